package import TidingsModel

/// An entry with where it went.
package struct StoredEntry: Sendable {
    package var entry: Entry
    package var story: Story.ID
    package var storyline: Storyline.ID
    package var duplicateOf: Entry.ID?
    package var similarity: Double

    package init(
        entry: Entry, story: Story.ID, storyline: Storyline.ID, duplicateOf: Entry.ID?, similarity: Double
    ) {
        self.entry = entry
        self.story = story
        self.storyline = storyline
        self.duplicateOf = duplicateOf
        self.similarity = similarity
    }
}

/// What is read of the texts of an entry: the longest of them, last in its row, take most of the time.
package enum EntryTexts: Sendable {
    case all
    /// No `html`.
    case plain
    /// No `html`, and `content` only where there is no summary.
    case opening
    /// Neither `content` nor `html`.
    case short

    /// In place of the two columns.
    var columns: String {
        switch self {
        case .all: "entry.content, entry.html"
        case .plain: "entry.content, ''"
        case .opening: "CASE WHEN entry.summary = '' THEN entry.content ELSE '' END, ''"
        case .short: "'', ''"
        }
    }
}

/// Which stories to read.
///
/// All conditions hold; an unset one holds always.
package struct StoryQuery: Sendable, Equatable {
    /// Stories with an entry first seen (`Entry.fetched`) after this time, exclusive.
    package var fetchedAfter: Timestamp?
    /// With `fetchedAfter`: and no later than this, inclusive.
    package var fetchedUntil: Timestamp?
    /// Stories with an entry stored after this place, exclusive.
    package var arrivedAfter: StoragePlace?
    /// With `arrivedAfter`: and no later than this, inclusive.
    package var arrivedThrough: StoragePlace?
    package var stories: [Story.ID]?
    package var storyline: Storyline.ID?
    /// At least that many publishers (`Story.publishers`).
    package var minPublishers = 1
    package var limit: Int?
    /// What is read of their entries.
    package var texts = EntryTexts.all

    package init() {}
}

/// What the store itself knows of a storyline.
package struct StorylineCourse: Sendable {
    package var id: Storyline.ID
    /// Oldest first.
    package var stories: [Story.ID] = []
    /// The story that most publishers tell, of equals the first.
    package var widest: Story.ID?
    package var firstSeen: Timestamp
    package var lastUpdated: Timestamp
    private var publishers = 0

    init(id: Storyline.ID, first: Timestamp) {
        self.id = id
        firstSeen = first
        lastUpdated = first
    }

    mutating func add(_ story: Story.ID, publishers count: Int, last: Timestamp) {
        stories.append(story)
        lastUpdated = max(lastUpdated, last)
        guard widest == nil || count > publishers else { return }
        widest = story
        publishers = count
    }
}

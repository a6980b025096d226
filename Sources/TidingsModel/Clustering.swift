/// What the clusterer is told of an entry.
package struct ClusterItem: Sendable, Hashable {
    package var id: Entry.ID
    /// Whose boilerplate to expect: the feed.
    package var source: String
    /// Who publishes it; two entries of one outlet are one voice.
    package var outlet: String
    package var published: Timestamp
    package var title: String
    package var summary: String
    package var content: String
    /// Canonical link.
    package var link: String?
    package var language: String?

    package init(
        id: Entry.ID, source: String, outlet: String, published: Timestamp, title: String, summary: String = "",
        content: String = "", link: String? = nil, language: String? = nil
    ) {
        self.id = id
        self.source = source
        self.outlet = outlet
        self.published = published
        self.title = title
        self.summary = summary
        self.content = content
        self.link = link
        self.language = language
    }

    package init(_ entry: Entry) {
        self.init(
            id: entry.id, source: entry.feedID.rawValue, outlet: entry.outlet, published: entry.published,
            title: entry.title, summary: entry.summary, content: entry.content, link: entry.canonicalLink,
            language: entry.language)
    }
}

/// Where one entry went.
package struct Assignment: Sendable, Hashable {
    package var entry: Entry.ID
    package var story: Story.ID
    package var duplicateOf: Entry.ID?
    /// 0 to 1; 1 for the entry that starts a story.
    package var similarity: Double

    package init(entry: Entry.ID, story: Story.ID, duplicateOf: Entry.ID? = nil, similarity: Double = 1) {
        self.entry = entry
        self.story = story
        self.duplicateOf = duplicateOf
        self.similarity = similarity
    }
}

/// All that one refresh changed, to be stored in the transaction of its entries, in the order of the fields.
///
/// What was learned of refreshes that are stored together stands with the last of them.
package struct ClusterChanges: Sendable, Hashable {
    /// A line per item of the refresh, in the order given.
    ///
    /// The stories named may be merged below.
    package var assignments: [Assignment] = []
    /// Stories that turned out to be one; in order, `from` is never named again.
    package var mergedStories: [Merge<Story.ID>] = []
    /// Stories that turned out to be two; in order, after the merges.
    package var splits: [Split] = []
    /// Storyline of each story that is new or changed its storyline; surviving stories only.
    package var storylines: [Placement] = []
    package var mergedStorylines: [Merge<Storyline.ID>] = []
    /// Stories that have become part of an event, or have left theirs; in order, the last word on each.
    package var events: [EventPlacement] = []
    /// Why, in the order in which it was decided.
    package var decisions: [Decision] = []
    /// What was learned: rows to write or, without a value, to delete.
    package var memory: [MemoryRow] = []

    package init() {}

    package struct Merge<ID: Sendable & Hashable>: Sendable, Hashable {
        package var from: ID
        package var into: ID

        package init(from: ID, into: ID) {
            self.from = from
            self.into = into
        }
    }

    /// Entries that go from one story to a new one, their copies with them.
    package struct Split: Sendable, Hashable {
        package var from: Story.ID
        package var into: Story.ID
        package var entries: [Entry.ID]

        package init(from: Story.ID, into: Story.ID, entries: [Entry.ID]) {
            self.from = from
            self.into = into
            self.entries = entries
        }
    }

    package struct Placement: Sendable, Hashable {
        package var story: Story.ID
        package var storyline: Storyline.ID

        package init(story: Story.ID, storyline: Storyline.ID) {
            self.story = story
            self.storyline = storyline
        }
    }
}

/// A row of what the clusterer has learned.
///
/// The store keeps it and does not look inside.
package struct MemoryRow: Sendable, Hashable {
    /// What it is: document frequencies, boilerplate, an item's vector…; the clusterer's business.
    package var kind: Int
    package var key: Int64
    /// Nil deletes the row.
    package var value: [UInt8]?

    package init(kind: Int, key: Int64, value: [UInt8]?) {
        self.kind = kind
        self.key = key
        self.value = value
    }
}

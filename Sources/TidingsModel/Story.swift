/// Entries from any number of feeds that report the same event.
///
/// The topic-detection literature calls one document a "story" and this a "topic" or "event".
package struct Story: Sendable, Hashable, Identifiable {
    package struct ID: Sendable, Hashable, Codable, Comparable, RawRepresentable {
        package var rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        /// A story is named after its first entry and keeps that name.
        package init(first entry: Entry.ID) { rawValue = StableID.derived("s", from: entry.rawValue) }
        package static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
    }

    package var id: ID
    package var storyline: Storyline.ID
    /// By `published`, oldest first.
    package var members: [Member]
    /// Stories that turned out to be this one; their ids lead here.
    package var mergedFrom: [ID]
    /// The story that a person took it out of.
    package var splitFrom: ID?
    /// What stories of other languages report too.
    package var event: NewsEvent?

    package init(
        id: ID, storyline: Storyline.ID, members: [Member], mergedFrom: [ID] = [], splitFrom: ID? = nil,
        event: NewsEvent? = nil
    ) {
        self.id = id
        self.storyline = storyline
        self.members = members
        self.mergedFrom = mergedFrom
        self.splitFrom = splitFrom
        self.event = event
    }

    /// An entry in its story.
    package struct Member: Sendable, Hashable {
        package var entry: Entry
        /// The entry whose article this one repeats (same address or near-copy).
        package var duplicateOf: Entry.ID?
        /// Cosine to the story's other entries when it joined, 0 to 1.
        package var similarity: Double

        package init(entry: Entry, duplicateOf: Entry.ID? = nil, similarity: Double = 1) {
            self.entry = entry
            self.duplicateOf = duplicateOf
            self.similarity = similarity
        }
    }

    /// Distinct publishers with words of their own: copies are not voices.
    package var publishers: Set<String> { Set(members.lazy.filter { $0.duplicateOf == nil }.map(\.entry.publisher)) }
    package var firstSeen: Timestamp? { members.map(\.entry.published).min() }
    package var lastUpdated: Timestamp? { members.map(\.entry.published).max() }
}

/// Stories that continue one another.
package struct Storyline: Sendable, Hashable, Identifiable {
    package struct ID: Sendable, Hashable, Codable, Comparable, RawRepresentable {
        package var rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        /// A storyline is named after its first story.
        package init(first story: Story.ID) { rawValue = StableID.derived("l", from: story.rawValue) }
        package static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
    }

    package var id: ID
    package var stories: [Story.ID]

    package init(id: ID, stories: [Story.ID]) {
        self.id = id
        self.stories = stories
    }
}

/// What a person said of the stories; obeyed until it is withdrawn.
package struct Correction: Sendable, Hashable, Codable, Identifiable {
    package enum Kind: String, Sendable, Codable {
        /// No entry of one side is ever in a story with one of the other.
        case split
        /// The two sides are one story.
        case join
        /// The entry belongs to the story of the others, and not to the rest of its own.
        case move
    }

    package var id: String
    package var at: Timestamp
    package var kind: Kind
    /// Those that were taken out, or joined to the others; without copies, which follow their originals.
    package var entries: [Entry.ID]
    /// The rest of their story, or all of the story they were joined to.
    package var others: [Entry.ID]
    /// The story that the entries were in before.
    package var story: Story.ID

    package init(at: Timestamp, kind: Kind, entries: [Entry.ID], others: [Entry.ID], story: Story.ID) {
        self.at = at
        self.kind = kind
        self.entries = entries
        self.others = others
        self.story = story
        let names = [entries, others].map { $0.map(\.rawValue).joined(separator: " ") }
        id = StableID.make("c", kind.rawValue, String(at.seconds), names[0], names[1])
    }

    /// The id of the story that a split makes: a new one, since that of its first entry may have become another's.
    package var newStory: Story.ID { Story.ID(rawValue: StableID.derived("s", from: id)) }
}

/// Stories that a person keeps apart: none of one side becomes one with any of the other.
package struct Bar: Sendable, Hashable {
    package var sides: [Set<Story.ID>]

    package init(_ a: Set<Story.ID>, _ b: Set<Story.ID>) { sides = [a, b] }
}

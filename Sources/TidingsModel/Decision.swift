/// Why a story, of one entry at first, became part of another or did not; kept for good.
///
/// Every entry begins as a story of its own, so what is decided of that story is why its entry is where it is.
/// Storylines have decisions of the same form, under their own ids.
package struct Decision: Sendable, Hashable {
    /// Id of the story or storyline that was judged; of what was separated, `separation(of:)` the new story.
    package var subject: String
    /// Time of the refresh.
    package var at: Timestamp
    package var outcome: Outcome
    /// Of a new entry: the story that it came nearest to without joining it.
    package var nearest: Comparison?

    package enum Outcome: Sendable, Hashable {
        /// It stands for itself.
        case stayed
        case joined(Comparison)
        /// It was a part of that story, and does not fit the rest of it well enough.
        case separated(Comparison)
        /// The entry repeats this one.
        case copied(Entry.ID, CopyRule)

        /// What decided it; nil where there was nothing to compare.
        package var comparison: Comparison? {
            switch self {
            case .joined(let comparison), .separated(let comparison): comparison
            case .stayed, .copied: nil
            }
        }
    }

    /// The subject of the decision that made this story a story of its own.
    ///
    /// What is decided of the story later stands under its id, and in place of what was decided before.
    package static func separation(of story: Story.ID) -> String { StableID.derived("e", from: story.rawValue) }

    package init(subject: String, at: Timestamp, outcome: Outcome, nearest: Comparison? = nil) {
        self.subject = subject
        self.at = at
        self.outcome = outcome
        self.nearest = nearest
    }
}

/// How well something fitted a story or storyline, as it was measured.
package struct Comparison: Sendable, Hashable {
    /// Id of the story or storyline compared with.
    package var other: String
    package var score: Double
    /// What the score had to reach.
    package var threshold: Double
    /// Mean similarity of the entries of one to those of the other, 0 to 1; nil for storylines.
    package var similarity: Double?
    /// Time between the two, 0 where they overlap.
    package var gapSeconds: Int64
    /// Entries on each side, copies not counted.
    package var size: Int
    package var otherSize: Int

    package init(
        other: String, score: Double, threshold: Double, similarity: Double?, gapSeconds: Int64, size: Int,
        otherSize: Int
    ) {
        self.other = other
        self.score = score
        self.threshold = threshold
        self.similarity = similarity
        self.gapSeconds = gapSeconds
        self.size = size
        self.otherSize = otherSize
    }
}

/// What makes an entry a copy of another.
package enum CopyRule: Int, Sendable, Hashable, CaseIterable {
    case sameWords = 1
    case sameLink
    case sameOpening
    case sameTitleAndOpening
    case sameText
    case sameTitle
    case sameTitleAndStart
}

extension CopyRule: CustomStringConvertible {
    /// A phrase for people, of the copy.
    package var description: String {
        switch self {
        case .sameWords: "title and text have the same words"
        case .sameLink: "it has the same address, and words in common"
        case .sameOpening: "its text begins with the same twelve words, in another feed"
        case .sameTitleAndOpening: "it has the same title, and its text begins with the same ten words, in another feed"
        case .sameText: "most runs of four words are the same in both texts"
        case .sameTitleAndStart:
            "it has the same title, its text begins with the same seven words, and most of the shorter text is in the other"
        case .sameTitle: "it has the same title, in another feed, and neither has a text"
        }
    }
}

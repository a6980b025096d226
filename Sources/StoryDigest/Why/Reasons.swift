package import TidingsModel

/// Why something became part of a story or did not.
package struct Reason: Sendable {
    package var comparison: Comparison
    /// What the other is called now.
    package var other: String
    package var headline: String
    package var evidence: Evidence
    /// Its reader keeps the two apart.
    package var isBarred: Bool
    /// The two were one before.
    package var isParted = false

    package init(
        comparison: Comparison, other: String, headline: String, evidence: Evidence = Evidence(), isBarred: Bool = false
    ) {
        self.comparison = comparison
        self.other = other
        self.headline = headline
        self.evidence = evidence
        self.isBarred = isBarred
    }
}

/// Something that made a story what it is.
package struct StoryStep: Sendable {
    package enum Kind: Sendable {
        case began
        case joined(Reason)
        /// It had been a story of its own for some time.
        case merged(story: String, Reason)
        case copied(Entry.ID, CopyRule)
        /// The story of this id was a part of another until they turned out to be two; it left this one, or became it.
        case separated(story: String, Reason, isOut: Bool)
        case corrected(Correction, isOut: Bool)
        /// It was stored before reasons were kept.
        case unknown
    }

    package var at: Timestamp
    package var kind: Kind
    /// Those it brought, or that it was said of.
    package var entries: [Entry]

    package init(at: Timestamp, kind: Kind, entries: [Entry]) {
        self.at = at
        self.kind = kind
        self.entries = entries
    }

    /// When it was for a reader: an entry came when it was published.
    var moment: Timestamp {
        switch kind {
        case .began, .joined, .copied, .unknown: entries.first?.published ?? at
        case .merged, .separated, .corrected: at
        }
    }
}

/// A story of another language on the same event, and the names that both have.
package struct EventReason: Sendable {
    package var story: Story.ID
    package var headline: String
    package var language: String?
    package var evidence: Evidence

    package init(story: Story.ID, headline: String, language: String?, evidence: Evidence) {
        self.story = story
        self.headline = headline
        self.language = language
        self.evidence = evidence
    }
}

/// How a story came together.
package struct StoryReasons: Sendable {
    package var told: ToldStory
    package var steps: [StoryStep]
    /// Other stories of its storyline, and what ties it to them.
    package var siblings: Int
    package var lineEvidence: Evidence
    /// How the storyline that it began became part of the one it is in, step by step.
    package var lineReasons: [Reason]
    /// The story that fits it best of those it is not one with.
    package var nearest: Reason?
    /// The stories of its event.
    package var eventReasons: [EventReason] = []

    package init(
        told: ToldStory, steps: [StoryStep], siblings: Int, lineEvidence: Evidence,
        lineReasons: [Reason], nearest: Reason?
    ) {
        self.told = told
        self.steps = steps
        self.siblings = siblings
        self.lineEvidence = lineEvidence
        self.lineReasons = lineReasons
        self.nearest = nearest
    }
}

/// Why an entry is where it is.
package struct EntryReasons: Sendable {
    package var entry: Entry
    package var told: ToldStory
    /// How it came into its story; its story's later steps after it.
    package var steps: [StoryStep]
    /// What it came nearest to when it arrived, without joining it.
    package var nearest: Reason?

    package init(entry: Entry, told: ToldStory, steps: [StoryStep], nearest: Reason?) {
        self.entry = entry
        self.told = told
        self.steps = steps
        self.nearest = nearest
    }
}

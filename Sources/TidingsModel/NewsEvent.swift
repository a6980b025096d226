/// What stories of several languages report, one story of each language, as one of them sees it.
package struct NewsEvent: Sendable, Hashable, Identifiable {
    package struct ID: Sendable, Hashable, Codable, Comparable, RawRepresentable {
        package var rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        /// An event is named after the oldest of its first stories, and keeps that name.
        package init(first story: Story.ID) { rawValue = StableID.derived("x", from: story.rawValue) }
        package static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
    }

    package var id: ID
    /// The stories of other languages, oldest first; at least one.
    package var others: [Story.ID]
    /// How well the story fitted the others when that was decided, and what was needed.
    package var score: Double
    package var threshold: Double

    package init(id: ID, others: [Story.ID], score: Double, threshold: Double) {
        self.id = id
        self.others = others
        self.score = score
        self.threshold = threshold
    }
}

/// A story became part of an event, or of none.
package struct EventPlacement: Sendable, Hashable {
    package var story: Story.ID
    package var event: NewsEvent.ID?
    /// How well it fits the other stories of the event, and what was needed.
    package var score: Double
    package var threshold: Double

    package init(story: Story.ID, event: NewsEvent.ID?, score: Double, threshold: Double) {
        self.story = story
        self.event = event
        self.score = score
        self.threshold = threshold
    }
}

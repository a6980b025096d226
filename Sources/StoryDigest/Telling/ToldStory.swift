package import TidingsModel

/// A story as it is told to people and programs: everything here is chosen from its entries, nothing is written.
package struct ToldStory: Sendable, Identifiable {
    /// Where a story is in its life.
    package enum Phase: String, Sendable, CaseIterable {
        /// First told in the last six hours.
        case new
        /// More publishers in the last six hours than in the six before.
        case growing
        case steady
        /// Nothing for twelve hours.
        case fading
    }

    /// What was told on one day of the reader's calendar.
    package struct Day: Sendable {
        /// The day's first entry's time.
        package var start: Timestamp
        package var headline: String
        /// Address of the headline's entry.
        package var link: String?
        package var publishers: [String]
        /// Holds entries the reader has not seen.
        package var isNew: Bool
    }

    package var story: Story
    package var headline: String
    /// The entry whose title is the headline.
    package var lead: Entry
    /// A sentence that adds to the headline, if an entry has one.
    package var summary: String?
    /// Publishers with words of their own, that of the lead first.
    package var publishers: [String]
    /// Registrable domains of all entries, copies included.
    package var domains: [String]
    /// Nested names, outermost first; empty when no feed has any.
    package var category: [String]
    package var languages: [String]
    package var keywords: [String]
    package var firstSeen: Timestamp
    package var lastUpdated: Timestamp
    package var phase: Phase
    /// Publishers of the last six hours, less those of the six before.
    package var growth: Int
    package var days: [Day]
    package var score: Score
    /// Publishers with entries that are new to the reader.
    package var freshPublishers: Int
    /// The reader saw a part of it in an earlier digest.
    package var isUpdate: Bool

    package var id: Story.ID { story.id }
}

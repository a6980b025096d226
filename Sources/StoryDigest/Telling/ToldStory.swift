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

    /// When a publisher first told it.
    package struct Report: Sendable, Hashable {
        package var outlet: String
        package var entry: Entry.ID
        package var time: Timestamp
        package var link: String?
        /// The entry whose words these are, when they are not its own.
        package var copyOf: Entry.ID?
        /// The reader has seen nothing of this publisher on it before.
        package var isFresh: Bool

        package var isCopy: Bool { copyOf != nil }
    }

    /// What is chosen once and stays.
    struct Content: Sendable {
        var story: Story
        var headline: String
        /// Among the story's members.
        var leadPlace: Int
        /// Places in the teller's book, of each member.
        var feeds: [Int?]
        /// What people call the publisher of each member.
        var publisherOfEach: [String]
        var publishers: [String]
        var reports: [Report]
        var domains: [String]
        var domainOfEach: [String]
        var category: [String]
        var languages: [String]
        var firstSeen: Timestamp
        var lastUpdated: Timestamp
        var phase: Phase
        var growth: Int
        var days: [Day]
        var freshPublishers: Int
        var isUpdate: Bool
        /// The cleaned titles of the entries with words of their own.
        var titles: [String?]
        /// What those titles have in common.
        var centre: TitleCentre
        /// Tells what takes longer, when somebody asks for it.
        var teller: StoryTeller
    }

    /// Shared by all copies: a digest sorts and sifts thousands of stories, and copying the strings of each was a fifth
    /// of its time.
    private final class Shared: Sendable {
        let content: Content
        init(_ content: Content) { self.content = content }
    }

    private let shared: Shared
    /// What the ranking is told of it.
    package var figures: StoryFigures { didSet { score = Score(of: figures) } }
    package private(set) var score: Score
    /// The reader's watches that it falls under.
    package var watchedFor: [String] = []
    /// The same event in other languages, told beneath it.
    package var elsewhere: [ToldStory] = []
    /// `sentences`, where they were chosen beforehand.
    var chosenSentences: [ToldSentence]?

    init(_ content: Content, figures: StoryFigures) {
        shared = Shared(content)
        self.figures = figures
        score = Score(of: figures)
    }

    package var id: Story.ID { story.id }
    package var story: Story { shared.content.story }
    package var headline: String { shared.content.headline }
    /// The entry whose title is the headline.
    package var lead: Entry { shared.content.story.members[shared.content.leadPlace].entry }
    var leadPlace: Int { shared.content.leadPlace }
    var members: [Story.Member] { shared.content.story.members }
    var feeds: [Int?] { shared.content.feeds }
    var publisherOfEach: [String] { shared.content.publisherOfEach }
    /// Distinct ones with words of their own.
    var publisherCount: Int {
        let members = members
        if members.count == 1 { return members[0].duplicateOf == nil ? 1 : 0 }
        let own = members.indices.filter { members[$0].duplicateOf == nil }
        return own.count < 2
            ? own.count : distinct(own.map { members[$0].entry.family ?? members[$0].entry.outlet }).count
    }
    /// That of the headline's entry, else of the first that has one.
    var firstImage: String? {
        let members = members
        if let image = members[leadPlace].entry.image { return image }
        for place in members.indices { if let image = members[place].entry.image { return image } }
        return nil
    }
    /// Publishers with words of their own, in the order in which they told it.
    package var publishers: [String] { shared.content.publishers }
    /// Every publisher, those of copies included, in the same order.
    package var reports: [Report] { shared.content.reports }
    /// Registrable domains of all entries, copies included.
    package var domains: [String] { shared.content.domains }
    /// That of each member.
    var domainOfEach: [String] { shared.content.domainOfEach }
    /// Nested names, outermost first; empty when no feed has any.
    package var category: [String] { shared.content.category }
    package var languages: [String] { shared.content.languages }
    package var firstSeen: Timestamp { shared.content.firstSeen }
    package var lastUpdated: Timestamp { shared.content.lastUpdated }
    package var phase: Phase { shared.content.phase }
    /// Publishers of the last six hours, less those of the six before.
    package var growth: Int { shared.content.growth }
    package var days: [Day] { shared.content.days }
    /// Publishers with entries that are new to the reader.
    package var freshPublishers: Int { shared.content.freshPublishers }
    /// The reader saw a part of it in an earlier digest.
    package var isUpdate: Bool { shared.content.isUpdate }
    var titles: [String?] { shared.content.titles }
    var centre: TitleCentre { shared.content.centre }

    /// Sentences of the entries that add to the headline and to each other, the most central first; at most three.
    ///
    /// Chosen anew at each look: most stories of a digest are a headline and no more.
    package var sentences: [ToldSentence] { chosenSentences ?? shared.content.teller.sentences(of: self) }
    /// The most central sentence.
    package var summary: String? { sentences.first?.text }
    /// The words that most of its titles have and those of other stories have not; found anew at each look.
    package var keywords: [String] { shared.content.teller.keywords(of: self) }
}

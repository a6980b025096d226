import StoryDigest
import Testing
import TidingsModel

@Suite struct TellingTests {
    private func told(_ lines: [Scene.Line]) throws -> ToldStory {
        var scene = Scene()
        scene.add(lines)
        return try #require(scene.digest(since: 100).ranked.first)
    }

    @Test func `the headline is the title nearest to all others`() throws {
        let story = try told([
            .init(outlet: "a.example", title: "What a night in the capital", hoursAgo: 3),
            .init(outlet: "b.example", title: "Ferry sinks off Crete, 40 rescued", hoursAgo: 3),
            .init(outlet: "c.example", title: "40 rescued as ferry sinks near Crete", hoursAgo: 3),
            .init(outlet: "d.example", title: "Ferry sinks off Crete", hoursAgo: 3),
        ])
        #expect(story.headline.contains("Crete") && story.keywords.prefix(4).contains("ferry"))
    }

    @Test func `an entry without a title gives its first sentence`() throws {
        let story = try told([
            .init(outlet: "a.example", title: "", hoursAgo: 3, summary: "The bridge is closed. Repairs take a month.")
        ])
        #expect(story.headline == "The bridge is closed.")
    }

    @Test func `a summary neither repeats the headline nor breaks off where a whole sentence exists`() throws {
        let story = try told([
            .init(
                outlet: "a.example", title: "Ferry sinks off Crete", hoursAgo: 3,
                summary: "Ferry sinks off Crete. The coast guard said that all on board the ferry were…"),
            .init(
                outlet: "b.example", title: "Ferry sinks near Crete", hoursAgo: 2,
                summary: "Read more about Crete and its ferries on our own pages today. "
                    + "Forty passengers of the ferry were taken to Heraklion by fishing boats."),
        ])
        #expect(story.summary == "Forty passengers of the ferry were taken to Heraklion by fishing boats.")
    }

    @Test func `what an outlet repeats is no news`() throws {
        var scene = Scene()
        for (index, text) in [
            "Whales pass the cape.", "Snow falls on the pass.", "Trams stop at noon.", "A vote is due.",
        ]
        .enumerated() {
            scene.add([
                .init(
                    outlet: "a.example", title: "", hoursAgo: Double(index),
                    summary: "Credit: Agency Desk \(text) We thank our readers for their patience and support.")
            ])
        }
        let headlines = scene.digest().ranked.map(\.headline).sorted()
        #expect(
            headlines == ["A vote is due.", "Snow falls on the pass.", "Trams stop at noon.", "Whales pass the cape."])
        #expect(scene.digest().ranked.allSatisfy { $0.summary == nil })
    }

    @Test func `titles that differ in a number alone are shown whole`() throws {
        var scene = Scene()
        for number in 1...6 {
            scene.add([
                .init(outlet: "a.example", title: "The Monday crossword \(number)", hoursAgo: Double(number) * 5)
            ])
        }
        #expect(scene.digest(since: 100).ranked.allSatisfy { $0.headline.hasPrefix("The Monday crossword ") })
    }

    @Test func `a word before every title of an outlet is no part of them`() throws {
        var scene = Scene()
        let titles = ["A vote is due", "Lake: it rises", "Snow falls", "Trams stop", "Whales pass"]
        for (index, title) in titles.enumerated() {
            scene.add([.init(outlet: "a.example", title: "Markets: \(title)", hoursAgo: Double(index))])
        }
        #expect(scene.digest().ranked.map(\.headline).sorted() == titles)
    }

    @Test func `what a feed repeats is known from earlier days as well`() throws {
        var scene = Scene()
        for (day, title) in ["Whales pass", "A vote is due", "Snow falls", "Trams stop"].enumerated() {
            scene.add([.init(outlet: "a.example", title: "Harbour desk: \(title)", hoursAgo: Double(day * 30))])
        }
        var book = SourceBook(feeds: [])
        for member in scene.stories.flatMap(\.members) { book.learn(member.entry) }
        let today = scene.digest { input in
            input.earlier = []
            input.book = book
        }
        #expect(today.ranked.map(\.headline) == ["Whales pass"])
    }

    @Test func `a dateline is no part of the sentence`() throws {
        let story = try told([
            .init(
                outlet: "a.example", title: "Ferry sinks", hoursAgo: 3,
                summary: "ATHENS, Nov 24 (WorldWire) - Forty passengers were taken to Heraklion by fishing boats.")
        ])
        #expect(story.summary == "Forty passengers were taken to Heraklion by fishing boats.")
    }

    @Test(arguments: [
        ([2.0, 1.0], ToldStory.Phase.new), ([20, 3, 2], .growing), ([20, 19, 11, 3], .steady), ([20, 15], .fading),
    ])
    func `a story's phase follows its publishers' times`(hours: [Double], phase: ToldStory.Phase) throws {
        let lines = hours.enumerated().map { index, hours in
            Scene.Line(outlet: "o\(index).example", title: "Ferry sinks off Crete", hoursAgo: hours)
        }
        #expect(try told(lines).phase == phase)
    }
}

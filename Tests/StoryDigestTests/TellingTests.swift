import StoryDigest
import Testing
import TidingsModel
import TidingsTesting

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

    @Test func `keywords are words that mean something, without possessives`() throws {
        let story = try told([
            .init(
                outlet: "a.example", title: "The Harbour's new bridge of 2026 isn't X's, O'Brien says: Harbour",
                hoursAgo: 3)
        ])
        #expect(story.keywords == ["harbour", "bridge", "isn't", "o'brien"])
        let accented = try told([.init(outlet: "a.example", title: "Élysée’s bridge of 2026 is new", hoursAgo: 3)])
        #expect(accented.keywords == ["élysée", "bridge"])
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

    /// An entry without a title, so that its first sentence stands for it.
    private func desk(_ number: Int) -> Entry {
        var entry = Entry.titled("", from: "a.example")
        entry.id = Entry.ID(rawValue: "e\(number)")
        entry.summary = "Written by the sports desk. Match \(number) was won by the guests."
        return entry
    }

    @Test func `what a copy of the book learns, the book does not know`() {
        var book = SourceBook(feeds: [])
        for number in 1...2 { book.learn(desk(number)) }
        #expect(book.line(for: desk(9)) == "Written by the sports desk.")
        var copy = book
        for number in 3...4 { copy.learn(desk(number)) }
        #expect(copy.line(for: desk(9)) == "Match 9 was won by the guests.")
        #expect(book.line(for: desk(9)) == "Written by the sports desk.")
    }

    @Test func `a feed's new name is noted beside what was learned of it`() {
        let feed = Feed(url: "https://a.example/feed")
        let state = FeedState(address: feed.url, nextDue: Timestamp(seconds: 0))
        var book = SourceBook(feeds: [FollowedFeed(feed: feed, state: state)])
        for number in 1...3 { book.learn(desk(number)) }
        var renamed = feed
        renamed.settings.title = "Sports of A"
        book.note([FollowedFeed(feed: renamed, state: state)])
        #expect(book.feedTitle(feed.id) == "Sports of A")
        #expect(book.line(for: desk(9)) == "Match 9 was won by the guests.")
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

    @Test(arguments: [
        (
            "FERRY SINKS OFF CRETE, FORTY RESCUED BY THE COAST GUARD", "The ferry Aphrodite sank off Crete.",
            "Ferry Sinks off Crete, Forty Rescued by the Coast Guard"
        ),
        (
            "UN ENVOY MEETS PUTIN'S MINISTER IN MOSCOW", "The envoy of the UN meets a minister of Putin in Moscow.",
            "UN envoy meets Putin's minister in Moscow"
        ),
        (
            "ПУТІН ЗУСТРІВСЯ З ВІТКОФФОМ У КРЕМЛІ", "Володимир Путін зустрівся з Віткоффом у Кремлі.",
            "Путін зустрівся з Віткоффом у Кремлі"
        ),
        ("NATO and EU agree on GPS", "x", "NATO and EU agree on GPS"),
    ])
    func `a headline does not shout`(title: String, text: String, expected: String) throws {
        #expect(try told([.init(outlet: "a.example", title: title, hoursAgo: 3, summary: text)]).headline == expected)
    }

    @Test(arguments: [
        (
            "ja", ["ウクライナ和平協議、モスクワで始まる", "モスクワでウクライナ和平協議", "大統領の一日"],
            "米国の特使は火曜日にクレムリンで大統領と五時間にわたり会談した。"
        ),
        (
            "ar", ["انطلاق محادثات السلام الأوكرانية في موسكو", "محادثات السلام الأوكرانية في موسكو", "يوم الرئيس"],
            "التقى المبعوث الأمريكي الرئيس الروسي في الكرملين يوم الثلاثاء لمدة خمس ساعات."
        ),
        (
            "th", ["การเจรจาสันติภาพยูเครนเริ่มที่มอสโก", "เจรจาสันติภาพยูเครนที่มอสโก", "วันของประธานาธิบดี"],
            "ทูตพิเศษสหรัฐพบประธานาธิบดีรัสเซียที่เครมลินเมื่อวันอังคารเป็นเวลาห้าชั่วโมง"
        ),
    ])
    func `scripts without spaces or with their own marks are told as well`(
        language: String, titles: [String], sentence: String
    ) throws {
        let story = try told(
            titles.enumerated().map { index, title in
                .init(
                    outlet: "o\(index).example", title: title, hoursAgo: Double(3 - index),
                    summary: index == 0 ? sentence : "", language: language)
            })
        #expect(story.headline != titles[2])
        #expect(story.summary == sentence)
    }

    @Test func `further sentences add to the first, and are whole`() throws {
        let story = try told([
            .init(
                outlet: "a.example", title: "Ferry sinks off Crete", hoursAgo: 3,
                summary: "Forty passengers of the ferry were taken to Heraklion by fishing boats. "
                    + "The coast guard blames a storm that had closed the harbour since Sunday."),
            .init(
                outlet: "b.example", title: "Ferry sinks near Crete", hoursAgo: 2,
                summary: "Forty passengers of the ferry were taken to Heraklion by boats of fishermen. "
                    + "The owner of the ship had been warned by inspectors of the harbour that the…"),
        ])
        #expect(story.sentences.count == 2)
        #expect(story.sentences.allSatisfy { $0.text.hasSuffix(".") })
        #expect(story.sentences.count { $0.text.contains("Heraklion") } == 1)
        #expect(
            story.sentences.allSatisfy { sentence in story.story.members.contains { $0.entry.id == sentence.entry } })
    }

    @Test func `who told it first, who followed and who copied is told`() throws {
        let story = try told([
            .init(outlet: "first.example", title: "Ferry sinks off Crete, forty rescued", hoursAgo: 9),
            .init(
                outlet: "copy.example", title: "Ferry sinks off Crete, forty rescued", hoursAgo: 8,
                copyOf: "first.example"),
            .init(
                outlet: "both.example", title: "Ferry sinks off Crete, forty rescued", hoursAgo: 7,
                copyOf: "first.example"),
            .init(outlet: "both.example", title: "Ferry: what we know of Crete", hoursAgo: 5),
            .init(outlet: "second.example", title: "Forty rescued from ferry off Crete", hoursAgo: 6),
        ])
        #expect(story.publishers == ["First", "Second", "Both"])
        #expect(story.reports.map(\.outlet) == ["First", "Copy", "Second", "Both"])
        #expect(story.reports.map(\.isCopy) == [false, true, false, false])
        #expect(story.reports.map { ($0.time - story.firstSeen) / 3600 } == [0, 1, 3, 4])
    }
}

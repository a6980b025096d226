import StoryDigest
import Testing
import TidingsModel

@Suite struct RankingTests {
    private func headlines(_ scene: Scene, since: Double = 24) -> [String] {
        scene.digest(since: since).ranked.map(\.headline)
    }

    @Test func `publishers count, copies and repetitions do not`() {
        var scene = Scene()
        scene.add([
            .init(outlet: "a.example", title: "Copied everywhere", hoursAgo: 9),
            .init(outlet: "b.example", title: "Copied everywhere", hoursAgo: 9, copyOf: "a.example"),
            .init(outlet: "c.example", title: "Copied everywhere", hoursAgo: 9, copyOf: "a.example"),
            .init(outlet: "a.example", title: "Copied everywhere, more", hoursAgo: 9),
        ])
        scene.add([
            .init(outlet: "d.example", title: "Told twice", hoursAgo: 9),
            .init(outlet: "e.example", title: "Told by two", hoursAgo: 9),
        ])
        #expect(headlines(scene).first?.hasPrefix("Told") == true)
        #expect(scene.digest().ranked.last?.publishers.count == 1)
    }

    @Test func `what grows comes before what stands still`() {
        var scene = Scene()
        scene.add([
            .init(outlet: "a.example", title: "Standing still", hoursAgo: 11),
            .init(outlet: "b.example", title: "Standing still here", hoursAgo: 10),
            .init(outlet: "c.example", title: "Standing still there", hoursAgo: 9),
        ])
        scene.add([
            .init(outlet: "d.example", title: "Growing fast", hoursAgo: 13),
            .init(outlet: "e.example", title: "Growing fast now", hoursAgo: 2),
            .init(outlet: "f.example", title: "Growing fast today", hoursAgo: 3),
        ])
        #expect(headlines(scene).first?.hasPrefix("Growing") == true)
        #expect(scene.digest().ranked.map(\.phase) == [.growing, .steady])
    }

    @Test func `a feed's weight lifts its stories, recency alone does not pass a band`() {
        var scene = Scene()
        scene.add([.init(outlet: "a.example", title: "Dear to me", hoursAgo: 14)])
        scene.add([.init(outlet: "b.example", title: "Just now", hoursAgo: 7)])
        #expect(headlines(scene) == ["Just now", "Dear to me"])
        scene.feed("a.example") { $0.feed.settings.weight = 2 }
        #expect(headlines(scene) == ["Dear to me", "Just now"])
    }

    @Test func `what publishers put at the top of their own page comes first`() {
        var scene = Scene()
        func add(_ title: String, at hours: Double, _ ranks: [Int32?]) {
            scene.add(
                ranks.enumerated().map { index, rank in
                    .init(
                        outlet: "\(title)\(index).example", title: title, hoursAgo: hours,
                        position: rank.map { .init(rank: $0, of: 41) })
                })
        }
        add("Leading", at: 16, [1, 2, 3, 2, nil])
        add("Below", at: 15, [21, 30, 41, nil, nil])
        add("Later", at: 14, [nil, nil, nil, nil, nil])
        #expect(headlines(scene) == ["Leading", "Later", "Below"])
        let parts = scene.digest().ranked.map { $0.score.parts.first { $0.name == "position" } }
        #expect(parts.map { $0?.value } == [0.453, 0, 0])
    }

    @Test func `the top of one page alone makes no story that two publishers would make`() {
        var scene = Scene()
        scene.add([.init(outlet: "a.example", title: "Led with", hoursAgo: 2, position: .init(rank: 1, of: 30))])
        let story = scene.digest().ranked[0]
        #expect(story.score.parts.first { $0.name == "position" }?.value == 0.2)
        #expect(story.score.total < 1)
    }

    @Test func `only what is new in the window counts`() {
        var scene = Scene()
        scene.add([
            .init(outlet: "a.example", title: "Old and wide one", hoursAgo: 40),
            .init(outlet: "b.example", title: "Old and wide two", hoursAgo: 40),
            .init(outlet: "c.example", title: "Old and wide three", hoursAgo: 8),
        ])
        scene.add([
            .init(outlet: "d.example", title: "Fresh and small", hoursAgo: 9),
            .init(outlet: "e.example", title: "Fresh and small again", hoursAgo: 9),
        ])
        #expect(headlines(scene).first?.hasPrefix("Fresh and small") == true)
        #expect(scene.digest().ranked.map(\.isUpdate) == [false, true])
    }

    @Test func `one publisher alone makes no top story, unless there is nothing else`() {
        var scene = Scene()
        scene.add([.init(outlet: "a.example", title: "Alone", hoursAgo: 2)])
        #expect(renderText(scene.digest()).contains("TOP STORIES\n 1  Alone"))
        scene.add([
            .init(outlet: "b.example", title: "Told twice", hoursAgo: 2),
            .init(outlet: "c.example", title: "Told twice", hoursAgo: 2),
        ])
        let text = renderText(scene.digest())
        #expect(text.contains(" 1  Told twice") && text.contains("\n Alone"))
    }

    @Test func `one publisher leads at most three top stories`() {
        var scene = Scene()
        for (index, name) in ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"].enumerated() {
            scene.feed("lead\(index).example") { $0.feed.settings.category = [name] }
            // The lead's title is the better written one.
            scene.add([
                .init(outlet: "a.example", title: "\(name) event shakes the whole town hall", hoursAgo: 9),
                .init(outlet: "lead\(index).example", title: "\(name) event", hoursAgo: 8),
            ])
        }
        let sections = scene.digest().sections(
            .init(top: 8, running: 1, course: 1, quiet: 1, categories: 1, perCategory: 1))
        #expect(sections.top.count == 3)
    }

    @Test func `fewer publishers than asked for stay out`() {
        let digest = Scene.sampleDays().digest { $0.minPublishers = 3 }
        #expect(digest.ranked.allSatisfy { $0.publishers.count >= 3 })
        #expect(!renderText(digest).contains("bakery"))
    }

    @Test func `what other publishers link to counts more`() throws {
        var scene = Scene()
        scene.add([.init(outlet: "a.example", title: "Report on the dam", hoursAgo: 14)])
        scene.add([.init(outlet: "b.example", title: "Report on the mill", hoursAgo: 13)])
        let dam = try #require(scene.stories[0].members[0].entry.link)
        for (outlet, hours) in [("c.example", 9.0), ("d.example", 8), ("a.example", 7)] {
            scene.add([
                .init(
                    outlet: outlet, title: "Notes of \(outlet)", hoursAgo: hours,
                    html: "<p>See <a href=\"\(dam)?utm_source=x&amp;utm_medium=y\">there</a>.</p>")
            ])
        }
        let told = try #require(scene.digest().ranked.first { $0.headline == "Report on the dam" })
        // Not its own publisher's.
        #expect(told.figures.links == 2)
        #expect(told.score.parts.first { $0.name == "links" }?.value == 0.792)
        #expect(headlines(scene).first == "Report on the dam")
    }

    @Test func `what began after the last digest counts more than what goes on`() {
        var scene = Scene()
        scene.add([
            .init(outlet: "a.example", title: "Going on", hoursAgo: 40),
            .init(outlet: "b.example", title: "Going on", hoursAgo: 9),
        ])
        scene.add([.init(outlet: "c.example", title: "Begun", hoursAgo: 9)])
        let ranked = scene.digest().ranked
        #expect(ranked.map(\.figures.isNew) == ranked.map { $0.headline == "Begun" })
        #expect(scene.digest(since: 72, first: true).ranked.allSatisfy { !$0.figures.isNew })
    }

    @Test func `the floor keeps what few tell out of the top`() throws {
        var scene = Scene()
        for (index, count) in [4, 2].enumerated() {
            scene.add(
                (0..<count).map {
                    .init(outlet: "o\(index)\($0).example", title: "Matter \(index) of the town", hoursAgo: 9)
                })
        }
        func top(_ floor: Double) -> Int {
            scene.digest { $0.floor = floor }.sections(
                .init(top: 8, running: 1, course: 1, quiet: 1, categories: 1, perCategory: 1)
            ).top.count
        }
        #expect(top(1) == 2 && top(2) == 1 && top(0) == 2)
    }
}

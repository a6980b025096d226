import Foundation
import StoryDigest
import StoryStorage
import Testing
import TidingsModel
import TidingsTesting
import TidingsWeb

@testable import tidings

struct PageDeskTests {
    @Test func `the page shows the store that is there, also after another took its place`() async throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/state"
        func follow(_ url: String) async throws {
            let run = try await RunningProgram(["feeds", "add", "--no-check", url, "--state", "state"], in: scratch)
                .end()
            #expect(run.status == 0)
        }
        try await follow("http://127.0.0.1:9/old")
        let desk = PageDesk(folder: folder, configuration: Configuration())
        func feeds() async -> String {
            String(decoding: await desk.answer(PageRequest(resource: .api(.feeds))).body, as: UTF8.self)
        }
        #expect(await feeds().contains("127.0.0.1:9/old"))
        try FileManager.default.moveItem(atPath: folder, toPath: scratch.path + "/gone")
        try await follow("http://127.0.0.1:9/new")
        let now = await feeds()
        #expect(now.contains("127.0.0.1:9/new") && !now.contains("127.0.0.1:9/old"))
    }

    @Test func `at rest the page holds nothing of the store, and shows the same at the next look`() async throws {
        let scratch = try Scratch()
        try FilledStore.news(in: scratch)
        let desk = PageDesk(folder: scratch.path + "/" + FilledStore.folder, configuration: Configuration())
        func stories() async -> PageAnswer { await desk.answer(PageRequest(resource: .api(.stories))) }
        /// Files of the scratch folder that this process has open.
        func held() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
                try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
            }.filter { $0.hasPrefix(scratch.path) }
        }
        let before = await stories()
        #expect(before.status == 200)
        #expect(try !held().isEmpty)
        await desk.rest()
        #expect(try held().isEmpty)
        #expect(await stories().body == before.body)
    }

    @Test func `the first page is made before anybody looks`() async throws {
        let scratch = try Scratch()
        let filled = try FilledStore(in: scratch)
        try filled.tell(["a.example | Ferry sinks off Crete"], hoursAgo: 1)
        let desk = PageDesk(folder: scratch.path + "/" + FilledStore.folder, configuration: Configuration())
        await desk.prepare()
        let page = await desk.keptFront
        #expect(page.map { String(decoding: $0.body, as: UTF8.self).contains("Ferry sinks off Crete") } == true)
        #expect(await desk.answer(PageRequest(resource: .front)).body == page?.body)
    }

    @Test func `feeds are shown as they are, by what was learned of them before`() throws {
        let scratch = try Scratch()
        let filled = try FilledStore(in: scratch)
        for number in 1...3 {
            try filled.tell(
                ["a.example | Match \(number) | Written by the sports desk. It was won."], hoursAgo: Double(number))
        }
        let now = filled.now
        var shelf = PageShelf()
        func book(after minutes: Int64) throws -> PageShelf.Book {
            try shelf.book(
                PageReader(
                    store: filled.store, configuration: Configuration(), now: now + minutes * Timestamp.minute))
        }
        let first = try book(after: 0)
        var feed = first.feeds[0].feed
        feed.settings.title = "Sports of A"
        _ = try filled.store.follow([feed], at: now)
        #expect(try book(after: 4).book.feedTitle(feed.id) == first.book.feedTitle(feed.id))
        let renewed = try book(after: 6)
        #expect(renewed.book.feedTitle(feed.id) == "Sports of A")
        #expect(renewed.feeds.map(\.title) == ["Sports of A"])
        #expect(renewed.made == now + 6 * Timestamp.minute)
        #expect(renewed.entries == first.entries)
        for number in 0..<30 { try filled.tell(["a.example | Race \(number)"], hoursAgo: 0) }
        #expect(try book(after: 7).entries == first.entries + 30)
    }

    @Test func `what is watched stands on the first page, however widely other things are told`() async throws {
        let scratch = try Scratch()
        let filled = try FilledStore(in: scratch)
        let busy = (0..<6).map { "busy\($0).example" }
        for number in 0..<60 {
            try filled.tell(busy.map { "\($0) | Council of town \(number) meets" }, hoursAgo: 2 + Double(number) / 10)
        }
        for hours in 1...8 { try filled.tell(["small.example | Notes of hour \(hours)"], hoursAgo: Double(hours)) }
        let keeper = try filled.tell(["small.example | A lighthouse keeper retires"], hoursAgo: 9).story
        let diary = try filled.tell(["diary.example | Rain all day"], hoursAgo: 10).story
        let harbour = try filled.tell(["small.example | Harbour dredged"], hoursAgo: 11)
        while try filled.store.indexNext() > 0 {}

        func page(_ rules: [ReaderRule]) async -> String {
            var configuration = Configuration()
            configuration.digest.rules.watches = rules
            let desk = PageDesk(folder: scratch.path + "/" + FilledStore.folder, configuration: configuration)
            return String(decoding: await desk.answer(PageRequest(resource: .front)).body, as: UTF8.self)
        }
        var (words, feed, line) = (ReaderRule(), ReaderRule(), ReaderRule())
        words.phrases = ["lighthouse keep*"]
        feed.feed = "diary.example"
        line.storyline = harbour.storyline.rawValue
        let (plain, watching) = (await page([]), await page([words, feed, line]))
        for story in [keeper, diary, harbour.story] {
            #expect(watching.contains(story.rawValue))
            #expect(!plain.contains(story.rawValue), "the example has to be one that is left out otherwise")
        }
    }

    @Test func `what began today is on the first page, also where long stories are told by more`() async throws {
        let scratch = try Scratch()
        let filled = try FilledStore(in: scratch)
        let outlets = (0..<4).map { "busy\($0).example" }
        for number in 0..<40 {
            let old = try filled.tell(outlets.map { "\($0) | Trial \(number) opens" }, hoursAgo: 100)
            try filled.tell(
                ["busy0.example | Trial \(number) goes on"], hoursAgo: 2, to: old.story, storyline: old.storyline)
        }
        let fresh = try filled.tell(outlets.prefix(2).map { "\($0) | Bridge closes overnight" }, hoursAgo: 3).story
        let desk = PageDesk(folder: scratch.path + "/" + FilledStore.folder, configuration: Configuration())
        let page = String(decoding: await desk.answer(PageRequest(resource: .front)).body, as: UTF8.self)
        #expect(page.contains(fresh.rawValue))
    }
}

import FeedFetching
import Logging
import StoryClustering
import StoryStorage
import Testing
import TidingsModel
import TidingsTesting

@testable import TidingsEngine

private let hour = Timestamp.hour

/// Answers a feed with an ETag, and 304 to whoever has it.
private func conditional(_ text: String, etag: String, _ request: LoopbackRequest) -> LoopbackResponse {
    request["If-None-Match"] == etag
        ? LoopbackResponse(status: 304) : LoopbackResponse(headers: [("ETag", etag)], text: text)
}

@Suite struct PassTests {
    @Test func `what a feed brings is stored once, with validators, history and title`() async throws {
        let text = feedText("The Paper", ["1|One|\(noon.seconds - 60)|first", "2|Two||second"])
        let bench = try Bench { conditional(text, etag: "\"a\"", $0) }
        try bench.follow(["/feed"])
        let report = try await bench.engine.pass()
        #expect(report.feeds == 1 && report.newEntries == 2 && report.touchedStories == 2)
        #expect(try bench.titles == ["One", "Two"])
        let state = try bench.state()
        #expect(state.validators.etag == "\"a\"")
        #expect(state.validatorsURL == bench.server.url())
        #expect(state.documentTitle == "The Paper")
        #expect(state.recentEntryTimes == [noon - 60])
        #expect(state.health == .well)
        #expect(state.nextDue > noon)
        #expect(try bench.store.check().isEmpty)
        #expect(bench.log.events(.info) == ["refreshed"])
        #expect(bench.log.lines.first { $0.level == .info }?.fields["new"] == "2")
    }

    @Test func `a feed that is not due is left alone, unless forced`() async throws {
        let bench = try Bench { conditional(feedText("A", ["1|One||x"]), etag: "\"a\"", $0) }
        try bench.follow(["/feed"])
        _ = try await bench.engine.pass()
        #expect(try await bench.engine.pass() == Engine.PassReport())
        #expect(bench.server.requests.count == 1)

        let forced = try await bench.engine.pass(force: true)
        #expect(forced.feeds == 1 && forced.notModified == 1 && forced.newEntries == 0)
        #expect(bench.server.requests.last?["If-None-Match"] == "\"a\"")
        #expect(try bench.entries.count == 1)
        #expect(try bench.state().validators.etag == "\"a\"")
    }

    @Test func `the clusterer is loaded for new entries and for nothing else`() async throws {
        let text = Shared(feedText("A", ["1|One||x"]))
        let etag = Shared("\"a\"")
        let bench = try Bench { conditional(text.value, etag: etag.value, $0) }
        try bench.follow(["/feed"])
        _ = try await bench.engine.pass()
        #expect(await bench.engine.intake.hasLoadedClusterer)

        let later = Bench.engine(bench.store, bench.clock, bench.log)
        #expect(try await later.pass(force: true).notModified == 1)
        #expect(await !later.intake.hasLoadedClusterer)
        etag.change { $0 = "\"b\"" }
        text.change { $0 = feedText("A", ["1|One||other words"]) }
        #expect(try await later.pass(force: true).changedEntries == 1)
        #expect(await !later.intake.hasLoadedClusterer)
        etag.change { $0 = "\"c\"" }
        text.change { $0 = feedText("A", ["1|One||other words", "2|Two||y"]) }
        #expect(try await later.pass(force: true).newEntries == 1)
        #expect(await later.intake.hasLoadedClusterer)
    }

    @Test func `changed text is taken over and the entry stays what it was`() async throws {
        let text = Shared("first words")
        let bench = try Bench { _ in LoopbackResponse(text: feedText("A", ["1|Quake||" + text.value])) }
        try bench.follow(["/feed"])
        _ = try await bench.engine.pass()
        let before = try #require(try bench.entries.first)
        text.change { $0 = "other words" }
        bench.clock.now = noon + 5 * hour
        let report = try await bench.engine.pass()
        #expect(report.newEntries == 0 && report.changedEntries == 1)
        var expected = before
        expected.content = "other words"
        #expect(try bench.entries == [expected])
    }

    @Test func `a feed that changes all its guids brings nothing new, twice`() async throws {
        let prefix = Shared("old")
        let bench = try Bench { _ in
            LoopbackResponse(text: feedText("A", (1...20).map { "\(prefix.value)\($0)|Title \($0)||text" }))
        }
        try bench.follow(["/feed"])
        #expect(try await bench.engine.pass().newEntries == 20)
        for next in ["new", "newer"] {
            prefix.change { $0 = next }
            let report = try await bench.engine.pass(force: true)
            #expect(report.newEntries == 0 && report.changedEntries == 0)
        }
        #expect(try bench.entries.count == 20)
        #expect(try bench.store.check().isEmpty)
    }

    @Test func `a feed that brings something is asked with the rest of the day in mind`() async throws {
        let bench = try Bench { _ in
            LoopbackResponse(headers: [("Cache-Control", "max-age=10800")], text: feedText("A", ["1|One||x"]))
        }
        try bench.follow(["/feed"])
        _ = try await bench.engine.pass()
        let state = try bench.state()
        #expect(state.nextDue >= noon + 3 * hour)
        #expect(state.dueReason == "the server asks for 3 h (max-age)")
    }

    @Test func `what broke off is stored and its validators are not`() async throws {
        let text = feedText("A", ["1|One||x", "2|Tw$"])
        let bench = try Bench { conditional(text, etag: "\"half\"", $0) }
        try bench.follow(["/feed"])
        #expect(try await bench.engine.pass().newEntries == 1)
        #expect(try bench.state().validators.isEmpty)
    }

    @Test func `three hundred feeds in one pass are stored exactly once`() async throws {
        let bench = try Bench(at: "0.0.0.0") { request in
            let items = (1...5).map { "\($0)|\(request.path) story \($0)|\(noon.seconds - Int64($0) * 600)|text" }
            return conditional(feedText(request.path, items), etag: "\"1\"", request)
        }
        for number in 0..<300 { try bench.follow(["/\(number)"], at: "127.8.\(number / 100).\(number % 100 + 1)") }
        let seen = Shared<[Engine.Progress]>([])
        let report = try await bench.engine.pass { progress in seen.change { $0.append(progress) } }
        #expect(report.feeds == 300 && report.newEntries == 1500 && report.failures.isEmpty)
        #expect(try Set(bench.titles).count == 1500)
        #expect(try bench.entries.count == 1500)
        #expect(seen.value.first?.due == 300)
        #expect(seen.value.map(\.done) == Array(0...300))
        #expect(try bench.store.check().isEmpty)
        #expect(try bench.store.feedsDue(at: noon, limit: 999).isEmpty)
        let again = try await bench.engine.pass(force: true)
        #expect(again.notModified == 300 && again.failures.isEmpty, "\(again.failures)")
        #expect(try bench.entries.count == 1500)
    }

    @Test func `a document goes the whole line, from its server to its story`() async throws {
        let rss = """
            <rss version="2.0"><channel><title>The Paper</title><link>https://paper.example/</link><ttl>180</ttl>
            <item><guid>1</guid><title>Bridge opens</title><link>news/1?utm_source=x</link>
            <pubDate>Tue, 25 Nov 2025 11:00:00 GMT</pubDate><description>&lt;p&gt;It &lt;b&gt;opens&lt;/b&gt;.</description></item>
            </channel></rss>
            """
        let bench = try Bench { _ in
            LoopbackResponse(headers: [("Content-Location", "https://paper.example/feeds/a.xml")], text: rss)
        }
        try bench.follow(["/feed"])
        var options = Engine.Options()
        options.fetching.allowPrivate = true
        let engine = Engine(store: bench.store, options: options, logger: bench.log.logger) { noon }
        #expect(try await engine.pass().newEntries == 1)
        let entry = try #require(try bench.entries.first)
        #expect(entry.title == "Bridge opens")
        #expect(entry.canonicalLink == "https://paper.example/feeds/news/1")
        #expect(entry.outlet == "paper.example")
        #expect(entry.summary == "It opens.")
        #expect(entry.published == noon - hour)
        #expect(try bench.state().dueReason == "the feed asks for 3 h (ttl)")
        #expect(try bench.store.counts().stories == 1)
        #expect(try bench.store.check().isEmpty)
    }

    @Test func `requests that commands left are done first`() async throws {
        let bench = try Bench { _ in LoopbackResponse(text: feedText("A", ["1|One||x"])) }
        let request = EngineRequest.follow([Feed(url: bench.server.url())])
        try bench.store.leaveRequest(request.bytes, at: noon)
        try bench.store.leaveRequest([1, 2, 3], at: noon)
        #expect(try await bench.engine.pass().newEntries == 1)
        #expect(try bench.store.hasRequests() == false)
        #expect(bench.log.events(.warning) == ["request not understood"])
    }

    @Test func `a state has one engine`() throws {
        let bench = try Bench { _ in LoopbackResponse(text: "") }
        #expect(throws: StoreError.self) {
            _ = try Store(folder: bench.folder.path, access: .owning, now: noon)
        }
    }
}

@Suite struct FailingFeedTests {
    @Test(arguments: [
        (LoopbackResponse(text: "<html>Welcome</html>"), "this is no feed"),
        (LoopbackResponse(text: ""), "this is no feed"),
        (LoopbackResponse(status: 404), "the server knows no such page (404)"),
        (LoopbackResponse(status: 410), "the server says the feed is gone for good (410)"),
        (LoopbackResponse(status: 304), "the server answered 304"),
        (LoopbackResponse(steps: [.close]), "the server closed the connection without an answer"),
        (
            LoopbackResponse(headers: [("Content-Length", "300000000")], text: "x"),
            "the response is larger than the limit of 16777216 bytes"
        ),
    ])
    func `a failing feed is stored with its reason, beside one that does not fail`(
        response: LoopbackResponse, sentence: String
    ) async throws {
        let bench = try Bench { request in
            request.path == "/good" ? LoopbackResponse(text: feedText("Good", ["1|One||x"])) : response
        }
        try bench.follow(["/bad", "/good"])
        let report = try await bench.engine.pass()
        #expect(report.failures.map(\.reason) == [sentence])
        #expect(report.failures.first?.feed.feed.url == bench.server.url("/bad"))
        #expect(report.newEntries == 1)
        let state = try bench.state(0)
        #expect(state.lastError == sentence)
        #expect(state.failureCount == 1)
        #expect(state.failingSince == noon)
        #expect(state.nextDue >= noon + hour)
        #expect(try bench.state(1).health == .well)
        #expect(bench.log.events(.warning) == ["failed"])
    }

    @Test func `a failure is a warning once, and its end is worth a line`() async throws {
        let isBroken = Shared(true)
        let bench = try Bench { _ in
            isBroken.value ? LoopbackResponse(status: 500) : LoopbackResponse(text: feedText("A", []))
        }
        try bench.follow(["/feed"])
        for _ in 0..<3 { _ = try await bench.engine.pass(force: true) }
        #expect(bench.log.events(.warning) == ["failed"])
        #expect(try bench.state().failureCount == 3)
        isBroken.change { $0 = false }
        _ = try await bench.engine.pass(force: true)
        #expect(bench.log.events(.info) == ["refreshed"])
        #expect(try bench.state().failureCount == 0)
    }

    @Test func `who is gone is asked no more, not even by force, until someone revives it`() async throws {
        let bench = try Bench { _ in LoopbackResponse(status: 410) }
        let feeds = try bench.follow(["/feed"])
        _ = try await bench.engine.pass()
        _ = try await bench.engine.pass(force: true)
        bench.clock.now = noon + 400 * Timestamp.day
        _ = try await bench.engine.pass()
        #expect(bench.server.requests.count == 1)
        let revival = EngineRequest.revive(feeds.map(\.id))
        #expect(try revival.apply(to: bench.store, clustering: .init(), at: bench.clock.now).updated == feeds)
        #expect(try bench.state().lastError == nil)
        _ = try await bench.engine.pass()
        #expect(bench.server.requests.count == 2)
    }

    @Test func `a paused feed is never asked`() async throws {
        let bench = try Bench { _ in LoopbackResponse(text: "feed A") }
        var feed = Feed(url: bench.server.url())
        feed.paused = true
        _ = try bench.store.follow([feed], at: noon)
        #expect(try await bench.engine.pass(force: true).feeds == 0)
        #expect(bench.server.requests.isEmpty)
    }

    @Test func `a host that asks for rest gets it, and force breaks it`() async throws {
        let isStrict = Shared(true)
        let bench = try Bench { _ in
            isStrict.value
                ? LoopbackResponse(status: 429, headers: [("Retry-After", "7200")]) : LoopbackResponse(text: "feed B")
        }
        try bench.follow(["/first"])
        _ = try await bench.engine.pass()
        try bench.follow(["/second"])
        _ = try await bench.engine.pass()
        #expect(bench.server.requests.count == 1)
        #expect(try bench.state(1).dueReason == "its host wants to be left alone")
        #expect(try bench.state(1).nextDue >= noon + 7200)
        #expect(try bench.state(1).health == .new)
        isStrict.change { $0 = false }
        #expect(try await bench.engine.pass(force: true).failures.isEmpty)
        #expect(bench.server.requests.count == 3)
    }
}

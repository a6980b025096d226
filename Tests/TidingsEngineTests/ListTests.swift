import FeedFetching
import Logging
import StoryStorage
import Testing
import TidingsModel
import TidingsTesting

@testable import TidingsEngine

/// Lists on the web, asked and obeyed by the engine.
@Suite struct ListTests {
    /// What the server sends for the list; the feeds are always there.
    private let sent = Shared(LoopbackResponse(status: 500))

    private func bench() throws -> Bench {
        let sent = sent
        let bench = try Bench { request in
            request.path == "/team.opml"
                ? sent.value
                : LoopbackResponse(text: feedText("F", ["\(request.path)|T\(request.path)|\(noon.seconds)|x"]))
        }
        _ = try bench.store.declare([], lists: [list(of: bench)], at: noon)
        return bench
    }

    private func list(of bench: Bench) -> Feed {
        var list = Feed(url: bench.server.url("/team.opml"))
        list.settings.intervalSeconds = Timestamp.day
        return list
    }

    private func opml(_ bench: Bench, _ names: [String], etag: String = "\"1\"") -> LoopbackResponse {
        let outlines = names.map { "<outline type=\"rss\" text=\"\($0)\" xmlUrl=\"\(bench.server.url("/\($0)"))\"/>" }
        return LoopbackResponse(
            headers: [("ETag", etag)],
            text: "<opml version=\"2.0\"><body><outline text=\"Team\">\(outlines.joined())</outline></body></opml>")
    }

    private func names(_ bench: Bench) throws -> [String] { try bench.store.feeds().map(\.title).sorted() }

    @Test func `a list is asked first, and its feeds in the same pass`() async throws {
        let bench = try bench()
        sent.change { [response = opml(bench, ["a", "b"])] in $0 = response }
        let report = try await bench.engine.pass()
        #expect(report.lists.map(\.changes.added.count) == [2])
        #expect(report.newEntries == 2)
        #expect(try bench.store.feeds().map(\.feed.settings.category) == [["Team"], ["Team"]])
        #expect(bench.log.lines.contains { $0.event == "list changed" && $0.fields["added"] == "2" })
        #expect(bench.log.lines.filter { $0.event == "listed" }.map { $0.fields["title"] } == ["a", "b"])
        // Not due again for a day, and then with its validators.
        bench.clock.now = noon + 23 * Timestamp.hour
        #expect(try await bench.engine.pass().lists.isEmpty)
        bench.clock.now = noon + 25 * Timestamp.hour
        sent.change { $0 = LoopbackResponse(status: 304) }
        #expect(try await bench.engine.pass().lists.map(\.changes) == [SubscriptionChanges()])
        #expect(bench.server.requests.last { $0.path == "/team.opml" }?["If-None-Match"] == "\"1\"")
        #expect(try names(bench) == ["a", "b"])
    }

    @Test func `what a list no longer names is asked no more and keeps its entries`() async throws {
        let bench = try bench()
        sent.change { [response = opml(bench, ["a", "b"])] in $0 = response }
        _ = try await bench.engine.pass()
        sent.change { [response = opml(bench, ["b"], etag: "\"2\"")] in $0 = response }
        let before = bench.server.requests.count { $0.path == "/a" }
        let report = try await bench.engine.pass(force: true)
        #expect(report.lists.map(\.changes.removed.count) == [1])
        _ = try await bench.engine.pass(force: true)
        #expect(try names(bench) == ["b"])
        #expect(try bench.titles.count == 2)
        // It was under way beside the list.
        #expect(bench.server.requests.count { $0.path == "/a" } <= before + 1)
    }

    @Test(arguments: [
        LoopbackResponse(status: 500), LoopbackResponse(status: 404), LoopbackResponse(status: 410),
        LoopbackResponse(text: ""), LoopbackResponse(text: "<html><body>Please sign in</body></html>"),
        LoopbackResponse(text: "lists.example is down for maintenance"),
        LoopbackResponse(text: "<opml version=\"2.0\"><body></body></opml>"),
        LoopbackResponse(text: "<opml version=\"2.0\"><body><outline xmlUrl=\"http://127.0.0.1/x\"/>"),
        LoopbackResponse(text: "<opml version=\"2.0\"><body><outline xmlUrl=\"file:///etc/passwd\"/></body></opml>"),
        LoopbackResponse(steps: [
            .bytes(LoopbackResponse.head(status: 200, headers: [("Content-Length", "4000")])),
            .bytes(Array("<opml version=\"2.0\"><body>".utf8)), .close,
        ]),
        LoopbackResponse(steps: [.reset]),
    ])
    func `a list that fails removes nothing`(response: LoopbackResponse) async throws {
        let bench = try bench()
        sent.change { [response = opml(bench, ["a", "b"])] in $0 = response }
        _ = try await bench.engine.pass()
        sent.change { $0 = response }
        let report = try await bench.engine.pass(force: true)
        #expect(report.lists.map(\.changes) == [SubscriptionChanges()])
        #expect(report.lists.allSatisfy { $0.list.state.health != .well && $0.list.state.lastError != nil })
        #expect(try names(bench) == ["a", "b"])
        #expect(bench.log.events(.warning).contains("list failed"))
    }

    @Test func `a list that loses most of its feeds at once is believed at the second time`() async throws {
        let bench = try bench()
        let many = (0..<20).map { "f\($0)" }
        sent.change { [response = opml(bench, many)] in $0 = response }
        _ = try await bench.engine.pass()
        sent.change { [response = opml(bench, ["f1", "f2"], etag: "\"2\"")] in $0 = response }
        let doubted = try await bench.engine.pass(force: true)
        #expect(
            doubted.lists.map(\.list.state.lastError) == [
                "it names 2 of the 20 feeds that it named; they go if it says so again"
            ])
        #expect(try bench.store.feeds().count == 20)
        let believed = try await bench.engine.pass(force: true)
        #expect(believed.lists.map(\.changes.removed.count) == [18])
        #expect(try names(bench) == ["f1", "f2"])
    }

    @Test func `a daemon follows what a list names, and a reload takes the list away`()
        async throws
    {
        let bench = try bench()
        sent.change { [response = opml(bench, ["a"])] in $0 = response }
        let running = Task { try await bench.engine.run() }
        await bench.server.waitForRequests(2)
        let changes = try await bench.engine.reload(options: Engine.Options(), declared: [], lists: [])
        #expect(changes.removed.map(\.url) == [bench.server.url("/a")])
        running.cancel()
        try await running.value
        #expect(bench.server.requests.map(\.path) == ["/team.opml", "/a"])
    }
}

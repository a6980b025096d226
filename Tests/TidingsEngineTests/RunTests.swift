import Dispatch
import FeedFetching
import Logging
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage
@testable import TidingsEngine

private let hour = Timestamp.hour

/// A daemon under way, and what it says it does.
private final class Daemon: Sendable {
    let activities = Shared<[Engine.Activity]>([])
    private let task: Task<Void, any Error>

    init(_ engine: Engine) {
        let activities = activities
        task = Task { try await engine.run { activity in activities.change { $0.append(activity) } } }
    }

    /// Waits until the daemon says so.
    func wait(_ isSo: (Engine.Activity) -> Bool) async {
        await waitUntil { activities.value.contains(where: isSo) }
    }

    func stop() async throws {
        task.cancel()
        try await task.value
    }
}

/// Looks again and again, for at most twenty seconds.
func waitUntil(_ condition: () async throws -> Bool) async rethrows {
    for _ in 0..<2000 {
        if try await condition() { return }
        try? await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("waited in vain")
}

@Suite struct RunTests {
    @Test func `what is due is done, then the daemon waits until the next is`() async throws {
        let bench = try Bench { _ in LoopbackResponse(text: feedText("A", ["1|One||x"])) }
        try bench.follow(["/feed"])
        let daemon = Daemon(bench.engine)
        await daemon.wait { if case .waiting(let until?) = $0 { until > noon } else { false } }
        #expect(try bench.titles == ["One"])
        let due = try bench.state().nextDue
        #expect(daemon.activities.value.contains(.waiting(until: due)))
        #expect(bench.server.requests.count == 1)

        bench.clock.now = due
        await bench.server.waitForRequests(2)
        try await daemon.stop()
        #expect(bench.log.events(.notice) == ["started", "stopped"])
    }

    @Test func `a daemon that always waits for some server lets old texts go all the same`() async throws {
        let end = DispatchSemaphore(value: 0)
        let bench = try Bench(options: { $0.retention.maxAge = 30 * Timestamp.day }) { _ in
            end.wait()
            return LoopbackResponse(text: feedText("A", []))
        }
        defer { end.signal() }
        var old = Entry.titled("Long ago", at: noon - 40 * Timestamp.day)
        old.content = String(repeating: "text ", count: 1000)
        var batch = RefreshBatch()
        batch.newEntries = [(old, EntryKeys(guid: "old", canonicalLink: nil, title: old.title, statedDate: nil))]
        try bench.store.save(batch)
        try bench.follow(["/slow"])
        let daemon = Daemon(bench.engine)
        await bench.server.waitForRequests(1)
        await waitUntil { await bench.engine.pruningWaits != nil }
        bench.clock.now = noon + 3 * hour
        try await waitUntil { try bench.store.entry(old.id)?.entry.content.isEmpty == true }
        #expect(bench.server.requests.count == 1)
        end.signal()
        try await daemon.stop()
    }

    @Test func `what the clusterer holds is let go when nothing new comes, and stories go on`() async throws {
        let items = Shared(["1|Harbour talks end with a signed deal||x"])
        let bench = try Bench { _ in LoopbackResponse(text: feedText("A", items.value)) }
        try bench.follow(["/one", "/two"])
        let daemon = Daemon(bench.engine)
        try await waitUntil { try bench.titles.count == 2 }
        await waitUntil { await bench.engine.calm != nil }
        bench.clock.now = noon + 6 * 60
        await waitUntil { await !bench.engine.intake.hasLoadedClusterer }
        items.change { $0.append("2|Harbour talks end with a signed deal, ferries sail||x") }
        bench.clock.now = try max(bench.state(0).nextDue, bench.state(1).nextDue)
        try await waitUntil { try bench.titles.count == 4 }
        let stories = try Set(bench.entries.compactMap { try bench.store.entry($0.id)?.story })
        #expect(stories.count == 1)
        try await daemon.stop()
    }

    @Test func `it is said once when what was new is stored and nothing is under way`() async throws {
        let items = Shared(["1|One||x"])
        let bench = try Bench { _ in LoopbackResponse(text: feedText("A", items.value)) }
        try bench.follow(["/feed"])
        let daemon = Daemon(bench.engine)
        func settled() -> Int { daemon.activities.value.count { $0 == .settled } }
        await daemon.wait { $0 == .settled }
        #expect(try bench.titles == ["One"])
        for (round, more) in [nil, "2|Two||x"].enumerated() {
            if let more { items.change { $0.append(more) } }
            bench.clock.now = try bench.state().nextDue
            await bench.server.waitForRequests(2 + round)
            await waitUntil { (try? bench.state().lastChecked) == bench.clock.now }
            // A beat of the loop, by which it would have been said.
            let said = daemon.activities.value.count { $0 == .alive }
            await waitUntil { daemon.activities.value.count { $0 == .alive } > said + 1 }
            #expect(settled() == 1 + round)
        }
        try await daemon.stop()
    }

    @Test func `what is stored is made searchable while the daemon runs`() async throws {
        let bench = try Bench { _ in LoopbackResponse(text: feedText("A", ["1|One||harbour", "2|Two||bridge"])) }
        try bench.follow(["/feed"])
        let daemon = Daemon(bench.engine)
        await daemon.wait { if case .waiting(let until?) = $0 { until > noon } else { false } }
        try await waitUntil { try !bench.store.hasUnindexed() }
        try await daemon.stop()
        let found = try bench.store.search(SearchQuery("harbour"), limit: 9, now: noon)
        #expect(found.hits.map { $0.title.text } == ["One"])
    }

    @Test func `more is made searchable at a time while nothing else is to be done`() async throws {
        let items = (1...600).map { "\($0)|Title \($0)||harbour" }
        let bench = try Bench { _ in LoopbackResponse(text: feedText("A", items)) }
        try bench.follow(["/feed"])
        _ = try await bench.engine.pass()
        #expect(try bench.store.unindexedCount() == 600)
        try await bench.engine.indexIdly()
        #expect(try bench.store.unindexedCount() == 0)
    }

    @Test(arguments: [-10 * Timestamp.day, 366 * Timestamp.day])
    func `a clock that jumps holds nothing up`(jump: Int64) async throws {
        let bench = try Bench { _ in LoopbackResponse(text: feedText("A", ["1|One||x"])) }
        try bench.follow(["/feed"])
        let daemon = Daemon(bench.engine)
        await daemon.wait { if case .waiting(let until?) = $0 { until > noon } else { false } }
        bench.clock.now = noon + jump
        await bench.server.waitForRequests(2)
        await waitUntil { (try? bench.state().lastChecked) == noon + jump }
        #expect(try abs(bench.state().nextDue - bench.clock.now) <= Timestamp.day + hour)
        try await daemon.stop()
        #expect(bench.server.requests.count == 2)
        #expect(try bench.entries.count == 1)
    }

    @Test func `a request is taken while the daemon waits`() async throws {
        let bench = try Bench { _ in LoopbackResponse(text: feedText("A", ["1|One||x"])) }
        let daemon = Daemon(bench.engine)
        await daemon.wait { $0 == .waiting(until: nil) }
        let asking = try Store(folder: bench.folder.path, access: .asking, now: noon)
        try asking.leaveRequest(EngineRequest.follow([Feed(url: bench.server.url())]).bytes, at: noon)
        await bench.server.waitForRequests(1)
        await waitUntil { (try? bench.titles) == ["One"] }
        let id = try #require(try bench.store.feeds().first).feed.id
        try asking.leaveRequest(EngineRequest.unfollow([id]).bytes, at: noon)
        await waitUntil { (try? bench.store.feeds().isEmpty) == true }
        try await daemon.stop()
        #expect(try bench.titles == ["One"])
    }

    @Test func `a request on a feed in flight is heard when the feed is done`() async throws {
        let answers = Shared(false)
        let bench = try Bench { request in
            request.path == "/slow" && !answers.value
                ? LoopbackResponse(steps: [.hang]) : LoopbackResponse(text: feedText("A", []))
        }
        let feeds = try bench.follow(["/slow"])
        let daemon = Daemon(bench.engine)
        await bench.server.waitForRequests(1)
        try bench.store.leaveRequest(EngineRequest.revive(feeds.map(\.id)).bytes, at: noon)
        await waitUntil { (try? bench.store.hasRequests()) == false }
        answers.change { $0 = true }
        bench.server.stop()
        await waitUntil { (try? bench.state().failureCount) == 2 }
        try await daemon.stop()
    }

    @Test func `a feed that is under way is moved when it is done`() async throws {
        let bench = try Bench { _ in LoopbackResponse(steps: [.hang]) }
        let feeds = try bench.follow(["/old"])
        let daemon = Daemon(bench.engine)
        await bench.server.waitForRequests(1)
        let move = EngineRequest.move(feeds[0].id, address: bench.server.url("/new"))
        try bench.store.leaveRequest(move.bytes, at: noon)
        await waitUntil { (try? bench.store.hasRequests()) == false }
        bench.server.stop()
        // The old address fails, which counts no more; then the new one does.
        await waitUntil { (try? bench.state().failureCount) == 1 && (try? bench.state().address) != feeds[0].url }
        #expect(try bench.state().address == bench.server.url("/new"))
        try await daemon.stop()
    }

    @Test func `other feeds do not wait for a slow one`() async throws {
        let bench = try Bench(at: "0.0.0.0") { request in
            request.path == "/slow"
                ? LoopbackResponse(steps: [.hang])
                : LoopbackResponse(text: feedText("A", ["\(request.address)|\(request.address)||x"]))
        }
        try bench.follow(["/slow"], at: "127.6.0.1")
        try bench.follow(["/quick"], at: "127.6.0.2")
        let daemon = Daemon(bench.engine)
        await waitUntil { (try? bench.titles) == ["127.6.0.2"] }
        let due = try bench.state(1).nextDue
        bench.clock.now = due
        await bench.server.waitForRequests(3)
        #expect(bench.server.requests.count { $0.path == "/slow" } == 1)
        #expect(daemon.activities.value.contains { if case .working(let p) = $0 { p.due == 2 } else { false } })
        #expect(daemon.activities.value.contains(.alive))
        try await daemon.stop()
        #expect(try bench.state(0).health == .new)
    }

    @Test func `a reload brings and takes away declared feeds at once`() async throws {
        let bench = try Bench { request in
            LoopbackResponse(text: feedText("A", ["1|\(request.path)||x"]))
        }
        let first = Feed(url: bench.server.url("/first"), origin: .declared(file: "a.opml"))
        let second = Feed(url: bench.server.url("/second"), origin: .declared(file: "a.opml"))
        _ = try bench.store.declare([first], at: noon)
        let daemon = Daemon(bench.engine)
        await daemon.wait { if case .waiting(_?) = $0 { true } else { false } }
        var options = Engine.Options()
        options.fetching.allowPrivate = true
        options.fetching.userAgent = "Other/2"
        let changes = try await bench.engine.reload(options: options, declared: [second])
        #expect(changes.added == [second] && changes.removed == [first])
        await waitUntil { (try? bench.titles) == ["/first", "/second"] }
        #expect(bench.server.requests.map { $0["User-Agent"] == "Other/2" } == [false, true])
        try await daemon.stop()
    }

    @Test func `one engine drives one loop`() async throws {
        let bench = try Bench { _ in LoopbackResponse(text: "") }
        let daemon = Daemon(bench.engine)
        await daemon.wait { $0 == .waiting(until: nil) }
        await #expect(throws: EngineError.atWork) { try await bench.engine.pass() }
        try await daemon.stop()
        #expect(try await bench.engine.pass().feeds == 0)
    }
}

@Suite struct CancellationTests {
    @Test func `a cancelled pass keeps what has arrived and asks for the rest again`() async throws {
        let bench = try Bench(at: "0.0.0.0") { request in
            request.path == "/slow"
                ? LoopbackResponse(steps: [.hang]) : LoopbackResponse(text: feedText("A", ["1|One||x"]))
        }
        try bench.follow(["/slow"], at: "127.6.0.1")
        try bench.follow(["/quick"], at: "127.6.0.2")
        let done = Shared(0)
        let pass = Task {
            try await bench.engine.pass { progress in done.change { $0 = progress.done } }
        }
        await waitUntil { done.value == 1 }
        pass.cancel()
        let report = try await pass.value
        #expect(report.feeds == 1 && report.failures.isEmpty)
        #expect(try bench.titles == ["One"])
        #expect(
            try bench.store.feedsDue(at: noon, limit: 9).map(\.feed.url) == [bench.server.url("/slow", at: "127.6.0.1")]
        )
    }
}

@Suite struct FullDiskTests {
    private func bigFeed(_ request: LoopbackRequest) -> LoopbackResponse {
        let words = String(repeating: "words ", count: 2000)
        return LoopbackResponse(
            headers: [("ETag", "\"1\"")],
            text: feedText("A", (1...20).map { "\(request.path)\($0)|\(request.path) \($0)||\(words)" }))
    }

    @Test func `a pass that finds the disk full says so and loses nothing`() async throws {
        let bench = try Bench(answer: bigFeed)
        try bench.follow(["/first"])
        _ = try await bench.engine.pass()
        try bench.follow(["/second"])
        try bench.store.limit(to: 4)
        await #expect(throws: StoreError.full(folder: bench.folder.path)) { try await bench.engine.pass() }
        #expect(try bench.entries.count == 20)
        #expect(try bench.state(1).validators.isEmpty)
        #expect(try bench.store.check().isEmpty)
        try bench.store.limit(to: nil)
        #expect(try await bench.engine.pass().newEntries == 20)
        #expect(try bench.entries.count == 40)
        #expect(try bench.store.check().isEmpty)
    }

    @Test func `a daemon pauses while the disk is full and goes on by itself`() async throws {
        let bench = try Bench(answer: bigFeed)
        try bench.follow(["/first", "/second"])
        try bench.store.limit(to: 4)
        let daemon = Daemon(bench.engine)
        await waitUntil { bench.log.events(.error) == ["paused"] }
        let asked = bench.server.requests.count
        try bench.store.limit(to: nil)
        await waitUntil { bench.log.events(.notice).contains("resumed") }
        #expect(bench.server.requests.count == asked)
        try await daemon.stop()
        #expect(try bench.entries.count == 40)
        #expect(bench.log.lines.first { $0.level == .error }?.fields["reason"]?.contains("full") == true)
        #expect(try bench.store.check().isEmpty)
    }
}

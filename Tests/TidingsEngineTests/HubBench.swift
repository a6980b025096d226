import Foundation
import StoryStorage
import Testing
import TidingsModel
import TidingsTesting
import TidingsWeb

@testable import TidingsEngine

/// A feed whose server names a hub, that hub, and a daemon that both reach.
final class HubBench: Sendable {
    static let callback = "http://news.example/websub"

    let hub: LoopbackHub
    let bench: Bench
    let feed: Feed
    /// What the feed shows, as lines of `feedText`.
    let items: Shared<[String]>
    /// Whether the server still names the hub.
    let namesHub = Shared(true)
    private let running = Shared<Running?>(nil)

    private struct Running: Sendable {
        var engine: Engine
        var loop: Task<Void, any Error>
        var listener: Task<Void, any Error>
    }

    init(_ manner: LoopbackHub.Manner = .verifies(lease: 864_000), items: [String] = ["1|One||x"]) throws {
        let hub = try LoopbackHub(manner)
        let shown = Shared(items)
        self.hub = hub
        self.items = shown
        bench = try Bench(
            options: { $0.hubCallback = Self.callback },
            answer: { [namesHub] request in
                let own = "http://\(request["Host"] ?? "")\(request.path)"
                let links = "<\(hub.url)>; rel=\"hub\", <\(own)>; rel=\"self\""
                return LoopbackResponse(
                    headers: [("ETag", "\"\(shown.value.count)\"")] + (namesHub.value ? [("Link", links)] : []),
                    text: feedText("A", shown.value))
            })
        feed = try bench.follow(["/feed"])[0]
    }

    deinit {
        running.value?.loop.cancel()
        running.value?.listener.cancel()
    }

    var clock: TestClock { bench.clock }

    /// The subscription of the feed, as it is stored.
    var stored: HubSubscription? {
        get throws { try bench.store.hubSubscriptions().first { $0.stage != .leaving } }
    }

    /// Starts an engine and its listener; over what is stored, when there was one before.
    func start(
        callback: String? = HubBench.callback, options change: (inout Engine.Options) -> Void = { _ in }
    ) async throws {
        let engine = Bench.engine(bench.store, bench.clock, bench.log) { options in
            options.hubCallback = callback
            change(&options)
        }
        var options = CallbackListener.Options()
        options.listen = ListenAddress(host: "127.0.0.1", port: 0)
        options.path = "/websub"
        let listener = CallbackListener(
            options: options,
            handlers: CallbackHandlers(
                refusal: { await engine.refusal(token: $0) }, verify: { await engine.verify($0) },
                deliver: { await engine.deliver($0) }))
        let loop = Task { try await engine.run() }
        await engine.started()
        let (ports, continuation) = AsyncStream<Int>.makeStream()
        let task = Task {
            try await listener.run { port in
                continuation.yield(port)
                await engine.setListening(true)
            }
        }
        var iterator = ports.makeAsyncIterator()
        hub.callbackPort = try #require(await iterator.next())
        running.change { $0 = Running(engine: engine, loop: loop, listener: task) }
    }

    var engine: Engine? { running.value?.engine }

    /// Listener first, as the program does it.
    func stop() async throws {
        let before = running.value
        running.change { $0 = nil }
        before?.listener.cancel()
        try await before?.listener.value
        before?.loop.cancel()
        try await before?.loop.value
    }

    /// Starts, and waits until the hub has verified the subscription.
    func subscribe() async throws {
        try await start()
        await waitUntil { (try? stored?.stage) == .active }
    }

    /// Moves the clock to when the feed is due, and waits until it was looked at.
    func look() async throws {
        let looks = bench.server.requests.count
        clock.now = max(clock.now, try bench.state().nextDue)
        await bench.server.waitForRequests(looks + 1)
        let now = clock.now
        await waitUntil { (try? bench.state().lastChecked) == now }
    }

    func push(_ items: [String], signature: String?? = .none, method: String = "sha256") async -> Int? {
        let hub = hub
        return await onOwnThread { hub.push(feedText("A", items), signature: signature, method: method) }
    }

    /// What the daemon answers to a verification.
    func verify(_ mode: String, topic: String? = nil, token: String? = nil) async throws -> Int? {
        let hub = hub
        var request = try #require(hub.subscription)
        if let token { request.fields["hub.callback"] = Self.callback + "/" + token }
        return await onOwnThread { [request] in
            hub.verify(request, mode: mode, topic: topic, more: ["hub.challenge": "c"])?.status
        }
    }

    func leave(_ request: EngineRequest) throws { try bench.store.leaveRequest(request.bytes, at: clock.now) }
}

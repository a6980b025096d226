import Foundation
import Glibc
import StoryStorage
import Synchronization
import Testing
import TidingsModel
import TidingsTesting

/// The built daemon, a feed that names a hub, and that hub.
struct HubCommandTests {
    private let scratch: Scratch
    private let hub: LoopbackHub
    private let feed: LoopbackServer

    init() throws {
        let scratch = try Scratch()
        let hub = try LoopbackHub()
        self.scratch = scratch
        self.hub = hub
        feed = try LoopbackServer { request in
            LoopbackResponse(text: Self.document(hub.url, "http://\(request["Host"] ?? "")/feed", ["One"]))
        }
        try configure("http://news.example/websub")
    }

    private static func document(_ hub: String, _ own: String, _ titles: [String]) -> String {
        let entries = titles.map { title in
            "<entry><id>tag:\(title)</id><title>\(title)</title><updated>2025-11-20T10:00:00Z</updated></entry>"
        }
        return """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour</title><id>\(own)</id>
            <link rel="hub" href="\(hub)"/><link rel="self" href="\(own)"/>\(entries.joined())</feed>
            """
    }

    private func configure(_ callback: String) throws {
        try scratch.write(
            "tidings.toml",
            """
            [websub]
            callback = "\(callback)"
            listen = "127.0.0.1:0"
            [web]
            listen = ""
            [[feed]]
            url = "\(feed.url())"
            """)
    }

    /// Starts the daemon and tells the hub where it listens.
    private func start() async throws -> RunningProgram {
        let daemon = try RunningProgram(["run", "--state", "state", "--config", "tidings.toml"], in: scratch)
        #expect(await daemon.says("listening for hubs"))
        let line = try #require(daemon.errors.split(separator: "\n").first { $0.contains("listening for hubs") })
        hub.callbackPort = try #require(line.split(separator: "port=").last.flatMap { Int($0) })
        return daemon
    }

    private func push(_ titles: [String]) async -> Int? {
        let hub = hub
        let text = Self.document(hub.url, feed.url(), titles)
        return await onOwnThread { hub.push(text) }
    }

    private func subscription() throws -> HubSubscription? {
        let store = try Store(folder: scratch.path + "/state", access: .reading, now: Timestamp(seconds: 0))
        return try store.hubSubscriptions().first
    }

    @Test func `a hub is found, asked and believed, and outlives a daemon that is killed`() async throws {
        let first = try await start()
        #expect(await first.says("subscribed feed=\(feed.url()) hub=\(hub.url)"))
        #expect(await push(["One", "Two"]) == 204)
        #expect(await first.says("pushed feed=\(feed.url())"))
        first.send(SIGKILL)
        _ = await first.end()

        // What the hub was told is stored has outlived the process, and so has the subscription.
        let second = try await start()
        #expect(await push(["One", "Two", "Three"]) == 204)
        let export = try await tidings("export", "--items", "--format", "ndjson", "--state", "state", in: scratch)
        #expect(export.lines.count == 3)
        #expect(hub.requests.count == 1)

        let hubName = "127.0.0.1:\(hub.server.port)"
        let list = try await tidings("feeds", "list", "--state", "state", "--config", "tidings.toml", in: scratch)
        #expect(list.output.contains("\(hubName) pushes until "))
        let status = try await tidings("status", "--state", "state", "--config", "tidings.toml", in: scratch)
        #expect(status.output.contains("hubs:          push 1 of the 1 feed that they were asked for\n"))
        let json = try await tidings("status", "--json", "--state", "state", "--config", "tidings.toml", in: scratch)
        #expect(json.output.contains("\"hub\": \"\(hub.url)\"") || json.output.contains("\"hub\":\"\(hub.url)\""))

        // The token and the secret are between store and hub.
        let subscription = try #require(try subscription())
        second.send(SIGTERM)
        let run = await second.end()
        #expect(run.status == 0)
        for text in [first.errors, run.errors, export.output, list.output, status.output, json.output] {
            #expect(!text.contains(subscription.token) && !text.contains(subscription.secret))
        }
    }

    @Test func `a callback that is switched off ends subscriptions and listener`() async throws {
        let daemon = try await start()
        #expect(await daemon.says("subscribed"))
        try configure("")
        daemon.send(SIGHUP)
        #expect(await daemon.says("unsubscribed"))
        let port = hub.callbackPort
        let isClosed = await onOwnThread {
            for _ in 0..<1000 {
                if (try? LoopbackClient(port: port)) == nil { return true }
                usleep(20_000)
            }
            return false
        }
        #expect(isClosed)
        #expect(try subscription() == nil)
        #expect(hub.requests.map { $0["mode"] } == ["subscribe", "unsubscribe"])
        daemon.send(SIGTERM)
        #expect(await daemon.end().status == 0)
    }

    @Test func `a listener that cannot be leaves everything else as it is`() async throws {
        let taken = try LoopbackServer { _ in LoopbackResponse(status: 404) }
        defer { taken.stop() }
        try scratch.write(
            "tidings.toml",
            """
            [websub]
            callback = "http://news.example/websub"
            listen = "127.0.0.1:\(taken.port)"
            [[feed]]
            url = "\(feed.url())"
            """)
        let daemon = try RunningProgram(["run", "--state", "state", "--config", "tidings.toml"], in: scratch)
        #expect(await daemon.says("nobody can connect to 127.0.0.1:\(taken.port): address already in use"))
        #expect(await daemon.says("refreshed feed=\(feed.url())"))
        #expect(hub.requests.isEmpty)
        // A reload tries again.
        taken.stop()
        hub.callbackPort = taken.port
        daemon.send(SIGHUP)
        #expect(await daemon.says("subscribed feed=\(feed.url())"))
        daemon.send(SIGTERM)
        #expect(await daemon.end().status == 0)
    }

    @Test func `without callback and page there is neither listener nor thread for one`() async throws {
        try configure("")
        let daemon = try RunningProgram(["run", "--state", "state", "--config", "tidings.toml"], in: scratch)
        #expect(await daemon.says("refreshed feed=\(feed.url())"))
        let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(daemon.pid)/task").map { thread in
            try String(contentsOfFile: "/proc/\(daemon.pid)/task/\(thread)/comm", encoding: .utf8)
        }
        #expect(!threads.contains { $0.hasPrefix("NIO") })
        daemon.send(SIGTERM)
        #expect(await daemon.end().status == 0)
        #expect(!daemon.errors.contains("listening"))
        #expect(hub.requests.isEmpty)
    }
}

import Foundation
import StoryStorage
import Testing
import TidingsEngine
import TidingsModel
import TidingsTesting

/// Hooks of a daemon under way: programs, and posts to a server.
struct HookCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func daemon(environment: [String: String] = [:]) throws -> RunningProgram {
        try RunningProgram(
            ["run", "--state", "state", "--config", "tidings.toml"], in: scratch, environment: environment)
    }

    /// Starts a daemon over an empty store, so that its hooks know where they begin, and ends it.
    private func begin() async throws {
        _ = try FilledStore(in: scratch)
        let first = try daemon()
        #expect(await first.says("started"))
        await onOwnThread { [scratch] in
            for _ in 0..<3000 {
                let store = try? Store(folder: scratch.path + "/state", access: .reading, now: Timestamp(seconds: 0))
                if (try? store?.hookMarks().isEmpty) == false { return }
                Thread.sleep(forTimeInterval: 0.01)
            }
        }
        first.send(SIGKILL)
        _ = await first.end()
    }

    @Test func `a program is told of a new story on its standard input, once`() async throws {
        try scratch.write(
            "tidings.toml",
            """
            [[hook]]
            name = "desk"
            on = ["new", "grown"]
            min_publishers = 3
            command = ["/bin/sh", "-c", "cat >> told.json; echo \\"$1 $TIDINGS_HOOK\\" >> names", "x", "; rm -rf"]
            """.replacing("told.json", with: scratch.path + "/told.json")
                .replacing("names", with: scratch.path + "/names"))
        try await begin()
        let told = try FilledStore.news(in: scratch)
        let daemon = try daemon()
        #expect(await daemon.says("hooks have news"), "\(daemon.errors)")
        await waitFor("names")
        // Killed, and told nothing twice.
        daemon.send(SIGKILL)
        _ = await daemon.end()
        let next = try self.daemon()
        #expect(await next.says("started"))
        next.send(SIGTERM)
        _ = await next.end()
        let lines = (scratch.read("told.json") ?? "").split(separator: "\n")
        #expect(lines.count == 1)
        let notice = try JSONValue(parsing: String(lines[0]))
        #expect(notice["story"]?["id"]?.string == told.talks.rawValue && notice["hook"]?.string == "desk")
        #expect(notice["events"]?.items == [.string("new")])
        #expect(scratch.read("names") == "; rm -rf desk\n")
    }

    private func waitFor(_ file: String) async {
        await onOwnThread { [scratch] in
            for _ in 0..<3000 where !scratch.holds(file) { Thread.sleep(forTimeInterval: 0.01) }
        }
    }

    @Test func `a server is told by a signed post, and again after it failed`() async throws {
        let server = try LoopbackServer { request in
            LoopbackResponse(status: request.connection == 1 ? 503 : 204)
        }
        defer { server.stop() }
        try scratch.write(
            "tidings.toml",
            """
            [[hook]]
            name = "desk"
            on = ["new", "continued"]
            min_publishers = 3
            url = "\(server.url("/notice"))"
            secret = "env:HOOK_KEY"
            allow_private = true
            """)
        try await begin()
        try FilledStore.news(in: scratch)
        let daemon = try daemon(environment: ["HOOK_KEY": "shared"])
        #expect(await daemon.says("hook failed"), "\(daemon.errors)")
        daemon.send(SIGTERM)
        _ = await daemon.end()
        let store = try Store(folder: scratch.path + "/state", access: .asking, now: Timestamp(seconds: 0))
        for entry in try store.outbox([.hook], dueAt: Timestamp(seconds: .max / 2)) {
            var state = entry.state
            #expect(state.error == "the server answered 503")
            state.nextTry = Timestamp(seconds: 0)
            try store.setState(state, of: entry)
        }
        let next = try self.daemon(environment: ["HOOK_KEY": "shared"])
        await server.waitForRequests(2)
        next.send(SIGTERM)
        _ = await next.end()
        let requests = server.requests
        #expect(requests.count == 2 && requests[0].body == requests[1].body)
        #expect(requests[0].method == "POST" && requests[0].path == "/notice")
        #expect(requests[0]["Content-Type"] == "application/json")
        let signature = "sha256=" + hookSignature(of: requests[0].body, key: "shared")
        #expect(requests.allSatisfy { $0["X-Tidings-Signature"] == signature && $0["X-Tidings-Hook"] == "desk" })
        let notice = try JSONValue(parsing: String(decoding: requests[0].body, as: UTF8.self))
        #expect(notice["events"]?.items == [.string("new"), .string("continued")])
    }

    @Test func `settings of hooks that mean nothing are named`() async throws {
        for (settings, complaint) in [
            ("name = \"a\"\non = [\"new\"]", "hook[1]: it has either a command or a url"),
            ("name = \"a\"\non = [\"news\"]\nurl = \"https://a.example/\"", "is nothing that happens"),
            ("name = \"a\"\non = [\"new\"]\ncommand = [\"sh\", \"-c\"]", "the program's full path"),
            ("name = \"a\"\non = [\"new\"]\nurl = \"https://a.example/\"\nsecret = \"x\"", "is not written out"),
            ("on = [\"new\"]\nurl = \"https://a.example/\"", "hook[1].name"),
        ] {
            try scratch.write("tidings.toml", "[[hook]]\n\(settings)\n")
            let run = try await tidings("status", "--state", "state", "--config", "tidings.toml", in: scratch)
            #expect(run.status == 78 && run.errors.contains(complaint), "\(run.errors)")
        }
    }
}

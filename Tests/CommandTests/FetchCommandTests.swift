import Foundation
import Testing
import TidingsTesting

/// `fetch` against servers of all manners.
struct FetchCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func run(_ arguments: String...) async throws -> Run {
        await (try RunningProgram(arguments + ["--state", "state"], in: scratch)).end()
    }

    static func feed(_ titles: String...) -> String {
        let items = titles.map {
            "<item><title>\($0)</title><guid>\($0)</guid><description>\($0), in full.</description></item>"
        }
        return "<rss version=\"2.0\"><channel><title>The Example</title>\(items.joined())</channel></rss>"
    }

    private static func serving(_ body: String, type: String = "application/rss+xml") throws -> LoopbackServer {
        try LoopbackServer { _ in LoopbackResponse(headers: [("Content-Type", type)], text: body) }
    }

    @Test func `a feed is fetched once, its entries stored once, then nothing is due`() async throws {
        let server = try Self.serving(Self.feed("Octopus escapes from an aquarium", "Parliament votes on the budget"))
        defer { server.stop() }
        _ = try await run("feeds", "add", "--no-check", server.url())
        let first = try await run("fetch")
        #expect(first.status == 0)
        #expect(first.errors.isEmpty)
        #expect(first.output == "1 feed asked, 2 new entries, in 2 stories\n")
        let second = try await run("fetch")
        #expect(second.status == 0)
        #expect(second.output.wholeMatch(of: /1 feed, none due, the next at .*; --force asks all the same\n/) != nil)
        let forced = try await run("fetch", "--force")
        #expect(forced.output == "1 feed asked, 0 new entries\n")
        #expect(server.requests.count == 2)
        let items = try await run("export", "--items")
        #expect(items.lines.count == 2)
    }

    @Test func `without feeds there is nothing to do, and the remedy is said`() async throws {
        let run = try await run("fetch")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        let remedy = "`tidings feeds add URL` adds one, and so does a [[feed]] table in tidings.toml"
        #expect(run.errors == "tidings: no feed is followed yet; \(remedy)\n")
    }

    @Test func `one failing feed among others ends with 1, none but failing ones with 2`() async throws {
        let good = try Self.serving(Self.feed("A thing"))
        let bad = try LoopbackServer { _ in LoopbackResponse(status: 404) }
        defer {
            good.stop()
            bad.stop()
        }
        _ = try await run("feeds", "add", "--no-check", bad.url())
        let alone = try await run("fetch")
        #expect(alone.status == 2)
        #expect(alone.output == "1 feed asked, 0 new entries, 1 failed\n")
        let complaint = "tidings: \(bad.url()): the server knows no such page (404); next try "
        #expect(alone.errors.hasPrefix(complaint))
        _ = try await run("feeds", "add", "--no-check", good.url())
        let both = try await run("fetch", "--force")
        #expect(both.status == 1)
        #expect(both.output == "2 feeds asked, 1 new entry, in 1 story, 1 failed\n")
        #expect(both.errors.hasPrefix(complaint))
    }

    @Test(arguments: [
        ("<!doctype html><title>Log in</title><p>Please log in.", "text/html"), ("", "application/rss+xml"),
        ("{\"not\": \"a feed\"}", "application/json"),
    ])
    func `what is no feed is a failure of that feed, said in a sentence`(_ body: String, _ type: String) async throws {
        let server = try Self.serving(body, type: type)
        defer { server.stop() }
        _ = try await run("feeds", "add", "--no-check", server.url())
        let run = try await run("fetch")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("tidings: \(server.url()): "))
        #expect(run.errors.contains("; next try "))
        let status = try await self.run("status")
        #expect(status.output.contains("1 failing"))
    }

    @Test func `a body beyond the limit is given up`() async throws {
        let piece = [UInt8](repeating: 0x20, count: 1 << 20)
        let server = try LoopbackServer { _ in
            LoopbackResponse(steps: [
                .bytes(Array("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n".utf8)), .endless(piece),
            ])
        }
        defer { server.stop() }
        _ = try await run("feeds", "add", "--no-check", server.url())
        let run = try await run("fetch")
        #expect(run.status == 2)
        #expect(run.errors.contains("the response is larger than the limit of 16777216 bytes; next try "))
    }

    @Test func `private addresses are refused unless someone lifts the guard`() async throws {
        let server = try Self.serving(Self.feed("A thing"))
        defer { server.stop() }
        _ = try await run("feeds", "add", "--no-check", server.url())
        let guarded = await
            (try RunningProgram(
                ["fetch", "--state", "state"], in: scratch, environment: ["TIDINGS_ALLOW_PRIVATE": "0"])).end()
        #expect(guarded.status == 2)
        #expect(guarded.errors.contains("127.0.0.1 is an address of a private network"))
        #expect(server.requests.isEmpty)
        _ = try await run("feeds", "set", server.url(), "--allow-private", "true")
        let lifted = await
            (try RunningProgram(
                ["fetch", "--state", "state"], in: scratch, environment: ["TIDINGS_ALLOW_PRIVATE": "0"])).end()
        #expect(lifted.status == 0)
    }

    @Test func `passwords and tokens of addresses are not said`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(status: 404) }
        defer { server.stop() }
        let secret = server.url("/feed?token=hunter2").replacingOccurrences(of: "http://", with: "http://me:hunter2@")
        _ = try await run("feeds", "add", "--no-check", secret)
        let fetched = try await run("fetch", "--verbose")
        #expect(fetched.status == 2)
        #expect(fetched.errors.contains("http://***@127.0.0.1:\(server.port)/feed?token=***"))
        #expect(!fetched.errors.contains("hunter2"))
    }

    @Test func `declared feeds come and go with their file`() async throws {
        let server = try Self.serving(Self.feed("A thing"))
        defer { server.stop() }
        try scratch.write(
            "tidings.toml",
            "[[feed]]\nurl = \"\(server.url())\"\ncategory = [\"World\", \"Europe\"]\ntitle = \"Mine\"\n")
        let first = try await run("fetch", "--config", "tidings.toml")
        #expect(first.output == "1 feed asked, 1 new entry, in 1 story\n")
        let list = try await run("feeds", "list", "--config", "tidings.toml")
        #expect(list.lines[1].hasPrefix("Mine   World/Europe  undated  tidings.toml  "))
        try scratch.write("tidings.toml", "")
        let second = try await run("fetch", "--config", "tidings.toml")
        #expect(second.status == 2)
        #expect(second.errors.hasPrefix("tidings: no feed is followed yet"))
        #expect(try await run("export", "--items").lines.count == 1)
    }

    @Test func `control characters of feeds and servers never reach the terminal`() async throws {
        let server = try Self.serving(Self.feed("Bell&#7; and \u{202e}turned\u{9b}31m <![CDATA[\u{1b}]2;owned\u{7}]]>"))
        defer { server.stop() }
        _ = try await run("feeds", "add", "--no-check", server.url(), "--title", "A\u{1b}[31mB")
        for command in [
            ["fetch"], ["digest"], ["digest", "--all"], ["stories"], ["feeds", "list"], ["status", "--feeds"],
            ["export"], ["digest", "--format", "html"],
        ] {
            let run = await (try RunningProgram(command + ["--state", "state"], in: scratch)).end()
            let said = run.output + run.errors
            #expect(
                !said.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7f..<0xa0).contains($0.value) },
                "\(command)")
        }
    }

    @Test func `SIGINT ends a fetch soon, with what had arrived stored`() async throws {
        let good = try Self.serving(Self.feed("A thing"))
        let silent = try LoopbackServer { _ in LoopbackResponse(steps: [.hang]) }
        defer {
            good.stop()
            silent.stop()
        }
        _ = try await run("feeds", "add", "--no-check", good.url(), silent.url())
        // The test itself may be kept waiting for a processor.
        try scratch.write("patient.toml", "[fetch]\nfirst_byte_timeout = \"300s\"\ntotal_timeout = \"1h\"\n")
        let words = ["fetch", "--verbose", "--state", "state", "--config", "patient.toml"]
        let program = try RunningProgram(words, in: scratch)
        await silent.waitForRequests(1)
        #expect(await program.says("refreshed feed=\(good.url())"))
        program.send(SIGINT)
        let run = await program.end(within: 15)
        #expect(!run.wasKilled)
        #expect(run.status == 1)
        #expect(run.errors.hasSuffix("tidings: interrupted; what had arrived by then is stored\n"))
        #expect(try await self.run("export", "--items").lines.count == 1)
    }

    @Test func `a read-only state folder still serves readers and refuses to fetch`() async throws {
        try #require(geteuid() != 0 || canDropPrivileges, "needs setpriv to be someone else than root")
        _ = try FilledStore.news(in: scratch)
        for name in ["", "/tidings.db", "/tidings.db-wal", "/tidings.db-shm", "/tidings.lock"] {
            chmod(scratch.path + "/state" + name, name.isEmpty ? 0o555 : 0o444)
        }
        defer { chmod(scratch.path + "/state", 0o755) }
        let digest = try await asNobody("digest")
        #expect(digest.status == 0)
        #expect(digest.output.contains("signed deal"))
        let fetch = try await asNobody("fetch")
        #expect(fetch.status == 2)
        #expect(fetch.errors.hasPrefix("tidings: state cannot be used: "))
        #expect(fetch.errors.contains("run this as the user it belongs to, or with sudo"))
    }

    private var canDropPrivileges: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") }

    /// Root may write anywhere.
    private func asNobody(_ command: String) async throws -> Run {
        guard geteuid() == 0 else { return try await run(command) }
        chmod(scratch.path, 0o755)
        let drop = ["--reuid=65534", "--regid=65534", "--clear-groups", programPath, command, "--state", "state"]
        return await (try RunningProgram(drop, in: scratch, program: "/usr/bin/setpriv")).end()
    }
}

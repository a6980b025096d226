import Foundation
import Glibc
import StoryStorage
import Testing
import TidingsTesting

/// What the built program does with a state that something has happened to.
struct DamageTests {
    private let scratch: Scratch
    private let server: LoopbackServer

    init() throws {
        scratch = try Scratch()
        server = try LoopbackServer { _ in
            let items = (0..<30).map { number in
                "<item><title>Event \(number)</title><guid>\(number)</guid><description>"
                    + String(repeating: "words of \(number) ", count: 100) + "</description></item>"
            }
            return LoopbackResponse(
                headers: [("Content-Type", "application/rss+xml"), ("ETag", "\"1\"")],
                text: "<rss version=\"2.0\"><channel><title>News</title>\(items.joined())</channel></rss>")
        }
    }

    private var store: String { scratch.path + "/state/tidings.db" }

    private func run(_ arguments: String...) async throws -> Run {
        try await RunningProgram(arguments + ["--state", "state"], in: scratch).end()
    }

    /// Follows the feed and fetches once.
    private func fill() async throws {
        _ = try await run("feeds", "add", "--no-check", server.url("/feed"))
        #expect(try await run("fetch").status == 0)
    }

    private func overwrite(from start: Double, count: Int) throws {
        let handle = try #require(FileHandle(forUpdatingAtPath: store))
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: UInt64(Double(size) * start) / 4096 * 4096)
        handle.write(Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }))
        try handle.close()
    }

    private func setAside() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/state")
            .filter { $0.hasPrefix("tidings.db.damaged-") && !$0.hasSuffix("-wal") }
    }

    private func exported() async throws -> [String] {
        try await run("export", "--items", "--format", "ndjson").lines
    }

    @Test(arguments: ["header", "middle", "cut", "empty", "no database"])
    func `fetch repairs a damaged store by itself, says so, and nothing is lost or doubled`(
        damage: String
    ) async throws {
        defer { server.stop() }
        try await fill()
        switch damage {
        case "header": try overwrite(from: 0, count: 100)
        case "middle": try overwrite(from: 0.5, count: 40_000)
        case "cut":
            let size = try FileManager.default.attributesOfItem(atPath: store)[.size] as? Int
            #expect(truncate(store, try #require(size) / 2) == 0)
        case "empty": #expect(truncate(store, 0) == 0)
        default:
            try String(repeating: "no database\n", count: 900).write(toFile: store, atomically: false, encoding: .utf8)
        }
        let fetch = try await run("fetch", "--force")
        #expect(fetch.status == 0)
        #expect(fetch.errors.contains("the store in state is damaged: "))
        #expect(fetch.errors.contains("; it is repaired now\n"))
        #expect(try setAside().count == 1)
        #expect(try await exported().count == 30)
        #expect(try await run("check").status == 0)
        let status = try await run("status")
        #expect(status.output.contains("set aside:     1 old store"))
    }

    @Test func `a reader names the remedy, check repairs and says what was lost`() async throws {
        defer { server.stop() }
        try await fill()
        try overwrite(from: 0, count: 100)
        let digest = try await run("digest", "--all")
        #expect(digest.status == 2)
        #expect(
            digest.errors == "tidings: the store in state is damaged: file is not a database; `tidings check "
                + "--repair` sets it aside and rebuilds what can be read of it\n")
        #expect(try await run("check").status == 2)
        #expect(try setAside().isEmpty)
        let repair = try await run("check", "--repair")
        #expect(repair.status == 0)
        #expect(repair.output.contains("state: kept 30 entries, 1 feeds, "))
        #expect(try await exported().count == 30)
        let again = try await run("check", "--repair")
        #expect(again.status == 0)
        #expect(again.output.hasSuffix("state: all right\n"))

        let size = try FileManager.default.attributesOfItem(atPath: store)[.size] as? Int
        try overwrite(from: 0.1, count: try #require(size) * 8 / 10)
        #expect(try await run("check", "--repair").status == 1)
        #expect(try await run("check").status == 0)
        #expect(try setAside().count == 2)
    }

    @Test func `a store that is damaged again and again is left to its owner`() async throws {
        defer { server.stop() }
        try await fill()
        for number in 0..<3 { try scratch.write("state/tidings.db.damaged-2026010\(number)T000000Z", "") }
        try overwrite(from: 0, count: 100)
        let fetch = try await run("fetch")
        #expect(fetch.status == 2)
        #expect(fetch.errors.contains("was repaired 3 times before; the disk may be failing"))
        #expect(try setAside().count == 3)
    }

    @Test func `the daemon repairs what a reader has met, and goes on`() async throws {
        defer { server.stop() }
        try await fill()
        let daemon = try RunningProgram(["run", "--state", "state"], in: scratch)
        #expect(await daemon.says("started"))
        try overwrite(from: 0.3, count: 200_000)
        _ = try await run("digest", "--all")
        _ = try await run("check")
        #expect(await daemon.says("store repaired"))
        #expect(await daemon.says("the damaged store is state/tidings.db.damaged-"))
        let pid = daemon.pid
        try await waitUntil { try await self.run("status").output.contains("process \(pid), since") }
        daemon.send(SIGTERM)
        #expect(await daemon.end(within: 15).status == 0)
        #expect(try await run("check").status == 0)
        // What was lost comes back at the next look.
        #expect(try await run("fetch", "--force").status == 0)
        #expect(try await exported().count == 30)
    }

    @Test func `a daemon whose folder is taken away begins anew`() async throws {
        defer { server.stop() }
        let declared = "[[feed]]\nurl = \"\(server.url("/feed"))\"\n"
        try scratch.write("tidings.toml", declared)
        let daemon = try RunningProgram(["run", "--state", "state", "--config", "tidings.toml"], in: scratch)
        try await waitUntil { try await self.exported().count == 30 }
        try FileManager.default.moveItem(atPath: scratch.path + "/state", toPath: scratch.path + "/gone")
        #expect(await daemon.says("was removed or replaced while it was in use"))
        try await waitUntil { try await self.exported().count == 30 }
        daemon.send(SIGTERM)
        #expect(await daemon.end(within: 15).status == 0)
    }

    @Test(.enabled(if: canMount))
    func `while the disk is full the daemon pauses, readers read, and it goes on by itself`()
        async throws
    {
        defer { server.stop() }
        let script = """
            set -e
            mount -t tmpfs -o size=6m tmpfs full
            \(programPath) feeds add --no-check \(server.url("/one")) --state full
            \(programPath) fetch --state full
            wait_for() { for i in $(seq 600); do if "$@" >/dev/null 2>&1; then return 0; fi; sleep 0.1; done; return 1; }
            cat /dev/zero >full/filler 2>/dev/null || true
            \(programPath) run --state full 2>log &
            daemon=$!
            trap 'kill $daemon' EXIT
            wait_for grep paused log
            \(programPath) digest --all --state full >digest
            \(programPath) status --state full >status || true
            rm full/filler
            wait_for grep started log
            \(programPath) feeds add --no-check \(server.url("/two")) --state full
            wait_for sh -c "\(programPath) status --state full | grep '2 undated'"
            cat /dev/zero >full/filler 2>/dev/null || true
            \(programPath) feeds set \(server.url("/two")) --title x --state full >set 2>&1 || true
            trap - EXIT
            kill $daemon; wait $daemon
            rm full/filler
            \(programPath) check --state full
            """
        try FileManager.default.createDirectory(atPath: scratch.path + "/full", withIntermediateDirectories: true)
        let run = try await RunningProgram(
            ["-m", "sh", "-c", script], in: scratch, program: "/usr/bin/unshare"
        ).end(within: 120)
        #expect(run.status == 0, "\(run.errors) \(scratch.read("log") ?? "")")
        #expect(scratch.read("digest")?.contains("30 entries") == true)
        #expect(scratch.read("log")?.contains("the disk that holds full is full; nothing stored was lost") == true)
    }

    /// Asks again and again, for two minutes at most.
    private func waitUntil(_ isSo: () async throws -> Bool) async throws {
        let deadline = Date().addingTimeInterval(120)
        while Date() < deadline {
            if try await isSo() { return }
            await onOwnThread { Thread.sleep(forTimeInterval: 0.1) }
        }
        Issue.record("waited in vain")
    }
}

/// Whether this user may mount something for a process alone.
private let canMount = { () -> Bool in
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
}()

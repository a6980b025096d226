import Foundation
import Glibc
import Synchronization
import Testing
import TidingsTesting

/// Five seconds are promised; a machine that is busy with other tests may take longer to hand out the time for it.
private let patience = 15.0

struct RunTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func start(_ environment: [String: String] = [:], _ more: [String] = []) throws -> RunningProgram {
        try RunningProgram(["run", "--state", "state"] + more, in: scratch, environment: environment)
    }

    @Test(arguments: [SIGTERM, SIGINT]) func `a signal ends the daemon at once and well`(_ signal: Int32) async throws {
        let daemon = try start()
        #expect(await daemon.says("started"))
        daemon.send(signal)
        let run = await daemon.end(within: patience)
        #expect(!run.wasKilled)
        #expect(run.status == 0)
        #expect(run.errors.contains("stopped"))
    }

    @Test func `a signal ends the daemon within five seconds while a server is silent`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(steps: [.hang]) }
        defer { server.stop() }
        _ = try await tidings("feeds", "add", "--no-check", server.url(), "--state", "state", in: scratch)
        try scratch.write("patient.toml", "[fetch]\nfirst_byte_timeout = \"300s\"\ntotal_timeout = \"1h\"\n")
        let daemon = try start([:], ["--config", "patient.toml"])
        await server.waitForRequests(1)
        daemon.send(SIGTERM)
        let run = await daemon.end(within: patience)
        #expect(!run.wasKilled)
        #expect(run.status == 0)
        let status = try await tidings("status", "--state", "state", in: scratch)
        #expect(status.output.contains("feeds:         1: 1 new\n"))
    }

    @Test func `a second daemon or fetch says who holds the store`() async throws {
        let daemon = try start()
        #expect(await daemon.says("started"))
        for command in ["run", "fetch"] {
            let second = try await tidings(command, "--state", "state", in: scratch)
            #expect(second.status == 2)
            #expect(second.errors.hasPrefix("tidings: state is in use by process \(daemon.pid), started 20"))
        }
        let status = try await tidings("status", "--state", "state", in: scratch)
        #expect(status.output.contains("fetching:      process \(daemon.pid), since 20"))
        daemon.send(SIGTERM)
        _ = await daemon.end(within: patience)
    }

    @Test func `the daemon takes up within five seconds what a command wants`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(status: 404) }
        defer { server.stop() }
        let daemon = try start()
        #expect(await daemon.says("started"))
        let added = try await tidings("feeds", "add", "--no-check", server.url(), "--state", "state", in: scratch)
        #expect(added.status == 0)
        #expect(added.output == "the running tidings has taken it up\n")
        await server.waitForRequests(1)
        let list = try await tidings("feeds", "list", "--state", "state", in: scratch)
        #expect(list.output.contains(server.url()))
        daemon.send(SIGTERM)
        _ = await daemon.end(within: patience)
    }

    @Test func `SIGHUP takes a new configuration, and keeps the old where the new is wrong`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(status: 404) }
        defer { server.stop() }
        try scratch.write("tidings.toml", "")
        let daemon = try start([:], ["--config", "tidings.toml"])
        #expect(await daemon.says("started"))
        try scratch.write("tidings.toml", "[fetch]\nper_host = 9\n")
        daemon.send(SIGHUP)
        let complaint = "reason=\"tidings.toml: fetch.per_host: 9 is not between 1 and 2\""
        #expect(await daemon.says("kept the old configuration " + complaint))
        try scratch.write("tidings.toml", "[[feed]]\nurl = \"\(server.url())\"\n")
        daemon.send(SIGHUP)
        #expect(await daemon.says("reloaded added=1"))
        await server.waitForRequests(1)
        daemon.send(SIGTERM)
        #expect(await daemon.end(within: patience).status == 0)
    }

    @Test(arguments: [false, true]) func `the service manager is told how things are`(_ isAbstract: Bool) async throws {
        let name = isAbstract ? "@tidings-test-\(UUID().uuidString)" : scratch.path + "/notify"
        let manager = try NotifySocket(name)
        try scratch.write("tidings.toml", "")
        let daemon = try start(
            ["NOTIFY_SOCKET": name, "WATCHDOG_USEC": "2000000"], ["--config", "tidings.toml"])
        #expect(manager.hears("READY=1\nSTATUS=following 0 feeds"))
        #expect(manager.hears("STATUS=waiting, no feed is due"))
        #expect(manager.hears("WATCHDOG=1"))
        #expect(manager.hears("WATCHDOG=1"))
        daemon.send(SIGHUP)
        #expect(manager.hears("RELOADING=1\nMONOTONIC_USEC="))
        #expect(manager.hears("READY=1\nSTATUS=configuration reloaded"))
        daemon.send(SIGTERM)
        #expect(manager.hears("STOPPING=1"))
        #expect(await daemon.end(within: patience).status == 0)
    }

    @Test func `log lines to the journal carry their priority, others do not`() async throws {
        // The journal's stream is known by device and inode.
        let script = """
            exec 2> log; export JOURNAL_STREAM=$(stat -L -c %d:%i /dev/stderr); exec \(programPath) run --state state
            """
        let service = try RunningProgram(["-c", script], in: scratch, program: "/bin/bash")
        while scratch.read("log")?.contains("started") != true { try await Task.sleep(for: .milliseconds(20)) }
        service.send(SIGTERM)
        _ = await service.end(within: patience)
        #expect(scratch.read("log")?.contains("<5>started\n") == true)
        let inherited = try start(["JOURNAL_STREAM": "8:1"])
        #expect(await inherited.says("notice  started"))
        inherited.send(SIGTERM)
        _ = await inherited.end(within: patience)
    }
}

/// What a service manager listens on.
private final class NotifySocket {
    private let file: Int32

    init(_ name: String) throws {
        file = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(name.utf8)
        if bytes.first == UInt8(ascii: "@") { bytes[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let size = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(file, $0, size) }
        }
        try #require(result == 0)
    }

    deinit { close(file) }

    /// Waits for a message that begins so; others pass by.
    func hears(_ beginning: String) -> Bool {
        var bytes = [UInt8](repeating: 0, count: 4096)
        while true {
            var ready = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
            guard poll(&ready, 1, 20_000) == 1 else { return false }
            let count = recv(file, &bytes, bytes.count, 0)
            if String(decoding: bytes[..<count], as: UTF8.self).hasPrefix(beginning) { return true }
        }
    }
}

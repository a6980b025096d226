import Foundation
import StoryStorage
import Testing
import TidingsModel
import TidingsTesting

/// `digest --send` and the daemon's editions, against a server that takes mail.
struct MailCommandTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try FilledStore.news(in: scratch)
    }

    private func configure(_ server: LoopbackMailServer, _ more: String = "") throws {
        try scratch.write(
            "tidings.toml",
            """
            [mail]
            from = "Tidings <news@a.example>"
            to = ["you@b.example", "too@b.example"]
            server = "\(server.url)"
            starttls = false
            \(more)
            """)
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Run {
        let places = ["--state", "state", "--config", "tidings.toml"]
        return await (try RunningProgram(arguments + places, in: scratch, environment: environment)).end()
    }

    @Test func `an edition is kept and goes to every receiver, once`() async throws {
        let server = try LoopbackMailServer()
        defer { server.stop() }
        try configure(server, "username = \"me\"\npassword = \"env:MAIL_WORD\"")
        let sent = try await run("digest", "--send", environment: ["MAIL_WORD": "open sesame"])
        #expect(sent.status == 0 && sent.output.isEmpty, "\(sent.errors)")
        #expect(server.mails.map(\.to).sorted { $0[0] < $1[0] } == [["too@b.example"], ["you@b.example"]])
        let kept = try await run("digest", "--edition", "last", "--format", "mail").output
        #expect(
            server.mails.allSatisfy { $0.text.replacing("\r\n", with: "\n") == kept && $0.from == "news@a.example" })
        #expect(kept.contains("Message-ID: <digest.") && kept.contains("List-Id:"))
        #expect(kept.split(separator: "\n").allSatisfy { $0.utf8.count <= 78 })
        // Nothing new, nothing sent.
        let again = try await run("digest", "--send", environment: ["MAIL_WORD": "open sesame"])
        #expect(again.status == 0 && server.mails.count == 2)
        #expect(try await run("status").output.contains("last mail:"))
        for file in ["tidings.db", "tidings.db-wal"] {
            let stored = FileManager.default.contents(atPath: "\(scratch.path)/state/\(file)") ?? Data()
            #expect(stored.range(of: Data("sesame".utf8)) == nil)
        }
    }

    @Test func `what a server puts off is sent by the next run, what it refuses is not`() async throws {
        let server = try LoopbackMailServer { command, session in
            if command.hasPrefix("RCPT TO:<you@"), session <= 2 { return "451 later" }
            return command.hasPrefix("RCPT TO:<too@") ? "550 no such user" : nil
        }
        defer { server.stop() }
        try configure(server)
        let first = try await run("digest", "--send")
        #expect(first.status == 1)
        #expect(first.errors.contains("you@b.example: the server puts it off (451): later;"))
        #expect(first.errors.contains("too@b.example: the server refuses it (550): no such user\n"))
        let status = try await run("status").output
        #expect(
            status.contains("mail FAILED:") && status.contains("next try") && status.contains("given up after 1 try"))
        // A wait that has not passed, however long the program took to start.
        try makeWaits(endAt: Timestamp(CivilTime(year: 2200, month: 1, day: 1)))
        #expect(try await run("digest", "--send").status == 0)
        #expect(server.sessions == 2)
        try makeWaits(endAt: Timestamp(seconds: 0))
        let later = try await run("digest", "--send")
        #expect(later.status == 0, "\(later.errors)")
        #expect(server.mails.map(\.to) == [["you@b.example"]] && server.sessions == 3)
        try makeWaits(endAt: Timestamp(seconds: 0))
        #expect(try await run("digest", "--send").status == 0)
        #expect(server.sessions == 3)
    }

    /// Sets when every delivery that waits is due.
    private func makeWaits(endAt end: Timestamp) throws {
        let store = try Store(folder: scratch.path + "/state", access: .asking, now: Timestamp(seconds: 0))
        for entry in try store.outbox([.mail, .hook], dueAt: Timestamp(seconds: .max / 2)) {
            var state = entry.state
            state.nextTry = end
            try store.setState(state, of: entry)
        }
    }

    @Test func `the daemon sends what was left to it, and once over a kill`() async throws {
        let server = try LoopbackMailServer()
        defer { server.stop() }
        try configure(server)
        let daemon = try RunningProgram(["run", "--state", "state", "--config", "tidings.toml"], in: scratch)
        #expect(await daemon.says("started"))
        let left = try await run("digest", "--send")
        #expect(left.status == 0 && left.errors.contains("sends it"), "\(left.errors)")
        #expect(await daemon.says("to=too@b.example"), "\(daemon.errors)")
        #expect(server.mails.count == 2)
        daemon.send(SIGKILL)
        _ = await daemon.end()
        let next = try RunningProgram(["run", "--state", "state", "--config", "tidings.toml"], in: scratch)
        #expect(await next.says("started"))
        next.send(SIGTERM)
        _ = await next.end()
        #expect(server.mails.count == 2)
    }

    @Test func `a kill in the middle of a mail costs one more of the same, and no other`() async throws {
        let server = try LoopbackMailServer { command, session in
            // The server has the text and is slow to say so.
            if command == "DATA.", session == 1 { poll(nil, 0, 5000) }
            return nil
        }
        defer { server.stop() }
        try configure(server)
        let sending = try RunningProgram(
            ["digest", "--send", "--state", "state", "--config", "tidings.toml"], in: scratch)
        await waitForTranscript("DATA", server)
        sending.send(SIGKILL)
        _ = await sending.end()
        try makeWaits(endAt: Timestamp(seconds: 0))
        #expect(try await run("digest", "--send").status == 0)
        #expect(Set(server.mails.map { $0.to[0] }) == ["too@b.example", "you@b.example"])
        #expect(server.mails.count <= 3)
        let texts = Set(server.mails.map(\.text))
        #expect(texts.count == 1)
    }

    private func waitForTranscript(_ line: String, _ server: LoopbackMailServer) async {
        await onOwnThread {
            for _ in 0..<3000 where !server.transcript.contains(line) { poll(nil, 0, 10) }
        }
    }

    @Test func `the daemon makes an edition when its time has come, and says nothing twice`() async throws {
        let server = try LoopbackMailServer()
        defer { server.stop() }
        // Every minute of the day is as good as any: the schedule was last kept an hour ago.
        let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970))
        let civil = (now - 120).civil
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        try configure(server, "at = [\"\(two(civil.hour)):\(two(civil.minute))\"]")
        let store = try Store(folder: scratch.path + "/state", access: .asking, now: now)
        try store.setScheduledEdition(now - 3600)
        for _ in 0..<2 {
            let daemon = try RunningProgram(["run", "--state", "state", "--config", "tidings.toml"], in: scratch)
            if server.mails.isEmpty {
                #expect(await daemon.says("to=too@b.example"), "\(daemon.errors)")
            } else {
                #expect(await daemon.says("started"))
            }
            daemon.send(SIGTERM)
            _ = await daemon.end()
        }
        #expect(server.mails.count == 2 && Set(server.mails.map(\.text)).count == 1)
        #expect(try store.editions().count == 1)
    }

    @Test func `settings that cannot send are named`() async throws {
        for (settings, complaint) in [
            ("server = \"mail.example\"", "mail.server: it is written as in"),
            ("server = \"smtp://m.example\"\nto = []", "mail.server: nobody gets any mail"),
            ("at = [\"6:30\"]", "mail.at: there is no server"), ("at = [\"25:00\"]", "is no time of day"),
            ("server = \"smtp://m.example\"\npassword = \"x\"", "a secret is not written out"),
            ("server = \"smtp://m.example\"\npassword = \"env:X\"", "mail.password: it needs a username"),
            ("server = \"smtp://m.example\"\nstarttls = false\nusername = \"me\"", "for everybody to read"),
        ] {
            let to = settings.contains("to =") ? "" : "to = [\"you@b.example\"]\n"
            try scratch.write("tidings.toml", "[mail]\n\(to)\(settings)\n")
            let run = try await run("digest", "--send")
            #expect(run.status == 78 && run.errors.contains(complaint), "\(run.errors)")
        }
        try scratch.write("tidings.toml", "")
        #expect(try await run("digest", "--send").errors.contains("no server is configured"))
        #expect(try await run("digest", "--send", "--format", "html").status == 64)
    }
}

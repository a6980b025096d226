import Dispatch
import FeedFetching
import Testing
import TidingsModel
import TidingsTesting

@Suite struct MailSenderTests {
    private let mail = OutgoingMail(
        from: "Tidings <tidings@a.example>", to: "You <you@b.example>",
        source: Array("Subject: x\nTo: you@b.example\n\nline\n.\n..dots\nend\n".utf8))

    private func sender(_ server: LoopbackMailServer) throws -> MailSender {
        var address = try #require(MailServer(server.url))
        address.security = .none
        var sender = MailSender(server: address)
        sender.totalTimeout = .seconds(60)
        return sender
    }

    /// Why it was not sent; nil when it was.
    private func error(_ sender: MailSender) async -> MailError? {
        do {
            try await sender.send(mail)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a mail arrives as it was written, with lines and dots as SMTP has them`() async throws {
        let server = try LoopbackMailServer()
        defer { server.stop() }
        var sender = try sender(server)
        sender.greeting = "news.example"
        try await sender.send(mail)
        let taken = try #require(server.mails.first)
        #expect(taken.from == "tidings@a.example" && taken.to == ["you@b.example"])
        #expect(taken.text == "Subject: x\r\nTo: you@b.example\r\n\r\nline\r\n.\r\n..dots\r\nend\r\n")
        #expect(server.transcript.first == "EHLO news.example")
        #expect(server.mails.count == 1)
    }

    @Test func `user name and password are given where they are configured`() async throws {
        let server = try LoopbackMailServer()
        defer { server.stop() }
        var sender = try sender(server)
        (sender.username, sender.password) = ("me", "open sesame")
        try await sender.send(mail)
        #expect(server.transcript.contains { $0.hasPrefix("AUTH PLAIN") })
        #expect(!(server.transcript.contains { $0.contains("sesame") }))
    }

    @Test func `where STARTTLS is wanted and not offered, nothing is said`() async throws {
        let server = try LoopbackMailServer()
        defer { server.stop() }
        var sender = try sender(server)
        sender.server.security = .starttls
        (sender.username, sender.password) = ("me", "secret")
        #expect(await error(sender) == .tls(reason: "the server offers no STARTTLS"))
        #expect(!server.transcript.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") })
        #expect(server.mails.isEmpty)
    }

    @Test(arguments: [
        ("RCPT", "550 5.1.1 no such user", true), ("RCPT", "451 4.7.1 grey list, come back", false),
        ("MAIL", "552 too big", true), ("DATA", "421 going down", false), ("DATA.", "554 spam", true),
        ("DATA.", "452 full", false), ("CONNECT", "554 go away", true), ("CONNECT", "421 too busy", false),
    ]) func `what a server refuses is for good, what it puts off is not`(
        step: String, answer: String, isFinal: Bool
    ) async throws {
        let server = try LoopbackMailServer { command, _ in
            command == step || step != "DATA." && command.hasPrefix(step) && command != "DATA." ? answer : nil
        }
        defer { server.stop() }
        let error = try #require(await error(try sender(server)))
        #expect(error.isFinal == isFinal, "\(error)")
        let words = answer.dropFirst(4)
        #expect("\(error)".contains(words) && "\(error)".contains(answer.prefix(3)), "\(error)")
        #expect(server.mails.isEmpty)
    }

    @Test func `a wrong password is told from a busy server`() async throws {
        let wrong = try LoopbackMailServer { command, _ in command.hasPrefix("AUTH") ? "535 5.7.8 wrong" : nil }
        let busy = try LoopbackMailServer { command, _ in command.hasPrefix("AUTH") ? "454 4.7.0 later" : nil }
        defer { [wrong, busy].forEach { $0.stop() } }
        for (server, isLogin) in [(wrong, true), (busy, false)] {
            var sender = try sender(server)
            (sender.username, sender.password) = ("me", "secret")
            let error = try #require(await error(sender))
            if case .login = error { #expect(isLogin) } else { #expect(!isLogin, "\(error)") }
            #expect(!error.isFinal && !"\(error)".contains("secret"))
        }
    }

    @Test func `a server that is not there, or breaks off, is tried again`() async throws {
        let broken = try LoopbackMailServer { command, _ in command == "DATA." ? "" : nil }
        defer { broken.stop() }
        let error = try #require(await error(try sender(broken)))
        #expect(!error.isFinal, "\(error)")
        let gone = try LoopbackMailServer()
        let nobody = try sender(gone)
        gone.stop()
        #expect(await self.error(nobody).map { !$0.isFinal } == true)
    }

    @Test(arguments: [
        ("smtp://mail.example", "smtp://mail.example:587"), ("smtps://mail.example/", "smtps://mail.example:465"),
        ("SMTP://mail.example:25", "smtp://mail.example:25"), ("smtp://[::1]:2525", "smtp://[::1]:2525"),
    ]) func `a server is written as a URL`(text: String, expected: String) {
        #expect(MailServer(text)?.description == expected)
    }

    @Test(arguments: [
        "", "mail.example", "http://mail.example", "smtp://", "smtp://a b", "smtp://me:pw@mail.example",
        "smtp://mail.example:0", "smtp://mail.example:x", "smtp://mail.example/path", "smtp://a\r\nQUIT",
    ]) func `anything else is none`(text: String) {
        #expect(MailServer(text) == nil)
    }

    @Test func `a server that says nothing is told from one that comes to no end`() async throws {
        let end = DispatchSemaphore(value: 0)
        func held(at step: String) throws -> LoopbackMailServer {
            try LoopbackMailServer { command, _ in
                guard command.hasPrefix(step) else { return nil }
                end.wait()
                return ""
            }
        }
        let (silent, slow) = (try held(at: "CONNECT"), try held(at: "RCPT"))
        defer {
            [silent, slow].forEach { $0.stop() }
            for _ in 0..<2 { end.signal() }
        }
        var sender = try sender(silent)
        // There TLS comes first.
        sender.server.security = .tls
        sender.connectTimeout = .seconds(1)
        let unheard = await error(sender)
        #expect(unheard == .noConnectionInTime(host: "127.0.0.1", seconds: 1))
        #expect(unheard?.description == "there was no connection with 127.0.0.1 within 1 s")
        sender = try self.sender(slow)
        sender.totalTimeout = .seconds(2)
        guard case .timedOut(let seconds) = await error(sender) else {
            Issue.record("it came to an end")
            return
        }
        #expect(seconds >= 2)
    }
}

import Glibc
import Synchronization

/// A server on this machine that takes mail as RFC 5321 has it, and keeps what was said.
///
/// Without TLS; what it answers to a command is scripted by a closure, nil for what a server in a good mood says.
package final class LoopbackMailServer: Sendable {
    /// A mail that was taken, or was being sent when the server broke off.
    package struct Mail: Sendable {
        package var from: String
        package var to: [String]
        /// As it came over the wire, dots unstuffed, lines with carriage returns.
        package var text: String
    }

    /// From the command line that came, or `DATA.` for the end of a text, to the answer; an empty answer breaks off.
    package typealias Script = @Sendable (_ command: String, _ session: Int) -> String?

    package let port: Int
    private let listener: Int32
    private let script: Script
    private let extensions: [String]
    private let state = Mutex(State())

    private struct State {
        var mails: [Mail] = []
        var transcript: [String] = []
        var sessions = 0
        var stopped = false
    }

    package init(
        extensions: [String] = ["AUTH PLAIN LOGIN", "8BITMIME", "SIZE 1000000"],
        script: @escaping Script = { _, _ in nil }
    ) throws {
        (listener, port) = try listenOn(address: "127.0.0.1", port: 0)
        self.script = script
        self.extensions = extensions
        startThread { [self] in acceptSessions() }
    }

    package var url: String { "smtp://127.0.0.1:\(port)" }
    package var mails: [Mail] { state.withLock { $0.mails } }
    /// Every command that came, in order.
    package var transcript: [String] { state.withLock { $0.transcript } }
    package var sessions: Int { state.withLock { $0.sessions } }

    package func stop() {
        let isFirst = state.withLock { state in
            defer { state.stopped = true }
            return !state.stopped
        }
        if isFirst { shutdown(listener, Int32(SHUT_RDWR)) }
    }

    private func acceptSessions() {
        while !state.withLock({ $0.stopped }) {
            let socket = accept(listener, nil, nil)
            guard socket >= 0 else { continue }
            let number = state.withLock { state in
                state.sessions += 1
                return state.sessions
            }
            startThread { [self] in
                serve(MailSession(socket: socket), number)
                close(socket)
            }
        }
        close(listener)
    }

    private func serve(_ session: MailSession, _ number: Int) {
        guard session.say(script("CONNECT", number) ?? "220 loopback.example ESMTP") else { return }
        var mail = Mail(from: "", to: [], text: "")
        while let line = session.line() {
            state.withLock { $0.transcript.append(line) }
            let verb = line.prefix { $0 != " " && $0 != ":" }.uppercased()
            let answer = script(line, number) ?? self.answer(to: verb, line)
            guard session.say(answer) else { return }
            switch verb {
            case "MAIL": mail.from = Self.address(line)
            case "RCPT": if answer.hasPrefix("2") { mail.to.append(Self.address(line)) }
            case "AUTH": if answer.hasPrefix("334") { guard answerChallenges(session, number) else { return } }
            case "DATA":
                guard answer.hasPrefix("354") else { continue }
                guard let text = session.text() else { return }
                mail.text = text
                let end = script("DATA.", number) ?? "250 taken"
                if end.isEmpty || end.hasPrefix("2") {
                    let taken = mail
                    state.withLock { $0.mails.append(taken) }
                }
                guard session.say(end) else { return }
                mail = Mail(from: "", to: [], text: "")
            case "QUIT": return
            default: break
            }
        }
    }

    private func answerChallenges(_ session: MailSession, _ number: Int) -> Bool {
        guard let line = session.line() else { return false }
        state.withLock { $0.transcript.append(line) }
        return session.say(script("AUTH.", number) ?? "235 welcome")
    }

    private func answer(to verb: String, _ line: String) -> String {
        switch verb {
        case "EHLO":
            (["loopback.example"] + extensions).enumerated()
                .map { "250\($0 == extensions.count ? " " : "-")\($1)" }.joined(separator: "\r\n")
        case "HELO", "MAIL", "RCPT", "RSET", "NOOP": "250 fine"
        case "DATA": "354 go on"
        case "AUTH": line.split(separator: " ").count > 2 ? "235 welcome" : "334 "
        case "QUIT": "221 bye"
        default: "500 what?"
        }
    }

    private static func address(_ line: String) -> String {
        String(line.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
    }
}

/// The wire of one session, used by its own thread only.
private struct MailSession {
    let socket: Int32

    /// False when it has broken off, as after an empty answer.
    func say(_ text: String) -> Bool {
        guard !text.isEmpty else {
            shutdown(socket, Int32(SHUT_RDWR))
            return false
        }
        let bytes = Array((text + "\r\n").utf8)
        return bytes.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) } == bytes.count
    }

    /// A line without its end; nil when the other side has gone.
    func line() -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.count < 4096 {
            guard recv(socket, &byte, 1, 0) == 1 else { return nil }
            bytes.append(byte)
            if byte == 0x0a {
                while bytes.last == 0x0a || bytes.last == 0x0d { bytes.removeLast() }
                return String(decoding: bytes, as: UTF8.self)
            }
        }
        return nil
    }

    /// What comes before a lone dot.
    func text() -> String? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        let end: [UInt8] = [0x0d, 0x0a, 0x2e, 0x0d, 0x0a]
        while bytes.count < end.count || !bytes.suffix(end.count).elementsEqual(end) {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer.prefix(count)
        }
        let text = String(decoding: bytes.dropLast(3), as: UTF8.self)
        return text.hasPrefix("..")
            ? String(text.dropFirst()).replacing("\r\n..", with: "\r\n.")
            : text.replacing("\r\n..", with: "\r\n.")
    }
}

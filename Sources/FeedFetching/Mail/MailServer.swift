/// A server that takes mail for others (RFC 6409), and how it is spoken to.
package struct MailServer: Sendable, Hashable {
    package enum Security: String, Sendable, CaseIterable {
        /// Plain until STARTTLS, which the server must know (RFC 3207).
        case starttls
        /// From the first byte (RFC 8314).
        case tls
        case none
    }

    package var host: String
    package var port: Int
    package var security: Security

    /// From `smtp://HOST[:PORT]`, STARTTLS on 587, or `smtps://HOST[:PORT]`, TLS on 465; nil for anything else.
    package init?(_ text: String) {
        guard let mark = text.firstRange(of: "://") else { return nil }
        let scheme = text[..<mark.lowerBound].lowercased()
        guard scheme == "smtp" || scheme == "smtps" else { return nil }
        security = scheme == "smtps" ? .tls : .starttls
        var rest = text[mark.upperBound...]
        if rest.last == "/" { rest.removeLast() }
        var name = rest
        port = scheme == "smtps" ? 465 : 587
        let bracket = rest.lastIndex(of: "]") ?? rest.startIndex
        if let colon = rest[bracket...].lastIndex(of: ":") {
            guard let number = Int(rest[rest.index(after: colon)...]), (1...65535).contains(number) else { return nil }
            port = number
            name = rest[..<colon]
        }
        guard !name.isEmpty, name.utf8.allSatisfy(isHostByte) else { return nil }
        host = String(name)
    }

    /// As it is written in settings.
    package var description: String { "\(security == .tls ? "smtps" : "smtp")://\(host):\(port)" }

    /// Whether what is sent stays on this machine.
    package var isLoopback: Bool { host == "localhost" || host == "[::1]" || host.hasPrefix("127.") }
}

/// Letters, digits, and what names and addresses of machines are written with.
private func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: Array("-.:[]".utf8).contains(byte)
    }
}

/// A message with its envelope: one receiver, so that each is refused, put off or served alone.
package struct OutgoingMail: Sendable, Hashable {
    /// An address, with or without a name before it.
    package var from: String
    package var to: String
    /// Headers and body; lines end in a line feed, with or without a carriage return.
    package var source: [UInt8]

    package init(from: String, to: String, source: [UInt8]) {
        self.from = from
        self.to = to
        self.source = source
    }

    /// The address alone, as an envelope has it.
    static func address(in text: String) -> String {
        guard let open = text.lastIndex(of: "<"), let close = text.lastIndex(of: ">"), open < close else { return text }
        return String(text[text.index(after: open)..<close])
    }

    /// Lines as SMTP has them.
    var lines: [UInt8] {
        var lines: [UInt8] = []
        lines.reserveCapacity(source.count + source.count / 40)
        for byte in source {
            if byte == 0x0a, lines.last != 0x0d { lines.append(0x0d) }
            lines.append(byte)
        }
        return lines
    }
}

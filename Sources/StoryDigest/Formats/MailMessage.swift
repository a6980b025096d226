import TidingsModel

/// A message of two forms, of which mail readers show the one they like better (RFC 5322, RFC 2046 section 5.1.4).
///
/// Lines end in a line feed, as `sendmail -t` takes them. The same content gives the same bytes.
struct MailMessage {
    var from: String
    var to: [String]
    var subject: String
    var date: Timestamp
    /// Without its brackets.
    var messageID: String
    var listID: String
    var text: String
    var html: String

    var source: String {
        // No line of quoted-printable text holds "=_" (RFC 2045, section 6.7).
        let boundary = "=_" + messageID.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(40)
        let headers = [
            ("From", from), ("To", to.isEmpty ? "undisclosed-recipients:;" : to.joined(separator: ",\n ")),
            ("Subject", headerText(subject, after: "Subject: ".count)), ("Date", mailDate(date)),
            ("Message-ID", "<\(messageID)>"), ("List-Id", "Tidings digest <\(listID)>"),
            ("Auto-Submitted", "auto-generated"), ("MIME-Version", "1.0"),
            ("Content-Type", "multipart/alternative;\n boundary=\"\(boundary)\""),
        ]
        var lines = headers.map { "\($0): \($1)\n" }.joined() + "\n"
        for (type, body) in [("text/plain", text), ("text/html", html)] {
            lines += "--\(boundary)\nContent-Type: \(type); charset=utf-8\n"
            lines += "Content-Transfer-Encoding: quoted-printable\n\n\(quotedPrintable(body))\n"
        }
        return lines + "--\(boundary)--\n"
    }
}

/// As RFC 5322, section 3.3 has it.
func mailDate(_ time: Timestamp) -> String {
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let c = time.civil
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = "\(two(c.hour)):\(two(c.minute)):\(two(c.second))"
    return "\(days[c.weekday]), \(c.day) \(months[c.month - 1]) \(c.year) \(clock) +0000"
}

/// Text of a header, as encoded words where it is not plain ASCII or too long for a line (RFC 2047).
private func headerText(_ text: String, after column: Int) -> String {
    let line = oneLine(text)
    let isPlain = line.utf8.allSatisfy { 0x20..<0x7f ~= $0 } && !line.contains("=?")
    if isPlain, line.utf8.count + column <= 76 { return line }
    // 75 characters a word at most, of which 45 bytes of text make 60, and no word ends within a character.
    var words: [String] = []
    var bytes: [UInt8] = []
    for scalar in line.unicodeScalars {
        let encoded = Array(String(scalar).utf8)
        if bytes.count + encoded.count > (words.isEmpty ? 39 : 45) {
            words.append("=?utf-8?B?\(base64(bytes))?=")
            bytes = []
        }
        bytes += encoded
    }
    if !bytes.isEmpty { words.append("=?utf-8?B?\(base64(bytes))?=") }
    return words.joined(separator: "\n ")
}

private func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
        for place in 0..<4 {
            let digit = digits[Int(bits >> (18 - 6 * UInt32(place)) & 0x3f)]
            result.append(place <= group.count ? digit : UInt8(ascii: "="))
        }
    }
    return String(decoding: result, as: UTF8.self)
}

/// Lines of at most 76 ASCII characters (RFC 2045, section 6.7).
private func quotedPrintable(_ text: String) -> String {
    var result: [UInt8] = []
    var column = 0
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
        if byte == 0x0a {
            result.append(byte)
            column = 0
            continue
        }
        let endsLine = index + 1 == bytes.count || bytes[index + 1] == 0x0a
        // White space at the end of a line is lost on the way, and a lone full stop ends a message in SMTP; "From " at
        // the start of a line is changed by old mailboxes.
        let isPlain =
            byte >= 0x20 && byte < 0x7f && byte != UInt8(ascii: "=") && !(byte == 0x20 && endsLine)
            && !(column == 0 && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F")))
        let width = isPlain ? 1 : 3
        if column + width > (endsLine ? 76 : 75) {
            result += [UInt8(ascii: "="), 0x0a]
            column = 0
        }
        if isPlain {
            result.append(byte)
        } else {
            result += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        column += width
    }
    return String(decoding: result, as: UTF8.self)
}

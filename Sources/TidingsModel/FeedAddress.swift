extension Feed.ID {
    /// The address that stands for all ways to write it: scheme and host in lower case, without the scheme's own port
    /// and a fragment (RFC 3986, section 6.2.3).
    ///
    /// Path and query stay as they are: on many servers a different letter is a different document.
    static func plainAddress(_ url: String) -> String {
        if isPlain(url.utf8.span) { return url }
        let whole = url.utf8
        guard let colon = whole.firstIndex(of: UInt8(ascii: ":")), whole[colon...].starts(with: "://".utf8) else {
            return url
        }
        let start = whole.index(colon, offsetBy: 3)
        let end = whole[start...].firstIndex { "/?#".utf8.contains($0) } ?? whole.endIndex
        let tail = whole[end...].prefix { $0 != UInt8(ascii: "#") }
        let hostStart = whole[start..<end].lastIndex(of: UInt8(ascii: "@")).map(whole.index(after:)) ?? start

        let scheme = url[..<colon].lowercased()
        var host = url[hostStart..<end].lowercased()
        if host.hasSuffix(scheme == "https" ? ":443" : ":80") { host.removeLast(scheme == "https" ? 4 : 3) }
        let root = tail.first == UInt8(ascii: "/") ? "" : "/"
        return "\(scheme)://\(url[start..<hostStart])\(host)\(root)\(Substring(tail))"
    }

    /// Whether an address is written as most are, with nothing but small letters, digits, dots and hyphens up to its
    /// path and no fragment: it stands for itself.
    private static func isPlain(_ url: Span<UInt8>) -> Bool {
        guard url.count > 8, url[0] == UInt8(ascii: "h") else { return false }
        var i = 0
        while i < url.count, isPlainByte(url[i]) { i += 1 }
        guard i > 0, i + 2 < url.count, url[i] == UInt8(ascii: ":"), url[i + 1] == UInt8(ascii: "/"),
            url[i + 2] == UInt8(ascii: "/")
        else { return false }
        i += 3
        while i < url.count, isPlainByte(url[i]) { i += 1 }
        guard i < url.count, url[i] == UInt8(ascii: "/") else { return false }
        while i < url.count, url[i] != UInt8(ascii: "#") { i += 1 }
        return i == url.count
    }

    private static func isPlainByte(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}

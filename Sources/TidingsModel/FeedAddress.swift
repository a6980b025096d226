extension Feed.ID {
    /// The address that stands for all ways to write it: scheme and host in lower case, without the scheme's own port
    /// and a fragment (RFC 3986, section 6.2.3).
    ///
    /// Path and query stay as they are: on many servers a different letter is a different document.
    static func plainAddress(_ url: String) -> String {
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
}

/// A URI reference in its five parts (RFC 3986, section 3).
struct URLParts: Sendable {
    /// In lower case.
    var scheme: ArraySlice<UInt8>?
    /// User, host and port; nil without `//`.
    var authority: ArraySlice<UInt8>?
    var path: ArraySlice<UInt8>
    var query: ArraySlice<UInt8>?
    var fragment: ArraySlice<UInt8>?

    init(_ reference: [UInt8]) {
        var rest = reference[...]
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            fragment = rest[(hash + 1)...]
            rest = rest[..<hash]
        }
        if let length = schemeLength(of: rest) {
            let end = rest.startIndex + length
            scheme = ArraySlice(rest[..<end].map(ASCIIByte.lowercased))
            rest = rest[(end + 1)...]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            query = rest[(mark + 1)...]
            rest = rest[..<mark]
        }
        if rest.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
            rest = rest.dropFirst(2)
            // `http:///host/` is a slip of the pen.
            if let scheme, isWebScheme(scheme) { rest = rest.drop { $0 == UInt8(ascii: "/") } }
            let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = rest[..<end]
            rest = rest[end...]
        }
        path = rest
    }

    /// Whether the scheme is one whose addresses have a host and a path, and may be written carelessly.
    var isWeb: Bool { scheme.map { isWebScheme($0) } ?? false }

    /// The host in lower case without user and port; nil when there is none.
    var host: ArraySlice<UInt8>? {
        guard var host = authority else { return nil }
        if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
        if let literal = addressLiteral(host) {
            host = literal
        } else if let colon = host.firstIndex(of: UInt8(ascii: ":")) {
            host = host[..<colon]
        }
        while host.last == UInt8(ascii: ".") { host = host.dropLast() }
        return host.isEmpty ? nil : ArraySlice(host.map(ASCIIByte.lowercased))
    }

    /// The address in brackets (RFC 3986, section 3.2.2) that a host and port begin with; nil where more follows it.
    private func addressLiteral(_ host: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard host.first == UInt8(ascii: "["), let close = host.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let rest = host[(close + 1)...]
        return rest.isEmpty || rest.first == UInt8(ascii: ":") ? host[...close] : nil
    }

    var port: ArraySlice<UInt8>? {
        guard let authority, let colon = authority.lastIndex(of: UInt8(ascii: ":")) else { return nil }
        let port = authority[(colon + 1)...]
        return port.allSatisfy(ASCIIByte.isDigit) ? port : nil
    }

    /// The whole reference again (RFC 3986, section 5.3).
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        if let scheme {
            bytes += scheme
            bytes.append(UInt8(ascii: ":"))
        }
        if let authority {
            bytes.append(UInt8(ascii: "/"))
            bytes.append(UInt8(ascii: "/"))
            bytes += authority
        }
        // What was taken out of a path without scheme must not turn its next segment into one (section 4.2).
        if scheme == nil, authority == nil, schemeLength(of: path) != nil { bytes += "./".utf8 }
        bytes += path
        if let query {
            bytes.append(UInt8(ascii: "?"))
            bytes += query
        }
        if let fragment {
            bytes.append(UInt8(ascii: "#"))
            bytes += fragment
        }
        return bytes
    }
}

/// How many bytes before the first colon make a scheme; nil when none does.
func schemeLength(of bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first, ASCIIByte.isLetter(first) else { return nil }
    for (length, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: ":"): return length
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
        default: guard ASCIIByte.isAlphanumeric(byte) else { return nil }
        }
    }
    return nil
}

private func isWebScheme(_ scheme: ArraySlice<UInt8>) -> Bool {
    scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8) || scheme.elementsEqual("ftp".utf8)
}

/// The path without `.` and `..` (RFC 3986, section 5.2.4).
func removingDotSegments(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    guard hasDotSegment(path) else { return path }
    var kept: [ArraySlice<UInt8>] = []
    let segments = path.split(separator: slash, omittingEmptySubsequences: false)
    for (place, segment) in segments.enumerated() {
        let isLast = place == segments.count - 1
        if segment.elementsEqual([dot]) {
            if isLast { kept.append([]) }
        } else if segment.elementsEqual([dot, dot]) {
            // The first segment of an absolute path is the empty one before its slash, and stays.
            if kept.count > (path.first == slash ? 1 : 0) { kept.removeLast() }
            if isLast { kept.append([]) }
        } else {
            kept.append(segment)
        }
    }
    return ArraySlice(kept.joined(separator: [slash]))
}

private func hasDotSegment(_ path: ArraySlice<UInt8>) -> Bool {
    var previous = UInt8(ascii: "/")
    for byte in path {
        if byte == UInt8(ascii: "."), previous == UInt8(ascii: "/") { return true }
        previous = byte
    }
    return false
}

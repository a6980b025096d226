// Most links of feeds are canonical but for their scheme and a "www.": these are told in one pass and written in
// another. Whatever needs a closer look (escapes, sessions, AMP, index pages, ports, redirectors) is not done here.

/// The canonical form of a link in which nothing is unusual; nil where `canonicalLink` has to take it apart.
func canonicalPlainLink(_ url: Span<UInt8>) -> [UInt8]? {
    guard isPlainWebAddress(url) else { return nil }
    let hostStart = url[4] == UInt8(ascii: "s") ? 8 : 7
    guard let hostEnd = endOfPlainHost(url, from: hostStart), let pathEnd = endOfPlainPath(url, from: hostEnd) else {
        return nil
    }
    var canonical: [UInt8] = []
    canonical.reserveCapacity(url.count + 1)
    for byte in "https://".utf8 { canonical.append(byte) }
    canonical.append(url, from: ownHostStart(url, from: hostStart, to: hostEnd), to: hostEnd)
    // Empty segments go, and the slash at the end.
    var copied = hostEnd
    for i in hostEnd..<pathEnd
    where url[i] == UInt8(ascii: "/") && (i + 1 == pathEnd || url[i + 1] == UInt8(ascii: "/")) {
        canonical.append(url, from: copied, to: i)
        copied = i + 1
    }
    canonical.append(url, from: copied, to: pathEnd)
    if pathEnd < url.count { appendQueryAndFragment(url, from: pathEnd, to: &canonical) }
    return canonical
}

/// Where a host of small letters, digits, dots and hyphens ends; nil where it has anything else or may be a redirector's.
private func endOfPlainHost(_ url: Span<UInt8>, from start: Int) -> Int? {
    var i = start
    while i < url.count, url[i] != UInt8(ascii: "/"), url[i] != UInt8(ascii: "?"), url[i] != UInt8(ascii: "#") {
        let byte = url[i]
        let isPlain = byte &- 0x61 < 26 || ASCIIByte.isDigit(byte) || byte == UInt8(ascii: "-")
        guard isPlain || byte == UInt8(ascii: "."), !beginsAMP(url, at: i) else { return nil }
        if byte == UInt8(ascii: "."), url[i - 1] == byte { return nil }
        i += 1
    }
    guard i > start, url[i - 1] != UInt8(ascii: "."), !mayRedirect(url, from: start, to: i) else { return nil }
    return i
}

private func mayRedirect(_ url: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var label = start
    if end - start > 4, url[start] == UInt8(ascii: "w"), url[start + 3] == UInt8(ascii: ".") { label += 4 }
    var dot = label
    while dot < end, url[dot] != UInt8(ascii: ".") { dot += 1 }
    return redirectorHosts.index(of: url, from: start, to: end) != nil
        || redirectorHosts.index(of: url, from: label, to: dot) != nil
}

/// Where a path ends in which nothing is escaped, a session, a mark of AMP or an index page; nil for another one.
private func endOfPlainPath(_ url: Span<UInt8>, from start: Int) -> Int? {
    var i = start
    while i < url.count, url[i] != UInt8(ascii: "?"), url[i] != UInt8(ascii: "#") {
        switch url[i] {
        case UInt8(ascii: "%"), UInt8(ascii: ";"): return nil
        case UInt8(ascii: "a") where beginsAMP(url, at: i): return nil
        case UInt8(ascii: "i") where i + 5 < url.count && url[i + 1] == UInt8(ascii: "n") && url[i + 5] == 0x2e:
            return nil
        default: i += 1
        }
    }
    return i
}

private func beginsAMP(_ url: Span<UInt8>, at i: Int) -> Bool {
    url[i] == UInt8(ascii: "a") && i + 2 < url.count && url[i + 1] == UInt8(ascii: "m")
        && url[i + 2] == UInt8(ascii: "p")
}

/// Where the host begins without the labels of editions for small screens.
private func ownHostStart(_ url: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var i = start
    // The domain is looked for only where a label might go.
    var own: Int?
    while let dot = dotAfterEdition(url, from: i, to: end) {
        let domain = own ?? registrableStart(of: url, from: start, to: end)
        own = domain
        guard i < domain else { break }
        i = dot + 1
    }
    return i
}

private func dotAfterEdition(_ url: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    let limit = min(end, start + 7)
    var dot = start
    while dot < limit, url[dot] != UInt8(ascii: ".") { dot += 1 }
    guard dot < limit, editions.index(of: url, from: start, to: dot) != nil else { return nil }
    return dot
}

private func appendQueryAndFragment(_ url: Span<UInt8>, from start: Int, to canonical: inout [UInt8]) {
    var rest: [UInt8] = []
    rest.reserveCapacity(url.count - start)
    for i in start..<url.count { rest.append(url[i]) }
    let hash = rest.firstIndex(of: UInt8(ascii: "#")) ?? rest.count
    let query = canonicalQuery(rest[..<hash].dropFirst())
    if !query.isEmpty {
        canonical.append(UInt8(ascii: "?"))
        canonical += query
    }
    let fragment = canonicalFragment(rest[hash...].dropFirst())
    if !fragment.isEmpty {
        canonical.append(UInt8(ascii: "#"))
        canonical += fragment
    }
}

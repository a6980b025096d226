/// The address without what differs from feed to feed: scheme, tracking parameters, AMP, redirectors.
///
/// Equal for the same article everywhere; for comparison, not for following. Where an address is no web address, or what
/// it leads to is hidden, it stays as it is: two articles must never become equal.
package func canonicalLink(_ url: String) -> String {
    if let canonical = canonicalPlainLink(url.utf8.span) { return String(decoding: canonical, as: UTF8.self) }
    return canonicalLink(anyOf: [UInt8](url.utf8))
}

/// The same by the parts of the address, whatever is in it.
private func canonicalLink(anyOf url: [UInt8]) -> String {
    var parts = URLParts(tidiedReference(url))
    // A redirector may lead to another one.
    for _ in 0..<4 {
        guard let target = redirectTarget(of: parts) else { break }
        parts = URLParts(target)
    }
    guard parts.isWeb, parts.scheme?.first == UInt8(ascii: "h"), let host = parts.host else {
        return String(decoding: parts.bytes, as: UTF8.self)
    }
    var canonical = [UInt8]("https://".utf8)
    canonical += canonicalHost(host)
    if let port = parts.port, !port.isEmpty, !port.elementsEqual("80".utf8), !port.elementsEqual("443".utf8) {
        canonical.append(UInt8(ascii: ":"))
        canonical += port
    }
    canonical.append(path: parts.path)
    let query = canonicalQuery(parts.query ?? [])
    if !query.isEmpty {
        canonical.append(UInt8(ascii: "?"))
        canonical += query
    }
    let fragment = canonicalFragment(parts.fragment ?? [])
    if !fragment.isEmpty {
        canonical.append(UInt8(ascii: "#"))
        canonical += fragment
    }
    return String(decoding: canonical, as: UTF8.self)
}

/// Labels in front of a domain under which the same pages are found.
let editions = NameTable(["www", "www2", "www3", "m", "mobile", "amp"])

/// The host without the labels of editions for small screens.
private func canonicalHost(_ host: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let own = registrableDomain(ofHost: host).count
    var host = host
    while host.count > own, let dot = host.firstIndex(of: UInt8(ascii: ".")) {
        let label = host[..<dot]
        guard editions.index(of: label.span, from: 0, to: label.count) != nil else { break }
        host = host[(dot + 1)...]
    }
    return host
}

extension [UInt8] {
    /// Appends the path in one spelling, without sessions, names of index pages and marks of AMP copies.
    fileprivate mutating func append(path: ArraySlice<UInt8>) {
        var segments = removingDotSegments(path).split(separator: UInt8(ascii: "/")).map { segment in
            withoutSession(normalisedEscapes(segment))
        }
        while let shorter = withoutOneVariant(segments) { segments = shorter }
        for segment in segments {
            append(UInt8(ascii: "/"))
            append(contentsOf: segment)
        }
    }
}

/// The segments without an index page or a mark of an AMP copy; nil when there is none, or none any more.
private func withoutOneVariant(_ segments: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>]? {
    guard let last = segments.last else { return nil }
    let isAMP = segments.count > 1 && (last.elementsEqual("amp".utf8) || last.elementsEqual("amp.html".utf8))
    if isAMP || indexPages.contains(where: { last.elementsEqual($0) }) { return segments.dropLast() }
    if segments.count > 2, segments[0].elementsEqual("amp".utf8) { return Array(segments.dropFirst()) }
    if last.suffix(9).elementsEqual(".amp.html".utf8) {
        return segments.dropLast() + [last.dropLast(9) + ".html".utf8]
    }
    guard last.suffix(4).elementsEqual(".amp".utf8) else { return nil }
    // `..amp` would become a dot segment, which means another place.
    let name = last.dropLast(4)
    return name.contains { $0 != UInt8(ascii: ".") } ? segments.dropLast() + [name] : nil
}

private let indexPages = ["index.html", "index.htm", "index.php"].map { [UInt8]($0.utf8) }

/// The segment without `;jsessionid=…`.
private func withoutSession(_ segment: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let mark = segment.firstIndex(of: UInt8(ascii: ";")) else { return segment }
    let name = segment[(mark + 1)...].prefix { $0 != UInt8(ascii: "=") }.map(ASCIIByte.lowercased)
    return name.elementsEqual("jsessionid".utf8) ? segment[..<mark] : segment
}

func canonicalQuery(_ query: ArraySlice<UInt8>) -> [UInt8] {
    guard !query.isEmpty else { return [] }
    var kept: [ArraySlice<UInt8>] = []
    for written in query.split(separator: UInt8(ascii: "&")) {
        let parameter = normalisedEscapes(written)
        let name = parameter.prefix { $0 != UInt8(ascii: "=") }
        let value = parameter.dropFirst(name.count + 1)
        if TrackingParameters.contain(name, value: value) { continue }
        kept.append(parameter)
    }
    kept.sort { $0.lexicographicallyPrecedes($1) }
    return Array(kept.joined(separator: [UInt8(ascii: "&")]))
}

/// The fragment where it may name an article: some feeds link every item to a place of one page.
func canonicalFragment(_ fragment: ArraySlice<UInt8>) -> [UInt8] {
    guard !fragment.isEmpty else { return [] }
    // Judged as it will be written, else the same link would be judged otherwise the next time.
    let fragment = normalisedEscapes(fragment)
    // Pages that route by the fragment alone.
    if fragment.first == UInt8(ascii: "!") || fragment.first == UInt8(ascii: "/") {
        return Array(fragment)
    }
    // `xtor=RSS-1`, `:~:text=…`, and what sharing buttons append.
    if fragment.contains(UInt8(ascii: "=")) || fragment.first == UInt8(ascii: ".") { return [] }
    let name = fragment.map(ASCIIByte.lowercased)
    if ["sthash", "ixzz", "rss", "utm_"].contains(where: { name.starts(with: $0.utf8) }) { return [] }
    return partsOfEveryPage.index(of: name) == nil ? Array(fragment) : []
}

private let partsOfEveryPage = NameTable([
    "article", "body", "comment", "comment-form", "comments", "comments-area", "content", "disqus_thread", "feed",
    "main",
    "main-content", "more", "page", "respond", "reply", "start", "story", "top", "video", "play",
])

/// Percent-encoding in one spelling (RFC 3986, section 6.2.2): what needs none has none, the rest is in upper case.
private func normalisedEscapes(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    // Nearly all are spelled like that.
    guard text.contains(where: { $0 == UInt8(ascii: "%") || $0 >= 0x80 }) else { return text }
    var normalised: [UInt8] = []
    normalised.reserveCapacity(text.count)
    // Behind the last percent sign that begins no escape.
    var bare = -2
    var i = text.startIndex
    while i < text.endIndex {
        if let byte = escapedByte(text, at: i) {
            // A digit right behind such a sign would make one of both: `%e%44` is not `%eD`.
            let mayMakeOne = normalised.count - bare < 2 && ASCIIByte.hexValue(byte) != nil
            isUnreserved(byte) && !mayMakeOne ? normalised.append(byte) : normalised.append(escaping: byte)
            i += 3
        } else {
            let byte = text[i]
            byte < 0x80 ? normalised.append(byte) : normalised.append(escaping: byte)
            if byte == UInt8(ascii: "%") { bare = normalised.count }
            i += 1
        }
    }
    return normalised[...]
}

private func escapedByte(_ text: ArraySlice<UInt8>, at i: Int) -> UInt8? {
    guard text[i] == UInt8(ascii: "%"), i + 2 < text.endIndex, let high = ASCIIByte.hexValue(text[i + 1]),
        let low = ASCIIByte.hexValue(text[i + 2])
    else { return nil }
    return high << 4 | low
}

private func isUnreserved(_ byte: UInt8) -> Bool {
    ASCIIByte.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "~")
}

extension [UInt8] {
    fileprivate mutating func append(escaping byte: UInt8) {
        let digits = [UInt8]("0123456789ABCDEF".utf8)
        append(UInt8(ascii: "%"))
        append(digits[Int(byte >> 4)])
        append(digits[Int(byte & 15)])
    }
}

/// The address that a redirector carries within its own; nil for what is no redirector.
private func redirectTarget(of parts: URLParts) -> [UInt8]? {
    guard parts.isWeb, let host = parts.host else { return nil }
    let path = parts.path
    if host.suffix(ampCache.count).elementsEqual(ampCache) { return ampTarget(path.dropFirst()) }
    if host.starts(with: "www.google.".utf8) || host.starts(with: "google.".utf8) {
        if path.starts(with: "/amp/".utf8) { return ampTarget(path.dropFirst(1)) }
        return path.elementsEqual("/url".utf8) ? webParameter(["q", "url"], of: parts) : nil
    }
    for redirector in redirectors
    where host.elementsEqual(redirector.host.utf8) && path.elementsEqual(redirector.path.utf8) {
        return webParameter([redirector.parameter], of: parts)
    }
    return nil
}

private let ampCache = [UInt8](".cdn.ampproject.org".utf8)

/// `c/s/host/path` and `amp/s/host/path`: the kind of copy, `s` for https, and the original.
private func ampTarget(_ path: ArraySlice<UInt8>) -> [UInt8]? {
    let slash = UInt8(ascii: "/")
    guard let kindEnd = path.firstIndex(of: slash) else { return nil }
    var rest = path[(kindEnd + 1)...]
    if rest.starts(with: "s/".utf8) { rest = rest.dropFirst(2) }
    guard rest.prefix(while: { $0 != slash }).contains(UInt8(ascii: ".")) else { return nil }
    return [UInt8]("https://".utf8) + rest
}

private func webParameter(_ names: [String], of parts: URLParts) -> [UInt8]? {
    for parameter in (parts.query ?? []).split(separator: UInt8(ascii: "&")) {
        let name = parameter.prefix { $0 != UInt8(ascii: "=") }
        guard names.contains(where: { name.elementsEqual($0.utf8) }) else { continue }
        let target = unescaped(parameter.dropFirst(name.count + 1))
        if URLParts(target).isWeb, URLParts(target).host != nil { return target }
    }
    return nil
}

private func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var i = text.startIndex
    while i < text.endIndex {
        let byte = escapedByte(text, at: i)
        decoded.append(byte ?? text[i])
        i += byte == nil ? 1 : 3
    }
    return decoded
}

private struct Redirector {
    var host: String
    var path: String
    var parameter: String
}

/// Hosts of which some addresses only lead to others; Google's by their name in every country.
let redirectorHosts = NameTable(redirectors.map(\.host) + ["google"])

private let redirectors = [
    Redirector(host: "news.google.com", path: "/news/url", parameter: "url"),
    Redirector(host: "www.bing.com", path: "/news/apiclick.aspx", parameter: "url"),
    Redirector(host: "l.facebook.com", path: "/l.php", parameter: "u"),
    Redirector(host: "lm.facebook.com", path: "/l.php", parameter: "u"),
    Redirector(host: "out.reddit.com", path: "/", parameter: "url"),
    Redirector(host: "t.umblr.com", path: "/redirect", parameter: "z"),
    Redirector(host: "www.youtube.com", path: "/redirect", parameter: "q"),
    Redirector(host: "getpocket.com", path: "/redirect", parameter: "url"),
]

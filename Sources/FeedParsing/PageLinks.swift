import TextAnalysis

// Which feeds a page links to
//
// Pages are read tag by tag: only `base`, `link` and `a` count, wherever they stand. A tree would lose what lies deep,
// and pages nest deep, since few close their paragraphs. Comments and the insides of script, style, textarea, title
// are skipped, as a browser does (HTML, section 13.2.5).
// Cost: one walk over the bytes, whatever they hold; at most `mostFound` links of each kind are kept.

/// A feed that a page links to.
package struct DiscoveredFeed: Sendable, Hashable {
    package enum Source: String, Sendable {
        /// `link rel=alternate` with a feed's media type (https://www.rssboard.org/rss-autodiscovery).
        case declared
        /// A link in the text whose address looks like a feed's.
        case likely
    }

    package var url: String
    package var title: String?
    /// The media type, where the page names one.
    package var type: String?
    package var source: Source

    /// Whether it brings what readers say to articles, not articles.
    package var isOfComments: Bool {
        url.asciiLowered.contains("comments") || title?.asciiLowered.contains("comments") == true
    }
}

/// Collects the feeds that an HTML page links to: the declared ones, then the likely ones.
struct PageLinks {
    private static let mostFound = 100
    private static let mostAttributes = 64
    private static let mostTitleBytes = 1000

    private let bytes: ArraySlice<UInt8>
    private var at: Int
    private var base: String?
    private var hasOwnBase = false
    private var declaredAddresses: Set<String> = []
    private var likelyAddresses: Set<String> = []
    private var declared: [DiscoveredFeed] = []
    private var likely: [DiscoveredFeed] = []
    /// The last of `likely` while its `a` is open, for its title.
    private var open: (index: Int, textStart: Int)?

    static func feeds(in page: ArraySlice<UInt8>, foundAt url: String?) -> [DiscoveredFeed] {
        var links = PageLinks(page, url)
        links.run()
        return links.declared + links.likely.filter { !links.declaredAddresses.contains($0.url) }
    }

    private init(_ bytes: ArraySlice<UInt8>, _ url: String?) {
        self.bytes = bytes
        at = bytes.startIndex
        base = url
    }

    private mutating func run() {
        while let next = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = next
            if bytes.starts(withASCII: "<!--", at: at) {
                skip(past: "-->")
            } else if bytes.startsIgnoringCase("</a", at: at) {
                endAnchor()
                at += 3
            } else if at + 1 < bytes.endIndex, isLetter(bytes[at + 1]) {
                tag()
            } else {
                at += 1
            }
        }
    }

    // MARK: Tags

    private mutating func tag() {
        let start = at
        at += 1
        let nameStart = at
        while at < bytes.endIndex, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "/") {
            at += 1
        }
        switch bytes[nameStart..<min(at, nameStart + 16)].asciiLowered {
        case "link": takeLink(attributes())
        case "base": takeBase(attributes())
        case "a":
            endAnchor(at: start)
            takeAnchor(attributes())
        case "script": skipElement("</script")
        case "style": skipElement("</style")
        case "title": skipElement("</title")
        case "textarea": skipElement("</textarea")
        default: _ = attributes()
        }
    }

    /// Beyond the end tag of an element whose content is no markup.
    private mutating func skipElement(_ end: StaticString) {
        _ = attributes()
        skip(past: end)
    }

    private mutating func skip(past end: StaticString) {
        while let next = bytes[at...].firstIndex(of: end.utf8Start.pointee) {
            at = next + 1
            if bytes.startsIgnoringCase(end, at: next) {
                at = next + end.utf8CodeUnitCount
                return
            }
        }
        at = bytes.endIndex
    }

    /// The attributes of the tag, which is left behind; the first of a name counts.
    private mutating func attributes() -> [String: ArraySlice<UInt8>] {
        var found: [String: ArraySlice<UInt8>] = [:]
        while at < bytes.endIndex, bytes[at] != UInt8(ascii: ">") {
            guard !isSpace(bytes[at]), bytes[at] != UInt8(ascii: "/") else {
                at += 1
                continue
            }
            let start = at
            // An equals sign at the start is part of the name.
            at += 1
            while at < bytes.endIndex, !isSpace(bytes[at]), !"=>/".utf8.contains(bytes[at]) { at += 1 }
            let name = bytes[start..<at]
            let value = value()
            guard found.count < Self.mostAttributes, name.count <= 16 else { continue }
            let key = name.asciiLowered
            if found[key] == nil { found[key] = value }
        }
        at = min(at + 1, bytes.endIndex)
        return found
    }

    private mutating func value() -> ArraySlice<UInt8> {
        var next = at
        while next < bytes.endIndex, isSpace(bytes[next]) { next += 1 }
        guard next < bytes.endIndex, bytes[next] == UInt8(ascii: "=") else { return [] }
        at = next + 1
        while at < bytes.endIndex, isSpace(bytes[at]) { at += 1 }
        guard at < bytes.endIndex else { return [] }
        let quote = bytes[at]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = at + 1
            let end = bytes[start...].firstIndex(of: quote) ?? bytes.endIndex
            at = min(end + 1, bytes.endIndex)
            return bytes[start..<end]
        }
        let start = at
        while at < bytes.endIndex, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
        return bytes[start..<at]
    }

    // MARK: Links

    /// The first `base` counts.
    private mutating func takeBase(_ attributes: [String: ArraySlice<UInt8>]) {
        guard !hasOwnBase, let address = address(attributes["href"]) else { return }
        base = address
        hasOwnBase = true
    }

    private mutating func takeLink(_ attributes: [String: ArraySlice<UInt8>]) {
        guard declared.count < Self.mostFound, let type = attributes["type"].map({ mediaType($0.decoded) }),
            FeedAddress.types.contains(type), let rel = attributes["rel"]?.decoded.asciiLowered,
            rel.utf8.split(whereSeparator: isSpace).contains(where: { $0.elementsEqual("alternate".utf8) }),
            let address = address(attributes["href"]), declaredAddresses.insert(address).inserted
        else { return }
        let title = attributes["title"]?.prefix(Self.mostTitleBytes).decoded.collapsed.nonEmpty
        declared.append(DiscoveredFeed(url: address, title: title, type: type, source: .declared))
    }

    private mutating func takeAnchor(_ attributes: [String: ArraySlice<UInt8>]) {
        guard likely.count < Self.mostFound, let href = attributes["href"] else { return }
        let isFeedLink = href.trimmed.startsIgnoringCase("feed:", at: href.trimmed.startIndex)
        let type = attributes["type"].map { mediaType($0.decoded) }.flatMap {
            FeedAddress.types.contains($0) ? $0 : nil
        }
        guard isFeedLink || type != nil || FeedAddress.mayBeLikely(href), let address = address(href),
            isFeedLink || type != nil || FeedAddress.isLikely(address), likelyAddresses.insert(address).inserted
        else { return }
        let title = attributes["title"]?.prefix(Self.mostTitleBytes).decoded.collapsed.nonEmpty
        likely.append(DiscoveredFeed(url: address, title: title, type: type, source: .likely))
        if title == nil { open = (likely.count - 1, at) }
    }

    /// What the link says is its title.
    private mutating func endAnchor(at end: Int? = nil) {
        guard let (index, start) = open else { return }
        open = nil
        let inside = bytes[start..<(end ?? at)].prefix(Self.mostTitleBytes)
        likely[index].title = plainText(ofHTML: Array(inside)).collapsed.nonEmpty
    }

    /// An absolute web address without fragment.
    private func address(_ reference: ArraySlice<UInt8>?) -> String? {
        guard let reference, reference.count <= 4096, let text = reference.decoded.trimmed.nonEmpty,
            let address = resolve(text, against: base), FeedAddress.isWeb(address)
        else { return nil }
        return String(address.prefix { $0 != "#" })
    }
}

/// What the addresses of feeds look like.
private enum FeedAddress {
    static let types: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    ]

    private static let extensions = [".rss", ".atom", ".rdf", ".xml"]
    private static let names: Set<String> = ["feed", "feeds", "rss", "rss2", "atom", "rdf", "feed.json"]
    private static let otherXML = ["sitemap", "opensearch", "osd", "wlwmanifest", "browserconfig", "crossdomain"]
    private static let queries = ["feed=rss", "feed=atom", "feed=rdf", "format=feed", "format=rss", "format=atom"]

    static func isWeb(_ address: String) -> Bool {
        let lower = address.prefix(8).lowercased()
        return lower.hasPrefix("http://") || lower.hasPrefix("https://")
    }

    /// Spares resolving the thousands of links that cannot be one.
    static func mayBeLikely(_ reference: ArraySlice<UInt8>) -> Bool {
        for index in reference.indices where "fraxFRAX".utf8.contains(reference[index]) {
            if reference.startsIgnoringCase("feed", at: index) || reference.startsIgnoringCase("rss", at: index)
                || reference.startsIgnoringCase("atom", at: index) || reference.startsIgnoringCase("rdf", at: index)
                || reference.startsIgnoringCase("xml", at: index)
            {
                return true
            }
        }
        return false
    }

    static func isLikely(_ address: String) -> Bool {
        let rest = address.asciiLowered.drop { $0 != "/" }.dropFirst(2)
        // Another site's button for subscribing there names the feed in its own address.
        guard !rest.contains("://"), !rest.contains("%3a%2f%2f") else { return false }
        let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count > 1, queries.contains(where: { parts[1].contains($0) }) { return true }
        let path = (parts.first ?? "").split(separator: "/")
        guard path.count > 1, let last = path.last.map(String.init) else { return false }
        if names.contains(last) || path[0] == "feeds.feedburner.com" { return true }
        return extensions.contains { last.hasSuffix($0) } && !otherXML.contains { last.hasPrefix($0) }
    }
}

extension ArraySlice<UInt8> {
    fileprivate var asciiLowered: String { String(decoding: map(lowered), as: UTF8.self) }

    fileprivate var decoded: String { decodingCharacterReferences(String(decoding: self, as: UTF8.self)) }
}

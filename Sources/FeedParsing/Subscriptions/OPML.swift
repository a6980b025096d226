import TidingsModel

// OPML 2.0: http://opml.org/spec2.opml

/// The feeds of an OPML document, their categories from the outlines around them.
func parseOPML(_ bytes: ArraySlice<UInt8>, origin: Feed.Origin) throws(SubscriptionListError) -> [Feed] {
    let tree: XMLTree
    switch parseStrictly(bytes) {
    case .tree(let whole, _): tree = whole
    case .tooLarge(_, let warning): throw .malformedOPML(line: warning.line ?? 1, reason: warning.problem)
    case .malformed(let line, let reason): throw .malformedOPML(line: max(1, line), reason: reason)
    }
    guard let root = tree.root, root.local == "opml" else { throw .notAList }
    var reader = OutlineReader(origin: origin)
    for body in root.children where body.local == "body" {
        for outline in body.children { reader.read(outline, category: []) }
    }
    guard !reader.feeds.isEmpty else { throw .empty }
    return reader.feeds
}

/// Walks through outlines, at most as deep as a tree is, and takes each address once.
private struct OutlineReader {
    /// A list of subscriptions that no person wrote.
    private static let maxFeeds = 100_000

    let origin: Feed.Origin
    var feeds: [Feed] = []
    private var seen: Set<String> = []

    init(origin: Feed.Origin) { self.origin = origin }

    mutating func read(_ outline: Element, category: [String]) {
        guard outline.local == "outline", feeds.count < Self.maxFeeds else { return }
        let name = outline.attribute("title")?.collapsed.nonEmpty ?? outline.attribute("text")?.collapsed.nonEmpty
        if let address = outline.trimmedAttribute("xmlurl") ?? rssAddress(outline) {
            add(address, name, outline, category)
        }
        let inner = name.map { category + [$0] } ?? category
        for child in outline.children { read(child, category: inner) }
    }

    /// Some programs put a feed's address in `url`.
    private func rssAddress(_ outline: Element) -> String? {
        guard let type = outline.attribute("type")?.asciiLowered, type == "rss" || type == "atom" else { return nil }
        return outline.trimmedAttribute("url")
    }

    private mutating func add(_ address: String, _ name: String?, _ outline: Element, _ category: [String]) {
        guard seen.insert(address).inserted else { return }
        var settings = FeedSettings()
        settings.title = name == address ? nil : name
        settings.category = category.isEmpty ? statedCategory(outline) : category
        settings.outlet = outline.attribute("outlet")?.collapsed.nonEmpty
        settings.language = outline.trimmedAttribute("language").flatMap { $0 == "unknown" ? nil : $0 }
        if let weight = outline.trimmedAttribute("weight").flatMap({ Double($0) }), weight > 0, weight.isFinite {
            settings.weight = weight
        }
        if let interval = outline.trimmedAttribute("interval").flatMap({ Int64($0) }), interval > 0 {
            settings.intervalSeconds = interval
        }
        feeds.append(Feed(url: address, origin: origin, settings: settings))
    }

    /// OPML 2.0's `category`: the first of its comma-separated paths, "/News/World".
    private func statedCategory(_ outline: Element) -> [String] {
        guard let first = outline.attribute("category")?.split(separator: ",").first else { return [] }
        return first.split(separator: "/").map { String($0).collapsed }.filter { !$0.isEmpty }
    }
}

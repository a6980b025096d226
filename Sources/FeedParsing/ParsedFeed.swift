import TidingsModel

/// What came with a document, from the outside in.
package struct DocumentContext: Sendable, Hashable {
    /// Where it was finally found, Content-Location resolved: the base of its relative links.
    package var url: String?
    /// The header field as received, charset included.
    package var contentType: String?
    package var contentLanguage: String?

    package init(url: String? = nil, contentType: String? = nil, contentLanguage: String? = nil) {
        self.url = url
        self.contentType = contentType
        self.contentLanguage = contentLanguage
    }
}

/// What a document may cost; beyond a limit its entries so far count, and a warning says so.
package struct ParseLimits: Sendable, Hashable {
    package var maxBytes = 64 << 20
    package var maxEntries = 100_000

    package init() {}
}

/// A document as its feed format says it, all formats in one shape.
package struct ParsedFeed: Sendable {
    /// Why this is no feed; nil when it is one.
    package var error: String?
    /// False when the document broke off or was not well-formed to the end.
    package var isWhole = true
    /// What was repaired or passed over.
    package var warnings: [Warning] = []
    /// Whether this is no feed but an HTML page.
    package var isPage = false
    /// The feeds that a page links to, when the document is one: declared ones first.
    package var discoveredFeeds: [DiscoveredFeed] = []
    /// The format and its version, in the names of feedparser.
    package var version: String?
    /// The label of the encoding that was used to read the document.
    package var encoding: String?
    /// Whether the document was not well-formed, or not in the encoding that it named.
    package var bozo = false

    var channel = FeedRecord(.feed)
    var entries: [FeedRecord] = []

    package init() {}

    mutating func noteEntryLimit(_ limit: Int) {
        guard isWhole else { return }
        isWhole = false
        warnings.append(
            Warning(line: nil, problem: "it has more than \(limit) entries", remedy: "took the first \(limit)"))
    }
}

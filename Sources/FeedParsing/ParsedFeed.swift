import CLibXML2
import TextAnalysis
package import TidingsModel

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

    package init() {}

    /// The object of one document as `parse` prints it; `file` names the document where several are printed.
    package func json(file: String? = nil) -> [UInt8] { Array("{}".utf8) }
}

/// Reads a feed of any format; never fails, since `ParsedFeed.error` says what is no feed.
package func parseFeed(
    _ bytes: [UInt8], _ context: DocumentContext = .init(), limits: ParseLimits = .init()
) -> ParsedFeed { ParsedFeed() }

/// What the store keeps of a document: entries with identity, one clean time, plain text and sanitised HTML.
///
/// `followed` is the feed as it was before this look: at its first one, entries older than three days are no news.
package func normalise(_ document: ParsedFeed, of followed: FollowedFeed, at now: Timestamp) -> NormalisedFeed {
    NormalisedFeed()
}

/// What a document is that is no feed, in a sentence for those who subscribed to it.
enum NoFeed {
    /// Told by the first bytes; nil for what may be text.
    static func binaryKind(_ bytes: [UInt8]) -> String? {
        // Nearly all begin with a tag.
        bytes.first == UInt8(ascii: "<") ? nil : binaryKinds.first { bytes.starts(with: $0.mark) }?.name
    }

    private static let binaryKinds: [(mark: [UInt8], name: String)] = [
        ([0x1f, 0x8b], "it is compressed (gzip) data, not a feed"),
        ([0x50, 0x4b, 3, 4], "it is a zip archive, not a feed"),
        ([0x89, 0x50, 0x4e, 0x47], "it is a PNG image, not a feed"),
        ([0xff, 0xd8, 0xff], "it is a JPEG image, not a feed"),
        (Array("GIF8".utf8), "it is a GIF image, not a feed"),
        (Array("%PDF".utf8), "it is a PDF document, not a feed"),
        (Array("RIFF".utf8), "it is a picture or sound, not a feed"),
    ]

    /// A document without a single element.
    static func textKind(_ body: ArraySlice<UInt8>) -> String {
        let head = body.prefix(4096)
        let controls = head.reduce(0) { $0 + ($1 < 0x20 && !isSpace($1) ? 1 : 0) }
        return controls * 10 > head.count ? "it is binary data, not a feed" : "it is text, not a feed"
    }

    /// The refusal of an HTML page, with the feeds that it links to.
    static func page(_ body: ArraySlice<UInt8>, _ context: DocumentContext) -> ParsedFeed? {
        isPage(body) ? refusal(page: body, context) : nil
    }

    /// The refusal of a document whose root no format knows.
    static func otherXML(_ tree: XMLTree, _ body: ArraySlice<UInt8>) -> ParsedFeed {
        guard let root = tree.root else { return refusal("the document has no element") }
        switch root.local {
        case "html", "head", "body": return refusal(page: body, tree.context)
        case "opml": return refusal("it is a list of subscriptions (OPML), not a feed; import it instead")
        case "urlset", "sitemapindex": return refusal("it is a site map, not a feed")
        default: return refusal("it is XML, but no feed: its root is <\(root.name.written.prefix(60))>")
        }
    }

    private static func refusal(page: ArraySlice<UInt8>, _ context: DocumentContext) -> ParsedFeed {
        var feed = refusal("it is an HTML page, not a feed")
        feed.isPage = true
        feed.discoveredFeeds = PageLinks.feeds(in: page, foundAt: context.url)
        return feed
    }

    private static func refusal(_ reason: String) -> ParsedFeed {
        var feed = ParsedFeed()
        feed.error = reason
        return feed
    }

    private static func isPage(_ body: ArraySlice<UInt8>) -> Bool {
        for at in body.indices.prefix(1024) where body[at] == UInt8(ascii: "<") {
            if body.startsIgnoringCase("<!doctype html", at: at) || body.startsIgnoringCase("<html", at: at) {
                return true
            }
            if body.startsIgnoringCase("<rss", at: at) || body.startsIgnoringCase("<feed", at: at) { return false }
        }
        return false
    }
}

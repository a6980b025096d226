import TidingsModel

/// An outlet's feed at one moment: what its entries look like to a reader, whatever the format.
struct SampleFeed: Sendable {
    struct Item: Sendable {
        var link: String
        var title: String
        /// The whole text with the outlet's boilerplate.
        var text: String
        var category: String
        var published: Timestamp
    }

    let outlet: SampleOutlet
    let clock: SampleClock
    /// Newest first, as feeds are.
    let items: [Item]

    init(_ outlet: SampleOutlet, at clock: SampleClock) {
        self.outlet = outlet
        self.clock = clock
        items = outlet.entries.sorted { $0.minutes > $1.minutes }.map { entry in
            let title = clock.naming(entry.title, in: outlet.language)
            let suffix = outlet.bodySuffix.replacing("{title}", with: title)
            return Item(
                link: "https://\(outlet.site)/\(entry.category.lowercased())/\(Self.slug(of: entry))",
                title: title.isEmpty ? "" : outlet.titlePrefix + title + outlet.titleSuffix,
                text: outlet.bodyPrefix + clock.naming(entry.text, in: outlet.language) + suffix,
                category: entry.category, published: clock.time(ofMinutes: entry.minutes))
        }
    }

    /// The title's ASCII words; for other scripts, and without a title, the time.
    private static func slug(of entry: SampleEntry) -> String {
        let words = entry.title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let slug = words.joined(separator: "-")
        return slug.count < 12 ? "\(entry.minutes + 2880)" : slug
    }

    /// The document, byte for byte as it goes out.
    func document() throws -> [UInt8] {
        let text =
            switch outlet.format {
            case .rss2, .rss2Content: rss2()
            case .rss1: rss1()
            case .atom: atom()
            case .jsonFeed: jsonFeed()
            }
        let bytes = outlet.encoding == "windows-1251" ? try windows1251(text) : Array(text.utf8)
        guard outlet.quirk == .truncated else { return bytes }
        // In the middle of the last item's description.
        let tail = text.split(separator: "<description>").last.map { $0.utf8.count } ?? 0
        return Array(bytes.dropLast(tail - 40))
    }

    var contentType: String {
        switch outlet.format {
        case .rss2, .rss2Content: "application/rss+xml"
        case .rss1: "text/xml"
        case .atom: "application/atom+xml"
        case .jsonFeed: "application/feed+json"
        }
    }
}

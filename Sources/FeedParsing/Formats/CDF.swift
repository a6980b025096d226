// Channel Definition Format: https://www.w3.org/TR/NOTE-CDFsubmit.html

/// Microsoft's Channel Definition Format of 1997: everything in attributes, channels within channels.
enum CDF {
    static let elements: [String: ElementReader] = [
        "title": { $1.offerTitle($0.untypedText(html: false)) },
        "abstract": { readAbstract($0, &$1) },
        "logo": { $1.logo = $0.address($0.attribute("href")) ?? $1.logo },
        "a": { readAnchor($0, &$1) },
    ]

    private static func readAbstract(_ element: Element, _ record: inout FeedRecord) {
        let text =
            element.untypedText(html: true)
            ?? TextConstruct("", type: TextConstruct.html, language: element.language, base: element.base)
        if record.kind == .feed {
            record.subtitle = text
        } else {
            record.summary = text
        }
    }

    private static func readAnchor(_ element: Element, _ record: inout FeedRecord) {
        guard let address = element.address(element.attribute("href")) else { return }
        record.link = record.link ?? address
        record.links.append(Link(href: address, type: TextConstruct.html))
    }

    /// HREF and LASTMOD of a channel or item.
    static func readAttributes(_ element: Element, _ record: inout FeedRecord) {
        readAnchor(element, &record)
        if let date = element.attribute("lastmod") { record.updated = parseDate(Array(date.utf8)[...]) }
    }
}

extension FeedFormat {
    static let cdf = FeedFormat(
        recognises: { root in
            root.local == "channel" && (root.name.written == "CHANNEL" || root.attribute("href") != nil)
        },
        read: { root, reading in
            reading.feed.version = "cdf"
            reading.prepare(root: root, core: CDF.elements, fallback: [:])
            CDF.readAttributes(root, &reading.feed.channel)
            reading.read(root, items: ["item"]) { CDF.readAttributes($0, &$1) }
        })
}

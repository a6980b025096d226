// Media RSS 1.5.1: https://www.rssboard.org/media-rss

extension Vocabulary {
    /// Pictures, films and sounds beside or instead of enclosures.
    static let mediaRSS = Vocabulary(
        namespaces: [
            "search.yahoo.com/mrss", "search.yahoo.com/rss", "search.yahoo.com/mrss.php", "video.search.yahoo.com/mrss",
        ],
        prefixes: ["media"],
        elements: [
            "content": { readContent($0, &$1) },
            "group": { $0.readChildren(into: &$1) },
            "thumbnail": { readThumbnail($0, &$1) },
            "credit": { element, record in
                guard let name = element.trimmedText, record.extras.media.credits.count < 100 else { return }
                record.extras.media.credits.append(.init(role: element.trimmedAttribute("role"), name: name))
            },
            "player": { $1.extras.media.player = $0.address($0.attribute("url")) ?? $0.addressText },
            "license": { element, record in
                record.extras.media.license = Media.Stated(
                    kind: element.trimmedAttribute("type"), href: element.address(element.attribute("href")),
                    value: element.trimmedText)
            },
            "rating": { element, record in
                record.extras.media.rating = Media.Stated(
                    kind: element.trimmedAttribute("scheme"), value: element.trimmedText)
            },
            "restriction": { element, record in
                record.extras.media.restriction = Media.Stated(
                    kind: element.trimmedAttribute("relationship"), value: element.trimmedText)
            },
            "title": { element, record in
                record.extras.media.title = element.untypedText(html: false)
                record.extras.weak.title = record.extras.weak.title ?? record.extras.media.title
            },
            "description": { element, record in
                record.extras.media.description = element.untypedText(html: false)
                record.extras.weak.summary = record.extras.weak.summary ?? record.extras.media.description
            },
            "category": { element, record in
                guard let term = element.text.collapsed.nonEmpty else { return }
                record.addCategory(
                    Category(
                        term: term,
                        scheme: element.trimmedAttribute("scheme") ?? "http://search.yahoo.com/mrss/category_schema",
                        label: element.trimmedAttribute("label")))
            },
            "keywords": { element, record in
                for word in element.text.split(separator: ",") {
                    record.addCategory(Category(term: String(word).trimmed))
                }
            },
        ])

    private static func readContent(_ element: Element, _ record: inout FeedRecord) {
        guard record.media?.value.contents.count ?? 0 < 500 else { return }
        var content = Media.Content()
        content.url = element.address(element.attribute("url"))
        content.type = element.trimmedAttribute("type")
        content.medium = element.trimmedAttribute("medium")
        content.length = element.trimmedAttribute("filesize")
        content.width = element.trimmedAttribute("width")
        content.height = element.trimmedAttribute("height")
        content.duration = element.trimmedAttribute("duration")
        record.extras.media.contents.append(content)
        element.readChildren(into: &record)
    }

    private static func readThumbnail(_ element: Element, _ record: inout FeedRecord) {
        guard let url = element.address(element.attribute("url")) ?? element.addressText,
            record.media?.value.thumbnails.count ?? 0 < 500
        else { return }
        record.extras.media.thumbnails.append(
            .init(url: url, width: element.trimmedAttribute("width"), height: element.trimmedAttribute("height")))
    }
}

// RSS 1.0 content module: https://web.resource.org/rss/1.0/modules/content/

extension Vocabulary {
    /// The full text of an item, escaped; the older `content:items` is not in use.
    static let content = Vocabulary(
        namespaces: ["purl.org/rss/1.0/modules/content"],
        prefixes: ["content"],
        elements: [
            "encoded": { element, record in
                if let text = element.untypedText(html: true) { record.contents.append(text) }
            }
        ])
}

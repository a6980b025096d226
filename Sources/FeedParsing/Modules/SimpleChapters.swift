extension Vocabulary {
    /// Podlove Simple Chapters, https://podlove.org/simple-chapters/, with times as marks.
    static let simpleChapters = Vocabulary(
        namespaces: ["podlove.org/simple-chapters"],
        prefixes: ["psc", "sc"],
        elements: [
            "chapters": { element, record in
                // One list to an item; a second one is a mistake.
                guard record.extras.chapters.isEmpty else { return }
                record.extras.chapters = element.children.prefix(1000).compactMap(chapter)
            }
        ])

    private static func chapter(_ element: Element) -> Chapter? {
        guard element.local == "chapter", let start = element.attribute("start").flatMap(seconds) else { return nil }
        return Chapter(
            start: start, title: element.attribute("title")?.collapsed.nonEmpty,
            href: element.address(element.attribute("href")), image: element.address(element.attribute("image")))
    }

    /// Normal play time (RFC 2326, section 3.6): "1:02:03.5", "02:03", "123".
    private static func seconds(_ time: String) -> Double? {
        var total = 0.0
        for part in time.trimmed.split(separator: ":", omittingEmptySubsequences: false) {
            guard let value = Double(part) else { return nil }
            total = total * 60 + value
        }
        return total
    }
}

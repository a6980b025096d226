extension Vocabulary {
    /// The podcast namespace, https://podcastindex.org/namespace/1.0, as far as it speaks of episodes and people.
    static let podcast = Vocabulary(
        namespaces: [
            "podcastindex.org/namespace/1.0", "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
        ],
        prefixes: ["podcast"],
        elements: [
            "season": { $1.extras.itunes.season = $1.extras.itunes.season ?? $0.trimmedText },
            "episode": { $1.extras.itunes.episode = $1.extras.itunes.episode ?? $0.trimmedText },
            "person": { element, record in
                guard let name = element.trimmedText, record.extras.media.credits.count < 100 else { return }
                record.extras.media.credits.append(
                    .init(role: element.trimmedAttribute("role") ?? "host", name: name))
            },
        ])

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

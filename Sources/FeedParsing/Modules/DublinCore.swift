// Dublin Core: https://www.dublincore.org/specifications/dublin-core/dcmi-terms/,
// in RSS: https://web.resource.org/rss/1.0/modules/dc/

extension Vocabulary {
    /// Dublin Core elements: authors, dates and subjects of RSS 1.0 feeds.
    static let dublinCore = Vocabulary(
        namespaces: [
            "purl.org/dc/elements/1.1", "purl.org/dc/elements/1.0", "purl.org/metadata/dublin_core",
            "purl.org/rss/1.0/modules/dc", "dublincore.org/documents/dcmi-namespace",
        ],
        prefixes: ["dc"],
        elements: [
            "title": { fill(&$1.extras.weak.title, $0.untypedText(html: false)) },
            "creator": { addWeakAuthor($0, &$1) },
            "author": { addWeakAuthor($0, &$1) },
            "contributor": { element, record in
                if let person = element.person { record.extras.contributors.append(person) }
            },
            "publisher": { $1.publisher = $1.publisher ?? $0.person },
            "subject": { addSubjects($0, &$1) },
            "description": { fill(&$1.extras.weak.summary, $0.untypedText(html: true)) },
            "date": { $1.extras.weak.updated = $0.time ?? $1.extras.weak.updated },
            "language": { $1.extras.weak.language = $0.trimmedText ?? $1.extras.weak.language },
            "identifier": { fill(&$1.extras.weak.id, $0.trimmedText) },
            "rights": { $1.extras.weak.rights = $0.untypedText(html: false) ?? $1.extras.weak.rights },
        ])

    static func addWeakAuthor(_ element: Element, _ record: inout FeedRecord) {
        if let person = element.person { record.extras.weak.add(person) }
    }

    static func addSubjects(_ element: Element, _ record: inout FeedRecord) {
        guard let text = element.text.collapsed.nonEmpty else { return }
        record.addCategory(Category(term: text))
    }
}

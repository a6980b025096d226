import TidingsModel

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
            "title": { $1.extras.weak.title = $1.extras.weak.title ?? $0.untypedText(html: false) },
            "creator": { addWeakAuthor($0, &$1) },
            "author": { addWeakAuthor($0, &$1) },
            "contributor": { element, record in
                if let person = element.person { record.contributors.append(person) }
            },
            "publisher": { $1.publisher = $1.publisher ?? $0.person },
            "subject": { addSubjects($0, &$1) },
            "description": { $1.extras.weak.summary = $1.extras.weak.summary ?? $0.untypedText(html: true) },
            "date": { $1.extras.weak.updated = $0.time ?? $1.extras.weak.updated },
            "language": { $1.extras.weak.language = $0.trimmedText ?? $1.extras.weak.language },
            "identifier": { $1.extras.weak.id = $1.extras.weak.id ?? $0.trimmedText },
            "rights": { $1.extras.weak.rights = $0.untypedText(html: false) ?? $1.extras.weak.rights },
        ])

    /// DC terms: the dates that Dublin Core elements do not tell apart.
    static let dublinCoreTerms = Vocabulary(
        namespaces: ["purl.org/dc/terms"],
        prefixes: ["dcterms"],
        elements: [
            "issued": { $1.extras.weak.published = $0.time ?? $1.extras.weak.published },
            "available": { $1.extras.weak.published = $1.extras.weak.published ?? $0.time },
            "modified": { $1.extras.weak.updated = $0.time ?? $1.extras.weak.updated },
            "created": { $1.created = $0.time ?? $1.created },
            "valid": { $1.expired = $1.expired ?? $0.validity },
            "creator": { addWeakAuthor($0, &$1) },
            "title": { $1.extras.weak.title = $1.extras.weak.title ?? $0.untypedText(html: false) },
            "subject": { addSubjects($0, &$1) },
            "abstract": { $1.extras.weak.summary = $1.extras.weak.summary ?? $0.untypedText(html: true) },
            "language": { $1.extras.weak.language = $0.trimmedText ?? $1.extras.weak.language },
            "rights": { $1.extras.weak.rights = $0.untypedText(html: false) ?? $1.extras.weak.rights },
        ])

    private static func addWeakAuthor(_ element: Element, _ record: inout FeedRecord) {
        guard let person = element.person, !record.extras.weak.authors.contains(person) else { return }
        record.extras.weak.authors.append(person)
    }

    private static func addSubjects(_ element: Element, _ record: inout FeedRecord) {
        guard let text = element.text.collapsed.nonEmpty else { return }
        record.addCategory(Category(term: text))
    }
}

extension Element {
    /// The end of a DCMI period ("start=…; end=…; scheme=W3C-DTF").
    fileprivate var validity: Timestamp? {
        for part in text.split(separator: ";") {
            let part = String(part).trimmed
            if part.hasPrefix("end=") { return parseDate(Array(part.utf8.dropFirst(4))[...]) }
        }
        return nil
    }
}

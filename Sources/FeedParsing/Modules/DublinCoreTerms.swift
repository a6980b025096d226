import TidingsModel

extension Vocabulary {
    /// DC terms: the dates that Dublin Core elements do not tell apart.
    static let dublinCoreTerms = Vocabulary(
        namespaces: ["purl.org/dc/terms"],
        prefixes: ["dcterms"],
        elements: [
            "issued": { $1.extras.weak.published = $0.time ?? $1.extras.weak.published },
            "available": { fill(&$1.extras.weak.published, $0.time) },
            "modified": { $1.extras.weak.updated = $0.time ?? $1.extras.weak.updated },
            "created": { $1.created = $0.time ?? $1.created },
            "valid": { $1.expired = $1.expired ?? $0.validity },
            "creator": { addWeakAuthor($0, &$1) },
            "title": { fill(&$1.extras.weak.title, $0.untypedText(html: false)) },
            "subject": { addSubjects($0, &$1) },
            "abstract": { fill(&$1.extras.weak.summary, $0.untypedText(html: true)) },
            "language": { $1.extras.weak.language = $0.trimmedText ?? $1.extras.weak.language },
            "rights": { $1.extras.weak.rights = $0.untypedText(html: false) ?? $1.extras.weak.rights },
        ])
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

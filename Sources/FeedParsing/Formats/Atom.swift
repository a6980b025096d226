import TidingsModel

// Atom 1.0: RFC 4287. Atom 0.3: the draft of December 2003, still found in old blogs.

/// The elements of Atom in all its versions.
enum Atom {
    static let namespaces = [
        "w3.org/2005/atom", "purl.org/atom/ns", "purl.org/echo", "purl.org/pie", "example.com/newformat",
        "example.com/necho", "uri/of/echo/namespace", "purl.org/atom/app",
    ]

    static let elements: [String: ElementReader] = [
        "title": { $1.offerTitle($0.typedText(default: "text")) },
        "subtitle": { $1.subtitle = $1.subtitle ?? $0.typedText(default: "text") },
        "tagline": { $1.subtitle = $1.subtitle ?? $0.typedText(default: "text") },
        "summary": { readSummary($0, &$1) },
        "content": { readContent($0, &$1) },
        "rights": { $1.rights = $0.typedText(default: "text") ?? $1.rights },
        "copyright": { $1.rights = $0.typedText(default: "text") ?? $1.rights },
        "info": { $1.info = $0.typedText(default: "text") ?? $1.info },
        "id": { $1.id = $0.identifier ?? $1.id },
        "link": { $1.addLink($0.atomLink) },
        "author": { $1.addAuthor($0.person) },
        "contributor": { readContributor($0, &$1) },
        "category": { $1.addCategory($0.atomCategory) },
        "published": { $1.published = $0.time ?? $1.published },
        "issued": { $1.published = $0.time ?? $1.published },
        "updated": { $1.updated = $0.time ?? $1.updated },
        "modified": { $1.updated = $0.time ?? $1.updated },
        "created": { $1.created = $0.time ?? $1.created },
        "generator": { $1.generator = $0.generator ?? $1.generator },
        "icon": { $1.icon = $0.addressText ?? $1.icon },
        "logo": { $1.logo = $0.addressText ?? $1.logo },
        "source": { readSource($0, &$1) },
    ]

    private static func readSummary(_ element: Element, _ record: inout FeedRecord) {
        let text = element.typedText(default: "text")
        if record.kind == .feed {
            record.subtitle = record.subtitle ?? text
        } else {
            record.summary = text ?? record.summary
        }
    }

    private static func readContent(_ element: Element, _ record: inout FeedRecord) {
        // RFC 4287, section 4.1.3.2: the content lies elsewhere.
        if let source = element.address(element.attribute("src")) {
            var content = element.typedText(default: "text") ?? TextConstruct("", base: element.base)
            content.type = mediaType(element.attribute("type") ?? "text")
            content.source = source
            record.contents.append(content)
            return
        }
        guard let content = element.typedText(default: "text") else { return }
        record.contents.append(content)
    }

    private static func readContributor(_ element: Element, _ record: inout FeedRecord) {
        if let person = element.person { record.extras.contributors.append(person) }
    }

    static func readSource(_ element: Element, _ record: inout FeedRecord) {
        var source = FeedRecord(.feed)
        source.statesTypes = true
        element.readChildren(into: &source)
        source.finish(element)
        record.extras.source = [source]
    }
}

extension Element {
    /// An atom:id as it stands; a path where an IRI belongs is resolved, as far as the document states a base.
    fileprivate var identifier: String? {
        guard let text = trimmedText else { return nil }
        guard text.hasPrefix("/") || (tree.hasScopes && text.contains("/") && !text.contains(":")) else { return text }
        return address(text) ?? text
    }

    /// RFC 4287, section 4.2.7.
    var atomLink: Link? {
        // An empty reference means the base (RFC 3986, section 4.4), where the document states one.
        let isBase = tree.hasScopes && attribute("href").map { $0.trimmed.isEmpty } ?? false
        let href = isBase ? base : address(attribute("href")) ?? addressText
        guard href != nil || hasAttributes else { return nil }
        var rel = trimmedAttribute("rel") ?? "alternate"
        let registry = "http://www.iana.org/assignments/relation/"
        if rel.hasPrefix(registry) { rel = String(rel.dropFirst(registry.count)) }
        var link = Link(href: href, rel: rel.asciiLowered)
        link.type = trimmedAttribute("type") ?? (link.rel == "self" ? "application/atom+xml" : nil)
        link.title = trimmedAttribute("title")
        link.hreflang = trimmedAttribute("hreflang")
        link.length = trimmedAttribute("length")
        return link
    }

    /// RFC 4287, section 4.2.2.
    fileprivate var atomCategory: Category? {
        let term = attribute("term")?.trimmed.nonEmpty ?? attribute("label")?.trimmed.nonEmpty ?? trimmedText ?? ""
        let scheme = attribute("scheme") ?? attribute("domain")
        guard !term.isEmpty || scheme != nil else { return nil }
        return Category(term: term, scheme: scheme?.trimmed.nonEmpty, label: attribute("label")?.trimmed.nonEmpty)
    }
}

extension FeedFormat {
    /// Atom of any version: a `feed` of entries, or an entry alone.
    static let atom = FeedFormat(
        recognises: { root in root.local == "feed" || root.local == "entry" },
        read: { root, reading in
            reading.feed.version = Atom.version(root)
            reading.prepare(root: root, core: Atom.elements, fallback: RSS.elements)
            reading.statesTypes = true
            if root.local == "entry" { reading.readItem(root) } else { reading.read(root, items: ["entry", "item"]) }
        })
}

extension Atom {
    fileprivate static func version(_ root: Element) -> String {
        switch (Vocabulary.key(of: root.name.namespace), root.attribute("version")?.trimmed) {
        case ("w3.org/2005/atom", _): "atom10"
        case (_, "0.1"?): "atom01"
        case (_, "0.2"?): "atom02"
        case (_, "0.3"?), ("purl.org/atom/ns", _): "atom03"
        default: "atom"
        }
    }
}

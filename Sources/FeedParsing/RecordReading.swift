import TextAnalysis

extension XMLTree {
    /// Looks up what each name of the document means, once.
    ///
    /// `core` are the elements of its format. Whatever namespace its root is in, misspelt or made up, is the
    /// format's own; elements of other formats keep their meaning, so that Atom's links count in RSS.
    func prepare(root: Element, core: [String: ElementReader], fallback: [String: ElementReader]) {
        let namespace = root.name.namespace
        readers = names.map { name in
            let isOwn = name.namespace == namespace && (!namespace.isEmpty || name.prefix.isEmpty)
            if isOwn, name.vocabulary != .xhtml { return core[name.local] ?? fallback[name.local] }
            switch name.vocabulary {
            case .core: return core[name.local] ?? fallback[name.local]
            case .rss: return RSS.elements[name.local]
            case .atom: return Atom.elements[name.local]
            case .xhtml: return XHTML.elements[name.local]
            case .unknown: return name.prefix.isEmpty ? core[name.local] ?? fallback[name.local] : nil
            case .xml, .rdf: return nil
            default: return Vocabulary.all[Int(name.vocabulary.number)].elements[name.local]
            }
        }
    }
}

extension Element {
    /// Lets every child say its part.
    func readChildren(into record: inout FeedRecord) {
        for child in children { tree.readers[child.nameID]?(child, &record) }
    }

    /// xml:base in force here, resolved from the outside in; the document's own address where none is stated.
    var base: String? {
        guard tree.hasScopes else { return tree.context.url }
        let outer = parent?.base ?? tree.context.url
        guard let own = xmlAttribute("base")?.trimmed.nonEmpty else { return outer }
        return resolve(own, against: outer).flatMap { isWebAddress($0) ? $0 : nil } ?? outer
    }

    /// xml:lang in force here (RFC 4287, section 2); an empty one takes back what was said outside.
    var language: String? {
        if tree.hasScopes {
            var element: Element? = self
            while let here = element {
                if let own = here.xmlAttribute("lang") { return languageTag(own) }
                element = here.parent
            }
        }
        return tree.context.contentLanguage.flatMap { languageTag($0) }
    }

    /// An address as absolute as the document lets it be; nil for what is none or would run a script.
    func address(_ reference: String?) -> String? {
        guard let reference = reference?.trimmed.nonEmpty else { return nil }
        let base = base
        let address = base == nil ? reference : resolve(reference, against: base) ?? reference
        return isDangerous(address) ? nil : address
    }

    var addressText: String? { address(text) }
}

private func isWebAddress(_ address: String) -> Bool {
    !isDangerous(address) && address.utf8.contains(UInt8(ascii: ":"))
}

/// A language tag with the hyphen that BCP 47 asks for; nil for an empty one and for what is longer than any tag.
func languageTag(_ text: String) -> String? {
    guard text.utf8.count <= 100 else { return nil }
    let tag = text.trimmed
    guard tag.utf8.contains(UInt8(ascii: "_")) else { return tag.nonEmpty }
    return String(decoding: tag.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
}

/// Whether following the address would run what the feed wrote.
func isDangerous(_ address: String) -> Bool {
    // Nearly all addresses begin with "http", or a path.
    guard let first = address.utf8.first, lowered(first) != UInt8(ascii: "h"), first != UInt8(ascii: "/") else {
        return false
    }
    let start = address.utf8.lazy.filter { $0 > 0x20 && $0 != 0x7f }.prefix(11).map(lowered)
    let scheme = String(decoding: Array(start), as: UTF8.self)
    return scheme.hasPrefix("javascript:") || scheme.hasPrefix("vbscript:") || scheme.hasPrefix("data:")
}

/// An address of a document without scopes of its own, as absolute as it can be; nil for what would run a script.
func absolute(_ reference: String?, _ context: DocumentContext) -> String? {
    guard let reference = reference?.trimmed.nonEmpty else { return nil }
    let address = context.url == nil ? reference : resolve(reference, against: context.url) ?? reference
    return isDangerous(address) ? nil : address
}

import TextAnalysis

extension XMLTree {
    /// Looks up what each name of the document means, once.
    ///
    /// `core` are the elements of its format. Whatever namespace its root is in, misspelt or made up, is the
    /// format's own; elements of other formats keep their meaning, so that Atom's links count in RSS.
    func prepare(root: Element, core: [String: ElementReader], fallback: [String: ElementReader]) {
        let namespace = root.name.namespace
        readers = names.indices.map { at in
            let vocabulary = names[at].vocabulary
            let isOwn = names[at].namespace == namespace && (!namespace.isEmpty || names[at].prefix.isEmpty)
            let local = names[at].local
            if isOwn, vocabulary != .xhtml { return core[local] ?? fallback[local] }
            switch vocabulary {
            case .core: return core[local] ?? fallback[local]
            case .rss: return RSS.elements[local]
            case .atom: return Atom.elements[local]
            case .xhtml: return XHTML.elements[local]
            case .unknown: return names[at].prefix.isEmpty ? core[local] ?? fallback[local] : nil
            case .xml, .rdf: return nil
            default: return Vocabulary.all[Int(vocabulary.number)].elements[local]
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

    /// Type, language and base for a text that stands here.
    func textScope(_ type: String) -> TextScope? {
        if !tree.hasScopes, let scope = tree.lastScopes.first(where: { $0.type == type }) { return scope }
        guard let scope = TextScope(type, language, base) else { return nil }
        if let place = tree.lastScopes.firstIndex(where: { $0.type == type }) {
            let last = tree.lastScopes[place]
            if last.language == scope.language, last.base == scope.base { return last }
            tree.lastScopes[place] = scope
        } else if tree.lastScopes.count < 4 {
            tree.lastScopes.append(scope)
        }
        return scope
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

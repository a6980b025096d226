/// What an element means for the record it stands in.
typealias ElementReader = @Sendable (Element, inout FeedRecord) -> Void

/// A namespace that feeds use: by what it is known, and what its elements mean.
struct Vocabulary: Sendable {
    /// Which vocabulary a name belongs to; the index in `Vocabulary.all` for those that are listed there.
    struct ID: Sendable, Hashable {
        var number: UInt8

        static let unknown = ID(number: 255)
        static let xml = ID(number: 254)
        /// The document's own format: the namespace of its root, or none.
        static let core = ID(number: 253)
        static let rss = ID(number: 252)
        static let atom = ID(number: 251)
        static let xhtml = ID(number: 250)
        static let rdf = ID(number: 249)
    }

    /// Without scheme and closing slash or number sign, in lower case, as `Vocabulary.key(of:)` makes them.
    var namespaces: [String]
    /// Prefixes that mean it where a document declares none.
    var prefixes: [String]
    var elements: [String: ElementReader]

    /// The modules; a new one is a file in Modules/ and a line here.
    static let all: [Vocabulary] = [
        dublinCore, dublinCoreTerms, content, syndication, slash, wellFormedWeb, threading, mediaRSS, iTunes,
        googlePlay, podcast,
        simpleChapters, geoRSS, gml, w3cGeo, feedBurner, creativeCommons, admin,
    ]

    /// The vocabulary of a namespace, misspelt or not, or of a prefix that is bound to nothing known.
    static func find(namespace: String, prefix: String) -> ID {
        if !namespace.isEmpty, let found = byNamespace[namespace] ?? byNamespace[key(of: namespace)] { return found }
        if !prefix.isEmpty, let found = byPrefix[prefix.asciiLowered] { return found }
        return namespace.isEmpty && prefix.isEmpty ? .core : .unknown
    }

    static func key(of namespace: String) -> String {
        var text = namespace.trimmed.asciiLowered.utf8[...]
        for start in ["http://", "https://", "www."] where text.starts(with: start.utf8) {
            text = text.dropFirst(start.utf8.count)
        }
        while let last = text.last, last == UInt8(ascii: "/") || last == UInt8(ascii: "#") { text.removeLast() }
        return String(Substring(text))
    }

    private static let byNamespace: [String: ID] = {
        var table: [String: ID] = [:]
        for (number, vocabulary) in all.enumerated() {
            for name in vocabulary.namespaces { table[name] = ID(number: UInt8(number)) }
        }
        for name in RSS.namespaces { table[name] = .rss }
        for name in Atom.namespaces { table[name] = .atom }
        table["w3.org/1999/02/22-rdf-syntax-ns"] = .rdf
        table["w3.org/1999/xhtml"] = .xhtml
        table["w3.org/xml/1998/namespace"] = .xml
        // The usual spellings too, so that nobody has to normalise them.
        for (name, id) in table {
            for ending in ["", "/", "#"] {
                table["http://" + name + ending] = id
                table["http://www." + name + ending] = id
            }
        }
        table["http://www.w3.org/2005/Atom"] = .atom
        table["http://www.w3.org/XML/1998/namespace"] = .xml
        table["http://www.itunes.com/dtds/podcast-1.0.dtd"] = table["itunes.com/dtds/podcast-1.0.dtd"]
        return table
    }()

    private static let byPrefix: [String: ID] = {
        var table: [String: ID] = [
            "xml": .xml, "atom": .atom, "atom10": .atom, "a10": .atom, "atom03": .atom, "rss": .rss, "rdf": .rdf,
            "xhtml": .xhtml,
        ]
        for (number, vocabulary) in all.enumerated() {
            for prefix in vocabulary.prefixes { table[prefix] = ID(number: UInt8(number)) }
        }
        return table
    }()
}

/// A document as one array of nodes over one array of bytes.
///
/// Nodes stand in document order, each knowing where its last descendant ends, so that children, siblings and whole
/// items are ranges. Texts and attribute values are ranges of `arena`; a String is made where a reader wants one.
final class XMLTree {
    struct Node {
        /// Index into `names`; negative for text.
        var name: Int32
        var parent: Int32
        /// One past the last descendant.
        var end: Int32
        /// A text's bytes in the arena, or an element's attributes.
        var low: Int32
        var high: Int32

        var isText: Bool { name < 0 }
    }

    struct Attribute {
        var name: Int32
        var low: Int32
        var high: Int32
    }

    let arena: [UInt8]
    let nodes: [Node]
    let attributes: [Attribute]
    let names: [XMLName]
    /// Elements that the document's end left open, the root first; empty for a whole document.
    let open: [Int32]
    /// Whether any element bears xml:base or xml:lang, else nobody needs to look for them.
    let hasScopes: Bool
    /// What the root declares for names without prefix, used or not.
    let defaultNamespace: String
    let hasNetscapeDTD: Bool
    let context: DocumentContext
    /// What each name means in this document, by number; set once by whoever has recognised its format.
    var readers: [ElementReader?] = []

    init(_ builder: consuming XMLTreeBuilder, context: DocumentContext) {
        arena = builder.arena
        nodes = builder.nodes
        attributes = builder.attributes
        names = builder.names
        open = builder.open
        hasScopes = builder.hasScopes
        defaultNamespace = builder.defaultNamespace
        hasNetscapeDTD = builder.hasNetscapeDTD
        self.context = context
    }

    /// The namespaces of the document's names, and the one that its root declares as default.
    var namespaces: [String] { names.map(\.namespace) + [defaultNamespace] }

    var root: Element? {
        nodes.indices.first { !nodes[$0].isText && nodes[$0].parent < 0 }.map { Element(tree: self, index: $0) }
    }
}

/// An element's or attribute's name, resolved once per document.
struct XMLName {
    /// As written, without the prefix.
    var written: String
    /// In lower case: feeds write `pubdate` and `PubDate` too.
    var local: String
    var prefix: String
    /// Empty for no namespace.
    var namespace: String
    var vocabulary: Vocabulary.ID
}

extension XMLName {
    init(written: String, prefix: String, namespace: String) {
        self.written = written
        self.prefix = prefix
        self.namespace = namespace
        local = written.asciiLowered
        vocabulary = Vocabulary.find(namespace: namespace, prefix: prefix)
    }

    /// A name with the prefix and namespace of another one.
    init(written: String, sharing other: XMLName) {
        self.written = written
        prefix = other.prefix
        namespace = other.namespace
        local = written.asciiLowered
        vocabulary = other.vocabulary
    }
}

/// A document as one list of nodes over one arena of bytes.
///
/// Nodes stand in document order, each knowing where its last descendant ends, so that children, siblings and whole
/// items are ranges. Texts and attribute values are ranges of `arena`; a String is made where a reader wants one.
final class XMLTree {
    /// Four numbers, since a hostile document has nothing but elements, of four bytes each.
    struct Node {
        /// Index into `names`; negative for text.
        let name: Int32
        let parent: Int32
        /// Where a text begins in the arena; of an element, one past the last descendant.
        fileprivate(set) var first: Int32
        /// Where a text ends; of an element, its first attribute, -1 where it has none.
        fileprivate(set) var second: Int32

        var isText: Bool { name < 0 }
        /// Of a text.
        var bytes: Range<Int> { Int(first)..<Int(second) }
    }

    struct Attribute {
        private var nameAndMark: Int32
        private let low: Int32
        private let high: Int32

        init(name: Int32, value: Range<Int32>) {
            nameAndMark = name
            low = value.lowerBound
            high = value.upperBound
        }

        var name: Int32 { nameAndMark & .max }
        /// Whether the next attribute is one of the same element.
        var goesOn: Bool { nameAndMark < 0 }
        var bytes: Range<Int> { Int(low)..<Int(high) }

        fileprivate mutating func goOn() { nameAndMark |= .min }
    }

    private let memory: TreeMemory
    let names: [XMLName]
    /// Elements that the document's end left open, the root first; empty for a whole document.
    let open: [Int32]
    /// Whether any element bears xml:base or xml:lang, else nobody needs to look for them.
    let hasScopes: Bool
    /// What the root declares for names without prefix, used or not.
    let defaultNamespace: String
    let hasNetscapeDTD: Bool
    let hasCutText: Bool
    let hasLongScope: Bool
    let context: DocumentContext
    /// What each name means in this document, by number; set once by whoever has recognised its format.
    var readers: [ElementReader?] = []
    /// What texts of a type had last; most texts of a document share it.
    var lastScopes: [TextScope] = []
    /// Nodes that nobody may read any more, whether their memory has been given back yet or not.
    private var forgotten: [Range<Int>] = []
    /// Where the last of them begin whose memory has not.
    private var kept = 0

    init(_ builder: consuming XMLTreeBuilder, context: DocumentContext) {
        names = builder.names
        open = builder.open
        hasScopes = builder.hasScopes
        defaultNamespace = builder.defaultNamespace
        hasNetscapeDTD = builder.hasNetscapeDTD
        hasCutText = builder.hasCutText
        hasLongScope = builder.hasLongScope
        self.context = context
        memory = builder.memory
    }

    var isEmpty: Bool { memory.nodes.count == 0 }
    var nodeCount: Int { memory.nodes.count }

    @inline(__always)
    func node(_ index: Int) -> Node {
        // Whether zeros come instead depends on where pages begin, and so did a crash in one of forty fetches.
        assert(!forgotten.contains { $0.contains(index) }, "node \(index) was forgotten")
        return memory.nodes[index]
    }

    @inline(__always)
    func attribute(_ index: Int) -> Attribute { memory.attributes[index] }

    /// The place after the last descendant.
    @inline(__always)
    func end(of index: Int) -> Int {
        let node = node(index)
        return node.isText ? index + 1 : Int(node.first)
    }

    /// Bytes of the arena, there as long as the tree is.
    @inline(__always)
    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { memory.arena[range] }

    /// The namespaces of the document's names, and the one that its root declares as default.
    var namespaces: [String] { names.map(\.namespace) + [defaultNamespace] }

    var root: Element? {
        (0..<nodeCount).first { !node($0).isText && node($0).parent < 0 }.map { Element(tree: self, index: $0) }
    }

    /// Lets go of nodes that have been read for good, with their texts and attributes, so that a large document and
    /// what was read from it are not there together.
    func forget(_ nodes: Range<Int>) {
        if let last = forgotten.indices.last, forgotten[last].upperBound == nodes.lowerBound {
            forgotten[last] = forgotten[last].lowerBound..<nodes.upperBound
        } else {
            forgotten.append(nodes)
            kept = nodes.lowerBound
        }
        guard memory.isLarge else { return }
        let readable = kept..<nodes.upperBound
        if memory.giveBack(readable) { kept = readable.upperBound }
    }
}

/// What a tree is made of.
struct TreeMemory: ~Copyable {
    var arena: GrowingMemory<UInt8>
    var nodes: GrowingMemory<XMLTree.Node>
    var attributes: GrowingMemory<XMLTree.Attribute>
    private var attributesOfLast = 0

    /// Memory goes back in pieces: a node is small, but its text may be long.
    private static let pieceNodes = 1 << 14
    private static let pieceBytes = 1 << 18

    init(sizeHint: Int) {
        // Pages that are never written cost nothing, growing may cost a copy.
        arena = GrowingMemory(capacity: sizeHint)
        nodes = GrowingMemory(capacity: sizeHint / 24)
        attributes = GrowingMemory(capacity: sizeHint / 200)
    }

    /// Whether it is worth while to give parts of it back.
    var isLarge: Bool { arena.count > Self.pieceBytes || nodes.count > Self.pieceNodes }

    var mayTakeAttribute: Bool { attributesOfLast < XMLTreeBuilder.maxAttributes }

    /// Appends an element, whose attributes come next; its number.
    @inline(__always)
    mutating func element(_ name: Int32, in parent: Int32) -> Int32 {
        attributesOfLast = 0
        nodes.append(XMLTree.Node(name: name, parent: parent, first: -1, second: -1))
        return Int32(truncatingIfNeeded: nodes.count - 1)
    }

    mutating func attribute(_ name: Int32, _ value: Range<Int32>) {
        let at = attributes.count
        attributes.append(XMLTree.Attribute(name: name, value: value))
        if attributesOfLast == 0 {
            nodes[nodes.count - 1].second = Int32(truncatingIfNeeded: at)
        } else {
            attributes[at - 1].goOn()
        }
        attributesOfLast += 1
    }

    /// Appends a text that begins where the arena ends.
    @inline(__always)
    mutating func text(in parent: Int32) {
        let at = Int32(truncatingIfNeeded: arena.count)
        nodes.append(XMLTree.Node(name: -1, parent: parent, first: at, second: at))
    }

    /// Makes the last text end where the arena does.
    @inline(__always)
    mutating func endText() { nodes[nodes.count - 1].second = Int32(truncatingIfNeeded: arena.count) }

    @inline(__always)
    mutating func end(_ element: Int32) { nodes[Int(element)].first = Int32(truncatingIfNeeded: nodes.count) }

    /// Gives the memory of these nodes back, and that of their texts and attributes; false when it is too little yet.
    func giveBack(_ range: Range<Int>) -> Bool {
        let texts = places(in: range) { $0.isText ? Int($0.first) : nil }
        guard range.count > Self.pieceNodes || texts.count > Self.pieceBytes else { return false }
        attributes.giveBack(places(in: range) { $0.isText || $0.second < 0 ? nil : Int($0.second) })
        arena.giveBack(texts)
        nodes.giveBack(range)
        return true
    }

    /// From the first to the last place that nodes in the range name, as far as those near its ends tell.
    private func places(in range: Range<Int>, _ place: (XMLTree.Node) -> Int?) -> Range<Int> {
        let most = 8
        var low: Int?
        for index in range.prefix(most) where low == nil { low = place(nodes[index]) }
        var high: Int?
        for index in range.suffix(most).reversed() where high == nil { high = place(nodes[index]) }
        guard let low, let high, low < high else { return 0..<0 }
        return low..<high
    }
}

/// An element's or attribute's name, resolved once per document.
struct XMLName {
    /// As written, without the prefix.
    let written: String
    /// In lower case: feeds write `pubdate` and `PubDate` too.
    let local: String
    let vocabulary: Vocabulary.ID
    private let binding: XMLBinding

    var prefix: String { binding.prefix }
    /// Empty for no namespace.
    var namespace: String { binding.namespace }

    init(written: String, prefix: String, namespace: String) {
        self.init(written: written, XMLBinding(prefix: prefix, namespace: namespace))
    }

    init(written: String, _ binding: XMLBinding) {
        self.written = written
        self.binding = binding
        local = written.asciiLowered
        vocabulary = binding.vocabulary
    }
}

/// A prefix and what it stands for, looked up once for all names that share it.
final class XMLBinding: Sendable {
    let prefix: String
    let namespace: String
    let vocabulary: Vocabulary.ID

    init(prefix: String, namespace: String) {
        self.prefix = prefix
        self.namespace = namespace
        vocabulary = Vocabulary.find(namespace: namespace, prefix: prefix)
    }
}

/// Collects the events of a parser into the arrays of an `XMLTree`, within limits.
struct XMLTreeBuilder {
    /// Why no more events are taken.
    enum Limit {
        case nodes
    }

    /// Deeper than any feed needs, shallow enough for every walk over the tree; libxml2's own limit is 256.
    static let maxDepth = 256
    /// A node costs 20 bytes; a million and a half of them belong to no feed.
    static let maxNodes = 4_000_000
    static let maxAttributes = 1_000
    /// No article is longer; a text beyond is cut, since every reader of it needs several times its size.
    static let maxTextBytes = 8 << 20
    /// An xml:base or xml:lang beyond is passed over: every text and link inside would carry a copy of it.
    static let maxScopeBytes = 1_000

    var arena: [UInt8] = []
    var nodes: [XMLTree.Node] = []
    var attributes: [XMLTree.Attribute] = []
    var names: [XMLName] = []
    var open: [Int32] = []
    var hasScopes = false
    var defaultNamespace = ""
    /// Whether the document type is one of Netscape's for RSS 0.91, which tells it from Userland's.
    var hasNetscapeDTD = false
    private(set) var limit: Limit?
    private(set) var hasCutText = false
    private(set) var hasLongScope = false
    /// Elements below `maxDepth`, which are dropped with their tags; their text stays.
    private var dropped = 0
    private var rootClosed = false

    init(sizeHint: Int) {
        // Pages that are never written cost nothing, growing costs a copy.
        arena.reserveCapacity(sizeHint)
        // In large documents room for the shortest elements, since a copy would double what the peak is made of.
        nodes.reserveCapacity(sizeHint < 1 << 20 ? sizeHint / 48 : min(sizeHint / 8, Self.maxNodes))
        open.reserveCapacity(16)
    }

    /// Whether a root element has come and gone: what follows it is no part of the document.
    var isComplete: Bool { rootClosed }
    var isEmpty: Bool { nodes.isEmpty }

    /// Opens an element, whose attributes are added right after.
    ///
    /// False when it lies too deep to be kept.
    mutating func start(_ name: Int32) -> Bool {
        guard !rootClosed, limit == nil else { return false }
        guard open.count < Self.maxDepth else {
            dropped += 1
            return false
        }
        guard nodes.count < Self.maxNodes else {
            limit = .nodes
            return false
        }
        let at = Int32(attributes.count)
        nodes.append(.init(name: name, parent: open.last ?? -1, end: -1, low: at, high: at))
        open.append(Int32(nodes.count - 1))
        return true
    }

    /// Whether the element just opened may have one more attribute.
    var takesAttributes: Bool {
        guard let last = nodes.last else { return false }
        return Int(last.high - last.low) < Self.maxAttributes
    }

    mutating func attribute(_ name: Int32, _ value: UnsafeBufferPointer<UInt8>) {
        let low = Int32(arena.count)
        arena.append(contentsOf: value)
        attribute(name, low..<Int32(arena.count))
    }

    /// An attribute whose value stands in the arena.
    mutating func attribute(_ name: Int32, _ value: Range<Int32>) {
        if names[Int(name)].vocabulary == .xml {
            guard value.count <= Self.maxScopeBytes else {
                hasLongScope = true
                return
            }
            hasScopes = true
        }
        attributes.append(.init(name: name, low: value.lowerBound, high: value.upperBound))
        nodes[nodes.count - 1].high += 1
    }

    mutating func end() {
        if dropped > 0 {
            dropped -= 1
            return
        }
        guard let last = open.popLast() else { return }
        nodes[Int(last)].end = Int32(nodes.count)
        if open.isEmpty { rootClosed = true }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !open.isEmpty, !bytes.isEmpty else { return }
        extendText()
        let room = Self.maxTextBytes - (arena.count - Int(nodes[nodes.count - 1].low))
        if bytes.count <= room {
            arena.append(contentsOf: bytes)
        } else {
            hasCutText = true
            var fits = max(0, room)
            // Not inside of a character.
            while fits > 0, bytes[fits] & 0xc0 == 0x80 { fits -= 1 }
            arena.append(contentsOf: bytes[..<fits])
        }
        nodes[nodes.count - 1].high = Int32(arena.count)
    }

    mutating func text(byte: UInt8) {
        withUnsafePointer(to: byte) { text(UnsafeBufferPointer(start: $0, count: 1)) }
    }

    /// Makes the last node a text node that ends where the arena does.
    private mutating func extendText() {
        if let last = nodes.last, last.isText, last.high == Int32(arena.count), last.parent == open.last { return }
        let at = Int32(arena.count)
        nodes.append(.init(name: -1, parent: open.last ?? -1, end: Int32(nodes.count + 1), low: at, high: at))
    }

    /// Ends the document; elements still open end here and are remembered as such.
    mutating func finish() {
        for index in open { nodes[Int(index)].end = Int32(nodes.count) }
    }
}

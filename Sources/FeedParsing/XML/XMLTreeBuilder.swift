/// Collects the events of a parser into the memory of an `XMLTree`, within limits.
struct XMLTreeBuilder: ~Copyable {
    /// Why no more events are taken.
    enum Limit {
        case nodes
    }

    /// Deeper than any feed needs, shallow enough for every walk over the tree; libxml2's own limit is 256.
    static let maxDepth = 256
    /// A node costs 16 bytes; a million and a half of them belong to no feed.
    static let maxNodes = 4_000_000
    static let maxAttributes = 1_000
    /// No article is longer; a text beyond is cut, since every reader of it needs several times its size.
    static let maxTextBytes = 8 << 20
    /// An xml:base or xml:lang beyond is passed over: every text and link inside would carry a copy of it.
    static let maxScopeBytes = 1_000

    private(set) var memory: TreeMemory
    var names: [XMLName] = []
    private(set) var open: [Int32] = []
    private(set) var hasScopes = false
    var defaultNamespace = ""
    /// Whether the document type is one of Netscape's for RSS 0.91, which tells it from Userland's.
    var hasNetscapeDTD = false
    private(set) var limit: Limit?
    private(set) var hasCutText = false
    private(set) var hasLongScope = false
    /// Elements below `maxDepth`, which are dropped with their tags; their text stays.
    private var dropped = 0
    private var rootClosed = false
    /// Where the arena ended when the last node was a text that may go on; -1 when it cannot.
    private var openTextEnd = -1
    private var openTextStart = 0

    init(sizeHint: Int) {
        memory = TreeMemory(sizeHint: sizeHint)
        open.reserveCapacity(16)
    }

    /// Whether a root element has come and gone: what follows it is no part of the document.
    var isComplete: Bool { rootClosed }
    var isEmpty: Bool { memory.nodes.count == 0 }
    /// Where in the arena the value of an attribute would begin or end now.
    var position: Int32 { Int32(truncatingIfNeeded: memory.arena.count) }

    /// Opens an element, whose attributes are added right after.
    ///
    /// False when it lies too deep to be kept.
    mutating func start(_ name: Int32) -> Bool {
        guard !rootClosed, limit == nil else { return false }
        guard open.count < Self.maxDepth else {
            dropped += 1
            return false
        }
        guard memory.nodes.count < Self.maxNodes else {
            limit = .nodes
            return false
        }
        open.append(memory.element(name, in: open.last ?? -1))
        openTextEnd = -1
        return true
    }

    /// Whether the element just opened may have one more attribute.
    var takesAttributes: Bool { memory.mayTakeAttribute }

    mutating func attribute(_ name: Int32, _ value: UnsafeBufferPointer<UInt8>) {
        let low = position
        memory.arena.append(contentsOf: value)
        attribute(name, low..<position)
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
        memory.attribute(name, value)
    }

    /// Part of an attribute's value, which is added when it is whole.
    mutating func valueByte(_ byte: UInt8) { memory.arena.append(byte) }

    mutating func valueBytes(_ bytes: UnsafeBufferPointer<UInt8>) { memory.arena.append(contentsOf: bytes) }

    /// The value of an attribute that is to be added.
    func value(_ range: Range<Int32>) -> String {
        String(decoding: memory.arena[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }

    mutating func end() {
        if dropped > 0 {
            dropped -= 1
            return
        }
        guard let last = open.popLast() else { return }
        memory.end(last)
        openTextEnd = -1
        if open.isEmpty { rootClosed = true }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !bytes.isEmpty, let parent = open.last else { return }
        if openTextEnd != memory.arena.count {
            memory.text(in: parent)
            openTextStart = memory.arena.count
        }
        let room = Self.maxTextBytes - (memory.arena.count - openTextStart)
        if bytes.count <= room {
            memory.arena.append(contentsOf: bytes)
        } else {
            hasCutText = true
            var fits = max(0, room)
            // Not inside of a character.
            while fits > 0, bytes[fits] & 0xc0 == 0x80 { fits -= 1 }
            memory.arena.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<fits]))
        }
        memory.endText()
        openTextEnd = memory.arena.count
    }

    mutating func text(byte: UInt8) {
        withUnsafePointer(to: byte) { text(UnsafeBufferPointer(start: $0, count: 1)) }
    }

    /// Ends the document; elements still open end here and are remembered as such.
    mutating func finish() {
        for element in open { memory.end(element) }
    }
}

/// An attribute as it stands in the source: positions of its name and of its raw value.
struct SourceAttribute {
    var name: Range<Int>
    var value: Range<Int>
}

/// Reads tags off a text by the rules of HTML 13.2.5, forgiving what feeds do to them.
struct TagScanner {
    /// More than this on one tag are not looked at.
    private static let mostAttributes = 100

    /// No tag ends behind this.
    let lastGreater: Int
    /// No quoted value ends behind these; looked for when the first begins.
    private var lastQuote: Int?
    private var lastApostrophe: Int?

    private(set) var name = 0..<0
    private(set) var attributes: [SourceAttribute] = []
    private(set) var closesItself = false

    init(_ input: Span<UInt8>) {
        lastGreater = lastPosition(of: UInt8(ascii: ">"), in: input)
    }

    /// Reads the tag whose name begins at `start`; the position after it, or nil when it never ends.
    mutating func scan(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
        closesItself = false
        var i = start
        while i < bytes.count, !endsName(bytes[i]) { i += 1 }
        name = start..<i
        guard start <= lastGreater else { return nil }
        while i < bytes.count {
            switch bytes[i] {
            case UInt8(ascii: ">"):
                return i + 1
            case UInt8(ascii: "/"):
                i += 1
                closesItself = i < bytes.count && bytes[i] == UInt8(ascii: ">")
            case let byte where ASCIIByte.isSpace(byte):
                i += 1
            default:
                i = scanAttribute(bytes, at: i)
            }
        }
        return nil
    }

    private mutating func scanAttribute(_ bytes: Span<UInt8>, at start: Int) -> Int {
        // An equals sign that comes first belongs to the name.
        var i = start + 1
        while i < bytes.count, bytes[i] != UInt8(ascii: "="), !endsName(bytes[i]) { i += 1 }
        let name = start..<i
        var next = i
        while next < bytes.count, ASCIIByte.isSpace(bytes[next]) { next += 1 }
        var value = i..<i
        if next < bytes.count, bytes[next] == UInt8(ascii: "=") {
            i = next + 1
            while i < bytes.count, ASCIIByte.isSpace(bytes[i]) { i += 1 }
            (value, i) = scanValue(bytes, at: i)
        }
        if attributes.count < Self.mostAttributes { attributes.append(SourceAttribute(name: name, value: value)) }
        return i
    }

    private mutating func scanValue(_ bytes: Span<UInt8>, at start: Int) -> (Range<Int>, Int) {
        guard start < bytes.count else { return (start..<start, start) }
        let quote = bytes[start]
        // A quotation mark without a partner opens nothing.
        if opensValue(quote, at: start, in: bytes) {
            let end = position(of: quote, in: bytes, from: start + 1, to: bytes.count) ?? bytes.count
            return (start + 1..<end, min(end + 1, bytes.count))
        }
        let first = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") ? start + 1 : start
        var i = first
        while i < bytes.count, bytes[i] != UInt8(ascii: ">"), !ASCIIByte.isSpace(bytes[i]) { i += 1 }
        return (first..<i, i)
    }

    private mutating func opensValue(_ byte: UInt8, at start: Int, in bytes: Span<UInt8>) -> Bool {
        switch byte {
        case UInt8(ascii: "\""):
            let last = lastQuote ?? lastPosition(of: byte, in: bytes)
            lastQuote = last
            return start < last
        case UInt8(ascii: "'"):
            let last = lastApostrophe ?? lastPosition(of: byte, in: bytes)
            lastApostrophe = last
            return start < last
        default: return false
        }
    }

    private func endsName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || ASCIIByte.isSpace(byte)
    }
}

/// The last position of a byte, -1 where there is none.
private func lastPosition(of byte: UInt8, in bytes: Span<UInt8>) -> Int {
    var i = bytes.count - 1
    while i >= 0, bytes[i] != byte { i -= 1 }
    return i
}

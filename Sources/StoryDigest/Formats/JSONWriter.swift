import TextAnalysis
package import TidingsModel

/// Writes JSON without whitespace, members in the order given; a value that is unset or empty writes no member.
///
/// Control characters, line separators of every kind and marks of direction are escaped, so that a value never breaks or
/// turns a line.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() {}

    /// Writes one more value of a document behind what was written of it.
    static func append(to bytes: inout [UInt8], isFirst: Bool, _ body: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        writer.needsComma = !isFirst
        swap(&writer.bytes, &bytes)
        body(&writer)
        swap(&writer.bytes, &bytes)
    }

    package mutating func object(_ body: (inout JSONWriter) -> Void) { nested("{", "}", body) }
    package mutating func array(_ body: (inout JSONWriter) -> Void) { nested("[", "]", body) }

    /// Of letters that need no escape.
    package mutating func key(_ name: StaticString) {
        bytes.append(addingCapacity: name.utf8CodeUnitCount + 4) { [needsComma] in
            $0.append(key: name, needsComma: needsComma)
        }
        needsComma = false
    }

    package mutating func key(text name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func string(_ value: String) {
        separate()
        quote(value)
        needsComma = true
    }

    package mutating func number(_ value: Int) {
        separate()
        if 0..<10 ~= value {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: value))
        } else {
            bytes += String(value).utf8
        }
        needsComma = true
    }

    package mutating func number(_ value: Double) {
        separate()
        if value == 0 { bytes.append(UInt8(ascii: "0")) } else { appendDecimal(value, to: &bytes) }
        needsComma = true
    }

    package mutating func bool(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        needsComma = true
    }

    package mutating func member(_ name: StaticString, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        let text = value.utf8.span
        if startOfEscape(in: text, from: 0) < text.count {
            key(name)
            return string(value)
        }
        // Most of a document is made of these: one look for room is enough.
        bytes.append(addingCapacity: name.utf8CodeUnitCount + text.count + 6) { [needsComma] in
            $0.append(key: name, needsComma: needsComma)
            $0.append(quoted: text)
        }
        needsComma = true
    }

    package mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        number(value)
    }

    package mutating func member(_ name: StaticString, _ value: Double) {
        key(name)
        number(value)
    }

    /// A time by RFC 3339, in UTC.
    package mutating func member(_ name: StaticString, _ value: Timestamp) {
        key(name)
        bytes.append(UInt8(ascii: "\""))
        value.appendRFC3339(to: &bytes)
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    package mutating func member(_ name: StaticString, _ values: [String]) {
        guard !values.isEmpty else { return }
        key(name)
        array { writer in for value in values { writer.string(value) } }
    }

    /// Hands over what was written so far, to go on in the same document.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Hands over a whole document as a line of its own; the next one begins anew.
    package mutating func takeLine() -> [UInt8] {
        endLine()
        return take()
    }

    /// Ends a document; the next one begins on a new line.
    package mutating func endLine() {
        needsComma = false
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Opens a container that `close` ends, for documents written piece by piece.
    package mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(truncatingIfNeeded: bracket.value))
        needsComma = false
    }

    package mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(truncatingIfNeeded: bracket.value))
        needsComma = true
    }

    private mutating func nested(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void) {
        self.open(open)
        body(&self)
        self.close(close)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func quote(_ value: String) {
        let text = value.utf8.span
        let first = startOfEscape(in: text, from: 0)
        if first == text.count { return bytes.append(addingCapacity: text.count + 2) { $0.append(quoted: text) } }
        bytes.append(UInt8(ascii: "\""))
        escape(value, from: first)
        bytes.append(UInt8(ascii: "\""))
    }

    /// From one byte that may have to be escaped to the next.
    private mutating func escape(_ value: String, from first: Int) {
        let text = Array(value.utf8)
        bytes.append(contentsOf: text[..<first])
        var at = first
        while at < text.count {
            at = escape(text, at: at)
            let next = startOfEscape(in: text.span, from: at)
            bytes.append(contentsOf: text[at..<next])
            at = next
        }
    }

    /// Where it goes on behind what stands at `at`.
    private mutating func escape(_ text: [UInt8], at: Int) -> Int {
        let byte = text[at]
        let next = at + 1 < text.count ? text[at + 1] : 0
        let third = at + 2 < text.count ? text[at + 2] : 0
        switch byte {
        case 0x22, 0x5c: bytes += [0x5c, byte]
        case 0x0a: bytes += [0x5c, UInt8(ascii: "n")]
        case 0x00..<0x20, 0x7f: unicode(UInt32(byte))
        // U+0080 to U+009F.
        case 0xc2 where next < 0xa0:
            unicode(UInt32(next))
            return at + 2
        // Line and paragraph separators, and marks that turn the direction of what follows.
        case 0xe2 where next == 0x80 && 0xa8...0xae ~= third, 0xe2 where next == 0x81 && 0xa6...0xa9 ~= third:
            unicode(0x2000 | UInt32(next & 1) << 6 | UInt32(third) & 0x3f)
            return at + 3
        default: bytes.append(byte)
        }
        return at + 1
    }

    private mutating func unicode(_ scalar: UInt32) {
        let digits = String(scalar, radix: 16)
        bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
    }
}

extension OutputSpan<UInt8> {
    @inline(__always)
    fileprivate mutating func append(key name: StaticString, needsComma: Bool) {
        if needsComma { append(UInt8(ascii: ",")) }
        append(UInt8(ascii: "\""))
        unsafe append(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        append(UInt8(ascii: "\""))
        append(UInt8(ascii: ":"))
    }

    @inline(__always)
    fileprivate mutating func append(quoted text: Span<UInt8>) {
        append(UInt8(ascii: "\""))
        unsafe text.withUnsafeBufferPointer { unsafe append($0) }
        append(UInt8(ascii: "\""))
    }

    @inline(__always)
    private mutating func append(_ copied: UnsafeBufferPointer<UInt8>) {
        precondition(copied.count <= freeCapacity)
        unsafe withUnsafeMutableBufferPointer { room, count in
            guard let start = copied.baseAddress, let end = room.baseAddress else { return }
            unsafe (end + count).initialize(from: start, count: copied.count)
            count += copied.count
        }
    }
}

/// The members of a JSON object that are texts, or numbers as they are written.
///
/// - Returns: nil where the bytes are not one object and nothing else.
package func jsonTexts(of bytes: ArraySlice<UInt8>) -> [String: String]? { JSONScanner.texts(of: bytes) }

/// Reads JSON; what breaks off keeps what came before, and says so.
struct JSONScanner {
    private static let maxDepth = 128

    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private(set) var isWhole = true

    /// The document's value, nil when it begins with none.
    static func parse(_ bytes: ArraySlice<UInt8>) -> (value: JSONNode?, isWhole: Bool) {
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner(bytes: buffer)
            let value = scanner.value(depth: 0)
            return (value, scanner.isWhole)
        }
    }

    /// `jsonTexts`.
    fileprivate static func texts(of bytes: ArraySlice<UInt8>) -> [String: String]? {
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner(bytes: buffer)
            let value = scanner.value(depth: 0)
            scanner.skipSpace()
            guard case .object(let members)? = value, scanner.isWhole, scanner.at == buffer.count else { return nil }
            var texts: [String: String] = [:]
            for (key, value) in members {
                switch value {
                case .string(let text), .number(let text): texts[key] = text
                default: continue
                }
            }
            return texts
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func value(depth: Int) -> JSONNode? {
        skipSpace()
        guard at < bytes.count, depth < Self.maxDepth else { return fail() }
        switch bytes[at] {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "\""): return string().map { .string($0) }
        default: return literal()
        }
    }

    private mutating func object(_ depth: Int) -> JSONNode? {
        at += 1
        var members: [(key: String, value: JSONNode)] = []
        while isWhole {
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            if take(UInt8(ascii: ",")) { continue }
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\""), let key = string() else {
                breakOff()
                break
            }
            skipSpace()
            guard take(UInt8(ascii: ":")) else {
                breakOff()
                break
            }
            if let value = value(depth: depth + 1) { members.append((key, value)) }
        }
        return .object(members)
    }

    private mutating func array(_ depth: Int) -> JSONNode? {
        at += 1
        var elements: [JSONNode] = []
        while isWhole {
            skipSpace()
            if take(UInt8(ascii: "]")) { return .array(elements) }
            if take(UInt8(ascii: ",")) { continue }
            if let value = value(depth: depth + 1) { elements.append(value) }
        }
        return .array(elements)
    }

    private mutating func literal() -> JSONNode? {
        let start = at
        while at < bytes.count, isLetter(bytes[at]) || isDigit(bytes[at]) || "+-.".utf8.contains(bytes[at]) { at += 1 }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        switch text {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default:
            guard let first = text.utf8.first, isDigit(first) || first == UInt8(ascii: "-") else { return fail() }
            return .number(text)
        }
    }

    private mutating func string() -> String? {
        at += 1
        // What came before the last escape; most strings have none.
        var text: [UInt8] = []
        while true {
            let start = at
            passPlainText()
            guard at < bytes.count else { return fail() }
            let run = UnsafeBufferPointer(rebasing: bytes[start..<at])
            guard bytes[at] == UInt8(ascii: "\"") else {
                text.append(contentsOf: run)
                escape(&text)
                continue
            }
            at += 1
            if text.isEmpty { return String(decoding: run, as: UTF8.self) }
            text.append(contentsOf: run)
            return String(decoding: text, as: UTF8.self)
        }
    }

    /// Moves on to the next quotation mark or backslash, eight bytes at a time.
    private mutating func passPlainText() {
        let all: UInt64 = 0x0101_0101_0101_0101
        func hasNone(_ word: UInt64, of byte: UInt8) -> Bool {
            let apart = word ^ all &* UInt64(byte)
            return (apart &- all) & ~apart & 0x8080_8080_8080_8080 == 0
        }
        let raw = UnsafeRawBufferPointer(bytes)
        while at + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            guard hasNone(word, of: UInt8(ascii: "\"")), hasNone(word, of: UInt8(ascii: "\\")) else { break }
            at += 8
        }
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") { at += 1 }
    }

    private mutating func escape(_ text: inout [UInt8]) {
        guard at + 1 < bytes.count else {
            at = bytes.count
            return
        }
        at += 2
        switch bytes[at - 1] {
        case UInt8(ascii: "n"): text.append(0x0a)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0d)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
        case UInt8(ascii: "u"): unicodeEscape(&text)
        case let other: text.append(other)
        }
    }

    /// `\uXXXX`, in pairs for characters beyond the basic plane; U+FFFD for half a pair, nothing for control characters.
    private mutating func unicodeEscape(_ text: inout [UInt8]) {
        guard var code = hex4() else { return }
        if (0xd800..<0xdc00).contains(code), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
            bytes[at + 1] == UInt8(ascii: "u")
        {
            let before = at
            at += 2
            if let low = hex4(), (0xdc00..<0xe000).contains(low) {
                code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
            } else {
                at = before
            }
        }
        guard code >= 0x20 || code == 9 || code == 10 || code == 13 else { return }
        let scalar = Unicode.Scalar(code) ?? "\u{fffd}"
        text.append(contentsOf: String(Character(scalar)).utf8)
    }

    private mutating func hex4() -> UInt32? {
        guard at + 4 <= bytes.count, let code = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
        else { return nil }
        at += 4
        return code
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func skipSpace() {
        while at < bytes.count, isSpace(bytes[at]) { at += 1 }
    }

    private mutating func fail<Value>() -> Value? {
        breakOff()
        return nil
    }

    private mutating func breakOff() {
        isWhole = false
        at = bytes.count
    }
}

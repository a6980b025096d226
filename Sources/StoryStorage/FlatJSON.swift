import Glibc

/// Reads JSON as `FeedText` writes it, from one end to the other; whatever else it meets is a failure.
///
/// What fails is read by `JSONDecoder` then, which costs 20 times as much, so nothing has to be understood here that
/// nobody of us writes.
struct FlatJSONReader {
    private let bytes: [UInt8]
    private var place = 0
    /// Set for good by the first thing that is not as expected.
    private(set) var hasFailed = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all was read and understood.
    var isComplete: Bool { !hasFailed && place == bytes.count }

    /// Calls `value` behind every key of an object; it has to read the value.
    mutating func object(_ value: (inout FlatJSONReader, FlatJSONKey) -> Void) {
        expect(UInt8(ascii: "{"))
        if skip(UInt8(ascii: "}")) { return }
        while !hasFailed {
            let key = key()
            expect(UInt8(ascii: ":"))
            value(&self, key)
            if skip(UInt8(ascii: "}")) { return }
            expect(UInt8(ascii: ","))
        }
    }

    mutating func array<Value>(_ value: (inout FlatJSONReader) -> Value) -> [Value] {
        var values: [Value] = []
        expect(UInt8(ascii: "["))
        if skip(UInt8(ascii: "]")) { return values }
        while !hasFailed {
            values.append(value(&self))
            if skip(UInt8(ascii: "]")) { return values }
            expect(UInt8(ascii: ","))
        }
        return values
    }

    /// No key of ours has anything that is escaped.
    private mutating func key() -> FlatJSONKey {
        expect(UInt8(ascii: "\""))
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { place += 1 }
        let key = FlatJSONKey(bytes: bytes[start..<place])
        expect(UInt8(ascii: "\""))
        return key
    }

    /// A string whose only escapes are those of quotation mark, backslash and slash.
    mutating func string() -> String {
        expect(UInt8(ascii: "\""))
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") { place += 1 }
        guard place < bytes.count else { return fail("") }
        if bytes[place] == UInt8(ascii: "\"") {
            defer { place += 1 }
            return String(decoding: bytes[start..<place], as: UTF8.self)
        }
        return escapedString(from: start)
    }

    mutating func integer() -> Int64 {
        let isNegative = skip(UInt8(ascii: "-"))
        let start = place
        var number: Int64 = 0
        while place < bytes.count, case let digit = bytes[place] &- 0x30, digit < 10 {
            number = number &* 10 &+ Int64(digit)
            place += 1
        }
        // Eighteen digits fit; more, a fraction and an exponent are for others to read.
        guard (1...18).contains(place - start) else { return fail(0) }
        return isNegative ? -number : number
    }

    mutating func bool() -> Bool {
        if skip(all: "true") { return true }
        return skip(all: "false") ? false : fail(false)
    }

    /// Gives up: somebody else has to read this.
    mutating func fail<Value>(_ value: Value) -> Value {
        hasFailed = true
        return value
    }

    private mutating func escapedString(from start: Int) -> String {
        var unescaped = Array(bytes[start..<place])
        while place + 1 < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: unescaped, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                unescaped.append(byte)
                continue
            }
            let escaped = bytes[place]
            place += 1
            guard [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/")].contains(escaped) else { break }
            unescaped.append(escaped)
        }
        return fail("")
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func skip(all word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard bytes.count - place >= count else { return false }
        for i in 0..<count where bytes[place + i] != word.utf8Start[i] { return false }
        place += count
        return true
    }

    private mutating func expect(_ byte: UInt8) { if !skip(byte) { hasFailed = true } }
}

/// A key as it stands in the text, to be compared with those that are known.
struct FlatJSONKey {
    fileprivate let bytes: ArraySlice<UInt8>

    static func ~= (name: StaticString, key: FlatJSONKey) -> Bool {
        guard key.bytes.count == name.utf8CodeUnitCount else { return false }
        return key.bytes.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { memcmp($0, name.utf8Start, bytes.count) == 0 } ?? true
        }
    }
}

/// Writes JSON that `JSONDecoder` and `FlatJSONReader` read; keys are as they stand in the source.
struct FlatJSONWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init() { bytes.reserveCapacity(1024) }

    mutating func object(_ key: StaticString? = nil, _ fields: (inout FlatJSONWriter) -> Void) {
        begin(key)
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        fields(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// Nothing is written of what is nil.
    mutating func add(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        begin(key)
        append(value)
    }

    mutating func add(_ key: StaticString, _ value: Int64?) {
        guard let value else { return }
        begin(key)
        append(value)
    }

    mutating func add(_ key: StaticString, _ value: Bool) {
        begin(key)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    mutating func add(_ key: StaticString, _ values: [Int64]) {
        addArray(key, values) { $0.append($1) }
    }

    mutating func add(_ key: StaticString, _ values: [String]) {
        addArray(key, values) { $0.append($1) }
    }

    private mutating func addArray<Value>(
        _ key: StaticString, _ values: [Value], _ append: (inout FlatJSONWriter, Value) -> Void
    ) {
        begin(key)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(&self, value)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func begin(_ key: StaticString?) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
        guard let key else { return }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func append(_ number: Int64) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        append(number.magnitude)
    }

    private mutating func append(_ number: UInt64) {
        var digits = InlineArray<20, UInt8>(repeating: 0)
        var start = digits.count
        var rest = number
        repeat {
            start -= 1
            digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        for place in start..<digits.count { bytes.append(digits[place]) }
    }

    private mutating func append(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            if utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
                appendEscaped(utf8)
            } else {
                bytes.append(contentsOf: utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(hexadecimalDigits[Int(byte >> 4)])
                bytes.append(hexadecimalDigits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
    }
}

private let hexadecimalDigits = Array("0123456789abcdef".utf8)

/// Packs numbers and texts into the value of a memory row.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func number(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A count, a number of an item, or a difference that cannot be negative.
    mutating func number(_ value: Int) { number(UInt64(bitPattern: Int64(value))) }

    /// Zigzag, so that small negative numbers stay short.
    mutating func signed(_ value: Int64) { number(UInt64(bitPattern: value << 1 ^ value >> 63)) }

    mutating func fixed(_ value: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func fixed(_ value: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func fixed(_ value: UInt16) {
        bytes.append(UInt8(truncatingIfNeeded: value))
        bytes.append(UInt8(truncatingIfNeeded: value >> 8))
    }

    mutating func data(_ value: [UInt8]) {
        number(value.count)
        bytes.append(contentsOf: value)
    }

    mutating func text(_ value: String) {
        number(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }
}

/// Unpacks what `ByteWriter` packed.
///
/// A value that was cut short reads as zeros to its end: a damaged row costs what it held, not the program.
struct ByteReader {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { at >= bytes.count }

    mutating func number() -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while at < bytes.count, shift < 64 {
            let byte = bytes[at]
            at += 1
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        return value
    }

    mutating func int() -> Int { Int(truncatingIfNeeded: number()) }

    mutating func int32() -> Int32 { Int32(truncatingIfNeeded: number()) }

    /// A count of things that take at least a byte each.
    mutating func count() -> Int { max(0, min(int(), bytes.count - at)) }

    mutating func signed() -> Int64 {
        let value = number()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    mutating func fixed64() -> UInt64 { UInt64(fixed32()) | UInt64(fixed32()) << 32 }

    mutating func fixed32() -> UInt32 { UInt32(fixed16()) | UInt32(fixed16()) << 16 }

    mutating func fixed16() -> UInt16 { UInt16(byte()) | UInt16(byte()) << 8 }

    mutating func data() -> [UInt8] { Array(slice()) }

    mutating func text() -> String { String(decoding: slice(), as: UTF8.self) }

    private mutating func slice() -> ArraySlice<UInt8> {
        let length = count()
        let end = min(bytes.count, at + length)
        defer { at = end }
        return bytes[at..<end]
    }

    private mutating func byte() -> UInt8 {
        guard at < bytes.count else { return 0 }
        defer { at += 1 }
        return bytes[at]
    }
}

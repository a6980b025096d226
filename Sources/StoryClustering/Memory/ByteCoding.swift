/// Packs numbers and texts into the values of memory rows, one after another.
struct ByteWriter {
    /// Beyond `count` nothing yet.
    private var buffer = [UInt8](repeating: 0, count: 1024)
    private var count = 0

    /// What was written since the last row.
    mutating func take() -> [UInt8] {
        defer { count = 0 }
        return Array(buffer[..<count])
    }

    mutating func number(_ value: UInt64) {
        makeRoom(10)
        var at = count
        var span = buffer.mutableSpan
        put(value, &span, &at)
        count = at
    }

    /// So many times two numbers, asked for by their place.
    @inline(__always)
    mutating func pairs(_ total: Int, _ values: (Int) -> (UInt64, UInt64)) {
        makeRoom(20 * total)
        var at = count
        var span = buffer.mutableSpan
        for place in 0..<total {
            let (first, second) = values(place)
            put(first, &span, &at)
            put(second, &span, &at)
        }
        count = at
    }

    /// So many numbers of two bytes, each asked for by its place.
    @inline(__always)
    mutating func fixed16s(_ total: Int, _ value: (Int) -> UInt16) {
        makeRoom(2 * total)
        var at = count
        var span = buffer.mutableSpan
        for place in 0..<total {
            let number = value(place)
            span[at] = UInt8(truncatingIfNeeded: number)
            span[at + 1] = UInt8(truncatingIfNeeded: number >> 8)
            at += 2
        }
        count = at
    }

    /// A count, a number of an item, or a difference that cannot be negative.
    mutating func number(_ value: Int) { number(UInt64(bitPattern: Int64(value))) }

    /// Zigzag, so that small negative numbers stay short.
    mutating func signed(_ value: Int64) { number(Self.zigzag(value)) }

    static func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: value << 1 ^ value >> 63) }

    mutating func fixed(_ value: UInt64) { fixed(value, bytes: 8) }

    mutating func fixed(_ value: UInt32) { fixed(UInt64(value), bytes: 4) }

    mutating func fixed(_ value: UInt16) { fixed(UInt64(value), bytes: 2) }

    @inline(__always)
    private mutating func fixed(_ value: UInt64, bytes: Int) {
        makeRoom(8)
        let start = count
        var span = buffer.mutableSpan
        for place in 0..<bytes { span[start + place] = UInt8(truncatingIfNeeded: value >> UInt64(8 * place)) }
        count += bytes
    }

    mutating func data(_ value: some Collection<UInt8>) {
        number(value.count)
        append(value)
    }

    mutating func text(_ value: String) {
        number(value.utf8.count)
        append(value.utf8)
    }

    private mutating func append(_ bytes: some Collection<UInt8>) {
        makeRoom(bytes.count)
        buffer.replaceSubrange(count..<count + bytes.count, with: bytes)
        count += bytes.count
    }

    private mutating func makeRoom(_ more: Int) {
        guard count + more > buffer.count else { return }
        buffer.append(contentsOf: repeatElement(0, count: max(more, buffer.count)))
    }
}

/// Seven bits a byte, the lowest first: a number of 64 bits takes ten at most.
@inline(__always)
func put(_ value: UInt64, _ bytes: inout MutableSpan<UInt8>, _ at: inout Int) {
    var rest = value
    while rest >= 0x80 {
        bytes[at] = UInt8(truncatingIfNeeded: rest) | 0x80
        at += 1
        rest >>= 7
    }
    bytes[at] = UInt8(truncatingIfNeeded: rest)
    at += 1
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
        let bytes = bytes
        return Self.number(bytes.span, &at)
    }

    mutating func int() -> Int { Int(truncatingIfNeeded: number()) }

    mutating func int32() -> Int32 { Int32(truncatingIfNeeded: number()) }

    /// A count of things that take at least a byte each.
    mutating func count() -> Int { max(0, min(int(), bytes.count - at)) }

    mutating func signed() -> Int64 { Self.signed(number()) }

    /// What `ByteWriter.zigzag` made a number of.
    @inline(__always)
    static func signed(_ value: UInt64) -> Int64 { Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1) }

    mutating func fixed64() -> UInt64 { fixed(bytes: 8) }

    mutating func fixed32() -> UInt32 { UInt32(truncatingIfNeeded: fixed(bytes: 4)) }

    mutating func fixed16() -> UInt16 { UInt16(truncatingIfNeeded: fixed(bytes: 2)) }

    @inline(__always)
    private mutating func fixed(bytes count: Int) -> UInt64 {
        guard at + count <= bytes.count else {
            at = bytes.count
            return 0
        }
        var value: UInt64 = 0
        for place in 0..<count { value |= UInt64(bytes[at + place]) << UInt64(8 * place) }
        at += count
        return value
    }

    /// So many times two numbers, zeros where there are no more.
    @inline(__always)
    mutating func pairs(_ total: Int, _ take: (UInt64, UInt64) -> Void) {
        let bytes = bytes
        let span = bytes.span
        var at = at
        for _ in 0..<total {
            let first = Self.number(span, &at)
            take(first, Self.number(span, &at))
        }
        self.at = at
    }

    @inline(__always)
    private static func number(_ bytes: Span<UInt8>, _ at: inout Int) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while at < bytes.count, shift < 64 {
            let byte = bytes[at]
            at &+= 1
            value |= UInt64(byte & 0x7f) &<< shift
            if byte < 0x80 { break }
            shift &+= 7
        }
        return value
    }

    /// So many, or as many as there are, each with its place.
    @inline(__always)
    mutating func fixed32s(_ count: Int, _ take: (Int, UInt32) -> Void) {
        let count = min(count, (bytes.count - at) / 4)
        let start = at
        at += 4 * count
        let values = bytes.span.extracting(start..<start + 4 * count)
        for place in 0..<count {
            let low = UInt32(values[4 * place]) | UInt32(values[4 * place + 1]) << 8
            let high = UInt32(values[4 * place + 2]) | UInt32(values[4 * place + 3]) << 8
            take(place, low | high << 16)
        }
    }

    /// Appends so many, or as many as there are.
    mutating func fixed32s(_ count: Int, into numbers: inout [UInt32]) {
        fixed32s(count) { numbers.append($1) }
    }

    mutating func data() -> [UInt8] { Array(slice()) }

    mutating func text() -> String { String(decoding: slice(), as: UTF8.self) }

    /// The same as `data`, not copied.
    mutating func slice() -> ArraySlice<UInt8> {
        let length = count()
        return bytes(length)
    }

    /// So many as they are, or as many as there are.
    mutating func bytes(_ count: Int) -> ArraySlice<UInt8> {
        let start = at
        at = min(bytes.count, at + count)
        return bytes[start..<at]
    }
}

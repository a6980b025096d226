// Bytes that become a String unseen
//
// A text that is put together from parts of valid UTF-8 is valid when each part ends between two characters, and that
// the two bytes there tell. Looking through the whole text again, as every safe way to a String does, took a tenth of
// the time of sanitising. This file is the one in this target that handles memory itself, and nothing of that leaves it.

/// Text in UTF-8 that is written piece by piece and is valid at every moment.
@safe
struct UTF8Text: ~Copyable {
    private(set) var count = 0
    private var capacity: Int
    private var bytes: UnsafeMutablePointer<UInt8>

    var isEmpty: Bool { count == 0 }

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        unsafe bytes = .allocate(capacity: self.capacity)
    }

    deinit { unsafe bytes.deallocate() }

    /// Appends part of a valid text; what begins or ends within a character is repaired.
    @inline(__always)
    mutating func append(_ text: Span<UInt8>, from start: Int, to end: Int) {
        guard start < end else { return }
        guard isBoundary(start, in: text), isBoundary(end, in: text) else {
            return append(unproven: text.extracting(start..<end))
        }
        copy(text.extracting(start..<end))
    }

    /// Appends what may not be valid; U+FFFD stands for what is not.
    mutating func append(unproven text: Span<UInt8>) {
        if (try? UTF8Span(validating: text)) != nil { return copy(text) }
        var copied: [UInt8] = []
        copied.append(text, from: 0, to: text.count)
        copy(String(decoding: copied, as: UTF8.self).utf8.span)
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        makeRoom(text.utf8CodeUnitCount)
        unsafe (bytes + count).initialize(from: text.utf8Start, count: text.utf8CodeUnitCount)
        count += text.utf8CodeUnitCount
    }

    /// Appends a code point; nothing for what is no scalar value.
    @inline(__always)
    mutating func append(codePoint: UInt32) {
        makeRoom(4)
        if codePoint < 0x80 {
            write(UInt8(truncatingIfNeeded: codePoint))
        } else {
            appendSequence(codePoint)
        }
    }

    private mutating func appendSequence(_ codePoint: UInt32) {
        guard let scalar = Unicode.Scalar(codePoint) else { return }
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { write(unit) }
    }

    @inline(__always)
    private mutating func copy(_ text: Span<UInt8>) {
        makeRoom(text.count)
        let target = unsafe bytes + count
        unsafe text.withUnsafeBufferPointer { source in
            guard let start = source.baseAddress else { return }
            unsafe target.initialize(from: start, count: source.count)
        }
        count += text.count
    }

    @inline(__always)
    private mutating func write(_ byte: UInt8) {
        unsafe bytes[count] = byte
        count += 1
    }

    @inline(__always)
    private mutating func makeRoom(_ more: Int) {
        if capacity - count < more { grow(more) }
    }

    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        unsafe larger.initialize(from: bytes, count: count)
        unsafe bytes.deallocate()
        unsafe bytes = larger
    }

    /// The text so far.
    var string: String {
        let written = unsafe UnsafeBufferPointer(start: bytes, count: count)
        let isASCII = isASCIIText(unsafe written.span)
        return String(copying: unsafe UTF8Span(unchecked: written.span, isKnownASCII: isASCII))
    }
}

@inline(__always)
private func isBoundary(_ place: Int, in text: Span<UInt8>) -> Bool {
    place == text.count || text[place] & 0xc0 != 0x80
}

private func isASCIIText(_ bytes: Span<UInt8>) -> Bool {
    var i = 0
    while i + 16 <= bytes.count {
        if !holdsNowhere(byteBlock(bytes, at: i), 0x80) { return false }
        i += 16
    }
    while i < bytes.count {
        if bytes[i] >= 0x80 { return false }
        i += 1
    }
    return true
}

/// Whether no byte of a block has the bit.
@inline(__always)
private func holdsNowhere(_ block: ByteBlock, _ bit: UInt8) -> Bool {
    !holdsAnywhere((block & ByteBlock(repeating: bit)) .!= ByteBlock(repeating: 0))
}

extension [UInt8] {
    /// Appends part of a text, all at once.
    @inline(__always)
    mutating func append(_ text: Span<UInt8>, from start: Int, to end: Int) {
        guard start < end else { return }
        unsafe text.extracting(start..<end).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}

/// Values that never change, found by their place.
///
/// Their memory is never given back, so only tables that live as long as the program are made of them: an array would
/// have to be kept alive around each look, and that costs more than the look.
@safe
struct ConstantTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    fileprivate let elements: UnsafeBufferPointer<Element>

    init(_ elements: some Collection<Element>) {
        let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = unsafe memory.initialize(from: elements)
        unsafe self.elements = UnsafeBufferPointer(memory)
    }

    var count: Int { unsafe elements.count }

    @inline(__always)
    subscript(place: Int) -> Element {
        precondition(0 <= place && place < count, "no such place in a table")
        return unsafe elements[place]
    }
}

/// Short pieces of markup, each found by its number.
struct MarkupPieces: Sendable {
    private let bytes: ConstantTable<UInt8>
    private let ends: ConstantTable<Int>

    init(_ pieces: [String]) {
        bytes = ConstantTable(pieces.joined().utf8)
        ends = ConstantTable(pieces.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count) })
    }

    @inline(__always)
    func write(_ number: Int, to text: inout UTF8Text) {
        text.append(unsafe bytes.elements.span, from: ends[number], to: ends[number + 1])
    }
}

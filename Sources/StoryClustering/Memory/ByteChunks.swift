/// Bytes of the entries of the window, in the order in which those came.
///
/// In pieces: nothing is moved when more come, no room is kept that may never be filled, and what is oldest is given
/// back piece by piece.
struct ByteChunks: Sendable {
    private static let size = 1 << 16
    /// Behind the last bytes of a piece, so that eight may be read wherever there is one.
    private static let padding = [UInt8](repeating: 0, count: 8)

    private var chunks: [[UInt8]] = []
    /// Number of the first of them.
    private var base: UInt32 = 0
    /// Of each entry the number of its piece, modulo 2^16, above, its place there below.
    private var starts: [UInt32] = []

    var count: Int { starts.count }

    /// The bytes of the next entry, in up to three parts.
    mutating func append(
        _ bytes: ArraySlice<UInt8>, _ more: ArraySlice<UInt8> = [], _ last: ArraySlice<UInt8> = []
    ) {
        let count = bytes.count + more.count + last.count
        if chunks.last.map({ $0.count + count > Self.size }) ?? true {
            var chunk: [UInt8] = []
            chunk.reserveCapacity(max(Self.size, count + Self.padding.count))
            chunk.append(contentsOf: Self.padding)
            chunks.append(chunk)
        }
        let place = chunks.count - 1
        let start = chunks[place].count - Self.padding.count
        starts.appendSparingly((base &+ UInt32(place)) << 16 | UInt32(start))
        chunks[place].removeLast(Self.padding.count)
        chunks[place].append(contentsOf: bytes)
        if !more.isEmpty { chunks[place].append(contentsOf: more) }
        if !last.isEmpty { chunks[place].append(contentsOf: last) }
        chunks[place].append(contentsOf: Self.padding)
    }

    /// The piece with the bytes of an entry, and where they begin.
    @inline(__always)
    func bytes(of index: Int) -> (chunk: [UInt8], start: Int) {
        let start = starts[index]
        return (chunks[place(start)], Int(start & 0xffff))
    }

    mutating func removeFirst(_ count: Int) {
        starts.removeFirst(count)
        let gone = starts.first.map(place) ?? chunks.count
        chunks.removeFirst(gone)
        base &+= UInt32(gone)
    }

    @inline(__always)
    private func place(_ start: UInt32) -> Int { Int((start >> 16 &- base) & 0xffff) }
}

extension Array {
    /// Makes room for an eighth more where there is none: doubled, an array of the window has much that is never used.
    @inline(__always)
    mutating func appendSparingly(_ element: Element) {
        if count == capacity { reserveCapacity(count + count / 8 + 16) }
        append(element)
    }

    /// So many elements, of which those that were not there are `new`.
    @inline(__always)
    mutating func resize(to size: Int, with new: Element) {
        if count > size { removeLast(count - size) }
        if count < size { append(contentsOf: repeatElement(new, count: size - count)) }
    }
}

extension Span<UInt8> {
    /// Eight bytes, the lowest first.
    ///
    /// Cut out before, so that their bounds are looked at once: the rest becomes a single load.
    @inline(__always)
    func fixed64(_ at: Int) -> UInt64 {
        let bytes = extracting(at..<at + 8)
        let low = UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
        let high = UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
        return low | high << 32
    }

    @inline(__always)
    func fixed32(_ at: Int) -> UInt32 {
        let bytes = extracting(at..<at + 4)
        return UInt32(bytes[0]) | UInt32(bytes[1]) << 8 | UInt32(bytes[2]) << 16 | UInt32(bytes[3]) << 24
    }
}

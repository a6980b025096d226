/// Bytes of the entries of the window, in the order in which those came.
///
/// In pieces: nothing is moved when more come, no room is kept that may never be filled, and what is oldest is given
/// back piece by piece.
struct ByteChunks: Sendable {
    private static let size = 1 << 16

    private var chunks: [[UInt8]] = []
    /// Number of the first of them.
    private var base: UInt32 = 0
    /// Of each entry the number of its piece, modulo 2^16, above, its place there below.
    private var starts: [UInt32] = []

    var count: Int { starts.count }

    mutating func append(_ bytes: [UInt8]) {
        if chunks.last.map({ $0.count + bytes.count > Self.size }) ?? true {
            var chunk: [UInt8] = []
            chunk.reserveCapacity(max(Self.size, bytes.count))
            chunks.append(chunk)
        }
        let last = chunks.count - 1
        starts.appendSparingly((base &+ UInt32(last)) << 16 | UInt32(chunks[last].count))
        chunks[last].append(contentsOf: bytes)
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
}

extension Span<UInt8> {
    /// Two bytes, the lower first.
    @inline(__always)
    func fixed16(_ at: Int) -> UInt32 { UInt32(self[at]) | UInt32(self[at + 1]) << 8 }

    @inline(__always)
    func fixed32(_ at: Int) -> UInt32 { fixed16(at) | fixed16(at + 2) << 16 }

    @inline(__always)
    func fixed64(_ at: Int) -> UInt64 { UInt64(fixed32(at)) | UInt64(fixed32(at + 4)) << 32 }
}

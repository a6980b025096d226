/// The sketches of the entries of the window, by number.
struct Originals: Sendable {
    private var base: Int32 = 0
    /// The oldest that has not left.
    private(set) var first: Int32 = 0
    /// Of each a byte with a bit for each key that is there, those, its source, how many shingles its text has and how
    /// many are kept, in two bytes and one, then those, in four each.
    private var bytes = ByteChunks()
    private var buffer: [UInt8] = []

    /// Numbers of the items.
    var items: Range<Int32> { first..<max(first, base + Int32(bytes.count)) }

    func contains(_ item: Int32) -> Bool { item >= first && Int(item) < Int(base) + bytes.count }

    func source(of item: Int32) -> UInt64? {
        guard contains(item) else { return nil }
        let (chunk, start) = bytes.bytes(of: Int(item - base))
        return chunk.span.fixed64(start + 1 + 8 * chunk[start].nonzeroBitCount)
    }

    func sketch(of item: Int32) -> Sketch? {
        guard contains(item) else { return nil }
        var shingles: [UInt32] = []
        let shingleCount = readShingles(of: item, into: &shingles)
        return Sketch(keys(of: item), shingles: shingles, shingleCount: shingleCount)
    }

    /// Items come in the order of their numbers.
    mutating func append(_ item: Int32, _ sketch: Sketch, source: UInt64) {
        let keys = sketch.keys
        let shingles = sketch.shingles.prefix(Sketch.limit)
        buffer.removeAll(keepingCapacity: true)
        buffer.append(keys.indices.reduce(0) { $0 | (keys[$1] == 0 ? 0 : 1 << UInt8($1)) })
        for place in keys.indices where keys[place] != 0 { append(keys[place], bytes: 8) }
        append(source, shingles.count, of: sketch.shingleCount)
        for shingle in shingles { append(UInt64(shingle), bytes: 4) }
        append(buffer, of: item)
    }

    /// The same of a sketch that was stored.
    mutating func append(_ item: Int32, _ sketch: SketchBytes, source: UInt64) {
        buffer.removeAll(keepingCapacity: true)
        buffer.append(sketch.places)
        buffer.append(contentsOf: sketch.keys)
        append(source, sketch.shingles.count / 4, of: sketch.shingleCount)
        buffer.append(contentsOf: sketch.shingles)
        append(buffer, of: item)
    }

    /// Between the keys and the shingles.
    private mutating func append(_ source: UInt64, _ kept: Int, of shingleCount: Int32) {
        append(source, bytes: 8)
        append(UInt64(UInt16(clamping: shingleCount)), bytes: 2)
        append(UInt64(kept), bytes: 1)
    }

    private mutating func append(_ packed: [UInt8], of item: Int32) {
        if bytes.count == 0 {
            base = item
            first = item
        }
        bytes.append(packed[...])
    }

    private mutating func append(_ value: UInt64, bytes count: UInt64) {
        for place in 0..<count { buffer.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
    }

    /// How many keys an item has that is there.
    func keyCount(of item: Int32) -> Int {
        let (chunk, start) = bytes.bytes(of: Int(item - base))
        return chunk[start].nonzeroBitCount
    }

    /// How many shingles of it are kept.
    func keptShingles(of item: Int32) -> Int {
        let (chunk, start) = bytes.bytes(of: Int(item - base))
        return Int(chunk[start + 11 + 8 * chunk[start].nonzeroBitCount])
    }

    /// The keys of an item that is there.
    func keys(of item: Int32) -> InlineArray<6, UInt64> {
        let (chunk, start) = bytes.bytes(of: Int(item - base))
        let bytes = chunk.span
        var keys = InlineArray<6, UInt64>(repeating: 0)
        var at = start + 1
        for place in keys.indices where bytes[start] >> UInt8(place) & 1 != 0 {
            keys[place] = bytes.fixed64(at)
            at += 8
        }
        return keys
    }

    /// Reads the shingles of an item that is there, or the smallest of them.
    ///
    /// - Returns: how many its text has.
    @discardableResult
    func readShingles(of item: Int32, upTo limit: Int = .max, into shingles: inout [UInt32]) -> Int32 {
        let (chunk, start) = bytes.bytes(of: Int(item - base))
        let bytes = chunk.span
        let at = start + 9 + 8 * bytes[start].nonzeroBitCount
        let count = min(limit, Int(bytes[at + 2]))
        shingles.removeAll(keepingCapacity: true)
        shingles.reserveCapacity(count)
        for place in 0..<count { shingles.append(bytes.fixed32(at + 3 + 4 * place)) }
        return Int32(bytes[at]) | Int32(bytes[at + 1]) << 8
    }

    /// Whether a shingle is among the smallest of an item.
    func has(_ shingle: UInt32, amongFirst limit: Int, of item: Int32) -> Bool {
        guard contains(item) else { return false }
        let (chunk, start) = bytes.bytes(of: Int(item - base))
        let bytes = chunk.span
        let at = start + 11 + 8 * bytes[start].nonzeroBitCount
        let count = min(limit, Int(bytes[at]))
        // Cut out before, so that bounds are looked at once.
        let shingles = bytes.extracting(at + 1..<at + 1 + 4 * count)
        for place in 0..<count {
            let own = shingles.fixed32(4 &* place)
            if own >= shingle { return own == shingle }
        }
        return false
    }

    /// The oldest leaves; its place is freed when there are as many dead as living ones.
    mutating func removeFirst() {
        first += 1
        let dead = Int(first - base)
        guard dead > 256, dead * 2 > bytes.count else { return }
        bytes.removeFirst(dead)
        base = first
    }
}

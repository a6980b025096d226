import TidingsModel

/// What the items of one refresh leave behind: all that is frozen at arrival.
///
/// Written as one row, again only where a correction lists items anew, and deleted once the items have left the window.
struct RefreshRecord: Sendable {
    var number: Int64
    var seen: Int64
    var firstItem: Int32
    private(set) var itemCount: Int32 = 0
    /// Stems met for the first time, by number.
    var newTerms: [Int32] = []
    /// For each arrival in turn the original of a copy, -1 for an item.
    private(set) var originals: [Int32] = []
    /// Of the copies, in their order.
    private(set) var sketches: [Sketch] = []

    init(number: Int64, seen: Int64, firstItem: Int32) {
        self.number = number
        self.seen = seen
        self.firstItem = firstItem
    }

    /// Numbers of its items.
    var items: Range<Int32> { firstItem..<max(firstItem, firstItem &+ itemCount) }

    mutating func addItem() {
        originals.append(-1)
        itemCount += 1
    }

    mutating func addCopy(of original: Int32, _ sketch: Sketch) {
        originals.append(original)
        sketches.append(sketch)
    }
}

// The row: time, first item, new stems, arrivals, the sketches of copies, the uses of all items, then the items.

extension RefreshRecord {
    /// Where a number has another stem by now, none of the items has either.
    func row(
        _ window: ItemWindow, _ copies: NearCopies, _ terms: TermTable, _ writer: inout ByteWriter
    ) -> MemoryRow {
        writer.signed(seen)
        writer.number(Int(firstItem))
        writer.number(newTerms.count)
        for number in newTerms {
            writer.number(Int(number))
            writer.fixed(terms.stems[Int(number)])
        }
        writer.number(originals.count)
        for original in originals { writer.number(Int(original + 1)) }
        for sketch in sketches { write(sketch, &writer) }
        let uses = items.map { item in
            var uses: [TermUse] = []
            window.readUses(of: item, into: &uses)
            return uses
        }
        var packed = PackedUses(roomFor: uses.reduce(0) { $0 + $1.count })
        for known in uses { packed.append(known) }
        writer.data(packed.bytes)
        for (item, known) in zip(items, uses) { write(item, known, window, copies, &writer) }
        return MemoryRow(kind: MemoryKind.refresh, key: number, value: writer.take())
    }

    private func write(
        _ item: Int32, _ uses: [TermUse], _ window: ItemWindow, _ copies: NearCopies, _ writer: inout ByteWriter
    ) {
        writer.text(window.id(of: item))
        writer.fixed(copies.source(of: item))
        writer.signed(window.published(item) - seen)
        // Of stores of before there is nothing above the bit.
        writer.number(Int(window.voice(of: item)) << 1 | (window.isListed(item) ? 1 : 0))
        writer.number(Int(window.background(of: item)))
        writer.fixed(window.norm(of: item).bitPattern)
        let neighbours = window.neighbours(of: item)
        writer.number(neighbours.count)
        for neighbour in neighbours {
            writer.signed(Int64(item - neighbour.item))
            writer.fixed(neighbour.share.bitPattern)
        }
        write(window.vector(of: item), uses, &writer)
        write(copies.sketch(of: item), &writer)
    }

    /// A bit for each stem that is in the vector, then the weights.
    private func write(_ vector: [VectorTerm], _ uses: [TermUse], _ writer: inout ByteWriter) {
        var bits: UInt64 = 0
        var place = 0
        for (index, use) in uses.enumerated() {
            if place < vector.count, vector[place].term == use.term {
                bits |= 1 << UInt64(index & 63)
                place += 1
            }
            guard index & 63 == 63 || index == uses.count - 1 else { continue }
            writer.fixed(bits)
            bits = 0
        }
        writer.fixed16s(2 * vector.count) { place in
            let term = vector[place / 2]
            return place & 1 == 0 ? term.weight : term.packed
        }
    }

    /// A bit for each key that is there, then those.
    private func write(_ sketch: Sketch, _ writer: inout ByteWriter) {
        let keys = sketch.keys
        writer.number(keys.indices.reduce(0) { $0 | (keys[$1] == 0 ? 0 : 1 << $1) })
        for place in keys.indices where keys[place] != 0 { writer.fixed(keys[place]) }
        writer.number(Int(sketch.shingleCount))
        writer.number(sketch.shingles.count)
        for shingle in sketch.shingles { writer.fixed(shingle) }
    }
}

extension RefreshRecord {
    /// Reads a record back, and puts its items where they were; nil for what does not fit together.
    init?(
        _ number: Int64, _ bytes: [UInt8], _ window: inout ItemWindow, _ copies: inout NearCopies,
        _ terms: inout TermTable, _ scratch: inout RestoredItem
    ) {
        var reader = ByteReader(bytes)
        self.init(number: number, seen: reader.signed(), firstItem: reader.int32())
        for _ in 0..<reader.count() {
            let number = reader.int()
            terms.restore(reader.fixed64(), at: number)
            if 0..<terms.count ~= number { newTerms.append(Int32(number)) }
        }
        originals = (0..<reader.count()).map { _ in reader.int32() &- 1 }
        for original in originals where original >= 0 { sketches.append(Self.readSketch(&reader)) }
        let uses = PackedUses(reader.slice())
        var at = 0
        for original in originals where original < 0 {
            uses.read(&at, into: &scratch.uses)
            guard scratch.uses.allSatisfy({ $0.term >= 0 && Int($0.term) < terms.count }) else { return nil }
            terms.count(scratch.uses)
            guard readItem(&reader, &scratch, &window, &copies, terms.count) else { return nil }
            itemCount += 1
        }
    }

    /// - Returns: false for what was cut short.
    private func readItem(
        _ reader: inout ByteReader, _ scratch: inout RestoredItem, _ window: inout ItemWindow,
        _ copies: inout NearCopies, _ termCount: Int
    ) -> Bool {
        let number = firstItem &+ itemCount
        let id = reader.text()
        let source = reader.fixed64()
        var item = WindowItem(id: id, published: seen &+ reader.signed())
        let voiceAndListed = reader.int()
        item.isListed = voiceAndListed & 1 != 0
        item.smoothing.voice = UInt32(truncatingIfNeeded: voiceAndListed >> 1)
        item.background = reader.int32()
        item.smoothing.norm = Float(bitPattern: reader.fixed32())
        for place in 0..<min(reader.count(), Recipe.neighbours) {
            item.smoothing.neighbours[place] = Neighbour(
                item: number &- Int32(truncatingIfNeeded: reader.signed()),
                share: Float(bitPattern: reader.fixed32()))
        }
        Self.readVector(&reader, scratch.uses, &scratch.vector)
        window.append(item, scratch.vector, scratch.uses)
        if item.isListed { scratch.count(termCount) }
        guard let sketch = SketchBytes(&reader) else { return false }
        copies.restore(number, sketch, source: source)
        return true
    }

    private static func readVector(_ reader: inout ByteReader, _ uses: [TermUse], _ vector: inout [VectorTerm]) {
        vector.resize(to: uses.count, with: VectorTerm(term: 0, weight: 0, packed: 0))
        var count = 0
        var terms = vector.mutableSpan
        for start in stride(from: 0, to: uses.count, by: 64) {
            var bits = reader.fixed64()
            while bits != 0 {
                let place = start + bits.trailingZeroBitCount
                bits &= bits - 1
                guard place < uses.count else { break }
                terms[count] = VectorTerm(term: uses[place].term, weight: 0, packed: 0)
                count += 1
            }
        }
        reader.fixed32s(count) { place, both in
            terms[place] = VectorTerm(
                term: terms[place].term, weight: UInt16(truncatingIfNeeded: both), packed: UInt16(both >> 16))
        }
        vector.resize(to: count, with: VectorTerm(term: 0, weight: 0, packed: 0))
    }

    private static func readSketch(_ reader: inout ByteReader) -> Sketch {
        let keys = readKeys(&reader)
        let shingleCount = reader.int32()
        var shingles: [UInt32] = []
        reader.fixed32s(reader.count(), into: &shingles)
        return Sketch(keys, shingles: shingles, shingleCount: shingleCount)
    }

    private static func readKeys(_ reader: inout ByteReader) -> InlineArray<6, UInt64> {
        let bits = reader.int()
        var keys = InlineArray<6, UInt64>(repeating: 0)
        for place in keys.indices where bits >> place & 1 != 0 { keys[place] = reader.fixed64() }
        return keys
    }
}

/// What items are read into, one after another, and how many of them that are listed have each stem in their vectors.
struct RestoredItem {
    var uses: [TermUse] = []
    var vector: [VectorTerm] = []
    /// By number; stems of higher ones are in none.
    private(set) var counts: [Int32] = []

    /// Stems have numbers below `terms`.
    fileprivate mutating func count(_ terms: Int) {
        if counts.count < terms { counts.resize(to: terms + terms / 8, with: 0) }
        for term in vector where term.weight > 0 { counts[Int(term.term)] += 1 }
    }
}

/// A sketch as it is stored.
struct SketchBytes {
    /// A bit for each key that is there.
    let places: UInt8
    let keys: ArraySlice<UInt8>
    let shingleCount: Int32
    /// As many as are kept at most.
    let shingles: ArraySlice<UInt8>

    /// Nil for what was cut short.
    fileprivate init?(_ reader: inout ByteReader) {
        places = UInt8(reader.int() & 0x3f)
        keys = reader.bytes(8 * places.nonzeroBitCount)
        shingleCount = reader.int32()
        let count = reader.count()
        shingles = reader.bytes(4 * count).prefix(4 * Sketch.limit)
        let isWhole = keys.count == 8 * places.nonzeroBitCount && shingles.count == 4 * min(count, Sketch.limit)
        guard isWhole else { return nil }
    }
}

import TidingsModel

/// What the items of one refresh leave behind: all that is frozen at arrival.
///
/// Written as one row, again only where a correction lists items anew, and deleted once the items have left the window.
struct RefreshRecord: Sendable {
    /// An item or a copy, in the order of arrival.
    enum Arrival: Sendable {
        case item(uses: [TermUse], source: UInt64)
        case copy(of: Int32, sketch: Sketch)
    }

    var number: Int64
    var seen: Int64
    var firstItem: Int32
    var itemCount: Int32 = 0
    /// Stems met for the first time, by number.
    var newTerms: [Int32] = []
    var arrivals: [Arrival] = []

    /// Where a number has another stem by now, none of the items has either.
    func row(_ window: ItemWindow, _ copies: NearCopies, _ terms: TermTable) -> MemoryRow {
        var writer = ByteWriter()
        writer.signed(seen)
        writer.number(Int(firstItem))
        writer.number(newTerms.count)
        for number in newTerms {
            writer.number(Int(number))
            writer.fixed(terms.stems[Int(number)])
        }
        writer.number(arrivals.count)
        var item = firstItem
        for arrival in arrivals {
            switch arrival {
            case .item(let uses, let source):
                writer.number(0)
                writer.fixed(source)
                write(item, uses, window, &writer)
                write(copies.sketch(of: item), &writer)
                item += 1
            case .copy(let original, let sketch):
                writer.number(1)
                writer.number(Int(original))
                write(sketch, &writer)
            }
        }
        return MemoryRow(kind: MemoryKind.refresh, key: number, value: writer.bytes)
    }

    private func write(_ item: Int32, _ uses: [TermUse], _ window: ItemWindow, _ writer: inout ByteWriter) {
        writer.text(window.id(of: item))
        writer.signed(window.published(item) - seen)
        writer.number(window.isListed(item) ? 1 : 0)
        writer.number(Int(window.background(of: item)))
        writer.fixed(window.norm(of: item).bitPattern)
        let neighbours = window.neighbours(of: item)
        writer.number(neighbours.count)
        for neighbour in neighbours {
            writer.signed(Int64(item - neighbour.item))
            writer.fixed(neighbour.share.bitPattern)
        }
        let vector = window.vector(of: item)
        writer.number(uses.count)
        var last: Int32 = 0
        var place = vector.startIndex
        for use in uses {
            writer.number(Int(use.term - last))
            last = use.term
            writer.number(Int(use.uses))
            writer.number(Int(use.lowUses))
            let isKept = place < vector.endIndex && vector[place].term == use.term
            writer.fixed(isKept ? vector[place].weight : 0)
            writer.fixed(isKept ? vector[place].packed : 0)
            if isKept { place += 1 }
        }
    }

    private func write(_ sketch: Sketch, _ writer: inout ByteWriter) {
        writer.fixed(sketch.words)
        writer.fixed(sketch.title)
        writer.fixed(sketch.link)
        writer.fixed(sketch.opening)
        writer.fixed(sketch.titledOpening)
        writer.fixed(sketch.titledStart)
        writer.number(Int(sketch.shingleCount))
        writer.number(sketch.shingles.count)
        for shingle in sketch.shingles { writer.fixed(shingle) }
    }
}

extension RefreshRecord {
    /// Reads a record back, and puts its items where they were.
    init(
        _ number: Int64, _ bytes: [UInt8], _ window: inout ItemWindow, _ copies: inout NearCopies,
        _ terms: inout TermTable
    ) {
        var reader = ByteReader(bytes)
        self.number = number
        seen = reader.signed()
        firstItem = reader.int32()
        for _ in 0..<reader.count() {
            let number = reader.int()
            terms.restore(reader.fixed64(), at: number)
            if 0..<terms.count ~= number { newTerms.append(Int32(number)) }
        }
        for _ in 0..<reader.count() {
            if reader.int() == 0 {
                let source = reader.fixed64()
                let item = firstItem + itemCount
                let uses = Self.readItem(&reader, number: item, seen: seen, terms.count, &window)
                terms.count(uses)
                copies.add(item, Self.readSketch(&reader), source: source)
                arrivals.append(.item(uses: uses, source: source))
                itemCount += 1
            } else {
                let original = reader.int32()
                let sketch = Self.readSketch(&reader)
                copies.addKeys(of: sketch, to: original)
                arrivals.append(.copy(of: original, sketch: sketch))
            }
        }
    }

    private static func readItem(
        _ reader: inout ByteReader, number: Int32, seen: Int64, _ termCount: Int, _ window: inout ItemWindow
    ) -> [TermUse] {
        let id = reader.text()
        var item = WindowItem(id: id, published: seen &+ reader.signed(), vector: [])
        item.isListed = reader.int() != 0
        item.background = reader.int32()
        item.norm = Float(bitPattern: reader.fixed32())
        item.neighbours = (0..<reader.count()).map { _ in
            Neighbour(
                item: number - Int32(truncatingIfNeeded: reader.signed()),
                share: Float(bitPattern: reader.fixed32()))
        }
        var uses: [TermUse] = []
        var term: Int32 = 0
        for _ in 0..<reader.count() {
            term &+= reader.int32()
            let use = TermUse(
                term: term, uses: UInt8(truncatingIfNeeded: reader.int()),
                lowUses: UInt8(truncatingIfNeeded: reader.int()))
            let weight = reader.fixed16()
            let packed = reader.fixed16()
            // A damaged row may name anything.
            guard term >= 0, Int(term) < termCount else { continue }
            uses.append(use)
            if weight > 0 || packed > 0 { item.vector.append(VectorTerm(term: term, weight: weight, packed: packed)) }
        }
        window.append(item)
        return uses
    }

    private static func readSketch(_ reader: inout ByteReader) -> Sketch {
        var sketch = Sketch()
        sketch.words = reader.fixed64()
        sketch.title = reader.fixed64()
        sketch.link = reader.fixed64()
        sketch.opening = reader.fixed64()
        sketch.titledOpening = reader.fixed64()
        sketch.titledStart = reader.fixed64()
        sketch.shingleCount = reader.int32()
        sketch.shingles = (0..<reader.count()).map { _ in reader.fixed32() }[...]
        return sketch
    }
}

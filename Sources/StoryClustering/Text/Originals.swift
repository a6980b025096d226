/// The sketches of the entries of the window, by number.
struct Originals: Sendable {
    /// All of a sketch but its shingles, and where those begin.
    private struct Entry: Sendable {
        var keys: InlineArray<6, UInt64>
        var source: UInt64
        var shingleCount: Int32
        var start: Int32
    }

    private var base: Int32 = 0
    private var first: Int32 = 0
    private var entries: [Entry] = []
    /// Of all entries, one after another: an array for each would take 32 bytes more.
    private var shingles: [UInt32] = []

    func contains(_ item: Int32) -> Bool { item >= first && Int(item) < Int(base) + entries.count }

    func source(of item: Int32) -> UInt64? { contains(item) ? entries[Int(item - base)].source : nil }

    func sketch(of item: Int32) -> Sketch? {
        guard contains(item) else { return nil }
        let entry = entries[Int(item - base)]
        return Sketch(entry.keys, shingles: Array(shingles(of: item)), shingleCount: entry.shingleCount)
    }

    /// Items come in the order of their numbers.
    mutating func append(_ item: Int32, _ sketch: Sketch, source: UInt64) {
        if entries.isEmpty {
            base = item
            first = item
        }
        entries.append(
            Entry(
                keys: sketch.keys, source: source, shingleCount: sketch.shingleCount, start: Int32(shingles.count)))
        shingles.append(contentsOf: sketch.shingles)
    }

    /// Puts an item back; `readShingles` appends its shingles.
    @inline(__always)
    mutating func restore(
        _ item: Int32, _ keys: InlineArray<6, UInt64>, shingleCount: Int32, source: UInt64,
        _ readShingles: (inout [UInt32]) -> Void
    ) {
        if entries.isEmpty {
            base = item
            first = item
        }
        entries.append(Entry(keys: keys, source: source, shingleCount: shingleCount, start: Int32(shingles.count)))
        readShingles(&shingles)
    }

    /// The keys of an item that is there.
    func keys(of item: Int32) -> InlineArray<6, UInt64> { entries[Int(item - base)].keys }

    /// The shingles of an item that is there.
    func shingles(of item: Int32) -> ArraySlice<UInt32> {
        let index = Int(item - base)
        let end = index + 1 < entries.count ? Int(entries[index + 1].start) : shingles.count
        return shingles[Int(entries[index].start)..<end]
    }

    /// The oldest leaves; its place is freed when there are as many dead as living ones.
    mutating func removeFirst() {
        first += 1
        let dead = Int(first - base)
        guard dead > 256, dead * 2 > entries.count else { return }
        let deadShingles = dead < entries.count ? Int(entries[dead].start) : shingles.count
        entries.removeFirst(dead)
        shingles.removeFirst(deadShingles)
        for index in entries.indices { entries[index].start -= Int32(deadShingles) }
        base = first
    }
}

/// What is kept of an entry to know its copies by.
struct Sketch: Sendable, Equatable {
    static let limit = 64
    static let shingleLength = 4

    /// Of title and text, all words; 0 without any.
    var words: UInt64 = 0
    /// Of the title; 0 where it is too short to name one report.
    var title: UInt64 = 0
    var link: UInt64 = 0
    /// Of the first words of the text, and of the title with fewer of them; 0 where they are too few.
    var opening: UInt64 = 0
    var titledOpening: UInt64 = 0
    /// Of the title with so few words that the rest of the text has to be looked at.
    var titledStart: UInt64 = 0
    /// Ascending; of the text without the title.
    var shingles: ArraySlice<UInt32> = []
    /// How many shingles the text has, kept or not.
    var shingleCount: Int32 = 0

    /// What an entry with one of these in common may be found by.
    var keys: [UInt64] { [words, title, link, opening, titledOpening, titledStart] }
}

/// The sketches of the entries of the window, by number.
struct Originals: Sendable {
    /// All of a sketch but its shingles, and where those begin.
    private struct Entry: Sendable {
        var sketch: Sketch
        var source: UInt64
        var start: Int
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
        let index = Int(item - base)
        let end = index + 1 < entries.count ? entries[index + 1].start : shingles.count
        var sketch = entries[index].sketch
        sketch.shingles = shingles[entries[index].start..<end]
        return sketch
    }

    /// Items come in the order of their numbers.
    mutating func append(_ item: Int32, _ sketch: Sketch, source: UInt64) {
        if entries.isEmpty {
            base = item
            first = item
        }
        var bare = sketch
        bare.shingles = []
        entries.append(Entry(sketch: bare, source: source, start: shingles.count))
        shingles.append(contentsOf: sketch.shingles)
    }

    /// The oldest leaves; its place is freed when there are as many dead as living ones.
    mutating func removeFirst() {
        first += 1
        let dead = Int(first - base)
        guard dead > 256, dead * 2 > entries.count else { return }
        let deadShingles = dead < entries.count ? entries[dead].start : shingles.count
        entries.removeFirst(dead)
        shingles.removeFirst(deadShingles)
        for index in entries.indices { entries[index].start -= deadShingles }
        base = first
    }
}

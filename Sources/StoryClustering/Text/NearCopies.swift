// Copies
//
// An entry is a copy of an older one when
// - both have the same canonical link and words in common (a feed that links every item to one page copies nothing),
// - both have the same words, title and text, or the same title of some length from different sources and no text,
// - their texts come from different sources and begin with the same twelve words, or after the same title with the
//   same ten: feeds cut one report off in different places,
// - their texts share most of their shingles (runs of four words; Broder 1997).
// Of the shingles the 64 with the smallest hashes are kept. In texts of up to 64 shingles that is all of them and the
// comparison exact; in longer ones it estimates. A text that was cut off is a copy when the shorter of the two lies
// in the longer; short texts must be nearly identical. Two different reports must never become one entry, so what is
// in doubt is none.

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
    /// Ascending; of the text without the title.
    var shingles: [UInt32] = []
    /// How many shingles the text has, kept or not.
    var shingleCount = 0

    /// What an entry with one of these in common may be found by.
    fileprivate var keys: [UInt64] { [words, title, link, opening, titledOpening] }
}

/// Finds the original of a copy.
struct NearCopies: Sendable {
    private struct Original: Sendable {
        var sketch: Sketch
        var source: UInt64
    }

    /// A sketch is found through its smallest shingles.
    private static let indexed = 16
    /// Entries kept under one shingle: more means that it is a phrase of the house.
    private static let perShingle = 8
    /// Titles of fewer words recur with other news ("Live updates").
    private static let titleWords = 5
    private static let openingWords = 12
    private static let titledOpeningWords = 10

    private var originals: [Int32: Original] = [:]
    private(set) var byKey: [UInt64: Int32] = [:]
    private var byShingle: [UInt32: [Int32]] = [:]

    /// The sketch of an entry; `words` are all those of its title and of its text.
    static func sketch(title: [UInt64], text: [UInt64], link: String?) -> Sketch {
        var sketch = Sketch()
        if let link, !link.isEmpty { sketch.link = hash(link.utf8.lazy.map(UInt64.init), seed: 1) }
        if title.count + text.count >= titleWords { sketch.words = hash(title + [0] + text, seed: 2) }
        if title.count >= titleWords { sketch.title = hash(title, seed: 3) }
        if text.count >= openingWords { sketch.opening = hash(text.prefix(openingWords), seed: 5) }
        if title.count >= titleWords - 1, text.count >= titledOpeningWords {
            sketch.titledOpening = hash(title + [0] + text.prefix(titledOpeningWords), seed: 6)
        }
        guard text.count >= Sketch.shingleLength else { return sketch }
        var shingles = (0...(text.count - Sketch.shingleLength)).map { start in
            UInt32(truncatingIfNeeded: hash(text[start..<start + Sketch.shingleLength], seed: 4) >> 32)
        }
        shingles.sort()
        var distinct: [UInt32] = []
        for shingle in shingles where shingle != distinct.last { distinct.append(shingle) }
        sketch.shingleCount = distinct.count
        sketch.shingles = Array(distinct.prefix(Sketch.limit))
        return sketch
    }

    /// The entry that this one copies; `sharesWords` says whether it has words in common with an entry.
    func original(of sketch: Sketch, source: UInt64, sharesWords: (Int32) -> Bool) -> Int32? {
        if let item = living(sketch.words) { return item }
        if let item = living(sketch.link), sharesWords(item) { return item }
        for key in [sketch.opening, sketch.titledOpening] {
            if let item = living(key), originals[item]?.source != source { return item }
        }
        if sketch.shingles.count >= NearCopies.leastShingles {
            return candidates(sketch).first { item in
                guard let original = originals[item] else { return false }
                return isCopy(sketch, of: original.sketch, sameSource: original.source == source)
            }
        }
        if let item = living(sketch.title), let original = originals[item] {
            // A title alone names a report only where nobody gives a text; a source's own repeats are columns.
            if original.source != source, sketch.shingleCount == 0, original.sketch.shingleCount == 0 { return item }
        }
        return nil
    }

    /// Keeps an entry that is no copy.
    mutating func add(_ item: Int32, _ sketch: Sketch, source: UInt64) {
        originals[item] = Original(sketch: sketch, source: source)
        addKeys(of: sketch, to: item)
        guard sketch.shingles.count >= NearCopies.leastShingles else { return }
        for shingle in sketch.shingles.prefix(NearCopies.indexed) {
            byShingle[shingle, default: []].append(item)
            if byShingle[shingle, default: []].count > NearCopies.perShingle { byShingle[shingle]?.removeFirst() }
        }
    }

    /// Keys lead to the latest entry with them, and those of a copy to its original.
    mutating func addKeys(of sketch: Sketch, to item: Int32) {
        for key in sketch.keys where key != 0 { byKey[key] = item }
    }

    mutating func remove(_ item: Int32) {
        guard let original = originals.removeValue(forKey: item) else { return }
        removeKeys(of: original.sketch, from: item)
        for shingle in original.sketch.shingles.prefix(NearCopies.indexed) {
            byShingle[shingle]?.removeAll { $0 == item }
            if byShingle[shingle]?.isEmpty == true { byShingle[shingle] = nil }
        }
    }

    mutating func removeKeys(of sketch: Sketch, from item: Int32) {
        for key in sketch.keys where byKey[key] == item { byKey[key] = nil }
    }

    func sketch(of item: Int32) -> Sketch { originals[item]?.sketch ?? Sketch() }
    func source(of item: Int32) -> UInt64 { originals[item]?.source ?? 0 }

    private func living(_ key: UInt64) -> Int32? {
        guard key != 0, let item = byKey[key], originals[item] != nil else { return nil }
        return item
    }

    /// Entries with at least two of the smallest shingles, most first, then the oldest.
    private func candidates(_ sketch: Sketch) -> [Int32] {
        var found: [Int32] = []
        for shingle in sketch.shingles.prefix(NearCopies.indexed) {
            found.append(contentsOf: byShingle[shingle] ?? [])
        }
        found.sort()
        var counted: [(count: Int, item: Int32)] = []
        for item in found {
            if counted.last?.item == item { counted[counted.count - 1].count += 1 } else { counted.append((1, item)) }
        }
        return counted.filter { $0.count >= 2 }.sorted { ($1.count, $0.item) < ($0.count, $1.item) }.map(\.item)
    }
}

// Measures of a copy.

extension NearCopies {
    /// Texts of fewer shingles are compared whole or not at all.
    fileprivate static let leastShingles = 6
    /// Below this many shingles a text is short: only a nearly identical one is its copy.
    private static let shortText = 40
    private static let shortContainment = 0.85
    private static let containment = 0.7
    /// Of a text and its longer form; less would be a report that quotes the other.
    private static let leastResemblance = 0.2

    private func isCopy(_ a: Sketch, of b: Sketch, sameSource: Bool) -> Bool {
        let resemblance = NearCopies.resemblance(a, b)
        let fewer = Double(min(a.shingleCount, b.shingleCount))
        let shared = resemblance / (1 + resemblance) * Double(a.shingleCount + b.shingleCount)
        let contained = min(1, shared / fewer)
        // Columns and listings of one source differ in little and are still another day's.
        if sameSource { return resemblance >= 0.95 || fewer >= Double(NearCopies.shortText) && resemblance >= 0.8 }
        if fewer < Double(NearCopies.shortText) {
            return contained >= NearCopies.shortContainment && resemblance >= 0.6
        }
        return contained >= NearCopies.containment && resemblance >= NearCopies.leastResemblance
    }

    /// Share of the shingles of either that are in both, from the smallest of both together.
    static func resemblance(_ a: Sketch, _ b: Sketch) -> Double {
        let isExact = a.shingleCount <= Sketch.limit && b.shingleCount <= Sketch.limit
        let limit = isExact ? Int.max : Sketch.limit
        var i = 0
        var j = 0
        var both = 0
        var seen = 0
        while seen < limit, i < a.shingles.count, j < b.shingles.count {
            seen += 1
            if a.shingles[i] == b.shingles[j] {
                both += 1
                i += 1
                j += 1
            } else if a.shingles[i] < b.shingles[j] {
                i += 1
            } else {
                j += 1
            }
        }
        if isExact { seen += a.shingles.count - i + b.shingles.count - j }
        return seen == 0 ? 0 : Double(both) / Double(seen)
    }

    private static func hash(_ values: some Sequence<UInt64>, seed: UInt64) -> UInt64 {
        var hash = 0xcbf2_9ce4_8422_2325 ^ seed &* 0x9e37_79b9_7f4a_7c15
        for value in values { hash = (hash ^ value) &* 0x9fb2_1c65_1e98_df25 ^ hash >> 29 }
        hash = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
        return hash ^ hash >> 33
    }
}

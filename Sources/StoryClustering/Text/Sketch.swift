import TextAnalysis

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
    var shingles: [UInt32] = []
    /// How many shingles the text has, kept or not.
    var shingleCount: Int32 = 0

    /// What an entry with one of these in common may be found by.
    var keys: InlineArray<6, UInt64> { [words, title, link, opening, titledOpening, titledStart] }

    init() {}

    /// With the keys in the order of `keys`.
    init(_ keys: InlineArray<6, UInt64>, shingles: [UInt32], shingleCount: Int32) {
        (words, title, link) = (keys[0], keys[1], keys[2])
        (opening, titledOpening, titledStart) = (keys[3], keys[4], keys[5])
        self.shingles = shingles
        self.shingleCount = shingleCount
    }

    func hasKey(_ key: UInt64) -> Bool { keys.indices.contains { keys[$0] == key } }
}

extension Sketch {
    /// Titles of fewer words recur with other news ("Live updates").
    private static let titleWords = 5
    private static let openingWords = 12
    private static let titledOpeningWords = 10
    private static let titledStartWords = 7

    /// Of all words of title and text.
    init(_ item: ItemWords, link: String?) {
        let (title, text) = (item.title, item.body)
        if let link, !link.isEmpty {
            var hash = KeyHash(seed: 1)
            for byte in link.utf8 { hash.add(UInt64(byte)) }
            self.link = hash.key
        }
        if title.count + text.count >= Self.titleWords { words = Self.key(title, text[...], seed: 2) }
        if title.count >= Self.titleWords { self.title = Self.key(title[...], seed: 3) }
        if text.count >= Self.openingWords { opening = Self.key(text.prefix(Self.openingWords), seed: 5) }
        if title.count >= Self.titleWords - 1, text.count >= Self.titledStartWords {
            titledStart = Self.key(title, text.prefix(Self.titledStartWords), seed: 7)
            if text.count >= Self.titledOpeningWords {
                titledOpening = Self.key(title, text.prefix(Self.titledOpeningWords), seed: 6)
            }
        }
        if text.count >= Self.shingleLength { addShingles(text) }
    }

    private mutating func addShingles(_ text: [Word]) {
        var all: [UInt32] = []
        all.reserveCapacity(text.count)
        for start in 0...(text.count - Self.shingleLength) {
            let key = Self.key(text[start..<start + Self.shingleLength], seed: 4)
            all.append(UInt32(truncatingIfNeeded: key >> 32))
        }
        sortHashes(&all)
        var kept: [UInt32] = []
        kept.reserveCapacity(min(all.count, Self.limit))
        var last: UInt32?
        for shingle in all where shingle != last {
            shingleCount += 1
            if kept.count < Self.limit { kept.append(shingle) }
            last = shingle
        }
        shingles = kept
    }

    private static func key(_ words: ArraySlice<Word>, seed: UInt64) -> UInt64 {
        var hash = KeyHash(seed: seed)
        for word in words { hash.add(word.stem) }
        return hash.key
    }

    private static func key(_ title: [Word], _ text: ArraySlice<Word>, seed: UInt64) -> UInt64 {
        var hash = KeyHash(seed: seed)
        for word in title { hash.add(word.stem) }
        hash.add(0)
        for word in text { hash.add(word.stem) }
        return hash.key
    }
}

/// The hash of a row of numbers.
private struct KeyHash {
    private var hash: UInt64

    init(seed: UInt64) { hash = 0xcbf2_9ce4_8422_2325 ^ seed &* 0x9e37_79b9_7f4a_7c15 }

    mutating func add(_ value: UInt64) { hash = (hash ^ value) &* 0x9fb2_1c65_1e98_df25 ^ hash >> 29 }

    var key: UInt64 {
        let mixed = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
        return mixed ^ mixed >> 33
    }
}

/// Sorts numbers whose bits are as good as random: by the upper eight, which leaves little to do.
private func sortHashes(_ hashes: inout [UInt32]) {
    var starts = InlineArray<257, Int32>(repeating: 0)
    for hash in hashes { starts[Int(hash >> 24) + 1] += 1 }
    for place in 1..<257 { starts[place] += starts[place - 1] }
    var sorted = [UInt32](repeating: 0, count: hashes.count)
    var span = sorted.mutableSpan
    for hash in hashes {
        let place = Int(starts[Int(hash >> 24)])
        span[place] = hash
        starts[Int(hash >> 24)] += 1
    }
    for end in span.indices.dropFirst() {
        let hash = span[end]
        var place = end
        while place > 0, span[place - 1] > hash {
            span[place] = span[place - 1]
            place -= 1
        }
        span[place] = hash
    }
    hashes = sorted
}

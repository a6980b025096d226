// Copies
//
// An entry is a copy of an older one when
// - both have the same canonical link and words in common (a feed that links every item to one page copies nothing),
// - both have the same words, title and text, or the same title of some length from different sources and no text,
// - their texts come from different sources and begin with the same twelve words, or after the same title with the
//   same ten: feeds cut one report off in different places,
// - both have the same title and begin with the same seven words, and most of the shorter text lies in the longer: a
//   report cut off early, or sent again by its source,
// - their texts share most of their shingles (runs of four words; Broder 1997).
// Of the shingles the 64 with the smallest hashes are kept. In texts of up to 64 shingles that is all of them and the
// comparison exact; in longer ones it estimates. A text that was cut off is a copy when the shorter of the two lies
// in the longer; short texts must be nearly identical. Two different reports must never become one entry, so what is
// in doubt is none.
//
// An original that has left the window is remembered by its words and its beginning for as long as there is room.

/// Finds the original of a copy.
struct NearCopies: Sendable {
    /// Originals remembered after they have left the window, the latest: 14 MB with what leads to them.
    private static let rememberedLimit = 100_000

    private(set) var originals = Originals()
    private var remembered = RememberedOriginals()
    /// The refreshes they came with, oldest first.
    private var rememberedRefreshes: [(number: Int64, items: Range<Int32>)] = []
    private(set) var byKey = NumberTable()
    private var byShingle = ShingleIndex()
    /// Shingles looked up in search of originals.
    private(set) var lookups = 0

    /// The entry that this one copies; `sharesWords` says whether it has words in common with an entry.
    func original(of sketch: Sketch, source: UInt64, sharesWords: (Int32) -> Bool) -> Int32? {
        if let item = known(sketch.words) { return item }
        if let item = living(sketch.link), sharesWords(item) { return item }
        for key in [sketch.opening, sketch.titledOpening] {
            if let item = known(key), self.source(of: item) != source { return item }
        }
        if let item = living(sketch.titledStart), let other = originals.sketch(of: item), isPart(sketch, other) {
            return item
        }
        if sketch.shingles.count >= NearCopies.leastShingles {
            return candidates(sketch).first { item in
                guard let original = originals.sketch(of: item) else { return false }
                return isCopy(sketch, of: original, sameSource: self.source(of: item) == source)
            }
        }
        if let item = living(sketch.title), let original = originals.sketch(of: item) {
            // A title alone names a report only where nobody gives a text; a source's own repeats are columns.
            if self.source(of: item) != source, sketch.shingleCount == 0, original.shingleCount == 0 { return item }
        }
        return nil
    }

    /// Keeps an entry that is no copy.
    mutating func add(_ item: Int32, _ sketch: Sketch, source: UInt64) {
        byShingle.makeRoom(for: ShingleIndex.indexed, originals)
        originals.append(item, sketch, source: source)
        addKeys(of: sketch, to: item)
        guard sketch.shingles.count >= NearCopies.leastShingles else { return }
        lookups += ShingleIndex.indexed
        byShingle.insert(sketch.shingles.prefix(ShingleIndex.indexed), item, originals)
    }

    /// Keys lead to the latest entry with them, and those of a copy to its original.
    mutating func addKeys(of sketch: Sketch, to item: Int32) {
        let keys = sketch.keys
        for place in keys.indices where keys[place] != 0 { byKey.set(keys[place], to: item) }
    }

    /// A copy leaves the window; its original is known by its own words only.
    mutating func removeCopy(_ sketch: Sketch, of original: Int32) {
        let (own, left) = (originals.sketch(of: original), remembered[original])
        let keys = sketch.keys
        for place in keys.indices {
            let key = keys[place]
            let isKept = own.map { $0.hasKey(key) } ?? left.map { $0.keys.contains(key) } ?? false
            if !isKept, byKey[key] == original { byKey.remove(key) }
        }
    }

    private mutating func removeKeys(_ keys: [UInt64], from item: Int32) {
        for key in keys where byKey[key] == item { byKey.remove(key) }
    }

    func sketch(of item: Int32) -> Sketch { originals.sketch(of: item) ?? Sketch() }
    func source(of item: Int32) -> UInt64 { originals.source(of: item) ?? remembered[item]?.source ?? 0 }

    private func known(_ key: UInt64) -> Int32? {
        guard key != 0, let item = byKey[key], originals.contains(item) || remembered[item] != nil else { return nil }
        return item
    }

    private func living(_ key: UInt64) -> Int32? {
        guard key != 0, let item = byKey[key], originals.contains(item) else { return nil }
        return item
    }

    /// Entries with at least two of the smallest shingles, most first, then the oldest.
    private func candidates(_ sketch: Sketch) -> [Int32] {
        var found = InlineArray<128, UInt64>(repeating: 0)  // `indexed` times `perShingle`.
        var span = found.mutableSpan
        var count = 0
        for shingle in sketch.shingles.prefix(ShingleIndex.indexed) {
            byShingle.find(shingle, originals, into: &span, &count)
        }
        sortNumbers(first: count, of: &span)
        // The fewer the more it shares above, its number below; most entries have no candidate at all.
        var keys: [UInt64] = []
        var start = 0
        while start < count {
            var end = start + 1
            while end < count, span[end] == span[start] { end += 1 }
            if end - start >= 2 { keys.append(UInt64(span.count - (end - start)) << 32 | span[start]) }
            start = end
        }
        sortNumbers(&keys)
        return keys.map { Int32(truncatingIfNeeded: $0) }
    }
}

// Originals that have left the window.

extension NearCopies {
    func remembered(_ item: Int32) -> Remembered? { remembered[item] }

    /// The originals of a refresh that leaves the window.
    func remembered(_ items: Range<Int32>) -> [Remembered?] { items.map { remembered[$0] } }

    /// An original leaves the window, and is remembered by its words if it has enough of them.
    mutating func retire(_ item: Int32, entry: String, story: String) {
        guard let sketch = originals.sketch(of: item) else { return }
        let source = self.source(of: item)
        originals.removeFirst()
        for shingle in sketch.shingles.prefix(ShingleIndex.indexed) { byShingle.remove(shingle, item) }
        let kept = Remembered(
            entry: entry, story: story, source: source, words: sketch.words, opening: sketch.opening,
            titledOpening: sketch.titledOpening)
        let keys = sketch.keys
        for place in keys.indices where keys[place] != 0 && !kept.has(keys[place]) && byKey[keys[place]] == item {
            byKey.remove(keys[place])
        }
        if kept.keys.contains(where: { byKey[$0] == item }) { remembered.append(item, kept) }
    }

    /// Closes the refresh whose originals were retired, and forgets the oldest when there are too many.
    ///
    /// - Returns: the refreshes forgotten.
    mutating func remember(_ number: Int64, _ items: Range<Int32>) -> [Int64] {
        rememberedRefreshes.append((number, items))
        var gone = 0
        while remembered.count > NearCopies.rememberedLimit, gone < rememberedRefreshes.count {
            let items = rememberedRefreshes[gone].items
            for item in items {
                if let original = remembered[item] { removeKeys(original.keys, from: item) }
            }
            remembered.removeAll(below: items.upperBound)
            gone += 1
        }
        defer { rememberedRefreshes.removeFirst(gone) }
        return rememberedRefreshes.prefix(gone).map(\.number)
    }

    /// Remembered originals of a story go to another.
    ///
    /// - Returns: the refreshes they came with.
    mutating func move(_ entries: Set<String>, to story: String) -> [(number: Int64, items: Range<Int32>)] {
        rememberedRefreshes.filter { _, items in
            var isChanged = false
            for item in items {
                guard let original = remembered[item], entries.contains(original.entry) else { continue }
                remembered.setStory(story, of: item)
                isChanged = true
            }
            return isChanged
        }
    }

    /// Puts an entry back that is no copy; `indexRestored` makes it to be found, with all others.
    mutating func restore(_ item: Int32, _ sketch: SketchBytes, source: UInt64) {
        originals.append(item, sketch, source: source)
    }

    /// Makes what `restore` has put back to be found, and the copies of it, refresh by refresh.
    mutating func indexRestored(_ records: [RefreshRecord]) {
        var keyCount = 0
        var shingleCount = 0
        for item in originals.items {
            keyCount += originals.keyCount(of: item)
            shingleCount += min(ShingleIndex.indexed, originals.keptShingles(of: item))
        }
        byKey.makeRoom(for: keyCount)
        byShingle.fill(with: originals, roomFor: shingleCount)
        for record in records {
            let copied = record.originals.lazy.filter { $0 >= 0 }
            for (sketch, original) in zip(record.sketches, copied) { addKeys(of: sketch, to: original) }
            for item in record.items where originals.contains(item) {
                let keys = originals.keys(of: item)
                for place in keys.indices where keys[place] != 0 { byKey.set(keys[place], to: item) }
            }
        }
    }

    /// Puts the remembered originals of a refresh back; `indexRemembered` makes them to be found, with all others.
    mutating func restore(_ number: Int64, _ first: Int32, _ originals: [Remembered?]) {
        rememberedRefreshes.append((number, first..<first + Int32(originals.count)))
        for (place, original) in originals.enumerated() {
            if let original { remembered.append(first + Int32(place), original) }
        }
    }

    /// Makes what `restore` has put back to be found by what leads to nothing that came later.
    mutating func indexRemembered() {
        for item in remembered.items.reversed() {
            for key in remembered[item]?.keys ?? [] where key != 0 && byKey[key] == nil { byKey.set(key, to: item) }
        }
    }
}

// Measures of a copy.

extension NearCopies {
    /// Texts of fewer shingles are compared whole or not at all.
    static let leastShingles = 6
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

    /// Of the shorter text's shingles, how many must be in the longer where title and beginning are the same.
    private static let startContainment = 0.6

    /// For texts with the same title and beginning.
    private func isPart(_ a: Sketch, _ b: Sketch) -> Bool {
        let fewer = Double(min(a.shingleCount, b.shingleCount))
        let resemblance = NearCopies.resemblance(a, b)
        let shared = resemblance / (1 + resemblance) * Double(a.shingleCount + b.shingleCount)
        return fewer > 0 && shared >= NearCopies.startContainment * fewer
    }

    /// Share of the shingles of either that are in both, from the smallest of both together.
    static func resemblance(_ a: Sketch, _ b: Sketch) -> Double {
        let isExact = a.shingleCount <= Sketch.limit && b.shingleCount <= Sketch.limit
        let limit = isExact ? Int.max : Sketch.limit
        let (a, b) = (a.shingles, b.shingles)
        var i = a.startIndex
        var j = b.startIndex
        var both = 0
        var seen = 0
        while seen < limit, i < a.endIndex, j < b.endIndex {
            seen += 1
            if a[i] == b[j] {
                both += 1
                i += 1
                j += 1
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        if isExact { seen += a.endIndex - i + b.endIndex - j }
        return seen == 0 ? 0 : Double(both) / Double(seen)
    }
}

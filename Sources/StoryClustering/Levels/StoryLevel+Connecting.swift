// What a new entry has in common with the clusters of the window
//
// Of the hundreds of clusters that share a stem with an entry a few dozen are kept. Which those are is decided with as
// few looks as possible at what is known of each: they lie all over memory, and that is what most of it costs.

/// What tells of most clusters that they are not among the best, in a sixth of their figures.
struct StoryOutline: Sendable {
    private static let rounding: Float = 1 - 1e-6

    /// Its size; negative where not all entries are listed.
    private let count: Int32
    /// Below its background by no more than a rounding.
    private let background: Float
    /// The same of its size times its closeness.
    private let reach: Float

    init(_ figures: StoryFigures) {
        count = figures.size == figures.listed ? figures.size : -figures.size
        background = Float(figures.background) * Self.rounding
        reach = Float(Double(figures.size) * figures.closeness) * Self.rounding
    }

    /// Whether all its entries are listed.
    @inline(__always) var isWhole: Bool { count > 0 }

    /// Whether a cluster of one entry may fit it by `least`, before time and penalty take anything away.
    ///
    /// `sum` is what both have in common.
    @inline(__always)
    func mayReach(_ least: Double, with entry: StoryOutline, sum: Int64) -> Bool {
        let background = Double(count.magnitude) * Double(entry.background) + Double(self.background)
        let common = Double(sum) / Double(similarityUnit) - Recipe.backgroundWeight / 2 * background
        return common >= least * Double(reach) * Double(entry.reach)
    }
}

/// A cluster that may be kept.
struct RankedEntry: Sendable {
    var score: Double
    var order: Int32
    var entry: RowEntry

    /// By score, then the older.
    @inline(__always)
    func isBefore(_ other: RankedEntry) -> Bool {
        score != other.score ? score > other.score : order < other.order
    }
}

extension StoryLevel {
    /// Notes what an item, alone in its cluster, has in common with the clusters of older items.
    mutating func connect(_ item: Int32, _ matches: [Match]) {
        let own = slot(of: item)
        add(matches, before: item, base: base, slots, &sums, &touched)
        pairs += touched.count
        let kept = touched.count > Recipe.rowLimit ? takeBest(Recipe.rowLimit, for: own) : takeAll()
        touched.removeAll(keepingCapacity: true)
        rows[own] = StoryRow(kept)
        for entry in kept { rows[entry.slot].add(entry.of(own)) }
    }

    private mutating func takeAll() -> [RowEntry] {
        var entries: [RowEntry] = []
        entries.reserveCapacity(touched.count)
        for slot in touched {
            let place = Int(slot)
            entries.append(RowEntry(slot: place, sum: scaled(sums[place], place)))
            sums[place] = 0
        }
        return entries
    }

    private mutating func takeBest(_ limit: Int, for own: Int) -> [RowEntry] {
        let judged = figures[own]
        ranked.removeAll(keepingCapacity: true)
        var least = -Double.infinity
        let entry = outlines[own]
        for slot in touched {
            let place = Int(slot)
            let outline = outlines[place]
            let sum = outline.isWhole ? sums[place] : scaled(sums[place], place)
            sums[place] = 0
            // What has nothing in common beyond the background is worth the same, whatever the sum.
            guard least <= 0 || outline.mayReach(least, with: entry, sum: sum) else { continue }
            let kept = RowEntry(slot: place, sum: sum)
            let other = figures[place]
            let score = fitness(judged, other, sum: kept.sum)
            rank(RankedEntry(score: score, order: other.order, entry: kept), limit, &ranked)
            if ranked.count == limit { least = ranked[0].score }
        }
        // The better ones first, roughly: whoever looks for the best of a row passes over most of the rest then.
        return ranked.reversed().map(\.entry)
    }

    /// Entries that left the window, or are not listed, are taken to be like those that are.
    private func scaled(_ sum: Int64, _ slot: Int) -> Int64 {
        let (size, listed) = (figures[slot].size, figures[slot].listed)
        return size == listed ? sum : sum * Int64(size) / Int64(max(1, listed))
    }

    /// The best of the row of a cluster that has grown.
    mutating func best(_ limit: Int, of row: [RowEntry], for own: Int) -> [RowEntry] {
        guard row.count > limit else { return row }
        ranked.removeAll(keepingCapacity: true)
        let judged = figures[own]
        for entry in row {
            let other = figures[entry.slot]
            let score = fitness(judged, other, sum: entry.sum)
            rank(RankedEntry(score: score, order: other.order, entry: entry), limit, &ranked)
        }
        return ranked.map(\.entry)
    }
}

/// Sums similarities by cluster.
private func add(
    _ matches: [Match], before item: Int32, base: Int32, _ slots: [Int32], _ sums: inout [Int64],
    _ touched: inout [Int32]
) {
    var sums = sums.mutableSpan
    let (matches, slots) = (matches.span, slots.span)
    for place in matches.indices where matches[place].item < item {
        let slot = slots[Int(matches[place].item - base)]
        let sum = sums[Int(slot)]
        if sum == 0 { touched.append(slot) }
        // Never negative; `rounded()` is a call of the C library.
        sums[Int(slot)] = sum + Int64(matches[place].similarity * similarityUnit + 0.5)
    }
}

/// Puts an entry among the best, which are a heap with the last of them on top: most come after that.
private func rank(_ entry: RankedEntry, _ limit: Int, _ ranked: inout [RankedEntry]) {
    if ranked.count < limit {
        ranked.append(entry)
        var ranked = ranked.mutableSpan
        var hole = ranked.count - 1
        while hole > 0, case let parent = (hole - 1) / 2, ranked[parent].isBefore(entry) {
            ranked[hole] = ranked[parent]
            hole = parent
        }
        ranked[hole] = entry
        return
    }
    guard entry.isBefore(ranked[0]) else { return }
    var ranked = ranked.mutableSpan
    var hole = 0
    var child = 1
    while child < limit {
        if child + 1 < limit, ranked[child].isBefore(ranked[child + 1]) { child += 1 }
        guard entry.isBefore(ranked[child]) else { break }
        ranked[hole] = ranked[child]
        hole = child
        child = 2 * hole + 1
    }
    ranked[hole] = entry
}

// What a new entry has in common with the clusters of the window
//
// Of the hundreds of clusters that share a stem with an entry a few dozen are kept. Which those are is decided with as
// few looks as possible at what is known of each: they lie all over memory, and that is what most of it costs.

/// What a look at a cluster costs that is not among the best: half of eight bytes where its figures take seventy.
struct StoryOutline: Sendable {
    /// Below its size times its closeness, by no more than a rounding; negative where not all entries are listed.
    private let packed: Float

    init(_ figures: StoryFigures) {
        let reach = Float(Double(figures.size) * figures.closeness) * (1 - 1e-6)
        packed = figures.size == figures.listed ? reach : -reach
    }

    /// Whether all its entries are listed.
    @inline(__always) var isWhole: Bool { packed >= 0 }
    /// No cluster fits another better than the sum of their similarities over the product of these.
    @inline(__always) var reach: Double { Double(abs(packed)) }
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
        let reach = outlines[own].reach * Double(similarityUnit)
        for slot in touched {
            let place = Int(slot)
            let outline = outlines[place]
            let sum = outline.isWhole ? sums[place] : scaled(sums[place], place)
            sums[place] = 0
            guard Double(sum) >= least * reach * outline.reach else { continue }
            let entry = RowEntry(slot: place, sum: sum)
            let other = figures[place]
            let score = fitness(judged, other, sum: entry.sum)
            rank(RankedEntry(score: score, order: other.order, entry: entry), limit, &ranked)
            if ranked.count == limit { least = ranked[limit - 1].score }
        }
        return ranked.map(\.entry)
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

/// Puts an entry where it belongs among the best, by insertion: most come after the last of them.
private func rank(_ entry: RankedEntry, _ limit: Int, _ ranked: inout [RankedEntry]) {
    // The last one makes room where there is none.
    if ranked.count < limit {
        ranked.append(entry)
    } else if !entry.isBefore(ranked[limit - 1]) {
        return
    }
    var ranked = ranked.mutableSpan
    var at = ranked.count - 1
    while at > 0, entry.isBefore(ranked[at - 1]) {
        ranked[at] = ranked[at - 1]
        at -= 1
    }
    ranked[at] = entry
}

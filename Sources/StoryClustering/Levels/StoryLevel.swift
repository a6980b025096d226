/// Entries that report one event, as the clusterer keeps them.
struct StoryCluster: Sendable {
    /// Number of its first entry: what is older keeps its name.
    var order: Int32
    /// Id of its first entry.
    var first: String
    /// All entries ever, copies not counted.
    var size: Int32
    /// Sum of the entries' backgrounds, in parts of `backgroundUnit`.
    var background: Int64
    /// Sum of the similarities of all its entries to all, itself included, in parts of `similarityUnit`.
    var inner: Int64
    var earliest: Int64
    var latest: Int64
    /// Entries in the window, ascending.
    var members: [Int32]
    /// Clusters it has something in common with, by slot.
    var row: [RowEntry] = []
    /// Slot of its storyline; -1 for a story of this refresh.
    var line: Int
    /// Changes with every merge.
    var version: UInt32 = 0
    /// Refresh that changed it last.
    var stamp: Int64

    /// How much the entries of two clusters have in common: the sum over all pairs.
    struct RowEntry: Sendable, Equatable {
        var slot: Int32
        var sum: Int64
    }
}

/// What a comparison of clusters reads of each.
struct StoryFigures: Sendable {
    var order: Int32
    var size: Int32
    var living: Int32
    var version: UInt32
    var background: Double
    var earliest: Int64
    var latest: Int64
    /// Power of the mean similarity of its entries to one another.
    var closeness: Double

    init(_ cluster: StoryCluster) {
        order = cluster.order
        size = cluster.size
        living = Int32(cluster.members.count)
        version = cluster.version
        background = Double(cluster.background) / Double(backgroundUnit)
        earliest = cluster.earliest
        latest = cluster.latest
        let count = Double(size)
        let inner = Double(cluster.inner) / Double(similarityUnit) - Recipe.backgroundWeight * count * background
        closeness = power(max(inner / (count * count), 1e-6), Recipe.cohesionPower / 2)
    }
}

/// Two clusters of a refresh became one.
struct StoryMerge: Sendable {
    var kept: Int
    var gone: Int
    /// As they were named before.
    var keptFirst: String
    var goneFirst: String
    var keptOrder: Int32
    var goneOrder: Int32
    var keptLine: Int
    var goneLine: Int
    /// How well they fitted; 0 where nobody asked.
    var fit = StoryFit()
}

/// The stories of the window, and how clusters become one.
struct StoryLevel: Sendable {
    private let threshold: Double
    private(set) var clusters: [StoryCluster?] = []
    private(set) var figures: [StoryFigures] = []
    /// Those that a person keeps apart.
    var bars = StoryBars()
    private var free: [Int] = []
    /// Cluster of each item of the window, by number less `base`.
    private var slots: [Int32] = []
    private var base: Int32 = 0
    private var sums: [Int64] = []
    private var touched: [Int] = []

    init(threshold: Double, startingAt number: Int32 = 0) {
        self.threshold = threshold
        base = number
    }

    func slot(of item: Int32) -> Int { Int(slots[Int(item - base)]) }

    func hasSlot(_ item: Int32) -> Bool { Int(item - base) < slots.count && slots[Int(item - base)] >= 0 }

    subscript(_ slot: Int) -> StoryCluster? {
        _read { yield clusters[slot] }
        _modify { yield &clusters[slot] }
    }

    /// A new cluster with this one item, which is the next of the window.
    mutating func start(_ item: Int32, _ window: ItemWindow, stamp: Int64) -> Int {
        let own = window[item]
        let cluster = StoryCluster(
            order: item, first: own.id, size: 1, background: Int64(own.background),
            inner: Int64(window.ownSimilarity(item)), earliest: own.published, latest: own.published,
            members: [item], line: -1, stamp: stamp)
        let slot = place(cluster)
        slots.append(Int32(slot))
        return slot
    }

    /// Puts a stored cluster back; `setSlot` gives it its items.
    mutating func place(_ cluster: StoryCluster) -> Int {
        if let slot = free.popLast() {
            clusters[slot] = cluster
            figures[slot] = StoryFigures(cluster)
            return slot
        }
        clusters.append(cluster)
        figures.append(StoryFigures(cluster))
        sums.append(0)
        return clusters.count - 1
    }

    mutating func setSlot(_ slot: Int, of item: Int32) {
        while base + Int32(slots.count) <= item { slots.append(-1) }
        slots[Int(item - base)] = Int32(slot)
    }

    /// The oldest item leaves.
    ///
    /// - Returns: its cluster's slot, and whether the cluster ended with it.
    mutating func removeFirst(_ item: Int32) -> (slot: Int, ended: Bool) {
        let slot = slot(of: item)
        slots[Int(item - base)] = -1
        guard slot >= 0, let place = clusters[slot]?.members.firstIndex(of: item) else { return (-1, false) }
        clusters[slot]?.members.remove(at: place)
        figures[slot].living -= 1
        return (slot, clusters[slot]?.members.isEmpty == true)
    }

    mutating func compact(to number: Int32) {
        guard Int(number - base) * 2 > slots.count else { return }
        slots.removeFirst(Int(number - base))
        base = number
    }

    /// Takes a cluster out, from the rows of others too.
    mutating func remove(_ slot: Int) {
        for entry in clusters[slot]?.row ?? [] { removeEntry(slot, from: Int(entry.slot)) }
        clusters[slot] = nil
        free.append(slot)
    }
}

// Similarity of clusters.

extension StoryLevel {
    /// Notes what an item, alone in its cluster, has in common with the clusters of older items.
    mutating func connect(_ item: Int32, _ matches: [Match], _ fading: Fading) {
        let own = slot(of: item)
        add(matches, before: item, base: base, slots, &sums, &touched)
        var entries: [StoryCluster.RowEntry] = []
        entries.reserveCapacity(touched.count)
        for slot in touched {
            // Entries that left the window are taken to be like those that stayed.
            let scaled = sums[slot] * Int64(figures[slot].size) / Int64(max(1, figures[slot].living))
            entries.append(StoryCluster.RowEntry(slot: Int32(slot), sum: scaled))
            sums[slot] = 0
        }
        touched.removeAll(keepingCapacity: true)
        for entry in best(entries, for: own, fading) {
            setEntry(Int(entry.slot), in: own, to: entry.sum)
            setEntry(own, in: Int(entry.slot), to: entry.sum)
        }
    }

    private func best(
        _ entries: [StoryCluster.RowEntry], for own: Int, _ fading: Fading
    ) -> [StoryCluster.RowEntry] {
        guard entries.count > Recipe.rowLimit else { return entries }
        var ranked: [(score: Double, order: Int32, place: Int)] = []
        ranked.reserveCapacity(entries.count)
        for (place, entry) in entries.enumerated() {
            let slot = Int(entry.slot)
            ranked.append((score(own, slot, sum: entry.sum, fading), figures[slot].order, place))
        }
        ranked.sort { $0.score != $1.score ? $0.score > $1.score : $0.order < $1.order }
        return ranked.prefix(Recipe.rowLimit).map { entries[$0.place] }
    }

    /// How well two clusters fit; not positive when they have nothing in common beyond the background.
    func score(_ a: Int, _ b: Int, sum: Int64, _ fading: Fading) -> Double {
        let (a, b) = (figures[a], figures[b])
        let sizeA = Double(a.size)
        let sizeB = Double(b.size)
        let background = sizeB * a.background + sizeA * b.background
        let common = Double(sum) / Double(similarityUnit) - Recipe.backgroundWeight / 2 * background
        guard common > 0 else { return -1 }
        let gap = max(0, a.earliest - b.latest, b.earliest - a.latest)
        let mean = common / (sizeA * sizeB) / (a.closeness * b.closeness) * Double(fading(seconds: gap))
        return mean - Recipe.sizePenalty * logarithm(Int(min(a.size, b.size)))
    }
}

extension StoryCluster {
    fileprivate static func place(of slot: Int, in row: [RowEntry]) -> Int {
        var low = 0
        var high = row.count
        while low < high {
            let middle = (low + high) / 2
            if Int(row[middle].slot) < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Sums similarities by cluster.
private func add(
    _ matches: [Match], before item: Int32, base: Int32, _ slots: [Int32], _ sums: inout [Int64],
    _ touched: inout [Int]
) {
    var sums = sums.mutableSpan
    for match in matches where match.item < item {
        let slot = Int(slots[Int(match.item - base)])
        if sums[slot] == 0 { touched.append(slot) }
        sums[slot] += Int64((match.similarity * similarityUnit).rounded())
    }
}

// Merging.

extension StoryLevel {
    /// Merges what fits, best first, among pairs with a cluster of `fresh`.
    mutating func merge(_ fresh: [Int], stamp: Int64, _ fading: Fading) -> [(merge: StoryMerge, similarity: Double)] {
        var queue = MergeQueue()
        for slot in fresh { push(slot, to: &queue, fading) }
        var merges: [(StoryMerge, Double)] = []
        while let pair = queue.pop() {
            guard isCurrent(pair.older, pair.olderOrder, pair.olderVersion),
                isCurrent(pair.younger, pair.youngerOrder, pair.youngerVersion),
                !bars.forbid(pair.olderOrder, pair.youngerOrder)
            else { continue }
            let fit = fit(pair.younger, pair.older, score: pair.score)
            let similarity = fit.similarity
            if var merge = unite(pair.older, pair.younger, stamp: stamp) {
                merge.fit = fit
                merges.append((merge, similarity))
            }
            push(pair.older, to: &queue, fading)
        }
        return merges
    }

    private func isThere(_ slot: Int) -> Bool { if case .some = clusters[slot] { true } else { false } }

    private func isCurrent(_ slot: Int, _ order: Int32, _ version: UInt32) -> Bool {
        isThere(slot) && figures[slot].order == order && figures[slot].version == version
    }

    private func push(_ slot: Int, to queue: inout MergeQueue, _ fading: Fading) {
        guard let row = clusters[slot]?.row else { return }
        let own = figures[slot]
        for entry in row {
            let score = score(slot, Int(entry.slot), sum: entry.sum, fading)
            guard score >= threshold else { continue }
            let other = figures[Int(entry.slot)]
            let isOlder = own.order < other.order
            queue.push(
                MergeQueue.Pair(
                    score: score, older: isOlder ? slot : Int(entry.slot), younger: isOlder ? Int(entry.slot) : slot,
                    olderOrder: min(own.order, other.order), youngerOrder: max(own.order, other.order),
                    olderVersion: isOlder ? own.version : other.version,
                    youngerVersion: isOlder ? other.version : own.version))
        }
    }

    func meanSimilarity(_ a: Int, _ b: Int) -> Double {
        guard let first = clusters[a], let second = clusters[b] else { return 0 }
        let pairs = Double(first.size) * Double(second.size)
        return min(1, max(0, Double(sum(b, in: first)) / Double(similarityUnit) / pairs))
    }

    private func sum(_ slot: Int, in cluster: StoryCluster) -> Int64 {
        let place = StoryCluster.place(of: slot, in: cluster.row)
        return place < cluster.row.count && Int(cluster.row[place].slot) == slot ? cluster.row[place].sum : 0
    }

    mutating func unite(_ kept: Int, _ gone: Int, stamp: Int64) -> StoryMerge? {
        guard var winner = clusters[kept], let loser = clusters[gone] else { return nil }
        let merge = StoryMerge(
            kept: kept, gone: gone, keptFirst: winner.first, goneFirst: loser.first, keptOrder: winner.order,
            goneOrder: loser.order, keptLine: winner.line, goneLine: loser.line)
        winner.inner += 2 * sum(gone, in: winner) + loser.inner
        winner.size += loser.size
        winner.background += loser.background
        winner.earliest = min(winner.earliest, loser.earliest)
        winner.latest = max(winner.latest, loser.latest)
        winner.members = merged(winner.members, loser.members)
        winner.version += 1
        winner.stamp = stamp
        figures[kept] = StoryFigures(winner)
        clusters[kept] = winner
        removeEntry(gone, from: kept)
        for entry in loser.row where Int(entry.slot) != kept {
            removeEntry(gone, from: Int(entry.slot))
            addToEntry(Int(entry.slot), in: kept, entry.sum)
            addToEntry(kept, in: Int(entry.slot), entry.sum)
        }
        for item in loser.members { slots[Int(item - base)] = Int32(kept) }
        clusters[gone] = nil
        free.append(gone)
        bars.unite(merge.keptOrder, merge.goneOrder)
        return merge
    }

    private func merged(_ a: [Int32], _ b: [Int32]) -> [Int32] {
        guard let last = a.last, let first = b.first, last > first else { return a + b }
        return (a + b).sorted()
    }

    mutating func setEntry(_ slot: Int, in owner: Int, to sum: Int64) {
        let (place, isThere) = find(slot, in: owner)
        if isThere {
            clusters[owner]?.row[place].sum = sum
        } else {
            clusters[owner]?.row.insert(StoryCluster.RowEntry(slot: Int32(slot), sum: sum), at: place)
        }
    }

    private mutating func addToEntry(_ slot: Int, in owner: Int, _ sum: Int64) {
        let (place, isThere) = find(slot, in: owner)
        if isThere {
            clusters[owner]?.row[place].sum += sum
        } else {
            clusters[owner]?.row.insert(StoryCluster.RowEntry(slot: Int32(slot), sum: sum), at: place)
        }
    }

    private mutating func removeEntry(_ slot: Int, from owner: Int) {
        let (place, isThere) = find(slot, in: owner)
        if isThere { clusters[owner]?.row.remove(at: place) }
    }

    private func find(_ slot: Int, in owner: Int) -> (place: Int, isThere: Bool) {
        guard let row = clusters[owner]?.row else { return (0, false) }
        let place = StoryCluster.place(of: slot, in: row)
        return (place, place < row.count && Int(row[place].slot) == slot)
    }
}

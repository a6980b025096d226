import TidingsModel

/// The stories of the window, and how clusters become one.
struct StoryLevel: Sendable {
    private let threshold: Double
    private(set) var clusters: [StoryCluster?] = []
    private(set) var figures: [StoryFigures] = []
    /// What the cluster in each slot makes of the first look at it.
    private(set) var outlines: [StoryOutline] = []
    /// What each has in common with others.
    var rows: [StoryRow] = []
    /// Those that a person keeps apart.
    var bars = StoryBars()
    /// Orders of those that a person made one.
    var joined: Set<Int32> = []
    /// Slots of those that have grown to the double since it was last asked, by order.
    var grown: [Int32: Int] = [:]
    private var free: [Int] = []
    /// Cluster of each item of the window, by number less `base`.
    private(set) var slots: [Int32] = []
    private(set) var base: Int32 = 0
    /// Scratch by slot; nothing but zeros between two calls.
    var sums: [Int64] = []
    /// The slots whose sums are not zero.
    var touched: [Int32] = []
    /// The best of a cluster's matches so far, a heap with the last of them on top.
    var ranked: [RankedEntry] = []
    /// Pairs whose fit was reckoned.
    var pairs = 0

    init(threshold: Double, startingAt number: Int32 = 0) {
        self.threshold = threshold
        base = number
    }

    func slot(of item: Int32) -> Int { Int(slots[Int(item - base)]) }

    func hasSlot(_ item: Int32) -> Bool { Int(item - base) < slots.count && slots[Int(item - base)] >= 0 }

    /// The cluster in a slot; nil where there is none.
    func cluster(_ slot: Int) -> StoryCluster? { clusters.indices.contains(slot) ? clusters[slot] : nil }

    func order(of slot: Int) -> Int32? { clusters[slot]?.order }

    /// Id of the first entry of the cluster in a slot; nil where there is none.
    func first(of slot: Int) -> String? { clusters.indices.contains(slot) ? clusters[slot]?.first : nil }

    /// The storyline of a cluster; -1 for none.
    func line(of slot: Int) -> Int { clusters[slot]?.line ?? -1 }

    mutating func setLine(_ line: Int, of slot: Int) { clusters[slot]?.line = line }

    /// A story may come to be called after an older entry than the first it has here.
    mutating func rename(_ slot: Int, _ first: String, stamp: Int64) {
        clusters[slot]?.first = first
        clusters[slot]?.stamp = stamp
    }

    mutating func setRow(_ row: StoryRow, of slot: Int) { rows[slot] = row }

    /// A new cluster with this one item, which is the next of the window.
    mutating func start(_ item: Int32, _ window: ItemWindow, stamp: Int64) -> Int {
        let slot = place(StoryCluster(item, window, stamp: stamp))
        slots.appendSparingly(Int32(slot))
        return slot
    }

    /// Puts a stored cluster back; `setSlot` gives it its items.
    mutating func place(_ cluster: StoryCluster) -> Int {
        if let slot = free.popLast() {
            clusters[slot] = cluster
            setFigures(of: slot, StoryFigures(cluster))
            rows[slot] = StoryRow()
            return slot
        }
        clusters.appendSparingly(cluster)
        let own = StoryFigures(cluster)
        figures.appendSparingly(own)
        outlines.appendSparingly(StoryOutline(own))
        rows.appendSparingly(StoryRow())
        sums.appendSparingly(0)
        return clusters.count - 1
    }

    private mutating func setFigures(of slot: Int, _ own: StoryFigures) {
        figures[slot] = own
        outlines[slot] = StoryOutline(own)
    }

    mutating func setSlot(_ slot: Int, of item: Int32) {
        while base + Int32(slots.count) <= item { slots.appendSparingly(-1) }
        slots[Int(item - base)] = Int32(slot)
    }

    /// The oldest item leaves.
    ///
    /// - Returns: its cluster's slot, and whether the cluster ended with it.
    mutating func removeFirst(_ item: Int32, wasListed: Bool) -> (slot: Int, ended: Bool) {
        let slot = slot(of: item)
        slots[Int(item - base)] = -1
        guard slot >= 0 else { return (-1, false) }
        if wasListed { unlist(in: slot) }
        clusters[slot]?.letOldestGo()
        return (slot, clusters[slot]?.living == 0)
    }

    /// Whether a cluster has more entries to be compared with than it needs; then it has one less.
    mutating func unlistsOne(of slot: Int) -> Bool {
        guard figures[slot].listed > Recipe.listedLimit else { return false }
        unlist(in: slot)
        return true
    }

    private mutating func unlist(in slot: Int) {
        clusters[slot]?.listed -= 1
        figures[slot].listed -= 1
        outlines[slot] = StoryOutline(figures[slot])
    }

    mutating func compact(to number: Int32) {
        guard Int(number - base) * 2 > slots.count else { return }
        slots.removeFirst(Int(number - base))
        base = number
    }

    /// Takes a cluster out, from the rows of others too.
    mutating func remove(_ slot: Int) {
        for entry in rows[slot].entries { rows[entry.slot].removeOld(slot) }
        rows[slot] = StoryRow()
        clusters[slot] = nil
        free.append(slot)
    }
}

// Similarity of clusters.

extension StoryLevel {
    /// How well two clusters fit; not positive when they have nothing in common beyond the background.
    func score(_ a: Int, _ b: Int, sum: Int64) -> Double { fitness(figures[a], figures[b], sum: sum) }

    /// Whether that may be so much.
    func mayReach(_ score: Double, _ a: Int, _ b: Int, sum: Int64) -> Bool {
        isWithin(score, figures[a], figures[b], sum: sum)
    }
}

func fitness(_ a: StoryFigures, _ b: StoryFigures, sum: Int64) -> Double {
    let sizeA = Double(a.size)
    let sizeB = Double(b.size)
    let background = sizeB * a.background + sizeA * b.background
    let common = Double(sum) / Double(similarityUnit) - Recipe.backgroundWeight / 2 * background
    guard common > 0 else { return -1 }
    let fullness = min(1, (a.stems + b.stems) / (sizeA + sizeB) / Recipe.fullStems)
    let gap = max(0, a.earliest - b.latest, b.earliest - a.latest)
    let mean = common / (sizeA * sizeB) / (a.closeness * b.closeness) * fading(seconds: gap, fullness)
    let least = min(a.size, b.size)
    guard least > 1 else { return mean }
    let penalty = between(Recipe.sizePenalty, Recipe.fullSizePenalty, fullness)
    return mean - penalty * logarithm(Int(least))
}

/// Whether two clusters may fit so well: not when they fall short of it without background, fading and penalty.
///
/// Without a division: of hundreds of clusters few are among the best.
@inline(__always)
private func isWithin(_ score: Double, _ a: StoryFigures, _ b: StoryFigures, sum: Int64) -> Bool {
    let room = 1 - 1e-6  // Rounding may not decide.
    let sizes = Double(a.size) * Double(b.size)
    return Double(sum) / Double(similarityUnit) >= score * sizes * (a.closeness * b.closeness) * room
}

private func fading(seconds: Int64, _ fullness: Double) -> Double {
    guard seconds > 0 else { return 1 }
    let days = between(Recipe.storyDays, Recipe.fullStoryDays, fullness)
    let place = Double(seconds) / Double(Timestamp.day) / days * fadingStep
    return place < Double(fadings.count) ? fadings[Int(place)] : 0
}

private let fadingStep = 64.0
/// Powers of e, from 0 down to -16: asked for every pair of clusters that share a stem.
private let fadings: [Double] = (0..<1024).map { exponential(-Double($0) / fadingStep) }

private func between(_ scant: Double, _ full: Double, _ fullness: Double) -> Double {
    scant + (full - scant) * fullness
}

// Merging.

extension StoryLevel {
    /// Merges what fits, best first, among pairs with a cluster of `fresh`.
    mutating func merge(_ fresh: [Int], stamp: Int64) -> [(merge: StoryMerge, similarity: Double)] {
        var queue = MergeQueue()
        for slot in fresh { push(slot, to: &queue) }
        var merges: [(StoryMerge, Double)] = []
        while let pair = queue.pop() {
            guard isCurrent(pair.older, pair.olderOrder, pair.olderVersion),
                isCurrent(pair.younger, pair.youngerOrder, pair.youngerVersion),
                !bars.forbid(pair.olderOrder, pair.youngerOrder), !areParted(pair.older, pair.younger)
            else { continue }
            let fit = fit(pair.younger, pair.older, score: pair.score)
            if var merge = unite(pair.older, pair.younger, stamp: stamp) {
                merge.fit = fit
                merges.append((merge, fit.similarity))
            }
            trimRow(of: pair.older)
            push(pair.older, to: &queue)
        }
        return merges
    }

    private func areParted(_ a: Int, _ b: Int) -> Bool {
        guard let first = clusters[a], let second = clusters[b] else { return false }
        return first.isParted(from: second)
    }

    private func isThere(_ slot: Int) -> Bool { if case .some = clusters[slot] { true } else { false } }

    private func isCurrent(_ slot: Int, _ order: Int32, _ version: UInt32) -> Bool {
        isThere(slot) && figures[slot].order == order && figures[slot].version == version
    }

    private mutating func push(_ slot: Int, to queue: inout MergeQueue) {
        let row = rows[slot].entries
        pairs += row.count
        let own = figures[slot]
        for entry in row {
            let other = figures[entry.slot]
            guard isWithin(threshold, own, other, sum: entry.sum) else { continue }
            let score = fitness(own, other, sum: entry.sum)
            guard score >= threshold else { continue }
            let isOlder = own.order < other.order
            queue.push(
                MergeQueue.Pair(
                    score: score, older: isOlder ? slot : entry.slot, younger: isOlder ? entry.slot : slot,
                    olderOrder: min(own.order, other.order), youngerOrder: max(own.order, other.order),
                    olderVersion: isOlder ? own.version : other.version,
                    youngerVersion: isOlder ? other.version : own.version))
        }
    }

    func meanSimilarity(_ a: Int, _ b: Int) -> Double {
        let pairs = Double(figures[a].size) * Double(figures[b].size)
        return min(1, max(0, Double(rows[a].sum(b)) / Double(similarityUnit) / pairs))
    }

    mutating func unite(_ kept: Int, _ gone: Int, stamp: Int64) -> StoryMerge? {
        guard let winner = clusters[kept], let loser = clusters[gone] else { return nil }
        let merge = StoryMerge(
            kept: kept, gone: gone, keptFirst: winner.first, goneFirst: loser.first, keptOrder: winner.order,
            goneOrder: loser.order, keptLine: winner.line, goneLine: loser.line)
        clusters[kept]?.take(loser, common: rows[kept].sum(gone), stamp: stamp)
        if let cluster = clusters[kept] { setFigures(of: kept, StoryFigures(cluster)) }
        uniteRows(of: kept, gone)
        for item in loser.livingMembers { slots[Int(item - base)] = Int32(kept) }
        clusters[gone] = nil
        free.append(gone)
        bars.unite(merge.keptOrder, merge.goneOrder)
        noteGrowth(of: merge, from: winner.size, to: winner.size + loser.size)
        return merge
    }

    /// What was said of a cluster is said of the one that took it in, beside what was said of that.
    private mutating func uniteRows(of kept: Int, _ gone: Int) {
        let row = rows[gone].entries
        rows[gone] = StoryRow()
        rows[kept].remove(gone)
        // Where others stand in the row, and one: nothing but zeros again when all is done.
        let count = rows[kept].entries.count
        for place in 0..<count { sums[rows[kept].entries[place].slot] = Int64(place + 1) }
        for entry in row where entry.slot != kept {
            let place = Int(sums[entry.slot]) - 1
            if place >= 0 {
                rows[kept].add(entry.sum, at: place)
                rows[entry.slot].move(gone, to: kept)
            } else {
                rows[kept].add(entry.slot, entry.sum)
                rows[entry.slot].rename(gone, kept)
            }
        }
        for place in 0..<count { sums[rows[kept].entries[place].slot] = 0 }
    }

    /// Forgets the weakest of what a grown cluster has in common with others, in their rows too.
    mutating func trimRow(of slot: Int) {
        guard rows[slot].entries.count > 2 * Recipe.grownRowLimit else { return }
        let row = rows[slot].entries.sorted { $0.isBefore($1) }
        pairs += row.count
        let kept = best(Recipe.grownRowLimit, of: row, for: slot).sorted { $0.isBefore($1) }
        rows[slot] = StoryRow(kept)
        var next = 0
        for entry in row {
            if next < kept.count, kept[next] == entry {
                next += 1
            } else {
                rows[entry.slot].remove(slot)
            }
        }
    }

    /// Two clusters have so much in common.
    mutating func set(_ a: Int, _ b: Int, to sum: Int64) {
        rows[a].set(b, to: sum)
        rows[b].set(a, to: sum)
    }
}

/// A stem of a storyline's sum, in parts of `LineTerm.unit` for each entry.
struct LineTerm: Sendable, Equatable {
    static let unit = 4096.0

    var term: Int32
    var weight: Int32

    /// The heaviest stems of a vector, brought to length 1, by ascending number.
    static func normalised(_ vector: [LineTerm], limit: Int) -> [LineTerm] {
        let kept = heaviest(vector, limit: limit)
        var sum = 0.0
        for term in kept { sum += Double(term.weight) * Double(term.weight) }
        guard sum > 0 else { return [] }
        let scale = unit / sum.squareRoot()
        return kept.compactMap { term in
            let weight = Int32((Double(term.weight) * scale).rounded())
            return weight > 0 ? LineTerm(term: term.term, weight: weight) : nil
        }
    }

    static func heaviest(_ vector: [LineTerm], limit: Int) -> [LineTerm] {
        guard vector.count > limit else { return vector }
        // Weight above, place below: the keys of one comparison; among equals the lower number stays.
        var keys = vector.indices.map { UInt64(UInt32(vector[$0].weight)) << 32 | UInt64(UInt32.max) - UInt64($0) }
        keys.sort()
        let least = keys[keys.count - limit]
        return vector.indices.compactMap { place in
            let key = UInt64(UInt32(vector[place].weight)) << 32 | UInt64(UInt32.max) - UInt64(place)
            return key >= least ? vector[place] : nil
        }
    }

    static func sum(_ a: [LineTerm], _ b: [LineTerm]) -> [LineTerm] {
        var sum: [LineTerm] = []
        sum.reserveCapacity(a.count + b.count)
        var i = 0
        var j = 0
        while i < a.count, j < b.count {
            if a[i].term == b[j].term {
                sum.append(LineTerm(term: a[i].term, weight: a[i].weight &+ b[j].weight))
                i += 1
                j += 1
            } else if a[i].term < b[j].term {
                sum.append(a[i])
                i += 1
            } else {
                sum.append(b[j])
                j += 1
            }
        }
        sum.append(contentsOf: a[i...])
        sum.append(contentsOf: b[j...])
        return sum
    }

    /// A whole number, so that the order of adding up does not matter.
    static func product(_ a: [LineTerm], _ b: [LineTerm]) -> Int64 {
        var product: Int64 = 0
        var i = 0
        var j = 0
        while i < a.count, j < b.count {
            if a[i].term == b[j].term {
                product &+= Int64(a[i].weight) &* Int64(b[j].weight)
                i += 1
                j += 1
            } else if a[i].term < b[j].term {
                i += 1
            } else {
                j += 1
            }
        }
        return product
    }
}

/// Stories that continue one another, as the clusterer keeps them.
struct LineCluster: Sendable {
    /// Order of its first story.
    var order: Int32
    /// Id of the first entry of its first story.
    var first: String
    /// Entries ever.
    var size: Int32
    var earliest: Int64
    var latest: Int64
    /// Sum of the entries' vectors.
    var terms: [LineTerm]
    /// Length of `terms`, squared.
    var square: Int64
    /// Slots of its stories in the window.
    var stories: [Int]
    var version: UInt32 = 0
}

/// Two storylines became one.
struct LineMerge: Sendable {
    var kept: Int
    var gone: Int
    var keptFirst: String
    var goneFirst: String
    var goneOrder: Int32
    /// The stories that were in the one that is gone.
    var moved: [Int]
    /// How well they fitted; nil where they had to become one whatever their similarity.
    var fit: StoryFit?
}

/// The storylines of the window, and how they become one.
struct StorylineLevel: Sendable {
    private let threshold: Double
    private(set) var lines: [LineCluster?] = []
    private var free: [Int] = []
    /// Pairs whose fit was reckoned.
    private(set) var pairs = 0
    private let fading = Fading(days: Recipe.lineDays)

    init(threshold: Double) { self.threshold = threshold }

    /// The storyline in a slot; nil where there is none.
    func line(_ slot: Int) -> LineCluster? { lines.indices.contains(slot) ? lines[slot] : nil }

    /// For each number of a stem, whether a storyline has it.
    func terms(upTo count: Int) -> [Bool] {
        var isThere = [Bool](repeating: false, count: count)
        for case let line? in lines {
            for term in line.terms where Int(term.term) < count { isThere[Int(term.term)] = true }
        }
        return isThere
    }

    mutating func place(_ line: LineCluster) -> Int {
        if let slot = free.popLast() {
            lines[slot] = line
            return slot
        }
        lines.append(line)
        return lines.count - 1
    }

    /// Adds an entry to a storyline.
    mutating func add(_ vector: [LineTerm], published: Int64, to slot: Int) {
        guard var line = lines[slot] else { return }
        lines[slot] = nil
        line.terms = LineTerm.heaviest(LineTerm.sum(line.terms, vector), limit: Recipe.lineTermLimit)
        line.square = LineTerm.product(line.terms, line.terms)
        line.size += 1
        line.earliest = min(line.earliest, published)
        line.latest = max(line.latest, published)
        line.version += 1
        lines[slot] = line
    }

    /// A story became another's.
    mutating func forget(_ story: Int, in slot: Int) { lines[slot]?.stories.removeAll { $0 == story } }

    /// A story begins in a storyline that is there.
    mutating func add(_ story: Int, to slot: Int) { lines[slot]?.stories.append(story) }

    /// A story leaves the window.
    ///
    /// - Returns: its storyline, if that ended with it.
    mutating func leave(_ slot: Int, _ story: Int) -> LineCluster? {
        guard line(slot) != nil else { return nil }
        forget(story, in: slot)
        guard let line = lines[slot], line.stories.isEmpty else { return nil }
        remove(slot)
        return line
    }

    private mutating func remove(_ slot: Int) {
        lines[slot] = nil
        free.append(slot)
    }

    /// Two storylines become one, whatever their similarity.
    mutating func unite(_ a: Int, _ b: Int) -> LineMerge? {
        guard a != b, let first = lines[a], let second = lines[b] else { return nil }
        let isFirstOlder = first.order < second.order
        var winner = isFirstOlder ? first : second
        let loser = isFirstOlder ? second : first
        winner.terms = LineTerm.heaviest(LineTerm.sum(first.terms, second.terms), limit: Recipe.lineTermLimit)
        winner.square = LineTerm.product(winner.terms, winner.terms)
        winner.size += loser.size
        winner.earliest = min(first.earliest, second.earliest)
        winner.latest = max(first.latest, second.latest)
        winner.stories += loser.stories
        winner.version += 1
        let (kept, gone) = isFirstOlder ? (a, b) : (b, a)
        lines[kept] = winner
        remove(gone)
        return LineMerge(
            kept: kept, gone: gone, keptFirst: winner.first, goneFirst: loser.first, goneOrder: loser.order,
            moved: loser.stories)
    }

    /// Merges what fits, best first, among pairs of a changed storyline and its candidates.
    mutating func merge(_ changed: [Int: [Int]]) -> [LineMerge] {
        var merges: [LineMerge] = []
        var candidates = changed
        var queue = MergeQueue()
        for slot in changed.keys.sorted() {
            for other in candidates[slot] ?? [] { push(slot, other, to: &queue) }
        }
        while let pair = queue.pop() {
            guard lines[pair.older]?.version == pair.olderVersion, lines[pair.older]?.order == pair.olderOrder,
                lines[pair.younger]?.version == pair.youngerVersion,
                lines[pair.younger]?.order == pair.youngerOrder,
                let fit = fit(pair.younger, pair.older, score: pair.score),
                var merge = unite(pair.older, pair.younger)
            else { continue }
            merge.fit = fit
            merges.append(merge)
            let (kept, gone) = (merge.kept, merge.gone)
            let together = Set((candidates[kept] ?? []) + (candidates[gone] ?? [])).subtracting([kept, gone])
            candidates[gone] = nil
            candidates[kept] = together.sorted()
            for (slot, others) in candidates where others.contains(gone) {
                candidates[slot] = others.map { $0 == gone ? kept : $0 }
            }
            for (slot, others) in candidates where slot != kept && others.contains(kept) {
                push(slot, kept, to: &queue)
            }
            for other in candidates[kept] ?? [] { push(kept, other, to: &queue) }
        }
        return merges
    }

    private mutating func push(_ a: Int, _ b: Int, to queue: inout MergeQueue) {
        pairs += 1
        guard a != b, let first = lines[a], let second = lines[b] else { return }
        let score = score(first, second)
        guard score >= threshold else { return }
        let isFirstOlder = first.order < second.order
        queue.push(
            MergeQueue.Pair(
                score: score, older: isFirstOlder ? a : b, younger: isFirstOlder ? b : a,
                olderOrder: min(first.order, second.order), youngerOrder: max(first.order, second.order),
                olderVersion: isFirstOlder ? first.version : second.version,
                youngerVersion: isFirstOlder ? second.version : first.version))
    }

    private func score(_ a: LineCluster, _ b: LineCluster) -> Double {
        guard a.stories.count + b.stories.count <= Recipe.lineStoryLimit else { return -1 }
        let sizeA = Double(a.size)
        let sizeB = Double(b.size)
        let unit = LineTerm.unit * LineTerm.unit
        let mean = Double(LineTerm.product(a.terms, b.terms)) / unit / (sizeA * sizeB)
        guard mean > 0 else { return -1 }
        let innerA = max(Double(a.square) / unit / (sizeA * sizeA), 1e-6)
        let innerB = max(Double(b.square) / unit / (sizeB * sizeB), 1e-6)
        let together = innerA * sizeA * sizeA + innerB * sizeB * sizeB + 2 * mean * sizeA * sizeB
        let size = sizeA + sizeB
        guard together / (size * size) >= Recipe.leastLineCohesion else { return -1 }
        let gap = max(0, a.earliest - b.latest, b.earliest - a.latest)
        return mean / power(innerA * innerB, Recipe.lineCohesionPower / 2) * Double(fading(seconds: gap))
    }
}

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

/// What a comparison of storylines reads of each.
struct LineFigures: Sendable {
    var order: Int32 = 0
    var size: Int32 = 0
    var version: UInt32 = 0
    var storyCount: Int32 = 0
    var earliest: Int64 = 0
    var latest: Int64 = 0
    var square: Int64 = 0
    var isThere = false

    init() {}

    init(_ line: LineCluster) {
        order = line.order
        size = line.size
        version = line.version
        storyCount = Int32(line.stories.count)
        earliest = line.earliest
        latest = line.latest
        square = line.square
        isThere = true
    }

    /// Takes in another storyline; `product` is that of their sums.
    mutating func take(_ other: LineFigures, product: Int64) {
        order = min(order, other.order)
        size += other.size
        version += 1
        storyCount += other.storyCount
        earliest = min(earliest, other.earliest)
        latest = max(latest, other.latest)
        square += other.square + 2 * product
    }
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
    private var figures: [LineFigures] = []
    /// The sums of the storylines, the same as in `lines`: most of what is read of one is nothing else.
    private var sums: [[LineTerm]] = []
    /// The weights of one storyline by stem, while it is compared with others; else nothing but zeros.
    private var spread: [Int32] = []
    private var free: [Int] = []
    /// Slots of those that have grown so much that they are looked at, until it is asked.
    private var grown: Set<Int> = []
    /// Pairs whose fit was reckoned.
    private(set) var pairs = 0
    private let fading = Fading(days: Recipe.lineDays)

    init(threshold: Double) { self.threshold = threshold }

    /// The storyline in a slot; nil where there is none.
    func line(_ slot: Int) -> LineCluster? { lines.indices.contains(slot) ? lines[slot] : nil }

    /// Id of the first entry of the storyline in a slot; nil where there is none.
    func first(of slot: Int) -> String? { lines.indices.contains(slot) ? lines[slot]?.first : nil }

    /// For each number of a stem, whether a storyline has it.
    func terms(upTo count: Int) -> [Bool] {
        var isThere = [Bool](repeating: false, count: count)
        for case let line? in lines {
            for term in line.terms where Int(term.term) < count { isThere[Int(term.term)] = true }
        }
        return isThere
    }

    mutating func place(_ line: LineCluster) -> Int {
        let slot = free.popLast() ?? lines.count
        if slot == lines.count {
            lines.appendSparingly(nil)
            figures.appendSparingly(LineFigures())
            sums.appendSparingly([])
        }
        set(line, slot)
        return slot
    }

    private mutating func set(_ line: LineCluster, _ slot: Int) {
        figures[slot] = LineFigures(line)
        sums[slot] = line.terms
        lines[slot] = line
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
        set(line, slot)
        noteGrowth(of: slot, from: line.size - 1)
    }

    /// A story became another's.
    mutating func forget(_ story: Int, in slot: Int) {
        lines[slot]?.stories.removeAll { $0 == story }
        figures[slot].storyCount = Int32(lines[slot]?.stories.count ?? 0)
    }

    /// A story begins in a storyline that is there.
    mutating func add(_ story: Int, to slot: Int) {
        lines[slot]?.stories.append(story)
        figures[slot].storyCount += 1
    }

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
        sums[slot] = []
        figures[slot] = LineFigures()
        grown.remove(slot)
        free.append(slot)
    }

    /// Whether nothing is left of a storyline of which a story became one with another's, or the two fit.
    func endsOrFits(_ slot: Int, _ other: Int) -> Bool {
        guard slot != other, let own = lines[slot], let second = lines[other], !own.stories.isEmpty else { return true }
        let product = LineTerm.product(own.terms, second.terms)
        return lineFitness(figures[slot], figures[other], product: product, fading) >= threshold
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
        set(winner, kept)
        remove(gone)
        noteGrowth(of: kept, from: winner.size - loser.size)
        return LineMerge(
            kept: kept, gone: gone, keptFirst: winner.first, goneFirst: loser.first, goneOrder: loser.order,
            moved: loser.stories)
    }
}

// Growth.

extension StorylineLevel {
    /// Notes a storyline that has come to a size at which it is looked at.
    private mutating func noteGrowth(of slot: Int, from before: Int32) {
        if Recipe.partedLineSizes.contains(where: { before < $0 && $0 <= figures[slot].size }) { grown.insert(slot) }
    }

    /// The slots of the storylines of several stories that may have become two, by order.
    mutating func takeGrown() -> [Int] {
        defer { grown = [] }
        return grown.filter { 2...Recipe.partedLineStories ~= Int(figures[$0].storyCount) }
            .sorted { figures[$0].order < figures[$1].order }
    }

    /// Puts what is left of a storyline in its place.
    mutating func replace(_ slot: Int, with line: LineCluster) {
        guard let old = lines[slot] else { return }
        var line = line
        line.version = old.version + 1
        set(line, slot)
    }

    /// Whether there is a storyline that begins with the story of this order.
    func hasLine(_ order: Int32) -> Bool { figures.contains { $0.isThere && $0.order == order } }
}

// Merging.

extension StorylineLevel {
    /// Merges what fits, best first, among these pairs.
    mutating func merge(_ named: LineCandidates) -> [LineMerge] {
        var merges: [LineMerge] = []
        var candidates = named
        var queue = MergeQueue()
        for (slot, places) in candidates.naming { push(slot, places.map(candidates.other), to: &queue) }
        while let pair = queue.pop() {
            guard isCurrent(pair.older, pair.olderOrder, pair.olderVersion),
                isCurrent(pair.younger, pair.youngerOrder, pair.youngerVersion),
                let fit = fit(pair.younger, pair.older, score: pair.score),
                var merge = unite(pair.older, pair.younger)
            else { continue }
            merge.fit = fit
            merges.append(merge)
            candidates.unite(merge.kept, merge.gone)
            push(merge.kept, candidates.partners(of: merge.kept), to: &queue)
        }
        return merges
    }

    private func isCurrent(_ slot: Int, _ order: Int32, _ version: UInt32) -> Bool {
        let own = figures[slot]
        return own.isThere && own.order == order && own.version == version
    }

    private mutating func push(_ slot: Int, _ others: [Int], to queue: inout MergeQueue) {
        pairs += others.count
        let own = figures[slot]
        guard own.isThere, !others.isEmpty else { return }
        setSpread(sums[slot], isOn: true)
        for pair in fitting(slot, others) { queue.push(pair) }
        setSpread(sums[slot], isOn: false)
    }

    /// The pairs of a storyline, which is laid out by stem, with those of others that it fits.
    private func fitting(_ slot: Int, _ others: [Int]) -> [MergeQueue.Pair] {
        // Taken out before, or each score would take a copy of all that is known.
        let (figures, sums, spread, fading) = (figures, sums, spread, fading)
        let own = figures[slot]
        var pairs: [MergeQueue.Pair] = []
        for other in others where other != slot && figures[other].isThere {
            let second = figures[other]
            guard own.storyCount + second.storyCount <= Recipe.lineStoryLimit else { continue }
            let score = lineFitness(own, second, product: product(sums[other], spread), fading)
            guard score >= threshold else { continue }
            let isOlder = own.order < second.order
            pairs.append(
                MergeQueue.Pair(
                    score: score, older: isOlder ? slot : other, younger: isOlder ? other : slot,
                    olderOrder: min(own.order, second.order), youngerOrder: max(own.order, second.order),
                    olderVersion: isOlder ? own.version : second.version,
                    youngerVersion: isOlder ? second.version : own.version))
        }
        return pairs
    }

    private mutating func setSpread(_ terms: [LineTerm], isOn: Bool) {
        guard let last = terms.last else { return }
        if Int(last.term) >= spread.count {
            spread.append(contentsOf: repeatElement(0, count: Int(last.term) + 1 + spread.count / 2 - spread.count))
        }
        var spread = spread.mutableSpan
        for term in terms { spread[Int(term.term)] = isOn ? term.weight : 0 }
    }

    /// The products of each of these sums with those before it.
    mutating func products(among lines: [LineCluster]) -> [[Int64]] {
        lines.indices.map { place in
            setSpread(lines[place].terms, isOn: true)
            defer { setSpread(lines[place].terms, isOn: false) }
            return (0..<place).map { product(lines[$0].terms, spread) }
        }
    }
}

/// The product of a sum and one that is laid out by stem; a whole number, so that the order of adding up does not matter.
private func product(_ terms: [LineTerm], _ spread: [Int32]) -> Int64 {
    let (spread, terms) = (spread.span, terms.span)
    var product: Int64 = 0
    for place in terms.indices where Int(terms[place].term) < spread.count {
        product &+= Int64(terms[place].weight) &* Int64(spread[Int(terms[place].term)])
    }
    return product
}

/// How well two storylines fit; not positive when they have nothing in common, or too little all together.
func lineFitness(
    _ a: LineFigures, _ b: LineFigures, product: Int64, leastCohesion: Double = Recipe.leastLineCohesion,
    _ fading: Fading
) -> Double {
    let sizeA = Double(a.size)
    let sizeB = Double(b.size)
    let unit = LineTerm.unit * LineTerm.unit
    let mean = Double(product) / unit / (sizeA * sizeB)
    guard mean > 0 else { return -1 }
    let innerA = max(Double(a.square) / unit / (sizeA * sizeA), 1e-6)
    let innerB = max(Double(b.square) / unit / (sizeB * sizeB), 1e-6)
    let together = innerA * sizeA * sizeA + innerB * sizeB * sizeB + 2 * mean * sizeA * sizeB
    let size = sizeA + sizeB
    guard together / (size * size) >= leastCohesion else { return -1 }
    let gap = max(0, a.earliest - b.latest, b.earliest - a.latest)
    return mean / power(innerA * innerB, Recipe.lineCohesionPower / 2) * Double(fading(seconds: gap))
}

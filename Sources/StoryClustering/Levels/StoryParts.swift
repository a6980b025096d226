// The parts of a story
//
// Entries join a story in the order in which they come, and what came first may have drawn in what does not belong to
// what came later. So a story that has grown is put together once more, its entries all at once, by the measure by which
// clusters become one; only that parts need not fit as well as two stories that become one. What then stays apart was
// never one event. The cost is that of all pairs of its entries.

/// The entries of a story, put together anew.
struct StoryParts: Sendable {
    /// By the place of their first entry; nil where that is part of another.
    private var parts: [StoryCluster?]
    private var figures: [StoryFigures]
    /// What each has in common with those before it, and how well it fits them.
    private var sums: [[Int64]]
    private var scores: [[Double]]

    /// `items`, ascending, are all entries of the story, and in the window.
    init(_ items: [Int32], _ window: inout ItemWindow) {
        sums = window.similarities(among: items)
        parts = items.map { StoryCluster($0, window, stamp: 0) }
        let figures = parts.compactMap { $0.map(StoryFigures.init) }
        self.figures = figures
        scores = zip(figures, sums).map { figure, row in
            row.indices.map { fitness(figure, figures[$0], sum: row[$0]) }
        }
    }

    /// The parts, that of the oldest entry first, each with how well it fits that one.
    ///
    /// Parts that fit each other by `least` are one; what is smaller than `leastSize` goes where it fits best.
    mutating func parted(least: Double, leastSize: Int) -> [(part: StoryCluster, fit: StoryFit)] {
        uniteBest(downTo: least)
        uniteSmall(leastSize)
        uniteBest(downTo: least)
        return parts.indices.compactMap { place in parts[place].map { ($0, fit(place, 0)) } }
    }

    private mutating func uniteBest(downTo least: Double) {
        while let (older, younger) = bestPair(least) { unite(older, younger) }
    }

    /// Ties go to the older parts.
    private func bestPair(_ least: Double) -> (older: Int, younger: Int)? {
        var best: (older: Int, younger: Int)?
        var most = least
        for younger in parts.indices where isThere(younger) {
            for older in 0..<younger where isThere(older) {
                let score = scores[younger][older]
                guard score > most || best == nil && score == most else { continue }
                (best, most) = ((older, younger), score)
            }
        }
        return best
    }

    private mutating func uniteSmall(_ leastSize: Int) {
        let places = parts.indices.filter(isThere)
        var large = places.filter { Int(figures[$0].size) >= leastSize }
        guard !large.isEmpty else { return }
        for small in places where Int(figures[small].size) < leastSize {
            let fits = large.map { score(small, $0) }
            let best = fits.indices.reduce(0) { fits[$1] > fits[$0] ? $1 : $0 }
            let (older, younger) = (min(large[best], small), max(large[best], small))
            unite(older, younger)
            large[best] = older
        }
    }

    private mutating func unite(_ older: Int, _ younger: Int) {
        guard let other = parts[younger] else { return }
        let common = sum(older, younger)
        parts[younger] = nil
        parts[older]?.take(other, common: common, stamp: other.stamp)
        if let part = parts[older] { figures[older] = StoryFigures(part) }
        for third in parts.indices where third != older && isThere(third) {
            let (low, high) = (min(older, third), max(older, third))
            sums[high][low] = sum(older, third) + sum(younger, third)
            scores[high][low] = fitness(figures[high], figures[low], sum: sums[high][low])
        }
    }

    private func fit(_ own: Int, _ other: Int) -> StoryFit {
        guard own != other else { return StoryFit() }
        let (a, b) = (figures[own], figures[other])
        let mean = Double(sum(own, other)) / Double(similarityUnit) / (Double(a.size) * Double(b.size))
        return StoryFit(
            score: score(own, other), similarity: min(1, mean),
            gapSeconds: max(0, a.earliest - b.latest, b.earliest - a.latest), size: a.size, otherSize: b.size)
    }

    private func isThere(_ place: Int) -> Bool { if case .some = parts[place] { true } else { false } }

    private func sum(_ a: Int, _ b: Int) -> Int64 { sums[max(a, b)][min(a, b)] }

    private func score(_ a: Int, _ b: Int) -> Double { scores[max(a, b)][min(a, b)] }
}

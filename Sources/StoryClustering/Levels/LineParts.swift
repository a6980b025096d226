// The parts of a storyline
//
// What stories have in common becomes less to a storyline that has grown around others, and it never looks back. So one
// that has grown is put together once more, its stories all at once, by the measure by which storylines become one; only
// that parts need not fit as well as two storylines that become one, and that it does not matter how little they are
// when taken together. Sums of vectors add up, so the products of two stories are worked out once.

/// The stories of a storyline, put together anew.
struct LineParts {
    private var figures: [LineFigures]
    /// The places of the stories of each part, ascending; none where it is part of another.
    private var members: [[Int]]
    /// Of each sum with those before it.
    private var products: [[Int64]]
    private let fading = Fading(days: Recipe.lineDays)

    /// `stories` are storylines of one story each, the oldest first; `products` are those of each with those before it.
    init(_ stories: [LineCluster], products: [[Int64]]) {
        figures = stories.map(LineFigures.init)
        members = stories.indices.map { [$0] }
        self.products = products
    }

    /// The parts, that of the oldest story first, each with how well it fits that one; parts that fit by `least` are one.
    mutating func parted(least: Double) -> [(stories: [Int], fit: StoryFit)] {
        var queue = MergeQueue()
        for younger in figures.indices { for older in 0..<younger { push(older, younger, least, to: &queue) } }
        while let pair = queue.pop() {
            guard isCurrent(pair.older, pair.olderVersion), isCurrent(pair.younger, pair.youngerVersion) else {
                continue
            }
            unite(pair.older, pair.younger)
            for other in figures.indices where other != pair.older && figures[other].isThere {
                push(min(other, pair.older), max(other, pair.older), least, to: &queue)
            }
        }
        return members.indices.filter { figures[$0].isThere }.map { (members[$0], fit($0)) }
    }

    private func isCurrent(_ place: Int, _ version: UInt32) -> Bool {
        figures[place].isThere && figures[place].version == version
    }

    private func push(_ older: Int, _ younger: Int, _ least: Double, to queue: inout MergeQueue) {
        let score = score(older, younger)
        guard score >= least else { return }
        let (a, b) = (figures[older], figures[younger])
        queue.push(
            MergeQueue.Pair(
                score: score, older: older, younger: younger, olderOrder: a.order, youngerOrder: b.order,
                olderVersion: a.version, youngerVersion: b.version))
    }

    private mutating func unite(_ older: Int, _ younger: Int) {
        figures[older].take(figures[younger], product: product(older, younger))
        figures[younger].isThere = false
        members[older] = (members[older] + members[younger]).sorted()
        for other in figures.indices where other != older && figures[other].isThere {
            products[max(older, other)][min(older, other)] += product(younger, other)
        }
    }

    private func fit(_ place: Int) -> StoryFit {
        guard place > 0 else { return StoryFit() }
        let (own, first) = (figures[place], figures[0])
        return StoryFit(
            score: score(0, place), gapSeconds: max(0, own.earliest - first.latest, first.earliest - own.latest),
            size: own.size, otherSize: first.size)
    }

    private func product(_ a: Int, _ b: Int) -> Int64 { products[max(a, b)][min(a, b)] }

    private func score(_ a: Int, _ b: Int) -> Double {
        lineFitness(figures[a], figures[b], product: product(a, b), leastCohesion: 0, fading)
    }
}

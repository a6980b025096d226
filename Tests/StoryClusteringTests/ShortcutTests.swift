import Testing

@testable import StoryClustering

/// Ways that are shorter than the plain one, and lead to the same.
@Suite struct ShortcutTests {
    @Test func `numbers are sorted whatever order they come in`() {
        let counts = [0, 1, 2, 16, 17, 100, 3000]
        for count in counts {
            var random = Numbers(seed: UInt64(count))
            let orders: [[UInt64]] = [
                (0..<count).map { _ in random.next() }, (0..<count).map { UInt64($0) },
                (0..<count).map { UInt64(count - $0) }, (0..<count).map { _ in 7 },
                (0..<count).map { UInt64(min($0, count - $0)) }, (0..<count).map { _ in random.next() % 4 },
            ]
            for order in orders {
                var sorted = order
                sortNumbers(&sorted)
                #expect(sorted == order.sorted())
            }
        }
    }

    @Test func `the best few are those that sorting would put first`() {
        var random = Numbers(seed: 5)
        let matches = (0..<400).map { Match(item: $0, similarity: Float(random.next() % 64) / 64) }
        var best = Best<30>()
        for match in matches.shuffled(using: &random) { best.offer(match) }
        let expected = matches.sorted { ($1.similarity, $0.item) < ($0.similarity, $1.item) }.prefix(30)
        #expect((0..<best.count).map { best[$0].item } == expected.map(\.item))
    }

    @Test func `an outline never says of a cluster that fits that it cannot`() {
        var random = Numbers(seed: 3)
        for _ in 0..<2000 {
            let entry = StoryFigures(cluster(of: 1, &random))
            let other = StoryFigures(cluster(of: Int32(1 + random.next() % 40), &random))
            let sum = Int64(random.next() % 4096) * Int64(other.size)
            let score = fitness(entry, other, sum: sum)
            guard score > 0 else { continue }
            #expect(StoryOutline(other).mayReach(score, with: StoryOutline(entry), sum: sum))
        }
    }

    @Test func `of a long row the best are kept, whatever the order they come in`() {
        var random = Numbers(seed: 9)
        var level = StoryLevel(threshold: 0.2)
        let own = level.place(cluster(of: 1, &random))
        let row = (0..<300).map { place in
            var other = cluster(of: Int32(1 + random.next() % 4), &random)
            other.order = Int32(place + 2)
            return RowEntry(slot: level.place(other), sum: Int64(random.next() % 64) * 64)
        }
        let best = level.best(64, of: row.shuffled(using: &random), for: own)
        let expected = row.sorted { a, b in
            let (first, second) = (level.score(own, a.slot, sum: a.sum), level.score(own, b.slot, sum: b.sum))
            return first == second ? a.slot < b.slot : first > second
        }
        #expect(best.map(\.slot).sorted() == expected.prefix(64).map(\.slot).sorted())
    }

    @Test func `what a walk has added up comes back once, to its own entry, the last first`() {
        var kept = KeptWalks()
        var all = [Sum](repeating: Sum(), count: 40_000)
        for place in all.indices { all[place].add(UInt32(place + 1), Sum.step(isName: false)) }
        kept.push(7, [3, 5, 9], 2, of: all, shares: [])
        kept.push(6, [8], 1, of: all, shares: [VectorTerm(term: 1, weight: 2, packed: 0)])
        kept.push(5, all.indices.map(Int32.init), all.count, of: all, shares: [])
        var touched = [Int32](repeating: 0, count: 3)
        var sums = [Sum](repeating: Sum(), count: 10)
        #expect(kept.pop(5, &touched, &sums) == nil, "there is no room for so many")
        #expect(kept.pop(7, &touched, &sums) == nil, "another lies above")
        let last = kept.pop(6, &touched, &sums)
        #expect(last?.count == 1 && last?.shares.map(\.weight) == [2])
        #expect(kept.pop(7, &touched, &sums)?.count == 2)
        #expect(kept.pop(7, &touched, &sums) == nil)
        #expect(touched[..<2] == [3, 5])
        #expect(sums.map(\.product) == [0, 0, 0, 4, 0, 6, 0, 0, 9, 0])
    }

    private func cluster(of size: Int32, _ random: inout Numbers) -> StoryCluster {
        let count = Int64(size)
        return StoryCluster(
            order: 1, first: "a", size: size, background: Int64(random.next() % 16_000) * count,
            inner: (1 + Int64(random.next() % 4096)) * count * count, stems: 20 * Int(size),
            earliest: 1_767_225_600, latest: 1_767_225_600 + Int64(random.next() % 3) * 3600, members: [1], living: 1,
            listed: size, line: -1, stamp: 0)
    }
}

/// The same numbers each time (splitmix64).
private struct Numbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}

import Testing

@testable import StoryClustering

/// Lists of entries by stem: those nearest in time are found, whatever order they came in.
@Suite struct PostingTests {
    @Test func `those nearest in time are found, whatever came, was taken out or left`() {
        var random = Seeded(seed: 11)
        var lists = PlainLists()
        var postings = Postings()
        var published: [Int64] = []
        for step in 0..<9 {
            for _ in 0..<200 {
                let item = Int32(published.count)
                // Times of hours, so that many are the same; some come in their order.
                published.append(step % 3 == 0 ? Int64(item) : random.below(500))
                for term in 0..<4 where term == 0 || random.below(1 << term) == 0 {
                    let posting = Posting(item: item, weight: UInt16(item))
                    postings.insert(posting, in: term, published, base: 0)
                    lists.items[term].append(item)
                }
            }
            for term in 0..<4 {
                for item in lists.items[term] where random.below(20) == 0 {
                    postings.remove(Posting(item: item, weight: 0), from: term, published, base: 0)
                    lists.items[term].removeAll { $0 == item }
                }
            }
            if step % 2 == 1 {
                let first = Int32(published.count - 300)
                for term in 0..<4 where lists.items[term].contains(where: { $0 < first }) { postings.letGo(of: term) }
                postings.dropDead(before: first, from: 0)
                for term in 0..<4 { lists.items[term].removeAll { $0 < first } }
            }
            for _ in 0..<200 {
                let (term, time, limit) = (Int(random.below(4)), random.below(600) - 50, Int(1 + random.below(300)))
                let (cells, places) = postings.near(time, within: 60, limit, of: term, published, base: 0)
                let found = cells[places].map { Int32($0.item) }
                #expect(found == lists.near(time, within: 60, limit, of: term, published))
            }
        }
        #expect(lists.items[0].count > 256 && lists.items[3].count < 100)
    }

    @Test func `of one and the same time the latest are found`() {
        var postings = Postings()
        let published = [Int64](repeating: 7, count: 500)
        for item in 0..<500 { postings.insert(Posting(item: Int32(item), weight: 1), in: 0, published, base: 0) }
        let (cells, places) = postings.near(7, within: 60, 350, of: 0, published, base: 0)
        #expect(cells[places].map { Int($0.item) } == Array(150..<500))
    }

    @Test func `numbers that begin anew are still in their order`() {
        var postings = Postings()
        let base: Int32 = 1 << 24 - 2
        let published: [Int64] = [5, 5, 5, 5]
        for item in [base + 3, base, base + 2, base + 1] {
            postings.insert(Posting(item: item, weight: 1), in: 0, published, base: base)
        }
        let (cells, places) = postings.near(5, within: 1, 9, of: 0, published, base: base)
        #expect(cells[places].map { $0.distance(from: base) } == [0, 1, 2, 3])
    }
}

/// The same without any order: what is farthest goes first.
private struct PlainLists {
    var items = [[Int32]](repeating: [], count: 4)

    func near(_ time: Int64, within seconds: Int64, _ limit: Int, of term: Int, _ published: [Int64]) -> [Int32] {
        let distance = { (item: Int32) in abs(published[Int(item)] - time) }
        var near = items[term].filter { distance($0) <= seconds }
            .sorted { (published[Int($0)], $0) < (published[Int($1)], $1) }[...]
        while near.count > limit, let first = near.first, let last = near.last {
            let isLater = published[Int(first)] > time
            if !isLater, distance(first) >= distance(last) { near.removeFirst() } else { near.removeLast() }
        }
        return Array(near)
    }
}

/// The same numbers each time.
private struct Seeded {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ count: Int) -> Int64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int64(truncatingIfNeeded: state >> 33) % Int64(count)
    }
}

// Taking clusters apart
//
// A cluster keeps sums alone. To take items out, those of the window are compared again: their vectors are frozen, so
// the sums are what they would be had the two parts never been one. Items that left the window, or are not listed, are
// taken to be like those that are.

extension StoryLevel {
    /// The cluster of this name.
    func slot(named first: String) -> Int? { clusters.firstIndex { $0?.first == first } }

    /// The cluster with some of the items of another that is no more; its row is empty.
    ///
    /// `size` counts the items that left the window too.
    mutating func start(
        _ members: [Int32], of old: StoryCluster, named first: String, order: Int32, size: Int32,
        _ window: inout ItemWindow, stamp: Int64
    ) -> Int {
        let listed = members.filter { window.isListed($0) }
        var cluster = StoryCluster(
            order: order, first: first, size: size, background: 0, inner: 0, stems: 0, earliest: .max, latest: .min,
            members: members, living: Int32(members.count), listed: Int32(listed.count), line: old.line, stamp: stamp,
            partings: old.partings)
        for item in members {
            cluster.background += Int64(window.background(of: item))
            cluster.stems += window.vectorCount(of: item)
            cluster.earliest = min(cluster.earliest, window.published(item))
            cluster.latest = max(cluster.latest, window.published(item))
        }
        let inside = Set(listed)
        for item in listed {
            cluster.inner += Int64(window.ownSimilarity(item))
            for match in window.matches(of: item) where match.item < item && inside.contains(match.item) {
                cluster.inner += 2 * Int64((match.similarity * similarityUnit).rounded())
            }
        }
        let living = Int64(members.count)
        let compared = max(1, Int64(listed.count))
        cluster.background = cluster.background * Int64(size) / living
        cluster.stems = cluster.stems * Int(size) / members.count
        cluster.inner = cluster.inner * Int64(size) / compared * Int64(size) / compared
        if Int(size) > members.count { cluster.earliest = min(cluster.earliest, old.earliest) }
        let slot = place(cluster)
        for item in members { setSlot(slot, of: item) }
        return slot
    }

    /// Notes what the items of a cluster have in common with other clusters, as if all had come now.
    mutating func connect(_ slot: Int, _ window: inout ItemWindow) {
        guard let own = clusters[slot] else { return }
        var sums: [Int: Int64] = [:]
        for item in own.livingMembers where window.isListed(item) {
            for (other, sum) in best(window.matches(of: item), except: slot) { sums[other, default: 0] += sum }
        }
        for (other, sum) in sums.sorted(by: { $0.key < $1.key }) {
            let scaled = sum * Int64(own.size) / Int64(max(1, own.listed))
            set(slot, other, to: scaled)
        }
        trimRow(of: slot)
    }

    /// As many of an item's clusters as its row would have room for, those with the most in common for their size.
    private func best(_ matches: [Match], except own: Int) -> [(slot: Int, sum: Int64)] {
        var sums: [Int: Int64] = [:]
        for match in matches where hasSlot(match.item) {
            let slot = slot(of: match.item)
            guard slot != own else { continue }
            sums[slot, default: 0] += Int64((match.similarity * similarityUnit).rounded())
        }
        let scaled = sums.map { slot, sum in
            (slot: slot, sum: sum * Int64(figures[slot].size) / Int64(max(1, figures[slot].listed)))
        }
        let ranked = scaled.sorted { a, b in
            let (x, y) = (a.sum * Int64(figures[b.slot].size), b.sum * Int64(figures[a.slot].size))
            return x != y ? x > y : figures[a.slot].order < figures[b.slot].order
        }
        return Array(ranked.prefix(Recipe.rowLimit))
    }
}

/// Which clusters a person keeps apart.
///
/// Clusters are known by their orders, which they keep for life; a cluster that takes another in takes its places too.
struct StoryBars: Sendable {
    private struct Place: Sendable, Hashable {
        var bar: Int
        var side: Int
    }

    private var places: [Int32: Set<Place>] = [:]

    /// The cluster stands on this side of this bar.
    mutating func set(_ order: Int32, bar: Int, side: Int) {
        places[order, default: []].insert(Place(bar: bar, side: side))
    }

    func forbid(_ a: Int32, _ b: Int32) -> Bool {
        guard !places.isEmpty, let first = places[a], let second = places[b] else { return false }
        return first.contains { second.contains(Place(bar: $0.bar, side: 1 - $0.side)) }
    }

    mutating func unite(_ kept: Int32, _ gone: Int32) {
        guard let moved = places.removeValue(forKey: gone) else { return }
        places[kept, default: []].formUnion(moved)
    }
}

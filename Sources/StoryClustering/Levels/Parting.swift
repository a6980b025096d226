// Stories that turned out to be two stay two
//
// Both parts, and whatever takes them in, keep on which side of the parting they are. Two clusters on different sides of
// one do not become one, whatever their similarity comes to be; else they would come together and part again with
// every report that mentions both. Only a person can make them one.

/// A story became two.
struct Parting {
    private let number: Int64

    /// The part that left, by its first item; no other part will ever leave with it first at this refresh.
    init(of order: Int32, stamp: Int64) { number = stamp << 32 | Int64(UInt32(bitPattern: order)) }

    var stayed: Int64 { number << 1 }
    var left: Int64 { number << 1 | 1 }
}

extension StoryCluster {
    /// Whether the two were parts of a story that turned out to be two.
    func isParted(from other: StoryCluster) -> Bool {
        !partings.isEmpty && partings.contains { other.partings.contains($0 ^ 1) }
    }

    /// Where a person made one of both sides, the parting is over.
    mutating func takePartings(_ other: StoryCluster) {
        guard !other.partings.isEmpty else { return }
        partings = partings.union(other.partings).filter { side in
            !(partings.contains(side ^ 1) || other.partings.contains(side ^ 1))
        }
    }
}

// Stories that have grown, so that it is worth looking whether each is still one.

extension StoryLevel {
    /// Notes a story that a merge took to the next power of two; so no entry is looked at often.
    mutating func noteGrowth(of merge: StoryMerge, from before: Int32, to after: Int32) {
        grown[merge.goneOrder] = nil
        if before.leadingZeroBitCount > after.leadingZeroBitCount { grown[merge.keptOrder] = merge.kept }
        if joined.remove(merge.goneOrder) != nil { joined.insert(merge.keptOrder) }
    }

    /// The slots of the stories that may have become two, by order.
    ///
    /// Not those of which entries have left the window or are not compared any more, nor those that a person made one.
    mutating func takeGrown() -> [Int] {
        defer { grown = [:] }
        return grown.sorted { $0.key < $1.key }.map(\.value).filter { slot in
            guard let cluster = clusters[slot] else { return false }
            return Int(cluster.size) >= Recipe.leastParted && cluster.listed == cluster.size
                && !joined.contains(cluster.order)
        }
    }

    /// Puts a part of a cluster that is no more in its place.
    mutating func place(part: StoryCluster, _ window: inout ItemWindow) -> Int {
        let slot = place(part)
        for item in part.members { setSlot(slot, of: item) }
        connect(slot, &window)
        return slot
    }
}

/// The best few matches, `limit` at most: by similarity, then the older.
struct Best<let limit: Int> {
    /// The similarity above, the complement of the item's number below: in the order of what is better.
    private var keys = InlineArray<limit, UInt64>(repeating: 0)
    private(set) var count = 0
    /// What is less similar is not among them.
    private(set) var least: Float = 0

    subscript(place: Int) -> Match {
        let key = keys[place]
        return Match(item: ~Int32(truncatingIfNeeded: key), similarity: Float(bitPattern: UInt32(key >> 32)))
    }

    /// Similarities are not negative, so that their bits lie in their order.
    @inline(__always)
    mutating func offer(_ match: Match) {
        let key = UInt64(match.similarity.bitPattern) << 32 | UInt64(UInt32(bitPattern: ~match.item))
        if count == limit {
            guard key > keys[limit - 1] else { return }
        } else {
            count += 1
        }
        // The last one makes room where there is none.
        var keys = keys.mutableSpan
        var place = count - 1
        while place > 0, keys[place - 1] < key {
            keys[place] = keys[place - 1]
            place -= 1
        }
        keys[place] = key
        if count == limit { least = Float(bitPattern: UInt32(keys[limit - 1] >> 32)) }
    }
}

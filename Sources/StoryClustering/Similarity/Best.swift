/// The best few matches, `limit` at most: by similarity, then the older.
struct Best<let limit: Int> {
    private var places = InlineArray<limit, Match>(repeating: Match(item: 0, similarity: 0))
    private(set) var count = 0
    /// What is less similar is not among them.
    private(set) var least: Float = 0

    subscript(place: Int) -> Match { places[place] }

    mutating func offer(_ match: Match) {
        if count == limit {
            guard Self.isBefore(match, places[limit - 1]) else { return }
        } else {
            count += 1
        }
        // The last one makes room where there is none.
        var place = count - 1
        while place > 0, Self.isBefore(match, places[place - 1]) {
            places[place] = places[place - 1]
            place -= 1
        }
        places[place] = match
        if count == limit { least = places[limit - 1].similarity }
    }

    @inline(__always)
    private static func isBefore(_ a: Match, _ b: Match) -> Bool {
        a.similarity != b.similarity ? a.similarity > b.similarity : a.item < b.item
    }
}

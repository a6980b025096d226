/// The best few matches: by similarity, then the older.
struct Best {
    let limit: Int
    private(set) var matches: [Match] = []

    init(limit: Int) {
        self.limit = limit
        matches.reserveCapacity(limit)
    }

    /// What is less similar is not among them.
    private(set) var least: Float = 0

    mutating func offer(_ match: Match) {
        if matches.count == limit, let last = matches.last, !Self.isBefore(match, last) { return }
        // The last one makes room where there is none.
        if matches.count < limit { matches.append(match) }
        var place = matches.count - 1
        while place > 0, Self.isBefore(match, matches[place - 1]) {
            matches[place] = matches[place - 1]
            place -= 1
        }
        matches[place] = match
        if matches.count == limit, let last = matches.last { least = last.similarity }
    }

    private static func isBefore(_ a: Match, _ b: Match) -> Bool {
        a.similarity != b.similarity ? a.similarity > b.similarity : a.item < b.item
    }
}

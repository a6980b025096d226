/// The best few matches: by similarity, then the older.
struct Best {
    let limit: Int
    private(set) var matches: [Match] = []

    init(limit: Int) { self.limit = limit }

    mutating func offer(_ match: Match) {
        if matches.count == limit, let last = matches.last, !Self.isBefore(match, last) { return }
        var place = matches.count
        while place > 0, Self.isBefore(match, matches[place - 1]) { place -= 1 }
        matches.insert(match, at: place)
        if matches.count > limit { matches.removeLast() }
    }

    private static func isBefore(_ a: Match, _ b: Match) -> Bool {
        a.similarity != b.similarity ? a.similarity > b.similarity : a.item < b.item
    }
}

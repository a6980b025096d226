/// What walks with the own vectors of an hour's entries have added up: each is smoothed first, and compared when all are.
///
/// A stack, since the last is smoothed first and the first is compared first.
struct KeptWalks: Sendable {
    /// Sums that are kept at most, in 400 kB; entries beyond are walked for anew.
    private static let limit = 1 << 15

    /// With the shares of their neighbours, which are added up when an entry is smoothed.
    private var walks: [(item: Int32, start: Int, shares: [VectorTerm])] = []
    // Of this length from the first walk on.
    private var places: [Int32] = []
    private var sums: [Sum] = []
    private var used = 0

    /// Keeps the sums at the first of these places, if there is room.
    mutating func push(_ item: Int32, _ touched: [Int32], _ count: Int, of all: [Sum], shares: [VectorTerm]) {
        guard used + count <= Self.limit else { return }
        if places.isEmpty {
            places = [Int32](repeating: 0, count: Self.limit)
            sums = [Sum](repeating: Sum(), count: Self.limit)
        }
        walks.append((item, used, shares))
        keep(touched, count, of: all, from: used, &places, &sums)
        used += count
    }

    /// Puts the sums of an entry back, if they are the last.
    ///
    /// - Returns: how many they are, and the shares.
    mutating func pop(
        _ item: Int32, _ touched: inout [Int32], _ all: inout [Sum]
    ) -> (count: Int, shares: [VectorTerm])? {
        guard walks.last?.item == item, let walk = walks.popLast() else { return nil }
        let count = used - walk.start
        used = walk.start
        let (places, sums) = (places.span, sums.span)
        var touched = touched.mutableSpan
        var all = all.mutableSpan
        for place in 0..<count {
            touched[place] = places[walk.start &+ place]
            all[Int(places[walk.start &+ place])] = sums[walk.start &+ place]
        }
        return (count, walk.shares)
    }

    mutating func removeAll() {
        walks.removeAll(keepingCapacity: true)
        used = 0
    }
}

private func keep(
    _ touched: [Int32], _ count: Int, of all: [Sum], from start: Int, _ places: inout [Int32], _ sums: inout [Sum]
) {
    let (touched, all) = (touched.span, all.span)
    var places = places.mutableSpan
    var sums = sums.mutableSpan
    for place in 0..<count {
        places[start &+ place] = touched[place]
        sums[start &+ place] = all[Int(touched[place])]
    }
}

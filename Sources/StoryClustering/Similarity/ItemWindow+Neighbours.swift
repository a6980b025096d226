// The neighbours that smooth an entry, and those whose storylines it may join.

extension ItemWindow {
    /// Comparisons with the entries of a refresh begin; all of it are in the window.
    mutating func beginComparing(with fresh: Range<Int32>) { postingLimit = Recipe.postingLimit + fresh.count }

    /// The most similar entries by plain vectors: those that smooth this one, and those whose storylines it may join.
    mutating func nearest(to item: Int32) -> (smoothing: [Neighbour], line: [Neighbour]) {
        walk(vector(of: item), countingShared: true, budget: Recipe.ownPostings)
        var smoothing = Best(limit: Recipe.neighbours)
        var line = Best(limit: Recipe.lineCandidates)
        let floor = UInt32(Recipe.lineNeighbourFloor * productUnit)
        let time = published(item)
        for index in touched where sums[Int(index)].product > floor {
            let other = base + index
            guard other != item else { continue }
            let sum = sums[Int(index)]
            let cosine = Float(sum.product) / productUnit
            let isForLine = sum.sharesName && cosine >= line.least
            let isForSmoothing = cosine > Recipe.neighbourFloor && cosine >= smoothing.least
            guard isForLine || isForSmoothing else { continue }
            let age = time - published[Int(index)]
            if isForLine { line.offer(Match(item: other, similarity: cosine * lineFading(seconds: age))) }
            if isForSmoothing {
                smoothing.offer(Match(item: other, similarity: cosine * neighbourFading(seconds: age)))
            }
        }
        clear()
        return (
            smoothing.matches.map { Neighbour(item: $0.item, share: Recipe.neighbourShare * $0.similarity) },
            line.matches.map { Neighbour(item: $0.item, share: Recipe.lineNeighbourShare * $0.similarity) }
        )
    }

    /// Sets an item's neighbours, for good.
    mutating func smooth(_ item: Int32, with found: [Neighbour]) {
        let index = Int(item - base)
        for (place, neighbour) in found.enumerated() { smoothings[index].neighbours[place] = neighbour }
        smoothings[index].norm = length(of: smoothed(item))
    }

    /// An item's own vector and its neighbours' shares, not brought to length 1.
    func smoothed(_ item: Int32) -> ArraySlice<VectorTerm> {
        var sum = vector(of: item)
        for neighbour in neighbours(of: item) where neighbour.item >= first {
            sum = added(sum, vector(of: neighbour.item), share: neighbour.share)[...]
        }
        return sum
    }

    /// The vector for storylines, smoothed, of length 1, its heaviest stems only.
    mutating func lineVector(of item: Int32, neighbours: [Neighbour]) -> [LineTerm] {
        lineSum.add(vector(of: item), share: 1)
        for neighbour in neighbours where neighbour.item >= first {
            lineSum.add(vector(of: neighbour.item), share: neighbour.share)
        }
        return lineSum.take(Recipe.lineVectorLimit)
    }
}

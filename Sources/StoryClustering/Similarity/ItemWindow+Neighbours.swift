// The neighbours that smooth an entry, and those whose storylines it may join.

extension ItemWindow {
    /// Comparisons with these entries begin, the next that are not listed.
    mutating func beginComparing(with fresh: Range<Int32>) {
        clear()
        keptWalks.removeAll()
        postingLimit = Recipe.postingLimit + fresh.count
        for item in fresh {
            for term in readVector(of: item) where term.weight > 0 {
                postings.append(Posting(item: item, weight: term.weight), to: Int(term.term))
            }
        }
    }

    /// Finds the most similar entries by plain vectors, and smooths this one with some of them, for good.
    ///
    /// - Returns: those whose storylines it may join.
    mutating func smooth(_ item: Int32) -> [Neighbour] {
        walkOwn(item)
        // What was added up stays: it may be what is compared next.
        let nearest = nearest(to: item)
        var found = Smoothing().neighbours
        for place in 0..<nearest.smoothing.count {
            let match = nearest.smoothing[place]
            found[place] = Neighbour(item: match.item, share: Recipe.neighbourShare * match.similarity)
        }
        set(found, of: item)
        return shares(nearest.line)
    }

    /// Those whose storylines an entry might join, as of now.
    mutating func lineNeighbours(of item: Int32) -> [Neighbour] {
        walkOwn(item)
        let nearest = nearest(to: item)
        clear()
        return shares(nearest.line)
    }

    private func shares(_ matches: Recipe.LineMatches) -> [Neighbour] {
        var line: [Neighbour] = []
        line.reserveCapacity(matches.count)
        for place in 0..<matches.count {
            let match = matches[place]
            line.append(Neighbour(item: match.item, share: Recipe.lineNeighbourShare * match.similarity))
        }
        return line
    }

    private func nearest(to item: Int32) -> (smoothing: Recipe.SmoothingMatches, line: Recipe.LineMatches) {
        var smoothing = Recipe.SmoothingMatches()
        var line = Recipe.LineMatches()
        let floor = UInt32(Recipe.lineNeighbourFloor * productUnit)
        let (time, own, base) = (published(item), item - base, base)
        let (sums, published, touched) = (sums.span, published.span, touched.span)
        for place in 0..<touchedCount {
            let index = touched[place]
            let sum = sums[Int(index)]
            guard sum.product > floor, index != own else { continue }
            let cosine = Float(sum.product) / productUnit
            let isForLine = sum.sharesName && cosine >= line.least
            let isForSmoothing = cosine > Recipe.neighbourFloor && cosine >= smoothing.least
            guard isForLine || isForSmoothing else { continue }
            let age = time - published[Int(index)]
            let other = base &+ index
            if isForLine { line.offer(Match(item: other, similarity: cosine * lineFading(seconds: age))) }
            if isForSmoothing {
                smoothing.offer(Match(item: other, similarity: cosine * neighbourFading(seconds: age)))
            }
        }
        return (smoothing, line)
    }

    /// Sets the neighbours of an item, and how long its vector is with their shares.
    private mutating func set(_ neighbours: InlineArray<3, Neighbour>, of item: Int32) {
        smoothings[Int(item - base)].neighbours = neighbours
        sharesItem = -1
        readShares(of: item)
        smoothings[Int(item - base)].norm = length(of: readVector(of: item), shares)
    }

    /// An item's own vector and its neighbours' shares, not brought to length 1.
    func smoothed(_ item: Int32) -> [VectorTerm] {
        var (sum, other): ([VectorTerm], [VectorTerm]) = (vector(of: item), [])
        for neighbour in neighbours(of: item) where neighbour.item >= first {
            add(vector(of: neighbour.item), share: neighbour.share, to: sum, &other)
            swap(&sum, &other)
        }
        return sum
    }

    /// Adds up the shares of an item's neighbours, unless they are those that were added up last.
    mutating func readShares(of item: Int32) {
        guard sharesItem != item else { return }
        sharesItem = item
        shares.removeAll(keepingCapacity: true)
        let neighbours = smoothings[Int(item - base)].neighbours
        for place in neighbours.indices where neighbours[place].item >= first {
            add(readVector(of: neighbours[place].item), share: neighbours[place].share, to: shares, &otherShares)
            swap(&shares, &otherShares)
        }
    }

    /// The vector for storylines, smoothed, of length 1, its heaviest stems only.
    mutating func lineVector(of item: Int32, neighbours: [Neighbour]) -> [LineTerm] {
        lineSum.add(readVector(of: item), share: 1)
        for neighbour in neighbours where neighbour.item >= first {
            lineSum.add(readVector(of: neighbour.item), share: neighbour.share)
        }
        return lineSum.take(Recipe.lineVectorLimit)
    }
}

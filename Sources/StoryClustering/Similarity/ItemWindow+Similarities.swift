// How similar an entry is to all others of the window.

extension ItemWindow {
    /// Similarity of an item to all others that it has anything to do with, before the background is taken off.
    ///
    /// Those that share no stem with it, nor with its neighbours, but have neighbours that do, are left out: the factor
    /// for shared stems leaves them so little that no labelled set gave another story with them.
    mutating func matches(of item: Int32) -> [Match] {
        walkSmoothed(item)
        work.entryPairs += touchedCount
        let found = similarities(to: item)
        clear()
        return found
    }

    private func similarities(to item: Int32) -> [Match] {
        // Bound once: asking `self` for each of thousands of entries costs more than the arithmetic.
        let (sums, smoothings, factors) = (sums.span, smoothings.span, sharedFactors.span)
        let touched = touched.span.extracting(first: touchedCount)
        let (base, first) = (base, first)
        let scale = 1 / (productUnit * smoothings[Int(item - base)].norm)
        let voice = smoothings[Int(item - base)].voice
        var found: [Match] = []
        found.reserveCapacity(touched.count)
        for position in touched.indices where base + touched[position] != item {
            let index = Int(touched[position])
            let (sum, smoothing) = (sums[index], smoothings[index])
            var product = Float(sum.product)
            for place in smoothing.neighbours.indices {
                let neighbour = smoothing.neighbours[place]
                // Without a branch: how many there are is nothing that a processor could guess.
                let isThere = neighbour.item >= first
                let at = isThere ? Int(neighbour.item - base) : 0
                product += (isThere ? neighbour.share : 0) * Float(sums[at].product)
            }
            let share = voice != 0 && smoothing.voice == voice ? voiceShare(item, base + touched[position]) : 1
            let similarity = product * scale / smoothing.norm * factors[sum.shared] * share
            if similarity >= Recipe.similarityFloor {
                found.append(Match(item: base + touched[position], similarity: similarity))
            }
        }
        return found
    }

    /// How much a similarity counts by the number of stems that two entries share; none counts one half.
    static let factorsOfShared = (0..<256).map { $0 > 0 ? Float($0) / Float($0 + 1) : 0.5 }

    /// How much a similarity counts by who tells the two entries.
    func voiceShare(_ a: Int32, _ b: Int32) -> Float {
        let voice = smoothings[index(of: a)].voice
        guard voice != 0, smoothings[index(of: b)].voice == voice else { return 1 }
        let fullness = min(1, Float(vectorCount(of: a) + vectorCount(of: b)) / 2 / Float(Recipe.fullStems))
        return Recipe.ownVoiceShare + (Recipe.fullOwnVoiceShare - Recipe.ownVoiceShare) * fullness
    }

    /// How near the nearest are: mean over the twenty best, each capped, those that lack counting as nothing.
    func background(of item: Int32, _ matches: [Match]) -> Int32 {
        let time = published(item)
        var best = InlineArray<20, Float>(repeating: 0)  // `Recipe.backgroundNeighbours` of them.
        let published = published.span
        var least: Float = 0
        for match in matches where match.similarity > least {
            let faded = match.similarity * backgroundFading(seconds: time - published[Int(match.item - base)])
            let value = min(faded, Recipe.backgroundCap)
            guard value > least else { continue }
            var place = best.count - 1
            while place > 0, best[place - 1] < value {
                best[place] = best[place - 1]
                place -= 1
            }
            best[place] = value
            least = best[best.count - 1]
        }
        var sum: Float = 0
        for place in best.indices { sum += best[place] }
        return Int32((sum / Float(Recipe.backgroundNeighbours) * backgroundUnit).rounded())
    }

    /// An item's similarity to itself.
    func ownSimilarity(_ item: Int32) -> Int32 {
        let count = Float(max(1, vectorCount(of: item)))
        return Int32((count / (count + 1) * similarityUnit).rounded())
    }

    private mutating func walkSmoothed(_ item: Int32) {
        walk(readVector(of: item), countingShared: true, budget: Recipe.ownPostings)
        readShares(of: item)
        if !shares.isEmpty { walk(shares, countingShared: false, budget: Recipe.neighbourPostings) }
    }
}

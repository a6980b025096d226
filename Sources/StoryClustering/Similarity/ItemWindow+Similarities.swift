// How similar an entry is to all others of the window.

extension ItemWindow {
    /// Similarity of an item to all others that it has anything to do with, before the background is taken off.
    ///
    /// Those that share no stem with it, nor with its neighbours, but have neighbours that do, are left out: the factor
    /// for shared stems leaves them so little that no labelled set gave another story with them.
    mutating func matches(of item: Int32) -> [Match] {
        walkOwn(item)
        walkShares(item)
        work.entryPairs += touchedCount
        let scale = 1 / (productUnit * norm(of: item))
        let count = findSimilar(
            to: item - base, touched, touchedCount, sums, smoothings, sharedFactors, scale: scale, base: base,
            from: first, &found)
        clear()
        return weighed(found[..<count], of: item)
    }

    /// How much a similarity counts by the number of stems that two entries share; none counts one half.
    static let factorsOfShared = (0..<256).map { $0 > 0 ? Float($0) / Float($0 + 1) : 0.5 }

    /// Less of those that the same outlet tells.
    private func weighed(_ matches: ArraySlice<Match>, of item: Int32) -> [Match] {
        let voice = voice(of: item)
        guard voice != 0 else { return Array(matches) }
        var weighed: [Match] = []
        weighed.reserveCapacity(matches.count)
        for var match in matches {
            if smoothings[index(of: match.item)].voice == voice {
                match.similarity *= voiceShare(item, match.item)
                guard match.similarity >= Recipe.similarityFloor else { continue }
            }
            weighed.append(match)
        }
        return weighed
    }

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
}

/// Finds those of the entries met that are similar enough to the one that stands at a place.
///
/// - Returns: how many they are; they are the first of `found`, which has room for all.
private func findSimilar(
    to own: Int32, _ touched: [Int32], _ touchedCount: Int, _ sums: [Sum], _ smoothings: [Smoothing],
    _ factors: [Float], scale: Float, base: Int32, from first: Int32, _ found: inout [Match]
) -> Int {
    let (sums, smoothings, factors) = (sums.span, smoothings.span, factors.span)
    let touched = touched.span.extracting(first: touchedCount)
    var found = found.mutableSpan
    var count = 0
    for position in touched.indices where touched[position] != own {
        let index = Int(touched[position])
        let (sum, smoothing) = (sums[index], smoothings[index])
        var product = Float(sum.product)
        for place in smoothing.neighbours.indices {
            let neighbour = smoothing.neighbours[place]
            // Without a branch: how many there are is nothing that a processor could guess.
            let isThere = neighbour.item >= first
            let at = Int(isThere ? neighbour.item &- base : 0)
            product += (isThere ? neighbour.share : 0) * Float(sums[at].product)
        }
        let similarity = product * scale / smoothing.norm * factors[sum.shared]
        found[count] = Match(item: base &+ touched[position], similarity: similarity)
        count &+= similarity >= Recipe.similarityFloor ? 1 : 0
    }
    return count
}

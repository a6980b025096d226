// How similar chosen entries of the window are to one another.

extension ItemWindow {
    /// Similarity of each of these items to those before it, a row an item, in parts of `similarityUnit`.
    ///
    /// Every pair is compared, unlike a walk, which leaves out what is too far back under a stem.
    mutating func similarities(among items: [Int32]) -> [[Int64]] {
        work.entryPairs += items.count * items.count / 2
        let vectors = items.map { smoothedTerms(of: $0) }
        return items.indices.map { place in
            lineSum.spread(vectors[place], isOn: true)
            defer { lineSum.spread(vectors[place], isOn: false) }
            return (0..<place).map { other in
                let (product, shared) = lineSum.product(vectors[other])
                let length = norm(of: items[place]) * norm(of: items[other])
                guard product > 0, length > 0 else { return 0 }
                let unit = Float(VectorTerm.unit)
                let similarity =
                    Float(product) / (unit * unit * length) * sharedFactors[min(shared, sharedFactors.count - 1)]
                    * voiceShare(items[place], items[other])
                return similarity >= Recipe.similarityFloor ? Int64(similarity * similarityUnit + 0.5) : 0
            }
        }
    }

    private mutating func smoothedTerms(of item: Int32) -> [SmoothedTerm] {
        let own = readVector(of: item)
        readShares(of: item)
        add(shares, share: 1, to: own, &otherShares)
        var terms: [SmoothedTerm] = []
        terms.reserveCapacity(otherShares.count)
        var place = 0
        for term in otherShares {
            var packed = Int32(term.weight)
            if place < own.count, own[place].term == term.term {
                if own[place].weight > 0 { packed |= 1 << 16 }
                place += 1
            }
            terms.append(SmoothedTerm(term: term.term, packed: packed))
        }
        return terms
    }
}

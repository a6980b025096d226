// How similar chosen entries of the window are to one another.

extension ItemWindow {
    /// Similarity of each of these items to those before it, a row an item, in parts of `similarityUnit`.
    ///
    /// Every pair is compared, unlike a walk, which leaves out what is too far back under a stem.
    mutating func similarities(among items: [Int32]) -> [[Int64]] {
        work.entryPairs += items.count * items.count / 2
        let plain = items.map { vector(of: $0) }
        let smoothed = items.map { self.smoothed($0) }
        return items.indices.map { place in
            (0..<place).map { other in
                let (first, second) = (items[place], items[other])
                let (product, _) = product(smoothed[place], smoothed[other])
                let shared = self.product(plain[place], plain[other]).shared
                let length = norm(of: first) * norm(of: second)
                guard product > 0, length > 0 else { return 0 }
                let unit = Float(VectorTerm.unit)
                let similarity =
                    Float(product) / (unit * unit * length) * sharedFactors[min(shared, sharedFactors.count - 1)]
                    * voiceShare(first, second)
                return similarity >= Recipe.similarityFloor ? Int64(similarity * similarityUnit + 0.5) : 0
            }
        }
    }

    /// The product of two vectors, and how many stems both have.
    private func product(_ a: [VectorTerm], _ b: [VectorTerm]) -> (value: Int64, shared: Int) {
        var (i, j) = (0, 0)
        var (value, shared): (Int64, Int) = (0, 0)
        while i < a.count, j < b.count {
            let (first, second) = (a[i], b[j])
            if first.term == second.term, first.weight > 0, second.weight > 0 {
                value += Int64(first.weight) * Int64(second.weight)
                shared += 1
            }
            if first.term <= second.term { i += 1 }
            if second.term <= first.term { j += 1 }
        }
        return (value, shared)
    }
}

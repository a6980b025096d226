/// A stem of an entry's vectors, both of unit length, in parts of `VectorTerm.unit`.
struct VectorTerm: Sendable, Equatable {
    static let unit = 16384.0

    var term: Int32
    var weight: UInt16
    /// In the vector in which names weigh more.
    var named: UInt16
}

/// The vector of one entry, by ascending number of the stem.
///
/// Whole numbers: products of two add up to the same in any order, and a restart reads back what was written.
func vector(of item: ItemTerms, _ terms: TermTable, documents: Int, prior: WordPrior) -> [VectorTerm] {
    var raw: [(term: Int32, weight: Double, named: Double)] = []
    raw.reserveCapacity(item.frequencies.count)
    for use in item.frequencies {
        let counts = terms.counts[Int(use.term)]
        let before = prior.documents(with: terms.stems[Int(use.term)])
        let documentsWith = Double(counts.documents) + before
        let rest = Double(documents) + Recipe.priorDocuments - documentsWith + 0.5
        guard rest > 0 else { continue }
        let rarity = power(logarithm(1 + rest / (documentsWith + 0.5)), Recipe.idfPower)
        let weight = use.frequency * rarity
        raw.append((use.term, weight, use.isCapital ? weight * nameFactor(counts) : weight))
    }
    if raw.count > Recipe.vectorLimit {
        raw.sort { ($1.weight, $0.term) < ($0.weight, $1.term) }
        raw.removeSubrange(Recipe.vectorLimit...)
        raw.sort { $0.term < $1.term }
    }
    var sum = 0.0
    var namedSum = 0.0
    for entry in raw {
        sum += entry.weight * entry.weight
        namedSum += entry.named * entry.named
    }
    let scale = sum > 0 ? VectorTerm.unit / sum.squareRoot() : 0
    let namedScale = namedSum > 0 ? VectorTerm.unit / namedSum.squareRoot() : 0
    return raw.compactMap { entry in
        let weight = UInt16((entry.weight * scale).rounded())
        let named = UInt16((entry.named * namedScale).rounded())
        return weight == 0 && named == 0 ? nil : VectorTerm(term: entry.term, weight: weight, named: named)
    }
}

/// More than 1 for a stem that is written with a capital even inside lines: a name.
private func nameFactor(_ counts: TermTable.Counts) -> Double {
    let low = (Double(counts.lowUses) + 0.5) / (Double(counts.uses) + 1)
    return 1 + Recipe.nameBoost * max(0, 1 - 2 * low)
}

/// A stem of an entry's vectors, both of unit length, in parts of `VectorTerm.unit`.
struct VectorTerm: Sendable, Equatable {
    static let unit = 16384.0
    private static let nameBit: UInt16 = 0x8000

    var term: Int32
    var weight: UInt16
    /// `lineWeight` and `isName` as one, as it is stored.
    let packed: UInt16

    init(term: Int32, weight: UInt16, packed: UInt16) {
        self.term = term
        self.weight = weight
        self.packed = packed
    }

    init(term: Int32, weight: UInt16, lineWeight: UInt16, isName: Bool) {
        self.init(term: term, weight: weight, packed: isName ? lineWeight | Self.nameBit : lineWeight)
    }

    /// Weight in the vector for storylines.
    var lineWeight: UInt16 { packed & ~Self.nameBit }
    var isName: Bool { packed & Self.nameBit != 0 }
}

/// The vector of one entry, by ascending number of the stem.
///
/// Whole numbers: products of two add up to the same in any order, and a restart reads back what was written.
func vector(of item: ItemTerms, _ terms: TermTable, _ rarities: inout Rarities) -> [VectorTerm] {
    // A script without capitals does not say what is a name: then anything may be one.
    let hasCapitals = item.frequencies.contains { $0.isCapital }
    var raw: [RawTerm] = []
    raw.reserveCapacity(item.frequencies.count)
    for use in item.frequencies {
        let counts = terms.counts[Int(use.term)]
        let rarity = rarities.rarity(of: Int(counts.documents))
        let lineRarity = rarities.lineRarity(of: Int(counts.documents), rank: Int(terms.ranks[Int(use.term)]))
        let nameness = use.isCapital ? counts.nameness : 0
        raw.append(
            RawTerm(
                term: use.term,
                weight: use.frequency * rarity.plain * rarity.root * (1 + Recipe.nameBoost * nameness),
                lineWeight: use.frequency * lineRarity * (1 + Recipe.nameBoost * nameness),
                isName: nameness > Recipe.leastNameness || !hasCapitals))
    }
    if raw.count > Recipe.vectorLimit {
        raw = heaviest(raw, limit: Recipe.vectorLimit)
    }
    return unitVector(raw)
}

/// What the rarity of a stem counts for, by the number of entries with it.
///
/// The same for all entries of a refresh: logarithm and power are worked out once for each small number.
struct Rarities: Sendable {
    struct Rarity: Sendable {
        var plain: Double
        var root: Double

        init(with count: Int, of documents: Int) {
            plain = inverseFrequency(with: Double(count), of: Double(documents) + Recipe.priorDocuments)
            root = plain.squareRoot()
        }
    }

    /// All entries so far; what was worked out for another number of them is worked out again.
    var documents: Int
    private var known: [(documents: Int, rarity: Rarity)]
    private var knownForLines = [(documents: Int, rarity: Double)](repeating: (-1, 0), count: 512)

    init(documents: Int = 0) {
        self.documents = documents
        known = Array(repeating: (-1, Rarity(with: 0, of: 0)), count: 256)
    }

    mutating func rarity(of count: Int) -> Rarity {
        guard count < known.count else { return Rarity(with: count, of: documents) }
        if known[count].documents == documents { return known[count].rarity }
        let rarity = Rarity(with: count, of: documents)
        known[count] = (documents, rarity)
        return rarity
    }

    /// For storylines: as if a stem of this rank had been in documents of its language before.
    mutating func lineRarity(of count: Int, rank: Int) -> Double {
        let count = count + imaginedDocuments[rank]
        guard count < knownForLines.count else { return lineRarity(with: count) }
        if knownForLines[count].documents == documents { return knownForLines[count].rarity }
        let rarity = lineRarity(with: count)
        knownForLines[count] = (documents, rarity)
        return rarity
    }

    private func lineRarity(with count: Int) -> Double {
        let all = Double(documents) + Recipe.linePriorDocuments
        return power(inverseFrequency(with: Double(count), of: all), Recipe.lineIDFPower)
    }
}

private func inverseFrequency(with: Double, of all: Double) -> Double {
    logarithm(1 + (all - with + 0.5) / (with + 0.5))
}

/// In how many of `Recipe.linePriorDocuments` the stem of each rank is; in none at 0, which is no rank.
///
/// By Zipf's law: the words of a language are as common as the inverse of their rank.
private let imaginedDocuments: [Int] =
    [0]
    + (1..<1024).map { rank in
        let share = 1 - exponential(-Recipe.commonness / (Recipe.stopWords + Double(rank)))
        return Int(Recipe.linePriorDocuments * share + 0.5)
    }

/// By ascending number, as they were; of equals the lower number stays.
private func heaviest(_ raw: [RawTerm], limit: Int) -> [RawTerm] {
    // Numbers that are not negative lie in the order of their bits.
    var weights = raw.map(\.weight.bitPattern)
    let least = partition(&weights, limit)
    var equals = limit - raw.count { $0.weight.bitPattern > least }
    var heaviest: [RawTerm] = []
    heaviest.reserveCapacity(limit)
    for term in raw where term.weight.bitPattern >= least {
        if term.weight.bitPattern == least {
            equals -= 1
            guard equals >= 0 else { continue }
        }
        heaviest.append(term)
    }
    return heaviest
}

private struct RawTerm {
    var term: Int32
    var weight: Double
    var lineWeight: Double
    var isName: Bool
}

private func unitVector(_ raw: [RawTerm]) -> [VectorTerm] {
    var sum = 0.0
    var lineSum = 0.0
    for entry in raw {
        sum += entry.weight * entry.weight
        lineSum += entry.lineWeight * entry.lineWeight
    }
    let scale = sum > 0 ? VectorTerm.unit / sum.squareRoot() : 0
    let lineScale = lineSum > 0 ? VectorTerm.unit / lineSum.squareRoot() : 0
    var vector: [VectorTerm] = []
    vector.reserveCapacity(raw.count)
    for entry in raw {
        let weight = UInt16(roundedInt(entry.weight * scale))
        let lineWeight = UInt16(roundedInt(entry.lineWeight * lineScale))
        guard weight > 0 || lineWeight > 0 else { continue }
        vector.append(VectorTerm(term: entry.term, weight: weight, lineWeight: lineWeight, isName: entry.isName))
    }
    return vector
}

extension TermTable.Counts {
    /// From 0 for a stem written small half the time inside lines, or more often, to 1 for one that never is.
    fileprivate var nameness: Double {
        let low = (Double(lowUses) + 0.5) / (Double(uses) + 1)
        return max(0, 1 - 2 * low)
    }
}

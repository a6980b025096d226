/// Makes `sum` that of a vector and a share of another; all by ascending number.
func add(_ other: [VectorTerm], share: Float, to vector: [VectorTerm], _ sum: inout [VectorTerm]) {
    sum.removeAll(keepingCapacity: true)
    sum.reserveCapacity(vector.count + other.count)
    let (a, b) = (vector.span, other.span)
    var i = 0
    var j = 0
    while i < a.count || j < b.count {
        if j == b.count || i < a.count && a[i].term < b[j].term {
            sum.append(a[i])
            i += 1
            continue
        }
        let part = UInt16(roundedInt(Float(b[j].weight) * share))
        if i < a.count, a[i].term == b[j].term {
            sum.append(VectorTerm(term: a[i].term, weight: a[i].weight &+ part, packed: 0))
            i += 1
        } else if part > 0 {
            sum.append(VectorTerm(term: b[j].term, weight: part, packed: 0))
        }
        j += 1
    }
}

/// How long the sum of a vector and shares is; both by ascending number.
func length(of vector: [VectorTerm], _ shares: [VectorTerm]) -> Float {
    let (a, b) = (vector.span, shares.span)
    var (i, j) = (0, 0)
    var sum = 0.0
    while i < a.count || j < b.count {
        var weight: UInt16 = 0
        let isOwn = i < a.count && (j == b.count || a[i].term <= b[j].term)
        let isShared = j < b.count && (i == a.count || b[j].term <= a[i].term)
        if isOwn {
            weight = a[i].weight
            i += 1
        }
        if isShared {
            weight &+= b[j].weight
            j += 1
        }
        sum += Double(weight) * Double(weight)
    }
    return Float(sum.squareRoot() / VectorTerm.unit)
}

/// Adds up vectors for storylines.
///
/// By stem rather than by merging: of the few hundred stems of eleven vectors most are in one of them.
struct LineSum: Sendable {
    private var weights: [Int32] = []
    private var touched: [Int32] = []
    private var keys: [UInt64] = []

    /// Adds a vector, which is by ascending number.
    mutating func add(_ vector: [VectorTerm], share: Float) {
        guard let last = vector.last else { return }
        let most = Int(last.term)
        if most >= weights.count {
            weights.append(contentsOf: repeatElement(0, count: most + 1 + weights.count / 2 - weights.count))
        }
        Self.add(vector.span, share: share, to: &weights, &touched)
    }

    private static func add(
        _ vector: Span<VectorTerm>, share: Float, to weights: inout [Int32], _ touched: inout [Int32]
    ) {
        var weights = weights.mutableSpan
        for place in vector.indices {
            let term = vector[place]
            let weight = roundedInt(Float(term.lineWeight) * share)
            guard weight > 0 else { continue }
            let index = Int(term.term)
            if weights[index] == 0 { touched.append(term.term) }
            weights[index] += weight
        }
    }

    /// The heaviest stems of the sum, of length 1 together, by ascending number; the sum is then empty.
    mutating func take(_ limit: Int) -> [LineTerm] {
        keys.removeAll(keepingCapacity: true)
        for term in touched {
            keys.append(LineTerm(term: term, weight: weights[Int(term)]).key)
            weights[Int(term)] = 0
        }
        touched.removeAll(keepingCapacity: true)
        if keys.count > limit {
            _ = partition(&keys, limit)
            keys.removeLast(keys.count - limit)
        }
        for place in keys.indices {
            let term = LineTerm(key: keys[place])
            keys[place] = UInt64(term.term) << 32 | UInt64(term.weight)
        }
        keys.sort()
        return LineTerm.normalised(keys) { LineTerm(term: Int32($0 >> 32), weight: Int32($0 & 0xffff_ffff)) }
    }
}

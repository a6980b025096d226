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
    /// By stem; between two sums nothing but zeros.
    private var weights: [Int32] = []
    /// The stems whose weights are not zero, in no order; behind them there is room.
    private var touched: [Int32] = []
    private var touchedCount = 0
    private var keys: [UInt64] = []

    /// Adds a vector, which is by ascending number.
    mutating func add(_ vector: [VectorTerm], share: Float) {
        guard let last = vector.last else { return }
        makeRoom(for: last.term)
        let missing = touchedCount + vector.count - touched.count
        if missing > 0 { touched.append(contentsOf: repeatElement(0, count: missing)) }
        touchedCount = Self.add(vector.span, share: share, to: &weights, &touched, touchedCount)
    }

    private mutating func makeRoom(for term: Int32) {
        let missing = Int(term) + 1 - weights.count
        if missing > 0 { weights.append(contentsOf: repeatElement(0, count: missing + weights.count / 2)) }
    }

    /// - Returns: how many stems have weights now.
    private static func add(
        _ vector: Span<VectorTerm>, share: Float, to weights: inout [Int32], _ touched: inout [Int32], _ count: Int
    ) -> Int {
        var weights = weights.mutableSpan
        var touched = touched.mutableSpan
        var count = count
        for place in vector.indices {
            let term = vector[place]
            let weight = roundedInt(Float(term.lineWeight) * share)
            guard weight > 0 else { continue }
            let index = Int(term.term)
            // Without a branch: whether a stem was met before is nothing that a processor could guess.
            touched[count] = term.term
            count &+= weights[index] == 0 ? 1 : 0
            weights[index] += weight
        }
        return count
    }

    /// The heaviest stems of the sum, of length 1 together, by ascending number; the sum is then empty.
    mutating func take(_ limit: Int) -> [LineTerm] {
        takeKeys()
        if keys.count > limit {
            _ = partition(&keys, limit)
            keys.removeLast(keys.count - limit)
        }
        var span = keys.mutableSpan
        for place in span.indices {
            let term = LineTerm(key: span[place])
            span[place] = UInt64(term.term) << 32 | UInt64(term.weight)
        }
        sortNumbers(&keys)
        return LineTerm.normalised(keys) { LineTerm(term: Int32($0 >> 32), weight: Int32($0 & 0xffff_ffff)) }
    }

    private mutating func takeKeys() {
        if keys.count > touchedCount { keys.removeLast(keys.count - touchedCount) }
        if keys.count < touchedCount { keys.append(contentsOf: repeatElement(0, count: touchedCount - keys.count)) }
        Self.take(touched, from: &weights, into: &keys)
        touchedCount = 0
    }

    private static func take(_ touched: [Int32], from weights: inout [Int32], into keys: inout [UInt64]) {
        var keys = keys.mutableSpan
        var weights = weights.mutableSpan
        let touched = touched.span
        for place in keys.indices {
            let term = touched[place]
            keys[place] = LineTerm(term: term, weight: weights[Int(term)]).key
            weights[Int(term)] = 0
        }
    }
}

// The same memory while one vector is multiplied with others.

extension LineSum {
    /// Lays a vector out by stem, or takes it away again.
    mutating func spread(_ vector: [SmoothedTerm], isOn: Bool) {
        guard let last = vector.last else { return }
        makeRoom(for: last.term)
        var weights = weights.mutableSpan
        for term in vector { weights[Int(term.term)] = isOn ? term.packed : 0 }
    }

    /// The product of a vector with the one that is laid out, and how many stems both have of their own.
    func product(_ vector: [SmoothedTerm]) -> (value: Int64, shared: Int) {
        let (weights, vector) = (weights.span, vector.span)
        var value: Int64 = 0
        var shared: Int32 = 0
        for place in vector.indices where Int(vector[place].term) < weights.count {
            let term = vector[place]
            let other = weights[Int(term.term)]
            value &+= Int64(term.packed & 0xffff) &* Int64(other & 0xffff)
            shared &+= (term.packed & other) >> 16
        }
        return (value, Int(shared))
    }
}

/// A stem of an entry's own vector and its neighbours' shares together.
struct SmoothedTerm: Sendable {
    var term: Int32
    /// The weight, above it a bit for a stem that weighs something in its own vector.
    var packed: Int32
}

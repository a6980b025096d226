/// A stem of a storyline's sum, in parts of `LineTerm.unit` for each entry.
struct LineTerm: Sendable, Equatable {
    static let unit = 4096.0

    var term: Int32
    var weight: Int32

    /// A vector brought to length 1, of keys by ascending number.
    @inline(__always)
    static func normalised(_ keys: [UInt64], _ term: (UInt64) -> LineTerm) -> [LineTerm] {
        var sum = 0.0
        for key in keys { sum += Double(term(key).weight) * Double(term(key).weight) }
        guard sum > 0 else { return [] }
        let scale = unit / sum.squareRoot()
        var normalised: [LineTerm] = []
        normalised.reserveCapacity(keys.count)
        for key in keys {
            let term = term(key)
            let weight = roundedInt(Double(term.weight) * scale)
            if weight > 0 { normalised.append(LineTerm(term: term.term, weight: weight)) }
        }
        return normalised
    }

    /// The heaviest, by ascending number; among equals the lower number stays.
    static func heaviest(_ vector: [LineTerm], limit: Int) -> [LineTerm] {
        guard vector.count > limit else { return vector }
        var keys = vector.map(\.key)
        let least = partition(&keys, limit)
        var heaviest: [LineTerm] = []
        heaviest.reserveCapacity(limit)
        for term in vector where term.key >= least { heaviest.append(term) }
        return heaviest
    }

    /// Weight above, the number's complement below: greater for what is to be kept.
    var key: UInt64 { UInt64(UInt32(bitPattern: weight)) << 32 | UInt64(UInt32.max - UInt32(bitPattern: term)) }

    init(term: Int32, weight: Int32) {
        self.term = term
        self.weight = weight
    }

    init(key: UInt64) {
        weight = Int32(bitPattern: UInt32(key >> 32))
        term = Int32(bitPattern: UInt32.max - UInt32(truncatingIfNeeded: key))
    }

    func scaled(by factor: Int, over divisor: Int) -> LineTerm {
        LineTerm(term: term, weight: Int32(clamping: Int64(weight) * Int64(factor) / Int64(divisor)))
    }

    static func sum(_ a: [LineTerm], _ b: [LineTerm]) -> [LineTerm] {
        var sum: [LineTerm] = []
        sum.reserveCapacity(a.count + b.count)
        var i = 0
        var j = 0
        while i < a.count, j < b.count {
            if a[i].term == b[j].term {
                sum.append(LineTerm(term: a[i].term, weight: a[i].weight &+ b[j].weight))
                i += 1
                j += 1
            } else if a[i].term < b[j].term {
                sum.append(a[i])
                i += 1
            } else {
                sum.append(b[j])
                j += 1
            }
        }
        sum.append(contentsOf: a[i...])
        sum.append(contentsOf: b[j...])
        return sum
    }

    /// A whole number, so that the order of adding up does not matter.
    static func product(_ a: [LineTerm], _ b: [LineTerm]) -> Int64 {
        var product: Int64 = 0
        var i = 0
        var j = 0
        while i < a.count, j < b.count {
            if a[i].term == b[j].term {
                product &+= Int64(a[i].weight) &* Int64(b[j].weight)
                i += 1
                j += 1
            } else if a[i].term < b[j].term {
                i += 1
            } else {
                j += 1
            }
        }
        return product
    }
}

/// Puts the `count` greatest of different keys first, in no order.
///
/// - Returns: the least of them.
func partition(_ keys: inout [UInt64], _ count: Int) -> UInt64 {
    var span = keys.mutableSpan
    var low = 0
    var high = span.count - 1
    // Hoare's selection: the part with the last place that is wanted is divided again.
    while low < high {
        let middle = low + (high - low) / 2
        let pivot = max(min(span[low], span[high]), min(max(span[low], span[high]), span[middle]))
        var i = low
        var j = high
        while i <= j {
            while span[i] > pivot { i += 1 }
            while span[j] < pivot { j -= 1 }
            if i <= j {
                span.swapAt(i, j)
                i += 1
                j -= 1
            }
        }
        if count - 1 <= j {
            high = j
        } else if count - 1 >= i {
            low = i
        } else {
            break
        }
    }
    return span[count - 1]
}

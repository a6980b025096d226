/// The sum of a vector and a share of another, by ascending number.
func added(_ a: [VectorTerm], _ b: [VectorTerm], share: Float) -> [VectorTerm] {
    var sum: [VectorTerm] = []
    sum.reserveCapacity(a.count + b.count)
    var i = 0
    var j = 0
    while i < a.count || j < b.count {
        if j == b.count || i < a.count && a[i].term < b[j].term {
            sum.append(a[i])
            i += 1
            continue
        }
        let part = UInt16((Float(b[j].weight) * share).rounded())
        if i < a.count, a[i].term == b[j].term {
            sum.append(VectorTerm(term: a[i].term, weight: a[i].weight &+ part, packed: 0))
            i += 1
        } else if part > 0 {
            sum.append(VectorTerm(term: b[j].term, weight: part, packed: 0))
        }
        j += 1
    }
    return sum
}

func added(_ a: [LineTerm], _ b: [VectorTerm], share: Float) -> [LineTerm] {
    var sum: [LineTerm] = []
    sum.reserveCapacity(a.count + b.count)
    var i = 0
    var j = 0
    while i < a.count || j < b.count {
        if j == b.count || i < a.count && a[i].term < b[j].term {
            sum.append(a[i])
            i += 1
            continue
        }
        let part = Int32((Float(b[j].named) * share).rounded())
        if i < a.count, a[i].term == b[j].term {
            sum.append(LineTerm(term: a[i].term, weight: a[i].weight + part))
            i += 1
        } else if part > 0 {
            sum.append(LineTerm(term: b[j].term, weight: part))
        }
        j += 1
    }
    return sum
}

func length(of vector: [VectorTerm]) -> Float {
    var sum = 0.0
    for term in vector { sum += Double(term.weight) * Double(term.weight) }
    return Float(sum.squareRoot() / VectorTerm.unit)
}

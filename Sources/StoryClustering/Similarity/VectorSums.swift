/// The sum of a vector and a share of another, by ascending number.
func added(_ a: ArraySlice<VectorTerm>, _ b: ArraySlice<VectorTerm>, share: Float) -> [VectorTerm] {
    var sum: [VectorTerm] = []
    sum.reserveCapacity(a.count + b.count)
    var i = a.startIndex
    var j = b.startIndex
    while i < a.endIndex || j < b.endIndex {
        if j == b.endIndex || i < a.endIndex && a[i].term < b[j].term {
            sum.append(a[i])
            i += 1
            continue
        }
        let part = UInt16((Float(b[j].weight) * share).rounded())
        if i < a.endIndex, a[i].term == b[j].term {
            sum.append(VectorTerm(term: a[i].term, weight: a[i].weight &+ part, packed: 0))
            i += 1
        } else if part > 0 {
            sum.append(VectorTerm(term: b[j].term, weight: part, packed: 0))
        }
        j += 1
    }
    return sum
}

func added(_ a: [LineTerm], _ b: ArraySlice<VectorTerm>, share: Float) -> [LineTerm] {
    var sum: [LineTerm] = []
    sum.reserveCapacity(a.count + b.count)
    var i = 0
    var j = b.startIndex
    while i < a.count || j < b.endIndex {
        if j == b.endIndex || i < a.count && a[i].term < b[j].term {
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

func length(of vector: ArraySlice<VectorTerm>) -> Float {
    var sum = 0.0
    for term in vector { sum += Double(term.weight) * Double(term.weight) }
    return Float(sum.squareRoot() / VectorTerm.unit)
}

// The walk over the postings, the inner loop of clustering.

extension ItemWindow {
    /// Adds the products of a vector with the plain vectors of the window.
    ///
    /// The heaviest stems first, until `budget` postings are read: the rest are common ones, which decide nothing.
    mutating func walk(_ vector: ArraySlice<VectorTerm>, countingShared: Bool, budget: Int) {
        var cost = 0
        for term in vector { cost += postingCount(of: term) }
        work.postings += min(cost, budget)
        guard cost > budget else {
            for term in vector { walk(term, countingShared: countingShared) }
            return
        }
        var left = budget
        // Weight above, place below: the heaviest first, of equals the lower number.
        var order = vector.indices.map { UInt64(UInt16.max - vector[$0].weight) << 32 | UInt64($0 - vector.startIndex) }
        order.sort()
        for key in order {
            let term = vector[vector.startIndex + Int(key & 0xffff_ffff)]
            left -= postingCount(of: term)
            guard left >= 0 else { return }
            walk(term, countingShared: countingShared)
        }
    }

    /// Postings read of a stem, without those of entries that have left, whose number a restart changes.
    private func postingCount(of term: VectorTerm) -> Int {
        term.weight > 0 ? min(postings.living(Int(term.term)), postingLimit) : 0
    }

    private mutating func walk(_ term: VectorTerm, countingShared: Bool) {
        guard term.weight > 0 else { return }
        let step: UInt16 = countingShared ? (term.isName ? sharedName + 1 : 1) : 0
        add(
            postings.cells, postings.latest(postingLimit, of: Int(term.term)), weight: UInt32(term.weight), step: step,
            from: first, base: base, &sums, &touched)
    }

    mutating func clear() {
        for index in touched { sums[Int(index)] = Sum() }
        touched.removeAll(keepingCapacity: true)
    }
}

/// What a shared name counts in `shared`, where a shared stem counts one; vectors have fewer stems.
let sharedName: UInt16 = 256

/// A product of two weights, in this part.
let productUnit = Float(VectorTerm.unit * VectorTerm.unit)

/// Adds the products of one stem's weight with those of its postings.
private func add(
    _ cells: [Posting], _ places: Range<Int>, weight: UInt32, step: UInt16, from first: Int32, base: Int32,
    _ sums: inout [Sum], _ touched: inout [Int32]
) {
    var sums = sums.mutableSpan
    let cells = cells.span
    for place in places where cells[place].item >= first {
        let posting = cells[place]
        let index = Int(posting.item - base)
        if sums[index].product == 0 { touched.append(Int32(truncatingIfNeeded: index)) }
        sums[index].product &+= weight &* UInt32(posting.weight)
        sums[index].shared &+= step
    }
}

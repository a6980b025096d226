// The walk over the postings, the inner loop of clustering.

extension ItemWindow {
    /// Adds the products of a vector with the plain vectors of the window.
    ///
    /// The heaviest stems first, until `budget` postings are read: the rest are common ones, which decide nothing.
    private mutating func walk(_ vector: [VectorTerm], countingShared: Bool, budget: Int) {
        var cost = 0
        for term in vector { cost += postingCount(of: term) }
        work.postings += min(cost, budget)
        guard cost > budget else {
            for term in vector { walk(term, countingShared: countingShared) }
            return
        }
        var left = budget
        // Weight above, place below: the heaviest first, of equals the lower number.
        var order: [UInt64] = []
        swap(&order, &walkOrder)
        for place in vector.indices { order.append(UInt64(UInt16.max - vector[place].weight) << 32 | UInt64(place)) }
        // A heap, since it is half of them at most whose turn comes.
        for place in (0..<order.count / 2).reversed() { sink(place, in: &order) }
        while let key = order.first {
            let term = vector[Int(key & 0xffff_ffff)]
            left -= postingCount(of: term)
            guard left >= 0 else { break }
            walk(term, countingShared: countingShared)
            let last = order.removeLast()
            guard !order.isEmpty else { break }
            order[0] = last
            sink(0, in: &order)
        }
        order.removeAll(keepingCapacity: true)
        swap(&order, &walkOrder)
    }

    /// Postings read of a stem, without those of entries that have left, whose number a restart changes.
    private func postingCount(of term: VectorTerm) -> Int {
        term.weight > 0 ? min(postings.living(Int(term.term)), postingLimit) : 0
    }

    private mutating func walk(_ term: VectorTerm, countingShared: Bool) {
        guard term.weight > 0 else { return }
        let step = countingShared ? Sum.step(isName: term.isName) : 0
        let (cells, places) = postings.cells.piece(with: postings.latest(postingLimit, of: Int(term.term)))
        add(
            cells, places, weight: UInt32(term.weight), step: step, from: first, base: base, &sums, &touched,
            &touchedCount)
    }

    /// Walks with an entry's own vector, unless that is what was done last.
    mutating func walkOwn(_ item: Int32) {
        guard walked != item else { return }
        clear()
        if let kept = keptWalks.pop(item, &touched, &sums) {
            touchedCount = kept.count
            shares = kept.shares
            sharesItem = item
        } else {
            walk(readVector(of: item), countingShared: true, budget: Recipe.ownPostings)
        }
        walked = item
    }

    /// Keeps what was added up for the entry that was smoothed last for when it is compared.
    mutating func keepWalk() { keptWalks.push(walked, touched, touchedCount, of: sums, shares: shares) }

    /// Adds what the shares of its neighbours have in common with others.
    mutating func walkShares(_ item: Int32) {
        readShares(of: item)
        if !shares.isEmpty { walk(shares, countingShared: false, budget: Recipe.neighbourPostings) }
    }

    /// Forgets what walks have added up.
    mutating func clear() {
        empty(touched, touchedCount, of: &sums)
        touchedCount = 0
        walked = -1
    }
}

/// Moves a key of a heap, whose least is on top, down to where it belongs.
private func sink(_ place: Int, in heap: inout [UInt64]) {
    guard place < heap.count else { return }
    var heap = heap.mutableSpan
    let key = heap[place]
    var hole = place
    var child = 2 * hole + 1
    while child < heap.count {
        if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
        guard heap[child] < key else { break }
        heap[hole] = heap[child]
        hole = child
        child = 2 * hole + 1
    }
    heap[hole] = key
}

private func empty(_ touched: [Int32], _ count: Int, of sums: inout [Sum]) {
    var sums = sums.mutableSpan
    let touched = touched.span
    for place in 0..<count { sums[Int(touched[place])] = Sum() }
}

/// A product of two weights, in this part.
let productUnit = Float(VectorTerm.unit * VectorTerm.unit)

/// Adds the products of one stem's weight with those of its postings, which are oldest first.
private func add(
    _ cells: [Posting], _ places: Range<Int>, weight: UInt32, step: UInt64, from first: Int32, base: Int32,
    _ sums: inout [Sum], _ touched: inout [Int32], _ touchedCount: inout Int
) {
    var sums = sums.mutableSpan
    var touched = touched.mutableSpan
    let cells = cells.span
    var count = touchedCount
    var start = places.lowerBound
    let dead = Int(first - base)
    while start < places.upperBound, cells[start].distance(from: base) < dead { start += 1 }
    for place in start..<places.upperBound {
        let posting = cells[place]
        let index = posting.distance(from: base)
        var sum = sums[index]
        // Without a branch: whether an entry was met before is nothing that a processor could guess.
        touched[count] = Int32(truncatingIfNeeded: index)
        count += sum.isEmpty ? 1 : 0
        sum.add(weight &* UInt32(posting.weight), step)
        sums[index] = sum
    }
    touchedCount = count
}

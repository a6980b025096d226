/// Sorts numbers, none of which is there twice, or equals of which nobody tells apart.
///
/// For the few dozen or hundred of an entry, which are in no order, in half the time of the library's sort: that keeps
/// the order of equals, and moves things aside for it.
func sortNumbers(_ numbers: inout [UInt64]) {
    var span = numbers.mutableSpan
    sortNumbers(first: span.count, of: &span)
}

/// The same of the first of some.
func sortNumbers(first count: Int, of numbers: inout MutableSpan<UInt64>) {
    sort(&numbers, 0, count, depth: 2 * (Int.bitWidth - count.leadingZeroBitCount))
}

/// Quicksort of what is more than a handful; where numbers lie so that it would take long, a heap.
private func sort(_ numbers: inout MutableSpan<UInt64>, _ low: Int, _ high: Int, depth: Int) {
    var (low, high, depth) = (low, high, depth)
    while high - low > 16 {
        guard depth > 0 else { return heapSort(&numbers, low, high) }
        depth -= 1
        let (first, middle, last) = (numbers[low], numbers[low + (high - low) / 2], numbers[high - 1])
        let pivot = max(min(first, last), min(max(first, last), middle))
        var (i, j) = (low, high - 1)
        while i <= j {
            while numbers[i] < pivot { i += 1 }
            while numbers[j] > pivot { j -= 1 }
            if i <= j {
                numbers.swapAt(i, j)
                i += 1
                j -= 1
            }
        }
        // The smaller part first, so that few are open at a time.
        if j + 1 - low < high - i {
            sort(&numbers, low, j + 1, depth: depth)
            low = i
        } else {
            sort(&numbers, i, high, depth: depth)
            high = j + 1
        }
    }
    guard high - low > 1 else { return }
    for end in low + 1..<high {
        let number = numbers[end]
        var place = end
        while place > low, numbers[place - 1] > number {
            numbers[place] = numbers[place - 1]
            place -= 1
        }
        numbers[place] = number
    }
}

private func heapSort(_ numbers: inout MutableSpan<UInt64>, _ low: Int, _ high: Int) {
    func sink(_ place: Int, _ count: Int, _ numbers: inout MutableSpan<UInt64>) {
        var place = place
        while 2 * place + 1 < count {
            var child = 2 * place + 1
            if child + 1 < count, numbers[low + child] < numbers[low + child + 1] { child += 1 }
            guard numbers[low + place] < numbers[low + child] else { return }
            numbers.swapAt(low + place, low + child)
            place = child
        }
    }
    let count = high - low
    for place in (0..<count / 2).reversed() { sink(place, count, &numbers) }
    for end in (1..<max(1, count)).reversed() {
        numbers.swapAt(low, low + end)
        sink(0, end, &numbers)
    }
}

/// An original that has left the window.
struct Remembered: Sendable, Equatable {
    var entry: String
    /// Id of the first entry of its story.
    var story: String
    var source: UInt64
    /// As in its sketch.
    var words: UInt64
    var opening: UInt64
    var titledOpening: UInt64

    var keys: [UInt64] { [words, opening, titledOpening] }

    func has(_ key: UInt64) -> Bool { key == words || key == opening || key == titledOpening }
}

/// Originals that have left the window, by number: they come in the order of their numbers, and the oldest go first.
///
/// 68 bytes each and an eighth more at most; a dictionary of them took 90 to 180.
struct RememberedOriginals: Sendable {
    private(set) var items: [Int32] = []
    private var originals: [Remembered] = []

    var count: Int { items.count }

    subscript(item: Int32) -> Remembered? { place(of: item).map { originals[$0] } }

    /// One whose number is not the highest so far, as in a damaged store, is left out.
    mutating func append(_ item: Int32, _ original: Remembered) {
        guard item > items.last ?? -1 else { return }
        items.appendSparingly(item)
        originals.appendSparingly(original)
    }

    mutating func setStory(_ story: String, of item: Int32) {
        if let place = place(of: item) { originals[place].story = story }
    }

    /// Forgets those with lower numbers.
    mutating func removeAll(below item: Int32) {
        let gone = lowerBound(of: item)
        items.removeFirst(gone)
        originals.removeFirst(gone)
    }

    private func place(of item: Int32) -> Int? {
        let place = lowerBound(of: item)
        return place < items.count && items[place] == item ? place : nil
    }

    /// How many have lower numbers.
    private func lowerBound(of item: Int32) -> Int {
        let items = items.span
        var (low, high) = (0, items.count)
        while low < high {
            let middle = (low + high) / 2
            if items[middle] < item { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

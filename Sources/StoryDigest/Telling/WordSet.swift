/// The distinct words of a line as stems, few enough that order serves better than hashing.
struct WordSet: Sendable {
    /// Ascending.
    private(set) var words: [UInt64]

    init(_ stems: [UInt64] = []) {
        words = stems
        words.sort()
        var kept = 0
        for index in words.indices where kept == 0 || words[index] != words[kept - 1] {
            words[kept] = words[index]
            kept += 1
        }
        words.removeLast(words.count - kept)
    }

    var count: Int { words.count }

    /// How many words both have.
    func sharedCount(with other: WordSet) -> Int {
        var (mine, others, shared) = (0, 0, 0)
        while mine < words.count, others < other.words.count {
            if words[mine] == other.words[others] {
                shared += 1
                mine += 1
                others += 1
            } else if words[mine] < other.words[others] {
                mine += 1
            } else {
                others += 1
            }
        }
        return shared
    }

    func contains(_ word: UInt64) -> Bool {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low] == word
    }

    func union(_ other: WordSet) -> WordSet { WordSet(words + other.words) }
}

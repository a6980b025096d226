import TextAnalysis

/// Rows of distinct words, ascending within each: those of many sentences in one piece of memory.
struct WordRows: Sendable {
    private(set) var words: [UInt64] = []

    /// Makes room for so many words.
    mutating func reserve(_ count: Int) { words.reserveCapacity(count) }

    /// The distinct ones of `stems` as a row of their own.
    mutating func append(_ stems: [Word]) -> Range<Int> {
        let start = words.count
        for word in stems { words.append(word.stem) }
        sortDistinct(&words, from: start)
        return start..<words.count
    }

    /// The words of two rows as one more.
    mutating func append(_ one: Range<Int>, and other: Range<Int>) -> Range<Int> {
        let start = words.count
        var (mine, others) = (one.lowerBound, other.lowerBound)
        while mine < one.upperBound || others < other.upperBound {
            let isMine = others == other.upperBound || mine < one.upperBound && words[mine] <= words[others]
            let word = isMine ? words[mine] : words[others]
            mine += isMine ? 1 : 0
            if others < other.upperBound, words[others] == word { others += 1 }
            words.append(word)
        }
        return start..<words.count
    }

    /// How many words both rows have.
    func sharedCount(of one: Range<Int>, with other: Range<Int>) -> Int {
        let words = words.span
        var (mine, others, shared) = (one.lowerBound, other.lowerBound, 0)
        while mine < one.upperBound, others < other.upperBound {
            let (a, b) = (words[mine], words[others])
            shared += a == b ? 1 : 0
            mine += a <= b ? 1 : 0
            others += b <= a ? 1 : 0
        }
        return shared
    }
}

/// Sorts the words from a place on and drops all but one of equal ones.
private func sortDistinct(_ words: inout [UInt64], from start: Int) {
    guard words.count - start > 1 else { return }
    // Sentences are short.
    if words.count - start > 48 { words[start...].sort() }
    var kept = start + 1
    var sorted = words.mutableSpan
    if sorted.count - start <= 48 {
        for index in start + 1..<sorted.count {
            let word = sorted[index]
            var place = index
            while place > start, sorted[place - 1] > word {
                sorted[place] = sorted[place - 1]
                place -= 1
            }
            sorted[place] = word
        }
    }
    for index in start + 1..<sorted.count where sorted[index] != sorted[kept - 1] {
        sorted[kept] = sorted[index]
        kept += 1
    }
    words.removeLast(words.count - kept)
}

/// The distinct words of a line as stems, few enough that order serves better than hashing.
struct WordSet: Sendable {
    /// Ascending.
    private(set) var words: [UInt64]

    init(_ stems: [UInt64] = []) {
        words = stems
        sortDistinct(&words, from: 0)
    }

    var count: Int { words.count }
}

/// The distinct words of a line as stems, few enough that order serves better than hashing.
struct WordSet: Sendable {
    /// Ascending.
    private(set) var words: [UInt64]

    init(_ stems: [UInt64] = []) {
        words = stems
        guard words.count > 1 else { return }
        // Lines are short.
        if words.count > 48 { words.sort() }
        var kept = 1
        var sorted = words.mutableSpan
        if sorted.count <= 48 {
            for index in 1..<sorted.count {
                let word = sorted[index]
                var place = index
                while place > 0, sorted[place - 1] > word {
                    sorted[place] = sorted[place - 1]
                    place -= 1
                }
                sorted[place] = word
            }
        }
        for index in 1..<sorted.count where sorted[index] != sorted[kept - 1] {
            sorted[kept] = sorted[index]
            kept += 1
        }
        words.removeLast(words.count - kept)
    }

    var count: Int { words.count }
}

/// What the titles of a story have in common.
///
/// A word counts once a title. A title is as central as the mean number of other titles that share its words,
/// divided by the root of its length: the cosine to the sum of all titles, but for a factor. Linear in the titles.
struct TitleCentre: Sendable {
    private var count = 0
    private var titlesWithWord: [UInt64: Int] = [:]

    /// The stems of each title.
    init(_ titles: [[UInt64]]) {
        for title in titles where !title.isEmpty {
            count += 1
            for word in Set(title) { titlesWithWord[word, default: 0] += 1 }
        }
    }

    /// 0 when nothing is shared; comparable within one story only.
    func closeness(of title: [UInt64]) -> Double {
        let words = Set(title)
        guard !words.isEmpty else { return 0 }
        // A lone title is its own centre.
        let shared = words.reduce(0) { $0 + max(0, (titlesWithWord[$1] ?? 0) - (count > 1 ? 1 : 0)) }
        return Double(shared) / Double(words.count).squareRoot() / Double(max(1, count - 1)) + 1e-3
    }

    func share(of word: UInt64) -> Double { count == 0 ? 0 : Double(titlesWithWord[word] ?? 0) / Double(count) }
}

/// The words that most of a story's titles have and those of other stories have not, at most six.
func keywords(of titles: [String], _ book: SourceBook) -> [String] {
    var titlesWithWord: [String: Int] = [:]
    var order: [String] = []
    for title in titles {
        for word in distinct(contentWords(title)) {
            let before = titlesWithWord[word] ?? 0
            if before == 0 { order.append(word) }
            titlesWithWord[word] = before + 1
        }
    }
    let ranked = order.enumerated().compactMap { place, word -> (word: String, value: Double, place: Int)? in
        guard word.unicodeScalars.count > 2, !word.allSatisfy(\.isNumber) else { return nil }
        let value = Double(titlesWithWord[word] ?? 0) * book.rarity(of: word)
        return value > 0 ? (word, value, place) : nil
    }
    return ranked.sorted { ($1.value, $0.place) < ($0.value, $1.place) }.prefix(6).map(\.word)
}

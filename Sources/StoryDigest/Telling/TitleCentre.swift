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

    var isEmpty: Bool { count == 0 }

    func share(of word: UInt64) -> Double { count == 0 ? 0 : Double(titlesWithWord[word] ?? 0) / Double(count) }
}

/// The words that most of a story's titles have and those of other stories have not, at most six.
func keywords(of titles: [String], _ book: SourceBook) -> [String] {
    var words: [(word: ContentWord, titles: Int, last: Int)] = []
    var places: [UInt64: Int] = [:]
    for (title, line) in titles.enumerated() {
        for word in contentWords(line) {
            // A line has few words, and most stories have one.
            let place =
                titles.count == 1 ? words.firstIndex { $0.word.hash == word.hash } : places[word.hash]
            guard let place else {
                if titles.count > 1 { places[word.hash] = words.count }
                words.append((word, 1, title))
                continue
            }
            if words[place].last != title {
                words[place].titles += 1
                words[place].last = title
            }
        }
    }
    let ranked = words.enumerated().compactMap { place, found -> (word: String, value: Double, place: Int)? in
        let text = found.word.text
        // So many bytes are three code points or more.
        guard text.utf8.count > 8 || text.unicodeScalars.count > 2, !isNumber(text) else { return nil }
        let value = Double(found.titles) * book.rarity(of: found.word)
        return value > 0 ? (text, value, place) : nil
    }
    return ranked.sorted { ($1.value, $0.place) < ($0.value, $1.place) }.prefix(6).map(\.word)
}

private func isNumber(_ word: String) -> Bool {
    if let first = word.utf8.first, 0x61...0x7a ~= first { return false }
    return word.allSatisfy(\.isNumber)
}

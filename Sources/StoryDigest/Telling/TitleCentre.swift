/// What the titles of a story have in common.
///
/// A word counts once a title. A title is as central as the mean number of other titles that share its words,
/// divided by the root of its length: the cosine to the sum of all titles, but for a factor. Linear in the titles.
struct TitleCentre: Sendable {
    private var count = 0
    private var titlesWithWord = WordCounts()

    /// The words of each title.
    init(_ titles: [WordSet]) {
        // What is compared with nothing has no words.
        for title in titles where title.count > 0 {
            count += 1
            for word in title.words { titlesWithWord.add(word, line: count) }
        }
    }

    /// 0 when nothing is shared; comparable within one story only.
    func closeness(of title: WordSet) -> Double {
        guard title.count > 0 else { return 0 }
        // A lone title is its own centre.
        let shared = title.words.reduce(0) { $0 + max(0, titlesWithWord[$1] - (count > 1 ? 1 : 0)) }
        return Double(shared) / Double(title.count).squareRoot() / Double(max(1, count - 1)) + 1e-3
    }

    var isEmpty: Bool { count == 0 }

    func share(of word: UInt64) -> Double { count == 0 ? 0 : Double(titlesWithWord[word]) / Double(count) }
}

/// The words that most of a story's titles have and those of other stories have not, at most six.
func keywords(of titles: [String], _ book: SourceBook) -> [String] {
    let lines = titles.map { ContentWords(of: $0) }
    var found: [(line: Int, word: ContentWords.Word)] = []
    var known = WordCounts()
    found.reserveCapacity(lines.reduce(0) { $0 + $1.words.count })
    for (index, line) in lines.enumerated() {
        for word in line.words {
            if known[word.hash] == 0 { found.append((index, word)) }
            known.add(word.hash, line: index)
        }
    }
    var ranked: [(place: Int, value: Double)] = []
    ranked.reserveCapacity(found.count)
    for (place, candidate) in found.enumerated() where lines[candidate.line].isTelling(candidate.word) {
        let value = Double(known[candidate.word.hash]) * book.rarity(of: candidate.word.hash)
        if value > 0 { ranked.append((place, value)) }
    }
    ranked.sort { ($1.value, $0.place) < ($0.value, $1.place) }
    return ranked.prefix(6).map { lines[found[$0.place].line].text(of: found[$0.place].word) }
}

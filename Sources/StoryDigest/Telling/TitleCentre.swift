/// What the titles of a story have in common.
///
/// A word counts once a title. A title is as central as the mean number of other titles that share its words,
/// divided by the root of its length: the cosine to the sum of all titles, but for a factor. Linear in the titles.
struct TitleCentre: Sendable {
    private var count = 0
    private var titlesWithWord: WordCounts

    /// The words of each title.
    init(_ titles: [WordSet]) {
        titlesWithWord = WordCounts(room: titles.reduce(0) { $0 + $1.count })
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
func keywords(of titles: [String?], _ book: SourceBook) -> [String] {
    let lines = ContentWords(of: titles)
    var counts = WordCounts(room: lines.words.count)
    for word in lines.words { counts.add(word.hash, line: word.line) }
    let most = 6
    var best: [(word: ContentWords.Word, value: Double)] = []
    best.reserveCapacity(most + 1)
    for word in lines.words where lines.isTelling(word) {
        let count = Double(counts[word.hash])
        // No word is worth more than the titles that have it; what is known of all titles lies far away.
        if best.count == most, count <= best[most - 1].value { continue }
        if best.contains(where: { $0.word.hash == word.hash }) { continue }
        let value = count * book.rarity(of: word.hash)
        // Of equals the one that is named first.
        guard value > 0, best.count < most || value > best[most - 1].value else { continue }
        best.insert((word, value), at: best.firstIndex { $0.value < value } ?? best.count)
        if best.count > most { best.removeLast() }
    }
    return best.map { lines.text(of: $0.word) }
}

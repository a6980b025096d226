import TextAnalysis
import TidingsModel

/// Finds for stems the words that they stand for, in the texts of entries.
struct WordFinder: Sendable {
    private var spellings: [UInt64: String] = [:]

    /// `languages` are tried, beside an entry's own, for those that do not say theirs.
    init(_ entries: [ClusterItem], languages: [String]) {
        for entry in entries {
            let text = entry.summary.isEmpty ? entry.content : entry.summary
            let own = language(of: entry.title + " " + text, stated: entry.language)
            let scanners =
                own.map { [WordScanner(language: $0)] }
                ?? ([nil] + languages).map { WordScanner(language: $0) }
            for part in [entry.title, entry.summary, entry.content] {
                for token in part.split(whereSeparator: \.isWhitespace) {
                    for scanner in scanners { add(token, scanner) }
                }
            }
        }
    }

    func text(of stem: UInt64) -> String? { spellings[stem] }

    private mutating func add(_ token: Substring, _ scanner: WordScanner) {
        let found = stems(token, scanner)
        if found.count == 1 { return keep(token, found[0]) }
        guard found.count > 1 else { return }
        for part in token.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let inner = stems(part, scanner)
            if inner.count == 1 {
                keep(part, inner[0])
            } else {
                addPairs(part, scanner)
            }
        }
    }

    /// Scripts without spaces are compared by pairs of letters.
    private mutating func addPairs(_ text: Substring, _ scanner: WordScanner) {
        for start in text.indices {
            let pair = text[start...].prefix(2)
            guard pair.count == 2 else { continue }
            let found = stems(pair, scanner)
            if found.count == 1 { keep(pair, found[0]) }
        }
    }

    private mutating func keep(_ token: Substring, _ stem: UInt64) {
        guard spellings[stem] == nil else { return }
        var word = token.drop { !$0.isLetter && !$0.isNumber }
        while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
        for ending in ["'s", "’s"] where word.hasSuffix(ending) { word.removeLast(2) }
        spellings[stem] = String(word)
    }

    private func stems(_ token: Substring, _ scanner: WordScanner) -> [UInt64] {
        let bytes = Array(token.utf8)
        var words: [Word] = []
        scanner.scan(bytes, into: &words)
        return words.map(\.stem)
    }
}

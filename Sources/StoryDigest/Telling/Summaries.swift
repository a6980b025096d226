import TextAnalysis
package import TidingsModel

// How the sentences under a headline are chosen
//
// Every sentence of the story's entries is a candidate, the first six of each. It is worth what its words are worth:
// those of the headline 1, others the share of titles and half the share of texts that hold them. So what many outlets
// tell wins over what one adds (LexRank's centrality, by words instead of pairs of sentences: linear in the text).
// What repeats the headline, breaks off, or speaks of the outlet falls behind or out; further sentences must say
// something that the ones before them do not.

/// A sentence of one of a story's entries.
package struct ToldSentence: Sendable, Hashable {
    package var text: String
    package var entry: Entry.ID
    /// Its publisher's name.
    package var outlet: String
}

/// Chooses the sentences that stand under a headline.
struct Summaries {
    static let most = 3
    private static let mostEntries = 40
    private static let perEntry = 6

    let book: SourceBook
    let scanner: WordScanner

    init(book: SourceBook, language: String?) {
        self.book = book
        scanner = WordScanner(language: language ?? "en")
    }

    private struct Candidate {
        var sentence: Sentence
        var words: WordSet
        var place: Int
        /// Among those that are read.
        var entry: Int
        var timeliness: Double
        /// Says no more than the title of its entry.
        var isTitle: Bool
    }

    /// Best first, at most three.
    ///
    /// Whole sentences that add to the headline and to each other; one that breaks off comes only where there is no
    /// whole one.
    func best(for headline: String, lead: Entry, of entries: [Entry], _ centre: TitleCentre) -> [ToldSentence] {
        let known = WordSet(stems(of: headline, by: scanner))
        // The lead first, so that it wins among equals.
        let others = entries.lazy.filter { $0.id != lead.id }.prefix(Self.mostEntries)
        let read = entries.count == 1 ? entries : [lead] + others
        let candidates = candidates(in: read, lead: lead)
        let texts = textShares(candidates, entryCount: read.count)
        let valued = candidates.indices.compactMap { index in
            value(of: candidates[index], known: known, centre, texts).map { (index: index, value: $0) }
        }
        return pick(valued, of: candidates, in: read)
    }

    private func candidates(in entries: [Entry], lead: Entry) -> [Candidate] {
        var candidates: [Candidate] = []
        for (index, entry) in entries.enumerated() {
            let title = WordSet(stems(of: entry.title, by: scanner))
            let timeliness = timeliness(of: entry, beside: lead)
            for (place, sentence) in book.sentences(of: entry, limit: Self.perEntry).enumerated() {
                // What is not told itself may bear out what others tell.
                if entries.count == 1, !hasTellingLength(sentence.text) { continue }
                let words = WordSet(stems(of: sentence.text, by: scanner))
                candidates.append(
                    Candidate(
                        sentence: sentence, words: words, place: place, entry: index,
                        timeliness: timeliness,
                        isTitle: Double(words.sharedCount(with: title)) > 0.75 * Double(words.count)))
            }
        }
        return candidates
    }

    /// The best, and those after it that say something else.
    private func pick(
        _ valued: [(index: Int, value: Double)], of candidates: [Candidate], in entries: [Entry]
    ) -> [ToldSentence] {
        let ranked = valued.sorted { a, b in a.value == b.value ? a.index < b.index : a.value > b.value }
        var chosen: [ToldSentence] = []
        var covered = WordSet()
        var floor = 0.0
        for (index, value) in ranked where chosen.count < Self.most && value > floor {
            let candidate = candidates[index]
            let repeated = candidate.words.sharedCount(with: covered)
            if Double(repeated) > 0.4 * Double(candidate.words.count) { continue }
            let entry = entries[candidate.entry]
            chosen.append(
                ToldSentence(text: candidate.sentence.text, entry: entry.id, outlet: book.outletName(of: entry)))
            covered = covered.union(candidate.words)
            // What follows is whole, and not far less to the point.
            floor = max(0.3, value * 0.35)
        }
        return chosen
    }

    /// The headline's own entry first; what was written hours before it may tell what has been overtaken since.
    private func timeliness(of entry: Entry, beside lead: Entry) -> Double {
        if entry.id == lead.id { return 1.15 }
        let age = lead.published - entry.published
        if age <= 0 { return 1 }
        return age > 12 * Timestamp.hour ? 0.65 : age > 3 * Timestamp.hour ? 0.8 : 0.9
    }

    /// The share of the other entries whose sentences hold each word; empty for a lone entry.
    private func textShares(_ candidates: [Candidate], entryCount: Int) -> [UInt64: Double] {
        guard entryCount > 1 else { return [:] }
        var holders: [UInt64: (count: Int, last: Int)] = [:]
        // An entry's sentences come one after the other.
        for candidate in candidates {
            for word in candidate.words.words {
                let before = holders[word] ?? (0, -1)
                if before.last != candidate.entry { holders[word] = (before.count + 1, candidate.entry) }
            }
        }
        return holders.mapValues { Double($0.count - 1) / Double(entryCount - 1) }
    }

    private func value(
        of candidate: Candidate, known: WordSet, _ centre: TitleCentre, _ texts: [UInt64: Double]
    ) -> Double? {
        let words = candidate.words
        let text = candidate.sentence.text
        guard words.count >= 4, hasTellingLength(text) else { return nil }
        let length = displayWidth(text)
        let added = words.count - words.sharedCount(with: known)
        guard added >= 3, Double(added) >= 0.35 * Double(words.count) else { return nil }
        // On the subject: it shares words with the headline, with the other titles and the other texts. Sorted, so
        // that equal input gives equal sums.
        let worth =
            centre.isEmpty && texts.isEmpty
            ? Double(words.count - added)
            : words.words.map {
                known.contains($0) ? 1 : min(1, centre.share(of: $0) + (texts[$0] ?? 0) / 2)
            }.sorted().reduce(0, +)
        var value = 0.4 + min(worth, 4) / 4
        value *= 1 - 0.12 * Double(candidate.place)
        value *= candidate.timeliness
        if candidate.isTitle { value *= 0.3 }
        if length > 240 { value *= 0.7 }
        if length < 50 { value *= 0.8 }
        switch candidate.sentence.ending {
        case .whole: break
        case .open: value *= 0.15
        case .cut: value *= 0.05
        }
        // A question or a quotation alone tells little.
        if text.hasSuffix("?") || text.hasSuffix("？") || text.hasSuffix("؟") { value *= 0.5 }
        if let first = text.unicodeScalars.first, "\"“„«「".unicodeScalars.contains(first) { value *= 0.8 }
        return value
    }
}

/// In columns: shorter is a label, longer a paragraph.
private func hasTellingLength(_ text: String) -> Bool {
    text.utf8.count >= 30 && 30...400 ~= displayWidth(text)
}

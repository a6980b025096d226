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

    private let teller: StoryTeller
    private var stems: StemReader

    init(of teller: StoryTeller, language: String?) {
        self.teller = teller
        stems = StemReader(language: language)
    }

    private struct Candidate {
        var sentence: Sentence
        /// In columns.
        var width: Int
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
    mutating func best(
        for headline: String, lead: Entry, of entries: [Entry], _ centre: TitleCentre
    ) -> [ToldSentence] {
        let known = stems.words(of: headline)
        // The lead first, so that it wins among equals.
        let read = entries.count == 1 ? entries : [lead] + entries.filter { $0.id != lead.id }.prefix(Self.mostEntries)
        let candidates = candidates(in: read, lead: lead)
        let texts = TextShares(candidates, entryCount: read.count)
        var shares: [Double] = []
        let valued = candidates.indices.compactMap { index in
            value(of: candidates[index], known: known, centre, texts, &shares).map { (index: index, value: $0) }
        }
        return pick(valued, of: candidates, in: read)
    }

    private mutating func candidates(in entries: [Entry], lead: Entry) -> [Candidate] {
        var candidates: [Candidate] = []
        candidates.reserveCapacity(entries.count * Self.perEntry)
        for index in entries.indices {
            let title = stems.words(of: entries[index].title)
            let timeliness = timeliness(of: entries[index], beside: lead)
            for (place, sentence) in teller.book.sentences(of: entries[index], limit: Self.perEntry).enumerated() {
                let width = displayWidth(sentence.text)
                // What is not told itself may bear out what others tell.
                if entries.count == 1, !hasTellingLength(width) { continue }
                let words = stems.words(of: sentence.text)
                candidates.append(
                    Candidate(
                        sentence: sentence, width: width, words: words, place: place, entry: index,
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
                ToldSentence(text: candidate.sentence.text, entry: entry.id, outlet: teller.book.outletName(of: entry)))
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

    /// How many entries' sentences hold each word.
    private struct TextShares {
        private var counts = WordCounts()
        private let others: Int

        /// Nothing of a lone entry.
        init(_ candidates: [Candidate], entryCount: Int) {
            others = entryCount - 1
            guard others > 0 else { return }
            // An entry's sentences come one after the other.
            for candidate in candidates {
                for word in candidate.words.words { counts.add(word, line: candidate.entry) }
            }
        }

        var isEmpty: Bool { counts.isEmpty }

        /// The share of the other entries, for a word of one of them.
        func share(of word: UInt64) -> Double { isEmpty ? 0 : Double(counts[word] - 1) / Double(others) }
    }

    private func value(
        of candidate: Candidate, known: WordSet, _ centre: TitleCentre, _ texts: TextShares, _ shares: inout [Double]
    ) -> Double? {
        let words = candidate.words
        let text = candidate.sentence.text
        let length = candidate.width
        guard words.count >= 4, hasTellingLength(length) else { return nil }
        let added = words.count - words.sharedCount(with: known)
        guard added >= 3, Double(added) >= 0.35 * Double(words.count) else { return nil }
        // On the subject: it shares words with the headline, with the other titles and the other texts. In order, so
        // that equal input gives equal sums.
        var worth = Double(words.count - added)
        if !centre.isEmpty || !texts.isEmpty {
            shares.removeAll(keepingCapacity: true)
            for word in words.words {
                let share = known.contains(word) ? 1 : min(1, centre.share(of: word) + texts.share(of: word) / 2)
                shares.append(share)
                var place = shares.count - 1
                while place > 0, shares[place - 1] > share {
                    shares[place] = shares[place - 1]
                    place -= 1
                }
                shares[place] = share
            }
            worth = shares.reduce(0, +)
        }
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
        if endsAsQuestion(text) { value *= 0.5 }
        if beginsAsQuotation(text) { value *= 0.8 }
        return value
    }
}

/// By code points: `hasSuffix` would look for equal characters.
func endsAsQuestion(_ text: String) -> Bool {
    switch text.unicodeScalars.last {
    case "?", "？", "؟": true
    default: false
    }
}

private func beginsAsQuotation(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "\"", "“", "„", "«", "「": true
    default: false
    }
}

/// In columns: shorter is a label, longer a paragraph.
private func hasTellingLength(_ width: Int) -> Bool { 30...400 ~= width }

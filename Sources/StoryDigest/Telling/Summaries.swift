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

    private let book: SourceBook
    private let members: [Story.Member]
    /// Places in the book, of each member.
    private let feeds: [Int?]
    /// What people call the publisher of each member.
    private let publishers: [String]
    private var stems: StemReader
    private var words: StoryWords
    /// Of each entry that is read.
    private var texts: [SentenceRanges] = []

    init(_ book: SourceBook, _ members: [Story.Member], feeds: [Int?], publishers: [String], language: String?) {
        self.book = book
        self.members = members
        self.feeds = feeds
        self.publishers = publishers
        stems = StemReader(language: language)
        words = StoryWords(texts: 1 + min(members.count, Self.mostEntries))
    }

    private struct Candidate {
        /// In the text of its entry.
        var place: Range<Int>
        var ending: Sentence.Ending
        /// In columns.
        var width: Int
        var words: StoryWords.Row
        /// Among the sentences of its entry.
        var order: Int
        /// Among those that are read.
        var entry: Int
        var timeliness: Double
        /// Says no more than the title of its entry.
        var isTitle: Bool
    }

    /// Best first, at most three, of the members at these places.
    ///
    /// Whole sentences that add to the headline and to each other; one that breaks off comes only where there is no
    /// whole one.
    mutating func best(for headline: String, lead: Int, of places: [Int], _ centre: TitleCentre) -> [ToldSentence] {
        words.addHeadline(stems.read(headline.utf8.span))
        // The lead first, so that it wins among equals.
        let read = places.count == 1 ? places : [lead] + places.filter { $0 != lead }.prefix(Self.mostEntries)
        let candidates = candidates(in: read, headline)
        // In a lone text only words of the headline are worth anything.
        if read.count > 1 || !centre.isEmpty { words.weigh(by: centre) }
        // What is no candidate after all comes behind all others.
        var values: [Double] = []
        values.reserveCapacity(candidates.count)
        for candidate in candidates {
            values.append(value(of: candidate, isLone: read.count == 1 && centre.isEmpty) ?? -1)
        }
        return pick(&values, of: candidates, in: read)
    }

    private mutating func candidates(in read: [Int], _ headline: String) -> [Candidate] {
        var candidates: [Candidate] = []
        candidates.reserveCapacity(read.count * Self.perEntry)
        texts.reserveCapacity(read.count)
        for (index, member) in read.enumerated() {
            let isHeadline = members[member].entry.title == headline
            words.beginText(title: isHeadline ? [] : stems.read(members[member].entry.title.utf8.span))
            let timeliness =
                index == 0 ? 1.15 : timeliness(members[member].entry.published, members[read[0]].entry.published)
            let summary = members[member].entry.summary
            let text = book.sentences(
                of: summary.isEmpty ? members[member].entry.content : summary, limit: Self.perEntry, at: feeds[member])
            let bytes = text.bytes
            let isPlain = isASCII(bytes.span)
            for (order, sentence) in text.ranges.enumerated() {
                let width =
                    isPlain ? sentence.place.count : displayWidth(bytes.span.extracting(sentence.place))
                // What is not told itself may bear out what others tell.
                if read.count == 1, !hasTellingLength(width) { continue }
                let row = words.addSentence(stems.read(bytes.span.extracting(sentence.place)))
                let shared = isHeadline ? row.inHeadline : row.inTitle
                candidates.append(
                    Candidate(
                        place: sentence.place, ending: sentence.ending, width: width, words: row, order: order,
                        entry: index, timeliness: timeliness, isTitle: Double(shared) > 0.75 * Double(row.count)))
            }
            texts.append(text)
        }
        return candidates
    }

    /// The best, and those after it that say something else.
    private mutating func pick(
        _ values: inout [Double], of candidates: [Candidate], in read: [Int]
    ) -> [ToldSentence] {
        var chosen: [ToldSentence] = []
        chosen.reserveCapacity(Self.most)
        var floor = 0.0
        while chosen.count < Self.most, let best = firstOfHighest(values), values[best] > floor {
            let value = values[best]
            values[best] = -1
            let candidate = candidates[best]
            if Double(words.toldCount(of: candidate.words)) > 0.4 * Double(candidate.words.count) { continue }
            let member = read[candidate.entry]
            chosen.append(
                ToldSentence(
                    text: texts[candidate.entry].text(candidate.place), entry: members[member].entry.id,
                    outlet: members[member].entry.family == nil
                        ? publishers[member] : book.outletName(of: members[member].entry.outlet, at: feeds[member])))
            words.tell(candidate.words)
            // What follows is whole, and not far less to the point.
            floor = max(0.3, value * 0.35)
        }
        return chosen
    }

    private func firstOfHighest(_ values: [Double]) -> Int? {
        var best: Int?
        for index in values.indices where best.map({ values[index] > values[$0] }) ?? true { best = index }
        return best
    }

    /// The headline's own entry comes first; what was written hours before it may tell what has been overtaken since.
    private func timeliness(_ published: Timestamp, _ lead: Timestamp) -> Double {
        let age = lead - published
        if age <= 0 { return 1 }
        return age > 12 * Timestamp.hour ? 0.65 : age > 3 * Timestamp.hour ? 0.8 : 0.9
    }

    private mutating func value(of candidate: Candidate, isLone: Bool) -> Double? {
        let length = candidate.width
        guard candidate.words.count >= 4, hasTellingLength(length) else { return nil }
        let added = candidate.words.count - candidate.words.inHeadline
        guard added >= 3, Double(added) >= 0.35 * Double(candidate.words.count) else { return nil }
        // On the subject: it shares words with the headline, with the other titles and the other texts.
        let worth = isLone ? Double(candidate.words.inHeadline) : words.worth(of: candidate.words)
        var value = 0.4 + min(worth, 4) / 4
        value *= 1 - 0.12 * Double(candidate.order)
        value *= candidate.timeliness
        if candidate.isTitle { value *= 0.3 }
        if length > 240 { value *= 0.7 }
        if length < 50 { value *= 0.8 }
        switch candidate.ending {
        case .whole: break
        case .open: value *= 0.15
        case .cut: value *= 0.05
        }
        // A question or a quotation alone tells little.
        let bytes = self.texts[candidate.entry].bytes
        if endsAsQuestion(bytes.span.extracting(candidate.place)) { value *= 0.5 }
        if beginsAsQuotation(bytes.span.extracting(candidate.place)) { value *= 0.8 }
        return value
    }
}

/// By code points: `hasSuffix` would look for equal characters.
func endsAsQuestion(_ text: Span<UInt8>) -> Bool {
    let count = text.count
    guard count > 0 else { return false }
    if text[count - 1] == UInt8(ascii: "?") { return true }
    // U+FF1F and U+061F.
    if count > 2, text[count - 1] == 0x9f, text[count - 2] == 0xbc, text[count - 3] == 0xef { return true }
    return count > 1 && text[count - 1] == 0x9f && text[count - 2] == 0xd8
}

private func beginsAsQuotation(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    if text[0] < 0x80 { return text[0] == UInt8(ascii: "\"") }
    // « “ „ 「
    if text.count > 1, text[0] == 0xc2, text[1] == 0xab { return true }
    guard text.count > 2 else { return false }
    if text[0] == 0xe2, text[1] == 0x80 { return text[2] == 0x9c || text[2] == 0x9e }
    return text[0] == 0xe3 && text[1] == 0x80 && text[2] == 0x8c
}

/// In columns: shorter is a label, longer a paragraph.
private func hasTellingLength(_ width: Int) -> Bool { 30...400 ~= width }

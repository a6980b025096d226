import TextAnalysis
import TidingsModel

/// Chooses the sentence that stands under a headline.
struct Summaries {
    let book: SourceBook

    /// A whole sentence that adds to the headline, from the story's entries; one that breaks off only where there is
    /// no whole one; nil when none adds anything.
    func best(for headline: String, lead: Entry, of entries: [Entry], _ centre: TitleCentre) -> String? {
        let known = Set(contentWords(headline))
        var best: (text: String, value: Double)?
        // The lead first, so that it wins among equals.
        let others = entries.filter { $0.id != lead.id }.prefix(40)
        for entry in [lead] + others {
            for (place, sentence) in book.sentences(of: entry, limit: 6).enumerated() {
                guard var value = value(of: sentence, known: known, centre) else { continue }
                value *= 1 - 0.12 * Double(place)
                if entry.id == lead.id { value *= 1.15 }
                if value > best?.value ?? 0 { best = (sentence.text, value) }
            }
        }
        return best?.text
    }

    private func value(of sentence: Sentence, known: Set<String>, _ centre: TitleCentre) -> Double? {
        let words = Set(contentWords(sentence.text))
        let length = sentence.text.count
        guard words.count >= 4, length >= 30, length <= 400 else { return nil }
        let added = words.subtracting(known)
        guard added.count >= 3, Double(added.count) >= 0.35 * Double(words.count) else { return nil }
        // On the subject: it shares words with the headline or with the other titles.
        let subject = words.reduce(0) { $0 + (known.contains($1) ? 1 : centre.share(of: $1)) }
        var value = 0.4 + min(subject, 4) / 4
        if length > 240 { value *= 0.7 }
        if length < 50 { value *= 0.8 }
        switch sentence.ending {
        case .whole: break
        case .open: value *= 0.15
        case .cut: value *= 0.05
        }
        // A question or a quotation alone tells little.
        if sentence.text.hasSuffix("?") { value *= 0.5 }
        if let first = sentence.text.first, "\"“„«".contains(first) { value *= 0.8 }
        return value
    }
}

import TextAnalysis
package import TidingsModel

// Names that tie stories of two languages
//
// What a story is known by in other languages is kept as numbers (`EventProfile`); the names behind them are found again
// in the texts of its entries.

extension EvidenceReader {
    /// The names and numbers that two stories of different languages have in common, in both spellings.
    ///
    /// `entries` are those of either, whose texts give the names their spelling. Nothing where one of the stories has
    /// left the window.
    package func eventEvidence(
        between a: Story.ID, _ entries: [ClusterItem], and b: Story.ID, _ others: [ClusterItem]
    ) -> Evidence {
        var evidence = Evidence()
        guard let first = profile(of: a), let second = profile(of: b) else {
            evidence.missing = entries.count + others.count
            return evidence
        }
        let spellings = names(in: entries, of: first)
        let otherSpellings = names(in: others, of: second)
        let keys = Dictionary(second.names.map { ($0.key, $0) }) { first, _ in first }
        for name in first.names {
            guard let other = keys[name.key] else { continue }
            let share = name.spelling == other.spelling ? 1 : Recipe.eventSpellingShare
            let unit = EventName.weightUnit * EventName.weightUnit
            let weight = Double(name.weight) * Double(other.weight) * share / unit
            evidence.similarity += weight
            let text = Self.joined(spellings[name.key], otherSpellings[name.key])
            evidence.words.append(Evidence.Word(text: text, weight: weight))
        }
        evidence.words.sort { $0.weight != $1.weight ? $0.weight > $1.weight : ($0.text ?? "") < ($1.text ?? "") }
        return evidence
    }

    private func profile(of story: Story.ID) -> EventProfile? {
        guard let slot = memory.stories.slot(named: memory.first(of: story)) else { return nil }
        return memory.stories.order(of: slot).flatMap { memory.events.profile(of: $0) }
    }

    /// Each name as it is first written.
    private func names(in entries: [ClusterItem], of profile: EventProfile) -> [UInt32: String] {
        let scanner = NameScanner(language: memory.events.languages[Int(profile.language)])
        let wanted = Set(profile.names.map(\.key))
        var found: [UInt32: String] = [:]
        for entry in entries {
            for text in [entry.title, entry.summary, entry.content] {
                let bytes = Array(text.utf8)
                var words: [NameWord] = []
                scanner.scan(bytes, into: &words, upTo: Recipe.textWordLimit)
                for word in words where wanted.contains(word.key) && found[word.key] == nil {
                    found[word.key] = String(decoding: bytes[word.range], as: UTF8.self)
                }
            }
        }
        return found
    }

    private static func joined(_ a: String?, _ b: String?) -> String? {
        guard let a, let b else { return a ?? b }
        return a == b ? a : "\(a)/\(b)"
    }
}

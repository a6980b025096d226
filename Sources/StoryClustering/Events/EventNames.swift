import TextAnalysis

extension EventName {
    /// The names of one entry, by ascending key: of its title, and as more of the beginning of its text.
    static func names(of text: ItemText, language: String, _ known: inout KnownNames) -> [EventName] {
        let scanner = NameScanner(language: language)
        var found: [NameWord] = []
        found.reserveCapacity(min(text.title.count / 5, Recipe.eventTitleWords) + 8)
        scanner.scan(text.title, into: &found, upTo: Recipe.eventTitleWords, &known)
        let inTitle = found.count
        let below = text.summary.isEmpty ? text.content : text.summary
        scanner.scan(below, into: &found, upTo: Recipe.eventTextWords, &known)
        for index in inTitle..<found.count { found[index].weight *= Recipe.eventTextWeight }
        return names(found)
    }

    private static func names(_ found: [NameWord]) -> [EventName] {
        // Stable, so that of two spellings the first stands.
        var order = found.indices.map { UInt64(found[$0].key) << 32 | UInt64($0) }
        sortNumbers(&order)
        var names: [EventName] = []
        names.reserveCapacity(order.count)
        for key in order {
            let word = found[Int(key & 0xffff_ffff)]
            let uses = UInt32(roundedInt(Double(word.weight * entryUnit)))
            if let last = names.last, last.key == word.key {
                names[names.count - 1].uses = max(last.uses, UInt16(clamping: uses))
            } else {
                names.append(EventName(key: word.key, spelling: word.spelling, uses: uses))
            }
        }
        return names
    }
}

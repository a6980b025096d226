import TextAnalysis

/// A stem in one entry: how much it weighs there before its rarity counts.
struct TermFrequency: Sendable {
    var term: Int32
    var frequency: Double
    /// Written with a capital somewhere in the entry.
    var isCapital: Bool
}

/// The stems of one entry.
struct ItemTerms: Sendable {
    var frequencies: [TermFrequency] = []
    var uses: [TermUse] = []
}

/// The words of one entry.
struct ItemWords: Sendable {
    var title: [Word] = []
    var body: [Word] = []

    /// Those of the item at this place.
    init(_ texts: ItemTexts, _ place: Int, language: String?) {
        let scanner = WordScanner(language: language)
        title.reserveCapacity(texts.titles[place].count / 6)
        body.reserveCapacity(
            min(Recipe.textWordLimit, (texts.summaries[place].count + texts.contents[place].count) / 8))
        scanner.scan(texts.titles[place], into: &title, upTo: Recipe.titleWordLimit)
        scanner.scan(texts.summaries[place], into: &body, upTo: Recipe.textWordLimit)
        scanner.scan(texts.contents[place], into: &body, upTo: Recipe.textWordLimit)
    }
}

/// Counts stems.
struct TermCounter {
    private var keys: [UInt64] = []

    mutating func count(_ words: ItemWords, _ terms: inout TermTable) -> ItemTerms {
        keys.removeAll(keepingCapacity: true)
        collect(words.title, isTitle: true, &terms)
        collect(words.body, isTitle: false, &terms)
        var item = ItemTerms()
        item.frequencies.reserveCapacity(keys.count)
        item.uses.reserveCapacity(keys.count)
        keys.sort()
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
            add(start..<end, to: &item)
            start = end
        }
        return item
    }

    /// A key per word: the stem's number above, how it stands there below.
    private mutating func collect(_ words: [Word], isTitle: Bool, _ terms: inout TermTable) {
        guard !words.isEmpty else { return }
        // In a line where nearly every word has a capital, as English headlines do, it says nothing.
        let capitals = words.count { $0.isCapital }
        let isTelling = Double(capitals) <= 0.7 * Double(words.count)
        for (index, word) in words.enumerated() {
            var key = UInt64(UInt32(bitPattern: terms.add(word.stem))) << 32
            if isTitle { key |= KeyFlag.title }
            if word.isCapital { key |= KeyFlag.capital }
            if isTelling, index > 0 { key |= KeyFlag.inside }
            if isTitle {
                key |= UInt64(min(index, titlePlaceWeights.count - 1)) << KeyFlag.placeShift
            } else if index < Recipe.leadWords {
                key |= KeyFlag.lead
            }
            keys.append(key)
        }
    }

    private func add(_ range: Range<Int>, to item: inout ItemTerms) {
        var inTitle = 0
        var capitals = 0
        var uses: UInt8 = 0
        var lowUses: UInt8 = 0
        var titlePlace = titlePlaceWeights.count - 1
        var isInLead = false
        for index in range {
            let key = keys[index]
            let isCapital = key & KeyFlag.capital != 0
            if key & KeyFlag.title != 0 {
                inTitle += 1
                titlePlace = min(titlePlace, Int(key >> KeyFlag.placeShift & KeyFlag.placeMask))
            }
            if key & KeyFlag.lead != 0 { isInLead = true }
            if isCapital { capitals += 1 }
            if key & KeyFlag.inside != 0, uses < .max {
                uses += 1
                if !isCapital { lowUses += 1 }
            }
        }
        let inBody = range.count - inTitle
        var frequency = 0.0
        if inTitle > 0 { frequency += Recipe.titleWeight * (1 + logarithm(inTitle)) }
        if inBody > 0 { frequency += 1 + logarithm(inBody) }
        if inTitle > 0 { frequency *= titlePlaceWeights[titlePlace] }
        if isInLead { frequency *= Recipe.leadWeight }
        let term = Int32(truncatingIfNeeded: keys[range.lowerBound] >> 32)
        item.frequencies.append(TermFrequency(term: term, frequency: frequency, isCapital: capitals > 0))
        item.uses.append(TermUse(term: term, uses: uses, lowUses: lowUses))
    }
}

private enum KeyFlag {
    static let title: UInt64 = 1
    static let capital: UInt64 = 2
    static let inside: UInt64 = 4
    static let lead: UInt64 = 8
    static let placeShift: UInt64 = 8
    static let placeMask: UInt64 = 0xff
}

/// How much less a word of a title weighs the further back it stands.
private let titlePlaceWeights: [Double] = (0..<64).map { exponential(-Recipe.titlePlaceFading * Double($0)) }

import TextAnalysis
import TidingsModel

/// A stem of one entry, as far as that is known without any other.
struct StemUse: Sendable {
    var stem: UInt64
    /// How much it weighs there before its rarity counts.
    var frequency: Double
    /// Inside lines; see `TermTable.Counts`.
    var uses: UInt8
    var lowUses: UInt8
    /// Written with a capital somewhere in the entry.
    var isCapital: Bool
}

/// The words of one entry.
struct ItemWords: Sendable {
    private(set) var title: [Word] = []
    private(set) var body: [Word] = []

    /// Reads those of the item at this place, and forgets those of another.
    mutating func read(_ texts: ItemTexts, _ place: Int, language: String?) {
        let scanner = WordScanner(language: language)
        title.removeAll(keepingCapacity: true)
        body.removeAll(keepingCapacity: true)
        scanner.scan(texts.titles[place], into: &title, upTo: Recipe.titleWordLimit)
        scanner.scan(texts.summaries[place], into: &body, upTo: Recipe.textWordLimit)
        scanner.scan(texts.contents[place], into: &body, upTo: Recipe.textWordLimit)
    }
}

/// Reads entries, one after the other in the same memory; what it gives does not depend on what it read before.
package struct ItemReader: Sendable {
    private var words = ItemWords()
    private var counter = StemCounter()
    private var knownNames = KnownNames()

    package init() {}

    /// Reads the item at this place.
    mutating func read(_ texts: ItemTexts, _ place: Int, _ item: ClusterItem, language: String?) -> ReadItem {
        words.read(texts, place, language: language)
        return ReadItem(
            stems: counter.count(words), sketch: Sketch(words, link: item.link),
            names: names(texts[place], language: language), voice: item.voice)
    }

    private mutating func names(_ text: ItemText, language: String?) -> [EventName] {
        guard let language else { return [] }
        return EventName.names(of: text, language: language, &knownNames)
    }
}

/// Counts the stems of one entry.
struct StemCounter: Sendable {
    /// What is added up of a stem.
    private struct Sum: Sendable {
        let stem: UInt64
        /// Where it stands in the table.
        let slot: Int
        var inTitle = 0
        var inBody = 0
        /// Where it stands first in the title.
        var titlePlace = titlePlaceWeights.count - 1
        var uses: UInt8 = 0
        var lowUses: UInt8 = 0
        var isCapital = false
        var isInLead = false

        var frequency: Double {
            var frequency = 0.0
            if inTitle > 0 { frequency += Recipe.titleWeight * (1 + logarithm(inTitle)) }
            if inBody > 0 { frequency += 1 + logarithm(inBody) }
            if inTitle > 0 { frequency *= titlePlaceWeights[titlePlace] }
            if isInLead { frequency *= Recipe.leadWeight }
            return frequency
        }
    }

    /// In the order of first sight.
    private var sums: [Sum] = []
    /// Of each stem its place in `sums` and one: open addressing, half full at most.
    private var places = [Int32](repeating: 0, count: 256)

    /// Each stem once, in the order of first sight.
    mutating func count(_ words: ItemWords) -> [StemUse] {
        makeRoom(for: words.title.count + words.body.count)
        add(words.title, isTitle: true)
        add(words.body, isTitle: false)
        var stems: [StemUse] = []
        stems.reserveCapacity(sums.count)
        for sum in sums {
            places[sum.slot] = 0
            stems.append(
                StemUse(
                    stem: sum.stem, frequency: sum.frequency, uses: sum.uses, lowUses: sum.lowUses,
                    isCapital: sum.isCapital))
        }
        sums.removeAll(keepingCapacity: true)
        return stems
    }

    private mutating func makeRoom(for count: Int) {
        var size = places.count
        while size < 2 * count { size *= 2 }
        if size > places.count { places = [Int32](repeating: 0, count: size) }
    }

    private mutating func add(_ words: [Word], isTitle: Bool) {
        // In a line where nearly every word has a capital, as English headlines do, it says nothing.
        let capitals = words.count { $0.isCapital }
        let isTelling = Double(capitals) <= 0.7 * Double(words.count)
        for (index, word) in words.enumerated() {
            let place = place(of: word.stem)
            if isTitle {
                sums[place].inTitle += 1
                sums[place].titlePlace = min(sums[place].titlePlace, index)
            } else {
                sums[place].inBody += 1
                if index < Recipe.leadWords { sums[place].isInLead = true }
            }
            if word.isCapital { sums[place].isCapital = true }
            if isTelling, index > 0, sums[place].uses < .max {
                sums[place].uses += 1
                if !word.isCapital { sums[place].lowUses += 1 }
            }
        }
    }

    /// The place of a stem in `sums`.
    @inline(__always)
    private mutating func place(of stem: UInt64) -> Int {
        let mask = places.count - 1
        var slot = Int(truncatingIfNeeded: (stem &* 0x9e37_79b9_7f4a_7c15) >> 40) & mask
        while places[slot] != 0 {
            let place = Int(places[slot]) - 1
            if sums[place].stem == stem { return place }
            slot = (slot + 1) & mask
        }
        sums.append(Sum(stem: stem, slot: slot))
        places[slot] = Int32(sums.count)
        return sums.count - 1
    }
}

/// How much less a word of a title weighs the further back it stands.
private let titlePlaceWeights: [Double] = (0..<64).map { exponential(-Recipe.titlePlaceFading * Double($0)) }

/// A stem in one entry: how much it weighs there before its rarity counts.
struct TermFrequency: Sendable {
    var term: Int32
    var frequency: Double
    /// Written with a capital somewhere in the entry.
    var isCapital: Bool
}

/// The stems of one entry, by ascending number.
struct ItemTerms: Sendable {
    var frequencies: [TermFrequency] = []
    var uses: [TermUse] = []
}

extension ItemTerms {
    /// Gives numbers to stems that have none.
    init(_ stems: [StemUse], _ terms: inout TermTable) {
        var keys: [UInt64] = []
        keys.reserveCapacity(stems.count)
        for (place, stem) in stems.enumerated() {
            keys.append(UInt64(UInt32(bitPattern: terms.add(stem.stem))) << 32 | UInt64(place))
        }
        sortNumbers(&keys)
        frequencies.reserveCapacity(stems.count)
        uses.reserveCapacity(stems.count)
        for key in keys {
            let (term, stem) = (Int32(truncatingIfNeeded: key >> 32), stems[Int(key & 0xffff_ffff)])
            frequencies.append(TermFrequency(term: term, frequency: stem.frequency, isCapital: stem.isCapital))
            uses.append(TermUse(term: term, uses: stem.uses, lowUses: stem.lowUses))
        }
    }
}

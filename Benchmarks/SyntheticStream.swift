import TidingsModel

/// A stream of invented news, the same every time: events of a few hours to days, each told by some outlets in words
/// of its own and of everybody's.
enum SyntheticStream {
    /// Entries of one day, over as many days as it takes; full texts have a hundred words more.
    ///
    /// `first`: the number of the first entry, which also decides how the dice fall.
    static func items(_ count: Int, perDay: Int, fullText: Bool, from first: Int = 0) -> [ClusterItem] {
        var dice = Dice(first)
        var events: [[String]] = []
        return (first..<first + count).map { number in
            if events.isEmpty || number % 3 == 0 { events.append((0..<10).map { _ in dice.rareWord() }) }
            let event = events[max(0, events.count - 1 - dice.below(60))]
            let title = (0..<9).map { place in place % 3 == 2 ? dice.commonWord() : event[dice.below(10)] }
            let text = (0..<(fullText ? 100 : 0)).map { _ in
                dice.below(3) == 0 ? event[dice.below(10)] : dice.commonWord()
            }
            let outlet = "outlet\(dice.below(200)).example"
            return ClusterItem(
                id: Entry.ID(rawValue: "e\(number)"), source: outlet, outlet: outlet,
                published: Timestamp(seconds: 1_764_000_000 + Int64(number) * Timestamp.day / Int64(perDay)),
                title: title.joined(separator: " "), summary: text.joined(separator: " "), language: "en")
        }
    }
}

/// The same throws every time.
private struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = 20_261_125 &+ UInt64(seed) }

    mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: state >> 33) % count
    }

    /// One of forty thousand, as a name.
    mutating func rareWord() -> String { word(below(40_000), capital: true) }

    /// The third power of an even throw: few words make up most of a text, as in any language.
    mutating func commonWord() -> String {
        let throwOf = Double(below(1_000_000)) / 1_000_000
        return word(Int(throwOf * throwOf * throwOf * 8000), capital: false)
    }

    private func word(_ number: Int, capital: Bool) -> String {
        let syllables = ["ka", "lo", "mir", "tan", "ves", "du", "pra", "nel", "sho", "gri", "bax", "ulm", "or", "tey"]
        var rest = number
        var word = capital ? "n" : "c"
        for _ in 0..<4 {
            word += syllables[rest % syllables.count]
            rest /= syllables.count
        }
        return capital ? word.prefix(1).uppercased() + word.dropFirst() : word
    }
}

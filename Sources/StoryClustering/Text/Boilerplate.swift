import TidingsModel

// What a source writes around everything
//
// "Credit: Shutterstock", "| The Outlet", "The post … appeared first on …": counted per source and field, as the
// first and last 1 to 14 words. The longest beginning and the longest end that at least three of the source's last
// items, and at least 30 % of them, have in common are cut off before anything else looks at the text. The items
// of the present refresh count, so that the first look at a feed is clean already. (On labelled outlets with such
// phrases this is worth .04 to .08 B-cubed F1.)
//
// A source is judged by its last 24 items and those of the present refresh: bounded, and a phrase that the outlet
// gives up is forgotten. A beginning is known by 16 bits of its hash per length; that one of three among 24 meets
// another by accident has odds of one in millions, and cuts off a word.

/// The three texts of an item, as UTF-8.
struct ItemText: Sendable {
    var title: [UInt8]
    var summary: [UInt8]
    var content: [UInt8]
}

/// The texts of some items, as UTF-8: of each a title, a summary and a content.
struct ItemTexts: Sendable {
    var titles: [[UInt8]] = []
    var summaries: [[UInt8]] = []
    var contents: [[UInt8]] = []

    subscript(place: Int) -> ItemText {
        ItemText(title: titles[place], summary: summaries[place], content: contents[place])
    }

    mutating func append(title: String, summary: String, content: String) {
        titles.append(Array(title.utf8))
        summaries.append(Array(summary.utf8))
        contents.append(Array(content.utf8))
    }
}

extension ItemTexts {
    init(_ items: [ClusterItem]) {
        self.init()
        titles.reserveCapacity(items.count)
        summaries.reserveCapacity(items.count)
        contents.reserveCapacity(items.count)
        for item in items { append(title: item.title, summary: item.summary, content: item.content) }
    }
}

/// The phrases that sources repeat.
struct Boilerplate: Sendable {
    static let wordLimit = 14
    static let itemsKept = 24
    static let leastItems = 3
    static let leastShare = 0.3

    private(set) var sources: [UInt64: SourceHabits] = [:]
    /// Beginnings and ends held against others.
    private(set) var pairs = 0

    /// Takes note of the items of one source in one refresh, at these places, then cuts them.
    mutating func strip(_ texts: inout ItemTexts, _ places: [Int], source: UInt64, now: Int64 = 0) {
        sources[source, default: SourceHabits()].strip(&texts, places, now: now)
        pairs += places.count * (places.count + Boilerplate.itemsKept)
    }

    /// Forgets sources that were not heard since, those silent the longest first, until there are so many.
    ///
    /// - Returns: those that are forgotten.
    mutating func forget(notHeardSince limit: Int64, keeping most: Int) -> [UInt64] {
        guard sources.count > most else { return [] }
        let silent = sources.filter { $0.value.heard < limit }
            .sorted { ($0.value.heard, $0.key) < ($1.value.heard, $1.key) }
        let gone = silent.prefix(sources.count - most).map(\.key)
        for source in gone { sources[source] = nil }
        return gone
    }

    mutating func restore(_ habits: SourceHabits, source: UInt64) { sources[source] = habits }

    /// Takes note of the languages of some of a source's items.
    mutating func count(_ languages: [String], source: UInt64) {
        // All at once: each look at a value of the table takes three pieces of memory.
        sources[source]?.languages.add(languages)
    }
}

/// How the last items of one source began and ended, and in which languages they were.
struct SourceHabits: Sendable {
    var titles = FieldEdges()
    var summaries = FieldEdges()
    var contents = FieldEdges()
    var languages = LanguageCounts()
    /// When it last had an item.
    var heard: Int64 = 0

    fileprivate mutating func strip(_ texts: inout ItemTexts, _ places: [Int], now: Int64) {
        heard = max(heard, now)
        titles.strip(&texts.titles, places)
        summaries.strip(&texts.summaries, places)
        contents.strip(&texts.contents, places)
    }
}

/// Beginnings and ends of one field in the last items of a source.
struct FieldEdges: Sendable {
    /// Up to `Boilerplate.itemsKept` items, oldest first, as they are stored: the number of beginnings, that of ends,
    /// then the hash of the first word, of the first two…, and the same from the end, two bytes each.
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0

    init() {}

    /// What was stored; nothing where it does not fit together.
    init(_ stored: [UInt8]) {
        var at = 0
        while at + 1 < stored.count {
            at += Self.size(stored, at)
            count += 1
        }
        if at == stored.count { bytes = stored } else { count = 0 }
    }

    fileprivate mutating func strip(_ texts: inout [[UInt8]], _ places: [Int]) {
        let split = places.map { place in
            texts[place].isEmpty ? nil : WordEdges(texts[place], appendingTo: &bytes)
        }
        count += split.count { $0 != nil }
        let need = max(Double(Boilerplate.leastItems), Boilerplate.leastShare * Double(count))
        if Double(count) >= need {
            for (place, words) in zip(places, split) {
                guard let words else { continue }
                let heads = common(words.heads, atLeast: need) { at, heads, _ in (at + 2, heads) }
                let tails = common(words.tails, atLeast: need) { at, heads, tails in (at + 2 + 2 * heads, tails) }
                guard heads + tails > 0 else { continue }
                texts[place] = words.cut(texts[place], heads: heads, tails: tails)
            }
        }
        dropOldest()
    }

    /// How many words of a beginning (or end) enough items share: all of them share its first ones.
    private func common(
        _ edge: Range<Int>, atLeast need: Double, in side: (_ at: Int, _ heads: Int, _ tails: Int) -> (Int, Int)
    ) -> Int {
        let words = edge.count / 2
        guard words > 0 else { return 0 }
        var seen = InlineArray<15, Int>(repeating: 0)  // `Boilerplate.wordLimit` and none.
        let bytes = bytes.span
        var at = 0
        while at < bytes.count {
            let (heads, tails) = (Int(bytes[at]), Int(bytes[at + 1]))
            let (start, count) = side(at, heads, tails)
            let limit = 2 * min(count, words)
            var same = 0
            while same < limit, bytes[start + same] == bytes[edge.lowerBound + same] { same += 1 }
            seen[same / 2] += 1
            at += 2 + 2 * (heads + tails)
        }
        var sharing = 0
        for length in stride(from: words, to: 0, by: -1) {
            sharing += seen[length]
            if Double(sharing) >= need { return length }
        }
        return 0
    }

    private mutating func dropOldest() {
        var at = 0
        while count > Boilerplate.itemsKept {
            at += Self.size(bytes, at)
            count -= 1
        }
        bytes.removeFirst(at)
    }

    /// Bytes of the item that begins here.
    private static func size(_ bytes: [UInt8], _ at: Int) -> Int { 2 + 2 * (Int(bytes[at]) + Int(bytes[at + 1])) }
}

/// Where the outer words of a text are, and where their hashes stand.
private struct WordEdges {
    let heads: Range<Int>
    let tails: Range<Int>
    /// Where each of the first words ends and each of the last begins.
    private var headEnds = InlineArray<14, Int32>(repeating: 0)  // `Boilerplate.wordLimit` of each.
    private var tailStarts = InlineArray<14, Int32>(repeating: 0)

    init(_ text: [UInt8], appendingTo bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.append(0)
        bytes.append(0)
        var hash = seed
        var at = 0
        var count = 0
        while count < Boilerplate.wordLimit, let word = Self.next(text, &at) {
            headEnds[count] = Int32(word.upperBound)
            count += 1
            Self.add(text, word, &hash, to: &bytes)
        }
        bytes[start] = UInt8(count)
        heads = start + 2..<bytes.count
        hash = seed
        at = text.count
        count = 0
        while count < Boilerplate.wordLimit, let word = Self.previous(text, &at) {
            tailStarts[count] = Int32(word.lowerBound)
            count += 1
            Self.add(text, word, &hash, to: &bytes)
        }
        bytes[start + 1] = UInt8(count)
        tails = heads.upperBound..<bytes.count
    }

    /// Empty when nothing is left between the two.
    func cut(_ text: [UInt8], heads: Int, tails: Int) -> [UInt8] {
        let start = heads == 0 ? 0 : Int(headEnds[heads - 1])
        let end = tails == 0 ? text.count : Int(tailStarts[tails - 1])
        return start < end ? Array(text[start..<end]) : []
    }

    private static func add(_ text: [UInt8], _ word: Range<Int>, _ hash: inout UInt64, to bytes: inout [UInt8]) {
        for index in word { hash = (hash ^ UInt64(text[index])) &* prime }
        hash = (hash ^ 0x20) &* prime
        bytes.append(UInt8(truncatingIfNeeded: hash >> 32))
        bytes.append(UInt8(truncatingIfNeeded: hash >> 40))
    }

    private static func next(_ text: [UInt8], _ at: inout Int) -> Range<Int>? {
        while at < text.count, text[at] <= 0x20 { at += 1 }
        let start = at
        while at < text.count, text[at] > 0x20 { at += 1 }
        return start < at ? start..<at : nil
    }

    private static func previous(_ text: [UInt8], _ at: inout Int) -> Range<Int>? {
        while at > 0, text[at - 1] <= 0x20 { at -= 1 }
        let end = at
        while at > 0, text[at - 1] > 0x20 { at -= 1 }
        return at < end ? at..<end : nil
    }
}

private let seed: UInt64 = 0xcbf2_9ce4_8422_2325
private let prime: UInt64 = 0x100_0000_01b3

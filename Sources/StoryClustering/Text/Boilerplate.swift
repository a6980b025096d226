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

/// The phrases that sources repeat.
struct Boilerplate: Sendable {
    static let wordLimit = 14
    static let itemsKept = 24
    static let leastItems = 3
    static let leastShare = 0.3

    private(set) var sources: [UInt64: SourceHabits] = [:]
    /// Beginnings and ends held against others.
    private(set) var pairs = 0

    /// Takes note of the items of one source in one refresh, then cuts them.
    ///
    /// - Returns: the cut texts, in the order given.
    mutating func strip(_ texts: [ItemText], source: UInt64) -> [ItemText] {
        var habits = sources[source] ?? SourceHabits()
        let cut = habits.strip(texts)
        sources[source] = habits
        pairs += texts.count * (texts.count + Boilerplate.itemsKept)
        return cut
    }

    mutating func restore(_ habits: SourceHabits, source: UInt64) { sources[source] = habits }

    mutating func count(_ language: String, source: UInt64) { sources[source]?.languages.add(language) }
}

/// How the last items of one source began and ended, and in which languages they were.
struct SourceHabits: Sendable {
    var titles = FieldEdges()
    var summaries = FieldEdges()
    var contents = FieldEdges()
    var languages = LanguageCounts()

    fileprivate mutating func strip(_ texts: [ItemText]) -> [ItemText] {
        let titles = titles.strip(texts.map(\.title))
        let summaries = summaries.strip(texts.map(\.summary))
        let contents = contents.strip(texts.map(\.content))
        return texts.indices.map {
            ItemText(title: titles[$0], summary: summaries[$0], content: contents[$0])
        }
    }
}

/// Beginnings and ends of one field in the last items of a source.
struct FieldEdges: Sendable {
    /// Up to `Boilerplate.itemsKept` items, oldest first.
    var kept: [Edges] = []

    fileprivate mutating func strip(_ texts: [[UInt8]]) -> [[UInt8]] {
        let split = texts.map { $0.isEmpty ? nil : WordEdges($0) }
        kept.append(contentsOf: split.lazy.compactMap { $0?.edges })
        let need = max(Double(Boilerplate.leastItems), Boilerplate.leastShare * Double(kept.count))
        let cut = split.indices.map { index -> [UInt8] in
            guard let words = split[index] else { return [] }
            var heads = 0
            var tails = 0
            if Double(kept.count) >= need {
                heads = Self.common(words.edges.heads, kept.lazy.map { $0.heads }, atLeast: need)
                tails = Self.common(words.edges.tails, kept.lazy.map { $0.tails }, atLeast: need)
            }
            return words.cut(texts[index], heads: heads, tails: tails)
        }
        kept.removeFirst(max(0, kept.count - Boilerplate.itemsKept))
        return cut
    }

    /// How many words of this beginning (or end) enough items share: all of them share its first ones.
    private static func common(_ edge: [UInt16], _ others: some Sequence<[UInt16]>, atLeast need: Double) -> Int {
        var seen = [Int](repeating: 0, count: edge.count + 1)
        for other in others {
            var length = 0
            while length < edge.count, length < other.count, edge[length] == other[length] { length += 1 }
            seen[length] += 1
        }
        var sharing = 0
        for length in stride(from: edge.count, to: 0, by: -1) {
            sharing += seen[length]
            if Double(sharing) >= need { return length }
        }
        return 0
    }
}

/// Hashes of the first 1, 2, 3… words of a text, and of the last.
struct Edges: Sendable, Equatable {
    var heads: [UInt16]
    var tails: [UInt16]
}

/// Where the outer words of a text are, and their hashes.
private struct WordEdges {
    let edges: Edges
    /// Where each of the first words ends and each of the last begins.
    private let headEnds: [Int]
    private let tailStarts: [Int]

    init(_ text: [UInt8]) {
        var heads: [UInt16] = []
        var headEnds: [Int] = []
        var hash = seed
        var at = 0
        while heads.count < Boilerplate.wordLimit, let word = Self.next(text, &at) {
            for index in word { hash = (hash ^ UInt64(text[index])) &* prime }
            hash = (hash ^ 0x20) &* prime
            heads.append(UInt16(truncatingIfNeeded: hash >> 32))
            headEnds.append(word.upperBound)
        }
        var tails: [UInt16] = []
        var tailStarts: [Int] = []
        hash = seed
        at = text.count
        while tails.count < Boilerplate.wordLimit, let word = Self.previous(text, &at) {
            for index in word { hash = (hash ^ UInt64(text[index])) &* prime }
            hash = (hash ^ 0x20) &* prime
            tails.append(UInt16(truncatingIfNeeded: hash >> 32))
            tailStarts.append(word.lowerBound)
        }
        edges = Edges(heads: heads, tails: tails)
        self.headEnds = headEnds
        self.tailStarts = tailStarts
    }

    /// Empty when nothing is left between the two.
    func cut(_ text: [UInt8], heads: Int, tails: Int) -> [UInt8] {
        let start = heads == 0 ? 0 : headEnds[heads - 1]
        let end = tails == 0 ? text.count : tailStarts[tails - 1]
        if start == 0, end == text.count { return text }
        return start < end ? Array(text[start..<end]) : []
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

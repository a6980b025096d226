/// The commonest stems of each language that are no stop words, by rank, up to a thousand.
///
/// An open-addressing table of one number for each stem: the ten lowest bits of it are the rank, which leaves enough of
/// the others that no two stems meet in practice.
package struct CommonStems: Sendable {
    package static let shared = CommonStems(commonStemLists)

    private static let rankMask: UInt64 = 1 << 10 - 1

    /// 0 where a slot is free; a power of two of them, half full.
    private var slots: [UInt64]

    private init(_ lists: [(language: String, stems: String)]) {
        slots = [UInt64](repeating: 0, count: 1 << 16)
        var words: [Word] = []
        for (language, stems) in lists {
            words.removeAll(keepingCapacity: true)
            WordScanner(language: language).scan(stems.utf8.span, into: &words, upTo: Int(Self.rankMask))
            for (place, word) in words.enumerated() { set(word.stem, to: UInt64(place + 1)) }
        }
    }

    private mutating func set(_ stem: UInt64, to rank: UInt64) {
        let slot = slot(of: stem)
        if slots[slot] == 0 { slots[slot] = stem & ~Self.rankMask | rank }
    }

    /// From 1 for the commonest of its language; 0 for a stem that is not common.
    package func rank(of stem: UInt64) -> Int { Int(slots[slot(of: stem)] & Self.rankMask) }

    /// Where the stem is, or would be.
    private func slot(of stem: UInt64) -> Int {
        let slots = slots.span
        var slot = Int(stem >> 48)
        while slots[slot] != 0, (slots[slot] ^ stem) & ~Self.rankMask != 0 { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }
}

/// In which languages a stem is common, whatever language it is of.
///
/// Made when the first text comes that is too short to say its language otherwise.
struct CommonStemLanguages: Sendable {
    static let shared = CommonStemLanguages(commonStemLists)

    private var lists: [UInt64: UInt64] = [:]

    private init(_ stemLists: [(language: String, stems: String)]) {
        let scanner = WordScanner(language: nil)
        var words: [Word] = []
        for (language, stems) in stemLists {
            guard let list = stopWordLists.firstIndex(where: { $0.language == language }) else { continue }
            words.removeAll(keepingCapacity: true)
            scanner.scan(stems.utf8.span, into: &words)
            for word in words { lists[word.stem, default: 0] |= 1 << UInt64(list) }
        }
    }

    /// Their stop-word lists, a bit each, for a stem as a scanner of no language gives it.
    func lists(of stem: UInt64) -> UInt64 { lists[stem] ?? 0 }
}

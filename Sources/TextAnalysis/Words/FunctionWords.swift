/// For each function word the lists that hold it, a bit for each.
///
/// An open-addressing table: every word of every entry is looked up here.
struct FunctionWords {
    static let shared = FunctionWords()

    private struct Slot {
        var word: UInt64
        /// 0 where the slot is free.
        var lists: UInt64
    }

    private var slots: [Slot]

    private init() {
        let lists = stopWordLists.map { tableWords($0.words) }
        var size = 256
        // So sparse that the first slot mostly decides.
        while size < lists.reduce(0, { $0 + $1.count }) * 4 { size *= 2 }
        slots = [Slot](repeating: Slot(word: 0, lists: 0), count: size)
        for (index, list) in lists.enumerated() {
            for word in list {
                let word = Self.folded(word)
                let slot = slot(of: word)
                slots[slot].word = word
                slots[slot].lists |= 1 << UInt64(index)
            }
        }
    }

    /// A word by its letters side by side: no two of up to seven letters are the same, and longer ones hardly ever.
    ///
    /// A hash by multiplication would have to wait for each letter in turn.
    @inline(__always)
    static func appended(_ word: UInt64, _ letter: UInt32) -> UInt64 { (word << 9 | word >> 55) ^ UInt64(letter) }

    private static func folded(_ word: Substring.UTF8View) -> UInt64 {
        let bytes = Array(word)
        var folded: UInt64 = 0
        var at = 0
        while at < bytes.count {
            let (scalar, length) = decodeScalar(bytes.span, at, bytes.count)
            at += length
            switch LetterTable.shared.classify(scalar) {
            case .letter(let letter), .dense(let letter): folded = appended(folded, letter)
            case .ignored, .separator: continue
            }
        }
        return folded
    }

    /// 0 for what is no function word.
    @inline(__always)
    func lists(of word: UInt64) -> UInt64 { slots[slot(of: word)].lists }

    /// Where the word is, or would be.
    @inline(__always)
    private func slot(of word: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: (word &* 0x9e37_79b9_7f4a_7c15) >> 40) & mask
        while isTaken(slots[slot], byOtherThan: word) { slot = (slot + 1) & mask }
        return slot
    }

    /// Told by one number: whether a word is in the table nobody can guess, that its slot is another's is rare.
    @inline(__always)
    private func isTaken(_ slot: Slot, byOtherThan word: UInt64) -> Bool {
        let isFree: UInt8 = slot.lists == 0 ? 1 : 0
        let isOwn: UInt8 = slot.word == word ? 1 : 0
        return isFree | isOwn == 0
    }
}

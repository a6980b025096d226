/// In how many lines each word stands.
///
/// Open addressing, a power of two at most half full: words are hashes already, and hashing them once more was a
/// twentieth of an export.
struct WordCounts: Sendable {
    private struct Slot: Sendable {
        var word: UInt64 = 0
        /// 0 where the slot is free.
        var lines: Int32 = 0
        /// The last line that held it.
        var last: Int32 = 0
    }

    private var slots: [Slot] = []
    private var used = 0

    init() {}

    /// With room for so many words.
    init(room: Int) {
        guard room > 0 else { return }
        slots = [Slot](repeating: Slot(), count: 1 &<< (Int.bitWidth - (2 * room - 1).leadingZeroBitCount))
    }

    var isEmpty: Bool { used == 0 }

    /// A word counts once a line, of which one comes after the other.
    mutating func add(_ word: UInt64, line: Int) {
        if used * 2 >= slots.count { grow() }
        let line = Int32(truncatingIfNeeded: line)
        let place = place(of: word)
        if slots[place].lines == 0 {
            slots[place] = Slot(word: word, lines: 1, last: line)
            used += 1
        } else if slots[place].last != line {
            slots[place].lines += 1
            slots[place].last = line
        }
    }

    /// The number of lines.
    subscript(_ word: UInt64) -> Int { used == 0 ? 0 : Int(slots[place(of: word)].lines) }

    /// Of the word's slot, or of the free one that it would have.
    private func place(of word: UInt64) -> Int {
        let mask = slots.count - 1
        // Low bits of a product know nothing of the high bits of what was multiplied.
        let mixed = word &* 0x9e37_79b9_7f4a_7c15
        var place = Int(truncatingIfNeeded: mixed >> 32) & mask
        while slots[place].lines != 0, slots[place].word != word { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let before = slots
        slots = [Slot](repeating: Slot(), count: max(16, before.count * 2))
        for slot in before where slot.lines != 0 { slots[place(of: slot.word)] = slot }
    }
}

/// Which originals have a shingle.
///
/// One table of numbers with open addressing, since there are up to sixteen shingles an entry: sixteen arrays behind
/// a dictionary took 1.3 KB.
struct ShingleIndex: Sendable {
    /// Entries kept under one shingle, the latest: more means that it is a phrase of the house.
    static let perShingle = 8

    /// Shingle above, number of the item and one below; 0 where nothing ever was.
    private var slots = [UInt64](repeating: 0, count: 64)
    private var count = 0
    /// Slots that are not empty, those of entries removed included.
    private var used = 0

    mutating func insert(_ shingle: UInt32, _ item: Int32) {
        if used * 10 >= slots.count * 7 { rebuild() }
        var slot = start(of: shingle)
        var alike = 0
        var oldest = -1
        var free = -1
        while slots[slot] != 0 {
            if slots[slot] == removed {
                if free < 0 { free = slot }
            } else if UInt32(slots[slot] >> 32) == shingle {
                alike += 1
                if oldest < 0 || slots[slot] < slots[oldest] { oldest = slot }
            }
            slot = next(slot)
        }
        if alike >= Self.perShingle {
            slots[oldest] = packed(shingle, item)
            return
        }
        if free < 0 { used += 1 }
        slots[free < 0 ? slot : free] = packed(shingle, item)
        count += 1
    }

    mutating func remove(_ shingle: UInt32, _ item: Int32) {
        let wanted = packed(shingle, item)
        var slot = start(of: shingle)
        while slots[slot] != 0, slots[slot] != wanted { slot = next(slot) }
        guard slots[slot] == wanted else { return }
        slots[slot] = removed
        count -= 1
    }

    /// Adds the items with a shingle, in no order.
    func find(_ shingle: UInt32, into items: inout [Int32]) {
        var slot = start(of: shingle)
        while slots[slot] != 0 {
            if slots[slot] != removed, UInt32(slots[slot] >> 32) == shingle {
                items.append(Int32(bitPattern: UInt32(truncatingIfNeeded: slots[slot]) - 1))
            }
            slot = next(slot)
        }
    }

    /// Makes room for so many, before the first comes.
    mutating func makeRoom(for count: Int) {
        var size = slots.count
        while count * 10 >= size * 7 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
    }

    private mutating func rebuild() {
        let old = slots
        var size = 64
        while size < count * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        used = count
        for entry in old where entry != 0 && entry != removed {
            var slot = start(of: UInt32(entry >> 32))
            while slots[slot] != 0 { slot = next(slot) }
            slots[slot] = entry
        }
    }

    /// The smallest shingles are kept, so their upper bits say little.
    private func start(of shingle: UInt32) -> Int { Int(shingle &* 0x9e37_79b1) & (slots.count - 1) }

    private func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }

    private func packed(_ shingle: UInt32, _ item: Int32) -> UInt64 {
        UInt64(shingle) << 32 | UInt64(UInt32(bitPattern: item) + 1)
    }
}

/// No item has this number.
private let removed = UInt64.max

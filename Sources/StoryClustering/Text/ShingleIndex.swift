/// Which originals have a shingle among their smallest.
///
/// One table of numbers with open addressing, since there are up to sixteen shingles an entry: sixteen arrays behind
/// a dictionary took 1.3 KB. A slot has eight bits of the shingle and the number of an entry, whose sketch is asked
/// for the rest.
struct ShingleIndex: Sendable {
    /// An entry is found through so many of its shingles, the smallest.
    static let indexed = 16
    /// Entries kept under one shingle, the latest: more means that it is a phrase of the house.
    static let perShingle = 8

    /// Eight bits of the shingle above, never 0, the lower bits of the item's number below; 0 where nothing ever was.
    private var slots = [UInt32](repeating: 0, count: 64)
    private var count = 0
    /// Slots that are not empty, those of entries removed included.
    private var used = 0

    /// Notes some of the shingles of the latest of the originals, for which room has been made.
    mutating func insert(_ shingles: some Sequence<UInt32>, _ item: Int32, _ originals: Originals) {
        for shingle in shingles { insert(shingle, item, originals) }
    }

    private mutating func insert(_ shingle: UInt32, _ item: Int32, _ originals: Originals) {
        var slot = start(of: shingle)
        var alike = 0
        var oldest = -1
        var distance: UInt32 = 0
        var free = -1
        while slots[slot] != 0 {
            if slots[slot] == removed {
                if free < 0 { free = slot }
            } else if let other = self.item(slots[slot], with: shingle, originals) {
                alike += 1
                let apart = UInt32(bitPattern: item &- other)
                if oldest < 0 || apart > distance { (oldest, distance) = (slot, apart) }
            }
            slot = next(slot)
        }
        if alike >= Self.perShingle {
            slots[oldest] = Self.packed(shingle, item)
            return
        }
        if free < 0 { used += 1 }
        slots[free < 0 ? slot : free] = Self.packed(shingle, item)
        count += 1
    }

    /// Of two shingles of one item that stand side by side either may go: the other is found in the place of both.
    mutating func remove(_ shingle: UInt32, _ item: Int32) {
        let wanted = Self.packed(shingle, item)
        var slot = start(of: shingle)
        while slots[slot] != 0, slots[slot] != wanted { slot = next(slot) }
        guard slots[slot] == wanted else { return }
        slots[slot] = removed
        count -= 1
    }

    /// Adds the items with a shingle, in no order, behind the first of `items`, as far as there is room.
    func find(_ shingle: UInt32, _ originals: Originals, into items: inout MutableSpan<UInt64>, _ count: inout Int) {
        var slot = start(of: shingle)
        while slots[slot] != 0 {
            if count < items.count, let item = item(slots[slot], with: shingle, originals) {
                items[count] = UInt64(UInt32(bitPattern: item))
                count += 1
            }
            slot = next(slot)
        }
    }

    /// Makes room for so many more; what a slot holds does not say where else it may stand.
    mutating func makeRoom(for more: Int, _ originals: Originals) {
        if (used + more) * 4 > slots.count * 3 { fill(with: originals, roomFor: count + more) }
    }

    /// Makes it that of these originals alone.
    mutating func fill(with originals: Originals, roomFor most: Int) {
        // From two fifths full to three quarters: whatever is there is put in again once for as many that come.
        slots = [UInt32](repeating: 0, count: max(64, most * 5 / 2))
        (count, used) = (0, 0)
        // The shingle of each slot, so that no sketch has to be asked for it.
        var whole = [UInt32](repeating: 0, count: slots.count)
        var shingles: [UInt32] = []
        for item in originals.items where originals.keptShingles(of: item) >= NearCopies.leastShingles {
            originals.readShingles(of: item, upTo: Self.indexed, into: &shingles)
            for shingle in shingles { fill(shingle, item, &whole, originals.first) }
        }
    }

    /// Notes a shingle as `insert` does, where nothing was ever removed.
    private mutating func fill(_ shingle: UInt32, _ item: Int32, _ whole: inout [UInt32], _ first: Int32) {
        var slots = slots.mutableSpan
        var whole = whole.mutableSpan
        var slot = Self.start(of: shingle, slots.count)
        var alike = 0
        var oldest = -1
        var distance: UInt32 = 0
        while slots[slot] != 0 {
            if whole[slot] == shingle {
                alike += 1
                let apart = UInt32(bitPattern: item &- Self.item(slots[slot], from: first))
                if oldest < 0 || apart > distance { (oldest, distance) = (slot, apart) }
            }
            slot = slot + 1 < slots.count ? slot + 1 : 0
        }
        if alike >= Self.perShingle {
            slots[oldest] = Self.packed(shingle, item)
            return
        }
        slots[slot] = Self.packed(shingle, item)
        whole[slot] = shingle
        used += 1
        count += 1
    }

    /// The item of a slot, if it has the shingle.
    @inline(__always)
    private func item(_ slot: UInt32, with shingle: UInt32, _ originals: Originals) -> Int32? {
        guard slot >> 24 == Self.mark(shingle) else { return nil }
        let item = Self.item(slot, from: originals.first)
        return originals.has(shingle, amongFirst: Self.indexed, of: item) ? item : nil
    }

    /// The item of a slot, where this is the oldest that has not left.
    @inline(__always)
    private static func item(_ slot: UInt32, from first: Int32) -> Int32 {
        // Of two numbers with the same lower bits one has left, or is not there yet, long before there are 16 million.
        first &+ Int32(bitPattern: (slot &- UInt32(bitPattern: first)) & 0xff_ffff)
    }

    /// The smallest shingles are kept, so their upper bits say little.
    @inline(__always)
    private func start(of shingle: UInt32) -> Int { Self.start(of: shingle, slots.count) }

    @inline(__always)
    private static func start(of shingle: UInt32, _ count: Int) -> Int {
        Int((UInt64(shingle &* 0x9e37_79b1) &* UInt64(count)) >> 32)
    }

    @inline(__always)
    private func next(_ slot: Int) -> Int { slot + 1 < slots.count ? slot + 1 : 0 }

    @inline(__always)
    private static func mark(_ shingle: UInt32) -> UInt32 { 1 + shingle % 255 }

    private static func packed(_ shingle: UInt32, _ item: Int32) -> UInt32 {
        mark(shingle) << 24 | UInt32(bitPattern: item) & 0xff_ffff
    }
}

/// No shingle's bits are none.
private let removed: UInt32 = 1

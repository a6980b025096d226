/// What a cluster has in common with another: the sum of the similarities over all pairs of their entries.
///
/// In six bytes, since there are dozens for each cluster. Of a sum beyond 256 pairs of equal entries the upper eighteen
/// bits or more are kept; beyond 268 million pairs it counts as so many.
struct RowEntry: Sendable, Equatable {
    private static let digits: UInt64 = 20
    private static let mostOfSum = Int64(1) << 40 - 1

    /// The lower bits of the other's slot.
    private var low: UInt16
    /// Its upper bits below, above them by how many pairs of bits the sum is shifted, then its upper bits.
    private var middle: UInt16
    private var high: UInt16

    @inline(__always)
    init(slot: Int, sum: Int64) {
        var digits = UInt64(min(max(0, sum), Self.mostOfSum))
        var shift: UInt64 = 0
        while digits >> Self.digits > 0 {
            digits >>= 2
            shift += 1
        }
        low = UInt16(truncatingIfNeeded: slot)
        middle = UInt16(slot >> 16) | UInt16(shift << 8) | UInt16((digits >> 16) << 12)
        high = UInt16(truncatingIfNeeded: digits)
    }

    /// The same with another cluster.
    @inline(__always)
    func of(_ slot: Int) -> RowEntry {
        var other = self
        other.low = UInt16(truncatingIfNeeded: slot)
        other.middle = middle & 0xff00 | UInt16(slot >> 16)
        return other
    }

    /// By slot.
    @inline(__always)
    func isBefore(_ other: RowEntry) -> Bool { slot < other.slot }

    @inline(__always) var slot: Int { Int(low) | Int(middle & 0xff) << 16 }
    @inline(__always) var sum: Int64 {
        let digits = Int64(high) | Int64(middle >> 12) << 16
        return digits &<< (2 * Int64(middle >> 8 & 0xf))
    }
}

/// The clusters that one has something in common with, in no order.
///
/// Nearly all that is done with a row is to add to it and to read all of it; one entry is looked for at merges.
struct StoryRow: Sendable {
    private(set) var entries: [RowEntry] = []

    /// `entries` are each of another slot.
    init(_ entries: [RowEntry] = []) { self.entries = entries }

    /// 0 for a cluster that is not there.
    func sum(_ slot: Int) -> Int64 { place(of: slot).map { entries[$0].sum } ?? 0 }

    /// Adds what is in common with a cluster that is not there.
    mutating func add(_ slot: Int, _ sum: Int64) { add(RowEntry(slot: slot, sum: sum)) }

    /// The same, as it is.
    mutating func add(_ entry: RowEntry) {
        // By a quarter, not to the double: there are as many rows as stories.
        if entries.count == entries.capacity { entries.reserveCapacity(entries.count + entries.count / 4 + 4) }
        entries.append(entry)
    }

    mutating func set(_ slot: Int, to sum: Int64) {
        if let place = place(of: slot) { entries[place] = RowEntry(slot: slot, sum: sum) } else { add(slot, sum) }
    }

    /// A cluster that came long ago is looked for from the beginning.
    mutating func removeOld(_ slot: Int) {
        if let place = entries.firstIndex(where: { $0.slot == slot }) { remove(at: place) }
    }

    mutating func remove(_ slot: Int) {
        if let place = place(of: slot) { remove(at: place) }
    }

    private mutating func remove(at place: Int) {
        let last = entries.removeLast()
        if place < entries.count { entries[place] = last }
    }

    /// Adds to what is in common with the cluster at this place.
    mutating func add(_ sum: Int64, at place: Int) {
        entries[place] = RowEntry(slot: entries[place].slot, sum: entries[place].sum + sum)
    }

    /// What was said of one cluster is said of another, of which nothing was said before.
    mutating func rename(_ gone: Int, _ kept: Int) {
        guard let place = place(of: gone) else { return }
        entries[place] = RowEntry(slot: kept, sum: entries[place].sum)
    }

    /// What was said of one cluster is said of another, beside what was said of that before.
    mutating func move(_ gone: Int, to kept: Int) {
        let (from, to) = places(of: gone, kept)
        guard let from else { return }
        let sum = entries[from].sum
        guard let to else {
            entries[from] = RowEntry(slot: kept, sum: sum)
            return
        }
        entries[to] = RowEntry(slot: kept, sum: entries[to].sum + sum)
        let last = entries.removeLast()
        if from < entries.count { entries[from] = last }
    }

    private func place(of slot: Int) -> Int? {
        // From the end: what is looked for came last, mostly.
        let entries = entries.span
        var place = entries.count - 1
        while place >= 0, entries[place].slot != slot { place -= 1 }
        return place >= 0 ? place : nil
    }

    /// Both in one look, since rows lie all over memory.
    private func places(of a: Int, _ b: Int) -> (Int?, Int?) {
        let entries = entries.span
        var (first, second) = (-1, -1)
        var place = entries.count - 1
        while place >= 0, first < 0 || second < 0 {
            let slot = entries[place].slot
            if slot == a { first = place }
            if slot == b { second = place }
            place -= 1
        }
        return (first < 0 ? nil : first, second < 0 ? nil : second)
    }
}

/// What a cluster has in common with another: the sum of the similarities over all pairs of their entries.
///
/// One number, since there are dozens for each cluster: the other's slot above, the sum in its lower bits.
struct RowEntry: Sendable, Equatable {
    private static let sumBits: UInt64 = 40
    private static let mostOfSum = Int64(1) << 40 - 1

    private var packed: UInt64

    /// A sum beyond 268 million pairs of equal entries counts as so many.
    @inline(__always)
    init(slot: Int, sum: Int64) {
        packed = UInt64(slot) << Self.sumBits | UInt64(min(max(0, sum), Self.mostOfSum))
    }

    @inline(__always) var slot: Int { Int(packed >> Self.sumBits) }
    @inline(__always) var sum: Int64 { Int64(packed & UInt64(Self.mostOfSum)) }
}

/// The clusters that one has something in common with, by slot.
struct StoryRow: Sendable {
    private(set) var entries: [RowEntry] = []

    /// `entries` in any order, each of another slot.
    init(_ entries: [RowEntry] = []) { self.entries = entries.sorted { $0.slot < $1.slot } }

    /// 0 for a cluster that is not there.
    func sum(_ slot: Int) -> Int64 {
        let place = place(of: slot)
        return isThere(slot, at: place) ? entries[place].sum : 0
    }

    mutating func set(_ slot: Int, to sum: Int64) {
        let place = place(of: slot)
        let entry = RowEntry(slot: slot, sum: sum)
        if isThere(slot, at: place) {
            entries[place] = entry
            return
        }
        // By a quarter, not to the double: there are as many rows as stories.
        if entries.count == entries.capacity { entries.reserveCapacity(entries.count + entries.count / 4 + 4) }
        entries.insert(entry, at: place)
    }

    mutating func remove(_ slot: Int) {
        let place = place(of: slot)
        if isThere(slot, at: place) { entries.remove(at: place) }
    }

    /// What was said of one cluster is said of another, beside what was said of that before.
    mutating func move(_ gone: Int, to kept: Int) {
        let from = place(of: gone)
        guard isThere(gone, at: from) else { return }
        let sum = entries[from].sum
        let to = place(of: kept)
        if isThere(kept, at: to) {
            entries[to] = RowEntry(slot: kept, sum: entries[to].sum + sum)
            entries.remove(at: from)
            return
        }
        // Those between the two places move by one.
        var place = from
        if to > from {
            while place + 1 < to {
                entries[place] = entries[place + 1]
                place += 1
            }
        } else {
            while place > to {
                entries[place] = entries[place - 1]
                place -= 1
            }
        }
        entries[place] = RowEntry(slot: kept, sum: sum)
    }

    /// Takes in another cluster's row; neither cluster is in the sum.
    mutating func take(_ other: StoryRow, of gone: Int, into kept: Int) {
        var sum: [RowEntry] = []
        sum.reserveCapacity(entries.count + other.entries.count)
        let (a, b) = (entries, other.entries)
        var i = 0
        var j = 0
        while i < a.count || j < b.count {
            if j == b.count || i < a.count && a[i].slot < b[j].slot {
                if a[i].slot != gone { sum.append(a[i]) }
                i += 1
            } else if i < a.count, a[i].slot == b[j].slot {
                sum.append(RowEntry(slot: a[i].slot, sum: a[i].sum + b[j].sum))
                i += 1
                j += 1
            } else {
                if b[j].slot != kept { sum.append(b[j]) }
                j += 1
            }
        }
        entries = sum
    }

    private func isThere(_ slot: Int, at place: Int) -> Bool { place < entries.count && entries[place].slot == slot }

    private func place(of slot: Int) -> Int {
        let entries = entries.span
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].slot < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

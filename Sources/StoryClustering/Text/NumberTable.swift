/// Numbers by 64-bit hashes: open addressing, at most seven tenths full.
///
/// A dictionary would hash the hashes again, under a seed of its own, which is most of what a look-up costs.
struct NumberTable: Sendable {
    private var keys = [UInt64](repeating: 0, count: 64)
    private var numbers = [Int32](repeating: 0, count: 64)
    private(set) var count = 0

    /// Keys are hashes, never 0.
    subscript(key: UInt64) -> Int32? {
        @inline(__always) get {
            let slot = slot(of: key)
            return keys[slot] == key && key != 0 ? numbers[slot] : nil
        }
    }

    mutating func set(_ key: UInt64, to number: Int32) {
        if (count + 1) * 10 > keys.count * 7 { resize(to: keys.count * 2) }
        let slot = slot(of: key)
        if keys[slot] == 0 { count += 1 }
        keys[slot] = key
        numbers[slot] = number
    }

    /// Makes room for so many, before the first comes.
    mutating func makeRoom(for count: Int) {
        var size = keys.count
        while count * 10 > size * 7 { size *= 2 }
        if size > keys.count { resize(to: size) }
    }

    mutating func remove(_ key: UInt64) {
        var hole = slot(of: key)
        guard key != 0, keys[hole] == key else { return }
        count -= 1
        // Those that were pushed on by this one move back, so that no search ends at the hole.
        let mask = keys.count - 1
        var next = (hole + 1) & mask
        while keys[next] != 0 {
            let home = Int(truncatingIfNeeded: keys[next]) & mask
            if (next - home) & mask >= (next - hole) & mask {
                keys[hole] = keys[next]
                numbers[hole] = numbers[next]
                hole = next
            }
            next = (next + 1) & mask
        }
        keys[hole] = 0
        if keys.count > 64, count * 5 < keys.count { resize(to: keys.count / 2) }
    }

    /// Where the key is, or would be.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let keys = keys.span
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func resize(to size: Int) {
        let (oldKeys, oldNumbers) = (keys, numbers)
        keys = [UInt64](repeating: 0, count: size)
        numbers = [Int32](repeating: 0, count: size)
        for (place, key) in oldKeys.enumerated() where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            numbers[slot] = oldNumbers[place]
        }
    }
}

/// Numbers by 64-bit hashes: open addressing, from five to seven tenths full.
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
        if (count + 1) * 10 > keys.count * 7 { resize(to: keys.count + keys.count / 4) }
        let slot = slot(of: key)
        if keys[slot] == 0 { count += 1 }
        keys[slot] = key
        numbers[slot] = number
    }

    /// Makes room for so many, before the first comes.
    mutating func makeRoom(for count: Int) {
        if count * 10 > keys.count * 7 { resize(to: count * 10 / 7 + 1) }
    }

    mutating func remove(_ key: UInt64) {
        var hole = slot(of: key)
        guard key != 0, keys[hole] == key else { return }
        count -= 1
        // Those that were pushed on by this one move back, so that no search ends at the hole.
        var next = following(hole)
        while keys[next] != 0 {
            if steps(from: home(of: keys[next]), to: next) >= steps(from: hole, to: next) {
                keys[hole] = keys[next]
                numbers[hole] = numbers[next]
                hole = next
            }
            next = following(next)
        }
        keys[hole] = 0
        if keys.count > 64, count * 5 < keys.count { resize(to: max(64, keys.count / 2)) }
    }

    /// Where the key is, or would be.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let keys = keys.span
        var slot = home(of: key)
        while keys[slot] != key, keys[slot] != 0 { slot = slot + 1 < keys.count ? slot + 1 : 0 }
        return slot
    }

    /// Where the key is if nothing is in its way: as far into the table as its hash into all numbers.
    @inline(__always)
    private func home(of key: UInt64) -> Int {
        Int((key &* 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(by: UInt64(keys.count)).high)
    }

    private func following(_ slot: Int) -> Int { slot + 1 < keys.count ? slot + 1 : 0 }

    private func steps(from start: Int, to end: Int) -> Int { end >= start ? end - start : end - start + keys.count }

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

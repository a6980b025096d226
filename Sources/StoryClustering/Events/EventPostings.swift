/// Which stories have a name, by language.
///
/// Stories are slots of `EventLevel`. Most names are in one story, so a list begins with the second.
struct EventPostings: Sendable {
    /// By language and name: the slot of the only story, or the complement of a list's number.
    private var places = NumberTable()
    /// By order of the story, ascending.
    private var lists: [[Int32]] = []
    private var free: [Int] = []
    /// By name: in how many languages it is.
    private var languages = NumberTable()

    /// `orders` are those of the stories by slot.
    mutating func insert(_ slot: Int, _ name: UInt32, _ language: UInt8, orders: [Int32]) {
        let key = key(name, language)
        guard let place = places[key] else {
            places.set(key, to: Int32(slot))
            languages.set(anyKey(name), to: (languages[anyKey(name)] ?? 0) + 1)
            return
        }
        guard place >= 0 else {
            let list = Int(~place)
            let at = self.place(of: orders[slot], in: lists[list], orders)
            lists[list].insert(Int32(slot), at: at)
            return
        }
        let isLater = orders[slot] > orders[Int(place)]
        let pair = isLater ? [place, Int32(slot)] : [Int32(slot), place]
        if let list = free.popLast() {
            lists[list] = pair
            places.set(key, to: ~Int32(list))
        } else {
            places.set(key, to: ~Int32(lists.count))
            lists.append(pair)
        }
    }

    mutating func remove(_ slot: Int, _ name: UInt32, _ language: UInt8, orders: [Int32]) {
        let key = key(name, language)
        guard let place = places[key] else { return }
        guard place < 0 else {
            guard place == Int32(slot) else { return }
            places.remove(key)
            let count = languages[anyKey(name)] ?? 0
            if count > 1 { languages.set(anyKey(name), to: count - 1) } else { languages.remove(anyKey(name)) }
            return
        }
        let list = Int(~place)
        let at = self.place(of: orders[slot], in: lists[list], orders)
        guard at < lists[list].count, lists[list][at] == Int32(slot) else { return }
        lists[list].remove(at: at)
        guard lists[list].count == 1 else { return }
        places.set(key, to: lists[list][0])
        lists[list] = []
        free.append(list)
    }

    /// Whether a name is in more than one language.
    func isShared(_ name: UInt32) -> Bool { languages[anyKey(name)] ?? 0 > 1 }

    /// Stories of a language with a name.
    func count(_ name: UInt32, _ language: UInt8) -> Int {
        guard let place = places[key(name, language)] else { return 0 }
        return place >= 0 ? 1 : lists[Int(~place)].count
    }

    /// Appends the stories of a language with a name, the latest; true where that is all of them.
    func latest(_ limit: Int, _ name: UInt32, _ language: UInt8, into slots: inout [Int32]) -> Bool {
        guard let place = places[key(name, language)] else { return true }
        guard place < 0 else {
            slots.append(place)
            return true
        }
        let list = lists[Int(~place)]
        slots.append(contentsOf: list.suffix(limit))
        return list.count <= limit
    }

    // Names are hashes; what stands above keeps a key from being 0.
    private func key(_ name: UInt32, _ language: UInt8) -> UInt64 { anyKey(name) | UInt64(language) << 32 }
    private func anyKey(_ name: UInt32) -> UInt64 { 1 << 40 | UInt64(name) }

    private func place(of order: Int32, in list: [Int32], _ orders: [Int32]) -> Int {
        // New stories are the latest.
        guard let last = list.last, order <= orders[Int(last)] else { return list.count }
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if orders[Int(list[middle])] < order { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Which stories have a name, by language.
///
/// Stories are slots of `EventLevel`. Most names are in one story, so a list begins with the second. Of a common name
/// the latest stories alone are ever looked at, so no more are kept than that takes: the others are counted.
struct EventPostings: Sendable {
    /// Stories of one name that are kept when its list is cut, the latest; a list may have twice as many.
    static let kept = 2 * Recipe.eventPostings

    private struct List: Sendable {
        /// By order of the story, ascending; the latest, where there are more.
        var slots: [Int32] = []
        /// Stories with the name, also those that were cut off.
        var count = 0

        var isCut: Bool { slots.count < count }
    }

    /// By language and name: the slot of the only story, or the complement of a list's number.
    private var places = NumberTable()
    private var lists: [List] = []
    private var free: [Int] = []
    /// By name: the languages that it is in, a bit each; the last bit is that of all languages beyond.
    private var languages = NumberTable()

    /// `orders` are those of the stories by slot.
    mutating func insert(_ slot: Int, _ name: UInt32, _ language: UInt8, orders: [Int32]) {
        let key = key(name, language)
        guard let place = places[key] else {
            places.set(key, to: Int32(slot))
            languages.set(anyKey(name), to: (languages[anyKey(name)] ?? 0) | Self.bit(language))
            return
        }
        guard place >= 0 else { return insert(slot, into: Int(~place), orders) }
        let isLater = orders[slot] > orders[Int(place)]
        let pair = List(slots: isLater ? [place, Int32(slot)] : [Int32(slot), place], count: 2)
        if let list = free.popLast() {
            lists[list] = pair
            places.set(key, to: ~Int32(list))
        } else {
            places.set(key, to: ~Int32(lists.count))
            lists.appendSparingly(pair)
        }
    }

    private mutating func insert(_ slot: Int, into list: Int, _ orders: [Int32]) {
        lists[list].count += 1
        let at = place(of: orders[slot], in: lists[list].slots, orders)
        if at == 0, lists[list].slots.count + 1 < lists[list].count { return }
        if at == lists[list].slots.count {
            lists[list].slots.append(Int32(slot))
        } else {
            lists[list].slots.insert(Int32(slot), at: at)
        }
        let excess = lists[list].slots.count - Self.kept
        if excess > Self.kept { lists[list].slots = Array(lists[list].slots.dropFirst(excess)) }
    }

    /// - Returns: false where fewer stories of the name are left than are looked at, though there are more: they are to
    ///   be put back (`fill`).
    mutating func remove(_ slot: Int, _ name: UInt32, _ language: UInt8, orders: [Int32]) -> Bool {
        let key = key(name, language)
        guard let place = places[key] else { return true }
        guard place < 0 else {
            guard place == Int32(slot) else { return true }
            places.remove(key)
            forget(name, language)
            return true
        }
        let list = Int(~place)
        let at = self.place(of: orders[slot], in: lists[list].slots, orders)
        let isKept = at < lists[list].slots.count && lists[list].slots[at] == Int32(slot)
        guard isKept || at == 0 && lists[list].isCut else { return true }
        lists[list].count -= 1
        if isKept { lists[list].slots.remove(at: at) }
        if lists[list].count == 1, !lists[list].isCut {
            places.set(key, to: lists[list].slots[0])
            lists[list] = List()
            free.append(list)
            return true
        }
        return lists[list].slots.count >= Recipe.eventPostings || !lists[list].isCut
    }

    /// Puts all stories with a name in that has a list.
    mutating func fill(_ name: UInt32, _ language: UInt8, with slots: [Int32], orders: [Int32]) {
        guard let place = places[key(name, language)], place < 0 else { return }
        let latest = slots.sorted { orders[Int($0)] < orders[Int($1)] }.suffix(Self.kept)
        lists[Int(~place)] = List(slots: Array(latest), count: slots.count)
    }

    private mutating func forget(_ name: UInt32, _ language: UInt8) {
        let bit = Self.bit(language)
        // Another of the languages beyond may have it.
        guard bit != Self.beyond else { return }
        let rest = (languages[anyKey(name)] ?? 0) & ~bit
        if rest != 0 { languages.set(anyKey(name), to: rest) } else { languages.remove(anyKey(name)) }
    }

    /// The bit of a language in what `languages(of:)` gives.
    static func bit(_ language: UInt8) -> Int32 { language < 31 ? 1 << Int32(language) : beyond }

    private static let beyond = Int32.min

    /// In which languages a name is.
    func languages(of name: UInt32) -> Int32 { languages[anyKey(name)] ?? 0 }

    /// Stories of a language with a name.
    func count(_ name: UInt32, _ language: UInt8) -> Int {
        guard let place = places[key(name, language)] else { return 0 }
        return place >= 0 ? 1 : lists[Int(~place)].count
    }

    /// Notes that a story has a name in common with the latest of a language, `Recipe.eventPostings` at most; it weighs
    /// so much squared.
    ///
    /// `met` is by slot; `touched` are the slots met so far.
    func meet(
        _ name: UInt32, _ language: UInt8, square: Int32, _ met: inout [MetStory], _ touched: inout [Int32]
    ) {
        guard let place = places[key(name, language)] else { return }
        guard place < 0 else { return met[Int(place)].add(square, place, &touched) }
        let list = lists[Int(~place)].slots
        var met = met.mutableSpan
        for at in max(0, list.count - Recipe.eventPostings)..<list.count {
            met[Int(list[at])].add(square, list[at], &touched)
        }
    }

    // Names are hashes; what stands above keeps a key from being 0.
    private func key(_ name: UInt32, _ language: UInt8) -> UInt64 { anyKey(name) | UInt64(language) << 32 }
    private func anyKey(_ name: UInt32) -> UInt64 { 1 << 40 | UInt64(name) }

    /// Where the story with this order stands, or would stand.
    private func place(of order: Int32, in list: [Int32], _ orders: [Int32]) -> Int {
        // New stories are the latest.
        guard let last = list.last, order <= orders[Int(last)] else { return list.count }
        // And those that leave the oldest.
        if order <= orders[Int(list[0])] { return 0 }
        // Of the rest most are among the latest.
        var (low, high, step) = (0, list.count, 1)
        while high > step, orders[Int(list[high - step])] >= order {
            high -= step
            step *= 2
        }
        low = max(0, high - step)
        while low < high {
            let middle = (low + high) / 2
            if orders[Int(list[middle])] < order { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// What a story shares with another, as far as postings were read.
struct MetStory: Sendable {
    private(set) var names: Int32 = 0
    /// Squares of what the names weigh in the story that looks: no product can be more than the root.
    private(set) var square: Int32 = 0

    @inline(__always)
    fileprivate mutating func add(_ square: Int32, _ slot: Int32, _ touched: inout [Int32]) {
        if names == 0 { touched.append(slot) }
        names += 1
        self.square += square
    }
}

/// Which stories have a name, by language.
///
/// Stories are slots of `EventLevel`. Most names are in one story, so a list begins with the second.
struct EventPostings: Sendable {
    /// By language and name: the slot of the only story, or the complement of a list's number.
    private var places = NumberTable()
    /// By order of the story, ascending.
    private var lists: [[Int32]] = []
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
            lists.appendSparingly(pair)
        }
    }

    mutating func remove(_ slot: Int, _ name: UInt32, _ language: UInt8, orders: [Int32]) {
        let key = key(name, language)
        guard let place = places[key] else { return }
        guard place < 0 else {
            guard place == Int32(slot) else { return }
            places.remove(key)
            forget(name, language)
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

    /// Notes that a story has a name in common with those of a language, the latest, which weighs so much squared.
    ///
    /// `met` is by slot; `touched` are the slots met so far.
    func meet(
        _ name: UInt32, _ language: UInt8, upTo limit: Int, square: Int32, _ met: inout [MetStory],
        _ touched: inout [Int32]
    ) {
        guard let place = places[key(name, language)] else { return }
        guard place < 0 else { return met[Int(place)].add(square, place, &touched) }
        let list = lists[Int(~place)]
        var met = met.mutableSpan
        for at in max(0, list.count - limit)..<list.count { met[Int(list[at])].add(square, list[at], &touched) }
    }

    // Names are hashes; what stands above keeps a key from being 0.
    private func key(_ name: UInt32, _ language: UInt8) -> UInt64 { anyKey(name) | UInt64(language) << 32 }
    private func anyKey(_ name: UInt32) -> UInt64 { 1 << 40 | UInt64(name) }

    private func place(of order: Int32, in list: [Int32], _ orders: [Int32]) -> Int {
        // New stories are the latest.
        guard let last = list.last, order <= orders[Int(last)] else { return list.count }
        // And those that leave the oldest.
        if order <= orders[Int(list[0])] { return 0 }
        var (low, high) = (0, list.count)
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

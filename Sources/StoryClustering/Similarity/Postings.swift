// Which entries have a stem
//
// The lists of all stems lie side by side (PostingCells.swift), each in a block whose size is a power of two or half as
// much again; a list that outgrows its block moves to the next larger, and the block is used again. An array of arrays
// would take 32 bytes more for each stem, most of which have one entry, and count a reference at every look.
//
// Of a common stem the latest entries alone are ever looked at, so no more are kept than that takes.

/// That an entry has a stem.
struct Posting: Sendable {
    // Byte by byte, since there are dozens for each entry: larger parts would have to lie at multiples of their size.
    private var low: UInt8
    private var middle: UInt8
    private var high: UInt8
    private var lowWeight: UInt8
    private var highWeight: UInt8

    /// The number of the entry modulo 2^24: of two that are in the window, however long it is, they differ.
    @inline(__always) var item: UInt32 { UInt32(low) | UInt32(middle) << 8 | UInt32(high) << 16 }
    @inline(__always) var weight: UInt16 { UInt16(lowWeight) | UInt16(highWeight) << 8 }

    init(item: Int32, weight: UInt16) {
        low = UInt8(truncatingIfNeeded: item)
        middle = UInt8(truncatingIfNeeded: item >> 8)
        high = UInt8(truncatingIfNeeded: item >> 16)
        lowWeight = UInt8(truncatingIfNeeded: weight)
        highWeight = UInt8(truncatingIfNeeded: weight >> 8)
    }

    /// How many entries came between an earlier one and this.
    @inline(__always)
    func distance(from earlier: Int32) -> Int { Int((item &- UInt32(bitPattern: earlier)) & 0xff_ffff) }

    /// Of two that are in the window.
    func isLater(than other: Posting) -> Bool { ((item &- other.item) & 0xff_ffff) &- 1 < 0x7f_ffff }
}

/// For each stem the entries that have it, oldest first.
struct Postings: Sendable {
    /// Entries of one stem that are kept when its list is cut, the latest; a list may have twice as many.
    ///
    /// No walk reads more: `Recipe.postingLimit` and those of one refresh.
    static let kept = 1024

    private struct List: Sendable {
        var start: Int32 = 0
        /// Listed entries of the window with the stem, also those that were cut off.
        var living: Int32 = 0
        var count: UInt16 = 0
        /// Which size the block has; `none` without a block.
        var room: UInt8 = Self.none
        var isCut = false

        static let none = UInt8.max
    }

    private(set) var cells = PostingCells()
    private var lists: [List] = []
    /// Blocks that nobody uses, by their sizes.
    private var free = [[Int32]](repeating: [], count: 24)

    /// 1, 2, 3, 4, 6, 8, 12 and so on.
    @inline(__always)
    private static func size(_ room: UInt8) -> Int {
        room & 1 == 1 ? 1 << Int(room / 2 + 1) : room == 0 ? 1 : 3 << Int(room / 2 - 1)
    }

    /// The places in `cells` of the latest entries with a stem, `limit` at most.
    @inline(__always)
    func latest(_ limit: Int, of term: Int) -> Range<Int> {
        guard term < lists.count else { return 0..<0 }
        let list = lists[term]
        let end = Int(list.start) + Int(list.count)
        return max(Int(list.start), end - limit)..<end
    }

    /// Entries of the window with a stem.
    @inline(__always)
    func living(_ term: Int) -> Int { term < lists.count ? Int(lists[term].living) : 0 }

    /// Makes room for so many entries with each stem, by number, before the first of any comes.
    ///
    /// - Returns: where the first of each stem goes; below 0 the number of those that come before the first that is
    ///   kept, less one, as a complement.
    mutating func makeRoom(for counts: [Int32]) -> [Int32] {
        lists = [List](repeating: List(), count: max(lists.count, counts.count))
        var places = [Int32](repeating: 0, count: counts.count)
        for (term, count) in counts.enumerated() where count > 0 {
            let kept = Self.left(of: Int(count))
            var room: UInt8 = 0
            while Self.size(room) < (kept < count ? 2 * Postings.kept : kept) { room += 1 }
            let start = block(room)
            lists[term] = List(
                start: start, living: count, count: UInt16(kept), room: room, isCut: kept < count)
            places[term] = kept < count ? ~(count - Int32(kept) - 1) : start
        }
        return places
    }

    /// How many are left of a list that so many have been appended to; see `makeRoom(in:)`.
    private static func left(of count: Int) -> Int {
        count <= 2 * kept ? count : kept + 1 + (count - 2 * kept - 1) % kept
    }

    /// Notes that an entry has the stems of its vector, each at its place of `places`, which moves on.
    mutating func fill(_ places: inout [Int32], with item: Int32, _ vectors: PackedVectors, _ index: Int) {
        var places = places.mutableSpan
        vectors.forEachWeight(index) { term, weight in
            let place = places[term]
            if place >= 0 {
                cells[Int(place)] = Posting(item: item, weight: weight)
                places[term] = place + 1
            } else {
                places[term] = place < -1 ? place + 1 : lists[term].start
            }
        }
    }

    /// The entry is later than all that have the stem.
    mutating func append(_ posting: Posting, to term: Int) {
        while lists.count <= term { lists.appendSparingly(List()) }
        var list = lists[term]
        list.living += 1
        makeRoom(in: &list)
        cells[Int(list.start) + Int(list.count)] = posting
        list.count += 1
        lists[term] = list
    }

    /// The entry may be older than others with the stem.
    mutating func insert(_ posting: Posting, in term: Int) {
        while lists.count <= term { lists.append(List()) }
        if lists[term].isCut, cells[Int(lists[term].start)].isLater(than: posting) {
            lists[term].living += 1
            return
        }
        append(posting, to: term)
        let start = Int(lists[term].start)
        var place = start + Int(lists[term].count) - 1
        while place > start, cells[place - 1].isLater(than: posting) {
            (cells[place], cells[place - 1]) = (cells[place - 1], cells[place])
            place -= 1
        }
    }

    /// One of the latest entries with the stem is no longer listed.
    mutating func remove(_ item: Int32, from term: Int) {
        lists[term].living -= 1
        let places = latest(.max >> 1, of: term)
        guard let place = places.last(where: { cells[$0].distance(from: item) == 0 }) else { return }
        for later in place..<places.upperBound - 1 { cells[later] = cells[later + 1] }
        lists[term].count -= 1
    }

    /// A listed entry leaves the window; its place is freed by `dropDead`.
    mutating func letGo(of term: Int) { lists[term].living -= 1 }

    /// Frees the places of entries before `first`; `base` is the oldest that is listed.
    mutating func dropDead(in term: Int, before first: Int32, from base: Int32) {
        let dead = Int(first - base)
        let places = latest(.max >> 1, of: term)
        guard let oldest = places.first, cells[oldest].distance(from: base) < dead else { return }
        let living = places.first { cells[$0].distance(from: base) >= dead } ?? places.upperBound
        for place in living..<places.upperBound { cells[place - living + oldest] = cells[place] }
        lists[term].count = UInt16(places.upperBound - living)
        shrink(term)
    }

    private mutating func makeRoom(in list: inout List) {
        guard list.room != List.none else {
            list.start = block(0)
            list.room = 0
            return
        }
        guard Int(list.count) == Self.size(list.room) else { return }
        if Int(list.count) == 2 * Postings.kept {
            for place in Int(list.start)..<Int(list.start) + Postings.kept {
                cells[place] = cells[place + Postings.kept]
            }
            list.count = UInt16(Postings.kept)
            list.isCut = true
            return
        }
        move(&list, to: list.room + 1)
    }

    /// To the smallest block that it fits into, once it fills a third of its own.
    private mutating func shrink(_ term: Int) {
        let list = lists[term]
        guard list.count > 0 else {
            free[Int(list.room)].append(list.start)
            lists[term].room = List.none
            lists[term].isCut = false
            return
        }
        var room = list.room
        while room > 0, Int(list.count) <= Self.size(room - 1) { room -= 1 }
        guard room + 2 < list.room else { return }
        var moved = list
        move(&moved, to: room)
        lists[term] = moved
    }

    private mutating func move(_ list: inout List, to room: UInt8) {
        let start = block(room)
        for place in 0..<Int(list.count) { cells[Int(start) + place] = cells[Int(list.start) + place] }
        free[Int(list.room)].append(list.start)
        list.start = start
        list.room = room
    }

    private mutating func block(_ room: UInt8) -> Int32 {
        if let start = free[Int(room)].popLast() { return start }
        let size = Self.size(room)
        // What is left of a piece becomes blocks of the sizes that fit.
        while cells.left > 0, cells.left < size {
            var rest = room
            while Self.size(rest) > cells.left { rest -= 1 }
            free[Int(rest)].append(Int32(cells.append(Self.size(rest))))
        }
        return Int32(cells.append(size))
    }
}

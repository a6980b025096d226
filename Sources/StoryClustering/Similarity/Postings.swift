// Which entries have a stem
//
// The lists of all stems lie side by side (PostingCells.swift), each in a block whose size is a power of two or half as
// much again; a list that outgrows its block moves to the next larger, and the block is used again. An array of arrays
// would take 32 bytes more for each stem, most of which have one entry, and count a reference at every look.
//
// A list is in order of time, so that an entry looks at those near to it, however many came since that are of other
// times: a feed that is read for the first time brings entries of years. What is new is nearly always the latest, and
// costs one comparison. Lists hold the listed entries of the window and no others, so that those of a restarted
// clusterer are the same.

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
}

/// For each stem the listed entries of the window that have it, by time, and of one time in order of arrival.
///
/// `published` are the times of the entries from number `base` on.
struct Postings: Sendable {
    /// What is longer is an array of its own, which grows without a limit and moves what comes later all at once.
    private static let mostInBlock: Int32 = 256

    private struct List: Sendable {
        /// Of its block; where it is long its place in `long`.
        var start: Int32 = 0
        var count: Int32 = 0
        /// Which size the block has; `none` without a block, `long` for an array.
        var room: UInt8 = Self.none
        /// Whether entries are in it that have left the window.
        var hasDead = false

        static let none = UInt8.max
        static let long = UInt8.max - 1

        var places: Range<Int> { Int(start)..<Int(start) + Int(count) }
    }

    private var cells = PostingCells()
    private var long: [[Posting]] = []
    private var lists: [List] = []
    /// The stems whose lists have entries that have left.
    private var stale: [Int32] = []
    /// Blocks that nobody uses, by their sizes.
    private var free = [[Int32]](repeating: [], count: 24)
    /// Places in `long` that nobody uses.
    private var freeLong: [Int32] = []

    /// 1, 2, 3, 4, 6, 8, 12 and so on.
    @inline(__always)
    private static func size(_ room: UInt8) -> Int {
        room & 1 == 1 ? 1 << Int(room / 2 + 1) : room == 0 ? 1 : 3 << Int(room / 2 - 1)
    }

    /// Entries with a stem.
    @inline(__always)
    func count(_ term: Int) -> Int { term < lists.count ? Int(lists[term].count) : 0 }

    /// The entries with a stem that are nearest to a time, `limit` at most, none farther than so many seconds.
    ///
    /// Where two are as near, and not both are later than the time, it is the later one.
    @inline(__always)
    func near(
        _ time: Int64, within seconds: Int64, _ limit: Int, of term: Int, _ published: [Int64], base: Int32
    ) -> (cells: [Posting], places: Range<Int>) {
        guard count(term) > 0 else { return ([], 0..<0) }
        let (all, places) = cells(of: lists[term])
        let near = nearest(time, within: seconds, limit, all.span.extracting(places), published.span, base)
        return (all, places.lowerBound + near.lowerBound..<places.lowerBound + near.upperBound)
    }

    /// Where the postings of a list lie.
    @inline(__always)
    private func cells(of list: List) -> (cells: [Posting], places: Range<Int>) {
        list.room == List.long ? (long[Int(list.start)], 0..<Int(list.count)) : cells.piece(with: list.places)
    }

    /// Makes room for so many entries with each stem, by number, before the first of any comes.
    mutating func makeRoom(for counts: [Int32]) {
        lists = [List](repeating: List(), count: max(lists.count, counts.count))
        for (term, count) in counts.enumerated() where count > 0 {
            if count > Self.mostInBlock {
                lists[term].start = longList(roomFor: Int(count))
                lists[term].room = List.long
                continue
            }
            let room = Self.room(for: count)
            lists[term].start = block(room)
            lists[term].room = room
        }
    }

    /// Notes that an entry has the stems of its vector: it is later than all that have them, and there is room for it.
    mutating func fill(with item: Int32, _ vectors: PackedVectors, _ index: Int) {
        vectors.forEachWeight(index) { term, weight in
            let posting = Posting(item: item, weight: weight)
            let list = lists[term]
            if list.room == List.long {
                long[Int(list.start)].append(posting)
            } else {
                cells[list.places.upperBound] = posting
            }
            lists[term].count += 1
        }
    }

    /// Notes that an entry has a stem.
    mutating func insert(_ posting: Posting, in term: Int, _ published: [Int64], base: Int32) {
        while lists.count <= term { lists.appendSparingly(List()) }
        var list = lists[term]
        makeRoom(in: &list)
        let (start, count) = (Int(list.start), Int(list.count))
        if count == 0 || Self.isBefore(self.posting(count - 1, in: list), posting, published, base) {
            // Nearly always.
            if list.room == List.long {
                long[start].appendSparingly(posting)
            } else {
                cells[start + count] = posting
            }
        } else {
            let place = place(of: posting, in: list, published, base)
            if list.room == List.long {
                long[start].insertSparingly(posting, at: place)
            } else {
                cells.insert(posting, before: start + place..<start + count)
            }
        }
        list.count += 1
        lists[term] = list
    }

    /// An entry is no longer listed.
    mutating func remove(_ posting: Posting, from term: Int, _ published: [Int64], base: Int32) {
        let list = lists[term]
        let place = place(of: posting, in: list, published, base)
        guard place < Int(list.count) else { return }
        if list.room == List.long {
            long[Int(list.start)].remove(at: place)
        } else {
            for later in Int(list.start) + place..<list.places.upperBound - 1 { cells[later] = cells[later + 1] }
        }
        lists[term].count -= 1
    }

    /// A listed entry leaves the window; its place is freed by `dropDead`.
    mutating func letGo(of term: Int) {
        guard !lists[term].hasDead else { return }
        lists[term].hasDead = true
        stale.append(Int32(term))
    }

    /// Frees the places of entries before `first`; `base` is the oldest that is listed.
    mutating func dropDead(before first: Int32, from base: Int32) {
        let dead = Int(first - base)
        for term in stale {
            var list = lists[Int(term)]
            list.hasDead = false
            if list.room == List.long {
                let number = Int(list.start)
                // A new array, of no more than there is room for.
                long[number] = long[number].filter { $0.distance(from: base) >= dead }
                list.count = Int32(long[number].count)
            } else if list.count > 0 {
                list.count = Int32(cells.dropDead(at: list.places, dead, from: base))
            }
            shrink(&list)
            lists[Int(term)] = list
        }
        stale = []
    }

    /// Where a posting stands in a list, or would.
    private func place(of posting: Posting, in list: List, _ published: [Int64], _ base: Int32) -> Int {
        let (all, places) = cells(of: list)
        let cells = all.span.extracting(places)
        return firstPlace(in: cells.indices) { !Self.isBefore(cells[$0], posting, published, base) }
    }

    /// By time, of equals by number.
    @inline(__always)
    private static func isBefore(_ a: Posting, _ b: Posting, _ published: [Int64], _ base: Int32) -> Bool {
        let (first, second) = (a.distance(from: base), b.distance(from: base))
        return (published[first], first) < (published[second], second)
    }

    private mutating func makeRoom(in list: inout List) {
        switch list.room {
        case List.long: break
        case List.none:
            list.start = block(0)
            list.room = 0
        case _ where list.count == Self.mostInBlock: move(&list)
        case let room where Int(list.count) == Self.size(room): move(&list, to: room + 1)
        default: break
        }
    }

    /// To the smallest block that it fits into, once it fills a third of its own.
    private mutating func shrink(_ list: inout List) {
        guard list.count > 0 else {
            leave(list)
            list.room = List.none
            return
        }
        let room = Self.room(for: list.count)
        if list.room == List.long ? list.count <= Self.mostInBlock / 3 : room + 2 < list.room { move(&list, to: room) }
    }

    /// The smallest that so many fit into.
    private static func room(for count: Int32) -> UInt8 {
        var room: UInt8 = 0
        while size(room) < Int(count) { room += 1 }
        return room
    }

    private mutating func move(_ list: inout List, to room: UInt8) {
        let start = block(room)
        for place in 0..<Int(list.count) { cells[Int(start) + place] = posting(place, in: list) }
        leave(list)
        list.start = start
        list.room = room
    }

    /// To an array of its own.
    private mutating func move(_ list: inout List) {
        let number = longList(roomFor: Int(list.count) * 3 / 2)
        for place in 0..<Int(list.count) { long[Int(number)].append(posting(place, in: list)) }
        leave(list)
        list.start = number
        list.room = List.long
    }

    /// One by one: a piece that is referred to would be copied when it is written to.
    @inline(__always)
    private func posting(_ place: Int, in list: List) -> Posting {
        list.room == List.long ? long[Int(list.start)][place] : cells[Int(list.start) + place]
    }

    /// Leaves the place of a list to others.
    private mutating func leave(_ list: List) {
        switch list.room {
        case List.none: break
        case List.long:
            long[Int(list.start)] = []
            freeLong.append(list.start)
        default: free[Int(list.room)].append(list.start)
        }
    }

    private mutating func longList(roomFor count: Int) -> Int32 {
        let number = freeLong.popLast() ?? Int32(long.count)
        if Int(number) == long.count { long.append([]) }
        long[Int(number)].reserveCapacity(count)
        return number
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

/// The places of those nearest to a time, `limit` at most, none farther than so many seconds; there is one at least.
@inline(__always)
private func nearest(
    _ time: Int64, within seconds: Int64, _ limit: Int, _ cells: Span<Posting>, _ published: Span<Int64>, _ base: Int32
) -> Range<Int> {
    /// How much later the time is than that of the entry at a place; damaged rows may say anything of it.
    func age(_ place: Int) -> Int64 { time &- published[cells[place].distance(from: base)] }
    var (low, high) = (0, cells.count)
    if age(0) > seconds { low = firstPlace(in: 0..<high) { age($0) <= seconds } }
    if low < high, age(high - 1) < -seconds { high = firstPlace(in: low..<high) { age($0) < -seconds } }
    guard high - low > limit else { return low..<high }
    /// Whether the entry at a place is nearer than the one that comes so many after it; then it is of all that follow.
    func isNearer(_ place: Int) -> Bool { age(place) < 0 &- age(place + limit) }
    let last = high - limit
    if !isNearer(last - 1) { return last..<high }
    let first = firstPlace(in: low..<last) { isNearer($0) }
    return first..<first + limit
}

/// The first place from which on something holds.
private func firstPlace(in places: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
        let middle = (low + high) / 2
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
}

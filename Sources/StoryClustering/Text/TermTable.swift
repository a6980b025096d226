import TextAnalysis

/// The stems met so far, by number, and in how many entries they occurred.
///
/// Numbers are given in the order of first sight, so that common stems have low ones and share pages.
/// Counts do not fade: on labelled streams forgetting with half-lives from a day to a month is worse. But stems that
/// hardly occurred and are in no entry of the window are forgotten, and their numbers given again, the lowest first.
struct TermTable: Sendable {
    /// What is known of a stem.
    struct Counts: Sendable, Equatable {
        /// Entries with it.
        var documents: UInt32 = 0
        /// Uses inside a line, where a capital means a name, and those without a capital.
        var uses: UInt32 = 0
        var lowUses: UInt32 = 0

        static func + (a: Counts, b: Counts) -> Counts {
            Counts(
                documents: a.documents &+ b.documents, uses: a.uses &+ b.uses, lowUses: a.lowUses &+ b.lowUses)
        }
    }

    static let pageSize = 64

    private var numbers = NumberTable()
    private(set) var stems: [UInt64] = []
    /// How common each is in its language; see `CommonStems`.
    private(set) var ranks: [UInt16] = []
    /// All entries so far.
    private(set) var counts: [Counts] = []
    /// Those that left the window: what the stored pages hold.
    private(set) var retired: [Counts] = []
    /// Numbers without a stem, descending.
    private var free: [Int32] = []
    /// Stems met for the first time since `beginRefresh`, by number.
    private(set) var new: [Int32] = []

    var count: Int { stems.count }

    func number(of stem: UInt64) -> Int32? { numbers[stem] }

    mutating func add(_ stem: UInt64) -> Int32 {
        if let number = numbers[stem] { return number }
        let number = free.popLast() ?? Int32(stems.count)
        pad(to: Int(number) + 1)
        set(stem, at: Int(number))
        new.append(number)
        return number
    }

    mutating func beginRefresh() { new.removeAll(keepingCapacity: true) }

    /// Forgets stems that are in no entry of the window, were in `rare` entries at most, and whose numbers no
    /// storyline needs; the numbers that are free now.
    mutating func forget(upTo rare: Int, isNeeded: (Int) -> Bool) -> [Int] {
        guard rare > 0 else { return [] }
        let gone = stems.indices.filter { number in
            stems[number] != 0 && Int(counts[number].documents) <= rare && counts[number] == retired[number]
                && !isNeeded(number)
        }
        for number in gone {
            numbers.remove(stems[number])
            stems[number] = 0
            ranks[number] = 0
            counts[number] = Counts()
            retired[number] = Counts()
        }
        findFree()
        return gone
    }

    /// Lists the numbers without a stem.
    mutating func findFree() { free = stems.indices.reversed().filter { stems[$0] == 0 }.map { Int32($0) } }

    mutating func count(_ uses: [TermUse]) { addUses(uses, to: &counts) }

    mutating func retire(_ uses: [TermUse]) { addUses(uses, to: &retired) }

    /// Numbers up to this one are taken, whether or not their stems are known.
    mutating func pad(to count: Int) {
        while stems.count < count {
            stems.appendSparingly(0)
            ranks.appendSparingly(0)
            counts.appendSparingly(Counts())
            retired.appendSparingly(Counts())
        }
    }

    /// Counts what is in the window as if it had left.
    mutating func retireAll() { retired = counts }

    private mutating func set(_ stem: UInt64, at number: Int) {
        stems[number] = stem
        ranks[number] = UInt16(CommonStems.shared.rank(of: stem))
        numbers.set(stem, to: Int32(number))
    }

    /// A stem of a stored page or refresh, at its number.
    mutating func restore(_ stem: UInt64, at number: Int, _ counts: Counts = Counts()) {
        guard stem != 0, 0..<1 << 28 ~= number else { return }
        pad(to: number + 1)
        set(stem, at: number)
        self.counts[number] = counts
        retired[number] = counts
    }
}

private func addUses(_ uses: [TermUse], to counts: inout [TermTable.Counts]) {
    var counts = counts.mutableSpan
    for use in uses { counts[Int(use.term)] = counts[Int(use.term)] + use.counts }
}

/// How an entry uses a stem.
struct TermUse: Sendable, Equatable {
    var term: Int32
    /// Inside lines; see `TermTable.Counts`.
    var uses: UInt8
    var lowUses: UInt8

    var counts: TermTable.Counts {
        TermTable.Counts(documents: 1, uses: UInt32(uses), lowUses: UInt32(lowUses))
    }
}

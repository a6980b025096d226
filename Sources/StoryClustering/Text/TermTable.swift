/// Every stem ever met, by number, and in how many entries it occurred.
///
/// Numbers are given in the order of first sight, so that common stems have low ones and share pages.
/// Counts are never forgotten: on labelled streams forgetting with half-lives from a day to a month is worse.
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

    private var numbers: [UInt64: Int32] = [:]
    private(set) var stems: [UInt64] = []
    /// All entries so far.
    private(set) var counts: [Counts] = []
    /// Those that left the window: what the stored pages hold.
    private(set) var retired: [Counts] = []

    var count: Int { stems.count }

    func number(of stem: UInt64) -> Int32? { numbers[stem] }

    mutating func add(_ stem: UInt64) -> Int32 {
        if let number = numbers[stem] { return number }
        let number = Int32(stems.count)
        numbers[stem] = number
        stems.append(stem)
        counts.append(Counts())
        retired.append(Counts())
        return number
    }

    mutating func count(_ use: TermUse) { counts[Int(use.term)] = counts[Int(use.term)] + use.counts }

    mutating func retire(_ use: TermUse) { retired[Int(use.term)] = retired[Int(use.term)] + use.counts }

    /// Numbers up to this one are taken, whether or not their stems are known.
    mutating func pad(to count: Int) {
        while stems.count < count {
            stems.append(0)
            counts.append(Counts())
            retired.append(Counts())
        }
    }

    /// Counts what is in the window as if it had left.
    mutating func retireAll() { retired = counts }

    /// A stem of a stored page or refresh, at its number.
    mutating func restore(_ stem: UInt64, at number: Int, _ counts: Counts = Counts()) {
        guard stem != 0, 0..<1 << 28 ~= number else { return }
        pad(to: number + 1)
        stems[number] = stem
        numbers[stem] = Int32(number)
        self.counts[number] = counts
        retired[number] = counts
    }
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

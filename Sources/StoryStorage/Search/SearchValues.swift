package import TidingsModel

/// Some of what was found, best first.
package struct SearchPage: Sendable {
    package var hits: [SearchHit]
    /// Stories that were found in all.
    package var total: Int
    /// There are older entries that fit, which were not looked at.
    package var isCut: Bool
    /// Where the next page begins; nil after the last one.
    package var next: SearchCursor?
}

/// When an entry was first seen (`Entry.fetched`).
package struct SearchWindow: Sendable, Hashable {
    /// Exclusive.
    package var after: Timestamp?
    /// Inclusive.
    package var until: Timestamp?

    package init(after: Timestamp? = nil, until: Timestamp? = nil) {
        self.after = after
        self.until = until
    }
}

/// A place in what one search found.
///
/// It remembers when the search was made and what the store held then, so that the pages of one search fit together.
package struct SearchCursor: Sendable, Hashable {
    let through: Int64
    let now: Timestamp
    let offset: Int

    init(through: Int64, now: Timestamp, offset: Int) {
        self.through = through
        self.now = now
        self.offset = offset
    }

    /// Opaque; nil for what is no text of a cursor.
    package init?(_ text: String) {
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false).compactMap { Int64($0, radix: 36) }
        guard numbers.count == 3, text.utf8.count < 60, numbers.allSatisfy({ $0 >= 0 }), numbers[2] < 1 << 20 else {
            return nil
        }
        through = numbers[0]
        now = Timestamp(seconds: numbers[1])
        offset = Int(numbers[2])
    }

    package var text: String {
        [through, now.seconds, Int64(offset)].map { String($0, radix: 36) }.joined(separator: ".")
    }
}

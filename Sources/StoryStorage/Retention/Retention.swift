package import TidingsModel

/// What the store keeps, and for how long.
///
/// Nothing here makes an entry new again: the keys of what is removed are remembered.
package struct Retention: Sendable, Hashable {
    /// Seconds since a story's last entry after which its texts go; headlines, publishers and links stay.
    ///
    /// Nil: never. Half a year: who looks something up mostly looks for this season.
    package var maxAge: Int64? = 180 * Timestamp.day
    /// Entries of one feed that keep their texts, the newest; nil: all.
    package var maxPerFeed: Int?
    /// Bytes of the store above which the oldest texts go before their time, and when none are left the oldest stories.
    ///
    /// A small server has some 20 GB; a tenth of that is not missed.
    package var maxBytes = 2 << 30
    /// Seconds since its last entry in which a story loses nothing, whatever the limits: it may still grow, and
    /// digests tell it.
    package var leastAge: Int64 = 14 * Timestamp.day

    package init() {}
}

/// What was taken out of a store, or would be.
package struct PruneCounts: Sendable, Hashable {
    /// Entries that lost their texts.
    package var compacted = 0
    /// Entries that were removed with their stories.
    package var entries = 0
    package var stories = 0
    /// Editions and the like whose time had passed.
    package var others = 0

    package init() {}

    package var isEmpty: Bool { compacted + entries + stories + others == 0 }

    static func += (a: inout PruneCounts, b: PruneCounts) {
        a.compacted += b.compacted
        a.entries += b.entries
        a.stories += b.stories
        a.others += b.others
    }
}

/// One run of pruning, taken step by step so that nobody waits long for the writer.
package struct Pruning: Sendable {
    package let retention: Retention
    package let now: Timestamp
    package private(set) var counts = PruneCounts()
    /// Nothing is left to do.
    package private(set) var isDone = false
    private var stage = 0
    /// The last feed whose number of texts was looked at.
    private var feed: Int64 = 0

    package init(_ retention: Retention, at now: Timestamp) {
        self.retention = retention
        self.now = now
    }

    /// Takes one step: a transaction of some milliseconds.
    package mutating func step(in store: Store) throws(StoreError) {
        guard !isDone else { return }
        var this = self
        try store.write("pruning") { try this.take(PruneTables($0, this.retention, at: this.now)) }
        self = this
        // Outside of a transaction of ours, since it is one of its own.
        if stage == Stage.allCases.count, try !store.returnPages(within: retention.maxBytes) { isDone = true }
    }

    private enum Stage: Int, CaseIterable { case age, feeds, bytes, others }

    private mutating func take(_ tables: PruneTables) throws {
        guard let stage = Stage(rawValue: stage) else { return }
        var done = PruneCounts()
        switch stage {
        case .age: done.compacted = try tables.compactOld()
        case .feeds:
            guard let most = retention.maxPerFeed else { break }
            while done.isEmpty, let next = try tables.feed(after: feed) {
                done.compacted = try tables.compact(feed: next, beyond: most)
                if done.isEmpty { feed = next }
            }
        case .bytes: done = try tables.shrink()
        case .others: done.others = try tables.dropOthers()
        }
        if done.isEmpty { self.stage += 1 } else { counts += done }
    }
}

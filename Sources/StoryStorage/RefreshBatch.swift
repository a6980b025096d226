package import TidingsModel

/// All that one batch of refreshes changed; stored in one transaction or not at all.
package struct RefreshBatch: Sendable {
    /// The new history of every feed that was looked at.
    package var feeds: [FollowedFeed] = []
    /// Entries seen for the first time, with every key they are known by in their feed.
    package var newEntries: [(entry: Entry, keys: EntryKeys)] = []
    /// Entries whose text changed since they were stored.
    ///
    /// Identity, first sight and story stay.
    package var changedEntries: [(entry: Entry, keys: EntryKeys)] = []
    /// One per refresh of item time, in order; their assignments name only `newEntries`.
    package var clusters: [ClusterChanges] = []
    /// Hosts that asked for rest, and until when.
    package var hostRests: [String: Timestamp] = [:]

    package init() {}

    package var isEmpty: Bool { feeds.isEmpty && newEntries.isEmpty && changedEntries.isEmpty }

    /// Adds a batch that came after this one; entries of both must be clustered anew, since nobody knows how together.
    package mutating func append(_ later: RefreshBatch) {
        feeds += later.feeds
        newEntries += later.newEntries
        changedEntries += later.changedEntries
        clusters = []
        hostRests.merge(later.hostRests) { max($0, $1) }
    }
}

/// What is known of an entry that a feed shows again.
package struct KnownEntry: Sendable, Hashable {
    package var id: Entry.ID
    /// `Entry.fingerprint` of what is stored.
    package var fingerprint: Int64
    /// Which of the keys asked for found it: 0 is the strongest.
    package var keyIndex: Int
    /// It was stored once and has been pruned: nothing but its keys is known.
    package var isPruned = false

    package init(id: Entry.ID, fingerprint: Int64, keyIndex: Int, isPruned: Bool = false) {
        self.id = id
        self.fingerprint = fingerprint
        self.keyIndex = keyIndex
        self.isPruned = isPruned
    }
}

import GRDB
package import TidingsModel

/// The store of one state folder: a SQLite file in WAL mode, and who may write to it.
///
/// Every line of SQL is in this target. Row numbers never leave it: ids are those of the model.
/// One process at a time owns fetching and clustering (`Ownership`); readers never wait for it.
package final class Store: Sendable {
    /// What the opener wants to do.
    package enum Access: Sendable {
        /// Reads only; the store must exist.
        case reading
        /// Fetches, clusters, writes subscriptions; makes folder and store when missing.
        ///
        /// Takes the lock.
        case owning
        /// Leaves requests and marks editions beside an owner; takes no lock.
        case asking
    }

    /// Opens the store `tidings.db` in the state folder `folder`.
    package init(folder: String, access: Access, now: Timestamp) throws(StoreError) {}

    // MARK: Subscriptions

    /// Every feed, in the order followed.
    package func feeds() throws(StoreError) -> [FollowedFeed] { [] }
    /// Feeds due at `now`, longest overdue first; never paused or gone ones.
    ///
    /// A history in the future is due too (the clock was set back): `lastChecked` after `now`, or `nextDue` more
    /// than ten days ahead. `PollSchedule.isDue` says the same of one feed.
    package func feedsDue(at now: Timestamp, limit: Int) throws(StoreError) -> [FollowedFeed] { [] }
    /// When the next feed is due, nil when none ever is.
    package func nextDue() throws(StoreError) -> Timestamp? { nil }
    /// Makes the declared feeds exactly these: adds, updates settings and origin, stops following the others that
    /// were declared.
    ///
    /// Entries of removed feeds stay. An `added` feed that is now declared becomes declared.
    package func declare(_ feeds: [Feed], at now: Timestamp) throws(StoreError) -> SubscriptionChanges { .init() }
    /// Follows feeds, or replaces origin, settings and pause of those already followed.
    package func follow(_ feeds: [Feed], at now: Timestamp) throws(StoreError) -> SubscriptionChanges { .init() }
    /// Stops following; entries and stories stay.
    package func unfollow(_ feeds: [Feed.ID]) throws(StoreError) -> SubscriptionChanges { .init() }
    /// Rewrites a feed's history alone (after `feeds set`, `resume`).
    package func setState(_ state: FeedState, of feed: Feed.ID) throws(StoreError) {}
    /// Hosts at rest at `now`, and until when.
    package func hostRests(at now: Timestamp) throws(StoreError) -> [String: Timestamp] { [:] }

    // MARK: The line

    /// For each set of keys the entry of that feed which any of them names, the strongest key first.
    package func known(_ keys: [EntryKeys], in feed: Feed.ID) throws(StoreError) -> [KnownEntry?] { [] }
    /// Stores a whole batch in one transaction.
    package func save(_ batch: RefreshBatch) throws(StoreError) {}
    /// Hands over every row the clusterer has learned, by kind and key, ascending.
    package func readMemory(_ body: (MemoryRow) -> Void) throws(StoreError) {}

    // MARK: Reading

    /// Stories by last update, newest first, each with all its members.
    package func forEachStory(_ query: StoryQuery, _ body: (Story) throws -> Void) throws {}
    /// Every stored entry that was first seen in the window, in order of first sight, copies included.
    package func forEachEntry(
        fetchedAfter: Timestamp?, until: Timestamp?, _ body: (StoredEntry) throws -> Void
    ) throws {}
    /// The storylines of these stories, each with all its stories, oldest first.
    package func storylines(of stories: [Story.ID]) throws(StoreError) -> [Storyline] { [] }
    /// The living story that an id or an unambiguous beginning of one names; merged ids lead to what they became.
    package func resolveStory(_ text: String) throws(StoreError) -> IDLookup<Story.ID> { .none }
    package func resolveStoryline(_ text: String) throws(StoreError) -> IDLookup<Storyline.ID> { .none }
    package func entry(_ id: Entry.ID) throws(StoreError) -> StoredEntry? { nil }
    package func counts() throws(StoreError) -> StoreCounts { .init() }

    // MARK: Editions and requests

    /// When the last digest that counts was made.
    package func lastMark() throws(StoreError) -> Timestamp? { nil }
    /// Stores an edition and moves the mark to its end, with synchronous FULL.
    package func saveEdition(_ edition: Edition) throws(StoreError) {}
    package func edition(_ id: String?) throws(StoreError) -> Edition? { nil }
    /// Leaves something for the owner to do; opaque bytes.
    package func leaveRequest(_ body: [UInt8], at now: Timestamp) throws(StoreError) {}
    /// Takes what was left, oldest first, and forgets it.
    package func takeRequests() throws(StoreError) -> [[UInt8]] { [] }
}

/// What changed in the list of subscriptions.
package struct SubscriptionChanges: Sendable, Hashable {
    package var added: [Feed] = []
    package var updated: [Feed] = []
    package var removed: [Feed] = []

    package init() {}
}

/// What a beginning of an id led to.
package enum IDLookup<ID: Sendable & Hashable>: Sendable, Hashable {
    case none
    case one(ID)
    /// Candidates, at most ten.
    case several([ID])
}

package struct StoreCounts: Sendable, Hashable {
    package var feeds = 0
    package var entries = 0
    package var duplicates = 0
    package var stories = 0
    package var storylines = 0
    package var bytes: Int64 = 0
    package var newestEntry: Timestamp?

    package init() {}
}

/// A digest as it was printed.
package struct Edition: Sendable, Hashable {
    package var id: String
    package var since: Timestamp
    package var until: Timestamp
    /// Format name to the bytes that were printed.
    package var forms: [String: [UInt8]]

    package init(id: String, since: Timestamp, until: Timestamp, forms: [String: [UInt8]]) {
        self.id = id
        self.since = since
        self.until = until
        self.forms = forms
    }
}

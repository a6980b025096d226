import FeedFetching
import FeedParsing
import StoryClustering
import StoryStorage
import TidingsModel

/// The narrow part of the line, where one arrival passes after another: dedupe, cluster, store.
///
/// Arrivals are gathered and clustered together when their batch is full, and stored in the transaction that also moves
/// their feeds on: what is not stored will be fetched again. While one batch is written, the next is gathered and
/// clustered.
struct Intake {
    /// A batch with so many entries, feeds or bytes of text is saved before it takes more.
    ///
    /// Whoever waits for the loop waits for a batch, some tenths of a second. With half as many, each page of the indexes,
    /// of which every batch changes a little, is written twice as often.
    private static let mostEntries = 1000
    private static let mostFeeds = 1000
    private static let mostBytes = 8 << 20
    /// So many entries are still clustered and saved for a cancelled task; more are dropped and will come again.
    private static let mostEntriesWhenCancelled = 200

    private let store: Store
    private var clustering: Clusterer.Options
    /// Loaded when an entry first needs it; nil again when it may know more than the store.
    private var clusterer: Clusterer?
    private var batch = RefreshBatch()
    private var textBytes = 0
    /// Feeds of which a hub brought entries of this batch.
    private var pushed: Set<Feed.ID> = []
    private var underWay: UnderWay?

    /// A batch that is being written, kept for another try.
    private struct UnderWay {
        let write: BatchWrite
        let batch: RefreshBatch
        let pushed: Set<Feed.ID>
    }

    init(store: Store, clustering: Clusterer.Options) {
        self.store = store
        self.clustering = clustering
    }

    /// What one arrival came to.
    struct Taken {
        /// The feed with its new history.
        var feed: FollowedFeed
        var newEntries = 0
        var changedEntries = 0
        /// Why the look failed; nil when it did not.
        var failure: String?
        /// It found what a hub had promised to bring.
        var wasMissedByHub = false
    }

    /// What a batch came to that is stored.
    struct Saved {
        /// With their new histories.
        var feeds: [FollowedFeed]
        /// Stories that gained an entry or are new.
        var stories: Set<Story.ID>
    }

    /// Nothing waits to be stored, and nothing is on its way.
    var isEmpty: Bool { batch.isEmpty && underWay == nil }

    var isFull: Bool {
        batch.newEntries.count >= Self.mostEntries || batch.feeds.count >= Self.mostFeeds || textBytes >= Self.mostBytes
    }

    /// How many entries it was given since it began.
    private(set) var clusteredCount = 0

    /// Only entries that are new need it, and it takes longer to load than all feeds take to ask.
    var hasLoadedClusterer: Bool { clusterer != nil }

    /// Whether a batch may hold entries of this feed, which must be stored before more of its entries are compared.
    func holds(_ feed: Feed.ID, isPushed: Bool) -> Bool {
        if pushed.contains(feed) || underWay?.pushed.contains(feed) == true { return true }
        return isPushed && (batch.feeds + (underWay?.batch.feeds ?? [])).contains { $0.feed.id == feed }
    }

    /// Compares what a hub brought with what is stored, and adds it to the batch; how much is new, and has changed.
    mutating func takePushed(
        _ document: NormalisedFeed, of feed: Feed.ID
    ) throws(StoreError) -> (new: Int, changed: Int) {
        let found = try add(document.items, of: feed)
        if !found.new.isEmpty || !found.changed.isEmpty { pushed.insert(feed) }
        return (found.new.count, found.changedTexts)
    }

    /// Compares an arrival with what is stored, and adds it to the batch; `lease` is a hub's promise for its feed.
    mutating func take(
        _ arrival: Arrival, by schedule: PollSchedule, lease: HubLease?, now: Timestamp
    ) throws(StoreError) -> Taken {
        var lease = lease
        var taken = Taken(feed: arrival.feed)
        let look: Look
        switch arrival.outcome {
        case .feed(let answer, let document, let isWhole):
            let found = try add(document.items, of: arrival.feed.feed.id)
            (taken.newEntries, taken.changedEntries) = (found.new.count, found.changedTexts)
            var seen = Look.Document(document, isWhole: isWhole, newEntries: found.new.count)
            seen.hub = discoverHub(in: answer, document, of: arrival.feed)
            look = .feed(answer, seen)
            if let start = lease?.start, let before = arrival.feed.state.lastSucceeded, before >= start {
                taken.wasMissedByHub = !found.new.isEmpty
                if taken.wasMissedByHub { lease?.hasMissed = true }
            }
        case .notAFeed(let answer, let reason): look = .notAFeed(answer, reason)
        case .answer(let answer): look = .answer(answer)
        case .failed(let error): look = .failed(error)
        }
        let (state, hostRest) = schedule.after(look, of: arrival.feed, lease: lease, now: now)
        taken.feed.state = state
        if case .failed(let error) = look {
            taken.failure = error.description
        } else if state.health != .well {
            taken.failure = state.lastError
        }
        add(taken.feed)
        if let hostRest, let host = schedule.host(of: arrival.feed) { batch.hostRests[host] = hostRest }
        return taken
    }

    /// Moves a feed on that nobody looked at.
    mutating func add(_ feed: FollowedFeed) { batch.feeds.append(feed) }

    /// Changes when a feed of the batch is asked again.
    mutating func setDue(_ time: Timestamp, because reason: String, of feed: Feed.ID) {
        guard let index = batch.feeds.lastIndex(where: { $0.feed.id == feed }) else { return }
        batch.feeds[index].state.nextDue = time
        batch.feeds[index].state.dueReason = reason
    }

    /// Gives a feed of the batch another address.
    mutating func move(_ feed: Feed.ID, to address: String, at now: Timestamp) {
        guard let index = batch.feeds.lastIndex(where: { $0.feed.id == feed }) else { return }
        batch.feeds[index].state = batch.feeds[index].state.moved(to: address, at: now)
    }

    /// Clusters the batch's entries and begins to store all of it in one transaction; what the one before came to, if
    /// there was one on its way.
    ///
    /// After an error, of either, both batches are still here, for another try. For a cancelled task a large batch is
    /// dropped.
    mutating func beginSaving() throws(StoreError) -> Saved? {
        guard !batch.isEmpty else { return try finishSaving() }
        // That one is stored, but for a clusterer that must be loaded first.
        var saved = clusterer == nil ? try finishSaving() : nil
        let clusters = try cluster(batch.newEntries.map { ClusterItem($0.entry) })
        if underWay != nil { saved = try finishSaving() }
        if let clusters {
            batch.clusters = clusters
            underWay = UnderWay(write: store.begin(batch), batch: batch, pushed: pushed)
        }
        startBatch()
        return saved
    }

    /// Waits until the batch that is being written is stored; what that came to, nil when there is none.
    mutating func finishSaving() throws(StoreError) -> Saved? {
        guard let underWay else { return nil }
        self.underWay = nil
        do {
            try underWay.write.wait()
        } catch {
            // It knows more than the store.
            clusterer = nil
            pushed.formUnion(underWay.pushed)
            let later = batch
            batch = underWay.batch
            batch.append(later)
            throw error
        }
        let clusters = underWay.batch.clusters
        let grown = clusters.lazy.flatMap(\.assignments).map(\.story)
        return Saved(
            feeds: underWay.batch.feeds, stories: Set(grown).union(clusters.lazy.flatMap(\.splits).map(\.into)))
    }

    /// Forgets what is not saved.
    mutating func discard() {
        // What is on its way may still come to be stored, or not.
        if underWay != nil { clusterer = nil }
        underWay = nil
        startBatch()
    }

    private mutating func startBatch() {
        batch = RefreshBatch()
        textBytes = 0
        pushed = []
    }

    /// Takes other options, from the next entry on.
    mutating func setClustering(_ options: Clusterer.Options) {
        clustering = options
        clusterer = nil
    }

    /// Loads the clusterer anew for the next entry: somebody else has changed the stories, or nobody needs it now.
    mutating func forgetClusterer() { clusterer = nil }

    private mutating func add(_ items: [NormalisedFeed.Item], of feed: Feed.ID) throws(StoreError) -> Deduplication {
        let found = Deduplication(items, known: try store.known(items.map(\.keys), in: feed))
        for item in found.new + found.changed { textBytes += item.entry.textBytes }
        batch.newEntries += found.new.map { ($0.entry, $0.keys) }
        batch.changedEntries += found.changed.map { ($0.entry, $0.keys) }
        return found
    }

    /// Places entries in stories, an hour of item time after another; nil when that would take a cancelled task long.
    ///
    /// The clusterer is gone when it has not placed all of them.
    private mutating func cluster(_ items: [ClusterItem]) throws(StoreError) -> [ClusterChanges]? {
        guard !items.isEmpty else { return [] }
        if clusterer == nil { clusterer = try store.loadClusterer(options: clustering) }
        guard var placing = clusterer else { return nil }
        clusterer = nil  // Two of it would be copied by the first change.
        clusteredCount += items.count
        let reading = ReadAhead()
        var changes: [ClusterChanges] = []
        var left = items.count
        for refresh in placing.refreshes(items) {
            guard !Task.isCancelled || left <= Self.mostEntriesWhenCancelled else { return nil }
            left -= refresh.count
            // Item time and not the time of day: a replay of the same entries gives the same stories.
            guard let now = refresh.map(\.published).max() else { continue }
            if reading.isFull { changes += reading.take().map { placing.place($0) } }
            var begun = placing.begin(refresh, now: now)
            if begun == nil {
                placeAll(reading, &placing, &changes)
                begun = placing.begin(refresh, now: now)
            }
            if let begun { reading.give(begun) }
        }
        placeAll(reading, &placing, &changes)
        if !changes.isEmpty { changes[changes.count - 1].memory = placing.takeLearned() }
        clusterer = placing
        return changes
    }

    private func placeAll(_ reading: ReadAhead, _ clusterer: inout Clusterer, _ changes: inout [ClusterChanges]) {
        while case let read = reading.take(), !read.isEmpty { changes += read.map { clusterer.place($0) } }
    }
}

extension Look.Document {
    fileprivate init(_ document: NormalisedFeed, isWhole: Bool, newEntries: Int) {
        self.isWhole = isWhole
        self.newEntries = newEntries
        entryTimes = document.items.lazy.map(\.entry).filter { $0.dateFlag == .stated }.map(\.published)
        hints = document.hints
        title = document.title
        homePage = document.homePage
        language = document.language
    }
}

extension Entry {
    fileprivate var textBytes: Int {
        title.utf8.count + summary.utf8.count + content.utf8.count + html.utf8.count
    }
}

import FeedFetching
package import Logging
package import StoryStorage
package import TidingsModel

/// The line: poll, fetch, parse, dedupe, cluster, store.
///
/// It alone knows the order of the stages, and is the only writer of feeds, entries and stories. The loop that drives
/// it is in `Engine+Loop.swift`.
package actor Engine {
    let store: Store
    let logger: Logger
    let clock: @Sendable () -> Timestamp
    let readBody: ReadBody
    /// For documents between body and store: some of a batch are read while the batch before it is clustered.
    var gate = Gate(bytes: mostBytesRead)
    static let mostBytesRead = 2 << 20

    var options: Options
    var schedule: PollSchedule
    var intake: Intake
    /// Subscriptions at hubs, and what hubs bring.
    var hubs = HubDesk()
    /// Made when first needed.
    var fetcher: Fetcher?

    /// Feeds that wait to be visited.
    var backlog = Backlog()
    /// Feeds of the backlog, under way, or whose history waits to be saved.
    var busy: Set<Feed.ID> = []
    /// Feeds of `busy` that a request wants asked again when they are done.
    var revived: Set<Feed.ID> = []
    /// Feeds of `busy` that a request gave another address.
    var moved: [Feed.ID: String] = [:]
    /// What the servers of feeds said that have just been followed, until these are visited.
    var firstAnswers: [Feed.ID: FetchAnswer] = [:]
    /// Addresses of lists that are being looked at.
    var busyLists: Set<String> = []
    /// Visits that have not arrived.
    var visiting = 0
    var agenda: Agenda?
    var progress = Progress()
    var report = PassReport()
    var touchedStories: Set<Story.ID> = []
    /// Beats since something lay unsaved.
    var beatsUnsaved = 0
    /// Beats until the store that took nothing is tried again; nil while all is well.
    var patience: Int?
    /// What was last said of a store that takes nothing, until it takes something.
    var complaint: StoreError?
    /// What is being taken out of the store, and when that was last done with.
    var pruning: Pruning?
    var lastPruned: Timestamp?
    /// Since when it is waited for an idle moment.
    var pruningWaits: Timestamp?
    /// Since when no entry was clustered, and how many had been by then.
    var calm: (since: Timestamp, clustered: Int)?
    /// How many entries had been clustered when all that had come was last stored.
    var settled = 0
    /// When the store is to be read through next, and whether that is done now.
    var nextCheck: Timestamp?
    var isChecking = false
    /// Set while a loop is at work.
    var heart: Heartbeat?

    /// `store` must be opened for owning; `clock` reads the time of day.
    package init(
        store: Store, options: Options, logger: Logger, clock: @escaping @Sendable () -> Timestamp
    ) {
        self.init(store: store, options: options, logger: logger, clock: clock, readBody: parseAndNormalise)
    }

    /// With another way to read bodies.
    init(
        store: Store, options: Options, logger: Logger, clock: @escaping @Sendable () -> Timestamp,
        readBody: @escaping ReadBody
    ) {
        self.store = store
        self.options = options
        self.logger = logger
        self.clock = clock
        self.readBody = readBody
        schedule = PollSchedule(options: options.schedule)
        intake = Intake(store: store, clustering: options.clustering)
    }

    /// One pass over what is due; with `force` over every feed that is not paused or gone, host rests ignored.
    ///
    /// A cancelled task abandons what is in flight and stores what has arrived.
    package func pass(
        force: Bool = false, progress: @Sendable (Progress) -> Void = { _ in }
    ) async throws -> PassReport {
        let heart = try beginWork()
        defer { endWork() }
        try takeRequests()
        try await withThrowingTaskGroup(of: Event.self) { group in
            defer { gate.open() }
            try visitDue(in: &group, force: force)
            progress(self.progress)
            addBeat(of: heart, to: &group)
            while visiting > 0, let event = try await group.next() {
                switch event {
                case .arrived(let arrival):
                    try take(arrival)
                    if !Task.isCancelled { visitNext(in: &group) }
                    progress(self.progress)
                case .listArrived(let arrival):
                    if try take(arrival), !Task.isCancelled { try visitDue(in: &group, goingOn: true) }
                case .beat:
                    try saveInTime()
                    // A cancelled task's beats would come at once, again and again.
                    if !Task.isCancelled { addBeat(of: heart, to: &group) }
                case .pushed, .hubAnswered, .checked: break  // Only `run` deals with these.
                }
            }
            group.cancelAll()
        }
        try save()
        if !Task.isCancelled { try pruneAfterPass() }
        report.touchedStories = touchedStories.count
        report.failures.sort { $0.feed.feed.url < $1.feed.feed.url }
        return report
    }

    /// Follows feeds whose servers have answered already, and takes in what they said; nobody is asked.
    package func welcome(_ guests: [EngineRequest.Guest]) async throws -> SubscriptionChanges {
        _ = try beginWork()
        defer { endWork() }
        let changes = try EngineRequest.welcome(guests).apply(to: store, clustering: options.clustering, at: clock())
        let added = Set(changes.added.map(\.id))
        let followed = try store.feeds().filter { added.contains($0.feed.id) }
        for guest in guests {
            guard let feed = followed.first(where: { $0.feed.id == guest.feed.id }) else { continue }
            var visit = visit(to: feed, FetchRequest(url: feed.state.address))
            visit.firstAnswer = guest.answer
            visiting += 1
            try take(await visit.make())
        }
        try save()
        return changes
    }

    /// Passes for ever: what is due, then sleep until the next feed is, or a request is left; ends when cancelled.
    ///
    /// While the store takes nothing (a full disk) it asks nobody, and goes on by itself when there is room again.
    /// Throws only over a store that is damaged or gone, where no later try can help.
    package func run(telling tell: @escaping @Sendable (Activity) -> Void = { _ in }) async throws {
        let heart = try beginWork()
        defer { endWork() }
        logger.notice("started")
        defer { logger.notice("stopped") }
        try loadHubs()
        try await withThrowingTaskGroup(of: Event.self) { group in
            defer { gate.open() }
            addBeat(of: heart, to: &group)
            var isBeat = true
            var last: Activity?
            while !Task.isCancelled {
                try turn(in: &group, isBeat: isBeat)
                if isBeat, isNewlySettled() { tell(.settled) }
                if isBeat, restIdly() { tell(.rested) }
                let now = activity
                // How far a pass has come is told once a beat.
                if isBeat || !now.isWork || last?.isWork != true, now != last {
                    tell(now)
                    last = now
                }
                isBeat = try await listen(to: &group)
                if isBeat {
                    tell(.alive)
                    addBeat(of: heart, to: &group)
                }
            }
            try await abandon(&group)
        }
    }

    private var activity: Activity {
        if let complaint { return .paused(complaint.description) }
        return visiting > 0 ? .working(progress) : .waiting(until: agenda?.nextDue)
    }

    /// Takes other options, declared feeds and outlet families, at the next turn of the loop.
    package func reload(
        options: Options, declared: [Feed], lists: [Feed] = [], families: [String: String] = [:]
    ) throws -> SubscriptionChanges {
        let changes = try store.declare(declared, lists: lists, at: clock())
        try store.setFamilies(families)
        // The fetcher goes with its last visit.
        if options.fetching != self.options.fetching { fetcher = nil }
        self.options = options
        schedule = PollSchedule(options: options.schedule)
        intake.setClustering(options.clustering)
        agenda = nil
        hubs.callback = options.hubCallback
        hubs.unreviewed = nil
        heart?.ring()
        return changes
    }
}

/// Why the engine cannot do what it is asked to.
package enum EngineError: Error, Equatable {
    /// One engine drives one loop.
    case atWork
}

extension EngineError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .atWork: "the engine is at work already"
        }
    }
}

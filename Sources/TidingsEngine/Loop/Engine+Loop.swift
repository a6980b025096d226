import FeedFetching
import Logging
import StoryStorage
import TidingsModel

// The loop
//
// Visits to feeds, requests to hubs, what these bring, and the heartbeat are children of one task group; each returns
// an event, and the loop takes one event at a time. A pass is a loop that begins what is due and ends with the last
// arrival; `run` begins what becomes due at every event, so that a slow server holds nobody up. A feed is busy from its
// request until its history is saved, and a busy feed is never begun again.

/// What the loop is told by its children.
enum Event: Sendable {
    case arrived(Arrival)
    case listArrived(ListArrival)
    case beat
    case pushed(PushArrival)
    case hubAnswered(HubAnswer)
    /// The store was read through; what was found.
    case checked(StoreError?)
}

/// What is known of the feeds that are not busy.
struct Agenda {
    /// When the store was last asked.
    var lookedAt: Timestamp
    var nextDue: Timestamp?

    /// Whether somebody may be due; asked with the time of day, which may have jumped either way.
    func isStale(at now: Timestamp) -> Bool {
        if let nextDue, nextDue <= now { return true }
        return now < lookedAt || now - lookedAt >= Timestamp.minute
    }
}

extension Engine {
    /// So many beats an arrival may wait for others to share its transaction.
    private static let mostBeatsUnsaved = 3
    /// Beats between two tries of a store that takes nothing.
    private static let beatsBetweenTries = 5

    typealias Events = ThrowingTaskGroup<Event, any Error>

    // MARK: Beginning and end

    func beginWork() throws -> Heartbeat {
        guard heart == nil else { throw EngineError.atWork }
        let heart = Heartbeat()
        self.heart = heart
        gate = Gate(bytes: Self.mostBytesRead)
        startAccount()
        return heart
    }

    func endWork() {
        heart = nil
        agenda = nil
        pruning = nil
        nextCheck = nil
        isChecking = false
        patience = nil
        complaint = nil
        backlog = Backlog()
        busy = []
        busyLists = []
        firstAnswers = [:]
        revived = []
        moved = [:]
        visiting = 0
        intake.discard()
        hubs.answerAll(.unavailable)
        hubs.noteStarted()
        hubs.noteLeft()
    }

    private func startAccount() {
        progress = Progress()
        report = PassReport()
        touchedStories = []
    }

    func addBeat(of heart: Heartbeat, to group: inout Events) {
        group.addTask {
            await heart.next()
            return .beat
        }
    }

    // MARK: Turns of `run`

    /// What is to be done now; commands are listened to at every beat.
    func turn(in group: inout Events, isBeat: Bool) throws {
        try enduring { () throws(StoreError) in
            if isBeat { try store.requirePlace() }
            if isBeat { checkInTime(in: &group) }
            if complaint != nil { try resume() }
            if isBeat { try takeRequests() }
            try visitDue(in: &group)
            if isBeat { try tendHubs(in: &group) }
            if isBeat { try indexIdly() }
            if isBeat { try pruneIdly() }
        }
        if patience != nil { hubs.answerAll(.unavailable) }
    }

    /// Takes the next event; true when it was a beat.
    func listen(to group: inout Events) async throws -> Bool {
        switch try await group.next() {
        case .arrived(let arrival):
            guard patience == nil else {
                drop(arrival)
                return false
            }
            try enduring { () throws(StoreError) in try take(arrival) }
            return false
        case .listArrived(let arrival):
            guard patience == nil else {
                visiting -= 1
                busyLists.remove(arrival.list.source.feed.url)
                return false
            }
            try enduring { () throws(StoreError) in _ = try take(arrival) }
            return false
        case .beat:
            if let waiting = patience { patience = waiting > 1 ? waiting - 1 : nil }
            try enduring { () throws(StoreError) in try saveInTime() }
            return true
        case .pushed(let arrival):
            guard patience == nil else {
                gate.leave(arrival.delivery.content.body.count)
                hubs.answer(arrival.delivery.id, .unavailable)
                return false
            }
            try enduring { () throws(StoreError) in try take(arrival) }
            return false
        case .hubAnswered(let answer):
            take(answer)
            return false
        case .checked(let damage):
            isChecking = false
            try enduring { () throws(StoreError) in if let damage { throw damage } }
            return false
        case nil: return false
        }
    }

    /// Lets the cancelled visits come home and stores what had arrived.
    func abandon(_ group: inout Events) async throws {
        group.cancelAll()
        while visiting > 0 { _ = try await listen(to: &group) }
        patience = nil
        try enduring { () throws(StoreError) in try save() }
    }

    /// Does what needs the store; while the store takes nothing, nothing is done.
    private func enduring(_ body: () throws(StoreError) -> Void) throws {
        guard patience == nil else { return }
        do {
            try body()
        } catch {
            guard !error.isBeyondWaiting else { throw error }
            if complaint != error {
                logger.error("paused", metadata: ["reason": "\(error)"])
                store.setTrouble("\(error)")
            }
            complaint = error
            patience = Self.beatsBetweenTries
        }
    }

    /// Tries whether the store takes something again, before anybody is asked for more.
    private func resume() throws(StoreError) {
        guard intake.isEmpty else { return try save() }
        try store.tryWriting()
        noteResumed()
    }

    private func noteResumed() {
        guard complaint != nil else { return }
        complaint = nil
        store.setTrouble(nil)
        logger.notice("resumed")
    }

    // MARK: Requests

    /// Does what commands left in the store.
    func takeRequests() throws(StoreError) {
        guard try store.hasRequests() else { return }
        // They may be about feeds and stories of a batch that is being written.
        note(try intake.finishSaving())
        try store.takeRequests { (bytes) throws(StoreError) in
            guard let request = EngineRequest(bytes: bytes) else {
                logger.warning("request not understood", metadata: ["bytes": "\(bytes.count)"])
                return
            }
            let changes = try request.apply(to: store, clustering: options.clustering, at: clock())
            if request.correctsStories { intake.forgetClusterer() }
            if case .welcome(let guests) = request {
                let added = Set(changes.added.map(\.id))
                for guest in guests where added.contains(guest.feed.id) { firstAnswers[guest.feed.id] = guest.answer }
            }
            // What is under way knows nothing of it yet.
            if case .move(let feed, let address) = request {
                if busy.contains(feed) { moved[feed] = address }
            } else {
                revived.formUnion(busy.intersection(request.feeds))
            }
            hubs.unreviewed?.formUnion(request.feeds)
            logger.notice(
                "request taken",
                metadata: [
                    "added": "\(changes.added.count)", "updated": "\(changes.updated.count)",
                    "removed": "\(changes.removed.count)",
                ])
        }
        agenda = nil
    }

    // MARK: Visits

    /// Puts whoever is due on the list, and begins with as many as may be visited at once.
    ///
    /// `goingOn`: it belongs to the pass under way, even where nothing is left of that.
    func visitDue(in group: inout Events, force: Bool = false, goingOn: Bool = false) throws(StoreError) {
        let now = clock()
        if agenda?.isStale(at: now) ?? true {
            let due = try force ? everyFeed() : dueFeeds(at: now)
            if !goingOn, backlog.isEmpty, visiting == 0, intake.isEmpty { startAccount() }
            progress.due += due.count
            busy.formUnion(due.map(\.feed.id))
            backlog.add(due.map { (schedule.host(of: $0) ?? $0.state.address, $0) })
            try visitLists(in: &group, at: now, force: force)
            let nextDue = [try store.nextDue(except: busy), try nextListDue()].compactMap(\.self).min()
            agenda = Agenda(lookedAt: now, nextDue: nextDue)
        }
        visitNext(in: &group)
    }

    /// Begins with as many of the list as may be visited at once.
    func visitNext(in group: inout Events) {
        let feeds = backlog.next()
        guard !feeds.isEmpty else { return }
        let now = clock()
        visiting += feeds.count
        for feed in feeds {
            do {
                var visit = visit(to: feed, try schedule.request(for: feed, at: now, secrets: options.secrets))
                visit.firstAnswer = firstAnswers.removeValue(forKey: feed.feed.id)
                group.addTask { [visit] in .arrived(await visit.make()) }
            } catch {
                group.addTask { .arrived(Arrival(feed: feed, outcome: .failed(error))) }
            }
        }
    }

    func visit(to feed: FollowedFeed, _ request: FetchRequest) -> Visit {
        Visit(
            feed: feed, request: request, fetcher: fetcherInUse(), gate: gate, limits: options.parsing,
            readBody: readBody, clock: clock)
    }

    func fetcherInUse() -> Fetcher {
        let fetcher = self.fetcher ?? Fetcher(options: options.fetching)
        self.fetcher = fetcher
        return fetcher
    }

    private func everyFeed() throws(StoreError) -> [FollowedFeed] {
        try store.feeds().filter { !$0.feed.paused && $0.state.health != .gone && !busy.contains($0.feed.id) }
    }

    /// Those whose host wants to be left alone are moved to the end of its rest.
    private func dueFeeds(at now: Timestamp) throws(StoreError) -> [FollowedFeed] {
        let rests = try store.hostRests(at: now)
        return try store.feedsDue(at: now, limit: .max, except: busy).filter { feed in
            guard let resting = schedule.postponed(feed, at: now, hostRests: rests) else { return true }
            busy.insert(feed.feed.id)
            intake.add(resting)
            return false
        }
    }

    // MARK: Arrivals

    /// Passes one arrival down the line.
    func take(_ arrival: Arrival) throws(StoreError) {
        receive(arrival)
        defer { if let bytes = arrival.bytesHeld { gate.leave(bytes) } }
        if case .failed(.cancelled) = arrival.outcome {
            busy.remove(arrival.feed.feed.id)
        } else {
            do {
                let feed = arrival.feed.feed.id
                if intake.holds(feed, isPushed: false) { try save() }
                let lease = hubs.lease(of: feed, at: clock())
                note(try intake.take(arrival, by: schedule, lease: lease, now: clock()), arrival)
            } catch {
                busy.remove(arrival.feed.feed.id)
                throw error
            }
        }
        try saveWhatIsDue()
    }

    /// Forgets an arrival that cannot be stored: its feed will be asked again.
    private func drop(_ arrival: Arrival) {
        receive(arrival)
        busy.remove(arrival.feed.feed.id)
        if let bytes = arrival.bytesHeld { gate.leave(bytes) }
    }

    private func receive(_ arrival: Arrival) {
        visiting -= 1
        backlog.finished(arrival.feed.feed.id)
    }

    private func note(_ taken: Intake.Taken, _ arrival: Arrival) {
        logger.refreshed(taken, before: arrival.feed.state, arrival.outcome)
        progress.done += 1
        progress.newEntries += taken.newEntries
        progress.last = taken.feed.title
        if taken.wasMissedByHub, let subscription = hubs.subscription(of: taken.feed.feed.id) {
            hubs.change(subscription.token) { $0.missed = clock() }
        }
        report.feeds += 1
        report.newEntries += taken.newEntries
        report.changedEntries += taken.changedEntries
        if let reason = taken.failure {
            progress.failed += 1
            report.failures.append(PassReport.Failure(feed: taken.feed, reason: reason))
        } else if arrival.outcome.fetchAnswer?.status == 304 {
            report.notModified += 1
        }
    }

    // MARK: Saving

    /// Saves what has waited long enough.
    func saveInTime() throws(StoreError) {
        guard !intake.isEmpty else { return }
        beatsUnsaved += 1
        if beatsUnsaved >= Self.mostBeatsUnsaved { try save() }
    }

    /// Saves a full batch behind what comes next, and all there is when nothing more is to come or a hub waits for it.
    func saveWhatIsDue() throws(StoreError) {
        if visiting == 0 && backlog.isEmpty || intake.isFull && hubs.isAnyUnsaved {
            try save()
        } else if intake.isFull {
            try beginSaving()
        }
    }

    /// Saves what was taken, and lets its feeds go.
    func save() throws(StoreError) {
        guard !intake.isEmpty else { return }
        do {
            try beginSaving()
            note(try intake.finishSaving())
        } catch {
            hubs.answerUnsaved(.unavailable)
            throw error
        }
        // Of a cancelled task's batch something may have been dropped.
        hubs.answerUnsaved(Task.isCancelled ? .unavailable : .stored)
    }

    private func beginSaving() throws(StoreError) {
        beatsUnsaved = 0
        for id in revived { intake.setDue(clock(), because: "asked for by its reader", of: id) }
        for (id, address) in moved { intake.move(id, to: address, at: clock()) }
        note(try intake.beginSaving())
    }

    /// Lets the feeds of a batch go that is stored.
    private func note(_ saved: Intake.Saved?) {
        guard let saved else { return }
        touchedStories.formUnion(saved.stories)
        for feed in saved.feeds {
            busy.remove(feed.feed.id)
            revived.remove(feed.feed.id)
            moved[feed.feed.id] = nil
            noteHub(of: feed)
        }
        let due = saved.feeds.lazy.filter { !$0.feed.paused && $0.state.health != .gone }.map(\.state.nextDue).min()
        let next = [agenda?.nextDue, due].compactMap(\.self).min()
        agenda?.nextDue = next
        noteResumed()
    }
}

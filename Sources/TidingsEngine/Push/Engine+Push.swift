import FeedFetching
import Logging
import StoryStorage
package import TidingsModel

// How pushes reach the line
//
// The web side calls `verify` and `deliver`, which are the engine's own and so never run beside the loop's work. A
// delivery is handed to the loop, which reads it as a child task and passes it down the line like any arrival; its
// sender hears of success when the batch with its entries is stored, and of failure when it cannot be, so that it
// sends again. The history of the feed stays as it is: the daily look is there for what hubs overlook, and what a
// visit under way has learned cannot be overwritten.

extension Engine {
    /// Requests to hubs under way at once.
    private static let mostHubRequests = 8
    /// So many beats those who are left by us have to say that it is meant.
    private static let mostBeatsLeaving = 10

    // MARK: The web side

    /// What is said of a delivery before its body is read; nil when it is welcome.
    package func refusal(token: String) -> HubReceipt? {
        guard heart != nil, patience == nil else { return .unavailable }
        guard let subscription = hubs[token] else { return .unknown }
        return subscription.stage == .leaving ? .gone : nil
    }

    /// Whether what a hub asks is meant, or its denial taken note of.
    package func verify(_ verification: HubVerification) -> Bool {
        guard heart != nil, let subscription = hubs[verification.token],
            verification.topic == subscription.links.topic
        else { return false }
        let now = clock()
        var fields: Logger.Metadata = [
            "feed": "\(url(of: subscription.feed))", "hub": "\(subscription.links.hub)",
        ]
        switch (verification.mode, subscription.stage) {
        case (.subscribe, .wanted), (.subscribe, .active):
            guard subscription.asked != nil else { return false }
            let isRenewal = subscription.isLeased(at: now)
            hubs.change(verification.token) { $0.noteLease(verification.leaseSeconds, at: now) }
            fields["until"] = hubs[verification.token]?.leaseEnd.map { "\($0.rfc3339)" }
            logger.info(isRenewal ? "subscription renewed" : "subscribed", metadata: fields)
        case (.unsubscribe, .leaving):
            hubs.forget(verification.token)
            logger.info("unsubscribed", metadata: fields)
        case (.denied, .leaving): hubs.forget(verification.token)
        case (.denied, _):
            hubs.change(verification.token) { $0.noteDenial(verification.reason, at: now) }
            fields["reason"] = hubs[verification.token]?.reason.map { "\($0)" }
            logger.warning("subscription denied", metadata: fields)
            if subscription.isLeased(at: now) { hubs.orphans[subscription.feed] = "its hub pushes no more" }
        default: return false
        }
        heart?.ring()
        return true
    }

    /// Takes what a hub brings; returns when it is stored, or cannot be.
    package func deliver(_ delivery: HubDelivery) async -> HubReceipt {
        if let refusal = refusal(token: delivery.token) { return refusal }
        guard let subscription = hubs[delivery.token], let heart, !Task.isCancelled else { return .unavailable }
        guard delivery.isSigned(with: subscription.secret) else {
            hubs.change(delivery.token) { $0.ignoredDeliveries = min($0.ignoredDeliveries &+ 1, 1_000_000) }
            logger.warning(
                "delivery ignored",
                metadata: [
                    "feed": "\(url(of: subscription.feed))", "hub": "\(subscription.links.hub)",
                    "reason": delivery.signature == nil ? "it bears no signature" : "its signature is wrong",
                ])
            return .ignored
        }
        return await withCheckedContinuation { sender in
            hubs.enqueue(delivery, of: subscription.feed, sender)
            heart.ring()
        }
    }

    /// Somebody answers at the callback now, or no longer does: without, no hub is asked for anything.
    package func setListening(_ isListening: Bool) {
        guard isListening != hubs.isListening else { return }
        hubs.isListening = isListening
        // Also at every start: nobody knows what was pushed before.
        if isListening {
            for feed in hubs.feeds where hubs.subscription(of: feed)?.isLeased(at: clock()) == true {
                hubs.orphans[feed] = "in case its hub pushed while nobody listened"
            }
        }
        heart?.ring()
    }

    /// Waits until the engine runs, and knows its subscriptions.
    package func started() async {
        guard heart == nil else { return }
        await withCheckedContinuation { hubs.starting.append($0) }
    }

    /// Waits until the hubs that we leave have verified it, ten seconds at most.
    package func hubsLeft() async {
        guard heart != nil else { return }
        await withCheckedContinuation { waiting in
            hubs.beatsLeaving = 0
            hubs.leaving.append(waiting)
            heart?.ring()
        }
    }

    // MARK: The loop's side

    /// Begins what hubs and their deliveries want; at every beat.
    func tendHubs(in group: inout Events) throws(StoreError) {
        try reviewHubs()
        try saveHubs()
        for delivery in hubs.takeQueue() { try begin(delivery, in: &group) }
        let due = hubs.due(at: clock(), limit: Self.mostHubRequests - hubs.asking.count)
        for token in due { noteRequest(token) }
        // Before anything is sent: what the hub will ask is known then, even to a process that comes after us.
        try saveHubs()
        for token in due { askHub(token, in: &group) }
        hubs.beatsLeaving += 1
        if !hubs.isAnyLeaving || hubs.beatsLeaving > Self.mostBeatsLeaving { hubs.noteLeft() }
    }

    private func begin(_ delivery: HubDesk.Delivery, in group: inout Events) throws(StoreError) {
        guard let subscription = hubs[delivery.content.token], let feed = try store.feed(delivery.feed) else {
            return hubs.answer(delivery.id, .gone)
        }
        let reader = DeliveryReader(
            delivery: delivery, feed: feed, topic: subscription.links.topic, gate: gate, limits: options.parsing,
            readBody: readBody, clock: clock)
        group.addTask { .pushed(await reader.read()) }
    }

    private func noteRequest(_ token: String) {
        guard let subscription = hubs[token] else { return }
        // The hub was told, and has not asked whether it is meant.
        guard subscription.stage != .leaving || subscription.failureCount == 0 else { return hubs.forget(token) }
        let now = clock()
        hubs.change(token) { $0.noteRequest(at: now) }
        guard subscription.stage == .active, hubs[token]?.stage == .wanted else { return }
        logger.warning(
            "lease lapsed", metadata: ["feed": "\(url(of: subscription.feed))", "hub": "\(subscription.links.hub)"])
    }

    private func askHub(_ token: String, in group: inout Events) {
        guard let subscription = hubs[token] else { return }
        hubs.asking.insert(token)
        var request = FetchRequest(url: subscription.links.hub)
        request.form = hubForm(subscription)
        request.allowPrivate = mayHubBePrivate(subscription)
        let fetcher = fetcherInUse()
        group.addTask { [request] in .hubAnswered(HubAnswer(token: token, result: await fetcher.fetch(request))) }
    }

    /// A feed that may be on a private address may have its hub there, but may not send us to its neighbours.
    private func mayHubBePrivate(_ subscription: HubSubscription) -> Bool {
        guard let feed = try? store.feed(subscription.feed), feed.feed.settings.allowPrivate else { return false }
        return serverName(of: subscription.links.hub) == serverName(of: feed.state.address)
    }

    func take(_ answer: HubAnswer) {
        hubs.asking.remove(answer.token)
        guard let subscription = hubs[answer.token], subscription.stage != .leaving else { return }
        let now = clock()
        let reason: String
        var retryAfter: Int64?
        switch answer.result {
        case .success(let answer) where 200...299 ~= answer.status: return
        case .success(let answer):
            reason = statusSentence(answer.status)
            retryAfter = ServerWishes(answer, now: now).retryAfterSeconds
        case .failure(.cancelled): return
        case .failure(.privateAddress(let address)):
            reason = "\(address) is an address of a private network, where a hub may only be beside its feed"
        case .failure(let error): reason = error.description
        }
        hubs.change(answer.token) { $0.noteRefusal(reason, retryAfter: retryAfter, at: now) }
        logger.log(
            level: subscription.failureCount == 1 ? .warning : .debug, "subscription failed",
            metadata: [
                "feed": "\(url(of: subscription.feed))", "hub": "\(subscription.links.hub)", "error": "\(reason)",
                "next": "\(hubs[answer.token]?.nextRequest.rfc3339 ?? "")",
            ])
    }

    /// Passes what a hub brought down the line.
    func take(_ arrival: PushArrival) throws(StoreError) {
        let delivery = arrival.delivery
        defer { gate.leave(delivery.content.body.count) }
        guard let reading = arrival.reading else { return hubs.answer(delivery.id, .unavailable) }
        var fields: Logger.Metadata = [
            "feed": "\(arrival.feed.feed.url)", "bytes": "\(delivery.content.body.count)",
        ]
        guard case .feed(let document, _) = reading else {
            // To send it again would not make it a feed.
            if case .notAFeed(let reason) = reading { fields["reason"] = "\(reason)" }
            logger.warning("delivery not understood", metadata: fields)
            return hubs.answer(delivery.id, .stored)
        }
        do {
            if intake.holds(delivery.feed, isPushed: true) { try save() }
            let found = try intake.takePushed(document, of: delivery.feed)
            hubs.change(delivery.content.token) { $0.noteDelivery(at: clock()) }
            fields["new"] = "\(found.new)"
            if found.changed > 0 { fields["changed"] = "\(found.changed)" }
            logger.log(level: found.new + found.changed > 0 ? .info : .debug, "pushed", metadata: fields)
        } catch {
            hubs.answer(delivery.id, .unavailable)
            throw error
        }
        guard !intake.isEmpty else { return hubs.answer(delivery.id, .stored) }
        hubs.noteUnsaved(delivery.id)
        try saveWhatIsDue()
    }

    /// A feed whose history is stored may have another hub than before.
    func noteHub(of feed: FollowedFeed) {
        let subscribed = hubs.subscription(of: feed.feed.id)?.links
        guard hubs.callback != nil || subscribed != nil else { return }
        if wantedHub(of: feed) != subscribed { hubs.unreviewed?.insert(feed.feed.id) }
    }

    // MARK: What is wanted

    /// Reads what was subscribed; what is wanted may have changed since.
    func loadHubs() throws(StoreError) {
        hubs.load(try store.hubSubscriptions())
        hubs.callback = options.hubCallback
        hubs.unreviewed = nil
        hubs.noteStarted()
    }

    /// Compares what is subscribed with what is wanted, where that may have changed.
    private func reviewHubs() throws(StoreError) {
        guard hubs.unreviewed?.isEmpty != true || !hubs.orphans.isEmpty else { return }
        let now = clock()
        var feeds: [Feed.ID: FollowedFeed] = [:]
        if let some = hubs.unreviewed {
            for id in some { feeds[id] = try store.feed(id) }
        } else if hubs.callback != nil {
            feeds = Dictionary(try store.feeds().map { ($0.feed.id, $0) }) { first, _ in first }
        }
        let ids = hubs.unreviewed ?? Set(hubs.feeds).union(feeds.keys)
        for id in ids where hubs.review(id, feeds[id].flatMap(wantedHub), at: now) {
            hubs.orphans[id] = "its hub pushes no more"
        }
        hubs.unreviewed = []
        // What is under way brings a history of its own.
        for (id, reason) in hubs.orphans where !busy.contains(id) {
            if let feed = try store.feed(id) {
                let due = schedule.withoutHub(feed, because: reason, now: now)
                if due != feed { try store.setState(due.state, of: id) }
                agenda = nil
            }
            hubs.orphans[id] = nil
        }
    }

    /// The hub of a feed that is polled.
    func wantedHub(of feed: FollowedFeed) -> HubLinks? {
        feed.feed.paused || feed.state.health == .gone ? nil : feed.state.hub
    }

    func saveHubs() throws(StoreError) {
        guard hubs.isUnsaved else { return }
        let changes = hubs.unsavedChanges
        try store.saveHubs(changes.subscriptions, forgetting: changes.forgotten)
        hubs.noteSaved()
    }

    /// For the log.
    private func url(of feed: Feed.ID) -> String { (try? store.feed(feed))?.feed.url ?? feed.rawValue }
}

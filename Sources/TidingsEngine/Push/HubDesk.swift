import TidingsModel

/// What the engine knows of hubs: its subscriptions, and the deliveries that wait to be stored.
///
/// A value that the engine owns. Changes are noted here and stored by the loop before anything is asked of a hub.
struct HubDesk {
    /// A delivery that was believed, on its way to the store.
    struct Delivery: Sendable {
        let id: Int
        let feed: Feed.ID
        let content: HubDelivery
    }

    /// Where hubs reach us, without the slash before the token; nil when they do not.
    var callback: String?
    /// Somebody answers there.
    var isListening = false
    /// Feeds whose subscription has to be compared with what is wanted; nil for all.
    var unreviewed: Set<Feed.ID>? = []
    /// Tokens of requests under way.
    var asking: Set<String> = []
    /// Feeds that cannot be left to their hub, and why.
    var orphans: [Feed.ID: String] = [:]
    /// Who waits until the engine runs.
    var starting: [CheckedContinuation<Void, Never>] = []
    /// Who waits until what was left is verified, and for how many beats.
    var leaving: [CheckedContinuation<Void, Never>] = []
    var beatsLeaving = 0

    private var subscriptions: [String: HubSubscription] = [:]
    /// The subscription of each feed that is not being ended.
    private var current: [Feed.ID: String] = [:]
    private var changed: Set<String> = []
    private var forgotten: Set<String> = []

    private var lastID = 0
    private var queue: [Delivery] = []
    /// Senders of deliveries, who wait for a receipt.
    private var senders: [Int: CheckedContinuation<HubReceipt, Never>] = [:]
    /// Deliveries whose entries are in the batch that is saved next.
    private var unsaved: [Int] = []

    /// Takes up what was stored.
    mutating func load(_ stored: [HubSubscription]) {
        subscriptions = [:]
        current = [:]
        asking = []
        orphans = [:]
        noteSaved()
        for subscription in stored {
            subscriptions[subscription.token] = subscription
            if subscription.stage != .leaving { current[subscription.feed] = subscription.token }
        }
    }

    // MARK: Subscriptions

    /// Feeds with a subscription that is not being ended.
    var feeds: [Feed.ID] { Array(current.keys) }

    var isAnyLeaving: Bool { subscriptions.values.contains { $0.stage == .leaving } }

    subscript(token: String) -> HubSubscription? { subscriptions[token] }

    func subscription(of feed: Feed.ID) -> HubSubscription? { current[feed].flatMap { subscriptions[$0] } }

    /// A hub's promise for a feed, which counts only while we can hear the hub.
    func lease(of feed: Feed.ID, at now: Timestamp) -> HubLease? {
        isListening ? subscription(of: feed)?.lease(at: now) : nil
    }

    mutating func change(_ token: String, _ body: (inout HubSubscription) -> Void) {
        guard var subscription = subscriptions[token] else { return }
        let before = subscription
        body(&subscription)
        guard subscription != before else { return }
        subscriptions[token] = subscription
        changed.insert(token)
    }

    mutating func forget(_ token: String) {
        guard let old = subscriptions.removeValue(forKey: token) else { return }
        if current[old.feed] == token { current[old.feed] = nil }
        changed.remove(token)
        forgotten.insert(token)
    }

    /// Makes the subscription of a feed what is wanted, where nil links end it; true when a lease was given up.
    mutating func review(_ feed: Feed.ID, _ links: HubLinks?, at now: Timestamp) -> Bool {
        let old = subscription(of: feed)
        let wanted = callback.flatMap { callback in links.map { ($0, callback) } }
        if let old, let wanted, old.links == wanted.0, old.callback == "\(wanted.1)/\(old.token)" { return false }
        if let old { end(old, at: now) }
        if let (links, callback) = wanted {
            let token = randomWord()
            subscriptions[token] = HubSubscription(
                feed: feed, links: links, callback: "\(callback)/\(token)", token: token, secret: randomWord(),
                nextRequest: old?.mayBeReplaced(at: now) ?? now)
            current[feed] = token
            changed.insert(token)
        }
        return old?.isLeased(at: now) ?? false
    }

    /// The hub is told, unless it was never asked or has said no.
    private mutating func end(_ subscription: HubSubscription, at now: Timestamp) {
        current[subscription.feed] = nil
        guard subscription.asked != nil, subscription.stage != .denied else { return forget(subscription.token) }
        change(subscription.token) { $0.leave(at: now) }
    }

    /// Tokens of those whose hub is to be asked now, at most so many; without a listener only to end what was.
    func due(at now: Timestamp, limit: Int) -> [String] {
        guard limit > 0 else { return [] }
        let due = subscriptions.values.filter { subscription in
            (isListening || subscription.stage == .leaving) && !asking.contains(subscription.token)
                && subscription.isDue(at: now)
        }
        return due.sorted { ($0.nextRequest, $0.token) < ($1.nextRequest, $1.token) }.prefix(limit).map(\.token)
    }

    mutating func noteStarted() {
        for waiting in starting { waiting.resume() }
        starting = []
    }

    /// Ends the waiting for those that are left.
    mutating func noteLeft() {
        for waiting in leaving { waiting.resume() }
        leaving = []
    }

    // MARK: Changes to be stored

    var isUnsaved: Bool { !changed.isEmpty || !forgotten.isEmpty }

    var unsavedChanges: (subscriptions: [HubSubscription], forgotten: [String]) {
        (changed.sorted().compactMap { subscriptions[$0] }, forgotten.sorted())
    }

    mutating func noteSaved() {
        changed = []
        forgotten = []
    }

    // MARK: Deliveries

    mutating func enqueue(
        _ content: HubDelivery, of feed: Feed.ID, _ sender: CheckedContinuation<HubReceipt, Never>
    ) {
        lastID += 1
        senders[lastID] = sender
        queue.append(Delivery(id: lastID, feed: feed, content: content))
    }

    mutating func takeQueue() -> [Delivery] {
        defer { queue = [] }
        return queue
    }

    /// Its entries are in the batch.
    mutating func noteUnsaved(_ id: Int) { unsaved.append(id) }

    /// Whether somebody waits for a batch to be saved.
    var isAnyUnsaved: Bool { !unsaved.isEmpty }

    mutating func answer(_ id: Int, _ receipt: HubReceipt) {
        senders.removeValue(forKey: id)?.resume(returning: receipt)
    }

    /// The batch was saved, or could not be.
    mutating func answerUnsaved(_ receipt: HubReceipt) {
        for id in unsaved { answer(id, receipt) }
        unsaved = []
    }

    /// Nothing more can be stored for now.
    mutating func answerAll(_ receipt: HubReceipt) {
        for sender in senders.values { sender.resume(returning: receipt) }
        senders = [:]
        queue = []
        unsaved = []
    }
}

/// 256 bits that nobody can guess, in hexadecimal digits.
private func randomWord() -> String {
    // The system's generator, which on Linux is the kernel's (getrandom).
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
        let digits = String(generator.next() as UInt64, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
}

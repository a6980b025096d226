import TidingsModel

// The life of a subscription at a hub
//
// Wanted, asked for, verified, renewed before its lease lapses; or denied and asked for again a week later; in the
// end the hub is told that it is over, once. A hub is asked once an hour at most for one feed. Each request counts
// as failed until the hub verifies it, so that hubs which err and hubs which fall silent are both asked ever less.
// Nobody depends on any of it: without a lease, feeds are polled as ever.

extension HubSubscription {
    /// What we ask for; hubs decide (section 5.1).
    static let leaseSeconds = 10 * Timestamp.day
    private static let mostLeaseSeconds = 90 * Timestamp.day
    private static let leastPause = Timestamp.hour
    private static let pauseAfterDenial = 7 * Timestamp.day
    private static let mostPause = Timestamp.day

    /// Whether the hub is to be asked now; a request that lies in the future (the clock went back) does not count.
    func isDue(at now: Timestamp) -> Bool { nextRequest <= now || asked.map { $0 > now } ?? false }

    /// A request is on its way.
    mutating func noteRequest(at now: Timestamp) {
        asked = now
        if stage == .denied || stage == .active && !isLeased(at: now) { stage = .wanted }
        failureCount = min(failureCount &+ 1, 1000)
        let doublings = Int64(min(failureCount - 1, 8))
        nextRequest = now + min(Self.mostPause, Self.leastPause << doublings)
    }

    /// The hub did not take the request, or could not be reached.
    mutating func noteRefusal(_ reason: String, retryAfter: Int64?, at now: Timestamp) {
        // It has verified all the same.
        if let heard, let asked, heard >= asked, stage == .active { return }
        self.reason = reason
        if let retryAfter { nextRequest = max(nextRequest, now + min(retryAfter, PollSchedule.mostRetryAfter)) }
    }

    /// The hub has verified what we asked for.
    mutating func noteLease(_ seconds: Int64?, at now: Timestamp) {
        // Older hubs state none; theirs last as long as we asked for.
        let stated = seconds.flatMap { $0 > 0 ? $0 : nil } ?? Self.leaseSeconds
        let lease = min(stated, Self.mostLeaseSeconds)
        if !isLeased(at: now) {
            leaseStart = now
            missed = nil
        }
        stage = .active
        leaseEnd = now + lease
        heard = now
        failureCount = 0
        reason = nil
        // With a fifth of it left, and a tenth more for some, so that what began together drifts apart.
        let spread = lease >= 10 ? Int64(token.utf8.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) }) % (lease / 10) : 0
        nextRequest = max(now + lease - lease / 5 - spread, (asked ?? now) + Self.leastPause)
    }

    /// It has brought something, signed as it should be.
    mutating func noteDelivery(at now: Timestamp) {
        heard = now
        missed = nil
    }

    mutating func noteDenial(_ reason: String?, at now: Timestamp) {
        stage = .denied
        self.reason = reason.map { String($0.prefix(200)) } ?? "the hub gave no reason"
        nextRequest = now + Self.pauseAfterDenial
    }

    mutating func leave(at now: Timestamp) {
        stage = .leaving
        nextRequest = now
        failureCount = 0
    }

    /// The earliest time at which another one may take its place at the hub.
    func mayBeReplaced(at now: Timestamp) -> Timestamp {
        guard let asked, asked <= now else { return now }
        return max(now, asked + Self.leastPause)
    }

    /// What the poll schedule is told; nil when the hub has promised nothing.
    func lease(at now: Timestamp) -> HubLease? {
        guard isLeased(at: now), let leaseStart, let leaseEnd, let heard else { return nil }
        return HubLease(links: links, start: leaseStart, end: leaseEnd, heard: heard, hasMissed: missed != nil)
    }
}

/// The body of a request to a hub (section 5.1).
func hubForm(_ subscription: HubSubscription) -> [UInt8] {
    var fields = [
        ("hub.mode", subscription.stage == .leaving ? "unsubscribe" : "subscribe"),
        ("hub.topic", subscription.links.topic),
        ("hub.callback", subscription.callback),
    ]
    if subscription.stage != .leaving {
        fields.append(("hub.secret", subscription.secret))
        fields.append(("hub.lease_seconds", "\(HubSubscription.leaseSeconds)"))
    }
    // Hubs of PubSubHubbub 0.3 want to be told how to verify; the others pass over what they do not know (section 5.1).
    fields.append(("hub.verify", "async"))
    return Array(fields.map { "\($0.0)=\(formEncoded($0.1))" }.joined(separator: "&").utf8)
}

/// Everything but letters, digits and `-._~` as the percent sign and two digits.
private func formEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 95, 126: bytes.append(byte)
        default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

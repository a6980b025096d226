package import TidingsModel

/// A hub's promise to push what a feed brings, as far as it bears on polling.
package struct HubLease: Sendable, Hashable {
    package var links: HubLinks
    package var start: Timestamp
    package var end: Timestamp
    /// The last verification or delivery.
    package var heard: Timestamp
    /// A look has found what the hub had not brought, and it has brought nothing since.
    package var hasMissed: Bool

    package init(links: HubLinks, start: Timestamp, end: Timestamp, heard: Timestamp, hasMissed: Bool = false) {
        self.links = links
        self.start = start
        self.end = end
        self.heard = heard
        self.hasMissed = hasMissed
    }

    /// So long a hub is believed on its last word; as long as the leases that we ask for.
    private static let mostSilence = 10 * Timestamp.day

    /// Whether the hub can be left to bring what is new.
    func isTrusted(at now: Timestamp) -> Bool {
        !hasMissed && start <= now && now < end && heard <= now && now - heard <= Self.mostSilence
    }
}

extension PollSchedule {
    /// With a hub that pushes, a day: often enough to be safe, and to notice that it no longer does.
    func stretched(_ wait: Wait, by lease: HubLease?, now: Timestamp) -> Wait {
        guard let lease, lease.isTrusted(at: now) else { return wait }
        let seconds = min(Timestamp.day, lease.end - now)
        guard seconds > wait.seconds else { return wait }
        let end = lease.end.civil
        let time = "\(lease.end.rfc3339.prefix(10)) \(twoDigits(end.hour)):\(twoDigits(end.minute)) UTC"
        return Wait(
            seconds: seconds, reason: "the hub pushes (WebSub lease until \(time)); polled daily to be safe",
            isRound: true)
    }

    /// A feed that was left to its hub, which pushes no more: due as its rhythm and its document's hints want it.
    package func withoutHub(_ feed: FollowedFeed, because reason: String, now: Timestamp) -> FollowedFeed {
        var feed = feed
        let rhythm = feed.feed.settings.intervalSeconds ?? rhythm(of: feed.state, now: now).seconds
        let hints = [feed.state.hints.ttlSeconds, feed.state.hints.updatePeriodSeconds].compactMap(\.self)
        let seconds = min(Timestamp.day, ([rhythm, options.leastInterval] + hints).max() ?? rhythm)
        let due = allowed(from: max(now, (feed.state.lastChecked ?? now) + seconds), feed.state.hints)
        guard due < feed.state.nextDue else { return feed }
        feed.state.nextDue = due
        feed.state.dueReason = reason
        return feed
    }
}

private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

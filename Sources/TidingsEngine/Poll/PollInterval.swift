import TidingsModel

/// A wait and what asked for it.
struct Wait: Hashable {
    var seconds: Int64
    /// A phrase for people: why then and not earlier.
    var reason: String
    /// A round number of ours or of the reader's: a timer that fires as often must find the feed due.
    var isRound = false

    static func longest(of waits: [Wait]) -> Wait? {
        // The first of equals: the list is ordered by how well its phrases explain.
        waits.reduce(nil) { best, wait in (best?.seconds ?? -1) >= wait.seconds ? best : wait }
    }
}

extension PollSchedule {
    /// What the feed's own rhythm suggests.
    ///
    /// A quarter of the mean gap between its entries, so that one is seldom seen later than a quarter of the time
    /// it took to come; and an eighth of its present silence, so that a sleeping feed is asked ever less.
    func rhythm(of state: FeedState, now: Timestamp) -> Wait {
        let times = state.recentEntryTimes.filter { $0 <= now }
        guard let newest = times.first, let oldest = times.last else {
            let seconds = clamped(state.adaptiveSeconds)
            return Wait(seconds: seconds, reason: "every \(spoken(seconds)), as it has been changing")
        }
        let silence = now - newest
        let gap = times.count > 1 ? (newest - oldest) / Int64(times.count - 1) : 0
        if gap / 4 >= silence / 8 {
            return Wait(seconds: clamped(gap / 4), reason: "it brings something about every \(spoken(gap))")
        }
        return Wait(seconds: clamped(silence / 8), reason: "nothing new for \(spoken(silence))")
    }

    /// What document and server ask for, within reason.
    func hints(of state: FeedState, _ wishes: ServerWishes) -> [Wait] {
        var waits: [Wait] = []
        func add(_ seconds: Int64?, _ name: String, _ who: String) {
            guard let seconds, seconds > 0 else { return }
            let clamped = min(max(seconds, 30 * Timestamp.minute), Timestamp.day)
            waits.append(Wait(seconds: clamped, reason: "\(who) asks for \(spoken(clamped)) (\(name))"))
        }
        add(wishes.freshSeconds, wishes.freshnessSource, "the server")
        add(state.hints.ttlSeconds, "ttl", "the feed")
        add(state.hints.updatePeriodSeconds, "updatePeriod", "the feed")
        if let seconds = wishes.retryAfterSeconds { waits.append(retryAfter(seconds)) }
        return waits
    }

    func retryAfter(_ seconds: Int64) -> Wait {
        let clamped = min(seconds, Self.mostRetryAfter)
        return Wait(seconds: clamped, reason: "the server asks for \(spoken(clamped)) (Retry-After)")
    }

    /// The first moment from `time` on at which the feed lets itself be asked (skipHours, skipDays).
    func allowed(from time: Timestamp, _ hints: PublishingHints) -> Timestamp {
        let hours = Set(hints.skipHours.filter { 0...23 ~= $0 })
        let days = Set(hints.skipDays.filter { 0...6 ~= $0 })
        // A feed that forbids every hour or day has not meant it.
        guard hours.count < 24, days.count < 7 else { return time }
        var time = time
        for _ in 0..<(24 * 8) {
            let civil = time.civil
            guard hours.contains(civil.hour) || days.contains(civil.weekday) else { return time }
            time = time + (Timestamp.hour - Int64(civil.minute * 60 + civil.second))
        }
        return time
    }

    /// Spreads feeds that would come due together: up to a twentieth later, always the same for one feed.
    func jitter(_ feed: Feed.ID, within seconds: Int64) -> Int64 {
        let hash = feed.rawValue.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
            ($0 ^ UInt64($1)) &* 1_099_511_628_211
        }
        let room = max(1, min(seconds / 20, 10 * Timestamp.minute))
        return Int64(hash >> 1) % room
    }

    private func clamped(_ seconds: Int64) -> Int64 { min(max(seconds, options.leastInterval), options.mostInterval) }
}

/// 5400 as "90 min": the largest unit that leaves at least two of it, except a whole one.
func spoken(_ seconds: Int64) -> String {
    for (unit, name) in [(Timestamp.day, "d"), (Timestamp.hour, "h"), (Timestamp.minute, "min")]
    where seconds >= 2 * unit || seconds == unit {
        return "\(seconds / unit) \(name)"
    }
    return "\(seconds) s"
}

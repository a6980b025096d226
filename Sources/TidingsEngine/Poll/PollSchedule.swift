package import FeedFetching
package import TidingsModel

// When a feed is asked again
//
// After a good look the wait is the longest of: the feed's own rhythm, what its document asks for (ttl, sy), what
// its server asks for (max-age, Expires, Retry-After), and a floor: an hour, or two where the server cannot say
// "not modified". Hints count within 30 minutes and a day, Retry-After up to two days. Then skipHours and
// skipDays; and all but the floor a little later by the feed's id, so that feeds added together drift apart.
// Where a hub pushes the feed (WebSub), it is looked at once a day, as long as the hub keeps its promise.
// After a bad look it is an hour, doubled with each failure up to a day; 410 ends the asking.

/// When to ask a feed again, and how.
///
/// A value that decides; it never sleeps and never asks.
package struct PollSchedule: Sendable {
    package struct Options: Sendable, Hashable {
        /// Shortest interval of a feed that answers conditional requests.
        package var leastInterval: Int64 = Timestamp.hour
        /// Shortest interval of a feed whose server ignores validators.
        package var leastUnconditionalInterval: Int64 = 2 * Timestamp.hour
        /// Longest interval that a quiet feed grows to.
        package var mostInterval: Int64 = Timestamp.day

        package init() {}
    }

    /// Nobody is asked again sooner than this, whoever says so.
    package static let leastEver = 10 * Timestamp.minute
    /// So much earlier than a round interval a feed is due already, since a pass takes its time.
    static let timerSlack: Int64 = 30
    static let mostRetryAfter = 2 * Timestamp.day
    /// Longer than any wait that is ever decided, skipDays included.
    static let absurdWait = 10 * Timestamp.day
    /// So long nothing but 304, and we ask without validators once, in case the server is stuck.
    static let distrustNotModifiedAfter = 8 * Timestamp.day

    package let options: Options

    package init(options: Options = .init()) { self.options = options }

    /// Whether to ask now.
    ///
    /// A history that lies in the future (the clock went back) counts for nothing.
    package func isDue(_ feed: FollowedFeed, at now: Timestamp, hostRests: [String: Timestamp] = [:]) -> Bool {
        guard !feed.feed.paused, feed.state.health != .gone, rest(of: feed, at: now, hostRests) == nil else {
            return false
        }
        if let checked = feed.state.lastChecked, checked > now { return true }
        return feed.state.nextDue <= now || feed.state.nextDue - now > Self.absurdWait
    }

    /// A due feed whose host wants to be left alone, moved to the end of that rest; nil when it may be asked.
    package func postponed(_ feed: FollowedFeed, at now: Timestamp, hostRests: [String: Timestamp]) -> FollowedFeed? {
        guard let rest = rest(of: feed, at: now, hostRests) else { return nil }
        var feed = feed
        feed.state.nextDue = rest
        feed.state.dueReason = "its host wants to be left alone"
        return feed
    }

    private func rest(of feed: FollowedFeed, at now: Timestamp, _ hostRests: [String: Timestamp]) -> Timestamp? {
        guard let rest = host(of: feed).flatMap({ hostRests[$0] }), rest > now, rest - now <= Self.mostRetryAfter else {
            return nil
        }
        return rest
    }

    /// What to ask: the address in force, the validators that belong to it, and what its reader set.
    ///
    /// The feed's secrets go where its reader said, and not where a redirect that was adopted has led.
    package func request(
        for feed: FollowedFeed, at now: Timestamp, secrets: SecretLookup = { _ in nil }
    ) throws(FetchError) -> FetchRequest {
        let state = feed.state
        var request = FetchRequest(url: state.address)
        try request.take(feed.feed.settings, secrets: secrets)
        if !isTrusted(feed) { request.dropSecrets() }
        let isStuck = state.lastBody.map { now - $0 >= Self.distrustNotModifiedAfter } ?? false
        if !isStuck {
            request.validators = state.validators
            request.validatorsURL = state.validatorsURL
        }
        return request
    }

    /// Whether the address in force is of an origin that the feed's reader named.
    private func isTrusted(_ feed: FollowedFeed) -> Bool {
        let (address, moved) = (feed.state.address, feed.state.movedTo)
        if address == feed.feed.url || address == moved { return true }
        let own = origin(of: address)
        return own == origin(of: feed.feed.url) || moved.map { own == origin(of: $0) } ?? false
    }

    /// The history after one more look, and until when the feed's host wants to be left alone.
    ///
    /// `lease` is the promise of a hub to push this feed, when there is one.
    package func after(
        _ look: Look, of feed: FollowedFeed, lease: HubLease? = nil, now: Timestamp
    ) -> (
        state: FeedState, hostRest: Timestamp?
    ) {
        var state = feed.state
        switch look {
        case .failed(.cancelled): return (state, nil)
        case .failed(.hostAtRest):
            state.nextDue = now + options.leastInterval
            state.dueReason = "its host wants to be left alone"
            return (state, nil)
        case .failed(let error) where error.isOfSecret:
            noteFailure(error.description, status: nil, in: &state, now: now)
            // Nobody was asked, so nobody has to be spared.
            state.nextDue = now + Self.leastEver
            state.dueReason = "what it needs to be asked is missing"
            return (state, nil)
        case .failed(let error):
            noteFailure(error.description, status: nil, in: &state, now: now)
            backOff(&state, of: feed, wish: nil, now: now)
            return (state, nil)
        case .notAFeed(let answer, let reason):
            // A login page behind a permanent redirect must never become the feed's address.
            state.redirect = nil
            noteFailure(reason, status: answer.status, in: &state, now: now)
            backOff(&state, of: feed, wish: ServerWishes(answer, now: now).retryAfterSeconds, now: now)
            return (state, nil)
        case .feed(let answer, let document):
            learn(document, from: answer, in: &state, now: now)
            noteSuccess(answer, of: feed, in: &state, lease, now: now)
            return (state, nil)
        case .answer(let answer) where answer.status == 304 && !state.validators.isEmpty:
            if state.recentEntryTimes.isEmpty { state.adaptiveSeconds = slower(state.adaptiveSeconds) }
            refreshValidators(from: answer, in: &state)
            noteSuccess(answer, of: feed, in: &state, lease, now: now)
            return (state, nil)
        case .answer(let answer): return refused(answer, of: feed, now: now)
        }
    }

    /// The name under which a feed's host rests: of the address in force, with its port where that is its own.
    package func host(of feed: FollowedFeed) -> String? { serverName(of: feed.state.address) }

    // MARK: Good looks

    private func noteSuccess(
        _ answer: FetchAnswer, of feed: FollowedFeed, in state: inout FeedState, _ lease: HubLease?, now: Timestamp
    ) {
        state.health = .well
        state.lastChecked = now
        state.lastSucceeded = now
        state.lastStatus = answer.status
        state.lastMilliseconds = answer.milliseconds
        state.failureCount = 0
        state.failingSince = nil
        state.lastError = nil
        confirmRedirect(answer, of: feed.feed, in: &state, now: now)
        let ignoresValidators =
            answer.status != 304
            && (state.validators.isEmpty || !feed.state.validators.isEmpty && state.validators == feed.state.validators)
        let wishes = ServerWishes(answer, now: now)
        let wait: Wait
        if let fixed = feed.feed.settings.intervalSeconds {
            let own = Wait(seconds: fixed, reason: "every \(spoken(fixed)), as set for it", isRound: true)
            wait = Wait.longest(of: [own] + (wishes.retryAfterSeconds.map { [retryAfter($0)] } ?? [])) ?? own
        } else {
            let floor = floor(ignoresValidators: ignoresValidators)
            let rhythm = rhythm(of: state, now: now)
            let own = Wait.longest(of: [floor, rhythm] + hints(of: state, wishes)) ?? rhythm
            wait = stretched(own, by: lease?.links == state.hub ? lease : nil, now: now)
        }
        setDue(after: wait, of: feed, in: &state, now: now)
    }

    private func floor(ignoresValidators: Bool) -> Wait {
        let least = options.leastInterval
        return ignoresValidators
            ? Wait(
                seconds: max(least, options.leastUnconditionalInterval),
                reason: "the server cannot say \"not modified\"", isRound: true)
            : Wait(seconds: least, reason: "at most every \(spoken(least))", isRound: true)
    }

    private func learn(_ document: Look.Document, from answer: FetchAnswer, in state: inout FeedState, now: Timestamp) {
        state.lastBody = now
        // What broke off may hold less than its validators promise; those of the last whole body stay.
        if document.isWhole, answer.isWhole {
            state.validators = answer.validators
            state.validatorsURL = answer.validators.isEmpty ? nil : answer.finalURL
        }
        state.hints = document.hints
        state.documentTitle = document.title ?? state.documentTitle
        state.homePage = document.homePage ?? state.homePage
        state.language = document.language ?? state.language
        if document.isWhole || document.hub != nil { state.hub = document.hub }
        let times = Set(state.recentEntryTimes + document.entryTimes).filter { $0 <= now }
        state.recentEntryTimes = Array(times.sorted(by: >).prefix(32))
        state.adaptiveSeconds =
            document.newEntries > 0
            ? max(options.leastInterval, state.adaptiveSeconds / 2) : slower(state.adaptiveSeconds)
    }

    private func slower(_ seconds: Int64) -> Int64 {
        min(options.mostInterval, max(seconds, options.leastInterval) * 5 / 4)
    }

    /// A 304 may bring newer validators; those it leaves out stay.
    private func refreshValidators(from answer: FetchAnswer, in state: inout FeedState) {
        guard !state.validators.isEmpty else { return }
        state.validators.etag = answer.validators.etag ?? state.validators.etag
        state.validators.lastModified = answer.validators.lastModified ?? state.validators.lastModified
    }

    // MARK: Bad looks

    /// An answer that is neither a body nor "not modified".
    private func refused(_ answer: FetchAnswer, of feed: FollowedFeed, now: Timestamp) -> (FeedState, Timestamp?) {
        var state = feed.state
        noteFailure(statusSentence(answer.status), status: answer.status, in: &state, now: now)
        // What a temporary redirect led to may be gone without the feed being so.
        let isAboutFeed = answer.hops.allSatisfy { $0.status == 301 || $0.status == 308 }
        if answer.status == 410, isAboutFeed {
            state.health = .gone
            state.nextDue = now + 100 * 365 * Timestamp.day
            state.dueReason = "never: the server says the feed is gone for good; resume it to ask again"
            return (state, nil)
        }
        backOff(&state, of: feed, wish: ServerWishes(answer, now: now).retryAfterSeconds, now: now)
        // Of another host, behind a redirect, we know only that this feed has to wait.
        let isOwnHost = serverName(of: answer.finalURL) == serverName(of: state.address)
        let restsHost = isOwnHost && (answer.status == 429 || answer.status == 503)
        return (state, restsHost ? min(state.nextDue, now + Self.mostRetryAfter) : nil)
    }

    private func noteFailure(_ sentence: String, status: Int?, in state: inout FeedState, now: Timestamp) {
        state.health = .failing
        state.lastChecked = now
        state.lastStatus = status
        // It may quote a URL that a server made up of what it was told.
        state.lastError = maskingSecrets(sentence)
        state.failureCount = min(state.failureCount &+ 1, 1_000_000)
        state.failingSince = state.failingSince ?? now
    }

    private func backOff(_ state: inout FeedState, of feed: FollowedFeed, wish: Int64?, now: Timestamp) {
        let doublings = Int64(min(max(state.failureCount - 1, 0), 16))
        let seconds = min(Timestamp.day, Timestamp.hour << doublings)
        let times = state.failureCount == 1 ? "the last look failed" : "failed \(state.failureCount) times in a row"
        let own = Wait(seconds: seconds, reason: times)
        setDue(
            after: Wait.longest(of: (wish.map { [retryAfter($0)] } ?? []) + [own]) ?? own, of: feed, in: &state,
            now: now)
    }

    private func setDue(after wait: Wait, of feed: FollowedFeed, in state: inout FeedState, now: Timestamp) {
        let spread = wait.isRound ? -Self.timerSlack : jitter(feed.feed.id, within: wait.seconds)
        let earliest = now + max(wait.seconds + spread, Self.leastEver)
        let allowed = allowed(from: earliest, state.hints)
        state.nextDue = allowed
        state.dueReason = allowed > earliest ? "the feed is not to be asked before (skipHours, skipDays)" : wait.reason
    }
}

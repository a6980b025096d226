import FeedFetching
import Testing
import TidingsModel

@testable import TidingsEngine

private let hour = Timestamp.hour
private let day = Timestamp.day
/// A Monday, 00:00 UTC.
private let monday = Timestamp(CivilTime(year: 2026, month: 11, day: 2))
private let url = "https://a.example/feed"

private func followed(_ change: (inout FollowedFeed) -> Void = { _ in }) -> FollowedFeed {
    var feed = FollowedFeed(feed: Feed(url: url), state: FeedState(address: url, nextDue: monday))
    change(&feed)
    return feed
}

private func answer(
    _ status: Int = 200, at url: String = url, _ change: (inout FetchAnswer) -> Void = { _ in }
) -> FetchAnswer {
    var answer = FetchAnswer(status: status, finalURL: url)
    if status == 200 { answer.validators = HTTPValidators(etag: "\"1\"") }
    change(&answer)
    return answer
}

/// A look that brings a feed whose newest entries have these ages in hours.
private func look(
    ages: [Int64] = [1], now: Timestamp = monday, answer: FetchAnswer = answer(),
    _ change: (inout Look.Document) -> Void = { _ in }
) -> Look {
    var document = Look.Document()
    document.entryTimes = ages.map { now - $0 * hour }
    document.newEntries = ages.count
    change(&document)
    return .feed(answer, document)
}

private let schedule = PollSchedule()

/// Asserts a wait of so many seconds, half a minute less for a timer's sake or a jitter of at most ten minutes more.
private func expectWait(
    _ seconds: Int64, _ state: FeedState, from now: Timestamp = monday, _ reason: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let wait = state.nextDue - now
    #expect(
        (seconds - 30)...(seconds + 10 * Timestamp.minute) ~= wait, "\(wait) s: \(state.dueReason)",
        sourceLocation: sourceLocation)
    if let reason { #expect(state.dueReason == reason, sourceLocation: sourceLocation) }
}

@Suite struct PollScheduleRateTests {
    @Test(arguments: [
        // Posting every hour: the floor. Every day: a quarter of it. Silent for long: an eighth, at most a day.
        ([1, 2, 3, 4] as [Int64], hour, "at most every 1 h"),
        ([2, 26, 50], 6 * hour, "it brings something about every 1 d"),
        ([40, 41, 42], 5 * hour, "nothing new for 40 h"),
        ([2400], day, "nothing new for 100 d"),
    ])
    func `a feed's own rhythm sets the pace`(ages: [Int64], seconds: Int64, reason: String) {
        let (state, rest) = schedule.after(look(ages: ages), of: followed(), now: monday)
        expectWait(seconds, state, reason)
        #expect(rest == nil)
        #expect(state.health == .well)
    }

    @Test func `without dates the pace slows with every look that brings nothing, and quickens again`() {
        var feed = followed { $0.state.validators = HTTPValidators(etag: "\"1\"") }
        var now = monday
        for _ in 0..<20 {
            feed.state = schedule.after(.answer(answer(304)), of: feed, now: now).state
            now = feed.state.nextDue
        }
        #expect(feed.state.adaptiveSeconds == day)
        for _ in 0..<10 {
            let brought = look(ages: [], answer: answer { $0.validators = .init(etag: "\(now.seconds)") }) {
                $0.newEntries = 1
            }
            feed.state = schedule.after(brought, of: feed, now: now).state
            now = feed.state.nextDue
        }
        #expect(feed.state.adaptiveSeconds == hour)
    }

    @Test(arguments: [
        // (Cache-Control, Expires, Retry-After, ttl, sy) in that order.
        (["max-age=21600"], 6 * hour, "the server asks for 6 h (max-age)"),
        (["public, max-age=\"21600\""], 6 * hour, "the server asks for 6 h (max-age)"),
        (["max-age=31536000, immutable"], day, "the server asks for 1 d (max-age)"),
        (["max-age=99999999999999999999999"], day, "the server asks for 1 d (max-age)"),
        (["no-cache, max-age=21600"], hour, "at most every 1 h"),
        (["max-age=soon"], hour, "at most every 1 h"),
        (["", "Mon, 02 Nov 2026 03:00:00 GMT"], 3 * hour, "the server asks for 3 h (Expires)"),
        (["", "Monday, 02-Nov-26 03:00:00 GMT"], 3 * hour, "the server asks for 3 h (Expires)"),
        (["", "Mon Nov  2 03:00:00 2026"], 3 * hour, "the server asks for 3 h (Expires)"),
        (["", "0"], hour, "at most every 1 h"),
        (["max-age=60", "Mon, 02 Nov 2026 03:00:00 GMT"], hour, "at most every 1 h"),
        (["", "", "18000"], 5 * hour, "the server asks for 5 h (Retry-After)"),
        (["", "", "", "360"], 6 * hour, "the feed asks for 6 h (ttl)"),
        (["", "", "", "", "240"], 4 * hour, "the feed asks for 4 h (updatePeriod)"),
        (["max-age=7200", "", "", "360", "180"], 6 * hour, "the feed asks for 6 h (ttl)"),
    ])
    func `the longest wish counts, within reason`(wishes: [String], seconds: Int64, reason: String) {
        func wish(_ index: Int) -> String? { wishes.count > index && !wishes[index].isEmpty ? wishes[index] : nil }
        let look = look(
            answer: answer {
                $0.cacheControl = wish(0)
                $0.expires = wish(1)
                $0.retryAfter = wish(2)
            }
        ) {
            $0.hints.ttlSeconds = wish(3).flatMap { Int64($0) }.map { $0 * 60 }
            $0.hints.updatePeriodSeconds = wish(4).flatMap { Int64($0) }.map { $0 * 60 }
        }
        expectWait(seconds, schedule.after(look, of: followed(), now: monday).state, reason)
    }

    @Test func `what the document asked for holds at the next 304 too`() {
        let first = schedule.after(look { $0.hints.ttlSeconds = 6 * hour }, of: followed(), now: monday).state
        let second = schedule.after(.answer(answer(304)), of: followed { $0.state = first }, now: monday + 7 * hour)
            .state
        expectWait(6 * hour, second, from: monday + 7 * hour)
    }

    @Test func `max-age counts from when the answer was made, Expires by the server's own clock`() {
        let aged = look(answer: answer { ($0.cacheControl, $0.age) = ("max-age=21600", "3600") })
        expectWait(5 * hour, schedule.after(aged, of: followed(), now: monday).state)
        let skewed = look(
            answer: answer {
                ($0.expires, $0.date) = ("Sun, 01 Nov 2026 15:00:00 GMT", "Sun, 01 Nov 2026 12:00:00 GMT")
            })
        expectWait(3 * hour, schedule.after(skewed, of: followed(), now: monday).state)
    }

    @Test func `a server that cannot say not modified is asked less often`() {
        let without = look(answer: answer { $0.validators = .init() })
        expectWait(
            2 * hour, schedule.after(without, of: followed(), now: monday).state,
            "the server cannot say \"not modified\"")
        // It gave an ETag and then ignored it.
        let asked = followed { $0.state.validators = HTTPValidators(etag: "\"1\"") }
        expectWait(2 * hour, schedule.after(look(), of: asked, now: monday).state)
    }

    @Test func `a reader's own interval counts in place of rhythm and hints, but not of Retry-After`() {
        let feed = followed { $0.feed.settings.intervalSeconds = 30 * 60 }
        let hinted = look(ages: [2400], answer: answer { $0.cacheControl = "max-age=86400" })
        expectWait(30 * 60, schedule.after(hinted, of: feed, now: monday).state, "every 30 min, as set for it")
        let resting = look(answer: answer { $0.retryAfter = "7200" })
        expectWait(2 * hour, schedule.after(resting, of: feed, now: monday).state)
        let hasty = followed { $0.feed.settings.intervalSeconds = 1 }
        expectWait(10 * 60, schedule.after(look(), of: hasty, now: monday).state)
    }

    @Test func `hours and days that the feed forbids are passed over`() {
        let night = look { $0.hints.skipHours = [0, 1, 2, 3, 4] }
        let state = schedule.after(night, of: followed(), now: monday).state
        #expect(state.nextDue == monday + 5 * hour)
        #expect(state.dueReason == "the feed is not to be asked before (skipHours, skipDays)")
        let weekdays = look { $0.hints.skipDays = [1, 2] }
        #expect(schedule.after(weekdays, of: followed(), now: monday).state.nextDue == monday + 2 * day)
        let nonsense = look { ($0.hints.skipHours, $0.hints.skipDays) = (Array(0...23), [9, -1]) }
        expectWait(hour, schedule.after(nonsense, of: followed(), now: monday).state)
    }

    @Test func `feeds looked at together come due apart, each always alike`() {
        func due(_ number: Int) -> Timestamp {
            var feed = followed()
            feed.feed.url = "https://a.example/\(number)"
            return schedule.after(look(ages: [80, 81]), of: feed, now: monday).state.nextDue
        }
        let dues = (0..<20).map(due)
        #expect(Set(dues).count > 10)
        #expect(dues.allSatisfy { 10 * hour...(10 * hour + 600) ~= $0 - monday })
        #expect(dues == (0..<20).map(due))
    }

    @Test func `a timer of one hour finds the feed due at each turn, though every pass takes its time`() {
        var feed = followed()
        for turn in 0..<5 {
            let start = monday + Int64(turn) * hour
            #expect(schedule.isDue(feed, at: start))
            let now = start + 20
            feed.state = schedule.after(look(now: now), of: feed, now: now).state
            feed.state.validators = HTTPValidators(etag: "\(turn)")
            #expect(!schedule.isDue(feed, at: start + 55 * 60))
        }
    }
}

@Suite struct PollScheduleFailureTests {
    @Test func `failures double the wait up to a day, and one good look ends them`() {
        var feed = followed()
        var now = monday
        for hours in [1, 2, 4, 8, 16, 24, 24] as [Int64] {
            feed.state = schedule.after(.failed(.noAnswer), of: feed, now: now).state
            expectWait(hours * hour, feed.state, from: now)
            now = feed.state.nextDue
        }
        #expect(feed.state.dueReason == "failed 7 times in a row")
        #expect(feed.state.health == .failing)
        #expect(feed.state.failingSince == monday)
        #expect(feed.state.lastError == "the server closed the connection without an answer")
        feed.state = schedule.after(look(now: now), of: feed, now: now).state
        #expect(feed.state.health == .well)
        #expect(feed.state.failureCount == 0)
        #expect(feed.state.failingSince == nil)
        #expect(feed.state.lastError == nil)
        #expect(feed.state.lastSucceeded == now)
    }

    @Test(arguments: [
        (401, "the server wants a user name and a password (401)"), (403, "the server does not let us read it (403)"),
        (404, "the server knows no such page (404)"), (500, "the server answered 500"),
        (204, "the server answered 204"),
    ])
    func `a refusal is a failure with its sentence`(status: Int, sentence: String) {
        let (state, rest) = schedule.after(.answer(answer(status)), of: followed(), now: monday)
        expectWait(hour, state, "the last look failed")
        #expect(state.lastError == sentence)
        #expect(state.lastStatus == status)
        #expect(rest == nil)
    }

    @Test func `not modified, though we had nothing to compare with, is a failure`() {
        let state = schedule.after(.answer(answer(304)), of: followed(), now: monday).state
        #expect(state.lastError == "the server answered 304")
    }

    @Test func `410 ends the asking`() {
        let state = schedule.after(.answer(answer(410)), of: followed(), now: monday).state
        #expect(state.health == .gone)
        let feed = followed { $0.state = state }
        #expect(!schedule.isDue(feed, at: monday + 400 * day))
        #expect(state.lastError == "the server says the feed is gone for good (410)")
    }

    @Test(arguments: [([301], true), ([308, 301], true), ([302], false), ([301, 307], false)])
    func `410 behind a redirect ends the asking only where all of it is permanent`(statuses: [Int], isGone: Bool) {
        let gone = answer(410, at: "https://b.example/") { answer in
            answer.hops = statuses.map { .init(status: $0, target: "https://b.example/") }
        }
        let state = schedule.after(.answer(gone), of: followed(), now: monday).state
        #expect((state.health == .gone) == isGone)
        if !isGone { expectWait(hour, state, "the last look failed") }
    }

    @Test(arguments: [429, 503])
    func `a busy server's whole host rests as long as it says`(status: Int) {
        for (value, hours) in [
            ("14400", 4), ("Mon, 02 Nov 2026 04:00:00 GMT", 4), ("9999999", 48), ("3", 1), ("", 1), ("x", 1),
        ] {
            let busy = answer(status) { $0.retryAfter = value }
            let (state, rest) = schedule.after(.answer(busy), of: followed(), now: monday)
            expectWait(Int64(hours) * hour, state)
            #expect(rest.map { $0 - monday >= Int64(hours) * hour } == true)
        }
    }

    @Test func `a busy server behind a redirect does not make the first host rest`() {
        let busy = answer(503, at: "https://b.example/") { $0.retryAfter = "7200" }
        let (state, rest) = schedule.after(.answer(busy), of: followed(), now: monday)
        expectWait(2 * hour, state)
        #expect(rest == nil)
    }

    @Test func `without the header the rest grows`() {
        let failing = followed { $0.state.failureCount = 3 }
        let (state, rest) = schedule.after(.answer(answer(429)), of: failing, now: monday)
        expectWait(8 * hour, state)
        #expect(rest == state.nextDue)
    }

    @Test func `a feed of a resting host is not due, nor one that was not asked for its sake failing`() {
        let feed = followed()
        #expect(schedule.host(of: feed) == "a.example")
        #expect(schedule.isDue(feed, at: monday))
        #expect(!schedule.isDue(feed, at: monday, hostRests: ["a.example": monday + hour]))
        #expect(schedule.isDue(feed, at: monday, hostRests: ["a.example": monday - 1]))
        let state = schedule.after(.failed(.hostAtRest("a.example")), of: feed, now: monday).state
        #expect(state.health == .new)
        #expect(state.failureCount == 0)
        #expect(state.nextDue == monday + hour)
    }

    @Test func `an abandoned look changes nothing`() {
        #expect(schedule.after(.failed(.cancelled), of: followed(), now: monday).state == followed().state)
    }
}

@Suite struct PollScheduleValidatorTests {
    private let old = HTTPValidators(etag: "\"old\"", lastModified: "then")

    private func known() -> FollowedFeed {
        followed {
            $0.state.validators = old
            $0.state.validatorsURL = url
            $0.state.lastBody = monday - day
        }
    }

    @Test func `those of a whole feed replace the old ones, with the URL that answered`() throws {
        let fresh = look(answer: answer(at: "https://b.example/f") { $0.validators = .init(lastModified: "now") })
        let state = schedule.after(fresh, of: known(), now: monday).state
        #expect(state.validators == HTTPValidators(lastModified: "now"))
        #expect(state.validatorsURL == "https://b.example/f")
        #expect(state.lastBody == monday)
        let request = try schedule.request(for: followed { $0.state = state }, at: monday)
        #expect(request.url == url)
        #expect(request.validators == HTTPValidators(lastModified: "now"))
        #expect(request.validatorsURL == "https://b.example/f")
    }

    @Test func `those that the server no longer sends are dropped`() {
        let state = schedule.after(look(answer: answer { $0.validators = .init() }), of: known(), now: monday).state
        #expect(state.validators.isEmpty)
        #expect(state.validatorsURL == nil)
    }

    @Test(arguments: [
        Look.notAFeed(answer(), "this is a web page, not a feed"), .failed(.truncated), .answer(answer(500)),
        look { $0.isWhole = false }, look(answer: answer { $0.isWhole = false }),
    ])
    func `what is broken leaves the old ones as they were`(look: Look) {
        let state = schedule.after(look, of: known(), now: monday).state
        #expect(state.validators == old)
        #expect(state.validatorsURL == url)
    }

    @Test func `a 304 may renew them`() {
        let renewed = answer(304) { $0.validators = .init(etag: "\"new\"") }
        let state = schedule.after(.answer(renewed), of: known(), now: monday).state
        #expect(state.validators == HTTPValidators(etag: "\"new\"", lastModified: "then"))
    }

    @Test func `after eight days of nothing but 304 we ask without them`() throws {
        #expect(try schedule.request(for: known(), at: monday + 6 * day).validators == old)
        #expect(try schedule.request(for: known(), at: monday + 7 * day).validators.isEmpty)
        #expect(try schedule.request(for: known(), at: monday - 20 * day).validators == old)
    }

    @Test func `a feed's own settings go with the request`() throws {
        let feed = followed {
            $0.feed.settings.allowPrivate = true
            $0.feed.settings.userAgent = "Mine/1"
        }
        let request = try schedule.request(for: feed, at: monday)
        #expect(request.allowPrivate)
        #expect(request.userAgent == "Mine/1")
    }
}

@Suite struct PollScheduleRedirectTests {
    /// The address after looks at these hours, each led through these hops.
    private func address(
        from start: String = url, hours: [Int64], hops: [FetchAnswer.Hop],
        look kind: (FetchAnswer) -> Look = { look(answer: $0) }
    ) -> String {
        var feed = followed {
            $0.state.address = start
            $0.state.validators = HTTPValidators(etag: "\"0\"")
        }
        for hour in hours {
            let led = answer(at: hops.last?.target ?? start) { $0.hops = hops }
            feed.state = schedule.after(kind(led), of: feed, now: monday + hour * Timestamp.hour).state
        }
        return feed.state.address
    }

    private let moved = "https://b.example/new"

    @Test(arguments: [301, 308])
    func `a permanent one is adopted at the fourth look, six hours after the first`(status: Int) {
        let hops = [FetchAnswer.Hop(status: status, target: moved)]
        #expect(address(hours: [0, 2, 4], hops: hops) == url)
        #expect(address(hours: [0, 1, 2, 5], hops: hops) == url)
        #expect(address(hours: [0, 2, 4, 6], hops: hops) == moved)
    }

    @Test(arguments: [302, 303, 307])
    func `a temporary one never is`(status: Int) {
        #expect(address(hours: Array(0...20), hops: [.init(status: status, target: moved)]) == url)
    }

    @Test func `of a chain only the permanent beginning counts`() {
        let hops = [FetchAnswer.Hop(status: 301, target: moved), .init(status: 302, target: "https://c.example/")]
        #expect(address(hours: [0, 2, 4, 6], hops: hops) == moved)
        #expect(address(hours: [0, 2, 4, 6], hops: hops.reversed()) == url)
    }

    @Test func `a page that is no feed starts the count again`() {
        let hops = [FetchAnswer.Hop(status: 301, target: moved)]
        #expect(address(hours: Array(0...20), hops: hops) { .notAFeed($0, "a login page") } == url)
        var feed = followed()
        for (hour, isFeed) in [(0, true), (2, true), (4, true), (5, false), (6, true), (8, true)] {
            let led = answer(at: moved) { $0.hops = hops }
            let look = isFeed ? look(answer: led) : Look.notAFeed(led, "a login page")
            feed.state = schedule.after(look, of: feed, now: monday + Int64(hour) * Timestamp.hour).state
        }
        #expect(feed.state.address == url)
        #expect(feed.state.redirect?.confirmations == 2)
    }

    @Test func `a 304 of the target confirms too, an answer without the redirect does not`() {
        let hops = [FetchAnswer.Hop(status: 301, target: moved)]
        #expect(
            address(hours: [0, 2, 4, 6], hops: hops) {
                .answer(FetchAnswer(status: 304, finalURL: $0.finalURL, hops: $0.hops))
            } == moved)
        let seen = followed { $0.state.redirect = .init(target: moved, confirmations: 3, firstSeen: monday - day) }
        #expect(schedule.after(look(), of: seen, now: monday).state.redirect == nil)
    }

    @Test func `another target starts the count again`() {
        let seen = followed { $0.state.redirect = .init(target: moved, confirmations: 3, firstSeen: monday - day) }
        let other = answer(at: "https://c.example/") { $0.hops = [.init(status: 301, target: "https://c.example/")] }
        let state = schedule.after(look(answer: other), of: seen, now: monday).state
        #expect(state.address == url)
        #expect(state.redirect == .init(target: "https://c.example/", confirmations: 1, firstSeen: monday))
    }

    @Test func `no way leads from https to http, and an address with credentials stays`() {
        let down = [FetchAnswer.Hop(status: 301, target: "http://a.example/")]
        #expect(address(hours: Array(0...20), hops: down) == url)
        #expect(address(hours: Array(0...20), hops: down + [.init(status: 301, target: moved)]) == url)
        let plain = "http://a.example/feed"
        #expect(address(from: plain, hours: [0, 2, 4, 6], hops: [.init(status: 301, target: moved)]) == moved)
        let secret = "https://u:p@a.example/feed"
        #expect(address(from: secret, hours: Array(0...20), hops: [.init(status: 301, target: moved)]) == secret)
    }
}

extension FetchAnswer {
    fileprivate init(status: Int, finalURL: String, hops: [Hop]) {
        self.init(status: status, finalURL: finalURL)
        self.hops = hops
    }
}

@Suite struct PollScheduleClockTests {
    @Test func `a feed is due at its time, not before, and never while paused`() {
        let feed = followed { $0.state.nextDue = monday + hour }
        #expect(!schedule.isDue(feed, at: monday))
        #expect(schedule.isDue(feed, at: monday + hour))
        var paused = feed
        paused.feed.paused = true
        #expect(!schedule.isDue(paused, at: monday + hour))
    }

    @Test func `a history in the future counts for nothing`() {
        let ahead = followed { $0.state.nextDue = monday + 11 * day }
        #expect(schedule.isDue(ahead, at: monday))
        let checkedTomorrow = followed {
            $0.state.nextDue = monday + day + hour
            $0.state.lastChecked = monday + day
        }
        #expect(schedule.isDue(checkedTomorrow, at: monday))
        #expect(schedule.isDue(followed(), at: monday, hostRests: ["a.example": monday + 9 * day]))
    }

    @Test(arguments: [
        ("https://User:pw@A.Example:8080/x", "a.example:8080"), ("http://[2001:DB8::1]:80/", "[2001:db8::1]"),
        ("https://a.example:80/", "a.example"), ("http://a.example.:443", "a.example"),
        ("http://[::1]:8080/x", "[::1]:8080"), ("https://a.example:/x", "a.example"),
        ("nonsense", nil),
        ("http:///x", "x"), ("http://a.example?x@b", "a.example"),
    ])
    func `http and https of one host are one server, another port is another`(address: String, host: String?) {
        #expect(schedule.host(of: followed { $0.state.address = address }) == host)
    }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777), ("", nil), ("0", nil), ("-1", nil),
        ("Sun, 99 Nov 1994 08:49:37 GMT", nil),
        ("Sun, 06 Foo 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 99:49:37 GMT", nil),
        ("Sun, 06 Nov 99999999999999999999 08:49:37 GMT", nil),
    ])
    func `HTTP dates in three forms, and nothing else`(text: String, seconds: Int64?) {
        #expect(httpDate(text)?.seconds == seconds)
    }

    @Test(arguments: [
        (59, "59 s"), (60, "1 min"), (5400, "90 min"), (7200, "2 h"), (86_400, "1 d"), (90_000, "25 h"),
        (172_800, "2 d"),
    ])
    func `waits are spoken in their largest sensible unit`(seconds: Int64, text: String) {
        #expect(spoken(seconds) == text)
    }
}

@Suite struct PollScheduleHubTests {
    private static let links = HubLinks(hub: "https://hub.example/", topic: url)
    private static let reason = "the hub pushes (WebSub lease until 2026-11-10 06:05 UTC); polled daily to be safe"

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var lease: HubLease?
        var links: HubLinks? = PollScheduleHubTests.links
        var fixed: Int64?
        var age: Int64 = 1
        var seconds: Int64
        var reason: String?
        var testDescription: String { name }
    }

    private static func lease(
        from start: Int64 = -day, to end: Int64 = 8 * day + 6 * hour + 300, heard: Int64 = -hour, missed: Bool = false
    ) -> HubLease {
        HubLease(links: links, start: monday + start, end: monday + end, heard: monday + heard, hasMissed: missed)
    }

    static let cases = [
        Case(name: "no lease", seconds: hour, reason: "at most every 1 h"),
        Case(name: "a lease", lease: lease(), seconds: day, reason: reason),
        Case(name: "the document names another hub", lease: lease(), links: nil, seconds: hour),
        Case(name: "it ends before the day does", lease: lease(to: 5 * hour), seconds: 5 * hour),
        Case(name: "it ends before the next look is due", lease: lease(to: 1800), seconds: hour),
        Case(name: "it has lapsed", lease: lease(to: 0), seconds: hour),
        Case(name: "it begins in the future", lease: lease(from: hour), seconds: hour),
        Case(name: "it overlooked something", lease: lease(missed: true), seconds: hour),
        Case(name: "nothing heard for long", lease: lease(from: -30 * day, heard: -11 * day), seconds: hour),
        Case(name: "heard of in the future", lease: lease(heard: hour), seconds: hour),
        Case(name: "its reader's interval stands", lease: lease(), fixed: 2 * hour, seconds: 2 * hour),
        Case(name: "a quiet feed", lease: lease(), age: 2400, seconds: day, reason: "nothing new for 100 d"),
    ]

    @Test(arguments: cases) func `a hub that pushes has its feed looked at once a day`(_ it: Case) {
        let feed = followed { $0.feed.settings.intervalSeconds = it.fixed }
        let look = look(ages: [it.age]) { $0.hub = it.links }
        let (state, _) = schedule.after(look, of: feed, lease: it.lease, now: monday)
        expectWait(it.seconds, state, it.reason)
        #expect(state.hub == it.links)
    }

    @Test func `a broken document keeps the hub it is too short to name`() {
        let feed = followed { $0.state.hub = Self.links }
        let whole = schedule.after(look { $0.isWhole = true }, of: feed, now: monday).state
        let broken = schedule.after(look { $0.isWhole = false }, of: feed, now: monday).state
        #expect(whole.hub == nil && broken.hub == Self.links)
    }

    @Test func `a look that fails backs off, lease or not`() {
        let (state, _) = schedule.after(.failed(.noAnswer), of: followed(), lease: Self.lease(), now: monday)
        expectWait(hour, state)
    }

    @Test func `without its hub a feed is due as its rhythm and its hints want it, and never later than before`() {
        var feed = followed {
            $0.state.lastChecked = monday
            $0.state.nextDue = monday + day
            $0.state.recentEntryTimes = [monday - hour, monday - 2 * hour]
        }
        #expect(schedule.withoutHub(feed, because: "b", now: monday).state.nextDue == monday + hour)
        #expect(schedule.withoutHub(feed, because: "b", now: monday + 5 * hour).state.nextDue == monday + 5 * hour)
        feed.state.hints.ttlSeconds = 6 * hour
        #expect(schedule.withoutHub(feed, because: "b", now: monday).state.nextDue == monday + 6 * hour)
        feed.state.nextDue = monday + 2 * hour
        #expect(schedule.withoutHub(feed, because: "b", now: monday) == feed)
    }
}

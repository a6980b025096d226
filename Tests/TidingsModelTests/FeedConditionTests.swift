import Testing
import TidingsModel

struct FeedConditionTests {
    private let now = Timestamp(seconds: 1_764_000_000)

    private func feed(_ change: (inout FollowedFeed) -> Void = { _ in }) -> FollowedFeed {
        var state = FeedState(address: "https://a.example/feed", nextDue: now + 600)
        state.health = .well
        state.lastBody = now - 600
        state.recentEntryTimes = [now - 600, now - 7200]
        var feed = FollowedFeed(feed: Feed(url: "https://a.example/feed"), state: state)
        change(&feed)
        return feed
    }

    private func condition(_ change: (inout FollowedFeed) -> Void = { _ in }) -> FeedCondition {
        feed(change).condition(at: now)
    }

    @Test func `each class is told by the feed's history`() {
        let day = Timestamp.day
        #expect(condition() == .well)
        #expect(condition { $0.feed.paused = true } == .paused)
        #expect(condition { $0.state.health = .new } == .new)
        #expect(condition { $0.state.health = .gone } == .dead)
        #expect(condition { $0.state.lastMilliseconds = 5000 } == .slow)
        #expect(condition { $0.state.lastMilliseconds = 4999 } == .well)
        #expect(condition { $0.state.address = "https://b.example/feed" } == .moved)
        #expect(condition { $0.state.recentEntryTimes = [] } == .undated)
        #expect(condition { $0.state.nextDue = now - day - 1 } == .stuck)
        #expect(condition { $0.state.nextDue = now - day } == .well)
    }

    @Test func `a feed fails for two weeks before it is given up`() {
        func failing(_ days: Int64) -> FeedCondition {
            condition {
                $0.state.health = .failing
                $0.state.failingSince = now - days * Timestamp.day
            }
        }
        #expect(failing(13) == .failing)
        #expect(failing(14) == .dead)
    }

    @Test func `its reader's own move is no complaint`() {
        let moved = condition {
            $0.state.address = "https://b.example/feed"
            $0.state.movedTo = "https://b.example/feed"
        }
        #expect(moved == .well)
    }

    @Test func `quiet is measured by the feed's own rhythm`() {
        let day = Timestamp.day
        func last(_ age: Int64, gap: Int64) -> FeedCondition {
            condition { $0.state.recentEntryTimes = (0..<4).map { now - age - $0 * gap } }
        }
        #expect(last(31 * day, gap: day) == .quiet)
        #expect(last(29 * day, gap: day) == .well)
        // A monthly is not quiet after three months.
        #expect(last(90 * day, gap: 30 * day) == .well)
        #expect(last(301 * day, gap: 30 * day) == .quiet)
        #expect(condition { $0.state.recentEntryTimes = [now - 31 * day] } == .quiet)
    }
}

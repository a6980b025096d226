import GRDB
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

struct SubscriptionTests {
    let folder = TemporaryFolder()

    private func declared(_ name: String, in file: String = "feeds.opml") -> Feed {
        Feed(url: "https://\(name).example/feed", origin: .declared(file: file))
    }

    @Test func `settings and history come back as they were`() throws {
        let store = try folder.open()
        var feed = declared("a")
        feed.settings.title = "A"
        feed.settings.category = ["News", "World"]
        feed.settings.weight = 1.5
        feed.settings.intervalSeconds = 600
        feed.settings.allowPrivate = true
        feed.settings.userAgent = "x"
        feed.paused = true
        var state = FeedState(address: "https://b.example/", nextDue: noon + 5, dueReason: "because")
        state.health = .failing
        state.validators = HTTPValidators(etag: "\"é\"", lastModified: "yesterday")
        state.lastChecked = noon
        state.failureCount = 3
        state.lastError = "no route"
        state.redirect = .init(target: "https://c.example/", confirmations: 2, firstSeen: noon)
        state.hints.skipHours = [1, 2]
        state.recentEntryTimes = [noon, noon - 60]
        state.documentTitle = "Document"
        #expect(try store.follow([feed], at: noon).added == [feed])
        try store.setState(state, of: feed.id)
        #expect(try store.feeds() == [FollowedFeed(feed: feed, state: state)])
    }

    @Test func `declared feeds come and go with their file`() throws {
        let store = try folder.open()
        let added = Feed(url: "https://added.example/feed")
        _ = try store.follow([added], at: noon)
        #expect(try store.declare([declared("a"), declared("b"), declared("a")], at: noon).added.count == 2)

        var renamed = declared("b", in: "other.opml")
        renamed.settings.title = "B"
        let adopted = Feed(url: added.url, origin: .declared(file: "feeds.opml"))
        let changes = try store.declare([renamed, adopted], at: noon)
        #expect(changes.added.isEmpty)
        #expect(changes.updated == [renamed, adopted])
        #expect(changes.removed == [declared("a")])
        #expect(try store.feeds().map(\.feed) == [adopted, renamed])
        #expect(try store.declare([renamed, adopted], at: noon) == SubscriptionChanges())
        #expect(try store.declare([], at: noon).removed == [adopted, renamed])
        #expect(try store.feeds().isEmpty)
    }

    @Test func `a pause outlives the declaration, and follow decides it anew`() throws {
        let store = try folder.open()
        var feed = declared("a")
        _ = try store.declare([feed], at: noon)
        feed.paused = true
        _ = try store.follow([feed], at: noon)
        _ = try store.declare([declared("a")], at: noon)
        #expect(try store.feeds().map(\.feed.paused) == [true])
        #expect(try store.feedsDue(at: noon, limit: 9).isEmpty)
        #expect(try store.nextDue() == nil)
    }

    @Test func `a feed let go keeps entries and title, and is asked at once when it is wanted again`() throws {
        let store = try folder.open()
        let feed = Feed(url: "https://a.example/feed")
        _ = try store.follow([feed], at: noon)
        var state = FeedState(address: feed.url, nextDue: noon + 9000)
        state.health = .gone
        state.documentTitle = "The A"
        var batch = RefreshBatch([(.titled("One"), "one")])
        batch.feeds = [FollowedFeed(feed: feed, state: state)]
        try store.save(batch)
        #expect(try store.unfollow([feed.id, feed.id]).removed == [feed])
        #expect(try store.feeds().isEmpty)
        #expect(try store.entries().count == 1)
        #expect(try store.knownFeeds().map(\.title) == ["The A"])

        // A look that was under way when the feed was let go.
        try store.save(batch)
        #expect(try store.feeds().isEmpty)

        #expect(try store.follow([feed], at: noon + 10).added == [feed])
        let due = try store.feedsDue(at: noon + 10, limit: 5)
        #expect(due.map(\.feed) == [feed])
        #expect(due[0].state.health == .new)
        #expect(due[0].title == "The A")
    }

    @Test func `due feeds come longest overdue first, also after the clock went back`() throws {
        let store = try folder.open()
        let day = Timestamp.day
        let dues: [(String, Int64, Int64?, FeedState.Health)] = [
            ("late", -50, -90, .well), ("later", -100, -200, .failing), ("now", 0, nil, .new),
            ("soon", 1, -10, .well), ("gone", -500, -600, .gone), ("misdated", 60, 3600, .well),
            ("absurd", 11 * day, -5, .well), ("patient", 9 * day, -5, .well),
        ]
        _ = try store.follow(dues.map { declared($0.0) }, at: noon)
        for (name, due, checked, health) in dues {
            var state = FeedState(address: "x", nextDue: noon + due)
            state.lastChecked = checked.map { noon + $0 }
            state.health = health
            try store.setState(state, of: declared(name).id)
        }
        func due(limit: Int) throws -> [String] {
            try store.feedsDue(at: noon, limit: limit).map { String($0.feed.url.dropFirst(8).prefix { $0 != "." }) }
        }
        #expect(try due(limit: 100) == ["later", "late", "now", "misdated", "absurd"])
        #expect(try due(limit: 2) == ["later", "late"])
        #expect(try due(limit: 4) == ["later", "late", "now", "misdated"])
        #expect(try due(limit: 0) == [])
        #expect(try store.nextDue() == noon - 100)

        let busy = Set(["later", "now"].map { declared($0).id })
        #expect(
            try store.feedsDue(at: noon, limit: 2, except: busy).map(\.feed) == [
                declared("late"), declared("misdated"),
            ])
        #expect(try store.nextDue(except: busy) == noon - 50)
        #expect(try store.nextDue(except: Set(dues.map { declared($0.0).id })) == nil)
    }

    @Test func `a feed is revived whatever failed, and keeps what it has learned`() throws {
        let store = try folder.open()
        _ = try store.follow([declared("a"), declared("b")], at: noon)
        var state = FeedState(address: "https://elsewhere.example/", nextDue: noon + 9_999_999)
        state.health = .gone
        state.failureCount = 9
        state.failingSince = noon - 9
        state.lastError = "gone"
        state.validators = HTTPValidators(etag: "1")
        try store.setState(state, of: declared("a").id)
        #expect(try store.revive([declared("a").id, declared("unknown").id], at: noon + 5) == [declared("a")])

        var revived = FeedState(address: "https://elsewhere.example/", nextDue: noon + 5)
        revived.dueReason = "asked for by its reader"
        revived.validators = HTTPValidators(etag: "1")
        #expect(try store.feeds().map(\.state) == [revived, FeedState(address: declared("b").url, nextDue: noon)])
    }

    @Test func `a history of an older version gets the defaults for what it lacks`() throws {
        let store = try folder.open()
        _ = try store.follow([declared("a")], at: noon)
        let old = #"{"address":"https://old.example/","failureCount":4}"#
        try store.write("test") { try $0.execute(sql: "UPDATE feed SET state = ?", arguments: [old]) }
        let state = try #require(try store.feeds().first?.state)
        #expect(state.address == "https://old.example/")
        #expect(state.failureCount == 4)
        #expect(state.adaptiveSeconds == 3600)
        #expect(state.nextDue == noon)
    }
}

import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

/// Feeds that come and go with lists on the web.
struct ListTests {
    let folder = TemporaryFolder()
    private let team = Feed(url: "https://lists.example/team.opml")
    private let other = Feed(url: "https://lists.example/other.opml")

    private func feed(_ name: String, of list: Feed, title: String? = nil) -> Feed {
        var feed = Feed(url: "https://\(name).example/feed", origin: .listed(list: list.url))
        feed.settings.title = title
        return feed
    }

    @discardableResult
    private func say(
        _ feeds: [Feed]?, in list: Feed, _ store: Store
    ) throws -> SubscriptionChanges {
        let state = FeedState(address: list.url, nextDue: noon)
        return try store.saveList(FollowedFeed(feed: list, state: state), naming: feeds, at: noon)
    }

    @Test func `the feeds of a list come, change and go with it, and their entries stay`() throws {
        let store = try folder.open()
        _ = try store.declare([], lists: [team], at: noon)
        #expect(try store.lists().map(\.source.state.nextDue) == [noon])
        let (a, b) = (feed("a", of: team), feed("b", of: team, title: "B"))
        #expect(try say([a, b], in: team, store).added == [a, b])
        #expect(try say([a, b], in: team, store) == SubscriptionChanges())
        #expect(try say(nil, in: team, store) == SubscriptionChanges())
        #expect(try store.lists().map(\.feedCount) == [2])
        let renamed = feed("b", of: team, title: "Bee")
        let changes = try say([renamed], in: team, store)
        #expect(changes.removed == [a])
        #expect(changes.updated == [renamed])
        #expect(try store.feeds().map(\.feed) == [renamed])
        #expect(try store.knownFeeds().count == 2)
        // Back again, it is asked at once.
        #expect(try say([a, renamed], in: team, store).added == [a])
        // A list that is no longer declared takes its feeds with it.
        #expect(try store.declare([], at: noon).removed.count == 2)
        #expect(try store.lists().isEmpty)
        #expect(try say([a], in: team, store) == SubscriptionChanges())
    }

    @Test func `what a person or a file brought belongs to no list`() throws {
        let store = try folder.open()
        var own = feed("a", of: team)
        own.origin = .added
        var declared = feed("b", of: team)
        declared.origin = .declared(file: "x.toml")
        _ = try store.follow([own], at: noon)
        _ = try store.declare([declared], lists: [team], at: noon)
        #expect(try say([feed("a", of: team), feed("b", of: team)], in: team, store) == SubscriptionChanges())
        #expect(try say([feed("c", of: team)], in: team, store).removed.isEmpty)
        #expect(try store.feeds().map(\.feed.origin) == [.added, .declared(file: "x.toml"), .listed(list: team.url)])
        // No longer declared, it is the list's, which still names it; it was never gone.
        try say([feed("b", of: team)], in: team, store)
        let changes = try store.declare([], lists: [team], at: noon)
        #expect(changes.removed.isEmpty)
        #expect(changes.added.isEmpty)
        #expect(try store.feeds().map(\.feed.origin) == [.added, .listed(list: team.url)])
    }

    @Test func `what its reader did to a feed of a list counts more than the list`() throws {
        let store = try folder.open()
        _ = try store.declare([], lists: [team], at: noon)
        let (a, b) = (feed("a", of: team), feed("b", of: team, title: "B"))
        try say([a, b], in: team, store)
        #expect(try store.unfollow([a.id]).removed == [a])
        var mine = b
        mine.paused = true
        mine.settings.title = "Mine"
        mine.settings.weight = 3
        _ = try store.follow([mine], at: noon)
        var moved = b
        moved.settings.category = ["World"]
        #expect(try say([a, moved], in: team, store).added.isEmpty)
        mine.settings.category = ["World"]
        #expect(try store.feeds().map(\.feed) == [mine])
        // Gone from the list and back in it, it stays away until its reader follows it himself.
        try say([moved], in: team, store)
        try say([a, moved], in: team, store)
        #expect(try store.feeds().map(\.feed) == [mine])
        _ = try store.follow([Feed(url: a.url)], at: noon)
        try say([moved], in: team, store)
        #expect(try store.feeds().map(\.feed.url) == [mine.url, a.url])
    }

    @Test func `a feed of two lists goes with the last of them`() throws {
        let store = try folder.open()
        _ = try store.declare([], lists: [team, other], at: noon)
        try say([feed("a", of: team)], in: team, store)
        #expect(try say([feed("a", of: other)], in: other, store) == SubscriptionChanges())
        #expect(try say([feed("b", of: team)], in: team, store).removed.isEmpty)
        #expect(try store.feeds().map(\.feed.origin) == [.listed(list: other.url), .listed(list: team.url)])
        #expect(try say([feed("c", of: other)], in: other, store).removed.map(\.url) == ["https://a.example/feed"])
    }
}

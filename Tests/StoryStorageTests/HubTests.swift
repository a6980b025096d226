import GRDB
import Testing
import TidingsModel

@testable import StoryStorage

@Suite struct HubTests {
    let folder = TemporaryFolder()

    private func subscription(_ feed: Feed, _ token: String) -> HubSubscription {
        HubSubscription(
            feed: feed.id, links: HubLinks(hub: "https://hub.example/", topic: feed.url),
            callback: "https://news.example/\(token)", token: token, secret: "s-\(token)", nextRequest: noon)
    }

    @Test func `subscriptions come back as they were, change, and are forgotten`() throws {
        let feed = Feed(url: "https://a.example/feed")
        var first = subscription(feed, "1")
        first.stage = .active
        first.leaseStart = noon
        first.leaseEnd = noon + 9
        first.heard = noon
        first.reason = "because"
        let second = subscription(feed, "2")
        do {
            let store = try folder.open()
            _ = try store.follow([feed], at: noon)
            try store.saveHubs([first, second], forgetting: [])
        }
        let store = try folder.open()
        #expect(try store.hubSubscriptions() == [first, second])
        first.stage = .leaving
        try store.saveHubs([first], forgetting: ["2", "3"])
        #expect(try store.hubSubscriptions() == [first])
        // A feed let go is still to be unsubscribed.
        _ = try store.unfollow([feed.id])
        #expect(try store.hubSubscriptions() == [first])
        #expect(try store.feed(feed.id) == nil)
        #expect(try store.check().isEmpty)
    }

    @Test func `of a feed that was never stored nothing is kept`() throws {
        let store = try folder.open()
        try store.saveHubs([subscription(Feed(url: "https://b.example/"), "1")], forgetting: [])
        #expect(try store.hubSubscriptions().isEmpty)
    }

    @Test func `a store from before there were hubs is taken over`() throws {
        let feed = Feed(url: "https://a.example/feed")
        do {
            let store = try folder.open()
            _ = try store.follow([feed], at: noon)
            try store.write("test") { database in
                try database.execute(
                    sql: "DROP TABLE hub_subscription; DELETE FROM grdb_migrations WHERE identifier = 'websub'")
            }
        }
        let store = try folder.open()
        #expect(try store.feeds().map(\.feed) == [feed])
        try store.saveHubs([subscription(feed, "1")], forgetting: [])
        #expect(try store.hubSubscriptions().count == 1)
    }
}

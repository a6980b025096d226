import Testing
import TidingsModel

@testable import TidingsEngine

@Suite struct BacklogTests {
    private func feeds(_ names: String...) -> [(host: String, feed: FollowedFeed)] {
        names.map { name in
            let url = "https://\(name)"
            let feed = FollowedFeed(feed: Feed(url: url), state: FeedState(address: url, nextDue: noon))
            return (String(name.prefix { $0 != "/" }), feed)
        }
    }

    private func id(_ name: String) -> Feed.ID { Feed(url: "https://\(name)").id }

    private func names(_ feeds: [FollowedFeed]) -> [String] { feeds.map { String($0.feed.url.dropFirst(8)) } }

    @Test func `the feeds of a host begin together, hosts in the order of their first feeds`() {
        var backlog = Backlog(mostHosts: 2)
        backlog.add(feeds("a/1", "b/1", "a/2", "c/1", "d/1"))
        #expect(names(backlog.next()) == ["a/1", "a/2", "b/1"])
        #expect(names(backlog.next()) == [])
        backlog.finished(id("a/1"))
        #expect(names(backlog.next()) == [])
        backlog.finished(id("b/1"))
        #expect(names(backlog.next()) == ["c/1"])
        backlog.finished(id("a/2"))
        #expect(!backlog.isEmpty)
        #expect(names(backlog.next()) == ["d/1"])
        #expect(backlog.isEmpty)
    }

    @Test func `hosts of many feeds begin first`() {
        var backlog = Backlog(mostHosts: 1)
        backlog.add(feeds("a/1", "b/1", "b/2", "c/1", "b/3", "c/2"))
        #expect(names(backlog.next()) == ["b/1", "b/2", "b/3"])
        for name in ["b/1", "b/2", "b/3"] { backlog.finished(id(name)) }
        #expect(names(backlog.next()) == ["c/1", "c/2"])
        for name in ["c/1", "c/2"] { backlog.finished(id(name)) }
        #expect(names(backlog.next()) == ["a/1"])
    }

    @Test func `what comes later waits, unless its host is being visited`() {
        var backlog = Backlog(mostHosts: 1)
        backlog.add(feeds("a/1", "b/1"))
        #expect(names(backlog.next()) == ["a/1"])
        backlog.add(feeds("c/1", "a/2", "b/2"))
        #expect(names(backlog.next()) == ["a/2"])
        backlog.finished(id("a/1"))
        backlog.finished(id("a/2"))
        #expect(names(backlog.next()) == ["b/1", "b/2"])
        backlog.finished(id("b/1"))
        backlog.add(feeds("b/3", "e/1"))
        #expect(names(backlog.next()) == ["b/3"])
        backlog.finished(id("b/2"))
        backlog.finished(id("b/3"))
        #expect(names(backlog.next()) == ["c/1"])
        backlog.finished(id("c/1"))
        #expect(names(backlog.next()) == ["e/1"])
    }

    @Test func `a feed that was never in the list counts for no host`() {
        var backlog = Backlog(mostHosts: 1)
        backlog.add(feeds("a/1", "b/1"))
        #expect(names(backlog.next()) == ["a/1"])
        backlog.finished(id("a/2"))
        #expect(names(backlog.next()) == [])
        backlog.finished(id("a/1"))
        #expect(names(backlog.next()) == ["b/1"])
    }
}

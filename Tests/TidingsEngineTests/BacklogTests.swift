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

    private func names(_ feeds: [FollowedFeed]) -> [String] { feeds.map { String($0.feed.url.dropFirst(8)) } }

    @Test func `the feeds of a host begin together, hosts in the order of their first feeds`() {
        var backlog = Backlog(mostHosts: 2)
        backlog.add(feeds("a/1", "b/1", "a/2", "c/1", "d/1"))
        #expect(names(backlog.next()) == ["a/1", "a/2", "b/1"])
        #expect(names(backlog.next()) == [])
        backlog.finished(at: "a")
        #expect(names(backlog.next()) == [])
        backlog.finished(at: "b")
        #expect(names(backlog.next()) == ["c/1"])
        backlog.finished(at: "a")
        #expect(!backlog.isEmpty)
        #expect(names(backlog.next()) == ["d/1"])
        #expect(backlog.isEmpty)
    }

    @Test func `hosts of many feeds begin first`() {
        var backlog = Backlog(mostHosts: 1)
        backlog.add(feeds("a/1", "b/1", "b/2", "c/1", "b/3", "c/2"))
        #expect(names(backlog.next()) == ["b/1", "b/2", "b/3"])
        for _ in 0..<3 { backlog.finished(at: "b") }
        #expect(names(backlog.next()) == ["c/1", "c/2"])
        for _ in 0..<2 { backlog.finished(at: "c") }
        #expect(names(backlog.next()) == ["a/1"])
    }

    @Test func `what comes later waits, unless its host is being visited`() {
        var backlog = Backlog(mostHosts: 1)
        backlog.add(feeds("a/1", "b/1"))
        #expect(names(backlog.next()) == ["a/1"])
        backlog.add(feeds("c/1", "a/2", "b/2"))
        #expect(names(backlog.next()) == ["a/2"])
        backlog.finished(at: "a")
        backlog.finished(at: "a")
        #expect(names(backlog.next()) == ["b/1", "b/2"])
        backlog.finished(at: "b")
        backlog.add(feeds("b/3", "e/1"))
        #expect(names(backlog.next()) == ["b/3"])
        for _ in 0..<2 { backlog.finished(at: "b") }
        #expect(names(backlog.next()) == ["c/1"])
        backlog.finished(at: "c")
        #expect(names(backlog.next()) == ["e/1"])
    }
}

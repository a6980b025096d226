import FeedFetching
import Testing
import TidingsModel
import TidingsTesting

@testable import TidingsEngine

private let url = "https://a.example/feed"

private func guarded(at address: String = url, _ change: (inout FollowedFeed) -> Void = { _ in }) -> FollowedFeed {
    var feed = FollowedFeed(feed: Feed(url: url), state: FeedState(address: address, nextDue: noon))
    feed.feed.settings.username = "env:USER"
    feed.feed.settings.password = SecretReference(rawValue: "env:PASSWORD")
    feed.feed.settings.headers = ["X-Key": "credential:key", "Accept-Language": "de"]
    change(&feed)
    return feed
}

private let known: SecretLookup = { secret in
    ["env:USER": "alice", "env:PASSWORD": "s3cret", "credential:key": "k3y", "env:LINES": "a\nb"][secret.rawValue]
}

/// Which requests carry the secrets of a feed.
@Suite struct FeedSecretTests {
    private let schedule = PollSchedule()

    @Test func `secrets are looked up when a request is made`() throws {
        let request = try schedule.request(for: guarded(), at: noon, secrets: known)
        #expect(request.authorization == .basic(user: "alice", password: "s3cret"))
        #expect(request.headers == [.init(name: "Accept-Language", value: "de"), .init(name: "X-Key", value: "k3y")])
    }

    @Test(arguments: [
        ("https://A.example:443/elsewhere", nil, true), ("https://b.example/feed", nil, false),
        ("https://a.example:8443/feed", nil, false), ("http://a.example/feed", nil, false),
        ("https://b.example/feed", "https://b.example/", true), ("https://c.example/feed", "https://b.example/", false),
    ])
    func `they go where the reader said, not where a redirect led`(
        address: String, movedTo: String?, goThere: Bool
    ) throws {
        let feed = guarded(at: address) { $0.state.movedTo = movedTo }
        let request = try schedule.request(for: feed, at: noon, secrets: known)
        #expect((request.authorization != nil) == goThere)
        #expect(request.headers.isEmpty == !goThere)
    }

    @Test(arguments: [("https://a.example/new", true), ("https://b.example/new", false)])
    func `a feed with secrets is not led away from its origin`(target: String, isAdopted: Bool) {
        var feed = guarded { $0.state.validators = HTTPValidators(etag: "\"1\"") }
        for look in 0..<5 {
            var answer = FetchAnswer(status: 304, finalURL: target)
            answer.hops = [.init(status: 301, target: target)]
            feed.state = schedule.after(.answer(answer), of: feed, now: noon + Int64(look) * 7200).state
        }
        #expect((feed.state.address == target) == isAdopted)
    }

    @Test func `without a secret nobody is asked, and soon it is looked for again`() throws {
        var feed = guarded()
        let missing = FetchError.missingSecret(try #require(feed.feed.settings.password), setting: "password")
        #expect(throws: missing) { try schedule.request(for: feed, at: noon) { $0.name == "USER" ? "alice" : nil } }
        for _ in 0..<3 { feed.state = schedule.after(.failed(missing), of: feed, now: noon).state }
        #expect(feed.state.nextDue == noon + 600)
        #expect(feed.state.health == .failing)
    }

    @Test func `a secret of two lines is not sent`() throws {
        let feed = guarded { $0.feed.settings.headers = ["X-Key": "env:LINES"] }
        let secret = try #require(SecretReference(rawValue: "env:LINES"))
        #expect(throws: FetchError.unusableSecret(secret, setting: "the header X-Key")) {
            try schedule.request(for: feed, at: noon, secrets: known)
        }
    }

    @Test(arguments: [
        ("http://p.example:3128", true), ("env:PROXY", true), ("env:BAD", false), ("direct", true), (nil, true),
    ])
    func `a proxy may be a secret as a whole`(proxy: String?, isUsable: Bool) throws {
        let feed = guarded { $0.feed.settings = FeedSettings() }
        var proxied = feed
        proxied.feed.settings.proxy = proxy
        let request = try? schedule.request(for: proxied, at: noon) {
            ["PROXY": "http://u:p@p.example:1", "BAD": "u:p"][$0.name]
        }
        #expect((request != nil) == isUsable)
        if let proxy, proxy != "direct", isUsable {
            guard case .through = request?.route else {
                Issue.record("\(proxy)")
                return
            }
        }
    }
}

import FeedFetching
import FeedParsing
import Testing
import TidingsModel
import TidingsTesting

@testable import TidingsEngine

@Suite struct LinkHeaderTests {
    @Test(
        arguments: [
            (#"<https://a.example/>; rel="hub""#, [("https://a.example/", ["hub"])]),
            (#"<a>;rel=hub,<b>; REL="self"; type="x""#, [("a", ["hub"]), ("b", ["self"])]),
            (#"<a>; title="x, <y>; rel=z"; rel="Hub  preconnect""#, [("a", ["hub", "preconnect"])]),
            (#"<a> ; x ; rel = hub"#, [("a", [])]),
            (#"<a>; title="\"q\""; rel=self ; rel=hub, , <b>"#, [("a", ["self"]), ("b", [])]),
            (#"<a>; rel="hub"#, [("a", ["hub"])]), ("<a", []), ("a; rel=hub", []), ("", []), (",,", []),
            (#"<a>; rel=hub junk, <b>; rel=self"#, [("a", ["hub", "junk"]), ("b", ["self"])]),
        ] as [(String, [(String, [String])])])
    func `links are read as RFC 8288 has them`(field: String, links: [(target: String, relations: [String])]) {
        let read = LinkHeader.links(in: field)
        #expect(read.map(\.target) == links.map(\.target))
        for (link, expected) in zip(read, links) where !expected.relations.isEmpty {
            #expect(link.relations == expected.relations)
        }
    }
}

extension LinkHeaderTests {
    @Test func `no field, whatever it holds, does harm`() {
        let signs = Array("<>;=,\"\\ ab relREL\t\u{e9}".unicodeScalars)
        var seed: UInt64 = 1
        for _ in 0..<20_000 {
            var field = ""
            for _ in 0..<(seed >> 60 + 12) {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                field.unicodeScalars.append(signs[Int(seed >> 33) % signs.count])
            }
            for link in LinkHeader.links(in: field) { #expect(link.target.utf8.count <= field.utf8.count) }
        }
    }
}

@Suite struct HubDiscoveryTests {
    private static let url = "https://www.a.example/feed"

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var header: String?
        var hubs: [String] = []
        var own: String?
        var links: HubLinks?
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "nothing", own: url),
        Case(
            name: "document", hubs: ["https://hub.example/"], own: "https://www.a.example/self",
            links: HubLinks(hub: "https://hub.example/", topic: "https://www.a.example/self")),
        Case(
            name: "the header counts first", header: "<https://h2.example/>; rel=hub, </own>; rel=self",
            hubs: ["https://hub.example/"], own: "https://www.a.example/self",
            links: HubLinks(hub: "https://h2.example/", topic: "https://www.a.example/own")),
        Case(
            name: "each for itself", header: "<https://h2.example/>; rel=hub", own: "https://www.a.example/self",
            links: HubLinks(hub: "https://h2.example/", topic: "https://www.a.example/self")),
        Case(
            name: "no self: its own address", hubs: ["https://hub.example/"],
            links: HubLinks(hub: "https://hub.example/", topic: url)),
        Case(
            name: "a neighbour of the same site", hubs: ["https://hub.example/"], own: "http://feeds.a.example/x",
            links: HubLinks(hub: "https://hub.example/", topic: "http://feeds.a.example/x")),
        Case(name: "another site's feed", hubs: ["https://hub.example/"], own: "https://b.example/feed"),
        Case(name: "another user's feed", hubs: ["https://hub.example/"], own: "https://b.github.io/feed"),
        Case(
            name: "only http and https", hubs: ["ftp://hub.example/", "javascript:1", "HTTPS://hub.example/"],
            links: HubLinks(hub: "HTTPS://hub.example/", topic: url)),
        Case(name: "too long to be meant", hubs: ["https://hub.example/" + String(repeating: "x", count: 3000)]),
    ]

    @Test(arguments: cases) func `hub and topic are what header and document say of the feed itself`(_ it: Case) {
        var answer = FetchAnswer(status: 200, finalURL: Self.url)
        answer.link = it.header
        var document = NormalisedFeed()
        document.hubs = it.hubs
        document.selfLink = it.own
        let feed = FollowedFeed(feed: Feed(url: Self.url), state: FeedState(address: Self.url, nextDue: noon))
        #expect(discoverHub(in: answer, document, of: feed) == it.links)
    }
}

@Suite struct HubSignatureTests {
    private let body = Array("what is new".utf8)

    @Test(arguments: ["sha1", "sha256", "sha384", "sha512"])
    func `each method of the specification is believed, and none for another body or secret`(method: String) {
        let signature = LoopbackHub.signature(of: body, secret: "key", method: method)
        func isSigned(_ body: [UInt8], _ signature: String?, _ secret: String) -> Bool {
            HubDelivery(token: "t", body: body, signature: signature).isSigned(with: secret)
        }
        #expect(isSigned(body, signature, "key"))
        #expect(isSigned(body, signature.uppercased(), "key"))
        #expect(!isSigned(body + [0], signature, "key"))
        #expect(!isSigned(body, signature, "other"))
        #expect(!isSigned(body, String(signature.dropLast(2)), "key"))
        #expect(!isSigned(body, signature + "00", "key"))
    }

    @Test func `a code that others computed is the right one`() {
        // RFC 2202, section 3, case 2; RFC 4231, section 4.3.
        let text = Array("what do ya want for nothing?".utf8)
        for code in [
            "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        ] {
            #expect(HubDelivery(token: "t", body: text, signature: code).isSigned(with: "Jefe"))
        }
    }
}

@Suite struct HubFormTests {
    private func subscription(_ topic: String) -> HubSubscription {
        HubSubscription(
            feed: Feed.ID(url: topic), links: HubLinks(hub: "https://hub.example/", topic: topic),
            callback: "https://news.example/websub/abc", token: "abc", secret: "s", nextRequest: noon)
    }

    @Test func `a form says what is wanted, whatever the topic holds`() {
        let form = hubForm(subscription("https://a.example/f?a=1&b=ü +%"))
        let expected =
            "hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2Ff%3Fa%3D1%26b%3D%C3%BC%20%2B%25"
            + "&hub.callback=https%3A%2F%2Fnews.example%2Fwebsub%2Fabc&hub.secret=s&hub.lease_seconds=864000&hub.verify=async"
        #expect(String(decoding: form, as: UTF8.self) == expected)
    }

    @Test(
        arguments: [
            (nil, 10 * Timestamp.day), (0, 10 * Timestamp.day), (-5, 10 * Timestamp.day), (1, 1), (7200, 7200),
            (Int64.max, 90 * Timestamp.day),
        ] as [(Int64?, Int64)])
    func `a lease is what the hub says, within reason`(stated: Int64?, seconds: Int64) {
        var subscription = subscription("https://a.example/")
        subscription.noteRequest(at: noon)
        subscription.noteLease(stated, at: noon)
        #expect(subscription.leaseEnd == noon + seconds)
        #expect(subscription.nextRequest >= noon + Timestamp.hour)
        #expect(subscription.nextRequest <= noon + max(Timestamp.hour, seconds))
    }

    @Test func `a refusal that comes after the verification counts for nothing`() {
        var subscription = subscription("https://a.example/")
        subscription.noteRequest(at: noon)
        subscription.noteLease(864_000, at: noon + 1)
        let before = subscription
        subscription.noteRefusal("the server answered 500", retryAfter: 86400, at: noon + 2)
        #expect(subscription == before)
    }
}

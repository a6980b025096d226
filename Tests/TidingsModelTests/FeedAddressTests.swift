import Testing

@testable import TidingsModel

struct FeedAddressTests {
    @Test(arguments: [
        ("HTTPS://A.Example/Feed", "https://a.example/Feed"),
        ("https://a.example:443/feed", "https://a.example/feed"),
        ("http://a.example:80", "http://a.example/"),
        ("http://a.example:443/", "http://a.example:443/"),
        ("http://[2001:DB8::80]/", "http://[2001:db8::80]/"),
        ("http://a.example?x=1#top", "http://a.example/?x=1"),
        ("https://Me:Pass@A.example/f", "https://Me:Pass@a.example/f"),
        ("https://a.example/f?u=http://B/#x", "https://a.example/f?u=http://B/"),
        ("no address", "no address"),
    ])
    func `an address has one plain form`(url: String, plain: String) {
        #expect(Feed.ID.plainAddress(url) == plain)
        #expect(Feed.ID(url: url) == Feed.ID(url: plain))
    }
}

import Testing

@testable import FeedFetching

@Suite struct WebAddressTests {
    @Test(arguments: [
        "http://a.example/a%2Fb/%7Efeed.xml?z=1&a=%20x+y&empty=&k", "https://a.example:8443/x/../y?b=//c",
        "http://[2001:db8::1]:8080/f",
    ])
    func `a configured address stays as written`(url: String) throws {
        #expect(try WebAddress(url).url == url)
    }

    @Test func `host and port name the server, credentials and fragment are set apart`() throws {
        let address = try WebAddress("HTTPS://us%40er:p%3Aw@A.Example./feed?x#top")
        #expect(address.scheme == "https")
        #expect(address.host == "a.example")
        #expect(address.port == "443")
        #expect(address.credentials == WebAddress.Credentials(user: "us@er", password: "p:w"))
        #expect(!address.url.contains("p%3Aw"))
        #expect(!address.url.contains("#"))
    }

    @Test(arguments: [
        ("/b?c", "http://a.example/b?c"), ("//b.example/x", "http://b.example/x"),
        ("other", "http://a.example/dir/other"),
        ("../up", "http://a.example/up"), ("?q", "http://a.example/dir/feed?q"),
        ("https://u:p@c.example/", "https://c.example/"),
        ("/with space/ü", "http://a.example/with%20space/%c3%bc"),
    ])
    func `a redirect's target is resolved and brings no credentials`(location: String, expected: String) throws {
        let base = try WebAddress("http://me:secret@a.example/dir/feed")
        let target = try WebAddress(location: Array(location.utf8), base: base)
        #expect(target.url == expected)
        #expect(target.credentials == nil)
    }

    @Test(arguments: [
        ("file:///etc/hostname", FetchError.forbiddenScheme("file")),
        ("gopher://a.example/", .forbiddenScheme("gopher")),
        ("javascript:alert(1)", .badURL), ("a.example/feed", .badURL), ("", .badURL), ("http://", .badURL),
        ("http://a b/", .badURL),
    ])
    func `other addresses are refused`(url: String, expected: FetchError) {
        #expect(throws: expected) { try WebAddress(url) }
    }

    @Test(arguments: [
        ("https://A.example/feed", "a.example", "https://a.example:443"),
        ("http://a.example./feed", "a.example", "http://a.example:80"),
        ("https://a.example:8443/feed", "a.example:8443", "https://a.example:8443"),
        ("http://a.example:443/", "a.example", "http://a.example:443"),
        ("https://b.example:b.example@a.example/", "a.example", "https://a.example:443"),
        ("http://[::1]:8080/", "[::1]:8080", "http://[::1]:8080"),
    ])
    func `server and origin are those that will be connected to`(url: String, server: String, origin: String) {
        #expect(serverName(of: url) == server)
        #expect(FeedFetching.origin(of: url) == origin)
    }

    @Test func `what cannot be fetched has neither`() {
        for url in ["", "no address", "mailto:a@b.example", "file:///etc/passwd", "https://"] {
            #expect(serverName(of: url) == nil)
            #expect(FeedFetching.origin(of: url) == nil)
        }
    }
}

import FeedParsing
import Testing
import TidingsTesting

struct NoFeedTests {
    @Test(arguments: [
        ("", "the document is empty"), (" \n ", "the document is empty"),
        ("<!DOCTYPE html><html><body><p>Hi<br></body></html>", "it is an HTML page, not a feed"),
        ("<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", "it is an HTML page, not a feed"),
        ("<opml version='2.0'><body/></opml>", "it is a list of subscriptions (OPML), not a feed; import it instead"),
        ("<urlset/>", "it is a site map, not a feed"),
        ("<Envelope/>", "it is XML, but no feed: its root is <Envelope>"),
        ("[]", "it is JSON but no feed"), ("{\"error\":\"not found\"}", "it is JSON but no feed"),
        ("{\"error\":", "it is broken JSON and no feed"), ("Not found", "it is text, not a feed"),
        ("GIF89a", "it is a GIF image, not a feed"), ("%PDF-1.7", "it is a PDF document, not a feed"),
    ])
    func `a document that is no feed says what it is`(text: String, error: String) {
        let feed = parsed(text)
        #expect(feed.error == error)
        #expect(String(decoding: feed.json(), as: UTF8.self).contains("\"entries\":[]"))
    }

    @Test func `a page lists the feeds that it links to`() {
        let page = """
            <!DOCTYPE html><html><head><link rel="stylesheet" href="s.css">
            <link rel="alternate" type="application/rss+xml" title="News" href="/news.xml">
            <LINK REL='alternate home' TYPE='application/atom+xml' HREF='https://b.example/atom'>
            <link rel="alternate" type="text/html" hreflang="de" href="/de"></head><body>x</body></html>
            """
        let feed = parsed(page, DocumentContext(url: "https://a.example/blog/"))
        #expect(feed.discoveredFeeds.map(\.url) == ["https://a.example/news.xml", "https://b.example/atom"])
        #expect(feed.discoveredFeeds.map(\.title) == ["News", nil])
    }

    @Test func `random bytes are an error and nothing else`() {
        let noise = (0..<65_536).map { UInt8(truncatingIfNeeded: $0 &* 7919 &+ ($0 >> 3) &* 31) }
        #expect(parseFeed(noise).error != nil)
    }
}

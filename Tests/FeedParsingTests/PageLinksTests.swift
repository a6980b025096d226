import FeedParsing
import Testing

struct PageLinksTests {
    private func found(_ inside: String, at url: String = "https://a.example/blog/") -> [DiscoveredFeed] {
        parseFeed(Array("<!doctype html><html>\(inside)".utf8), DocumentContext(url: url)).discoveredFeeds
    }

    @Test(arguments: [
        ("<a href=/feed>", ["https://a.example/feed"]), ("<a href='feed/'>", ["https://a.example/blog/feed/"]),
        ("<a href=\"../index.rdf\">", ["https://a.example/index.rdf"]),
        ("<a href='?feed=rss2&amp;cat=3'>", ["https://a.example/blog/?feed=rss2&cat=3"]),
        ("<a href='feed:https://b.example/x'>", ["https://b.example/x"]),
        ("<a href='feed://b.example/x'>", ["http://b.example/x"]),
        ("<base href='https://c.example/d/'><a href=atom.xml>", ["https://c.example/d/atom.xml"]),
        ("<a href='https://feeds.feedburner.com/abc#top'>", ["https://feeds.feedburner.com/abc"]),
        ("<a href=/rss>1</a><a href=/rss>2</a>", ["https://a.example/rss"]),
        ("<a href=/sitemap.xml><a href=/about><a href=/feedback><a href='mailto:rss@a.example'><a>", []),
        ("<a href='https://reader.example/add/https://a.example/feed'>", []),
        ("<!-- <a href=/feed> --><script>\"<a href=/feed>\"</script><title><a href=/feed></title>", []),
        ("<link rel=alternate type=application/rss+xml href='javascript:alert(1)'>", []),
    ])
    func `links that look like feeds are found where they lead`(page: String, urls: [String]) {
        #expect(found(page).map(\.url) == urls)
    }

    @Test func `declared feeds come first, each once, with title and type`() {
        let feeds = found(
            """
            <a href=/news.xml>News</a><a href=/more.rss> More <b>news</b></a>
            <link rel=alternate type=application/atom+xml title="Salt &amp; Pepper" href=/atom?a=1&amp;b=2>
            <link rel="ALTERNATE" type="application/rss+xml; charset=utf-8" href=/news.xml>
            """)
        #expect(feeds.map(\.url) == ["atom?a=1&b=2", "news.xml", "more.rss"].map { "https://a.example/" + $0 })
        #expect(feeds.map(\.title) == ["Salt & Pepper", nil, "More news"])
        #expect(feeds.map(\.type) == ["application/atom+xml", "application/rss+xml", nil])
        #expect(feeds.map(\.source) == [.declared, .declared, .likely])
    }

    @Test func `a page that nests without end loses no link`() {
        let deep = String(repeating: "<p><div>", count: 5000)
        #expect(found(deep + "<a href=/feed>").count == 1)
    }

    @Test func `a page of a thousand links gives a hundred of each kind`() {
        let links = (0..<1000).map {
            "<a href=/\($0).rss>\($0)</a><link rel=alternate type=application/rss+xml href=/\($0).xml>"
        }
        #expect(found(links.joined()).count == 200)
    }

    @Test(arguments: ["<a href=\"", "<link ", "<!--", "<a ", "<script>", "<a href=/feed>", "<title"])
    func `an eighth of a megabyte of beginnings is read in one walk`(piece: String) {
        let start = ContinuousClock.now
        #expect(found(String(repeating: piece, count: (128 << 10) / piece.utf8.count)).count <= 200)
        // A moment; anything but a single walk takes minutes.
        #expect(ContinuousClock.now - start < .seconds(60))
    }
}

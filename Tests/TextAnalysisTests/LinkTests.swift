import Testing
import TextAnalysis

@Suite struct LinkTests {
    @Test(arguments: [
        ("https://feeds.bbc.co.uk/news/rss.xml", "bbc.co.uk"), ("http://www.example.com", "example.com"),
        ("https://example.com/", "example.com"), ("https://a.b.c.example.org:8080/x", "example.org"),
        ("https://me:secret@News.Example.DE/x", "example.de"), ("https://www.abc.net.au/news", "abc.net.au"),
        ("https://www3.nhk.or.jp/news", "nhk.or.jp"), ("https://g1.globo.com.br/x", "globo.com.br"),
        ("https://www.pravda.com.ua/rss/", "pravda.com.ua"), ("https://news.kyiv.ua/x", "news.kyiv.ua"),
        ("https://someone.github.io/feed", "someone.github.io"), ("https://a.b.blogspot.com/", "b.blogspot.com"),
        ("https://b.blogspot.co.uk/", "b.blogspot.co.uk"), ("https://b.blogspot.de/", "b.blogspot.de"),
        ("https://github.io/", "github.io"), ("https://www.gov.uk/x", "www.gov.uk"), ("https://co.uk/", "co.uk"),
        ("http://127.0.0.1:8080/feed", "127.0.0.1"), ("http://[2001:db8::1]:80/", "[2001:db8::1]"),
        ("http://localhost/feed", "localhost"), ("https://example.com./x", "example.com"),
        ("//cdn.example.com/x", "example.com"), ("https://новини.укр/x", "новини.укр"),
    ])
    func `a URL belongs to a registrable domain`(url: String, domain: String) {
        #expect(registrableDomain(of: url) == domain)
    }

    @Test(arguments: ["", "example.com", "/path", "mailto:a@b.example", "urn:isbn:1", "https://", "https:///"])
    func `without a host there is no domain`(url: String) { #expect(registrableDomain(of: url) == nil) }

    @Test(arguments: [
        ("http://www.example.com/story/", "https://example.com/story"),
        ("HTTPS://Example.COM:443/story#comments", "https://example.com/story"),
        ("http://example.com:80", "https://example.com"), ("http://example.com:8080/", "https://example.com:8080"),
        ("https://m.example.com/story", "https://example.com/story"),
        ("https://amp.www.example.co.uk/story", "https://example.co.uk/story"),
        ("https://m.co.uk/story", "https://m.co.uk/story"), ("https://www.com/x", "https://www.com/x"),
        ("https://example.com/a?utm_source=x&id=7&utm_medium=rss&fbclid=z", "https://example.com/a?id=7"),
        ("https://example.com/a?b=2&a=1", "https://example.com/a?a=1&b=2"),
        ("https://example.com/a?rss=1", "https://example.com/a"),
        ("https://example.com/a?rss", "https://example.com/a"),
        ("https://example.com/a?at_medium=RSS&at_campaign=KARANGA", "https://example.com/a"),
        ("https://example.com/a?CMP=share_btn_tw&xtor=RSS-1&ns_mchannel=rss", "https://example.com/a"),
        ("https://example.com/a?partner=rss&emc=rss&ref=rss_home", "https://example.com/a"),
        ("https://example.com/a?ref=1234&source=42", "https://example.com/a?ref=1234&source=42"),
        ("https://example.com/2026/11/story/amp/", "https://example.com/2026/11/story"),
        ("https://example.com/story.amp.amp", "https://example.com/story"),
        ("https://example.com/a/index.html/amp", "https://example.com/a"),
        ("https://example.com/story?amp=1", "https://example.com/story"),
        ("https://example.com/story?outputType=amp", "https://example.com/story"),
        ("https://example.com/story.amp.html", "https://example.com/story.html"),
        ("https://example.com/amp/2026/story", "https://example.com/2026/story"),
        ("https://example.com/amp", "https://example.com/amp"),
        ("https://www.google.com/amp/s/www.example.com/story/amp", "https://example.com/story"),
        ("https://www-example-com.cdn.ampproject.org/c/s/www.example.com/story", "https://example.com/story"),
        (
            "https://www.google.com/url?rct=j&q=https%3A%2F%2Fexample.com%2Fa%3Fid%3D1&usg=x",
            "https://example.com/a?id=1"
        ),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fa&h=x", "https://example.com/a"),
        ("https://t.co/AbC", "https://t.co/AbC"),
        ("https://example.com/%7euser/caf%c3%a9", "https://example.com/~user/caf%C3%A9"),
        ("https://example.com/café", "https://example.com/caf%C3%A9"),
        ("https://example.com/a#%2eUx1", "https://example.com/a"),
        ("https://example.com/a;%6asessionid=12AB?%75tm_source=x", "https://example.com/a"),
        // Not `%eD`, which would be another character.
        ("https://example.com/%e%44?q=%%34%31", "https://example.com/%e%44?q=%%341"),
        ("https://example.com//a/./b/../c/", "https://example.com/a/c"),
        ("https://example.com/a;jsessionid=12AB?x=1", "https://example.com/a?x=1"),
        ("https://example.com/index.php?p=123", "https://example.com?p=123"),
        ("https://example.com/a#xtor=RSS-1", "https://example.com/a"),
        ("https://example.com/a#respond", "https://example.com/a"),
        ("https://example.com/a#:~:text=word", "https://example.com/a"),
        ("https://example.com/a#.Ux1", "https://example.com/a"),
        ("https://example.com/a#", "https://example.com/a"),
        ("https://example.com/a#%63-1", "https://example.com/a#c-1"),
        ("https://example.com/#!/story/1", "https://example.com#!/story/1"),
        ("https://example.com/#/story/1", "https://example.com#/story/1"),
        ("https://www.[a.example].[b/x", "https://[a.example].[b/x"),
        ("https://a.example/b/..amp", "https://a.example/b/..amp"), ("https://a.example/b.amp", "https://a.example/b"),
        ("tag:example.com,2026:x", "tag:example.com,2026:x"), ("/relative#x", "/relative#x"), ("", ""),
    ])
    func `a link has one canonical form`(url: String, canonical: String) {
        #expect(canonicalLink(url) == canonical)
        #expect(canonicalLink(canonical) == canonical)
    }

    @Test(arguments: [
        ("https://example.com/?p=123", "https://example.com/?p=124"),
        ("https://example.com/a?id=1", "https://example.com/a?id=2"),
        ("https://example.com/A", "https://example.com/a"), ("https://news.example.com/a", "https://example.com/a"),
        ("https://example.com/#!/1", "https://example.com/#!/2"),
        ("https://example.com/a%2Fb", "https://example.com/a/b"),
        ("https://example.com/a?tid=1", "https://example.com/a?tid=2"),
        ("https://example.com/1", "https://example.org/1"),
        ("https://example.com/a?page=2", "https://example.com/a"),
        ("https://example.com/story?1", "https://example.com/story?2"),
        ("https://example.com/log#version-1", "https://example.com/log#version-2"),
        ("https://example.com/a#comment-12", "https://example.com/a#comment-13"),
        ("https://www.google.com/url?q=x", "https://www.google.com/url?q=y"),
    ])
    func `different articles stay different`(one: String, other: String) {
        #expect(canonicalLink(one) != canonicalLink(other))
    }
}

import Testing
import TidingsModel

@testable import FeedParsing

struct NormaliseTests {
    private func items(_ text: String, _ feed: FollowedFeed = followed()) -> [NormalisedFeed.Item] {
        normalise(parsed(text), of: feed, at: noon).items
    }

    private func item(_ parts: String) -> String { "<item>\(parts)</item>" }

    @Test func `a feed's word on itself is taken over`() throws {
        let feed = normalise(parseFeed(try fixture("rss20.xml")), of: followed(), at: noon)
        #expect(feed.title == "The Ferry Times & Tide")
        #expect(feed.homePage == "https://ferrytimes.example/")
        #expect(feed.language == "en")
        #expect(feed.hints.ttlSeconds == 1800)
        #expect(feed.hints.updatePeriodSeconds == 1800)
        #expect(feed.hints.skipHours == [1, 0])
        #expect(feed.hints.skipDays == [0])
    }

    @Test(arguments: [
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><link rel="hub" href="/hub"/>
        <link rel="hub" href="https://h2.example/"/><link rel="self" href="/feed"/><title>x</title></feed>
        """,
        """
        <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><title>x</title>
        <a:link rel="hub" href="https://a.example/hub"/><a:link rel="HUB nofollow" href="https://h2.example/"/>
        <a:link rel="self" type="application/rss+xml" href="https://a.example/feed"/></channel></rss>
        """,
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "x", "feed_url": "https://a.example/feed", "items": [],
        "hubs": [{"type": "rssCloud", "url": "https://no.example/"}, {"type": "WebSub", "url": "https://a.example/hub"},
        {"type": "websub", "url": "https://h2.example/"}]}
        """,
    ])
    func `the hubs and the own address of a document are taken over, whatever its format`(text: String) {
        let feed = normalise(parsed(text), of: followed(), at: noon)
        #expect(feed.hubs == ["https://a.example/hub", "https://h2.example/"])
        #expect(feed.selfLink == "https://a.example/feed")
    }

    @Test func `an entry has plain texts, sanitised HTML and absolute links`() throws {
        let items = normalise(parseFeed(try fixture("rss20.xml")), of: followed(), at: noon).items
        let entry = try #require(items.first?.entry)
        #expect(entry.title == "Bridge closed & ferries full")
        #expect(entry.summary == "The old bridge is closed until Friday.")
        #expect(entry.content.hasPrefix("The old bridge is closed until Friday."))
        #expect(entry.html.contains("<a href=\"https://ferrytimes.example/more\">"))
        #expect(entry.link == "https://ferrytimes.example/2026/bridge?a=1&b=2")
        #expect(entry.author == "Ada Quay")
        #expect(entry.categories == ["Traffic"])
        #expect(entry.outlet == "wire.example")
        #expect(entry.published.rfc3339 == "2026-11-23T06:15:00Z")
        #expect(entry.fetched == noon)
        #expect(items[1].entry.author == "Ben Pier")
    }

    @Test func `text without tags goes through the sanitiser, too`() throws {
        let body = "one > two \\u001b[31m three\\u0085 four"
        let json =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_html\":\"\(body)\"}]}"
        let entry = try #require(items(json).first?.entry)
        #expect(entry.html == "one &gt; two [31m three\u{2026} four")
        #expect(entry.content == "one > two [31m three\u{2026} four")
    }

    @Test(arguments: ["\\u0000", "\\u001b", "\\u007f"])
    func `control characters of a plain text are no part of its HTML`(character: String) throws {
        let json =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\","
            + "\"content_text\":\"one\(character) < two\(character)\"}]}"
        let entry = try #require(items(json).first?.entry)
        #expect(entry.html == "one &lt; two")
    }

    @Test func `what is meant by a control character of Windows is shown`() throws {
        let json =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\","
            + "\"content_text\":\"one\\u0085 < two\"}]}"
        #expect(try #require(items(json).first?.entry).html == "one\u{2026} &lt; two")
    }

    @Test(arguments: ["\\r\\n", "\\r", "\\n"])
    func `the lines of a plain text end in its HTML as lines do in any`(end: String) throws {
        let json =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\","
            + "\"content_text\":\"one\(end)two <\"}]}"
        let entry = try #require(items(json).first?.entry)
        #expect(entry.html == "one\ntwo &lt;")
    }

    @Test func `a description that is the full text too is not stored twice`() throws {
        let text = "<description>Same &lt;b&gt;words&lt;/b&gt;</description>"
        let both = text + "<content:encoded>Same &lt;b&gt;words&lt;/b&gt;</content:encoded>"
        let entry = try #require(items(rss(item("<title>One</title>" + both))).first?.entry)
        #expect(entry.summary == "Same words")
        #expect(entry.content.isEmpty)
        #expect(entry.html == "Same <b>words</b>")
    }

    @Test(arguments: [
        ("&lt;b&gt;Short&lt;/b&gt;", "&lt;i&gt;The full text&lt;/i&gt;", "<i>The full text</i>"),
        ("&lt;b&gt;A long summary&lt;/b&gt;", "&lt;i&gt;Full&lt;/i&gt;", "<b>A long summary</b>"),
        // Longer only by its markup.
        ("&lt;b class=\"lead\"&gt;Short&lt;/b&gt;", "&lt;i&gt;Longer&lt;/i&gt;", "<i>Longer</i>"),
    ])
    func `the fuller of two texts is shown`(summary: String, content: String, shown: String) throws {
        let texts = "<description>\(summary)</description><content:encoded>\(content)</content:encoded>"
        let entry = try #require(items(rss(item("<title>One</title>" + texts))).first?.entry)
        #expect(entry.html == shown)
        #expect(!entry.summary.isEmpty && !entry.content.isEmpty)
    }

    @Test(arguments: [
        ("Mon, 23 Nov 2026 11:00:00 GMT", Entry.DateFlag.stated, "2026-11-23T11:00:00Z"),
        ("Mon, 23 Nov 2026 12:59:00 GMT", .stated, "2026-11-23T12:59:00Z"),
        ("Mon, 23 Nov 2026 13:01:00 GMT", .future, "2026-11-23T12:00:00Z"),
        ("Thu, 01 Jan 1970 00:00:00 GMT", .absurd, "2026-11-23T12:00:00Z"),
        ("soon", .missing, "2026-11-23T12:00:00Z"),
    ])
    func `a date that cannot be becomes the time of first sight`(
        date: String, flag: Entry.DateFlag, expected: String
    ) throws {
        let entry = try #require(items(rss(item("<title>One</title><pubDate>\(date)</pubDate>"))).first?.entry)
        #expect(entry.dateFlag == flag)
        #expect(entry.published.rfc3339 == expected)
    }

    @Test func `at a first look what is older than three days is no news`() {
        let old = item("<title>Old</title><pubDate>Fri, 20 Nov 2026 11:00:00 GMT</pubDate>")
        let new = item("<title>New</title><pubDate>Fri, 20 Nov 2026 13:00:00 GMT</pubDate>")
        #expect(items(rss(old + new), followed(lastSucceeded: nil)).map(\.entry.isNews) == [false, true])
        #expect(items(rss(old + new)).map(\.entry.isNews) == [true, true])
    }

    @Test func `the outlet is the reader's word, else the home page's domain, else the feed's`() {
        let one = item("<title>One</title>")
        #expect(items(rss(one)).first?.entry.outlet == "a.example")
        let homeless = rss(one, channel: "<title>Feed</title>")
        #expect(items(homeless, followed("https://rss.b.example/x")).first?.entry.outlet == "b.example")
        var feed = followed()
        feed.feed.settings.outlet = "The Paper"
        #expect(items(rss(one), feed).first?.entry.outlet == "The Paper")
    }

    private let german = [
        "Kanzlerin kündigt neue Wahlen an", "Warum der Fluss in diesem Jahr so wenig Wasser führt",
        "Stadt will das alte Kino nicht aufgeben", "Was die Minister mit den Bauern besprochen haben",
        "Züge nach Norden fallen aus", "Die Brücke ist wieder offen, aber nicht für Lastwagen",
        "Verein sucht einen neuen Trainer", "Ein Dorf und sein Brunnen", "Museum zeigt Bilder aus dem Krieg",
    ]

    private let english = [
        "Chancellor calls an election", "Why there is so little water in the river this year",
        "The town will not give up its old cinema", "What the ministers said to the farmers",
        "No trains to the north until Friday", "The bridge is open again, but not for lorries",
    ]

    private func languages(_ titles: [String], stated: String?, _ feed: FollowedFeed = followed()) -> [String?] {
        let word = stated.map { "<language>\($0)</language>" } ?? ""
        let channel = "<title>Feed</title><link>https://a.example/</link>" + word
        let text = rss(titles.map { item("<title>\($0)</title>") }.joined(), channel: channel)
        return items(text, feed).map(\.entry.language)
    }

    @Test func `titles that together speak another language than their feed states are in that`() {
        #expect(languages(german, stated: "en-US") == german.map { _ in "de" })
        #expect(languages(Array(german.prefix(1)), stated: "en-US") == ["en"], "one alone has to be too short to tell")
        var feed = followed()
        feed.feed.settings.language = "en"
        #expect(languages(german, stated: "en-US", feed).allSatisfy { $0 == "en" }, "the reader's word holds")
    }

    @Test func `a title in another language does not change those around it`() {
        #expect(languages(english + german.prefix(2), stated: "en-US").prefix(6).allSatisfy { $0 == "en" })
    }

    @Test func `where a feed states no language a title that looks foreign is in that of those around it`() {
        let names = "Die Zeit raided in Corvale"
        #expect(languages([names], stated: nil) == ["de"], "the example has to look foreign by itself")
        #expect(languages(english + [names], stated: nil).allSatisfy { $0 == "en" })
        #expect(languages(english.prefix(1) + ["Corvale", "Kestrel"], stated: nil) == ["en", "en", "en"])
        let sentence = "Was die Minister mit den Bauern besprochen haben"
        #expect(languages(english + [sentence], stated: nil) == english.map { _ in "en" } + ["de"])
        #expect(
            languages(english.prefix(3) + german.prefix(3) + [names], stated: nil).last == "de", "no language has most")
    }

    @Test func `an item that states its language keeps it`() {
        let own = "<title>Merkel, Scholz</title><dc:language>fr</dc:language>"
        let channel =
            "<title>Feed</title><link>https://a.example/</link><language>en</language>"
        let text = rss(german.map { item("<title>\($0)</title>") }.joined() + item(own), channel: channel)
            .replacing("<rss ", with: "<rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\" ")
        #expect(items(text).map(\.entry.language) == german.map { _ in "de" } + ["fr"])
    }

    @Test(arguments: [
        ("<source url=\"https://rss.b.example/all.xml\">B</source>", "b.example"),
        ("<source url=\"https://feeds.a.example/all.xml\">A</source>", "a.example"),
        ("<source>B</source>", "a.example"),
        ("<source url=\"javascript:b.example\">B</source>", "a.example"),
        (
            "<source xmlns=\"http://www.w3.org/2005/Atom\"><title>B</title><link href=\"https://b.example/blog\"/></source>",
            "b.example"
        ),
    ])
    func `an item that a feed took from another is of that one's outlet`(source: String, outlet: String) {
        let text = rss(item("<title>One</title>" + source))
        #expect(items(text).first?.entry.outlet == outlet)
        var feed = followed()
        feed.feed.settings.outlet = "The Paper"
        #expect(items(text, feed).first?.entry.outlet == "The Paper")
    }

    @Test func `items that have nothing but a text are told apart by it`() {
        let texts = ["Gaza aid convoy waits", "Qatar hosts the talks", "Gaza aid convoy waits"]
        let bare = texts.map { item("<description>\($0)</description>") }.joined()
        #expect(items(rss(bare)).map(\.entry.summary) == ["Gaza aid convoy waits", "Qatar hosts the talks"])
        let linked = texts.map { item("<link>https://a.example/live</link><description>\($0)</description>") }
        #expect(items(rss(linked.joined())).count == 2)
    }

    @Test func `one guid on every item, with no other link, names none of them`() {
        let feed = (1...5).map { item("<title>Number \($0)</title><guid>same</guid>") }.joined()
        #expect(items(rss(feed)).count == 5)
    }

    @Test func `a guid or link that several items share names none of them`() {
        let shared = ["One", "Two"].map {
            item("<title>\($0)</title><guid>x</guid><link>https://a.example/\($0)</link>")
        }
        let byGUID = items(rss(shared.joined()))
        #expect(byGUID.map(\.keys.first) == byGUID.map { "l" + ($0.entry.canonicalLink ?? "") })
        let live = ["One", "Two"].map { item("<title>\($0)</title><link>https://a.example/live</link>") }
        #expect(items(rss(live.joined())).map(\.keys.all) == [["uOne"], ["uTwo"]])
    }

    @Test func `an item that the document shows twice comes once`() {
        let one = item(
            "<title>One</title><guid>x</guid><link>https://a.example/1</link><pubDate>Mon, 23 Nov 2026 11:00:00 GMT</pubDate>"
        )
        #expect(items(rss(one + one)).count == 1)
    }

    @Test func `no key stands in two items`() {
        let date = "<pubDate>Mon, 23 Nov 2026 11:00:00 GMT</pubDate>"
        let twins = ["a", "b"].map { item("<title>Weather</title><guid>\($0)</guid>\(date)") }
        let found = items(rss(twins.joined()))
        let keys = found.flatMap(\.keys.all)
        #expect(found.count == 2)
        #expect(Set(keys).count == keys.count)
        #expect(Set(found.map(\.entry.id)).count == 2)
    }

    @Test func `an item that was cut off waits for the next look`() {
        let text = rss(item("<title>One</title>") + item("<title>Two</title><description>half a sen"))
        let cut = text.dropLast("</item></channel></rss>".count)
        #expect(items(String(cut)).map(\.entry.title) == ["One"])
    }

    @Test func `the article's own address goes before that of a click counter`() {
        let burner =
            "<link>https://feedproxy.example/~r/1</link><feedburner:origLink>https://a.example/1</feedburner:origLink>"
        #expect(items(rss(item(burner))).first?.entry.link == "https://a.example/1")
    }

    @Test func `a link that would run a script is none`() {
        #expect(items(rss(item("<title>One</title><link>javascript:alert(1)</link>"))).first?.entry.link == nil)
    }

    @Test func `entries of Atom without author have their feed's`() throws {
        let items = normalise(parseFeed(try fixture("atom10.xml")), of: followed(), at: noon).items
        #expect(items.map(\.entry.author) == ["Vera Turm", "Olga"])
    }

    @Test func `pictures are found where feeds put them`() throws {
        let items = normalise(parseFeed(try fixture("podcast.xml")), of: followed(), at: noon).items
        #expect(items[1].entry.image == "https://voices.example/a-small.jpg")
    }

    /// An RSS document whose items were published on these days of November.
    private func days(_ days: [Int?]) -> String {
        rss(
            days.enumerated().map { place, day in
                let date = day.map { "<pubDate>\($0) Nov 2026 08:00:00 GMT</pubDate>" } ?? ""
                return item("<title>Number \(place + 1)</title><guid>\(place + 1)</guid>\(date)")
            }.joined())
    }

    private let arranged = [9, 14, 11, 15, 8, 13, 16, 10, 12, 7]

    @Test func `the place of an entry is kept where editors arrange their feed`() {
        let positions = items(days(arranged)).map(\.entry.position)
        #expect(positions == (1...10).map { Entry.Position(rank: $0, of: 10) })
    }

    @Test func `the place of an entry says nothing where a feed is in order of time`() {
        let newestFirst = arranged.sorted(by: >)
        var disturbed = newestFirst
        disturbed.swapAt(2, 3)
        let few = Array(arranged.prefix(7))
        let undated = arranged.enumerated().map { $0 % 3 == 0 ? nil : Optional($1) }
        for order in [
            newestFirst, newestFirst.reversed(), disturbed, Array(repeating: 9, count: 10), few, undated,
            Array(repeating: nil, count: 10),
        ] as [[Int?]] {
            #expect(items(days(order)).allSatisfy { $0.entry.position == nil }, "\(order)")
        }
    }

    @Test func `a feed in order of its changes is in order of time`() {
        let entries = arranged.enumerated().map { place, day in
            """
            <entry><id>urn:\(place)</id><title>Number \(place)</title><published>2026-10-\(day + 10)T08:00:00Z</published>
            <updated>2026-11-\(23 - place)T08:00:00Z</updated></entry>
            """
        }
        let text = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title>\(entries.joined())</feed>"
        #expect(items(text).count == 10)
        #expect(items(text).allSatisfy { $0.entry.position == nil })
    }
}

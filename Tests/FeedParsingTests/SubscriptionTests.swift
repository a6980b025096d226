import FeedParsing
import Testing
import TidingsModel

struct SubscriptionTests {
    private func read(_ text: String) throws -> [Feed] { try parseSubscriptions(Array(text.utf8), origin: .added) }

    private let opml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0"><head><title>Mine</title></head><body>
          <outline text="News"><outline text="World &amp; Work">
            <outline type="rss" text="One" title="The One" xmlUrl="https://one.example/rss?a=1&amp;b=2" htmlUrl="https://one.example/"
              language="de" outlet="Eins" weight="2.5" interval="900"/>
            <outline type="rss" text="One again" xmlUrl="https://one.example/rss?a=1&amp;b=2"/>
          </outline></outline>
          <outline text="https://two.example/feed" xmlUrl="https://two.example/feed" category="/Tech/Web,/Other"/>
        </body></opml>
        """

    @Test func `nested outlines become nested categories`() throws {
        let feeds = try read(opml)
        #expect(feeds.map(\.url) == ["https://one.example/rss?a=1&b=2", "https://two.example/feed"])
        let settings = feeds[0].settings
        #expect(settings.title == "The One")
        #expect(settings.category == ["News", "World & Work"])
        #expect(settings.language == "de")
        #expect(settings.outlet == "Eins")
        #expect(settings.weight == 2.5)
        #expect(settings.intervalSeconds == 900)
        #expect(feeds[1].settings.title == nil)
        #expect(feeds[1].settings.category == ["Tech", "Web"])
    }

    @Test func `what was written is read back`() throws {
        let feeds = try read(opml)
        let written = writeOPML(
            feeds.map { FollowedFeed(feed: $0, state: FeedState(address: $0.url, nextDue: noon)) }, title: "A & B",
            created: noon)
        #expect(written.contains("<title>A &amp; B</title>"))
        #expect(written.contains("<dateCreated>Mon, 23 Nov 2026 12:00:00 GMT</dateCreated>"))
        let again = try read(written)
        #expect(Set(again.map(\.url)) == Set(feeds.map(\.url)))
        #expect(again.first { $0.url.contains("one.") }?.settings == feeds[0].settings)
    }

    @Test func `newsboat's file is recognised by its content`() throws {
        let feeds = try read(
            """
            # my feeds
            https://one.example/rss News "long tag" "~The One"
            https://two.example/rss !hidden tech
            "query:Unread:unread = \\"yes\\""
            https://one.example/rss
            three.example/feed
            """)
        #expect(feeds.map(\.url) == ["https://one.example/rss", "https://two.example/rss", "three.example/feed"])
        #expect(feeds.map(\.settings.title) == ["The One", nil, nil])
        #expect(feeds.map(\.settings.category) == [["News"], ["tech"], []])
    }

    @Test(arguments: [
        ("", SubscriptionListError.empty, "the file names no feed"),
        ("# nothing\n", .empty, "the file names no feed"),
        ("<opml version='2.0'><body/></opml>", .empty, "the file names no feed"),
        ("<rss/>", .notAList, "this is neither OPML nor a list of addresses, one a line"),
        ("Dear all,\nplease read this", .notAList, "this is neither OPML nor a list of addresses, one a line"),
    ])
    func `a list that is none says so`(text: String, error: SubscriptionListError, sentence: String) {
        #expect(throws: error) { try read(text) }
        #expect(error.description == sentence)
    }

    @Test func `OPML that is not well-formed is refused with its line`() {
        let error = #expect(throws: SubscriptionListError.self) {
            try read("<opml><body>\n<outline text='a'>\n</body></opml>")
        }
        #expect(error?.description.hasPrefix("line 3 is not well-formed OPML: ") ?? false)
    }

    @Test func `entities and depth cannot blow a list up`() throws {
        let bomb =
            "<!DOCTYPE opml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><opml><body><outline text='&b;' xmlUrl='https://x.example/'/></body></opml>"
        #expect(throws: SubscriptionListError.self) { try read(bomb) }
        let deep = String(repeating: "<outline text='x'>", count: 5_000)
        let closed =
            "<opml><body>" + deep + "<outline xmlUrl='https://x.example/'/>"
            + String(repeating: "</outline>", count: 5_000) + "</body></opml>"
        #expect(throws: SubscriptionListError.empty) { try read(closed) }
    }
}

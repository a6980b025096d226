import Testing
import TidingsTesting

@testable import FeedParsing

struct LimitTests {
    @Test func `more entries than the limit are cut off with a warning`() {
        var limits = ParseLimits()
        limits.maxEntries = 3
        let items = (0..<5).map { "<item><title>T\($0)</title></item>" }.joined()
        let feed = parsed(rss(items), limits: limits)
        #expect(feed.entries.count == 3)
        #expect(!feed.isWhole)
        #expect(feed.warnings.map(\.description) == ["it has more than 3 entries; took the first 3"])
    }

    @Test func `bytes beyond the limit are cut off with a warning`() {
        var limits = ParseLimits()
        limits.maxBytes = 400
        let feed = parsed(rss(String(repeating: "<item><title>One</title></item>", count: 50)), limits: limits)
        #expect(feed.entries.filter(\.isWhole).count == 9)
        #expect(feed.warnings.last?.description == "it is larger than 400 bytes; ignored the rest")
    }

    @Test(arguments: ["<b>", "<b x='1'>"])
    func `elements may nest deeper than anybody walks`(tag: String) throws {
        let deep = String(repeating: tag, count: 100_000) + "x" + String(repeating: "</b>", count: 100_000)
        let feed = try printed(
            rss("<item><title>One</title><description>\(deep)</description></item><item><title>Two</title></item>"))
        #expect(feed["entries"]?[1]?["title"]?.string == "Two")
        let unclosed = String(repeating: tag, count: 100_000)
        #expect(try printed(rss("<item><title>One</title>\(unclosed)"))["entries"]?[0]?["title"]?.string == "One")
    }

    @Test func `fifty thousand attributes are not compared with each other`() throws {
        let attributes = (0..<50_000).map { "a\($0)=\"1\"" }.joined(separator: " ")
        #expect(
            try printed(rss("<item \(attributes)><title>One</title></item>"))["entries"]?[0]?["title"]?.string == "One")
    }

    @Test func `a text node of twelve megabytes is cut, and the next item read`() throws {
        let text = String(repeating: "lorem ipsum ", count: 1 << 20)
        let long = "<item><title>One</title><description>\(text)</description></item>"
        let feed = parsed(rss(long + "<item><title>Two</title></item>"))
        let length = feed.entries.first?.summary?.value.utf8.count ?? 0
        #expect(((XMLTreeBuilder.maxTextBytes - (64 << 10))...XMLTreeBuilder.maxTextBytes).contains(length))
        #expect(feed.entries.last?.title?.value == "Two")
        #expect(feed.warnings.map(\.description) == ["a text is longer than 8388608 bytes; cut it"])
    }

    /// What items took is given back while the next ones are read; what they stand in must stay.
    @Test(arguments: ["<channel>", "<image><title>I</title></image><channel><title>First</title></channel><channel>"])
    func `of a large document each item says its own, and the channel what it said`(head: String) throws {
        let items = (0..<40_000).map { number in
            "<item rdf:about='https://a.example/\(number)'><title>Title \(number)</title>"
                + "<dc:creator>Author \(number)</dc:creator></item>"
        }
        let feed = parsed(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
                + "xmlns:dc='http://purl.org/dc/elements/1.1/' xml:base='https://a.example/'>\(head)"
                + items.prefix(20_000).joined() + "<link>page</link></channel>" + items.dropFirst(20_000).joined()
                + "<textinput><name>q</name></textinput></rdf:RDF>")
        #expect(feed.entries.count == 40_000)
        let titles = feed.entries.map { $0.title?.value }
        #expect(titles == (0..<40_000).map { "Title \($0)" })
        #expect(feed.entries.map { $0.authors.first?.name } == (0..<40_000).map { "Author \($0)" })
        #expect(feed.entries.map(\.link) == (0..<40_000).map { "https://a.example/\($0)" })
        #expect(feed.channel.link == "https://a.example/page")
        #expect(feed.channel.extras.channel.textInput?.name == "q")
    }

    /// Items longer than a page, whose own nodes are among what is given back: asked anything after that they would say
    /// zeros, which `XMLTree.node` takes for a mistake in every test.
    @Test(arguments: ["<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/'>", "<rss><channel>"])
    func `items are asked nothing any more once they were read`(head: String) {
        let tags = String(repeating: "<category term='t'/>", count: 300)
        let item = head.contains("feed") ? "entry" : "item"
        let text = String(repeating: "Lorem ipsum. ", count: 20_000)
        let items = (0..<40).map { number in
            "<\(item)><title>Title \(number)</title>\(tags)<summary xml:base='b/'>\(text)</summary>"
                + "<link href='\(number)'/></\(item)>"
        }
        let end = head.contains("feed") ? "</feed>" : "</channel></rss>"
        let feed = parsed(head + items.joined(separator: "\n") + "<title>Feed</title><link href='/page'/>" + end)
        #expect(feed.entries.map { $0.title?.value } == (0..<40).map { "Title \($0)" })
        #expect(feed.entries.allSatisfy { $0.isWhole && ($0.summary?.value.utf8.count ?? 0) > 250_000 })
        #expect(feed.channel.title?.value == "Feed")
        #expect(feed.channel.link?.hasSuffix("/page") ?? false)
    }

    @Test func `entities that multiply are expanded within bounds`() throws {
        var declarations = "<!ENTITY l0 \"0123456789\">"
        for i in 1..<10 { declarations += "<!ENTITY l\(i) \"\(String(repeating: "&l\(i - 1);", count: 10))\">" }
        let feed = parsed("<!DOCTYPE rss [\(declarations)]>" + rss("<item><title>&l9;</title></item>").dropFirst(21))
        #expect((feed.entries.first?.title?.value.utf8.count ?? 0) < 4 << 20)
        let quadratic = "<!DOCTYPE rss [<!ENTITY a \"\(String(repeating: "a", count: 60_000))\">]>"
        let references = String(repeating: "&a;", count: 60_000)
        let second = parsed(quadratic + rss("<item><title>\(references)</title></item>").dropFirst(21))
        #expect((second.entries.first?.title?.value.utf8.count ?? 0) < 4 << 20)
    }

    @Test func `entities of the document are known, external ones are not read`() throws {
        let declarations =
            "<!DOCTYPE rss [<!ENTITY paper \"The &amp; Paper\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
        let feed = try printed(declarations + rss("<item><title>&paper; &x;</title></item>").dropFirst(21))
        #expect(feed["entries"]?[0]?["title"]?.string == "The & Paper &x;")
    }

    @Test func `arrays of JSON may nest deeper than anybody walks`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(
            parsed("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"x\":\(deep)").error
                == nil)
    }

    @Test func `what is said once for all entries is not copied into each at any length`() throws {
        let long = String(repeating: "a", count: 100_000)
        let entries = (0..<500).map {
            "<entry><id>\($0)</id><title>T</title><link href='x\($0)'/>"
                + "<content type='html'>\(String(repeating: "&lt;a href='x'>y&lt;/a>", count: 20))</content></entry>"
        }
        let scopes = "xml:base='http://a.example/\(long)/' xml:lang='\(long)'"
        let document = "<feed xmlns='http://www.w3.org/2005/Atom' \(scopes)>\(entries.joined())</feed>"
        let feed = parsed(document, DocumentContext(contentLanguage: long))
        #expect(feed.entries.count == 500)
        #expect(feed.json().count < 3 * document.utf8.count)
        #expect(
            feed.warnings.map(\.description) == ["an xml:base or xml:lang is longer than 1000 bytes; ignored it"])
    }

    @Test(arguments: ["dc:contributor", "dc:creator", "category", "media:credit", "link", "enclosure"])
    func `ten thousand elements of one kind are not compared with each other`(name: String) throws {
        let elements = (0..<10_000).map { "<\(name) url='u\($0)' role='r'>v\($0)</\(name)>" }.joined()
        #expect(
            parsed(rss("<item><title>One</title>\(elements)</item>")).entries.first?.title?.value == "One")
    }

    @Test func `twenty thousand namespaces are not compared with each other`() throws {
        let elements = (0..<20_000).map { "<p\($0):x xmlns:p\($0)='u'>v</p\($0):x>" }.joined()
        #expect(
            parsed(rss("<item><title>One</title>\(elements)</item>")).entries.first?.title?.value == "One")
    }
}

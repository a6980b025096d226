import Testing
import TidingsTesting

@testable import FeedParsing

struct RecoveryTests {
    private let item = "<item><title>One</title><link>https://a.example/1</link></item>"

    @Test(arguments: [
        ("bare ampersands", "AT&T & Co", "AT&T & Co"),
        ("a reference of HTML", "A&nbsp;B&mdash;C&eacute;", "A\u{a0}B—Cé"),
        ("an unknown reference", "One &foo; two", "One &foo; two"),
        ("references to control characters", "One&#1;&#x1F;&#0;", "One"),
        ("references of windows-1252", "&#147;One&#148;", "“One”"),
        ("a reference out of range", "One&#99999999999;", "One"),
        ("a bare less-than sign", "1 < 2", "1 < 2"),
        ("control characters", "One\u{1}\u{b}\u{1f}", "One"),
        ("a stray end tag", "One</b>", "One"),
        ("split CDATA", "<![CDATA[One ]]]]><![CDATA[> two]]>", "One ]]> two"),
        ("the end of a CDATA section in text", "One ]]> two", "One ]]> two"),
    ])
    func `a title survives`(what: String, title: String, expected: String) throws {
        let document = rss("<item><title>\(title)</title><link>https://a.example/1?a=1&b=2&copy=3</link></item>\(item)")
        let feed = try printed(document)
        #expect(feed["entries"]?[0]?["title"]?.string == expected)
        #expect(feed["entries"]?[0]?["link"]?.string == "https://a.example/1?a=1&b=2&copy=3")
        #expect(feed["entries"]?.items.count == 2)
        #expect(feed["bozo"] == .bool(true))
    }

    @Test func `HTML that is neither escaped nor closed stays in its description`() throws {
        let feed = try printed(rss("<item><title>One</title><description>a<br>b<p>c</description></item>\(item)"))
        #expect(feed["entries"]?.items.count == 2)
        #expect(feed["entries"]?[0]?["summary"]?.string == "a b c")
        #expect(feed["entries"]?[1]?["title"]?.string == "One")
    }

    @Test(arguments: [
        ("<link>/a</link>", ["/a"]), ("<link>/a</link><link>/a</link>", ["/a", "/a"]),
        ("<link>/a</link><link>/b</link>", ["/a", "/b"]),
        ("<link>/a</link><atom:link rel=\"related\" href=\"/c\"/>", ["/a", "/c"]),
        ("<atom:link rel=\"related\" href=\"/c\"/><link>/a</link>", ["/c", "/a"]),
        ("<guid>https://a.example/p</guid>", ["/p"]),
    ])
    func `every link of an item is kept in the order of the document`(elements: String, paths: [String]) throws {
        let text = rss("<item><title>t</title>\(elements)</item>")
            .replacing("<rss ", with: "<rss xmlns:atom=\"http://www.w3.org/2005/Atom\" ")
        let entry = try #require(try printed(text, .init(url: "https://a.example/feed"))["entries"]?[0])
        guard case .array(let links) = entry["links"] else {
            Issue.record("no links")
            return
        }
        #expect(links.compactMap { $0["href"]?.string } == paths.map { "https://a.example" + $0 })
        #expect(entry["link"]?.string == links.last { $0["rel"]?.string != "related" }?["href"]?.string)
    }

    @Test func `items that were not closed are closed by the next`() throws {
        let open = "<item><title>One</title><category>x"
        let feed = try printed("<rss version='2.0'><channel><title>Feed</title>\(open)\(open)\(item)</channel></rss>")
        #expect(feed["entries"]?.items.count == 3)
    }

    @Test(arguments: [
        "  \n\t", "\0\0", "\u{feff}\n ", "Cached page\n", "<!-- generated -->\n",
        "<br />\n<b>Warning</b>: include() failed on line <b>3</b><br />\n", "<?xml version='1.0'?>\n",
    ])
    func `junk before the prolog is skipped`(junk: String) throws {
        let feed = try printed(junk + rss(item))
        #expect(feed["title"]?.string == "Feed")
        #expect(feed["entries"]?[0]?["link"]?.string == "https://a.example/1")
    }

    @Test(arguments: [
        "\n<!-- cached --><script>alert(1)</script>\nWarning: mysql", "\0\0\0", "<rss><channel/></rss>", "&",
    ])
    func `junk behind the root is ignored`(junk: String) throws {
        let feed = try printed(rss(item) + junk)
        #expect(feed["entries"]?.items.count == 1)
        #expect(feed["title"]?.string == "Feed")
    }

    @Test func `a document that breaks off keeps its whole items`() {
        let whole = rss(item + item + item)
        for cut in stride(from: whole.utf8.count - 1, to: 60, by: -1) {
            let feed = parseFeed(Array(whole.utf8.prefix(cut)))
            guard cut < whole.utf8.count - "</channel></rss>".utf8.count else { continue }
            let starts = whole.utf8.prefix(cut).split(separator: UInt8(ascii: "<")).filter {
                $0.starts(with: "/item>".utf8)
            }
            #expect(feed.entries.filter(\.isWhole).count >= starts.count)
            #expect(feed.entries.filter(\.isWhole).allSatisfy { $0.link == "https://a.example/1" })
            #expect(!feed.isWhole)
        }
    }

    @Test func `prefixes that nobody declares mean what they mean elsewhere`() throws {
        let extras = "<dc:creator>Ann</dc:creator><content:encoded>&lt;p&gt;Hi&lt;/p&gt;</content:encoded>"
        let feed = try printed(rss("<item><title>One</title>\(extras)</item>"))
        #expect(feed["entries"]?[0]?["authors"]?[0]?["name"]?.string == "Ann")
        #expect(feed["entries"]?[0]?["contents"]?[0]?["value"]?.string == "<p>Hi</p>")
    }

    @Test func `tags in upper case and attributes without quotes are read`() throws {
        let feed = try printed(
            "<RSS VERSION=2.0><CHANNEL><TITLE>Feed</TITLE><ITEM><TITLE>One</TITLE><ENCLOSURE URL=https://a.example/a.mp3 LENGTH=5 TYPE=audio/mpeg /></ITEM></CHANNEL></RSS>"
        )
        #expect(feed["title"]?.string == "Feed")
        #expect(feed["entries"]?[0]?["enclosures"]?[0]?["url"]?.string == "https://a.example/a.mp3")
    }

    @Test func `what was repaired is told with its line`() {
        let feed = parsed("<rss><channel>\n<title>AT&T</title>\n</channel></rss>")
        #expect(feed.warnings.map(\.line) == [2, 2])
        #expect(
            feed.warnings.last?.description == "line 2: there is an ampersand that begins no reference; took it as text"
        )
    }

    @Test(arguments: ["\n\n", "Notice: a page of PHP\n\n"])
    func `lines are counted from the start of the file, whatever is skipped`(before: String) {
        let feed = parsed(before + "<rss><channel>\n<title>AT&T</title>\n</channel></rss>")
        #expect(feed.warnings.last?.line == 4)
        let prefix = parsed("\n\n<rss><channel>\n<media:title>A</media:title></channel></rss>")
        #expect(prefix.warnings.map(\.line) == [4])
    }

    @Test(arguments: ["atom03.xml", "atom10.xml", "podcast.xml", "rss10.rdf", "rss20.xml", "cdf.xml"])
    func `the lenient scanner sees in a well-formed document what libxml2 sees`(name: String) throws {
        let bytes = try fixture(name)
        guard case .tree(let strict, _) = parseStrictly(bytes[...]) else {
            Issue.record("\(name) is not well-formed")
            return
        }
        let lenient = LenientScanner.scan(bytes[...])
        #expect(lenient.warnings.isEmpty)
        #expect(outline(lenient.tree) == outline(strict))
    }

    /// Names, attributes and texts of a tree, line by line.
    private func outline(_ tree: XMLTree) -> [String] {
        (0..<tree.nodeCount).map { index in
            let node = tree.node(index)
            if node.isText { return String(decoding: tree.bytes(node.bytes), as: UTF8.self) }
            let element = Element(tree: tree, index: index)
            let attributes = element.attributes.map { attribute in
                "\(tree.names[Int(attribute.name)].written)=\(String(decoding: tree.bytes(attribute.bytes), as: UTF8.self))"
            }
            return
                "\(node.parent) <\(element.name.namespace) \(element.name.written) \(attributes.joined(separator: " "))>"
        }
    }
}

import Foundation
import Testing
import TidingsTesting

/// `parse` and `cluster`: single stages over files.
struct StageCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private static let feed = FetchCommandTests.feed("One thing", "Another")

    // MARK: Parse

    @Test func `parse prints one object for a file, or for standard input`() async throws {
        try scratch.write("feed.xml", Self.feed)
        let file = try await tidings("parse", "feed.xml", in: scratch)
        #expect(file.status == 0)
        let json = try JSONValue(parsing: file.output)
        #expect(json["version"]?.string == "rss20")
        #expect(json["entries"]?.items.count == 2)
        #expect(json["file"] == nil)
        let input = try await tidings("parse", "-", in: scratch, input: Self.feed)
        #expect(input.output == file.output)
    }

    @Test func `parse resolves links against the address given`() async throws {
        try scratch.write(
            "feed.xml", "<rss version=\"2.0\"><channel><item><title>A</title><link>/a</link></item></channel></rss>")
        let run = try await tidings("parse", "--url", "https://a.example/feed", "feed.xml", in: scratch)
        #expect(try JSONValue(parsing: run.output)["entries"]?[0]?["link"]?.string == "https://a.example/a")
    }

    @Test func `parse names what is no feed in its object and ends well`() async throws {
        try scratch.write("page.html", "<!doctype html><p>No feed.")
        let run = try await tidings("parse", "page.html", in: scratch)
        #expect(run.status == 0)
        #expect(try JSONValue(parsing: run.output)["error"]?.string?.isEmpty == false)
    }

    @Test func `parse reads many files, a line each with its name`() async throws {
        try scratch.write("a.xml", Self.feed)
        try scratch.write("b.xml", "no feed")
        let run = try await tidings("parse", "--ndjson", "a.xml", "b.xml", in: scratch)
        #expect(run.status == 0)
        #expect(try run.lines.map { try JSONValue(parsing: $0)["file"]?.string } == ["a.xml", "b.xml"])
        try scratch.write(
            "list.ndjson",
            """
            {"file": "a.xml", "url": "https://a.example/", "content_type": "application/rss+xml"}

            {"file": "b.xml"}
            """)
        let listed = try await tidings("parse", "--manifest", "list.ndjson", in: scratch)
        #expect(listed.status == 0)
        #expect(listed.lines.count == 2)
    }

    @Test func `parse tells what was repaired, with place, fault and remedy`() async throws {
        try scratch.write(
            "odd.xml", "<rss version=\"2.0\"><channel>\n<title>Salt & Pepper</title>\n<item><title>A</title></channel>")
        try scratch.write("good.xml", Self.feed)
        try scratch.write("page.html", "<!doctype html><p>No feed.")
        let run = try await tidings("parse", "--warnings", "odd.xml", "good.xml", "page.html", in: scratch)
        #expect(run.status == 0)
        #expect(run.lines.contains("odd.xml:2: there is an ampersand that begins no reference; took it as text"))
        #expect(run.lines.contains("good.xml: nothing had to be repaired"))
        #expect(run.lines.last == "page.html: it is an HTML page, not a feed")
        #expect(run.lines.allSatisfy { $0.hasPrefix("odd.xml:") || $0.hasPrefix("good.xml: ") || $0.hasPrefix("page") })
        let json = try JSONValue(parsing: try await tidings("parse", "odd.xml", in: scratch).output)
        #expect(json["warnings"]?.items.count == run.lines.count - 2)
    }

    @Test func `parse takes a size to stop at`() async throws {
        try scratch.write("feed.xml", Self.feed)
        let cut = try await tidings("parse", "--warnings", "--max-bytes", "100", "feed.xml", in: scratch)
        #expect(cut.lines.contains("feed.xml: it is larger than 100 bytes; ignored the rest"))
        let whole = try await tidings("parse", "--warnings", "--max-bytes", "1KB", "feed.xml", in: scratch)
        #expect(whole.output == "feed.xml: nothing had to be repaired\n")
        let wrong = try await tidings("parse", "--max-bytes", "big", "feed.xml", in: scratch)
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("--max-bytes takes a size up to 1GB, as in 64MB"))
    }

    @Test func `parse says which files it could not read`() async throws {
        try scratch.write("a.xml", Self.feed)
        let some = try await tidings("parse", "a.xml", "none.xml", in: scratch)
        #expect(some.status == 1)
        #expect(some.lines.count == 1)
        #expect(some.errors == "tidings: none.xml: it cannot be read: no such file\n")
        let none = try await tidings("parse", ".", in: scratch)
        #expect(none.status == 2)
        #expect(none.errors == "tidings: .: it cannot be read: this is a folder\n")
        try scratch.write("list.ndjson", "{\"file\": \"a.xml\"}\n{}\n")
        let bad = try await tidings("parse", "--manifest", "list.ndjson", in: scratch)
        #expect(bad.status == 2)
        #expect(bad.errors.hasPrefix("tidings: list.ndjson: line 2 is no JSON object with a file; write it as in "))
    }

    // MARK: Cluster

    private static let items = """
        {"id": "b1", "published": "2026-11-23T08:10:00Z", "title": "Harbour talks end in Geneva with a signed \\u0064eal", "source": "b.example", "language": "en"}
        {"id": "a1", "published": "2026-11-23T08:00:00Z", "title": "Harbour talks in Geneva end, deal signed", "source": "a.example", "language": "en", "nonsense": [1]}
        {"id": 3, "published": "2026-11-23T09:30:00Z", "title": "Octopus escapes from an aquarium in Lisbon", "source": "c.example", "language": "en"}
        {"id": "undated"}
        """

    @Test func `cluster prints a line per item, in the order of the file`() async throws {
        try scratch.write("items.ndjson", Self.items)
        let run = try await tidings("cluster", "items.ndjson", in: scratch)
        #expect(run.status == 0)
        let lines = try run.lines.map { try JSONValue(parsing: $0) }
        #expect(lines.map { $0["id"]?.string } == ["b1", "a1", "3", "undated"])
        #expect(lines[0]["story"] == lines[1]["story"])
        #expect(Set(lines.map { $0["story"] }).count == 3)
        #expect(lines.allSatisfy { $0["storyline"]?.string?.isEmpty == false })
        let input = try await tidings("cluster", "-", "--as-assigned", in: scratch, input: Self.items)
        #expect(input.lines.count == 4)
    }

    @Test func `cluster gives the same stories again`() async throws {
        try scratch.write("items.ndjson", Self.items)
        let first = try await tidings("cluster", "items.ndjson", in: scratch)
        let second = try await tidings("cluster", "items.ndjson", in: scratch)
        #expect(first.output == second.output)
    }

    @Test(arguments: ["{\"title\": \"no id\"}", "no JSON", "[1]", "{\"id\": \"1\"} {}", "{\"id\": \"1"])
    func `cluster names the line that is no item`(_ line: String) async throws {
        try scratch.write("items.ndjson", "{\"id\": \"1\"}\n\n\(line)\n")
        let run = try await tidings("cluster", "items.ndjson", in: scratch)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("tidings: items.ndjson: line 3 is no JSON object with an id; write it as in "))
    }

    // MARK: Subscriptions as files

    @Test func `subscriptions go out as OPML and come in again, and lists of addresses do too`() async throws {
        try scratch.write(
            "in.opml",
            """
            <opml version="2.0"><body><outline text="World"><outline text="Europe">
            <outline type="rss" text="A" xmlUrl="https://a.example/feed"/></outline></outline>
            <outline text="B" xmlUrl="https://b.example/feed"/></body></opml>
            """)
        let added = try await tidings("feeds", "import", "in.opml", "--state", "one", in: scratch)
        #expect(added.output == "added 2 feeds\n")
        let again = try await tidings("feeds", "import", "in.opml", "--state", "one", in: scratch)
        #expect(again.output == "added no feed, 2 followed already\n")
        let out = try await tidings("feeds", "export", "--state", "one", in: scratch)
        #expect(out.output.hasPrefix("<?xml"))
        _ = try await tidings("feeds", "import", "-", "--state", "two", in: scratch, input: out.output)
        let list = try await tidings("feeds", "list", "--state", "two", in: scratch)
        #expect(list.output.contains("World/Europe"))
        #expect(list.lines.count == 3)
        let urls = "https://c.example/feed \"~See\"\nhttps://d.example/feed\n"
        let third = try await tidings("feeds", "import", "-", "--state", "two", in: scratch, input: urls)
        #expect(third.output == "added 2 feeds\n")
    }

    @Test func `a file that names no feeds is said to`() async throws {
        try scratch.write("empty", "")
        var run = try await tidings("feeds", "import", "empty", "--state", "state", in: scratch)
        #expect(run.status == 2)
        #expect(run.errors == "tidings: empty: the file names no feed\n")
        run = try await tidings("feeds", "import", "none", "--state", "state", in: scratch)
        #expect(run.errors == "tidings: none: it cannot be read: no such file\n")
        #expect(!scratch.holds("state"))
    }
}

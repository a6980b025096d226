import Foundation
import Testing
import TidingsTesting

/// `feeds discover`, and `feeds add` of feeds and pages.
struct DiscoverCommandTests {
    private let scratch: Scratch
    private let server: LoopbackServer

    init() throws {
        scratch = try Scratch()
        let feed = FetchCommandTests.feed("One thing", "Another")
        let pages = [
            "/feed.xml": feed, "/b/index.rdf": feed, "/none": "<!doctype html><p>Hello",
            "/one": """
            <!doctype html><base href="/b/"><link rel=alternate type="application/rss+xml"
            title="Salt &amp; Pepper &#27;[31m" href="index.rdf">
            <link rel=alternate type="application/rss+xml" title="Comments" href="/comments">
            <a href="/feed.xml">News</a>
            """,
            "/several": """
            <!doctype html><link rel=alternate type="application/rss+xml" title="News" href="/feed.xml">
            <link rel=alternate type="application/atom+xml" title="It's all" href="/atom?a=1&amp;b='$(x)'">
            """,
            "/many": "<!doctype html>" + (0..<10_000).map { "<a href=/\($0).rss>Number \($0)</a>" }.joined(),
        ]
        server = try LoopbackServer { request in
            switch request.path {
            case "/moved": .redirect(301, to: "/feed.xml")
            case "/elsewhere": .redirect(302, to: "/feed.xml")
            case "/endless":
                LoopbackResponse(steps: [
                    .bytes(Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html>".utf8)),
                    .endless(Array(String(repeating: "<a href=/feed>", count: 4096).utf8)),
                ])
            case let path: pages[path].map { LoopbackResponse(text: $0) } ?? LoopbackResponse(status: 404)
            }
        }
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Run {
        let program = try RunningProgram(arguments + ["--state", "state"], in: scratch, environment: environment)
        let run = await program.end()
        #expect(!run.wasKilled)
        return run
    }

    private func followed() async throws -> [String] {
        try await run("feeds", "list").lines.dropFirst().compactMap { $0.split(separator: " ").last.map(String.init) }
    }

    // MARK: Discover

    @Test func `a page's feeds are listed with title, type and address, for people and for programs`() async throws {
        defer { server.stop() }
        let run = try await run("feeds", "discover", server.url("/one"))
        #expect(run.status == 0)
        #expect(run.lines.count == 4)
        #expect(run.lines[1].hasPrefix("Salt & Pepper "))
        #expect(run.lines[1].hasSuffix("RSS   declared  \(server.url("/b/index.rdf"))"))
        #expect(run.lines[2].hasSuffix("likely    \(server.url("/feed.xml"))"))
        #expect(run.lines[3].hasPrefix("Comments "))
        #expect(!run.output.contains("\u{1b}"))
        let json = try JSONValue(parsing: try await self.run("feeds", "discover", "--json", server.url("/one")).output)
        #expect(json["url"]?.string == server.url("/one"))
        #expect(json["feeds"]?.items.compactMap { $0["found"]?.string } == ["declared", "likely", "declared"])
        #expect(server.requests.count == 2)
        #expect(!scratch.holds("state"))
    }

    @Test func `an address that is a feed itself is said to be one`() async throws {
        defer { server.stop() }
        let run = try await run("feeds", "discover", server.url("/feed.xml"))
        #expect(run.output == "The Example, \(server.url("/feed.xml")): this is a feed itself (RSS, 2 entries)\n")
    }

    @Test func `where nothing is found nothing is guessed unasked`() async throws {
        defer { server.stop() }
        let none = try await run("feeds", "discover", server.url("/none"))
        #expect(none.status == 2)
        #expect(none.output.isEmpty)
        #expect(
            none.errors
                == "tidings: \(server.url("/none")): the page links to no feed; --guess tries the usual addresses\n")
        #expect(server.requests.count == 1)
        let guessed = try await run("feeds", "discover", "--guess", server.url("/none"))
        #expect(guessed.status == 0)
        #expect(guessed.lines[1].hasSuffix("guessed  \(server.url("/feed.xml"))"))
        #expect(server.requests.dropFirst(2).map(\.target) == ["/feed", "/rss.xml", "/atom.xml", "/feed.xml"])
    }

    @Test func `hostile pages are bounded`() async throws {
        defer { server.stop() }
        #expect(try await run("feeds", "discover", server.url("/many")).lines.count == 101)
        let endless = try await run("feeds", "discover", server.url("/endless"))
        #expect(endless.status == 2)
        #expect(endless.errors.contains("the response is larger than the limit of 16777216 bytes"))
    }

    @Test func `private addresses are refused unless someone lifts the guard`() async throws {
        defer { server.stop() }
        for command in ["discover", "add"] {
            let guarded = try await run(
                "feeds", command, server.url("/one"), environment: ["TIDINGS_ALLOW_PRIVATE": "0"])
            #expect(guarded.status == 2)
            #expect(
                guarded.errors.hasSuffix(
                    "127.0.0.1 is an address of a private network; if that is meant, say --allow-private true\n"))
            #expect(server.requests.isEmpty)
        }
        let lifted = try await run(
            "feeds", "discover", server.url("/one"), "--allow-private", "true",
            environment: ["TIDINGS_ALLOW_PRIVATE": "0"])
        #expect(lifted.status == 0)
    }

    // MARK: Add

    @Test func `a feed is asked once and followed under its title`() async throws {
        defer { server.stop() }
        let added = try await run("feeds", "add", server.url("/feed.xml"))
        #expect(added.status == 0)
        #expect(added.output == "added The Example, \(server.url("/feed.xml")): 2 entries\n")
        #expect(try await run("export", "--items").lines.count == 2)
        #expect(try await run("feeds", "list").output.contains("undated"))
        #expect(try await run("fetch").output.hasPrefix("1 feed, none due, the next at "))
        let again = try await run("feeds", "add", server.url("/feed.xml"))
        #expect(again.errors.contains("it is followed already"))
        #expect(server.requests.count == 1)
    }

    @Test func `behind a permanent redirect the new address is followed, behind another the one given`() async throws {
        defer { server.stop() }
        let moved = try await run("feeds", "add", server.url("/moved"))
        let reason = "2 entries; \(server.url("/moved")) has moved there for good"
        #expect(moved.output == "added The Example, \(server.url("/feed.xml")): \(reason)\n")
        let elsewhere = try await run("feeds", "add", server.url("/elsewhere"))
        #expect(elsewhere.output == "added The Example, \(server.url("/elsewhere")): 2 entries\n")
        let again = try await run("feeds", "add", server.url("/moved"))
        #expect(again.errors.contains("\(server.url("/feed.xml")): it is followed already"))
        #expect(try await followed() == [server.url("/feed.xml"), server.url("/elsewhere")])
    }

    @Test func `of a page with one feed, comments aside, that one is followed`() async throws {
        defer { server.stop() }
        let added = try await run("feeds", "add", server.url("/one"), "--category", "World")
        #expect(added.status == 0)
        #expect(added.output.hasSuffix(", \(server.url("/b/index.rdf")): the feed of \(server.url("/one"))\n"))
        #expect(!added.output.contains("\u{1b}"))
        #expect(try await followed() == [server.url("/b/index.rdf")])
        #expect(server.requests.count == 1)
    }

    @Test func `of a page with several feeds none is followed until someone chooses`() async throws {
        defer { server.stop() }
        let refused = try await run("feeds", "add", server.url("/several"))
        #expect(refused.status == 2)
        let remedy = "name the one you want, or say --first or --all"
        #expect(refused.errors == "tidings: \(server.url("/several")): the page links to 2 feeds; \(remedy)\n")
        #expect(
            refused.lines == [
                "  tidings feeds add \(server.url("/feed.xml"))  # News, RSS",
                #"  tidings feeds add '\#(server.url("/atom?a=1&b="))'\''$(x)'\'''  # It's all, Atom"#,
            ])
        #expect(!scratch.holds("state/tidings.db"))
        #expect(try await run("feeds", "add", "--first", server.url("/several")).status == 0)
        #expect(try await followed() == [server.url("/feed.xml")])
        #expect(try await run("feeds", "add", "--all", server.url("/several")).status == 0)
        #expect(try await followed().count == 2)
    }

    @Test func `what cannot be reached or is no feed is not followed, except unchecked`() async throws {
        defer { server.stop() }
        let gone = server.url("/gone")
        let refused = try await run("feeds", "add", gone)
        #expect(refused.status == 2)
        let sentence = "the server knows no such page (404); --no-check follows it all the same"
        #expect(refused.errors == "tidings: \(gone): \(sentence)\n")
        let none = try await run("feeds", "add", server.url("/none"))
        #expect(none.status == 2)
        #expect(none.errors.contains("it is an HTML page, not a feed, and links to none"))
        let mixed = try await run("feeds", "add", gone, server.url("/feed.xml"))
        #expect(mixed.status == 1)
        #expect(mixed.output.hasPrefix("added The Example, "))
        let count = server.requests.count
        #expect(try await run("feeds", "add", "--no-check", gone).output == "added 1 feed\n")
        #expect(server.requests.count == count)
        #expect(try await followed() == [server.url("/feed.xml"), gone])
    }

    @Test func `of a page that is followed unchecked, fetch says which feed is meant`() async throws {
        defer { server.stop() }
        _ = try await run("feeds", "import", try scratch.write("urls", server.url("/one") + "\n"))
        #expect(server.requests.isEmpty)
        let sentence = "it is an HTML page, not a feed; it links to the feed \(server.url("/b/index.rdf")); next try "
        #expect(try await run("fetch").errors.contains(sentence))
    }

    @Test func `a daemon takes in what the command was told, and asks nobody`() async throws {
        defer { server.stop() }
        let daemon = try RunningProgram(["run", "--state", "state"], in: scratch)
        #expect(await daemon.says("started"))
        let added = try await run("feeds", "add", server.url("/feed.xml"))
        #expect(added.lines.last == "the running tidings has taken it up")
        #expect(await daemon.says("refreshed feed=\(server.url("/feed.xml"))"))
        daemon.send(SIGTERM)
        _ = await daemon.end(within: 15)
        #expect(server.requests.count == 1)
        #expect(try await run("export", "--items").lines.count == 2)
    }

    @Test func `with a daemon the command asks, and the daemon follows`() async throws {
        defer { server.stop() }
        let daemon = try RunningProgram(["run", "--state", "state"], in: scratch)
        #expect(await daemon.says("started"))
        let added = try await run("feeds", "add", server.url("/one"))
        #expect(added.status == 0)
        #expect(added.lines.last == "the running tidings has taken it up")
        #expect(added.lines.first?.hasSuffix("the feed of \(server.url("/one"))") == true)
        await server.waitForRequests(2)
        #expect(server.requests.last?.target == "/b/index.rdf")
        daemon.send(SIGTERM)
        _ = await daemon.end(within: 15)
    }
}

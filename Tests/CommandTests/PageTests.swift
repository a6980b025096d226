import Foundation
import Glibc
import StoryDigest
import StoryStorage
import Testing
import TidingsModel
import TidingsTesting

/// The page of the built daemon.
final class PageBench: Sendable {
    let scratch: Scratch
    let daemon: RunningProgram
    let port: Int

    /// Starts the daemon on the scratch folder's store; `settings` are lines of [web] and what follows it.
    init(
        in scratch: Scratch, _ settings: String = "", environment: [String: String] = [:]
    ) async throws {
        self.scratch = scratch
        try scratch.write("tidings.toml", "[web]\nlisten = \"127.0.0.1:0\"\n\(settings)\n")
        daemon = try RunningProgram(
            ["run", "--state", "state", "--config", "tidings.toml"], in: scratch, environment: environment)
        try #require(await daemon.says("serving the page"), "\(daemon.errors)")
        port = try #require(Self.port(in: daemon.errors))
    }

    deinit { daemon.send(SIGKILL) }

    static func port(in log: String) -> Int? {
        let line = log.split(separator: "\n").last { $0.contains("serving the page address=") }
        return line?.split(separator: "port=").last.flatMap { Int($0) }
    }

    func get(
        _ target: String, method: String = "GET", host: String = "localhost", _ headers: [(String, String)] = [],
        body: String = ""
    ) async throws -> LoopbackClient.Answer {
        let port = port
        let fields = ([("Host", host)] + headers).map { "\($0.0): \($0.1)\r\n" }.joined()
        let answer = await onOwnThread { () -> LoopbackClient.Answer? in
            guard let client = try? LoopbackClient(port: port) else { return nil }
            client.send("\(method) \(target) HTTP/1.1\r\n\(fields)\r\n\(body)")
            return client.answer()
        }
        return try #require(answer, "no answer to \(target)")
    }

    func json(_ target: String) async throws -> [String: Any] {
        let answer = try await get(target)
        try #require(answer.status == 200, "\(target): \(answer.status) \(answer.body)")
        return try #require(JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any])
    }

    func stop() async {
        daemon.send(SIGTERM)
        #expect(await daemon.end().status == 0)
    }
}

struct PageTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// Every kind of address there is.
    private static func targets(_ ids: (talks: Story.ID, before: Story.ID, line: Storyline.ID)) -> [String] {
        [
            "/", "/stories/\(ids.talks.rawValue)", "/stories/\(ids.talks.rawValue)/why",
            "/storylines/\(ids.line.rawValue)", "/feeds", "/editions", "/search",
            "/search?q=harbour",
            "/categories/-", "/feeds/stories.atom", "/metrics", "/healthz", "/api/v1/openapi.json",
            "/api/v1/schema.json", "/api/v1/stories", "/api/v1/stories/\(ids.talks.rawValue)",
            "/api/v1/stories/\(ids.talks.rawValue)/why", "/api/v1/storylines",
            "/api/v1/storylines/\(ids.line.rawValue)", "/api/v1/entries", "/api/v1/feeds", "/api/v1/digest",
        ]
    }

    @Test func `the first page tells the day's stories, and each has a page of its own`() async throws {
        let ids = try FilledStore.news(in: scratch)
        let bench = try await PageBench(in: scratch)
        let front = try await bench.get("/")
        #expect(front.status == 200 && front.headers["content-type"] == "text/html; charset=utf-8")
        #expect(front.body.contains("Small quake felt on the coast"))
        #expect(front.body.contains("href=\"/stories/\(ids.talks.rawValue)\""))
        #expect(front.body.contains("href=\"https://south.example/") && front.body.contains("3 publishers"))
        #expect(front.body.contains("href=\"/storylines/\(ids.line.rawValue)\""))

        let story = try await bench.get("/stories/\(ids.talks.rawValue)")
        #expect(story.body.contains("Harbour deal: the port opens") && story.body.contains("<svg class=\"when\""))
        #expect(story.body.contains("The deal was signed at noon."))
        #expect(story.body.contains("Why this is one story"))
        #expect(story.body.contains("href=\"/stories/\(ids.talks.rawValue)/why\""))
        let why = try await bench.get("/stories/\(ids.talks.rawValue)/why")
        #expect(why.body.contains("Why this is one story") && why.body.contains("Its storyline"))
        #expect(why.body.contains("href=\"/storylines/\(ids.line.rawValue)\""))
        #expect(story.body.contains("href=\"/stories/\(ids.before.rawValue)\""))

        let line = try await bench.get("/storylines/\(ids.line.rawValue)")
        #expect(line.body.contains("href=\"/stories/\(ids.before.rawValue)\""))
        let feeds = try await bench.get("/feeds")
        #expect(feeds.body.contains("https://north.example/feed"))
        await bench.stop()
    }

    @Test func `whatever is asked for is answered with the same care`() async throws {
        let ids = try FilledStore.news(in: scratch)
        let bench = try await PageBench(in: scratch)
        for target in Self.targets(ids) {
            let answer = try await bench.get(target)
            #expect(answer.status == 200, "\(target)")
            let policy = answer.headers["content-security-policy"] ?? ""
            #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"), "\(target)")
            #expect(answer.headers["x-content-type-options"] == "nosniff", "\(target)")
            for word in ["<script", "javascript:", " onload", "@import", "url("] {
                #expect(!answer.body.contains(word), "\(target) \(word)")
            }
            #expect(try await bench.get(target, host: "evil.example").status == 421, "\(target)")
            #expect(try await bench.get(target, method: "DELETE").status == 405, "\(target)")
            let head = try await bench.get(target, method: "HEAD")
            #expect(head.status == 200 && head.body.isEmpty, "\(target)")
        }
        await bench.stop()
    }

    @Test func `what has not changed is not sent again`() async throws {
        let ids = try FilledStore.news(in: scratch)
        let bench = try await PageBench(in: scratch)
        for target in [
            "/", "/stories/\(ids.talks.rawValue)", "/api/v1/stories", "/api/v1/entries", "/feeds/stories.atom",
        ] {
            let tag = try #require(try await bench.get(target).headers["etag"])
            let again = try await bench.get(target, [("If-None-Match", tag)])
            #expect(again.status == 304 && again.body.isEmpty, "\(target)")
        }
        await bench.stop()
    }

    @Test func `whoever follows the cursor meets every story and entry once`() async throws {
        do {
            let filled = try FilledStore(in: scratch)
            for index in 0..<23 {
                try filled.tell(
                    ["a.example | Story number \(index) of many", "b.example | Number \(index), a story of many"],
                    hoursAgo: Double(23 - index))
            }
        }
        let bench = try await PageBench(in: scratch)
        for (target, list, total) in [("stories", "clusters", 23), ("entries", "articles", 46)] {
            var ids: [String] = []
            var query = "?limit=7"
            var pages = 0
            while true {
                let page = try await bench.json("/api/v1/\(target)\(query)")
                let items = try #require(page[list] as? [[String: Any]])
                #expect(items.count <= 7)
                ids += items.compactMap { $0["id"] as? String }
                pages += 1
                guard let next = page["next"] as? String, pages < 20 else { break }
                query = "?limit=7&cursor=\(next)"
            }
            #expect(ids.count == total && Set(ids).count == total, "\(target)")
        }
        let none = try await bench.json("/api/v1/stories?min_publishers=3")
        #expect((none["clusters"] as? [Any])?.isEmpty == true && none["next"] == nil)
        let since = Timestamp(seconds: Int64(Date().timeIntervalSince1970) - 5 * 3600 - 1800).rfc3339
        let late = try await bench.json("/api/v1/stories?since=\(since)")
        #expect((late["clusters"] as? [Any])?.count == 5)
        let feed = Feed.ID(url: "https://a.example/feed").rawValue
        let entries = try await bench.json("/api/v1/entries?feed=\(feed)")
        #expect((entries["articles"] as? [Any])?.count == 23)
        await bench.stop()
    }

    @Test(arguments: [
        ("/api/v1/stories?limit=0", 400, "limit is a whole number from 1 to 100"),
        ("/api/v1/stories?limit=+5", 400, "limit is a whole number"),
        ("/api/v1/stories?cursor=x", 400, "cursor is no"), ("/api/v1/stories?since=yesterday", 400, "since is a time"),
        ("/api/v1/stories?colour=red", 400, "there is no parameter colour"),
        ("/api/v1/stories?limit=5&limit=6", 400, "not encoded"), ("/api/v1/stories?limit=%zz", 400, "not encoded"),
        ("/api/v1/stories/s0000000000000", 404, "there is no story s0000000000000"),
        ("/stories/s0000000000000", 404, "There is no story s0000000000000"),
        ("/storylines/nothing", 404, "There is no storyline nothing"), ("/api/v1/entries/e1", 404, "no entry e1"),
        ("/editions/2001", 404, "No edition 2001 is kept"), ("/categories/Nowhere", 404, "No feed has the category"),
        ("/stories/%3Cscript%3E", 404, "&lt;script&gt;"), ("/nothing", 404, "There is nothing at this address"),
        ("/feeds/Nowhere.atom", 404, "no feed has the category Nowhere"),
    ])
    func `what cannot be shown is said in a sentence`(target: String, status: Int, words: String) async throws {
        try FilledStore.news(in: scratch)
        let bench = try await PageBench(in: scratch)
        let answer = try await bench.get(target)
        #expect(answer.status == status && answer.body.contains(words), "\(answer.body)")
        #expect(!answer.body.contains("<script"))
        await bench.stop()
    }

    @Test func `what is looked for is found on the page and by programs, marked and safe`() async throws {
        do {
            let filled = try FilledStore(in: scratch)
            for index in 0..<25 {
                try filled.tell(
                    ["a.example | Kestrel number \(index) <i>lands</i> | It landed <b>well</b> & was seen."],
                    hoursAgo: Double(30 - index))
            }
            try filled.tell(["b.example | Nothing of that kind | A quiet day."], hoursAgo: 1)
            while try filled.store.indexNext() > 0 {}
        }
        let bench = try await PageBench(in: scratch)
        let page = try await bench.get("/search?q=kestrel+lands")
        #expect(page.body.contains("25 stories found") && page.body.contains("<mark>Kestrel</mark>"))
        #expect(page.body.contains("value=\"kestrel lands\"") && !page.body.contains("<i>lands"))
        let next = try #require(page.body.firstMatch(of: /href="(\/search\?[^"]+)" rel="next"/)?.1)
        let second = try await bench.get(String(next).replacing("&amp;", with: "&"))
        #expect(second.body.matches(of: /<article>/).count == 5)

        var stories: [String] = []
        var query = "q=kestrel&limit=10"
        for _ in 0..<5 {
            let found = try await bench.json("/api/v1/search?\(query)")
            #expect(found["total"] as? Int == 25)
            stories += (found["hits"] as? [[String: Any]] ?? []).compactMap { $0["story"] as? String }
            guard let next = found["next"] as? String else { break }
            query = "q=kestrel&limit=10&cursor=\(next)"
        }
        #expect(stories.count == 25 && Set(stories).count == 25)
        #expect(try await bench.get("/search?q=zebra").body.contains("0 stories found"))
        #expect(try await bench.get("/search?q=-zebra").body.contains("only says what to leave out"))
        #expect(try await bench.get("/search?q=%22%3E%3Cscript%3E").body.contains("value=\"&quot;&gt;&lt;script&gt;\""))
        #expect(try await bench.get("/api/v1/search?q=-zebra").status == 400)
        #expect(try await bench.get("/api/v1/search").body.contains("q is missing"))
        await bench.stop()
    }

    @Test func `an old id, and the beginning of one, lead to the story`() async throws {
        let ids = try FilledStore.news(in: scratch)
        let bench = try await PageBench(in: scratch)
        let beginning = String(ids.talks.rawValue.prefix(9))
        for prefix in ["/stories/", "/api/v1/stories/"] {
            let answer = try await bench.get(prefix + beginning)
            #expect(answer.status == 308 && answer.headers["location"] == prefix + ids.talks.rawValue)
        }
        await bench.stop()
    }

    @Test func `text of feeds stays text on every page`() async throws {
        let evil = "<script>alert(1)</script> \"quoted\" <img src=x onerror=y> & 'more'"
        let ids: (story: Story.ID, storyline: Storyline.ID)
        do {
            let filled = try FilledStore(in: scratch)
            ids = try filled.tell(
                ["a.example | \(evil) | \(evil) and enough words for a sentence.", "b.example | \(evil) again"],
                hoursAgo: 2)
            try filled.tell(["c.example | \(evil) later"], hoursAgo: 1, storyline: ids.storyline)
        }
        let bench = try await PageBench(in: scratch)
        let pages = [
            "/", "/stories/\(ids.story.rawValue)", "/storylines/\(ids.storyline.rawValue)", "/categories/-", "/feeds",
            "/feeds/stories.atom",
        ]
        for target in pages {
            let body = try await bench.get(target).body
            for word in ["<script", "<img", "onerror=y>"] { #expect(!body.contains(word), "\(target) \(word)") }
        }
        #expect(try await bench.get("/").body.contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot;"))
        await bench.stop()
    }

    @Test func `an edition is shown as it was printed`() async throws {
        try FilledStore.news(in: scratch)
        let digest = try await tidings(
            "digest", "--mark", "--format", "html", "--state", "state", in: scratch)
        let list = try await tidings("digest", "--editions", "--state", "state", in: scratch)
        let id = try #require(list.lines.last?.split(separator: " ").dropFirst().first)
        let bench = try await PageBench(in: scratch)
        #expect(try await bench.get("/editions").body.contains("href=\"/editions/\(id)\""))
        let edition = try await bench.get("/editions/\(id)")
        #expect(edition.body == digest.output && edition.status == 200)
        // Its own style and no other.
        let source = try #require(styleSource(ofPage: Array(edition.body.utf8)))
        #expect(edition.headers["content-security-policy"]?.contains("style-src \(source);") == true)
        await bench.stop()
    }

    @Test func `the token is asked for, and found where the configuration says`() async throws {
        try FilledStore.news(in: scratch)
        let bench = try await PageBench(
            in: scratch, "token = \"env:PAGE_WORD\"", environment: ["PAGE_WORD": "opensesame"])
        #expect(try await bench.get("/").status == 401)
        #expect(try await bench.get("/api/v1/stories", [("Authorization", "Bearer opensesam")]).status == 401)
        #expect(try await bench.get("/api/v1/stories", [("Authorization", "Bearer opensesame")]).status == 200)
        #expect(!bench.daemon.errors.contains("opensesame"))
        await bench.stop()

        try scratch.write("tidings.toml", "[web]\nlisten = \"127.0.0.1:0\"\ntoken = \"env:PAGE_WORD\"\n")
        let daemon = try RunningProgram(["run", "--state", "state", "--config", "tidings.toml"], in: scratch)
        #expect(await daemon.says("not serving the page reason=\"web.token: env:PAGE_WORD holds nothing\""))
        daemon.send(SIGTERM)
        #expect(await daemon.end().status == 0)
    }

    @Test func `a port that is taken stops nothing, and a reload tries again`() async throws {
        try FilledStore.news(in: scratch)
        let taken = try LoopbackServer { _ in LoopbackResponse(status: 404) }
        try scratch.write("tidings.toml", "[web]\nlisten = \"127.0.0.1:\(taken.port)\"\n")
        let daemon = try RunningProgram(["run", "--state", "state", "--config", "tidings.toml"], in: scratch)
        #expect(await daemon.says("nobody can connect to 127.0.0.1:\(taken.port): address already in use"))
        taken.stop()
        daemon.send(SIGHUP)
        #expect(await daemon.says("serving the page address=127.0.0.1:\(taken.port)"))
        // Off with nothing.
        try scratch.write("tidings.toml", "[web]\nlisten = \"\"\n")
        daemon.send(SIGHUP)
        let port = taken.port
        let isClosed = await onOwnThread {
            for _ in 0..<1000 {
                if (try? LoopbackClient(port: port)) == nil { return true }
                usleep(20_000)
            }
            return false
        }
        #expect(isClosed)
        daemon.send(SIGTERM)
        #expect(await daemon.end().status == 0)
    }

    @Test(arguments: [
        ("listen = \"0.0.0.0:8737\"", "web.listen: other machines reach 0.0.0.0:8737; set web.token, or"),
        ("listen = \"news.example:80\"", "web.listen: other machines reach news.example:80"),
        ("listen = \"8737\"", "web.listen: \"8737\" is no address with a port"),
        ("token = \"opensesame\"", "web.token: a secret is not written here"),
        ("hosts = [\"http://a\"]", "web.hosts: \"http://a\" is no name of a machine"),
    ])
    func `who would be read by everybody is told so`(line: String, words: String) async throws {
        try scratch.write("tidings.toml", "[web]\n\(line)\n")
        let check = try await tidings("check", "--config", "tidings.toml", in: scratch)
        #expect(check.status == 78 && check.errors.contains(words), "\(check.errors)\(check.output)")
        for cure in ["token = \"env:X\"", "allow_anyone = true"] where line.contains("0.0.0.0") {
            try scratch.write("tidings.toml", "[web]\n\(line)\n\(cure)\n")
            #expect(try await tidings("check", "--config", "tidings.toml", in: scratch).status == 0)
        }
    }

    @Test func `metrics are those of Prometheus`() async throws {
        try FilledStore.news(in: scratch)
        let bench = try await PageBench(in: scratch)
        let answer = try await bench.get("/metrics")
        #expect(answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(answer.body.contains("\ntidings_stories 3\n") && answer.body.contains("\ntidings_entries 6\n"))
        var known: Set<Substring> = []
        for line in answer.body.split(separator: "\n") {
            if line.hasPrefix("# TYPE ") { known.insert(line.split(separator: " ")[2]) }
            guard !line.hasPrefix("#") else { continue }
            #expect(known.contains(line.prefix { $0 != "{" && $0 != " " }), "\(line)")
            #expect(line.split(separator: " ").last.flatMap { Double($0) } != nil, "\(line)")
        }
        await bench.stop()
    }

    @Test func `the description of the API is the one that is shipped`() throws {
        let file = ConfigurationSampleTests.folder.appendingPathComponent("openapi.json")
        #expect(try String(contentsOf: file, encoding: .utf8) == OpenAPI.text)
        #expect(try JSONSerialization.jsonObject(with: Data(OpenAPI.text.utf8)) is [String: Any])
    }
}

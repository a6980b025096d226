import Foundation
import StoryStorage
import Testing
import TidingsModel
import TidingsTesting

/// The built daemon as reader clients see it.
struct ReaderTests {
    private static let token = "readers know it"
    private static let settings = "reader_token = \"env:READERS\""
    private static let environment = ["READERS": token]
    private static let header = [("X-Auth-Token", token)]

    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func bench() async throws -> PageBench {
        try await PageBench(in: scratch, Self.settings, environment: Self.environment)
    }

    private func json(_ bench: PageBench, _ target: String) async throws -> [String: Any] {
        let answer = try await bench.get(target, Self.header)
        try #require(answer.status == 200, "\(target): \(answer.status) \(answer.body)")
        return try #require(JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any])
    }

    private func entries(_ bench: PageBench, _ query: String) async throws -> [[String: Any]] {
        try #require(await json(bench, "/v1/entries?\(query)")["entries"] as? [[String: Any]])
    }

    private func put(_ bench: PageBench, _ target: String, _ body: String = "") async throws -> Int {
        try await bench.get(
            target, method: "PUT", Self.header + [("Content-Length", "\(body.utf8.count)")], body: body
        ).status
    }

    @Test func `without a token of theirs there is nothing for readers`() async throws {
        try FilledStore.news(in: scratch)
        let bench = try await PageBench(in: scratch)
        for header in [[], Self.header] {
            #expect(try await bench.get("/v1/feeds", header).status == 404)
            #expect(try await bench.get("/v1/entries", method: "PUT", header).status == 404)
        }
        await bench.stop()
    }

    @Test func `whoever does not know the token learns and changes nothing`() async throws {
        try FilledStore.news(in: scratch)
        let bench = try await bench()
        let basic = Data("anybody:\(Self.token)".utf8).base64EncodedString()
        for header in [("Authorization", "Basic \(basic)"), ("Authorization", "Bearer \(Self.token)"), Self.header[0]] {
            #expect(try await bench.get("/v1/me", [header]).status == 200)
        }
        for target in ["/v1/me", "/v1/entries", "/v1/nothing", "/v1/entries/2/bookmark"] {
            for header in [[], [("X-Auth-Token", "wrong")], [("X-Auth-Token", "")]] {
                for method in ["GET", "PUT", "POST"] {
                    let answer = try await bench.get(target, method: method, header)
                    #expect(answer.status == 401 && answer.body.contains("error_message"), "\(method) \(target)")
                }
            }
        }
        #expect(try await bench.get("/v1/me", host: "evil.example", Self.header).status == 421)
        // What the page and other programs are shown stays for looking only.
        #expect(try await bench.get("/api/v1/entries", method: "PUT", Self.header).status == 405)
        await bench.stop()
    }

    @Test func `stories stand beside the feeds, and lead to their pages`() async throws {
        let ids = try FilledStore.news(in: scratch)
        let bench = try await bench()
        let stories = try await entries(bench, "category_id=1&order=published_at&direction=desc")
        #expect(stories.map { $0["hash"] as? String } == [ids.talks.rawValue, ids.before.rawValue])
        let address = try #require(stories[0]["url"] as? String)
        #expect(address == "http://localhost/stories/\(ids.talks.rawValue)")
        #expect((stories[0]["content"] as? String)?.contains("Deal signed as harbour talks end") == true)
        #expect((stories[0]["content"] as? String)?.contains("https://west.example/") == true)
        let page = try await bench.get(
            "/v1/entries?category_id=1&limit=1", Self.header + [("X-Forwarded-Proto", "https")])
        #expect(page.body.contains("\"url\":\"https://localhost/stories/"))
        let feeds = try await bench.get("/v1/feeds", Self.header)
        let list = try #require(JSONSerialization.jsonObject(with: Data(feeds.body.utf8)) as? [[String: Any]])
        #expect(list.first?["title"] as? String == "Stories" && list.count == 5)
        let all = try await json(bench, "/v1/entries?limit=3")
        #expect(all["total"] as? Int == 8 && (all["entries"] as? [Any])?.count == 3)
        await bench.stop()
    }

    @Test func `what readers mark is marked, and stays so`() async throws {
        try FilledStore.news(in: scratch)
        var bench = try await bench()
        let numbers = try await entries(bench, "").compactMap { $0["id"] as? Int }
        #expect(
            try await put(bench, "/v1/entries", #"{"entry_ids": [\#(numbers[0]), 99999], "status": "read"}"#) == 204)
        #expect(try await put(bench, "/v1/entries/\(numbers[1])/bookmark") == 204)
        #expect(try await entries(bench, "status=read").compactMap { $0["id"] as? Int } == [numbers[0]])
        #expect(try await entries(bench, "starred=true").compactMap { $0["id"] as? Int } == [numbers[1]])
        #expect(try await entries(bench, "status=read&status=unread").count == 8)
        await bench.stop()
        bench = try await self.bench()
        #expect(try await json(bench, "/v1/entries/\(numbers[0])")["status"] as? String == "read")
        #expect(try await put(bench, "/v1/entries", #"{"entry_ids": [\#(numbers[0])], "status": "unread"}"#) == 204)
        #expect(try await put(bench, "/v1/categories/1/mark-all-as-read") == 204)
        #expect(try await json(bench, "/v1/entries?status=read")["total"] as? Int == 2)
        #expect(try await put(bench, "/v1/users/1/mark-all-as-read") == 204)
        #expect(try await json(bench, "/v1/entries?status=unread")["total"] as? Int == 0)
        let counters = try await json(bench, "/v1/feeds/counters")
        #expect((counters["reads"] as? [String: Int])?["1"] == 2)
        await bench.stop()
    }

    @Test func `readers look for words, and are told how much a category holds`() async throws {
        try FilledStore.news(in: scratch)
        let bench = try await bench()
        // The daemon brings its index up to date at a beat.
        var found: [[String: Any]] = []
        for _ in 0..<300 where found.isEmpty {
            found = try await entries(bench, "search=%22signed%20deal%22&direction=desc")
            if found.isEmpty { try await Task.sleep(for: .milliseconds(100)) }
        }
        #expect(found.count == 2 && found.contains { $0["title"] as? String == "Harbour talks end with a signed deal" })
        #expect(try await entries(bench, "search=").count == 8)
        #expect(try await entries(bench, "tags=World").isEmpty)
        let answer = try await bench.get("/v1/categories?counts=true", Self.header)
        let list = try #require(JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [[String: Any]])
        #expect(list.map { $0["feed_count"] as? Int } == [1, 4])
        #expect(list.map { $0["total_unread"] as? Int } == [2, 6])
        let feed = try await json(bench, "/v1/feeds/1")
        #expect((feed["icon"] as? [String: Any])?["icon_id"] as? Int == 0)
        await bench.stop()
    }

    private static let mistakes: [(method: String, target: String, body: String, status: Int)] = [
        ("GET", "/v1/entries?limit=x", "", 400), ("GET", "/v1/entries?order=author", "", 400),
        ("GET", "/v1/entries?status=gone", "", 400), ("GET", "/v1/entries?search=-deal", "", 400),
        ("GET", "/v1/entries?offset=-1", "", 400), ("GET", "/v1/entries?after=99999999999999999999", "", 400),
        ("GET", "/v1/entries/99999999999", "", 404), ("GET", "/v1/entries/0", "", 404),
        ("GET", "/v1/entries/1", "", 404), ("GET", "/v1/entries/-2", "", 404), ("GET", "/v1/feeds/77", "", 404),
        ("GET", "/v1/categories/77/entries", "", 404), ("GET", "/v1/feeds/1/icon", "", 404),
        ("GET", "/v1/icons/1", "", 404), ("GET", "/v1/enclosures/2", "", 404), ("POST", "/v1/entries/2/save", "", 404),
        ("GET", "/v1/entries/2/fetch-content", "", 404), ("POST", "/v1/discover", "{}", 404),
        ("PUT", "/v1/flush-history", "", 404), ("GET", "/v1/", "", 404), ("GET", "/v1", "", 404),
        ("POST", "/v1/feeds", "{}", 405),
        ("DELETE", "/v1/feeds/1", "", 405), ("PUT", "/v1/me", "", 405), ("GET", "/v1/entries/2/bookmark", "", 405),
        ("PUT", "/v1/entries", "", 400), ("PUT", "/v1/entries", "[]", 400),
        ("PUT", "/v1/entries", #"{"entry_ids": [], "status": "read"}"#, 400),
        ("PUT", "/v1/entries", #"{"entry_ids": [2], "status": "eaten"}"#, 400),
        ("PUT", "/v1/entries", #"{"entry_ids": ["2"], "status": "read"}"#, 400),
        ("PUT", "/v1/entries", String(repeating: "[", count: 100_000), 400),
        ("PUT", "/v1/entries", String(repeating: " ", count: 300_000), 413),
        ("PUT", "/v1/entries/99998/bookmark", "", 404), ("PUT", "/v1/feeds/77/mark-all-as-read", "", 404),
        ("PUT", "/v1/feeds/refresh", "", 204),
    ]

    @Test func `what is asked amiss is answered in words`() async throws {
        try FilledStore.news(in: scratch)
        let bench = try await bench()
        for (method, target, body, status) in Self.mistakes {
            let answer = try await bench.get(
                target, method: method, Self.header + [("Content-Length", "\(body.utf8.count)")], body: body)
            #expect(answer.status == status, "\(method) \(target): \(answer.body)")
            if status >= 400, target.hasPrefix("/v1/") { #expect(answer.body.hasPrefix("{\"error_message\":\"")) }
            if status == 405 { #expect(answer.headers["allow"] == "GET, HEAD, PUT") }
        }
        #expect(try await json(bench, "/v1/entries?status=read")["total"] as? Int == 0)
        await bench.stop()
    }
}

import FeedFetching
import Glibc
import Synchronization
import Testing
import TidingsModel
import TidingsTesting

@Suite struct FetcherTests {
    @Test func `an answer brings body, header and final address`() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(
                headers: [
                    ("Content-Type", "application/rss+xml"), ("ETag", "\"v1\""), ("Last-Modified", "an odd date"),
                    ("Cache-Control", "public"), ("cache-control", "max-age=60"), ("Retry-After", "5"), ("Age", "3"),
                    ("Expires", "0"), ("Date", "now"), ("Content-Language", "uk"), ("Content-Location", "/x"),
                ], text: "<rss/>")
        }
        defer { server.stop() }
        let answer = try await fetch(server.url("/a?b")).get()
        #expect(answer.status == 200)
        #expect(answer.finalURL == server.url("/a?b"))
        #expect(answer.body == Array("<rss/>".utf8))
        #expect(answer.validators == HTTPValidators(etag: "\"v1\"", lastModified: "an odd date"))
        #expect(answer.contentType == "application/rss+xml")
        #expect(answer.cacheControl == "public, max-age=60")
        #expect([answer.retryAfter, answer.age, answer.expires, answer.date] == ["5", "3", "0", "now"])
        #expect([answer.contentLanguage, answer.contentLocation] == ["uk", "/x"])
        #expect(answer.hops.isEmpty)
    }

    @Test func `a request says who asks, for what, and nothing else`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(headers: [("Set-Cookie", "track=1")], text: "x") }
        defer { server.stop() }
        let fetcher = Fetcher(options: testOptions())
        defer { fetcher.stop() }
        for _ in 0..<2 { _ = await fetcher.fetch(FetchRequest(url: server.url("/a%2Fb/../c?d&e="))) }
        let request = try #require(server.requests.last)
        #expect(request.method == "GET")
        #expect(request.target == "/a%2Fb/../c?d&e=")
        #expect(request["User-Agent"]?.hasPrefix("Tidings/") == true)
        #expect(request["User-Agent"]?.contains("https://") == true)
        #expect(request["Accept"]?.contains("application/rss+xml") == true)
        #expect(request["Accept-Encoding"]?.contains("gzip") == true)
        for name in ["Cookie", "Referer", "Authorization", "If-None-Match", "If-Modified-Since"] {
            #expect(request[name] == nil)
        }
    }

    @Test func `a feed's own user agent is used, and cannot bring header fields along`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x") }
        defer { server.stop() }
        _ = await fetch(server.url()) { $0.userAgent = "Mine/1\r\nX-Evil: 1" }
        let request = try #require(server.requests.first)
        #expect(request["User-Agent"] == "Mine/1X-Evil: 1")
        #expect(request["X-Evil"] == nil)
    }

    @Test(arguments: [
        HTTPValidators(etag: "\"33a64df5\""), HTTPValidators(etag: "W/\"weak\""),
        HTTPValidators(etag: "5f2b-61a:x=/+'q'"),
        HTTPValidators(lastModified: "2026-10-29T07:03:11+02:00"),
        HTTPValidators(etag: "\"b1\"", lastModified: "Thu, 29 Oct 2026 07:03:12 GMT"),
    ])
    func `validators go back byte for byte and earn a 304`(validators: HTTPValidators) async throws {
        let server = try LoopbackServer { request in
            let fields = [("ETag", validators.etag), ("Last-Modified", validators.lastModified)]
            let known =
                request["If-None-Match"] == validators.etag && request["If-Modified-Since"] == validators.lastModified
            return LoopbackResponse(
                status: known ? 304 : 200, headers: fields.compactMap { name, value in value.map { (name, $0) } })
        }
        defer { server.stop() }
        let first = try await fetch(server.url()).get()
        #expect(first.status == 200)
        let second = try await fetch(server.url()) { $0.validators = first.validators }.get()
        #expect(second.status == 304)
        #expect(server.requests.last?["A-IM"] == (validators.etag == nil ? nil : "feed"))
    }

    @Test func `bytes beyond ASCII in a validator survive the way there and back`() async throws {
        let etag: [UInt8] = [34, 0xe4, 0xff, 0xc3, 0xbc, 34]
        let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nETag: ".utf8) + etag + [13, 10, 13, 10]
        let server = try LoopbackServer { _ in LoopbackResponse(steps: [.bytes(head)]) }
        defer { server.stop() }
        let first = try await fetch(server.url()).get()
        _ = await fetch(server.url()) { $0.validators = first.validators }
        // The server reads header fields as UTF-8 and so shows only that something of this length came.
        #expect(first.validators.etag?.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } == etag)
        #expect(server.requests.last?["If-None-Match"] == String(decoding: etag, as: UTF8.self))
    }

    @Test func `226 brings a body, other statuses do not`() async throws {
        let partial = try await fetch(answering: LoopbackResponse(status: 226, text: "new")).get()
        #expect(partial.body == Array("new".utf8))
        let missing = try await fetch(answering: LoopbackResponse(status: 404, text: "a page")).get()
        #expect(missing.status == 404)
        #expect(missing.body.isEmpty)
    }

    @Test func `an endless error page ends with its status`() async throws {
        let head = LoopbackResponse.head(status: 500, headers: [])
        let steps: [LoopbackResponse.Step] = [.bytes(head), .endless([UInt8](repeating: 65, count: 4096))]
        let answer = try await fetch(answering: LoopbackResponse(steps: steps)).get()
        #expect(answer.status == 500)
    }

    @Test func `an interim answer is passed over`() async throws {
        let interim = Array("HTTP/1.1 103 Early Hints\r\nETag: \"no\"\r\n\r\n".utf8)
        let rest = LoopbackResponse(headers: [("Last-Modified", "yes")], text: "body")
        let answer = try await fetch(answering: LoopbackResponse(steps: [.bytes(interim)] + rest.steps)).get()
        #expect(answer.validators == HTTPValidators(lastModified: "yes"))
        #expect(answer.body == Array("body".utf8))
    }

    @Test func `gzip is taken apart`() async throws {
        let text = [UInt8](repeating: 66, count: 200_000)
        let answer = try await fetch(
            answering: LoopbackResponse(headers: [("Content-Encoding", "gzip")], body: gzipStored(text))
        ).get()
        #expect(answer.body == text)
    }

    @Test func `what follows a compressed body is dropped, and said`() async throws {
        let body = gzipStored(Array("<rss/>".utf8)) + [1, 2, 3]
        let answer = try await fetch(answering: LoopbackResponse(headers: [("Content-Encoding", "gzip")], body: body))
            .get()
        #expect(answer.body == Array("<rss/>".utf8))
        #expect(!answer.isWhole)
    }

    @Test func `feeds of one host share a connection`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x").after(milliseconds: 20) }
        defer { server.stop() }
        let fetcher = Fetcher(options: testOptions())
        defer { fetcher.stop() }
        await withTaskGroup(of: Int?.self) { group in
            for number in 0..<6 {
                group.addTask { try? await fetcher.fetch(FetchRequest(url: server.url("/\(number)"))).get().status }
            }
            for await status in group { #expect(status == 200) }
        }
        #expect(server.requests.count == 6)
        #expect(Set(server.requests.map(\.connection)).count <= 2)
    }

    @Test func `two hundred hosts answer side by side`() async throws {
        let asked = Asked()
        let server = try LoopbackServer(address: "0.0.0.0") { _ in
            asked.wait(for: 50)
            return LoopbackResponse(text: "x")
        }
        defer { server.stop() }
        let fetcher = Fetcher(options: testOptions { $0.maxConcurrent = 100 })
        defer { fetcher.stop() }
        await withTaskGroup(of: Int?.self) { group in
            for number in 0..<200 {
                let url = server.url(at: "127.9.\(number / 100).\(number % 100 + 1)")
                group.addTask { try? await fetcher.fetch(FetchRequest(url: url)).get().status }
            }
            for await status in group { #expect(status == 200) }
        }
        #expect(Set(server.requests.map(\.address)).count == 200)
    }

    @Test func `a host that says 429 is asked no more in this pass`() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(status: 429, headers: [("Retry-After", "60")]).after(milliseconds: 200)
        }
        defer { server.stop() }
        let fetcher = Fetcher(options: testOptions())
        defer { fetcher.stop() }
        let results = await withTaskGroup(of: Result<FetchAnswer, FetchError>.self) { group in
            for number in 0..<5 { group.addTask { await fetcher.fetch(FetchRequest(url: server.url("/\(number)"))) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(server.requests.count == 1)
        #expect(results.compactMap(\.error) == Array(repeating: .hostAtRest("127.0.0.1:\(server.port)"), count: 4))
    }
}

/// Holds answers back until so many have been asked for at once.
private final class Asked: Sendable {
    private let count = Atomic(0)

    func wait(for enough: Int) {
        count.add(1, ordering: .relaxed)
        while count.load(ordering: .relaxed) < enough { usleep(1000) }
    }
}

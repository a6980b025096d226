import Foundation
import Synchronization
import Testing
import TidingsModel
import TidingsTesting

@testable import TidingsWeb

/// A page under way, which shows what it was asked.
private final class Bench: Sendable {
    let port: Int
    let requests: AsyncStream<PageRequest>
    private let task: Task<Void, any Error>

    init(_ change: (inout PageListener.Options) -> Void = { _ in }, body: String = "shown") async throws {
        var options = PageListener.Options()
        options.listen = ListenAddress(host: "127.0.0.1", port: 0)
        change(&options)
        let (ports, continuation) = AsyncStream<Int>.makeStream()
        let (requests, requestContinuation) = AsyncStream<PageRequest>.makeStream()
        self.requests = requests
        let listener = PageListener(
            options: options,
            handlers: PageHandlers(
                answer: { request in
                    requestContinuation.yield(request)
                    return PageAnswer(contentType: "text/plain", body: Array(body.utf8), styleSource: "'self'")
                },
                refusal: { problem, audience in
                    PageAnswer(
                        status: problem.status,
                        contentType: audience == .people ? "text/html" : "application/problem+json",
                        body: Array("\(problem)".utf8))
                },
                now: { Timestamp(CivilTime(year: 2026, month: 11, day: 3, hour: 4, minute: 5, second: 6)) }))
        task = Task {
            defer { continuation.finish() }
            try await listener.run { continuation.yield($0) }
        }
        var iterator = ports.makeAsyncIterator()
        port = try #require(await iterator.next())
    }

    deinit { task.cancel() }

    /// Ends the listener, and waits until it has.
    func end() async throws {
        task.cancel()
        try await task.value
    }

    func call(
        _ target: String, method: String = "GET", host: String = "localhost", _ headers: [(String, String)] = []
    ) async -> LoopbackClient.Answer? {
        let fields = ([("Host", host)] + headers).map { "\($0.0): \($0.1)\r\n" }.joined()
        return await talk { $0.send("\(method) \(target) HTTP/1.1\r\n\(fields)\r\n") }
    }

    func talk(_ speak: @escaping @Sendable (LoopbackClient) -> Void) async -> LoopbackClient.Answer? {
        let port = port
        return await onOwnThread {
            guard let client = try? LoopbackClient(port: port) else { return nil }
            speak(client)
            return client.answer()
        }
    }
}

@Suite struct PageListenerTests {
    @Test(arguments: [
        ("localhost", 200), ("localhost:8737", 200), ("LOCALHOST", 200), ("127.0.0.1:1", 200), ("127.9.9.9", 200),
        ("[::1]", 200), ("[::1]:80", 200), ("tidings.localhost", 200), ("localhost.", 200), ("news.example.org", 200),
        ("News.Example.ORG:443", 200), ("evil.example", 421), ("127.0.0.1.evil.example", 421), ("127.0.0.1@evil", 421),
        ("localhost.evil.example", 421), ("127.0.0", 421), ("127.0.0.256", 421), ("notlocalhost", 421),
        ("news.example.org.evil.example", 421), ("[::2]", 421), ("localhost:x", 421),
    ])
    func `only names of this machine and those that are set are answered`(host: String, status: Int) async throws {
        let bench = try await Bench { $0.hosts = ["news.example.org"] }
        #expect(await bench.call("/", host: host)?.status == status)
    }

    @Test func `a request without a host is refused`() async throws {
        let bench = try await Bench()
        #expect(await bench.talk { $0.send("GET / HTTP/1.1\r\n\r\n") }?.status == 400)
        #expect(await bench.talk { $0.send("GET / HTTP/1.0\r\n\r\n") }?.status == 400)
    }

    @Test(arguments: [
        (nil, 401), ("Bearer s3cret:word", 200), ("bearer  s3cret:word", 200), ("Bearer s3cret:wor", 401),
        ("Bearer s3cret:word2", 401), ("Bearer", 401), ("Bearer ", 401),
        // me:s3cret:word, :s3cret:word, s3cret:word, me:wrong
        ("Basic bWU6czNjcmV0OndvcmQ=", 200), ("Basic OnMzY3JldDp3b3Jk", 200), ("Basic czNjcmV0OndvcmQ=", 401),
        ("Basic bWU6d3Jvbmc=", 401), ("Basic %%%", 401), ("Digest s3cret:word", 401),
    ])
    func `who must know the token is turned away without it`(authorization: String?, status: Int) async throws {
        let bench = try await Bench { $0.token = "s3cret:word" }
        let headers = authorization.map { [("Authorization", $0)] } ?? []
        let answer = try #require(await bench.call("/stories/s1", headers))
        #expect(answer.status == status)
        #expect((answer.headers["www-authenticate"] != nil) == (status == 401))
        // Whether an address exists is nobody's business either; a probe learns that we live.
        #expect(await bench.call("/nothing", headers)?.status == (status == 401 ? 401 : 404))
        #expect(await bench.call("/healthz", headers)?.status == 200)
    }

    @Test(
        arguments: [
            ("/", PageResource.front), ("/?", .front), ("/stories/s1", .story("s1")),
            ("/storylines/l1", .storyline("l1")),
            ("/feeds", .feeds), ("/feeds/stories.atom", .storiesFeed), ("/feeds/World.atom", .categoryFeed("World")),
            ("/categories/Wirtschaft%20%C3%9C", .category("Wirtschaft Ü")), ("/categories/a+b", .category("a+b")),
            ("/editions", .editions), ("/editions/2026-11-24-0600", .edition("2026-11-24-0600")),
            ("/metrics", .metrics),
            ("/healthz", .health), ("/api/v1/stories", .api(.stories)), ("/api/v1/stories/s1/why", .api(.why("s1"))),
            ("/api/v1/openapi.json", .api(.description)), ("/categories/%2e%2e%2fetc", .category("../etc")),
        ] as [(String, PageResource)])
    func `an address leads to what it names`(target: String, resource: PageResource) async throws {
        let bench = try await Bench()
        #expect(await bench.call(target)?.status == 200)
        var iterator = bench.requests.makeAsyncIterator()
        #expect(await iterator.next()?.resource == resource)
    }

    @Test(arguments: [
        "//", "/stories", "/stories/", "/stories//s1", "/stories/..", "/stories/%2e%2e", "/stories/../feeds",
        "/./feeds",
        "/stories/s1/", "/feeds/", "/feeds/x", "/feeds/.atom", "/api", "/api/v1", "/api/v2/stories", "/Feeds",
        "/stories/%zz", "/stories/%ff", "/stories/%00", "/stories/a%0d%0ab",
        "/stories/" + String(repeating: "a", count: 3000),
        "/etc/passwd", "/favicon.ico", "*",
    ])
    func `an address that names nothing leads nowhere`(target: String) async throws {
        let bench = try await Bench()
        #expect(await bench.call(target)?.status == 404)
    }

    @Test(arguments: ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
    func `nothing can be done but look`(method: String) async throws {
        let bench = try await Bench()
        for (target, type) in [("/", "text/html"), ("/api/v1/stories", "application/problem+json")] {
            let answer = try #require(await bench.call(target, method: method))
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "GET, HEAD")
            #expect(answer.headers["content-type"] == type)
        }
    }

    @Test func `every answer says what a browser must not do`() async throws {
        let bench = try await Bench()
        for target in ["/", "/nothing"] {
            let answer = try #require(await bench.call(target))
            let policy = try #require(answer.headers["content-security-policy"])
            #expect(policy.hasPrefix("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe") && !policy.contains("script"))
            #expect(answer.headers["referrer-policy"] == "no-referrer")
            #expect(answer.headers["x-content-type-options"] == "nosniff")
            #expect(answer.headers["date"] == "Tue, 03 Nov 2026 04:05:06 GMT")
        }
    }

    @Test func `who has the bytes already hears only that nothing has changed`() async throws {
        let bench = try await Bench()
        let first = try #require(await bench.call("/"))
        let tag = try #require(first.headers["etag"])
        for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            let answer = try #require(await bench.call("/", [("If-None-Match", known)]))
            #expect(answer.status == 304 && answer.body.isEmpty && answer.headers["etag"] == tag)
        }
        for unknown in ["\"x\"", tag.replacing("\"", with: ""), ""] {
            #expect(await bench.call("/", [("If-None-Match", unknown)])?.body == "shown")
        }
        #expect(await bench.call("/nothing", [("If-None-Match", "*")])?.status == 404)
    }

    @Test func `HEAD says how long the answer is and not what it is`() async throws {
        let bench = try await Bench()
        let answer = try #require(await bench.call("/", method: "HEAD"))
        #expect(answer.status == 200 && answer.body.isEmpty && answer.headers["content-length"] == "5")
    }

    @Test func `a long answer arrives whole, also where it is taken slowly`() async throws {
        let bench = try await Bench(body: String(repeating: "0123456789abcdef", count: 1 << 18))
        let answer = await bench.talk { client in
            client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            // Longer than whoever is answered may linger, so that the rest comes after that.
            poll(nil, 0, 3000)
        }
        #expect(answer?.body.utf8.count == 1 << 22)
    }

    @Test func `a request that comes drop by drop is given up`() async throws {
        let bench = try await Bench { $0.requestTimeout = .milliseconds(200) }
        let answer = await bench.talk { $0.send("GET / HTTP/1.1\r\nHost: loc") }
        #expect(answer == nil)
        #expect(await bench.call("/")?.status == 200)
    }

    @Test func `silent connections hold nobody up for longer than a request may take`() async throws {
        let bench = try await Bench {
            $0.requestTimeout = .milliseconds(200)
            $0.maxConnections = 16
        }
        let port = bench.port
        let (status, closed) = await onOwnThread {
            let silent = (0..<100).compactMap { _ in try? LoopbackClient(port: port) }
            let one = try? LoopbackClient(port: port)
            one?.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            // Each is closed in its turn, without a word.
            return (one?.answer()?.status, silent.count { $0.answer() == nil })
        }
        #expect(status == 200 && closed == 100)
        #expect(await bench.call("/")?.status == 200)
    }

    @Test func `headers beyond all measure are refused`() async throws {
        let bench = try await Bench()
        let answer = await bench.call("/", [("X-Long", String(repeating: "x", count: 40_000))])
        #expect(answer.map { $0.status >= 400 } ?? true)
        #expect(await bench.call("/")?.status == 200)
    }

    @Test func `a listener that ends while others connect harms nobody`() async throws {
        for _ in 0..<15 {
            let bench = try await Bench()
            let port = bench.port
            let isOver = Atomic(false)
            async let knocking: Void = onOwnThread {
                while !isOver.load(ordering: .relaxed), let client = try? LoopbackClient(port: port) {
                    client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                }
            }
            var requests = bench.requests.makeAsyncIterator()
            _ = await requests.next()
            try await bench.end()
            isOver.store(true, ordering: .relaxed)
            await knocking
        }
    }

    @Test func `a listener that ends waits for nobody who does not take the answer`() async throws {
        let bench = try await Bench(body: String(repeating: "0123456789abcdef", count: 1 << 18))
        let client = try LoopbackClient(port: bench.port)
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        var requests = bench.requests.makeAsyncIterator()
        _ = await requests.next()
        let silent = try LoopbackClient(port: bench.port)
        let begin = ContinuousClock.now
        try await bench.end()
        #expect(ContinuousClock.now - begin < .seconds(40))
        #expect(silent.answer() == nil)
        client.send("")
    }
}

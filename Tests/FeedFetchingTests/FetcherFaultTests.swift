import FeedFetching
import Synchronization
import Testing
import TidingsTesting

@Suite struct FetcherFaultTests {
    private static let head = LoopbackResponse.head(status: 200, headers: [("Content-Length", "1000")])
    private static let openHead = LoopbackResponse.head(status: 200, headers: [])

    @Test(arguments: [
        ([LoopbackResponse.Step.reset], FetchError.noAnswer),
        ([.close], .noAnswer),
        ([.bytes(head), .bytes([65, 66]), .close], .truncated),
        ([.bytes(Array("<rss>no header at all</rss>".utf8)), .close], .notHTTP),
        (
            [.bytes(Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nthis is no gzip".utf8)), .close],
            .badEncoding
        ),
    ])
    func `a broken answer is told as what it is`(steps: [LoopbackResponse.Step], expected: FetchError) async throws {
        #expect(try await fetch(answering: LoopbackResponse(steps: steps)).error == expected)
    }

    @Test func `an empty body is an answer`() async throws {
        #expect(try await fetch(answering: LoopbackResponse()).get().body.isEmpty)
    }

    @Test func `a body beyond the limit is refused, told beforehand or not`() async throws {
        let options = testOptions { $0.maxBodyBytes = 100_000 }
        let exact = LoopbackResponse(body: [UInt8](repeating: 65, count: 100_000))
        #expect(try await fetch(answering: exact, options: options).get().body.count == 100_000)
        let announced = LoopbackResponse(body: [UInt8](repeating: 65, count: 100_001))
        #expect(try await fetch(answering: announced, options: options).error == .tooLarge(limit: 100_000))
        let endless = LoopbackResponse(steps: [.bytes(Self.openHead), .endless([UInt8](repeating: 65, count: 5000))])
        #expect(try await fetch(answering: endless, options: options).error == .tooLarge(limit: 100_000))
    }

    @Test func `the limit counts after decompression, and on the wire as well`() async throws {
        let options = testOptions { $0.maxBodyBytes = 100_000 }
        let unpacked = gzipStored([UInt8](repeating: 65, count: 150_000))
        let response = LoopbackResponse(
            steps: [
                .bytes(LoopbackResponse.head(status: 200, headers: [("Content-Encoding", "gzip")])), .bytes(unpacked),
                .close,
            ])
        #expect(try await fetch(answering: response, options: options).error == .tooLarge(limit: 100_000))

        // Empty stored blocks for ever: nothing ever comes out of them.
        let empty = [UInt8](repeating: 0, count: 0) + (0..<1000).flatMap { _ in [0, 0, 0, 255, 255] as [UInt8] }
        let start = LoopbackResponse.head(status: 200, headers: [("Content-Encoding", "gzip")])
        let steps: [LoopbackResponse.Step] = [
            .bytes(start), .bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]), .endless(empty),
        ]
        #expect(
            try await fetch(answering: LoopbackResponse(steps: steps), options: options).error
                == .tooLarge(limit: 100_000))
    }

    @Test(arguments: [1 << 20, 90_000])
    func `a giant header is refused`(lineLength: Int) async throws {
        let line = Array("X-Big: ".utf8) + [UInt8](repeating: 104, count: lineLength) + [13, 10]
        let steps: [LoopbackResponse.Step] = [.bytes(Array("HTTP/1.1 200 OK\r\n".utf8)), .endless(line)]
        let error = try await fetch(answering: LoopbackResponse(steps: steps)).error
        guard case .headerTooLarge = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: [
        ([LoopbackResponse.Step.hang], FetchError.Step.firstByte),
        ([.bytes(head), .bytes([65]), .hang], .stalled),
        ([.bytes(openHead), .drip([UInt8](repeating: 65, count: 1000), everyMilliseconds: 20)], .stalled),
        (
            [
                .bytes(Array("HTTP/1.1 200 OK\r\nX: ".utf8)),
                .drip([UInt8](repeating: 65, count: 1000), everyMilliseconds: 20),
            ], .stalled
        ),
    ])
    func `a slow answer is given up`(steps: [LoopbackResponse.Step], expected: FetchError.Step) async throws {
        let options = testOptions {
            $0.firstByteTimeout = .seconds(1)
            $0.stallTimeout = .seconds(1)
        }
        #expect(
            try await fetch(answering: LoopbackResponse(steps: steps), options: options).error
                == .timedOut(expected, seconds: 1))
    }

    @Test func `the whole fetch has a limit, redirects included`() async throws {
        let server = try LoopbackServer { .redirect(302, to: $0.path + "x").after(milliseconds: 400) }
        defer { server.stop() }
        let options = testOptions { $0.totalTimeout = .seconds(1) }
        #expect(await fetch(server.url(), options: options).error == .timedOut(.total, seconds: 1))
    }

    @Test func `a closed port and an unknown name are told apart`() async throws {
        #expect(await fetch(closedAddress).error == .connectionRefused("127.0.0.1"))
        #expect(await fetch("http://no-such-name.invalid/").error == .unknownHost("no-such-name.invalid"))
    }

    @Test func `a dead host is tried once for all its feeds, a silent one twice`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(steps: [.hang]) }
        let fetcher = Fetcher(options: testOptions { $0.firstByteTimeout = .milliseconds(300) })
        defer { fetcher.stop() }
        func fetchFive() async -> [FetchError?] {
            await withTaskGroup(of: FetchError?.self) { group in
                for number in 0..<5 {
                    group.addTask { await fetcher.fetch(FetchRequest(url: server.url("/\(number)"))).error }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
        }
        #expect(await fetchFive() == Array(repeating: .timedOut(.firstByte, seconds: 0), count: 5))
        #expect(server.requests.count == 2)
        server.stop()
        _ = await fetcher.fetch(FetchRequest(url: server.url()))  // Wakes the accepting thread, which closes the port.
        #expect(await fetchFive() == Array(repeating: .connectionRefused("127.0.0.1"), count: 5))
    }

    @Test func `slow servers give their places to others`() async throws {
        let slow = try LoopbackServer(address: "0.0.0.0") { _ in LoopbackResponse(steps: [.hang]) }
        let quick = try LoopbackServer { _ in LoopbackResponse(text: "x") }
        defer {
            slow.stop()
            quick.stop()
        }
        let fetcher = Fetcher(options: patientOptions { $0.maxConcurrent = 2 })
        defer { fetcher.stop() }
        let waiting = (1...2).map { host in
            Task { await fetcher.fetch(FetchRequest(url: slow.url(at: "127.0.0.\(host)"))) }
        }
        await slow.waitForRequests(2)
        let answer = try await fetcher.fetch(FetchRequest(url: quick.url())).get()
        #expect(answer.status == 200)
        for task in waiting { task.cancel() }
        for task in waiting { #expect(await task.value.error == .cancelled) }
    }

    @Test func `a server behind another port is tried though its neighbour takes no connection`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x") }
        defer { server.stop() }
        let fetcher = Fetcher(options: testOptions())
        defer { fetcher.stop() }
        async let first = fetcher.fetch(FetchRequest(url: closedAddress))
        async let second = fetcher.fetch(FetchRequest(url: server.url()))
        #expect(await first.error == .connectionRefused("127.0.0.1"))
        #expect(try await second.get().status == 200)
    }

    @Test func `a server without TLS gives no secure connection`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse() }
        defer { server.stop() }
        let error = await fetch(
            server.url().replacing("http:", with: "https:"), options: testOptions { $0.connectTimeout = .seconds(2) }
        ).error
        switch error {
        case .tls, .timedOut(.connecting, _): break
        default: Issue.record("\(String(describing: error))")
        }
    }

    @Test func `bodies wait for memory and all arrive`() async throws {
        let body = [UInt8](repeating: 65, count: 300_000)
        let server = try LoopbackServer(address: "0.0.0.0") { _ in LoopbackResponse(body: body) }
        defer { server.stop() }
        let fetcher = Fetcher(options: testOptions { $0.maxMemoryBytes = 400_000 })
        defer { fetcher.stop() }
        await withTaskGroup(of: Int?.self) { group in
            for number in 1...20 {
                let url = server.url(at: "127.0.3.\(number)")
                group.addTask { try? await fetcher.fetch(FetchRequest(url: url)).get().body.count }
            }
            for await count in group { #expect(count == body.count) }
        }
    }

    @Test func `bodies do not pile up before a slow reader`() async throws {
        let body = [UInt8](repeating: 65, count: 300_000)
        let server = try LoopbackServer(address: "0.0.0.0") { _ in LoopbackResponse(body: body) }
        defer { server.stop() }
        let fetcher = Fetcher(options: testOptions { $0.maxMemoryBytes = 400_000 })
        defer { fetcher.stop() }
        let readers = Readers()
        await withTaskGroup(of: Int.self) { group in
            for number in 1...10 {
                let url = server.url(at: "127.0.5.\(number)")
                group.addTask {
                    await fetcher.fetch(FetchRequest(url: url)) { result in
                        readers.add(1)
                        try? await Task.sleep(for: .milliseconds(20))
                        readers.add(-1)
                        return (try? result.get().body.count) ?? 0
                    }
                }
            }
            for await count in group { #expect(count == body.count) }
        }
        #expect(readers.most == 1)
    }

    @Test func `nobody is asked while a quarter of the memory waits to be read`() async throws {
        let body = [UInt8](repeating: 65, count: 110_000)
        let server = try LoopbackServer(address: "0.0.0.0") { _ in LoopbackResponse(body: body) }
        defer { server.stop() }
        let fetcher = Fetcher(
            options: testOptions {
                $0.maxMemoryBytes = 400_000
                $0.maxConcurrent = 1
            })
        defer { fetcher.stop() }
        await withTaskGroup(of: Int.self) { group in
            for number in 1...5 {
                let url = server.url(at: "127.0.6.\(number)")
                group.addTask {
                    await fetcher.fetch(FetchRequest(url: url)) { _ in
                        let before = server.requests.count
                        try? await Task.sleep(for: .milliseconds(50))
                        return server.requests.count - before
                    }
                }
            }
            for await askedMeanwhile in group { #expect(askedMeanwhile == 0) }
        }
        #expect(server.requests.count == 5)
    }
}

/// How many read at once, at most.
private final class Readers: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock(\.most) }

    func add(_ number: Int) {
        counts.withLock { $0 = ($0.now + number, max($0.most, $0.now + number)) }
    }
}

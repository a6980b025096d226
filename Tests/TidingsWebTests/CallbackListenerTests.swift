import Foundation
import Synchronization
import Testing
import TidingsModel
import TidingsTesting

@testable import TidingsWeb

private let token = String(repeating: "ab01", count: 16)

/// A listener under way, whose handlers know one token and one topic.
private final class Bench: Sendable {
    let port: Int
    private let task: Task<Void, any Error>
    private let delivered = Box<[HubDelivery]>([])
    private let asked = Box<[HubVerification]>([])

    init(_ change: (inout CallbackListener.Options) -> Void = { _ in }, receipt: HubReceipt = .stored) async throws {
        var options = CallbackListener.Options()
        options.listen = ListenAddress(host: "127.0.0.1", port: 0)
        options.path = "/websub"
        change(&options)
        let (delivered, asked) = (delivered, asked)
        let listener = CallbackListener(
            options: options,
            handlers: CallbackHandlers(
                refusal: { $0 == token ? nil : .unknown },
                verify: { verification in
                    asked.change { $0.append(verification) }
                    return verification.token == token && verification.topic == "https://a.example/feed"
                },
                deliver: { delivery in
                    delivered.change { $0.append(delivery) }
                    return receipt
                }))
        let (ports, continuation) = AsyncStream<Int>.makeStream()
        task = Task {
            defer { continuation.finish() }
            try await listener.run { continuation.yield($0) }
        }
        var iterator = ports.makeAsyncIterator()
        port = try #require(await iterator.next())
    }

    var deliveries: [HubDelivery] { delivered.value }
    var verifications: [HubVerification] { asked.value }

    deinit { task.cancel() }

    /// What is answered to one request.
    func call(
        _ method: String, _ target: String, _ headers: [(String, String)] = [], _ body: [UInt8]? = nil
    ) async -> LoopbackClient.Answer? {
        await talk { client in client.request(method, target, headers: headers, body: body) }
    }

    /// What is answered to a client who speaks as it likes.
    func talk(_ speak: @escaping @Sendable (LoopbackClient) -> Void) async -> LoopbackClient.Answer? {
        let port = port
        return await onOwnThread {
            guard let client = try? LoopbackClient(port: port) else { return nil }
            speak(client)
            return client.answer()
        }
    }

    func stop() async throws {
        task.cancel()
        try await task.value
    }
}

private final class Box<Value: Sendable>: Sendable {
    private let storage: Mutex<Value>
    init(_ value: Value) { storage = Mutex(value) }
    var value: Value { storage.withLock { $0 } }
    func change(_ body: @Sendable (inout Value) -> Void) { storage.withLock { body(&$0) } }
}

private let question = "?hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2Ffeed&hub.challenge=a%2Bb+c%26"

@Suite struct CallbackListenerTests {
    @Test func `a verification that is meant is answered with its challenge, as plain text`() async throws {
        let bench = try await Bench()
        let answer = try #require(await bench.call("GET", "/websub/\(token)\(question)&hub.lease_seconds=77"))
        #expect(answer.status == 200)
        #expect(answer.body == "a+b c&")
        #expect(answer.headers["content-type"] == "text/plain; charset=utf-8")
        let asked = HubVerification(
            token: token, mode: .subscribe, topic: "https://a.example/feed", leaseSeconds: 77)
        #expect(bench.verifications == [asked])
        try await bench.stop()
    }

    @Test(arguments: [
        // Behind a proxy that leaves the path out; another topic, mode, no challenge; a denial needs none.
        ("GET", "/\(token)\(question)", 200), ("GET", "/websub/\(token)\(question)x&hub.topic=y", 200),
        ("GET", "/websub/\(token)?hub.mode=subscribe&hub.topic=https://b.example/&hub.challenge=1", 404),
        ("GET", "/websub/\(token)?hub.mode=publish&hub.topic=https://a.example/feed&hub.challenge=1", 404),
        ("GET", "/websub/\(token)?hub.mode=subscribe&hub.topic=https://a.example/feed", 404),
        ("GET", "/websub/\(token)?hub.mode=denied&hub.topic=https://a.example/feed&hub.reason=no", 200),
        ("GET", "/websub/\(token)?hub.mode=subscribe&hub.topic=%zz&hub.challenge=1", 404),
        ("GET", "/websub/\(token)", 404), ("GET", "/", 404), ("GET", "/websub", 404), ("GET", "/websub/", 404),
        ("GET", "/websub/../websub/\(token)\(question)", 404), ("GET", "//\(token)\(question)", 404),
        ("GET", "/websub/\(token.uppercased())\(question)", 404), ("GET", "/websub/\(token)/\(question)", 404),
        ("GET", "/websub/%61\(token.dropFirst())\(question)", 404), ("GET", "/other/\(token)\(question)", 404),
        ("PUT", "/websub/\(token)", 405), ("HEAD", "/websub/\(token)", 405), ("DELETE", "/\(token)", 405),
        ("OPTIONS", "/nothing", 404), ("POST", "/websub/\(token)x", 404),
    ])
    func `only what a hub may ask is answered`(method: String, target: String, status: Int) async throws {
        let bench = try await Bench()
        #expect(await bench.call(method, target)?.status == status)
    }

    @Test(arguments: [
        (HubReceipt.stored, 204), (.ignored, 202), (.unknown, 404), (.gone, 410), (.unavailable, 503),
    ])
    func `a delivery is answered by what became of it`(receipt: HubReceipt, status: Int) async throws {
        let bench = try await Bench(receipt: receipt)
        let body = [UInt8]((0..<200_000).map { UInt8(truncatingIfNeeded: $0) })
        let answer = await bench.call(
            "POST", "/websub/\(token)", [("Content-Type", "text/xml"), ("X-Hub-Signature", "sha1=00")], body)
        #expect(answer?.status == status)
        let brought = HubDelivery(token: token, body: body, contentType: "text/xml", signature: "sha1=00")
        #expect(bench.deliveries == [brought])
    }

    @Test func `a delivery for nobody is refused before its body is read`() async throws {
        let bench = try await Bench()
        let other = String(repeating: "0", count: 64)
        let answer = await bench.talk { client in
            client.send("POST /websub/\(other) HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n0123")
        }
        // The rest of the body never comes; the answer is there all the same.
        #expect(answer?.status == 404)
        #expect(bench.deliveries.isEmpty)
    }

    @Test(arguments: [true, false]) func `a body beyond the limit is refused`(isStated: Bool) async throws {
        let bench = try await Bench { $0.maxBodyBytes = 10000 }
        let body = [UInt8](repeating: 65, count: 10001)
        let answer = await bench.talk { client in
            let length = isStated ? "Content-Length: 10001" : "Transfer-Encoding: chunked"
            client.send("POST /websub/\(token) HTTP/1.1\r\nHost: a\r\n\(length)\r\n\r\n")
            client.send(isStated ? body : Array("2711\r\n".utf8) + body + Array("\r\n0\r\n\r\n".utf8))
        }
        #expect(answer?.status == 413)
        #expect(bench.deliveries.isEmpty)
        let largest = await bench.call("POST", "/websub/\(token)", [], [UInt8](repeating: 65, count: 10000))
        #expect(largest?.status == 204)
    }

    @Test func `who sends for ever is cut off`() async throws {
        let bench = try await Bench { $0.maxBodyBytes = 10000 }
        let sent = Box(0)
        let answer = await bench.talk { client in
            client.send("POST /websub/\(token) HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            let piece = Array("8000\r\n".utf8) + [UInt8](repeating: 65, count: 0x8000) + Array("\r\n".utf8)
            while client.send(piece), sent.value < 1 << 30 { sent.change { $0 += piece.count } }
        }
        #expect(answer == nil || answer?.status == 413)
        #expect(sent.value < 64 << 20)
    }

    @Test func `bodies together stay within the memory they may take`() async throws {
        let bench = try await Bench { $0.maxMemoryBytes = 100_000 }
        let isHeld = Box(false)
        let port = bench.port
        let holder = Task {
            await bench.talk { client in
                client.send("POST /websub/\(token) HTTP/1.1\r\nHost: a\r\nContent-Length: 90001\r\n\r\n")
                client.send([UInt8](repeating: 65, count: 90000))
                while !isHeld.value { usleep(1000) }
                client.send("!")
            }
        }
        // Until the first has what it holds, a second one gets through.
        var status: Int?
        while status != 503 {
            status = await bench.call("POST", "/websub/\(token)", [], [UInt8](repeating: 66, count: 20000))?.status
            try #require(status == 204 || status == 503)
        }
        isHeld.change { $0 = true }
        #expect(await holder.value?.status == 204)
        #expect(port > 0)
        #expect(await bench.call("POST", "/websub/\(token)", [], [UInt8](repeating: 66, count: 20000))?.status == 204)
    }

    @Test(arguments: [
        "POST /websub/\(token) HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc",
        "POST /websub/\(token) HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
    ])
    func `a body that does not come in time is given up`(beginning: String) async throws {
        let bench = try await Bench { $0.requestTimeout = .milliseconds(200) }
        #expect(await bench.talk { $0.send(beginning) }?.status == 408)
        #expect(bench.deliveries.isEmpty)
    }

    @Test(arguments: ["", "GET /websub/", "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "])
    func `a head that does not come in time ends its connection`(beginning: String) async throws {
        let bench = try await Bench { $0.requestTimeout = .milliseconds(200) }
        let answer = await bench.talk { client in
            client.send(beginning)
            // Drop by drop, so that it is never idle.
            for _ in 0..<100 where client.send("x") { usleep(10_000) }
        }
        #expect(answer == nil || answer?.status == 400)
    }

    @Test func `a compressed body, a huge head and what is no HTTP are refused`() async throws {
        let bench = try await Bench()
        let zipped = await bench.call("POST", "/websub/\(token)", [("Content-Encoding", "gzip")], [1, 2, 3])
        #expect(zipped?.status == 415)
        let long = String(repeating: "x", count: 40000)
        let huge = await bench.call("GET", "/websub/\(token)", [("X-Long", long)])
        #expect(huge == nil || huge?.status == 400 || huge?.status == 431)
        #expect(await bench.talk { $0.send("\u{16}\u{3}\u{1}hello\r\n\r\n") }?.status == 400)
        #expect(bench.deliveries.isEmpty)
        #expect(await bench.call("GET", "/websub/\(token)\(question)")?.status == 200)
    }

    @Test func `one connection brings one request`() async throws {
        let bench = try await Bench()
        let answer = await bench.talk { client in
            for _ in 0..<2 {
                client.send("POST /websub/\(token) HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi")
            }
        }
        #expect(answer?.status == 204)
        #expect(answer?.headers["connection"] == "close")
        #expect(bench.deliveries.count == 1)
    }

    @Test func `an address that is taken is said to be`() async throws {
        let bench = try await Bench()
        var options = CallbackListener.Options()
        options.listen = ListenAddress(host: "127.0.0.1", port: bench.port)
        let second = CallbackListener(
            options: options,
            handlers: CallbackHandlers(refusal: { _ in nil }, verify: { _ in false }, deliver: { _ in .stored }))
        await #expect(throws: ListenError(address: options.listen, reason: "address already in use")) {
            try await second.run { _ in }
        }
    }
}

@Suite struct ListenAddressTests {
    @Test(
        arguments: [
            ("127.0.0.1:8414", "127.0.0.1:8414"), ("[::1]:80", "[::1]:80"), ("localhost:0", "localhost:0"),
            ("::1:80", nil), ("127.0.0.1", nil), (":80", nil), ("a b:80", nil), ("a:65536", nil), ("a:x", nil),
            ("", nil),
        ] as [(String, String?)])
    func `an address is a host and a port`(text: String, address: String?) {
        #expect(ListenAddress(text)?.description == address)
    }
}

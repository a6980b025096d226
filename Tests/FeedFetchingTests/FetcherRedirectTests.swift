import FeedFetching
import Testing
import TidingsModel
import TidingsTesting

@Suite struct FetcherRedirectTests {
    @Test(arguments: [301, 302, 303, 307, 308])
    func `a redirect is followed and reported`(status: Int) async throws {
        let server = try LoopbackServer { request in
            request.path == "/feed" ? .redirect(status, to: "moved?x=1") : LoopbackResponse(text: "here")
        }
        defer { server.stop() }
        let answer = try await fetch(server.url()).get()
        #expect(answer.body == Array("here".utf8))
        #expect(answer.finalURL == server.url("/moved?x=1"))
        #expect(answer.hops == [FetchAnswer.Hop(status: status, target: server.url("/moved?x=1"))])
    }

    @Test func `every hop is told with its status`() async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/feed": .redirect(301, to: "/two")
            case "/two": .redirect(302, to: "/three")
            default: LoopbackResponse(status: 410)
            }
        }
        defer { server.stop() }
        let answer = try await fetch(server.url()).get()
        #expect(answer.status == 410)
        #expect(answer.hops.map(\.status) == [301, 302])
    }

    @Test func `a circle is noticed at once, a long way after some hops`() async throws {
        let circle = try LoopbackServer { .redirect(302, to: $0.path == "/feed" ? "/b" : "/feed") }
        defer { circle.stop() }
        #expect(await fetch(circle.url()).error == .redirectLoop(circle.url()))
        #expect(circle.requests.count == 2)

        let long = try LoopbackServer { .redirect(302, to: $0.path + "x") }
        defer { long.stop() }
        #expect(
            await fetch(long.url(), options: testOptions { $0.maxRedirects = 3 }).error == .tooManyRedirects(limit: 3))
        #expect(long.requests.count == 4)
    }

    @Test(arguments: ["file:///etc/hostname", "gopher://127.0.0.1:80/_x", "ftp://127.0.0.1/", "dict://127.0.0.1:11/"])
    func `another scheme is refused`(target: String) async throws {
        let error = try await fetch(answering: .redirect(302, to: target)).error
        #expect(error == .forbiddenScheme(String(target.prefix { $0 != ":" })))
    }

    @Test func `a redirect that leads nowhere is an error`() async throws {
        #expect(try await fetch(answering: LoopbackResponse(status: 301)).error == .redirectWithoutTarget(status: 301))
    }

    @Test func `credentials stay with their host`() async throws {
        let server = try LoopbackServer(address: "0.0.0.0") { request in
            switch (request.address, request.path) {
            case ("127.0.0.1", "/feed"): .redirect(302, to: "/same-host")
            case ("127.0.0.1", "/same-host"):
                .redirect(302, to: "http://127.0.0.2:\(request["Host"].map(portOf) ?? "")/away")
            case ("127.0.0.2", "/away"):
                .redirect(302, to: "http://127.0.0.1:\(request["Host"].map(portOf) ?? "")/back")
            default: LoopbackResponse(text: "x")
            }
        }
        defer { server.stop() }
        let url = server.url().replacing("http://", with: "http://alice:s3%3Acret@")
        let answer = try await fetch(url).get()
        #expect(
            server.requests.map { $0["Authorization"] } == [
                "Basic YWxpY2U6czM6Y3JldA==", "Basic YWxpY2U6czM6Y3JldA==", nil, nil,
            ])
        #expect(!answer.hops.contains { $0.target.contains("s3") })
        #expect(!answer.finalURL.contains("s3"))
    }

    @Test func `validators go only where they came from`() async throws {
        let server = try LoopbackServer { request in
            if request.path == "/feed" { return .redirect(302, to: "/target") }
            return LoopbackResponse(
                status: request["If-None-Match"] == "\"t\"" ? 304 : 200, headers: [("ETag", "\"t\"")])
        }
        defer { server.stop() }
        let first = try await fetch(server.url()).get()
        let second = try await fetch(server.url()) {
            $0.validators = first.validators
            $0.validatorsURL = first.finalURL
        }.get()
        #expect(second.status == 304)
        #expect(server.requests.map { $0["If-None-Match"] } == [nil, nil, nil, "\"t\""])
        let third = try await fetch(server.url()) { $0.validators = first.validators }.get()
        #expect(third.status == 200)
        #expect(server.requests.suffix(2).map { $0["If-None-Match"] } == ["\"t\"", nil])
    }

    @Test func `a private address is refused before a byte is sent, unless the feed may`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "secret") }
        defer { server.stop() }
        let error = await fetch(server.url(), options: FetchOptions()).error
        #expect(error == .privateAddress("127.0.0.1"))
        #expect(server.requests.isEmpty)
        let lifted = await fetch(server.url(), options: FetchOptions()) { $0.allowPrivate = true }
        #expect(try lifted.get().status == 200)
    }

    @Test func `a kept connection does not carry one feed's permission to another`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x").after(milliseconds: 50) }
        defer { server.stop() }
        let fetcher = Fetcher()
        defer { fetcher.stop() }
        var allowed = FetchRequest(url: server.url("/allowed"))
        allowed.allowPrivate = true
        async let first = fetcher.fetch(allowed)
        async let second = fetcher.fetch(FetchRequest(url: server.url("/forbidden")))
        #expect(try await first.get().status == 200)
        #expect(await second.error == .privateAddress("127.0.0.1"))
        #expect(server.requests.map(\.path) == ["/allowed"])
    }

    @Test(arguments: ["localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "127.1", "0"])
    func `no spelling of a private address passes the guard`(host: String) async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "secret") }
        defer { server.stop() }
        let error = await fetch("http://\(host):\(server.port)/", options: FetchOptions()).error
        guard case .privateAddress = error else {
            Issue.record("\(host): \(String(describing: error))")
            return
        }
    }
}

private func portOf(_ hostField: String) -> String { String(hostField.split(separator: ":").last ?? "") }

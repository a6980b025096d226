import FeedFetching
import Testing
import TidingsTesting

/// Who gets to know the credentials and headers of a feed.
@Suite struct FetcherSecretTests {
    private static let fields = ["Authorization", "X-Api-Key"]

    private func secrets(_ request: LoopbackRequest) -> [String?] { Self.fields.map { request[$0] } }

    private func ask(
        _ url: String, as authorization: FetchRequest.Authorization?, options: FetchOptions = testOptions()
    ) async -> Result<FetchAnswer, FetchError> {
        await fetch(url, options: options) {
            $0.authorization = authorization
            $0.headers = [.init(name: "X-Api-Key", value: "k3y"), .init(name: "Accept-Language", value: "de")]
        }
    }

    @Test(arguments: [
        (FetchRequest.Authorization.basic(user: "alice", password: "s3:cret"), "Basic YWxpY2U6czM6Y3JldA=="),
        (.bearer("t0ken"), "Bearer t0ken"),
    ])
    func `they go to the server of the feed`(authorization: FetchRequest.Authorization, field: String) async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x") }
        defer { server.stop() }
        _ = try await ask(server.url(), as: authorization).get()
        #expect(server.requests.map(secrets) == [[field, "k3y"]])
        #expect(server.requests[0]["Accept-Language"] == "de")
        #expect(server.requests[0].headers.count { $0.name == "Accept" } == 1)
    }

    @Test func `an own Accept replaces ours`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x") }
        defer { server.stop() }
        _ = try await fetch(server.url()) { $0.headers = [.init(name: "accept", value: "text/xml")] }.get()
        #expect(server.requests[0].headers.filter { $0.name.lowercased() == "accept" }.map(\.value) == ["text/xml"])
    }

    @Test(arguments: [FetchRequest.Authorization.basic(user: "alice", password: "s3cret"), .bearer("t0ken")])
    func `another host or port never gets to know them, nor does the own one on the way back`(
        authorization: FetchRequest.Authorization
    ) async throws {
        let elsewhere = try LoopbackServer(address: "0.0.0.0") { request in
            request.path == "/port"
                ? .redirect(302, to: "http://127.0.0.2:\(request.ownPort)/host") : LoopbackResponse(text: "x")
        }
        let way = try LoopbackServer { request in
            switch request.path {
            case "/feed": .redirect(307, to: "/same")
            case "/same": .redirect(302, to: "http://127.0.0.1:\(elsewhere.port)/port")
            default: LoopbackResponse(text: "x")
            }
        }
        defer {
            way.stop()
            elsewhere.stop()
        }
        _ = await ask(way.url(), as: authorization)
        #expect(way.requests.map(\.path) == ["/feed", "/same"])
        #expect(way.requests.allSatisfy { $0["Authorization"] != nil && $0["X-Api-Key"] == "k3y" })
        #expect(elsewhere.requests.map(\.address) == ["127.0.0.1", "127.0.0.2"])
        for request in elsewhere.requests {
            let text = request.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
            #expect(secrets(request) == [nil, nil])
            #expect(!["s3cret", "t0ken", "k3y", "czNjcmV0"].contains { text.contains($0) }, "\(text)")
        }
    }

    @Test func `what was left behind does not come back with the last hop`() async throws {
        let ports = PortBox()
        let away = try LoopbackServer { _ in .redirect(302, to: "http://127.0.0.1:\(ports.home)/back") }
        let home = try LoopbackServer { request in
            request.path == "/feed"
                ? .redirect(302, to: "http://127.0.0.1:\(ports.away)/") : LoopbackResponse(text: "x")
        }
        defer {
            away.stop()
            home.stop()
        }
        ports.set(home: home.port, away: away.port)
        _ = try await ask(home.url(), as: .bearer("t0ken")).get()
        #expect(home.requests.map(\.path) == ["/feed", "/back"])
        #expect(home.requests.map(secrets) == [["Bearer t0ken", "k3y"], [nil, nil]])
    }

    @Test func `those of the request count more than those of its URL`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x") }
        defer { server.stop() }
        let url = server.url().replacing("http://", with: "http://bob:other@")
        _ = try await ask(url, as: .basic(user: "alice", password: "s3:cret")).get()
        #expect(server.requests[0]["Authorization"] == "Basic YWxpY2U6czM6Y3JldA==")
    }

    // MARK: Proxies

    @Test func `a feed goes through its proxy, which gets to know its own password alone`() async throws {
        let proxy = try LoopbackServer { _ in LoopbackResponse(text: "through") }
        defer { proxy.stop() }
        let address = proxy.url("").replacing("http://", with: "http://pat:pr0xy@")
        let answer = await fetch("http://news.example/feed", options: FetchOptions()) {
            $0.route = Proxy(address).map { .through($0) } ?? .direct
            $0.authorization = .bearer("t0ken")
        }
        #expect(try answer.get().body == Array("through".utf8))
        #expect(proxy.requests.map(\.target) == ["http://news.example/feed"])
        #expect(proxy.requests[0]["Proxy-Authorization"] == "Basic cGF0OnByMHh5")
    }

    @Test func `a tunnel is asked for without the secrets of the server behind it`() async throws {
        let proxy = try LoopbackServer { _ in LoopbackResponse(status: 407) }
        defer { proxy.stop() }
        let error = await fetch("https://news.example/feed", options: FetchOptions()) {
            $0.route = Proxy(proxy.url("")).map { .through($0) } ?? .direct
            $0.authorization = .bearer("t0ken")
            $0.headers = [.init(name: "X-Api-Key", value: "k3y")]
        }.error
        guard case .proxy(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains("407"))
        #expect(proxy.requests.map(\.method) == ["CONNECT"])
        #expect(proxy.requests.map(secrets) == [[nil, nil]])
    }

    @Test func `a proxy that is not there is named as the one that fails`() async throws {
        let error = await fetch(
            "http://news.example/feed", options: testOptions { $0.proxy = Proxy("http://127.0.0.1:1") }
        )
        .error
        #expect(error == .proxy(reason: "127.0.0.1 takes no connection"))
    }

    @Test(arguments: [
        "http://10.0.0.1/", "http://[::1]/", "http://localhost/", "http://a.localhost/", "http://0x7f.1/",
    ])
    func `what is private by its very name is not asked of a proxy either`(url: String) async throws {
        let proxy = try LoopbackServer { _ in LoopbackResponse(text: "secret") }
        defer { proxy.stop() }
        var options = FetchOptions()
        options.proxy = Proxy(proxy.url(""))
        guard case .privateAddress = await fetch(url, options: options).error else {
            Issue.record("\(url) was asked")
            return
        }
        #expect(proxy.requests.isEmpty)
        options.allowPrivate = true
        #expect(try await fetch(url, options: options).get().status == 200)
    }

    @Test func `a feed may go past the general proxy`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x") }
        let proxy = try LoopbackServer { _ in LoopbackResponse(text: "through") }
        defer {
            server.stop()
            proxy.stop()
        }
        let options = testOptions { $0.proxy = Proxy(proxy.url("")) }
        _ = try await fetch(server.url(), options: options) { $0.route = .direct }.get()
        #expect(server.requests.count == 1)
        #expect(proxy.requests.isEmpty)
    }

    @Test(arguments: [
        ("http://p.example:3128", true), ("socks5h://127.0.0.1:9050", true), ("https://u:p@p.example/", true),
        ("socks5://p.example", false), ("p.example:3128", false), ("ftp://p.example", false), ("http://", false),
        ("http://p.example/path", false), ("", false),
    ])
    func `a proxy has a scheme that leaves names to it, and a host`(text: String, isOne: Bool) {
        #expect((Proxy(text) != nil) == isOne)
    }
}

/// Ports that two servers need of each other.
private final class PortBox: @unchecked Sendable {
    private(set) var home = 0
    private(set) var away = 0

    /// Before anybody is asked.
    func set(home: Int, away: Int) { (self.home, self.away) = (home, away) }
}

extension LoopbackRequest {
    fileprivate var ownPort: String { String((self["Host"] ?? "").split(separator: ":").last ?? "") }
}

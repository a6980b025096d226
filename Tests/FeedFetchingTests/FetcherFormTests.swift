import FeedFetching
import Testing
import TidingsModel
import TidingsTesting

@Suite struct FetcherFormTests {
    private let form = Array("hub.mode=subscribe&hub.topic=a%26b".utf8)

    @Test func `a form is posted as one, and an empty answer of any good status is an answer`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(status: 202) }
        defer { server.stop() }
        let answer = try await fetch(server.url("/hub")) { $0.form = form }.get()
        #expect(answer.status == 202)
        let request = try #require(server.requests.first)
        #expect(request.method == "POST")
        #expect(request["Content-Type"] == "application/x-www-form-urlencoded")
        #expect(request.body == form)
        #expect(request["Expect"] == nil)
    }

    @Test(arguments: [307, 308]) func `a redirect that keeps the method is followed with the form`(
        status: Int
    ) async throws {
        let server = try LoopbackServer { request in
            request.path == "/hub" ? .redirect(status, to: "/moved") : LoopbackResponse(status: 202)
        }
        defer { server.stop() }
        #expect(try await fetch(server.url("/hub")) { $0.form = form }.get().status == 202)
        #expect(server.requests.map(\.method) == ["POST", "POST"])
        #expect(server.requests.map(\.body) == [form, form])
    }

    @Test(arguments: [301, 302, 303]) func `one that would make a question of it is not`(status: Int) async throws {
        let server = try LoopbackServer { _ in .redirect(status, to: "/moved") }
        defer { server.stop() }
        #expect(try await fetch(server.url("/hub")) { $0.form = form }.get().status == status)
        #expect(server.requests.count == 1)
    }

    @Test func `a form goes to no private address either`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(status: 202) }
        defer { server.stop() }
        let result = await fetch(server.url("/hub"), options: FetchOptions()) { $0.form = form }
        #expect(result.error == .privateAddress("127.0.0.1"))
        #expect(server.requests.isEmpty)
    }

    @Test func `links of the header are kept, all fields as one`() async throws {
        let links = [("Link", "<https://hub.example/>; rel=hub"), ("link", "<https://a.example/>; rel=self")]
        let answer = try await fetch(answering: LoopbackResponse(headers: links, text: "x")).get()
        #expect(answer.link == "<https://hub.example/>; rel=hub, <https://a.example/>; rel=self")
    }
}

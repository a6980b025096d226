import Testing
import TidingsTesting

/// `feeds move`, and when `feeds list` asks for it.
struct MoveCommandTests {
    private let scratch: Scratch
    private let server: LoopbackServer

    init() throws {
        scratch = try Scratch()
        server = try LoopbackServer { request in
            switch request.path {
            case "/old": LoopbackResponse(status: 410)
            case "/new": LoopbackResponse(text: FetchCommandTests.feed("One thing"))
            case "/page": LoopbackResponse(text: "<!doctype html><p>Hello")
            default: LoopbackResponse(status: 404)
            }
        }
    }

    private func run(_ arguments: String...) async throws -> Run {
        await (try RunningProgram(arguments + ["--state", "state"], in: scratch)).end()
    }

    @Test func `a feed that is gone is moved, and keeps its name and settings`() async throws {
        defer { server.stop() }
        _ = try await run("feeds", "add", "--no-check", server.url("/old"), "--title", "Mine")
        #expect(try await run("fetch").status == 1)
        var list = try await run("feeds", "list")
        #expect(list.output.contains("never: the server says it is gone; `tidings feeds move` or `remove` it"))
        let moved = try await run("feeds", "move", server.url("/old"), server.url("/new"))
        #expect(moved.status == 0)
        #expect(moved.output == "moved Mine to \(server.url("/new"))\n")
        #expect(try await run("fetch").output == "1 feed asked, 1 new entry, in 1 story\n")
        list = try await run("feeds", "list")
        #expect(list.lines.count == 2)
        #expect(list.lines[1].hasPrefix("Mine "))
        #expect(list.lines[1].hasSuffix("\(server.url("/old")), now at \(server.url("/new"))"))
        let exported = try await run("feeds", "export", "--output", scratch.path + "/out.opml")
        #expect(exported.status == 0)
        #expect(scratch.read("out.opml")?.contains("xmlUrl=\"\(server.url("/new"))\"") == true)
        #expect(try await run("feeds", "import", "out.opml").output == "added no feed, 1 followed already\n")
        #expect(try await run("feeds", "move", server.url("/new"), server.url("/new")).output == "it was so already\n")
        let back = try await run("feeds", "move", "--no-check", server.url("/old"), server.url("/old"))
        #expect(back.output == "moved Mine to \(server.url("/old"))\n")
        #expect(try await !run("feeds", "list").output.contains("now at"))
    }

    @Test func `nothing is moved to what is no feed, or another feed's`() async throws {
        defer { server.stop() }
        _ = try await run("feeds", "add", "--no-check", server.url("/old"), server.url("/new"))
        let refusals = [
            ("/page", "it is an HTML page, not a feed; `tidings feeds discover` lists the feeds it links to"),
            ("/404", "the server knows no such page (404); --no-check moves it all the same"),
            ("/new", "it is followed already, as a feed of its own; `tidings feeds remove` one of the two"),
        ]
        for (path, sentence) in refusals {
            let refused = try await run("feeds", "move", server.url("/old"), server.url(path))
            #expect(refused.status == 2)
            #expect(refused.errors == "tidings: \(server.url(path)): \(sentence)\n")
        }
        #expect(try await !run("feeds", "list").output.contains("now at"))
    }

    @Test func `a declared feed is moved as well, and stays moved when its file is read again`() async throws {
        defer { server.stop() }
        try scratch.write("tidings.toml", "[[feed]]\nurl = \"\(server.url("/old"))\"\n")
        let usual = ["--config", "tidings.toml", "--state", "state"]
        func run(_ arguments: String...) async throws -> Run {
            await (try RunningProgram(arguments + usual, in: scratch)).end()
        }
        #expect(try await run("feeds", "move", server.url("/old"), server.url("/new")).status == 0)
        #expect(try await run("fetch").output == "1 feed asked, 1 new entry, in 1 story\n")
        #expect(server.requests.map(\.target) == ["/new", "/new"])
    }
}

import Foundation
import Testing
import TidingsTesting

/// A list on the web, as its reader sees it.
struct ListCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Run {
        await
            (try RunningProgram(
                arguments + ["--state", "state", "--config", "tidings.toml"], in: scratch, environment: environment))
            .end()
    }

    @Test func `a list comes, changes, fails, and is shown`() async throws {
        let feeds = try LoopbackServer { request in
            LoopbackResponse(text: FetchCommandTests.feed("About \(request.path)"))
        }
        let outlines = Outlines()
        let lists = try LoopbackServer { request in
            guard request["Authorization"] == "Bearer hunter2" else { return LoopbackResponse(status: 401) }
            return LoopbackResponse(text: "<opml version=\"2.0\"><body>\(outlines.text)</body></opml>")
        }
        defer {
            feeds.stop()
            lists.stop()
        }
        func outline(_ name: String, _ title: String) -> String {
            "<outline text=\"\(title)\" xmlUrl=\"\(feeds.url("/\(name)"))\"/>"
        }
        let url = lists.url("/team.opml")
        try scratch.write("tidings.toml", "[[opml]]\nurl = \"\(url)\"\nbearer_token = \"env:LIST_TOKEN\"\n")
        let secret = ["LIST_TOKEN": "hunter2"]
        let check = try await tidings("check", "--config", "tidings.toml", in: scratch)
        #expect(check.output == "tidings.toml: all right, 0 feeds and 1 list declared\n")
        #expect(try await run("feeds", "list").output.contains("now: never fetched yet"))

        let missing = try await run("fetch")
        #expect(missing.status == 1)
        #expect(
            missing.errors.contains("\(url): the variable LIST_TOKEN, from which bearer_token is taken, is not set"))

        outlines.text = outline("a", "A") + outline("b", "B")
        let first = try await run("fetch", "--force", environment: secret)
        #expect(
            first.output == """
                list \(url): 2 added
                  added A, \(feeds.url("/a"))
                  added B, \(feeds.url("/b"))
                2 feeds asked, 2 new entries, in 1 story

                """)
        outlines.text = outline("b", "Bee") + outline("c", "C")
        let second = try await run("fetch", "--force", environment: secret)
        #expect(
            second.output.hasPrefix(
                """
                list \(url): 1 added, 1 changed, 1 removed
                  added C, \(feeds.url("/c"))
                  changed Bee, \(feeds.url("/b"))
                  removed A, \(feeds.url("/a")); its entries stay

                """))
        let removed = try await run("feeds", "remove", feeds.url("/b"))
        #expect(removed.output == "removed 1 feed; no list brings it back\n")
        outlines.text += outline("d", "D")
        #expect(try await run("fetch", "--force", environment: secret).output.contains(": 1 added\n"))
        let list = try await run("feeds", "list")
        #expect(list.output.contains("list \(url)"))
        #expect(!list.output.contains(feeds.url("/b")))
        #expect(list.output.contains("LIST "))
        let status = try await run("status")
        #expect(status.output.contains("lists:         1: 1 well\n"))
        #expect(try await run("status", "--json").output.contains("\"lists\":[{\"url\":\"\(url)\",\"feeds\":3,"))
        #expect(try await run("export", "--items").lines.count == 4)
        #expect(try await run("feeds", "add", feeds.url("/c")).errors.contains("since \(url) names it"))

        outlines.text = ""
        let empty = try await run("fetch", "--force", environment: secret)
        #expect(empty.status == 1)
        #expect(empty.errors.contains("\(url): the list names no feed; next try "))
        #expect(try await run("status").output.contains("the list names no feed"))
        for run in [first, second, list, status, empty] {
            #expect(!run.output.contains("hunter2") && !run.errors.contains("hunter2"))
        }
        try scratch.write("tidings.toml", "")
        _ = try await run("fetch")
        #expect(try await run("feeds", "list").status == 2)
    }
}

/// What a list says at the moment.
private final class Outlines: @unchecked Sendable {
    private let lock = NSLock()
    private var value = ""
    var text: String {
        get { lock.withLock { value } }
        set { lock.withLock { value = newValue } }
    }
}

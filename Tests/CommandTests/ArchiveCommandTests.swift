import Foundation
import Testing
import TidingsTesting

/// `export --all` and `import` as a person types them.
struct ArchiveCommandTests {
    private func filled() throws -> Scratch {
        let scratch = try Scratch()
        let filled = try FilledStore(in: scratch)
        try filled.tell(["a.example | Bridge closed", "b.example | The bridge is closed"], hoursAgo: 3)
        try filled.tell(["c.example | Something else | With words"], hoursAgo: 2)
        return scratch
    }

    private func run(_ scratch: Scratch, _ words: String..., state: String = "state") async throws -> Run {
        let words = words + ["--state", scratch.path + "/" + state]
        return try await RunningProgram(words, in: scratch, environment: [:], input: "").end()
    }

    @Test func `everything goes out and comes back in as the same bytes`() async throws {
        let scratch = try filled()
        let file = scratch.path + "/all.ndjson"
        #expect(try await run(scratch, "export", "--all", "--output", file).status == 0)
        let first = try #require(scratch.read("all.ndjson"))
        #expect(first.hasPrefix("{\"tidings\":{\"memory\":1,\"version\":1}}\n"))
        let taken = try await run(scratch, "import", file, state: "other")
        #expect(taken.status == 0, "\(taken.errors)")
        #expect(taken.lines.contains("3 entries taken") && taken.lines.contains("2 stories taken"))
        #expect(try await run(scratch, "export", "--all", state: "other").output == first)
        #expect(try await run(scratch, "check", state: "other").status == 0)
        let again = try await run(scratch, "import", file, state: "other")
        #expect(again.lines.contains("0 entries taken, 3 known already"))
    }

    @Test func `what cannot be taken says why, and changes nothing`() async throws {
        let scratch = try filled()
        let all = try await run(scratch, "export", "--all").output
        let half = try scratch.write("half.ndjson", String(all.prefix(all.count / 2)))
        let refused = try await run(scratch, "import", half, state: "other")
        #expect(refused.status == 2)
        #expect(scratch.neutral(refused.errors).hasPrefix("tidings: HERE/half.ndjson: "))
        #expect(refused.errors.contains("nothing was taken"))
        #expect(try await run(scratch, "export", "--items", state: "other").output == "")
        let opml = try scratch.write("feeds.opml", "<opml/>")
        #expect(
            try await run(scratch, "import", opml, state: "other").errors.contains("line 1 is not that of an export"))
        #expect(
            try await run(scratch, "import", scratch.path + "/none", state: "other").errors.contains("no such file"))
        #expect(try await run(scratch, "export", "--all", "--items").status == 64)
    }
}

import Foundation
import Testing
import TidingsModel
import TidingsTesting

/// `tidings search` over a store that stands.
struct SearchCommandTests {
    private let scratch: Scratch
    private let told: (talks: Story.ID, before: Story.ID, line: Storyline.ID)

    init() throws {
        scratch = try Scratch()
        told = try FilledStore.news(in: scratch)
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Run {
        await
            (try RunningProgram(["search"] + arguments + ["--state", "state"], in: scratch, environment: environment))
            .end()
    }

    @Test func `a search shows each story once, the best first`() async throws {
        let found = try await run("deal")
        #expect(found.status == 0 && found.errors.isEmpty)
        #expect(found.output.contains("story \(told.talks.rawValue)"))
        #expect(found.output.components(separatedBy: "story \(told.talks.rawValue)").count == 2)
        #expect(found.output.contains("3 publishers"))
        #expect(!found.output.contains("quake"))
        let both = try await run("envoys", "OR", "deal", "--limit", "1")
        #expect(both.output.components(separatedBy: "story ").count == 2)
        #expect(try await run("nothing-of-the-kind").output.isEmpty)
    }

    @Test func `phrases, exclusions, outlets and times narrow it`() async throws {
        #expect(try await run("\"signed deal\"").output.contains("signed deal"))
        #expect(try await run("\"deal harbour\"").output.isEmpty)
        #expect(try await run("harbour", "-deal").output.contains("Envoys") == false)
        #expect(try await run("harbour", "--deal").status == 64)
        #expect(try await run("harbour", "--outlet", "west.example").output.contains("the port opens"))
        #expect(try await run("outlet:east").output.contains("quake"))
        #expect(try await run("harbour", "--since", "1h").output.isEmpty)
        #expect(try await run("envoys", "--until", "1d").output.contains(told.before.rawValue))
        #expect(try await run("deal", "--until", "1d").output.isEmpty)
    }

    @Test func `programs get pages that follow one another`() async throws {
        var stories: [String] = []
        var cursor: String?
        repeat {
            let arguments = ["search", "harbour OR quake", "--state", "state", "--format", "json", "--limit", "1"]
            let more = cursor.map { ["--after", $0] } ?? []
            let page = await (try RunningProgram(arguments + more, in: scratch)).end()
            let value = try JSONValue(parsing: page.output)
            stories += value["hits"]?.items.compactMap { $0["story"]?.string } ?? []
            cursor = value["next"]?.string
        } while cursor != nil && stories.count < 9
        #expect(stories.count == 3 && Set(stories).count == 3)
    }

    @Test func `what cannot be searched for is a sentence and a status, whatever was typed`() async throws {
        for (text, sentence) in [
            ("", "tidings: the search names no word to look for\n"),
            ("ab*", "tidings: ab* stands for too many words; begin it with three letters or more\n"),
            ("\u{1b}]0;x\u{7} -", "tidings: "),
        ] {
            let run = try await run(text)
            #expect(!run.errors.contains("\u{1b}") && !run.errors.lowercased().contains("fts"))
            if !text.hasPrefix("\u{1b}") { #expect(run.status == 64 && run.errors == sentence, "\(text)") }
        }
        #expect(try await run("x", "--after", "nonsense").status == 64)
    }

    @Test func `where nothing may be written, what is in the index is found`() async throws {
        _ = try await run("deal")
        try FilledStore(in: scratch).tell(["late.example | Latecomer on the night train"], hoursAgo: 0)
        #expect(try await run("latecomer").output.contains("night train"))
    }
}

import Foundation
import StoryDigest
import Testing
import TidingsModel
import TidingsTesting

/// digest, stories, show, export and status over a store that stands.
struct ReadingCommandTests {
    private let scratch: Scratch
    private let told: (talks: Story.ID, before: Story.ID, line: Storyline.ID)

    init() throws {
        scratch = try Scratch()
        told = try FilledStore.news(in: scratch)
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Run {
        await (try RunningProgram(arguments + ["--state", "state"], in: scratch, environment: environment)).end()
    }

    // MARK: Digest

    @Test func `a digest tells the stories, plain in a pipe`() async throws {
        let run = try await run("digest")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("Harbour talks end with a signed deal"))
        #expect(run.output.contains("3 publishers"))
        #expect(run.output.contains("STILL RUNNING"))
        #expect(!run.output.contains("\u{1b}"))
        #expect(run.lines.allSatisfy { $0.count <= 80 })
    }

    @Test func `looking moves no mark, the marked run does and keeps its edition`() async throws {
        let first = try await run("digest")
        let marked = try await run("digest", "--mark")
        // The first line names the minute.
        #expect(Array(marked.lines.dropFirst()) == Array(first.lines.dropFirst()))
        let next = try await run("digest")
        #expect(next.status == 0)
        #expect(next.output.isEmpty)
        #expect(next.errors.isEmpty)
        #expect(try await run("digest", "--always").output.contains("0 entries"))
        #expect(try await run("digest", "--since", "4h").output.contains("signed deal"))
        let again = try await run("digest", "--edition", "last")
        #expect(again.output == marked.output)
        let id = try #require(try JSONValue(parsing: await run("status", "--json").output)["last_edition"]?.string)
        #expect(try await run("digest", "--edition", id).output == marked.output)
        #expect(try await run("digest", "--edition", id, "--format", "html").output.hasPrefix("<!"))
    }

    @Test func `an edition is printed again by its number, its date and its id, in each form`() async throws {
        let marked = try await run("digest", "--mark")
        let list = try await run("digest", "--editions")
        #expect(list.lines.count == 2 && list.lines[1].hasPrefix("     1  "))
        let id = try #require(list.lines[1].split(separator: " ").dropFirst().first).description
        for name in ["1", "last", id, String(id.prefix(10))] {
            #expect(try await run("digest", "--edition", name).output == marked.output, "\(name)")
        }
        for format in OutputFormat.allCases {
            let once = try await run("digest", "--edition", "1", "--format", format.rawValue)
            #expect(once.status == 0 && once.output.contains("signed deal"))
            #expect(try await run("digest", "--edition", "1", "--format", format.rawValue).output == once.output)
        }
    }

    @Test func `what was seen before a digest and stored after it is in the next one, once`() async throws {
        let filled = try FilledStore(in: scratch)
        _ = try await run("digest", "--mark")
        // As a look that began before the digest and was stored when it was printed.
        try filled.tell(["late.example | Latecomer on the night train"], hoursAgo: 1)
        let next = try await run("digest", "--mark")
        #expect(next.output.contains("Latecomer") && !next.output.contains("signed deal"))
        #expect(try await run("digest").output.isEmpty)
        let one = try await run("digest", "--edition", "1").output
        #expect(one.contains("signed deal") && !one.contains("Latecomer"))
    }

    @Test func `what goes on says what is new since the last edition`() async throws {
        let filled = try FilledStore(in: scratch)
        _ = try await run("digest", "--mark")
        try filled.tell(
            [
                "north.example | Harbour deal in doubt as crews strike",
                "west.example | Crews strike, harbour deal in doubt",
            ],
            hoursAgo: 0, storyline: told.line)
        let next = try await run("digest")
        let running = try #require(next.output.components(separatedBy: "STILL RUNNING").last)
        let marked = running.split(separator: "\n").dropFirst().filter { $0.contains(" * ") }
        #expect(marked.count == 1 && marked[0].contains("rews strike"), "\(next.output)")
        #expect(running.contains("signed deal"))
    }

    @Test func `a mute hides, remembers how wide it was, and gives way to three times as many`() async throws {
        try scratch.write("tidings.toml", "[[mute]]\nwords = \"quake\"\n")
        let filled = try FilledStore(in: scratch)
        let configured = ["--config", "tidings.toml"]
        func digest(_ more: String...) async throws -> String {
            let run = await (try RunningProgram(["digest", "--state", "state"] + configured + more, in: scratch)).end()
            return run.output
        }
        let first = try await digest("--mark")
        #expect(!first.contains("quake") && first.contains("1 muted story left out"))
        let stories = try await run("export", "--format", "ndjson").lines.map { try JSONValue(parsing: $0) }
        let quake = stories.first { $0["title"]?.string?.contains("quake") == true }
        let line = try #require(quake?["storyline"]?.string)
        try filled.tell(["a.example | Second quake felt on the coast"], hoursAgo: 0, storyline: .init(rawValue: line))
        #expect(try await digest().isEmpty)
        try filled.tell(["b.example | Third quake felt on the coast"], hoursAgo: 0, storyline: .init(rawValue: line))
        #expect(try await digest().contains("quake felt"))
    }

    @Test func `a mail names who gets it`() async throws {
        let run = try await run("digest", "--format", "mail", "--to", "you@example.org")
        #expect(
            run.output.contains("\nTo: you@example.org\n")
                && run.output.hasPrefix("From: Tidings <tidings@localhost>\n"))
        let wrong = try await self.run("digest", "--format", "mail", "--to", "you")
        #expect(wrong.status == 64 && wrong.errors.contains("is no address"))
        #expect(try await self.run("digest", "--to", "you@example.org").status == 64)
    }

    @Test func `a mark from before the clock went back hides nothing`() async throws {
        let filled = try FilledStore(in: scratch)
        try filled.mark(at: filled.now + Timestamp.day)
        let run = try await run("digest")
        #expect(run.output.contains("first digest"))
        #expect(run.output.contains("signed deal"))
    }

    @Test func `an edition that is not kept is named with the last that is`() async throws {
        var run = try await run("digest", "--edition", "last")
        #expect(run.status == 2)
        #expect(run.errors == "tidings: no edition is kept yet; `tidings digest --mark` keeps one\n")
        _ = try await self.run("digest", "--mark")
        run = try await self.run("digest", "--edition", "1999-12-31-0630")
        #expect(run.errors.hasPrefix("tidings: no edition 1999-12-31-0630 is kept; the last one is "))
        #expect(run.errors.hasSuffix(", --editions lists all\n"))
    }

    @Test func `a digest is written to a file as a whole, with nothing left beside it`() async throws {
        let run = try await run("digest", "--mark", "--output", "digest.txt")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(scratch.read("digest.txt")?.contains("signed deal") == true)
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter { $0.hasPrefix("digest") }
        #expect(files == ["digest.txt"])
        // Nothing new: the last digest stays.
        _ = try await self.run("digest", "--mark", "--output", "digest.txt")
        #expect(scratch.read("digest.txt")?.contains("signed deal") == true)
    }

    @Test func `a file that cannot be written leaves the mark where it was`() async throws {
        let run = try await run("digest", "--mark", "--output", "none/digest.txt")
        #expect(run.status == 2)
        #expect(run.errors == "tidings: none/digest.txt: it cannot be written: no such file\n")
        #expect(try await self.run("digest").output.contains("signed deal"))
    }

    @Test func `fewer publishers, more stories and the numbers behind come on demand`() async throws {
        let shared = try await run("digest", "--min-publishers", "2")
        #expect(!shared.output.contains("quake"))
        let explained = try await run("digest", "--explain")
        #expect(explained.output.contains("WHY THIS ORDER"))
        #expect(explained.output.contains(told.talks.rawValue))
        let top = try await run("digest", "--top", "1")
        #expect(top.output.contains("\n 1  ") && !top.output.contains("\n 2  "))
    }

    @Test func `a digest as JSON validates against the shipped schema`() async throws {
        let run = try await run("digest", "--format", "json")
        #expect(try JSONSchemaChecker(schema: ExportSchema.text).faults(in: run.output) == [])
    }

    @Test(arguments: ["text", "html"]) func `all shows every entry with its text`(_ format: String) async throws {
        let run = try await run("digest", "--all", "--format", format)
        #expect(run.status == 0)
        for title in ["Envoys arrive", "Deal signed as", "the port opens", "Small quake", "Nobody was hurt."] {
            #expect(run.output.contains(title))
        }
        #expect(try await self.run("status", "--json").output.contains("last_digest") == false)
    }

    @Test func `the time zone of the configuration sets the times`() async throws {
        try scratch.write("tidings.toml", "[digest]\ntimezone = \"Pacific/Kiritimati\"\n")
        let utc = try await run("digest", "--always")
        let far = try await run("digest", "--always", "--config", "tidings.toml")
        #expect(utc.output != far.output)
    }

    // MARK: Stories

    @Test func `stories are listed, the latest first`() async throws {
        let run = try await run("stories")
        #expect(run.lines.count == 4)
        #expect(run.lines[0].hasPrefix("STORY"))
        #expect(run.lines[1].contains("Small quake"))
        #expect(run.lines[2].hasPrefix(told.talks.rawValue))
        #expect(try await self.run("stories", "--min-publishers", "3").lines.count == 2)
        #expect(try await self.run("stories", "--since", "24h").lines.count == 3)
        #expect(try await self.run("stories", "--limit", "1").lines.count == 2)
    }

    @Test func `a story is shown by its id or the beginning of it`() async throws {
        let whole = try await run("show", told.talks.rawValue)
        #expect(whole.status == 0)
        #expect(whole.output.contains("Deal signed as harbour talks end"))
        #expect(whole.output.contains("THE STORYLINE'S OTHER STORIES"))
        #expect(try await run("show", String(told.talks.rawValue.prefix(8))).output == whole.output)
        let line = try await run("show", told.line.rawValue)
        #expect(line.output.contains("2 stories"))
        #expect(line.output.contains("Envoys arrive"))
    }

    @Test func `a beginning of several ids lists them, and none is named`() async throws {
        let several = try await run("show", "s")
        #expect(several.status == 2)
        #expect(several.errors.contains("  \(told.talks.rawValue)  Harbour talks end"))
        #expect(several.errors.hasSuffix("tidings: s is the beginning of the stories above; say more of it\n"))
        let none = try await run("show", "sxyz")
        #expect(none.status == 2)
        #expect(none.errors == "tidings: there is no story or storyline sxyz; `tidings stories` lists them\n")
    }

    // MARK: Export

    @Test func `an export validates against the shipped schema and names its storylines`() async throws {
        let run = try await run("export")
        #expect(try JSONSchemaChecker(schema: ExportSchema.text).faults(in: run.output) == [])
        let json = try JSONValue(parsing: run.output)
        #expect(json["clusters"]?.items.count == 3)
        #expect(json["read"]?.number == 6)
        #expect(json["storylines"]?.items.count == 1)
        #expect(json["storylines"]?[0]?["stories"]?.items.map(\.string) == [told.before.rawValue, told.talks.rawValue])
        #expect(json["storylines"]?[0]?["title"]?.string == "Harbour talks end with a signed deal")
    }

    @Test func `stories and entries come a line each, and validate`() async throws {
        let checker = try JSONSchemaChecker(schema: ExportSchema.text)
        let stories = try await run("export", "--format", "ndjson")
        #expect(stories.lines.count == 3)
        for line in stories.lines { #expect(checker.faults(in: line, definition: "story") == []) }
        let items = try await run("export", "--items", "--format", "ndjson")
        #expect(items.lines.count == 6)
        for line in items.lines { #expect(checker.faults(in: line, definition: "article") == []) }
        #expect(try await run("export", "--items").output == items.output)
    }

    @Test(arguments: ExportFormat.allCases.filter { $0 != .kite })
    func `every form of an export tells every story, to a file as well`(format: ExportFormat) async throws {
        let run = try await run("export", "--format", format.rawValue)
        #expect(run.status == 0)
        for title in ["signed deal", "nvoys arrive", "Small quake"] { #expect(run.output.contains(title), "\(title)") }
        let filed = try await self.run("export", "--format", format.rawValue, "--output", "out")
        #expect(filed.output.isEmpty && scratch.read("out")?.contains("Small quake") == true)
    }

    @Test func `kite is a folder with an index and a document a category`() async throws {
        let none = try await run("export", "--format", "kite")
        #expect(none.status == 64)
        let run = try await run("export", "--format", "kite", "--output", "kite")
        #expect(run.status == 0 && run.output.isEmpty)
        let index = try JSONValue(parsing: try #require(scratch.read("kite/kite.json")))
        let files = try #require(index["categories"]?.items.compactMap { $0["file"]?.string })
        #expect(!files.isEmpty && index["timestamp"]?.number != nil)
        var count = 0
        for file in files {
            let text = try #require(scratch.read("kite/" + file))
            #expect(try JSONSchemaChecker(schema: ExportSchema.text).faults(in: text) == [])
            count += try JSONValue(parsing: text)["clusters"]?.items.count ?? 0
        }
        #expect(count == 3)
    }

    @Test func `entries come as a table as well`() async throws {
        let run = try await run("export", "--items", "--format", "csv")
        #expect(run.output.components(separatedBy: "\r\n").count == 8)
        #expect(run.output.hasPrefix("id,date,outlet,"))
        #expect(try await self.run("export", "--items", "--format", "atom").status == 64)
    }

    @Test func `an export can be narrowed`() async throws {
        #expect(try await run("export", "--format", "ndjson", "--since", "24h").lines.count == 2)
        #expect(try await run("export", "--items", "--since", "24h").lines.count == 4)
        #expect(try await run("export", "--items", "--until", "24h").lines.count == 2)
        #expect(try await run("export", "--items", "--min-publishers", "2").lines.count == 5)
        #expect(try await run("export", "--format", "ndjson", "--storyline", told.line.rawValue).lines.count == 2)
        #expect(try await run("export", "--items", "--story", told.before.rawValue).lines.count == 2)
        #expect(try await run("export", "--format", "ndjson", "--category", "World").lines.isEmpty)
        let none = try await run("export", "--story", "sxyz")
        #expect(none.status == 2)
        #expect(none.errors == "tidings: there is no story sxyz; `tidings stories` lists them\n")
    }

    @Test func `entries keep the title and category of a feed that is followed no longer`() async throws {
        let feed = "https://north.example/feed"
        #expect(try await run("feeds", "set", feed, "title=The North", "category=World").status == 0)
        #expect(try await run("feeds", "remove", feed).status == 0)
        let items = try await run("export", "--items", "--category", "World").lines
        #expect(!items.isEmpty)
        #expect(items.allSatisfy { $0.contains(#""feed_title":"The North""#) })
        #expect(try await run("export", "--format", "ndjson", "--category", "World").lines.count == 2)
        #expect(try await run("digest", "--all").output.contains("The North"))
    }

    // MARK: Status and check

    @Test func `status counts what is stored`() async throws {
        let run = try await run("status")
        #expect(run.status == 0)
        #expect(run.output.contains("feeds:         4: 4 new\n"))
        #expect(run.output.contains("entries:       6, of them 0 copies"))
        #expect(run.output.contains("stories:       3 in 2 storylines\n"))
        #expect(run.output.contains("fetching:      nobody now\n"))
        let json = try JSONValue(parsing: await self.run("status", "--json").output)
        #expect(json["counts"]?["entries"]?.number == 6)
        #expect(json["feeds"]?.items.count == 4)
        #expect(json["feeds"]?[0]?["health"]?.string == "new")
    }

    @Test func `check finds a sound store sound`() async throws {
        let run = try await run("check")
        #expect(run.status == 0)
        #expect(run.output == "no configuration file; the defaults serve\nstate: all right\n")
    }

    // MARK: Terminals

    @Test func `a reader without a store is told what to do`() async throws {
        for command in [["digest"], ["stories"], ["show", "s1"], ["export"], ["status"]] {
            let run = await (try RunningProgram(command + ["--state", "none"], in: scratch)).end()
            #expect(run.status == 2)
            #expect(run.errors == "tidings: none holds no store yet; `tidings fetch` makes one\n")
            #expect(!scratch.holds("none"))
        }
    }

    @Test func `a full disk under the output is said`() async throws {
        let script = "\(programPath) export --state state > /dev/full"
        let run = await (try RunningProgram(["-c", script], in: scratch, program: "/bin/bash")).end()
        #expect(run.status == 2)
        #expect(run.errors == "tidings: standard output: it cannot be written: the disk is full\n")
    }

    @Test func `a terminal gets colours and its own width, unless it says otherwise`() async throws {
        func shown(_ environment: [String: String]) async throws -> String {
            // script(1) gives the program a terminal.
            let command = "stty cols 100; exec \(programPath) digest --state state"
            let program = try RunningProgram(
                ["-qec", command, "/dev/null"], in: scratch, program: "/usr/bin/script",
                environment: ["TERM": "xterm"].merging(environment) { _, new in new })
            return await program.end().output
        }
        let coloured = try await shown([:])
        #expect(coloured.contains("\u{1b}[1m"))
        let plain = try await shown(["NO_COLOR": "1"])
        #expect(!plain.contains("\u{1b}"))
        #expect(plain.contains("Harbour talks"))
        let widest = plain.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
        #expect(widest > 80 && widest <= 100)
        #expect(try await !shown(["TERM": "dumb"]).contains("\u{1b}"))
    }
}

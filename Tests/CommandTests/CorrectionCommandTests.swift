import Foundation
import StoryDigest
import StoryStorage
import Testing
import TidingsModel
import TidingsTesting

/// why, split, join and corrections over what was really fetched.
struct CorrectionCommandTests {
    private static let day = 1_764_000_000
    /// Feed, minutes, title, text.
    private static let news: [(feed: String, minutes: Int, title: String, text: String)] = [
        ("north", 0, "Divers raise bronze bell of Saint Orrin in Tallmouth bay", "The crane of the ferry lifted it."),
        ("south", 70, "Bronze bell of Saint Orrin raised by divers in Tallmouth", "The bay gave it back at noon."),
        ("west", 150, "Tallmouth bay: bronze bell of Saint Orrin raised", "Divers had looked for it for years."),
        (
            "east", 200, "Divers in Tallmouth bay find altar stone near bronze bell of Saint Orrin",
            "Letters are cut into the stone."
        ),
        ("east", 30, "Parliament passes the budget with three votes to spare", "The minister thanked nobody."),
        ("west", 300, "Speaker of the house resigns over a bribe", "A report names the sum and the giver."),
        (
            "north", 320, "The wire on the river",
            "Engineers have drawn a steel wire across the river at Ostwick to hold the ferry until its motor is mended in spring."
        ),
        (
            "south", 330, "Ferry on a wire",
            "Engineers have drawn a steel wire across the river at Ostwick to hold the ferry until its motor is mended in spring."
        ),
    ]
    private static let late = (
        feed: "south", minutes: 400, title: "Altar stone of Saint Orrin: divers read letters on the altar stone",
        text: "The letters name the chapel's founder."
    )

    private let scratch: Scratch
    private let server: LoopbackServer
    private let hasLate: Flag

    init() async throws {
        scratch = try Scratch()
        let flag = Flag()
        hasLate = flag
        server = try LoopbackServer { request in
            let name = String(request.path.dropFirst())
            return LoopbackResponse(
                headers: [("Content-Type", "application/rss+xml")],
                text: Self.feed(name, Self.news + (flag.isSet ? [Self.late] : [])))
        }
        for name in ["north", "south", "west", "east"] {
            _ = try await run("feeds", "add", "--no-check", server.url("/\(name)"), "--outlet", "The \(name)")
        }
        #expect(try await run("fetch").output.contains("8 new entries"))
    }

    private static func feed(
        _ name: String, _ news: [(feed: String, minutes: Int, title: String, text: String)]
    ) -> String {
        let items = news.filter { $0.feed == name }.map { item in
            let time = Timestamp(seconds: Int64(day + item.minutes * 60)).rfc3339
            return """
                <item><title>\(item.title)</title><link>https://\(name).example/\(item.minutes)</link>
                <guid>\(name)\(item.minutes)</guid><description>\(item.text)</description>
                <dc:date>\(time)</dc:date></item>
                """
        }
        return """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The \(name)</title>
            <language>en</language>\(items.joined())</channel></rss>
            """
    }

    private func run(_ arguments: String...) async throws -> Run {
        await (try RunningProgram(arguments + ["--state", "state"], in: scratch)).end()
    }

    /// Entry and story of an address.
    private func place(_ path: String) async throws -> (entry: String, story: String) {
        let items = try await run("export", "--items").lines.map { try JSONValue(parsing: $0) }
        let item = try #require(
            items.first { $0["link"]?.string == "https://\(path.replacing("/", with: ".example/"))" })
        return (try #require(item["id"]?.string), try #require(item["story"]?.string))
    }

    @Test func `why tells of an entry what it shares with its story, and of a copy the rule`() async throws {
        let (entry, story) = try await place("south/70")
        let text = try await run("why", "https://south.example/70?utm_source=mail").output
        #expect(try await run("why", entry).output == text)
        #expect(text.hasPrefix("Bronze bell of Saint Orrin raised by divers in Tallmouth\n"))
        #expect(text.contains("story \(story)\n"))
        for word in ["Bronze", "bell", "Orrin", "Tallmouth"] { #expect(text.contains("\(word) "), "\(word)") }
        #expect(text.contains("needed 0.22") && text.contains("with 1 entry"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let copy = try await run("why", "https://south.example/330").output.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(copy.contains("it is a copy of The north's, e"))
        #expect(copy.contains(": most runs of four words are the same in both texts"))
        let json = try JSONValue(parsing: try await run("why", entry, "--json").output)
        #expect(json["story"]?.string == story)
    }

    @Test func `why tells how a story came together, and reads beside whoever owns the store`() async throws {
        let (_, story) = try await place("north/0")
        let daemon = try RunningProgram(["run", "--state", "state"], in: scratch)
        #expect(await daemon.says("started"))
        let run = try await run("why", String(story.prefix(6)))
        daemon.send(SIGTERM)
        _ = await daemon.end()
        #expect(run.status == 0 && run.errors.isEmpty)
        for part in ["HOW IT CAME TOGETHER", "began it", "ITS STORYLINE", "The west: Tallmouth bay"] {
            #expect(run.output.contains(part), "\(part)")
        }
    }

    @Test func `a split holds for what comes later, and can be taken back`() async throws {
        let (stone, story) = try await place("east/200")
        #expect(try await place("north/0").story == story)
        let split = try await run("split", stone, "from", story)
        #expect(split.status == 0 && split.errors.isEmpty)
        let apart = try await place("east/200").story
        #expect(apart != story && split.output.contains(apart))
        hasLate.set()
        _ = try await run("fetch", "--force")
        #expect(try await place("south/400").story == apart)
        #expect(try await place("north/0").story == story)
        #expect(try await run("show", apart).output.contains("taken out of story \(story)"))
        let export = try await run("export", "--story", apart)
        #expect(export.output.contains("\"split_from\":\"\(story)\""))
        #expect(try JSONSchemaChecker(schema: ExportSchema.text).faults(in: export.output) == [])
        #expect(try await run("why", story).output.contains("you took 1 entry out of it"))
        let refused = try await run("join", apart, story)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("you split \(stone) from ") && refused.errors.contains("--withdraw c"))
        #expect(try await run("corrections").lines.count == 2)
        #expect(try await run("corrections", "--withdraw", "last").output.hasPrefix("taken back; "))
        #expect(try await run("corrections").output.isEmpty)
        #expect(try await run("check").output.hasSuffix("state: all right\n"))
    }

    @Test func `two stories are joined by the running daemon, and the younger id leads to the older`() async throws {
        let (budget, older) = try await place("east/30")
        let (resignation, younger) = try await place("west/300")
        try #require(older != younger)
        let daemon = try RunningProgram(["run", "--state", "state"], in: scratch)
        #expect(await daemon.says("started"))
        let join = try await run("join", younger, older)
        #expect(join.errors.isEmpty)
        #expect(join.output.hasPrefix("together now\n  \(older)") && join.output.hasSuffix("has taken it up\n"))
        daemon.send(SIGTERM)
        _ = await daemon.end()
        #expect(try await place("west/300").story == older)
        #expect(try await run("show", younger).output.contains("story \(older)"))
        let refused = try await run("split", resignation)
        #expect(refused.errors.contains("you joined \(resignation) and \(budget) on "))
        #expect(try await run("corrections", "--withdraw", "last").output.contains("two are two stories"))
        #expect(try await place("west/300").story == younger)
        #expect(try await run("check").output.hasSuffix("state: all right\n"))
    }

    @Test func `an entry is put into another story, and goes back when that is taken back`() async throws {
        let (stone, bell) = try await place("east/200")
        let budget = try await place("east/30").story
        #expect(try await run("join", stone, budget).status == 0)
        #expect(try await place("east/200").story == budget)
        #expect(try await place("north/0").story == bell)
        #expect(try await run("why", budget).output.contains("you put 1 entry of story \(bell) into it"))
        #expect(try await run("show", budget).output.contains("storyline l\(budget.dropFirst())"))
        #expect(try await run("show", bell).output.contains("storyline l\(bell.dropFirst())"))
        #expect(try await run("corrections", "--withdraw", "last").status == 0)
        #expect(try await place("east/200").story == bell)
        #expect(try await run("check").output.hasSuffix("state: all right\n"))
    }

    @Test func `what cannot be done is said in a sentence`() async throws {
        let (stone, story) = try await place("east/200")
        let (budget, other) = try await place("east/30")
        let copy = try await place("south/330").entry
        let cases: [([String], String)] = [
            (["why", "e0nothing"], "there is no entry or story e0nothing; `tidings stories` lists stories"),
            (["why", "e"], "e is the beginning of several ids: "),
            (["why", "https://no.example/"], "https://no.example/: no stored entry has this address; "),
            (["split", budget], "\(budget): it is the only entry of \(other); there is nothing to take it out of"),
            (["split", story], "\(story): this is a story, and an entry is wanted here; "),
            (["split", copy], "\(copy): it is a copy, and goes where its original is; name e"),
            (["split", stone, "from", other], "\(stone): it is not in \(other), but in \(story); "),
            (["split", stone, budget], "\(stone) is in \(story), \(budget) in \(other); split them one story after"),
            (["join", story, story], "both are one story already, \(story); "),
            (["join", stone, story], "\(stone) is in \(story) already; "),
            (["join", stone, "s0nothing"], "there is no story s0nothing; `tidings stories` lists them"),
            (["corrections", "--withdraw", "c1"], "there is no correction c1; `tidings corrections` lists them"),
        ]
        for (arguments, sentence) in cases {
            let run = await (try RunningProgram(arguments + ["--state", "state"], in: scratch)).end()
            #expect(run.status == 2, "\(arguments)")
            #expect(run.errors.hasPrefix("tidings: " + sentence), "\(run.errors)")
            #expect(run.output.isEmpty)
        }
    }
}

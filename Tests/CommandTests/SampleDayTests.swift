import Foundation
import Testing

/// The sample day as a new user sees it: served on loopback, fetched over HTTP, clustered and printed by the program.
@Suite struct SampleDayTests {
    /// What `export --items` says of an entry, as far as these tests look.
    struct Item: Decodable {
        var id: String
        var title: String?
        var summary: String?
        var content: String?
        var outlet: String
        var language: String?
        var story: String
        var storyline: String
        var duplicate_of: String?

        var text: String { [title, summary, content].compactMap { $0 }.joined(separator: "\n") }
    }

    @Test func `the talks are one storyline a language, and nothing else is in it`() async throws {
        let day = try await Day.fetched()
        let items = try await day.items()
        let headline = "Putin receives Witkoff and Kushner in the Kremlin"
        let line = try #require(items.first { $0.title?.hasPrefix(headline) == true }?.storyline)
        let talks = items.filter { $0.storyline == line }

        #expect(Set(talks.map(\.outlet)).count >= 8)
        #expect(Set(talks.map(\.story)).count >= 2)
        #expect(talks.allSatisfy { $0.language == "en" })
        let told = items.filter { $0.language == "en" && $0.text.contains("Witkoff") }
        let outside = told.filter { $0.storyline != line }.compactMap(\.title)
        #expect(told.count >= 20 && outside.isEmpty)
        #expect(talks.contains { $0.title == "Hopes for peace rise as Witkoff heads to the Kremlin" })
        let traps = ["Armenia", "Azerbaijan", "earthquake", "quake", "Hartwell", "tariff", "Gaza Strip", "Doha"]
        let caught = talks.filter { item in traps.contains { item.text.contains($0) } }
        #expect(caught.compactMap(\.title) == [])
        #expect(!talks.contains { $0.outlet == "The Sunbeam Reader" && $0.title == nil })
    }

    @Test(arguments: [
        ("uk", "Віткофф", ["Вечірня пошта", "Дніпровський вісник"]), ("de", "Witkoff", ["Alpenkurier", "Rheinblick"]),
    ])
    func `the talks in another language are a storyline of their own`(
        language: String, name: String, outlets: [String]
    ) async throws {
        let items = try await Day.fetched().items()
        let told = items.filter { $0.language == language && $0.text.contains(name) }
        let lines = Dictionary(grouping: told, by: \.storyline).values.sorted { $0.count > $1.count }
        let talks = try #require(lines.first)
        #expect(talks.count * 4 >= told.count * 3)
        #expect(Set(talks.map(\.outlet)) == Set(outlets))
    }

    @Test func `two earthquakes and two treaties stay two`() async throws {
        let items = try await Day.fetched().items().filter { $0.language == "en" }
        func lines(_ word: String) -> Set<String> {
            Set(items.filter { $0.title?.contains(word) == true }.map(\.storyline))
        }
        #expect(lines("Luzon").isDisjoint(with: lines("Peru")) && lines("Luzon").isDisjoint(with: lines("Arequipa")))
        #expect(lines("Armenia").isDisjoint(with: lines("Witkoff")))
    }

    @Test func `a copy of the wire is kept, marked, and no voice`() async throws {
        let items = try await Day.fetched().items()
        let copies = items.filter { $0.duplicate_of != nil }
        #expect(copies.count >= 2)
        for copy in copies {
            let original = items.first { $0.id == copy.duplicate_of }
            #expect(original?.story == copy.story && original?.outlet != copy.outlet)
        }
    }

    @Test func `every entry is stored once, however often it is fetched`() async throws {
        let day = try await Day.fetched()
        let before = try await day.items().map(\.id)
        // All but the one in whose middle a feed breaks off.
        #expect(before.count == day.served - 1 && Set(before).count == before.count)
        let again = try await day.tidings("fetch", "--force")
        #expect(again.status == 1, "one outlet is dead")
        #expect(again.output.contains("0 new entries, 1 not modified"))
        #expect(try await day.items().map(\.id) == before)
    }

    @Test func `the digest fits a page and tells the talks day by day`() async throws {
        let day = try await Day.fetched()
        let run = try await day.tidings("digest")
        let text = run.output
        #expect(run.status == 0 && text.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("https://") })
        let running = try #require(text.components(separatedBy: "STILL RUNNING").last)
        let days = running.split(separator: "\n").prefix(8).count {
            $0.contains(#/^   [A-Z][a-z]{2} +\d+ [A-Z][a-z]{2} /#)
        }
        #expect(running.contains("Kremlin") && days >= 3)
        #expect(text.contains("The Evening Dispatch"))
        #expect(!text.contains("Credit: Stocklight") && !text.contains("| The Harbour Post"))
    }
}

extension SampleDayTests {
    /// A served and fetched sample day, for one test.
    final class Day {
        private let scratch: Scratch
        private let server: RunningProgram

        static func fetched() async throws -> Day {
            let day = try Day()
            try #require(await day.server.says("serving"))
            let run = try await day.tidings("fetch")
            try #require(run.status == 1, "one outlet is dead: \(run.errors)")
            return day
        }

        private init() throws {
            scratch = try Scratch()
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../Config/sample"
            server = try RunningProgram(
                ["--port", "0", "--sample", folder, "--write-config", scratch.path], in: scratch,
                program: builtProgram("sample-server"))
        }

        deinit { server.send(SIGTERM) }

        /// How many entries the server says that it serves.
        var served: Int {
            let words = server.output.split { $0.isWhitespace }
            return words.firstIndex(of: "serving").flatMap { Int(words[$0 + 1]) } ?? 0
        }

        func tidings(_ arguments: String...) async throws -> Run {
            let places = ["--config", scratch.path + "/tidings.toml", "--state", scratch.path + "/state"]
            return try await RunningProgram(arguments + places, in: scratch).end()
        }

        func items() async throws -> [Item] {
            let run = try await tidings("export", "--items", "--format", "ndjson")
            try #require(run.status == 0)
            return try run.lines.map { try JSONDecoder().decode(Item.self, from: Data($0.utf8)) }
        }
    }
}

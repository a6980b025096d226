import Foundation
import Testing
import TextAnalysis
import TidingsModel

@testable import tidings

/// Config/outlets.toml, and where it is looked for.
struct OutletFamilyTests {
    @Test func `the families that are shipped name each outlet once, by its registrable domain`() throws {
        let file = ConfigurationSampleTests.folder.appendingPathComponent("outlets.toml").path
        let families = try outletFamilies(in: ConfigurationTable(file: file, try readTOML(readFile(file), file: file)))
        #expect(families.count > 200)
        for (outlet, family) in families {
            #expect(registrableDomain(of: "https://www.\(outlet)/") == outlet, "\(outlet)")
            #expect(outlet == outlet.lowercased() && !family.isEmpty)
        }
        let sizes = Dictionary(grouping: families.values, by: \.self).mapValues(\.count)
        #expect(sizes.filter { $0.value < 2 }.map(\.key) == [])
        #expect(families["bbc.com"] == families["bbc.co.uk"] && families["bbc.com"] != families["theguardian.com"])
    }

    @Test func `families come from the file that is named, else from the one beside the configuration`() throws {
        let scratch = try Scratch()
        let file = try scratch.write("tidings.toml", "")
        #expect(try Configuration(file: file).families.isEmpty)
        try scratch.write("outlets.toml", "[family]\n\"A\" = [\"a.example\", \"b.example\"]\n")
        #expect(try Configuration(file: file).families == ["a.example": "A", "b.example": "A"])
        try scratch.write("mine.toml", "[family]\nB = [\"c.example\"]\n")
        try scratch.write("tidings.toml", "outlets = \"mine.toml\"\n")
        #expect(try Configuration(file: file).families == ["c.example": "B"])
    }

    @Test(arguments: [
        (
            "outlets = \"none.toml\"\n", "",
            "HERE/none.toml: named by outlets of HERE/tidings.toml, but it cannot be read: no such file"
        ),
        (
            "", "[family]\nA = [\"a.example\"]\nB = [\"a.example\"]\n",
            "HERE/outlets.toml: family.B: a.example belongs to A already; an outlet has one publisher"
        ),
        (
            "", "[family]\nA = \"a.example\"\n",
            "HERE/outlets.toml: family.A: the text \"a.example\" stands where a list of texts in quotes is wanted"
        ),
        ("", "[familiy]\n", "HERE/outlets.toml: familiy: there is no such setting; did you mean family?"),
    ])
    func `what is wrong with it is said with its place`(
        configuration: String, outlets: String, sentence: String
    ) throws {
        let scratch = try Scratch()
        let file = try scratch.write("tidings.toml", configuration)
        try scratch.write("outlets.toml", outlets)
        do {
            _ = try Configuration(file: file)
            Issue.record("it was taken")
        } catch {
            #expect(scratch.neutral("\(error)") == sentence)
        }
    }

    @Test func `titles of one publisher are one voice in the list of stories and in the export`() async throws {
        let scratch = try Scratch()
        try FilledStore.news(in: scratch)
        try scratch.write("tidings.toml", "[[feed]]\nurl = \"http://127.0.0.1:9/x\"\n")
        try scratch.write("outlets.toml", "[family]\n\"The Coast\" = [\"north.example\", \"west.example\"]\n")
        let places = ["--state", "state", "--config", "tidings.toml"]
        func run(_ arguments: String...) async throws -> Run {
            await (try RunningProgram(arguments + places, in: scratch)).end()
        }
        _ = try await run("fetch")
        #expect(try await run("stories", "--min-publishers", "3").output.isEmpty)
        let export = try await run("export", "--min-publishers", "2").output
        #expect(export.contains("\"publishers\":2,") && export.contains("\"publisher\":\"The Coast\""))
        #expect(try await run("digest").output.contains("The Coast"))
        #expect(try await run("check").status == 0)
    }
}

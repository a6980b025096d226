import StoryDigest
import Testing
import TidingsModel
import TidingsTesting

@Suite struct ExportSchemaTests {
    private func checker() throws -> JSONSchemaChecker { try JSONSchemaChecker(schema: ExportSchema.text) }

    @Test func `a digest validates, with everything set or nothing`() throws {
        let whole = renderJSON(Scene.sampleDays().digest(since: 72, first: true), generated: Scene.end)
        #expect(try checker().faults(in: whole) == [])
        let none = renderJSON(Scene().digest(), generated: Scene.end)
        #expect(try checker().faults(in: none) == [])
    }

    @Test(arguments: [
        (#"{"version":"2","generated_at":"2026-11-24T06:00:00Z","clusters":[]}"#, "$.version"),
        (#"{"version":"1","generated_at":"yesterday","clusters":[]}"#, "$.generated_at"),
        (#"{"version":"1","clusters":[]}"#, "lacks"),
        (#"{"version":"1","generated_at":"2026-11-24T06:00:00Z","clusters":[{}]}"#, "$.clusters[0]: lacks"),
        (#"{"version":"1","generated_at":"2026-11-24T06:00:00Z","clusters":[],"read":-1}"#, "too small"),
        (#"{"version":"1","generated_at":"2026-11-24T06:00:00Z","clusters":[],"read":1.5}"#, "$.read"),
        ("{", "no JSON"),
    ])
    func `the checker finds faults`(text: String, fault: String) throws {
        #expect(try checker().faults(in: text).contains { $0.contains(fault) })
    }

    @Test func `a story says why it stands where it stands`() throws {
        let json = try JSONValue(
            parsing: renderJSON(Scene.sampleDays().digest(since: 72, first: true), generated: Scene.end))
        let first = try #require(json["clusters"]?[0])
        #expect(first["title"]?.string?.contains("Moscow") == true)
        #expect(first["score"]?.number == 3.322)
        #expect(first["score_parts"]?["growth"]?.number == 1)
        #expect(first["phase"]?.string == "growing")
        #expect(first["growth_6h"]?.number == 3)
        #expect(first["articles"]?.items.filter { $0["role"]?.string == "lead" }.count == 1)
        #expect(first["short_summary"] != nil && first["superseded_by"] == nil && first["merged_from"] == nil)
        #expect(json["storylines"]?[0]?["stories"]?.items.count == 3)
        #expect(json["since"]?.string == "2026-11-21T06:00:00Z")
    }

    @Test func `an article says where in its feed it stood`() throws {
        var scene = Scene()
        scene.add([
            .init(outlet: "a.example", title: "Ferry sinks", hoursAgo: 3, position: .init(rank: 2, of: 30)),
            .init(outlet: "b.example", title: "Ferry sinks", hoursAgo: 2),
        ])
        let text = renderJSON(scene.digest(), generated: Scene.end)
        let story = try #require(JSONValue(parsing: text)["clusters"]?[0])
        #expect(story["articles"]?[0]?["position"]?["rank"]?.number == 2)
        #expect(story["articles"]?[0]?["position"]?["of"]?.number == 30)
        #expect(story["articles"]?[1]?["position"] == nil)
        #expect(story["score_parts"]?["position"]?.number != nil)
        #expect(try checker().faults(in: text) == [])
    }

    @Test func `copies are marked with what they repeat`() throws {
        var scene = Scene()
        scene.add([
            .init(outlet: "a.example", title: "Ferry sinks", hoursAgo: 3),
            .init(outlet: "b.example", title: "Ferry sinks", hoursAgo: 2, copyOf: "a.example", similarity: 7),
        ])
        let text = renderJSON(scene.digest(), generated: Scene.end)
        let story = try #require(JSONValue(parsing: text)["clusters"]?[0])
        #expect(story["publishers"]?.number == 1 && story["unique_domains"]?.number == 2)
        #expect(story["articles"]?[1]?["role"]?.string == "wire_copy")
        #expect(story["articles"]?[1]?["duplicate_of"] == story["articles"]?[0]?["id"])
        #expect(try checker().faults(in: text) == [])
    }

    @Test func `a value never breaks its line`() throws {
        var json = JSONWriter()
        let nasty = "a\"b\\c\nd\u{0}e\u{85}f\u{2028}g\u{1f600}h\u{1c}"
        json.object { json in
            json.member("x", nasty)
            json.member("y", [nasty, ""])
            json.member("empty", "")
            json.member("n", -0.5)
        }
        let text = String(decoding: json.bytes, as: UTF8.self)
        #expect(!text.contains { $0.isNewline } && !text.unicodeScalars.contains { $0.value < 32 })
        let value = try JSONValue(parsing: text)
        #expect(value["x"]?.string == nasty && value["y"]?[1]?.string == "" && value["empty"] == nil)
        #expect(value["n"]?.number == -0.5)
    }
}

import StoryDigest
import Testing
import TidingsModel

@Suite struct ReaderRuleTests {
    private func rule(_ phrases: String..., feed: String? = nil, storyline: String? = nil) -> ReaderRule {
        var rule = ReaderRule()
        rule.phrases = phrases
        rule.feed = feed
        rule.storyline = storyline
        return rule
    }

    private func headlines(muting rule: ReaderRule, _ scene: Scene) -> [String] {
        scene.digest { $0.rules.mutes = [rule] }.ranked.map(\.headline)
    }

    @Test(arguments: [
        ("crete", true), ("CRETE", true), ("off crete", true), ("cret", false), ("cret*", true), ("ete", false),
        ("ferry crete", false), ("forty", true), ("Поїзд", false),
    ])
    func `words are whole words of title or summary, in any case`(words: String, matches: Bool) {
        var scene = Scene()
        scene.add([
            .init(outlet: "a.example", title: "Ferry sinks off Crete", hoursAgo: 3, summary: "All forty are safe.")
        ])
        #expect(headlines(muting: rule("nonsense", words), scene).isEmpty == matches)
    }

    @Test(arguments: [
        ("трамп", "«Трамп» у Києві", true), ("трамп", "Трампліни в Києві", false), ("和平", "乌克兰和平谈判开始", true),
        ("صلح", "مذاکرات صلح آغاز شد", true),
    ])
    func `words are found in every script`(words: String, title: String, matches: Bool) {
        var scene = Scene()
        scene.add([.init(outlet: "a.example", title: title, hoursAgo: 3)])
        #expect(headlines(muting: rule(words), scene).isEmpty == matches)
    }

    @Test(arguments: ["https://loud.example/feed", "Loud - World", "loud.example", "LOUD"])
    func `a muted feed hides what it alone tells`(name: String) {
        var scene = Scene()
        scene.add([.init(outlet: "loud.example", title: "Only here", hoursAgo: 3)])
        scene.add([
            .init(outlet: "loud.example", title: "Told by two of them", hoursAgo: 3),
            .init(outlet: "b.example", title: "Told by two of them", hoursAgo: 3),
        ])
        #expect(headlines(muting: rule(feed: name), scene) == ["Told by two of them"])
    }

    @Test func `a muted storyline shows again once three times as many publishers tell it`() throws {
        func scene(_ publishers: Int) -> Scene {
            var scene = Scene()
            scene.add(
                (0..<publishers).map { .init(outlet: "o\($0).example", title: "Talks go on", hoursAgo: 3) },
                storyline: "l1")
            return scene
        }
        func shown(_ publishers: Int, mutedAt: Int?, grown: Int = 3) -> Bool {
            var mute = rule(storyline: "l1")
            mute.grown = grown
            return !scene(publishers).digest { input in
                input.rules.mutes = [mute]
                input.mutedAt = mutedAt.map { [.init(rawValue: "l1"): $0] } ?? [:]
            }.isEmpty
        }
        #expect(!shown(9, mutedAt: nil) && !shown(2, mutedAt: 2) && !shown(5, mutedAt: 2) && shown(6, mutedAt: 2))
        #expect(!shown(60, mutedAt: 2, grown: 0))
        let digest = scene(4).digest { $0.rules.mutes = [rule(storyline: "l1")] }
        #expect(digest.muted.map(\.publishers) == [4])
        #expect(renderText(digest).contains("1 muted story left out"))
        #expect(renderExplanation(digest).contains("muted by \"l1\" since 4 publishers told its storyline"))
        #expect(renderJSON(digest, generated: Scene.end).contains("\"muted\":1"))
    }

    @Test func `what is watched always shows, with its reason`() throws {
        var scene = Scene.sampleDays()
        scene.add([.init(outlet: "a.example", title: "Council repairs the harbour bridge", hoursAgo: 20)])
        var watch = rule("harbour bridge")
        watch.givenName = "Our bridge"
        let digest = scene.digest { input in
            input.rules.watches = [watch, rule("earthquake")]
            input.rules.mutes = [rule("bridge")]
            input.minPublishers = 2
        }
        let text = renderText(digest)
        #expect(text.contains("Council repairs the harbour bridge"))
        let told = try #require(digest.ranked.first { $0.headline.contains("bridge") })
        #expect(told.watchedFor == ["Our bridge"] && told.score.parts.last?.value == 1)
        #expect(digest.muted.isEmpty)
        #expect(digest.ranked.first { $0.headline.contains("Chile") }?.watchedFor == ["earthquake"])
        #expect(renderJSON(digest, generated: Scene.end).contains("\"watched\":[\"Our bridge\"]"))
    }

    @Test func `what is watched and no top story has a section of its own`() throws {
        var scene = Scene()
        for index in 0..<12 {
            scene.add([.init(outlet: "o.example", title: "Bridge matter \(index) in town", hoursAgo: Double(index))])
        }
        let part = try section("WATCHED", of: renderText(scene.digest { $0.rules.watches = [rule("bridge")] }))
        #expect(part.split(separator: "\n").count { $0.contains("Bridge matter") } == 10)
    }
}

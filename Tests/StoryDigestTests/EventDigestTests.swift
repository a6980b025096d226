import StoryDigest
import Testing
import TidingsModel
import TidingsTesting

/// One event told in several languages.
@Suite struct EventDigestTests {
    private func scene(linked: Bool = true) -> Scene {
        var scene = Scene.sampleDays()
        let english = scene.add([
            .init(outlet: "a.example", title: "Minister Orlovsky resigns in Tallmouth", hoursAgo: 3),
            .init(outlet: "b.example", title: "Tallmouth: minister Orlovsky resigns", hoursAgo: 2),
            .init(outlet: "c.example", title: "Orlovsky resigns as minister in Tallmouth", hoursAgo: 1),
        ])
        let french = scene.add([
            .init(
                outlet: "d.example", title: "Le ministre Orlovski démissionne à Tallmouth", hoursAgo: 2, language: "fr")
        ])
        guard linked else { return scene }
        let stories = [english, french]
        for index in scene.stories.indices {
            guard let place = stories.firstIndex(of: scene.stories[index].id) else { continue }
            scene.stories[index].event = NewsEvent(
                id: NewsEvent.ID(first: english), others: [stories[1 - place]], score: 0.4, threshold: 0.22)
        }
        return scene
    }

    @Test(arguments: [OutputFormat.text, .markdown, .html])
    func `a digest tells an event once, with the other language beneath`(_ format: OutputFormat) throws {
        let text = format.render(scene().digest(), generated: Scene.end, style: TextStyle(lineLimit: nil))
        #expect(text.ranges(of: "démissionne").count == 1)
        let english = try #require(text.firstRange(of: "resigns"))
        let french = try #require(text.firstRange(of: "démissionne"))
        #expect(english.upperBound < french.lowerBound)
        // Nothing else stands between the two.
        #expect(!text[english.upperBound..<french.lowerBound].contains("bakery"))
        let digest = scene().digest()
        #expect(digest.ranked.count == scene(linked: false).digest().ranked.count - 1)
    }

    @Test func `in a list the other languages are named`() throws {
        var scene = scene()
        for index in 0..<3 {
            let title = "Storm \(index) breaks dam number \(index)"
            scene.add((0..<5).map { .init(outlet: "s\(index)\($0).example", title: title, hoursAgo: 1) })
        }
        let text = renderText(scene.digest { $0.top = 1 }, style: TextStyle(lineLimit: nil))
        let line = try #require(text.split(separator: "\n").first { $0.contains("Orlovsky") })
        #expect(line.hasSuffix("also fr"))
    }

    @Test func `the data of a digest and its feed hold both stories`() throws {
        let json = try JSONValue(
            parsing: OutputFormat.json.render(scene().digest(), generated: Scene.end, style: TextStyle()))
        let stories = try #require(json["clusters"]?.items).filter { $0["event"] != nil }
        #expect(stories.count == 2)
        #expect(Set(stories.map { $0["event"]?.string }).count == 1)
        #expect(stories[0]["event_stories"]?.items.first?.string == stories[1]["id"]?.string)
        let atom = OutputFormat.atom.render(scene().digest(), generated: Scene.end, style: TextStyle())
        #expect(atom.contains("démissionne"))
    }
}

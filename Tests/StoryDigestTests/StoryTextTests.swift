import Foundation
import StoryDigest
import Testing
import TidingsModel

@Suite struct StoryTextTests {
    private let clock = LocalClock(zone: .gmt)

    @Test func `a table row fits its width`() throws {
        var scene = Scene()
        scene.add([.init(outlet: "a.example", title: String(repeating: "long word ", count: 30), hoursAgo: 50)])
        let told = try #require(scene.digest(since: 100).ranked.first)
        let table = StoryTable(style: TextStyle(width: 60, lineLimit: nil), now: Scene.end)
        let row = table.row(told)
        #expect(row.hasPrefix("\(told.id.rawValue)   2d     1  long word") && row.hasSuffix("…\n"))
        #expect(row.count <= 61 && table.head.hasPrefix("STORY           AGE  PUBL  HEADLINE"))
    }

    @Test func `a story shows every entry, copies marked, and the rest of its storyline`() throws {
        var scene = Scene()
        scene.add(
            [
                .init(outlet: "a.example", title: "Ferry sinks off Crete", hoursAgo: 5),
                .init(outlet: "b.example", title: "Ferry sinks off Crete", hoursAgo: 4, copyOf: "a.example"),
                .init(outlet: "c.example", title: "", hoursAgo: 3, summary: "Divers look for the ferry."),
            ], storyline: "l1")
        scene.add([.init(outlet: "a.example", title: "Ferry raised", hoursAgo: 1)], storyline: "l1")
        let stories = scene.digest().ranked
        let book = SourceBook(feeds: Array(scene.feeds.values))
        let ferry = try #require(stories.first { $0.story.members.count == 3 })
        let text = renderStory(
            ferry, others: stories.filter { $0.id != ferry.id }, book: book, clock: clock, now: Scene.end,
            style: TextStyle())
        #expect(text.hasPrefix("Ferry sinks off Crete\n2 publishers, 3 entries, new, 01:00 to 03:00\n"))
        #expect(text.contains("    a copy of A's\n") && text.contains("Divers look for the ferry."))
        #expect(text.contains("https://c.example/0-3") && text.contains("Ferry raised"))
        let line = renderStoryline(
            .init(rawValue: "l1"), stories, book: book, clock: clock, now: Scene.end, style: TextStyle())
        #expect(line.hasPrefix("Storyline l1: 2 stories, 2 publishers\n"))
        #expect(line.ranges(of: "https://").count == 4)
    }
}

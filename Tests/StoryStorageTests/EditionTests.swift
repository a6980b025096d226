import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

struct EditionTests {
    let folder = TemporaryFolder()

    @Test func `what arrived since a mark is known by its order, not by its times`() throws {
        let store = try folder.open()
        try store.save(RefreshBatch([(.titled("a"), "a"), (.titled("b"), "b")]))
        let before = try store.newestArrival()
        try store.saveEdition(Edition(id: "1", since: noon, until: noon + 10, forms: [:]), arrival: before)
        // Seen before the edition's end, stored after it.
        try store.save(RefreshBatch([(.titled("c", at: noon - 5), "a"), (.titled("d", at: noon - 4), "d")]))
        let mark = try #require(try store.readingMark())
        #expect(mark.at == noon + 10 && mark.arrival == before)
        let newest = try store.newestArrival()
        #expect(before < newest)
        #expect(try store.entries(after: mark.arrival, through: newest).count == 2)
        var query = StoryQuery()
        query.arrivedAfter = mark.arrival
        query.arrivedThrough = newest
        #expect(Set(try store.stories(query).map(\.id)) == [.named("a"), .named("d")])
    }

    @Test func `without a place the mark takes what was first seen by the edition's end`() throws {
        let store = try folder.open()
        try store.save(RefreshBatch([(.titled("a", at: noon), "a"), (.titled("b", at: noon + 60), "b")]))
        try store.saveEdition(Edition(id: "1", since: noon, until: noon + 30, forms: [:]))
        let mark = try #require(try store.readingMark())
        #expect(try store.entries(after: mark.arrival, through: store.newestArrival()).count == 1)
    }

    @Test func `editions are listed, the latest first, and mutes keep their first width`() throws {
        let store = try folder.open()
        let line = Storyline.ID.named("x")
        try store.saveEdition(
            Edition(id: "a", since: noon, until: noon + 1, forms: ["text": [1], "html": [2]]), muted: [line: 2])
        try store.saveEdition(Edition(id: "b", since: noon + 1, until: noon + 2, forms: [:]), muted: [line: 5])
        let titles = try store.editions()
        #expect(titles.map(\.id) == ["b", "a"] && titles.map(\.number) == [2, 1])
        #expect(titles[1].formats == ["html", "text"])
        #expect(try store.mutedStorylines() == [line: 2])
    }

    @Test func `storylines of two stories or more come one at a time`() throws {
        let store = try folder.open()
        var batch = RefreshBatch([
            (.titled("a1", from: "a.example", at: noon), "a"), (.titled("b1", from: "a.example", at: noon + 10), "b"),
            (.titled("b2", from: "b.example", at: noon + 20), "b"), (.titled("c1", at: noon + 30), "c"),
        ])
        batch.clusters[0].storylines = [
            .init(story: .named("a"), storyline: .named("x")), .init(story: .named("b"), storyline: .named("x")),
        ]
        try store.save(batch)
        var courses: [StorylineCourse] = []
        try store.forEachStoryline(StoryQuery()) { courses.append($0) }
        #expect(courses.map(\.id) == [.named("x")])
        #expect(courses[0].stories == [.named("a"), .named("b")] && courses[0].widest == .named("b"))
        #expect(courses[0].firstSeen == noon && courses[0].lastUpdated == noon + 20)
    }
}

import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

struct CorrectionTests {
    let folder = TemporaryFolder()

    /// Four entries of one story, of which the last is a copy of the third.
    private func filled() throws -> (store: Store, entries: [Entry]) {
        let store = try folder.open()
        let entries = ["a", "b", "c", "d"].enumerated().map {
            Entry.titled($1, from: "\($1).example", at: noon + Int64($0))
        }
        var batch = RefreshBatch(entries.map { ($0, "a") })
        batch.clusters[0].assignments[3].duplicateOf = entries[2].id
        try store.save(batch)
        return (store, entries)
    }

    @Test func `entries taken out take their copies along, and the new story says what it was taken from`() throws {
        let (store, entries) = try filled()
        var batch = CorrectionBatch()
        batch.added = Correction(
            at: noon + 60, kind: .split, entries: [entries[2].id], others: [entries[0].id, entries[1].id],
            story: .named("a"))
        let name = try #require(batch.added?.newStory)
        batch.moves = [.init(entries: [entries[2].id], to: name, from: .named("a"), isSplit: true)]
        batch.clusters = [ClusterChanges()]
        batch.clusters[0].memory = [MemoryRow(kind: 5, key: 1, value: [7])]
        try store.save(batch)

        let reopened = try folder.open(.reading)
        let stories = try reopened.stories()
        #expect(stories.first { $0.id == name }?.members.map(\.entry.title) == ["c", "d"])
        #expect(stories.first { $0.id == name }?.splitFrom == .named("a"))
        #expect(stories.first { $0.id == .named("a") }?.publishers == ["a.example", "b.example"])
        #expect(Set(stories.map(\.storyline)).count == 1)
        #expect(try reopened.corrections() == [batch.added])
        #expect(try reopened.bars() == [Bar([name], [.named("a")])])
        #expect(try reopened.bars(except: batch.added?.id).isEmpty)
        #expect(try reopened.memory().map(\.value) == [[7]])
        #expect(try reopened.check().isEmpty)
    }

    @Test func `a withdrawn correction is gone, and an id that led elsewhere may live again`() throws {
        let (store, entries) = try filled()
        var batch = CorrectionBatch()
        batch.added = Correction(
            at: noon, kind: .join, entries: [entries[2].id], others: [entries[0].id], story: .named("old"))
        batch.clusters = [ClusterChanges()]
        batch.clusters[0].mergedStories = [.init(from: .named("old"), into: .named("a"))]
        try store.save(batch)
        #expect(try store.resolveStory("sold") == .one(.named("a")))
        #expect(try store.bars().isEmpty)

        var withdrawal = CorrectionBatch()
        withdrawal.withdrawn = batch.added?.id
        withdrawal.moves = [.init(entries: [entries[2].id], to: .named("old"), from: .named("a"), isSplit: false)]
        try store.save(withdrawal)
        #expect(try store.corrections().isEmpty)
        #expect(try store.resolveStory("sold") == .one(.named("old")))
        #expect(try store.stories().map(\.mergedFrom) == [[], []])
        #expect(try store.voices(of: .named("old")) == [entries[2].id])
        #expect(try store.isOlder(.named("a"), than: .named("old")))
        #expect(try store.check().isEmpty)
    }

    @Test func `a story that turned out to be two is stored as two, with what decided it`() throws {
        let (store, entries) = try filled()
        let later = Entry.titled("e", from: "e.example", at: noon + 60)
        var batch = RefreshBatch([(later, "a")])
        let name = Story.ID.named("new")
        let split = Comparison(
            other: "sa", score: 0.05, threshold: 0.154, similarity: 0.02, gapSeconds: 0, size: 2, otherSize: 2)
        batch.clusters[0].splits = [.init(from: .named("a"), into: name, entries: [entries[2].id, later.id])]
        batch.clusters[0].storylines = [.init(story: name, storyline: Storyline.ID(first: .named("a")))]
        batch.clusters[0].decisions = [
            Decision(subject: Decision.separation(of: name), at: noon + 60, outcome: .separated(split))
        ]
        try store.save(batch)

        let reopened = try folder.open(.reading)
        let stories = try reopened.stories()
        #expect(stories.first { $0.id == name }?.members.map(\.entry.title) == ["c", "d", "e"])
        #expect(stories.first { $0.id == name }?.splitFrom == .named("a"))
        #expect(stories.first { $0.id == name }?.publishers.sorted() == ["c.example", "e.example"])
        #expect(stories.first { $0.id == .named("a") }?.publishers == ["a.example", "b.example"])
        #expect(Set(stories.map(\.storyline)).count == 1)
        #expect(try reopened.separated(from: [.named("a"), .named("b")]) == [name])
        #expect(try reopened.decisions(on: [Decision.separation(of: name)]) == batch.clusters[0].decisions)
        #expect(try reopened.check().isEmpty)
    }

    @Test func `stories that a person joined are told, until that is withdrawn`() throws {
        let (store, entries) = try filled()
        var batch = CorrectionBatch()
        let join = Correction(
            at: noon, kind: .join, entries: [entries[2].id], others: [entries[0].id], story: .named("old"))
        batch.added = join
        try store.save(batch)
        #expect(try store.joinedStories() == [.named("a")])
        #expect(try store.joinedStories(except: join.id).isEmpty)
    }

    @Test func `decisions come back in the order in which they were made, a late one with its beginning`() throws {
        let store = try folder.open()
        func joined(_ other: String, _ score: Double, similarity: Double? = 0.5) -> Decision.Outcome {
            .joined(
                Comparison(
                    other: other, score: score, threshold: 0.19, similarity: similarity, gapSeconds: 7200, size: 1,
                    otherSize: 3))
        }
        let near = Comparison(
            other: "sz", score: -0.0123, threshold: 0.19, similarity: 0.25, gapSeconds: 60, size: 1, otherSize: 2)
        var batch = RefreshBatch([])
        batch.clusters[0].decisions = [
            Decision(subject: "sa", at: noon, outcome: .stayed),
            Decision(subject: "sb", at: noon, outcome: .stayed, nearest: near),
            Decision(subject: "sc", at: noon, outcome: joined("sa", 0.3456), nearest: near),
            Decision(subject: "sd", at: noon, outcome: .copied(Entry.ID(rawValue: "ea"), .sameText)),
            Decision(subject: "lb", at: noon, outcome: joined("la", 0.4, similarity: nil)),
        ]
        try store.save(batch)
        var later = RefreshBatch([])
        later.clusters[0].decisions = [Decision(subject: "sb", at: noon + 3600, outcome: joined("sa", 0.2))]
        try store.save(later)

        let subjects = ["sa", "sb", "sc", "sd", "lb", "nobody"]
        let expected = batch.clusters[0].decisions + later.clusters[0].decisions
        #expect(try folder.open(.reading).decisions(on: subjects) == expected)
        #expect(try store.decisions(on: []).isEmpty)
    }

    @Test func `outlets of one family are one voice, for stories stored before it too`() throws {
        let (store, _) = try filled()
        #expect(try store.stories()[0].publishers.count == 3)
        #expect(try store.setFamilies(["a.example": "A and B", "b.example": "A and B", "x.example": "X"]))
        let story = try store.stories()[0]
        #expect(story.publishers == ["A and B", "c.example"])
        #expect(story.members[0].entry.outlet == "a.example" && story.members[0].entry.publisher == "A and B")
        var query = StoryQuery()
        query.minPublishers = 3
        #expect(try store.stories(query).isEmpty)
        #expect(try store.check().isEmpty)
        #expect(try !store.setFamilies(["a.example": "A and B", "b.example": "A and B", "x.example": "X"]))
        #expect(try store.setFamilies([:]))
        #expect(try store.stories(query).count == 1)
        #expect(try store.check().isEmpty)
    }

    @Test func `entries are found by the beginning of an id and by their address`() throws {
        let store = try folder.open()
        var original = Entry.titled("a")
        original.link = "https://a.example/1?utm_source=x"
        original.canonicalLink = "https://a.example/1"
        var copy = Entry.titled("b", from: "b.example")
        copy.canonicalLink = "https://a.example/1"
        var batch = RefreshBatch([(copy, "s"), (original, "s")])
        batch.clusters[0].assignments[0].duplicateOf = original.id
        try store.save(batch)
        #expect(try store.entry(link: "x", canonicalLink: "https://a.example/1", feeds: []) == original.id)
        #expect(
            try store.entry(link: "https://a.example/1?utm_source=x", canonicalLink: "x", feeds: [original.feedID])
                == original.id)
        #expect(try store.entry(link: "x", canonicalLink: "y", feeds: [original.feedID]) == nil)
        #expect(try store.resolveEntry(String(copy.id.rawValue.prefix(8)).uppercased()) == .one(copy.id))
        #expect(try store.resolveEntry("e") == .several([copy.id, original.id].sorted()))
        #expect(try store.resolveEntry("") == .none)
    }
}

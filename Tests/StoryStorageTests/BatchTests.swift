import GRDB
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

/// Batches of many rows, and of changes that undo one another.
struct BatchTests {
    private let folder = TemporaryFolder()

    @Test func `rows by the hundred are written, whether a statement takes one or many`() throws {
        let store = try folder.open()
        var changes = ClusterChanges()
        // Two whole statements and some rows; larger ones than a leaf holds among them.
        changes.memory = (0..<75).map { number in
            MemoryRow(kind: 3, key: Int64(number), value: Array(repeating: UInt8(number), count: number * 97))
        }
        var batch = RefreshBatch((0..<90).map { (.titled("Entry \($0)"), "story \($0)") })
        batch.clusters.append(changes)
        try store.save(batch)
        var expected = changes.memory
        #expect(try store.memory() == expected)

        changes.memory = (40..<75).map { MemoryRow(kind: 3, key: Int64($0), value: $0 == 50 ? nil : [UInt8($0)]) }
        expected[40...] = changes.memory.filter { $0.value != nil }[...]
        batch = RefreshBatch()
        batch.clusters = [changes]
        try store.save(batch)
        #expect(try store.memory() == expected)

        let entries = try store.entries().map(\.entry)
        #expect(entries.map(\.title) == (0..<90).map { "Entry \($0)" })
        let known = try store.known(entries.map { EntryKeys($0) }, in: entries[0].feedID)
        #expect(known.map { $0?.id } == entries.map(\.id))
        #expect(try store.check().isEmpty)
    }

    @Test func `a key that two entries of a batch have names the first`() throws {
        let store = try folder.open()
        let placed: [(Entry, String)] = (0..<40).map { (.titled("Entry \($0)"), "story") }
        var batch = RefreshBatch(placed)
        let shared = EntryKeys(guid: "shared", canonicalLink: nil, title: "", statedDate: nil)
        for index in [7, 3, 30] { batch.newEntries[index].keys = shared }
        try store.save(batch)
        #expect(try store.known([shared], in: placed[0].0.feedID)[0]?.id == placed[3].0.id)
        // Nor does it change hands later.
        var later = RefreshBatch()
        later.changedEntries = [(placed[30].0, shared)]
        try store.save(later)
        #expect(try store.known([shared], in: placed[0].0.feedID)[0]?.id == placed[3].0.id)
    }

    @Test func `an entry that is stored already makes no story`() throws {
        let store = try folder.open()
        let entry = Entry.titled("Quake")
        try store.save(RefreshBatch([(entry, "quake")]))
        var again = RefreshBatch([(entry, "other"), (.titled("New"), "new")])
        again.clusters[0].assignments[0].story = Story.ID(first: entry.id)
        try store.save(again)
        #expect(try store.stories().map(\.id) == [.named("new"), .named("quake")])
        #expect(try store.counts().storylines == 2)
        #expect(try store.entry(entry.id)?.story == .named("quake"))
        #expect(try store.check().isEmpty)
    }

    @Test func `a new entry whose story has another name since goes there, and its storyline as well`() throws {
        let store = try folder.open()
        let entries = ["Quake", "Flood"].map { Entry.titled($0) }
        var batch = RefreshBatch([(.titled("Old"), "old")])
        batch.clusters[0].storylines = [.init(story: .named("old"), storyline: .named("line"))]
        batch.clusters[0].mergedStories = [.init(from: Story.ID(first: entries[0].id), into: .named("old"))]
        batch.clusters[0].mergedStorylines = [
            .init(from: Storyline.ID(first: Story.ID(first: entries[1].id)), into: .named("line"))
        ]
        try store.save(batch)

        var later = RefreshBatch(entries.map { ($0, "any") })
        for index in 0...1 { later.clusters[0].assignments[index].story = Story.ID(first: entries[index].id) }
        try store.save(later)
        #expect(try store.entry(entries[0].id)?.story == .named("old"))
        #expect(try store.entry(entries[1].id)?.story == Story.ID(first: entries[1].id))
        #expect(try store.entry(entries[1].id)?.storyline == .named("line"))
        #expect(try store.counts().storylines == 1)
        #expect(try store.check().isEmpty)
    }
}

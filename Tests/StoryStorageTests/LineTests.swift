import GRDB
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

struct LineTests {
    let folder = TemporaryFolder()

    @Test func `every field of an entry comes back as it was`() throws {
        let store = try folder.open()
        let feed = Feed(url: "https://a.example/feed")
        _ = try store.follow([feed], at: noon)
        var full = Entry.titled("Peace\u{0}talks — мир 🕊", at: noon)
        full.feedID = feed.id
        full.guid = ""
        full.link = "https://a.example/1?x=1"
        full.canonicalLink = "https://a.example/1"
        full.summary = "short"
        full.content = "long"
        full.html = "<p>long</p>"
        full.author = "A. Author"
        full.language = "uk"
        full.categories = ["World", "", "Café"]
        full.image = "https://a.example/1.png"
        full.dateFlag = .future
        full.fetched = noon + 7
        full.isNews = false
        full.position = .init(rank: 3, of: 40)
        let bare = Entry.titled("", from: "b.example", at: Timestamp(seconds: -5))

        var batch = RefreshBatch([(full, "one"), (bare, "two")])
        batch.clusters[0].assignments[1].duplicateOf = full.id
        batch.clusters[0].assignments[1].similarity = 0.25
        batch.clusters[0].storylines = [.init(story: .named("two"), storyline: .named("line"))]
        try store.save(batch)

        #expect(try store.entry(full.id)?.entry == full)
        #expect(try store.entry(full.id)?.story == .named("one"))
        #expect(try store.entry(full.id)?.duplicateOf == nil)
        let second = try #require(try store.entry(bare.id))
        #expect(second.entry == bare)
        #expect(second.storyline == .named("line"))
        #expect(second.duplicateOf == full.id)
        #expect(second.similarity == 0.25)
        #expect(try store.check().isEmpty)
    }

    @Test func `an entry is known by any of its keys, the strongest first`() throws {
        let store = try folder.open()
        var one = Entry.titled("One")
        one.guid = "1"
        one.canonicalLink = "https://a.example/x"
        var two = Entry.titled("Two")
        two.guid = "2"
        try store.save(RefreshBatch([(one, "one"), (two, "two")]))

        let moved = EntryKeys(guid: "changed", canonicalLink: "https://a.example/x", title: "One", statedDate: nil)
        let strange = EntryKeys(guid: "9", canonicalLink: nil, title: "Nine", statedDate: noon)
        let known = try store.known([EntryKeys(two), moved, strange], in: one.feedID)
        #expect(known[0] == KnownEntry(id: two.id, fingerprint: two.fingerprint, keyIndex: 0))
        #expect(known[1] == KnownEntry(id: one.id, fingerprint: one.fingerprint, keyIndex: 1))
        #expect(known[2] == nil)
        #expect(try store.known([EntryKeys(two)], in: Feed.ID(url: "https://other.example/")) == [nil])
    }

    @Test func `a batch saved twice stores every entry once`() throws {
        let store = try folder.open()
        let batch = RefreshBatch([(.titled("One"), "one"), (.titled("Two", from: "b.example"), "one")])
        try store.save(batch)
        let before = try store.stories()
        try store.save(batch)
        #expect(try store.stories() == before)
        #expect(try store.counts().entries == 2)
        #expect(try store.check().isEmpty)
    }

    @Test func `an entry without an assignment gets a story of its own`() throws {
        let store = try folder.open()
        let entry = Entry.titled("Alone")
        var batch = RefreshBatch()
        batch.newEntries = [(entry, EntryKeys(entry)), (entry, EntryKeys(entry))]
        try store.save(batch)
        #expect(try store.entry(entry.id)?.story == Story.ID(first: entry.id))
        #expect(try store.counts().entries == 1)
        #expect(try store.check().isEmpty)
    }

    @Test func `a changed entry keeps its story, times and identity`() throws {
        let store = try folder.open()
        let entry = Entry.titled("Quake kills 10")
        try store.save(RefreshBatch([(entry, "quake")]))
        var changed = entry
        changed.title = "Quake kills 12"
        changed.html = "<p>12</p>"
        changed.published = noon + 500
        changed.fetched = noon + 900
        var batch = RefreshBatch()
        batch.changedEntries = [(changed, EntryKeys(changed))]
        try store.save(batch)

        let stored = try #require(try store.entry(entry.id))
        #expect(stored.entry.title == "Quake kills 12")
        #expect(stored.entry.html == "<p>12</p>")
        #expect(stored.entry.published == noon)
        #expect(stored.entry.fetched == noon)
        #expect(stored.story == .named("quake"))
        let known = try store.known([EntryKeys(changed)], in: entry.feedID)
        #expect(known[0]?.fingerprint == changed.fingerprint)
    }

    @Test func `memory rows are written, replaced and deleted, and read in order`() throws {
        let store = try folder.open()
        var changes = ClusterChanges()
        changes.memory = [
            MemoryRow(kind: 2, key: .max, value: [1, 2]), MemoryRow(kind: 1, key: 5, value: []),
            MemoryRow(kind: 1, key: .min, value: [0]),
        ]
        var batch = RefreshBatch()
        batch.clusters = [changes]
        try store.save(batch)
        changes.memory = [
            MemoryRow(kind: 2, key: .max, value: nil), MemoryRow(kind: 1, key: .min, value: nil),
            MemoryRow(kind: 7, key: 7, value: nil),
        ]
        var later = ClusterChanges()
        later.memory = [MemoryRow(kind: 2, key: .max, value: [8]), MemoryRow(kind: 2, key: .max, value: [9])]
        batch.clusters = [changes, later]
        try store.save(batch)
        #expect(
            try store.memory() == [
                MemoryRow(kind: 1, key: 5, value: []), MemoryRow(kind: 2, key: .max, value: [9]),
            ])
    }

    @Test func `a batch that fails midway leaves nothing`() throws {
        let store = try folder.open()
        try store.save(RefreshBatch([(.titled("Before"), "before")]))
        let pages = try store.write("test") { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
        try store.write("test") { try $0.execute(sql: "PRAGMA max_page_count = \(pages + 20)") }

        var placed: [(Entry, String)] = []
        for number in 0..<200 {
            var entry = Entry.titled("Entry \(number)")
            entry.html = String(repeating: "words ", count: 200)
            placed.append((entry, "big"))
        }
        var batch = RefreshBatch(placed)
        batch.hostRests = ["a.example": noon + 100]
        #expect(storeError { try store.save(batch) } == .full(folder: folder.path))
        #expect(try store.counts().entries == 1)
        #expect(try store.hostRests(at: noon).isEmpty)
        #expect(try store.check().isEmpty)

        try store.write("test") { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        try store.save(batch)
        #expect(try store.counts().entries == 201)
        #expect(try store.hostRests(at: noon) == ["a.example": noon + 100])
        #expect(try store.hostRests(at: noon + 100).isEmpty)
    }
}

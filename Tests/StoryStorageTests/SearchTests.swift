import GRDB
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

struct SearchTests {
    let folder = TemporaryFolder()

    private func entry(
        _ title: String, _ text: String = "", from outlet: String = "a.example", language: String? = nil,
        at time: Timestamp = noon
    ) -> Entry {
        var entry = Entry.titled(title, from: outlet, at: time)
        entry.summary = text
        entry.language = language
        return entry
    }

    private func store(_ placed: [(Entry, String)]) throws -> Store {
        let store = try folder.open()
        try store.save(RefreshBatch(placed))
        while try store.indexNext() > 0 {}
        return store
    }

    private func found(_ text: String, in store: Store, window: SearchWindow = .init()) throws -> [String] {
        try store.search(SearchQuery(text), in: window, limit: 100, now: noon).hits.map { $0.title.text }
    }

    @Test(arguments: [
        ("harbour", ["Harbour talks end", "Crews strike"]),
        ("HARBOUR talks", ["Harbour talks end"]),
        ("\"deal signed\"", ["Harbour talks end"]),
        ("\"signed deal\"", []),
        ("harbour -talks", ["Crews strike"]),
        ("crews OR genève", ["Élection à Genève", "Crews strike"]),
        ("geneve", ["Élection à Genève"]),
        ("elect*", ["Élection à Genève"]),
        ("title:harbour", ["Harbour talks end"]),
        ("outlet:b.example", ["Crews strike"]),
        ("outlet:big", ["Élection à Genève"]),
        ("harbour outlet:c.example", []),
        ("language:fr", ["Élection à Genève"]),
        ("東京", ["東京都で地震"]),
        ("京都", ["東京都で地震"]),
        ("都", ["東京都で地震"]),
        ("震", ["東京都で地震"]),
        ("東都", []),
        ("กรุงเทพ", ["น้ำท่วมกรุงเทพมหานคร"]),
        ("война", ["Война кончилась"]),
    ]) func `entries are found by words, phrases, outlets and languages of all scripts`(
        text: String, expected: [String]
    ) throws {
        let store = try store([
            (entry("Harbour talks end", "A deal signed at noon."), "a"),
            (entry("Crews strike", "The harbour is closed.", from: "b.example"), "b"),
            (entry("Élection à Genève", from: "c.example", language: "fr"), "c"),
            (entry("東京都で地震", from: "d.example", language: "ja"), "d"),
            (entry("น้ำท่วมกรุงเทพมหานคร", from: "e.example"), "e"),
            (entry("Война кончилась", from: "f.example"), "f"),
        ])
        try store.setFamilies(["c.example": "The Big Press"])
        #expect(try found(text, in: store) == expected)
    }

    @Test(arguments: [
        "\"", "'", "*", "NEAR(a b)", "a AND (", "{title}: x", "x; DROP TABLE entry", "a^b", ":::", "col:\"", "\\", "--",
        "(((", "a \u{0} b", "§en",
    ])
    func `no text of a search upsets the database`(text: String) throws {
        let store = try store([(entry("Harbour talks"), "a")])
        do {
            _ = try store.search(SearchQuery(text), limit: 5, now: noon)
        } catch {
            #expect(error is SearchQueryError, "\(text): \(error)")
        }
        #expect(try store.counts().entries == 1)
    }

    @Test func `each story is one hit, by the entry that fits best`() throws {
        let store = try store([
            (entry("Talks end", "Much is said, and the harbour is named once in a long text about other things."), "a"),
            (entry("Harbour deal", from: "b.example"), "a"), (entry("Harbour closed", from: "c.example"), "c"),
        ])
        let page = try store.search(SearchQuery("harbour"), limit: 10, now: noon)
        #expect(page.total == 2 && page.hits.count == 2 && page.next == nil && !page.isCut)
        let hit = try #require(page.hits.first { $0.story == .named("a") })
        #expect(hit.title.text == "Harbour deal" && hit.matches == 2)
        #expect(hit.publishers == ["a.example", "b.example"])
    }

    @Test func `titles count for more than texts, and the new for more than the old`() throws {
        let old = noon - 90 * Timestamp.day
        let store = try store([
            (entry("Bridge opened", at: old), "old"), (entry("Bridge closed", at: noon), "new"),
            (entry("Traffic", "The bridge is shut."), "text"),
        ])
        #expect(try found("bridge", in: store) == ["Bridge closed", "Traffic", "Bridge opened"])
    }

    @Test func `a rare word weighs more than a common one`() throws {
        var placed = (0..<200).map { (entry("Common \($0)", from: "n\($0).example"), "c\($0)") }
        placed.append((entry("Rare thing", at: noon - 60), "rare"))
        let store = try store(placed)
        #expect(try found("common OR rare", in: store).first == "Rare thing")
    }

    @Test func `a window takes what was first seen in it`() throws {
        let store = try store((0..<10).map { (entry("Day \($0)", at: noon + Int64($0) * 100), "s\($0)") })
        let window = SearchWindow(after: noon + 200, until: noon + 500)
        #expect(Set(try found("day", in: store, window: window)) == ["Day 3", "Day 4", "Day 5"])
        #expect(try found("day", in: store, window: SearchWindow(after: noon + 5000)).isEmpty)
        #expect(try found("day", in: store, window: SearchWindow(until: noon - 1)).isEmpty)
    }

    @Test func `pages follow one another, also when something arrives between them`() throws {
        let store = try store((0..<25).map { (entry("Page \($0)", from: "n\($0).example"), "s\($0)") })
        let whole = try found("page", in: store)
        var read: [String] = []
        var cursor: SearchCursor?
        repeat {
            let page = try store.search(SearchQuery("page"), limit: 10, from: cursor, now: noon + Int64(read.count))
            read += page.hits.map { $0.title.text }
            cursor = page.next.flatMap { SearchCursor($0.text) }
            #expect((page.next == nil) == (cursor == nil))
            try store.save(RefreshBatch([(entry("Page late \(read.count)"), "l\(read.count)")]))
            while try store.indexNext() > 0 {}
        } while cursor != nil
        #expect(read == whole && read.count == 25)
        for text in ["", "1.2", "a.b.c.d", "-1.2.3", "1.2.99999999999", "x y", String(repeating: "z", count: 99)] {
            #expect(SearchCursor(text) == nil, "\(text)")
        }
    }

    @Test func `what many entries have is looked for among the latest`() throws {
        let store = try store((0..<1200).map { (entry("Many \($0)"), "s\($0)") })
        let page = try store.search(SearchQuery("many"), limit: 1, now: noon)
        #expect(page.isCut && page.total == 1000)
    }

    // MARK: The index

    @Test func `an entry that changes is found by its new words alone`() throws {
        let store = try store([(entry("Harbour talks", "old words"), "a")])
        var changed = entry("Harbour talks", "new words")
        changed.language = "en"
        var batch = RefreshBatch()
        batch.changedEntries = [(changed, EntryKeys(changed))]
        try store.save(batch)
        #expect(try store.unindexedCount() == 1)
        changed.summary = "newest words"
        batch.changedEntries = [(changed, EntryKeys(changed))]
        try store.save(batch)
        #expect(try store.indexNext() == 1)
        #expect(try store.indexNext() == 0)
        #expect(try found("old", in: store).isEmpty)
        #expect(try found("new", in: store).isEmpty)
        #expect(try found("newest", in: store).count == 1)
        #expect(try found("harbour", in: store).count == 1)
        try integrity(of: store)
    }

    @Test func `an entry that is gone is found no more, whoever has its number next`() throws {
        let store = try store([(entry("Harbour talks"), "a"), (entry("Bridge closed"), "b")])
        try store.write("testing") { database in
            for table in ["entry_key WHERE entry = 2", "entry WHERE n = 2", "story WHERE id = 'sb'"] {
                try database.execute(sql: "DELETE FROM \(table)")
            }
        }
        #expect(try found("bridge", in: store).isEmpty)
        while try store.indexNext() > 0 {}
        try store.save(RefreshBatch([(entry("Tunnel opened"), "c")]))
        while try store.indexNext() > 0 {}
        #expect(try found("bridge", in: store).isEmpty)
        #expect(try found("tunnel", in: store) == ["Tunnel opened"])
        try integrity(of: store)
    }

    @Test func `the index grows in batches, and what a kill leaves out is caught up`() throws {
        do {
            let store = try folder.open()
            try store.save(RefreshBatch((0..<30).map { (entry("Word \($0)"), "s\($0)") }))
            #expect(try store.hasUnindexed())
            #expect(try store.indexNext(12) == 12)
            #expect(try store.unindexedCount() == 18)
            #expect(try found("word", in: store).count == 12)
        }
        let store = try folder.open()
        while try store.indexNext(12) > 0 {}
        #expect(try store.hasUnindexed() == false)
        #expect(try found("word", in: store).count == 30)
    }

    @Test func `an index by other rules is made anew`() throws {
        let store = try store([(entry("Harbour talks"), "a")])
        try store.write("testing") { try $0.execute(sql: "UPDATE search_progress SET rules = 99") }
        #expect(try store.hasUnindexed())
        #expect(try store.unindexedCount() == 1)
        while try store.indexNext() > 0 {}
        #expect(try found("harbour", in: store).count == 1)
        try integrity(of: store)
    }

    @Test func `a store opened for reading finds what is in the index`() throws {
        _ = try store([(entry("Harbour talks"), "a")])
        let reader = try folder.open(.reading)
        #expect(try found("harbour", in: reader) == ["Harbour talks"])
    }

    /// FTS5's own check of terms against its structures.
    private func integrity(of store: Store) throws {
        try store.write("testing") { try $0.execute(sql: "INSERT INTO search(search) VALUES ('integrity-check')") }
    }
}

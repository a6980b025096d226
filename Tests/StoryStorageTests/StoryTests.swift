import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

struct StoryTests {
    let folder = TemporaryFolder()

    private func merging(_ merges: [(String, String)], _ placed: [(Entry, String)] = []) -> RefreshBatch {
        var batch = RefreshBatch(placed)
        batch.clusters[0].mergedStories = merges.map { .init(from: .named($0.0), into: .named($0.1)) }
        return batch
    }

    @Test func `merged ids lead to the living story, over several merges and restarts`() throws {
        let titles = ["a", "b", "c", "d"]
        do {
            let store = try folder.open()
            try store.save(
                RefreshBatch(titles.enumerated().map { (.titled($1, from: "\($1).example", at: noon + Int64($0)), $1) })
            )
            try store.save(merging([("a", "b")]))
        }
        let store = try folder.open()
        try store.save(merging([("b", "c"), ("d", "c")], [(.titled("e", from: "e.example", at: noon + 9), "a")]))

        for title in titles { #expect(try store.resolveStory("s" + title) == .one(.named("c"))) }
        let stories = try store.stories()
        #expect(stories.map(\.id) == [.named("c")])
        #expect(stories[0].members.map(\.entry.title) == ["a", "b", "c", "d", "e"])
        #expect(stories[0].mergedFrom == [.named("a"), .named("b"), .named("d")])
        #expect(try store.counts().storylines == 1)
        #expect(try store.check().isEmpty)
    }

    @Test func `an assignment may name a story that an earlier change of its batch merged away`() throws {
        let store = try folder.open()
        let late = Entry.titled("late", from: "z.example")
        var batch = merging([("a", "b")], [(.titled("a"), "a"), (.titled("b"), "b")])
        var second = ClusterChanges()
        second.assignments = [Assignment(entry: late.id, story: .named("a"))]
        second.storylines = [.init(story: .named("b"), storyline: .named("line"))]
        batch.newEntries.append((late, EntryKeys(late)))
        batch.clusters.append(second)
        try store.save(batch)
        #expect(try store.entry(late.id)?.story == .named("b"))
        #expect(try store.entry(late.id)?.storyline == .named("line"))
        #expect(try store.resolveStory("sa") == .one(.named("b")))
        #expect(try store.check().isEmpty)
    }

    @Test func `news is told from what a first look found old, by time and by arrival`() throws {
        let store = try folder.open()
        var old = Entry.titled("old", from: "a.example", at: noon)
        old.isNews = false
        try store.save(RefreshBatch([(old, "a")]))
        let place = try store.newestArrival()
        func hasNews(after: Timestamp? = nil, until: Timestamp? = nil, arrived: StoragePlace? = nil) throws -> Bool {
            var query = StoryQuery()
            (query.fetchedAfter, query.fetchedUntil, query.arrivedAfter) = (after, until, arrived)
            return try store.hasNews(in: query)
        }
        #expect(try !hasNews())
        let new = Entry.titled("new", from: "a.example", at: noon + 60)
        try store.save(RefreshBatch([(new, "b")]))
        #expect(try hasNews())
        #expect(try hasNews(arrived: place))
        #expect(try !hasNews(arrived: store.newestArrival()))
        #expect(try hasNews(after: new.fetched - 1, until: new.fetched))
        #expect(try !hasNews(after: new.fetched))
        #expect(try !hasNews(until: old.fetched))
    }

    @Test func `storylines merge, empty ones lead on, and a name used again lives again`() throws {
        let store = try folder.open()
        var batch = RefreshBatch([(.titled("a"), "a"), (.titled("b", at: noon + 1), "b")])
        batch.clusters[0].storylines = [
            .init(story: .named("a"), storyline: .named("one")), .init(story: .named("b"), storyline: .named("two")),
        ]
        try store.save(batch)

        var moves = RefreshBatch([])
        moves.clusters[0].storylines = [.init(story: .named("b"), storyline: .named("one"))]
        try store.save(moves)
        #expect(try store.resolveStoryline("ltwo") == .one(.named("one")))
        #expect(
            try store.storylines(of: [.named("b"), .named("a")])
                == [Storyline(id: .named("one"), stories: [.named("a"), .named("b")])])

        moves.clusters[0].storylines = [.init(story: .named("b"), storyline: .named("two"))]
        try store.save(moves)
        #expect(try store.resolveStoryline("ltwo") == .one(.named("two")))

        moves.clusters[0].storylines = []
        moves.clusters[0].mergedStorylines = [.init(from: .named("one"), into: .named("two"))]
        try store.save(moves)
        #expect(try store.resolveStoryline("lone") == .one(.named("two")))
        moves.clusters[0].mergedStorylines = []
        moves.clusters[0].storylines = [.init(story: .named("a"), storyline: .named("one"))]
        try store.save(moves)
        #expect(try store.stories().map(\.storyline) == [.named("two"), .named("two")])
        #expect(try store.check().isEmpty)
    }

    @Test func `stories come newest first, filtered by sight, publishers, name and number`() throws {
        let store = try folder.open()
        func entry(_ title: String, _ outlet: String, published: Int64, fetched: Int64) -> Entry {
            var entry = Entry.titled(title, from: outlet, at: noon + published)
            entry.fetched = noon + fetched
            return entry
        }
        var batch = RefreshBatch([
            (entry("a1", "a.example", published: 0, fetched: 10), "a"),
            (entry("a2", "b.example", published: 90, fetched: 20), "a"),
            (entry("b1", "a.example", published: 50, fetched: 30), "b"),
            (entry("b2", "c.example", published: 40, fetched: 30), "b"),
            (entry("c1", "a.example", published: 10, fetched: 40), "c"),
        ])
        batch.clusters[0].assignments[3].duplicateOf = batch.newEntries[2].entry.id
        try store.save(batch)

        func names(_ change: (inout StoryQuery) -> Void) throws -> [String] {
            var query = StoryQuery()
            change(&query)
            return try store.stories(query).map(\.id.rawValue)
        }
        #expect(try names { _ in } == ["sa", "sb", "sc"])
        #expect(try names { $0.limit = 2 } == ["sa", "sb"])
        #expect(try names { $0.minPublishers = 2 } == ["sa"])
        #expect(try names { $0.fetchedAfter = noon + 20 } == ["sb", "sc"])
        #expect(try names { ($0.fetchedAfter, $0.fetchedUntil) = (noon + 10, noon + 20) } == ["sa"])
        #expect(try names { $0.stories = [.named("c"), .named("nobody"), .named("a")] } == ["sa", "sc"])
        #expect(try names { $0.stories = [] } == [])
        #expect(try names { $0.storyline = Storyline.ID(first: .named("b")) } == ["sb"])
        #expect(try store.stories()[1].members.map(\.entry.title) == ["b2", "b1"])

        #expect(try store.entries().map(\.entry.title) == ["a1", "a2", "b1", "b2", "c1"])
        #expect(try store.entries(after: noon + 20, until: noon + 30).map(\.entry.title) == ["b1", "b2"])
        let counts = try store.counts()
        #expect(counts.duplicates == 1)
        #expect(counts.stories == 3)
        #expect(counts.newestEntry == noon + 40)
        #expect(counts.bytes > 4096)
    }

    @Test func `entries of one time come in the order in which they were stored, with as much text as is asked`() throws
    {
        let store = try folder.open()
        // Outlets in another order than the one in which the index has them.
        let outlets = ["c.example", "a.example", "d.example", "b.example"]
        let entries = outlets.map { outlet in
            var entry = Entry.titled("on \(outlet)", from: outlet, at: noon)
            (entry.summary, entry.content, entry.html) = ("short", "long", "<p>long</p>")
            return entry
        }
        try store.save(RefreshBatch(entries.map { ($0, "a") }))
        func texts(_ texts: EntryTexts) throws -> [String] {
            var query = StoryQuery()
            query.texts = texts
            let members = try store.stories(query).flatMap(\.members)
            #expect(members.map(\.entry.outlet) == outlets)
            return [members[0].entry.summary, members[0].entry.content, members[0].entry.html]
        }
        #expect(try texts(.all) == ["short", "long", "<p>long</p>"])
        #expect(try texts(.plain) == ["short", "long", ""])
        #expect(try texts(.opening) == ["short", "", ""])
        #expect(try texts(.short) == ["short", "", ""])
        var bare = Entry.titled("bare", from: "e.example", at: noon - 1)
        bare.content = "long"
        try store.save(RefreshBatch([(bare, "b")]))
        var query = StoryQuery()
        (query.texts, query.stories) = (.opening, [.named("b")])
        #expect(try store.stories(query)[0].members[0].entry.content == "long")
    }

    @Test func `a receiver may look something up, and its error ends the reading`() throws {
        struct Enough: Error {}
        let store = try folder.open()
        try store.save(RefreshBatch([(.titled("a"), "a"), (.titled("b"), "b")]))
        var seen = 0
        #expect(throws: Enough.self) {
            try store.forEachStory(.init()) { story in
                seen += 1
                #expect(try store.storylines(of: [story.id]).count == 1)
                #expect(try store.stories().count == 2)
                throw Enough()
            }
        }
        #expect(seen == 1)
        #expect(try store.stories().count == 2)
    }

    @Test func `the beginning of an id suffices while it names one story`() throws {
        let store = try folder.open()
        try store.save(RefreshBatch([(.titled("a"), "abc"), (.titled("b"), "abd"), (.titled("c"), "ab")]))
        #expect(try store.resolveStory("sabc") == .one(.named("abc")))
        #expect(try store.resolveStory("SAB") == .one(.named("ab")))
        #expect(try store.resolveStory("sa") == .several([.named("ab"), .named("abc"), .named("abd")]))
        #expect(try store.resolveStory("sx") == .none)
        #expect(try store.resolveStory("") == .none)
        try store.save(merging([("abc", "ab"), ("abd", "ab")]))
        #expect(try store.resolveStory("sa") == .one(.named("ab")))
    }
}

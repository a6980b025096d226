import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

/// What reader clients see and mark.
struct ReaderTests {
    private let folder = TemporaryFolder()
    private let store: Store

    init() throws {
        store = try folder.open()
        _ = try store.follow(["a", "b", "c"].map { Feed(url: "https://\($0).example/feed") }, at: noon)
    }

    private func entry(_ title: String, _ outlet: String, hoursAgo: Int64 = 1) -> Entry {
        Entry.titled(title, from: "\(outlet).example", at: noon - hoursAgo * 3600)
    }

    private func page(_ change: (inout ReaderQuery) -> Void = { _ in }) throws -> ReaderPage {
        var query = ReaderQuery()
        change(&query)
        return try store.readerPage(query, at: noon)
    }

    private func titles(_ change: (inout ReaderQuery) -> Void = { _ in }) throws -> [String] {
        try page(change).items.map { item in
            switch item.content {
            case .entry(let stored): stored.entry.title
            case .story(let id): id.rawValue
            }
        }
    }

    @Test func `entries and the stories of two publishers are one list, the latest first`() throws {
        try store.save(
            RefreshBatch([
                (entry("One", "a", hoursAgo: 5), "talks"), (entry("Two", "b", hoursAgo: 3), "talks"),
                (entry("Alone", "c", hoursAgo: 4), "alone"),
            ]))
        #expect(try Set(titles().prefix(2)) == ["Two", "stalks"])
        #expect(try titles().suffix(2) == ["Alone", "One"])
        #expect(try titles { $0.isAscending = true }.prefix(2) == ["One", "Alone"])
        #expect(try page { $0.limit = 1 }.total == 4)
        #expect(try titles { ($0.offset, $0.limit) = (2, 1) } == ["Alone"])
        #expect(try titles { $0.wantsEntries = false } == ["stalks"])
        let feed = try #require(store.readerFeeds()[Feed.ID(url: "https://c.example/feed")])
        #expect(try titles { ($0.feeds, $0.wantsStories) = ([feed], false) } == ["Alone"])
    }

    @Test func `a story is new to who asks for what came after a number once a second publisher tells it`() throws {
        try store.save(RefreshBatch([(entry("One", "a", hoursAgo: 5), "talks"), (entry("Other", "c"), "other")]))
        let newest = try #require(page().items.map(\.number).max())
        try store.save(RefreshBatch([(entry("Two", "b"), "talks")]))
        #expect(try Set(titles { $0.after = newest.rawValue }) == ["Two", "stalks"])
        let story = try #require(page { $0.wantsEntries = false }.items.first).number
        try store.save(RefreshBatch([(entry("Three", "c"), "talks")]))
        #expect(try page { $0.wantsEntries = false }.items.first?.number == story)
    }

    @Test func `what is marked stays marked, also when a story becomes part of another`() throws {
        try store.save(
            RefreshBatch([
                (entry("One", "a"), "talks"), (entry("Two", "b"), "talks"), (entry("Three", "a"), "more"),
                (entry("Four", "c"), "more"),
            ]))
        let stories = try page { ($0.wantsEntries, $0.order, $0.isAscending) = (false, .number, true) }.items
        try store.mark([stories[0].number], isRead: true, at: noon)
        #expect(try store.toggleStar(stories[0].number, at: noon))
        #expect(try titles { ($0.isRead, $0.wantsEntries) = (true, false) } == ["stalks"])
        #expect(try titles { ($0.isRead, $0.wantsEntries) = (false, false) } == ["smore"])
        var merge = RefreshBatch()
        var changes = ClusterChanges()
        changes.mergedStories = [.init(from: .named("more"), into: .named("talks"))]
        merge.clusters = [changes]
        try store.save(merge)
        #expect(try titles { $0.isStarred = true } == ["stalks"])
        #expect(try page { $0.isStarred = true }.items.first?.isRead == true)
        // The number of the other leads to it, and marks it.
        #expect(try store.readerItem(stories[1].number, at: noon)?.number == stories[0].number)
        try store.mark([stories[1].number], isRead: false, at: noon)
        #expect(try titles { ($0.isRead, $0.wantsEntries) = (false, false) } == ["stalks"])
        #expect(try store.toggleStar(stories[1].number, at: noon))
        #expect(try titles { $0.isStarred = true }.isEmpty)
    }

    @Test func `all of a feed is read at once, and what comes then is not`() throws {
        try store.save(RefreshBatch([(entry("One", "a"), "one"), (entry("Two", "b"), "two")]))
        let feeds = try store.readerFeeds()
        let first = try #require(feeds[Feed.ID(url: "https://a.example/feed")])
        let one = try #require(page { ($0.feeds, $0.wantsStories) = ([first], false) }.items.first)
        try store.mark([one.number], isRead: false, at: noon)
        try store.markAllRead(.feeds([first]))
        try store.save(RefreshBatch([(entry("Three", "a"), "three")]))
        #expect(try Set(titles { $0.isRead = false }) == ["Two", "Three"])
        #expect(try titles { $0.isRead = true } == ["One"])
        #expect(try page { $0.isRead = true }.total == 1)
        let counters = try store.readerCounters(at: noon)
        #expect(counters[first]?.read == 1 && counters[first]?.unread == 1)
    }

    @Test func `what is a month old counts as read until somebody says otherwise`() throws {
        var old = entry("Old", "a")
        old.fetched = noon - ReaderQuery.freshness - 10
        old.published = old.fetched
        try store.save(RefreshBatch([(old, "old"), (entry("New", "b"), "new")]))
        #expect(try titles { $0.isRead = false } == ["New"])
        let number = try #require(page { $0.isRead = true }.items.first).number
        try store.mark([number], isRead: false, at: noon)
        #expect(try Set(titles { $0.isRead = false }) == ["New", "Old"])
    }

    @Test func `of many entries the latest are found, whenever they were seen`() throws {
        var placed: [(Entry, String)] = []
        for index in 0..<60 {
            var entry = entry("Number \(index)", "a", hoursAgo: Int64(index) * 20 + 1)
            // Some were seen long after they were published.
            if index % 3 == 0 { entry.fetched = noon - 60 }
            placed.append((entry, "n\(index)"))
        }
        try store.save(RefreshBatch(placed))
        for limit in [1, 7, 30, 60] {
            let found = try titles { ($0.limit, $0.wantsStories) = (limit, false) }
            #expect(found == (0..<limit).map { "Number \($0)" }, "\(limit)")
            let first = try titles { ($0.limit, $0.wantsStories, $0.isAscending) = (limit, false, true) }
            #expect(first == (60 - limit..<60).reversed().map { "Number \($0)" }, "\(limit)")
        }
    }

    @Test func `numbers that mean nothing change nothing`() throws {
        try store.save(RefreshBatch([(entry("One", "a"), "one")]))
        let nothing = [2000, 2001, 3].compactMap(ReaderNumber.init)
        try store.mark(nothing, isRead: true, at: noon)
        #expect(try !store.toggleStar(nothing[0], at: noon))
        #expect(try page { $0.isRead = true }.total == 0)
        #expect(ReaderNumber(1) == nil && ReaderNumber(-4) == nil && ReaderNumber(1 << 31) == nil)
    }

    @Test func `what is looked for is found in entries, and in the stories that hold one of them`() throws {
        var tagged = entry("A quiet day", "c", hoursAgo: 2)
        tagged.summary = "Nothing but a signed deal."
        tagged.categories = ["World", "Café"]
        try store.save(
            RefreshBatch([
                (entry("Harbour talks", "a", hoursAgo: 5), "talks"), (entry("The deal is signed", "b"), "talks"),
                (tagged, "quiet"), (entry("Storm", "a", hoursAgo: 3), "storm"), (entry("A storm", "b"), "storm"),
            ]))
        while try store.indexNext(100) > 0 {}
        func found(_ text: String, _ change: (inout ReaderQuery) -> Void = { _ in }) throws -> Set<String> {
            let search = try SearchQuery(text)
            return try Set(
                titles { query in
                    query.search = search
                    change(&query)
                })
        }
        #expect(try found("signed deal") == ["The deal is signed", "A quiet day", "stalks"])
        #expect(try found("\"signed deal\"") == ["A quiet day"])
        #expect(try found("deal -quiet") == ["The deal is signed", "stalks"])
        #expect(try found("deal") { $0.isAscending = true } == found("deal") { $0.order = .number })
        #expect(try found("nowhere").isEmpty)
        let search = try SearchQuery("deal")
        let two = try page { ($0.search, $0.limit) = (search, 1) }
        #expect(two.total == 3 && two.items.count == 1)
        try store.mark(two.items.map(\.number), isRead: true, at: noon)
        #expect(try found("deal") { $0.isRead = false }.count == 2)
        #expect(try page { ($0.search, $0.isRead) = (search, true) }.total == 1)
        let star = try #require(page { ($0.search, $0.wantsEntries) = (search, false) }.items.first).number
        #expect(try store.toggleStar(star, at: noon))
        #expect(try found("deal") { $0.isStarred = true } == ["stalks"])
        #expect(try found("storm") { $0.isStarred = true }.isEmpty)
    }

    @Test func `entries are found by their categories, in whatever case`() throws {
        var one = entry("One", "a")
        one.categories = ["World", "Harbours"]
        var two = entry("Two", "b", hoursAgo: 2)
        two.categories = ["world news"]
        try store.save(RefreshBatch([(one, "s"), (two, "s"), (entry("Three", "c"), "t")]))
        #expect(try titles { $0.tags = ["world"] } == ["One"])
        #expect(try titles { $0.tags = ["WORLD", "harbours"] } == ["One"])
        #expect(try titles { $0.tags = ["World", "World news"] } == [])
        #expect(try page { $0.tags = ["World News"] }.total == 1)
    }
}

import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

struct PageTests {
    let folder = TemporaryFolder()

    private func entry(_ name: String, _ outlet: String, _ hours: Int64) -> Entry {
        .titled("\(name) by \(outlet)", from: outlet + ".example", at: noon + hours * Timestamp.hour)
    }

    @Test func `pages hold every story once, also when stories grow between two`() throws {
        let store = try folder.open()
        for index in 0..<9 {
            try store.save(RefreshBatch([(entry("story \(index)", "a", Int64(index)), "\(index)")]))
        }
        var seen: [Story.ID] = []
        var cursor: PageCursor?
        repeat {
            let page = try store.storyPage(after: cursor, limit: 2, since: nil, minPublishers: 1)
            #expect(page.values.count <= 2)
            seen += page.values
            cursor = page.next
            // The oldest becomes the latest, and another one begins.
            try store.save(
                RefreshBatch([
                    (entry("more \(seen.count)", "b", 99), "0"),
                    (entry("new \(seen.count)", "c", 99), "n\(seen.count)"),
                ]))
        } while cursor != nil
        #expect(seen == (0..<9).reversed().map { .named("\($0)") })
    }

    @Test func `a page that is full and the last says that there is no other`() throws {
        let store = try folder.open()
        try store.save(RefreshBatch([(entry("a", "a", 0), "1"), (entry("b", "b", 1), "1"), (entry("c", "c", 5), "2")]))
        #expect(try store.storyPage(after: nil, limit: 2, since: nil, minPublishers: 1).next == nil)
        #expect(try store.storyPage(after: nil, limit: 1, since: nil, minPublishers: 2).values == [.named("1")])
        let late = try store.storyPage(after: nil, limit: 5, since: noon + 2 * Timestamp.hour, minPublishers: 1)
        #expect(late.values == [.named("2")])
        let entries = try store.entryPage(
            after: nil, limit: 5, since: nil, feed: Feed.ID(url: "https://b.example/feed"))
        #expect(entries.values.map(\.entry.title) == ["b by b"])
    }

    @Test(arguments: ["", "p", "p0", "q1", "p01", "p-1", "pA", "p1 ", "pzzzzzzzzzzzzzz", "1", "p1x\u{0}"])
    func `a cursor is what the store said and nothing else`(text: String) {
        #expect(PageCursor(rawValue: text) == nil)
        #expect(PageCursor(rawValue: "pzzzzzzzzzzzz")?.rawValue == "pzzzzzzzzzzzz")
    }

    @Test func `outlines are of what is new, the most widely told first`() throws {
        let store = try folder.open()
        try store.save(
            RefreshBatch([
                (entry("old", "a", 0), "1"), (entry("one", "a", 10), "2"), (entry("two", "a", 5), "3"),
                (entry("two", "b", 6), "3"),
            ]))
        let outlines = try store.outlines(since: noon + 2 * Timestamp.hour, limit: 9)
        #expect(outlines.map(\.id) == [.named("3"), .named("2")])
        #expect(outlines.map(\.publishers) == [2, 1])
        #expect(
            outlines.map(\.feed) == [Feed.ID(url: "https://a.example/feed"), Feed.ID(url: "https://a.example/feed")])
        #expect(try store.entryCount(fetchedAfter: noon + 2 * Timestamp.hour) == 3)
    }

    @Test func `whoever only reads sees that others wrote, and one moment where it asks for that`() throws {
        let writer = try folder.open()
        try writer.save(RefreshBatch([(entry("a", "a", 0), "1")]))
        let reader = try folder.open(.reading)
        let before = (try reader.dataVersion(), try reader.storyVersion())
        #expect(try reader.dataVersion() == before.0)
        let counts = try reader.atOneMoment { () -> [Int] in
            let first = try reader.arrivalCount()
            try writer.save(RefreshBatch([(entry("b", "b", 1), "1")]))
            return [first, try reader.arrivalCount()]
        }
        #expect(counts == [1, 1])
        #expect(try reader.arrivalCount() == 2)
        #expect(try reader.dataVersion() != before.0)
        #expect(try reader.storyVersion() != before.1)
    }
}

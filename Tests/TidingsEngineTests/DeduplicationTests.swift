import FeedParsing
import StoryStorage
import Testing
import TidingsModel

@testable import TidingsEngine

@Suite struct DeduplicationTests {
    private let feed = Feed.ID(url: "https://a.example/feed")

    private func item(_ guid: String, _ title: String = "Title", content: String = "") -> NormalisedFeed.Item {
        let keys = EntryKeys(guid: guid, canonicalLink: "https://a.example/x", title: title, statedDate: noon)
        let entry = Entry(
            id: Entry.ID(feed: feed, key: keys.first), feedID: feed, outlet: "a.example", guid: guid, title: title,
            content: content, published: noon, fetched: noon)
        return NormalisedFeed.Item(entry: entry, keys: keys)
    }

    private func known(_ item: NormalisedFeed.Item, by keyIndex: Int = 0) -> KnownEntry {
        KnownEntry(id: item.entry.id, fingerprint: item.entry.fingerprint, keyIndex: keyIndex)
    }

    @Test func `what is known and unchanged is neither new nor changed`() {
        let found = Deduplication([item("1"), item("2", "Other")], known: [known(item("1")), nil])
        #expect(found.new.map(\.entry.guid) == ["2"])
        #expect(found.changed.isEmpty)
    }

    @Test func `changed text keeps the id of what is stored`() {
        let found = Deduplication([item("1", content: "new")], known: [known(item("1"))])
        #expect(found.new.isEmpty)
        #expect(found.changed.map(\.entry.id) == [item("1").entry.id])
        #expect(found.changed.map(\.entry.content) == ["new"])
        #expect(found.changedTexts == 1)
    }

    @Test func `a changed guid is remembered with the entry it was`() {
        let found = Deduplication([item("new")], known: [known(item("old"), by: 1)])
        #expect(found.new.isEmpty)
        #expect(found.changed.map(\.entry.id) == [item("old").entry.id])
        #expect(found.changed.first?.keys.first == "gnew")
        #expect(found.changedTexts == 0)
    }

    @Test func `two items shown side by side are two, and the one with the better key is the old one`() {
        let old = item("old")
        let found = Deduplication([item("new"), old], known: [known(old, by: 1), known(old)])
        #expect(found.new.map(\.entry.guid) == ["new"])
        #expect(found.changed.isEmpty)
    }

    @Test func `an item that is listed twice is one`() {
        let twice = [item("1"), item("1", content: "again")]
        #expect(Deduplication(twice, known: [nil, nil]).new.map(\.entry.content) == [""])
        let found = Deduplication(twice, known: [known(item("1")), known(item("1"))])
        #expect(found.new.isEmpty && found.changed.isEmpty)
    }
}

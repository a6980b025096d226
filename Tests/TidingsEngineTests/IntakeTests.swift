import FeedParsing
import StoryClustering
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage
@testable import TidingsEngine

/// A store and what stands before it, without loop and network.
private final class Shelf {
    let folder = TemporaryFolder()
    let store: Store
    var intake: Intake
    let feed: Feed.ID

    init() throws {
        store = try Store(folder: folder.path, access: .owning, now: noon)
        intake = Intake(store: store, clustering: Clusterer.Options())
        let feed = Feed(url: "https://a.example/feed")
        _ = try store.follow([feed], at: noon)
        self.feed = feed.id
    }

    /// Takes one document with these titles, an hour after another.
    func take(_ titles: [String], words: Int = 10) throws {
        var document = NormalisedFeed()
        for (index, title) in titles.enumerated() {
            var entry = Entry.titled(title, at: noon + Int64(index) * Timestamp.hour)
            entry.content = String(repeating: "\(title) words ", count: words)
            let keys = EntryKeys(guid: title, canonicalLink: nil, title: title, statedDate: nil)
            document.items.append(NormalisedFeed.Item(entry: entry, keys: keys))
        }
        _ = try intake.takePushed(document, of: feed)
    }

    var learned: [MemoryRow] {
        get throws {
            var rows: [MemoryRow] = []
            try store.readMemory { rows.append($0) }
            return rows
        }
    }
}

private let batches = [
    ["Quake shakes Lisbon at dawn", "Parliament of Norway elects a speaker"],
    ["Lisbon quake: hundreds in shelters", "Storm floods the port of Trieste"],
    ["Trieste port flooded by the storm", "After the quake, Lisbon counts its houses"],
]

@Suite struct IntakeTests {
    @Test func `batches that are written behind one another come to what they come to one by one`() throws {
        let (behind, oneByOne) = (try Shelf(), try Shelf())
        var saved: [Intake.Saved?] = []
        for batch in batches {
            try behind.take(batch)
            saved.append(try behind.intake.beginSaving())
            try oneByOne.take(batch)
            _ = try oneByOne.intake.beginSaving()
            _ = try oneByOne.intake.finishSaving()
        }
        saved.append(try behind.intake.finishSaving())
        #expect(saved[0] == nil)
        #expect(saved.dropFirst().allSatisfy { $0?.stories.isEmpty == false })
        #expect(behind.intake.isEmpty)
        #expect(try behind.learned == oneByOne.learned)
        for title in batches.joined() {
            let id = Entry.titled(title).id
            let story = try #require(try behind.store.entry(id)).story
            #expect(try oneByOne.store.entry(id)?.story == story)
        }
    }

    @Test func `a batch that finds the disk full is stored with the one that came after it`() throws {
        let shelf = try Shelf()
        try shelf.take(batches[0], words: 5000)
        try shelf.store.limit(to: 4)
        _ = try shelf.intake.beginSaving()
        try shelf.take(batches[1])
        #expect(throws: StoreError.full(folder: shelf.folder.path)) { _ = try shelf.intake.beginSaving() }
        #expect(throws: StoreError.full(folder: shelf.folder.path)) {
            _ = try shelf.intake.beginSaving()
            _ = try shelf.intake.finishSaving()
        }
        #expect(try shelf.store.entry(Entry.titled(batches[0][0]).id) == nil)
        #expect(!shelf.intake.isEmpty)
        try shelf.store.limit(to: nil)
        _ = try shelf.intake.beginSaving()
        #expect(try shelf.intake.finishSaving() != nil)
        for title in batches[0] + batches[1] {
            #expect(try shelf.store.entry(Entry.titled(title).id) != nil)
        }
        #expect(try shelf.store.check().isEmpty)
    }

    @Test func `a feed whose entries are being written is held until they are stored`() throws {
        let shelf = try Shelf()
        try shelf.take(batches[0])
        _ = try shelf.intake.beginSaving()
        let isHeldMeanwhile = shelf.intake.holds(shelf.feed, isPushed: false)
        _ = try shelf.intake.finishSaving()
        let isHeldAfter = shelf.intake.holds(shelf.feed, isPushed: false)
        #expect(isHeldMeanwhile && !isHeldAfter)
    }
}

import StoryClustering
import StoryStorage
import Testing
import TidingsModel
import TidingsTesting

@testable import TidingsEngine

/// Corrections in a store, as whoever owns it carries them out.
@Suite struct CorrectorTests {
    private let folder = TemporaryFolder()
    private let store: Store
    private let entries: [Entry]

    init() throws {
        store = try Store(folder: folder.path, access: .owning, now: noon)
        let titles = [
            "Divers raise bronze bell of Saint Orrin in Tallmouth bay",
            "Bronze bell of Saint Orrin raised by divers in Tallmouth", "Tallmouth divers raise bronze bell of Orrin",
            "Parliament passes the budget with three votes to spare",
        ]
        entries = titles.enumerated().map { index, title in
            var entry = Entry.titled(title, from: "\(index).example", at: noon + Int64(index) * 60)
            entry.language = "en"
            return entry
        }
        var clusterer = Clusterer()
        var batch = RefreshBatch()
        batch.clusters = [clusterer.assign(entries.map(ClusterItem.init), now: noon)]
        batch.newEntries = entries.map {
            ($0, EntryKeys(guid: nil, canonicalLink: nil, title: $0.title, statedDate: $0.published))
        }
        try store.save(batch)
    }

    private var stories: [Story.ID] {
        get throws { try entries.compactMap { try store.entry($0.id)?.story } }
    }

    private var memory: [MemoryRow] {
        get throws {
            var rows: [MemoryRow] = []
            try store.readMemory { rows.append($0) }
            return rows
        }
    }

    private func split(_ index: Int) throws -> Correction {
        let others = (0..<3).filter { $0 != index }.map { entries[$0].id }
        return Correction(at: noon, kind: .split, entries: [entries[index].id], others: others, story: try stories[0])
    }

    @Test func `what is asked twice is done once, and taken back once`() throws {
        let before = try stories
        #expect(Set(before.prefix(3)).count == 1)
        let corrector = Corrector(store: store, clustering: .init())
        let correction = try split(1)
        try corrector.make(correction)
        let (parted, rows) = (try stories, try memory)
        #expect(parted == [before[0], correction.newStory, before[0], before[3]])
        try corrector.make(correction)
        #expect(try stories == parted && memory == rows && store.corrections() == [correction])
        try corrector.withdraw(correction.id)
        #expect(try stories == before && store.corrections().isEmpty)
        let last = try memory
        try corrector.withdraw(correction.id)
        #expect(try memory == last)
        #expect(try store.check().isEmpty)
    }

    @Test func `the rest of a story is what moves when its first entry is taken out`() throws {
        let before = try stories
        let correction = try split(0)
        try Corrector(store: store, clustering: .init()).make(correction)
        #expect(try stories == [before[0], correction.newStory, correction.newStory, before[3]])
        #expect(try store.check().isEmpty)
    }

    @Test func `a story that was joined gets its own id back`() throws {
        let before = try stories
        let corrector = Corrector(store: store, clustering: .init())
        let correction = Correction(
            at: noon, kind: .join, entries: [entries[3].id], others: Array(entries.prefix(3).map(\.id)),
            story: before[3])
        try corrector.make(correction)
        #expect(try Set(stories) == [before[0]])
        #expect(try store.resolveStory(before[3].rawValue) == .one(before[0]))
        try corrector.withdraw(correction.id)
        #expect(try stories == before)
        #expect(try store.check().isEmpty)
    }
}

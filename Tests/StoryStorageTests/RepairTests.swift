import Foundation
import GRDB
import Glibc
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

private let pageSize = 4096

/// A store with more pages than a tree of one level has, closed, and how to damage it.
private struct DamagedStore {
    static let count = 600
    let folder = TemporaryFolder()
    var file: String { folder.path + "/tidings.db" }

    init() throws {
        let store = try folder.open()
        let feeds = (0..<3).map { Feed(url: "https://feed\($0).example/rss") }
        _ = try store.follow(feeds, at: noon)
        for start in stride(from: 0, to: Self.count, by: 100) {
            var placed: [(Entry, String)] = []
            for number in start..<start + 100 {
                var entry = Entry.titled("Entry \(number)", at: noon + Int64(number))
                entry.feedID = feeds[number % 3].id
                entry.guid = "guid \(number)"
                entry.html = "<p>" + String(repeating: "text \(number) ", count: 60 + number % 200)
                placed.append((entry, "\(number / 3)"))
            }
            var batch = RefreshBatch(placed)
            batch.clusters[0].memory = [MemoryRow(kind: 3, key: Int64(start), value: Array(repeating: 7, count: 3000))]
            batch.feeds = try store.feeds().map { feed in
                var feed = feed
                feed.state.validators = HTTPValidators(etag: "\"1\"")
                return feed
            }
            try store.save(batch)
        }
        try store.saveEdition(Edition(id: "first", since: noon, until: noon + 1, forms: ["text": [1, 2, 3]]))
        try store.write("test") { try $0.execute(sql: "DELETE FROM host_rest") }
        try store.pool?.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try store.pool?.close()
    }

    /// Pages of a table or index: `leaf` or `internal`.
    func pages(_ name: String, _ kind: String) throws -> [Int] {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: file, configuration: configuration).read { database in
            try Int.fetchAll(
                database, sql: "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY pageno",
                arguments: [name, kind])
        }
    }

    func overwrite(at offset: Int, count: Int) throws {
        let handle = try #require(FileHandle(forWritingAtPath: file))
        try handle.seek(toOffset: UInt64(offset))
        // Anything but what was there, the same in every run.
        handle.write(Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 41) }))
        try handle.close()
    }

    func overwrite(page: Int) throws { try overwrite(at: (page - 1) * pageSize, count: pageSize) }

    func repair() throws -> RepairReport { try Store.repair(folder: folder.path, at: noon) }
}

extension RepairReport {
    fileprivate subscript(_ table: String) -> SalvagedTable? { tables.first { $0.name == table } }
}

struct RepairTests {
    private let damaged: DamagedStore
    private var folder: TemporaryFolder { damaged.folder }
    private var past: String { folder.path + "/tidings.db.damaged-20251124T160000Z" }

    init() throws { damaged = try DamagedStore() }

    private func count() throws -> Int { try folder.open(.reading).counts().entries }

    @Test func `a repaired store is sound, and the damaged one is kept as it was`() throws {
        try damaged.overwrite(page: damaged.pages("entry", "leaf")[5])
        let before = try Data(contentsOf: URL(fileURLWithPath: damaged.file))
        #expect(try folder.open(.reading).check() != [])
        let report = try damaged.repair()
        #expect(report.setAside == past)
        #expect(try Data(contentsOf: URL(fileURLWithPath: past)) == before)
        #expect(Store.setAside(in: folder.path).map(\.name) == ["tidings.db.damaged-20251124T160000Z"])
        #expect(try folder.open(.reading).check() == [])
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/tidings.draft"))
    }

    @Test func `a damaged page costs what it held, and the count says so`() throws {
        try damaged.overwrite(page: damaged.pages("entry", "leaf")[5])
        let report = try damaged.repair()
        let entries = try #require(report["entry"])
        #expect(entries.isDamaged)
        #expect(entries.kept < DamagedStore.count && entries.kept >= DamagedStore.count - 20)
        #expect(entries.lost == DamagedStore.count - entries.kept)
        #expect(try count() == entries.kept)
        #expect(report["feed"] == SalvagedTable(name: "feed", kept: 3))
        #expect(try folder.open(.reading).edition("first")?.forms == ["text": [1, 2, 3]])
    }

    @Test func `where entries were lost, feeds are asked for all they show, and stories are not compared with them`()
        throws
    {
        try damaged.overwrite(page: damaged.pages("entry", "leaf")[5])
        _ = try damaged.repair()
        let store = try folder.open()
        #expect(try store.feeds().allSatisfy { $0.state.validators.isEmpty })
        #expect(try store.memory().isEmpty)
        // A lost entry comes back under its id, one that was kept is known.
        let known = try (0..<DamagedStore.count).map { number in
            let feed = Feed(url: "https://feed\(number % 3).example/rss")
            let keys = EntryKeys(
                guid: "guid \(number)", canonicalLink: nil, title: "Entry \(number)", statedDate: noon + Int64(number))
            return try store.known([keys], in: feed.id)[0] != nil
        }
        #expect(known.count { $0 } == (try count()))
    }

    @Test func `a damaged index costs nothing`() throws {
        for index in ["entry_fetched", "sqlite_autoindex_entry_1", "story_last"] {
            try damaged.overwrite(page: damaged.pages(index, "leaf")[0])
        }
        let report = try damaged.repair()
        #expect(report.isLossless)
        #expect(report.remarks == [])
        #expect(try count() == DamagedStore.count)
        let store = try folder.open()
        #expect(try store.check() == [])
        #expect(try store.memory().count == 6)
        #expect(try store.feeds().allSatisfy { !$0.state.validators.isEmpty })
    }

    @Test func `the top of a tree is not needed to find its rows`() throws {
        let inner = try damaged.pages("entry", "internal")
        try #require(!inner.isEmpty)
        for page in inner { try damaged.overwrite(page: page) }
        let report = try damaged.repair()
        #expect(report["entry"]?.kept == DamagedStore.count)
        #expect(try count() == DamagedStore.count)
        #expect(try folder.open(.reading).check() == [])
    }

    @Test(arguments: [100, pageSize]) func `a file without its header, or first page, is read`(damage: Int) throws {
        try damaged.overwrite(at: 0, count: damage)
        let error = storeError { _ = try folder.open() }
        #expect(error?.isBeyondWaiting == true)
        let report = try damaged.repair()
        #expect(report.remarks.contains("the header of the file was damaged"))
        #expect(report["entry"]?.kept == DamagedStore.count)
        #expect(try folder.open(.reading).check() == [])
    }

    @Test func `a file whose whole list of tables is gone is read`() throws {
        for page in try damaged.pages("sqlite_schema", "leaf") { try damaged.overwrite(page: page) }
        let report = try damaged.repair()
        #expect(report.remarks.contains("the list of tables was damaged"))
        #expect(report["entry"]?.kept == DamagedStore.count)
        #expect(try folder.open(.reading).check() == [])
    }

    @Test func `of a file that was cut what is left is kept`() throws {
        let size = try #require(try FileManager.default.attributesOfItem(atPath: damaged.file)[.size] as? Int)
        #expect(truncate(damaged.file, size * 6 / 10 + 100) == 0)
        let report = try damaged.repair()
        #expect(report.remarks.contains("the file ended too early"))
        #expect(try count() > DamagedStore.count / 3)
        #expect(try folder.open(.reading).check() == [])
    }

    @Test func `of a file that is no store nothing is kept but the file`() throws {
        let text = Data(repeating: 0x41, count: 10_000)
        try text.write(to: URL(fileURLWithPath: damaged.file))
        let report = try damaged.repair()
        let found = "feeds taken from the list beside the store: 3"
        #expect(report.remarks == ["nothing in the file could be read", found])
        #expect(!report.isLossless)
        #expect(try Data(contentsOf: URL(fileURLWithPath: past)) == text)
        #expect(try count() == 0)
        let feeds = try folder.open(.reading).feeds()
        #expect(feeds.map(\.feed.url) == (0..<3).map { "https://feed\($0).example/rss" })
        #expect(feeds.allSatisfy { $0.state.nextDue == noon })
        #expect(try folder.open(.reading).check() == [])
    }

    @Test func `an empty file beside a log is damage, and what the log holds is found`() throws {
        let store = try folder.open()
        var entry = Entry.titled("In the log")
        entry.feedID = Feed(url: "https://feed0.example/rss").id
        try store.save(RefreshBatch([(entry, "log")]))
        let copy = TemporaryFolder()
        try FileManager.default.createDirectory(atPath: copy.path, withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: copy.path + "/tidings.db"))
        try FileManager.default.copyItem(atPath: damaged.file + "-wal", toPath: copy.path + "/tidings.db-wal")
        for access in [Store.Access.reading, .owning] {
            let error = storeError { _ = try copy.open(access) }
            #expect(error == .corrupt(folder: copy.path, reason: "the file is empty"))
        }
        _ = try Store.repair(folder: copy.path, at: noon)
        #expect(try copy.open(.reading).check() == [])
        #expect(FileManager.default.fileExists(atPath: copy.path + "/tidings.db.damaged-20251124T160000Z-wal"))
    }

    @Test(arguments: ["feed", "story", "storyline", "entry_key", "edition", "memory"])
    func `whichever table is damaged, the store is whole afterwards`(table: String) throws {
        let pages = try damaged.pages(table, "leaf")
        try damaged.overwrite(page: pages[pages.count / 2])
        let report = try damaged.repair()
        #expect(report[table]?.isDamaged == true)
        let store = try folder.open()
        #expect(try store.check() == [])
        #expect(try store.counts().entries == DamagedStore.count)
        // And is written to as before.
        try store.save(RefreshBatch([(.titled("After"), "after")]))
        #expect(try store.check() == [])
    }

    @Test func `an exchange that was broken off is finished by the next opening`() throws {
        try damaged.overwrite(page: damaged.pages("entry", "leaf")[5])
        let before = try Data(contentsOf: URL(fileURLWithPath: damaged.file))
        _ = try damaged.repair()
        // As if it had ended between moving the log away and the rename.
        try FileManager.default.moveItem(atPath: damaged.file, toPath: damaged.file + ".repaired")
        try FileManager.default.copyItem(atPath: past, toPath: damaged.file)
        try FileManager.default.removeItem(atPath: past)
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: damaged.file + "-wal"))
        let store = try folder.open()
        #expect(try store.check() == [])
        #expect(try Data(contentsOf: URL(fileURLWithPath: past)) == before)
        #expect(try Data(contentsOf: URL(fileURLWithPath: past + "-wal")) == Data([1, 2, 3]))
    }

    @Test func `a store in use is not repaired, and a missing one is none`() throws {
        let owner = try folder.open()
        let error = storeError { _ = try damaged.repair() }
        #expect(error == .held(pid: getpid(), since: noon.rfc3339, folder: folder.path))
        _ = owner
        let missing = TemporaryFolder()
        #expect(storeError { _ = try Store.repair(folder: missing.path, at: noon) } == .missing(folder: missing.path))
    }

    @Test func `after three repairs nobody repairs unasked`() throws {
        for number in 0..<Store.mostRepairsUnasked {
            #expect(Store.mayRepairUnasked(folder.path))
            _ = try Store.repair(folder: folder.path, at: noon + Int64(number))
        }
        #expect(!Store.mayRepairUnasked(folder.path))
    }

    @Test func `random damage never ends a repair, and never passes as whole`() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: damaged.file))
        var random = SystemSeed(state: 7)
        for round in 0..<12 {
            try whole.write(to: URL(fileURLWithPath: damaged.file))
            for _ in 0..<1 + round % 4 {
                let offset = Int(random.next() % UInt64(whole.count - 600))
                try damaged.overwrite(at: offset, count: 1 + Int(random.next() % 600))
            }
            _ = try Store.repair(folder: folder.path, at: noon + Int64(round))
            let store = try folder.open()
            #expect(try store.check() == [], "round \(round)")
            #expect(try store.counts().entries > 400, "round \(round)")
            try store.pool?.close()
        }
    }
}

/// splitmix64.
private struct SystemSeed: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
        return value ^ value >> 31
    }
}

import Foundation
import GRDB
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

/// Stores as earlier versions wrote them, each a dump named after the last migration it has seen.
///
/// A new one is made of a small store of the version that is released, with `sqlite3 tidings.db .dump`.
struct MigrationTests {
    private let folder = TemporaryFolder()
    private static let versions = ["judgements"]

    private func load(_ version: String) throws -> String {
        let fixtures = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
        let dump = try String(contentsOf: fixtures.appendingPathComponent("\(version).sql"), encoding: .utf8)
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let file = folder.path + "/tidings.db"
        // The dump is in the order of names, not of references.
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: file, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: dump) }
        try queue.close()
        return file
    }

    private func expectWhole(_ store: Store) throws {
        #expect(try store.check() == [])
        #expect(try store.feeds().map(\.feed.url) == ["http://127.0.0.1:8080/f0.xml", "http://127.0.0.1:8080/f1.xml"])
        #expect(try store.counts().entries == 6)
        #expect(try store.stories().count == 6)
        // Its rows had another form then.
        #expect(try store.memory().isEmpty)
        #expect(try store.editions().count == 1 && store.lastMark() != nil)
        let feed = Feed(url: "http://127.0.0.1:8080/f1.xml").id
        let keys = EntryKeys(guid: "g1-2", canonicalLink: nil, title: "", statedDate: nil)
        #expect(try store.known([keys], in: feed)[0]?.isPruned == false)
        try store.save(RefreshBatch([(.titled("After"), "after")]))
        #expect(try store.check() == [])
    }

    @Test(arguments: versions) func `a store of an earlier version is brought up to date, with all it holds`(
        version: String
    ) throws {
        _ = try load(version)
        let error = storeError { _ = try folder.open(.reading) }
        #expect(error?.description.contains("an older tidings wrote it; `tidings fetch` brings it up to date") == true)
        try expectWhole(folder.open())
    }

    @Test(arguments: versions) func `a backup of an earlier version is restored`(version: String) throws {
        let file = try load(version)
        let other = TemporaryFolder()
        _ = try Store.restore(file, to: other.path, at: noon)
        try expectWhole(other.open())
    }

    @Test(arguments: versions) func `a damaged store of an earlier version is repaired`(version: String) throws {
        let file = try load(version)
        let handle = try #require(FileHandle(forWritingAtPath: file))
        handle.write(Data(repeating: 0x55, count: 100))
        try handle.close()
        #expect(try Store.repair(folder: folder.path, at: noon).isLossless)
        try expectWhole(folder.open())
    }

    @Test func `what was learned is carried over to rows with numbers`() throws {
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let rows = [
            MemoryRow(kind: 2, key: .min, value: []), MemoryRow(kind: 2, key: .max, value: [1]),
            MemoryRow(kind: 3, key: 7, value: Array(repeating: 3, count: 5000)),
        ]
        let queue = try DatabaseQueue(path: folder.path + "/tidings.db")
        try Schema.migrator.migrate(queue, upTo: "separations")
        try queue.write { database in
            for row in rows.reversed() {
                try database.execute(
                    sql: "INSERT INTO memory(kind, key, value) VALUES (?, ?, ?)",
                    arguments: [row.kind, row.key, Data(row.value ?? [])])
            }
        }
        try queue.close()
        let store = try folder.open()
        #expect(try store.memory() == rows)
        var batch = RefreshBatch()
        batch.clusters = [ClusterChanges()]
        batch.clusters[0].memory = [MemoryRow(kind: 2, key: .max, value: nil), MemoryRow(kind: 3, key: 7, value: [9])]
        try store.save(batch)
        #expect(try store.memory() == [rows[0], MemoryRow(kind: 3, key: 7, value: [9])])
        #expect(try store.check() == [])
    }
}

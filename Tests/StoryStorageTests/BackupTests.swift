import Foundation
import GRDB
import Glibc
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

struct BackupTests {
    private let folder = TemporaryFolder()
    private var file: String { folder.path + "/copy.backup" }
    private let other = TemporaryFolder()

    private func filled() throws -> Store {
        let store = try folder.open()
        try store.save(RefreshBatch((0..<50).map { (.titled("Entry \($0)"), "story \($0)") }))
        return store
    }

    @Test func `a backup of a store in use is one sound file of one moment`() throws {
        let store = try filled()
        let counts = try folder.open(.reading).backUp(to: file)
        #expect(counts.entries == 50 && counts.stories == 50)
        try store.save(RefreshBatch([(.titled("Later"), "later")]))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.filter { $0.hasPrefix("copy") } == ["copy.backup"])
        let copy = try DatabaseQueue(path: file)
        #expect(try copy.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
        #expect(try copy.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entry") } == 50)
    }

    @Test func `a backup takes the place of an older one only when it is whole`() throws {
        let store = try filled()
        try Data([1]).write(to: URL(fileURLWithPath: file))
        let error = storeError { _ = try store.backUp(to: folder.path + "/nowhere/copy.backup") }
        #expect(error != nil)
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data([1]))
        _ = try store.backUp(to: file)
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)).count > 4096)
    }

    @Test func `what was restored is as it was, and the store before is set aside`() throws {
        var store: Store? = try filled()
        _ = try store?.backUp(to: file)
        try store?.save(RefreshBatch([(.titled("Later"), "later")]))
        let error = storeError { _ = try Store.restore(file, to: folder.path, at: noon) }
        #expect(error == .held(pid: getpid(), since: noon.rfc3339, folder: folder.path))
        store = nil
        let (counts, setAside) = try Store.restore(file, to: folder.path, at: noon)
        #expect(counts.entries == 50)
        #expect(setAside == folder.path + "/tidings.db.replaced-20251124T160000Z")
        let restored = try folder.open()
        #expect(try restored.counts().entries == 50)
        #expect(try restored.check() == [])
        #expect(Store.setAside(in: folder.path).map(\.name) == ["tidings.db.replaced-20251124T160000Z"])
        // It was no damage: that many restores do not keep a repair from being made.
        #expect(Store.mayRepairUnasked(folder.path))
    }

    @Test func `a backup is restored where there was no store`() throws {
        _ = try filled().backUp(to: file)
        let (_, setAside) = try Store.restore(file, to: other.path, at: noon)
        #expect(setAside == nil)
        #expect(try other.open(.reading).counts().entries == 50)
    }

    @Test func `what is no sound backup is refused, and the store stays`() throws {
        _ = try filled().backUp(to: file)
        let bad = folder.path + "/bad.backup"
        let whole = try Data(contentsOf: URL(fileURLWithPath: file))
        func refuse(_ data: Data?, _ words: String) throws {
            try? FileManager.default.removeItem(atPath: bad)
            if let data { try data.write(to: URL(fileURLWithPath: bad)) }
            let error = storeError { _ = try Store.restore(bad, to: folder.path, at: noon) }
            #expect(error?.description.contains(words) == true, "\(String(describing: error))")
        }
        try refuse(nil, "no such file")
        try refuse(Data("not a database".utf8), "is no sound backup")
        try refuse(Data(), "is another kind of database")
        try refuse(whole.prefix(whole.count / 2), "is no sound backup")
        var hole = whole
        hole.replaceSubrange(40_960..<49_152, with: Data(repeating: 0xa5, count: 8192))
        try refuse(hole, "is no sound backup")
        let newer = try DatabaseQueue(path: file)
        try newer.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')") }
        try newer.close()
        #expect(storeError { _ = try Store.restore(file, to: folder.path, at: noon) } == .newerSchema(folder: file))
        #expect(try folder.open(.reading).counts().entries == 50)
        #expect(Store.setAside(in: folder.path).isEmpty)
    }
}

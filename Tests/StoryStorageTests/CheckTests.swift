import GRDB
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

/// What `check` finds in a store that SQLite finds nothing wrong with.
struct CheckTests {
    private let folder = TemporaryFolder()

    private func indexed() throws -> Store {
        let store = try folder.open()
        try store.save(RefreshBatch((0..<300).map { (.titled("Entry number \($0) of many words"), "story \($0)") }))
        while try store.indexNext() > 0 {}
        #expect(try store.check() == [])
        return store
    }

    @Test func `an entry that search lost is named`() throws {
        let store = try indexed()
        let entry = Entry.titled("Entry number 7 of many words")
        try store.write("losing") { database in
            try database.execute(
                sql: "DELETE FROM search_docsize WHERE id = (SELECT n FROM entry WHERE id = ?)",
                arguments: [entry.id.rawValue])
        }
        #expect(try folder.open(.reading).check() == ["\(entry.id.rawValue) is an entry that search does not find"])
    }

    @Test func `a word of an entry that is not there is named`() throws {
        let store = try indexed()
        try store.write("inventing") { database in
            try database.execute(sql: "INSERT INTO search(rowid, title, words, source) VALUES (9999, 'a', 'b', 'c')")
        }
        #expect(try folder.open(.reading).check() == ["number 9999 of the index of search is of no entry"])
    }

    @Test func `an index whose pages do not fit together is found, and made anew by a repair`() throws {
        var store: Store? = try indexed()
        try store?.write("damaging") { database in
            try database.execute(sql: "UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 1000")
        }
        store = nil
        let complaints = try folder.open(.reading).check()
        #expect(complaints.first?.hasPrefix("the index of search is damaged") == true, "\(complaints)")
        #expect(try Store.repair(folder: folder.path, at: noon).isLossless)
        let mended = try folder.open()
        while try mended.indexNext() > 0 {}
        #expect(try mended.check() == [])
    }

    @Test func `entries that wait for the index, or whose old words do, are no complaint`() throws {
        let store = try indexed()
        try store.save(RefreshBatch([(.titled("Not indexed yet"), "story 1")]))
        try store.write("changing") { try $0.execute(sql: "UPDATE entry SET title = 'Other' WHERE n = 5") }
        #expect(try store.check() == [])
    }
}

import Foundation
import GRDB
import Glibc
package import TidingsModel

extension Store {
    /// Writes the store as it is at one moment to a file of its own; nobody who reads or writes has to wait.
    ///
    /// The file is written beside its place, compared with the store, synced, and renamed; what was there before goes.
    package func backUp(to file: String) throws(StoreError) -> StoreCounts {
        let draft = "\(file).\(getpid()).new"
        defer { for ending in ["", "-journal", "-wal", "-shm"] { unlink(draft + ending) } }
        do {
            let copy = try DatabaseQueue(path: draft)
            let counts = try reader.read { database in
                try copy.writeWithoutTransaction { try database.backup(to: $0) }
                return try Self.counts(in: database)
            }
            // One file without a log, which can be copied as it is.
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.read { try Self.requireSound($0, file: file, counts: counts) }
            try copy.close()
            try StateFolder.sync(draft)
            guard rename(draft, file) == 0 else { throw SystemFailure(code: errno) }
            try StateFolder.sync((file as NSString).deletingLastPathComponent)
            return counts
        } catch {
            throw StoreError(error, doing: "writing the backup", folder: file)
        }
    }

    /// Puts a backup in the place of the store of a folder, which nobody may own; the store that is there is set aside.
    ///
    /// - Returns: what the store holds now, and the file that the old one is, nil when there was none.
    package static func restore(
        _ file: String, to path: String, at now: Timestamp
    ) throws(StoreError) -> (counts: StoreCounts, setAside: String?) {
        let folder = StateFolder(path: path)
        try folder.make()
        let lock = try StateLock(folder, since: now)
        defer { _ = lock }
        return try folder.alone { () throws(StoreError) in
            do {
                try folder.finishReplacements()
                try folder.makeDraftFolder()
                defer { folder.removeDraftFolder() }
                let draft = folder.draftFolder + "/restored.db"
                let counts = try copyBackup(file, to: draft)
                return (counts, try folder.replace(with: draft, as: .restored, at: now))
            } catch {
                throw StoreError(error, doing: "restoring the store", folder: path)
            }
        }
    }

    private static func copyBackup(_ file: String, to draft: String) throws -> StoreCounts {
        guard access(file, R_OK) == 0 else {
            throw StoreError.noBackup(file: file, reason: String(cString: strerror(errno)).lowercased())
        }
        let copy = try DatabaseQueue(path: draft)
        do {
            var configuration = Configuration()
            configuration.readonly = true
            try DatabaseQueue(path: file, configuration: configuration).backup(to: copy)
            guard try copy.read({ try $0.tableExists("grdb_migrations") && $0.tableExists("entry") }) else {
                throw StoreError.noBackup(file: file, reason: "it is another kind of database")
            }
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            throw StoreError.noBackup(file: file, reason: error.message ?? "it is damaged")
        }
        guard try !copy.read(Schema.migrator.hasBeenSuperseded) else { throw StoreError.newerSchema(folder: file) }
        try copy.read { try requireSound($0, file: file, counts: nil) }
        try Schema.migrator.migrate(copy)
        try copy.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
        let counts = try copy.read(counts(in:))
        try copy.close()
        return counts
    }

    private static func requireSound(_ database: Database, file: String, counts: StoreCounts?) throws {
        let complaints = try HandBound(database, "PRAGMA quick_check(1)").all { $0.text(0) }.filter { $0 != "ok" }
        if let complaint = complaints.first { throw StoreError.noBackup(file: file, reason: complaint) }
        guard let counts else { return }
        guard try Self.counts(in: database) == counts else {
            throw StoreError.noBackup(file: file, reason: "it does not hold what the store does; is the disk in order?")
        }
    }
}

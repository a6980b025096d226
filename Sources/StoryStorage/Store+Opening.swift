import Foundation
import GRDB
import GRDBSQLite

extension Store {
    static func openForWriting(_ folder: StateFolder) throws(StoreError) -> DatabasePool {
        try folder.alone { () throws(StoreError) in
            try folder.finishReplacements()
            // SQLite takes an empty file for a new store and deletes its log, which may hold all there is.
            guard !folder.isHollow else { throw .corrupt(folder: folder.path, reason: "the file is empty") }
            do {
                let pool = try DatabasePool(path: folder.store, configuration: writing())
                guard try !pool.read(Schema.migrator.hasBeenSuperseded) else {
                    throw StoreError.newerSchema(folder: folder.path)
                }
                if try !pool.read(Schema.migrator.hasCompletedMigrations) { try Schema.migrator.migrate(pool) }
                return pool
            } catch {
                throw StoreError(error, doing: "opening the store", folder: folder.path)
            }
        }
    }

    static func openForReading(_ folder: StateFolder) throws(StoreError) -> any DatabaseReader {
        do {
            let queue = try DatabaseQueue(path: folder.store, configuration: reading())
            try requireSchema(of: queue, folder)
            return queue
        } catch let error as DatabaseError where isDenied(error) && !folder.hasLog {
            // Nobody can write here and nothing waits in a log, so the file is all there is. Without this flag
            // SQLite wants to make a shared-memory file beside it (sqlite.org/wal.html, section 5).
            return try openUnchanging(folder)
        } catch let error as DatabaseError where isDenied(error) && !folder.hasSharedMemory {
            return try openAlone(folder)
        } catch {
            throw StoreError(error, doing: "opening the store", folder: folder.path)
        }
    }

    /// Reads store and log where nobody can make the file that their users share.
    ///
    /// Whoever wrote is gone, or it would be there. What it would hold is then in our memory (sqlite.org/wal.html,
    /// section 8), and locks, which want to write as well, are left out.
    private static func openAlone(_ folder: StateFolder) throws(StoreError) -> any DatabaseReader {
        do {
            var configuration = reading()
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
            let path = folder.store.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? folder.store
            let queue = try DatabaseQueue(path: "file:\(path)?vfs=unix-none", configuration: configuration)
            try requireSchema(of: queue, folder)
            return queue
        } catch {
            throw StoreError(error, doing: "opening the store", folder: folder.path)
        }
    }

    private static func openUnchanging(_ folder: StateFolder) throws(StoreError) -> any DatabaseReader {
        do {
            let path = folder.store.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? folder.store
            let queue = try DatabaseQueue(path: "file:\(path)?immutable=1", configuration: reading())
            try requireSchema(of: queue, folder)
            return queue
        } catch {
            throw StoreError(error, doing: "opening the store", folder: folder.path)
        }
    }

    private static func requireSchema(of queue: DatabaseQueue, _ folder: StateFolder) throws {
        guard try !queue.read(Schema.migrator.hasBeenSuperseded) else {
            throw StoreError.newerSchema(folder: folder.path)
        }
        guard try queue.read(Schema.migrator.hasCompletedMigrations) else {
            guard try queue.read({ try $0.tableExists("entry") }) else { throw StoreError.missing(folder: folder.path) }
            throw StoreError.sqlite(
                doing: "opening the store", reason: "an older tidings wrote it; `tidings fetch` brings it up to date")
        }
    }

    private static func isDenied(_ error: DatabaseError) -> Bool {
        [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_IOERR].contains(error.resultCode)
    }

    private static func writing() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try SearchRank.register(in: database)
            guard !database.configuration.readonly else { return }
            // Debian's SQLite overwrites what it deletes unless told otherwise. A batch of refreshes is one commit, so
            // that syncing each costs little, and hubs are told that what they brought is stored. The pages of what
            // is pruned go back to the disk in small steps; that has to be said before the first table is made.
            try database.execute(
                sql: """
                    PRAGMA auto_vacuum = INCREMENTAL;
                    PRAGMA secure_delete = OFF;
                    PRAGMA synchronous = FULL;
                    PRAGMA journal_size_limit = 16777216;
                    """)
            // The ids of entries, stories and decisions are spread over their indexes, so that a batch changes a little of
            // every page of them. A cache that holds most of a batch with these pages writes most of them once (8 or 16 MB
            // take the same CPU and so much more memory); the log is copied into the file every 16 MB and not every 4, since it holds the
            // same pages again with every batch.
            try database.execute(sql: "PRAGMA cache_size = -6000; PRAGMA wal_autocheckpoint = 4000")
            // The journals of single statements; in files they took three times as many writes as all else.
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            // The log stays when the last writer leaves, so that a reader who may not write to the folder needs
            // to make no file (sqlite.org/c3ref/c_fcntl_begin_atomic_write.html, SQLITE_FCNTL_PERSIST_WAL).
            var persist: CInt = 1
            sqlite3_file_control(database.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &persist)
        }
        return configuration
    }

    private static func reading() -> Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in try SearchRank.register(in: database) }
        return configuration
    }
}

extension StoreError {
    /// What went wrong in SQLite, as our own word for it.
    init(_ error: any Error, doing: String, folder: String) {
        if let error = error as? StoreError {
            self = error
            return
        }
        if let failure = error as? SystemFailure {
            self = StateFolder(path: folder).failure(failure.code)
            return
        }
        guard let error = error as? DatabaseError else {
            self = .sqlite(doing: doing, reason: "\(error)")
            return
        }
        let reason = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .full(folder: folder)
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .full(folder: folder)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self = .corrupt(folder: folder, reason: reason)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            self = .denied(folder)
        case .SQLITE_CANTOPEN:
            self = .unreadable(
                folder: folder, reason: "tidings.db cannot be opened; run this as the user it belongs to, or with sudo")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self = .sqlite(doing: doing, reason: "another process keeps the store locked; try again")
        default: self = .sqlite(doing: doing, reason: reason)
        }
    }
}

/// What the system said to a call, on its way to where the folder is known.
struct SystemFailure: Error {
    let code: Int32
}

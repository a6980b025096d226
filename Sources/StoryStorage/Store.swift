import GRDB
package import TidingsModel

/// The store of one state folder: a SQLite file in WAL mode, and who may write to it.
///
/// Every line of SQL is in this target. Row numbers never leave it: ids are those of the model.
/// One process at a time owns fetching and clustering; readers never wait for it. The methods are in
/// extensions, a file each: subscriptions, the line, reading, editions and requests, the check.
package final class Store: Sendable {
    /// What the opener wants to do.
    package enum Access: Sendable {
        /// Reads only; the store must exist.
        case reading
        /// Fetches, clusters, writes subscriptions; makes folder and store when missing.
        ///
        /// Takes the lock.
        case owning
        /// Leaves requests and marks editions beside an owner; takes no lock.
        case asking
    }

    /// How much a transaction must outlive.
    enum Durability {
        /// The death of the process; a power cut may take the last transactions.
        case process
        /// A power cut.
        case power
    }

    let folder: StateFolder
    let reader: any DatabaseReader
    /// Nil when opened for reading.
    let pool: DatabasePool?
    private let lock: StateLock?

    /// Opens the store `tidings.db` in the state folder `folder`.
    package init(folder path: String, access: Access, now: Timestamp) throws(StoreError) {
        folder = StateFolder(path: path)
        switch access {
        case .reading:
            try folder.requireStore()
            lock = nil
            pool = nil
            reader = try Self.openForReading(folder)
        case .owning, .asking:
            try folder.make()
            lock = access == .owning ? try StateLock(folder, since: now) : nil
            let opened = try Self.openForWriting(folder)
            pool = opened
            reader = opened
        }
    }

    /// The process that fetches into this state now, nil when none does.
    package static func holder(of folder: String) -> (pid: Int32, since: String)? {
        StateLock.holder(of: StateFolder(path: folder))
    }

    // MARK: Access for the extensions

    func read<Value>(_ doing: String, _ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            // Reentrant: whoever is handed a story may look something up.
            return try reader.unsafeReentrantRead(body)
        } catch {
            throw StoreError(error, doing: doing, folder: folder.path)
        }
    }

    func write<Value>(
        _ doing: String, surviving durability: Durability = .process, _ body: (Database) throws -> Value
    ) throws(StoreError) -> Value {
        guard let pool else { throw .sqlite(doing: doing, reason: "the store was opened for reading only") }
        do {
            switch durability {
            case .process:
                return try pool.write(body)
            case .power:
                return try pool.writeWithoutTransaction { database in try Self.durably(database, body) }
            }
        } catch {
            throw StoreError(error, doing: doing, folder: folder.path)
        }
    }

    private static func durably<Value>(_ database: Database, _ body: (Database) throws -> Value) throws -> Value {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        defer { try? database.execute(sql: "PRAGMA synchronous = NORMAL") }
        var result: Value?
        try database.inTransaction(.immediate) {
            result = try body(database)
            return .commit
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return result
    }
}

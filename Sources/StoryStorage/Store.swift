import GRDB
package import TidingsModel

/// The store of one state folder: a SQLite file in WAL mode, and who may write to it.
///
/// Every line of SQL is in this target. Row numbers never leave it, but as what reader clients call entries: ids are
/// those of the model. One process at a time owns fetching and clustering; readers never wait for it. The methods are
/// in extensions, a file each: subscriptions, the line, reading, editions and requests, the check.
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

    let folder: StateFolder
    let reader: any DatabaseReader
    /// Nil when opened for reading.
    let pool: DatabasePool?
    private let lock: StateLock?
    /// Which file was opened.
    private let identity: FileIdentity?

    /// Opens the store `tidings.db` in the state folder `folder`.
    package init(folder path: String, access: Access, now: Timestamp) throws(StoreError) {
        folder = StateFolder(path: path)
        switch access {
        case .reading:
            try folder.requireStore()
            lock = nil
            pool = nil
            reader = try Self.openForReading(folder)
            identity = FileIdentity(folder.store)
        case .owning, .asking:
            try folder.make()
            if access == .owning { _ = folder.takeAlarm() }
            lock = access == .owning ? try StateLock(folder, since: now) : nil
            let opened = try Self.openForWriting(folder)
            pool = opened
            reader = opened
            identity = FileIdentity(folder.store)
        }
        // Damage in what nobody fetches is met by readers alone, who can do nothing about it.
        if access == .owning, folder.bytes <= Self.mostBytesCheckedAtOpening { try checkQuickly() }
    }

    /// Some 50 milliseconds; larger stores are checked while their owner has nothing to do.
    private static let mostBytesCheckedAtOpening: Int64 = 32 << 20

    /// The process that fetches into this state now, nil when none does.
    package static func holder(of folder: String) -> StateHolder? { StateLock.holder(of: StateFolder(path: folder)) }

    /// Leaves word for whoever asks who holds the state: why its owner does nothing now; nil when it does.
    package func setTrouble(_ trouble: String?) { lock?.setTrouble(trouble) }

    /// Fails when another file, or none, is where the store was opened: what is written now would be lost, what is read
    /// is of the past.
    package func requirePlace() throws(StoreError) {
        guard identity == nil || FileIdentity(folder.store) == identity else { throw .displaced(folder: folder.path) }
    }

    /// Leaves word for the owner that a reader has met damage, where that is possible.
    package static func raiseAlarm(in folder: String) { StateFolder(path: folder).raiseAlarm() }

    /// Whether a reader has met damage since this was asked last.
    package func takeAlarm() -> Bool { folder.takeAlarm() }

    /// Writes a page that changes nothing; fails when the store takes nothing.
    package func tryWriting() throws(StoreError) {
        try write("trying the store") { try $0.execute(sql: "PRAGMA user_version = 1") }
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

    /// Gives back the pages that are held for the next look or write, which will read them again.
    package func releaseMemory() { pool?.releaseMemory() }

    /// One transaction, which survives a power cut once this has returned.
    func write<Value>(_ doing: String, _ body: (Database) throws -> Value) throws(StoreError) -> Value {
        guard let pool else { throw .sqlite(doing: doing, reason: "the store was opened for reading only") }
        do {
            return try pool.write(body)
        } catch {
            throw StoreError(error, doing: doing, folder: folder.path)
        }
    }
}

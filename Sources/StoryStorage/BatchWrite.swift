import GRDB
import Synchronization

/// A batch on its way into the store: one transaction on the writer's own thread, while whoever began it goes on.
package final class BatchWrite: Sendable {
    private let result: Mutex<Result<Void, StoreError>?>
    /// Nil where there is nothing to wait for.
    private let pool: DatabasePool?

    fileprivate init(_ result: Result<Void, StoreError>? = nil, in pool: DatabasePool?) {
        self.result = Mutex(result)
        self.pool = pool
    }

    /// Returns when the batch survives a power cut; throws when nothing of it is stored.
    package func wait() throws(StoreError) {
        // Whoever comes after it on the writer's queue comes when it is done, and holds the store open no more.
        pool?.writeWithoutTransaction { _ in }
        if case .failure(let error)? = result.withLock(\.self) { throw error }
    }

    fileprivate func finish(_ result: Result<Void, StoreError>) { self.result.withLock { $0 = result } }
}

extension Store {
    /// Begins to store a whole batch in one transaction, after those that were begun before.
    ///
    /// An entry that is stored already stays as it is.
    package func begin(_ batch: RefreshBatch) -> BatchWrite {
        guard let pool else {
            let error = StoreError.sqlite(doing: Self.savingBatch, reason: "the store was opened for reading only")
            return BatchWrite(.failure(error), in: nil)
        }
        let write = BatchWrite(in: pool)
        pool.asyncWrite { database in
            try Self.save(batch, database)
        } completion: { [folder] _, result in
            write.finish(result.mapError { StoreError($0, doing: Self.savingBatch, folder: folder.path) })
        }
        return write
    }

    /// Stores a whole batch, as `begin` does, before it returns.
    package func save(_ batch: RefreshBatch) throws(StoreError) {
        try write(Self.savingBatch) { try Self.save(batch, $0) }
    }

    private static let savingBatch = "storing a batch of refreshes"

    private static func save(_ batch: RefreshBatch, _ database: Database) throws {
        var writer = try BatchWriter(database, batch)
        try writer.save()
    }
}

import Dispatch
import GRDB
import Synchronization

/// A batch on its way into the store: one transaction on the writer's own thread, while whoever began it goes on.
package final class BatchWrite: Sendable {
    private let result = Mutex<Result<Void, StoreError>?>(nil)
    private let finished = DispatchSemaphore(value: 0)

    /// Returns when the batch survives a power cut; throws when nothing of it is stored.
    package func wait() throws(StoreError) {
        finished.wait()
        // For whoever asks again.
        finished.signal()
        if case .failure(let error)? = result.withLock(\.self) { throw error }
    }

    fileprivate func finish(_ result: Result<Void, StoreError>) {
        self.result.withLock { $0 = result }
        finished.signal()
    }
}

extension Store {
    /// Begins to store a whole batch in one transaction, after those that were begun before.
    ///
    /// An entry that is stored already stays as it is.
    package func begin(_ batch: RefreshBatch) -> BatchWrite {
        let doing = "storing a batch of refreshes"
        let write = BatchWrite()
        guard let pool else {
            write.finish(.failure(.sqlite(doing: doing, reason: "the store was opened for reading only")))
            return write
        }
        pool.asyncWrite { database in
            var writer = try BatchWriter(database, batch)
            try writer.save()
        } completion: { [folder] _, result in
            write.finish(result.mapError { StoreError($0, doing: doing, folder: folder.path) })
        }
        return write
    }

    /// Stores a whole batch, as `begin` does, and waits for it.
    package func save(_ batch: RefreshBatch) throws(StoreError) { try begin(batch).wait() }
}

import Dispatch
import StoryClustering
import Synchronization

/// Reads refreshes on a thread of its own while those before them are placed.
///
/// A few are under way at any time. Whoever takes one that nobody has begun to read reads it, so that it never waits for
/// a thread that has not come to it.
final class ReadAhead {
    /// Refreshes that are read together.
    private final class Job: Sendable {
        private enum Stage: Sendable {
            case waiting([BegunRefresh])
            case underWay
            case done([ReadRefresh])
        }

        private let stage: Mutex<Stage>
        private let isDone = DispatchSemaphore(value: 0)
        private let readers: Readers

        init(_ refreshes: [BegunRefresh], _ readers: Readers) {
            stage = Mutex(.waiting(refreshes))
            self.readers = readers
        }

        /// Reads them, unless somebody else does.
        func read() {
            let refreshes: [BegunRefresh]? = stage.withLock { stage in
                guard case .waiting(let refreshes) = stage else { return nil }
                stage = .underWay
                return refreshes
            }
            guard let refreshes else { return }
            var reader = readers.take()
            let read = refreshes.map { $0.read(by: &reader) }
            readers.giveBack(reader)
            stage.withLock { $0 = .done(read) }
            isDone.signal()
        }

        func take() -> [ReadRefresh] {
            read()
            isDone.wait()
            return stage.withLock { stage in
                guard case .done(let read) = stage else { return [] }
                return read
            }
        }
    }

    /// Those that nobody reads with: each has its own memory, and knows the names that it met.
    private final class Readers: Sendable {
        private let free = Mutex<[ItemReader]>([])

        func take() -> ItemReader { free.withLock { $0.popLast() } ?? ItemReader() }

        func giveBack(_ reader: ItemReader) { free.withLock { $0.append(reader) } }
    }

    /// Entries that are read together, some milliseconds' work: to wake a thread costs as much as to read one.
    private static let entriesAtOnce = 64
    private static let most = 4

    private let queue = DispatchQueue(label: "tidings.reading")
    private let readers = Readers()
    private var waiting: [BegunRefresh] = []
    private var entryCount = 0
    /// The oldest first.
    private var underWay: [Job] = []

    /// Whether some are to be taken before more are given.
    var isFull: Bool { underWay.count >= Self.most }

    func give(_ refresh: BegunRefresh) {
        waiting.append(refresh)
        entryCount += refresh.count
        if entryCount >= Self.entriesAtOnce { begin() }
    }

    /// The oldest of those that were given; none when all have been taken.
    func take() -> [ReadRefresh] {
        if underWay.isEmpty { begin() }
        return underWay.isEmpty ? [] : underWay.removeFirst().take()
    }

    private func begin() {
        guard !waiting.isEmpty else { return }
        let job = Job(waiting, readers)
        waiting = []
        entryCount = 0
        // The first is for whoever gives.
        if !underWay.isEmpty { queue.async { job.read() } }
        underWay.append(job)
    }
}

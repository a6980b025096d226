import CCurl
import Synchronization

/// A request on its way to the thread that does the work.
struct FetchJob: Sendable {
    let id: UInt64
    let request: FetchRequest
    let address: WebAddress
    /// Its body counts as held until whoever reads it gives it back.
    let isReadAtOnce: Bool
    let continuation: CheckedContinuation<Result<FetchAnswer, FetchError>, Never>
}

/// What tasks leave for the transfer loop, and the bell that wakes it.
final class Mailbox: Sendable {
    /// What was left since the loop last looked.
    struct Mail: Sendable {
        var jobs: [FetchJob] = []
        var cancelled: Set<UInt64> = []
        var isStopping = false
        /// Bytes of bodies that have been read.
        var returnedBytes = 0
    }

    private struct State {
        var mail = Mail()
        var lastID: UInt64 = 0
        /// The loop has ended; nobody reads mail any more and the handle is gone.
        var isClosed = false
        /// A transfer waits for memory, to go on or to begin.
        var isStarved = false
    }

    // Other threads do nothing with it but curl_multi_wakeup, which may be called from any thread.
    nonisolated(unsafe) let handle: UnsafeMutableRawPointer?
    private let state = Mutex(State())

    init() {
        _ = globalInit
        handle = curl_multi_init()
    }

    func newID() -> UInt64 {
        state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
    }

    func submit(_ job: FetchJob) {
        let accepted = state.withLock { state in
            // Asked under the lock: `cancel` comes through here too, so it can only come before or after both.
            guard !state.isClosed, !state.mail.isStopping, !Task.isCancelled else { return false }
            state.mail.jobs.append(job)
            curl_multi_wakeup(handle)
            return true
        }
        if !accepted { job.continuation.resume(returning: .failure(.cancelled)) }
    }

    func cancel(_ id: UInt64) {
        state.withLock { state in
            guard !state.isClosed else { return }
            state.mail.cancelled.insert(id)
            curl_multi_wakeup(handle)
        }
    }

    func stop() {
        state.withLock { state in
            guard !state.isClosed else { return }
            state.mail.isStopping = true
            curl_multi_wakeup(handle)
        }
    }

    func giveBack(_ bytes: Int) {
        guard bytes > 0 else { return }
        state.withLock { state in
            state.mail.returnedBytes += bytes
            guard state.isStarved, !state.isClosed else { return }
            curl_multi_wakeup(handle)
        }
    }

    // MARK: The loop's side

    /// Whether bytes that are given back have to be told at once.
    func setStarved(_ isStarved: Bool) {
        state.withLock { state in
            state.isStarved = isStarved
            // What came since the mail was taken rang no bell.
            if isStarved, state.mail.returnedBytes > 0 { curl_multi_wakeup(handle) }
        }
    }

    func takeMail() -> Mail {
        state.withLock { state in
            let mail = state.mail
            state.mail = Mail(isStopping: mail.isStopping)
            return mail
        }
    }

    /// Nothing is accepted any more; what came last is handed over.
    func close() -> [FetchJob] {
        state.withLock { state in
            state.isClosed = true
            curl_multi_cleanup(handle)
            return state.mail.jobs
        }
    }
}

private let globalInit = curl_global_init(tidings_global_default)

import Dispatch
import Foundation
import Synchronization

/// Works on values on as many threads as there are processors, and hands on what comes of them in the order in which
/// they were given.
///
/// A few are under way at any time: whoever gives one more hands on the oldest first, waiting for it where it is not
/// done. So whoever gives also receives, on a thread of its own choice, and what is in memory has a bound.
final class OrderedWork<Value: Sendable, Result: Sendable> {
    private final class Job: Sendable {
        let result = Mutex<Result?>(nil)
        let isDone = DispatchSemaphore(value: 0)
    }

    private let queue = DispatchQueue(label: "tidings.work", attributes: .concurrent)
    private let most: Int
    private let work: @Sendable (Value) -> Result
    private let receive: (Result) throws -> Void
    /// The oldest first.
    private var underWay: [Job] = []

    init(_ work: @escaping @Sendable (Value) -> Result, receive: @escaping (Result) throws -> Void) {
        // Enough for all threads while whoever gives waits for the oldest; half of it costs 3 % more time.
        most = 4 * min(8, ProcessInfo.processInfo.activeProcessorCount)
        self.work = work
        self.receive = receive
    }

    func give(_ value: Value) throws {
        if underWay.count == most { try handOn() }
        let job = Job()
        underWay.append(job)
        queue.async { [work] in
            let result = work(value)
            job.result.withLock { $0 = result }
            job.isDone.signal()
        }
    }

    /// Hands on all that is under way.
    func finish() throws {
        while !underWay.isEmpty { try handOn() }
    }

    private func handOn() throws {
        let oldest = underWay.removeFirst()
        oldest.isDone.wait()
        if let result = oldest.result.withLock({ $0.take() }) { try receive(result) }
    }
}

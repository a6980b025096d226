import Foundation

/// Runs what blocks, or is to happen in time, on a thread of its own.
///
/// The tests share few threads, one a processor, and those that compute keep them for seconds: a task that sleeps may
/// wake long after its time.
package func onOwnThread<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: body()) }
    }
}

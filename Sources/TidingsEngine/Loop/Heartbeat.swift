import Foundation
import Glibc
import Synchronization

// How the engine waits
//
// One thread sleeps a second at a time in poll(2), and at each beat the loop compares due times with the time of
// day. Nobody counts down to a deadline, so a clock that is set forward or back and a machine that was suspended
// make no difference. Task.sleep and timers of Dispatch go by the monotonic clock: under libfaketime they never
// return.

/// The one place where the engine waits: a beat every second, or sooner when someone rings.
final class Heartbeat: Sendable {
    private struct State {
        var waiting: CheckedContinuation<Void, Never>?
        var isRung = false
    }

    private let state = Mutex(State())

    /// Starts the thread, which ends within a beat of its owner letting go.
    init(everyMilliseconds interval: Int32 = 1000) {
        Thread.detachNewThread { [weak self] in
            while self != nil {
                poll(nil, 0, interval)
                self?.wake(keeping: false)
            }
        }
    }

    /// Waits for the next beat; returns at once for a cancelled task or after a ring that nobody waited for.
    func next() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDue = state.withLock { state in
                    if state.isRung || Task.isCancelled {
                        state.isRung = false
                        return true
                    }
                    state.waiting = continuation
                    return false
                }
                if isDue { continuation.resume() }
            }
        } onCancel: {
            ring()
        }
    }

    /// Makes the next beat come now.
    func ring() { wake(keeping: true) }

    private func wake(keeping isKept: Bool) {
        let waiting = state.withLock { state in
            let waiting = state.waiting
            state.waiting = nil
            if waiting == nil, isKept { state.isRung = true }
            return waiting
        }
        waiting?.resume()
    }
}

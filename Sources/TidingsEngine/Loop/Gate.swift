import Synchronization

/// Lets a few through at once, in the order of their coming.
///
/// A parsed document takes a multiple of its bytes, so only a few may be between their bodies and the store.
final class Gate: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
        /// How many of `waiting` have gone in; they are removed many at a time.
        var served = 0
    }

    private let state: Mutex<State>

    init(places: Int) { state = Mutex(State(free: places)) }

    /// Takes a place; whoever enters has to leave.
    func enter() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                guard state.free > 0 else {
                    state.waiting.append(continuation)
                    return false
                }
                state.free -= 1
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard state.served < state.waiting.count else {
                state.free += 1
                return nil
            }
            defer { state.served += 1 }
            if state.served > 64, state.served * 2 > state.waiting.count {
                state.waiting.removeFirst(state.served)
                state.served = 0
            }
            return state.waiting[state.served]
        }
        next?.resume()
    }

    /// Lets everybody in, for good.
    func open() {
        let waiting = state.withLock { state in
            defer { state = State(free: .max / 2) }
            return state.waiting[state.served...]
        }
        for continuation in waiting { continuation.resume() }
    }
}

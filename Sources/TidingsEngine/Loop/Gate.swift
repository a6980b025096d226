import Synchronization

/// Lets documents through while their bodies together are not too large, in the order of their coming.
///
/// A parsed document takes a multiple of its bytes, so only so much may be between bodies and store. That is enough to
/// keep one processor reading documents while the loop, on another, clusters those of its last batch; and whoever
/// comes while there is any room is let in, so a document of any size has its turn, and at most one is too much.
final class Gate: Sendable {
    /// A body counts as so many bytes at least: what its feed and its items take beside their text.
    private static let leastBytes = 16 << 10

    private struct State {
        /// Negative when the last one in was larger than the room there was.
        var free: Int
        var waiting: [(bytes: Int, continuation: CheckedContinuation<Void, Never>)] = []
        /// How many of `waiting` have gone in; they are removed many at a time.
        var served = 0

        /// The next one in, when there is room.
        mutating func next() -> CheckedContinuation<Void, Never>? {
            guard free > 0, served < waiting.count else { return nil }
            let (bytes, continuation) = waiting[served]
            free -= bytes
            served += 1
            if served > 64, served * 2 > waiting.count {
                waiting.removeFirst(served)
                served = 0
            }
            return continuation
        }
    }

    private let state: Mutex<State>

    init(bytes: Int) { state = Mutex(State(free: bytes)) }

    /// How many wait for room.
    var waitingCount: Int { state.withLock { $0.waiting.count - $0.served } }

    /// Waits for room; whoever enters has to leave, as large as it came.
    func enter(_ bytes: Int) async {
        let bytes = max(bytes, Self.leastBytes)
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                guard state.free > 0 else {
                    state.waiting.append((bytes, continuation))
                    return false
                }
                state.free -= bytes
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    func leave(_ bytes: Int) {
        state.withLock { $0.free += max(bytes, Self.leastBytes) }
        while let next = state.withLock({ $0.next() }) { next.resume() }
    }

    /// Lets everybody in, for good.
    func open() {
        let waiting = state.withLock { state in
            defer { state = State(free: .max / 2) }
            return state.waiting[state.served...]
        }
        for (_, continuation) in waiting { continuation.resume() }
    }
}

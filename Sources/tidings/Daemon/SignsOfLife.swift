import StoryDigest
import Synchronization
import TidingsEngine
import TidingsModel

/// Passes what the engine does on to the service manager, as often as it wants them and no oftener.
///
/// No timer: an engine that hangs falls silent, and that is what the watchdog is for.
final class SignsOfLife: Sendable {
    private struct State {
        var lastBeat: Int64 = .min
        var status = ""
    }

    private let manager: ServiceManager
    private let clock: LocalClock
    private let state = Mutex(State())

    init(_ manager: ServiceManager, clock: LocalClock) {
        self.manager = manager
        self.clock = clock
    }

    func note(_ activity: Engine.Activity) {
        beat()
        switch activity {
        case .working(let progress): say("fetching, \(progress.done) of \(counted(progress.due, "feed"))")
        case .waiting(let next):
            say(next.map { "waiting until \(clock.upcoming($0, from: timeOfDay()))" } ?? "waiting, no feed is due")
        case .paused(let reason): say("paused: \(reason)")
        case .alive, .settled, .rested: break
        }
    }

    /// At half of the watchdog's time, as sd_watchdog_enabled(3) recommends, a little less for being late.
    private func beat() {
        guard let microseconds = manager.watchdogMicroseconds else { return }
        let now = monotonicMicroseconds()
        let isTurn = state.withLock { state in
            guard state.lastBeat == .min || now - state.lastBeat >= microseconds / 2 - 500_000 else { return false }
            state.lastBeat = now
            return true
        }
        if isTurn { manager.alive() }
    }

    private func say(_ status: String) {
        let isNew = state.withLock { state in
            defer { state.status = status }
            return state.status != status
        }
        if isNew { manager.status(status) }
    }
}

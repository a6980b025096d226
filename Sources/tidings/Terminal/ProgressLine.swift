import Glibc
import StoryDigest
import Synchronization

/// One line on the terminal that says how far a long work is; silent where standard error is no terminal.
final class ProgressLine: Sendable {
    private struct State {
        var isShown = false
        var lastShown: Int64 = 0
    }

    private let state = Mutex(State())
    private let width = Terminal.errors.width
    private let isActive: Bool

    /// `isQuiet` where other lines go to the same place.
    init(isQuiet: Bool = false) {
        isActive = !isQuiet && Terminal.errors.isTerminal && processEnvironment()["TERM"] != "dumb"
    }

    /// Shows the text in place of the last, ten times a second at most.
    func show(_ text: @autoclosure () -> String) {
        guard isActive else { return }
        let now = monotonicMicroseconds() / 1000
        let isTurn = state.withLock { state in
            guard !state.isShown || now - state.lastShown >= 100 else { return false }
            state.isShown = true
            state.lastShown = now
            return true
        }
        guard isTurn else { return }
        try? write(Array("\r\u{1b}[K\(terminalLine(text(), width: width - 1))".utf8), to: 2)
    }

    /// Takes the line away.
    func clear() {
        let wasShown = state.withLock { state in
            defer { state.isShown = false }
            return state.isShown
        }
        if wasShown { try? write(Array("\r\u{1b}[K".utf8), to: 2) }
    }
}

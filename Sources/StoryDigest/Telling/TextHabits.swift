import Synchronization
import TextAnalysis

/// What the texts of a feed repeat, worked out when somebody asks: a page tells sentences of a few of the feeds, and
/// cutting all others' texts into sentences was most of learning them.
struct TextHabits: Sendable {
    private final class Lessons: Sendable {
        private struct State {
            var waiting: [String] = []
            var learned = Habits(Boilerplate())
        }

        private let state: Mutex<State>

        private init(_ state: State) { self.state = Mutex(state) }
        convenience init() { self.init(State()) }

        func add(_ text: String) { state.withLock { $0.waiting.append(text) } }

        func copy() -> Lessons { Lessons(state.withLock { $0 }) }

        var learned: Habits {
            state.withLock { state in
                guard !state.waiting.isEmpty else { return state.learned }
                var repeated = state.learned.repeated
                for text in state.waiting {
                    repeated.learn(text, sentences: sentenceRanges(in: Array(text.utf8), limit: 12))
                }
                state = State(learned: Habits(repeated))
                return state.learned
            }
        }
    }

    /// Shared, since many tell texts of one feed at a time.
    final class Habits: Sendable {
        let repeated: Boilerplate
        fileprivate init(_ repeated: Boilerplate) { self.repeated = repeated }
    }

    private var lessons = Lessons()
    private var count = 0

    /// Whether more texts teach nothing.
    var isFull: Bool { count >= Boilerplate.enough }

    mutating func learn(_ text: String) {
        guard !isFull, !text.isEmpty else { return }
        count += 1
        // A copy of what is known of the feeds learns for itself.
        if !isKnownUniquelyReferenced(&lessons) { lessons = lessons.copy() }
        lessons.add(text)
    }

    var learned: Habits { lessons.learned }
}

import ArgumentParser
import StoryStorage
import TidingsEngine
import TidingsModel

/// `tidings join`: makes two stories one, or moves an entry to a story.
struct Join: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "join", abstract: "Make two stories one, or put an entry into a story, for good.",
        discussion: """
            Of two stories the older id stays, and the other leads to it. An entry leaves the story it was in. \
            `tidings corrections` lists what was said, and takes it back.

            Examples:
              tidings join s4xk2m9q1b7tc s81h5d0c2vw3a     one story of two
              tidings join e4xk s81h                       the entry belongs to that story
            """)

    @Argument(
        help: ArgumentHelp("Id of a story or entry, beginning of one, or address of an entry.", valueName: "what"))
    var what: String

    @Argument(help: ArgumentHelp("Id of a story, or the beginning of one.", valueName: "story"))
    var story: String

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let desk = try CorrectionDesk(options)
        let store = desk.store
        let target = try desk.names.story(story)
        let source: Story.ID
        var entry: Entry.ID?
        switch try desk.names.named(what) {
        case .story(let id): source = id
        case .entry:
            let found = try desk.voice(what)
            source = found.story
            entry = found.entry.id
        }
        guard source != target else {
            let sentence = entry.map { "\($0.rawValue) is in \(target.rawValue) already" }
            throw Problem(
                sentence: sentence ?? "both are one story already, \(target.rawValue)",
                remedy: "`tidings why \((entry?.rawValue ?? target.rawValue))` shows it")
        }
        let (mine, theirs) = (try store.voices(of: source), try store.voices(of: target))
        let correction: Correction
        if let entry, mine.count > 1 {
            correction = Correction(at: timeOfDay(), kind: .move, entries: [entry], others: theirs, story: source)
        } else if try store.isOlder(source, than: target) {
            correction = Correction(at: timeOfDay(), kind: .join, entries: theirs, others: mine, story: target)
        } else {
            correction = Correction(at: timeOfDay(), kind: .join, entries: mine, others: theirs, story: source)
        }
        try desk.requireNoSplit(correction.entries, correction.others)
        try desk.make(.correct(correction)) { store in
            let now = try store.entry(correction.others[0])?.story ?? target
            return ["together now", "  \(try store.title(of: now))"]
        }
    }
}

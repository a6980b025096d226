import ArgumentParser
import StoryStorage
import TidingsEngine
import TidingsModel

/// `tidings split`: takes entries out of a story.
struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Take entries out of their story, for good.",
        discussion: """
            The entries become a story of their own, in the same storyline, and are never put together with the rest \
            again; what comes later goes to whichever of the two it fits. The older part keeps the id. `tidings \
            corrections` lists what was said, and takes it back.

            Examples:
              tidings split e4xk2m9q1b7tc
              tidings split e4xk e9qm from s81h     only if they are in that story
              tidings split https://example.org/article
            """)

    @Argument(
        help: ArgumentHelp(
            "Ids of entries, beginnings of ids, or addresses; then, if you like, from and a story.",
            valueName: "entry"))
    var words: [String]

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let desk = try CorrectionDesk(options)
        var words = words
        var from: Story.ID?
        if words.count > 2, words[words.count - 2] == "from" {
            from = try desk.names.story(words[words.count - 1])
            words.removeLast(2)
        }
        let entries = try words.map { try desk.voice($0) }
        let story = try story(of: entries, from: from)
        let members = try desk.store.voices(of: story)
        let leaving = Set(entries.map(\.entry.id))
        let staying = members.filter { !leaving.contains($0) }
        guard !staying.isEmpty else {
            let isAlone = members.count == 1
            throw Problem(
                place: entries[0].entry.id.rawValue,
                sentence: isAlone
                    ? "it is the only entry of \(story.rawValue)" : "these are all entries of \(story.rawValue)",
                remedy: "there is nothing to take \(isAlone ? "it" : "them") out of")
        }
        let correction = Correction(
            at: timeOfDay(), kind: .split, entries: members.filter(leaving.contains), others: staying, story: story)
        try desk.requireNoJoin(correction.entries, from: staying)
        try desk.make(.correct(correction)) { store in
            let parts = [correction.entries[0], staying[0]]
            let stories = try parts.map { try store.entry($0)?.story ?? story }
            let count = correction.entries.count == 1 ? "1 entry is" : "\(correction.entries.count) entries are"
            return ["\(count) now a story apart", "  \(try store.title(of: stories[0]))", "from"]
                + ["  \(try store.title(of: stories[1]))"]
        }
    }

    private func story(of entries: [StoredEntry], from: Story.ID?) throws -> Story.ID {
        let first = entries[0]
        if let from, let stranger = entries.first(where: { $0.story != from }) {
            throw Problem(
                place: stranger.entry.id.rawValue,
                sentence: "it is not in \(from.rawValue), but in \(stranger.story.rawValue)",
                remedy: "`tidings why \(stranger.entry.id.rawValue)` says why")
        }
        if let other = entries.first(where: { $0.story != first.story }) {
            throw Problem(
                sentence: "\(first.entry.id.rawValue) is in \(first.story.rawValue), "
                    + "\(other.entry.id.rawValue) in \(other.story.rawValue)",
                remedy: "split them one story after the other")
        }
        return first.story
    }
}

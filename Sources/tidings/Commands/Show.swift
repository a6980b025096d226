import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsModel

/// `tidings show`: a story or a storyline with its entries.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a story or a storyline with all its entries.",
        discussion: """
            Examples:
              tidings show s4xk2m9q1b7tc     a story
              tidings show s4xk              the beginning of an id will do where it is the only one
              tidings show l4xk              a storyline, its stories in order of time
            """)

    @Argument(help: ArgumentHelp("Id of a story or storyline, or the beginning of one.", valueName: "story"))
    var id: String

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let zone = try options.configuration().digest.zone
        let store = try options.openStore(.reading)
        let view = View(store: store, now: timeOfDay(), clock: LocalClock(zone: zone))
        let output = Output()
        switch try store.resolveStory(id) {
        case .one(let story): try output.write(try view.story(story))
        case .several(let stories): throw try view.ambiguity(id, stories)
        case .none:
            switch try store.resolveStoryline(id) {
            case .one(let line): try output.write(try view.storyline(line))
            case .several(let lines):
                throw Problem(
                    sentence: "\(id) is the beginning of several storylines: "
                        + lines.map(\.rawValue).joined(separator: ", "),
                    remedy: "say more of it")
            case .none:
                throw Problem(
                    sentence: "there is no story or storyline \(id)", remedy: "`tidings stories` lists them")
            }
        }
        try output.finish()
    }
}

/// Reads stories and sets them for the terminal.
private struct View {
    let store: Store
    let now: Timestamp
    let clock: LocalClock

    func story(_ id: Story.ID) throws -> String {
        let line = try store.storylines(of: [id]).first?.stories ?? [id]
        let (book, told) = try tell(line)
        guard let wanted = told.first(where: { $0.id == id }) else { throw Problem(sentence: "\(id.rawValue) is gone") }
        return renderStory(
            wanted, others: told.filter { $0.id != id }, book: book, clock: clock, now: now,
            style: Terminal.output.style(lineLimit: nil))
    }

    func storyline(_ id: Storyline.ID) throws -> String {
        var query = StoryQuery()
        query.storyline = id
        let (book, told) = try tell(query)
        return renderStoryline(
            id, told, book: book, clock: clock, now: now, style: Terminal.output.style(lineLimit: nil))
    }

    /// The error that lists the candidates.
    func ambiguity(_ beginning: String, _ stories: [Story.ID]) throws -> Problem {
        let (_, told) = try tell(stories)
        let lines = told.map { "  \($0.id.rawValue)  \(terminalLine($0.headline, width: 60))" }
        for line in lines { try write(Array((line + "\n").utf8), to: 2) }
        return Problem(sentence: "\(beginning) is the beginning of the stories above", remedy: "say more of it")
    }

    private func tell(_ stories: [Story.ID]) throws -> (SourceBook, [ToldStory]) {
        var query = StoryQuery()
        query.stories = stories
        return try tell(query)
    }

    /// Oldest first.
    private func tell(_ query: StoryQuery) throws -> (SourceBook, [ToldStory]) {
        let book = try SourceBook(reading: store, query)
        let teller = StoryTeller(book: book, now: now, zone: clock.zone)
        var told: [ToldStory] = []
        try store.forEachStory(query) { story in
            if let one = teller.tell(story) { told.append(one) }
        }
        return (book, told.sorted { ($0.firstSeen, $0.id) < ($1.firstSeen, $1.id) })
    }
}

import ArgumentParser
import StoryClustering
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel

/// `tidings why`: why an entry or a story is what it is.
struct Why: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Say why an entry is in its story, or how a story came together.",
        discussion: """
            Scores, times and sizes are those by which it was decided; the words are worked out again from what the \
            clustering keeps of each entry, and are gone with the entries that have left its window.

            Examples:
              tidings why e4xk2m9q1b7tc               an entry: the words it shares, the nearest other story
              tidings why s4xk                        a story: what joined it, when, and why
              tidings why https://example.org/news    the entry of that address
            """)

    @Argument(
        help: ArgumentHelp("Id of an entry or story, beginning of one, or address of an entry.", valueName: "what"))
    var what: String

    @Flag(help: "One JSON object, for programs.") var json = false

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let configuration = try options.configuration()
        let store = try options.openStore(.reading)
        let clock = LocalClock(zone: configuration.digest.zone)
        let style = Terminal.output.style(lineLimit: nil)
        let window = configuration.clustering.windowDays
        let book = try SourceBook(reading: store)
        let reader = WhyReader(
            store: store, teller: StoryTeller(book: book, now: timeOfDay(), zone: clock.zone),
            clusterer: { try store.loadClusterer(options: configuration.clustering) })
        let output = Output()
        switch try StoryNames(store: store).named(what) {
        case .entry(let entry):
            let reasons = try reader.reasons(of: entry)
            if json {
                try output.write(reasons.json)
            } else {
                try output.write(renderWhy(reasons, book: book, clock: clock, window: window, style: style))
            }
        case .story(let story):
            let reasons = try reader.reasons(of: story)
            if json {
                try output.write(reasons.json)
            } else {
                try output.write(renderWhy(reasons, book: book, clock: clock, window: window, style: style))
            }
        }
        try output.finish()
    }
}

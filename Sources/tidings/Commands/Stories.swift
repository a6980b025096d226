import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsModel

/// `tidings stories`: a table of stories.
struct Stories: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories", abstract: "List stories, the latest first.",
        discussion: """
            Examples:
              tidings stories                      the fifty that changed last
              tidings stories --min-publishers 2   those that more than one publisher tells
              tidings stories --since 7d --limit 500
            """)

    @Option(
        help: ArgumentHelp("Only those with an entry seen since: a time ago (24h, 3d) or a date.", valueName: "when"))
    var since: DigestStart?

    @Option(help: ArgumentHelp("Only stories of that many publishers.", valueName: "number"))
    var minPublishers = 1

    @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
    var limit = 50

    @OptionGroup var options: PlaceOptions

    func validate() throws {
        if minPublishers < 1 { throw ValidationError("--min-publishers is 1 or more.") }
        if limit < 1 { throw ValidationError("--limit is 1 or more.") }
    }

    func run() throws {
        let zone = try options.configuration().digest.zone
        let store = try options.openStore(.reading)
        let now = timeOfDay()
        var query = StoryQuery()
        query.minPublishers = minPublishers
        query.limit = limit
        if let since { query.fetchedAfter = since.window(now: now, lastMark: try store.lastMark(), zone: zone).since }
        let teller = try StoryTeller(reading: store, query, now: now, zone: zone)
        let table = StoryTable(style: Terminal.output.tableStyle, now: now)
        let output = Output()
        var isFirst = true
        try store.forEachStory(query) { story in
            guard let told = teller.tell(story) else { return }
            if isFirst { try output.write(table.head) }
            isFirst = false
            try output.write(table.row(told))
        }
        try output.finish()
        if isFirst, Terminal.errors.isTerminal { complain("there is no such story yet") }
    }
}

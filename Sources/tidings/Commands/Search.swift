import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsModel

/// `tidings search`: stories by the words of their entries.
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find stories by the words of their entries.",
        discussion: """
            An entry must have all the words, in its title or its text; accents and capitals make no difference. Each \
            story is shown once, with the entry that fits best; among equals the later one comes first.

            Examples:
              tidings search harbour deal              both words
              tidings search '"harbour deal"' -strike  these words in a row, and without the other
              tidings search 'vote* OR election'       any ending, or the other word
              tidings search budget outlet:example     what an outlet told; title: and language: go the same way
              tidings search 東京 --since 7d            in every script
              tidings search budget --format json      for programs
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    // What begins with a minus is to be left out.
    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("What to look for.", valueName: "query"))
    var query: [String]

    @Option(
        help: ArgumentHelp("Only entries first seen since: a time ago (24h, 3d) or a date.", valueName: "when"))
    var since: DigestStart?

    @Option(help: ArgumentHelp("Only entries first seen by then.", valueName: "when"))
    var until: DigestStart?

    @Option(
        help: ArgumentHelp("Only entries of this outlet: its domain, a part of it, or its family.", valueName: "outlet")
    )
    var outlet: String?

    @Option(help: ArgumentHelp("Only entries in this language, as in en.", valueName: "language"))
    var language: String?

    @Option(help: ArgumentHelp("At most so many stories.", valueName: "number"))
    var limit = 20

    @Option(help: ArgumentHelp("Go on where a page before ended: its `next`.", valueName: "cursor"))
    var after: String?

    @Option(help: "Form of what was found.") var format = Format.text

    @OptionGroup var options: PlaceOptions

    func validate() throws {
        if let option = query.first(where: { $0.hasPrefix("--") }) {
            throw ValidationError("There is no option \(option).")
        }
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is from 1 to 1000.") }
        if let after, SearchCursor(after) == nil { throw ValidationError("--after takes the `next` of a page.") }
    }

    func run() throws {
        let wanted = try wantedQuery()
        let zone = try options.configuration().digest.zone
        let now = timeOfDay()
        let store = try openAndIndex()
        let mark = try store.lastMark()
        func moment(_ start: DigestStart?) -> Timestamp? {
            start.map { $0.window(now: now, lastMark: mark, zone: zone).since }
        }
        let page = try store.search(
            wanted, in: SearchWindow(after: moment(since), until: moment(until)), limit: limit,
            from: after.flatMap { SearchCursor($0) }, now: now)
        let output = Output()
        switch format {
        case .text:
            let style = Terminal.output.style(lineLimit: nil)
            try output.write(renderHits(page.hits, clock: LocalClock(zone: zone), now: now, style: style))
        case .json:
            var json = JSONWriter()
            SearchJSON().write(
                page.hits, total: page.total, isCut: page.isCut, next: page.next?.text, generated: now, to: &json)
            try output.write(json.takeLine())
        }
        try output.finish()
        if format == .text, Terminal.errors.isTerminal { noteRest(page) }
    }

    private func wantedQuery() throws -> SearchQuery {
        var wanted = try SearchQuery(query.joined(separator: " "))
        if let outlet { try wanted.require(.outlet, outlet) }
        if let language { try wanted.require(.language, language) }
        return wanted
    }

    /// Brings the index up to date first; where only reading is allowed, what is in it has to do.
    private func openAndIndex() throws -> Store {
        let reader = try options.openStore(.reading)
        guard try reader.hasUnindexed() else { return reader }
        do {
            let store = try options.openStore(.asking)
            let total = try store.unindexedCount()
            let progress = ProgressLine()
            var done = 0
            while case let count = try store.indexNext(2000), count > 0 {
                done += count
                progress.show("preparing the search, \(done) of \(total) entries")
            }
            progress.clear()
            return store
        } catch let error as StoreError {
            let count = try reader.unindexedCount()
            complain("\(counted(count, "entry", "entries")) cannot be searched yet: \(error)")
            return reader
        }
    }

    private func noteRest(_ page: SearchPage) {
        if page.total == 0 { return complain("nothing was found") }
        var notes: [String] = []
        if page.next != nil { notes.append("\(page.total) stories were found; --limit shows more of them") }
        if page.isCut { notes.append("only the latest thousand entries were looked at; --until looks further back") }
        if !notes.isEmpty { complain(notes.joined(separator: "; ")) }
    }
}

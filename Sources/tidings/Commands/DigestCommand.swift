import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsModel

extension OutputFormat: ExpressibleByArgument {}

/// `tidings digest`: what is new, for people.
struct DigestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest", abstract: "Print what is new since the last digest, story by story.",
        discussion: """
            Looking changes nothing: only --mark makes the next digest begin where this one ends. Where nothing is \
            new, nothing is printed.

            Examples:
              tidings digest                      since the last marked one, else three days
              tidings digest --since 24h          or 3d, 2026-11-23, "2026-11-23 06:00"
              tidings digest --min-publishers 3   what three or more publishers tell
              tidings digest --format html --output today.html
              tidings digest --mark               as a timer runs it each morning
              tidings digest --mark --format mail --to you@example.org | sendmail -t
              tidings digest --send               keep it, and mail it as [mail] in the configuration says
              tidings digest --editions           what was kept, and --edition 2026-11-23 prints it again
            """)

    @Option(help: "Form of the digest.") var format = OutputFormat.text

    @Option(help: ArgumentHelp("Where it begins: last, a time ago (90m, 24h, 3d) or a date.", valueName: "when"))
    var since: DigestStart = .last

    @Option(help: ArgumentHelp("Only stories of that many publishers.", valueName: "number"))
    var minPublishers: Int?

    @Option(help: ArgumentHelp("Show that many top stories, however many lines it takes.", valueName: "number"))
    var top: Int?

    @Flag(help: "Every stored entry with title and text: no window, no ranking, no limit.")
    var all = false

    @Flag(help: "Add the numbers behind the order of the stories.")
    var explain = false

    @Flag(help: "Keep this edition, and begin the next digest where it ends.")
    var mark = false

    @Flag(help: "Keep this edition as --mark does, and mail it as the configuration says, instead of printing it.")
    var send = false

    @Flag(help: "Print also when nothing is new.")
    var always = false

    @Option(help: ArgumentHelp("Print a kept edition again: last, its id, date or number.", valueName: "edition"))
    var edition: String?

    @Flag(help: "List the editions that are kept.")
    var editions = false

    @Option(help: ArgumentHelp("Receiver of the mail, in place of the configuration's.", valueName: "address"))
    var to: [String] = []

    @Option(
        help: ArgumentHelp(
            "Write to this file, in place of standard output, as a whole or not at all.", valueName: "file"),
        completion: .file())
    var output: String?

    @OptionGroup var options: PlaceOptions

    func validate() throws {
        if all, format != .text, format != .html {
            throw ValidationError("--all comes as text or html; for programs there is `tidings export --items`.")
        }
        if explain, format != .text {
            throw ValidationError("--explain comes with --format text; JSON holds the numbers anyway.")
        }
        if mark, all || edition != nil || editions {
            throw ValidationError("--mark goes with a digest made now, from its window.")
        }
        if send, all || explain || edition != nil || editions || output != nil || format != .text {
            throw ValidationError("--send goes with a digest made now, and prints none.")
        }
        if !to.isEmpty, !send, format != .mail || edition != nil {
            throw ValidationError("--to goes with --format mail and --send, and not with an edition that is kept.")
        }
        if let complaint = to.lazy.compactMap(mailComplaint).first { throw ValidationError("--to: \(complaint).") }
        if let top, top < 1 { throw ValidationError("--top is 1 or more.") }
        if let minPublishers, minPublishers < 1 { throw ValidationError("--min-publishers is 1 or more.") }
    }

    func run() async throws {
        let configuration = try options.configuration()
        if send { return try await makeAndSend(configuration) }
        let store = try options.openStore(mark ? .asking : .reading)
        let clock = LocalClock(zone: configuration.digest.zone)
        if editions { return try deliver(Array(try EditionShelf(store: store).list(clock).utf8)) }
        if let edition { return try deliver(EditionShelf(store: store).form(format, of: edition)) }
        if all { return try list(store, clock) }
        let now = timeOfDay()
        let arrival = try store.newestArrival()
        let digest = try maker(store, configuration).digest(now: now, through: arrival)
        guard always || !digest.isEmpty else { return noteNothingNew(digest, now: now) }
        let press = press(configuration, digest, now: now)
        try deliver(Array(press.print(format, style: style(of: digest)).utf8))
        if mark { try EditionShelf(store: store).keep(press, arrival: arrival) }
    }

    private func maker(_ store: Store, _ configuration: Configuration) -> EditionMaker {
        EditionMaker(
            store: store, configuration: configuration, since: since, minPublishers: minPublishers, top: top)
    }

    private func press(_ configuration: Configuration, _ digest: Digest, now: Timestamp) -> Press {
        var publication = configuration.digest.publication
        if !to.isEmpty { publication.mailTo = to }
        return Press(
            digest: digest, now: now, publication: publication, isExplained: explain, keptStyle: keptStyle(of: digest))
    }

    /// A file and a kept edition are set for 80 columns, whatever the terminal.
    private func style(of digest: Digest) -> TextStyle {
        let kept = keptStyle(of: digest)
        return output == nil ? Terminal.output.style(lineLimit: kept.lineLimit) : kept
    }

    private func keptStyle(of digest: Digest) -> TextStyle {
        TextStyle(lineLimit: digest.askedTop == nil && !explain ? 60 : nil)
    }

    private func deliver(_ bytes: [UInt8]) throws {
        let destination = try openOutput()
        try destination.write(bytes)
        try destination.finish()
    }

    private func openOutput() throws(Problem) -> Output { try output.map(Output.init(file:)) ?? Output() }

    private func noteNothingNew(_ digest: Digest, now: Timestamp) {
        guard Terminal.errors.isTerminal else { return }
        let since = digest.clock.relative(digest.window.since, to: now)
        complain("nothing new since \(since); --since 24h looks further back, --always prints all the same")
    }

    // MARK: Mail

    private func makeAndSend(_ configuration: Configuration) async throws {
        var configuration = configuration
        if !to.isEmpty { configuration.digest.publication.mailTo = to }
        let (store, holder) = try openForSending()
        let desk = MailDesk(store: store, configuration: configuration)
        try desk.requireServer()
        let now = timeOfDay()
        let arrival = try store.newestArrival()
        let digest = try maker(store, configuration).digest(now: now, through: arrival)
        if always || !digest.isEmpty {
            try desk.keep(press(configuration, digest, now: now), arrival: arrival)
        } else {
            noteNothingNew(digest, now: now)
        }
        if let holder { return complain("process \(holder), which fetches into this store, sends it") }
        try await desk.sendAll()
    }

    /// Who owns the store sends; where somebody else does, what is to be sent is left to that process.
    private func openForSending() throws -> (Store, holder: Int32?) {
        do {
            return (try options.openStore(.owning), nil)
        } catch let error as StoreError {
            guard case .held(let pid, _, _) = error else { throw error }
            return (try options.openStore(.asking), pid)
        }
    }

    // MARK: Every entry

    private func list(_ store: Store, _ clock: LocalClock) throws {
        let listing = EntryListing(
            book: SourceBook(feeds: try store.knownFeeds()), clock: clock, format: format == .html ? .html : .text,
            style: Terminal.output.style(lineLimit: nil))
        let counts = try store.counts()
        let text = try openOutput()
        try text.write(listing.head((entries: counts.entries, feeds: counts.feeds)))
        try store.forEachEntry(fetchedAfter: nil, until: nil) { try text.write(listing.entry($0.entry)) }
        try text.write(listing.foot)
        try text.finish()
    }
}

extension DigestStart: ExpressibleByArgument {
    /// As a word of the command line.
    public init?(argument: String) { self.init(argument) }
}

import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsModel

extension ExportFormat: ExpressibleByArgument {}

/// `tidings export`: stories or entries, for programs.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print stories or entries, for programs.",
        discussion: """
            Without --since everything is printed, however old. json is one document with all stories, ndjson a \
            story a line, with --items an entry a line; kite is a folder with a document a category. Members are \
            only ever added within version 1 of the format.

            Examples:
              tidings export --since 24h --min-publishers 2
              tidings export --items --format ndjson | jq -r .title
              tidings export --story s4xk2m9q1b7tc
              tidings export --since 7d --category World --format csv --output world.csv
              tidings export --since 24h --format kite --output kite/
              tidings export --all | gzip >tidings.ndjson.gz
            """)

    @Flag(help: "Everything in the store, a line each, for `tidings import`; secrets are left out.")
    var all = false

    @Option(help: "Form of the export; json, or with --items ndjson, when it is not said.")
    var format: ExportFormat?

    @Flag(help: "Entries, one a line or row, copies included.")
    var items = false

    @Option(
        help: ArgumentHelp("Only what was first seen since: last, a time ago (24h, 3d) or a date.", valueName: "when"))
    var since: DigestStart?

    @Option(help: ArgumentHelp("Only what was first seen until: a time ago or a date.", valueName: "when"))
    var until: DigestStart?

    @Option(help: ArgumentHelp("Only this story, by its id or the beginning of it.", valueName: "id"))
    var story: String?

    @Option(help: ArgumentHelp("Only the stories of this storyline.", valueName: "id"))
    var storyline: String?

    @Option(help: ArgumentHelp("Only what stands in this category, or one within it.", valueName: "name"))
    var category: String?

    @Option(help: ArgumentHelp("Only stories of that many publishers.", valueName: "number"))
    var minPublishers = 1

    @Option(
        help: ArgumentHelp(
            "Write to this file (kite: this folder), in place of standard output, as a whole or not at all.",
            valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Print the JSON Schema of all this instead.")
    var schema = false

    @OptionGroup var options: PlaceOptions

    func validate() throws {
        if all, hasCondition {
            throw ValidationError("--all is everything in a form of its own; only --output goes with it.")
        }
        if minPublishers < 1 { throw ValidationError("--min-publishers is 1 or more.") }
        if items, let format, !format.takesItems {
            throw ValidationError("Entries come one a line or row: --items --format ndjson, or csv.")
        }
        if format == .kite, output == nil { throw ValidationError("--format kite writes a folder: --output names it.") }
    }

    private var hasCondition: Bool {
        items || schema || minPublishers != 1 || format != nil || since != nil || until != nil
            || ![story, storyline, category].allSatisfy { $0 == nil }
    }

    func run() throws {
        if all { return try writeAll() }
        if schema {
            let output = Output()
            try output.line(ExportSchema.text)
            return try output.finish()
        }
        let configuration = try options.configuration().digest
        let zone = configuration.zone
        let store = try options.openStore(.reading)
        let now = timeOfDay()
        let mark = try store.lastMark()
        var query = StoryQuery()
        query.fetchedAfter = since.flatMap { $0 == .last ? mark : $0.time(now: now, zone: zone) }
        query.fetchedUntil = until.flatMap { $0 == .last ? mark : $0.time(now: now, zone: zone) }
        query.minPublishers = minPublishers
        query.stories = try story.map { [try one(store.resolveStory($0), $0, "story", \.rawValue)] }
        query.storyline = try storyline.map { try one(store.resolveStoryline($0), $0, "storyline", \.rawValue) }
        let exporter = Exporter(
            store: store, query: query, category: category, now: now, zone: zone,
            publication: configuration.publication)
        if items { return try exporter.writeEntries(as: format ?? .ndjson, to: openOutput()) }
        guard format == .kite, let folder = output else {
            return try exporter.writeStories(as: format ?? .json, to: openOutput())
        }
        try exporter.writeKite(to: folder)
    }

    private func writeAll() throws {
        let store = try options.openStore(.reading)
        let output = try openOutput()
        try store.forEachArchiveLine(output.write)
        try output.finish()
    }

    private func openOutput() throws(Problem) -> Output { try output.map(Output.init(file:)) ?? Output() }

    private func one<ID>(_ found: IDLookup<ID>, _ text: String, _ what: String, _ name: (ID) -> String) throws -> ID {
        switch found {
        case .one(let id): return id
        case .none: throw Problem(sentence: "there is no \(what) \(text)", remedy: "`tidings stories` lists them")
        case .several(let ids):
            throw Problem(
                sentence: "\(text) is the beginning of several ids: \(ids.map(name).joined(separator: ", "))",
                remedy: "say more of it")
        }
    }
}

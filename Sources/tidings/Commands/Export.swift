import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsModel

/// `tidings export`: stories or entries, for programs.
struct Export: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case json, ndjson
    }

    static let configuration = CommandConfiguration(
        abstract: "Print stories or entries as JSON, for programs.",
        discussion: """
            Without --since everything is printed, however old. json is one document with all stories, ndjson a \
            story a line, with --items an entry a line. Members are only ever added within version 1 of the format.

            Examples:
              tidings export --since 24h --min-publishers 2
              tidings export --items --format ndjson | jq -r .title
              tidings export --story s4xk2m9q1b7tc
            """)

    @Option(help: "json or ndjson; with --items it is ndjson.") var format: Format?

    @Flag(help: "Entries, one a line, copies included.")
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

    @Option(help: ArgumentHelp("Only stories of that many publishers.", valueName: "number"))
    var minPublishers = 1

    @Flag(help: "Print the JSON Schema of all this instead.")
    var schema = false

    @OptionGroup var options: PlaceOptions

    func validate() throws {
        if minPublishers < 1 { throw ValidationError("--min-publishers is 1 or more.") }
        if items, format == .json { throw ValidationError("Entries come one a line: --items --format ndjson.") }
    }

    func run() throws {
        if schema {
            let output = Output()
            try output.line(ExportSchema.text)
            return try output.finish()
        }
        let zone = try options.configuration().digest.zone
        let store = try options.openStore(.reading)
        let now = timeOfDay()
        let mark = try store.lastMark()
        var query = StoryQuery()
        query.fetchedAfter = since.flatMap { $0 == .last ? mark : $0.time(now: now, zone: zone) }
        query.fetchedUntil = until.flatMap { $0 == .last ? mark : $0.time(now: now, zone: zone) }
        query.minPublishers = minPublishers
        query.stories = try story.map { [try one(store.resolveStory($0), $0, "story", \.rawValue)] }
        query.storyline = try storyline.map { try one(store.resolveStoryline($0), $0, "storyline", \.rawValue) }
        let exporter = Exporter(store: store, query: query, now: now, zone: zone)
        switch (items, format ?? .json) {
        case (true, _): try exporter.writeEntries()
        case (false, .json): try exporter.writeDocument()
        case (false, .ndjson): try exporter.writeStories()
        }
    }

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

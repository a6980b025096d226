import ArgumentParser
import StoryClustering
import StoryDigest
import TidingsEngine
import TidingsModel

/// `tidings evaluate`: how well the clusterer does on a labelled file.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Judge the clustering on a labelled file.",
        discussion: """
            Reads items as `tidings cluster` does, with a label each (story, storyline, or both), runs the clusterer \
            over them as the daemon would, and prints how well what it found agrees with the labels, and where it \
            went wrong most. Items without a label are clustered but not judged.

            Examples:
              tidings evaluate labelled.ndjson
              tidings evaluate labelled.ndjson --by language --errors 20
              tidings evaluate labelled.ndjson --refresh 1d         as if fetched once a day
              tidings evaluate labelled.ndjson --found other.ndjson what another program made of it
            """)

    @Argument(
        help: ArgumentHelp("Labelled items, one a line; - is standard input.", valueName: "file"), completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(
            "Judge the labels of this file, by id, in place of running the clusterer.", valueName: "file"),
        completion: .file())
    var found: String?

    @Option(help: ArgumentHelp("How much of the items' time is one refresh.", valueName: "time"))
    var refresh: RefreshLength = .init(seconds: Timestamp.hour)

    @Option(help: ArgumentHelp("The member that names an item's story.", valueName: "name"))
    var storyField = "story"

    @Option(help: ArgumentHelp("The member that names an item's storyline.", valueName: "name"))
    var storylineField = "storyline"

    @Option(help: ArgumentHelp("Judge stories also apart by this member, such as language.", valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp("How many of the worst errors to show of each kind.", valueName: "number"))
    var errors = 5

    @Flag(help: "Print one object of JSON.")
    var json = false

    @OptionGroup var options: PlaceOptions

    func validate() throws {
        if errors < 0 { throw ValidationError("--errors is 0 or more.") }
    }

    func run() throws {
        let items = try ItemLine.read(file)
        let clusters = try clusters(of: items)
        var report = EvaluationReport(style: Terminal.output.style(lineLimit: nil), errors: errors)
        report.judge("Stories", items, by: storyField) { clusters[$0.id]?.story }
        if let by { report.judgeGroups(items, of: by, by: storyField) { clusters[$0.id]?.story } }
        report.judge("Storylines", items, by: storylineField) { clusters[$0.id]?.storyline }
        report.judgeCopies(items, by: "dup") { clusters[$0.id]?.copies }
        guard !report.isEmpty else {
            throw Problem(
                place: file, sentence: "none of its items has a \(storyField) or a \(storylineField)",
                remedy: "label them, or name the member with --story-field")
        }
        let output = Output()
        try output.write(json ? report.json : Array(report.text.utf8))
        try output.finish()
    }

    /// What was found for an item.
    private struct Found {
        var story: String
        var storyline: String
        /// The id of the item that it repeats, or its own.
        var copies: String
    }

    /// Of each item by its id; an item that was not found is alone.
    private func clusters(of items: [ItemLine]) throws -> [String: Found] {
        var clusters: [String: Found] = [:]
        if let found {
            for line in try ItemLine.read(found) {
                let story = line.fields["story"] ?? line.id
                clusters[line.id] = Found(
                    story: story, storyline: line.fields["storyline"] ?? story,
                    copies: line.fields["duplicate_of"] ?? line.id)
            }
            return clusters
        }
        let options = try options.configuration().engine.clustering
        let labels = FoundLabels(of: items, refresh: refresh.seconds, options: options)
        for item in items {
            guard let label = labels.label(of: item.item.id, asAssigned: false) else { continue }
            clusters[item.id] = Found(
                story: label.story.rawValue, storyline: label.storyline.rawValue,
                copies: (label.duplicateOf ?? item.item.id).rawValue)
        }
        return clusters
    }
}

/// The time that one refresh covers.
struct RefreshLength: ExpressibleByArgument {
    let seconds: Int64

    init(seconds: Int64) { self.seconds = seconds }

    init?(argument: String) {
        guard let duration = Duration(setting: argument), duration.components.seconds > 0 else { return nil }
        seconds = duration.components.seconds
    }

    var defaultValueDescription: String { Duration.seconds(seconds).setting }
}

import ArgumentParser
import StoryClustering
import StoryDigest
import TidingsEngine
import TidingsModel

/// `tidings cluster`: the clusterer over a file.
struct Cluster: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cluster", abstract: "Sort items of a file into stories, from nothing.",
        discussion: """
            Reads a line of JSON per item (id, published, title, summary, content, url, source, language; only id is \
            needed) and runs the daemon's own clustering over them, an hour of their time after the other. Prints a \
            line per item: id, story, storyline, xstory (stories of other languages on the same event share it), and \
            duplicate_of where it repeats another.

            Examples:
              tidings cluster items.ndjson
              tidings cluster items.ndjson --as-assigned   the story each was first put into
              zcat items.ndjson.gz | tidings cluster -
            """)

    @Argument(help: ArgumentHelp("Items, one a line; - is standard input.", valueName: "file"), completion: .file())
    var file: String

    @Flag(help: "Print the story each item was first put into, before stories merged.")
    var asAssigned = false

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let items = try ItemLine.read(file)
        let labels = FoundLabels(
            of: items, refresh: Timestamp.hour, options: try options.configuration().engine.clustering)
        try write(items, labels)
    }

    private func write(_ items: [ItemLine], _ labels: FoundLabels) throws {
        let output = Output()
        var json = JSONWriter()
        for item in items {
            guard let label = labels.label(of: item.item.id, asAssigned: asAssigned) else { continue }
            json.object { json in
                json.key("id")
                json.string(item.id)
                json.member("story", label.story.rawValue)
                json.member("storyline", label.storyline.rawValue)
                json.member("xstory", labels.eventLabel(of: label.story))
                json.member("duplicate_of", label.duplicateOf.map { String($0.rawValue.dropFirst()) })
            }
            try output.write(json.takeLine())
        }
        try output.finish()
    }
}

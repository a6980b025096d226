import ArgumentParser
import Foundation
import StoryClustering
import StoryDigest
import TextAnalysis
import TidingsEngine
import TidingsModel

/// `tidings cluster`: the clusterer over a file.
struct Cluster: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sort items of a file into stories, from nothing.",
        discussion: """
            Reads a line of JSON per item (id, published, title, summary, content, url, source, language; only id is \
            needed) and runs the daemon's own clustering over them, an hour of their time after the other. Prints a \
            line per item: id, story, storyline, and duplicate_of where it repeats another.

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
        var items: [ItemLine] = []
        for (number, line) in try lines(of: file) {
            guard let item = ItemLine(line) else {
                throw Problem(
                    place: file, sentence: "line \(number) is no JSON object with an id",
                    remedy: #"write it as in {"id": "1", "title": "…"}"#)
            }
            items.append(item)
        }
        let progress = ProgressLine()
        var labels = Labels()
        var clusterer = Clusterer(options: try options.configuration().engine.clustering)
        var done = 0
        for refresh in refreshes(of: items) {
            labels.take(clusterer.assign(refresh.items, now: refresh.now))
            done += refresh.items.count
            progress.show("clustering: \(done) of \(items.count) items")
        }
        progress.clear()
        try write(items, labels)
    }

    private func write(_ items: [ItemLine], _ labels: Labels) throws {
        let output = Output()
        var json = JSONWriter()
        for item in items {
            guard let label = labels.label(of: item.item.id, asAssigned: asAssigned) else { continue }
            json.object { json in
                json.key("id")
                json.string(item.id)
                json.member("story", label.story.rawValue)
                json.member("storyline", label.storyline.rawValue)
                json.member("duplicate_of", label.duplicateOf.map { String($0.rawValue.dropFirst()) })
            }
            try output.write(json.takeLine())
        }
        try output.finish()
    }
}

/// One item of the file.
private struct ItemLine {
    let id: String
    let published: Timestamp?
    let item: ClusterItem

    init?(_ line: ArraySlice<UInt8>) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else { return nil }
        func text(_ name: String) -> String? {
            switch object[name] {
            case let text as String: text
            case let number as NSNumber: number.stringValue
            default: nil
            }
        }
        guard let id = text("id"), !id.isEmpty else { return nil }
        self.id = id
        published = text("published").flatMap(Timestamp.init(rfc3339:))
        let url = text("url")
        let outlet = text("source") ?? url.flatMap(registrableDomain) ?? ""
        item = ClusterItem(
            // With a letter in front, as the ids of entries have: their stories put another in its place.
            id: Entry.ID(rawValue: "e" + id), source: outlet, outlet: outlet,
            published: published ?? Timestamp(seconds: 0), title: text("title") ?? "", summary: text("summary") ?? "",
            content: text("content") ?? "", link: url.map(canonicalLink), language: text("language"))
    }
}

/// Items of one refresh and its time.
private struct Refresh {
    var now: Timestamp
    var items: [ClusterItem]
}

/// By time, an hour of it each; then those without a time, all at the time of the last.
private func refreshes(of items: [ItemLine]) -> [Refresh] {
    var refreshes: [Refresh] = []
    let dated = items.enumerated().filter { $0.element.published != nil }
        .sorted { ($0.element.item.published, $0.offset) < ($1.element.item.published, $1.offset) }
    var hour: Int64?
    for (_, line) in dated {
        let itsHour = line.item.published.seconds / Timestamp.hour
        if itsHour != hour { refreshes.append(Refresh(now: line.item.published, items: [])) }
        hour = itsHour
        refreshes[refreshes.count - 1].now = line.item.published
        refreshes[refreshes.count - 1].items.append(line.item)
    }
    // One time for all, so that nothing among them grows old.
    let timeless = dated.last?.element.item.published ?? Timestamp(CivilTime(year: 2000, month: 1, day: 1))
    let undated = items.filter { $0.published == nil }.map { line in
        var item = line.item
        item.published = timeless
        return item
    }
    if !undated.isEmpty { refreshes.append(Refresh(now: timeless, items: undated)) }
    return refreshes
}

/// What the changes of all refreshes come to.
private struct Labels {
    private var assigned: [Entry.ID: Assignment] = [:]
    private var storyline: [Story.ID: Storyline.ID] = [:]
    private var firstStoryline: [Story.ID: Storyline.ID] = [:]
    private var story: [Story.ID: Story.ID] = [:]
    private var mergedLine: [Storyline.ID: Storyline.ID] = [:]

    mutating func take(_ changes: ClusterChanges) {
        for assignment in changes.assignments where assigned[assignment.entry] == nil {
            assigned[assignment.entry] = assignment
        }
        for merge in changes.mergedStories { story[merge.from] = merge.into }
        for place in changes.storylines {
            storyline[place.story] = place.storyline
            if firstStoryline[place.story] == nil { firstStoryline[place.story] = place.storyline }
        }
        for merge in changes.mergedStorylines { mergedLine[merge.from] = merge.into }
    }

    func label(
        of entry: Entry.ID, asAssigned: Bool
    ) -> (story: Story.ID, storyline: Storyline.ID, duplicateOf: Entry.ID?)? {
        guard let assignment = assigned[entry] else { return nil }
        if asAssigned {
            let line = firstStoryline[assignment.story] ?? Storyline.ID(first: assignment.story)
            return (assignment.story, line, assignment.duplicateOf)
        }
        let last = followed(assignment.story, story)
        let line = storyline[last] ?? Storyline.ID(first: last)
        return (last, followed(line, mergedLine), assignment.duplicateOf)
    }

    private func followed<ID: Hashable>(_ id: ID, _ merges: [ID: ID]) -> ID {
        var id = id
        while let next = merges[id] { id = next }
        return id
    }
}

import StoryClustering
import TidingsModel

/// An item of an invented outlet.
func item(
    _ title: String, _ text: String = "", from source: String = "a.example", minutes: Int64 = 0,
    link: String? = nil, language: String? = "en", id: String? = nil
) -> ClusterItem {
    let id = id ?? "e\(source) \(minutes) \(title) \(text)"
    return ClusterItem(
        id: Entry.ID(rawValue: id), source: source, outlet: source,
        published: Timestamp(seconds: 1_764_000_000 + minutes * 60), title: title, summary: text, link: link,
        language: language)
}

/// A whole stream run through a clusterer, merges resolved at the end.
struct Outcome: Equatable {
    var stories: [Entry.ID: Story.ID] = [:]
    var storylines: [Entry.ID: Storyline.ID] = [:]
    var originals: [Entry.ID: Entry.ID] = [:]
    /// The rows that a store would hold at the end.
    var memory: [MemoryRow] = []

    init(
        _ items: [ClusterItem], refreshSeconds: Int64 = Timestamp.hour, restarting: Bool = false,
        storingTogether: Int = 1, options: Clusterer.Options = .init()
    ) {
        var clusterer = Clusterer(options: options)
        var heirs: [Story.ID: Story.ID] = [:]
        var moved: [Entry.ID: Story.ID] = [:]
        var lineHeirs: [Storyline.ID: Storyline.ID] = [:]
        var lines: [Story.ID: Storyline.ID] = [:]
        var rows: [Int64: [Int64: MemoryRow]] = [:]
        let refreshes = cut(items, seconds: refreshSeconds)
        for (number, refresh) in refreshes.enumerated() {
            let changes = clusterer.place(refresh, now: refresh[refresh.count - 1].published)
            for assignment in changes.assignments {
                stories[assignment.entry] = assignment.story
                originals[assignment.entry] = assignment.duplicateOf
            }
            for merge in changes.mergedStories { heirs[merge.from] = merge.into }
            for split in changes.splits { for entry in split.entries { moved[entry] = split.into } }
            for placement in changes.storylines { lines[placement.story] = placement.storyline }
            for merge in changes.mergedStorylines { lineHeirs[merge.from] = merge.into }
            guard (number + 1) % storingTogether == 0 || number == refreshes.count - 1 else { continue }
            for row in clusterer.takeLearned() {
                rows[Int64(row.kind), default: [:]][row.key] = row.value == nil ? nil : row
            }
            memory = rows.keys.sorted().flatMap { kind in
                (rows[kind] ?? [:]).values.sorted { $0.key < $1.key }
            }
            if restarting { clusterer = Clusterer(restoring: memory, options: options) }
        }
        for (entry, story) in stories {
            var story = moved[originals[entry] ?? entry] ?? story
            while let heir = heirs[story] { story = heir }
            stories[entry] = story
            var line = lines[story]
            while let name = line, let heir = lineHeirs[name] { line = heir }
            storylines[entry] = line
        }
    }

    func sameStory(_ a: ClusterItem, _ b: ClusterItem) -> Bool { stories[a.id] == stories[b.id] }
    func sameStoryline(_ a: ClusterItem, _ b: ClusterItem) -> Bool { storylines[a.id] == storylines[b.id] }
}

private func cut(_ items: [ClusterItem], seconds: Int64) -> [[ClusterItem]] {
    var refreshes: [[ClusterItem]] = []
    var last: Int64?
    for item in items.sorted(by: { ($0.published, $0.id) < ($1.published, $1.id) }) {
        let number = item.published.seconds / seconds
        if number == last { refreshes[refreshes.count - 1].append(item) } else { refreshes.append([item]) }
        last = number
    }
    return refreshes
}

/// B-cubed F1 of predicted against true labels (Bagga and Baldwin 1998).
func bCubed<Label: Hashable, Truth: Hashable>(_ pairs: [(label: Label, truth: Truth)]) -> Double {
    var labels: [Label: Double] = [:]
    var truths: [Truth: Double] = [:]
    var both: [Label: [Truth: Double]] = [:]
    for (label, truth) in pairs {
        labels[label, default: 0] += 1
        truths[truth, default: 0] += 1
        both[label, default: [:]][truth, default: 0] += 1
    }
    var precision = 0.0
    var recall = 0.0
    for (label, row) in both {
        for (truth, count) in row {
            precision += count * count / (labels[label] ?? 1)
            recall += count * count / (truths[truth] ?? 1)
        }
    }
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) / Double(pairs.count)
}

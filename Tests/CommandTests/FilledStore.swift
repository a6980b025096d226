import Foundation
import StoryStorage
import TidingsModel
import TidingsTesting

/// A store as a fetch would leave it: told stories in a state folder of the scratch folder.
struct FilledStore {
    static let folder = "state"
    let store: Store
    let now: Timestamp

    init(in scratch: Scratch) throws {
        now = Timestamp(seconds: Int64(Date().timeIntervalSince1970))
        store = try Store(folder: scratch.path + "/" + Self.folder, access: .owning, now: now)
    }

    /// Stores a story of these lines, `outlet | title | summary`, first seen so many hours ago, or adds them to one, and
    /// says its id.
    @discardableResult
    func tell(
        _ lines: [String], hoursAgo: Double, to known: Story.ID? = nil, storyline: Storyline.ID? = nil
    ) throws -> (story: Story.ID, storyline: Storyline.ID) {
        var batch = RefreshBatch()
        var changes = ClusterChanges()
        var story = known
        for (index, line) in lines.enumerated() {
            let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let time = now - Int64(hoursAgo * 3600) + Int64(index)
            var entry = Entry.titled(parts[1], from: parts[0], at: time)
            entry.summary = parts.count > 2 ? parts[2] : ""
            entry.html = "<p>\(entry.summary)</p>"
            entry.link = "https://\(parts[0])/\(entry.id.rawValue)"
            let keys = EntryKeys(guid: nil, canonicalLink: entry.link, title: entry.title, statedDate: time)
            let id = story ?? Story.ID(first: entry.id)
            story = id
            batch.newEntries.append((entry, keys))
            changes.assignments.append(Assignment(entry: entry.id, story: id, similarity: index == 0 ? 1 : 0.6))
        }
        let id = story ?? Story.ID(rawValue: "s")
        let line = storyline ?? Storyline.ID(first: id)
        changes.storylines = [.init(story: id, storyline: line)]
        batch.clusters = [changes]
        let outlets = Set(batch.newEntries.map(\.entry.outlet)).sorted()
        _ = try store.follow(outlets.map { Feed(url: "https://\($0)/feed") }, at: now)
        try store.save(batch)
        return (id, line)
    }

    /// Sets the mark of the last digest.
    func mark(at time: Timestamp) throws {
        try store.saveEdition(Edition(id: "marked", since: time, until: time, forms: [:]))
    }

    /// Three hours of news: talks told by three, an older story of the same line, a quake told by one.
    @discardableResult
    static func news(in scratch: Scratch) throws -> (talks: Story.ID, before: Story.ID, line: Storyline.ID) {
        let filled = try FilledStore(in: scratch)
        let before = try filled.tell(
            ["north.example | Envoys arrive for harbour talks", "south.example | Harbour talks: envoys arrive"],
            hoursAgo: 30)
        let talks = try filled.tell(
            [
                "north.example | Harbour talks end with a signed deal | The deal was signed at noon. It opens the port.",
                "south.example | Deal signed as harbour talks end", "west.example | Harbour deal: the port opens",
            ], hoursAgo: 3, storyline: before.storyline)
        try filled.tell(["east.example | Small quake felt on the coast | Nobody was hurt."], hoursAgo: 2)
        return (talks.story, before.story, before.storyline)
    }
}

import Foundation
import TidingsModel

@testable import StoryStorage

let noon = Timestamp(seconds: 1_764_000_000)

/// A folder that goes with the test.
final class TemporaryFolder {
    let path: String

    init() {
        path = NSTemporaryDirectory() + "tidings-store-\(UUID().uuidString)"
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open(_ access: Store.Access = .owning, at now: Timestamp = noon) throws -> Store {
        try Store(folder: path, access: access, now: now)
    }
}

/// The error that `body` ends with, nil when it ends well.
func storeError(_ body: () throws -> Void) -> StoreError? {
    do {
        try body()
        return nil
    } catch {
        return error as? StoreError
    }
}

extension RefreshBatch {
    /// A batch that puts each entry in the story of the name beside it.
    init(_ placed: [(Entry, String)]) {
        self.init()
        newEntries = placed.map { ($0.0, EntryKeys($0.0)) }
        var changes = ClusterChanges()
        changes.assignments = placed.map { Assignment(entry: $0.0.id, story: .named($0.1)) }
        clusters = [changes]
    }
}

extension EntryKeys {
    init(_ entry: Entry) {
        self.init(
            guid: entry.guid, canonicalLink: entry.canonicalLink, title: entry.title, statedDate: entry.published)
    }
}

extension Story.ID {
    static func named(_ name: String) -> Story.ID { Story.ID(rawValue: "s" + name) }
}

extension Storyline.ID {
    static func named(_ name: String) -> Storyline.ID { Storyline.ID(rawValue: "l" + name) }
}

extension Store {
    func stories(_ query: StoryQuery = .init()) throws -> [Story] {
        var stories: [Story] = []
        try forEachStory(query) { stories.append($0) }
        return stories
    }

    func entries(after: Timestamp? = nil, until: Timestamp? = nil) throws -> [StoredEntry] {
        var entries: [StoredEntry] = []
        try forEachEntry(fetchedAfter: after, until: until) { entries.append($0) }
        return entries
    }

    /// Takes all requests that were left.
    func requests() throws -> [[UInt8]] {
        var bodies: [[UInt8]] = []
        try takeRequests { bodies.append($0) }
        return bodies
    }

    func memory() throws -> [MemoryRow] {
        var rows: [MemoryRow] = []
        try readMemory { rows.append($0) }
        return rows
    }
}

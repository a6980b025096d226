import Foundation
import GRDB
import Glibc
import TidingsModel

/// The subscriptions, once more beside the store.
///
/// What feeds bring can be fetched again for some days, but nobody else knows which feeds these are. So the list of
/// those that are followed is written to a file of its own whenever it changes, and a repair that finds feeds missing
/// takes them from there.
struct SubscriptionCopy {
    /// A feed, and the number that its entries name it by.
    private struct Line: Codable {
        var number: Int64
        var feed: Feed
    }

    private let file: String

    init(_ folder: StateFolder) { file = folder.path + "/tidings.feeds" }

    var exists: Bool { access(file, F_OK) == 0 }

    /// Writes the list anew; that it cannot be written is no reason to fail.
    func write(_ database: Database) throws {
        let query = try HandBound(database, FeedRow.select + "WHERE position IS NOT NULL ORDER BY position")
        let feeds = try query.all { FeedRow.followed($0).feed }
        let numbers = Dictionary(
            try HandBound(database, "SELECT id, n FROM feed").all { ($0.text(0), $0.int(1)) }
        ) { first, _ in first }
        let lines = feeds.map { Line(number: numbers[$0.id.rawValue] ?? 0, feed: $0) }
        let draft = file + ".new"
        unlink(draft)
        let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard let bytes = try? JSONEncoder().encode(lines),
            FileManager.default.createFile(atPath: draft, contents: bytes, attributes: mode),
            (try? StateFolder.sync(draft)) != nil, rename(draft, file) == 0
        else {
            unlink(draft)
            return
        }
    }

    /// Follows the feeds of the list that a store does not know; how many these were.
    func followMissing(at now: Timestamp, _ database: Database) throws -> Int {
        guard let bytes = FileManager.default.contents(atPath: file),
            let lines = try? JSONDecoder().decode([Line].self, from: bytes)
        else { return 0 }
        let table = try FeedTable(database)
        var changes = SubscriptionChanges()
        for line in lines where try table.row(of: line.feed.id) == nil {
            try table.follow(line.feed, keepingPause: false, at: now, &changes)
            try HandBound(
                database, "UPDATE feed SET n = ?1 WHERE id = ?2 AND ?1 > 0 AND ?1 NOT IN (SELECT n FROM feed)"
            ).add(line.number).add(line.feed.id.rawValue).run()
        }
        return changes.added.count
    }
}

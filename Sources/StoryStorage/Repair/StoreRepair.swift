import Foundation
import GRDB
import Glibc
package import TidingsModel

// Repairing a store
//
// What can be read of the damaged file is copied into a new one, which is checked and then takes its place; the
// damaged one is set aside as it was. Indexes are made anew by that. What the clusterer has learned is kept where every
// row that it speaks of is there, and let go otherwise: then new entries are no longer compared with those of the last
// days. Where entries were lost every feed is asked for its whole document once more, so that what it still shows
// comes back.

/// What a repair came to.
package struct RepairReport: Sendable, Hashable {
    /// The file that the damaged store is now.
    package var setAside: String?
    /// Every table that holds rows, or was damaged.
    package var tables: [SalvagedTable] = []
    /// What else is to be known, a sentence each.
    package var remarks: [String] = []
    /// Nothing at all could be read.
    package var isEmpty = false

    package var isLossless: Bool { !isEmpty && tables.allSatisfy { !$0.isDamaged } }
}

extension Store {
    /// Set aside so many times a store is damaged by something that goes on, and is no longer repaired unasked.
    package static let mostRepairsUnasked = 3

    /// Whether a damaged store may be repaired without anybody's asking.
    package static func mayRepairUnasked(_ folder: String) -> Bool {
        StateFolder(path: folder).setAside([.repaired]).count < mostRepairsUnasked
    }

    /// Stores that were set aside in the folder, oldest first.
    package static func setAside(in folder: String) -> [(name: String, bytes: Int64)] {
        StateFolder(path: folder).setAside()
    }

    /// Rebuilds the store from what is readable of it, and sets the old file aside.
    ///
    /// Nobody may own the state. A repair that is broken off has changed nothing, or is finished by the next opening.
    package static func repair(folder path: String, at now: Timestamp) throws(StoreError) -> RepairReport {
        let folder = StateFolder(path: path)
        guard access(folder.store, F_OK) == 0 else { throw .missing(folder: path) }
        let lock = try StateLock(folder, since: now)
        defer { _ = lock }
        return try folder.alone { () throws(StoreError) in
            do {
                var repair = StoreRepair(folder)
                return try repair.run(at: now)
            } catch {
                throw StoreError(error, doing: "repairing the store", folder: path)
            }
        }
    }
}

/// One repair, under the lock of the state.
private struct StoreRepair {
    private let folder: StateFolder
    private var report = RepairReport()

    private var draft: String { folder.draftFolder + "/new.db" }

    init(_ folder: StateFolder) { self.folder = folder }

    mutating func run(at now: Timestamp) throws -> RepairReport {
        try folder.finishReplacements()
        try folder.makeDraftFolder()
        defer { folder.removeDraftFolder() }
        try salvage(at: now)
        report.setAside = try folder.replace(with: draft, as: .repaired, at: now)
        return report
    }

    private mutating func salvage(at now: Timestamp) throws {
        let template = folder.draftFolder + "/template.db"
        let blank = try Self.database(template)
        try Schema.migrator.migrate(blank)
        // Its first page is that of a store, log and all.
        try blank.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try blank.close()
        let copy = try DamagedCopy(of: folder.store, at: folder.draftFolder + "/old.db", template: template)
        let new = try Self.database(draft)
        if let copy {
            report.remarks = copy.remarks
            try migrate(new, as: copy.queue)
            try transfer(from: copy, to: new, at: now)
            try copy.queue.close()
        } else {
            try Schema.migrator.migrate(new)
            report.isEmpty = true
            report.remarks = ["nothing in the file could be read"]
            try new.write { try followMissing($0, at: now) }
        }
        try new.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
        try new.close()
    }

    private static func database(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        // Nobody needs this file unless it is whole.
        configuration.prepareDatabase { database in
            try database.execute(
                sql: "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Gives the new store the tables of the old one's version.
    private func migrate(_ new: DatabaseQueue, as old: DatabaseQueue) throws {
        guard try !old.read(Schema.migrator.hasBeenSuperseded) else {
            throw StoreError.newerSchema(folder: folder.path)
        }
        let applied = (try? old.read(Schema.migrator.completedMigrations)) ?? []
        try Schema.migrator.migrate(new, upTo: applied.last ?? Schema.migrator.migrations.last ?? "")
    }

    private mutating func transfer(from copy: DamagedCopy, to new: DatabaseQueue, at now: Timestamp) throws {
        // No transaction: its end would fail for what was damaged.
        let tables = try copy.queue.unsafeRead { source in
            try new.write { target in
                // The index of search is made anew from the entries.
                let names = try String.fetchAll(
                    target,
                    sql: """
                        SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
                        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                        AND name NOT LIKE 'search%' ORDER BY name
                        """)
                return try names.map { name in
                    var table = try TableSalvage(name, from: source, to: target)
                    try table.copy()
                    if table.result.isDamaged { try table.scan(copy.path) }
                    return table.result
                }
            }
        }
        try Schema.migrator.migrate(new)
        try new.write { try followMissing($0, at: now) }
        try new.write { try Self.settle(tables, $0) }
        let damaged = Set(tables.filter(\.isDamaged).map(\.name))
        let isForgotten = !damaged.isDisjoint(with: Self.remembered)
        report.tables = tables.map { table in
            guard isForgotten, table.name == "memory" else { return table }
            return SalvagedTable(name: table.name, kept: 0, lost: nil, isDamaged: table.isDamaged)
        }.filter { $0.kept > 0 || $0.isDamaged }
        if isForgotten {
            report.remarks.append("new entries are not compared with those before the damage")
        }
        if !damaged.isDisjoint(with: Self.fetched) {
            report.remarks.append("every feed is asked once for all it shows, so that what was lost may come back")
        }
    }

    private mutating func followMissing(_ database: Database, at now: Timestamp) throws {
        let found = try SubscriptionCopy(folder).followMissing(at: now, database)
        if found > 0 { report.remarks.append("feeds taken from the list beside the store: \(found)") }
    }

    /// Tables of which what the clusterer has learned speaks.
    private static let remembered: Set = ["entry", "story", "story_alias", "storyline", "storyline_alias", "memory"]
    /// Tables of what feeds bring.
    private static let fetched: Set = ["feed", "entry", "entry_key", "story"]

    private static func settle(_ tables: [SalvagedTable], _ database: Database) throws {
        let damaged = Set(tables.filter(\.isDamaged).map(\.name))
        if !damaged.isDisjoint(with: remembered) { try database.execute(sql: "DELETE FROM memory") }
        try SalvagedReferences(database).mend()
        if !damaged.isDisjoint(with: fetched) { try askAgain(database) }
        let complaints = try HandBound(database, "PRAGMA integrity_check(5)").all { $0.text(0) }.filter { $0 != "ok" }
        guard complaints.isEmpty else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the rebuilt store is wrong: \(complaints)")
        }
    }

    /// Forgets what servers would answer "not modified" to.
    private static func askAgain(_ database: Database) throws {
        let table = try FeedTable(database)
        let feeds = try HandBound(database, FeedRow.select).all { (id: FeedRow.id($0), feed: FeedRow.followed($0)) }
        for (id, feed) in feeds {
            var state = feed.state
            state.validators = HTTPValidators()
            state.validatorsURL = nil
            _ = try table.setState(state, of: id)
        }
    }
}

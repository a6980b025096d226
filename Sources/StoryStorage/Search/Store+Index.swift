import GRDB
import TidingsModel

// The index of search
//
// FTS5 without content: it holds terms and where they stand, and the texts stay where they are. It is brought up to
// date in batches, each a transaction of its own, that whoever has the time asks for: the daemon at its beats, `search`
// before it looks. What it covers is a number, the last row of `entry` it has taken; what has changed or gone since
// waits in `search_outdated` with its old text, without which FTS5 cannot take it out. A kill costs the batch under way.

extension Store {
    /// Bytes of text after which a batch of the index ends.
    private static let mostIndexedBytes = 2 << 20

    /// Whether entries wait for the index of search; cheap enough to ask every second.
    package func hasUnindexed() throws(StoreError) -> Bool {
        try read("looking at the index of search") { database in
            try HandBound(
                database,
                """
                SELECT rules <> ? OR EXISTS (SELECT 1 FROM entry WHERE n > through)
                    OR EXISTS (SELECT 1 FROM search_outdated) FROM search_progress
                """
            ).add(IndexedText.rules).first { $0.bool(0) } ?? false
        }
    }

    /// How many entries wait for the index of search.
    package func unindexedCount() throws(StoreError) -> Int {
        try read("looking at the index of search") { database in
            try HandBound(
                database,
                """
                SELECT (SELECT count(*) FROM entry WHERE rules <> ?1 OR n > through)
                    + (SELECT count(*) FROM search_outdated) FROM search_progress
                """
            ).add(IndexedText.rules).first { Int($0.int(0)) } ?? 0
        }
    }

    /// Takes up to `limit` entries into the index of search; how many it took, none when all are there.
    @discardableResult
    package func indexNext(_ limit: Int = 500) throws(StoreError) -> Int {
        guard try hasUnindexed() else { return 0 }
        return try write("bringing the index of search up to date") { database in
            try SearchIndex(database).advance(limit, mostBytes: Self.mostIndexedBytes)
        }
    }
}

/// The index, within a transaction.
private struct SearchIndex {
    private let database: Database
    private let insert: HandBound
    private let delete: HandBound

    init(_ database: Database) throws {
        self.database = database
        insert = try HandBound(database, "INSERT INTO search(rowid, title, words, source) VALUES (?, ?, ?, ?)")
        delete = try HandBound(
            database, "INSERT INTO search(search, rowid, title, words, source) VALUES ('delete', ?, ?, ?, ?)")
    }

    func advance(_ limit: Int, mostBytes: Int) throws -> Int {
        try beginAnewUnderOtherRules()
        let replaced = try replaceOutdated(limit)
        guard replaced < limit else { return replaced }
        return replaced + (try takeNew(limit - replaced, mostBytes))
    }

    private func beginAnewUnderOtherRules() throws {
        let isCurrent = try HandBound(database, "SELECT rules = ? FROM search_progress").add(IndexedText.rules)
            .first { $0.bool(0) }
        guard isCurrent != true else { return }
        try database.execute(sql: "INSERT INTO search(search) VALUES ('delete-all'); DELETE FROM search_outdated")
        try HandBound(database, "UPDATE search_progress SET through = 0, rules = ?").add(IndexedText.rules).run()
    }

    private func replaceOutdated(_ limit: Int) throws -> Int {
        let outdated = try HandBound(
            database, "SELECT \(IndexedText.columns) FROM search_outdated ORDER BY n LIMIT ?"
        ).add(Int64(limit)).all(IndexedText.init)
        guard !outdated.isEmpty else { return 0 }
        let current = try HandBound(database, "SELECT \(IndexedText.columns) FROM entry WHERE n = ?")
        let forget = try HandBound(database, "DELETE FROM search_outdated WHERE n = ?")
        for old in outdated {
            try run(delete, old)
            if let new = try current.add(old.number).first(IndexedText.init) { try run(insert, new) }
            try forget.add(old.number).run()
        }
        // The number of an entry that has gone may be given once more.
        try HandBound(
            database,
            "UPDATE search_progress SET through = min(through, (SELECT coalesce(max(n), 0) FROM entry))"
        ).run()
        return outdated.count
    }

    private func takeNew(_ limit: Int, _ mostBytes: Int) throws -> Int {
        let rows = try HandBound(
            fresh: database,
            """
            SELECT \(IndexedText.columns) FROM entry WHERE n > (SELECT through FROM search_progress) ORDER BY n LIMIT ?
            """
        ).add(Int64(limit))
        var count = 0
        var bytes = 0
        var last: Int64?
        while bytes < mostBytes, try rows.next() {
            let text = IndexedText(rows)
            try run(insert, text)
            count += 1
            bytes += text.words.count
            last = text.number
        }
        if let last { try HandBound(database, "UPDATE search_progress SET through = ?").add(last).run() }
        return count
    }

    private func run(_ statement: HandBound, _ text: IndexedText) throws {
        try statement.add(text.number).add(text: text.title).add(text: text.words).add(text: text.source).run()
    }
}

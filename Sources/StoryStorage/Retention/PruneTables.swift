import GRDB
package import TidingsModel

/// What pruning does to the tables, within a transaction; every method does a little and says how much.
struct PruneTables {
    /// Entries at once: some milliseconds.
    private static let few: Int64 = 100
    /// Editions that are kept however old they are, and the age at which others go.
    private static let keptEditions: Int64 = 100
    private static let editionAge = 400 * Timestamp.day

    private static let hasTexts = "(content <> '' OR html <> '')"
    /// What is left of the description: as much as tells what the story was.
    private static let withoutTexts = "content = '', html = '', summary = substr(summary, 1, 280)"

    private let database: Database
    private let retention: Retention
    private let now: Timestamp

    init(_ database: Database, _ retention: Retention, at now: Timestamp) {
        self.database = database
        self.retention = retention
        self.now = now
    }

    /// Nothing younger is touched.
    private var youngest: Timestamp { now - retention.leastAge }

    // MARK: Texts

    /// Takes the texts of stories that are older than they are kept.
    func compactOld() throws -> Int {
        guard let age = retention.maxAge else { return 0 }
        return try compactOldest(before: min(now - age, youngest))
    }

    private func compactOldest(before limit: Timestamp) throws -> Int {
        let rows = try HandBound(
            database,
            """
            UPDATE entry SET \(Self.withoutTexts) WHERE n IN (
                SELECT entry.n FROM entry INDEXED BY entry_texts CROSS JOIN story ON story.n = entry.story
                WHERE \(Self.hasTexts) AND entry.fetched < ?1 AND story.last < ?1
                ORDER BY entry.fetched LIMIT ?2)
            RETURNING id
            """
        ).add(limit).add(Self.few)
        return try forgetDecisions(on: rows.all { $0.text(0) })
    }

    /// How many entries have texts that age and number would take.
    func surplus() throws -> (byAge: Int, byFeed: Int) {
        var surplus = (byAge: 0, byFeed: 0)
        if let age = retention.maxAge {
            let count = try HandBound(
                database,
                """
                SELECT count(*) FROM entry INDEXED BY entry_texts CROSS JOIN story ON story.n = entry.story
                WHERE \(Self.hasTexts) AND entry.fetched < ?1 AND story.last < ?1
                """)
            surplus.byAge = try count.add(min(now - age, youngest)).first { Int($0.int(0)) } ?? 0
        }
        if let most = retention.maxPerFeed {
            let count = try HandBound(
                database,
                """
                SELECT count(*) FROM (SELECT content, html, fetched,
                    row_number() OVER (PARTITION BY feed ORDER BY n DESC) AS place FROM entry)
                WHERE place > ? AND \(Self.hasTexts) AND fetched < ?
                """)
            surplus.byFeed = try count.add(Int64(most)).add(youngest).first { Int($0.int(0)) } ?? 0
        }
        return surplus
    }

    func feed(after feed: Int64) throws -> Int64? {
        try HandBound(database, "SELECT n FROM feed WHERE n > ? ORDER BY n LIMIT 1").add(feed).first { $0.int(0) }
    }

    /// Takes the texts of a feed's entries but for the newest.
    func compact(feed: Int64, beyond most: Int) throws -> Int {
        let rows = try HandBound(
            database,
            """
            UPDATE entry SET \(Self.withoutTexts) WHERE \(Self.hasTexts) AND fetched < ? AND n IN (
                SELECT n FROM entry WHERE feed = ? ORDER BY n DESC LIMIT -1 OFFSET ?)
            RETURNING id
            """
        ).add(youngest).add(feed).add(Int64(most))
        return try forgetDecisions(on: rows.all { $0.text(0) })
    }

    // MARK: Size

    /// Takes a little from the oldest stories while the store is too large.
    func shrink() throws -> PruneCounts {
        var done = PruneCounts()
        // A little under the limit, so that not every new entry drives an old one out.
        guard try usedBytes() > Int64(retention.maxBytes) / 100 * 97 else { return done }
        done.compacted = try compactOldest(before: youngest)
        if done.compacted == 0 { (done.stories, done.entries) = try removeOldest() }
        return done
    }

    /// Bytes in use, the free pages within the file not counted.
    private func usedBytes() throws -> Int64 {
        func number(_ name: String) throws -> Int64 {
            try HandBound(database, "PRAGMA \(name)").first { $0.int(0) } ?? 0
        }
        return try (number("page_count") - number("freelist_count")) * number("page_size")
    }

    private func removeOldest() throws -> (stories: Int, entries: Int) {
        // The last row keeps its number from being given again, which keys of removed entries rely on.
        let oldest = try HandBound(
            database,
            """
            SELECT n FROM story WHERE last < ?1 AND NOT EXISTS (SELECT 1 FROM entry WHERE story = story.n
                AND (fetched >= ?1 OR n = (SELECT max(n) FROM entry)))
            ORDER BY last LIMIT 20
            """
        ).add(youngest).all { $0.int(0) }
        var entries = 0
        for story in oldest { entries += try remove(story: story) }
        return (oldest.count, entries)
    }

    /// Removes a story with its entries, whose keys are remembered; how many entries these were.
    private func remove(story: Int64) throws -> Int {
        let entries = try HandBound(database, "SELECT n, feed, id FROM entry WHERE story = ?").add(story)
            .all { (number: $0.int(0), feed: $0.int(1), id: $0.text(2)) }
        let forget = try HandBound(
            database, "UPDATE entry_key SET entry = 0 WHERE feed = ? AND entry IN (SELECT value FROM json_each(?))")
        for (feed, members) in Dictionary(grouping: entries, by: \.feed) {
            try forget.add(feed).add(StoredJSON.text(members.map(\.number))).run()
        }
        let line = try HandBound(database, "SELECT storyline FROM story WHERE n = ?").add(story).first { $0.int(0) }
        _ = try forgetDecisions(on: entries.map(\.id))
        for sql in [
            "DELETE FROM entry WHERE story = ?", "DELETE FROM story_alias WHERE story = ?",
            "DELETE FROM story WHERE n = ?",
        ] { try HandBound(database, sql).add(story).run() }
        if let line { try removeEmpty(storyline: line) }
        return entries.count
    }

    private func removeEmpty(storyline: Int64) throws {
        let isEmpty = "NOT EXISTS (SELECT 1 FROM story WHERE storyline = ?1)"
        for sql in [
            "DELETE FROM muted WHERE storyline = (SELECT id FROM storyline WHERE n = ?1) AND \(isEmpty)",
            "DELETE FROM storyline_alias WHERE storyline = ?1 AND \(isEmpty)",
            "DELETE FROM storyline WHERE n = ?1 AND \(isEmpty)",
        ] { try HandBound(database, sql).add(storyline).run() }
    }

    /// Why they came together goes with the texts of entries; how many entries these were.
    private func forgetDecisions(on entries: [String]) throws -> Int {
        // Every entry was a story, and a storyline, of its own first.
        let subjects = entries.flatMap { ["s" + $0.dropFirst(), "l" + $0.dropFirst()] }
        try HandBound(database, "DELETE FROM decision WHERE subject IN (SELECT value FROM json_each(?))")
            .add(StoredJSON.text(subjects)).run()
        try HandBound(database, Self.forgetNames).add(StoredJSON.text(entries)).run()
        return entries.count
    }

    /// What was decided of the stories of these entries, and of their storylines, where no texts are left.
    ///
    /// No entry leads to the name of what was split off.
    private static let forgetNames = """
        WITH bare(n, storyline) AS MATERIALIZED (
                SELECT DISTINCT story.n, storyline FROM entry JOIN story ON story.n = entry.story
                WHERE entry.id IN (SELECT value FROM json_each(?))
                AND NOT EXISTS (SELECT 1 FROM entry WHERE story = story.n AND \(hasTexts))),
            bare_line(n) AS MATERIALIZED (
                SELECT DISTINCT storyline FROM bare WHERE NOT EXISTS (
                    SELECT 1 FROM story CROSS JOIN entry ON entry.story = story.n
                    WHERE story.storyline = bare.storyline AND \(hasTexts))),
            name(id) AS MATERIALIZED (
                SELECT id FROM story WHERE n IN (SELECT n FROM bare)
                UNION ALL SELECT id FROM story_alias WHERE story IN (SELECT n FROM bare))
        DELETE FROM decision WHERE subject IN (
            SELECT id FROM name UNION ALL SELECT 'e' || substr(id, 2) FROM name
            UNION ALL SELECT id FROM storyline WHERE n IN (SELECT n FROM bare_line)
            UNION ALL SELECT id FROM storyline_alias WHERE storyline IN (SELECT n FROM bare_line))
        """

    // MARK: The rest

    /// Drops old editions, and rests that are over.
    func dropOthers() throws -> Int {
        var dropped = 0
        dropped += try delete(
            """
            DELETE FROM edition WHERE n IN (SELECT n FROM edition ORDER BY n LIMIT 5) AND until < ?
            AND n <= (SELECT max(n) FROM edition) - \(Self.keptEditions)
            """, now - Self.editionAge)
        dropped += try delete("DELETE FROM host_rest WHERE until < ?", now - Timestamp.day)
        return dropped
    }

    private func delete(_ sql: String, _ limit: Timestamp) throws -> Int {
        try HandBound(database, sql).add(limit).run()
        return database.changesCount
    }
}

extension Store {
    /// How many entries would lose their texts by age and by number; nothing is changed.
    package func texts(beyond retention: Retention, at now: Timestamp) throws(StoreError) -> (byAge: Int, byFeed: Int) {
        try read("counting texts") { database in try PruneTables(database, retention, at: now).surplus() }
    }

    /// Gives a few free pages at the end of the file back to the disk; whether there may be more.
    ///
    /// Some are kept for what comes next, as far as the file stays within its limit with them.
    func returnPages(within maxBytes: Int) throws(StoreError) -> Bool {
        guard let pool else { return false }
        do {
            return try pool.writeWithoutTransaction { database in
                func number(_ name: String) throws -> Int64 {
                    try HandBound(database, "PRAGMA \(name)").first { $0.int(0) } ?? 0
                }
                let pages = try number("page_count")
                let isTooLarge = try pages * number("page_size") > Int64(maxBytes)
                let kept = isTooLarge ? 0 : max(500, pages / 20)
                guard try number("freelist_count") > kept, try number("auto_vacuum") == 2 else { return false }
                try database.execute(sql: "PRAGMA incremental_vacuum(100)")
                return true
            }
        } catch {
            throw StoreError(error, doing: "giving back room", folder: folder.path)
        }
    }
}

import GRDB

extension Store {
    /// What is wrong with the store, a sentence each; nothing when all is well.
    package func check() throws(StoreError) -> [String] {
        try read("checking the store") { database in
            let damage = try Self.damage(in: database)
            guard damage.isEmpty else { return damage }
            let differences = try Self.differences(in: database) + Self.contradictions(in: database)
            return try differences + SearchCheck.complaints(in: database)
        }
    }

    /// Reads all pages of the store, and fails where they do not fit together; readers and writers go on meanwhile.
    package func checkQuickly() throws(StoreError) {
        let complaint = try read("checking the store") { database in
            try HandBound(database, "PRAGMA quick_check(1)").first { $0.text(0) }
        }
        guard complaint == "ok" else { throw .corrupt(folder: folder.path, reason: complaint ?? "it cannot be read") }
    }

    private static func damage(in database: Database) throws -> [String] {
        do {
            return try HandBound(database, "PRAGMA integrity_check(20)").all { $0.text(0) }
                .filter { $0 != "ok" }.map { "SQLite finds damage: \($0)" }
        } catch let error as DatabaseError where TableSalvage.isDamage(error) {
            return ["SQLite finds damage: \(error.message ?? "some of it cannot be read")"]
        }
    }

    /// Tables, indexes and triggers that are not those of this version.
    private static func differences(in database: Database) throws -> [String] {
        let definitions = """
            SELECT type || ' ' || name, sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%' ORDER BY 1
            """
        let new = try DatabaseQueue()
        try Schema.migrator.migrate(new)
        let wanted = try new.read { try HandBound($0, definitions).all { ($0.text(0), $0.text(1)) } }
        let found = try HandBound(database, definitions).all { ($0.text(0), $0.text(1)) }
        let here = Dictionary(found) { first, _ in first }
        return wanted.compactMap { name, definition in
            guard let other = here[name] else { return "\(name) is missing" }
            return other == definition ? nil : "\(name) is not as this version of tidings makes it"
        }
    }

    private static func contradictions(in database: Database) throws -> [String] {
        var sentences = try HandBound(database, "PRAGMA foreign_key_check").all { row in
            "row \(row.int(1)) of table \(row.text(0)) points to a missing row of \(row.text(2))"
        }
        for (sql, sentence) in rules {
            let names = try HandBound(database, sql + " LIMIT 20").all { $0.text(0) }
            sentences += names.map { "\($0) \(sentence)" }
        }
        return sentences
    }
}

/// What must find nothing, and what it means when it does.
private let rules = [
    (
        "SELECT id FROM entry WHERE n NOT IN (SELECT entry FROM entry_key)",
        "is an entry without a key: its feed will bring it again"
    ),
    (
        "SELECT id FROM story WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.story = story.n)",
        "is a story without entries"
    ),
    (
        "SELECT id FROM storyline WHERE NOT EXISTS (SELECT 1 FROM story WHERE story.storyline = storyline.n)",
        "is a storyline without stories"
    ),
    (
        """
        SELECT id FROM story WHERE (first, last, publishers) IS NOT (SELECT min(published), max(published),
        \(EntryRow.voices) FROM entry LEFT JOIN outlet_family USING (outlet) WHERE entry.story = story.n)
        AND EXISTS (SELECT 1 FROM entry WHERE entry.story = story.n)
        """,
        "is a story whose times or count of publishers do not fit its entries"
    ),
    (
        "SELECT id FROM story_alias WHERE EXISTS (SELECT 1 FROM story WHERE story.id = story_alias.id)",
        "is both a story and merged into another"
    ),
    (
        "SELECT id FROM feed WHERE NOT json_valid(settings) OR NOT json_valid(state)",
        "is a feed whose settings or history cannot be read"
    ),
]

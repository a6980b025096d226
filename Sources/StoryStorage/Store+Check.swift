import GRDB

extension Store {
    /// What is wrong with the store, a sentence each; nothing when all is well.
    package func check() throws(StoreError) -> [String] {
        try read("checking the store") { database in
            var sentences = try HandBound(database, "PRAGMA integrity_check(20)").all { $0.text(0) }
                .filter { $0 != "ok" }.map { "SQLite finds damage: \($0)" }
            sentences += try HandBound(database, "PRAGMA foreign_key_check").all { row in
                "row \(row.int(1)) of table \(row.text(0)) points to a missing row of \(row.text(2))"
            }
            for (sql, sentence) in rules {
                let names = try HandBound(database, sql + " LIMIT 20").all { $0.text(0) }
                sentences += names.map { "\($0) \(sentence)" }
            }
            return sentences
        }
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

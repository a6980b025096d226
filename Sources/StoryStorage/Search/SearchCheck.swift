import GRDB

/// Whether the index of search is whole, and of the entries that are there.
enum SearchCheck {
    /// FTS5's own check writes; reading every term once meets the same damage.
    static func complaints(in database: Database) throws -> [String] {
        do {
            try database.execute(
                sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_term USING fts5vocab(main, 'search', 'row')")
            try HandBound(fresh: database, "SELECT count(*), sum(doc), sum(cnt) FROM temp.search_term").first { _ in }
        } catch let error as DatabaseError where TableSalvage.isDamage(error) {
            return ["the index of search is damaged: \(error.message ?? "some of it cannot be read")"]
        }
        var sentences: [String] = []
        for (sql, sentence) in rules {
            sentences += try HandBound(database, sql + " LIMIT 20").all { "\($0.text(0)) \(sentence)" }
        }
        return sentences
    }

    private static let rules = [
        (
            """
            SELECT id FROM entry WHERE n <= (SELECT through FROM search_progress)
            AND n NOT IN (SELECT id FROM search_docsize)
            """,
            "is an entry that search does not find"
        ),
        (
            """
            SELECT 'number ' || id FROM search_docsize WHERE id NOT IN (SELECT n FROM entry)
            AND id NOT IN (SELECT n FROM search_outdated)
            """,
            "of the index of search is of no entry"
        ),
    ]
}

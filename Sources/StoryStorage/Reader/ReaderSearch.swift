import GRDB
import TidingsModel

/// What a reader looks for.
enum ReaderSearch {
    /// Numbers of the entries that fit; the expression is to be bound.
    static let entries = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 1000"

    static func expression(_ query: SearchQuery, _ database: Database) throws -> String {
        try MatchExpression(query, isRanked: false, through: 0, database).text
    }

    /// The stories of those entries.
    static func stories(_ query: SearchQuery, _ database: Database) throws -> Set<Story.ID> {
        let rows = try HandBound(
            database,
            "SELECT DISTINCT story.id FROM entry CROSS JOIN story ON story.n = story WHERE entry.n IN (\(entries))")
        return try Set(rows.add(expression(query, database)).all { Story.ID(rawValue: $0.text(0)) })
    }
}

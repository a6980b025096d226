import GRDB
import TidingsModel

/// Reads what is shown of a story that was found.
struct HitReader {
    private let find: HandBound
    private let publishers: HandBound
    private let snippets: Snippets

    init(_ database: Database, _ query: SearchQuery) throws {
        find = try HandBound(
            database,
            """
            SELECT story.id, storyline.id, entry.id, feed.id, link, title, summary, content, coalesce(family, outlet),
                language, published
            FROM entry CROSS JOIN feed ON feed.n = entry.feed CROSS JOIN story ON story.n = entry.story
            CROSS JOIN storyline ON storyline.n = story.storyline LEFT JOIN outlet_family USING (outlet)
            WHERE entry.n = ?
            """)
        publishers = try HandBound(
            database,
            """
            SELECT coalesce(family, outlet) AS publisher FROM entry LEFT JOIN outlet_family USING (outlet)
            WHERE story = (SELECT story FROM entry WHERE n = ?) AND duplicate_of IS NULL
            GROUP BY publisher ORDER BY min(published), min(n)
            """)
        snippets = Snippets(query)
    }

    func hit(entry: Int64, matches: Int, score: Double) throws -> SearchHit? {
        let hit = try find.add(entry).first { row in
            SearchHit(
                story: Story.ID(rawValue: row.text(0)), storyline: Storyline.ID(rawValue: row.text(1)),
                entry: Entry.ID(rawValue: row.text(2)), feed: Feed.ID(rawValue: row.text(3)),
                link: row.optionalText(4), title: snippets.marked(row.text(5)),
                snippet: snippets.snippet(of: IndexedText.text(summary: row.text(6), content: row.text(7))),
                publisher: row.text(8), language: row.optionalText(9), published: row.time(10), publishers: [],
                matches: matches, score: score)
        }
        guard var hit else { return nil }
        hit.publishers = try publishers.add(entry).all { $0.text(0) }
        return hit
    }
}

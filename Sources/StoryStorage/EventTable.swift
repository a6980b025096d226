import GRDB
import TidingsModel

/// Which stories of several languages are of one event, within a transaction; scores in ten-thousandths.
///
/// A story that has lost all others of its event keeps its row, and is of no event for whoever reads.
struct EventTable {
    private let link: HandBound
    private let unlink: HandBound

    init(_ database: Database) throws {
        link = try HandBound(
            database,
            """
            INSERT INTO story_event(story, event, score, threshold) VALUES (?, ?, ?, ?)
            ON CONFLICT(story) DO UPDATE SET event = excluded.event, score = excluded.score,
                threshold = excluded.threshold
            """)
        unlink = try HandBound(database, "DELETE FROM story_event WHERE story = ?")
    }

    func place(_ story: Int64, _ placement: EventPlacement) throws {
        guard let event = placement.event else { return try remove(story) }
        try link.add(story).add(event.rawValue).add(tenThousandths(placement.score))
            .add(tenThousandths(placement.threshold)).run()
    }

    func remove(_ story: Int64) throws { try unlink.add(story).run() }

    private func tenThousandths(_ value: Double) -> Int64 { Int64((min(max(value, -100), 100) * 10_000).rounded()) }
}

/// Reads the events of stories.
struct EventReader {
    private let own: HandBound
    private let others: HandBound

    init(_ database: Database) throws {
        own = try HandBound(database, "SELECT event, score, threshold FROM story_event WHERE story = ?")
        others = try HandBound(
            database,
            """
            SELECT story.id FROM story_event JOIN story ON story.n = story_event.story
            WHERE event = ? AND story_event.story <> ? ORDER BY story.first, story.n
            """)
    }

    func event(of story: Int64) throws -> NewsEvent? {
        let row = try own.add(story).first { (id: $0.text(0), score: $0.int(1), threshold: $0.int(2)) }
        guard let row else { return nil }
        let others = try others.add(row.id).add(story).all { Story.ID(rawValue: $0.text(0)) }
        guard !others.isEmpty else { return nil }
        return NewsEvent(
            id: NewsEvent.ID(rawValue: row.id), others: others, score: Double(row.score) / 10_000,
            threshold: Double(row.threshold) / 10_000)
    }
}

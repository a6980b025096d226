import GRDB
package import TidingsModel

/// Why stories and storylines came together, a row each; scores and similarities in ten-thousandths.
///
/// Rows in the order of their numbers tell how a story grew. A story that stood for itself and joined another later has
/// one row: its number is that of joining, and `first_n` and `first_at` say when it came.
struct DecisionTable {
    private let write: HandBound
    private var last: Int64

    init(_ database: Database) throws {
        last = try HandBound(database, "SELECT coalesce(max(n), 0) FROM decision").first { $0.int(0) } ?? 0
        write = try HandBound(
            database,
            """
            INSERT INTO decision(n, subject, at, outcome, other, score, threshold, similarity, gap, size, other_size,
                near, near_score, near_similarity, near_gap, near_size)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT(subject) DO UPDATE SET first_n = coalesce(first_n, n), first_at = coalesce(first_at, at),
                n = excluded.n, at = excluded.at, outcome = excluded.outcome,
                other = excluded.other, score = excluded.score, threshold = excluded.threshold,
                similarity = excluded.similarity, gap = excluded.gap, size = excluded.size,
                other_size = excluded.other_size
            """)
    }

    mutating func save(_ decision: Decision) throws {
        last += 1
        write.add(last).add(decision.subject).add(decision.at)
        switch decision.outcome {
        case .stayed: write.add(Int64(0)).addNulls(1)
        case .joined(let comparison): write.add(Int64(1)).add(comparison.other)
        case .separated(let comparison): write.add(Int64(-1)).add(comparison.other)
        case .copied(let original, let rule): write.add(1 + Int64(rule.rawValue)).add(original.rawValue)
        }
        if let comparison = decision.outcome.comparison {
            write.add(tenThousandths(comparison.score)).add(tenThousandths(comparison.threshold))
            if let similarity = comparison.similarity {
                write.add(tenThousandths(similarity))
            } else {
                write.addNulls(1)
            }
            write.add(comparison.gapSeconds).add(Int64(comparison.size)).add(Int64(comparison.otherSize))
        } else {
            // The threshold is that of the nearest, too.
            write.addNulls(1)
            if let near = decision.nearest { write.add(tenThousandths(near.threshold)) } else { write.addNulls(1) }
            write.addNulls(4)
        }
        if let near = decision.nearest {
            write.add(near.other).add(tenThousandths(near.score)).add(tenThousandths(near.similarity ?? 0))
            write.add(near.gapSeconds).add(Int64(near.otherSize))
        } else {
            write.addNulls(5)
        }
        try write.run()
    }

    static let columns = """
        subject, at, outcome, other, score, threshold, similarity, gap, size, other_size, near, near_score,
        near_similarity, near_gap, near_size, n, first_n, first_at
        """

    /// What a row says, each with its number: when the story came, if that was apart, and what became of it.
    static func decisions(_ row: HandBound) -> [(n: Int64, decision: Decision)] {
        var last = decision(row)
        guard !row.isNull(16) else { return [(row.int(15), last)] }
        let first = Decision(subject: last.subject, at: row.time(17), outcome: .stayed, nearest: last.nearest)
        last.nearest = nil
        return [(row.int(16), first), (row.int(15), last)]
    }

    private static func decision(_ row: HandBound) -> Decision {
        let outcome: Decision.Outcome
        switch row.int(2) {
        case 0: outcome = .stayed
        case 1: outcome = .joined(comparison(row))
        case -1: outcome = .separated(comparison(row))
        case let number:
            outcome = .copied(
                Entry.ID(rawValue: row.text(3)), CopyRule(rawValue: Int(truncatingIfNeeded: number) - 1) ?? .sameWords)
        }
        let nearest =
            row.isNull(10)
            ? nil
            : Comparison(
                other: row.text(10), score: parts(row.int(11)), threshold: parts(row.int(5)),
                similarity: parts(row.int(12)), gapSeconds: row.int(13), size: 1, otherSize: Int(row.int(14)))
        return Decision(subject: row.text(0), at: row.time(1), outcome: outcome, nearest: nearest)
    }

    private static func comparison(_ row: HandBound) -> Comparison {
        Comparison(
            other: row.text(3), score: parts(row.int(4)), threshold: parts(row.int(5)),
            similarity: row.isNull(6) ? nil : parts(row.int(6)), gapSeconds: row.int(7), size: Int(row.int(8)),
            otherSize: Int(row.int(9)))
    }

    private static func parts(_ number: Int64) -> Double { Double(number) / 10_000 }
}

private func tenThousandths(_ value: Double) -> Int64 { Int64((min(max(value, -100), 100) * 10_000).rounded()) }

extension Store {
    /// The stories that left these by themselves, by the ids that both had then.
    package func separated(from stories: [Story.ID]) throws(StoreError) -> [Story.ID] {
        try read("reading decisions") { database in
            let query = try HandBound(
                database,
                """
                SELECT subject FROM decision
                WHERE outcome = -1 AND other IN (SELECT value FROM json_each(?)) ORDER BY n
                """)
            return try query.add(try StoredJSON.text(stories.map(\.rawValue))).all {
                Story.ID(first: Entry.ID(rawValue: $0.text(0)))
            }
        }
    }

    /// What was decided of these stories or storylines, by the ids they had then, in the order in which it was.
    package func decisions(on subjects: [String]) throws(StoreError) -> [Decision] {
        try read("reading decisions") { database in
            let query = try HandBound(
                database,
                """
                SELECT \(DecisionTable.columns) FROM decision
                WHERE subject IN (SELECT value FROM json_each(?))
                """)
            let found = try query.add(try StoredJSON.text(subjects)).all(DecisionTable.decisions).flatMap { $0 }
            return found.sorted { $0.n < $1.n }.map(\.decision)
        }
    }
}

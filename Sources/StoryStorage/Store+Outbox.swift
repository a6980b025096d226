import GRDB
package import TidingsModel

/// Something of the outbox, by a name that only the store can read.
package struct OutboxEntry: Sendable {
    let number: Int64
    package var item: OutgoingItem
    package var state: DeliveryState
}

/// What the outbox holds, for `status`.
package struct OutboxSummary: Sendable, Hashable {
    package struct Trouble: Sendable, Hashable {
        package var kind: OutgoingItem.Kind
        package var receiver: String
        package var subject: String
        package var state: DeliveryState
    }

    package var waiting = 0
    /// The latest delivery of a mail.
    package var lastMail: Timestamp?
    /// What waits after a failure and what was given up, the latest first, at most twenty.
    package var troubles: [Trouble] = []

    package init() {}
}

extension Store {
    /// Puts these into the outbox; what a receiver has got or is to get already is not put there again.
    package func post(_ items: [OutgoingItem], at now: Timestamp) throws(StoreError) {
        guard !items.isEmpty else { return }
        try write("filling the outbox", surviving: .power) { database in
            try OutboxTable(database).add(items, at: now)
        }
    }

    /// What is to be tried now, the oldest first.
    package func outbox(
        _ kinds: Set<OutgoingItem.Kind>, dueAt now: Timestamp, limit: Int = 50
    ) throws(StoreError) -> [OutboxEntry] {
        try read("reading the outbox") { database in
            let names = try StoredJSON.text(kinds.map(\.rawValue).sorted())
            let rows = try HandBound(
                database,
                """
                SELECT n, kind, receiver, subject, body, made, attempts, next_try, arrived, error FROM outbox
                WHERE next_try <= ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY n LIMIT ?
                """)
            return try rows.add(now).add(names).add(Int64(limit)).all(OutboxTable.entry).compactMap(\.self)
        }
    }

    /// Stores how a delivery stands; the body of one that has arrived is forgotten.
    package func setState(_ state: DeliveryState, of entry: OutboxEntry) throws(StoreError) {
        try write("noting a delivery", surviving: .power) { database in
            try HandBound(
                database,
                """
                UPDATE outbox SET attempts = ?, next_try = ?, arrived = ?, error = ?,
                    body = CASE WHEN ?3 IS NULL THEN body ELSE x'' END WHERE n = ?
                """
            ).add(Int64(state.attempts)).add(state.nextTry).add(state.arrived).add(state.error).add(entry.number).run()
        }
    }

    package func outboxSummary() throws(StoreError) -> OutboxSummary {
        try read("reading the outbox") { database in
            var summary = OutboxSummary()
            summary.waiting =
                try HandBound(database, "SELECT count(*) FROM outbox WHERE next_try IS NOT NULL").first {
                    Int($0.int(0))
                } ?? 0
            summary.lastMail =
                try HandBound(database, "SELECT max(arrived) FROM outbox WHERE kind = 'mail'").first {
                    $0.optionalTime(0)
                } ?? nil
            let rows = try HandBound(
                database,
                """
                SELECT n, kind, receiver, subject, x'', made, attempts, next_try, arrived, error FROM outbox
                WHERE error IS NOT NULL AND arrived IS NULL ORDER BY n DESC LIMIT 20
                """)
            summary.troubles = try rows.all(OutboxTable.entry).compactMap { entry in
                entry.map {
                    .init(
                        kind: $0.item.kind, receiver: $0.item.receiver, subject: $0.item.subject, state: $0.state)
                }
            }
            return summary
        }
    }

    /// Forgets what arrived or was given up before this time.
    package func clearOutbox(before time: Timestamp) throws(StoreError) {
        try write("clearing the outbox") { database in
            try HandBound(database, "DELETE FROM outbox WHERE next_try IS NULL AND made < ?").add(time).run()
        }
    }

    /// Up to when editions were made by the clock; nil before the first.
    package func scheduledEdition() throws(StoreError) -> Timestamp? {
        try read("reading the schedule of editions") { database in
            try HandBound(database, "SELECT at FROM edition_schedule").first { $0.time(0) }
        }
    }

    package func setScheduledEdition(_ time: Timestamp) throws(StoreError) {
        try write("noting the schedule of editions", surviving: .power) { database in
            try HandBound(database, "INSERT OR REPLACE INTO edition_schedule(n, at) VALUES (1, ?)").add(time).run()
        }
    }
}

/// The outbox, within a transaction.
struct OutboxTable {
    private let insert: HandBound

    init(_ database: Database) throws {
        insert = try HandBound(
            database,
            """
            INSERT OR IGNORE INTO outbox(kind, receiver, subject, body, made, attempts, next_try)
            VALUES (?, ?, ?, ?, ?, 0, ?)
            """)
    }

    func add(_ items: [OutgoingItem], at now: Timestamp) throws {
        for item in items {
            try insert.add(item.kind.rawValue).add(item.receiver).add(item.subject).add(item.body).add(now).add(now)
                .run()
        }
    }

    /// Nil for a kind that a newer version knows.
    static func entry(_ row: HandBound) -> OutboxEntry? {
        guard let kind = OutgoingItem.Kind(rawValue: row.text(1)) else { return nil }
        var state = DeliveryState(made: row.time(5))
        state.attempts = Int(row.int(6))
        state.nextTry = row.optionalTime(7)
        state.arrived = row.optionalTime(8)
        state.error = row.optionalText(9)
        let item = OutgoingItem(kind: kind, receiver: row.text(2), subject: row.text(3), body: row.bytes(4))
        return OutboxEntry(number: row.int(0), item: item, state: state)
    }
}

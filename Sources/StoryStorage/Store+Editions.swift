import GRDB
package import TidingsModel

extension Store {
    /// When the last digest that counts was made.
    package func lastMark() throws(StoreError) -> Timestamp? { try readingMark()?.at }

    /// Where the last digest that counts ended.
    package func readingMark() throws(StoreError) -> ReadingMark? {
        try read("reading the mark") { database in
            try HandBound(database, "SELECT at, entry FROM mark").first {
                ReadingMark(at: $0.time(0), arrival: StoragePlace(number: $0.int(1)))
            }
        }
    }

    /// The place of the entry that was stored last.
    package func newestArrival() throws(StoreError) -> StoragePlace {
        try read("looking for the newest entry") { database in
            let newest = try HandBound(database, "SELECT coalesce(max(n), 0) FROM entry").first { $0.int(0) }
            return StoragePlace(number: newest ?? 0)
        }
    }

    /// The entries stored after one place, up to and with another.
    package func entries(after first: StoragePlace, through last: StoragePlace) throws(StoreError) -> Set<Entry.ID> {
        try read("reading what arrived") { database in
            let rows = try HandBound(database, "SELECT id FROM entry WHERE n > ? AND n <= ?")
            return Set(try rows.add(first.number).add(last.number).all { Entry.ID(rawValue: $0.text(0)) })
        }
    }

    /// How many publishers told each muted storyline when it was first left out.
    package func mutedStorylines() throws(StoreError) -> [Storyline.ID: Int] {
        try read("reading mutes") { database in
            let rows = try HandBound(database, "SELECT storyline, publishers FROM muted")
            let all = try rows.all { (Storyline.ID(rawValue: $0.text(0)), Int($0.int(1))) }
            return Dictionary(all) { first, _ in first }
        }
    }

    /// Stores an edition and moves the mark to its end, with synchronous FULL.
    ///
    /// `arrival` is the last entry it knew of, without it the last one first seen by its end; of `muted`, storylines
    /// that are known already stay as they are. What is to be sent of it goes to the outbox, and the
    /// moment it was made for is noted, in the same transaction.
    package func saveEdition(
        _ edition: Edition, arrival: StoragePlace? = nil, muted: [Storyline.ID: Int] = [:],
        posting items: [OutgoingItem] = [], scheduledFor moment: Timestamp? = nil
    ) throws(StoreError) {
        try write("storing the edition") { database in
            try HandBound(database, "DELETE FROM edition WHERE id = ?").add(edition.id).run()
            let number = try HandBound(database, "INSERT INTO edition(id, since, until) VALUES (?, ?, ?) RETURNING n")
                .add(edition.id).add(edition.since).add(edition.until).first { $0.int(0) }
            let insert = try HandBound(database, "INSERT INTO edition_form(edition, format, body) VALUES (?, ?, ?)")
            for (format, body) in edition.forms { try insert.add(number ?? 0).add(format).add(body).run() }
            let last =
                try arrival?.number
                ?? HandBound(database, "SELECT coalesce(max(n), 0) FROM entry WHERE fetched <= ?").add(edition.until)
                .first { $0.int(0) } ?? 0
            try HandBound(database, "INSERT OR REPLACE INTO mark(n, at, entry) VALUES (1, ?, ?)").add(edition.until)
                .add(last).run()
            let mute = try HandBound(database, "INSERT OR IGNORE INTO muted(storyline, publishers) VALUES (?, ?)")
            try OutboxTable(database).add(items, at: edition.until)
            if let moment {
                try HandBound(database, "INSERT OR REPLACE INTO edition_schedule(n, at) VALUES (1, ?)").add(moment)
                    .run()
            }
            for (storyline, publishers) in muted { try mute.add(storyline.rawValue).add(Int64(publishers)).run() }
        }
    }

    /// All editions, the latest first.
    package func editions() throws(StoreError) -> [EditionTitle] {
        try read("reading editions") { database in
            let rows = try HandBound(
                database,
                """
                SELECT n, id, since, until, (SELECT group_concat(format) FROM edition_form WHERE edition = n)
                FROM edition ORDER BY n DESC
                """)
            return try rows.all { row in
                EditionTitle(
                    number: Int(row.int(0)), id: row.text(1), since: row.time(2), until: row.time(3),
                    formats: row.text(4).split(separator: ",").map(String.init).sorted())
            }
        }
    }

    /// The edition of that id, without one the latest.
    package func edition(_ id: String?) throws(StoreError) -> Edition? {
        try read("reading an edition") { database in
            let columns = "SELECT n, id, since, until FROM edition "
            let query =
                if let id { try HandBound(database, columns + "WHERE id = ?").add(id) } else {
                    try HandBound(database, columns + "ORDER BY n DESC LIMIT 1")
                }
            let found = try query.first { row in
                (row.int(0), Edition(id: row.text(1), since: row.time(2), until: row.time(3), forms: [:]))
            }
            guard let (number, bare) = found else { return nil }
            var edition = bare
            let forms = try HandBound(database, "SELECT format, body FROM edition_form WHERE edition = ?")
            for (format, body) in try forms.add(number).all({ ($0.text(0), $0.bytes(1)) }) {
                edition.forms[format] = body
            }
            return edition
        }
    }

    /// Leaves something for the owner to do; opaque bytes.
    package func leaveRequest(_ body: [UInt8], at now: Timestamp) throws(StoreError) {
        try write("leaving a request") { database in
            try HandBound(database, "INSERT INTO request(at, body) VALUES (?, ?)").add(now).add(body).run()
        }
    }

    /// Whether something was left to do; cheap enough to ask every second.
    package func hasRequests() throws(StoreError) -> Bool {
        try read("looking for requests") { database in
            try HandBound(database, "SELECT EXISTS (SELECT 1 FROM request)").first { $0.bool(0) } ?? false
        }
    }

    /// Hands over what was left, oldest first; each request is forgotten once `body` has returned.
    ///
    /// So a request is done once more, and never not at all, when its owner dies over it.
    package func takeRequests(_ body: ([UInt8]) throws(StoreError) -> Void) throws(StoreError) {
        while let request = try nextRequest() {
            try body(request.body)
            try write("forgetting a request") { database in
                try HandBound(database, "DELETE FROM request WHERE n = ?").add(request.number).run()
            }
        }
    }

    private func nextRequest() throws(StoreError) -> (number: Int64, body: [UInt8])? {
        try read("reading a request") { database in
            try HandBound(database, "SELECT n, body FROM request ORDER BY n LIMIT 1").first { ($0.int(0), $0.bytes(1)) }
        }
    }
}

import GRDB
package import TidingsModel

extension Store {
    /// So many numbers in one transaction: the daemon's own writes wait for no more.
    private static let mostMarks = 500

    /// Marks entries and stories as read or unread; numbers that mean nothing are passed over.
    package func mark(_ numbers: [ReaderNumber], isRead: Bool, at now: Timestamp) throws(StoreError) {
        var rest = numbers[...]
        while !rest.isEmpty {
            let some = rest.prefix(Self.mostMarks)
            rest = rest.dropFirst(some.count)
            // A story may have become part of another, whose mark it is now.
            let present = try some.map { number throws(StoreError) in try living(number, at: now) }
            try write("marking") { database in
                let insert = try HandBound(
                    database,
                    """
                    INSERT INTO reader_mark(entry, story, read, starred) SELECT n, ?, ?, 0 FROM entry WHERE n = ?
                    ON CONFLICT DO UPDATE SET read = excluded.read
                    """)
                for number in present { try insert.add(number.isStory).add(isRead).add(number.entry).run() }
            }
        }
    }

    /// Turns the star on or off; false where the number means nothing.
    package func toggleStar(_ number: ReaderNumber, at now: Timestamp) throws(StoreError) -> Bool {
        let number = try living(number, at: now)
        return try write("marking") { database in
            try HandBound(
                database,
                """
                INSERT INTO reader_mark(entry, story, read, starred) SELECT n, ?, NULL, 1 FROM entry WHERE n = ?
                ON CONFLICT DO UPDATE SET starred = NOT starred
                """
            ).add(number.isStory).add(number.entry).run()
            return database.changesCount > 0
        }
    }

    /// Marks all that is there now as read.
    package func markAllRead(_ scope: ReaderScope) throws(StoreError) {
        try write("marking") { database in
            let newest = try HandBound(database, "SELECT coalesce(max(n), 0) FROM entry").first { $0.int(0) } ?? 0
            let through = try HandBound(
                database,
                "INSERT INTO reader_through(feed, entry) VALUES (?, ?) ON CONFLICT DO UPDATE SET entry = excluded.entry"
            )
            // What was said of single ones is no longer needed, nor true.
            switch scope {
            case .stories:
                try through.add(Int64(0)).add(newest).run()
                try HandBound(database, "UPDATE reader_mark SET read = NULL WHERE story = 1 AND read = 0").run()
            case .feeds(let feeds):
                for feed in feeds { try through.add(Int64(feed)).add(newest).run() }
                try HandBound(
                    database,
                    """
                    UPDATE reader_mark SET read = NULL WHERE story = 0 AND read = 0
                    AND (SELECT feed FROM entry WHERE n = reader_mark.entry) IN (SELECT value FROM json_each(?))
                    """
                ).add(StoredJSON.text(feeds)).run()
            }
        }
    }

    /// The same but for stories that became part of others.
    private func living(_ number: ReaderNumber, at now: Timestamp) throws(StoreError) -> ReaderNumber {
        guard number.isStory else { return number }
        return try readerItem(number, at: now)?.number ?? number
    }
}

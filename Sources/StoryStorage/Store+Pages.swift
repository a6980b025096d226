import GRDB
package import TidingsModel

// What the page reads: few rows of many, by place rather than by time, so that whoever turns pages meets each once.

extension Store {
    /// Runs `body`, whose reads all see the store as it is at one moment.
    package func atOneMoment<Value>(_ body: () throws -> Value) throws -> Value {
        var outcome: Result<Value, any Error>?
        try read("reading") { database in
            guard !database.isInsideTransaction else {
                outcome = Result { try body() }
                return
            }
            try database.inTransaction(.deferred) {
                outcome = Result { try body() }
                return .commit
            }
        }
        guard let outcome else { throw StoreError.sqlite(doing: "reading", reason: "the transaction did not begin") }
        return try outcome.get()
    }

    /// Differs from one call to the next when anybody has written between them (`PRAGMA data_version`).
    ///
    /// Tells only of what others wrote, and only to a store that was opened for reading, which has one connection.
    package func dataVersion() throws(StoreError) -> Int64 {
        try read("looking for changes") { database in
            try HandBound(fresh: database, "PRAGMA data_version").first { $0.int(0) } ?? 0
        }
    }

    /// What entries, stories and corrections there are, in one number that differs when any came, moved or went.
    package func storyVersion() throws(StoreError) -> Int64 {
        try read("looking for changes") { database in
            try HandBound(
                database,
                """
                SELECT (SELECT coalesce(max(n), 0) FROM entry) * 31 + (SELECT coalesce(max(n), 0) FROM decision) * 17
                + (SELECT coalesce(max(n), 0) FROM correction) * 7 + (SELECT count(*) FROM correction)
                """
            ).first { $0.int(0) } ?? 0
        }
    }

    /// The stories with news since a time, the most widely told first, of equals the latest; without their texts.
    package func outlines(since: Timestamp, limit: Int) throws(StoreError) -> [StoryOutline] {
        try read("reading what is new") { database in
            let rows = try HandBound(
                database,
                """
                SELECT story.id, storyline.id, story.publishers, story.first, story.last,
                (SELECT feed.id FROM entry CROSS JOIN feed ON feed.n = entry.feed WHERE entry.story = story.n
                ORDER BY entry.published LIMIT 1)
                FROM story CROSS JOIN storyline ON storyline.n = story.storyline
                WHERE story.last > ? ORDER BY story.publishers DESC, story.last DESC, story.n DESC LIMIT ?
                """)
            return try rows.add(since).add(Int64(limit)).all { row in
                StoryOutline(
                    id: Story.ID(rawValue: row.text(0)), storyline: Storyline.ID(rawValue: row.text(1)),
                    publishers: Int(row.int(2)), firstPublished: row.time(3), lastUpdated: row.time(4),
                    feed: row.optionalText(5).map(Feed.ID.init(rawValue:)))
            }
        }
    }

    /// When the entry that was stored last was first seen.
    package func lastArrival() throws(StoreError) -> Timestamp? {
        try read("looking for the newest entry") { database in
            try HandBound(database, "SELECT fetched FROM entry ORDER BY n DESC LIMIT 1").first { $0.time(0) }
        }
    }

    /// The stories of a storyline; nil where there is none of that id.
    package func course(of line: Storyline.ID) throws(StoreError) -> StorylineCourse? {
        try read("reading a storyline") { database in
            let rows = try HandBound(
                database,
                """
                SELECT story.id, story.publishers, story.first, story.last FROM storyline
                CROSS JOIN story ON story.storyline = storyline.n WHERE storyline.id = ? ORDER BY story.first, story.n
                """)
            var course: StorylineCourse?
            for (id, publishers, first, last) in try rows.add(line.rawValue).all({ row in
                (Story.ID(rawValue: row.text(0)), Int(row.int(1)), row.time(2), row.time(3))
            }) {
                if course == nil { course = StorylineCourse(id: line, first: first) }
                course?.add(id, publishers: publishers, last: last)
            }
            return course
        }
    }

    /// How many entries were ever stored, those that are gone included; cheap.
    package func arrivalCount() throws(StoreError) -> Int { Int(try newestArrival().number) }

    /// Entries first seen after a time.
    package func entryCount(fetchedAfter time: Timestamp) throws(StoreError) -> Int {
        try read("counting") { database in
            try HandBound(database, "SELECT count(*) FROM entry WHERE fetched > ?").add(time).first { Int($0.int(0)) }
                ?? 0
        }
    }

    /// The stories of a storyline with an entry after a time, the latest first.
    package func stories(of line: Storyline.ID, since: Timestamp, limit: Int) throws(StoreError) -> [Story.ID] {
        try read("reading storylines") { database in
            let rows = try HandBound(
                database,
                """
                SELECT story.id FROM storyline CROSS JOIN story ON story.storyline = storyline.n
                WHERE storyline.id = ? AND story.last > ? ORDER BY story.last DESC LIMIT ?
                """)
            return try rows.add(line.rawValue).add(since).add(Int64(limit)).all { Story.ID(rawValue: $0.text(0)) }
        }
    }

    // MARK: Pages

    /// Stories in the order in which they came to be, the newest first.
    ///
    /// The order stays while stories grow, so that pages hold every story once; what comes meanwhile stands before
    /// the first page.
    package func storyPage(
        after cursor: PageCursor?, limit: Int, since: Timestamp?, minPublishers: Int
    ) throws(StoreError) -> Page<Story.ID> {
        try page(
            "SELECT id, n FROM story WHERE n < ?1 AND last > ?2 AND publishers >= ?3 ORDER BY n DESC LIMIT ?4",
            cursor, limit
        ) { rows in
            rows.add(since?.seconds ?? .min).add(Int64(minPublishers > 1 ? minPublishers : 0))
        } read: {
            Story.ID(rawValue: $0.text(0))
        }
    }

    /// Storylines of at least so many stories, the newest first.
    package func storylinePage(
        after cursor: PageCursor?, limit: Int, minStories: Int
    ) throws(StoreError) -> Page<Storyline.ID> {
        try page(
            """
            SELECT id, n FROM storyline WHERE n < ?1
            AND (SELECT count(*) FROM story WHERE story.storyline = storyline.n) >= ?2 ORDER BY n DESC LIMIT ?3
            """, cursor, limit
        ) { rows in
            rows.add(Int64(minStories))
        } read: {
            Storyline.ID(rawValue: $0.text(0))
        }
    }

    /// Entries in the order in which they were stored, the newest first; nil for `feed` means of all feeds.
    package func entryPage(
        after cursor: PageCursor?, limit: Int, since: Timestamp?, feed: Feed.ID?
    ) throws(StoreError) -> Page<StoredEntry> {
        let ofFeed = feed == nil ? "?3 IS NULL" : "entry.feed = (SELECT n FROM feed WHERE id = ?3)"
        let sql =
            EntryRow.placed
            + "WHERE entry.n < ?1 AND entry.fetched > ?2 AND \(ofFeed) ORDER BY entry.n DESC LIMIT ?4"
        return try page(sql, cursor, limit, place: EntryRow.place) { rows in
            rows.add(since?.seconds ?? .min).add(feed?.rawValue)
        } read: {
            EntryRow.storedEntry($0)
        }
    }

    /// One row more than asked for says whether there is another page.
    private func page<Value>(
        _ sql: String, _ cursor: PageCursor?, _ limit: Int, place: Int32 = 1, _ bind: (HandBound) -> Void,
        read: (HandBound) -> Value
    ) throws(StoreError) -> Page<Value> {
        try self.read("reading a page") { database in
            let rows = try HandBound(database, sql).add(cursor?.number ?? .max)
            bind(rows)
            rows.add(Int64(limit + 1))
            var found = try rows.all { (read($0), $0.int(place)) }
            let hasMore = found.count > limit
            if hasMore { found.removeLast() }
            let last = found.last?.1
            return Page(values: found.map(\.0), next: hasMore ? last.map(PageCursor.init(number:)) : nil)
        }
    }
}

/// A story with news, before anybody reads it.
package struct StoryOutline: Sendable, Hashable {
    package var id: Story.ID
    package var storyline: Storyline.ID
    package var publishers: Int
    package var firstPublished: Timestamp
    package var lastUpdated: Timestamp
    /// The feed that told it first.
    package var feed: Feed.ID?
}

/// So many values, and where the next ones begin; nil: there are none.
package struct Page<Value> {
    package var values: [Value]
    package var next: PageCursor?
}

extension Page: Sendable where Value: Sendable {}

/// Where a page begins: a word that means something to the store alone.
package struct PageCursor: Sendable, Hashable, RawRepresentable {
    let number: Int64

    init(number: Int64) { self.number = number }

    /// Nil for what the store never said.
    package init?(rawValue: String) {
        guard rawValue.first == "p", rawValue.utf8.count <= 14, let number = Int64(rawValue.dropFirst(), radix: 36),
            number > 0, "p" + String(number, radix: 36) == rawValue
        else { return nil }
        self.number = number
    }

    package var rawValue: String { "p" + String(number, radix: 36) }
}

import GRDB
package import TidingsModel

extension Store {
    /// Stories by last update, newest first, each with all its members.
    ///
    /// One story at a time is in memory, and all are from one moment.
    package func forEachStory(_ query: StoryQuery, _ body: (Story) throws -> Void) throws {
        try stream("reading stories") { database in
            if query.isOfAll { return try forEachStory(ofAll: query, database, body) }
            let selection = try Selection(query, database)
            let stories = try HandBound(fresh: database, selection.sql)
            selection.bind(to: stories)
            let members = try HandBound(database, EntryRow.ofStory(query.texts))
            let events = try EventReader(database)
            while try stories.next() {
                let row = StoryRow(stories, from: 0)
                let story = try row.story(EntryRow.members(members.add(row.number)), events)
                do { try body(story) } catch { throw Interruption(cause: error) }
            }
        }
    }

    /// The same without conditions, but for stories that have no entries: one statement reads them all, since beginning
    /// one for each story takes a sixth of reading it.
    private func forEachStory(
        ofAll query: StoryQuery, _ database: Database, _ body: (Story) throws -> Void
    ) throws {
        let sql = EntryRow.ofAllStories(query.texts, columns: StoryRow.columns)
        let rows = try HandBound(fresh: database, sql).add(Int64(query.minPublishers > 1 ? query.minPublishers : 0))
        let events = try EventReader(database)
        var row: StoryRow?
        var members = EntryRow.Members()
        func handOver() throws {
            guard let row else { return }
            let story = try row.story(members.all, events)
            members = EntryRow.Members()
            do { try body(story) } catch { throw Interruption(cause: error) }
        }
        while try rows.next() {
            if row?.number != rows.int(EntryRow.behindMember) {
                try handOver()
                row = StoryRow(rows, from: EntryRow.behindMember)
            }
            members.add(rows)
        }
        try handOver()
    }

    /// Whether any entry that the query's times or places name is news (`Entry.isNews`).
    package func hasNews(in query: StoryQuery) throws(StoreError) -> Bool {
        try read("looking for news") { database in
            let rows: HandBound
            if let first = query.arrivedAfter {
                rows = try HandBound(database, "SELECT 1 FROM entry WHERE n > ? AND n <= ? AND is_news LIMIT 1")
                rows.add(first.number).add(query.arrivedThrough?.number ?? .max)
            } else {
                rows = try HandBound(
                    database, "SELECT 1 FROM entry WHERE fetched > ? AND fetched <= ? AND is_news LIMIT 1")
                rows.add(query.fetchedAfter?.seconds ?? .min).add(query.fetchedUntil?.seconds ?? .max)
            }
            return try rows.first { _ in true } ?? false
        }
    }

    /// The storylines of two or more of the query's stories, one at a time.
    package func forEachStoryline(_ query: StoryQuery, _ body: (StorylineCourse) throws -> Void) throws {
        try stream("reading storylines") { database in
            let selection = try Selection(
                query, database, columns: "storyline.id, story.id, story.publishers, story.first, story.last",
                order: "story.storyline, story.first, story.n")
            let rows = try HandBound(fresh: database, selection.sql)
            selection.bind(to: rows)
            var course: StorylineCourse?
            func close() throws {
                guard let whole = course, whole.stories.count > 1 else { return }
                do { try body(whole) } catch { throw Interruption(cause: error) }
            }
            while try rows.next() {
                let line = Storyline.ID(rawValue: rows.text(0))
                if course?.id != line {
                    try close()
                    course = StorylineCourse(id: line, first: rows.time(3))
                }
                course?.add(
                    Story.ID(rawValue: rows.text(1)), publishers: Int(rows.int(2)), last: rows.time(4))
            }
            try close()
        }
    }

    /// Every stored entry that was first seen in the window, in order of first sight, copies included.
    package func forEachEntry(
        fetchedAfter: Timestamp?, until: Timestamp?, texts: EntryTexts = .all, _ body: (StoredEntry) throws -> Void
    ) throws {
        try stream("reading entries") { database in
            let window = "WHERE entry.fetched > ? AND entry.fetched <= ? ORDER BY entry.fetched, entry.n"
            let rows = try HandBound(fresh: database, EntryRow.stored(texts) + window)
            rows.add(fetchedAfter?.seconds ?? .min).add(until?.seconds ?? .max)
            while try rows.next() {
                let entry = EntryRow.storedEntry(rows)
                do { try body(entry) } catch { throw Interruption(cause: error) }
            }
        }
    }

    /// The storylines of these stories, each with all its stories, oldest first.
    package func storylines(of stories: [Story.ID]) throws(StoreError) -> [Storyline] {
        try read("reading storylines") { database in
            let find = try HandBound(
                database,
                """
                SELECT storyline.n, storyline.id FROM story CROSS JOIN storyline ON storyline.n = story.storyline
                WHERE story.n = coalesce((SELECT n FROM story WHERE id = ?1), (SELECT story FROM story_alias WHERE id = ?1))
                """)
            let members = try HandBound(database, "SELECT id FROM story WHERE storyline = ? ORDER BY first, n")
            var seen: Set<Int64> = []
            return try stories.compactMap { id in
                let line = try find.add(id.rawValue).first { (number: $0.int(0), id: $0.text(1)) }
                guard let line, seen.insert(line.number).inserted else { return nil }
                return Storyline(
                    id: Storyline.ID(rawValue: line.id),
                    stories: try members.add(line.number).all { Story.ID(rawValue: $0.text(0)) })
            }
        }
    }

    /// The living story that an id or an unambiguous beginning of one names; merged ids lead to what they became.
    package func resolveStory(_ text: String) throws(StoreError) -> IDLookup<Story.ID> {
        try resolve(text, table: "story").map(Story.ID.init(rawValue:))
    }

    /// The same for storylines.
    package func resolveStoryline(_ text: String) throws(StoreError) -> IDLookup<Storyline.ID> {
        try resolve(text, table: "storyline").map(Storyline.ID.init(rawValue:))
    }

    /// The entry that an id or an unambiguous beginning of one names.
    package func resolveEntry(_ text: String) throws(StoreError) -> IDLookup<Entry.ID> {
        let text = text.lowercased()
        guard !text.isEmpty else { return .none }
        return try read("looking up an id") { database in
            let query = try HandBound(database, "SELECT id FROM entry WHERE id >= ?1 AND id < ?2 ORDER BY id LIMIT 10")
            let found = try query.add(text).add(text + "\u{10FFFF}").all { Entry.ID(rawValue: $0.text(0)) }
            if let exact = found.first, exact.rawValue == text || found.count == 1 { return .one(exact) }
            return found.isEmpty ? .none : .several(found)
        }
    }

    /// The entry of this address; of several the first that is no copy.
    ///
    /// No index knows addresses, which would cost every entry something for what is seldom asked: those of `feeds`
    /// are looked at first, all others only where none of them has it.
    package func entry(link: String, canonicalLink: String, feeds: [Feed.ID]) throws(StoreError) -> Entry.ID? {
        try read("looking up an address") { database in
            func find(_ condition: String) throws -> HandBound {
                try HandBound(
                    database,
                    """
                    SELECT id FROM entry WHERE \(condition)(link = ?1 OR canonical_link = ?2)
                    ORDER BY duplicate_of IS NOT NULL, n LIMIT 1
                    """
                ).add(link).add(canonicalLink)
            }
            let within = "feed IN (SELECT n FROM feed WHERE id IN (SELECT value FROM json_each(?3))) AND "
            let near = try find(within).add(StoredJSON.text(feeds.map(\.rawValue)))
            let id = { (row: HandBound) in Entry.ID(rawValue: row.text(0)) }
            return try near.first(id) ?? find("").first(id)
        }
    }

    package func entry(_ id: Entry.ID) throws(StoreError) -> StoredEntry? {
        try read("looking up an entry") { database in
            try HandBound(database, EntryRow.stored + "WHERE entry.id = ?").add(id.rawValue).first(EntryRow.storedEntry)
        }
    }

    package func counts() throws(StoreError) -> StoreCounts {
        var counts = try read("counting", Self.counts(in:))
        counts.bytes = folder.bytes
        return counts
    }

    /// All but the size.
    static func counts(in database: Database) throws -> StoreCounts {
        func number(_ sql: String) throws -> Int { try HandBound(database, sql).first { Int($0.int(0)) } ?? 0 }
        var counts = StoreCounts()
        counts.feeds = try number("SELECT count(*) FROM feed WHERE position IS NOT NULL")
        counts.entries = try number("SELECT count(*) FROM entry")
        counts.duplicates = try number("SELECT count(*) FROM entry WHERE duplicate_of IS NOT NULL")
        counts.stories = try number("SELECT count(*) FROM story")
        counts.storylines = try number("SELECT count(*) FROM storyline")
        counts.newestEntry =
            try HandBound(database, "SELECT max(fetched) FROM entry").first { $0.optionalTime(0) } ?? nil
        return counts
    }

    /// Runs `body` in one read; an error of the receiver ends it and is thrown as it is.
    private func stream(_ doing: String, _ body: (Database) throws -> Void) throws {
        do {
            try reader.unsafeReentrantRead(body)
        } catch let interruption as Interruption {
            throw interruption.cause
        } catch {
            throw StoreError(error, doing: doing, folder: folder.path)
        }
    }

    private func resolve(_ text: String, table: String) throws(StoreError) -> IDLookup<String> {
        let text = text.lowercased()
        guard !text.isEmpty else { return .none }
        return try read("looking up an id") { database in
            let found = try HandBound(
                database,
                """
                SELECT id, id = ?1 FROM \(table) WHERE id >= ?1 AND id < ?2
                UNION SELECT \(table).id, alias.id = ?1 FROM \(table)_alias AS alias
                JOIN \(table) ON \(table).n = alias.\(table) WHERE alias.id >= ?1 AND alias.id < ?2
                ORDER BY 2 DESC, 1 LIMIT 21
                """
            ).add(text).add(text + "\u{10FFFF}").all { (id: $0.text(0), isExact: $0.bool(1)) }
            if let exact = found.first, exact.isExact { return .one(exact.id) }
            let ids = Set(found.map(\.id)).sorted()
            return ids.count > 1 ? .several(Array(ids.prefix(10))) : ids.first.map { .one($0) } ?? .none
        }
    }
}

/// The receiver's own error, on its way through the database.
private struct Interruption: Error {
    let cause: any Error
}

extension IDLookup {
    fileprivate func map<Other>(_ transform: (ID) -> Other) -> IDLookup<Other> {
        switch self {
        case .none: .none
        case .one(let id): .one(transform(id))
        case .several(let ids): .several(ids.map(transform))
        }
    }
}

/// A story without its members, as it lies in its table.
private struct StoryRow {
    /// The last two are the ids of merged stories with spaces between, and 1 where there may be an event: asked in one
    /// statement, since a statement of its own for each takes as long as reading an entry.
    static let columns = """
        story.n, story.id, storyline.id, story.split_from,
        (SELECT group_concat(id, ' ') FROM story_alias WHERE story_alias.story = story.n),
        (SELECT 1 FROM story_event WHERE story_event.story = story.n)
        """

    let number: Int64
    private let id: Story.ID
    private let storyline: Storyline.ID
    private let splitFrom: Story.ID?
    private let mergedFrom: [Story.ID]
    private let mayHaveEvent: Bool

    /// Of `columns` from a place on.
    init(_ row: HandBound, from first: Int32) {
        number = row.int(first)
        id = Story.ID(rawValue: row.text(first + 1))
        storyline = Storyline.ID(rawValue: row.text(first + 2))
        splitFrom = row.optionalText(first + 3).map(Story.ID.init(rawValue:))
        let merged = row.optionalText(first + 4)?.split(separator: " ") ?? []
        mergedFrom = merged.map { Story.ID(rawValue: String($0)) }.sorted()
        mayHaveEvent = !row.isNull(first + 5)
    }

    func story(_ members: [Story.Member], _ events: EventReader) throws -> Story {
        Story(
            id: id, storyline: storyline, members: members, mergedFrom: mergedFrom, splitFrom: splitFrom,
            event: mayHaveEvent ? try events.event(of: number) : nil)
    }
}

extension StoryQuery {
    /// Whether it has no condition but that on publishers.
    fileprivate var isOfAll: Bool {
        var all = StoryQuery()
        all.minPublishers = minPublishers
        all.texts = texts
        return self == all
    }
}

/// A query of stories, as SQL.
private struct Selection {
    private(set) var sql: String
    private let query: StoryQuery
    private let storyIDs: String?

    init(
        _ query: StoryQuery, _ database: Database,
        columns: String = StoryRow.columns,
        order: String = "story.last DESC, story.n DESC"
    ) throws {
        self.query = query
        storyIDs = try query.stories.map { try StoredJSON.text($0.map(\.rawValue)) }
        var conditions = ["publishers >= ?"]
        if query.fetchedAfter != nil || query.fetchedUntil != nil {
            conditions.append("story.n IN (SELECT story FROM entry WHERE fetched > ? AND fetched <= ?)")
        }
        if query.arrivedAfter != nil {
            conditions.append("story.n IN (SELECT story FROM entry WHERE n > ? AND n <= ?)")
        }
        if storyIDs != nil {
            conditions.append(
                """
                story.n IN (SELECT coalesce(living.n, story_alias.story) FROM json_each(?) AS named
                LEFT JOIN story AS living ON living.id = named.value
                LEFT JOIN story_alias ON story_alias.id = named.value)
                """)
        }
        if query.storyline != nil {
            conditions.append(
                """
                story.storyline IN (SELECT n FROM storyline WHERE id = ?
                UNION SELECT storyline FROM storyline_alias WHERE id = ?)
                """)
        }
        sql = """
            SELECT \(columns) FROM story CROSS JOIN storyline ON storyline.n = story.storyline
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order) LIMIT ?
            """
    }

    func bind(to statement: HandBound) {
        statement.add(Int64(query.minPublishers > 1 ? query.minPublishers : 0))
        if query.fetchedAfter != nil || query.fetchedUntil != nil {
            statement.add(query.fetchedAfter?.seconds ?? .min).add(query.fetchedUntil?.seconds ?? .max)
        }
        if let first = query.arrivedAfter {
            statement.add(first.number).add(query.arrivedThrough?.number ?? .max)
        }
        if let storyIDs { statement.add(storyIDs) }
        if let line = query.storyline { statement.add(line.rawValue).add(line.rawValue) }
        statement.add(Int64(query.limit ?? -1))
    }
}

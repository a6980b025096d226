import GRDB
package import TidingsModel

// What reader clients see
//
// Entries and stories are two lists in one order. Of each, the first so many of what the query has are found as
// numbers; the two are merged, and what is on the page is read in full. An entry is never published after it was
// first seen, but for an hour of clocks that differ: the latest are found among those seen last, in windows that grow
// until they are enough.

extension Store {
    /// The number of each feed that is followed.
    package func readerFeeds() throws(StoreError) -> [Feed.ID: Int] {
        try read("reading feeds") { database in
            let rows = try HandBound(database, "SELECT id, n FROM feed WHERE position IS NOT NULL")
            let all = try rows.all { (Feed.ID(rawValue: $0.text(0)), Int($0.int(1))) }
            return Dictionary(all) { first, _ in first }
        }
    }

    package func readerPage(_ query: ReaderQuery, at now: Timestamp) throws(StoreError) -> ReaderPage {
        try read("reading entries") { database in
            var places: [ReaderPlace] = []
            var total = 0
            if query.wantsEntries {
                let entries = ReaderEntries(query, database, now)
                total += try entries.count()
                places += try entries.places()
            }
            if query.wantsStories, query.tags.isEmpty {
                let stories = try ReaderStories(database, now).places(query)
                total += stories.count
                places += stories
            }
            places.sort {
                query.isAscending
                    ? $0.key(query.order) < $1.key(query.order) : $1.key(query.order) < $0.key(query.order)
            }
            let entry = try HandBound(database, EntryRow.stored + "WHERE entry.n = ?")
            let items = try places.dropFirst(query.offset).prefix(query.limit).compactMap { try $0.item(entry) }
            return ReaderPage(total: total, items: items)
        }
    }

    /// What a number means; a story that became part of another is that one.
    package func readerItem(_ number: ReaderNumber, at now: Timestamp) throws(StoreError) -> ReaderItem? {
        try read("looking up an entry") { database in
            if number.isStory { return try ReaderStories(database, now).place(of: number)?.item(nil) }
            let marks = try HandBound(
                database, ReaderEntries.select(now) + "WHERE entry.n = ?"
            ).add(number.entry).first(ReaderPlace.init)
            return try marks?.item(HandBound(database, EntryRow.stored + "WHERE entry.n = ?"))
        }
    }

    /// How many entries of each feed are read and how many are not, those of feeds without any left out; the stories'
    /// stand under 0.
    package func readerCounters(at now: Timestamp) throws(StoreError) -> [Int: (read: Int, unread: Int)] {
        try read("counting") { database in
            let all = try HandBound(
                database,
                """
                SELECT feed, count(*) FROM entry WHERE feed IN (SELECT n FROM feed WHERE position IS NOT NULL)
                GROUP BY feed
                """
            ).all { (feed: Int($0.int(0)), count: Int($0.int(1))) }
            var query = ReaderQuery()
            query.isRead = false
            let unread = try Dictionary(
                ReaderEntries(query, database, now).countsByFeed(), uniquingKeysWith: { first, _ in first })
            var counters: [Int: (read: Int, unread: Int)] = [:]
            for (feed, count) in all {
                counters[feed] = (read: count - (unread[feed] ?? 0), unread: unread[feed] ?? 0)
            }
            let stories = try ReaderStories(database, now).places(ReaderQuery())
            counters[0] = (read: stories.count(where: \.isRead), unread: stories.count { !$0.isRead })
            return counters
        }
    }
}

/// An entry or a story before it is read.
struct ReaderPlace {
    let number: ReaderNumber
    let published: Timestamp
    let isRead: Bool
    let isStarred: Bool
    var story: Story.ID?

    /// A row of `ReaderEntries.select`.
    init(_ row: HandBound) {
        number = ReaderNumber(entry: row.int(0), isStory: false)
        published = row.time(1)
        isRead = row.bool(2)
        isStarred = row.bool(3)
    }

    init(number: ReaderNumber, published: Timestamp, isRead: Bool, isStarred: Bool, story: Story.ID) {
        self.number = number
        self.published = published
        self.isRead = isRead
        self.isStarred = isStarred
        self.story = story
    }

    func key(_ order: ReaderQuery.Order) -> (Int64, Int) {
        (order == .published ? published.seconds : 0, number.rawValue)
    }

    func item(_ entry: HandBound?) throws -> ReaderItem? {
        if let story {
            return ReaderItem(number: number, content: .story(story), isRead: isRead, isStarred: isStarred)
        }
        guard let stored = try entry?.add(number.entry).first(EntryRow.storedEntry) else { return nil }
        return ReaderItem(number: number, content: .entry(stored), isRead: isRead, isStarred: isStarred)
    }
}

extension ReaderQuery {
    fileprivate func with(isRead: Bool?) -> ReaderQuery {
        var query = self
        query.isRead = isRead
        return query
    }
}

/// The entries of a query.
private struct ReaderEntries {
    private let query: ReaderQuery
    private let database: Database
    private let now: Timestamp

    init(_ query: ReaderQuery, _ database: Database, _ now: Timestamp) {
        self.query = query
        self.database = database
        self.now = now
    }

    private static func isRead(_ now: Timestamp) -> String {
        let old = (now - ReaderQuery.freshness).seconds
        return "coalesce(mark.read, entry.n <= coalesce(through.entry, 0) OR entry.fetched <= \(old))"
    }

    private static let tables = """
        FROM entry LEFT JOIN reader_mark AS mark ON mark.entry = entry.n AND mark.story = 0
        LEFT JOIN reader_through AS through ON through.feed = entry.feed

        """

    static func select(_ now: Timestamp) -> String {
        "SELECT entry.n, entry.published, \(isRead(now)), coalesce(mark.starred, 0) " + tables
    }

    func count() throws -> Int {
        if query.isRead == true {
            // Few are unread, and of those an index knows the beginning.
            return try ReaderEntries(query.with(isRead: nil), database, now).count()
                - ReaderEntries(query.with(isRead: false), database, now).count()
        }
        let (conditions, bind) = conditions(walk: .time)
        let isPlain = conditions.count == 1
        // Of feeds alone an index knows all.
        let sql =
            isPlain
            ? "FROM entry WHERE entry.feed IN (\(Self.followed(query.feeds != nil)))"
            : Self.tables + "WHERE " + conditions.joined(separator: " AND ")
        let rows = try HandBound(database, "SELECT count(*) " + sql)
        try bind(rows)
        return try rows.first { Int($0.int(0)) } ?? 0
    }

    func countsByFeed() throws -> [(Int, Int)] {
        let (conditions, bind) = conditions(walk: .time)
        let rows = try HandBound(
            database,
            "SELECT entry.feed, count(*) " + Self.tables + "WHERE " + conditions.joined(separator: " AND ")
                + " GROUP BY +entry.feed")
        try bind(rows)
        return try rows.all { (Int($0.int(0)), Int($0.int(1))) }
    }

    /// The first `offset + limit` of them.
    func places() throws -> [ReaderPlace] {
        let most = query.offset + query.limit
        guard most > 0 else { return [] }
        let direction = query.isAscending ? "ASC" : "DESC"
        if query.order == .number {
            let walk: Walk = query.isAscending && query.isRead == false ? .time : .number
            return try rows(walk, "ORDER BY entry.n \(direction)", most)
        }
        let order = "ORDER BY entry.published \(direction), entry.n \(direction)"
        guard query.feeds == nil else { return try rows(.time, order, most) }
        if query.isAscending { return try query.isRead == false ? rows(.time, order, most) : oldest(order, most) }
        for days in [1, 4, 16, 64, 256] as [Int64] {
            let start = now - days * Timestamp.day
            let found = try rows(.time, order, most, "entry.fetched > \(start.seconds)")
            // An hour of clocks that differ is allowed to a feed, and as much again to us.
            if found.count == most, let last = found.last, last.published > start + 2 * Timestamp.hour { return found }
        }
        return try rows(.time, order, most)
    }

    /// Of those published first, which the index of stories tells without reading an entry, as many as are enough.
    private func oldest(_ order: String, _ most: Int) throws -> [ReaderPlace] {
        for times in [4, 64] {
            let first = "SELECT n FROM entry INDEXED BY entry_story ORDER BY published, n LIMIT \(most * times + 100)"
            let found = try rows(.number, order, most, "entry.n IN (\(first))")
            if found.count == most { return found }
        }
        return try rows(.time, order, most)
    }

    /// Which index the entries are found by.
    private enum Walk {
        case number
        /// Of first sight, or by feed where there are only some.
        case time
    }

    private func rows(
        _ walk: Walk, _ order: String, _ most: Int, _ condition: String? = nil
    ) throws -> [ReaderPlace] {
        var (conditions, bind) = conditions(walk: walk)
        if let condition { conditions.append(condition) }
        let rows = try HandBound(
            fresh: database,
            Self.select(now) + "WHERE " + conditions.joined(separator: " AND ") + " \(order) LIMIT \(most)")
        try bind(rows)
        return try rows.all(ReaderPlace.init)
    }

    private static func followed(_ isChosen: Bool) -> String {
        isChosen
            ? "SELECT n FROM feed WHERE position IS NOT NULL AND n IN (SELECT value FROM json_each(?))"
            : "SELECT n FROM feed WHERE position IS NOT NULL"
    }

    /// Numbers stand in the text, which is made of nothing but numbers and words of ours.
    private func conditions(walk: Walk) -> ([String], bind: (HandBound) throws -> Void) {
        let feeds = query.feeds
        // A plus keeps an index from being used.
        let byFeed = feeds != nil && walk == .time
        let seen = byFeed || walk == .number ? "+entry.fetched" : "entry.fetched"
        var conditions = ["\(byFeed ? "" : "+")entry.feed IN (\(Self.followed(feeds != nil)))"]
        if let isRead = query.isRead {
            if !isRead {
                let old = (now - ReaderQuery.freshness).seconds
                let marked = "SELECT entry FROM reader_mark WHERE story = 0 AND read = 0"
                conditions.append("(\(seen) > \(old) OR entry.n IN (\(marked)))")
            }
            conditions.append((isRead ? "" : "NOT ") + Self.isRead(now))
        }
        if query.isStarred == true {
            conditions.append("entry.n IN (SELECT entry FROM reader_mark WHERE story = 0 AND starred)")
        } else if query.isStarred == false {
            conditions.append("coalesce(mark.starred, 0) = 0")
        }
        func bound(_ column: String, _ sign: String, _ value: Int64?) {
            if let value { conditions.append("\(column) \(sign) \(value)") }
        }
        bound("entry.published", ">", query.publishedAfter?.seconds)
        bound("entry.published", "<", query.publishedBefore?.seconds)
        // What was published then was seen then or later.
        bound(seen, ">", query.publishedAfter.map { ($0 - 2 * Timestamp.hour).seconds })
        bound(seen, ">", query.changedAfter?.seconds)
        bound(seen, "<", query.changedBefore?.seconds)
        bound("entry.n * 2", ">", query.after.map(Int64.init))
        bound("entry.n", ">=", query.after.map { Int64($0 >> 1) })
        bound("entry.n * 2", "<", query.before.map(Int64.init))
        if query.search != nil { conditions.append("entry.n IN (\(ReaderSearch.entries))") }
        for _ in query.tags {
            conditions.append(
                "instr(char(31) || lower(entry.categories) || char(31), char(31) || lower(?) || char(31))")
        }
        return (
            conditions,
            { [query, database] rows in
                if let feeds { try rows.add(StoredJSON.text(feeds)) }
                if let search = query.search { try rows.add(ReaderSearch.expression(search, database)) }
                for tag in query.tags { rows.add(tag) }
            }
        )
    }
}

/// The stories of a query: those that two publishers tell, and that are not old.
private struct ReaderStories {
    private struct Mark {
        var read: Bool?
        var starred = false
    }

    private let database: Database
    private let now: Timestamp
    private let voices: HandBound
    private let through: Int64

    init(_ database: Database, _ now: Timestamp) throws {
        self.database = database
        self.now = now
        voices = try HandBound(
            database,
            """
            SELECT entry.n, coalesce(family, entry.outlet) FROM entry LEFT JOIN outlet_family USING (outlet)
            WHERE story = ? AND duplicate_of IS NULL ORDER BY entry.n
            """)
        through =
            try HandBound(database, "SELECT entry FROM reader_through WHERE feed = 0").first { $0.int(0) } ?? 0
    }

    /// All of them, in no order.
    func places(_ query: ReaderQuery) throws -> [ReaderPlace] {
        guard let search = query.search else { return try allPlaces(query) }
        let found = try ReaderSearch.stories(search, database)
        return try allPlaces(query).filter { $0.story.map(found.contains) == true }
    }

    /// Whatever is looked for.
    private func allPlaces(_ query: ReaderQuery) throws -> [ReaderPlace] {
        if query.isStarred == true { return try starred().filter { isWanted($0, query) } }
        let marks = try marks()
        let found = try HandBound(
            database, "SELECT n, id, last FROM story WHERE last > ? AND publishers > 1"
        ).add(max(now - ReaderQuery.freshness, query.publishedAfter ?? Timestamp(seconds: .min)))
            .all { (n: $0.int(0), id: Story.ID(rawValue: $0.text(1)), last: $0.time(2)) }
        return try found.compactMap { story in
            guard let entry = try second(of: story.n) else { return nil }
            let place = place(entry, story.id, story.last, marks[entry] ?? Mark())
            return isWanted(place, query) ? place : nil
        }
    }

    func place(of number: ReaderNumber) throws -> ReaderPlace? {
        let found = try HandBound(
            database,
            "SELECT story.n, story.id, story.last FROM entry CROSS JOIN story ON story.n = entry.story WHERE entry.n = ?"
        ).add(number.entry).first { (n: $0.int(0), id: Story.ID(rawValue: $0.text(1)), last: $0.time(2)) }
        guard let found, let entry = try second(of: found.n) else { return nil }
        let mark = try HandBound(database, "SELECT read, starred FROM reader_mark WHERE entry = ? AND story = 1")
            .add(entry).first(Self.mark)
        return place(entry, found.id, found.last, mark ?? Mark())
    }

    private func starred() throws -> [ReaderPlace] {
        let entries = try HandBound(database, "SELECT entry FROM reader_mark WHERE story = 1 AND starred")
            .all { $0.int(0) }
        // Two of them may be one by now.
        var seen: Set<ReaderNumber> = []
        return try entries.compactMap { entry in
            guard let place = try place(of: ReaderNumber(entry: entry, isStory: true)),
                seen.insert(place.number).inserted
            else { return nil }
            return place
        }
    }

    private func marks() throws -> [Int64: Mark] {
        let all = try HandBound(database, "SELECT read, starred, entry FROM reader_mark WHERE story = 1")
            .all { ($0.int(2), Self.mark($0)) }
        return Dictionary(all) { first, _ in first }
    }

    private static func mark(_ row: HandBound) -> Mark {
        Mark(read: row.isNull(0) ? nil : row.bool(0), starred: row.bool(1))
    }

    private func place(_ entry: Int64, _ id: Story.ID, _ last: Timestamp, _ mark: Mark) -> ReaderPlace {
        ReaderPlace(
            number: ReaderNumber(entry: entry, isStory: true), published: last,
            isRead: mark.read ?? (entry <= through || last <= now - ReaderQuery.freshness), isStarred: mark.starred,
            story: id)
    }

    /// The entry that made it one of two publishers.
    private func second(of story: Int64) throws -> Int64? {
        let all = try voices.add(story).all { (n: $0.int(0), publisher: $0.text(1)) }
        return all.first { $0.publisher != all[0].publisher }?.n
    }

    private func isWanted(_ place: ReaderPlace, _ query: ReaderQuery) -> Bool {
        if let isRead = query.isRead, place.isRead != isRead { return false }
        if let isStarred = query.isStarred, place.isStarred != isStarred { return false }
        if let time = query.publishedAfter, place.published <= time { return false }
        if let time = query.publishedBefore, place.published >= time { return false }
        if let time = query.changedAfter, place.published <= time { return false }
        if let time = query.changedBefore, place.published >= time { return false }
        if let number = query.after, place.number.rawValue <= number { return false }
        if let number = query.before, place.number.rawValue >= number { return false }
        return true
    }
}

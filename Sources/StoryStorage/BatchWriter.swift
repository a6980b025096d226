import GRDB
import TidingsModel

/// Writes one batch, within a transaction.
struct BatchWriter {
    private let batch: RefreshBatch
    private let entries: EntryTable
    private let feeds: FeedTable
    private let findFeed: HandBound
    private let writeMemory: ManyRows
    private let deleteMemory: HandBound
    private let writeRest: HandBound
    private let insertKeys: ManyRows
    private var decisions: DecisionTable
    private var stories: StoryTables
    private var feedNumbers: [Feed.ID: Int64] = [:]
    /// Keys of this batch's entries, in the order in which they came.
    private var keys: [(feed: Int64, hash: Int64, entry: Int64)] = []

    init(_ database: Database, _ batch: RefreshBatch) throws {
        self.batch = batch
        entries = try EntryTable(database)
        feeds = try FeedTable(database)
        decisions = try DecisionTable(database)
        stories = try StoryTables(database)
        findFeed = try HandBound(database, "SELECT n FROM feed WHERE id = ?")
        insertKeys = try ManyRows(
            database, "INSERT OR IGNORE INTO entry_key(feed, hash, entry)", row: "(?, ?, ?)")
        writeMemory = try ManyRows(
            database, "INSERT INTO memory(kind, key, value)", row: "(?, ?, ?)",
            "ON CONFLICT(kind, key) DO UPDATE SET value = excluded.value")
        deleteMemory = try HandBound(database, "DELETE FROM memory WHERE kind = ? AND key = ?")
        writeRest = try HandBound(
            database,
            "INSERT INTO host_rest(host, until) VALUES (?, ?) ON CONFLICT(host) DO UPDATE SET until = excluded.until")
    }

    mutating func save() throws {
        try saveFeeds()
        try saveEntries()
        for (entry, keys) in batch.changedEntries {
            let feed = try feedNumber(entry.feedID)
            if let number = try entries.change(entry) { add(keys, feed: feed, entry: number) }
        }
        try saveKeys()
        try saveMemory()
        try saveDecisions()
        for (host, until) in batch.hostRests { try writeRest.add(host).add(until).run() }
    }

    /// Histories only: settings and pause may have been changed since the batch's copy was read.
    private mutating func saveFeeds() throws {
        for feed in batch.feeds {
            if let number = try feeds.setState(feed.state, of: feed.feed.id) {
                feedNumbers[feed.feed.id] = number
            } else {
                try feeds.add(feed, following: false)
            }
        }
    }

    /// The last word on each row, in the order of keys: neighbours share a page.
    private func saveMemory() throws {
        let rows = batch.clusters.flatMap(\.memory)
        var places = rows.enumerated().map { (kind: $1.kind, key: $1.key, place: $0) }
        places.sort { ($0.kind, $0.key, $0.place) < ($1.kind, $1.key, $1.place) }
        var written: [(kind: Int, key: Int64, value: [UInt8])] = []
        for (index, row) in places.enumerated() {
            if index + 1 < places.count, places[index + 1].kind == row.kind, places[index + 1].key == row.key {
                continue
            }
            if let value = rows[row.place].value {
                written.append((row.kind, row.key, value))
            } else {
                try deleteMemory.add(Int64(row.kind)).add(row.key).run()
            }
        }
        try writeMemory.run(written) { $0.add(Int64($1.kind)).add($1.key).add($1.value) }
    }

    private mutating func saveDecisions() throws {
        for changes in batch.clusters { for decision in changes.decisions { try decisions.save(decision) } }
    }

    private mutating func saveEntries() throws {
        var waiting = Dictionary(
            batch.newEntries.enumerated().map { ($1.entry.id, $0) }, uniquingKeysWith: { first, _ in first })
        for changes in batch.clusters {
            stories.begin(changes)
            for assignment in changes.assignments {
                guard let index = waiting.removeValue(forKey: assignment.entry) else { continue }
                try insert(batch.newEntries[index], assignment)
            }
            try stories.apply(changes)
        }
        // Every entry has a story, also one that nobody has put into one.
        stories.begin(ClusterChanges())
        for index in waiting.values.sorted() {
            let id = batch.newEntries[index].entry.id
            try insert(batch.newEntries[index], Assignment(entry: id, story: Story.ID(first: id)))
        }
        try stories.finish()
    }

    private mutating func insert(_ new: (entry: Entry, keys: EntryKeys), _ assignment: Assignment) throws {
        let feed = try feedNumber(new.entry.feedID)
        if let number = try number(new.entry, assignment, feed: feed) { add(new.keys, feed: feed, entry: number) }
    }

    /// The number of the entry's row, made with its story unless it is stored already.
    ///
    /// Hardly any is, so that nothing is looked up before: an entry that is refused takes back the story that was made
    /// for it. Only where a story of another name has to be made the entry is asked for first.
    private mutating func number(_ entry: Entry, _ assignment: Assignment, feed: Int64) throws -> Int64? {
        var home = try stories.home(of: assignment, at: entry.published)
        if home == nil {
            if let stored = try entries.number(of: entry.id) { return stored }
            home = try stories.makeHome(of: assignment, at: entry.published)
        }
        guard let home else { return nil }
        if let number = try entries.insert(entry, feed: feed, story: home.number, assignment) {
            stories.moveIn(to: home, isCopy: assignment.duplicateOf != nil)
            return number
        }
        try stories.takeBack(home)
        return try entries.number(of: entry.id)
    }

    private mutating func add(_ new: EntryKeys, feed: Int64, entry: Int64) {
        for key in new.all { keys.append((feed, keyHash(key), entry)) }
    }

    /// In the order of the table; a key that names an entry goes on naming it.
    private func saveKeys() throws {
        let places = keys.indices.sorted {
            (keys[$0].feed, keys[$0].hash, $0) < (keys[$1].feed, keys[$1].hash, $1)
        }
        try insertKeys.run(places) { $0.add(keys[$1].feed).add(keys[$1].hash).add(keys[$1].entry) }
    }

    private mutating func feedNumber(_ id: Feed.ID) throws -> Int64 {
        if let number = feedNumbers[id] { return number }
        if let number = try findFeed.add(id.rawValue).first({ $0.int(0) }) {
            feedNumbers[id] = number
            return number
        }
        // Nobody follows it and nothing is known of it, yet its entry is not lost.
        let state = FeedState(address: "", nextDue: Timestamp(seconds: 0))
        try feeds.add(FollowedFeed(feed: Feed(url: ""), state: state), id: id, following: false)
        return try feedNumber(id)
    }
}

/// The changes of entries and their keys, within a transaction.
private struct EntryTable {
    private let find: HandBound
    private let insert: HandBound
    private let update: HandBound

    init(_ database: Database) throws {
        find = try HandBound(database, "SELECT n FROM entry WHERE id = ?")
        insert = try HandBound(
            database,
            """
            INSERT INTO entry(id, feed, story, published, fetched, fingerprint, similarity, duplicate_of, outlet,
                is_news, date_flag, guid, link, canonical_link, language, author, image, categories,
                title, summary, content, html, rank, rank_of)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT(id) DO NOTHING
            """)
        update = try HandBound(
            database,
            """
            UPDATE entry SET fingerprint = ?, link = ?, canonical_link = ?, language = ?, author = ?, image = ?,
                categories = ?, title = ?, summary = ?, content = ?, html = ?
            WHERE id = ? RETURNING n
            """)
    }

    func number(of id: Entry.ID) throws -> Int64? { try find.add(id.rawValue).first { $0.int(0) } }

    /// Nil when an entry of this id is stored already, which stays as it is.
    func insert(_ entry: Entry, feed: Int64, story: Int64, _ assignment: Assignment) throws -> Int64? {
        try insert.add(entry.id.rawValue).add(feed).add(story).add(entry.published).add(entry.fetched)
            .add(entry.fingerprint).add(assignment.similarity).add(assignment.duplicateOf?.rawValue)
            .add(entry.outlet).add(entry.isNews).add(entry.dateFlag.rawValue).add(entry.guid).add(entry.link)
            .add(entry.canonicalLink).add(entry.language).add(entry.author).add(entry.image)
            .add(EntryRow.joined(entry.categories))
            .add(entry.title).add(entry.summary).add(entry.content).add(entry.html)
            .add(entry.position.map { Int64($0.rank) }).add(entry.position.map { Int64($0.count) }).insertIfNew()
    }

    /// What a reader sees changes; identity, times and story stay.
    ///
    /// - Returns: the number of the row, if there is one.
    func change(_ entry: Entry) throws -> Int64? {
        try update.add(entry.fingerprint).add(entry.link).add(entry.canonicalLink).add(entry.language)
            .add(entry.author).add(entry.image).add(EntryRow.joined(entry.categories))
            .add(entry.title).add(entry.summary).add(entry.content).add(entry.html).add(entry.id.rawValue)
            .first { $0.int(0) }
    }
}

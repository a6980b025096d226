import GRDB
package import TidingsModel

/// All that one correction, or the withdrawal of one, changes; stored in one transaction.
package struct CorrectionBatch: Sendable {
    /// Entries that go to another story, with their copies.
    package struct Move: Sendable {
        package var entries: [Entry.ID]
        /// Made when missing, in the storyline of `from`; an id that led elsewhere is that of a living story again.
        package var story: Story.ID
        package var from: Story.ID
        /// Whether `story` is to say that it was taken out of `from`.
        package var isSplit: Bool

        package init(entries: [Entry.ID], to story: Story.ID, from: Story.ID, isSplit: Bool) {
            self.entries = entries
            self.story = story
            self.from = from
            self.isSplit = isSplit
        }
    }

    package var added: Correction?
    package var withdrawn: Correction.ID?
    /// Carried out before the changes of the clusterer.
    package var moves: [Move] = []
    package var clusters: [ClusterChanges] = []

    package init() {}
}

extension Store {
    /// What people have said of the stories and not withdrawn, oldest first.
    package func corrections() throws(StoreError) -> [Correction] {
        try read("reading corrections") { database in try CorrectionTable(database).all() }
    }

    /// The stories that are to be kept apart, as they are named now; one correction may be left out.
    package func bars(except withdrawn: Correction.ID? = nil) throws(StoreError) -> [Bar] {
        try read("reading corrections") { database in
            try CorrectionTable(database).all().filter { $0.kind == .split && $0.id != withdrawn }.map {
                Bar(try stories(of: $0.entries, database), try stories(of: $0.others, database))
            }
        }
    }

    /// The stories that are to stay one, as they are named now; one correction may be left out.
    package func joinedStories(except withdrawn: Correction.ID? = nil) throws(StoreError) -> Set<Story.ID> {
        try read("reading corrections") { database in
            let joins = try CorrectionTable(database).all().filter { $0.kind != .split && $0.id != withdrawn }
            return try stories(of: joins.flatMap { $0.entries + $0.others }, database)
        }
    }

    private func stories(of entries: [Entry.ID], _ database: Database) throws -> Set<Story.ID> {
        let find = try HandBound(
            database, "SELECT story.id FROM entry JOIN story ON story.n = entry.story WHERE entry.id = ?")
        return Set(try entries.compactMap { try find.add($0.rawValue).first { Story.ID(rawValue: $0.text(0)) } })
    }

    /// The entries of a story that are no copies, in the order of their coming.
    package func voices(of story: Story.ID) throws(StoreError) -> [Entry.ID] {
        try read("reading a story") { database in
            try HandBound(
                database,
                """
                SELECT entry.id FROM entry WHERE story = (SELECT n FROM story WHERE id = ?) AND duplicate_of IS NULL
                ORDER BY n
                """
            ).add(story.rawValue).all { Entry.ID(rawValue: $0.text(0)) }
        }
    }

    /// Whether the first entry of one story came before that of the other.
    package func isOlder(_ a: Story.ID, than b: Story.ID) throws(StoreError) -> Bool {
        try read("reading a story") { database in
            let query = try HandBound(
                database, "SELECT min(n) FROM entry WHERE story = (SELECT n FROM story WHERE id = ?)")
            let first = try query.add(a.rawValue).first { $0.int(0) } ?? 0
            return try first < query.add(b.rawValue).first { $0.int(0) } ?? 0
        }
    }

    /// Stores a correction with all it changes, surviving a power cut.
    package func save(_ batch: CorrectionBatch) throws(StoreError) {
        try write("storing a correction") { database in
            let table = try CorrectionTable(database)
            if let correction = batch.added { try table.add(correction) }
            if let id = batch.withdrawn { try table.remove(id) }
            for move in batch.moves { try carryOut(move, database) }
            var refresh = RefreshBatch()
            refresh.clusters = batch.clusters
            var writer = try BatchWriter(database, refresh)
            try writer.save()
        }
    }

    private func carryOut(_ move: CorrectionBatch.Move, _ database: Database) throws {
        let find = "SELECT n, storyline FROM story WHERE id = ?"
        guard
            let source = try HandBound(database, find).add(move.from.rawValue).first({ ($0.int(0), $0.int(1)) })
        else { return }
        let target: Int64
        if let living = try HandBound(database, find).add(move.story.rawValue).first({ $0.int(0) }) {
            target = living
        } else {
            try HandBound(database, "DELETE FROM story_alias WHERE id = ?").add(move.story.rawValue).run()
            let made = try HandBound(
                database,
                """
                INSERT INTO story(id, storyline, first, last, publishers, split_from)
                SELECT ?, storyline, first, last, 1, ? FROM story WHERE n = ? RETURNING n
                """
            ).add(move.story.rawValue).add(move.isSplit ? move.from.rawValue : nil).add(source.0).first { $0.int(0) }
            guard let made else { throw DatabaseError(resultCode: .SQLITE_ABORT, message: "no row was inserted") }
            target = made
        }
        try StoryTables.move(move.entries, from: source.0, to: target, database)
        for story in [source.0, target] { try StoryTables.summarise(story, database) }
    }
}

/// Corrections as they lie in their table.
private struct CorrectionTable {
    private let database: Database

    init(_ database: Database) throws { self.database = database }

    func all() throws -> [Correction] {
        try HandBound(database, "SELECT body FROM correction ORDER BY n").all { $0.bytes(0) }
            .compactMap { StoredJSON.value($0) }
    }

    func add(_ correction: Correction) throws {
        try HandBound(database, "INSERT OR IGNORE INTO correction(id, body) VALUES (?, ?)")
            .add(correction.id).add(try StoredJSON.text(correction)).run()
    }

    func remove(_ id: Correction.ID) throws {
        try HandBound(database, "DELETE FROM correction WHERE id = ?").add(id).run()
    }
}

import GRDB
import TidingsModel

/// The changes of stories and storylines, within a transaction.
///
/// Ids that were merged live on as aliases, which always name a living row: a merge redirects those it finds.
/// A storyline whose last story left it without a merge becomes an alias too, until it is named again.
struct StoryTables {
    private let database: Database
    private let findStory: HandBound
    private let findAlias: HandBound
    private let insertStory: HandBound
    private let insertFirst: HandBound
    private let placeStory: HandBound
    private let summarise: HandBound
    private let events: EventTable
    private var lines: StorylineTables

    private var numbers: [Story.ID: Int64] = [:]
    private var touched: Set<Int64> = []
    /// Stories made here for one entry with words of its own: their rows say all there is.
    private var singles: Set<Int64> = []
    private var merges: [Story.ID: Story.ID] = [:]
    private var placements: [Story.ID: Storyline.ID] = [:]

    init(_ database: Database) throws {
        self.database = database
        lines = try StorylineTables(database)
        events = try EventTable(database)
        findStory = try HandBound(database, "SELECT n, storyline FROM story WHERE id = ?")
        findAlias = try HandBound(database, "SELECT story FROM story_alias WHERE id = ?")
        insertStory = try HandBound(
            database,
            "INSERT INTO story(id, storyline, first, last, publishers) VALUES (?, ?, ?, ?, 1)")
        // What must not be NULL is, and so the row ignored, where the name leads to another story.
        insertFirst = try HandBound(
            database,
            """
            INSERT OR IGNORE INTO story(id, storyline, first, last, publishers)
            VALUES (iif(EXISTS (SELECT 1 FROM story_alias WHERE id = ?1), NULL, ?1), ?2, ?3, ?3, 1)
            """)
        placeStory = try HandBound(database, "UPDATE story SET storyline = ? WHERE n = ?")
        summarise = try HandBound(database, Self.summary)
    }

    private static let summary = """
        UPDATE story SET first = coalesce(low, first), last = coalesce(high, last), publishers = voices
        FROM (SELECT min(published) AS low, max(published) AS high, \(EntryRow.voices) AS voices
              FROM entry LEFT JOIN outlet_family USING (outlet) WHERE story = ?1)
        WHERE n = ?1
        """

    /// Brings times and counts of a story up to date.
    static func summarise(_ story: Int64, _ database: Database) throws {
        try HandBound(database, summary).add(story).run()
    }

    /// Announces the changes whose entries come next, so that no row is made only to be merged away.
    mutating func begin(_ changes: ClusterChanges) {
        merges = Dictionary(changes.mergedStories.map { ($0.from, $0.into) }) { _, last in last }
        placements = Dictionary(changes.storylines.map { ($0.story, $0.storyline) }) { _, last in last }
    }

    /// The living story that an entry goes to.
    struct Home {
        fileprivate let story: Story.ID
        let number: Int64
        /// It was made for this entry.
        fileprivate var isMade = false
        /// Its storyline, where that was made with it.
        fileprivate var madeLine: Storyline.ID?
    }

    /// Where an entry goes, if there is such a story or the entry begins it; nil when one of another name is missing.
    mutating func home(of assignment: Assignment, at published: Timestamp) throws -> Home? {
        let id = survivor(of: assignment.story)
        if numbers[id] == nil, id == Story.ID(first: assignment.entry), let home = try begin(id, at: published) {
            return home
        }
        return try number(of: id).map { Home(story: id, number: $0) }
    }

    /// The same, when `home` found none.
    mutating func makeHome(of assignment: Assignment, at published: Timestamp) throws -> Home {
        let id = survivor(of: assignment.story)
        return Home(story: id, number: try make(id, at: published), isMade: true)
    }

    /// An entry has come to live there.
    mutating func moveIn(to home: Home, isCopy: Bool) {
        if home.isMade, !isCopy {
            singles.insert(home.number)
        } else {
            singles.remove(home.number)
            touched.insert(home.number)
        }
    }

    /// The entry is in another story already: what was made for it goes.
    mutating func takeBack(_ home: Home) throws {
        guard home.isMade else { return }
        try HandBound(database, "DELETE FROM story WHERE n = ?").add(home.number).run()
        numbers[home.story] = nil
        if let line = home.madeLine { try lines.takeBack(line) }
    }

    /// Makes a story of the name of its first entry, nil where the name is taken.
    ///
    /// A new entry's hardly ever is: asking for story, storyline and aliases before took two thirds of the time.
    private mutating func begin(_ id: Story.ID, at published: Timestamp) throws -> Home? {
        let line = placements[id] ?? Storyline.ID(first: id)
        let known = try line == Storyline.ID(first: id) ? lines.known(line) : lines.existing(line)
        guard let lineNumber = try known ?? lines.begin(line) else { return nil }
        let made = known == nil ? line : nil
        guard
            let number = try insertFirst.add(id.rawValue).add(lineNumber).add(published).insertIfNew()
        else {
            if let made { try lines.takeBack(made) }
            return nil
        }
        numbers[id] = number
        return Home(story: id, number: number, isMade: true, madeLine: made)
    }

    /// Applies merges, splits and placements, in the order of the fields.
    mutating func apply(_ changes: ClusterChanges) throws {
        for merge in changes.mergedStories { try self.merge(merge.from, into: merge.into) }
        for split in changes.splits { try self.split(split) }
        for placement in changes.storylines {
            guard let story = try number(of: placement.story) else { continue }
            try place(story, in: lines.number(of: placement.storyline))
        }
        for merge in changes.mergedStorylines { try lines.merge(merge.from, into: merge.into) }
        for placement in changes.events {
            guard let story = try number(of: placement.story) else { continue }
            try events.place(story, placement)
        }
    }

    /// Brings times and counts up to date, and lets storylines without a story go.
    mutating func finish() throws {
        for story in touched { try summarise.add(story).run() }
        try lines.finish()
    }

    private func survivor(of id: Story.ID) -> Story.ID {
        var id = id
        var steps = merges.count
        while steps > 0, let next = merges[id] {
            id = next
            steps -= 1
        }
        return id
    }

    private mutating func number(of id: Story.ID) throws -> Int64? {
        if let number = numbers[id] { return number }
        let number =
            try findStory.add(id.rawValue).first { $0.int(0) } ?? findAlias.add(id.rawValue).first { $0.int(0) }
        numbers[id] = number
        return number
    }

    private mutating func make(_ id: Story.ID, at published: Timestamp) throws -> Int64 {
        let line = try lines.number(of: placements[id] ?? Storyline.ID(first: id))
        let number = try insertStory.add(id.rawValue).add(line).add(published).add(published).insert()
        numbers[id] = number
        return number
    }

    private mutating func place(_ story: Int64, in line: Int64) throws {
        let before = try HandBound(database, "SELECT storyline FROM story WHERE n = ?").add(story).first { $0.int(0) }
        guard let before, before != line else { return }
        try placeStory.add(line).add(story).run()
        lines.leave(before, for: line)
    }

    private mutating func merge(_ from: Story.ID, into: Story.ID) throws {
        guard from != into else { return }
        let old = try number(of: from)
        guard let new = try number(of: into) ?? old.map({ _ in try make(into, at: Timestamp(seconds: 0)) }),
            old != new
        else { return }
        if let old {
            try move(old, called: from, into: new)
            touched.remove(old)
            singles.remove(old)
            singles.remove(new)
            touched.insert(new)
            for (id, number) in numbers where number == old { numbers[id] = new }
        }
        try HandBound(database, "INSERT OR REPLACE INTO story_alias(id, story) VALUES (?, ?)")
            .add(from.rawValue).add(new).run()
        numbers[from] = new
    }

    private mutating func split(_ split: ClusterChanges.Split) throws {
        guard let old = try number(of: split.from) else { return }
        let new = try number(of: split.into) ?? make(split.into, at: Timestamp(seconds: 0))
        guard old != new else { return }
        try HandBound(database, "UPDATE story SET split_from = ? WHERE n = ?").add(split.from.rawValue).add(new).run()
        try Self.move(split.entries, from: old, to: new, database)
        for story in [old, new] {
            singles.remove(story)
            touched.insert(story)
        }
    }

    /// Moves entries and their copies to another story.
    static func move(_ entries: [Entry.ID], from old: Int64, to new: Int64, _ database: Database) throws {
        let update = try HandBound(
            database, "UPDATE entry SET story = ?1 WHERE story = ?2 AND (id = ?3 OR duplicate_of = ?3)")
        for entry in entries { try update.add(new).add(old).add(entry.rawValue).run() }
    }

    private mutating func move(_ old: Int64, called name: Story.ID, into new: Int64) throws {
        let line = "SELECT storyline FROM story WHERE n = ?"
        let before = try HandBound(database, line).add(old).first { $0.int(0) }
        let after = try HandBound(database, line).add(new).first { $0.int(0) }
        for table in ["UPDATE entry SET story = ? WHERE story = ?", "UPDATE story_alias SET story = ? WHERE story = ?"]
        {
            try HandBound(database, table).add(new).add(old).run()
        }
        // A story that an earlier merge led here keeps its name too, beside the one that is merged.
        try HandBound(
            database, "INSERT OR REPLACE INTO story_alias(id, story) SELECT id, ? FROM story WHERE n = ? AND id <> ?"
        ).add(new).add(old).add(name.rawValue).run()
        try events.remove(old)
        try HandBound(database, "DELETE FROM story WHERE n = ?").add(old).run()
        if let before, let after, before != after { lines.leave(before, for: after) }
    }
}

/// The changes of storylines, within a transaction.
struct StorylineTables {
    private let database: Database
    private let find: HandBound
    private let findAlias: HandBound
    private let forgetAlias: HandBound
    private let insert: HandBound
    private let insertFirst: HandBound
    private var numbers: [Storyline.ID: Int64] = [:]
    /// Lines that a story has left, and for which.
    private var left: [(line: Int64, heir: Int64)] = []
    private var gone: [Int64: Int64] = [:]

    init(_ database: Database) throws {
        self.database = database
        find = try HandBound(database, "SELECT n FROM storyline WHERE id = ?")
        findAlias = try HandBound(database, "SELECT storyline FROM storyline_alias WHERE id = ? AND merged")
        forgetAlias = try HandBound(database, "DELETE FROM storyline_alias WHERE id = ?")
        insert = try HandBound(database, "INSERT INTO storyline(id) VALUES (?)")
        // What must not be NULL is, and so the row ignored, where the name has led to another storyline.
        insertFirst = try HandBound(
            database,
            """
            INSERT OR IGNORE INTO storyline(id)
            VALUES (iif(EXISTS (SELECT 1 FROM storyline_alias WHERE id = ?1), NULL, ?1))
            """)
    }

    /// What this batch has met already.
    func known(_ id: Storyline.ID) -> Int64? { numbers[id] }

    /// Makes a storyline of a name that is probably new, nil where it is not.
    mutating func begin(_ id: Storyline.ID) throws -> Int64? {
        let number = try insertFirst.add(id.rawValue).insertIfNew()
        if let number { numbers[id] = number }
        return number
    }

    /// Undoes `begin`.
    mutating func takeBack(_ id: Storyline.ID) throws {
        guard let number = numbers.removeValue(forKey: id) else { return }
        try HandBound(database, "DELETE FROM storyline WHERE n = ?").add(number).run()
    }

    /// The row of the living storyline of this name; made when missing.
    mutating func number(of id: Storyline.ID) throws -> Int64 {
        if let number = try existing(id) { return number }
        try forgetAlias.add(id.rawValue).run()
        let number = try insert.add(id.rawValue).insert()
        numbers[id] = number
        return number
    }

    mutating func leave(_ line: Int64, for heir: Int64) { left.append((line, heir)) }

    mutating func merge(_ from: Storyline.ID, into: Storyline.ID) throws {
        guard from != into else { return }
        let old = try existing(from)
        guard try old != nil || existing(into) != nil else { return }
        let new = try number(of: into)
        guard old != new else { return }
        if let old {
            try HandBound(database, "UPDATE story SET storyline = ? WHERE storyline = ?").add(new).add(old).run()
            try remove(old, called: from, heir: new, merged: true)
        }
        try HandBound(database, "INSERT OR REPLACE INTO storyline_alias(id, storyline, merged) VALUES (?, ?, 1)")
            .add(from.rawValue).add(new).run()
        numbers[from] = new
    }

    mutating func finish() throws {
        for (line, heir) in left where gone[line] == nil {
            let heir = living(heir)
            let isEmpty =
                try HandBound(database, "SELECT 1 FROM story WHERE storyline = ?").add(line).first { _ in } == nil
            if isEmpty, heir != line { try remove(line, called: nil, heir: heir, merged: false) }
        }
        left = []
    }

    mutating func existing(_ id: Storyline.ID) throws -> Int64? {
        if let number = numbers[id] { return number }
        let number = try find.add(id.rawValue).first { $0.int(0) } ?? findAlias.add(id.rawValue).first { $0.int(0) }
        numbers[id] = number
        return number
    }

    /// `name` is an alias that is written apart, if it is the line's own.
    private mutating func remove(_ line: Int64, called name: Storyline.ID?, heir: Int64, merged: Bool) throws {
        try HandBound(database, "UPDATE storyline_alias SET storyline = ? WHERE storyline = ?").add(heir).add(line)
            .run()
        try HandBound(
            database,
            """
            INSERT OR REPLACE INTO storyline_alias(id, storyline, merged)
            SELECT id, ?, ? FROM storyline WHERE n = ? AND id IS NOT ?
            """
        ).add(heir).add(merged).add(line).add(name?.rawValue).run()
        try HandBound(database, "DELETE FROM storyline WHERE n = ?").add(line).run()
        gone[line] = heir
        for (id, number) in numbers where number == line { numbers[id] = heir }
    }

    private func living(_ line: Int64) -> Int64 {
        var line = line
        while let heir = gone[line] { line = heir }
        return line
    }
}

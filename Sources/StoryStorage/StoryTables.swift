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

    /// The row of the living story that takes in another entry; made when missing.
    mutating func member(of id: Story.ID, published: Timestamp, isCopy: Bool) throws -> Int64 {
        let id = survivor(of: id)
        if let number = try number(of: id) {
            singles.remove(number)
            touched.insert(number)
            return number
        }
        let number = try make(id, at: published)
        if isCopy { touched.insert(number) } else { singles.insert(number) }
        return number
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
            try move(old, into: new)
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

    private mutating func move(_ old: Int64, into new: Int64) throws {
        let line = "SELECT storyline FROM story WHERE n = ?"
        let before = try HandBound(database, line).add(old).first { $0.int(0) }
        let after = try HandBound(database, line).add(new).first { $0.int(0) }
        for table in ["UPDATE entry SET story = ? WHERE story = ?", "UPDATE story_alias SET story = ? WHERE story = ?"]
        {
            try HandBound(database, table).add(new).add(old).run()
        }
        // A story that an earlier merge led here keeps its name too.
        try HandBound(
            database, "INSERT OR REPLACE INTO story_alias(id, story) SELECT id, ? FROM story WHERE n = ?"
        ).add(new).add(old).run()
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
            try remove(old, heir: new, merged: true)
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
            if isEmpty, heir != line { try remove(line, heir: heir, merged: false) }
        }
        left = []
    }

    private mutating func existing(_ id: Storyline.ID) throws -> Int64? {
        if let number = numbers[id] { return number }
        let number = try find.add(id.rawValue).first { $0.int(0) } ?? findAlias.add(id.rawValue).first { $0.int(0) }
        numbers[id] = number
        return number
    }

    private mutating func remove(_ line: Int64, heir: Int64, merged: Bool) throws {
        try HandBound(database, "UPDATE storyline_alias SET storyline = ? WHERE storyline = ?").add(heir).add(line)
            .run()
        try HandBound(
            database,
            "INSERT OR REPLACE INTO storyline_alias(id, storyline, merged) SELECT id, ?, ? FROM storyline WHERE n = ?"
        ).add(heir).add(merged).add(line).run()
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

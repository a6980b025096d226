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
    private let summary: StorySummary
    private let findLine: HandBound
    private let writeAlias: HandBound
    private let moveEntries: HandBound
    private let moveAliases: HandBound
    private let writeOwnAlias: HandBound
    private let delete: HandBound
    private let events: EventTable
    private var lines: StorylineTables

    private var numbers: [Story.ID: Int64] = [:]
    /// The storyline of each story that was asked for, which may have become another since.
    private var storylines: [Int64: Int64] = [:]
    private var touched: Set<Int64> = []
    /// Stories made here for one entry with words of its own: their rows say all there is.
    private var singles: Set<Int64> = []
    private var merges: [Story.ID: Story.ID] = [:]
    private var placements: [Story.ID: Storyline.ID] = [:]

    init(_ database: Database) throws {
        self.database = database
        lines = try StorylineTables(database)
        events = try EventTable(database)
        findStory = try HandBound(database, "SELECT n FROM story WHERE id = ?")
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
        summary = try StorySummary(database)
        findLine = try HandBound(database, "SELECT storyline FROM story WHERE n = ?")
        writeAlias = try HandBound(database, "INSERT OR REPLACE INTO story_alias(id, story) VALUES (?, ?)")
        moveEntries = try HandBound(database, "UPDATE entry SET story = ? WHERE story = ?")
        moveAliases = try HandBound(database, "UPDATE story_alias SET story = ? WHERE story = ?")
        writeOwnAlias = try HandBound(
            database, "INSERT OR REPLACE INTO story_alias(id, story) SELECT id, ? FROM story WHERE n = ? AND id <> ?")
        delete = try HandBound(database, "DELETE FROM story WHERE n = ?")
    }

    /// Brings times and counts of a story up to date.
    static func summarise(_ story: Int64, _ database: Database) throws { try StorySummary(database).update(story) }

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
        try delete.add(home.number).run()
        numbers[home.story] = nil
        storylines[home.number] = nil
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
        storylines[number] = lineNumber
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
        for story in touched { try summary.update(story) }
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
        storylines[number] = line
        return number
    }

    private mutating func place(_ story: Int64, in line: Int64) throws {
        guard let before = try storyline(of: story), before != line else { return }
        try placeStory.add(line).add(story).run()
        storylines[story] = line
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
            numbers.replace(old, with: new)
        }
        try writeAlias.add(from.rawValue).add(new).run()
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
        let before = try storyline(of: old)
        let after = try storyline(of: new)
        try moveEntries.add(new).add(old).run()
        try moveAliases.add(new).add(old).run()
        // A story that an earlier merge led here keeps its name too, beside the one that is merged.
        try writeOwnAlias.add(new).add(old).add(name.rawValue).run()
        try events.remove(old)
        try delete.add(old).run()
        // The number may be given again.
        storylines[old] = nil
        if let before, let after, before != after { lines.leave(before, for: after) }
    }

    private mutating func storyline(of story: Int64) throws -> Int64? {
        if let line = storylines[story] { return lines.living(line) }
        let line = try findLine.add(story).first { $0.int(0) }
        storylines[story] = line
        return line
    }
}

/// Times and counts of stories, as their entries have them.
private struct StorySummary {
    private let read: HandBound
    private let write: HandBound

    init(_ database: Database) throws {
        read = try HandBound(
            database,
            """
            SELECT min(published), max(published), \(EntryRow.voices)
            FROM entry LEFT JOIN outlet_family USING (outlet) WHERE story = ?
            """)
        // In one statement with the former SQLite would keep what it finds in a table of its own.
        write = try HandBound(
            database,
            "UPDATE story SET first = coalesce(?, first), last = coalesce(?, last), publishers = ? WHERE n = ?")
    }

    func update(_ story: Int64) throws {
        let found = try read.add(story).first { ($0.optionalTime(0), $0.optionalTime(1), $0.int(2)) }
        guard let (first, last, publishers) = found else { return }
        try write.add(first).add(last).add(publishers).add(story).run()
    }
}

extension Dictionary where Value: Equatable {
    /// In place: neither is the table copied, nor are its keys touched.
    fileprivate mutating func replace(_ old: Value, with new: Value) {
        var index = startIndex
        while index != endIndex {
            if values[index] == old { values[index] = new }
            formIndex(after: &index)
        }
    }
}

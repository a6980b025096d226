import GRDB
import TidingsModel

/// The changes of storylines, within a transaction.
struct StorylineTables {
    private let find: HandBound
    private let findAlias: HandBound
    private let forgetAlias: HandBound
    private let insert: HandBound
    private let insertFirst: HandBound
    private let writeAlias: HandBound
    private let moveStories: HandBound
    private let moveAliases: HandBound
    private let writeOwnAlias: HandBound
    private let delete: HandBound
    private let findStory: HandBound
    private var numbers: [Storyline.ID: Int64] = [:]
    /// Lines that a story has left, and for which.
    private var left: [(line: Int64, heir: Int64)] = []
    private var gone: [Int64: Int64] = [:]

    init(_ database: Database) throws {
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
        writeAlias = try HandBound(
            database, "INSERT OR REPLACE INTO storyline_alias(id, storyline, merged) VALUES (?, ?, 1)")
        moveStories = try HandBound(database, "UPDATE story SET storyline = ? WHERE storyline = ?")
        moveAliases = try HandBound(database, "UPDATE storyline_alias SET storyline = ? WHERE storyline = ?")
        writeOwnAlias = try HandBound(
            database,
            """
            INSERT OR REPLACE INTO storyline_alias(id, storyline, merged)
            SELECT id, ?, ? FROM storyline WHERE n = ? AND id IS NOT ?
            """)
        delete = try HandBound(database, "DELETE FROM storyline WHERE n = ?")
        findStory = try HandBound(database, "SELECT 1 FROM story WHERE storyline = ?")
    }

    /// What this batch has met already.
    func known(_ id: Storyline.ID) -> Int64? { numbers[id].map(living) }

    /// Makes a storyline of a name that is probably new, nil where it is not.
    mutating func begin(_ id: Storyline.ID) throws -> Int64? {
        let number = try insertFirst.add(id.rawValue).insertIfNew()
        if let number { numbers[id] = number }
        return number
    }

    /// Undoes `begin`.
    mutating func takeBack(_ id: Storyline.ID) throws {
        guard let number = numbers.removeValue(forKey: id) else { return }
        try delete.add(number).run()
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
            try moveStories.add(new).add(old).run()
            try remove(old, called: from, heir: new, merged: true)
        }
        try writeAlias.add(from.rawValue).add(new).run()
        numbers[from] = new
    }

    mutating func finish() throws {
        for (line, heir) in left where gone[line] == nil {
            let heir = living(heir)
            let isEmpty = try findStory.add(line).first { _ in } == nil
            if isEmpty, heir != line { try remove(line, called: nil, heir: heir, merged: false) }
        }
        left = []
    }

    mutating func existing(_ id: Storyline.ID) throws -> Int64? {
        if let number = known(id) { return number }
        let number = try find.add(id.rawValue).first { $0.int(0) } ?? findAlias.add(id.rawValue).first { $0.int(0) }
        numbers[id] = number
        return number
    }

    /// `name` is an alias that is written apart, if it is the line's own.
    private mutating func remove(_ line: Int64, called name: Storyline.ID?, heir: Int64, merged: Bool) throws {
        try moveAliases.add(heir).add(line).run()
        try writeOwnAlias.add(heir).add(merged).add(line).add(name?.rawValue).run()
        try delete.add(line).run()
        gone[line] = heir
    }

    /// What a storyline has become in this batch; numbers are never given again.
    func living(_ line: Int64) -> Int64 {
        var line = line
        while let heir = gone[line] { line = heir }
        return line
    }
}

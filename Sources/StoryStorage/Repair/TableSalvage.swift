import GRDB

// Reading a damaged table
//
// Rows are copied in the order of their numbers until SQLite meets a damaged page. Then every number behind it is
// asked for, one by one, until a row comes that can be read: a page that is damaged takes with it what it holds, or, one
// higher up in the tree, all that is reached by it. So what is lost is known but for its exact number: no more than the
// numbers between two rows that could be read. Tables without row numbers are read from both ends.

/// What could be copied of a table.
package struct SalvagedTable: Sendable, Hashable {
    package var name: String
    package var kept = 0
    /// Rows lost at most; nil when nobody knows how many.
    package var lost: Int? = 0
    package var isDamaged = false
}

/// Copies the rows that can be read from a table of one database to that of the same name of another.
struct TableSalvage {
    /// So many numbers behind the last readable row are tried when nobody knows which is the last.
    private static let mostBlindTries = 20_000

    private(set) var result: SalvagedTable
    private let source: Database
    private let target: Database
    private let columns: String
    private let columnCount: Int32
    private let keys: [String]
    private let insert: HandBound

    init(_ table: String, from source: Database, to target: Database) throws {
        result = SalvagedTable(name: table)
        self.source = source
        self.target = target
        let all = try target.columns(in: table).map(\.name)
        let list = try HandBound(target, "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?")
        let isNumbered = try list.add(table).first { !$0.bool(0) } ?? true
        keys = isNumbered ? [] : try target.primaryKey(table).columns
        let names = all.map { "\"\($0)\"" }
        columns = names.joined(separator: ", ")
        columnCount = Int32(names.count)
        let places = Array(repeating: "?", count: names.count).joined(separator: ", ")
        insert = try HandBound(target, "INSERT OR IGNORE INTO \"\(table)\"(\(columns)) VALUES (\(places))")
    }

    mutating func copy() throws {
        do {
            if keys.isEmpty { try copyByNumber() } else { try copyByKey() }
        } catch let error as DatabaseError where Self.isDamage(error) || error.resultCode == .SQLITE_ERROR {
            // Not even begun: the table itself is missing, or where it begins.
            result.isDamaged = true
            result.lost = nil
        }
    }

    static func isDamage(_ error: DatabaseError) -> Bool {
        [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR, .SQLITE_FORMAT].contains(error.resultCode)
    }

    // MARK: Tables with row numbers

    private mutating func copyByNumber() throws {
        let rows = try HandBound(
            fresh: source,
            "SELECT rowid, \(columns) FROM \"\(result.name)\" NOT INDEXED WHERE rowid >= ? ORDER BY rowid")
        var next: Int64 = 1
        while true {
            do {
                rows.add(next)
                while try rows.next() {
                    let number = rows.int(0)
                    guard number >= next, number < .max else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
                    if try !keep(rows, from: 1) { result.isDamaged = true }
                    next = number + 1
                }
                return
            } catch let error as DatabaseError where Self.isDamage(error) {
                result.isDamaged = true
                guard let readable = try firstReadable(after: next) else { return }
                if let lost = result.lost { result.lost = lost + Int(readable - next) }
                next = readable
            }
        }
    }

    /// The number of the first row behind `number` that can be read; nil when none can.
    private mutating func firstReadable(after number: Int64) throws -> Int64? {
        let last = try lastReadable()
        if last == nil { result.lost = nil }
        let end = last ?? number + Int64(Self.mostBlindTries)
        let look = try HandBound(
            fresh: source,
            "SELECT rowid, \(columns) FROM \"\(result.name)\" NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT 1")
        var probe = number
        while probe < end {
            probe += 1
            do {
                guard let found = try look.add(probe).first({ $0.int(0) }) else { return nil }
                return found >= probe ? found : nil
            } catch let error as DatabaseError where Self.isDamage(error) {
                continue
            }
        }
        return nil
    }

    private func lastReadable() throws -> Int64? {
        do {
            return try HandBound(
                fresh: source, "SELECT rowid FROM \"\(result.name)\" NOT INDEXED ORDER BY rowid DESC LIMIT 1"
            ).first { $0.int(0) }
        } catch let error as DatabaseError where Self.isDamage(error) {
            return nil
        }
    }

    // MARK: Tables without

    private mutating func copyByKey() throws {
        for direction in ["ASC", "DESC"] {
            let order = keys.map { "\"\($0)\" \(direction)" }.joined(separator: ", ")
            let rows = try HandBound(fresh: source, "SELECT \(columns) FROM \"\(result.name)\" ORDER BY \(order)")
            do {
                while try rows.next() { _ = try keep(rows, from: 0) }
                return
            } catch let error as DatabaseError where Self.isDamage(error) {
                result.isDamaged = true
                result.lost = nil
            }
        }
    }

    /// False for a row that cannot be one of this table, or is there already.
    private mutating func keep(_ row: HandBound, from first: Int32) throws -> Bool {
        for column in 0..<columnCount { insert.add(row, first + column) }
        return try run()
    }

    private mutating func run() throws -> Bool {
        try insert.run()
        result.kept += target.changesCount
        return target.changesCount > 0
    }

    // MARK: Leaves without a tree

    /// What ids of these tables begin with; their rows are known by it, wherever they lie.
    private static let marks = ["feed": "f", "entry": "e", "story": "s", "storyline": "l"]

    /// Takes in rows of the file that the tree did not lead to.
    mutating func scan(_ file: String) throws {
        guard let mark = Self.marks[result.name]?.utf8.first, let leaves = LeafScan(file) else { return }
        defer { leaves.finish() }
        let before = result.kept
        try leaves.rows(columns: Int(columnCount), mark: mark) { number, values in
            insert.add(number)
            for value in values.dropFirst() { insert.add(value) }
            insert.addNulls(columnCount - Int32(values.count))
            _ = try run()
        }
        if let lost = result.lost { result.lost = max(0, lost - (result.kept - before)) }
    }
}

extension HandBound {
    fileprivate func add(_ value: LeafScan.Value) {
        switch value {
        case .null: addNulls(1)
        case .int(let number): add(number)
        case .real(let number): add(number)
        case .text(let bytes): add(String(decoding: bytes, as: UTF8.self))
        case .blob(let bytes): add(bytes)
        }
    }
}

import GRDB

/// An INSERT of many rows, most of them some dozens a statement.
///
/// Each run of a statement opens its table and indexes anew. With 32 rows a statement rows of `memory` took half as long
/// to write (66,000 of 26 MB, 2026-12).
struct ManyRows {
    private static let rowsAtOnce = 32

    private let one: HandBound
    private let many: HandBound

    /// `row` is what stands for one row behind VALUES, `ending` what follows the last.
    init(_ database: Database, _ insert: String, row: String, _ ending: String = "") throws {
        let rows = Array(repeating: row, count: Self.rowsAtOnce).joined(separator: ", ")
        one = try HandBound(database, "\(insert) VALUES \(row) \(ending)")
        many = try HandBound(database, "\(insert) VALUES \(rows) \(ending)")
    }

    /// Inserts a row for each value, in their order; `bind` adds the parameters of one.
    func run<Value>(_ values: [Value], _ bind: (HandBound, Value) -> Void) throws {
        var next = 0
        while next < values.count {
            let isMany = values.count - next >= Self.rowsAtOnce
            let statement = isMany ? many : one
            let end = isMany ? next + Self.rowsAtOnce : next + 1
            for value in values[next..<end] { bind(statement, value) }
            try statement.run()
            next = end
        }
    }
}

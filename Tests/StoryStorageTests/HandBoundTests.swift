import GRDB
import Testing

@testable import StoryStorage

struct HandBoundTests {
    private func database<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try DatabaseQueue().write { database in
            try database.execute(sql: "CREATE TABLE pair (n INTEGER PRIMARY KEY, one, two, three)")
            return try body(database)
        }
    }

    @Test func `texts and bytes of all sizes are stored as they were bound`() throws {
        try database { database in
            let insert = try HandBound(database, "INSERT INTO pair(one, two, three) VALUES (?, ?, ?)")
            let read = try HandBound(database, "SELECT one, two, three, typeof(one), typeof(two) FROM pair WHERE n = ?")
            for size in [0, 1, 255, 256, 257, 300_000, 5, 70_000, 2] {
                let text = String(repeating: "é", count: size)
                let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
                let number = try insert.add(text).add(bytes).add(text: bytes.map { $0 % 128 }).insert()
                let row = try read.add(number).first {
                    (text: $0.text(0), bytes: $0.bytes(1), other: $0.bytes(2), types: [$0.text(3), $0.text(4)])
                }
                #expect(row?.text == text)
                #expect(row?.bytes == bytes)
                #expect(row?.other == bytes.map { $0 % 128 })
                #expect(row?.types == ["text", "blob"])
            }
        }
    }

    @Test func `what was bound and never run is in no statement that comes later`() throws {
        try database { database in
            let sql = "INSERT INTO pair(one, two) VALUES (?, ?)"
            try HandBound(database, sql).add("left").add("behind")
            try HandBound(database, sql).add("first").run()
            try database.cachedStatement(sql: sql).execute(arguments: ["second", "whole"])
            let rows = try Row.fetchAll(database, sql: "SELECT one, two FROM pair").map { [$0[0], $0[1]] as [String?] }
            #expect(rows == [["first", nil], ["second", "whole"]])
        }
    }

    @Test func `a row may be read while what asks for it is held`() throws {
        try database { database in
            let text = String(repeating: "words ", count: 1000)
            let rows = try HandBound(database, "SELECT ?1 UNION ALL SELECT ?1 || ?2").add(text).add("end").all {
                $0.text(0)
            }
            #expect(rows == [text, text + "end"])
        }
    }
}

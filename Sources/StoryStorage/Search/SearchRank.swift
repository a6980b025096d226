import GRDB
import GRDBSQLite

/// The function `search_rank(search, rarities)` of SQL: how well a row of the index fits, by BM25.
///
/// FTS5's own bm25() counts all rows of every phrase each time it is asked: 55 ms for one of the commonest words in a
/// million entries. Here the rarity of each phrase is handed in, in the order of the expression, as a blob of doubles.
enum SearchRank {
    /// Makes the function known to a connection.
    static func register(in database: Database) throws {
        guard let api = try api(of: database) else { throw DatabaseError(message: "this SQLite is without FTS5") }
        let code = api.pointee.xCreateFunction(api, "search_rank", nil, rank, nil)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    /// SQLite keeps the address of this and no copy (sqlite.org/c3ref/bind_blob.html): a String's bytes would be gone.
    private static let pointerType: StaticString = "fts5_api_ptr"

    /// See sqlite.org/fts5.html, section 7.
    private static func api(of database: Database) throws -> UnsafeMutablePointer<fts5_api>? {
        var api: UnsafeMutablePointer<fts5_api>?
        let statement = try database.makeStatement(sql: "SELECT fts5(?)")
        let type = UnsafeRawPointer(pointerType.utf8Start).assumingMemoryBound(to: CChar.self)
        withExtendedLifetime(statement) {
            withUnsafeMutablePointer(to: &api) { place in
                sqlite3_bind_pointer(statement.sqliteStatement, 1, place, type, nil)
                sqlite3_step(statement.sqliteStatement)
                sqlite3_reset(statement.sqliteStatement)
            }
        }
        return api
    }
}

/// What a word of each column counts: title, words, source.
private let columnWeights = [4.0, 1.0, 0.0]
/// How soon another occurrence of a word adds little, and how much the length of a text counts: the usual values.
private let saturation = 1.2
private let lengthShare = 0.75
/// In terms: the mean of what feeds give of an entry; a fixed one keeps the order of a search as the store grows.
private let usualLength = 100.0

private func rank(
    _ api: UnsafePointer<Fts5ExtensionApi>?, _ row: OpaquePointer?, _ context: OpaquePointer?, _ count: CInt,
    _ arguments: UnsafeMutablePointer<OpaquePointer?>?
) {
    guard let api = api?.pointee, count == 1, let blob = arguments?.pointee,
        let start = sqlite3_value_blob(blob)
    else { return sqlite3_result_double(context, 0) }
    let rarities = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(blob)))
    let phrases = rarities.count / MemoryLayout<Double>.size
    var occurrences: CInt = 0
    var length: CInt = 0
    guard api.xInstCount(row, &occurrences) == SQLITE_OK, api.xColumnSize(row, -1, &length) == SQLITE_OK else {
        return sqlite3_result_error_nomem(context)
    }
    var frequencies = [Double](repeating: 0, count: phrases)
    for occurrence in 0..<occurrences {
        var phrase: CInt = 0
        var column: CInt = 0
        var offset: CInt = 0
        guard api.xInst(row, occurrence, &phrase, &column, &offset) == SQLITE_OK else { continue }
        guard Int(phrase) < phrases, Int(column) < columnWeights.count else { continue }
        frequencies[Int(phrase)] += columnWeights[Int(column)]
    }
    let damping = saturation * (1 - lengthShare + lengthShare * Double(length) / usualLength)
    var score = 0.0
    for (phrase, frequency) in frequencies.enumerated() where frequency > 0 {
        let rarity = rarities.loadUnaligned(fromByteOffset: phrase * MemoryLayout<Double>.size, as: Double.self)
        score += rarity * frequency * (saturation + 1) / (frequency + damping)
    }
    sqlite3_result_double(context, score)
}

import Foundation
import GRDB

/// A query as FTS5 reads it: every term stands in quotation marks.
struct MatchExpression {
    private(set) var text = ""
    /// How telling each phrase is, in the order of the expression; 0 for what says nothing of the subject.
    private(set) var rarities: [Double] = []

    private let families: OutletFamilies
    private let database: Database
    /// Rows of the index.
    private let size: Int64
    private let countsRarity: Bool

    /// More entries with a phrase than this are extrapolated.
    private static let mostCounted: Int64 = 10_000

    /// Not ranked, a query needs no counting.
    init(_ query: SearchQuery, isRanked: Bool = true, through size: Int64, _ database: Database) throws {
        families = try OutletFamilies(database)
        self.database = database
        self.size = max(1, size)
        // One phrase alone is as telling as itself.
        countsRarity = isRanked && query.wanted.reduce(0) { $0 + $1.count } > 1
        let wanted = try query.wanted.map { try joined($0) }
        let unwanted = try query.unwanted.isEmpty ? nil : joined(query.unwanted)
        let all = wanted.joined(separator: " AND ")
        text = unwanted.map { "(\(all)) NOT \($0)" } ?? all
    }

    /// The same as a blob of doubles.
    var rarityBytes: [UInt8] { rarities.withUnsafeBytes { [UInt8]($0) } }

    private mutating func joined(_ parts: [SearchQuery.Part]) throws -> String {
        "(" + (try parts.map { try add($0) }).joined(separator: " OR ") + ")"
    }

    private mutating func add(_ part: SearchQuery.Part) throws -> String {
        let phrase = quoted(part.terms) + (part.isPrefix ? " *" : "")
        switch part.place {
        case .words: return try scored("{title words} : \(phrase)", part)
        case .title: return try scored("title : \(phrase)", part)
        case .language:
            rarities.append(0)
            return "source : \(quoted(IndexedText.languageTerm(part.terms) ?? ""))"
        case .outlet:
            let members = families.outlets(named: part.terms, isPrefix: part.isPrefix).map(quoted)
            rarities += Array(repeating: 0, count: members.count + 1)
            return "source : (\(([phrase] + members).joined(separator: " OR ")))"
        }
    }

    private mutating func scored(_ expression: String, _ part: SearchQuery.Part) throws -> String {
        // Looking for all words with one beginning costs too much to be done twice.
        rarities.append(!countsRarity ? 1 : part.isPrefix ? usualRarity : try rarity(of: expression))
        return expression
    }

    /// The logarithm of how many rows there are for each that has it.
    private func rarity(of expression: String) throws -> Double {
        let counted = try HandBound(
            database,
            """
            SELECT count(*), max(found) FROM (
                SELECT rowid AS found FROM search WHERE search MATCH ? AND rowid <= ? ORDER BY rowid LIMIT ?)
            """
        ).add(expression).add(size).add(Self.mostCounted).first { (count: $0.int(0), last: $0.int(1)) }
        guard let counted, counted.count > 0 else { return 1 }
        let isWhole = counted.count < Self.mostCounted
        let rows = Double(counted.count) * (isWhole ? 1 : Double(size) / Double(counted.last))
        return log(1 + (Double(size) - rows + 0.5) / (rows + 0.5))
    }

    // Terms hold letters, digits and spaces, but what is put into a language of its own is quoted by that language.
    private func quoted(_ terms: String) -> String { "\"\(terms.replacing("\"", with: "\"\""))\"" }
}

/// That of a word in one entry of a hundred.
private let usualRarity = 4.6

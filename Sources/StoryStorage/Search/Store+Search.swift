import Foundation
import GRDB
package import TidingsModel

// How a search is ranked
//
// Of the entries that fit the latest `mostMatches` are looked at, so that a word that everybody uses costs no more than
// a rare one; a rarer search reaches back to the first entry. Each is as good as BM25 says, a word of the title
// counting for four of the text, and half as good when it is old. A story is as good as its best entry, and somewhat
// better the more of its entries fit. Equal input gives equal order: ties go to the later entry.

extension Store {
    /// Entries that are looked at.
    private static let mostMatches = 1000

    /// Stories whose entries fit the query, best first, from `cursor` on.
    ///
    /// Only what is in the index is found; see `indexNext`.
    package func search(
        _ query: SearchQuery, in window: SearchWindow = .init(), limit: Int, from cursor: SearchCursor? = nil,
        now: Timestamp
    ) throws(StoreError) -> SearchPage {
        try read("searching") { database in
            let bounds = try SearchBounds(window, database)
            let through = try cursor?.through ?? bounds.newest(database)
            let start = SearchCursor(through: through, now: cursor?.now ?? now, offset: cursor?.offset ?? 0)
            let (matches, isCut) = try matches(query, bounds, through: through, database)
            let stories = ranked(matches, now: start.now)
            let chosen = stories.dropFirst(start.offset).prefix(limit)
            let reader = try HitReader(database, query)
            let hits = try chosen.compactMap {
                try reader.hit(entry: $0.entry, matches: $0.matches, score: $0.value)
            }
            let end = start.offset + chosen.count
            return SearchPage(
                hits: hits, total: stories.count, isCut: isCut,
                next: end < stories.count ? SearchCursor(through: through, now: start.now, offset: end) : nil)
        }
    }

    private func matches(
        _ query: SearchQuery, _ bounds: SearchBounds, through: Int64, _ database: Database
    ) throws -> ([SearchMatch], isCut: Bool) {
        let expression = try MatchExpression(query, through: through, database)
        let rows = try HandBound(
            database,
            """
            SELECT entry.n, entry.story, entry.published, entry.duplicate_of IS NOT NULL, entry.fetched, score FROM (
                SELECT rowid AS found, search_rank(search, ?) AS score FROM search
                WHERE search MATCH ? AND rowid > ? AND rowid <= ? ORDER BY rowid DESC LIMIT ?)
            CROSS JOIN entry ON entry.n = found
            """)
        rows.add(expression.rarityBytes).add(expression.text).add(bounds.first).add(min(bounds.last, through))
            .add(Int64(Self.mostMatches))
        let found = try rows.all(SearchMatch.init)
        return (found.filter { bounds.window.contains($0.fetched) }, found.count >= Self.mostMatches)
    }

    private func ranked(_ matches: [SearchMatch], now: Timestamp) -> [FoundStory] {
        var stories: [Int64: FoundStory] = [:]
        for match in matches {
            let score = match.score * freshness(of: match.published, at: now)
            stories[match.story, default: FoundStory(number: match.story)].add(match, score: score)
        }
        return stories.values.sorted { ($0.value, $0.entry) > ($1.value, $1.entry) }
    }

    private func freshness(of time: Timestamp, at now: Timestamp) -> Double {
        0.5 + 0.5 * exp2(-Double(max(0, now - time)) / Double(14 * Timestamp.day))
    }
}

/// An entry that fits.
private struct SearchMatch {
    let entry: Int64
    let story: Int64
    let published: Timestamp
    let isCopy: Bool
    let fetched: Timestamp
    let score: Double

    init(_ row: HandBound) {
        entry = row.int(0)
        story = row.int(1)
        published = row.time(2)
        isCopy = row.bool(3)
        fetched = row.time(4)
        score = row.double(5)
    }
}

/// A story, by its best entry.
private struct FoundStory {
    let number: Int64
    var entry: Int64 = 0
    var best = -1.0
    var matches = 0
    private var voices = 0

    init(number: Int64) { self.number = number }

    var value: Double { best * (1 + 0.1 * log2(Double(max(1, voices)))) }

    mutating func add(_ match: SearchMatch, score: Double) {
        matches += 1
        if !match.isCopy { voices += 1 }
        // A copy stands for its story where nothing better does.
        let score = match.isCopy ? score * 0.9 : score
        guard (score, match.entry) > (best, entry) else { return }
        best = score
        entry = match.entry
    }
}

extension SearchWindow {
    fileprivate func contains(_ time: Timestamp) -> Bool {
        if let after, time <= after { return false }
        if let until, time > until { return false }
        return true
    }
}

/// The rows of `entry` that a window lies within.
private struct SearchBounds {
    let window: SearchWindow
    /// Exclusive.
    var first: Int64 = 0
    var last: Int64 = .max

    /// Entries are stored nearly in the order in which they are seen, a batch of them at a time.
    private static let disorder = 5000

    init(_ window: SearchWindow, _ database: Database) throws {
        self.window = window
        if let after = window.after {
            let rows = "SELECT n FROM entry WHERE fetched > ? ORDER BY fetched LIMIT \(Self.disorder)"
            let least = try HandBound(database, "SELECT min(n) FROM (\(rows))").add(after).first {
                $0.isNull(0) ? Int64.max : $0.int(0)
            }
            first = (least ?? 1) - 1
        }
        if let until = window.until {
            let rows = "SELECT n FROM entry WHERE fetched <= ? ORDER BY fetched DESC LIMIT \(Self.disorder)"
            last = try HandBound(database, "SELECT max(n) FROM (\(rows))").add(until).first { $0.int(0) } ?? 0
        }
    }

    /// The last row that is in the index.
    func newest(_ database: Database) throws -> Int64 {
        try HandBound(database, "SELECT through FROM search_progress").first { $0.int(0) } ?? 0
    }
}

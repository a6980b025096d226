import Foundation
import GRDB
import TidingsModel

extension Store {
    /// Hands over everything as lines of the export (`ArchiveLine`), as of one moment; however much there is, little
    /// of it is in memory.
    package func forEachArchiveLine(_ body: @escaping ([UInt8]) throws -> Void) throws {
        do {
            try reader.read { try ArchiveWriter($0, body).write() }
        } catch let error as DatabaseError {
            throw StoreError(error, doing: "exporting the store", folder: folder.path)
        }
    }
}

/// Reads all tables, within a transaction.
private final class ArchiveWriter {
    private let database: Database
    private let body: ([UInt8]) throws -> Void
    private let encoder = JSONEncoder()
    private var count = 0
    /// The exported ids of feeds by their row: an address without its user names another feed.
    private var feeds: [Int64: String] = [:]

    init(_ database: Database, _ body: @escaping ([UInt8]) throws -> Void) {
        self.database = database
        self.body = body
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    func write() throws {
        try put { $0.tidings = .init(version: ArchiveLine.version, memory: ArchiveLine.memoryForm) }
        try each("SELECT outlet, family FROM outlet_family ORDER BY outlet") { row, line in
            line.family = .init(outlet: row.text(0), family: row.text(1))
        }
        try writeStories()
        try writeFeeds()
        try writeEntries()
        try writeDecisions()
        try writeEditions()
        try writeStates()
        try each("SELECT kind, key, value FROM memory ORDER BY kind, key") { row, line in
            line.memory = .init(kind: row.int(0), key: row.int(1), value: Data(row.bytes(2)))
        }
        try put { $0.end = count }
    }

    /// A line of each row; a row that `fill` leaves alone has none.
    private func each(_ sql: String, _ fill: (HandBound, inout ArchiveLine) throws -> Void) throws {
        let rows = try HandBound(fresh: database, sql)
        while try rows.next() { try put { try fill(rows, &$0) } }
    }

    private func put(_ fill: (inout ArchiveLine) throws -> Void) throws {
        var line = ArchiveLine()
        try fill(&line)
        let bytes = [UInt8](try encoder.encode(line))
        guard bytes.count > 2 else { return }
        try body(bytes + [UInt8(ascii: "\n")])
        count += 1
    }

    private func names(_ query: HandBound) throws -> [String] { try query.all { $0.text(0) } }

    private func writeStories() throws {
        let lines = try HandBound(
            fresh: database, "SELECT id FROM storyline_alias WHERE storyline = ? AND merged = ? ORDER BY id")
        try each("SELECT n, id FROM storyline ORDER BY n") { row, line in
            line.storyline = .init(
                id: row.text(1), merged: try names(lines.add(row.int(0)).add(true)),
                emptied: try names(lines.add(row.int(0)).add(false)))
        }
        let stories = try HandBound(fresh: database, "SELECT id FROM story_alias WHERE story = ? ORDER BY id")
        try each(
            """
            SELECT story.n, story.id, storyline.id, split_from, event, score, threshold FROM story
            CROSS JOIN storyline ON storyline.n = storyline LEFT JOIN story_event ON story_event.story = story.n
            ORDER BY story.n
            """
        ) { row, line in
            line.story = .init(
                id: row.text(1), storyline: row.text(2), merged: try names(stories.add(row.int(0))),
                splitFrom: row.optionalText(3),
                event: row.optionalText(4).map { .init(id: $0, score: row.int(5), threshold: row.int(6)) })
        }
    }

    private func writeFeeds() throws {
        var seen: Set<String> = []
        // The columns of FeedRow, and what it does not need.
        let columns = FeedRow.select.replacing(" FROM feed ", with: ", n, declined")
        let place = "(SELECT count(*) FROM feed AS other WHERE other.position <= feed.position)"
        try each("\(columns), CASE WHEN position IS NOT NULL THEN \(place) END FROM feed ORDER BY n") { row, line in
            let followed = FeedRow.followed(row)
            let feed = followed.feed.portable
            let id = feed.url == followed.feed.url ? row.text(7) : feed.id.rawValue
            feeds[row.int(9)] = id
            guard seen.insert(id).inserted else { return }
            line.feed = .init(
                id: id, url: feed.url, position: row.isNull(11) ? nil : row.int(11),
                declaredIn: row.optionalText(1), listedIn: row.optionalText(8).map { withoutUser($0) },
                declined: row.bool(10), paused: feed.paused, settings: feed.settings, state: followed.state.portable)
        }
        try each("SELECT url, position, settings, state, feeds FROM feed_list ORDER BY position, url") { row, line in
            let state = FeedState(address: row.text(0), nextDue: Timestamp(seconds: 0))
            line.list = .init(
                url: withoutUser(row.text(0)), position: row.int(1),
                settings: StoredJSON.value(row.bytes(2), default: FeedSettings()).portable,
                state: StoredJSON.value(row.bytes(3), default: state).portable,
                feeds: StoredJSON.value(row.bytes(4), default: [Feed]()).map(\.portable))
        }
    }

    private func writeEntries() throws {
        let keys = try HandBound(
            fresh: database, "SELECT hash FROM entry_key WHERE feed = ? AND entry = ? ORDER BY hash")
        try each(
            """
            SELECT entry.n, entry.id, feed, story.id, outlet, published, fetched, is_news, date_flag, similarity,
                duplicate_of, guid, link, canonical_link, language, author, image, categories, title, summary, content,
                html, fingerprint, rank, rank_of
            FROM entry CROSS JOIN story ON story.n = story ORDER BY entry.n
            """
        ) { row, line in
            line.entry = .init(
                place: row.int(0), id: row.text(1), feed: feeds[row.int(2)] ?? "", story: row.text(3),
                outlet: row.text(4), published: row.int(5), fetched: row.int(6), isNews: row.bool(7),
                dateFlag: row.text(8), similarity: row.double(9), duplicateOf: row.optionalText(10),
                guid: row.optionalText(11), link: row.optionalText(12), canonicalLink: row.optionalText(13),
                language: row.optionalText(14), author: row.optionalText(15), image: row.optionalText(16),
                categories: row.optionalText(17), title: row.text(18), summary: row.text(19), content: row.text(20),
                html: row.text(21),
                rank: row.isNull(23) ? nil : row.int(23), rankOf: row.isNull(24) ? nil : row.int(24),
                fingerprint: hexadecimal(row.int(22)),
                keys: try keys.add(row.int(2)).add(row.int(0)).all { hexadecimal($0.int(0)) })
        }
        try writeSeen()
    }

    /// Keys without an entry, some hundred a line.
    private func writeSeen() throws {
        let rows = try HandBound(
            fresh: database, "SELECT feed, hash FROM entry_key WHERE entry = 0 ORDER BY feed, hash")
        var waiting: (feed: Int64, keys: [String]) = (0, [])
        func flush() throws {
            guard !waiting.keys.isEmpty else { return }
            try put { $0.seen = .init(feed: feeds[waiting.feed] ?? "", keys: waiting.keys) }
        }
        while try rows.next() {
            if rows.int(0) != waiting.feed || waiting.keys.count == 500 {
                try flush()
                waiting = (rows.int(0), [])
            }
            waiting.keys.append(hexadecimal(rows.int(1)))
        }
        try flush()
    }

    private func writeDecisions() throws {
        try each("SELECT n, \(DecisionTable.columns) FROM decision ORDER BY decision.n") { row, line in
            func number(_ column: Int32) -> Int64? { row.isNull(column) ? nil : row.int(column) }
            line.decision = .init(
                place: row.int(0), subject: row.text(1), at: row.int(2), outcome: row.int(3),
                other: row.optionalText(4),
                score: number(5), threshold: number(6), similarity: number(7), gap: number(8), size: number(9),
                otherSize: number(10), near: row.optionalText(11), nearScore: number(12), nearSimilarity: number(13),
                nearGap: number(14), nearSize: number(15), firstPlace: number(17), firstAt: number(18))
        }
        try each("SELECT body FROM correction ORDER BY n") { row, line in
            line.correction = StoredJSON.value(row.bytes(0))
        }
    }

    private func writeEditions() throws {
        let forms = try HandBound(fresh: database, "SELECT format, body FROM edition_form WHERE edition = ?")
        try each("SELECT n, id, since, until FROM edition ORDER BY n") { row, line in
            let bodies = try forms.add(row.int(0)).all { ($0.text(0), Data($0.bytes(1))) }
            line.edition = .init(
                id: row.text(1), since: row.int(2), until: row.int(3),
                forms: Dictionary(bodies) { first, _ in first })
        }
    }

    private func writeStates() throws {
        try each("SELECT at, entry FROM mark") { $1.mark = .init(at: $0.int(0), place: $0.int(1)) }
        try each("SELECT storyline, publishers FROM muted ORDER BY storyline") { row, line in
            line.muted = .init(storyline: row.text(0), publishers: row.int(1))
        }
        try each("SELECT at FROM edition_schedule") { $1.scheduled = $0.int(0) }
        try each("SELECT host, until FROM host_rest ORDER BY host") { row, line in
            line.rest = .init(host: row.text(0), until: row.int(1))
        }
        try each("SELECT hook, entry FROM hook_mark ORDER BY hook") { row, line in
            line.hook = .init(hook: row.text(0), place: row.int(1))
        }
        try each("SELECT hook, subject, number FROM hook_told ORDER BY hook, subject") { row, line in
            line.told = .init(hook: row.text(0), subject: row.text(1), number: row.int(2))
        }
    }
}

import Foundation
import GRDB
import TidingsModel

// How an export is taken in
//
// One transaction, a line at a time, so that a line that is wrong leaves the store as it was. What is known here by its
// id stays as it is here; the rest is added. Places in the order of arrival are moved behind those that are here. A
// story or storyline that got no entry of its own, since all of them were known, goes again at the end.

extension Store {
    /// Takes in the lines of an export; `next` gives one after the other without its end, then nil.
    package func takeIn(_ next: () throws -> [UInt8]?) throws -> ArchiveReport {
        guard let pool else {
            throw StoreError.sqlite(doing: "importing", reason: "the store is open for reading only")
        }
        do {
            let report = try pool.write { database in
                let importer = try ArchiveImporter(database)
                return try importer.run(next)
            }
            try read("copying the subscriptions", SubscriptionCopy(folder).write)
            return report
        } catch let error as DatabaseError {
            throw StoreError(error, doing: "importing", folder: folder.path)
        }
    }
}

/// One import, within a transaction.
private final class ArchiveImporter {
    private let database: Database
    private let decoder = JSONDecoder()
    private var report = ArchiveReport()
    private var line = 0
    /// What is added to the places of entries and decisions, so that they come after those that are here.
    private let entryOffset: Int64
    private let decisionOffset: Int64
    private let feedPosition: Int64
    private let hasMark: Bool
    private let hadFamilies: Bool
    private let hadEntries: Bool
    private var takesMemory = false
    private var feeds: [String: Int64] = [:]

    init(_ database: Database) throws {
        self.database = database
        func number(_ sql: String) throws -> Int64 { try HandBound(database, sql).first { $0.int(0) } ?? 0 }
        let newest = try number("SELECT coalesce(max(n), 0) FROM entry")
        entryOffset = max(newest, try number("SELECT coalesce(max(through), 0) FROM search_progress"))
        decisionOffset = try number("SELECT coalesce(max(n), 0) FROM decision")
        feedPosition = try number("SELECT coalesce(max(position), 0) FROM feed")
        hasMark = try number("SELECT count(*) FROM mark") > 0
        hadFamilies = try number("SELECT count(*) FROM outlet_family") > 0
        hadEntries = newest > 0
    }

    func run(_ next: () throws -> [UInt8]?) throws -> ArchiveReport {
        guard let first = try next(), let head = try? decoder.decode(ArchiveLine.self, from: Data(first)).tidings
        else { throw ArchiveError.notAnExport }
        guard head.version <= ArchiveLine.version else { throw ArchiveError.newer(version: head.version) }
        line = 1
        let memory = try HandBound(database, "SELECT EXISTS (SELECT 1 FROM memory)").first { $0.bool(0) } ?? false
        takesMemory = !hadEntries && !memory && head.memory == ArchiveLine.memoryForm
        while let bytes = try next() {
            line += 1
            let found = try read(bytes)
            if let end = found.end {
                guard end == line - 1 else {
                    throw ArchiveError.line(line, "\(end) lines were written, these are \(line - 1)")
                }
                try settle()
                return report
            }
            try take(found)
        }
        throw ArchiveError.breaksOff(after: line)
    }

    private func read(_ bytes: [UInt8]) throws -> ArchiveLine {
        do {
            return try decoder.decode(ArchiveLine.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw ArchiveError.line(line, Self.sentence(error))
        }
    }

    private static func sentence(_ error: DecodingError) -> String {
        func path(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
            (context.codingPath + (last.map { [$0] } ?? [])).map(\.stringValue).joined(separator: ".")
        }
        switch error {
        case .keyNotFound(let key, let context): return "\(path(context, key)) is missing"
        case .typeMismatch(_, let context) where context.codingPath.isEmpty: return "this is no JSON object"
        case .typeMismatch(_, let context): return "\(path(context)) is of another type"
        case .valueNotFound(_, let context): return "\(path(context)) is null"
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            return "\(path(context)) cannot be read"
        default: return "this is no JSON"
        }
    }

    private func take(_ found: ArchiveLine) throws {
        if let entry = found.entry {
            try take(entry)
        } else if let story = found.story {
            try take(story)
        } else if let storyline = found.storyline {
            try take(storyline)
        } else if let decision = found.decision {
            try take(decision)
        } else if let memory = found.memory {
            guard takesMemory else { return }
            report.remembers = true
            try HandBound(database, "INSERT INTO memory(kind, key, value) VALUES (?, ?, ?)")
                .add(memory.kind).add(memory.key).add([UInt8](memory.value)).run()
        } else if let seen = found.seen {
            try take(seen)
        } else if let feed = found.feed {
            try take(feed)
        } else if try !takeRest(found) {
            report.unknown += 1
        }
    }

    // MARK: Stories

    private func take(_ line: ArchiveLine.Storyline) throws {
        let number =
            try self.number(ofStoryline: line.id)
            ?? HandBound(database, "INSERT INTO storyline(id) VALUES (?) RETURNING n").add(line.id).first { $0.int(0) }
        let alias = try HandBound(
            database,
            """
            INSERT OR IGNORE INTO storyline_alias(id, storyline, merged)
            SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM storyline WHERE id = ?1)
            """)
        for id in line.merged { try alias.add(id).add(number ?? 0).add(true).run() }
        for id in line.emptied { try alias.add(id).add(number ?? 0).add(false).run() }
    }

    private func take(_ story: ArchiveLine.Story) throws {
        if try number(ofStory: story.id) != nil {
            report.stories.known += 1
        } else {
            guard let storyline = try number(ofStoryline: story.storyline) else {
                throw wrong("the storyline \(story.storyline) has no line before this one")
            }
            let number = try HandBound(
                database,
                """
                INSERT INTO story(id, storyline, first, last, publishers, split_from) VALUES (?, ?, 0, 0, 1, ?)
                RETURNING n
                """
            ).add(story.id).add(storyline).add(story.splitFrom).first { $0.int(0) }
            if let event = story.event {
                try HandBound(
                    database, "INSERT INTO story_event(story, event, score, threshold) VALUES (?, ?, ?, ?)"
                ).add(number ?? 0).add(event.id).add(event.score).add(event.threshold).run()
            }
            report.stories.taken += 1
        }
        let alias = try HandBound(
            database,
            """
            INSERT OR IGNORE INTO story_alias(id, story)
            SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM story WHERE id = ?1)
            """)
        guard let number = try number(ofStory: story.id) else { return }
        for id in story.merged { try alias.add(id).add(number).run() }
    }

    private func number(ofStory id: String) throws -> Int64? {
        try HandBound(database, "SELECT n FROM story WHERE id = ?").add(id).first { $0.int(0) }
            ?? HandBound(database, "SELECT story FROM story_alias WHERE id = ?").add(id).first { $0.int(0) }
    }

    private func number(ofStoryline id: String) throws -> Int64? {
        try HandBound(database, "SELECT n FROM storyline WHERE id = ?").add(id).first { $0.int(0) }
            ?? HandBound(database, "SELECT storyline FROM storyline_alias WHERE id = ?").add(id).first { $0.int(0) }
    }

    // MARK: Feeds

    private func take(_ feed: ArchiveLine.FollowedFeed) throws {
        let known = try HandBound(database, "SELECT n, position FROM feed WHERE id = ?").add(feed.id)
            .first { (n: $0.int(0), isFollowed: !$0.isNull(1)) }
        if let known {
            feeds[feed.id] = known.n
            guard !known.isFollowed, feed.position != nil else {
                report.feeds.known += 1
                return
            }
            try HandBound(
                database,
                """
                UPDATE feed SET position = ?, declared_in = ?, listed_in = ?, declined = ?, paused = ?, settings = ?
                WHERE n = ?
                """
            ).add(position(feed)).add(feed.declaredIn).add(feed.listedIn).add(feed.declined).add(feed.paused)
                .add(StoredJSON.text(feed.settings)).add(known.n).run()
        } else {
            let insert = try HandBound(
                database,
                """
                INSERT INTO feed(id, url, position, declared_in, listed_in, declined, paused, settings, health,
                    next_due, last_checked, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n
                """)
            insert.add(feed.id).add(feed.url)
            if feed.position == nil { insert.addNulls(1) } else { insert.add(position(feed)) }
            insert.add(feed.declaredIn).add(feed.listedIn).add(feed.declined).add(feed.paused)
            insert.add(try StoredJSON.text(feed.settings)).add(feed.state.health.rawValue).add(feed.state.nextDue)
            feeds[feed.id] = try insert.add(feed.state.lastChecked).add(StoredJSON.text(feed.state)).first { $0.int(0) }
        }
        report.feeds.taken += 1
    }

    private func position(_ feed: ArchiveLine.FollowedFeed) -> Int64 { feedPosition &+ (feed.position ?? 0) }

    private func number(ofFeed id: String) throws -> Int64 {
        guard let number = feeds[id] else { throw wrong("the feed \(id) has no line before this one") }
        return number
    }

    // MARK: Entries

    private func take(_ entry: ArchiveLine.Entry) throws {
        let feed = try number(ofFeed: entry.feed)
        let keys = try entry.keys.map { try hash($0) }
        let known = try HandBound(database, "SELECT n FROM entry WHERE id = ?").add(entry.id).first { $0.int(0) }
        // The same entry under another id would be doubled.
        let isKnown =
            try known != nil || (hadEntries && !keys.isEmpty && keys.allSatisfy { try holder($0, feed) != nil })
        guard !isKnown else {
            report.entries.known += 1
            if let known { try addKeys(keys, feed, known) }
            return
        }
        guard let story = try number(ofStory: entry.story) else {
            throw wrong("the story \(entry.story) has no line before this one")
        }
        let number = try insert(entry, feed, story)
        try addKeys(keys, feed, number)
        report.entries.taken += 1
    }

    private func insert(_ entry: ArchiveLine.Entry, _ feed: Int64, _ story: Int64) throws -> Int64 {
        guard entry.place > 0, entry.place < Int64.max / 2 else { throw wrong("entry.place is out of range") }
        let number = entryOffset + entry.place
        let taken =
            try HandBound(database, "SELECT EXISTS (SELECT 1 FROM entry WHERE n = ?)").add(number)
            .first { $0.bool(0) } ?? false
        guard !taken else { throw wrong("another entry has the place \(entry.place)") }
        let insert = try HandBound(
            database,
            """
            INSERT INTO entry(n, id, feed, story, published, fetched, fingerprint, similarity, duplicate_of, outlet,
                is_news, date_flag, guid, link, canonical_link, language, author, image, categories,
                title, summary, content, html, rank, rank_of)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insert.add(number).add(entry.id).add(feed).add(story).add(entry.published).add(entry.fetched)
        insert.add(try hash(entry.fingerprint)).add(entry.similarity).add(entry.duplicateOf).add(entry.outlet)
        insert.add(entry.isNews).add(entry.dateFlag).add(entry.guid).add(entry.link).add(entry.canonicalLink)
        insert.add(entry.language).add(entry.author).add(entry.image).add(entry.categories)
        insert.add(entry.title).add(entry.summary).add(entry.content).add(entry.html)
        try insert.add(entry.rank).add(entry.rankOf).run()
        return number
    }

    private func take(_ seen: ArchiveLine.Seen) throws {
        let feed = try number(ofFeed: seen.feed)
        let insert = try HandBound(database, "INSERT OR IGNORE INTO entry_key(feed, hash, entry) VALUES (?, ?, 0)")
        for key in seen.keys { try insert.add(feed).add(hash(key)).run() }
    }

    /// The living entry that a feed knows by a key.
    private func holder(_ key: Int64, _ feed: Int64) throws -> Int64? {
        try HandBound(database, "SELECT entry FROM entry_key WHERE feed = ? AND hash = ? AND entry <> 0").add(feed)
            .add(key).first { $0.int(0) }
    }

    private func addKeys(_ keys: [Int64], _ feed: Int64, _ entry: Int64) throws {
        let insert = try HandBound(
            database,
            """
            INSERT INTO entry_key(feed, hash, entry) VALUES (?, ?, ?)
            ON CONFLICT(feed, hash) DO UPDATE SET entry = excluded.entry WHERE entry_key.entry = 0
            """)
        for key in keys { try insert.add(feed).add(key).add(entry).run() }
    }

    private func hash(_ text: String) throws -> Int64 {
        guard let value = fromHexadecimal(text) else { throw wrong("\(text.debugDescription) is no key") }
        return value
    }

    // MARK: The rest

    private func take(_ decision: ArchiveLine.Decision) throws {
        let insert = try HandBound(
            database,
            """
            INSERT OR IGNORE INTO decision(n, subject, at, outcome, other, score, threshold, similarity, gap, size,
                other_size, near, near_score, near_similarity, near_gap, near_size, first_n, first_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insert.add(decisionOffset &+ decision.place).add(decision.subject).add(decision.at).add(decision.outcome)
        insert.add(decision.other)
        for value in [
            decision.score, decision.threshold, decision.similarity, decision.gap, decision.size, decision.otherSize,
        ] { insert.add(value) }
        insert.add(decision.near)
        for value in [decision.nearScore, decision.nearSimilarity, decision.nearGap, decision.nearSize] {
            insert.add(value)
        }
        insert.add(decision.firstPlace.map { decisionOffset &+ $0 })
        insert.add(decision.firstAt)
        try insert.run()
    }

    /// Whether it was anything that is known.
    private func takeRest(_ found: ArchiveLine) throws -> Bool {
        if let family = found.family {
            guard !hadFamilies else { return true }
            try HandBound(database, "INSERT OR IGNORE INTO outlet_family(outlet, family) VALUES (?, ?)")
                .add(family.outlet).add(family.family).run()
        } else if let list = found.list {
            try HandBound(
                database,
                """
                INSERT OR IGNORE INTO feed_list(url, position, settings, state, feed_count, feeds)
                VALUES (?, ?, ?, ?, ?, ?)
                """
            ).add(list.url).add(list.position).add(StoredJSON.text(list.settings)).add(StoredJSON.text(list.state))
                .add(Int64(list.feeds.count)).add(StoredJSON.text(list.feeds)).run()
        } else if let correction = found.correction {
            let isNew =
                try HandBound(
                    database, "INSERT OR IGNORE INTO correction(id, body) VALUES (?, ?) RETURNING n"
                ).add(correction.id).add(StoredJSON.text(correction)).first { $0.int(0) } != nil
            if isNew { report.corrections.taken += 1 } else { report.corrections.known += 1 }
        } else if let edition = found.edition {
            try take(edition)
        } else {
            return try takeState(found)
        }
        return true
    }

    private func take(_ edition: ArchiveLine.Edition) throws {
        let number = try HandBound(
            database, "INSERT OR IGNORE INTO edition(id, since, until) VALUES (?, ?, ?) RETURNING n"
        ).add(edition.id).add(edition.since).add(edition.until).first { $0.int(0) }
        guard let number else {
            report.editions.known += 1
            return
        }
        report.editions.taken += 1
        let insert = try HandBound(database, "INSERT INTO edition_form(edition, format, body) VALUES (?, ?, ?)")
        for (format, body) in edition.forms.sorted(by: { $0.key < $1.key }) {
            try insert.add(number).add(format).add([UInt8](body)).run()
        }
    }

    private func takeState(_ found: ArchiveLine) throws -> Bool {
        if let mark = found.mark {
            guard !hasMark else { return true }
            try HandBound(database, "INSERT INTO mark(n, at, entry) VALUES (1, ?, ?)").add(mark.at)
                .add(entryOffset &+ mark.place).run()
        } else if let muted = found.muted {
            try HandBound(database, "INSERT OR IGNORE INTO muted(storyline, publishers) VALUES (?, ?)")
                .add(muted.storyline).add(muted.publishers).run()
        } else if let scheduled = found.scheduled {
            try HandBound(database, "INSERT OR IGNORE INTO edition_schedule(n, at) VALUES (1, ?)").add(scheduled).run()
        } else if let rest = found.rest {
            try HandBound(database, "INSERT OR IGNORE INTO host_rest(host, until) VALUES (?, ?)").add(rest.host)
                .add(rest.until).run()
        } else if let hook = found.hook {
            try HandBound(database, "INSERT OR IGNORE INTO hook_mark(hook, entry) VALUES (?, ?)").add(hook.hook)
                .add(entryOffset &+ hook.place).run()
        } else if let told = found.told {
            try HandBound(database, "INSERT OR IGNORE INTO hook_told(hook, subject, number) VALUES (?, ?, ?)")
                .add(told.hook).add(told.subject).add(told.number).run()
        } else {
            return false
        }
        return true
    }

    /// Lets go what got no entry, and counts the stories; one by one, since lists of all would be held in memory.
    private func settle() throws {
        let before = try HandBound(database, "SELECT count(*) FROM story").first { $0.int(0) } ?? 0
        try database.execute(
            sql: """
                DELETE FROM story_alias AS alias
                WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.story = alias.story);
                DELETE FROM story WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.story = story.n);
                DELETE FROM storyline_alias AS alias
                WHERE NOT EXISTS (SELECT 1 FROM story WHERE story.storyline = alias.storyline);
                DELETE FROM storyline WHERE NOT EXISTS (SELECT 1 FROM story WHERE story.storyline = storyline.n);
                UPDATE story SET (first, last, publishers) = (
                    SELECT min(published), max(published), \(EntryRow.voices)
                    FROM entry LEFT JOIN outlet_family USING (outlet) WHERE entry.story = story.n);
                """)
        let after = try HandBound(database, "SELECT count(*) FROM story").first { $0.int(0) } ?? 0
        report.stories.taken -= Int(before - after)
    }

    private func wrong(_ what: String) -> ArchiveError { .line(line, what) }
}

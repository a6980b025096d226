import GRDB
import TidingsModel

/// Makes rows that survived damage fit together again: what they point to is made anew, or they are let go.
struct SalvagedReferences {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func mend() throws {
        try mendFeeds()
        try mendStories()
        try mendStorylines()
        try dropDangling()
        try mendKeys()
        for story in try HandBound(database, "SELECT n FROM story").all({ $0.int(0) }) {
            try StoryTables.summarise(story, database)
        }
    }

    /// Entries of a feed whose row is lost go to one that nobody follows.
    private func mendFeeds() throws {
        try database.execute(
            sql: """
                INSERT INTO feed(n, id, url, paused, health, next_due, settings, state)
                SELECT DISTINCT feed, 'lost' || feed, '', 0, 'new', 0, '{}', '{}' FROM entry
                WHERE feed NOT IN (SELECT n FROM feed);
                UPDATE feed SET settings = '{}' WHERE NOT json_valid(settings);
                UPDATE feed SET state = '{}' WHERE NOT json_valid(state);
                """)
    }

    /// A story whose row is lost is made again, under the name that its first entry would have given it.
    private func mendStories() throws {
        try database.execute(
            sql: """
                UPDATE entry SET duplicate_of = NULL
                WHERE duplicate_of IS NOT NULL AND duplicate_of NOT IN (SELECT id FROM entry);
                DELETE FROM story WHERE n NOT IN (SELECT story FROM entry);
                DELETE FROM story_alias WHERE story NOT IN (SELECT n FROM story) OR id IN (SELECT id FROM story);
                """)
        let orphans = try HandBound(
            database,
            """
            SELECT story, id FROM entry WHERE story NOT IN (SELECT n FROM story)
            AND n = (SELECT min(n) FROM entry AS sibling WHERE sibling.story = entry.story)
            """
        ).all { (story: $0.int(0), entry: Entry.ID(rawValue: $0.text(1))) }
        // In a storyline that is not there, which is made next.
        let line =
            try HandBound(
                database,
                "SELECT max((SELECT coalesce(max(n), 0) FROM storyline), "
                    + "(SELECT coalesce(max(storyline), 0) FROM story))"
            ).first { $0.int(0) } ?? 0
        let make = try HandBound(
            database, "INSERT OR IGNORE INTO story(n, id, storyline, first, last, publishers) VALUES (?, ?, ?, 0, 0, 1)"
        )
        let namesake = try HandBound(database, "SELECT n FROM story WHERE id = ?")
        let move = try HandBound(database, "UPDATE entry SET story = ? WHERE story = ?")
        for (index, orphan) in orphans.enumerated() {
            let id = Story.ID(first: orphan.entry).rawValue
            if let other = try namesake.add(id).first({ $0.int(0) }) {
                try move.add(other).add(orphan.story).run()
            } else {
                try make.add(orphan.story).add(id).add(line + 1 + Int64(index)).run()
            }
        }
        try database.execute(
            sql: "DELETE FROM story_alias WHERE story NOT IN (SELECT n FROM story) OR id IN (SELECT id FROM story)")
    }

    private func mendStorylines() throws {
        let orphans = try HandBound(
            database,
            """
            SELECT storyline, id FROM story WHERE storyline NOT IN (SELECT n FROM storyline)
            AND n = (SELECT min(n) FROM story AS sibling WHERE sibling.storyline = story.storyline)
            """
        ).all { (line: $0.int(0), story: Story.ID(rawValue: $0.text(1))) }
        let make = try HandBound(database, "INSERT OR IGNORE INTO storyline(n, id) VALUES (?, ?)")
        let namesake = try HandBound(database, "SELECT n FROM storyline WHERE id = ?")
        let move = try HandBound(database, "UPDATE story SET storyline = ? WHERE storyline = ?")
        for orphan in orphans {
            let id = Storyline.ID(first: orphan.story).rawValue
            if let other = try namesake.add(id).first({ $0.int(0) }) {
                try move.add(other).add(orphan.line).run()
            } else {
                try make.add(orphan.line).add(id).run()
            }
        }
        try database.execute(
            sql: """
                DELETE FROM storyline WHERE n NOT IN (SELECT storyline FROM story);
                DELETE FROM storyline_alias
                WHERE storyline NOT IN (SELECT n FROM storyline) OR id IN (SELECT id FROM storyline);
                """)
    }

    /// Rows of any table that point to what is gone.
    private func dropDangling() throws {
        try database.execute(
            sql: """
                DELETE FROM entry_key WHERE entry <> 0 AND entry NOT IN (SELECT n FROM entry) OR feed NOT IN (SELECT n FROM feed);
                DELETE FROM hub_subscription WHERE feed NOT IN (SELECT n FROM feed);
                DELETE FROM edition_form WHERE edition NOT IN (SELECT n FROM edition);
                """)
        let dangling = try HandBound(database, "PRAGMA foreign_key_check").all { ($0.text(0), $0.isNull(1), $0.int(1)) }
        for (table, hasNoNumber, row) in dangling where !hasNoNumber {
            try HandBound(database, "DELETE FROM \"\(table)\" WHERE rowid = ?").add(row).run()
        }
    }

    /// An entry without a key would come again; those it had follow from it, but for rare feeds.
    private func mendKeys() throws {
        let bare = try HandBound(
            fresh: database,
            """
            SELECT n, feed, guid, canonical_link, title, published, date_flag FROM entry
            WHERE n NOT IN (SELECT entry FROM entry_key)
            """)
        var made: [(feed: Int64, hash: Int64, entry: Int64)] = []
        while try bare.next() {
            let stated = Entry.DateFlag(rawValue: bare.text(6)) == .stated ? bare.time(5) : nil
            let keys = EntryKeys(
                guid: bare.optionalText(2), canonicalLink: bare.optionalText(3), title: bare.text(4), statedDate: stated
            )
            for key in keys.all { made.append((bare.int(1), keyHash(key), bare.int(0))) }
        }
        let insert = try HandBound(database, "INSERT OR IGNORE INTO entry_key(feed, hash, entry) VALUES (?, ?, ?)")
        for key in made { try insert.add(key.feed).add(key.hash).add(key.entry).run() }
    }
}

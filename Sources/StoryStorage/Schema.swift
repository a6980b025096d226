import GRDB

/// The tables, and how each version came from the one before.
///
/// Integer row numbers join tables; the TEXT ids of the model are unique beside them. Texts stand last in `entry`,
/// so that looking up identity and time reads the first page of a row alone.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(sql: subscriptions)
            try database.execute(sql: stories)
            try database.execute(sql: rest)
        }
        migrator.registerMigration("lists") { database in try database.execute(sql: lists) }
        migrator.registerMigration("websub") { database in try database.execute(sql: hubSubscriptions) }
        migrator.registerMigration("editions by arrival") { database in try database.execute(sql: arrival) }
        migrator.registerMigration("judgements") { database in try database.execute(sql: judgements) }
        migrator.registerMigration("search") { database in try database.execute(sql: search) }
        migrator.registerMigration("outbox") { database in try database.execute(sql: outbox) }
        migrator.registerMigration("retention") { database in try database.execute(sql: retention) }
        migrator.registerMigration("events") { database in try database.execute(sql: events) }
        // Rows of another form: the clusterer learns anew.
        migrator.registerMigration("packed memory") { database in try database.execute(sql: "DELETE FROM memory") }
        migrator.registerMigration("reader marks") { database in try database.execute(sql: ReaderTables.schema) }
        migrator.registerMigration("positions") { database in try database.execute(sql: positions) }
        migrator.registerMigration("separations") { database in try database.execute(sql: separations) }
        migrator.registerMigration("memory by number") { database in try database.execute(sql: numberedMemory) }
        return migrator
    }

    // A feed that is followed no longer has no position: its entries and stories stay, and so does its title.
    private static let subscriptions = """
        CREATE TABLE feed (
            n INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            url TEXT NOT NULL,
            position INTEGER,
            declared_in TEXT,
            paused INTEGER NOT NULL,
            health TEXT NOT NULL,
            next_due INTEGER NOT NULL,
            last_checked INTEGER,
            settings TEXT NOT NULL,
            state TEXT NOT NULL
        );
        CREATE INDEX feed_due ON feed(next_due) WHERE position IS NOT NULL AND paused = 0 AND health <> 'gone';
        CREATE INDEX feed_checked ON feed(last_checked) WHERE position IS NOT NULL AND paused = 0 AND health <> 'gone';
        CREATE INDEX feed_position ON feed(position) WHERE position IS NOT NULL;
        CREATE TABLE host_rest (host TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID;
        """

    // A feed that its reader took away is declined: no list brings it back.
    private static let lists = """
        ALTER TABLE feed ADD COLUMN listed_in TEXT;
        ALTER TABLE feed ADD COLUMN declined INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE feed_list (
            url TEXT PRIMARY KEY,
            position INTEGER NOT NULL,
            settings TEXT NOT NULL,
            state TEXT NOT NULL,
            feed_count INTEGER NOT NULL,
            feeds TEXT NOT NULL
        ) WITHOUT ROWID;
        """

    private static let stories = """
        CREATE TABLE storyline (n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE);
        CREATE TABLE storyline_alias (
            id TEXT PRIMARY KEY,
            storyline INTEGER NOT NULL REFERENCES storyline(n),
            merged INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX storyline_alias_target ON storyline_alias(storyline);
        CREATE TABLE story (
            n INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            storyline INTEGER NOT NULL REFERENCES storyline(n),
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            publishers INTEGER NOT NULL
        );
        CREATE INDEX story_storyline ON story(storyline, first);
        CREATE INDEX story_last ON story(last);
        CREATE TABLE story_alias (
            id TEXT PRIMARY KEY,
            story INTEGER NOT NULL REFERENCES story(n)
        ) WITHOUT ROWID;
        CREATE INDEX story_alias_target ON story_alias(story);
        CREATE TABLE entry (
            n INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            feed INTEGER NOT NULL REFERENCES feed(n),
            story INTEGER NOT NULL REFERENCES story(n),
            published INTEGER NOT NULL,
            fetched INTEGER NOT NULL,
            fingerprint INTEGER NOT NULL,
            similarity REAL NOT NULL,
            duplicate_of TEXT,
            outlet TEXT NOT NULL,
            is_news INTEGER NOT NULL,
            date_flag TEXT NOT NULL,
            guid TEXT,
            link TEXT,
            canonical_link TEXT,
            language TEXT,
            author TEXT,
            image TEXT,
            categories TEXT,
            title TEXT NOT NULL,
            summary TEXT NOT NULL,
            content TEXT NOT NULL,
            html TEXT NOT NULL
        );
        CREATE INDEX entry_story ON entry(story, published, duplicate_of, outlet);
        CREATE INDEX entry_fetched ON entry(fetched);
        CREATE INDEX entry_feed ON entry(feed);
        CREATE INDEX entry_copy ON entry(duplicate_of) WHERE duplicate_of IS NOT NULL;
        CREATE TABLE entry_key (
            feed INTEGER NOT NULL REFERENCES feed(n),
            hash INTEGER NOT NULL,
            entry INTEGER NOT NULL REFERENCES entry(n),
            PRIMARY KEY (feed, hash)
        ) WITHOUT ROWID;
        """

    // Where a document that its editors arrange showed the entry first.
    private static let positions = """
        ALTER TABLE entry ADD COLUMN rank INTEGER;
        ALTER TABLE entry ADD COLUMN rank_of INTEGER;
        """

    private static let rest = """
        CREATE TABLE memory (
            kind INTEGER NOT NULL,
            key INTEGER NOT NULL,
            value BLOB NOT NULL,
            PRIMARY KEY (kind, key)
        ) WITHOUT ROWID;
        CREATE TABLE edition (
            n INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            since INTEGER NOT NULL,
            until INTEGER NOT NULL
        );
        CREATE TABLE edition_form (
            edition INTEGER NOT NULL REFERENCES edition(n) ON DELETE CASCADE,
            format TEXT NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (edition, format)
        );
        CREATE TABLE mark (n INTEGER PRIMARY KEY, at INTEGER NOT NULL);
        CREATE TABLE request (n INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, body BLOB NOT NULL);
        """

    private static let hubSubscriptions = """
        CREATE TABLE hub_subscription (
            token TEXT PRIMARY KEY,
            feed INTEGER NOT NULL REFERENCES feed(n),
            subscription TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX hub_subscription_feed ON hub_subscription(feed);
        """

    // An entry seen before a digest may be stored after it, so the mark remembers the last row, not the time alone.
    private static let arrival = """
        ALTER TABLE mark ADD COLUMN entry INTEGER NOT NULL DEFAULT 0;
        UPDATE mark SET entry = (SELECT coalesce(max(n), 0) FROM entry WHERE fetched <= mark.at);
        CREATE TABLE muted (storyline TEXT PRIMARY KEY, publishers INTEGER NOT NULL) WITHOUT ROWID;
        """

    // A key outlives its entry, which is 0 then: what is pruned and shown again is not new. And whose texts can go.
    private static let retention = """
        CREATE TABLE entry_key_kept (
            feed INTEGER NOT NULL REFERENCES feed(n),
            hash INTEGER NOT NULL,
            entry INTEGER NOT NULL,
            PRIMARY KEY (feed, hash)
        ) WITHOUT ROWID;
        INSERT INTO entry_key_kept SELECT feed, hash, entry FROM entry_key;
        DROP TABLE entry_key;
        ALTER TABLE entry_key_kept RENAME TO entry_key;
        CREATE INDEX entry_texts ON entry(fetched) WHERE content <> '' OR html <> '';
        """

    // Subjects are ids that stories and storylines had when it was decided; a row stays when they are one with others.
    private static let judgements = """
        CREATE TABLE decision (
            n INTEGER PRIMARY KEY,
            subject TEXT NOT NULL UNIQUE,
            at INTEGER NOT NULL,
            outcome INTEGER NOT NULL,
            other TEXT,
            score INTEGER,
            threshold INTEGER,
            similarity INTEGER,
            gap INTEGER,
            size INTEGER,
            other_size INTEGER,
            near TEXT,
            near_score INTEGER,
            near_similarity INTEGER,
            near_gap INTEGER,
            near_size INTEGER,
            first_n INTEGER,
            first_at INTEGER
        );
        CREATE TABLE correction (n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);
        CREATE TABLE outlet_family (outlet TEXT PRIMARY KEY, family TEXT NOT NULL) WITHOUT ROWID;
        ALTER TABLE story ADD COLUMN split_from TEXT;
        """

    // The index keeps no text: its terms are cut by `SearchTerms`, so that the tokenizer has spaces to split at and no
    // more. To take an entry out it wants what was put in, so triggers keep the texts of entries that change or go,
    // until the index has caught up.
    private static let search = """
        CREATE VIRTUAL TABLE search USING fts5(title, words, source, content='', tokenize='ascii');
        CREATE TABLE search_progress (n INTEGER PRIMARY KEY, through INTEGER NOT NULL, rules INTEGER NOT NULL);
        INSERT INTO search_progress VALUES (1, 0, 0);
        CREATE TABLE search_outdated (
            n INTEGER PRIMARY KEY,
            title TEXT NOT NULL,
            summary TEXT NOT NULL,
            content TEXT NOT NULL,
            outlet TEXT NOT NULL,
            language TEXT
        );
        CREATE TRIGGER search_changed AFTER UPDATE OF title, summary, content, outlet, language ON entry
        WHEN old.n <= (SELECT through FROM search_progress)
            AND (old.title, old.summary, old.content, old.outlet, old.language)
            IS NOT (new.title, new.summary, new.content, new.outlet, new.language)
        BEGIN
            INSERT OR IGNORE INTO search_outdated
            VALUES (old.n, old.title, old.summary, old.content, old.outlet, old.language);
        END;
        CREATE TRIGGER search_removed AFTER DELETE ON entry
        WHEN old.n <= (SELECT through FROM search_progress)
        BEGIN
            INSERT OR IGNORE INTO search_outdated
            VALUES (old.n, old.title, old.summary, old.content, old.outlet, old.language);
        END;
        """

    // A subject goes to a receiver once. What has arrived stays for a while without its body, so that it is not sent
    // again; what has neither arrived nor another try was given up.
    private static let outbox = """
        CREATE TABLE outbox (
            n INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            receiver TEXT NOT NULL,
            subject TEXT NOT NULL,
            made INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            next_try INTEGER,
            arrived INTEGER,
            error TEXT,
            body BLOB NOT NULL,
            UNIQUE (kind, receiver, subject)
        );
        CREATE INDEX outbox_due ON outbox(next_try) WHERE next_try IS NOT NULL;
        CREATE TABLE edition_schedule (n INTEGER PRIMARY KEY, at INTEGER NOT NULL);
        CREATE TABLE hook_mark (hook TEXT PRIMARY KEY, entry INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE hook_told (
            hook TEXT NOT NULL,
            subject TEXT NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (hook, subject)
        ) WITHOUT ROWID;
        """

    private static let separations = "CREATE INDEX decision_separated ON decision(other) WHERE outcome = -1"

    // Rows of a kilobyte: in a table without numbers each would have a page of its own for what its leaf does not take.
    private static let numberedMemory = """
        CREATE TABLE memory_numbered (
            n INTEGER PRIMARY KEY,
            kind INTEGER NOT NULL,
            key INTEGER NOT NULL,
            value BLOB NOT NULL,
            UNIQUE (kind, key)
        );
        INSERT INTO memory_numbered(kind, key, value) SELECT kind, key, value FROM memory ORDER BY kind, key;
        DROP TABLE memory;
        ALTER TABLE memory_numbered RENAME TO memory;
        """

    private static let events = """
        CREATE TABLE story_event (
            story INTEGER PRIMARY KEY REFERENCES story(n) ON DELETE CASCADE,
            event TEXT NOT NULL,
            score INTEGER NOT NULL,
            threshold INTEGER NOT NULL
        );
        CREATE INDEX story_event_event ON story_event(event);
        """
}

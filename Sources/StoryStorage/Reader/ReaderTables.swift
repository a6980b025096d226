/// What reader clients have marked.
///
/// A mark is that of an entry, or of the story that an entry made one of two publishers. Entries that nobody has
/// marked are read up to the entry that their feed was read through to; a feed of number 0 is that of the stories.
enum ReaderTables {
    static let schema = """
        CREATE TABLE reader_mark (
            entry INTEGER NOT NULL,
            story INTEGER NOT NULL,
            read INTEGER,
            starred INTEGER NOT NULL,
            PRIMARY KEY (entry, story)
        ) WITHOUT ROWID;
        CREATE INDEX reader_mark_starred ON reader_mark(story, entry) WHERE starred;
        CREATE INDEX reader_mark_unread ON reader_mark(story, entry) WHERE read = 0;
        CREATE TABLE reader_through (feed INTEGER PRIMARY KEY, entry INTEGER NOT NULL);
        CREATE TRIGGER reader_mark_removed AFTER DELETE ON entry BEGIN
            DELETE FROM reader_mark WHERE entry = old.n;
        END;
        """
}

import GRDB
import TidingsModel

/// An entry as it lies in its table.
enum EntryRow {
    private static func columns(_ texts: EntryTexts) -> String {
        """
        entry.id, feed.id, entry.outlet, entry.guid, entry.link, entry.canonical_link, entry.title, entry.summary,
        \(texts.columns), entry.author, entry.language, entry.categories, entry.image, entry.published,
        entry.date_flag, entry.fetched, entry.is_news, entry.duplicate_of, entry.similarity, outlet_family.family,
        entry.rank, entry.rank_of
        """
    }

    /// Distinct publishers with words of their own; of `entry` and `outlet_family`.
    static let voices = "count(DISTINCT CASE WHEN duplicate_of IS NULL THEN coalesce(family, outlet) END)"

    /// The members of a story with the place of each behind all else, oldest first.
    ///
    /// What was published at one time is in no order: for one, SQLite would copy all texts into a tree of its own.
    static func ofStory(_ texts: EntryTexts) -> String {
        """
        SELECT \(columns(texts)), entry.n FROM entry CROSS JOIN feed ON feed.n = entry.feed
        LEFT JOIN outlet_family ON outlet_family.outlet = entry.outlet
        WHERE entry.story = ? ORDER BY entry.published
        """
    }

    /// With story and storyline; to be completed by a condition.
    ///
    /// CROSS JOIN keeps SQLite from starting with another table, so that rows come in the order of an index of
    /// `entry` and none has to wait for the others.
    static let stored = stored(.all)

    static func stored(_ texts: EntryTexts) -> String {
        """
        SELECT \(columns(texts)), story.id, storyline.id FROM entry CROSS JOIN feed ON feed.n = entry.feed
        CROSS JOIN story ON story.n = entry.story CROSS JOIN storyline ON storyline.n = story.storyline
        LEFT JOIN outlet_family ON outlet_family.outlet = entry.outlet

        """
    }

    /// The same with the row's own place behind all else.
    static let placed = stored.replacing("storyline.id FROM", with: "storyline.id, entry.n FROM")
    /// The column of that place.
    static let place: Int32 = 25

    static func entry(_ row: HandBound) -> Entry {
        let link = row.optionalText(4)
        return Entry(
            id: Entry.ID(rawValue: row.text(0)), feedID: Feed.ID(rawValue: row.text(1)), outlet: row.text(2),
            family: row.optionalText(20), guid: row.optionalText(3, like: link), link: link,
            canonicalLink: row.optionalText(5, like: link),
            title: row.text(6), summary: row.text(7), content: row.text(8), html: row.text(9),
            author: row.optionalText(10), language: row.optionalText(11), categories: split(row.optionalText(12)),
            image: row.optionalText(13), published: row.time(14),
            dateFlag: Entry.DateFlag(rawValue: row.text(15)) ?? .stated, fetched: row.time(16),
            isNews: row.bool(17), position: position(row))
    }

    static func member(_ row: HandBound) -> Story.Member {
        Story.Member(
            entry: entry(row), duplicateOf: row.optionalText(18).map(Entry.ID.init(rawValue:)),
            similarity: row.double(19))
    }

    /// The same for all stories of so many publishers, by last update, newest first, with the columns of these.
    ///
    /// Two indexes are gone through side by side: without a condition more nothing has to be sorted, and texts may come
    /// as they lie there.
    static func ofAllStories(_ texts: EntryTexts, columns: String) -> String {
        """
        SELECT \(Self.columns(texts)), entry.n, \(columns)
        FROM story CROSS JOIN storyline ON storyline.n = story.storyline CROSS JOIN entry ON entry.story = story.n
        CROSS JOIN feed ON feed.n = entry.feed LEFT JOIN outlet_family ON outlet_family.outlet = entry.outlet
        WHERE story.publishers >= ? ORDER BY story.last DESC, story.n DESC, entry.published
        """
    }

    /// The first column behind those of a member.
    static let behindMember: Int32 = 24

    /// Members as their rows come, what was published at one time in the order in which it was stored.
    struct Members {
        private(set) var all: [Story.Member] = []
        private var places: [Int64] = []

        mutating func add(_ row: HandBound) {
            all.append(EntryRow.member(row))
            places.append(row.int(23))
            var index = places.count - 1
            while index > 0, places[index - 1] > places[index],
                all[index - 1].entry.published == all[index].entry.published
            {
                places.swapAt(index - 1, index)
                all.swapAt(index - 1, index)
                index -= 1
            }
        }
    }

    /// The rows of `ofStory`.
    static func members(_ rows: HandBound) throws -> [Story.Member] {
        var members = Members()
        while try rows.next() { members.add(rows) }
        return members.all
    }

    static func storedEntry(_ row: HandBound) -> StoredEntry {
        let member = member(row)
        return StoredEntry(
            entry: member.entry, story: Story.ID(rawValue: row.text(23)),
            storyline: Storyline.ID(rawValue: row.text(24)), duplicateOf: member.duplicateOf,
            similarity: member.similarity)
    }

    private static func position(_ row: HandBound) -> Entry.Position? {
        guard !row.isNull(21), let rank = Int32(exactly: row.int(21)), let count = Int32(exactly: row.int(22)) else {
            return nil
        }
        return Entry.Position(rank: rank, of: count)
    }

    /// Names in one text, kept apart by the unit separator (U+001F), which no name needs.
    static func joined(_ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        let isPlain = names.allSatisfy { !$0.utf8.contains(0x1F) }
        return (isPlain ? names : names.map { $0.replacing("\u{1F}", with: " ") }).joined(separator: "\u{1F}")
    }

    private static func split(_ text: String?) -> [String] {
        guard let text else { return [] }
        return text.utf8.split(separator: 0x1F, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
}

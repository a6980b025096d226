import StoryDigest
import StoryStorage
import TidingsModel
import TidingsWeb

/// What is kept between two looks, since making it anew costs more than keeping it.
struct PageShelf {
    /// What is known of feeds, with the feeds as they were then.
    struct Book {
        let book: SourceBook
        let feeds: [FollowedFeed]
        let made: Timestamp
        /// How many had arrived when it was learned.
        let entries: Int
    }

    private struct Made<Value> {
        let value: Value
        let dataVersion: Int64
        let storyVersion: Int64
        let made: Timestamp
    }

    /// The first page shows times of the day, and is not kept for longer, in seconds.
    private static let longestFront = 2 * Timestamp.minute
    /// Health and titles of feeds on other pages than theirs may be so old, in seconds.
    private static let longestBook = 5 * Timestamp.minute

    private var kept: Book?
    private var front: Made<PageAnswer>?
    private var digest: Made<PageAnswer>?
    private var counts: Made<StoreCounts>?
    /// The store's at the look under way.
    var dataVersion: Int64 = 0

    /// What is known of the feeds: read anew when it is old, learned anew when enough has come to change it.
    mutating func book(_ reader: PageReader) throws -> Book {
        let entries = try reader.store.arrivalCount()
        let learned = kept.flatMap { entries - $0.entries <= max(20, min(500, entries / 20)) ? $0 : nil }
        if let learned, reader.now - learned.made <= Self.longestBook { return learned }
        let feeds = try reader.store.feeds()
        var book = try learned?.book ?? SourceBook(reading: reader.store, followed: feeds)
        if learned != nil { book.note(feeds) }
        let made = Book(book: book, feeds: feeds, made: reader.now, entries: learned?.entries ?? entries)
        kept = made
        return made
    }

    /// The first page as it was made last, while nothing that it shows has changed.
    mutating func front(_ reader: PageReader, _ make: (Book) throws -> PageAnswer) throws -> PageAnswer {
        let book = try book(reader)
        return try Self.reused(&front, reader, dataVersion, since: book.made) { try make(book) }
    }

    /// The same for the digest that programs read.
    mutating func digest(_ reader: PageReader, _ make: (Book) throws -> PageAnswer) throws -> PageAnswer {
        let book = try book(reader)
        return try Self.reused(&digest, reader, dataVersion, since: book.made) { try make(book) }
    }

    /// The first page, where one is kept.
    var keptFront: PageAnswer? { front?.value }

    /// How much there is; counting goes through all of it.
    mutating func counts(_ reader: PageReader) throws -> StoreCounts {
        try Self.reused(&counts, reader, dataVersion, since: Timestamp(seconds: .min)) { try reader.store.counts() }
    }

    /// What was made, where nothing has changed since, it is near in time and not older than what it is made from.
    private static func reused<Value>(
        _ last: inout Made<Value>?, _ reader: PageReader, _ dataVersion: Int64, since: Timestamp,
        _ make: () throws -> Value
    ) throws -> Value {
        if let last, (0...longestFront).contains(reader.now - last.made), last.made >= since {
            if last.dataVersion == dataVersion { return last.value }
            if last.storyVersion == (try reader.store.storyVersion()) { return last.value }
        }
        let value = try make()
        last = Made(
            value: value, dataVersion: dataVersion, storyVersion: try reader.store.storyVersion(), made: reader.now)
        return value
    }
}

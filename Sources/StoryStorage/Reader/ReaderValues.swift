package import TidingsModel

/// What a reader client calls an entry or a story: a number that stays, below 2^31.
///
/// Entries have even numbers, stories odd ones: that of a story is made of the entry that made it one of two
/// publishers, so that it is new to a client that asks for what came after a number. A number is never given twice.
package struct ReaderNumber: Sendable, Hashable, Comparable {
    package let rawValue: Int

    /// Nil for what no number is.
    package init?(_ number: Int) {
        guard 2...Int(Int32.max) ~= number else { return nil }
        rawValue = number
    }

    init(entry: Int64, isStory: Bool) { rawValue = Int(entry) * 2 + (isStory ? 1 : 0) }

    package var isStory: Bool { rawValue & 1 == 1 }
    var entry: Int64 { Int64(rawValue >> 1) }

    package static func < (a: ReaderNumber, b: ReaderNumber) -> Bool { a.rawValue < b.rawValue }
}

/// What a reader client wants to see.
///
/// All conditions hold; an unset one holds always.
package struct ReaderQuery: Sendable {
    package enum Order: Sendable {
        case number
        /// Of a story: its last entry's time.
        case published
    }

    /// What is older counts as read unless somebody said otherwise, and stories that have not grown since are not
    /// listed: a client that asks for all that is unread does not get years.
    package static let freshness = 30 * Timestamp.day

    /// Numbers of feeds, as `readerFeeds` has them; nil: all.
    package var feeds: [Int]?
    package var wantsEntries = true
    package var wantsStories = true
    package var isRead: Bool?
    package var isStarred: Bool?
    package var publishedAfter: Timestamp?
    package var publishedBefore: Timestamp?
    /// First seen, of a story its last entry's time.
    package var changedAfter: Timestamp?
    package var changedBefore: Timestamp?
    /// What entries hold, and one entry of a story at least; the latest of very many.
    package var search: SearchQuery?
    /// Categories that an entry has, each of them; stories have none.
    package var tags: [String] = []
    package var after: Int?
    package var before: Int?
    package var order = Order.published
    package var isAscending = false
    package var offset = 0
    package var limit = 100

    package init() {}
}

/// An entry or a story with its marks.
package struct ReaderItem: Sendable {
    package enum Content: Sendable {
        case entry(StoredEntry)
        case story(Story.ID)
    }

    package var number: ReaderNumber
    package var content: Content
    package var isRead: Bool
    package var isStarred: Bool
}

package struct ReaderPage: Sendable {
    /// All that the query has, whatever its limit.
    package var total: Int
    package var items: [ReaderItem]
}

/// What is read at once.
package enum ReaderScope: Sendable, Hashable {
    case feeds([Int])
    case stories
}

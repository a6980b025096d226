/// One item of one feed, normalised: absolute links, sanitised HTML, plain text, one UTC time.
package struct Entry: Sendable, Hashable, Identifiable {
    package struct ID: Sendable, Hashable, Codable, Comparable, RawRepresentable {
        package var rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        /// The id of a feed's entry that is first seen under this key (`EntryKeys.first`).
        package init(feed: Feed.ID, key: String) { rawValue = StableID.make("e", feed.rawValue, key) }
        package static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
    }

    /// What became of the date that the feed stated.
    package enum DateFlag: String, Sendable, Codable, CaseIterable {
        case stated
        case missing
        case future
        /// Before 1990 or otherwise not credible.
        case absurd
    }

    /// Where a document that its editors arrange showed the entry.
    package struct Position: Sendable, Hashable {
        /// From the top, which is 1.
        package var rank: Int32
        /// How many the document showed.
        package var count: Int32

        package init(rank: Int32, of count: Int32) {
            self.rank = rank
            self.count = count
        }
    }

    package var id: ID
    package var feedID: Feed.ID
    /// Who publishes it: `FeedSettings.outlet`, else the registrable domain of the feed that it was first in.
    package var outlet: String
    /// The publisher that this outlet belongs to with others; nil when it belongs to none.
    package var family: String?
    /// RSS guid, atom:id or JSON Feed id, as stated.
    package var guid: String?
    package var link: String?
    /// `link` without tracking, AMP and redirectors: equal for the same article everywhere.
    package var canonicalLink: String?
    /// Plain text; empty when the feed gives none.
    package var title: String
    /// Plain text of the description.
    package var summary: String
    /// Plain text of the full content, empty when the feed gives none.
    package var content: String
    /// Sanitised fragment (archive policy) of the fullest text the feed gives.
    package var html: String
    package var author: String?
    /// BCP 47, as far as anyone knows; primary subtag in lower case.
    package var language: String?
    package var categories: [String]
    package var image: String?
    /// Cleaned: the stated time, or that of first sight where it is missing, future or absurd.
    package var published: Timestamp
    package var dateFlag: DateFlag
    /// First sight.
    package var fetched: Timestamp
    /// False for what was already old at a feed's first fetch: stored and clustered, but not news.
    package var isNews: Bool
    /// At first sight; nil where the document was in order of time, or did not tell.
    package var position: Position?

    package init(
        id: ID, feedID: Feed.ID, outlet: String, family: String? = nil, guid: String? = nil, link: String? = nil,
        canonicalLink: String? = nil, title: String, summary: String = "", content: String = "", html: String = "",
        author: String? = nil, language: String? = nil, categories: [String] = [], image: String? = nil,
        published: Timestamp, dateFlag: DateFlag = .stated, fetched: Timestamp, isNews: Bool = true,
        position: Position? = nil
    ) {
        self.id = id
        self.feedID = feedID
        self.outlet = outlet
        self.family = family
        self.guid = guid
        self.link = link
        self.canonicalLink = canonicalLink
        self.title = title
        self.summary = summary
        self.content = content
        self.html = html
        self.author = author
        self.language = language
        self.categories = categories
        self.image = image
        self.published = published
        self.dateFlag = dateFlag
        self.fetched = fetched
        self.isNews = isNews
        self.position = position
    }
}

/// The keys under which an entry may be known within its feed, strongest first.
///
/// A guid names its entry; where it is missing the link does, and where that is missing title and stated date.
/// The weaker keys find an entry again whose guid or link was changed by its site. A link alone is too weak
/// beside a guid: some feeds link every item to one page.
package struct EntryKeys: Sendable, Hashable {
    package let all: [String]

    /// Pass nil for a guid or link that several items of one document share: it names none of them.
    ///
    /// `statedDate` is the feed's own date, not the cleaned one, which differs at each sight.
    package init(guid: String?, canonicalLink: String?, title: String, statedDate: Timestamp?) {
        var keys: [String] = []
        keys.reserveCapacity(3)
        if let guid, !guid.isEmpty { keys.append(Self.joined("g", guid)) }
        if let link = canonicalLink, !link.isEmpty {
            keys.append(keys.isEmpty ? Self.joined("l", link) : Self.joined("k", link, "\n", title))
        }
        if let statedDate, !title.isEmpty { keys.append(Self.joined("t", String(statedDate.seconds), " ", title)) }
        if keys.isEmpty { keys.append(Self.joined("u", title)) }
        all = keys
    }

    package var first: String { all[0] }

    /// By bytes, which takes a third of appending Strings to one another.
    private static func joined(
        _ mark: Unicode.Scalar, _ first: String, _ separator: Unicode.Scalar = " ", _ second: String? = nil
    ) -> String {
        var key: [UInt8] = []
        key.reserveCapacity(first.utf8.count + (second?.utf8.count ?? 0) + 2)
        key.append(UInt8(ascii: mark))
        key.append(contentsOf: first.utf8)
        if let second {
            key.append(UInt8(ascii: separator))
            key.append(contentsOf: second.utf8)
        }
        return String(decoding: key, as: UTF8.self)
    }
}

extension Entry {
    /// Whose voice it is: count these, neither feeds nor outlets.
    package var publisher: String { family ?? outlet }

    /// Changes when what a reader sees of the entry changes: title, link, summary, content, HTML.
    ///
    /// As FNV-1a is made, but of eight bytes at a time: texts are long, and each byte would wait for the one before.
    package var fingerprint: Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ word: UInt64) {
            hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
            // A product's low bits know nothing of the high bits of what was multiplied.
            hash ^= hash >> 32
        }
        for part in [title, link ?? "", summary, content, html] {
            let bytes = part.utf8.span
            var start = 0
            while start + 8 <= bytes.count {
                let b = bytes.extracting(start..<start + 8)
                // The compiler turns this into a single load.
                let high = UInt64(b[0]) << 56 | UInt64(b[1]) << 48 | UInt64(b[2]) << 40 | UInt64(b[3]) << 32
                let low = UInt64(b[4]) << 24 | UInt64(b[5]) << 16 | UInt64(b[6]) << 8 | UInt64(b[7])
                add(high | low)
                start += 8
            }
            if start < bytes.count {
                var word: UInt64 = 0
                for place in start..<bytes.count { word = word << 8 | UInt64(bytes[place]) }
                add(word)
            }
            add(UInt64(bytes.count))
        }
        return Int64(bitPattern: hash)
    }
}

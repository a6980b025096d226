import Foundation
import StoryDigest
import StoryStorage
import TidingsModel

extension SourceBook {
    /// What is known of the feeds, and what they repeat in the latest stories, and in those of a query.
    ///
    /// `followed` are the feeds that are followed, where they have been read.
    init(reading store: Store, _ query: StoryQuery? = nil, followed: [FollowedFeed]? = nil) throws {
        self.init(feeds: try followed.map { try $0 + store.formerFeeds() } ?? store.knownFeeds())
        let all = StoryQuery()
        for var latest in query.map({ $0 == all ? [all] : [all, $0] }) ?? [all] {
            // Enough to know an outlet's boilerplate by; the rest would only take time.
            latest.texts = .opening
            latest.limit = min(latest.limit ?? .max, 500)
            try store.forEachStory(latest) { story in
                for member in story.members { learn(member.entry) }
            }
        }
    }
}

extension StoryTeller {
    /// Tells stories outside of any digest: nothing in them is news.
    convenience init(book: SourceBook, now: Timestamp, zone: TimeZone) {
        self.init(book: book, window: DigestWindow(since: now, until: now), clock: LocalClock(zone: zone))
    }

    /// Tells the stories of the query.
    convenience init(reading store: Store, _ query: StoryQuery, now: Timestamp, zone: TimeZone) throws {
        self.init(book: try SourceBook(reading: store, query), now: now, zone: zone)
    }
}

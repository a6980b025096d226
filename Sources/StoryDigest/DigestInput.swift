package import Foundation
package import TidingsModel

/// Which entries are new to the reader: first seen after `since`, not after `until`, and news.
package struct DigestWindow: Sendable, Hashable {
    package var since: Timestamp
    package var until: Timestamp
    /// No digest came before this one, so everything in it is new.
    package var isFirst: Bool

    package init(since: Timestamp, until: Timestamp, isFirst: Bool = false) {
        self.since = since
        self.until = until
        self.isFirst = isFirst
    }

    package func isFresh(_ entry: Entry) -> Bool {
        entry.isNews && entry.fetched > since && entry.fetched <= until
    }

    /// From when on an entry is marked as new within a story that runs on; on a first digest the last day.
    var newsStart: Timestamp { isFirst ? max(since, until - Timestamp.day) : since }
}

/// All that a digest is made from.
package struct DigestInput: Sendable {
    package var window: DigestWindow
    package var zone: TimeZone
    /// Stories with an entry first seen in the window, each with all its members.
    package var stories: [Story]
    /// The other stories of their storylines.
    package var earlier: [Story]
    package var feeds: [FollowedFeed]
    /// What was learned of the feeds before, where a day is too short to know what they repeat; nil: nothing.
    package var book: SourceBook?
    /// Stories of fewer publishers are left out.
    package var minPublishers = 1
    /// How many top stories at most; nil: as many as deserve it and fit.
    package var top: Int?

    package init(
        window: DigestWindow, zone: TimeZone, stories: [Story], earlier: [Story] = [], feeds: [FollowedFeed] = []
    ) {
        self.window = window
        self.zone = zone
        self.stories = stories
        self.earlier = earlier
        self.feeds = feeds
    }
}

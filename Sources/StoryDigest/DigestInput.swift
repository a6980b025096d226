package import Foundation
package import TidingsModel

/// Which entries are new to the reader: news that arrived after the last digest, or was first seen within given times.
package struct DigestWindow: Sendable, Hashable {
    package var since: Timestamp
    package var until: Timestamp
    /// What arrived in the store since the last digest; nil: what was first seen after `since`, not after `until`.
    ///
    /// Arrival alone loses and doubles nothing: an entry seen before a digest may be stored after it.
    package var arrived: Set<Entry.ID>?
    /// No digest came before this one, so everything in it is new.
    package var isFirst: Bool

    package init(since: Timestamp, until: Timestamp, isFirst: Bool = false) {
        self.since = since
        self.until = until
        self.isFirst = isFirst
    }

    package func isFresh(_ entry: Entry) -> Bool { entry.isNews && isFresh(entry.fetched, entry.id) }

    /// The same of a member; whole entries are not copied for it.
    func isFresh(_ place: Int, of members: [Story.Member]) -> Bool {
        members[place].entry.isNews && isFresh(members[place].entry.fetched, members[place].entry.id)
    }

    /// Whether an earlier digest held the member, or may have.
    func wasSeen(_ place: Int, of members: [Story.Member]) -> Bool {
        members[place].entry.fetched <= since && arrived?.contains(members[place].entry.id) != true
    }

    private func isFresh(_ fetched: Timestamp, _ id: Entry.ID) -> Bool {
        arrived?.contains(id) ?? (fetched > since && fetched <= until)
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
    /// Whether something is learned of the feeds from the stories as well.
    package var learns = true
    /// Stories of fewer publishers are left out.
    package var minPublishers = 1
    /// How many top stories at most; nil: as many as deserve it and fit.
    package var top: Int?
    /// The least score of a top story, so that a quiet day prints fewer; 1 is that of two publishers.
    package var floor = 1.0
    /// What the reader wants to see always, or no longer.
    package var rules = ReaderRules()
    /// How many publishers told a muted storyline when it was first left out.
    package var mutedAt: [Storyline.ID: Int] = [:]

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

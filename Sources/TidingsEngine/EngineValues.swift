package import FeedFetching
package import FeedParsing
package import StoryClustering
package import StoryStorage
package import TidingsModel

extension Engine {
    /// What the parts are told.
    package struct Options: Sendable {
        package var fetching = FetchOptions()
        package var schedule = PollSchedule.Options()
        /// The public URL, without a slash at its end, under which hubs reach us; nil: no hub is asked.
        package var hubCallback: String?
        package var parsing: ParseLimits = {
            var limits = ParseLimits()
            limits.maxBytes = 16 << 20
            return limits
        }()
        package var clustering = Clusterer.Options()
        package var retention = Retention()
        /// Where the secrets of feeds are looked up.
        package var secrets: SecretLookup = { _ in nil }

        package init() {}
    }

    /// How far a pass has come.
    package struct Progress: Sendable, Hashable {
        package var due = 0
        package var done = 0
        package var failed = 0
        package var newEntries = 0
        /// The title of the feed that was done last.
        package var last = ""

        package init() {}
    }

    /// What one pass over the due feeds came to.
    package struct PassReport: Sendable, Hashable {
        package var feeds = 0
        package var notModified = 0
        /// Feeds whose look failed, with the sentence that says why.
        package var failures: [Failure] = []
        package var newEntries = 0
        package var changedEntries = 0
        /// Stories that gained an entry.
        package var touchedStories = 0
        /// Lists that were looked at.
        package var lists: [ListLook] = []

        package init() {}

        /// A list after a look at it, and what that changed.
        package struct ListLook: Sendable, Hashable {
            package var list: FollowedFeed
            package var changes: SubscriptionChanges

            package init(list: FollowedFeed, changes: SubscriptionChanges) {
                self.list = list
                self.changes = changes
            }
        }

        package struct Failure: Sendable, Hashable {
            package var feed: FollowedFeed
            package var reason: String

            package init(feed: FollowedFeed, reason: String) {
                self.feed = feed
                self.reason = reason
            }
        }
    }

    /// What the daemon is doing, for `STATUS=`, the watchdog and the log.
    package enum Activity: Sendable, Hashable {
        case working(Progress)
        case waiting(until: Timestamp?)
        /// Asks nobody, since the store takes nothing; why.
        case paused(String)
        /// Took a request, or a turn of its loop passed.
        case alive
        /// Stored new entries, and nothing is under way.
        case settled
        /// Let go most of what it held in memory.
        case rested

        var isWork: Bool { if case .working = self { true } else { false } }
    }
}

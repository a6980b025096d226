package import FeedFetching
package import TidingsModel

/// When to ask a feed again, and how.
///
/// A value that decides; it never sleeps and never asks.
package struct PollSchedule: Sendable {
    package struct Options: Sendable, Hashable {
        /// Interval of a feed of which nothing is known.
        package var defaultInterval: Int64 = Timestamp.hour
        /// Shortest interval of a feed that answers conditional requests.
        package var leastInterval: Int64 = Timestamp.hour
        /// Shortest interval of a feed whose server ignores validators.
        package var leastUnconditionalInterval: Int64 = 2 * Timestamp.hour
        /// Longest interval that a quiet feed grows to.
        package var mostInterval: Int64 = Timestamp.day

        package init() {}
    }

    package let options: Options

    package init(options: Options = .init()) { self.options = options }

    package func isDue(_ feed: FollowedFeed, at now: Timestamp) -> Bool { true }

    /// What to ask: the address in force, and the validators that belong to it.
    package func request(for feed: FollowedFeed, at now: Timestamp) -> FetchRequest {
        FetchRequest(url: feed.state.address)
    }

    /// The history after one more look, and until when the feed's host wants to be left alone.
    package func after(
        _ look: Look, of feed: FollowedFeed, now: Timestamp
    ) -> (
        state: FeedState, hostRest: Timestamp?
    ) {
        (feed.state, nil)
    }

    /// The name under which a feed's host rests: of the address in force.
    package func host(of feed: FollowedFeed) -> String? { nil }
}

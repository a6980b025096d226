package import FeedFetching
import Foundation
package import StoryClustering
package import StoryStorage
package import TidingsModel

/// What a command wants of subscriptions and stories: done at once when nobody owns the store, else left for its owner.
///
/// Doing it twice does no harm, since its owner may die between doing and forgetting it.
package enum EngineRequest: Sendable, Hashable, Codable {
    /// Follow, or replace origin, settings and pause.
    case follow([Feed])
    /// The same with a feed whose server has answered already.
    case welcome([Guest])
    case unfollow([Feed.ID])
    /// Ask again at once, what failed is forgiven: after `feeds resume` and `feeds set`.
    case revive([Feed.ID])
    /// Ask another address from now on; the feed keeps its name, entries and settings.
    case move(Feed.ID, address: String)
    case correct(Correction)
    /// Take back a correction.
    case withdraw(Correction.ID)

    /// A feed, and what its server said when it was looked at before it was followed.
    package struct Guest: Sendable, Hashable, Codable {
        package let feed: Feed
        private let head: FetchAnswer
        /// Apart from its head, since as a list of numbers it would take four times its size.
        private let body: Data

        package init(feed: Feed, answer: FetchAnswer) {
            self.feed = feed
            body = Data(answer.body)
            var head = answer
            head.body = []
            self.head = head
        }

        var answer: FetchAnswer {
            var answer = head
            answer.body = Array(body)
            return answer
        }
    }

    /// Carries it out, but for what guests have said, which only an engine can take in.
    ///
    /// `store` must not be opened for reading only, and must be owned to correct stories.
    @discardableResult
    package func apply(
        to store: Store, clustering: Clusterer.Options, at now: Timestamp
    ) throws(StoreError) -> SubscriptionChanges {
        switch self {
        case .correct(let correction):
            try Corrector(store: store, clustering: clustering).make(correction)
            return SubscriptionChanges()
        case .withdraw(let id):
            try Corrector(store: store, clustering: clustering).withdraw(id)
            return SubscriptionChanges()
        case .follow(let feeds): return try store.follow(feeds, at: now)
        case .welcome(let guests): return try store.follow(guests.map(\.feed), at: now)
        case .unfollow(let feeds): return try store.unfollow(feeds)
        case .revive(let feeds):
            var changes = SubscriptionChanges()
            changes.updated = try store.revive(feeds, at: now)
            return changes
        case .move(let id, let address):
            var changes = SubscriptionChanges()
            guard let old = try store.feeds().first(where: { $0.feed.id == id }) else { return changes }
            try store.setState(old.state.moved(to: address, at: now), of: id)
            changes.updated = [old.feed]
            return changes
        }
    }

    /// For `Store.leaveRequest` and back; nil for bytes of another version.
    package var bytes: [UInt8] { (try? JSONEncoder().encode(self)).map { [UInt8]($0) } ?? [] }

    package init?(bytes: [UInt8]) {
        guard let request = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
        self = request
    }

    /// The feeds it speaks of.
    var feeds: [Feed.ID] {
        switch self {
        case .follow(let feeds): feeds.map(\.id)
        case .welcome(let guests): guests.map(\.feed.id)
        case .unfollow(let feeds), .revive(let feeds): feeds
        case .move(let feed, _): [feed]
        case .correct, .withdraw: []
        }
    }

    /// Whether it changes stories: then a clusterer in memory is out of date.
    var correctsStories: Bool {
        switch self {
        case .correct, .withdraw: true
        case .follow, .welcome, .unfollow, .revive, .move: false
        }
    }
}

extension FeedState {
    /// The history of a feed whose reader knows its new address: nothing that the old one's server said counts.
    func moved(to address: String, at now: Timestamp) -> FeedState {
        var state = self
        state.address = address
        state.movedTo = address
        state.validators = HTTPValidators()
        state.validatorsURL = nil
        state.redirect = nil
        state.hints = PublishingHints()
        state.hub = nil
        state.health = .new
        state.failureCount = 0
        state.failingSince = nil
        state.lastError = nil
        state.lastStatus = nil
        state.nextDue = now
        state.dueReason = "moved by its reader"
        return state
    }
}

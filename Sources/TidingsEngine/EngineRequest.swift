import Foundation
package import StoryStorage
package import TidingsModel

/// What a command wants of the subscriptions: done at once when nobody owns the store, else left for its owner.
///
/// Doing it twice does no harm, since its owner may die between doing and forgetting it.
package enum EngineRequest: Sendable, Hashable, Codable {
    /// Follow, or replace origin, settings and pause.
    case follow([Feed])
    case unfollow([Feed.ID])
    /// Ask again at once, what failed is forgiven: after `feeds resume` and `feeds set`.
    case revive([Feed.ID])

    /// Carries it out; `store` must not be opened for reading only.
    @discardableResult
    package func apply(to store: Store, at now: Timestamp) throws(StoreError) -> SubscriptionChanges {
        switch self {
        case .follow(let feeds): return try store.follow(feeds, at: now)
        case .unfollow(let feeds): return try store.unfollow(feeds)
        case .revive(let feeds):
            var changes = SubscriptionChanges()
            changes.updated = try store.revive(feeds, at: now)
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
        case .unfollow(let feeds), .revive(let feeds): feeds
        }
    }
}

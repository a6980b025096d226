package import StoryStorage
package import TidingsModel

/// What a command wants of the subscriptions: done at once when nobody owns the store, else left for its owner.
package enum EngineRequest: Sendable, Hashable, Codable {
    /// Follow, or replace origin, settings and pause.
    case follow([Feed])
    case unfollow([Feed.ID])
    /// Ask again at once, what failed is forgiven: after `feeds resume` and `feeds set`.
    case revive([Feed.ID])

    /// Carries it out; `store` must not be opened for reading only.
    package func apply(to store: Store, at now: Timestamp) throws(StoreError) -> SubscriptionChanges {
        SubscriptionChanges()
    }

    /// For `Store.leaveRequest` and back; nil for bytes of another version.
    package var bytes: [UInt8] { [] }
    package init?(bytes: [UInt8]) { return nil }
}

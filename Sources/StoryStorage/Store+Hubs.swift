import GRDB
package import TidingsModel

extension Store {
    /// Every subscription at a hub, those that are being ended included.
    package func hubSubscriptions() throws(StoreError) -> [HubSubscription] {
        try read("reading the subscriptions at hubs") { database in
            try HandBound(database, "SELECT token, subscription FROM hub_subscription ORDER BY token").all { row in
                let unknown = HubSubscription(
                    feed: Feed.ID(rawValue: ""), links: HubLinks(hub: "", topic: ""), callback: "", token: row.text(0),
                    secret: "", nextRequest: Timestamp(seconds: 0))
                return StoredJSON.value(row.bytes(1), default: unknown)
            }
        }
    }

    /// Stores subscriptions as they now are, and forgets those of these tokens.
    ///
    /// One of a feed that is not in the store is passed over.
    package func saveHubs(_ subscriptions: [HubSubscription], forgetting tokens: [String]) throws(StoreError) {
        try write("storing subscriptions at hubs") { database in
            let forget = try HandBound(database, "DELETE FROM hub_subscription WHERE token = ?")
            for token in tokens { try forget.add(token).run() }
            let keep = try HandBound(
                database,
                """
                INSERT INTO hub_subscription(token, feed, subscription) SELECT ?, n, ? FROM feed WHERE id = ?
                ON CONFLICT(token) DO UPDATE SET subscription = excluded.subscription
                """)
            for subscription in subscriptions {
                try keep.add(subscription.token).add(StoredJSON.text(subscription)).add(subscription.feed.rawValue)
                    .run()
            }
        }
    }

    /// The feed of that id, if it is followed.
    package func feed(_ id: Feed.ID) throws(StoreError) -> FollowedFeed? {
        try read("reading a feed") { database in
            try HandBound(database, FeedRow.select + "WHERE position IS NOT NULL AND id = ?").add(id.rawValue).first {
                FeedRow.followed($0)
            }
        }
    }
}

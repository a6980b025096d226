import GRDB
package import TidingsModel

// Feeds that lists name
//
// What each list said last is kept beside it, so that at any time the feeds can be made what the lists say: after a
// list has changed, and after a declared feed is gone that a list names as well. The first list that names a feed has
// it. Feeds that a person or a file brought belong to no list; one that a person took away stays away.

extension Store {
    /// The lists that are followed, in the order declared.
    package func lists() throws(StoreError) -> [FollowedList] {
        try read("reading the lists") { database in try ListTable(database).all() }
    }

    /// Stores what a look at a list came to; `feeds` is what it names now, nil when that is as before.
    ///
    /// One transaction. A list that is no longer followed changes nothing.
    package func saveList(
        _ list: FollowedFeed, naming feeds: [Feed]?, at now: Timestamp
    ) throws(StoreError) -> SubscriptionChanges {
        try changingSubscriptions("storing a list") { database in
            var changes = SubscriptionChanges()
            try ListTable(database).save(list, naming: feeds, at: now, &changes)
            return changes
        }
    }
}

/// The changes of the table of lists, within a transaction.
struct ListTable {
    private let database: Database

    init(_ database: Database) throws { self.database = database }

    func all() throws -> [FollowedList] {
        try HandBound(database, "SELECT url, settings, state, feed_count FROM feed_list ORDER BY position").all { row in
            let url = row.text(0)
            let settings = StoredJSON.value(row.bytes(1), default: FeedSettings())
            let state = StoredJSON.value(
                row.bytes(2), default: FeedState(address: url, nextDue: Timestamp(seconds: 0)))
            return FollowedList(
                source: FollowedFeed(feed: Feed(url: url, settings: settings), state: state),
                feedCount: Int(row.int(3)))
        }
    }

    func declare(_ lists: [Feed], at now: Timestamp, _ changes: inout SubscriptionChanges) throws {
        let before = Dictionary(try all().map { ($0.source.feed.url, $0.source.feed) }) { first, _ in first }
        guard !lists.isEmpty || !before.isEmpty else { return }
        for (position, list) in lists.enumerated() {
            var state = FeedState(address: list.url, nextDue: now)
            state.dueReason = "never fetched yet"
            try HandBound(
                database,
                """
                INSERT INTO feed_list(url, position, settings, state, feed_count, feeds) VALUES (?, ?, ?, ?, 0, '[]')
                ON CONFLICT(url) DO UPDATE SET position = excluded.position, settings = excluded.settings
                """
            ).add(list.url).add(Int64(position)).add(StoredJSON.text(list.settings)).add(StoredJSON.text(state)).run()
        }
        let declared = Set(lists.map(\.url))
        for url in before.keys where !declared.contains(url) {
            try HandBound(database, "DELETE FROM feed_list WHERE url = ?").add(url).run()
        }
        try settle(at: now, &changes)
    }

    func save(
        _ list: FollowedFeed, naming feeds: [Feed]?, at now: Timestamp, _ changes: inout SubscriptionChanges
    ) throws {
        let url = list.feed.url
        guard let stored = try said(by: url) else { return }
        try HandBound(database, "UPDATE feed_list SET state = ? WHERE url = ?")
            .add(StoredJSON.text(list.state)).add(url).run()
        guard let feeds else { return }
        try HandBound(database, "UPDATE feed_list SET feeds = ?, feed_count = ? WHERE url = ?")
            .add(StoredJSON.text(feeds)).add(Int64(feeds.count)).add(url).run()
        let before = Dictionary(stored.map { ($0.id, $0.settings) }) { first, _ in first }
        try settle(at: now, &changes) { feed in feed.origin == .listed(list: url) ? before[feed.id] : nil }
    }

    /// Makes the feeds of all lists what these say; `before` is what a feed's list said of it until now.
    private func settle(
        at now: Timestamp, _ changes: inout SubscriptionChanges, before: (Feed) -> FeedSettings? = { _ in nil }
    ) throws {
        let table = try FeedTable(database)
        var named: Set<Feed.ID> = []
        for url in try HandBound(database, "SELECT url FROM feed_list ORDER BY position").all({ $0.text(0) }) {
            for feed in try said(by: url) ?? [] where named.insert(feed.id).inserted {
                try settle(feed, before: before(feed), in: table, at: now, &changes)
            }
        }
        let listed = try HandBound(
            database, FeedRow.select + "WHERE listed_in IS NOT NULL AND position IS NOT NULL ORDER BY position"
        ).all(FeedRow.followed)
        for old in listed where !named.contains(old.feed.id) {
            try table.unfollow(old.feed.id)
            changes.removed.append(old.feed)
        }
        // A declared feed that a list takes over was never gone.
        let both = Set(changes.added.map(\.id)).intersection(changes.removed.map(\.id))
        changes.added.removeAll { both.contains($0.id) }
        changes.removed.removeAll { both.contains($0.id) }
    }

    private func settle(
        _ feed: Feed, before: FeedSettings?, in table: FeedTable, at now: Timestamp,
        _ changes: inout SubscriptionChanges
    ) throws {
        guard let row = try table.row(of: feed.id) else {
            return try table.follow(feed, keepingPause: true, at: now, &changes)
        }
        guard row.isFollowed else {
            if !row.isDeclined { try table.follow(feed, keepingPause: true, at: now, &changes) }
            return
        }
        guard case .listed = row.feed.feed.origin else { return }
        var new = row.feed.feed
        new.origin = feed.origin
        if let before { new.settings = new.settings.following(feed.settings, insteadOf: before) }
        try table.follow(new, keepingPause: true, at: now, &changes)
    }

    private func said(by list: String) throws -> [Feed]? {
        try HandBound(database, "SELECT feeds FROM feed_list WHERE url = ?").add(list).first {
            StoredJSON.value($0.bytes(0), default: [Feed]())
        }
    }
}

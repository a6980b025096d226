import GRDB
package import TidingsModel

extension Store {
    /// Every feed, in the order followed.
    package func feeds() throws(StoreError) -> [FollowedFeed] {
        try read("reading the feeds") { database in
            try HandBound(database, FeedRow.select + "WHERE position IS NOT NULL ORDER BY position").all(
                FeedRow.followed)
        }
    }

    /// Feeds due at `now`, longest overdue first; never paused or gone ones.
    ///
    /// A history in the future is due too (the clock was set back): `lastChecked` after `now`, or `nextDue` more
    /// than ten days ahead. `PollSchedule.isDue` says the same of one feed. Feeds of `except` are left out.
    package func feedsDue(
        at now: Timestamp, limit: Int, except: Set<Feed.ID> = []
    ) throws(StoreError) -> [FollowedFeed] {
        guard limit > 0 else { return [] }
        return try read("looking for due feeds") { database in
            var due: [FollowedFeed] = []
            func add(_ condition: String, _ bounds: Timestamp...) throws {
                let rows = try HandBound(
                    fresh: database, FeedRow.select + FeedRow.active + condition + " ORDER BY next_due")
                for bound in bounds { rows.add(bound) }
                while due.count < limit, try rows.next() {
                    // Before the history is decoded, which is most of the work.
                    guard except.isEmpty || !except.contains(FeedRow.id(rows)) else { continue }
                    due.append(FeedRow.followed(rows))
                }
            }
            try add("AND next_due <= ?", now)
            try add("AND (last_checked > ? OR next_due > ?) AND next_due > ?", now, now + FeedRow.absurdWait, now)
            return due
        }
    }

    /// When the next feed is due that is not of `except`, nil when none ever is.
    package func nextDue(except: Set<Feed.ID> = []) throws(StoreError) -> Timestamp? {
        try read("looking for the next due feed") { database in
            let rows = try HandBound(
                fresh: database, FeedRow.select + FeedRow.active + "ORDER BY next_due")
            while try rows.next() {
                if except.isEmpty || !except.contains(FeedRow.id(rows)) { return FeedRow.nextDue(rows) }
            }
            return nil
        }
    }

    /// Makes the declared feeds and lists exactly these: adds, updates settings and origin, stops following the
    /// others that were declared.
    ///
    /// Entries of removed feeds stay. An `added` feed that is now declared becomes declared. Who was paused stays so.
    package func declare(
        _ feeds: [Feed], lists: [Feed] = [], at now: Timestamp
    ) throws(StoreError) -> SubscriptionChanges {
        try changingSubscriptions("storing the declared feeds") { database in
            let table = try FeedTable(database)
            var changes = SubscriptionChanges()
            var declared: Set<Feed.ID> = []
            for feed in feeds where declared.insert(feed.id).inserted {
                try table.follow(feed, keepingPause: true, at: now, &changes)
            }
            let before = try HandBound(
                database, FeedRow.select + "WHERE declared_in IS NOT NULL AND position IS NOT NULL ORDER BY position"
            ).all(FeedRow.followed)
            for old in before where !declared.contains(old.feed.id) {
                try table.unfollow(old.feed.id)
                changes.removed.append(old.feed)
            }
            try ListTable(database).declare(lists, at: now, &changes)
            return changes
        }
    }

    /// Follows feeds, or replaces origin, settings and pause of those already followed.
    package func follow(_ feeds: [Feed], at now: Timestamp) throws(StoreError) -> SubscriptionChanges {
        try changingSubscriptions("storing subscriptions") { database in
            let table = try FeedTable(database)
            var changes = SubscriptionChanges()
            var seen: Set<Feed.ID> = []
            for feed in feeds where seen.insert(feed.id).inserted {
                try table.follow(feed, keepingPause: false, at: now, &changes)
            }
            return changes
        }
    }

    /// Stops following; entries and stories stay.
    package func unfollow(_ feeds: [Feed.ID]) throws(StoreError) -> SubscriptionChanges {
        try changingSubscriptions("removing subscriptions") { database in
            let table = try FeedTable(database)
            var changes = SubscriptionChanges()
            for id in feeds {
                guard let old = try table.followed(id) else { continue }
                try table.unfollow(id, declining: old.feed.origin.list != nil)
                changes.removed.append(old.feed)
            }
            return changes
        }
    }

    /// A transaction after which the list beside the store is written anew, where anything has changed.
    func changingSubscriptions(
        _ doing: String, _ body: (Database) throws -> SubscriptionChanges
    ) throws(StoreError) -> SubscriptionChanges {
        let changes = try write(doing, body)
        let copy = SubscriptionCopy(folder)
        if changes != SubscriptionChanges() || !copy.exists { try read(doing, copy.write) }
        return changes
    }

    /// Rewrites a feed's history alone (after `feeds set`, `resume`).
    package func setState(_ state: FeedState, of feed: Feed.ID) throws(StoreError) {
        try write("storing the state of a feed") { database in
            _ = try FeedTable(database).setState(state, of: feed)
        }
    }

    /// Has feeds asked again at once and forgives what failed, 410 included; the feeds that were found.
    package func revive(_ feeds: [Feed.ID], at now: Timestamp) throws(StoreError) -> [Feed] {
        try write("reviving feeds") { database in
            let table = try FeedTable(database)
            return try feeds.compactMap { id in
                guard let old = try table.followed(id) else { return nil }
                _ = try table.setState(old.state.forgiven(at: now, "asked for by its reader"), of: id)
                return old.feed
            }
        }
    }

    /// Hosts at rest at `now`, and until when.
    package func hostRests(at now: Timestamp) throws(StoreError) -> [String: Timestamp] {
        try read("reading the hosts at rest") { database in
            let rows = try HandBound(database, "SELECT host, until FROM host_rest WHERE until > ?")
                .add(now).all { ($0.text(0), $0.time(1)) }
            return Dictionary(rows) { _, last in last }
        }
    }

    /// Every feed that entries may come from, those followed no longer included.
    package func knownFeeds() throws(StoreError) -> [FollowedFeed] {
        try read("reading what is known of the feeds") { database in
            try HandBound(database, FeedRow.select + "ORDER BY n").all(FeedRow.followed)
        }
    }

    /// Those of them that are followed no longer.
    package func formerFeeds() throws(StoreError) -> [FollowedFeed] {
        try read("reading what is known of former feeds") { database in
            try HandBound(database, FeedRow.select + "WHERE position IS NULL ORDER BY n").all(FeedRow.followed)
        }
    }
}

/// A feed as it lies in its table.
enum FeedRow {
    static let select = "SELECT url, declared_in, paused, settings, state, next_due, health, id, listed_in FROM feed "
    static let active = "WHERE position IS NOT NULL AND paused = 0 AND health <> 'gone' "
    /// Longer than any schedule waits, as in PollSchedule.
    static let absurdWait = 10 * Timestamp.day

    static func id(_ row: HandBound) -> Feed.ID { Feed.ID(rawValue: row.text(7)) }

    static func nextDue(_ row: HandBound) -> Timestamp { row.time(5) }

    static func followed(_ row: HandBound) -> FollowedFeed {
        let url = row.text(0)
        let due = row.time(5)
        let listed: Feed.Origin? = row.optionalText(8).map { .listed(list: $0) }
        let origin: Feed.Origin = row.optionalText(1).map { .declared(file: $0) } ?? listed ?? .added
        let settings = FeedText.settings(row.bytes(3))
        var state = FeedText.state(row.bytes(4), default: FeedState(address: url, nextDue: due))
        state.nextDue = due
        state.health = FeedState.Health(rawValue: row.text(6)) ?? state.health
        let feed = Feed(url: url, id: id(row), origin: origin, settings: settings, paused: row.bool(2))
        return FollowedFeed(feed: feed, state: state)
    }
}

/// The changes of the table of feeds, within a transaction.
struct FeedTable {
    private let find: HandBound
    private let insert: HandBound
    private let update: HandBound
    private let leave: HandBound
    private let rewrite: HandBound
    private let number: HandBound

    init(_ database: Database) throws {
        find = try HandBound(
            database,
            """
            SELECT url, declared_in, paused, settings, state, next_due, health, id, listed_in, position, declined
            FROM feed WHERE id = ?
            """)
        insert = try HandBound(
            database,
            """
            INSERT INTO feed(id, url, declared_in, listed_in, paused, settings, position, health, next_due,
                last_checked, state)
            VALUES (?, ?, ?, ?, ?, ?, CASE WHEN ? THEN (SELECT coalesce(max(position), 0) + 1 FROM feed WHERE position IS NOT NULL) END, ?, ?, ?, ?)
            """)
        update = try HandBound(
            database,
            """
            UPDATE feed SET declared_in = ?, listed_in = ?, paused = ?, settings = ?, declined = 0,
                position = coalesce(position, (SELECT coalesce(max(position), 0) + 1 FROM feed WHERE position IS NOT NULL)) WHERE id = ?
            """)
        leave = try HandBound(
            database, "UPDATE feed SET position = NULL, declared_in = NULL, listed_in = NULL, declined = ? WHERE id = ?"
        )
        rewrite = try HandBound(
            database, "UPDATE feed SET health = ?, next_due = ?, last_checked = ?, state = ? WHERE n = ?")
        number = try HandBound(database, "SELECT n FROM feed WHERE id = ?")
    }

    func followed(_ id: Feed.ID) throws -> FollowedFeed? {
        guard let row = try row(of: id), row.isFollowed else { return nil }
        return row.feed
    }

    func follow(_ feed: Feed, keepingPause: Bool, at now: Timestamp, _ changes: inout SubscriptionChanges) throws {
        guard let (old, isFollowed, _) = try row(of: feed.id) else {
            _ = try add(FollowedFeed(feed: feed, state: FeedState(address: feed.url, nextDue: now)), following: true)
            changes.added.append(feed)
            return
        }
        var new = feed
        if keepingPause, isFollowed { new.paused = old.feed.paused }
        guard !isFollowed || new != old.feed else { return }
        try update.add(new.origin.file).add(new.origin.list).add(new.paused)
            .add(text: FeedText.text(new.settings)).add(feed.id.rawValue).run()
        guard !isFollowed else {
            changes.updated.append(new)
            return
        }
        changes.added.append(new)
        _ = try setState(old.state.forgiven(at: now, "followed again"), of: feed.id)
    }

    /// `declining`: no list may bring it back.
    func unfollow(_ id: Feed.ID, declining: Bool = false) throws { try leave.add(declining).add(id.rawValue).run() }

    /// The row number, nil when there is no such feed.
    func setState(_ state: FeedState, of id: Feed.ID) throws -> Int64? {
        guard let row = try number.add(id.rawValue).first({ $0.int(0) }) else { return nil }
        try rewrite.add(state.health.rawValue).add(state.nextDue).add(state.lastChecked).add(text: FeedText.text(state))
            .add(row).run()
        return row
    }

    /// Adds a row; a feed that nobody follows has no position, only entries.
    func add(_ new: FollowedFeed, id: Feed.ID? = nil, following: Bool) throws {
        try insert.add((id ?? new.feed.id).rawValue).add(new.feed.url).add(new.feed.origin.file).add(
            new.feed.origin.list
        ).add(new.feed.paused)
            .add(text: FeedText.text(new.feed.settings)).add(following)
            .add(new.state.health.rawValue).add(new.state.nextDue).add(new.state.lastChecked)
            .add(text: FeedText.text(new.state)).run()
    }

    func row(of id: Feed.ID) throws -> (feed: FollowedFeed, isFollowed: Bool, isDeclined: Bool)? {
        try find.add(id.rawValue).first { (FeedRow.followed($0), $0.optionalTime(9) != nil, $0.bool(10)) }
    }
}

extension Feed.Origin {
    fileprivate var file: String? {
        switch self {
        case .declared(let file): file
        case .added, .listed: nil
        }
    }

    fileprivate var list: String? {
        switch self {
        case .listed(let list): list
        case .added, .declared: nil
        }
    }
}

extension FeedState {
    /// The history of a feed that is to be asked at once, whatever failed.
    fileprivate func forgiven(at now: Timestamp, _ reason: String) -> FeedState {
        var state = self
        state.nextDue = now
        state.dueReason = reason
        if state.health != .well { state.health = .new }
        state.failureCount = 0
        state.failingSince = nil
        state.lastError = nil
        return state
    }
}

import ArgumentParser
import StoryStorage
import TidingsEngine
import TidingsModel

/// `tidings feeds`: what is followed.
struct Feeds: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feeds", abstract: "Add, remove, list and change what is followed.",
        discussion: """
            Feeds declared in tidings.toml, or in an OPML file that it names, come and go with those files; those \
            added here are kept in the store. A running daemon takes changes up within five seconds.

            Examples:
              tidings feeds add https://example.org/ --category World/Europe
              tidings feeds discover https://example.org/
              tidings feeds import subscriptions.opml
              tidings feeds set https://example.org/feed --interval 2h
              tidings feeds list
            """,
        subcommands: [
            FeedsList.self, FeedsAdd.self, FeedsRemove.self, FeedsSet.self, FeedsPause.self, FeedsResume.self,
            FeedsMove.self, FeedsDiscover.self, FeedsImport.self, FeedsExport.self,
        ], defaultSubcommand: FeedsList.self)
}

/// The feeds followed, and how to change them.
struct Subscriptions {
    let desk: SubscriptionDesk
    let configuration: Configuration
    /// In the order followed; declared ones that no fetch has taken up yet at the end.
    let feeds: [FollowedFeed]

    init(_ options: PlaceOptions) throws {
        configuration = try options.configuration()
        let folder = try options.stateFolder()
        desk = SubscriptionDesk(folder: folder, clustering: configuration.clustering)
        let stored = try Self.reading(folder) { store throws(StoreError) in try store.feeds() }
        let known = Set(stored.map(\.feed.id))
        let now = timeOfDay()
        feeds =
            stored
            + configuration.feeds.filter { !known.contains($0.id) }.map { feed in
                FollowedFeed(feed: feed, state: FeedState(address: feed.url, nextDue: now))
            }
    }

    /// The lists followed; declared ones that no fetch has taken up yet at the end.
    func lists() throws -> [FollowedList] {
        let stored = try Self.reading(desk.folder) { store throws(StoreError) in try store.lists() }
        let known = Set(stored.map(\.source.feed.url))
        let fresh = configuration.lists.filter { !known.contains($0.url) }.map { list in
            let state = FeedState(address: list.url, nextDue: timeOfDay())
            return FollowedList(source: FollowedFeed(feed: list, state: state))
        }
        return stored + fresh
    }

    /// Nothing where nothing was ever stored.
    private static func reading<Value>(
        _ folder: String, _ body: (Store) throws(StoreError) -> [Value]
    ) throws(StoreError) -> [Value] {
        do {
            return try body(try Store(folder: folder, access: .reading, now: timeOfDay()))
        } catch {
            guard case .missing = error else { throw error }
            return []
        }
    }

    /// The feed of that address or id.
    func feed(_ name: String) throws(Problem) -> FollowedFeed {
        let id = Feed.ID(url: name)
        if let feed = feeds.first(where: { $0.feed.id == id || $0.feed.id.rawValue == name }) { return feed }
        // As `feeds list` shows it, too.
        if let feed = feeds.first(where: { $0.state.address == name || maskingUser($0.feed.url) == name }) {
            return feed
        }
        throw Problem(
            place: name, sentence: "no feed of this address is followed", remedy: "`tidings feeds list` shows them all")
    }

    /// Fails for a declared feed, and says where it is declared.
    func requireAdded(_ feed: FollowedFeed, toBe done: String) throws(Problem) {
        guard case .declared(let file) = feed.feed.origin else { return }
        throw Problem(
            place: feed.feed.url, sentence: "it is declared in \(file)", remedy: "it is to be \(done) there")
    }

    /// Has the change made and says how; `told` is what there is to say when it is made, `handedOver` when a daemon
    /// makes it.
    func make(
        _ requests: [EngineRequest], handedOver: String? = nil, told: (SubscriptionChanges) -> String
    ) throws {
        try tell(try requests.map(desk.make), handedOver: handedOver, told: told)
    }

    /// Says what has become of changes.
    func tell(
        _ outcomes: [SubscriptionDesk.Outcome], handedOver: String? = nil, told: (SubscriptionChanges) -> String
    ) throws {
        var all = SubscriptionChanges()
        var isOurs = true
        for outcome in outcomes {
            switch outcome {
            case .done(let changes):
                all.added += changes.added
                all.updated += changes.updated
                all.removed += changes.removed
            case .taken: isOurs = false
            case .left(let pid):
                complain("process \(pid) owns the store and is busy; the change is kept for it, or for the next fetch")
                return
            }
        }
        let output = Output()
        if isOurs {
            try output.line(told(all))
        } else {
            if let handedOver { try output.line(handedOver) }
            try output.line("the running tidings has taken it up")
        }
        try output.finish()
    }
}

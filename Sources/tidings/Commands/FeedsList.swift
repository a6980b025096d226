import ArgumentParser
import StoryDigest
import StoryStorage
import TidingsModel

/// `tidings feeds list`.
struct FeedsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what is followed, how it does, and when it is asked next and why.",
        discussion: "Example:\n  tidings feeds list | grep failing")

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let subscriptions = try Subscriptions(options)
        let feeds = subscriptions.feeds
        guard !feeds.isEmpty || !subscriptions.configuration.lists.isEmpty else {
            throw Problem(
                sentence: "no feed is followed yet",
                remedy: "`tidings feeds add URL` adds one, and so does a [[feed]] table in tidings.toml")
        }
        let clock = LocalClock(zone: subscriptions.configuration.digest.zone)
        let hubs = try subscriptions.hubs()
        let now = timeOfDay()
        var table = ColumnTable(
            [
                .init("TITLE", .flexible), .init("CATEGORY", .flexible), .init("HEALTH"), .init("FROM", .flexible),
                .init("NEXT", .folding),
            ] + (hubs.isEmpty ? [] : [.init("HUB", .folding)]) + [.init("URL", .folding)],
            style: Terminal.output.tableStyle)
        for feed in feeds {
            let hub = hubs[feed.feed.id]?.sentence(clock, now: now) ?? ""
            table.add(
                [
                    feed.title == maskingSecrets(feed.feed.url) ? "" : feed.title,
                    feed.feed.settings.category.joined(separator: "/"),
                    feed.condition(at: now).rawValue, feed.feed.origin.phrase, feed.nextLook(clock, now: now),
                ] + (hubs.isEmpty ? [] : [hub]) + [feed.place])
        }
        let output = Output()
        try output.write(table.text)
        let lists = try subscriptions.lists()
        if !lists.isEmpty {
            try output.write("\n" + listTable(lists, clock, now: timeOfDay(), Terminal.output.tableStyle))
        }
        try output.finish()
    }
}

/// The lists that are followed, how they do, and when they are asked next.
func listTable(_ lists: [FollowedList], _ clock: LocalClock, now: Timestamp, _ style: TextStyle) -> String {
    var table = ColumnTable(
        [.init("LIST", .folding), .init("HEALTH"), .init("FEEDS"), .init("WHY", .folding), .init("NEXT", .folding)],
        style: style)
    for list in lists {
        let state = list.source.state
        table.add([
            list.source.place, list.source.healthWord, "\(list.feedCount)", state.lastError ?? "",
            list.source.nextLook(clock, now: now),
        ])
    }
    return table.text
}

extension FollowedFeed {
    var healthWord: String { feed.paused ? "paused" : state.health.rawValue }

    /// When it is asked next, and why not earlier.
    func nextLook(_ clock: LocalClock, now: Timestamp) -> String {
        if feed.paused { return "never: paused; `tidings feeds resume` asks it again" }
        if state.health == .gone { return "never: the server says it is gone; \(Self.cures)" }
        let time = state.nextDue <= now ? "now" : clock.upcoming(state.nextDue, from: now)
        return "\(time): \(state.dueReason)" + (isPastHope(at: now) ? "; \(Self.cures)" : "")
    }

    /// Its URL, the address that is asked in its place, and what is unsafe about it.
    var place: String {
        let url = maskingUser(feed.url)
        return (state.address == feed.url ? url : "\(url), now at \(maskingUser(state.address))")
            + (feed.settings.ignoreTLSErrors ? "; its certificate is NOT checked (ignore_tls_errors)" : "")
    }

    /// What its reader can do.
    private static let cures = "`tidings feeds move` or `remove` it"
}

extension Feed.Origin {
    /// Where it comes from: `added`, or the name of the file that declares it.
    var phrase: String {
        switch self {
        case .added: "added"
        case .declared(let file): String(file.split(separator: "/").last ?? "")
        case .listed(let list): "list \(maskingSecrets(list))"
        }
    }
}

extension LocalClock {
    /// `17:40`, `tomorrow 06:00`, `24 November 06:00`: a time that lies ahead.
    func upcoming(_ time: Timestamp, from now: Timestamp) -> String {
        switch day(time) - day(now) {
        case 0: self.time(time)
        case 1: "tomorrow \(self.time(time))"
        default: "\(date(time)) \(self.time(time))"
        }
    }
}

import ArgumentParser
import StoryClustering
import StoryDigest
import StoryStorage
import TidingsModel

/// `tidings status`: how things are.
struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say how things are: the store, who fetches, and each feed's health.",
        discussion: """
            Examples:
              tidings status           a summary, and the feeds in trouble
              tidings status --feeds   every feed
              tidings status --json    all of it, for programs
            """)

    @Flag(help: "One JSON object, with every feed.") var json = false

    @Flag(help: "Every feed, not only those in trouble.") var feeds = false

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let configuration = try options.configuration()
        let folder = try options.stateFolder()
        let store = try options.openStore(.reading)
        let now = timeOfDay()
        let report = Report(
            folder: folder, configurationFile: try options.places.configurationFile(), now: now,
            holder: Store.holder(of: folder), counts: try store.counts(), feeds: try store.feeds(),
            lists: try store.lists(), lastMark: try store.lastMark(), edition: try store.edition(nil)?.id,
            hubs: try store.hubSubscriptions().byFeed, outbox: try store.outboxSummary(),
            setAside: Store.setAside(in: folder), windowDays: configuration.clustering.windowDays,
            window: try store.window(since: now - configuration.clustering.windowDays * Timestamp.day))
        let output = Output()
        if json {
            try output.write(report.json)
        } else {
            let clock = LocalClock(zone: configuration.digest.zone)
            try output.write(report.text(clock, listsAll: feeds, style: Terminal.output.tableStyle))
        }
        try output.finish()
    }
}

/// What `status` has to say.
private struct Report {
    let folder: String
    let configurationFile: String?
    let now: Timestamp
    let holder: StateHolder?
    let counts: StoreCounts
    let feeds: [FollowedFeed]
    let lists: [FollowedList]
    let lastMark: Timestamp?
    let edition: String?
    let hubs: [Feed.ID: HubSubscription]
    let outbox: OutboxSummary
    let setAside: [(name: String, bytes: Int64)]
    let windowDays: Int64
    let window: (entries: Int, stories: Int)

    private var nextDue: FollowedFeed? {
        feeds.filter { !$0.feed.paused && $0.state.health != .gone }.min { $0.state.nextDue < $1.state.nextDue }
    }

    private var inTrouble: [FollowedFeed] {
        feeds.filter { [.dead, .failing, .stuck, .slow].contains($0.condition(at: now)) }
    }

    // MARK: For people

    func text(_ clock: LocalClock, listsAll: Bool, style: TextStyle) -> String {
        var lines: [(String, String)] = [
            ("store", "\(folder)/tidings.db, \(roughSize(counts.bytes))"),
            ("configuration", configurationFile ?? "none, the defaults serve"),
            ("fetching", fetching),
            ("feeds", healthCounts(of: feeds) { $0.condition(at: now).rawValue }),
            (
                "entries",
                "\(counts.entries), of them \(counts.duplicates) copies"
                    + (counts.newestEntry.map { "; the newest seen \(clock.relative($0, to: now))" } ?? "")
            ),
            ("stories", "\(counts.stories) in \(counted(counts.storylines, "storyline"))"),
            (
                "compared with",
                "\(counted(window.entries, "entry", "entries")) and "
                    + "\(counted(window.stories, "story", "stories")) of the last \(windowDays) days"
            ),
        ]
        if !lists.isEmpty { lines.insert(("lists", healthCounts(of: lists.map(\.source), by: \.healthWord)), at: 4) }
        if let next = nextDue {
            lines.append(("next look", "\(next.title), \(next.nextLook(clock, now: now))"))
        }
        let unchecked = feeds.filter(\.feed.settings.ignoreTLSErrors)
        if let first = unchecked.first {
            let others = unchecked.count > 1 ? " and \(unchecked.count - 1) more" : ""
            lines.append(
                ("UNSAFE", "the certificate of \(first.title)\(others) is not checked (ignore_tls_errors)"))
        }
        if !hubs.isEmpty { lines.append(("hubs", hubCounts)) }
        if !setAside.isEmpty { lines.append(("set aside", asideCounts)) }
        let mark = lastMark.map { "\(clock.relative($0, to: now))" + (edition.map { ", edition \($0)" } ?? "") }
        lines.append(("last digest", mark ?? "none marked yet"))
        if let mailed = outbox.lastMail { lines.append(("last mail", clock.relative(mailed, to: now))) }
        lines += outbox.lines(clock, now: now)
        let summary = lines.map { "\(($0 + ":").padded(to: 15))\(terminalLine($1))\n" }.joined()
        let listed = listsAll ? feeds : inTrouble
        let shownLists = listsAll ? lists : lists.filter { $0.source.state.health == .failing }
        return summary + (listed.isEmpty ? "" : "\n" + table(listed, clock, style))
            + (shownLists.isEmpty ? "" : "\n" + listTable(shownLists, clock, now: now, style))
    }

    private var fetching: String {
        guard let holder else { return "nobody now" }
        let memory = holder.residentBytes.map { ", \(roughSize($0)) of memory" } ?? ""
        return "process \(holder.pid), since \(holder.since)\(memory)"
            + (holder.trouble.map { "; paused: \($0)" } ?? "")
    }

    private var asideCounts: String {
        let bytes = setAside.reduce(0) { $0 + $1.bytes }
        return "\(counted(setAside.count, "old store")), \(roughSize(bytes)): "
            + setAside.map(\.name).joined(separator: ", ") + "; remove what you need nothing of"
    }

    private func healthCounts(of feeds: [FollowedFeed], by word: (FollowedFeed) -> String) -> String {
        let numbers = Dictionary(feeds.map { (word($0), 1) }, uniquingKeysWith: +)
        let order = FeedCondition.allCases.reversed().map(\.rawValue) + [FeedState.Health.gone.rawValue]
        let parts = order.compactMap { word in numbers[word].map { "\($0) \(word)" } }
        return "\(feeds.count)" + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
    }

    private var hubCounts: String {
        let pushed = feeds.count { hubs[$0.feed.id]?.isLeased(at: now) == true }
        return "push \(pushed) of the \(counted(hubs.count, "feed")) that they were asked for"
    }

    private func table(_ feeds: [FollowedFeed], _ clock: LocalClock, _ style: TextStyle) -> String {
        var table = ColumnTable(
            [
                .init("FEED", .flexible), .init("HEALTH"), .init("CHECKED"), .init("WHY", .folding),
                .init("NEXT", .folding),
            ] + (hubs.isEmpty ? [] : [.init("HUB", .folding)]), style: style)
        for feed in feeds {
            let hub = hubs[feed.feed.id]?.sentence(clock, now: now) ?? ""
            let since = feed.state.failingSince.map { "since \(clock.relative($0, to: now)): " } ?? ""
            table.add(
                [
                    feed.title, feed.condition(at: now).rawValue,
                    feed.state.lastChecked.map { clock.relative($0, to: now) } ?? "never",
                    feed.state.lastError.map { since + $0 } ?? slowness(of: feed), feed.nextLook(clock, now: now),
                ] + (hubs.isEmpty ? [] : [hub]))
        }
        return table.text
    }

    private func slowness(of feed: FollowedFeed) -> String {
        guard feed.condition(at: now) == .slow, let taken = feed.state.lastMilliseconds else { return "" }
        return "its last answer took \(taken / 1000) s"
    }

    // MARK: For programs

    var json: [UInt8] {
        let writer = FeedJSON(hubs: hubs, now: now)
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.member("generated_at", now.rfc3339)
            json.member("state", folder)
            json.member("configuration", configurationFile)
            if let holder {
                json.key("holder")
                json.object { json in
                    json.member("pid", Int(holder.pid))
                    json.member("since", holder.since)
                    if let bytes = holder.residentBytes { json.member("resident_bytes", Int(bytes)) }
                    json.member("paused", holder.trouble)
                }
            }
            json.key("counts")
            json.object { json in
                json.member("feeds", feeds.count)
                json.member("entries", counts.entries)
                json.member("duplicates", counts.duplicates)
                json.member("stories", counts.stories)
                json.member("storylines", counts.storylines)
                json.member("bytes", Int(counts.bytes))
            }
            json.key("window")
            json.object { json in
                json.member("days", Int(windowDays))
                json.member("entries", window.entries)
                json.member("stories", window.stories)
            }
            if !setAside.isEmpty {
                json.member("set_aside", setAside.map(\.name))
            }
            json.member("newest_entry", counts.newestEntry?.rfc3339)
            json.member("next_due", nextDue?.state.nextDue.rfc3339)
            json.member("last_digest", lastMark?.rfc3339)
            json.member("last_edition", edition)
            outbox.write(to: &json)
            json.key("feeds")
            json.array { json in for feed in feeds { writer.write(feed, to: &json) } }
            json.key("lists")
            json.array { json in
                for list in lists {
                    json.object { json in
                        json.member("url", maskingUser(list.source.feed.url))
                        json.member("feeds", list.feedCount)
                        writer.writeHistory(of: list.source, to: &json)
                    }
                }
            }
        }
        return json.take() + [UInt8(ascii: "\n")]
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

import ArgumentParser
import Logging
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel
import UnixSignals

/// `tidings fetch`: one pass over what is due.
struct Fetch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch", abstract: "Fetch what is due, once.",
        discussion: """
            Asks every feed that is due, sorts what is new into stories, and ends. A feed that fails is named on \
            standard error and asked again later.

            Examples:
              tidings fetch                 what is due
              tidings fetch --force         everything, due or not
              tidings fetch --verbose       with a line for each feed that brought something
            """)

    @Flag(help: "Ask every feed, also those not due and those of hosts at rest.")
    var force = false

    @Flag(name: .shortAndLong, help: "Write the log lines that `tidings run` would write.")
    var verbose = false

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        do {
            try await fetch()
        } catch let error as StoreError where error.isBeyondWaiting {
            try repairUnasked(options.stateFolder(), because: error, tell: complain)
            try await fetch()
        }
    }

    private func fetch() async throws {
        let configuration = try options.configuration()
        let store = try options.openStore(.owning)
        _ = try store.declare(configuration.feeds, lists: configuration.lists, at: timeOfDay())
        try store.setFamilies(configuration.families)
        let threshold = StandardErrorLog.Threshold(verbose ? configuration.logLevel : .critical)
        let engine = Engine(
            store: store, options: configuration.engine, logger: StandardErrorLog.logger(threshold), clock: timeOfDay)
        let progress = ProgressLine(isQuiet: verbose)
        let outcome = try await untilSignal {
            try await engine.pass(force: force) { now in progress.show(Self.line(now)) }
        }
        progress.clear()
        let feeds = try store.feeds()
        guard let report = outcome else {
            throw Problem(sentence: "interrupted; what had arrived by then is stored", status: .someFailed)
        }
        guard !feeds.isEmpty || !configuration.lists.isEmpty else {
            throw Problem(
                sentence: "no feed is followed yet",
                remedy: "`tidings feeds add URL` adds one, and so does a [[feed]] table in tidings.toml")
        }
        for feed in feeds where feed.feed.settings.ignoreTLSErrors && !feed.feed.paused {
            complain("\(feed.feed.url): its certificate is not checked (ignore_tls_errors)")
        }
        let summary = PassSummary(report: report, feeds: feeds, clock: LocalClock(zone: configuration.digest.zone))
        try summary.tell()
        guard summary.status == .allWell else { throw ExitCode(summary.status.rawValue) }
    }

    private static func line(_ now: Engine.Progress) -> String {
        let failed = now.failed > 0 ? ", \(now.failed) failed" : ""
        return "fetching: \(now.done) of \(now.due) feeds, \(now.newEntries) new entries\(failed)  \(now.last)"
    }
}

/// What a pass came to, in words.
private struct PassSummary {
    /// More failures than this are only counted.
    private static let mostFailures = 20

    let report: Engine.PassReport
    let feeds: [FollowedFeed]
    let clock: LocalClock

    private var active: [FollowedFeed] { feeds.filter { !$0.feed.paused && $0.state.health != .gone } }

    func tell() throws {
        let output = Output()
        for look in report.lists where look.changes != SubscriptionChanges() {
            for line in look.lines { try output.line(terminalLine(line)) }
        }
        try output.line(report.feeds > 0 ? result : idle)
        try output.finish()
        for look in report.lists where look.list.state.health != .well {
            complain("\(look.list.feed.url): \(look.list.state.lastError ?? "")\(nextTry(of: look.list))")
        }
        let now = Dictionary(feeds.map { ($0.feed.id, $0) }) { first, _ in first }
        for failure in report.failures.prefix(Self.mostFailures) {
            let feed = now[failure.feed.feed.id] ?? failure.feed
            complain("\(feed.feed.url): \(failure.reason)\(nextTry(of: feed))")
        }
        let left = report.failures.count - Self.mostFailures
        if left > 0 { complain("\(left) more feeds failed; `tidings status` names them all") }
    }

    var status: ExitStatus {
        if report.failures.isEmpty {
            return report.lists.allSatisfy { $0.list.state.health == .well } ? .allWell : .someFailed
        }
        let isHopeless = report.failures.count == report.feeds && report.feeds == active.count
        return isHopeless ? .nothingDone : .someFailed
    }

    private var result: String {
        var parts = ["\(counted(report.feeds, "feed")) asked", counted(report.newEntries, "new entry", "new entries")]
        if report.changedEntries > 0 { parts.append("\(report.changedEntries) changed") }
        if report.touchedStories > 0 { parts.append("in \(counted(report.touchedStories, "story", "stories"))") }
        if report.notModified > 0 { parts.append("\(report.notModified) not modified") }
        if !report.failures.isEmpty { parts.append("\(report.failures.count) failed") }
        return parts.joined(separator: ", ")
    }

    private var idle: String {
        let followed = counted(feeds.count, "feed")
        guard !feeds.isEmpty else { return "no feed is followed yet; the lists have named none" }
        guard let next = active.map(\.state.nextDue).min() else {
            return "\(followed), all paused or gone; `tidings feeds resume` asks them again"
        }
        let time = clock.upcoming(next, from: timeOfDay())
        return "\(followed), none due, the next at \(time); --force asks all the same"
    }

    private func nextTry(of feed: FollowedFeed) -> String {
        guard feed.state.health != .gone, !feed.feed.paused else { return "" }
        return "; next try \(clock.upcoming(feed.state.nextDue, from: timeOfDay()))"
    }
}

extension Engine.PassReport.ListLook {
    /// More changes than these are only counted.
    private static let mostChanges = 20

    /// What the list brought and took away, in words.
    fileprivate var lines: [String] {
        let counts = [
            (changes.added.count, "added"), (changes.updated.count, "changed"), (changes.removed.count, "removed"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let all =
            changes.added.map { "added \($0.listName)" } + changes.updated.map { "changed \($0.listName)" }
            + changes.removed.map { "removed \($0.listName); its entries stay" }
        let more = all.count > Self.mostChanges ? ["  and \(all.count - Self.mostChanges) more"] : []
        return ["list \(maskingSecrets(list.feed.url)): \(counts)"]
            + all.prefix(Self.mostChanges).map { "  \($0)" } + more
    }
}

extension Feed {
    /// Title, address and category, where it has them.
    fileprivate var listName: String {
        let name = [settings.title, maskingSecrets(url)].compactMap(\.self).joined(separator: ", ")
        return settings.category.isEmpty ? name : "\(name), in \(settings.category.joined(separator: "/"))"
    }
}

/// Runs `work` until it is done, or cancels it at SIGINT or SIGTERM; nil when it was cut short.
private func untilSignal<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value? {
    let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    return try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask {
            do { return try await work() } catch is CancellationError { return nil }
        }
        group.addTask {
            for await _ in signals { break }
            return nil
        }
        let first = try await group.next() ?? nil
        group.cancelAll()
        // A pass that is cut short stores what has arrived before it ends.
        try await group.waitForAll()
        return first
    }
}

import ArgumentParser
import Logging
import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel
import UnixSignals

struct Fetch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fetch what is due, once.",
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
        let configuration = try options.configuration()
        let store = try options.openStore(.owning)
        _ = try store.declare(configuration.feeds, at: timeOfDay())
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
        try tell(report, feeds: feeds, clock: LocalClock(zone: configuration.digest.zone))
    }

    private static func line(_ now: Engine.Progress) -> String {
        let failed = now.failed > 0 ? ", \(now.failed) failed" : ""
        return "fetching: \(now.done) of \(now.due) feeds, \(now.newEntries) new entries\(failed)  \(now.last)"
    }

    private func tell(_ report: Engine.PassReport, feeds: [FollowedFeed], clock: LocalClock) throws {
        let active = feeds.filter { !$0.feed.paused && $0.state.health != .gone }
        guard !feeds.isEmpty else {
            throw Problem(
                sentence: "no feed is followed yet",
                remedy: "`tidings feeds add URL` adds one, and so does a [[feed]] table in tidings.toml")
        }
        let output = Output()
        guard report.feeds > 0 else {
            let next = active.map(\.state.nextDue).min().map { clock.upcoming($0, from: timeOfDay()) }
            let remedy = "the next at \(next ?? ""); --force asks all the same"
            let idle = count(feeds.count, "feed") + ", all paused or gone; `tidings feeds resume` asks them again"
            try output.line(next == nil ? idle : "\(count(feeds.count, "feed")), none due, \(remedy)")
            return try output.finish()
        }
        var parts = ["\(count(report.feeds, "feed")) asked", "\(count(report.newEntries, "new entry", "new entries"))"]
        if report.changedEntries > 0 { parts.append("\(report.changedEntries) changed") }
        if report.touchedStories > 0 { parts.append("in \(count(report.touchedStories, "story", "stories"))") }
        if report.notModified > 0 { parts.append("\(report.notModified) not modified") }
        if !report.failures.isEmpty { parts.append("\(report.failures.count) failed") }
        try output.line(parts.joined(separator: ", "))
        try output.finish()
        guard !report.failures.isEmpty else { return }
        for failure in report.failures {
            let now = feeds.first { $0.feed.id == failure.feed.feed.id } ?? failure.feed
            complain("\(now.feed.url): \(failure.reason)\(Self.nextTry(of: now, clock))")
        }
        let isHopeless = report.failures.count == report.feeds && report.feeds == active.count
        throw ExitCode(isHopeless ? ExitStatus.nothingDone.rawValue : ExitStatus.someFailed.rawValue)
    }

    private static func nextTry(of feed: FollowedFeed, _ clock: LocalClock) -> String {
        guard feed.state.health != .gone, !feed.feed.paused else { return "" }
        return "; next try \(clock.upcoming(feed.state.nextDue, from: timeOfDay()))"
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

/// As in `1 feed` or `2 feeds`.
func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
}

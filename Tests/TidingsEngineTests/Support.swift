import FeedFetching
import FeedParsing
import Foundation
import Logging
import Synchronization
import TidingsModel
import TidingsTesting

@testable import StoryStorage
@testable import TidingsEngine

let noon = Timestamp(seconds: 1_764_072_000)

/// A folder that goes with the test.
final class TemporaryFolder: Sendable {
    let path = NSTemporaryDirectory() + "tidings-engine-\(UUID().uuidString)"

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A time of day that only the test moves.
final class TestClock: Sendable {
    private let time = Mutex(noon)

    var now: Timestamp {
        get { time.withLock { $0 } }
        set { time.withLock { $0 = newValue } }
    }
}

/// One value that threads share.
final class Shared<Value: Sendable>: Sendable {
    private let storage: Mutex<Value>

    init(_ value: Value) { storage = Mutex(value) }

    var value: Value { storage.withLock { $0 } }

    func change<Result: Sendable>(_ body: @Sendable (inout Value) -> Result) -> Result {
        storage.withLock { value in body(&value) }
    }
}

/// A feed in the tests' own format: a line `feed TITLE`, then `guid|title|seconds|text` a line; the link is
/// `https://HOST/guid`, and a line that ends with `$` has broken off.
func feedText(_ title: String, _ items: [String]) -> String { (["feed " + title] + items).joined(separator: "\n") }

func readLines(_ answer: FetchAnswer, _ followed: FollowedFeed, _ limits: ParseLimits, _ now: Timestamp) -> Reading {
    let lines = String(decoding: answer.body, as: UTF8.self).split(separator: "\n")
    guard let head = lines.first, head.hasPrefix("feed ") else { return .notAFeed("this is no feed") }
    var document = NormalisedFeed()
    document.title = String(head.dropFirst(5))
    for line in lines.dropFirst() where !line.hasSuffix("$") {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let date = Int64(parts[2]).map { Timestamp(seconds: $0) }
        let link = "https://outlet.example/\(parts[1].hashFree)"
        let keys = EntryKeys(guid: parts[0], canonicalLink: link, title: parts[1], statedDate: date)
        let entry = Entry(
            id: Entry.ID(feed: followed.feed.id, key: keys.first), feedID: followed.feed.id, outlet: "outlet.example",
            guid: parts[0], link: link, canonicalLink: link, title: parts[1], content: parts[3],
            published: date ?? now, dateFlag: date == nil ? .missing : .stated, fetched: now)
        document.items.append(NormalisedFeed.Item(entry: entry, keys: keys))
    }
    return .feed(document, isWhole: !lines.contains { $0.hasSuffix("$") })
}

extension String {
    fileprivate var hashFree: String { replacing(" ", with: "-").replacing("#", with: "") }
}

/// A server, a store and an engine over both, with a clock that stands still.
final class Bench: Sendable {
    let folder = TemporaryFolder()
    let clock = TestClock()
    let store: Store
    let engine: Engine
    let server: LoopbackServer
    let log = RecordingLog()

    init(
        at address: String = "127.0.0.1", options change: (inout Engine.Options) -> Void = { _ in },
        answer: @escaping LoopbackServer.Answer
    ) throws {
        server = try LoopbackServer(address: address, answer: answer)
        store = try Store(folder: folder.path, access: .owning, now: noon)
        engine = Self.engine(store, clock, log, change)
    }

    deinit { server.stop() }

    static func engine(
        _ store: Store, _ clock: TestClock, _ log: RecordingLog, _ change: (inout Engine.Options) -> Void = { _ in }
    ) -> Engine {
        var options = Engine.Options()
        options.fetching.allowPrivate = true
        options.fetching.maxConcurrent = 300
        // The tests themselves may be kept waiting for a processor.
        for timeout in [
            \FetchOptions.connectTimeout, \.firstByteTimeout, \.stallTimeout, \.totalTimeout,
        ] { options.fetching[keyPath: timeout] = .seconds(900) }
        change(&options)
        return Engine(
            store: store, options: options, logger: log.logger, clock: { clock.now }, readBody: readLines)
    }

    /// Follows these paths of the server.
    @discardableResult
    func follow(_ paths: [String], at host: String? = nil) throws -> [Feed] {
        let feeds = paths.map { Feed(url: server.url($0, at: host)) }
        _ = try store.follow(feeds, at: clock.now)
        return feeds
    }

    func state(_ index: Int = 0) throws -> FeedState { try store.feeds()[index].state }

    var entries: [Entry] {
        get throws {
            var entries: [Entry] = []
            try store.forEachEntry(fetchedAfter: nil, until: nil) { entries.append($0.entry) }
            return entries
        }
    }

    var titles: [String] { get throws { try entries.map(\.title).sorted() } }
}

extension Store {
    /// Lets the store grow by so many pages; nil for as many as it likes.
    func limit(to extraPages: Int64?) throws {
        try write("test") { database in
            let pages = try HandBound(database, "PRAGMA page_count").first { $0.int(0) } ?? 0
            let most = extraPages.map { pages + $0 } ?? 1_000_000
            _ = try HandBound(database, "PRAGMA max_page_count = \(most)").first { $0.int(0) }
        }
    }
}

/// Keeps what was logged.
final class RecordingLog: Sendable {
    struct Line: Sendable {
        var level: Logger.Level
        var event: String
        var fields: [String: String]
    }

    private let storage = Shared<[Line]>([])

    var lines: [Line] { storage.value }

    func events(_ level: Logger.Level) -> [String] { lines.filter { $0.level == level }.map(\.event) }

    var logger: Logger {
        var logger = Logger(label: "test", factory: { _ in Handler(storage: self.storage) })
        logger.logLevel = .trace
        return logger
    }

    private struct Handler: LogHandler {
        let storage: Shared<[Line]>
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let fields = (event.metadata ?? [:]).mapValues { "\($0)" }
            storage.change { $0.append(Line(level: event.level, event: "\(event.message)", fields: fields)) }
        }
    }
}

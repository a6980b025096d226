import Logging
import StoryStorage
import Testing
import TidingsModel
import TidingsTesting

@testable import TidingsEngine

/// Three days of an invented region's news, told by several outlets in their own order of words.
private struct Newsroom {
    private static let events = [
        "harbour bridge collapse injures forty workers inspectors blame rusted cables",
        "governor Marlow resigns after tax inquiry names her deputy successor",
        "storm floods northern valley villages evacuated rescue boats sent",
        "railway strike enters third week union rejects ministry wage offer",
        "river peace accord signed fishermen of both shores share quotas",
        "telescope finds water vapour around distant planet astronomers surprised",
        "earthquake shakes coastal province hospitals count the wounded",
        "river peace accord talks stall quotas dispute returns fishermen angry",
    ]

    /// What one feed shows at a time: its newest twelve items, an event every few hours.
    static func text(of feed: Int, at now: Timestamp) -> String {
        let items = (0..<72).reversed().compactMap { hour -> String? in
            let time = noon - 72 * Timestamp.hour + Int64(hour) * Timestamp.hour + Int64(feed) * 420
            guard time <= now, (hour + feed) % 3 != 0 else { return nil }
            var words = events[(hour / 9) % events.count].split(separator: " ").map(String.init)
            words.rotate(by: (feed * 3 + hour) % words.count)
            let title = words.prefix(7).joined(separator: " ")
            return "\(feed)-\(hour)|\(title)|\(time.seconds)|\(words.joined(separator: " "))"
        }
        return feedText("Outlet \(feed)", Array(items.prefix(12)))
    }
}

extension [String] {
    fileprivate mutating func rotate(by count: Int) { self = Array(self[count...] + self[..<count]) }
}

@Suite struct RestartTests {
    private typealias Stories = [Story.ID: (line: Storyline.ID, members: Set<Entry.ID>)]

    /// The stories after a look at six feeds every four hours; store and engine begin anew before each look, or once.
    private func stories(restarting: Bool) async throws -> Stories {
        let clock = TestClock()
        let folder = TemporaryFolder()
        let server = try LoopbackServer { request in
            LoopbackResponse(text: Newsroom.text(of: Int(request.path.dropFirst()) ?? 0, at: clock.now))
        }
        defer { server.stop() }
        try follow(server, in: folder)
        var engine: Engine?
        for look in 1...18 {
            clock.now = noon - 72 * Timestamp.hour + Int64(look) * 4 * Timestamp.hour
            if restarting { engine = nil }
            if engine == nil {
                let store = try Store(folder: folder.path, access: .owning, now: noon)
                engine = Bench.engine(store, clock, RecordingLog())
            }
            _ = try await engine?.pass(force: true)
        }
        let store = try Store(folder: folder.path, access: .reading, now: noon)
        #expect(try store.check().isEmpty)
        var stories: Stories = [:]
        try store.forEachStory(StoryQuery()) { stories[$0.id] = ($0.storyline, Set($0.members.map(\.entry.id))) }
        return stories
    }

    /// Under addresses that both runs share, since they name the entries, and found at those of the server.
    private func follow(_ server: LoopbackServer, in folder: TemporaryFolder) throws {
        let store = try Store(folder: folder.path, access: .owning, now: noon)
        _ = try store.follow((0..<6).map { Feed(url: "http://outlet.example/\($0)") }, at: noon)
        for feed in try store.feeds() {
            var state = feed.state
            state.address = server.url("/" + String(feed.feed.url.suffix(1)))
            try store.setState(state, of: feed.feed.id)
        }
    }

    @Test func `restarts change no story`() async throws {
        let once = try await stories(restarting: false)
        let often = try await stories(restarting: true)
        #expect(once.count > 4)
        #expect(once.values.contains { $0.members.count > 10 })
        #expect(once.mapValues(\.members) == often.mapValues(\.members))
        #expect(once.mapValues(\.line) == often.mapValues(\.line))
    }
}

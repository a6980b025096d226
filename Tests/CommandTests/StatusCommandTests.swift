import Foundation
import StoryStorage
import Testing
import TidingsModel
import TidingsTesting

/// `tidings status` on feeds of every kind.
struct StatusCommandTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        let filled = try FilledStore(in: scratch)
        try filled.tell(["a.example | Bridge closed", "b.example | The bridge is closed"], hoursAgo: 3)
        let now = filled.now
        var batch = RefreshBatch()
        for name in ["well", "slow", "moved", "undated", "quiet", "dead"] {
            let feed = Feed(url: "https://\(name).example/feed")
            var state = FeedState(address: feed.url, nextDue: now + 600)
            (state.health, state.lastChecked, state.lastBody) = (.well, now, now)
            state.recentEntryTimes = name == "undated" ? [] : [now - (name == "quiet" ? 40 * Timestamp.day : 60)]
            if name == "slow" { state.lastMilliseconds = 12_345 }
            if name == "moved" { state.address = "https://elsewhere.example/feed" }
            if name == "dead" { state.health = .gone }
            batch.feeds.append(FollowedFeed(feed: feed, state: state))
        }
        _ = try filled.store.follow(batch.feeds.map(\.feed), at: now)
        try filled.store.save(batch)
    }

    @Test func `it counts the feeds by how they do, and lists those that want something`() async throws {
        let run = try await tidings("status", "--state", scratch.path + "/state", in: scratch)
        #expect(run.status == 0)
        #expect(run.lines.contains("feeds:         8: 1 well, 1 quiet, 1 undated, 1 moved, 1 slow, 2 new, 1 dead"))
        #expect(run.output.contains("compared with: 2 entries and 1 story of the last 14 days"))
        #expect(run.output.contains("its last answer took 12 s"))
        #expect(run.output.contains("dead.example") && !run.output.contains("quiet.example"))
    }

    @Test func `programs get the same`() async throws {
        let run = try await tidings("status", "--json", "--state", scratch.path + "/state", in: scratch)
        let json = try JSONValue(parsing: run.output)
        #expect(
            json["feeds"]?.items.compactMap { $0["condition"]?.string }.sorted() == [
                "dead", "moved", "new", "new", "quiet", "slow", "undated", "well",
            ])
        #expect(json["window"]?["entries"]?.number == 2 && json["window"]?["days"]?.number == 14)
    }

    @Test func `it says how much memory the daemon takes`() async throws {
        let daemon = try RunningProgram(
            ["run", "--state", scratch.path + "/state"], in: scratch, environment: [:], input: "")
        #expect(await daemon.says("started"))
        var output = ""
        for _ in 0..<100 where !output.contains("of memory") {
            output = try await tidings("status", "--state", scratch.path + "/state", in: scratch).output
        }
        #expect(output.contains(" MB of memory"))
        daemon.send(SIGTERM)
        _ = await daemon.end()
    }
}

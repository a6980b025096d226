import Foundation
import GRDB
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

struct ArchiveTests {
    private let folder = TemporaryFolder()
    private let other = TemporaryFolder()
    private let feed = Feed(url: "https://daily.example/feed", origin: .declared(file: "/etc/feeds.opml"))

    /// A store that holds a row of every table that is exported.
    private func filled() throws -> Store {
        let store = try folder.open()
        var added = Feed(
            url: "https://me:word@hidden.example/feed?token=kept", settings: secretSettings(), paused: true)
        added.settings.title = "Hidden"
        _ = try store.declare([feed], lists: [Feed(url: "https://list:pw@example.org/list.opml")], at: noon)
        _ = try store.follow([added], at: noon)
        var entries = (0..<30).map { Entry.titled("Entry \($0): “ünïcödé” \\ \u{1} / \n 🎉", from: "daily.example") }
        entries[5].position = .init(rank: 2, of: 30)
        var batch = RefreshBatch(entries.enumerated().map { ($1, "story \($0 / 3)") })
        batch.clusters[0].storylines = (0..<10).map {
            .init(story: .named("story \($0)"), storyline: .named("line \($0 / 2)"))
        }
        batch.clusters[0].mergedStories = [.init(from: .named("story 9"), into: .named("story 8"))]
        batch.clusters[0].mergedStorylines = [.init(from: .named("line 3"), into: .named("line 2"))]
        batch.clusters[0].memory = [MemoryRow(kind: 3, key: -5, value: [0, 255, 7])]
        batch.clusters[0].decisions = [
            Decision(subject: "sstory 1", at: noon, outcome: .stayed, nearest: nil),
            Decision(
                subject: "sstory 8", at: noon,
                outcome: .joined(
                    Comparison(
                        other: "sstory 9", score: 0.5, threshold: 0.22, similarity: nil, gapSeconds: 60, size: 3,
                        otherSize: 3)), nearest: nil),
        ]
        batch.hostRests = ["daily.example": noon + 60]
        var state = FeedState(address: "https://me:word@daily.example/feed", nextDue: noon + 3600)
        state.validators = HTTPValidators(etag: "\"a\\b\"", lastModified: "Mon, 24 Nov 2025 16:00:00 GMT")
        state.health = .well
        batch.feeds = [FollowedFeed(feed: feed, state: state)]
        try store.save(batch)
        try store.save(
            RefreshBatch([(.titled("Another feed", from: "unfollowed.example"), "story 1")]))
        var correction = CorrectionBatch()
        correction.added = Correction(
            at: noon, kind: .split, entries: [entries[0].id], others: [entries[1].id], story: .named("story 0"))
        try store.save(correction)
        try store.saveEdition(
            Edition(
                id: "20251124", since: noon, until: noon + 60, forms: ["text": [0, 255], "html": Array("é".utf8)]),
            muted: [.named("line 1"): 3], scheduledFor: noon)
        try store.post(
            [], told: [HookTold(hook: "desk", subject: "sstory 1", number: 4)],
            marks: ["desk": store.newestArrival()], at: noon)
        try store.setFamilies(["daily.example": "Daily"])
        try forgetEntry(entries[29].id, in: store)
        return store
    }

    private func secretSettings() -> FeedSettings {
        var settings = FeedSettings()
        settings.username = "written-out-user"
        settings.password = SecretReference(rawValue: "env:KEPT_NAME")
        settings.headers = ["X-Key": "written-out-key", "X-Other": "credential:kept_header"]
        settings.proxy = "http://proxyuser:proxyword@proxy.example:3128"
        return settings
    }

    /// As retention does it: the entry goes, its keys stay.
    private func forgetEntry(_ id: Entry.ID, in store: Store) throws {
        try store.write("forgetting") { database in
            let n = try Int64.fetchOne(database, sql: "SELECT n FROM entry WHERE id = ?", arguments: [id.rawValue])
            try database.execute(sql: "UPDATE entry_key SET entry = 0 WHERE entry = ?", arguments: [n])
            try database.execute(sql: "DELETE FROM entry WHERE n = ?", arguments: [n])
        }
    }

    private func lines(_ store: Store) throws -> [String] {
        let box = Box()
        try store.forEachArchiveLine { box.lines.append(String(decoding: $0.dropLast(), as: UTF8.self)) }
        return box.lines
    }

    private final class Box { var lines: [String] = [] }

    @discardableResult
    private func take(_ lines: [String], into store: Store) throws -> ArchiveReport {
        var rest = lines[...]
        return try store.takeIn { rest.popFirst().map { Array($0.utf8) } }
    }

    private func refusal(_ lines: [String], _ store: Store) -> String {
        do {
            try take(lines, into: store)
            return "taken"
        } catch {
            return "\(error)"
        }
    }

    @Test func `what is exported, taken in and exported again is the same bytes`() throws {
        let store = try filled()
        #expect(try store.check() == [])
        let first = try lines(store)
        let report = try take(first, into: other.open())
        let copy = try other.open(.reading)
        #expect(try lines(copy) == first)
        #expect(try copy.check() == [])
        #expect(report.entries == .init(taken: 30) && report.editions.taken == 1 && report.corrections.taken == 1)
        #expect(report.remembers && report.unknown == 0)
        let kinds = Set(first.compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) })
        #expect(
            kinds == [
                "tidings", "family", "storyline", "story", "feed", "list", "entry", "seen", "decision", "correction",
                "edition", "mark", "muted", "scheduled", "rest", "hook", "told", "memory", "end",
            ])
    }

    @Test func `an imported store goes on as the one it came from`() throws {
        let store = try filled()
        try take(lines(store), into: other.open())
        let copy = try other.open()
        #expect(
            try copy.feeds().map(\.feed.url) == [
                "https://daily.example/feed", "https://hidden.example/feed?token=kept",
            ])
        #expect(try copy.feeds()[0].state.validators.etag == "\"a\\b\"")
        #expect(try copy.memory() == store.memory())
        #expect(try copy.readingMark() == store.readingMark())
        #expect(try copy.counts().entries == store.counts().entries)
        #expect(try copy.stories().map(\.id) == store.stories().map(\.id))
        // A key without an entry: what retention took is not new again.
        let gone = Entry.titled("Entry 29: “ünïcödé” \\ \u{1} / \n 🎉", from: "daily.example")
        #expect(try copy.known([EntryKeys(gone)], in: feed.id)[0]?.isPruned == true)
        try copy.save(RefreshBatch([(.titled("After"), "story 1")]))
        #expect(try copy.check() == [])
    }

    @Test func `nothing secret is exported`() throws {
        let text = try lines(filled()).joined()
        for secret in ["written-out", "word@", "proxyword", "list:pw", "me:"] {
            #expect(!text.contains(secret), "\(secret)")
        }
        #expect(text.contains("env:KEPT_NAME") && text.contains("credential:kept_header"))
    }

    @Test func `what is known already stays as it is, and the rest is added`() throws {
        let store = try filled()
        let mine = try other.open()
        var ours = feed
        ours.settings.title = "My own title"
        _ = try mine.follow([ours, Feed(url: "https://mine.example/feed")], at: noon)
        let known = Entry.titled("Entry 0: “ünïcödé” \\ \u{1} / \n 🎉", from: "daily.example")
        try mine.save(
            RefreshBatch([(known, "mine"), (.titled("Mine alone", from: "mine.example"), "mine")]))
        try mine.saveEdition(Edition(id: "mine", since: noon, until: noon + 5, forms: [:]))
        let mark = try mine.readingMark()
        let report = try take(lines(store), into: mine)
        #expect(report.entries == .init(taken: 29, known: 1))
        #expect(report.feeds.known == 1)
        #expect(!report.remembers)
        #expect(try mine.check() == [])
        #expect(try mine.counts().entries == 31)
        #expect(try mine.feeds().first { $0.feed.id == feed.id }?.title == "My own title")
        #expect(try mine.stories().first { $0.id == .named("mine") }?.members.count == 2)
        #expect(try mine.readingMark() == mark)
        // Taken twice it changes nothing.
        let again = try take(lines(store), into: mine)
        #expect(again.entries == .init(taken: 0, known: 30) && again.stories.taken == 0 && again.feeds.taken == 0)
        #expect(try mine.counts().entries == 31)
        #expect(try mine.check() == [])
    }

    @Test func `a line that is wrong is named, and nothing is taken`() throws {
        let good = try lines(filled())
        let store = try other.open()
        let place = try #require(good.firstIndex { $0.hasPrefix("{\"entry\"") })
        func changed(_ from: String, _ to: String) -> [String] {
            var lines = good
            lines[place] = lines[place].replacing(from, with: to)
            return lines
        }
        let number = place + 1
        #expect(refusal(changed("{", "["), store) == "line \(number): this is no JSON; nothing was taken")
        #expect(
            refusal(changed("\"title\":", "\"titel\":"), store)
                == "line \(number): entry.title is missing; nothing was taken")
        #expect(
            refusal(changed("\"published\":", "\"published\":\"x\",\"b\":"), store)
                == "line \(number): entry.published is of another type; nothing was taken")
        #expect(refusal(changed("\"story\":\"", "\"story\":\"x"), store).hasPrefix("line \(number): the story x"))
        #expect(refusal(changed("\"feed\":\"", "\"feed\":\"x"), store).hasPrefix("line \(number): the feed x"))
        #expect(
            refusal(changed("\"fingerprint\":\"", "\"fingerprint\":\"x"), store).hasSuffix(
                "is no key; nothing was taken"))
        #expect(
            refusal(Array(good.dropLast()), store)
                == "the export breaks off after line \(good.count - 1); nothing was taken")
        #expect(refusal(good.filter { $0 != good[place] }, store).hasPrefix("line \(good.count - 1): "))
        #expect(refusal([], store).hasPrefix("line 1 is not that of an export"))
        #expect(refusal(["{\"id\":1}"], store).hasPrefix("line 1 is not that of an export"))
        #expect(refusal(["{\"tidings\":{\"version\":2,\"memory\":1}}"], store).contains("version 2"))
        #expect(try store.counts().entries == 0 && store.feeds().isEmpty)
    }

    @Test func `lines of kinds that came later are passed over and counted`() throws {
        var lines = try lines(filled())
        lines.insert("{\"invented\":{\"a\":1}}", at: 3)
        lines[lines.count - 1] = "{\"end\":\(lines.count - 1)}"
        #expect(try take(lines, into: other.open()).unknown == 1)
    }

    @Test func `what another form of clusterer has learned is not taken`() throws {
        var lines = try lines(filled())
        lines[0] = "{\"tidings\":{\"version\":1,\"memory\":99}}"
        let store = try other.open()
        #expect(try take(lines, into: store).remembers == false)
        #expect(try store.memory().isEmpty)
    }
}

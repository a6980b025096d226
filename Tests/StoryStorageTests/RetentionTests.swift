import Foundation
import GRDB
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryStorage

private let day = Timestamp.day

struct RetentionTests {
    private let folder = TemporaryFolder()
    private var retention = Retention()

    /// A story a day for so many days up to `noon`, of two entries with texts.
    private func filled(days: Int, words: Int = 200) throws -> Store {
        let store = try folder.open()
        for age in stride(from: days - 1, through: 0, by: -1) {
            let time = noon - Int64(age) * day
            let placed = ["a.example", "b.example"].map { outlet in
                var entry = Entry.titled("Day \(age)", from: outlet, at: time)
                entry.link = "https://\(outlet)/\(age)"
                entry.summary = String(repeating: "short \(age) ", count: 60)
                entry.content = String(repeating: "long \(age) ", count: words)
                entry.html = "<p>\(entry.content)</p>"
                return (entry, "day\(age)")
            }
            try store.save(RefreshBatch(placed))
        }
        return store
    }

    @discardableResult
    private func prune(_ store: Store, at now: Timestamp = noon) throws -> PruneCounts {
        var pruning = Pruning(retention, at: now)
        var steps = 0
        while !pruning.isDone {
            try pruning.step(in: store)
            steps += 1
            try #require(steps < 10_000)
        }
        return pruning.counts
    }

    @Test mutating func `an old story keeps headlines, publishers and links, and loses its texts`() throws {
        retention.maxAge = 30 * day
        let store = try filled(days: 40)
        #expect(try store.texts(beyond: retention, at: noon).byAge == 18)
        let done = try prune(store)
        #expect(done.compacted == 18 && done.entries == 0)
        let stories = try store.stories()
        #expect(stories.count == 40)
        for story in stories {
            let age = try #require(story.members.first.map { (noon - $0.entry.published) / day })
            for member in story.members {
                #expect(member.entry.content.isEmpty == (age > 30))
                #expect(member.entry.html.isEmpty == (age > 30))
                #expect(member.entry.title == "Day \(age)")
                #expect(member.entry.link?.hasSuffix("/\(age)") == true)
                #expect(member.entry.summary.count == (age > 30 ? 280 : "short \(age) ".count * 60))
            }
        }
        #expect(try store.check() == [])
        #expect(try prune(store).isEmpty)
    }

    @Test mutating func `a story that still grows keeps all its texts`() throws {
        retention.maxAge = 30 * day
        let store = try filled(days: 40)
        var late = Entry.titled("Late", at: noon)
        late.html = "<p>late</p>"
        try store.save(RefreshBatch([(late, "day39")]))
        #expect(try prune(store).compacted == 16)
    }

    @Test mutating func `of each feed the newest entries keep their texts`() throws {
        retention.maxPerFeed = 20
        let store = try filled(days: 40)
        #expect(try store.texts(beyond: retention, at: noon).byFeed == 40)
        #expect(try prune(store).compacted == 40)
        #expect(try store.entries().count { !$0.entry.html.isEmpty } == 40)
        #expect(try store.entries().allSatisfy { ($0.entry.published < noon - 19 * day) == $0.entry.html.isEmpty })
    }

    @Test mutating func `a store that is too large loses texts first, then its oldest stories, and no new ones`() throws
    {
        let store = try filled(days: 100, words: 2000)
        retention.maxBytes = 2 << 20
        let texts = try prune(store)
        #expect(texts.compacted > 20 && texts.entries == 0)
        #expect(
            try store.entries().filter { $0.entry.html.isEmpty }.allSatisfy { $0.entry.published < noon - 14 * day })

        retention.maxBytes = 1 << 10
        let all = try prune(store)
        #expect(all.stories == 85 && all.entries == 170)
        #expect(try store.stories().count == 15)
        #expect(try store.entries().allSatisfy { !$0.entry.html.isEmpty })
        #expect(try store.check() == [])
    }

    @Test mutating func `an entry that was pruned is not new when its feed shows it again`() throws {
        let store = try filled(days: 40)
        let old = try #require(try store.entries().first { $0.entry.published < noon - 30 * day }).entry
        retention.maxBytes = 1 << 10
        try prune(store)
        #expect(try store.entry(old.id) == nil)
        let known = try store.known([EntryKeys(old)], in: old.feedID)
        #expect(known.map { $0?.isPruned } == [true])
        #expect(try store.known([EntryKeys(.titled("New"))], in: old.feedID) == [nil])
    }

    @Test mutating func `what is pruned leaves the file, in small steps`() throws {
        let store = try filled(days: 200, words: 4000)
        let before = try store.read("test") { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
        retention.maxBytes = 4 << 20
        try prune(store)
        let after = try store.read("test") { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
        #expect(before * 4096 > 12 << 20)
        #expect(after * 4096 <= retention.maxBytes)
        #expect(try store.check() == [])
    }

    @Test mutating func `old editions and rests go, those of the last hundred digests stay`() throws {
        retention.maxAge = 30 * day
        let store = try filled(days: 2)
        for number in 0..<120 {
            let time = noon - 500 * day + Int64(number)
            try store.saveEdition(Edition(id: "\(number)", since: time, until: time, forms: ["text": [1]]))
        }
        var batch = RefreshBatch()
        batch.hostRests = ["a.example": noon - 2 * day, "b.example": noon + 60]
        try store.save(batch)
        #expect(try prune(store).others == 21)
        #expect(try store.editions().count == 100)
        #expect(try store.read("test") { try Int.fetchOne($0, sql: "SELECT count(*) FROM host_rest") } == 1)
    }

    @Test mutating func `reasons go with the texts, and not for the date that an entry states`() throws {
        retention.maxAge = 30 * day
        let store = try filled(days: 40)
        var old = Entry.titled("Old news", at: noon - 300 * day)
        old.fetched = noon
        try store.save(RefreshBatch([(old, "old")]))
        let ids = try store.entries().map { Story.ID(first: $0.entry.id).rawValue }
        var batch = RefreshBatch()
        batch.hostRests = ["a.example": noon + 60]
        var changes = ClusterChanges()
        changes.decisions = ids.map { Decision(subject: $0, at: noon - 300 * day, outcome: .stayed, nearest: nil) }
        batch.clusters = [changes]
        try store.save(batch)
        try prune(store)
        let kept = try store.decisions(on: ids).map(\.subject)
        #expect(kept.count == ids.count - 18)
        #expect(kept.contains(Story.ID(first: old.id).rawValue))
    }

    @Test mutating func `why a story left another goes with the last of its texts`() throws {
        retention.maxAge = 30 * day
        let store = try filled(days: 40)
        let comparison = Comparison(
            other: "sday", score: 0.05, threshold: 0.154, similarity: nil, gapSeconds: 0, size: 1, otherSize: 1)
        var batch = RefreshBatch()
        var subjects: [String] = []
        for age in [35, 5] {
            let story = Story.ID.named("day\(age)")
            let leaving = try #require(try store.stories().first { $0.id == story }?.members.last).entry.id
            let name = Story.ID.named("left\(age)")
            let line = Storyline.ID(first: .named("line\(age)"))
            var changes = ClusterChanges()
            changes.splits = [.init(from: story, into: name, entries: [leaving])]
            changes.storylines = [.init(story: name, storyline: line)]
            changes.decisions = [
                Decision(subject: Decision.separation(of: name), at: noon, outcome: .separated(comparison)),
                Decision(subject: name.rawValue, at: noon, outcome: .joined(comparison)),
                Decision(subject: line.rawValue, at: noon, outcome: .separated(comparison)),
            ]
            batch.clusters.append(changes)
            subjects += changes.decisions.map(\.subject)
        }
        batch.hostRests = ["a.example": noon + 60]
        try store.save(batch)
        #expect(try store.decisions(on: subjects).map(\.subject) == subjects)
        try prune(store)
        #expect(try store.decisions(on: subjects).map(\.subject) == Array(subjects.suffix(3)))
        retention.maxAge = nil
        retention.maxBytes = 1 << 10
        try prune(store, at: noon + 100 * day)
        #expect(try store.decisions(on: subjects).isEmpty)
        #expect(try store.check() == [])
    }

    @Test mutating func `with the defaults nothing of half a year is touched`() throws {
        let store = try filled(days: 170)
        #expect(try prune(store).isEmpty)
    }
}

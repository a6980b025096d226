import Testing
import TidingsModel

@testable import StoryClustering

/// How streams of any shape run through the clusterer.
@Suite struct StreamTests {
    @Test func `the same stream gives the same stories, whatever the restarts`() {
        let items = Generated(days: 30, perDay: 18).items
        let once = Outcome(items)
        // Compared outside: a failure would print both, row by row.
        let (isSameAfterRestarts, isSameAgain) = (Outcome(items, restarting: true) == once, Outcome(items) == once)
        #expect(isSameAfterRestarts)
        #expect(isSameAgain)
        #expect(Set(once.stories.values).count > 20)
        #expect(Set(once.storylines.values).count < Set(once.stories.values).count)
    }

    @Test func `every change of a restarted clusterer is that of one that never stopped`() {
        let items = Generated(days: 8, perDay: 12).items
        var running = Clusterer()
        var rows: [Int: [Int64: MemoryRow]] = [:]
        for refresh in running.refreshes(items) {
            let stored = rows.keys.sorted().flatMap { kind in
                (rows[kind] ?? [:]).values.sorted { $0.key < $1.key }
            }
            var restarted = Clusterer(restoring: stored)
            let changes = running.assign(refresh, now: refresh[0].published)
            #expect(restarted.assign(refresh, now: refresh[0].published) == changes)
            for row in changes.memory { rows[row.kind, default: [:]][row.key] = row.value == nil ? nil : row }
        }
    }

    @Test(arguments: [2, 7, 60])
    func `rows of many refreshes taken together say what those of each would have said`(count: Int) {
        let items = Generated(days: 40, perDay: 12).items
        let (each, together) = (Outcome(items), Outcome(items, restarting: true, storingTogether: count))
        #expect(each.stories == together.stories)
        #expect(each.storylines == together.storylines)
        #expect(each.originals == together.originals)
        let keys = { (outcome: Outcome) in outcome.memory.map { [Int64($0.kind), $0.key] } }
        #expect(keys(each) == keys(together))
    }

    @Test(arguments: [2, 6, 50])
    func `refreshes that are read ahead give the changes of those that are read in turn`(count: Int) {
        // Time and again one is so much later that the others have to be placed first.
        let items = Generated(days: 90, perDay: 8).items.enumerated().filter { $0.offset / 40 % 3 != 1 }.map(\.element)
        var options = Clusterer.Options()
        options.windowDays = 4
        var (inTurn, ahead) = (Clusterer(options: options), Clusterer(options: options))
        var (expected, found): ([ClusterChanges], [ClusterChanges]) = ([], [])
        var begun: [BegunRefresh] = []
        var reader = ItemReader()
        func placeOldest() { found.append(ahead.place(begun.removeFirst().read(by: &reader))) }
        var waits = 0
        for refresh in inTurn.refreshes(items) {
            expected.append(inTurn.place(refresh, now: refresh[0].published))
            if begun.count == count { placeOldest() }
            var next = ahead.begin(refresh, now: refresh[0].published)
            if next == nil {
                waits += 1
                while !begun.isEmpty { placeOldest() }
                next = ahead.begin(refresh, now: refresh[0].published)
            }
            if let next { begun.append(next) }
        }
        while !begun.isEmpty { placeOldest() }
        let (isSame, areRowsSame) = (found == expected, ahead.takeLearned() == inTurn.takeLearned())
        #expect(isSame && areRowsSame)
        #expect(waits > 3)
    }

    @Test func `what is forgotten leaves no rows behind`() {
        let short = Outcome(Generated(days: 40, perDay: 10).items).memory
        let long = Outcome(Generated(days: 120, perDay: 10).items).memory
        // Kinds 3 to 5: refreshes, storylines, stories.
        let (kept, keptLong) = (short.count { 3...5 ~= $0.kind }, long.count { 3...5 ~= $0.kind })
        #expect(Double(keptLong) < Double(kept) * 1.25)
    }

    @Test func `rare stems are forgotten, and a restart does not change which`() {
        var options = Clusterer.Options()
        options.entriesPerRareStem = 40
        func outcome(_ days: Int, restarting: Bool = false) -> Outcome {
            let items = (0..<days * 4).map {
                item("Report on word\($0)x word\($0)y word\($0 % 9)z", minutes: Int64($0) * 360)
            }
            return Outcome(items, restarting: restarting, options: options)
        }
        func stemBytes(_ outcome: Outcome) -> Int {
            outcome.memory.reduce(0) { $0 + ($1.kind == 1 ? $1.value?.count ?? 0 : 0) }
        }
        let short = outcome(50)
        #expect(Double(stemBytes(outcome(100))) < 1.4 * Double(stemBytes(short)))
        let isSame = outcome(50, restarting: true) == short
        #expect(isSame)
    }

    @Test func `a refresh writes about as many rows as it has entries`() {
        var clusterer = Clusterer()
        let items = Generated(days: 3, perDay: 200).items
        var rows = 0
        for refresh in clusterer.refreshes(items) {
            rows += clusterer.assign(refresh, now: refresh[0].published).memory.count
        }
        #expect(rows < items.count * 4)
    }

    @Test func `rows that were cut short harm nothing`() {
        let outcome = Outcome(Generated(days: 5, perDay: 10).items)
        for keep in [0, 1, 7, 30] {
            let cut = outcome.memory.map {
                MemoryRow(kind: $0.kind, key: $0.key, value: $0.value.map { Array($0.prefix(keep)) })
            }
            var clusterer = Clusterer(restoring: cut)
            let changes = clusterer.assign([item("Envoys meet in Geneva")], now: Timestamp(seconds: 1_764_000_000))
            #expect(changes.assignments.count == 1)
        }
    }

    @Test func `rows that are missing harm nothing`() {
        let outcome = Outcome(Generated(days: 5, perDay: 10).items)
        for missing in outcome.memory.indices where missing % 5 == 0 {
            var rows = outcome.memory
            rows.remove(at: missing)
            var clusterer = Clusterer(restoring: rows)
            let changes = clusterer.assign([item("Envoys meet in Geneva")], now: Timestamp(seconds: 1_764_000_000))
            #expect(changes.assignments.count == 1)
        }
    }

    @Test func `an entry has a story at once, and an older story keeps its name`() {
        let early = item("Bronze bell raised from the bay of Tallmouth by divers", minutes: 0)
        let late = item("Divers raise bronze bell in Tallmouth bay", from: "b.example", minutes: 120)
        var clusterer = Clusterer()
        let first = clusterer.assign([early], now: early.published)
        #expect(first.assignments == [Assignment(entry: early.id, story: Story.ID(first: early.id))])
        #expect(first.storylines.count == 1)
        let second = clusterer.assign([late], now: late.published)
        #expect(second.assignments.first?.story == Story.ID(first: early.id))
        #expect((second.assignments.first?.similarity ?? 0) > 0.2)
        #expect((second.assignments.first?.similarity ?? 2) <= 1)
        #expect(second.storylines.isEmpty)
    }

    @Test func `stories merge when evidence comes, and the older name stays`() {
        let bell = item("Bronze bell found in Tallmouth bay", minutes: 0)
        let chapel = item("Divers locate drowned chapel of Saint Orrin", from: "b.example", minutes: 60)
        let bridging = (0..<3).map {
            item(
                "Divers raise bronze bell of drowned Saint Orrin chapel in Tallmouth bay, part \($0)",
                from: "c\($0).example", minutes: 120 + Int64($0))
        }
        let outcome = Outcome([bell, chapel] + bridging)
        #expect(outcome.stories[chapel.id] == Story.ID(first: bell.id))
        #expect(outcome.stories[bridging[0].id] == Story.ID(first: bell.id))
    }

    @Test func `time parts what words do not, and entries without times are not parted`() {
        let title = "Magnitude 6 earthquake shakes the Marran islands"
        let first = item(title + " and cracks church towers", minutes: 0)
        let later = item(title + ", towers cracked", from: "b.example", minutes: 9 * 24 * 60)
        #expect(!Outcome([first, later]).sameStory(first, later))
        var same = later
        same.published = first.published
        #expect(Outcome([first, same]).sameStory(first, same))
    }

    @Test func `a long refresh is taken hour by hour, whatever its order, and answered in its order`() throws {
        let early = item("Bronze bell raised from the bay of Tallmouth by divers", minutes: 0)
        let late = item("Divers raise bronze bell in Tallmouth bay", from: "b.example", minutes: 600)
        var clusterer = Clusterer()
        let changes = clusterer.assign([late, early], now: late.published)
        #expect(changes.assignments.map(\.entry) == [late.id, early.id])
        #expect(Set(changes.assignments.map(\.story)) == [Story.ID(first: early.id)])
        let labelled = labelledNews.map(\.item).sorted { $0.published > $1.published }
        let backwards = try #require(labelled.first?.published)
        var whole = Clusterer()
        let found = whole.assign(labelled, now: backwards)
        #expect(found.assignments.map(\.entry) == labelled.map(\.id))
        #expect(found.mergedStories.isEmpty)
    }

    @Test func `what a headline begins with counts for more than what it ends with`() {
        let title = "Bronze bell raised from deep water off Tallmouth while crowds cheer loudly on the pier"
        let sameStart = "Bronze bell raised from deep water: museum wants it"
        let sameEnd = "Fireworks delight summer visitors while crowds cheer loudly on the pier"
        let first = item(title)
        func similarity(_ other: String) -> Double {
            var clusterer = Clusterer()
            _ = clusterer.assign([first], now: first.published)
            let second = item(other, from: "b.example", minutes: 90)
            let assigned = clusterer.assign([second], now: second.published).assignments[0]
            return assigned.story == Story.ID(first: first.id) ? assigned.similarity : 0
        }
        #expect(similarity(sameStart) > similarity(sameEnd))
    }

    @Test func `days part short notices sooner than full reports`() {
        let words = "magnitude quake Marran islands church towers cracked ferry pier rescuers dogs tents water governor"
            .split(separator: " ").map(String.init)
        let notice = words.prefix(4).joined(separator: " ")
        let report = (0..<60).map { "\(words[$0 % words.count])\(["", "x", "y", "z"][$0 / words.count % 4])" }
            .joined(separator: " ")
        func together(_ text: String, days: Int64) -> Bool {
            let first = item(notice, text + " morning", minutes: 0)
            let second = item(notice + " evening", text + " later", from: "b.example", minutes: days * 24 * 60)
            return Outcome([first, second]).sameStory(first, second)
        }
        #expect(together(report, days: 3))
        #expect(!together("", days: 3))
    }

    @Test func `languages keep to themselves`() {
        let english = item("Putin Witkoff Kushner Kremlin", from: "a.example")
        let german = item("Putin Witkoff Kushner Kremlin", from: "b.example", minutes: 5, language: "de")
        let outcome = Outcome([english, german])
        #expect(!outcome.sameStory(english, german))
        #expect(!outcome.sameStoryline(english, german))
    }

    @Test func `a title that does not say its language is in that of its source`() {
        let known = ["The council of Tallmouth is against it", "A choir has lost the tenor that it had"].enumerated()
            .map {
                item($1, minutes: Int64($0), language: nil)
            }
        let bare = item("Tallmouth council", minutes: 10, language: nil)
        let outcome = Outcome(known + [bare])
        #expect(outcome.sameStory(known[0], bare))
    }

    @Test func `nothing is assigned for nothing`() {
        var clusterer = Clusterer()
        #expect(clusterer.assign([], now: Timestamp(seconds: 0)) == ClusterChanges())
        let empty = item("", "")
        #expect(clusterer.assign([empty], now: empty.published).assignments.count == 1)
    }
}

/// A stream of invented events from a fixed seed: each is told by a few outlets over a day, some go on for days.
private struct Generated {
    var items: [ClusterItem] = []
    private var state: UInt64 = 20_251_125

    init(days: Int, perDay: Int) {
        var events: [[String]] = []
        for day in 0..<days {
            for number in 0..<perDay {
                if events.isEmpty || number % 4 == 0 { events.append((0..<9).map { _ in word() }) }
                let event = events[max(0, events.count - 1 - pick(6))]
                let title = (0..<6).map { _ in event[pick(event.count)] }.joined(separator: " ")
                let text = (0..<14).map { _ in pick(3) > 0 ? event[pick(event.count)] : word() }.joined(separator: " ")
                let source = "\(pick(7)).example"
                items.append(
                    item(
                        title, "Filed by \(source) desk. " + text, from: source,
                        minutes: Int64(day * 1440 + number * 1440 / perDay), id: "e\(day)-\(number)"))
            }
        }
    }

    private mutating func pick(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: state >> 33) % count
    }

    private mutating func word() -> String {
        let syllables = ["ka", "lo", "mir", "tan", "ves", "du", "pra", "nel", "sho", "gri", "bax", "ulm"]
        let name = (0..<3).map { _ in syllables[pick(syllables.count)] }.joined()
        return pick(2) == 0 ? name : name.prefix(1).uppercased() + name.dropFirst()
    }
}

import StoryClustering
import Testing
import TidingsModel

/// A story that turns out to be two.
@Suite struct SplittingTests {
    /// The first report is on both, and so has what the bell's and the strike's have in common.
    private let first = item("Divers raise Saint Orrin bell in Tallmouth as crews begin Corvale ferry strike")
    private let strike = [
        item("Crews begin Corvale ferry strike over night shifts", from: "b.example", minutes: 70),
        item("Corvale ferry strike: crews stay ashore over night shifts", from: "d.example", minutes: 140),
        item("Corvale ferry strike enters first night, crews ashore", from: "f.example", minutes: 210),
        item("Crews on strike leave Corvale ferry passengers ashore", from: "h.example", minutes: 280),
    ]
    private let bell = [
        item("Divers raise Saint Orrin bell from the seabed in Tallmouth", from: "c.example", minutes: 75),
        item("Saint Orrin bell: Tallmouth divers raise it from the seabed", from: "e.example", minutes: 145),
        item("Tallmouth crowds greet Saint Orrin bell raised by divers", from: "g.example", minutes: 215),
        item("Saint Orrin bell raised by divers will go to Tallmouth museum", from: "i.example", minutes: 285),
    ]
    /// Reports on both, each of which would make them one again.
    private let both = [
        item(
            "Saint Orrin bell raised by divers in Tallmouth, Corvale ferry crews on strike", from: "j.example",
            minutes: 300),
        item(
            "Corvale ferry strike and Saint Orrin bell: divers and crews in Tallmouth", from: "k.example", minutes: 320),
        item(
            "Tallmouth divers, Saint Orrin bell; Corvale ferry, crews on strike ashore", from: "l.example", minutes: 340
        ),
        item(
            "Corvale ferry crews strike while divers raise Saint Orrin bell in Tallmouth", from: "m.example",
            minutes: 350),
    ]

    private var early: [ClusterItem] { [first, strike[0], bell[0], strike[1], bell[1]] }
    private var all: [ClusterItem] { [first] + strike + bell }

    @Test func `reports that only the first one held together become two stories when there are enough of them`() {
        let before = Outcome(early)
        #expect(
            early.allSatisfy { before.sameStory(first, $0) }, "the example has to be one that is one story at first")

        let after = Outcome(all)
        #expect(Set(bell.map { after.stories[$0.id] }) == [Story.ID(first: first.id)])
        #expect(Set(strike.map { after.stories[$0.id] }).count == 1)
        #expect(!after.sameStory(first, strike[0]))
        #expect(after.sameStoryline(first, strike[0]), "what was one story is a storyline")
    }

    @Test func `all at once gives two stories as well`() {
        let daily = Outcome(all, refreshSeconds: Timestamp.day)
        #expect(bell.allSatisfy { daily.sameStory(first, $0) })
        #expect(strike.allSatisfy { daily.sameStory(strike[0], $0) } && !daily.sameStory(first, strike[0]))
    }

    @Test func `a copy goes with the report that it repeats`() {
        let copy = item(
            "Corvale ferry strike: crews stay ashore over night shifts", from: "z.example", minutes: 150)
        let outcome = Outcome(all + [copy])
        #expect(outcome.originals[copy.id] == strike[1].id)
        #expect(outcome.sameStory(copy, strike[1]) && !outcome.sameStory(copy, first))
    }

    @Test func `what has become two stays two, whatever comes on both, over restarts too`() {
        let (once, often) = (Outcome(all + both), Outcome(all + both, restarting: true))
        #expect(Set(bell.map { once.stories[$0.id] }).count == 1)
        #expect(Set(strike.map { once.stories[$0.id] }).count == 1)
        #expect(!once.sameStory(bell[0], strike[0]))
        #expect(once.stories == often.stories && once.storylines == often.storylines)
        #expect(once.memory == often.memory)
    }

    @Test func `the new story says what it was a part of, and how little it fits`() throws {
        let (_, changes) = run(all)
        let splits = changes.flatMap(\.splits)
        let split = try #require(splits.first)
        #expect(splits.count == 1 && split.from == Story.ID(first: first.id))
        #expect(Set(split.entries) == Set(strike.map(\.id)))
        #expect(!all.map { Story.ID(first: $0.id) }.contains(split.into), "an old id never comes to mean another story")
        let decision = try #require(
            changes.flatMap(\.decisions).first { $0.subject == Decision.separation(of: split.into) })
        guard case .separated(let comparison) = decision.outcome else {
            Issue.record("a separation is told as one")
            return
        }
        #expect(comparison.other == split.from.rawValue)
        #expect(comparison.score < comparison.threshold && comparison.threshold < Clusterer.Options().storyThreshold)
        #expect(comparison.size == 4 && comparison.otherSize == 5)
    }

    @Test func `a part of two stories that a person made one is not taken apart`() {
        var (clusterer, changes) = run(early)
        clusterer = Clusterer(restoring: memory(changes), joined: [Story.ID(first: first.id)])
        let later = Array(all.filter { !early.contains($0) })
        for refresh in clusterer.refreshes(later) {
            changes.append(clusterer.assign(refresh, now: refresh[refresh.count - 1].published))
        }
        #expect(changes.allSatisfy { $0.splits.isEmpty })
    }

    @Test func `a person may make one of the two again, and then they stay one`() throws {
        var (clusterer, changes) = run(all)
        let split = try #require(changes.flatMap(\.splits).first)
        changes.append(clusterer.join(split.into, with: split.from))
        clusterer = Clusterer(restoring: memory(changes), joined: [split.from])
        for refresh in clusterer.refreshes(both) {
            changes.append(clusterer.assign(refresh, now: refresh[refresh.count - 1].published))
        }
        #expect(changes.last?.assignments.allSatisfy { $0.story == split.from } == true)
        #expect(changes.count { !$0.splits.isEmpty } == 1)
    }

    private func run(_ items: [ClusterItem]) -> (clusterer: Clusterer, changes: [ClusterChanges]) {
        var clusterer = Clusterer()
        let changes = clusterer.refreshes(items).map { refresh in
            clusterer.assign(refresh, now: refresh[refresh.count - 1].published)
        }
        return (clusterer, changes)
    }

    /// The rows that a store would hold.
    private func memory(_ changes: [ClusterChanges]) -> [MemoryRow] {
        var rows: [Int: [Int64: MemoryRow]] = [:]
        for row in changes.flatMap(\.memory) {
            rows[row.kind, default: [:]][row.key] = row.value == nil ? nil : row
        }
        return rows.keys.sorted().flatMap { (rows[$0] ?? [:]).values.sorted { $0.key < $1.key } }
    }
}

import StoryClustering
import Testing
import TidingsModel

/// What a person says of the stories, and what comes of it later.
@Suite struct CorrectionTests {
    private let bell = (0..<4).map {
        item(
            "Divers raise bronze bell of Saint Orrin in Tallmouth bay, report \($0)", from: "\($0).example",
            minutes: Int64($0) * 70)
    }
    private let chapel = item(
        "Bronze bell of Saint Orrin: Tallmouth divers find the chapel's altar stone", from: "9.example", minutes: 300)

    /// Two later reports, one for the bell and one for the altar stone.
    private let later = [
        item(
            "Tallmouth bell: divers raise bronze bell of Saint Orrin, report on its weight", from: "5.example",
            minutes: 500),
        item(
            "Altar stone of the chapel: Saint Orrin divers find letters in the altar stone", from: "6.example",
            minutes: 600),
    ]

    private var bellID: Story.ID { Story.ID(first: bell[0].id) }
    private let stoneID = Story.ID(rawValue: "sstone")

    @Test func `what was taken out is never put together with the rest again`() {
        let free = Stream(bell + [chapel] + later)
        #expect(free.stories[chapel.id] == bellID, "the example has to be one that is one story by itself")

        var stream = Stream(bell + [chapel])
        stream.split([chapel.id], from: bellID, as: stoneID)
        stream.add(later)
        #expect(stream.stories[chapel.id] == stoneID)
        #expect(stream.stories[later[0].id] == bellID)
        #expect(stream.stories[later[1].id] == stoneID)
        #expect(stream.storylines[stoneID] == stream.storylines[bellID])
    }

    @Test func `the older part keeps its cluster, also where its first entry leaves it`() {
        var stream = Stream(bell)
        stream.split([bell[0].id], from: bellID, as: stoneID)
        #expect(stream.stories[bell[0].id] == stoneID)
        #expect(bell.dropFirst().allSatisfy { stream.stories[$0.id] == bellID })
        stream.add(later)
        #expect(Set(stream.stories.values).isSubset(of: [bellID, stoneID]))
    }

    @Test func `two stories that were joined are one, under the older name and in one storyline`() {
        let flood = item("Villages of the northern valley evacuated after storm", from: "7.example", minutes: 200)
        var stream = Stream(bell + [flood])
        let floodID = Story.ID(first: flood.id)
        #expect(stream.stories[flood.id] == floodID)
        stream.join(floodID, with: bellID)
        stream.add([later[0]])
        #expect(Set(stream.stories.values) == [bellID])
        #expect(Set(stream.storylines.values).count == 1)
    }

    @Test func `the same entries with the same corrections give the same stories, whatever the restarts`() {
        func outcome(restarting: Bool) -> Stream {
            var stream = Stream(bell + [chapel], restarting: restarting)
            stream.split([chapel.id, bell[2].id], from: bellID, as: stoneID)
            stream.add([later[0]])
            stream.join(stoneID, with: Story.ID(first: bell[0].id))
            stream.bars = []
            stream.add([later[1]])
            stream.split([bell[1].id], from: bellID, as: Story.ID(rawValue: "sother"))
            stream.add([item("Altar stone and bell of Saint Orrin shown together", from: "3.example", minutes: 900)])
            return stream
        }
        let (once, often) = (outcome(restarting: false), outcome(restarting: true))
        #expect(once.stories == often.stories)
        #expect(once.memory == often.memory)
    }

    @Test func `what is withdrawn leaves it to the evidence`() {
        var stream = Stream(bell + [chapel])
        stream.split([chapel.id], from: bellID, as: stoneID)
        stream.bars = []
        stream.reconsider([bellID, stoneID])
        #expect(stream.stories[chapel.id] == bellID)
    }

    @Test func `entries that left the window are taken along by name alone`() {
        let old = item("Divers raise bronze bell of Saint Orrin in Tallmouth bay", from: "z.example", minutes: -30_000)
        let recent = item("Bronze bell of Saint Orrin rings in Tallmouth bay", from: "y.example", minutes: 100)
        var stream = Stream([old, recent])
        let (oldID, recentID) = (Story.ID(first: old.id), Story.ID(first: recent.id))
        #expect(stream.stories[recent.id] == recentID)
        stream.split([old.id], from: oldID, as: stoneID)
        stream.join(recentID, with: oldID)
        stream.add([item("Bronze bell of Saint Orrin rings again in Tallmouth", from: "x.example", minutes: 200)])
        #expect(Set(stream.stories.filter { $0.key != old.id }.values) == [oldID])
    }

    @Test(arguments: [false, true])
    func `what is taken out of a story of hundreds draws later entries`(restarting: Bool) {
        let many = Flood.sameWords.items(300)
        let stray = item("Bronze bell raised, Tallmouth harbour, altar stone", from: "s.example", minutes: 1400)
        var stream = Stream(many + [stray], restarting: restarting)
        guard let story = stream.stories[stray.id], story != Story.ID(first: stray.id) else {
            Issue.record("the stray entry has to be in the story of the others")
            return
        }
        stream.split([stray.id], from: story, as: stoneID)
        let letters = item("Altar stone of Tallmouth harbour: letters in stone", from: "t.example", minutes: 1500)
        stream.add([letters])
        #expect(stream.stories[letters.id] == stoneID)
        #expect(stream.stories[many[0].id] == story)
    }

    @Test(arguments: [false, true])
    func `a copy follows its original to another story, also out of the window`(restarting: Bool) {
        let first = item("Bell raised", NearCopyTests.report, from: "a.example")
        let between = (1..<60).map { item("Council meets about quay number \($0)", minutes: Int64($0) * 1440) }
        var stream = Stream([first] + between, restarting: restarting)
        stream.split([first.id], from: Story.ID(first: first.id), as: stoneID)
        let late = item("Bell", NearCopyTests.report + " More on our site.", from: "b.example", minutes: 60 * 1440)
        stream.add([late])
        #expect(stream.stories[late.id] == stoneID)
    }

    @Test func `what is kept apart stays apart in a refresh of many hours, whatever joins either side`() {
        var stream = Stream(bell + [chapel])
        stream.split([chapel.id], from: bellID, as: stoneID)
        stream.addAtOnce(later + (0..<3).map { bellReport($0) })
        #expect(stream.stories[chapel.id] == stoneID && stream.stories[bell[0].id] == bellID)
        #expect(Set(stream.stories.values) == [bellID, stoneID])
    }

    private func bellReport(_ number: Int) -> ClusterItem {
        item(
            "Bronze bell of Saint Orrin raised by divers, Tallmouth bay, day \(number)", from: "\(number).b.example",
            minutes: 700 + Int64(number) * 70)
    }
}

/// A clusterer with what a store would keep beside it.
private struct Stream {
    var stories: [Entry.ID: Story.ID] = [:]
    var storylines: [Story.ID: Storyline.ID] = [:]
    var bars: [Bar] = []
    private let restarting: Bool
    private var clusterer = Clusterer()
    private var rows: [Int: [Int64: MemoryRow]] = [:]

    init(_ items: [ClusterItem], restarting: Bool = false) {
        self.restarting = restarting
        add(items)
    }

    var memory: [MemoryRow] {
        rows.keys.sorted().flatMap { (rows[$0] ?? [:]).values.sorted { $0.key < $1.key } }
    }

    mutating func add(_ items: [ClusterItem]) {
        for refresh in clusterer.refreshes(items) {
            take(clusterer.assign(refresh, now: refresh[refresh.count - 1].published))
            if restarting { restart() }
        }
    }

    mutating func addAtOnce(_ items: [ClusterItem]) {
        take(clusterer.assign(items, now: items[items.count - 1].published))
    }

    mutating func split(_ entries: [Entry.ID], from story: Story.ID, as name: Story.ID) {
        take(clusterer.split(entries, from: story, as: name))
        for entry in entries { stories[entry] = name }
        storylines[name] = storylines[story]
        bars.append(Bar([name], [story]))
        restart()
    }

    mutating func join(_ story: Story.ID, with kept: Story.ID) {
        bars = []
        restart()
        take(clusterer.join(story, with: kept))
        restart()
    }

    mutating func reconsider(_ stories: [Story.ID]) {
        restart()
        take(clusterer.reconsider(stories))
    }

    /// As whoever corrects does.
    private mutating func restart() { clusterer = Clusterer(restoring: memory, bars: bars) }

    private mutating func take(_ changes: ClusterChanges) {
        for assignment in changes.assignments { stories[assignment.entry] = assignment.story }
        for merge in changes.mergedStories {
            stories = stories.mapValues { $0 == merge.from ? merge.into : $0 }
            storylines[merge.from] = nil
        }
        for place in changes.storylines { storylines[place.story] = place.storyline }
        for merge in changes.mergedStorylines {
            storylines = storylines.mapValues { $0 == merge.from ? merge.into : $0 }
        }
        for row in changes.memory { rows[row.kind, default: [:]][row.key] = row.value == nil ? nil : row }
    }
}

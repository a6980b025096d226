import Testing
import TidingsModel

@testable import StoryClustering

/// What it means for two entries that one outlet tells them.
@Suite struct VoiceTests {
    private func quake(_ size: String, _ coast: String, _ day: String, minutes: Int64) -> ClusterItem {
        item(
            "Magnitude \(size) earthquake strikes off coast of \(coast), survey says",
            "A magnitude \(size) earthquake struck off the coast of \(coast) on \(day), the geological survey said. "
                + "There were no immediate reports of damage or casualties.",
            from: "wire.example", minutes: minutes)
    }
    private var chile: ClusterItem { quake("6.3", "Chile", "Monday", minutes: 5000) }
    private var vanuatu: ClusterItem { quake("6.1", "Vanuatu", "Tuesday", minutes: 5900) }
    private let inIquique = item(
        "Strong quake shakes northern Chile",
        "A strong earthquake shook the north of Chile, sending people in Iquique into the streets.",
        from: "ledger.example", minutes: 5060)
    /// In a stream of other news, so that it is known which words are rare.
    private func outcome(_ items: [ClusterItem], restarting: Bool = false) -> Outcome {
        Outcome(labelledNews.map(\.item) + items, restarting: restarting)
    }

    @Test func `two events of one kind in one outlet's words are two stories`() {
        let found = outcome([chile, inIquique, vanuatu])
        #expect(found.sameStory(chile, inIquique))
        #expect(!found.sameStory(chile, vanuatu))
    }

    @Test func `who asks why is told which pairs one outlet tells`() {
        let found = outcome([chile, inIquique, vanuatu])
        let reader = Clusterer(restoring: found.memory).evidence(of: [chile, inIquique, vanuatu])
        let evidence = reader.evidence(between: [vanuatu.id], and: [chile.id, inIquique.id])
        #expect(evidence.pairs == 2 && evidence.pairsOfOneOutlet == 1)
    }

    @Test func `the same words of two outlets are one story`() {
        var other = vanuatu
        (other.source, other.outlet) = ("post.example", "post.example")
        #expect(outcome([chile, inIquique, other]).sameStory(chile, other), "the example has to be close by its words")
    }

    @Test func `an outlet's words are known after a restart`() {
        let found = outcome([chile, inIquique, vanuatu], restarting: true)
        #expect(found.sameStory(chile, inIquique))
        #expect(!found.sameStory(chile, vanuatu))
    }

    @Test func `a row of before voices were kept is read`() throws {
        let found = outcome([chile, inIquique])
        var old = Clusterer(restoring: found.memory).memory
        for place in old.window.smoothings.indices { old.window.smoothings[place].voice = 0 }
        let rows = found.memory.map { row in
            var writer = ByteWriter()
            guard row.kind == MemoryKind.refresh, let record = old.records.first(where: { $0.number == row.key })
            else { return row }
            return record.row(old.window, old.copies, old.terms, &writer)
        }
        func joins(_ rows: [MemoryRow]) -> Bool {
            var clusterer = Clusterer(restoring: rows)
            let placed = clusterer.place([vanuatu], now: vanuatu.published).assignments[0]
            return placed.story == found.stories[chile.id]
        }
        #expect(joins(rows))
        #expect(!joins(found.memory))
    }

    @Test func `what one outlet goes on telling of an event is one story`() {
        let warehouse = [
            item(
                "Fire breaks out at Kestrel Wharf warehouse",
                "Firefighters are battling a large fire at a warehouse on Kestrel Wharf. Windows are to be kept closed."
            ),
            item(
                "Kestrel Wharf fire: school closed because of smoke",
                "St Anne's school was closed as smoke from the warehouse fire on Kestrel Wharf drifted over the town.",
                minutes: 170),
            item(
                "Kestrel Wharf warehouse fire under control",
                "The fire at the warehouse on Kestrel Wharf is under control after nine hours, the fire service said.",
                minutes: 530),
        ]
        let found = outcome(warehouse)
        #expect(found.sameStory(warehouse[0], warehouse[1]) && found.sameStory(warehouse[0], warehouse[2]))
    }

    @Test func `a feed that points to many outlets is no outlet`() {
        var (first, second) = (chile, vanuatu)
        (first.link, second.link) = ("https://north.example/1", "https://south.example/2")
        #expect(outcome([first, inIquique, second]).sameStory(first, second))
        second.link = "https://news.north.example/2"
        #expect(!outcome([first, inIquique, second]).sameStory(first, second))
    }

    @Test func `nobody is an outlet of no name`() {
        var (first, second) = (chile, vanuatu)
        for place in [\ClusterItem.source, \.outlet] {
            first[keyPath: place] = ""
            second[keyPath: place] = ""
        }
        #expect(first.voice == 0)
        #expect(outcome([first, inIquique, second]).sameStory(first, second))
    }
}

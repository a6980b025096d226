import StoryClustering
import Testing
import TidingsModel

/// What is kept of why, and the words worked out again.
@Suite struct DecisionTests {
    private let bell = item(
        "Divers raise bronze bell of Saint Orrin in Tallmouth bay", "The crane of the ferry company lifted it.")
    private let again = item("Bronze bell raised by divers in Tallmouth bay", from: "b.example", minutes: 120)
    private let quake = item("Small earthquake felt in Tallmouth", from: "c.example", minutes: 180)

    private func run(_ items: [ClusterItem]) -> (clusterer: Clusterer, decisions: [Decision]) {
        var clusterer = Clusterer()
        var decisions: [Decision] = []
        for refresh in clusterer.refreshes(items) {
            decisions += clusterer.assign(refresh, now: refresh[refresh.count - 1].published).decisions
        }
        return (clusterer, decisions)
    }

    @Test func `every entry has one decision, with the figures by which it was made`() throws {
        let decisions = run([bell, again, quake]).decisions
        let name = Story.ID(first: bell.id).rawValue
        #expect(decisions.filter { $0.subject.hasPrefix("s") }.count == 3)
        #expect(decisions[0].outcome == .stayed && decisions[0].nearest == nil)
        guard case .joined(let comparison) = decisions[1].outcome else {
            Issue.record("the second entry joins the first")
            return
        }
        #expect(decisions[1].subject == Story.ID(first: again.id).rawValue && decisions[1].at == again.published)
        #expect(comparison.other == name && comparison.size == 1 && comparison.otherSize == 1)
        #expect(comparison.score >= comparison.threshold && comparison.threshold == 0.22)
        #expect(comparison.gapSeconds == 7200)
        let nearest = try #require(decisions.first { $0.subject == Story.ID(first: quake.id).rawValue }?.nearest)
        #expect(nearest.other == name && nearest.otherSize == 2)
        #expect(nearest.score > 0 && nearest.score < nearest.threshold)
    }

    @Test func `a refresh of many hours keeps what each entry came nearest to in its hour`() throws {
        var clusterer = Clusterer()
        let decisions = clusterer.assign([quake, bell, again], now: quake.published).decisions
        let names = [bell, again, quake].map { Story.ID(first: $0.id).rawValue }
        let bySubject = Dictionary(grouping: decisions) { $0.subject }
        #expect(names.allSatisfy { bySubject[$0]?.count == 1 })
        guard case .joined(let comparison) = bySubject[names[1]]?.first?.outcome else {
            Issue.record("the second entry joins the first")
            return
        }
        #expect(comparison.other == names[0])
        #expect(bySubject[names[0]]?.first?.outcome == .stayed && bySubject[names[0]]?.first?.nearest == nil)
        let nearest = try #require(bySubject[names[2]]?.first?.nearest)
        #expect(nearest.other == names[0] && nearest.otherSize == 2)
    }

    @Test func `the words add up to the similarity by which it was decided, after a restart too`() throws {
        let items = [bell, again, quake]
        var clusterer = Clusterer()
        var rows: [Int: [Int64: MemoryRow]] = [:]
        var similarity = 0.0
        for refresh in clusterer.refreshes(items) {
            let changes = clusterer.assign(refresh, now: refresh[0].published)
            for row in changes.memory { rows[row.kind, default: [:]][row.key] = row }
            for decision in changes.decisions {
                if case .joined(let comparison) = decision.outcome, let found = comparison.similarity {
                    similarity = found
                }
            }
        }
        let stored = rows.keys.sorted().flatMap { (rows[$0] ?? [:]).values.sorted { $0.key < $1.key } }
        for reader in [clusterer.evidence(of: items), Clusterer(restoring: stored).evidence(of: items)] {
            let evidence = reader.evidence(between: [again.id], and: [bell.id])
            #expect(abs(evidence.similarity - similarity) < 0.005)
            #expect(abs(evidence.words.reduce(0) { $0 + evidence.share(of: $1) } - 1) < 1e-9)
            let words = evidence.words.compactMap(\.text)
            #expect(words.contains { $0.lowercased() == "bell" } && words.contains("Tallmouth"))
            #expect(evidence.words.allSatisfy { $0.weight > 0 } && evidence.missing == 0)
            #expect(
                reader.nearest(to: Story.ID(first: bell.id))?.comparison.other == Story.ID(first: quake.id).rawValue)
        }
    }

    @Test func `words of scripts without spaces are found, and those of another language`() {
        let first = item("東京都知事が辞任を発表", language: "ja")
        let second = item("東京都知事、辞任を表明", from: "b.example", minutes: 60, language: "ja")
        let words = run([first, second]).clusterer.evidence(of: [first, second])
            .evidence(between: [second.id], and: [first.id]).words
        #expect(words.contains { $0.text == "辞任" })
        #expect(words.allSatisfy { $0.text != nil })
    }

    @Test func `entries that left the window are missing, and are said to be`() {
        let late = item("Bronze bell of Tallmouth bay rings", from: "d.example", minutes: 40 * 1440)
        let reader = run([bell, again, late]).clusterer.evidence(of: [bell, again, late])
        let evidence = reader.evidence(between: [again.id], and: [bell.id])
        #expect(evidence.words.isEmpty && evidence.missing == 2)
        #expect(reader.evidence(between: [late.id], and: [bell.id]).missing == 1)
    }

    @Test(arguments: [
        (
            CopyRule.sameWords, item("Fire at bakery", NearCopyTests.brief),
            item("Fire at bakery", NearCopyTests.brief, from: "b.example", minutes: 5)
        ),
        (
            .sameLink, item("Bell raised from Tallmouth bay", link: "https://a.example/1"),
            item("Bell raised from the bay of Tallmouth", from: "b.example", minutes: 5, link: "https://a.example/1")
        ),
        (
            .sameOpening, item("Bell", NearCopyTests.report),
            item("Home again", String(NearCopyTests.report.prefix(150)), from: "b.example", minutes: 5)
        ),
        (
            .sameTitleAndStart, item("Bell raised from Tallmouth bay", String(NearCopyTests.report.prefix(430))),
            item("Bell raised from Tallmouth bay", NearCopyTests.report, minutes: 300)
        ),
        (
            .sameText, item("Bell raised", NearCopyTests.report),
            item("A bell", "TALLMOUTH (Agency) - " + NearCopyTests.report, from: "b.example", minutes: 5)
        ),
    ])
    func `a copy says by which rule it is one`(_ rule: CopyRule, _ original: ClusterItem, _ copy: ClusterItem) {
        let decisions = run([original, copy]).decisions
        let found = decisions.first { $0.subject == Story.ID(first: copy.id).rawValue }
        #expect(found?.outcome == .copied(original.id, rule))
    }

    @Test func `every rule reads as a phrase of its own`() {
        #expect(Set(CopyRule.allCases.map(\.description)).count == CopyRule.allCases.count)
    }
}

import StoryClustering
import Testing
import TidingsModel

/// Streams that nobody should send, and some do: what an entry costs may not grow with their length.
@Suite struct FloodTests {
    @Test(arguments: Flood.allCases)
    func `an entry costs no more late in a flood than early`(flood: Flood) {
        let first = flood.run(500)
        let second = flood.run(1000)
        let early = Double(first.work.total) / 500
        let late = Double(second.work.total - first.work.total) / 500
        // What is known grows at first, and what a stem may lead to is bounded.
        #expect(late < max(1.5 * early, 5000), "\(early) \(late)")
    }

    @Test func `many reports on one event do not fall apart`() {
        #expect(Flood.sameWords.run(1500).stories < 10)
        #expect(Flood.shortTitles.run(600).stories < 15)
    }

    @Test func `a refresh of any size is like its parts`() {
        let items = Flood.sameWords.items(1001)
        var whole = Clusterer()
        let changes = whole.assign(items, now: items[0].published)
        #expect(changes.assignments.map(\.entry) == items.map(\.id))
        var parts = Clusterer()
        var last = ClusterChanges()
        for start in stride(from: 0, to: items.count, by: 500) {
            last = parts.assign(Array(items[start..<min(start + 500, items.count)]), now: items[0].published)
        }
        #expect(last.memory.count > 3 && Set(last.memory).isSubset(of: changes.memory))
        // A story that a later part merged into another is placed in no storyline any more.
        let gone = Set(changes.mergedStories.map(\.from))
        #expect(changes.storylines.allSatisfy { !gone.contains($0.story) })
    }

    @Test func `a text of a megabyte costs what a long one does`() {
        let words = (0..<120_000).map { "word\($0 % 40_000)" }.joined(separator: " ")
        let long = String(words.prefix(20_000))
        let work = [long, words].map { text in
            var clusterer = Clusterer()
            let others = (0..<9).map { item("Report \($0)", String(long.dropFirst($0 * 99).prefix(900)), id: "o\($0)") }
            let last = item("The whole of it", text, from: "b.example", id: "l")
            let changes = clusterer.assign(others + [last], now: last.published)
            return (clusterer.work.total, changes.memory.reduce(0) { $0 + ($1.value?.count ?? 0) })
        }
        #expect(work[1].0 <= work[0].0 * 11 / 10)
        #expect(work[1].1 <= work[0].1 * 11 / 10)
    }

    @Test func `a flood survives a restart`() {
        let items = Flood.sameWords.items(600)
        #expect(Outcome(items, restarting: true) == Outcome(items))
    }
}

enum Flood: CaseIterable {
    case oneFeed, manyFeeds, sameWords, shortTitles, edits, different, frequentWords, hub

    /// Entries, all of one hour or over a day.
    func items(_ count: Int) -> [ClusterItem] {
        var dice = Dice()
        return (0..<count).map { number in
            let feed = "\(number % 50).example"
            let minutes = Int64(number * 1440 / count)
            switch self {
            case .oneFeed:
                return entry(
                    number, "Council of Tallmouth publishes report number \(number) on the harbour", "a.example")
            case .manyFeeds:
                return entry(number, "Council of Tallmouth publishes report \(number) on the harbour", feed, minutes)
            case .sameWords:
                return entry(number, dice.shuffled(Self.bell.prefix(5)).joined(separator: " "), feed, minutes)
            case .shortTitles: return entry(number, "Bronze bell", "\(number).example", minutes)
            case .edits:
                var words = Self.bell
                for _ in 0..<3 { words[dice.below(words.count)] = "edit\(dice.below(3000))" }
                return entry(number, words.joined(separator: " "), feed, minutes)
            case .different:
                return entry(number, (0..<9).map { _ in "word\(dice.below(9000))" }.joined(separator: " "), "a.example")
            case .frequentWords:
                return entry(number, (0..<9).map { _ in "word\(dice.below(60))" }.joined(separator: " "), feed, minutes)
            case .hub:
                let words = number == 0 ? "divers chapel" : "word\(dice.below(9000)) word\(dice.below(9000))"
                return entry(number, "Bronze bell raised " + words, feed, minutes)
            }
        }
    }

    func run(_ count: Int) -> (work: ClusterWork, stories: Int) {
        var clusterer = Clusterer()
        var stories: Set<Story.ID> = []
        for refresh in clusterer.refreshes(items(count)) {
            let changes = clusterer.assign(refresh, now: refresh[refresh.count - 1].published)
            stories.formUnion(changes.assignments.map(\.story))
            stories.subtract(changes.mergedStories.map(\.from))
        }
        return (clusterer.work, stories.count)
    }

    private func entry(_ number: Int, _ title: String, _ source: String, _ minutes: Int64 = 0) -> ClusterItem {
        item(title, from: source, minutes: minutes, id: "e\(100_000 + number)")
    }

    private static let bell = [
        "bronze", "bell", "raised", "tallmouth", "harbour", "divers", "chapel", "saint", "orrin", "sunday", "crane",
        "ferry", "quay", "parish", "council",
    ]
}

/// The same throws every time.
private struct Dice {
    private var state: UInt64 = 20_261_125

    mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: state >> 33) % count
    }

    mutating func shuffled(_ words: some Sequence<String>) -> [String] {
        var words = Array(words)
        for place in words.indices { words.swapAt(place, place + below(words.count - place)) }
        return words
    }
}

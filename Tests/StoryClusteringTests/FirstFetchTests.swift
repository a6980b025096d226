import Testing
import TidingsModel

@testable import StoryClustering

/// Feeds that are read for the first time: one after the other, each with entries of years.
@Suite struct FirstFetchTests {
    /// What all entries here are about, but each at another time.
    private static let words = ["magnitude", "earthquake", "shakes", "Marran", "islands", "ferry", "harbour"]
    private static let day: Int64 = 1440

    private func report(_ number: Int, days: Int64, from source: String) -> ClusterItem {
        // Another order of the words for each number, so that none is a copy.
        var (left, rest): ([String], Int) = (Self.words, number * 2111 % 5040)
        var ordered: [String] = []
        while !left.isEmpty {
            ordered.append(left.remove(at: rest % left.count))
            rest /= left.count + 1
        }
        return item(
            ordered.joined(separator: " "), from: source, minutes: days * Self.day, id: "e\(source) \(number)")
    }

    @Test(arguments: [1, -1])
    func `an entry finds its story, although hundreds of other times came since`(direction: Int64) {
        let first = report(0, days: 0, from: "a.example")
        let others = (1...600).map { report($0, days: direction * 20 * Int64($0), from: "b.example") }
        let second = report(606, days: 0, from: "c.example")
        var clusterer = Clusterer()
        let now = Timestamp(seconds: first.published.seconds + 20 * 601 * 86400)
        _ = clusterer.assign([first], now: now)
        for start in stride(from: 0, to: others.count, by: 50) {
            let changes = clusterer.assign(Array(others[start..<start + 50]), now: now)
            #expect(changes.assignments.allSatisfy { $0.duplicateOf == nil })
        }
        let found = clusterer.assign([second], now: now)
        #expect(found.assignments.map(\.story) == [Story.ID(first: first.id)])
        #expect(found.assignments.map(\.duplicateOf) == [nil])
    }

    @Test func `what is looked at is bounded by the entries that are near`() {
        var clusterer = Clusterer()
        let others = (1...600).map { report($0, days: 20 * Int64($0), from: "b.example") }
        let now = Timestamp(seconds: others[0].published.seconds + 20 * 601 * 86400)
        for start in stride(from: 0, to: others.count, by: 50) {
            _ = clusterer.assign(Array(others[start..<start + 50]), now: now)
        }
        // Nothing but their own; they have no neighbours whose stems are looked at.
        #expect(clusterer.work.postings <= 600 * Self.words.count)
    }

    @Test func `restarts between feeds change nothing, also where entries of all times leave`() {
        // Each feed has entries of two years, of four events a month, told by all of them.
        func feed(_ number: Int) -> [ClusterItem] {
            (0..<60).map { event in
                report(24 * event + number, days: Int64(event / 2 * 24 + number % 3), from: "\(number).example")
            }
        }
        var options = Clusterer.Options()
        options.windowDays = 6
        var running = Clusterer(options: options)
        var rows: [Int: [Int64: MemoryRow]] = [:]
        for number in 0..<24 {
            let now = Timestamp(seconds: 1_864_000_000 + Int64(number) * 86400)
            let stored = rows.keys.sorted().flatMap { kind in
                (rows[kind] ?? [:]).values.sorted { $0.key < $1.key }
            }
            var restarted = Clusterer(restoring: stored, options: options)
            let changes = running.assign(feed(number), now: now)
            // Compared outside: a failure would print both, row by row.
            let isSame = restarted.assign(feed(number), now: now) == changes
            #expect(isSame)
            for row in changes.memory { rows[row.kind, default: [:]][row.key] = row.value == nil ? nil : row }
        }
        #expect(running.memory.window.first > 600)
    }
}

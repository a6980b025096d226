import StoryClustering
import Testing
import TidingsModel

@testable import TidingsEngine

@Suite struct ReadAheadTests {
    @Test func `refreshes come back in their order, each once`() throws {
        var (inTurn, ahead) = (Clusterer(), Clusterer())
        let refreshes = (0..<400).map { number in
            (0...number % 3).map { place in
                ClusterItem(
                    id: Entry.ID(rawValue: "e\(number) \(place)"), source: "a.example", outlet: "a.example",
                    published: Timestamp(seconds: 1_764_000_000 + Int64(number) * 600),
                    title: "Report \(place) on word\(number % 50)x and word\(number % 70)y", language: "en")
            }
        }
        let reading = ReadAhead()
        #expect(reading.take().isEmpty)
        var found: [ClusterChanges] = []
        for refresh in refreshes {
            if reading.isFull { found += reading.take().map { ahead.place($0) } }
            let begun = ahead.begin(refresh, now: refresh[0].published)
            reading.give(try #require(begun))
        }
        while case let read = reading.take(), !read.isEmpty { found += read.map { ahead.place($0) } }
        let expected = refreshes.map { inTurn.place($0, now: $0[0].published) }
        let isSame = found == expected
        #expect(isSame)
    }
}

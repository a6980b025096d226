import StoryClustering
import Testing
import TidingsModel

/// The score on a labelled stream of our own may not fall.
@Suite struct QualityTests {
    @Test func `entries fall into the stories and storylines that people see`() {
        let outcome = Outcome(labelledNews.map(\.item))
        // .901 and .966 when written; what is lost are stories of one storyline a day apart that became one.
        #expect(storyScore(outcome) >= 0.9)
        #expect(storylineScore(outcome) >= 0.95)
    }

    @Test(arguments: [10 * Timestamp.minute, Timestamp.day])
    func `the size of a refresh does not matter`(seconds: Int64) {
        let hourly = storyScore(Outcome(labelledNews.map(\.item)))
        let other = storyScore(Outcome(labelledNews.map(\.item), refreshSeconds: seconds))
        // One story more that falls together with another is .0247 in so small a stream.
        #expect(abs(other - hourly) <= 0.025)
        #expect(other >= 0.87)
    }

    @Test func `two earthquakes and two peace deals stay two`() throws {
        let outcome = Outcome(labelledNews.map(\.item))
        var lines: [String: Set<Storyline.ID>] = [:]
        for news in labelledNews {
            guard let line = outcome.storylines[news.item.id] else { continue }
            lines[news.storyline, default: []].insert(line)
        }
        for (one, other) in [("quake-north", "quake-south"), ("talks", "treaty"), ("talks", "tariff")] {
            let lines = try (#require(lines[one]), #require(lines[other]))
            #expect(lines.0.isDisjoint(with: lines.1), "\(one), \(other)")
        }
    }

    private func storyScore(_ outcome: Outcome) -> Double {
        bCubed(labelledNews.map { (outcome.stories[$0.item.id], $0.story) })
    }

    private func storylineScore(_ outcome: Outcome) -> Double {
        bCubed(labelledNews.map { (outcome.storylines[$0.item.id], $0.storyline) })
    }
}

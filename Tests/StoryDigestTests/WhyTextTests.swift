import Foundation
import Testing
import TidingsModel

@testable import StoryDigest

struct WhyTextTests {
    private let told: ToldStory
    private let book: SourceBook
    private let clock = LocalClock(zone: .gmt)

    init() throws {
        let scene = Scene.sampleDays()
        told = try #require(scene.digest().ranked.first)
        book = SourceBook(feeds: Array(scene.feeds.values))
    }

    private func reason(_ evidence: Evidence, score: Double = 0.3456) -> Reason {
        let comparison = Comparison(
            other: told.id.rawValue, score: score, threshold: 0.19, similarity: 0.25, gapSeconds: 7200, size: 1,
            otherSize: 4)
        return Reason(comparison: comparison, other: told.id.rawValue, headline: told.headline, evidence: evidence)
    }

    private func text(_ evidence: Evidence, width: Int = 80) -> String {
        let entry = told.story.members[0].entry
        let step = StoryStep(at: entry.published, kind: .joined(reason(evidence)), entries: [entry])
        let reasons = EntryReasons(entry: entry, told: told, steps: [step], nearest: reason(evidence, score: -0.004))
        return renderWhy(reasons, book: book, clock: clock, window: 14, style: TextStyle(width: width))
    }

    private var words: Evidence {
        var evidence = Evidence()
        evidence.words = [
            .init(text: "Florida", weight: 0.15), .init(text: nil, weight: 0.05),
            .init(text: "peace\u{1b}[1m", weight: 0.05),
        ]
        evidence.similarity = 0.25
        return evidence
    }

    @Test func `words stand with their share, those without a spelling as so many more`() {
        let text = text(words)
        #expect(text.contains("score 0.35, needed 0.19, 2 h apart, with 4 entries"))
        #expect(text.contains("words Florida 60\u{a0}%, peace[1m 20\u{a0}%, 1 more 20\u{a0}%"))
        #expect(text.contains("which is one with its own now") && text.contains("score 0.00"))
    }

    @Test func `entries that left the window are said to be gone, all or some of them`() {
        var gone = Evidence()
        gone.missing = 2
        #expect(text(gone).contains("words are not kept any more, since 2 entries have left the window of 14 days"))
        var some = words
        some.missing = 1
        #expect(text(some).contains("1 entry has left the window of 14 days and is not counted here"))
    }

    @Test func `pairs that one outlet tells are said to count less`() {
        #expect(!text(words).contains("outlet tells"))
        var own = words
        (own.pairs, own.pairsOfOneOutlet) = (1, 1)
        #expect(text(own).contains("one outlet tells both, which counts less"))
        own.pairs = 4
        #expect(text(own).contains("one outlet tells 1 of 4 pairs, which counts less"))
        own.pairsOfOneOutlet = 2
        #expect(text(own).contains("one outlet tells 2 of 4 pairs, which count less"))
    }

    @Test(arguments: [40, 80, 120]) func `no line is longer than the terminal`(_ width: Int) {
        #expect(text(words, width: width).split(separator: "\n").allSatisfy { $0.count <= width })
    }
}

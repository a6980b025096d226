import Foundation

/// How many publishers tell it in words of their own.
struct PublisherSignal: RankingSignal {
    let name = "publishers"
    func value(of story: StoryFigures) -> Double { log2(Double(max(1, story.publishers))) }
}

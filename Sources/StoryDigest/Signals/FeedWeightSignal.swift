import Foundation

/// How much the reader cares for the feeds that tell it; their volume plays no part.
struct FeedWeightSignal: RankingSignal {
    let name = "feed_weight"

    func value(of story: StoryFigures) -> Double {
        guard !story.feedWeights.isEmpty else { return 0 }
        let mean = story.feedWeights.reduce(0, +) / Double(story.feedWeights.count)
        // A weight of 0 takes four doublings away, no more.
        return log2(min(max(mean, 1.0 / 16), 16))
    }
}

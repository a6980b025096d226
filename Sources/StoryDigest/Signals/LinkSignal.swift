import Foundation

/// How many other publishers link to its articles from articles of their own.
struct LinkSignal: RankingSignal {
    let name = "links"
    func value(of story: StoryFigures) -> Double { log2(1 + Double(story.links)) }
}

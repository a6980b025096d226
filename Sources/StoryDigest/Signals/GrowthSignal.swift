import Foundation

/// Whether more publishers take it up now than six hours ago.
struct GrowthSignal: RankingSignal {
    let name = "growth"
    func value(of story: StoryFigures) -> Double { log2(1 + Double(max(0, story.growth))) }
}

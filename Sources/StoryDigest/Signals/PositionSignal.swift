import Foundation
import TidingsModel

/// How many publishers put it at the top of their own page.
///
/// A place below the middle says nothing against a story: what comes in last is news as well.
struct PositionSignal: RankingSignal {
    let name = "position"
    func value(of story: StoryFigures) -> Double { log2(1 + story.prominences.reduce(0, +)) }
}

extension Entry.Position {
    /// 1 at the top, falling evenly to 0 in the middle.
    var prominence: Double {
        guard rank > 0, rank <= count, count > 1 else { return 0 }
        return max(0, 1 - 2 * Double(rank - 1) / Double(count - 1))
    }
}

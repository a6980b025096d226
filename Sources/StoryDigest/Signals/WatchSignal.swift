/// Whether the reader watches for it.
struct WatchSignal: RankingSignal {
    let name = "watched"
    func value(of story: StoryFigures) -> Double { story.isWatched ? 1 : 0 }
}

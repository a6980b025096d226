/// Whether it began after the reader's last digest; a first digest, where all is new, makes no difference.
struct NoveltySignal: RankingSignal {
    let name = "novelty"
    func value(of story: StoryFigures) -> Double { story.isNew ? 1 : 0 }
}

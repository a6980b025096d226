/// One reason to put a story higher in the digest, in doublings: 1 is worth twice the publishers.
///
/// A new signal is a file under Signals/ and a line with its weight in `all` below.
protocol RankingSignal: Sendable {
    /// As `--explain` and `score_parts` call it.
    var name: String { get }
    func value(of story: StoryFigures) -> Double
}

enum RankingSignals {
    static let all = [
        Weighted(PublisherSignal(), 1),
        Weighted(GrowthSignal(), 0.5),
        Weighted(NoveltySignal(), 0.25),
        Weighted(LinkSignal(), 0.5),
        // With growth and novelty one publisher alone stays below the floor of two.
        Weighted(PositionSignal(), 0.2),
        Weighted(FeedWeightSignal(), 1),
        Weighted(WatchSignal(), 1),
    ]

    /// A signal's parts side by side: every story is asked all of them, and looking into `any RankingSignal` for each
    /// took longer than the answers.
    struct Weighted: Sendable {
        let name: String
        let weight: Double
        let value: @Sendable (StoryFigures) -> Double

        init(_ signal: some RankingSignal, _ weight: Double) {
            name = signal.name
            self.weight = weight
            value = { signal.value(of: $0) }
        }
    }
}

/// What the signals are told of a story.
package struct StoryFigures: Sendable, Hashable {
    /// Distinct publishers with words of their own in the window.
    package var publishers: Int
    /// Publishers heard in the last six hours, less those heard in the six hours before.
    package var growth: Int
    /// The reader has seen nothing of it before.
    package var isNew = false
    /// Other publishers whose articles link to its articles.
    package var links = 0
    /// How near to the top each publisher that arranges its documents put it, from 0, the middle or below, to 1.
    package var prominences: [Double] = []
    /// What the reader set for each publisher's feeds, the highest of each publisher.
    package var feedWeights: [Double]
    /// The reader watches for it.
    package var isWatched = false
}

/// A story's place in the ranking, and why.
package struct Score: Sendable, Hashable {
    package struct Part: Sendable, Hashable {
        package var name: String
        /// The signal's value, and what it counts.
        package var signal: Double
        package var weight: Double

        /// What it adds to the score: thousandths, so that what is shown is what was compared.
        package var value: Double { rounded(weight * signal) }
    }

    package var parts: [Part]
    package var total: Double

    init(of figures: StoryFigures) {
        parts = RankingSignals.all.map { Part(name: $0.name, signal: $0.value(figures), weight: $0.weight) }
        total = rounded(parts.reduce(0) { $0 + $1.value })
    }

    /// Stories of one band count as equally important, and the one with the latest news comes first.
    package var band: Int { Int((total / 0.5).rounded(.down)) }
}

private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

/// One reason to put a story higher in the digest, in doublings: 1 is worth twice the publishers.
///
/// A new signal is a file under Signals/ and a line with its weight in `all` below.
protocol RankingSignal: Sendable {
    /// As `--explain` and `score_parts` call it.
    var name: String { get }
    func value(of story: StoryFigures) -> Double
}

enum RankingSignals {
    static let all: [(signal: any RankingSignal, weight: Double)] = [
        (PublisherSignal(), 1),
        (GrowthSignal(), 0.5),
        (FeedWeightSignal(), 1),
    ]
}

/// What the signals are told of a story.
struct StoryFigures: Sendable {
    /// Distinct publishers with words of their own in the window.
    var publishers: Int
    /// Publishers heard in the last six hours, less those heard in the six hours before.
    var growth: Int
    /// What the reader set for each publisher's feeds, the highest of each publisher.
    var feedWeights: [Double]
}

/// A story's place in the ranking, and why.
package struct Score: Sendable, Hashable {
    package struct Part: Sendable, Hashable {
        package var name: String
        package var value: Double
    }

    package var parts: [Part]
    package var total: Double { parts.reduce(0) { $0 + $1.value } }

    init(of figures: StoryFigures) {
        parts = RankingSignals.all.map { signal, weight in
            Part(name: signal.name, value: rounded(weight * signal.value(of: figures)))
        }
    }

    /// Stories of one band count as equally important, and the one with the latest news comes first.
    package var band: Int { Int((total / 0.5).rounded(.down)) }
}

/// Thousandths: what is shown is what was compared.
private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

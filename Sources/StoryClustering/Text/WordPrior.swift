import TextAnalysis

/// In how many documents of an imagined earlier stream a stem occurred.
///
/// A young stream knows little of which words are common.
struct WordPrior: Sendable {
    static let shared = WordPrior()

    private let byStem: [UInt64: Double]

    private init() {
        byStem = [:]
    }

    func documents(with stem: UInt64) -> Double { byStem[stem] ?? 0 }
}

/// The words that two groups of entries have in common, and what each counts.
package struct Evidence: Sendable, Hashable {
    package struct Word: Sendable, Hashable {
        /// As it stands in one of the texts; nil for one that came in through similar entries of others.
        package var text: String?
        /// Its part of the similarity.
        package var weight: Double

        package init(text: String?, weight: Double) {
            self.text = text
            self.weight = weight
        }
    }

    /// Best first.
    package var words: [Word] = []
    /// What the weights add up to: the mean over all pairs, 0 to 1.
    package var similarity = 0.0
    /// Entries of either group that have left the window, and count no more.
    package var missing = 0
    /// Pairs of entries, and those of them that one outlet tells, which count less.
    package var pairs = 0
    package var pairsOfOneOutlet = 0

    package init() {}

    /// A word's part of the whole, 0 to 1.
    package func share(of word: Word) -> Double { similarity > 0 ? word.weight / similarity : 0 }
}

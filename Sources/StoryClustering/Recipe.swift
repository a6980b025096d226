// How an entry finds its story
//
// 1. Text: what a source writes around everything is cut off (Boilerplate), copies of what is known already are set
//    aside (NearCopies), and the rest becomes five-letter stems (WordScanner).
// 2. Vector: a stem weighs (2 (1 + ln tf in the title) + 1 + ln tf in the text) * idf^1.5, unit length, frozen at
//    arrival (Vectors, TermTable). Only what came before or in the same refresh counts.
// 3. Similarity of two entries (ItemWindow): cosine of the vectors, each smoothed with its three nearest neighbours,
//    times n / (n + 1) for n shared stems, less the background: how similar both are to whatever is nearest.
// 4. Stories (StoryLevel): best pair first, clusters merge while the mean similarity between them, held against how
//    close each is in itself, faded by the time between them and lowered by size, reaches the threshold.
// 5. Storylines (StorylineLevel): sums of vectors in which names weigh more, the same measure of closeness, with a
//    slower fading and without the rest.
//
// It is average-link clustering of single-pass topic detection (Allan et al. 1998; Yang et al. 1999) with frozen
// vectors, so that it runs online and a restart changes nothing. Similarities are summed as integers: a sum is the
// same in any order. Cost per entry: the postings of its stems and of its neighbours' stems.

/// The constants of the method, and where each comes from.
///
/// "Sets" are labelled news: titles of a month in nine languages, event summaries, full texts with and without dates.
enum Recipe {
    // Weights.
    static let titleWeight = 2.0  // from 1 to 3 alike on the sets
    static let idfPower = 1.5  // 1 costs .006 B-cubed F1
    /// Documents that an imagined stream had before ours began; 300 to 3000 serve alike.
    static let priorDocuments = 1000.0
    /// Words of such a document.
    static let priorDocumentLength = 60.0
    /// Stems kept of an entry, the heaviest; see `ClusteringQualityTests`.
    static let vectorLimit = 128

    // Smoothing with neighbours.
    static let neighbours = 3
    static let neighbourShare: Float = 0.3
    static let neighbourFloor: Float = 0.2
    static let neighbourDays = 4.0

    // Background level.
    static let backgroundWeight = 0.25
    static let backgroundNeighbours = 20
    static let backgroundCap: Float = 0.25
    static let backgroundDays = 3.0

    // Merging into stories.
    static let cohesionPower = 0.75
    static let sizePenalty = 0.05
    static let storyDays = 3.0
    /// Clusters whose similarity to a cluster is remembered; the best.
    static let rowLimit = 64
    /// Below this a similarity counts as none.
    static let similarityFloor: Float = 0.01

    // Storylines.
    static let nameBoost = 0.5
    static let lineNeighbours = 10
    static let lineNeighbourShare: Float = 0.5
    static let lineNeighbourFloor: Float = 0.08
    static let lineNeighbourDays = 14.0
    static let lineCohesionPower = 0.5
    static let lineDays = 14.0
    static let lineVectorLimit = 64
    static let lineTermLimit = 256
    static let lineCandidates = 24
}

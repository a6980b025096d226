/// How well two clusters fitted when they were compared, for whoever asks why.
struct StoryFit: Sendable {
    var score = 0.0
    /// Mean over the pairs of their entries; nothing for storylines.
    var similarity = 0.0
    var gapSeconds: Int64 = 0
    /// Entries of the one that is judged, and of the other.
    var size: Int32 = 0
    var otherSize: Int32 = 0
}

/// A cluster that a new item was compared with.
struct StoryCandidate: Sendable {
    /// An item of it, which leads to what it has become.
    var member: Int32
    var fit: StoryFit
}

extension StoryLevel {
    /// More are not needed to know the nearest that an item did not join: it joins one or two.
    private static let candidateLimit = 4

    /// The clusters that fit best, whether well enough or not.
    func candidates(of slot: Int) -> [StoryCandidate] {
        var best: [(score: Double, slot: Int)] = []
        best.reserveCapacity(Self.candidateLimit)
        for entry in rows[slot].entries {
            let other = entry.slot
            let least = best.count == Self.candidateLimit ? best[best.count - 1].score : 0
            guard mayReach(least, slot, other, sum: entry.sum) else { continue }
            let score = score(slot, other, sum: entry.sum)
            guard score > 0 else { continue }
            if best.count == Self.candidateLimit, let last = best.last, !isBefore((score, other), last) { continue }
            // The last one makes room where there is none.
            if best.count < Self.candidateLimit { best.append((score, other)) }
            var place = best.count - 1
            while place > 0, isBefore((score, other), best[place - 1]) {
                best[place] = best[place - 1]
                place -= 1
            }
            best[place] = (score, other)
        }
        var candidates: [StoryCandidate] = []
        candidates.reserveCapacity(best.count)
        for (score, other) in best {
            guard let member = clusters[other]?.members.last else { continue }
            candidates.append(StoryCandidate(member: member, fit: fit(slot, other, score: score)))
        }
        return candidates
    }

    func fit(_ own: Int, _ other: Int, score: Double) -> StoryFit {
        let (a, b) = (figures[own], figures[other])
        return StoryFit(
            score: score, similarity: meanSimilarity(own, other),
            gapSeconds: max(0, a.earliest - b.latest, b.earliest - a.latest), size: a.size, otherSize: b.size)
    }

    /// By score, then the older.
    private func isBefore(_ a: (score: Double, slot: Int), _ b: (score: Double, slot: Int)) -> Bool {
        a.score != b.score ? a.score > b.score : figures[a.slot].order < figures[b.slot].order
    }
}

extension StorylineLevel {
    func fit(_ own: Int, _ other: Int, score: Double) -> StoryFit? {
        guard let a = line(own), let b = line(other) else { return nil }
        return StoryFit(
            score: score, gapSeconds: max(0, a.earliest - b.latest, b.earliest - a.latest), size: a.size,
            otherSize: b.size)
    }
}

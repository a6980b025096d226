import TidingsModel

// Why
//
// What stands in the way of asking later is that a merge adds two clusters up: how well they fitted is then gone. So
// the figures of every merge leave with the refresh that made it, and of every new item what it came nearest to
// without joining. The words behind a similarity are not among them: they follow from the items' frozen vectors, as
// long as these are in the window (ClusterMemory+Evidence).

extension ClusterMemory {
    func decisions(_ refresh: [ClusterItem], _ run: RefreshRun) -> [Decision] {
        var decisions: [Decision] = []
        let at = Timestamp(seconds: run.time)
        decisions.reserveCapacity(window.next > run.firstItem ? Int(window.next - run.firstItem) : 0)
        let all = zip(run.firstItem..<window.next, run.candidates).map { notJoined($0, $1) }
        func nearest(to item: Int32) -> Comparison? {
            let place = Int(item - run.firstItem)
            return all.indices.contains(place) ? all[place] : nil
        }
        let gone = Set(run.merges.map(\.goneOrder))
        for item in run.firstItem..<window.next where !gone.contains(item) {
            decisions.append(
                Decision(
                    subject: storyID(window.id(of: item)).rawValue, at: at, outcome: .stayed, nearest: nearest(to: item)
                ))
        }
        for merge in run.merges {
            let comparison = comparison(
                merge.fit, with: storyID(merge.keptFirst).rawValue, threshold: options.storyThreshold)
            decisions.append(
                Decision(
                    subject: storyID(merge.goneFirst).rawValue, at: at, outcome: .joined(comparison),
                    nearest: nearest(to: merge.goneOrder)))
        }
        decisions += splitDecisions(run)
        for (index, place) in run.places.enumerated() where place.isCopy {
            decisions.append(
                Decision(
                    subject: Story.ID(first: refresh[refresh.startIndex + index].id).rawValue, at: at,
                    outcome: .copied(entryID(names(of: place.item).entry), run.copyRules[index] ?? .sameWords)))
        }
        for merge in run.lineFits {
            guard let fit = merge.fit else { continue }
            var comparison = comparison(
                fit, with: lineID(merge.keptFirst).rawValue, threshold: options.storylineThreshold)
            comparison.similarity = nil
            decisions.append(
                Decision(subject: lineID(merge.goneFirst).rawValue, at: at, outcome: .joined(comparison)))
        }
        decisions += lineSplitDecisions(run)
        return decisions
    }

    /// The best of an item's candidates that is not in its story now.
    private func notJoined(_ item: Int32, _ candidates: [StoryCandidate]) -> Comparison? {
        let own = stories.slot(of: item)
        guard let candidate = candidates.first(where: { stories.slot(of: $0.member) != own }),
            let first = stories.first(of: stories.slot(of: candidate.member))
        else { return nil }
        return comparison(candidate.fit, with: storyID(first).rawValue, threshold: options.storyThreshold)
    }

    func comparison(_ fit: StoryFit, with other: String, threshold: Double) -> Comparison {
        Comparison(
            other: other, score: fit.score, threshold: threshold, similarity: fit.similarity,
            gapSeconds: fit.gapSeconds, size: Int(fit.size), otherSize: Int(fit.otherSize))
    }
}

package import TidingsModel

// Words behind a similarity
//
// The similarity of two entries is a product of two smoothed vectors times a factor (ItemWindow), so it falls apart
// into one part a stem, exactly. Vectors, neighbours and lengths are those that were frozen at arrival and stored;
// what has left the window since is missing. A stem has no spelling: it is looked up in the texts.

/// Says of entries in the window what they have in common, from what the clusterer has stored of them.
package struct EvidenceReader: Sendable {
    let memory: ClusterMemory
    private var items: [Entry.ID: Int32] = [:]
    private var finder: WordFinder

    /// `entries` are all that will be asked about; their texts give the stems their spelling.
    init(_ memory: ClusterMemory, _ entries: [ClusterItem]) {
        self.memory = memory
        let wanted = Set(entries.map(\.id.rawValue))
        for item in memory.window.first..<memory.window.next where wanted.contains(memory.window.id(of: item)) {
            items[Entry.ID(rawValue: memory.window.id(of: item))] = item
        }
        finder = WordFinder(entries, languages: memory.languages.counts.map(\.language))
    }

    /// What makes the entries of one group similar to those of another.
    package func evidence(between a: [Entry.ID], and b: [Entry.ID]) -> Evidence {
        let (first, second) = (a.compactMap { items[$0] }, b.compactMap { items[$0] })
        var parts: [Int32: Double] = [:]
        var ofOneOutlet = 0
        let smoothed = second.map { memory.window.smoothed($0) }
        for item in first {
            let own = memory.window.smoothed(item)
            for (other, vector) in zip(second, smoothed) where other != item {
                addPair(item, own, other, vector, to: &parts)
                if memory.window.voiceShare(item, other) < 1 { ofOneOutlet += 1 }
            }
        }
        var evidence = evidence(
            parts, pairs: first.count * second.count, missing: a.count + b.count - first.count - second.count)
        evidence.pairsOfOneOutlet = ofOneOutlet
        return evidence
    }

    /// The names and words that tie the entries of one group to those of another as parts of one storyline.
    ///
    /// By the entries' own vectors for storylines; their neighbours' shares are not kept.
    package func lineEvidence(between a: [Entry.ID], and b: [Entry.ID]) -> Evidence {
        let (first, second) = (a.compactMap { items[$0] }, b.compactMap { items[$0] })
        var sums: [Int32: (Double, Double)] = [:]
        for item in first {
            for term in memory.window.vector(of: item) {
                sums[term.term, default: (0, 0)].0 += Double(term.lineWeight) / VectorTerm.unit
            }
        }
        for item in second {
            for term in memory.window.vector(of: item) {
                sums[term.term, default: (0, 0)].1 += Double(term.lineWeight) / VectorTerm.unit
            }
        }
        return evidence(
            sums.mapValues { $0.0 * $0.1 }, pairs: first.count * second.count,
            missing: a.count + b.count - first.count - second.count)
    }

    /// The story that fits this one best, of those it did not become one with; whether a person keeps them apart, and
    /// whether they were one before.
    package func nearest(to story: Story.ID) -> (comparison: Comparison, isBarred: Bool, isParted: Bool)? {
        guard let slot = memory.stories.slot(named: memory.first(of: story)),
            let candidate = memory.stories.candidates(of: slot).first
        else { return nil }
        let other = memory.stories.slot(of: candidate.member)
        guard let own = memory.stories.cluster(slot), let nearest = memory.stories.cluster(other) else { return nil }
        let comparison = memory.comparison(
            candidate.fit, with: memory.storyID(nearest.first).rawValue, threshold: memory.options.storyThreshold)
        return (
            comparison, isBarred: memory.stories.bars.forbid(own.order, nearest.order),
            isParted: own.isParted(from: nearest)
        )
    }

    private func addPair(
        _ a: Int32, _ first: [VectorTerm], _ b: Int32, _ second: [VectorTerm], to parts: inout [Int32: Double]
    ) {
        let shared = product(memory.window.vector(of: a), memory.window.vector(of: b)) { _, _ in }
        let factor = shared > 0 ? Double(shared) / Double(shared + 1) : 0.5
        let length = Double(memory.window.norm(of: a)) * Double(memory.window.norm(of: b))
        guard length > 0 else { return }
        let scale = factor * Double(memory.window.voiceShare(a, b)) / (length * VectorTerm.unit * VectorTerm.unit)
        var found: [(Int32, Double)] = []
        product(first, second) { term, value in found.append((term, value * scale)) }
        // What is as good as nothing did not count.
        guard found.reduce(0, { $0 + $1.1 }) >= Double(Recipe.similarityFloor) else { return }
        for (term, value) in found { parts[term, default: 0] += value }
    }

    private func evidence(_ parts: [Int32: Double], pairs: Int, missing: Int) -> Evidence {
        var evidence = Evidence()
        evidence.missing = missing
        evidence.pairs = pairs
        guard pairs > 0 else { return evidence }
        let sorted = parts.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        for (term, value) in sorted {
            let weight = value / Double(pairs)
            evidence.similarity += weight
            let text = finder.text(of: memory.terms.stems[Int(term)])
            evidence.words.append(Evidence.Word(text: text, weight: weight))
        }
        return evidence
    }
}

/// Calls `body` with the product of each stem of both vectors, and says how many there are.
@discardableResult
private func product(_ a: [VectorTerm], _ b: [VectorTerm], _ body: (Int32, Double) -> Void) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < a.count, j < b.count {
        if a[i].term == b[j].term {
            if a[i].weight > 0, b[j].weight > 0 {
                shared += 1
                body(a[i].term, Double(a[i].weight) * Double(b[j].weight))
            }
            i += 1
            j += 1
        } else if a[i].term < b[j].term {
            i += 1
        } else {
            j += 1
        }
    }
    return shared
}

extension Clusterer {
    /// What can be said of these entries.
    package func evidence(of entries: [ClusterItem]) -> EvidenceReader { EvidenceReader(memory, entries) }
}

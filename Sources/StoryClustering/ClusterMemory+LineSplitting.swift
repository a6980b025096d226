import TidingsModel

// Storylines that turn out to be two
//
// How it is found out stands in LineParts.swift. The part with the oldest story is the storyline and keeps its name; what
// leaves is a storyline of a new name. Nothing keeps the two apart but how little they fit.

/// A storyline that was part of another.
struct LineSplit {
    /// The ids of the first entries that both are named after.
    var from: String
    var into: String
    /// How well its stories fitted the rest.
    var fit: StoryFit
}

extension ClusterMemory {
    /// Takes those that have grown apart where they turn out to be more than one.
    mutating func splitLines(_ run: inout RefreshRun) {
        for slot in lines.takeGrown() {
            guard let line = lines.line(slot) else { continue }
            var anew: [LineCluster] = []
            for story in line.stories.sorted(by: { stories.figures[$0].order < stories.figures[$1].order }) {
                if let own = ownLine(story) { anew.append(own) }
            }
            var parts = LineParts(anew, products: lines.products(among: anew))
            let parted = parts.parted(least: Recipe.linePartingShare * options.storylineThreshold)
            if parted.count > 1 { split(line, slot, parted.map { ($0.stories.map { anew[$0] }, $0.fit) }, &run) }
        }
    }

    /// The storyline that a story would be by itself, of the entries that stand for it.
    private mutating func ownLine(_ slot: Int) -> LineCluster? {
        guard let story = stories.cluster(slot) else { return nil }
        var own = LineCluster(
            order: story.order, first: story.first, size: 0, earliest: story.earliest, latest: story.latest, terms: [],
            square: 0, stories: [slot])
        // The latest speak for all: what a large story is about takes no dozens of entries to say.
        let listed = story.livingMembers.filter { window.isListed($0) }
        let read = listed.suffix(Recipe.linePartingEntries)
        for item in read {
            let near = window.lineNeighbours(of: item)
            let neighbours = smoothing(item, near)
            own.terms = LineTerm.sum(own.terms, window.lineVector(of: item, neighbours: neighbours))
        }
        own.size = Int32(listed.count)
        own.terms = LineTerm.heaviest(own.terms, limit: Recipe.lineTermLimit)
        if read.count < listed.count {
            own.terms = own.terms.map { $0.scaled(by: listed.count, over: read.count) }
        }
        own.square = LineTerm.product(own.terms, own.terms)
        return own.size > 0 ? own : nil
    }

    private mutating func split(
        _ line: LineCluster, _ slot: Int, _ parts: [(stories: [LineCluster], fit: StoryFit)], _ run: inout RefreshRun
    ) {
        var rest = parts[0].stories
        for (leaving, fit) in parts.dropFirst() {
            var left = united(leaving)
            // A storyline's row is found by the order of its first story, which a person may have put elsewhere.
            guard !lines.hasLine(left.order) else {
                rest += leaving
                continue
            }
            // New, since the name of its first story may have led elsewhere.
            left.first = StableID.make("e", "split", line.first, left.first, String(run.stamp))
            run.lineSplits.append(LineSplit(from: line.first, into: left.first, fit: fit))
            let new = lines.place(left)
            for story in left.stories { stories.setLine(new, of: story) }
            run.movedStories += left.stories
            run.changedLines.insert(new)
        }
        var stayed = united(rest)
        stayed.order = line.order
        stayed.first = line.first
        // Stories without an entry that stands for them.
        let moved = Set(run.movedStories)
        stayed.stories = line.stories.filter { !moved.contains($0) }
        lines.replace(slot, with: stayed)
        run.changedLines.insert(slot)
    }

    private func united(_ stories: [LineCluster]) -> LineCluster {
        var line = stories[0]
        for story in stories.dropFirst() {
            line.size += story.size
            line.earliest = min(line.earliest, story.earliest)
            line.latest = max(line.latest, story.latest)
            line.terms = LineTerm.sum(line.terms, story.terms)
            line.stories += story.stories
        }
        line.terms = LineTerm.heaviest(line.terms, limit: Recipe.lineTermLimit)
        line.square = LineTerm.product(line.terms, line.terms)
        return line
    }

    func lineSplitDecisions(_ run: RefreshRun) -> [Decision] {
        run.lineSplits.map { split in
            var comparison = comparison(
                split.fit, with: lineID(split.from).rawValue,
                threshold: Recipe.linePartingShare * options.storylineThreshold)
            comparison.similarity = nil
            return Decision(
                subject: lineID(split.into).rawValue, at: Timestamp(seconds: run.time), outcome: .separated(comparison))
        }
    }
}

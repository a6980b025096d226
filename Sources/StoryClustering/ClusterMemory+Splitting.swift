import TidingsModel

// Stories that turn out to be two
//
// What is looked at, and how, stands in StoryLevel+Growth.swift and StoryParts.swift. The part with the oldest entry is
// the story and keeps its name; what leaves is a story of a new name in the same storyline, as if a person had split it.

/// Entries that left a story by themselves.
struct StorySplit: Sendable {
    /// The ids of the first entries that both are named after.
    var from: String
    var into: String
    var items: [Int32]
    /// How well they fitted the rest.
    var fit: StoryFit
}

extension ClusterMemory {
    /// Takes those that have grown apart where they turn out to be more than one.
    mutating func splitStories(_ run: inout RefreshRun) {
        for slot in stories.takeGrown() {
            guard let story = stories.cluster(slot) else { continue }
            var parts = StoryParts(story.members, &window)
            let parted = parts.parted(
                least: Recipe.partingShare * options.storyThreshold, leastSize: Recipe.leastPart)
            if parted.count > 1 { split(story, slot, parted, &run) }
        }
    }

    private mutating func split(
        _ story: StoryCluster, _ slot: Int, _ parted: [(part: StoryCluster, fit: StoryFit)], _ run: inout RefreshRun
    ) {
        stories.remove(slot)
        lines.forget(slot, in: story.line)
        var stayed = story.partings
        for (part, fit) in parted.dropFirst() {
            let parting = Parting(of: part.order, stamp: run.stamp)
            stayed.insert(parting.stayed)
            var left = part
            // New, since the name of its first entry may have led elsewhere.
            left.first = StableID.make("e", "split", story.first, part.first)
            left.partings = story.partings.union([parting.left])
            place(left, of: story, &run)
            run.splits.append(StorySplit(from: story.first, into: left.first, items: part.members, fit: fit))
        }
        guard var rest = parted.first?.part else { return }
        rest.first = story.first
        rest.partings = stayed
        place(rest, of: story, &run)
    }

    private mutating func place(_ part: StoryCluster, of story: StoryCluster, _ run: inout RefreshRun) {
        var part = part
        part.line = story.line
        part.stamp = run.stamp
        let slot = stories.place(part: part, &window)
        lines.add(slot, to: story.line)
        run.changedStories.insert(slot)
    }

    func splitDecisions(_ run: RefreshRun) -> [Decision] {
        run.splits.map { split in
            Decision(
                subject: Decision.separation(of: storyID(split.into)), at: Timestamp(seconds: run.time),
                outcome: .separated(
                    comparison(
                        split.fit, with: storyID(split.from).rawValue,
                        threshold: Recipe.partingShare * options.storyThreshold)))
        }
    }
}

import TidingsModel

// What a person says of the stories
//
// A correction is a refresh without entries: it changes clusters and gives back the rows that changed. Which stories
// are kept apart is not written here: whoever restores a clusterer says it anew.

extension ClusterMemory {
    /// Nothing of one side of a bar becomes one with anything of the other.
    mutating func keepApart(_ bars: [Bar]) {
        guard !bars.isEmpty else { return }
        for case let cluster? in stories.clusters {
            let id = storyID(cluster.first)
            for (number, bar) in bars.enumerated() {
                // A story on both sides cannot be kept apart from itself.
                let sides = bar.sides.indices.filter { bar.sides[$0].contains(id) }
                if sides.count == 1 { stories.bars.set(cluster.order, bar: number, side: sides[0]) }
            }
        }
    }

    /// Takes entries out of their story; they are one under another name, in the same storyline.
    mutating func split(_ entries: [Entry.ID], from story: Story.ID, as name: Story.ID) -> ClusterChanges {
        let leavingIDs = Set(entries.map(\.rawValue))
        let newName = first(of: name)
        guard let slot = stories.slot(named: first(of: story)), let old = stories[slot] else { return ClusterChanges() }
        let leaving = old.members.filter { leavingIDs.contains(window[$0].id) }
        guard !leaving.isEmpty else { return ClusterChanges() }
        let staying = old.members.filter { !leavingIDs.contains(window[$0].id) }
        var run = beginCorrection()
        stories.remove(slot)
        lines[old.line]?.stories.removeAll { $0 == slot }
        if staying.isEmpty || leaving.contains(old.order) {
            run.rows.append(MemoryRow(kind: MemoryKind.story, key: Int64(old.order), value: nil))
        }
        var parts: [Int] = []
        if let oldest = staying.first {
            let size = max(Int32(staying.count), old.size - Int32(leavingIDs.count))
            parts.append(
                stories.start(
                    staying, of: old, named: old.first, order: leaving.contains(old.order) ? oldest : old.order,
                    size: size, &window, stamp: run.stamp))
        }
        parts.append(
            stories.start(
                leaving, of: old, named: newName, order: leaving[0],
                size: max(Int32(leaving.count), min(old.size, Int32(leavingIDs.count))), &window, stamp: run.stamp))
        for part in parts { stories.connect(part, &window) }
        lines[old.line]?.stories += parts
        run.changedStories = Set(parts)
        run.changedLines = [old.line]
        return finish(run)
    }

    /// Makes two stories one under this name, which is that of the older, whatever they have in common.
    ///
    /// Their storylines become one as well, unless the first is to leave its own.
    mutating func join(
        _ gone: Story.ID, with kept: Story.ID, leavingItsStoryline: Bool = false
    ) -> ClusterChanges {
        let (goneSlot, keptSlot) = (stories.slot(named: first(of: gone)), stories.slot(named: first(of: kept)))
        let keptName = first(of: kept)
        var run = beginCorrection()
        var changes = ClusterChanges()
        switch (goneSlot, keptSlot) {
        case (let younger?, let older?):
            guard let a = stories[younger], let b = stories[older] else { return changes }
            if leavingItsStoryline { move(younger, from: a.line, to: b.line, &run) }
            // Orders and names part ways where the first items of a story were taken out.
            let isInOrder = b.order < a.order
            guard let merge = stories.unite(isInOrder ? older : younger, isInOrder ? younger : older, stamp: run.stamp)
            else { return changes }
            stories[merge.kept]?.first = keptName
            run.merges = [merge]
            run.changedStories.insert(merge.kept)
            followMerges(&run)
        case (let younger?, nil):
            // The older one has left the window: its name passes on, and the storyline with it.
            stories[younger]?.first = keptName
            stories[younger]?.stamp = run.stamp
            run.changedStories = [younger]
            if let line = stories[younger].flatMap({ lines[$0.line] }) {
                changes.storylines = [.init(story: kept, storyline: lineID(line.first))]
            }
        case (nil, _): break
        }
        let rest = finish(run)
        changes.mergedStories = [.init(from: gone, into: kept)]
        changes.mergedStorylines = rest.mergedStorylines
        changes.memory = rest.memory
        return changes
    }

    /// What the story's entries have added to the storyline that it leaves stays there.
    private mutating func move(_ story: Int, from old: Int, to new: Int, _ run: inout RefreshRun) {
        guard old != new, let line = lines[old] else { return }
        lines[old]?.stories.removeAll { $0 == story }
        stories[story]?.line = new
        lines[new]?.stories.append(story)
        run.changedLines = [old, new]
        guard lines[old]?.stories.isEmpty == true else { return }
        run.rows.append(MemoryRow(kind: MemoryKind.storyline, key: Int64(line.order), value: nil))
        lines.remove(old)
    }

    /// Merges these stories with whatever fits them now, after something was withdrawn.
    mutating func reconsider(_ named: [Story.ID]) -> ClusterChanges {
        var run = beginCorrection()
        run.newStories = named.compactMap { stories.slot(named: first(of: $0)) }
        guard !run.newStories.isEmpty else { return ClusterChanges() }
        mergeStories(&run)
        run.changedStories = Set(run.merges.map(\.kept).filter { stories[$0] != nil })
        followMerges(&run)
        var changes = finish(run)
        for merge in run.merges {
            changes.mergedStories.append(.init(from: storyID(merge.goneFirst), into: storyID(merge.keptFirst)))
        }
        return changes
    }

    func first(of story: Story.ID) -> String { StableID.derived("e", from: story.rawValue) }

    private mutating func beginCorrection() -> RefreshRun {
        var run = RefreshRun(stamp: refreshNumber, firstItem: window.next)
        refreshNumber += 1
        run.time = now
        run.rows = staleRows
        staleRows = []
        return run
    }

    private mutating func finish(_ run: RefreshRun) -> ClusterChanges {
        var changes = ClusterChanges()
        for merge in run.lineMerges {
            changes.mergedStorylines.append(.init(from: lineID(merge.goneFirst), into: lineID(merge.keptFirst)))
        }
        changes.decisions = decisions([], run)
        changes.memory = rows(run)
        return changes
    }
}

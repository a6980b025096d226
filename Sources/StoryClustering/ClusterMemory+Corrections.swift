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

    /// These stories are not split but by a person.
    mutating func keepTogether(_ joined: Set<Story.ID>) {
        guard !joined.isEmpty else { return }
        for case let cluster? in stories.clusters where joined.contains(storyID(cluster.first)) {
            stories.joined.insert(cluster.order)
        }
    }

    /// Takes entries out of their story; they are one under another name, in the same storyline.
    mutating func split(_ entries: [Entry.ID], from story: Story.ID, as name: Story.ID) -> ClusterChanges {
        let leavingIDs = Set(entries.map(\.rawValue))
        let newName = first(of: name)
        // Copies of what has left the window follow it.
        var remembered: [MemoryRow] = []
        var writer = ByteWriter()
        for (number, items) in copies.move(leavingIDs, to: newName) {
            if let row = copies.row(number, items, &writer) { remembered.append(row) }
        }
        guard let slot = stories.slot(named: first(of: story)), let old = stories.cluster(slot),
            old.livingMembers.contains(where: { leavingIDs.contains(window.id(of: $0)) })
        else {
            var changes = ClusterChanges()
            changes.memory = remembered
            return changes
        }
        let leaving = old.livingMembers.filter { leavingIDs.contains(window.id(of: $0)) }
        let staying = old.livingMembers.filter { !leavingIDs.contains(window.id(of: $0)) }
        var run = beginCorrection()
        run.rows += remembered
        stories.remove(slot)
        lines.forget(slot, in: old.line)
        for part in [staying, leaving] { list(part, &run) }
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
        for part in parts {
            stories.connect(part, &window)
            lines.add(part, to: old.line)
        }
        splitInEvents(old, keeping: staying.isEmpty ? nil : parts[0], &run)
        run.changedStories = Set(parts)
        run.changedLines = [old.line]
        return finish(run)
    }

    /// A part may consist of items that the rest stood for: as many as a story needs are compared with new ones.
    private mutating func list(_ members: [Int32], _ run: inout RefreshRun) {
        var listed = members.count { window.isListed($0) }
        for item in members where listed < Recipe.listedLimit && !window.isListed(item) {
            window.list(item)
            listed += 1
            if let record = records.lastIndex(where: { $0.firstItem <= item }) { run.changedRecords.insert(record) }
        }
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
            guard let a = stories.cluster(younger), let b = stories.cluster(older) else { return changes }
            if leavingItsStoryline { move(younger, from: a.line, to: b.line, &run) }
            // Orders and names part ways where the first items of a story were taken out.
            let isInOrder = b.order < a.order
            guard let merge = stories.unite(isInOrder ? older : younger, isInOrder ? younger : older, stamp: run.stamp)
            else { return changes }
            stories.rename(merge.kept, keptName, stamp: run.stamp)
            run.merges = [merge]
            run.changedStories.insert(merge.kept)
            followMerges(&run, before: run.firstItem, unitingLines: true)
        case (let younger?, nil):
            // The older one has left the window: its name passes on, and the storyline with it.
            stories.rename(younger, keptName, stamp: run.stamp)
            run.changedStories = [younger]
            if let line = lines.line(stories.line(of: younger)) {
                changes.storylines = [.init(story: kept, storyline: lineID(line.first))]
            }
        case (nil, _): break
        }
        let rest = finish(run)
        changes.mergedStories = [.init(from: gone, into: kept)]
        changes.mergedStorylines = rest.mergedStorylines
        changes.events = rest.events
        changes.memory = rest.memory
        return changes
    }

    /// What the story's entries have added to the storyline that it leaves stays there.
    private mutating func move(_ story: Int, from old: Int, to new: Int, _ run: inout RefreshRun) {
        guard old != new, lines.line(old) != nil, lines.line(new) != nil else { return }
        let ended = lines.leave(old, story)
        stories.setLine(new, of: story)
        lines.add(story, to: new)
        run.changedLines = [old, new]
        guard let ended else { return }
        run.rows.append(MemoryRow(kind: MemoryKind.storyline, key: Int64(ended.order), value: nil))
    }

    /// Merges these stories with whatever fits them now, after something was withdrawn.
    mutating func reconsider(_ named: [Story.ID]) -> ClusterChanges {
        var run = beginCorrection()
        run.newStories = named.compactMap { stories.slot(named: first(of: $0)) }
        guard !run.newStories.isEmpty else { return ClusterChanges() }
        mergeStories(&run)
        run.changedStories = Set(run.merges.map(\.kept).filter { stories.cluster($0) != nil })
        followMerges(&run, before: run.firstItem)
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
        window.beginComparing(with: window.next..<window.next)
        run.time = now
        run.rows = staleRows
        staleRows = []
        return run
    }

    private mutating func finish(_ finished: RefreshRun) -> ClusterChanges {
        var run = finished
        correctEvents(&run)
        var changes = ClusterChanges()
        for merge in run.lineMerges {
            changes.mergedStorylines.append(.init(from: lineID(merge.goneFirst), into: lineID(merge.keptFirst)))
        }
        changes.events = eventPlacements(run)
        changes.decisions = decisions([], run)
        unwritten.add(run, terms, &records)
        changes.memory = takeRows()
        return changes
    }
}

import TidingsModel

// Comparing and merging.

extension ClusterMemory {
    mutating func compare(_ run: inout RefreshRun) {
        let fresh = run.firstItem..<window.next
        for item in fresh {
            let nearest = window.nearest(to: item)
            window.smooth(item, with: nearest.smoothing)
            run.lineNeighbours.append(nearest.line)
        }
        // An item's background needs what it has in common with all; its cluster needs its background.
        var matches: [[Match]] = []
        for item in fresh {
            let found = window.matches(of: item)
            window[item].background = window.background(of: item, found)
            matches.append(found)
        }
        for item in fresh { run.newStories.append(stories.start(item, window, stamp: run.stamp)) }
        for (item, found) in zip(fresh, matches) { stories.connect(item, found, storyFading) }
    }

    mutating func mergeStories(_ run: inout RefreshRun) {
        run.candidates = run.newStories.map { stories.candidates(of: $0, storyFading) }
        for (merge, similarity) in stories.merge(run.newStories, stamp: run.stamp, storyFading) {
            if merge.goneOrder >= run.firstItem { run.similarities[merge.goneOrder] = similarity }
            if merge.keptOrder >= run.firstItem, run.similarities[merge.keptOrder] == nil {
                run.similarities[merge.keptOrder] = similarity
            }
            run.merges.append(merge)
        }
        for item in run.firstItem..<window.next { run.changedStories.insert(stories.slot(of: item)) }
        for place in run.places where place.isCopy { run.changedStories.insert(stories.slot(of: place.item)) }
    }
}

// Storylines.

extension ClusterMemory {
    mutating func placeInLines(_ run: inout RefreshRun) {
        followMerges(&run)
        for (item, neighbours) in zip(run.firstItem..<window.next, run.lineNeighbours) {
            add(item, smoothedWith: neighbours, &run)
        }
        var candidates: [Int: [Int]] = [:]
        for (item, neighbours) in zip(run.firstItem..<window.next, run.lineNeighbours) {
            guard let line = stories[stories.slot(of: item)]?.line else { continue }
            candidates[line, default: []] += neighbours.compactMap { stories[stories.slot(of: $0.item)]?.line }
        }
        for (line, others) in candidates { candidates[line] = Set(others).subtracting([line]).sorted() }
        for merge in lines.merge(candidates) {
            run.lineFits.append(merge)
            note(merge, &run)
        }
    }

    /// Storylines of stories that became one become one.
    mutating func followMerges(_ run: inout RefreshRun) {
        var heirs: [Int: Int] = [:]
        func living(_ line: Int) -> Int { heirs[line].map(living) ?? line }
        for merge in run.merges where merge.goneOrder < run.firstItem {
            run.rows.append(MemoryRow(kind: MemoryKind.story, key: Int64(merge.goneOrder), value: nil))
            let goneLine = living(merge.goneLine)
            lines[goneLine]?.stories.removeAll { $0 == merge.gone }
            guard let united = lines.unite(living(merge.keptLine), goneLine) else { continue }
            heirs[united.gone] = united.kept
            note(united, &run)
        }
    }

    private mutating func add(_ item: Int32, smoothedWith neighbours: [Neighbour], _ run: inout RefreshRun) {
        let slot = stories.slot(of: item)
        guard let story = stories[slot] else { return }
        let vector = window.lineVector(of: item, neighbours: neighbours)
        let published = window[item].published
        if story.line >= 0 {
            lines.add(vector, published: published, to: story.line)
            run.changedLines.insert(story.line)
            return
        }
        let line = lines.place(
            LineCluster(
                order: story.order, first: story.first, size: 1, earliest: published, latest: published,
                terms: vector, square: LineTerm.product(vector, vector), stories: [slot]))
        stories[slot]?.line = line
        run.changedLines.insert(line)
    }

    private mutating func note(_ merge: LineMerge, _ run: inout RefreshRun) {
        for story in lines[merge.kept]?.stories ?? [] { stories[story]?.line = merge.kept }
        run.changedLines.remove(merge.gone)
        run.changedLines.insert(merge.kept)
        guard merge.goneOrder < run.firstItem else { return }
        run.lineMerges.append(merge)
        run.rows.append(MemoryRow(kind: MemoryKind.storyline, key: Int64(merge.goneOrder), value: nil))
    }
}

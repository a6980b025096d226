import TidingsModel

// Comparing and merging.

extension ClusterMemory {
    /// Places the new items hour by hour, each as if the later ones had not come yet.
    mutating func compare(_ run: inout RefreshRun) {
        let fresh = run.firstItem..<window.next
        run.similarities = [Double?](repeating: nil, count: fresh.count)
        var first = fresh.lowerBound
        while first < fresh.upperBound {
            var end = first + 1
            while end < fresh.upperBound, hour(of: end) == hour(of: first) { end += 1 }
            place(first..<end, &run)
            first = end
        }
        for item in fresh { run.changedStories.insert(stories.slot(of: item)) }
        for place in run.places where place.isCopy && place.item >= window.first {
            run.changedStories.insert(stories.slot(of: place.item))
        }
    }

    /// Places the items of an hour, which are the next.
    private mutating func place(_ items: Range<Int32>, _ run: inout RefreshRun) {
        window.beginComparing(with: items)
        // The last first, since what was added up for the first can stay where it is until that is compared.
        run.lineNeighbours = items.reversed().map { item in
            let neighbours = window.smooth(item)
            if item > items.lowerBound { window.keepWalk() }
            return neighbours
        }.reversed()
        for item in items {
            let found = window.matches(of: item)
            window.setBackground(window.background(of: item, found), of: item)
            run.newStories.append(stories.start(item, window, stamp: run.stamp))
            stories.connect(item, found)
        }
        mergeStories(&run)
        placeInLines(items, &run)
    }

    private func hour(of item: Int32) -> Int64 { window.published(item) / Timestamp.hour }

    /// A story with many entries is known by some of them.
    mutating func thinOut(_ run: RefreshRun) {
        for item in run.firstItem..<window.next where stories.unlistsOne(of: stories.slot(of: item)) {
            window.unlist(item)
        }
    }

    /// Merges with the new stories what fits.
    mutating func mergeStories(_ run: inout RefreshRun) {
        run.candidates += run.newStories.map { stories.candidates(of: $0) }
        for (merge, similarity) in stories.merge(run.newStories, stamp: run.stamp) {
            let (gone, kept) = (Int(merge.goneOrder - run.firstItem), Int(merge.keptOrder - run.firstItem))
            if gone >= 0 { run.similarities[gone] = similarity }
            if kept >= 0, run.similarities[kept] == nil { run.similarities[kept] = similarity }
            run.merges.append(merge)
        }
        run.newStories = []
    }
}

// Storylines.

extension ClusterMemory {
    private mutating func placeInLines(_ items: Range<Int32>, _ run: inout RefreshRun) {
        followMerges(&run, before: items.lowerBound)
        for (item, neighbours) in zip(items, run.lineNeighbours) {
            add(item, smoothedWith: smoothing(item, neighbours), &run)
        }
        var pairs: [UInt64] = []
        pairs.reserveCapacity(run.lineNeighbours.reduce(0) { $0 + $1.count })
        for (item, neighbours) in zip(items, run.lineNeighbours) {
            let line = stories.line(of: stories.slot(of: item))
            for neighbour in neighbours {
                let other = stories.line(of: stories.slot(of: neighbour.item))
                if other != line { pairs.append(LineCandidates.pair(line, other)) }
            }
        }
        sortNumbers(&pairs)
        var count = 0
        for pair in pairs where count == 0 || pair != pairs[count - 1] {
            pairs[count] = pair
            count += 1
        }
        pairs.removeLast(pairs.count - count)
        for merge in lines.merge(LineCandidates(pairs)) {
            run.lineFits.append(merge)
            note(merge, &run)
        }
    }

    /// The neighbours that smooth an entry for its storyline: few of its own story, which say the same again.
    func smoothing(_ item: Int32, _ neighbours: [Neighbour]) -> [Neighbour] {
        let own = stories.slot(of: item)
        var ownCount = 0
        var chosen: [Neighbour] = []
        chosen.reserveCapacity(Recipe.lineNeighbours)
        for neighbour in neighbours where chosen.count < Recipe.lineNeighbours {
            if stories.slot(of: neighbour.item) == own {
                ownCount += 1
                guard ownCount <= Recipe.ownLineNeighbours else { continue }
            }
            chosen.append(neighbour)
        }
        return chosen
    }

    /// Storylines of stories that became one become one as well, where they fit; or whatever they have in common.
    ///
    /// Two storylines with other stories need not be one because a story of each is. Stories that begin with this item or
    /// a later one have no storyline yet.
    mutating func followMerges(_ run: inout RefreshRun, before item: Int32, unitingLines: Bool = false) {
        var heirs: [Int: Int] = [:]
        func living(_ line: Int) -> Int { heirs[line].map(living) ?? line }
        let merges = run.merges[run.mergesFollowed...].filter { $0.goneOrder < item }
        run.mergesFollowed = run.merges.count
        for merge in merges { lines.forget(merge.gone, in: merge.goneLine) }
        for merge in merges {
            if merge.goneOrder < run.firstItem {
                run.rows.append(MemoryRow(kind: MemoryKind.story, key: Int64(merge.goneOrder), value: nil))
            }
            let (kept, gone) = (living(merge.keptLine), living(merge.goneLine))
            guard unitingLines || lines.endsOrFits(gone, kept) else {
                run.changedLines.insert(gone)
                continue
            }
            guard let united = lines.unite(kept, gone) else { continue }
            heirs[united.gone] = united.kept
            note(united, &run)
        }
    }

    private mutating func add(_ item: Int32, smoothedWith neighbours: [Neighbour], _ run: inout RefreshRun) {
        let slot = stories.slot(of: item)
        guard let story = stories.cluster(slot) else { return }
        let vector = window.lineVector(of: item, neighbours: neighbours)
        let published = window.published(item)
        if story.line >= 0 {
            lines.add(vector, published: published, to: story.line)
            run.changedLines.insert(story.line)
            return
        }
        let line = lines.place(
            LineCluster(
                order: story.order, first: story.first, size: 1, earliest: published, latest: published,
                terms: vector, square: LineTerm.product(vector, vector), stories: [slot]))
        stories.setLine(line, of: slot)
        run.changedLines.insert(line)
    }

    private mutating func note(_ merge: LineMerge, _ run: inout RefreshRun) {
        for story in merge.moved { stories.setLine(merge.kept, of: story) }
        run.changedLines.remove(merge.gone)
        run.changedLines.insert(merge.kept)
        guard merge.goneOrder < run.firstItem else { return }
        run.lineMerges.append(merge)
        run.rows.append(MemoryRow(kind: MemoryKind.storyline, key: Int64(merge.goneOrder), value: nil))
    }
}

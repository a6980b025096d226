import TidingsModel

// Leaving the window.

extension ClusterMemory {
    /// Whether a refresh at this time lets something go.
    func isRetirementDue(at now: Int64) -> Bool {
        guard let oldestSeen else { return false }
        return oldestSeen < now - (options.windowDays + 2) * Timestamp.day
    }

    /// Lets go what has been in the window too long, every other day: each time most pages of stems are written.
    mutating func retire(_ run: inout RefreshRun) {
        guard isRetirementDue(at: now) else { return }
        let limit = now - options.windowDays * Timestamp.day
        var pages = [Bool](repeating: false, count: terms.count / TermTable.pageSize + 1)
        var gone = 0
        while gone < records.count, records[gone].seen < limit {
            retire(records[gone], &pages, &run)
            gone += 1
        }
        records.removeFirst(gone)
        let silentSince = now - Recipe.sourceDays * Timestamp.day
        for source in boilerplate.forget(notHeardSince: silentSince, keeping: Recipe.sourcesKept) {
            run.rows.append(MemoryRow(kind: MemoryKind.source, key: Int64(bitPattern: source), value: nil))
        }
        let inLines = lines.terms(upTo: terms.count)
        for number in terms.forget(upTo: documents / options.entriesPerRareStem, isNeeded: { inLines[$0] }) {
            pages[number / TermTable.pageSize] = true
        }
        run.changedPages = Set(pages.indices.filter { pages[$0] })
        window.compact()
        stories.compact(to: window.first)
    }

    private mutating func retire(_ record: RefreshRecord, _ pages: inout [Bool], _ run: inout RefreshRun) {
        var item = record.firstItem
        var copy = 0
        var uses: [TermUse] = []
        for original in record.originals {
            guard original < 0 else {
                copies.removeCopy(record.sketches[copy], of: original)
                copy += 1
                continue
            }
            window.readUses(of: item, into: &uses)
            terms.retire(uses)
            for use in uses { pages[Int(use.term) / TermTable.pageSize] = true }
            retire(item, &run)
            item += 1
        }
        run.rows.append(MemoryRow(kind: MemoryKind.refresh, key: record.number, value: nil))
        let items = record.firstItem..<item
        run.rows += copies.remember(record.number, items).map {
            MemoryRow(kind: MemoryKind.originals, key: $0, value: nil)
        }
        if let row = copies.row(record.number, items, &run.writer) { run.rows.append(row) }
    }

    private mutating func retire(_ item: Int32, _ run: inout RefreshRun) {
        let story = stories.first(of: stories.slot(of: item)) ?? window.id(of: item)
        copies.retire(item, entry: window.id(of: item), story: story)
        let (slot, ended) = stories.removeFirst(item, wasListed: window.isListed(item))
        window.removeFirst()
        guard ended, let story = stories.cluster(slot) else { return }
        run.rows.append(MemoryRow(kind: MemoryKind.story, key: Int64(story.order), value: nil))
        stories.remove(slot)
        endInEvents(story.order, &run)
        if let line = lines.leave(story.line, slot) {
            run.rows.append(MemoryRow(kind: MemoryKind.storyline, key: Int64(line.order), value: nil))
        }
    }
}

// What has changed.

extension ClusterMemory {
    mutating func changes(_ refresh: [ClusterItem], _ run: RefreshRun) -> ClusterChanges {
        var changes = ClusterChanges()
        // The story that an entry was put into; those that were split follow.
        var firsts: [Int32: String] = [:]
        for split in run.splits { for item in split.items { firsts[item] = split.from } }
        changes.assignments.reserveCapacity(refresh.count)
        for (index, place) in zip(refresh.indices, run.places) {
            let (entry, last) = names(of: place.item)
            let story = firsts[place.item] ?? last
            let isNew = !place.isCopy
            changes.assignments.append(
                Assignment(
                    entry: refresh[index].id, story: storyID(story), duplicateOf: isNew ? nil : entryID(entry),
                    similarity: isNew ? run.similarities[Int(place.item - run.firstItem)] ?? 1 : 1))
        }
        for merge in run.merges where merge.goneOrder < run.firstItem {
            changes.mergedStories.append(.init(from: storyID(merge.goneFirst), into: storyID(merge.keptFirst)))
        }
        for split in run.splits {
            changes.splits.append(
                .init(
                    from: storyID(split.from), into: storyID(split.into),
                    entries: split.items.map { entryID(window.id(of: $0)) }))
            guard let slot = split.items.first.map(stories.slot), let line = lines.first(of: stories.line(of: slot))
            else {
                continue
            }
            changes.storylines.append(.init(story: storyID(split.into), storyline: lineID(line)))
        }
        for slot in run.movedStories {
            guard let first = stories.first(of: slot), let line = lines.first(of: stories.line(of: slot)) else {
                continue
            }
            changes.storylines.append(.init(story: storyID(first), storyline: lineID(line)))
        }
        for item in run.firstItem..<window.next {
            let slot = stories.slot(of: item)
            guard stories.order(of: slot) == item, let first = stories.first(of: slot) else { continue }
            let line = lines.first(of: stories.line(of: slot)) ?? first
            changes.storylines.append(.init(story: storyID(first), storyline: lineID(line)))
        }
        for merge in run.lineMerges {
            changes.mergedStorylines.append(.init(from: lineID(merge.goneFirst), into: lineID(merge.keptFirst)))
        }
        changes.events = eventPlacements(run)
        changes.decisions = decisions(refresh, run)
        unwritten.add(run, terms, &records)
        return changes
    }

    /// Ids of an item and of the first of its story.
    func names(of item: Int32) -> (entry: String, story: String) { namesInWindow(item) ?? namesRemembered(item) }

    private func namesInWindow(_ item: Int32) -> (entry: String, story: String)? {
        guard item >= window.first, let first = stories.first(of: stories.slot(of: item)) else { return nil }
        return (window.id(of: item), first)
    }

    /// Those of an original that has left; its story may have become another's since, which the store knows.
    private func namesRemembered(_ item: Int32) -> (entry: String, story: String) {
        let original = copies.remembered(item)
        return (original?.entry ?? "", original?.story ?? "")
    }

    func entryID(_ id: String) -> Entry.ID { Entry.ID(rawValue: id) }
    func storyID(_ first: String) -> Story.ID { Story.ID(first: entryID(first)) }
    func lineID(_ first: String) -> Storyline.ID { Storyline.ID(first: storyID(first)) }
}

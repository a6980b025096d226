import TidingsModel

// Leaving the window.

extension ClusterMemory {
    /// Lets go what has been in the window too long, every other day: each time most pages of stems are written.
    mutating func retire(_ run: inout RefreshRun) {
        let limit = now - options.windowDays * Timestamp.day
        guard let oldest = records.first, oldest.seen < limit - 2 * Timestamp.day else { return }
        var pages: Set<Int> = []
        var gone = 0
        while gone < records.count, records[gone].seen < limit {
            retire(records[gone], &pages, &run)
            gone += 1
        }
        records.removeFirst(gone)
        for page in pages.sorted() { run.rows.append(terms.row(ofPage: page)) }
        window.compact()
        stories.compact(to: window.first)
    }

    private mutating func retire(_ record: RefreshRecord, _ pages: inout Set<Int>, _ run: inout RefreshRun) {
        var item = record.firstItem
        for arrival in record.arrivals {
            switch arrival {
            case .item(let uses, _):
                for use in uses {
                    terms.retire(use)
                    pages.insert(Int(use.term) / TermTable.pageSize)
                }
                retire(item, &run)
                item += 1
            case .copy(let original, let sketch):
                copies.removeKeys(of: sketch, from: original)
            }
        }
        run.rows.append(MemoryRow(kind: MemoryKind.refresh, key: record.number, value: nil))
    }

    private mutating func retire(_ item: Int32, _ run: inout RefreshRun) {
        copies.remove(item)
        window.removeFirst()
        let (slot, ended) = stories.removeFirst(item)
        guard ended, let story = stories[slot] else { return }
        run.rows.append(MemoryRow(kind: MemoryKind.story, key: Int64(story.order), value: nil))
        stories.remove(slot)
        lines[story.line]?.stories.removeAll { $0 == slot }
        guard let line = lines[story.line], line.stories.isEmpty else { return }
        run.rows.append(MemoryRow(kind: MemoryKind.storyline, key: Int64(line.order), value: nil))
        lines.remove(story.line)
    }
}

// What has changed.

extension ClusterMemory {
    mutating func changes(_ refresh: [ClusterItem], _ run: RefreshRun) -> ClusterChanges {
        var changes = ClusterChanges()
        for (item, place) in zip(refresh, run.places) {
            let story = Story.ID(first: entryID(stories[stories.slot(of: place.item)]?.first ?? item.id.rawValue))
            changes.assignments.append(
                Assignment(
                    entry: item.id, story: story,
                    duplicateOf: place.isCopy ? entryID(window[place.item].id) : nil,
                    similarity: place.isCopy ? 1 : run.similarities[place.item] ?? 1))
        }
        for merge in run.merges where merge.goneOrder < run.firstItem {
            changes.mergedStories.append(.init(from: storyID(merge.goneFirst), into: storyID(merge.keptFirst)))
        }
        for item in run.firstItem..<window.next {
            guard let story = stories[stories.slot(of: item)], story.order == item else { continue }
            let line = lines[story.line]?.first ?? story.first
            changes.storylines.append(.init(story: storyID(story.first), storyline: lineID(line)))
        }
        for merge in run.lineMerges {
            changes.mergedStorylines.append(.init(from: lineID(merge.goneFirst), into: lineID(merge.keptFirst)))
        }
        changes.decisions = decisions(refresh, run)
        changes.memory = rows(run)
        return changes
    }

    mutating func rows(_ run: RefreshRun) -> [MemoryRow] {
        var rows = run.rows
        rows.append(countersRow())
        for source in run.changedSources.sorted() {
            if let habits = boilerplate.sources[source] { rows.append(habits.row(source)) }
        }
        if let record = run.record {
            rows.append(record.row(window, copies, terms))
            records.append(record)
        }
        let changedLines = run.changedLines.compactMap { lines[$0] }
        rows += changedLines.sorted { $0.order < $1.order }.map { $0.row(stories) }
        let changedStories = run.changedStories.compactMap { stories[$0] }
        rows += changedStories.sorted { $0.order < $1.order }.map { $0.row(stories) }
        return rows
    }

    func entryID(_ id: String) -> Entry.ID { Entry.ID(rawValue: id) }
    func storyID(_ first: String) -> Story.ID { Story.ID(first: entryID(first)) }
    func lineID(_ first: String) -> Storyline.ID { Storyline.ID(first: storyID(first)) }
}

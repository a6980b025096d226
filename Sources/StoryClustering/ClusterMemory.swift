import TextAnalysis
import TidingsModel

/// All that the clusterer knows, and one refresh's way through it.
struct ClusterMemory: Sendable {
    let options: Clusterer.Options
    var boilerplate = Boilerplate()
    var languages = LanguageCounts()
    var terms = TermTable()
    var copies = NearCopies()
    var window: ItemWindow
    var stories: StoryLevel
    var lines: StorylineLevel
    /// Refreshes with items in the window, oldest first.
    var records: [RefreshRecord] = []
    var refreshNumber: Int64 = 0
    /// Entries so far, copies not counted.
    var documents = 0
    /// Deletions of rows that were found not to fit together.
    var staleRows: [MemoryRow] = []
    /// Latest time of a refresh so far.
    var now = Int64.min

    private var counter = TermCounter()
    private let storyFading = Fading(days: Recipe.storyDays)

    init(_ options: Clusterer.Options, firstItem: Int32 = 0) {
        self.options = options
        window = ItemWindow(startingAt: firstItem)
        stories = StoryLevel(threshold: options.storyThreshold, startingAt: firstItem)
        lines = StorylineLevel(threshold: options.storylineThreshold)
    }

    mutating func assign(_ refresh: [ClusterItem], now time: Int64) -> ClusterChanges {
        guard !refresh.isEmpty else { return ClusterChanges() }
        var run = RefreshRun(stamp: refreshNumber, firstItem: window.next)
        run.rows = staleRows
        staleRows = []
        refreshNumber += 1
        now = max(now, time)
        retire(&run)
        read(refresh, &run)
        compare(&run)
        mergeStories(&run)
        placeInLines(&run)
        return changes(refresh, run)
    }
}

/// What one refresh brings about.
struct RefreshRun {
    let stamp: Int64
    let firstItem: Int32
    /// Per entry of the refresh: its number, or that of its original.
    var places: [(item: Int32, isCopy: Bool)] = []
    var record: RefreshRecord?
    var lineNeighbours: [[Neighbour]] = []
    var similarities: [Int32: Double] = [:]
    var changedSources: Set<UInt64> = []
    var changedStories: Set<Int> = []
    var changedLines: Set<Int> = []
    var newStories: [Int] = []
    var merges: [StoryMerge] = []
    var lineMerges: [LineMerge] = []
    var rows: [MemoryRow] = []

    init(stamp: Int64, firstItem: Int32) {
        self.stamp = stamp
        self.firstItem = firstItem
    }
}

// Reading: text, copies, vectors.

extension ClusterMemory {
    private mutating func read(_ refresh: [ClusterItem], _ run: inout RefreshRun) {
        let texts = strip(refresh, &run)
        let languages = identify(refresh, &run)
        var record = RefreshRecord(
            number: run.stamp, seen: now, firstItem: window.next, firstTerm: terms.count)
        var items: [(index: Int, terms: ItemTerms)] = []
        for (index, item) in refresh.enumerated() {
            let words = ItemWords(texts[index], language: languages[index])
            let source = sourceKey(item)
            let sketch = NearCopies.sketch(
                title: words.title.map(\.stem), text: words.body.map(\.stem), link: item.link)
            if let original = copies.original(
                of: sketch, source: source, sharesWords: { sharesWords(words, with: $0, items, record.firstItem) })
            {
                copies.addKeys(of: sketch, to: original)
                record.arrivals.append(.copy(of: original, sketch: sketch))
                run.places.append((original, true))
                continue
            }
            let number = record.firstItem + record.itemCount
            let counted = counter.count(words, &terms)
            for use in counted.uses { terms.count(use) }
            copies.add(number, sketch, source: source)
            record.arrivals.append(.item(uses: counted.uses, source: source))
            record.itemCount += 1
            run.places.append((number, false))
            items.append((index, counted))
        }
        documents += items.count
        for (index, counted) in items {
            let vector = vector(of: counted, terms, documents: documents)
            let item = refresh[index]
            window.append(
                WindowItem(id: item.id.rawValue, published: item.published.seconds, seen: now, vector: vector))
        }
        run.record = record
    }

    /// Cuts boilerplate off, source by source.
    private mutating func strip(_ refresh: [ClusterItem], _ run: inout RefreshRun) -> [ItemText] {
        var texts = refresh.map {
            ItemText(title: Array($0.title.utf8), summary: Array($0.summary.utf8), content: Array($0.content.utf8))
        }
        var bySource: [UInt64: [Int]] = [:]
        for (index, item) in refresh.enumerated() where !item.source.isEmpty {
            bySource[sourceKey(item), default: []].append(index)
        }
        for (source, indices) in bySource {
            let cut = boilerplate.strip(indices.map { texts[$0] }, source: source)
            for (index, text) in zip(indices, cut) { texts[index] = text }
            run.changedSources.insert(source)
        }
        return texts
    }

    /// A text that does not say its language is in its source's usual one, or else the stream's.
    private mutating func identify(_ refresh: [ClusterItem], _ run: inout RefreshRun) -> [String?] {
        let found = refresh.map { item in
            language(
                of: item.title + " " + (item.summary.isEmpty ? item.content : item.summary), stated: item.language)
        }
        for (item, language) in zip(refresh, found) {
            guard let language else { continue }
            languages.add(language)
            boilerplate.count(language, source: sourceKey(item))
        }
        return zip(refresh, found).map { item, language in
            language ?? boilerplate.sources[sourceKey(item)]?.languages.usual ?? languages.usual
        }
    }

    /// Whether a third of the stems of the smaller are in both.
    private func sharesWords(
        _ words: ItemWords, with original: Int32, _ items: [(index: Int, terms: ItemTerms)], _ firstNew: Int32
    ) -> Bool {
        let known: Set<Int32>
        if original >= firstNew {
            known = Set(items[Int(original - firstNew)].terms.uses.map(\.term))
        } else {
            known = Set(window[original].vector.map(\.term))
        }
        let own = Set((words.title + words.body).map(\.stem))
        let smaller = min(known.count, own.count)
        let shared = own.count { stem in terms.number(of: stem).map(known.contains) == true }
        return smaller == 0 || shared * 3 >= smaller
    }

    private func sourceKey(_ item: ClusterItem) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in item.source.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash ^ hash >> 32
    }
}

// Comparing and merging.

extension ClusterMemory {
    private mutating func compare(_ run: inout RefreshRun) {
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

    private mutating func mergeStories(_ run: inout RefreshRun) {
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
    private mutating func placeInLines(_ run: inout RefreshRun) {
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
        for merge in lines.merge(candidates) { note(merge, &run) }
    }

    /// Storylines of stories that became one become one.
    private mutating func followMerges(_ run: inout RefreshRun) {
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

// Leaving the window.

extension ClusterMemory {
    /// Lets go what has been in the window too long, twice a day at most.
    private mutating func retire(_ run: inout RefreshRun) {
        let limit = now - options.windowDays * Timestamp.day
        guard let oldest = records.first, oldest.seen < limit - Timestamp.day / 2 else { return }
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
    private mutating func changes(_ refresh: [ClusterItem], _ run: RefreshRun) -> ClusterChanges {
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
        changes.memory = rows(run)
        return changes
    }

    private mutating func rows(_ run: RefreshRun) -> [MemoryRow] {
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

    private func entryID(_ id: String) -> Entry.ID { Entry.ID(rawValue: id) }
    private func storyID(_ first: String) -> Story.ID { Story.ID(first: entryID(first)) }
    private func lineID(_ first: String) -> Storyline.ID { Storyline.ID(first: storyID(first)) }
}

import TextAnalysis
import TidingsModel

/// All that the clusterer knows, and one refresh's way through it.
struct ClusterMemory: Sendable {
    let options: Clusterer.Options
    var boilerplate = Boilerplate()
    var languages = LanguageCounts()
    var terms = TermTable()
    private var rarities = Rarities()
    var copies = NearCopies()
    var window: ItemWindow
    var stories: StoryLevel
    var lines: StorylineLevel
    var events: EventLevel
    /// Refreshes with items in the window, oldest first.
    var records: [RefreshRecord] = []
    var refreshNumber: Int64 = 0
    /// Entries so far, copies not counted.
    var documents = 0
    /// Deletions of rows that were found not to fit together.
    var staleRows: [MemoryRow] = []
    /// What has changed since rows were last taken.
    var unwritten = UnwrittenRows()
    /// Latest time of a refresh so far.
    var now = Int64.min
    /// When the refreshes were seen that are begun and not placed, in their order.
    private var begun: [Int64] = []

    init(_ options: Clusterer.Options, firstItem: Int32 = 0) {
        self.options = options
        window = ItemWindow(startingAt: firstItem)
        stories = StoryLevel(threshold: options.storyThreshold, startingAt: firstItem)
        lines = StorylineLevel(threshold: options.storylineThreshold)
        events = EventLevel(threshold: options.eventThreshold)
    }

    /// What all this has cost.
    var work: ClusterWork {
        var work = window.work
        work.clusterPairs += stories.pairs + lines.pairs + events.pairs
        work.textPairs += copies.lookups + boilerplate.pairs
        return work
    }

    /// Begins a refresh: lets go what is too old, and cuts off what its sources write around everything.
    ///
    /// What is begun has to be placed in the same order; some may be under way at a time.
    ///
    /// - Returns: nil where those that are under way have to be placed before.
    mutating func begin(_ items: [ClusterItem], now time: Int64) -> UnreadItems? {
        guard begun.isEmpty || !isRetirementDue(at: max(now, time)) else { return nil }
        var run = RefreshRun(stamp: refreshNumber)
        run.rows = staleRows
        staleRows = []
        run.time = time
        refreshNumber += 1
        now = max(now, time)
        retire(&run)
        begun.append(now)
        return cut(items, run)
    }

    /// Places the items of the oldest refresh that is under way.
    mutating func place(_ refresh: ReadItems) -> ClusterChanges {
        var run = refresh.run
        run.firstItem = window.next
        takeIn(refresh, seen: begun.removeFirst(), &run)
        compare(&run)
        linkEvents(&run)
        splitStories(&run)
        splitLines(&run)
        thinOut(run)
        return changes(refresh.items, run)
    }
}

/// What one refresh brings about.
struct RefreshRun {
    let stamp: Int64
    var firstItem: Int32 = 0
    var time: Int64 = 0
    /// Per entry of the refresh: its number, or that of its original.
    var places: [(item: Int32, isCopy: Bool)] = []
    /// What makes an entry of the refresh a copy, by its place.
    var copyRules: [Int: CopyRule] = [:]
    /// What each new item came nearest to, best first.
    var candidates: [[StoryCandidate]] = []
    var record: RefreshRecord?
    /// Of each new item of the hour, for its storyline.
    var lineNeighbours: [[Neighbour]] = []
    /// Of each new item to its story, where that is not of it alone.
    var similarities: [Double?] = []
    var changedSources: Set<UInt64> = []
    var changedStories: Set<Int> = []
    var changedLines: Set<Int> = []
    var newStories: [Int] = []
    /// Of each new item, for other languages.
    var names: [EntryNames?] = []
    var eventMoves: [EventMove] = []
    /// Orders of stories whose event, or what decides it, has changed.
    var changedEvents: Set<Int32> = []
    var merges: [StoryMerge] = []
    /// How many of them the storylines have followed.
    var mergesFollowed = 0
    var lineMerges: [LineMerge] = []
    /// All of them, also of storylines that are as new as the refresh.
    var lineFits: [LineMerge] = []
    /// Stories that turned out to be two.
    var splits: [StorySplit] = []
    /// Storylines that did, and the slots of the stories that have another by it.
    var lineSplits: [LineSplit] = []
    var movedStories: [Int] = []
    /// Refreshes of before whose items are listed anew, by place.
    var changedRecords: Set<Int> = []
    /// Pages of stems whose counts have changed.
    var changedPages: Set<Int> = []
    var rows: [MemoryRow] = []
    var writer = ByteWriter()

    init(stamp: Int64, firstItem: Int32 = 0) {
        self.stamp = stamp
        self.firstItem = firstItem
    }
}

// Taking in: text, copies, vectors.

extension ClusterMemory {
    /// When the oldest refresh was seen that is in the window, or will be.
    var oldestSeen: Int64? { records.first?.seen ?? begun.first }

    /// Cuts boilerplate off, source by source, and says in which languages the texts are.
    private mutating func cut(_ items: [ClusterItem], _ run: RefreshRun) -> UnreadItems {
        let sources = items.map { nameKey($0.source) }
        var texts = ItemTexts(items)
        var bySource: [UInt64: [Int]] = [:]
        for (index, source) in sources.enumerated() where !items[index].source.isEmpty {
            bySource[source, default: []].append(index)
        }
        let found = items.map { foundLanguage(of: $0, stated: $0.language) }
        languages.add(found.compactMap(\.self))
        var run = run
        for (source, indices) in bySource {
            boilerplate.strip(&texts, indices, source: source, now: now)
            boilerplate.count(indices.compactMap { found[$0] }, source: source)
            run.changedSources.insert(source)
        }
        return UnreadItems(
            items: items, run: run, sources: sources, languages: usual(found, of: items, sources), texts: texts)
    }

    /// A text that does not say its language is in its source's usual one, or else the stream's.
    ///
    /// A few words may look like any of several languages: where a source has hardly another, its own counts as stated.
    private func usual(_ found: [String?], of items: [ClusterItem], _ sources: [UInt64]) -> [String?] {
        zip(items, zip(sources, found)).map { item, found in
            let (source, language) = found
            let own = boilerplate.sources[source]?.languages
            if item.language == nil, let sole = own?.sole, sole != language {
                return foundLanguage(of: item, stated: sole)
            }
            return language ?? own?.usual ?? languages.usual
        }
    }

    private func foundLanguage(of item: ClusterItem, stated: String?) -> String? {
        language(of: item.title, item.summary.isEmpty ? item.content : item.summary, stated: stated)
    }

    private mutating func takeIn(_ refresh: ReadItems, seen: Int64, _ run: inout RefreshRun) {
        var record = RefreshRecord(number: run.stamp, seen: seen, firstItem: window.next)
        terms.beginRefresh()
        var items: [(index: Int, terms: ItemTerms)] = []
        items.reserveCapacity(refresh.items.count)
        for (index, read) in refresh.read.enumerated() {
            let source = refresh.sources[index]
            if let original = copies.original(
                of: read.sketch, source: source,
                sharesWords: { sharesWords(read.stems, with: $0, items, record.firstItem) })
            {
                run.copyRules[index] = copies.rule(for: read.sketch, of: original, source: source)
                copies.addKeys(of: read.sketch, to: original)
                record.addCopy(of: original, read.sketch)
                run.places.append((original, true))
                continue
            }
            let number = record.firstItem + record.itemCount
            let counted = ItemTerms(read.stems, &terms)
            terms.count(counted.uses)
            copies.add(number, read.sketch, source: source)
            record.addItem()
            run.places.append((number, false))
            items.append((index, counted))
        }
        documents += items.count
        rarities.documents = documents
        for (index, counted) in items {
            let item = refresh.items[index]
            let vector = vector(of: counted, terms, &rarities)
            var entry = WindowItem(id: item.id.rawValue, published: item.published.seconds)
            entry.smoothing.voice = refresh.read[index].voice
            window.append(entry, vector, counted.uses)
            run.names.append(entryNames(refresh.read[index].names, language: refresh.languages[index]))
        }
        run.record = record
    }

    /// Whether a third of the stems of the smaller are in both.
    private func sharesWords(
        _ stems: [StemUse], with original: Int32, _ items: [(index: Int, terms: ItemTerms)], _ firstNew: Int32
    ) -> Bool {
        let known: Set<Int32>
        if original >= firstNew {
            known = Set(items[Int(original - firstNew)].terms.uses.map(\.term))
        } else {
            known = Set(window.vector(of: original).map(\.term))
        }
        let smaller = min(known.count, stems.count)
        let shared = stems.count { terms.number(of: $0.stem).map(known.contains) == true }
        return smaller == 0 || shared * 3 >= smaller
    }
}

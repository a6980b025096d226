import TidingsModel

extension ClusterMemory {
    /// The counters, and where the window begins.
    func row(_ writer: inout ByteWriter) -> MemoryRow {
        writer.signed(refreshNumber)
        writer.number(documents)
        writer.signed(now)
        writer.number(Int(window.first))
        writer.number(Int(window.next))
        writer.number(terms.count)
        languages.write(&writer)
        return MemoryRow(kind: MemoryKind.counters, key: 0, value: writer.take())
    }
}

/// Puts a clusterer's memory together from its rows.
///
/// Rows that do not fit together (a damaged store) cost the window: its entries are not compared with any more.
/// What was learned of words and sources stays.
struct MemoryRestorer {
    private var memory: ClusterMemory
    private let options: Clusterer.Options
    /// Items that room is made for at once, whatever the counters of a damaged store say.
    private static let mostRoom = 1 << 20
    /// What the counters say of the end of the window and of the stems.
    private var nextItem: Int32 = 0
    private var termCount = 0
    private var windowRows: [MemoryRow] = []
    private var scratch = RestoredItem()
    private var isDamaged = false
    private var lineStories: [(line: LineCluster, stories: [Int32])] = []
    /// The slot of each story, by its order and one.
    private var slots = NumberTable()
    /// What stories have in common, story by story as their rows say it.
    private var pairs: [(own: Int32, order: Int32, sum: Int64)] = []

    init(_ options: Clusterer.Options) {
        self.options = options
        memory = ClusterMemory(options)
    }

    /// Rows come in the order of `MemoryKind`.
    mutating func add(_ row: MemoryRow) {
        guard let value = row.value else { return }
        if row.kind >= MemoryKind.refresh { windowRows.append(MemoryRow(kind: row.kind, key: row.key, value: nil)) }
        switch row.kind {
        case MemoryKind.counters: addCounters(value)
        case MemoryKind.terms: memory.terms.restore(page: row.key, value)
        case MemoryKind.source:
            memory.boilerplate.restore(SourceHabits(value), source: UInt64(bitPattern: row.key))
        case MemoryKind.refresh:
            guard
                let record = RefreshRecord(
                    row.key, value, &memory.window, &memory.copies, &memory.terms, &scratch)
            else {
                isDamaged = true
                return
            }
            memory.records.append(record)
        case MemoryKind.storyline: lineStories.append(LineCluster.read(row.key, value, termCount))
        case MemoryKind.story: addStory(row.key, value)
        case MemoryKind.originals:
            let (first, originals) = NearCopies.readRemembered(value)
            memory.copies.restore(row.key, max(0, min(first, .max / 2)), originals)
        case MemoryKind.event:
            var (profile, language) = EventProfile.read(value)
            let order = Int32(truncatingIfNeeded: row.key)
            guard let number = memory.events.number(of: language), slot(of: order) != nil else { break }
            profile.language = number
            memory.events.place(profile, order)
        default: break
        }
    }

    consuming func finish() -> ClusterMemory {
        memory.terms.pad(to: termCount)
        memory.terms.findFree()
        memory.window.listRestored(scratch.counts)
        memory.copies.indexRestored(memory.records)
        memory.copies.indexRemembered()
        joinRows()
        for (line, orders) in lineStories {
            var line = line
            line.stories = orders.compactMap { self.slot(of: $0) }
            guard !line.stories.isEmpty else { continue }
            let slot = memory.lines.place(line)
            for story in line.stories { memory.stories.setLine(slot, of: story) }
        }
        if !isWhole { forgetWindow() }
        return memory
    }

    private var isWhole: Bool {
        guard !isDamaged, memory.window.next == nextItem else { return false }
        var next = memory.window.first
        for record in memory.records {
            guard record.firstItem == next else { return false }
            next += record.itemCount
        }
        return (memory.window.first..<nextItem).allSatisfy { item in
            memory.stories.hasSlot(item) && memory.stories.line(of: memory.stories.slot(of: item)) >= 0
        }
    }

    private mutating func forgetWindow() {
        var fresh = ClusterMemory(options, firstItem: nextItem)
        fresh.terms = memory.terms
        fresh.terms.retireAll()
        fresh.boilerplate = memory.boilerplate
        fresh.languages = memory.languages
        fresh.refreshNumber = memory.refreshNumber
        fresh.documents = memory.documents
        fresh.now = memory.now
        fresh.staleRows = windowRows
        memory = fresh
    }

    private mutating func addCounters(_ value: [UInt8]) {
        var reader = ByteReader(value)
        let refreshNumber = reader.signed()
        let documents = reader.int()
        let now = reader.signed()
        memory = ClusterMemory(options, firstItem: max(0, reader.int32()))
        nextItem = max(0, reader.int32())
        memory.window.makeRoom(for: min(Int(nextItem) - Int(memory.window.first), Self.mostRoom))
        termCount = max(0, min(reader.int(), 1 << 28))
        memory.refreshNumber = refreshNumber
        memory.documents = documents
        memory.now = now
        memory.languages = LanguageCounts(&reader)
    }

    /// A story whose entries have left the window, or are not there (a damaged store), has no place.
    private mutating func addStory(_ key: Int64, _ value: [UInt8]) {
        let own = Int32(memory.stories.clusters.count)
        let start = pairs.count
        var cluster = StoryCluster.read(key, value) { pairs.append((own, $0, $1)) }
        let first = memory.window.first
        cluster.members.removeAll { $0 < first }
        guard let last = cluster.members.last, last < memory.window.next, cluster.size > 0, cluster.order >= 0 else {
            pairs.removeLast(pairs.count - start)
            return
        }
        cluster.living = Int32(cluster.members.count)
        cluster.listed = Int32(cluster.members.count { memory.window.isListed($0) })
        let slot = memory.stories.place(cluster)
        slots.set(UInt64(cluster.order) + 1, to: Int32(slot))
        for member in cluster.members { memory.stories.setSlot(slot, of: member) }
    }

    /// The row written later is right about a pair.
    private mutating func joinRows() {
        let stamps = memory.stories.clusters.map { $0?.stamp ?? 0 }
        // Where the row of each begins, all rows one behind the other; first how long it is.
        var starts = [Int](repeating: 0, count: stamps.count + 1)
        var kept: [(own: Int32, entry: RowEntry)] = []
        kept.reserveCapacity(pairs.count)
        for (own, order, sum) in pairs {
            guard let partner = slot(of: order), stamps[partner] <= stamps[Int(own)] else { continue }
            kept.append((own, RowEntry(slot: partner, sum: sum)))
            starts[Int(own) + 1] += 1
            if stamps[partner] < stamps[Int(own)] { starts[partner + 1] += 1 }
        }
        pairs = []
        for slot in stamps.indices { starts[slot + 1] += starts[slot] }
        var entries = [RowEntry](repeating: RowEntry(slot: 0, sum: 0), count: starts[stamps.count])
        var ends = starts
        var span = entries.mutableSpan
        for (own, entry) in kept {
            let own = Int(own)
            span[ends[own]] = entry
            ends[own] += 1
            guard stamps[entry.slot] < stamps[own] else { continue }
            span[ends[entry.slot]] = entry.of(own)
            ends[entry.slot] += 1
        }
        for slot in stamps.indices {
            memory.stories.setRow(StoryRow(Array(entries[starts[slot]..<starts[slot + 1]])), of: slot)
        }
    }

    private func slot(of order: Int32) -> Int? { order < 0 ? nil : slots[UInt64(order) + 1].map(Int.init) }
}

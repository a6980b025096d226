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
    /// What the counters say of the end of the window and of the stems.
    private var nextItem: Int32 = 0
    private var termCount = 0
    private var windowRows: [MemoryRow] = []
    private var isDamaged = false
    private var lineStories: [(line: LineCluster, stories: [Int32])] = []
    /// Ascending.
    private var profiles: [(order: Int32, profile: EventProfile)] = []
    private var clusters: [(cluster: StoryCluster, common: [(order: Int32, sum: Int64)])] = []

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
            guard let record = RefreshRecord(row.key, value, &memory.window, &memory.copies, &memory.terms) else {
                isDamaged = true
                return
            }
            memory.records.append(record)
        case MemoryKind.storyline: lineStories.append(LineCluster.read(row.key, value, termCount))
        case MemoryKind.story: clusters.append(StoryCluster.read(row.key, value))
        case MemoryKind.originals:
            let (first, originals) = NearCopies.readRemembered(value)
            memory.copies.restore(row.key, max(0, min(first, .max / 2)), originals)
        case MemoryKind.event:
            var (profile, language) = EventProfile.read(value)
            guard let number = memory.events.number(of: language) else { break }
            profile.language = number
            profiles.append((Int32(truncatingIfNeeded: row.key), profile))
        default: break
        }
    }

    consuming func finish() -> ClusterMemory {
        memory.terms.pad(to: termCount)
        memory.terms.findFree()
        memory.window.listRestored(memory.terms.count)
        memory.copies.indexRestored(memory.records)
        memory.copies.indexRemembered()
        let slots = placeStories()
        joinRows(slots)
        for (order, profile) in profiles where slot(of: order, slots) != nil { memory.events.place(profile, order) }
        for (line, orders) in lineStories {
            var line = line
            line.stories = orders.compactMap { self.slot(of: $0, slots) }
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
        termCount = max(0, min(reader.int(), 1 << 28))
        memory.refreshNumber = refreshNumber
        memory.documents = documents
        memory.now = now
        memory.languages = LanguageCounts(&reader)
    }

    /// - Returns: the slot of each story, by its order and one.
    private mutating func placeStories() -> NumberTable {
        var slots = NumberTable()
        let first = memory.window.first
        for (cluster, _) in clusters {
            var cluster = cluster
            cluster.members.removeAll { $0 < first }
            guard let last = cluster.members.last, last < memory.window.next, cluster.size > 0,
                cluster.order >= 0
            else { continue }
            cluster.living = Int32(cluster.members.count)
            cluster.listed = Int32(cluster.members.count { memory.window.isListed($0) })
            let slot = memory.stories.place(cluster)
            slots.set(UInt64(cluster.order) + 1, to: Int32(slot))
            for member in cluster.members { memory.stories.setSlot(slot, of: member) }
        }
        return slots
    }

    /// The row written later is right about a pair.
    private mutating func joinRows(_ slots: NumberTable) {
        let stamps = memory.stories.clusters.map { $0?.stamp ?? 0 }
        var pairs: [(own: Int32, entry: RowEntry)] = []
        pairs.reserveCapacity(clusters.reduce(0) { $0 + $1.common.count })
        var counts = [Int](repeating: 0, count: stamps.count)
        for (cluster, common) in clusters {
            guard let own = slot(of: cluster.order, slots) else { continue }
            for (order, sum) in common {
                guard let partner = slot(of: order, slots), stamps[partner] <= cluster.stamp else { continue }
                pairs.append((Int32(own), RowEntry(slot: partner, sum: sum)))
                counts[own] += 1
                if stamps[partner] < cluster.stamp { counts[partner] += 1 }
            }
        }
        var rows = counts.map { count in
            var row: [RowEntry] = []
            row.reserveCapacity(count)
            return row
        }
        for (own, entry) in pairs {
            rows[Int(own)].append(entry)
            guard stamps[entry.slot] < stamps[Int(own)] else { continue }
            rows[entry.slot].append(RowEntry(slot: Int(own), sum: entry.sum))
        }
        for slot in rows.indices { memory.stories.setRow(StoryRow(rows[slot]), of: slot) }
    }

    private func slot(of order: Int32, _ slots: NumberTable) -> Int? {
        order < 0 ? nil : slots[UInt64(order) + 1].map(Int.init)
    }
}

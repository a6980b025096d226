import TidingsModel

/// What has changed since rows were last taken.
///
/// Many refreshes of a batch change the same clusters: their rows are made once, when the batch is stored.
struct UnwrittenRows: Sendable {
    private(set) var isEmpty = true
    /// Deletions, and what is known only when it changes.
    private(set) var rows: [MemoryRow] = []
    private(set) var pages: Set<Int> = []
    private(set) var sources: Set<UInt64> = []
    /// By number; places move when others leave the window.
    private(set) var records: Set<Int64> = []
    private(set) var lines: Set<Int> = []
    private(set) var stories: Set<Int> = []
    private(set) var events: Set<Int32> = []

    mutating func add(_ run: RefreshRun, _ terms: TermTable, _ known: inout [RefreshRecord]) {
        isEmpty = false
        for place in run.changedRecords { records.insert(known[place].number) }
        if var record = run.record {
            // A copy of their size: an array shared with the table keeps the room of the largest refresh so far.
            record.newTerms = terms.new.map(\.self)
            records.insert(record.number)
            known.append(record)
        }
        rows += run.rows
        pages.formUnion(run.changedPages)
        sources.formUnion(run.changedSources)
        lines.formUnion(run.changedLines)
        stories.formUnion(run.changedStories)
        events.formUnion(run.changedEvents)
    }
}

extension ClusterMemory {
    /// The rows of all that has changed since this was last asked; later ones are right about earlier ones.
    ///
    /// What is gone by now has its deletion. Where another has taken its slot since, that has changed as well.
    mutating func takeRows() -> [MemoryRow] {
        let changed = unwritten
        guard !changed.isEmpty else { return [] }
        unwritten = UnwrittenRows()
        var writer = ByteWriter()
        var rows = changed.rows
        for page in changed.pages.sorted() { rows.append(terms.row(ofPage: page, &writer)) }
        rows.append(row(&writer))
        for source in changed.sources.sorted() {
            if let habits = boilerplate.sources[source] { rows.append(habits.row(source, &writer)) }
        }
        for number in changed.records.sorted() {
            if let record = record(number) { rows.append(record.row(window, copies, terms, &writer)) }
        }
        let changedLines = changed.lines.compactMap { lines.line($0) }
        rows += changedLines.sorted { $0.order < $1.order }.map { $0.row(stories, &writer) }
        let changedStories = changed.stories.filter { stories.cluster($0) != nil }
        for slot in changedStories.sorted(by: { stories.figures[$0].order < stories.figures[$1].order }) {
            if let story = stories.cluster(slot) { rows.append(story.row(stories, slot: slot, &writer)) }
        }
        rows += eventRows(changed.events, &writer)
        return rows
    }

    /// Nil where it has left the window.
    private func record(_ number: Int64) -> RefreshRecord? {
        var places = records.indices
        while let first = places.first {
            let middle = first + places.count / 2
            if records[middle].number == number { return records[middle] }
            places = records[middle].number < number ? middle + 1..<places.endIndex : first..<middle
        }
        return nil
    }

    /// As if the rows had been taken, for who keeps none.
    mutating func forgetRows() { unwritten = UnwrittenRows() }
}

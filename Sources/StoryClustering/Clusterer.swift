package import TidingsModel

/// Assigns entries to stories and stories to storylines, one refresh after another.
///
/// A plain value: whoever holds it decides on which thread it runs, and the same entries in the
/// same refreshes always give the same stories. How it decides stands in `Recipe.swift`.
package struct Clusterer: Sendable {
    private(set) var memory: ClusterMemory
    private let options: Options
    private var reader = ItemReader()

    package init(options: Options = Options()) {
        self.options = options
        memory = ClusterMemory(options)
    }

    /// Goes on where the clusterer that gave these rows stopped.
    ///
    /// Rows come by kind and key, ascending, as the store hands them over.
    package init(
        restoring rows: [MemoryRow], options: Options = Options(), bars: [Bar] = [], joined: Set<Story.ID> = []
    ) {
        var restorer = Restorer(options: options, bars: bars, joined: joined)
        for row in rows { restorer.add(row) }
        self = restorer.finish()
    }

    private init(_ memory: ClusterMemory, _ options: Options, _ bars: [Bar], _ joined: Set<Story.ID>) {
        self.memory = memory
        self.memory.keepApart(bars)
        self.memory.keepTogether(joined)
        self.options = options
    }

    /// Places the entries of one refresh, and says all that has changed by it.
    ///
    /// `now` is the time of the refresh: what nothing has joined for long is forgotten by it. Entries without a time
    /// of their own are given one and the same `published`, and time then parts none of them.
    ///
    /// Stories grow hour by hour of `published`, so that a refresh after a day gives the stories that hourly ones
    /// would have given. Many entries at once are taken in parts: what each costs does not grow with their number.
    package mutating func assign(_ refresh: [ClusterItem], now: Timestamp) -> ClusterChanges {
        var changes = place(refresh, now: now)
        changes.memory = takeLearned()
        return changes
    }

    /// The same without what was learned, which waits to be taken: once for all refreshes that are stored together.
    package mutating func place(_ refresh: [ClusterItem], now: Timestamp) -> ClusterChanges {
        guard let begun = begin(refresh, now: now) else { return ClusterChanges() }
        return place(begun.read(by: &reader))
    }

    /// Begins a refresh, for who has it read on another thread; `place` ends it.
    ///
    /// Several may be under way. They are placed in the order in which they were begun, and nothing else is asked for
    /// before that.
    ///
    /// - Returns: nil where those that are under way have to be placed first, since it is so much later than they are.
    package mutating func begin(_ refresh: [ClusterItem], now: Timestamp) -> BegunRefresh? {
        let order = refresh.indices.sorted { a, b in
            let (hourA, hourB) = (refresh[a].published.wholeHours, refresh[b].published.wholeHours)
            return hourA == hourB ? a < b : hourA < hourB
        }
        var parts: [UnreadItems] = []
        for start in stride(from: 0, to: refresh.count, by: Recipe.mostAtOnce) {
            let places = order[start..<min(start + Recipe.mostAtOnce, refresh.count)]
            guard let part = memory.begin(places.map { refresh[$0] }, now: now.seconds) else { return nil }
            parts.append(part)
        }
        return BegunRefresh(order: order, parts: parts)
    }

    /// Places the entries of the oldest refresh that is under way.
    package mutating func place(_ refresh: ReadRefresh) -> ClusterChanges {
        let parts = refresh.parts.map { memory.place($0) }
        var changes = parts.count == 1 ? parts[0] : ClusterChanges(joining: parts)
        let placed = changes.assignments
        for (place, index) in refresh.order.enumerated() { changes.assignments[index] = placed[place] }
        return changes
    }

    /// What was learned since this was last asked: rows to write or, without a value, to delete.
    package mutating func takeLearned() -> [MemoryRow] { memory.takeRows() }

    /// Says that what was learned is stored nowhere.
    package mutating func leaveLearned() { memory.forgetRows() }

    /// What all this has cost.
    package var work: ClusterWork { memory.work }

    /// Takes entries out of their story, as a person asked; they are one of another name, in the same storyline.
    ///
    /// Give all of them but copies, also those that left the window.
    package mutating func split(_ entries: [Entry.ID], from story: Story.ID, as name: Story.ID) -> ClusterChanges {
        memory.split(entries, from: story, as: name)
    }

    /// Makes one story of two, as a person asked, under the name of `kept`.
    ///
    /// Their storylines become one as well, unless the first is to leave its own.
    package mutating func join(
        _ story: Story.ID, with kept: Story.ID, leavingItsStoryline: Bool = false
    ) -> ClusterChanges {
        memory.join(story, with: kept, leavingItsStoryline: leavingItsStoryline)
    }

    /// Merges these stories with what fits them, after what a person said was withdrawn.
    package mutating func reconsider(_ stories: [Story.ID]) -> ClusterChanges { memory.reconsider(stories) }

    /// Cuts entries into refreshes: by time and id, an hour of item time each.
    package func refreshes(_ items: [ClusterItem]) -> [[ClusterItem]] {
        // Places are sorted, since an item is a dozen references.
        let order = items.indices.sorted { a, b in
            let (first, second) = (items[a].published, items[b].published)
            return first == second ? items[a].id < items[b].id : first < second
        }
        var refreshes: [[ClusterItem]] = []
        var start = 0
        while start < order.count {
            let hour = items[order[start]].published.wholeHours
            var end = start + 1
            while end < order.count, items[order[end]].published.wholeHours == hour { end += 1 }
            refreshes.append(order[start..<end].map { items[$0] })
            start = end
        }
        return refreshes
    }
}

/// A refresh whose entries are still to be read, which takes no clusterer and any thread may do.
package struct BegunRefresh: Sendable {
    fileprivate let order: [Int]
    fileprivate let parts: [UnreadItems]

    /// Entries of the refresh.
    package var count: Int { order.count }

    package func read(by reader: inout ItemReader) -> ReadRefresh {
        ReadRefresh(order: order, parts: parts.map { $0.read(&reader) })
    }
}

/// A refresh whose entries have been read.
package struct ReadRefresh: Sendable {
    fileprivate let order: [Int]
    fileprivate let parts: [ReadItems]
}

extension Clusterer {
    /// What may be tuned.
    package struct Options: Sendable {
        /// How well two clusters must fit to be one story; higher gives smaller stories.
        package var storyThreshold = 0.22
        /// How well two storylines must fit to be one.
        package var storylineThreshold = 0.19
        /// How well stories of several languages must fit to be one event; higher links fewer.
        package var eventThreshold = 0.22
        /// Days after which an entry is no longer compared with new ones.
        package var windowDays: Int64 = 14
        /// A stem gone from the window is forgotten when it was in less than one of so many entries.
        ///
        /// So no more stems are known than these entries and those of the window have. To forget at once those of one
        /// entry costs .01 B-cubed F1 on news of years.
        var entriesPerRareStem = 200_000

        package init() {}
    }

    /// Takes the rows of an earlier clusterer one by one.
    package struct Restorer {
        private var restoring: MemoryRestorer
        private let options: Options
        private let bars: [Bar]
        private let joined: Set<Story.ID>

        /// `bars` are the stories that a person keeps apart, `joined` those that one made of several, as they are
        /// named now.
        package init(options: Options = Options(), bars: [Bar] = [], joined: Set<Story.ID> = []) {
            self.options = options
            self.bars = bars
            self.joined = joined
            restoring = MemoryRestorer(options)
        }

        /// Rows come by kind and key, ascending.
        package mutating func add(_ row: MemoryRow) { restoring.add(row) }

        package consuming func finish() -> Clusterer { Clusterer(restoring.finish(), options, bars, joined) }
    }
}

extension Timestamp {
    fileprivate var wholeHours: Int64 { seconds / Timestamp.hour }
}

extension ClusterChanges {
    /// The changes of the parts of one refresh as one.
    fileprivate init(joining parts: [ClusterChanges]) {
        self.init()
        assignments = parts.flatMap(\.assignments)
        mergedStories = parts.flatMap(\.mergedStories)
        splits = parts.flatMap(\.splits)
        mergedStorylines = parts.flatMap(\.mergedStorylines)
        let gone = Set(mergedStories.lazy.map(\.from))
        storylines = parts.flatMap(\.storylines).filter { !gone.contains($0.story) }
        events = parts.flatMap(\.events).filter { !gone.contains($0.story) }
        decisions = parts.flatMap(\.decisions)
    }
}

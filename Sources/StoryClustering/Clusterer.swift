package import TidingsModel

/// Assigns entries to stories and stories to storylines, one refresh after another.
///
/// A plain value: whoever holds it decides on which thread it runs, and the same entries in the
/// same refreshes always give the same stories.
package struct Clusterer: Sendable {
    private let options: Options

    package init(options: Options = Options()) { self.options = options }

    /// Goes on where the clusterer that gave these rows stopped.
    ///
    /// Rows come by kind and key, ascending, as the store hands them over.
    package init(restoring rows: [MemoryRow], options: Options = Options()) {
        var restorer = Restorer(options: options)
        for row in rows { restorer.add(row) }
        self = restorer.finish()
    }

    /// Places the entries of one refresh, and says all that has changed by it.
    ///
    /// `now` is the time of the refresh: what nothing has joined for long is forgotten by it.
    package mutating func assign(_ refresh: [ClusterItem], now: Timestamp) -> ClusterChanges {
        var changes = ClusterChanges()
        for item in refresh {
            let story = Story.ID(first: item.id)
            changes.assignments.append(Assignment(entry: item.id, story: story))
            changes.storylines.append(.init(story: story, storyline: .init(first: story)))
        }
        return changes
    }

    /// Cuts entries into refreshes: by time and id, an hour of item time each.
    package func refreshes(_ items: [ClusterItem]) -> [[ClusterItem]] {
        let sorted = items.sorted { a, b in
            a.published == b.published ? a.id < b.id : a.published < b.published
        }
        var refreshes: [[ClusterItem]] = []
        var hour: Int64?
        for item in sorted {
            let itsHour = item.published.seconds / Timestamp.hour
            if itsHour == hour { refreshes[refreshes.count - 1].append(item) } else { refreshes.append([item]) }
            hour = itsHour
        }
        return refreshes
    }
}

extension Clusterer {
    /// What may be tuned.
    package struct Options: Sendable {
        package init() {}
    }

    /// Takes the rows of an earlier clusterer one by one.
    package struct Restorer {
        private let options: Options

        package init(options: Options = Options()) { self.options = options }

        /// Rows come by kind and key, ascending.
        package mutating func add(_ row: MemoryRow) {}

        package consuming func finish() -> Clusterer { Clusterer(options: options) }
    }
}

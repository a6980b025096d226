/// Where found clusters and labels disagree, what costs most first.
package struct PartitionErrors: Sendable {
    /// A found cluster with items of several labels, or a label whose items are in several clusters.
    package struct Error: Sendable, Equatable {
        /// What it takes from B-cubed precision, or recall.
        package var cost: Double
        package var items: Int
        /// The places of its parts' first items and the parts' sizes, the largest first.
        package var parts: [Part]
    }

    package struct Part: Sendable, Equatable {
        package var first: Int
        package var items: Int
    }

    /// Clusters that hold several labels: they cost precision.
    package let mixed: [Error]
    /// Labels that lie in several clusters: they cost recall.
    package let torn: [Error]

    /// Labels and clusters stand side by side, an item each; at most so many of either kind.
    package init(labels: [String], clusters: [String], limit: Int) {
        let table = ContingencyTable(labels, clusters)
        mixed = Self.worst(table, sizes: table.ofCluster, limit, by: \.cluster)
        torn = Self.worst(table, sizes: table.ofLabel, limit, by: \.label)
    }

    private static func worst(
        _ table: ContingencyTable, sizes: [Int], _ limit: Int, by whole: KeyPath<ContingencyTable.Cell, Int>
    ) -> [Error] {
        var parts = [[Part]](repeating: [], count: sizes.count)
        for cell in table.cells { parts[cell[keyPath: whole]].append(Part(first: cell.first, items: cell.count)) }
        let errors = zip(sizes, parts).compactMap { size, parts -> Error? in
            guard parts.count > 1 else { return nil }
            let kept = parts.reduce(0.0) { $0 + Double($1.items) * Double($1.items) / Double(size) }
            let sorted = parts.sorted { ($1.items, $0.first) < ($0.items, $1.first) }
            return Error(cost: (Double(size) - kept) / Double(table.items), items: size, parts: sorted)
        }
        let sorted = errors.sorted { a, b in
            a.cost == b.cost ? (a.parts.first?.first ?? 0) < (b.parts.first?.first ?? 0) : a.cost > b.cost
        }
        return Array(sorted.prefix(limit))
    }
}

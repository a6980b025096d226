import Foundation

/// How well found clusters agree with labelled ones; each figure is between 0 and 1.
package struct PartitionScores: Sendable, Equatable {
    /// How pure the found clusters are, how whole the labelled ones, and the harmonic mean of both.
    package struct Agreement: Sendable, Equatable {
        package var precision: Double
        package var recall: Double

        package var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
    }

    package var items = 0
    package var labelled = 0
    package var found = 0
    /// B-cubed (Bagga and Baldwin 1998): the mean over items of what its cluster and its label share.
    package var bCubed = Agreement(precision: 1, recall: 1)
    /// Over pairs of items: large clusters weigh most.
    package var pairwise = Agreement(precision: 1, recall: 1)
    /// Homogeneity and completeness; their mean is the V-measure (Rosenberg and Hirschberg 2007).
    package var entropy = Agreement(precision: 1, recall: 1)

    /// Labels and clusters stand side by side, an item each.
    package init(labels: [String], clusters: [String]) {
        let table = ContingencyTable(labels, clusters)
        items = table.items
        labelled = table.ofLabel.count
        found = table.ofCluster.count
        guard items > 0 else { return }
        takeBCubed(table)
        takePairs(table)
        takeEntropy(table)
    }

    private mutating func takeBCubed(_ table: ContingencyTable) {
        var precision = 0.0
        var recall = 0.0
        for cell in table.cells {
            let square = Double(cell.count) * Double(cell.count)
            precision += square / Double(table.ofCluster[cell.cluster])
            recall += square / Double(table.ofLabel[cell.label])
        }
        bCubed = Agreement(precision: precision / Double(items), recall: recall / Double(items))
    }

    private mutating func takePairs(_ table: ContingencyTable) {
        func pairs(_ counts: some Sequence<Int>) -> Double { counts.reduce(0) { $0 + Double($1 * ($1 - 1) / 2) } }
        let shared = pairs(table.cells.map(\.count))
        let found = pairs(table.ofCluster)
        let stated = pairs(table.ofLabel)
        pairwise = Agreement(precision: found > 0 ? shared / found : 1, recall: stated > 0 ? shared / stated : 1)
    }

    private mutating func takeEntropy(_ table: ContingencyTable) {
        let total = Double(items)
        func entropy(_ counts: [Int]) -> Double {
            counts.reduce(0) { $0 - Double($1) / total * log(Double($1) / total) }
        }
        var mutual = 0.0
        for cell in table.cells {
            let expected = Double(table.ofLabel[cell.label]) * Double(table.ofCluster[cell.cluster])
            mutual += Double(cell.count) / total * log(Double(cell.count) * total / expected)
        }
        let ofLabels = entropy(table.ofLabel)
        let ofClusters = entropy(table.ofCluster)
        self.entropy = Agreement(
            precision: ofLabels > 1e-12 ? mutual / ofLabels : 1, recall: ofClusters > 1e-12 ? mutual / ofClusters : 1)
    }
}

/// How many items each pair of label and cluster shares, pairs in order of first appearance.
struct ContingencyTable {
    struct Cell {
        var label: Int
        var cluster: Int
        var count = 0
        /// The place of its first item.
        var first: Int
    }

    private(set) var cells: [Cell] = []
    private(set) var ofLabel: [Int] = []
    private(set) var ofCluster: [Int] = []
    let items: Int

    init(_ labels: [String], _ clusters: [String]) {
        items = min(labels.count, clusters.count)
        var labelNumbers: [String: Int] = [:]
        var clusterNumbers: [String: Int] = [:]
        var places: [[Int]: Int] = [:]
        for (item, (label, cluster)) in zip(labels, clusters).enumerated() {
            let row = Self.number(of: label, &labelNumbers, &ofLabel)
            let column = Self.number(of: cluster, &clusterNumbers, &ofCluster)
            let place = places[[row, column]] ?? cells.count
            if place == cells.count {
                places[[row, column]] = place
                cells.append(Cell(label: row, cluster: column, first: item))
            }
            cells[place].count += 1
        }
    }

    private static func number(of name: String, _ numbers: inout [String: Int], _ counts: inout [Int]) -> Int {
        let number = numbers[name] ?? counts.count
        if number == counts.count {
            numbers[name] = number
            counts.append(0)
        }
        counts[number] += 1
        return number
    }
}

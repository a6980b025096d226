/// Entries that report one event, as the clusterer keeps them.
struct StoryCluster: Sendable {
    /// Number of its first entry: what is older keeps its name.
    var order: Int32
    /// Id of its first entry.
    var first: String
    /// All entries ever, copies not counted.
    var size: Int32
    /// Sum of the entries' backgrounds, in parts of `backgroundUnit`.
    var background: Int64
    /// Sum of the similarities of all its entries to all, itself included, in parts of `similarityUnit`.
    var inner: Int64
    /// Stems in the vectors of its entries, together.
    var stems: Int
    var earliest: Int64
    var latest: Int64
    /// Its entries, ascending; the first ones may have left the window.
    var members: [Int32]
    /// How many of `members`, the last, are in the window.
    var living: Int32
    /// How many of those are compared with new entries; they stand for all.
    var listed: Int32
    /// Slot of its storyline; -1 for a story of this refresh.
    var line: Int
    /// Changes with every merge.
    var version: UInt32 = 0
    /// Refresh that changed it last.
    var stamp: Int64
    /// The side on which it is of each parting of a story that turned out to be two; see `Parting`.
    var partings: Set<Int64> = []

    /// Entries in the window, ascending.
    var livingMembers: ArraySlice<Int32> { members.suffix(Int(living)) }

    /// Takes in a younger cluster, which has so much in common with this one.
    mutating func take(_ other: StoryCluster, common: Int64, stamp: Int64) {
        inner += 2 * common + other.inner
        size += other.size
        stems += other.stems
        background += other.background
        earliest = min(earliest, other.earliest)
        latest = max(latest, other.latest)
        living += other.living
        listed += other.listed
        take(other.members)
        version += 1
        self.stamp = stamp
        takePartings(other)
    }

    /// Takes in the entries of another cluster; what it costs depends on those, unless they are far older.
    private mutating func take(_ others: [Int32]) {
        guard let last = members.last, let first = others.first, last > first else {
            members.append(contentsOf: others)
            return
        }
        var own = members.count - 1
        var other = others.count - 1
        members.append(contentsOf: others)
        var place = members.count - 1
        while other >= 0 {
            if own >= 0, members[own] > others[other] {
                members[place] = members[own]
                own -= 1
            } else {
                members[place] = others[other]
                other -= 1
            }
            place -= 1
        }
    }

    /// Its oldest entry in the window leaves.
    mutating func letOldestGo() {
        living -= 1
        if members.count > 2 * Int(living) + 8 { members.removeFirst(members.count - Int(living)) }
    }
}

extension StoryCluster {
    /// A new cluster with this one item.
    init(_ item: Int32, _ window: ItemWindow, stamp: Int64) {
        self.init(
            order: item, first: window.id(of: item), size: 1, background: Int64(window.background(of: item)),
            inner: Int64(window.ownSimilarity(item)), stems: window.vectorCount(of: item),
            earliest: window.published(item),
            latest: window.published(item),
            members: [item], living: 1, listed: 1, line: -1, stamp: stamp)
    }
}

/// What a comparison of clusters reads of each.
struct StoryFigures: Sendable {
    var order: Int32
    var size: Int32
    var listed: Int32
    var version: UInt32
    var background: Double
    var stems: Double
    var earliest: Int64
    var latest: Int64
    /// Power of the mean similarity of its entries to one another.
    var closeness: Double

    init(_ cluster: StoryCluster) {
        order = cluster.order
        size = cluster.size
        listed = cluster.listed
        version = cluster.version
        background = Double(cluster.background) / Double(backgroundUnit)
        stems = Double(cluster.stems)
        earliest = cluster.earliest
        latest = cluster.latest
        let count = Double(size)
        let inner = Double(cluster.inner) / Double(similarityUnit) - Recipe.backgroundWeight * count * background
        let cohesionPower = Recipe.cohesionPower + Recipe.largeCohesionPower * (1 - 1 / count)
        closeness = power(max(inner / (count * count), 1e-6), cohesionPower / 2)
    }
}

/// Two clusters of a refresh became one.
struct StoryMerge: Sendable {
    var kept: Int
    var gone: Int
    /// As they were named before.
    var keptFirst: String
    var goneFirst: String
    var keptOrder: Int32
    var goneOrder: Int32
    var keptLine: Int
    var goneLine: Int
    /// How well they fitted; 0 where nobody asked.
    var fit = StoryFit()
}

/// A name in the entries of one story.
struct EventName: Sendable, Equatable {
    /// Parts of an entry.
    static let entryUnit: Float = 16
    static let weightUnit = 16384.0

    // In halves: there are dozens for each story, and a number of four bytes would have to lie at a multiple of four.
    private let low: UInt16
    private let high: UInt16
    let spelling: UInt16
    /// Of unit length with the others, in parts of `weightUnit`, as rare as it was when the story changed last.
    var weight: UInt16
    /// Entries with it, each as far as it is a name there, in parts of `entryUnit`; more than 4,000 count as so many.
    var uses: UInt16

    @inline(__always) var key: UInt32 { UInt32(low) | UInt32(high) << 16 }

    init(key: UInt32, spelling: UInt16, weight: UInt16 = 0, uses: UInt32) {
        low = UInt16(truncatingIfNeeded: key)
        high = UInt16(key >> 16)
        self.spelling = spelling
        self.weight = weight
        self.uses = UInt16(clamping: uses)
    }
}

/// What a story of one language has that stories of others may know it by.
struct EventProfile: Sendable {
    /// Id of the story's first entry.
    var name = ""
    /// Id of the story that its event is named after.
    var eventName = ""
    var earliest = Int64.max
    var latest = Int64.min
    /// By ascending key.
    var names: [EventName] = []
    /// Entries, copies not counted.
    var size: Int32 = 0
    /// Order of the story that its event is named after; -1 for none.
    var event: Int32 = -1
    /// How well it fitted the rest of its event, when that was looked at last.
    var score: Float = 0
    var language: UInt8

    init(language: UInt8) { self.language = language }

    func has(_ key: UInt32) -> Bool {
        var (low, high) = (0, names.count)
        while low < high {
            let middle = (low + high) / 2
            if names[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low < names.count && names[low].key == key
    }

    /// Adds the names of one entry, by ascending key.
    mutating func add(_ entry: [EventName], published: Int64) {
        size += 1
        earliest = min(earliest, published)
        latest = max(latest, published)
        names = Self.merged(names, entry)
    }

    mutating func add(_ other: EventProfile) {
        size += other.size
        earliest = min(earliest, other.earliest)
        latest = max(latest, other.latest)
        if name.isEmpty { name = other.name }
        names = Self.merged(names, other.names)
    }

    private static func merged(_ a: [EventName], _ b: [EventName]) -> [EventName] {
        var sum: [EventName] = []
        sum.reserveCapacity(a.count + b.count)
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if a[i].key == b[j].key {
                var name = a[i]
                name.uses = UInt16(clamping: UInt32(name.uses) + UInt32(b[j].uses))
                sum.append(name)
                i += 1
                j += 1
            } else if a[i].key < b[j].key {
                sum.append(a[i])
                i += 1
            } else {
                sum.append(b[j])
                j += 1
            }
        }
        sum.append(contentsOf: a[i...])
        sum.append(contentsOf: b[j...])
        return sum
    }

    /// Gives the names their weights, by how rare each is, and keeps the heaviest.
    ///
    /// - Returns: the names that are not kept.
    mutating func weigh(_ rarities: [Double]) -> [UInt32] {
        var dropped: [UInt32] = []
        let unit = Double(max(1, size)) * Double(EventName.entryUnit)
        var weights = names.indices.map { place in
            power(min(1, Double(names[place].uses) / unit), Recipe.eventUsePower) * rarities[place]
        }
        if names.count > Recipe.eventNames {
            let order = names.indices.sorted { (weights[$1], names[$0].key) < (weights[$0], names[$1].key) }
            let kept = order.prefix(Recipe.eventNames).sorted()
            dropped = order.dropFirst(Recipe.eventNames).map { names[$0].key }
            names = kept.map { names[$0] }
            weights = kept.map { weights[$0] }
        }
        let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0 else { return dropped }
        for index in names.indices {
            names[index].weight = UInt16(roundedInt(weights[index] / length * EventName.weightUnit))
        }
        return dropped
    }

    /// What two stories have in common, and how many names that is; spelled otherwise, a name counts in part.
    func product(with other: EventProfile) -> (value: Double, shared: Int) {
        var value = 0.0
        var shared = 0
        var (i, j) = (0, 0)
        while i < names.count, j < other.names.count {
            let (a, b) = (names[i], other.names[j])
            if a.key == b.key {
                let share = a.spelling == b.spelling ? 1 : Recipe.eventSpellingShare
                value += Double(a.weight) * Double(b.weight) * share
                shared += 1
                i += 1
                j += 1
            } else if a.key < b.key {
                i += 1
            } else {
                j += 1
            }
        }
        return (value / (EventName.weightUnit * EventName.weightUnit), shared)
    }
}

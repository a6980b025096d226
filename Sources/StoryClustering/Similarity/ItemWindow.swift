// The entries that new ones are compared with
//
// Who is near to a new one stands in ItemWindow+Neighbours.swift, how similar it is to each in
// ItemWindow+Similarities.swift, and the walk that both make in ItemWindow+Walk.swift.
//
// An entry's vector is frozen at arrival; its postings list under each stem the entries with it, oldest first. The
// smoothed vector of an entry is its own plus shares of its neighbours', and is never written down: the product of
// two smoothed vectors comes from the products of one smoothed vector with the plain vectors of the window, which
// one walk over the postings gives for all entries at once.
//
// Entries leave in the order in which they came. Their places in the arrays are freed when there are as many dead
// as living ones, which nothing but memory can tell.

/// A past entry and the share of its vector in another's smoothed one.
struct Neighbour: Sendable, Equatable {
    var item: Int32
    var share: Float
}

/// An entry as it enters the window.
struct WindowItem: Sendable {
    var id: String
    var published: Int64
    var smoothing = Smoothing()
    /// In parts of `backgroundUnit`.
    var background: Int32 = 0
    /// Whether later entries are compared with it.
    var isListed = true
}

/// How similar an entry is to another of the window.
struct Match: Sendable {
    var item: Int32
    var similarity: Float
}

/// What a comparison reads of an entry beside its words, in half a cache line.
struct Smoothing: Sendable {
    /// `Recipe.neighbours` of them, number -1 where there are fewer.
    var neighbours = InlineArray<3, Neighbour>(repeating: Neighbour(item: -1, share: 0))
    /// Length of the smoothed vector before it is brought to 1.
    var norm: Float = 1
    /// `ClusterItem.voice`.
    var voice: UInt32 = 0
}

/// What a walk adds up for an entry, in one number, so that a posting costs one addition: the product below, above it
/// the stems shared with the plain vector, then those of them that are names.
struct Sum: Sendable {
    private var packed: UInt64 = 0

    @inline(__always) var isEmpty: Bool { packed == 0 }
    @inline(__always) var product: UInt32 { UInt32(truncatingIfNeeded: packed) }
    @inline(__always) var shared: Int { Int(packed >> 32 & 0xff) }
    @inline(__always) var sharesName: Bool { packed >> 40 & 0xff != 0 }

    /// What one shared stem adds beside its product.
    @inline(__always)
    static func step(isName: Bool) -> UInt64 { isName ? 1 << 32 | 1 << 40 : 1 << 32 }

    @inline(__always)
    mutating func add(_ product: UInt32, _ step: UInt64) { packed &+= UInt64(product) | step }
}

/// The entries of the last weeks, numbered in the order of arrival.
struct ItemWindow: Sendable {
    /// Number of the item at the arrays' first place.
    var base: Int32 = 0
    /// The oldest that has not left.
    private(set) var first: Int32 = 0
    // One array for each property, since a comparison reads one or two of every item it meets.
    private var ids: [String] = []
    var published: [Int64] = []
    private var backgrounds: [Int32] = []
    private var isListed: [Bool] = []
    private(set) var vectors = PackedVectors()
    private var recent = RecentVectors()
    var smoothings: [Smoothing] = []
    var postings = Postings()

    // Scratch of one query, cleared through `touched`: as many as postings are read, and one.
    var sums: [Sum] = []
    var touched = [Int32](repeating: 0, count: Recipe.ownPostings + Recipe.neighbourPostings + 1)
    var touchedCount = 0
    var found = [Match](
        repeating: Match(item: 0, similarity: 0), count: Recipe.ownPostings + Recipe.neighbourPostings + 1)
    /// The entry with whose own vector alone the last walk was made, while its sums are there; else -1.
    var walked: Int32 = -1
    /// The same of other entries of the hour.
    var keptWalks = KeptWalks()
    /// The shares of the neighbours of this entry, which was smoothed or compared last, and -1 where there is none.
    var sharesItem: Int32 = -1
    var shares: [VectorTerm] = []
    var otherShares: [VectorTerm] = []
    /// The places of a vector's stems, by weight.
    var walkOrder: [UInt64] = []
    var lineSum = LineSum()
    /// Entries looked at under one stem.
    var postingLimit = Recipe.postingLimit
    /// Postings read and pairs compared, in all.
    var work = ClusterWork()

    let sharedFactors = ItemWindow.factorsOfShared
    let neighbourFading = Fading(days: Recipe.neighbourDays)
    let lineFading = Fading(days: Recipe.lineNeighbourDays)
    let backgroundFading = Fading(days: Recipe.backgroundDays)

    /// Number that the next item gets.
    var next: Int32 { base + Int32(ids.count) }
    var count: Int { Int(next - first) }

    init(startingAt number: Int32 = 0) {
        base = number
        first = number
    }

    func id(of item: Int32) -> String { ids[Int(item - base)] }
    func published(_ item: Int32) -> Int64 { published[Int(item - base)] }
    func background(of item: Int32) -> Int32 { backgrounds[Int(item - base)] }
    func norm(of item: Int32) -> Float { smoothings[Int(item - base)].norm }
    func voice(of item: Int32) -> UInt32 { smoothings[Int(item - base)].voice }
    func isListed(_ item: Int32) -> Bool { isListed[Int(item - base)] }

    func vector(of item: Int32) -> [VectorTerm] {
        var vector: [VectorTerm] = []
        vectors.read(index(of: item), into: &vector)
        return vector
    }

    /// The same of an entry whose vector is likely to be asked for again soon.
    mutating func readVector(of item: Int32) -> [VectorTerm] { recent.vector(of: item, at: index(of: item), vectors) }

    /// Where an item stands in the arrays.
    func index(of item: Int32) -> Int { Int(item - base) }

    /// Reads how an item uses its stems.
    func readUses(of item: Int32, into uses: inout [TermUse]) { vectors.readUses(Int(item - base), into: &uses) }

    /// Stems in the vector of an item.
    func vectorCount(of item: Int32) -> Int { vectors.vectorCount(Int(item - base)) }

    /// The neighbours that smooth an item.
    func neighbours(of item: Int32) -> [Neighbour] {
        let all = smoothings[Int(item - base)].neighbours
        var neighbours: [Neighbour] = []
        neighbours.reserveCapacity(all.count)
        for place in all.indices where all[place].item >= 0 { neighbours.append(all[place]) }
        return neighbours
    }

    mutating func setBackground(_ background: Int32, of item: Int32) { backgrounds[Int(item - base)] = background }

    /// Takes in an item without a word of it: what is compared next is listed when its turn comes (`beginComparing`),
    /// what was there before a restart all at once (`listRestored`), which knows how much room it takes.
    ///
    /// `uses` are of all stems of the vector, and of others.
    mutating func append(_ item: WindowItem, _ vector: [VectorTerm], _ uses: [TermUse]) {
        ids.appendSparingly(item.id)
        published.appendSparingly(item.published)
        backgrounds.appendSparingly(item.background)
        smoothings.appendSparingly(item.smoothing)
        isListed.appendSparingly(item.isListed)
        sums.appendSparingly(Sum())
        vectors.append(vector, uses)
    }

    /// Makes room for so many items, before the first comes.
    mutating func makeRoom(for count: Int) {
        guard count > 0 else { return }
        ids.reserveCapacity(count)
        published.reserveCapacity(count)
        backgrounds.reserveCapacity(count)
        smoothings.reserveCapacity(count)
        isListed.reserveCapacity(count)
        sums.reserveCapacity(count)
    }

    /// Lists what has been put back, once all of it is there: so many items with each stem, by number.
    mutating func listRestored(_ counts: [Int32]) {
        var places = postings.makeRoom(for: counts)
        for item in first..<next where isListed(item) { postings.fill(&places, with: item, vectors, index(of: item)) }
    }

    /// No later item is compared with this one; it is one of the latest.
    mutating func unlist(_ item: Int32) {
        isListed[Int(item - base)] = false
        for term in vector(of: item) where term.weight > 0 { postings.remove(item, from: Int(term.term)) }
    }

    /// Later items are compared with this one again.
    mutating func list(_ item: Int32) {
        guard !isListed(item) else { return }
        isListed[Int(item - base)] = true
        for term in vector(of: item) where term.weight > 0 {
            postings.insert(Posting(item: item, weight: term.weight), in: Int(term.term))
        }
    }

    /// The oldest leaves.
    mutating func removeFirst() {
        if isListed(first) {
            for term in vector(of: first) where term.weight > 0 { postings.letGo(of: Int(term.term)) }
        }
        first += 1
        // It may have been a neighbour of the entry whose shares were added up last.
        sharesItem = -1
    }

    /// Frees the places of those that left, once they are as many as those that stay.
    mutating func compact() {
        let dead = Int(first - base)
        guard dead > 256, dead * 2 > ids.count else { return }
        var vector: [VectorTerm] = []
        for item in base..<first {
            vectors.read(index(of: item), into: &vector)
            for term in vector where term.weight > 0 {
                postings.dropDead(in: Int(term.term), before: first, from: base)
            }
        }
        ids.removeFirst(dead)
        published.removeFirst(dead)
        backgrounds.removeFirst(dead)
        isListed.removeFirst(dead)
        vectors.removeFirst(dead)
        smoothings.removeFirst(dead)
        sums.removeFirst(dead)
        base = first
    }
}

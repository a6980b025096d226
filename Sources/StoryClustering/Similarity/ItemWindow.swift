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
    var vector: [VectorTerm]
    /// Up to `Recipe.neighbours`.
    var neighbours: [Neighbour] = []
    /// Length of the smoothed vector before it is brought to 1.
    var norm: Float = 1
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

/// That an entry has a stem.
struct Posting: Sendable {
    var item: Int32
    var weight: UInt32
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
    var norms: [Float] = []
    private var isListed: [Bool] = []
    /// The vectors one after another, and where each begins; the last begins nothing.
    private var vectors: [VectorTerm] = []
    private var starts: [Int] = [0]
    /// `Recipe.neighbours` places for each item; number -1 where there are fewer.
    var neighbours: [Neighbour] = []
    /// Who names an item as neighbour, as chains through `laterNaming`, the latest first.
    var naming: [Int32] = []
    var laterNaming: [Int32] = []
    var postings: [[Posting]] = []
    var living: [Int32] = []

    // Scratch of one query, cleared through `touched`.
    var products: [UInt32] = []
    /// Stems shared with the plain vector, and above them those that are names.
    var shared: [UInt16] = []
    /// Reached through a neighbour only.
    var isReached: [Bool] = []
    var touched: [Int32] = []
    /// Entries looked at under one stem.
    var postingLimit = Recipe.postingLimit
    /// Postings read and pairs compared, in all.
    var work = ClusterWork()

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
    func norm(of item: Int32) -> Float { norms[Int(item - base)] }
    func isListed(_ item: Int32) -> Bool { isListed[Int(item - base)] }
    func vector(of item: Int32) -> ArraySlice<VectorTerm> { vectors[range(of: item)] }

    /// The neighbours that smooth an item.
    func neighbours(of item: Int32) -> ArraySlice<Neighbour> {
        let start = Int(item - base) * Recipe.neighbours
        return neighbours[start..<start + Recipe.neighbours].prefix { $0.item >= 0 }
    }

    mutating func setBackground(_ background: Int32, of item: Int32) { backgrounds[Int(item - base)] = background }

    func range(of item: Int32) -> Range<Int> {
        let index = Int(item - base)
        return starts[index]..<starts[index + 1]
    }

    mutating func append(_ item: WindowItem) {
        let number = next
        ids.append(item.id)
        published.append(item.published)
        backgrounds.append(item.background)
        norms.append(item.norm)
        isListed.append(item.isListed)
        naming.append(-1)
        for place in 0..<Recipe.neighbours {
            laterNaming.append(-1)
            neighbours.append(place < item.neighbours.count ? item.neighbours[place] : Neighbour(item: -1, share: 0))
        }
        products.append(0)
        shared.append(0)
        isReached.append(false)
        vectors.append(contentsOf: item.vector)
        starts.append(vectors.count)
        guard item.isListed else { return }
        for term in item.vector where term.weight > 0 {
            let index = Int(term.term)
            makeRoom(for: index)
            postings[index].append(Posting(item: number, weight: UInt32(term.weight)))
            living[index] += 1
        }
    }

    private mutating func makeRoom(for term: Int) {
        while postings.count <= term {
            postings.append([])
            living.append(0)
        }
    }

    /// Lists restored items with their neighbours, once all are there.
    mutating func linkRestored() {
        for item in first..<next { link(item) }
    }

    /// No later item is compared with this one; it is one of the latest.
    mutating func unlist(_ item: Int32) {
        isListed[Int(item - base)] = false
        for place in range(of: item) where vectors[place].weight > 0 {
            let term = Int(vectors[place].term)
            guard let at = postings[term].lastIndex(where: { $0.item <= item }) else { continue }
            postings[term].remove(at: at)
            living[term] -= 1
        }
    }

    /// Later items are compared with this one again.
    mutating func list(_ item: Int32) {
        guard !isListed(item) else { return }
        isListed[Int(item - base)] = true
        for place in range(of: item) where vectors[place].weight > 0 {
            let term = Int(vectors[place].term)
            makeRoom(for: term)
            let at = postings[term].firstIndex { $0.item > item } ?? postings[term].count
            postings[term].insert(Posting(item: item, weight: UInt32(vectors[place].weight)), at: at)
            living[term] += 1
        }
    }

    /// The oldest leaves.
    mutating func removeFirst() {
        if isListed(first) {
            for place in range(of: first) where vectors[place].weight > 0 { living[Int(vectors[place].term)] -= 1 }
        }
        first += 1
    }

    /// Frees the places of those that left, once they are as many as those that stay.
    mutating func compact() {
        let dead = Int(first - base)
        guard dead > 256, dead * 2 > ids.count else { return }
        let deadTerms = starts[dead]
        for place in 0..<deadTerms where vectors[place].weight > 0 { dropDead(in: Int(vectors[place].term)) }
        ids.removeFirst(dead)
        published.removeFirst(dead)
        backgrounds.removeFirst(dead)
        norms.removeFirst(dead)
        isListed.removeFirst(dead)
        vectors.removeFirst(deadTerms)
        starts.removeFirst(dead)
        for index in starts.indices { starts[index] -= deadTerms }
        neighbours.removeFirst(dead * Recipe.neighbours)
        naming.removeFirst(dead)
        laterNaming.removeFirst(dead * Recipe.neighbours)
        products.removeFirst(dead)
        shared.removeFirst(dead)
        isReached.removeFirst(dead)
        base = first
    }

    private mutating func dropDead(in term: Int) {
        guard let oldest = postings[term].first, oldest.item < first else { return }
        if living[term] == 0 {
            postings[term] = []
        } else {
            postings[term].removeAll { $0.item < first }
        }
    }
}

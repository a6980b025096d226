// The entries that new ones are compared with, and the comparison
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

/// An entry that others are compared with.
struct WindowItem: Sendable {
    var id: String
    var published: Int64
    /// When it came.
    var seen: Int64
    var vector: [VectorTerm]
    /// Up to `Recipe.neighbours`.
    var neighbours: [Neighbour] = []
    /// Length of the smoothed vector before it is brought to 1.
    var norm: Float = 1
    /// In parts of `backgroundUnit`.
    var background: Int32 = 0
}

/// How similar an entry is to another of the window.
struct Match: Sendable {
    var item: Int32
    var similarity: Float
}

/// That an entry has a stem.
private struct Posting: Sendable {
    var item: Int32
    var weight: UInt32
}

/// The entries of the last weeks, numbered in the order of arrival.
struct ItemWindow: Sendable {
    /// Number of the item at the arrays' first place.
    private var base: Int32 = 0
    /// The oldest that has not left.
    private(set) var first: Int32 = 0
    private var items: [WindowItem] = []
    // What a comparison reads of every item it meets, side by side.
    private var published: [Int64] = []
    private var norms: [Float] = []
    /// `Recipe.neighbours` places for each item; number -1 where there are fewer.
    private var neighbours: [Neighbour] = []
    /// Who names an item as neighbour, as chains through `laterNaming`.
    private var naming: [Int32] = []
    private var laterNaming: [Int32] = []
    private var postings: [[Posting]] = []
    private var living: [Int32] = []

    // Scratch of one query, cleared through `touched`.
    private var products: [UInt32] = []
    /// Stems shared with the plain vector, and above them those that are names.
    private var shared: [UInt16] = []
    /// Reached through a neighbour only.
    private var isReached: [Bool] = []
    private var touched: [Int32] = []

    private let neighbourFading = Fading(days: Recipe.neighbourDays)
    private let lineFading = Fading(days: Recipe.lineNeighbourDays)
    private let backgroundFading = Fading(days: Recipe.backgroundDays)

    /// Number that the next item gets.
    var next: Int32 { base + Int32(items.count) }
    var count: Int { Int(next - first) }

    subscript(_ item: Int32) -> WindowItem {
        _read { yield items[Int(item - base)] }
        _modify { yield &items[Int(item - base)] }
    }

    init(startingAt number: Int32 = 0) {
        base = number
        first = number
    }

    mutating func append(_ item: WindowItem) {
        let number = next
        items.append(item)
        published.append(item.published)
        norms.append(item.norm)
        naming.append(-1)
        for place in 0..<Recipe.neighbours {
            laterNaming.append(-1)
            neighbours.append(place < item.neighbours.count ? item.neighbours[place] : Neighbour(item: -1, share: 0))
        }
        products.append(0)
        shared.append(0)
        isReached.append(false)
        for term in item.vector where term.weight > 0 {
            let index = Int(term.term)
            while postings.count <= index {
                postings.append([])
                living.append(0)
            }
            postings[index].append(Posting(item: number, weight: UInt32(term.weight)))
            living[index] += 1
        }
    }

    /// Lists restored items with their neighbours, once all are there.
    mutating func linkRestored() {
        for item in first..<next { link(item, to: self[item].neighbours) }
    }

    /// The oldest leaves.
    mutating func removeFirst() {
        for term in self[first].vector where term.weight > 0 { living[Int(term.term)] -= 1 }
        first += 1
    }

    /// Frees the places of those that left, once they are as many as those that stay.
    mutating func compact() {
        let dead = Int(first - base)
        guard dead > 256, dead * 2 > items.count else { return }
        for item in items[0..<dead] {
            for term in item.vector where term.weight > 0 { dropDead(in: Int(term.term)) }
        }
        items.removeFirst(dead)
        published.removeFirst(dead)
        norms.removeFirst(dead)
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

// Neighbours.

extension ItemWindow {
    /// The most similar entries by plain vectors: those that smooth this one, and those that smooth it for storylines.
    mutating func nearest(to item: Int32) -> (smoothing: [Neighbour], line: [Neighbour]) {
        walk(self[item].vector, countingShared: true)
        var smoothing = Best(limit: Recipe.neighbours)
        var line = Best(limit: Recipe.lineNeighbours)
        let floor = UInt32(Recipe.lineNeighbourFloor * productUnit)
        let time = self[item].published
        for index in touched where products[Int(index)] > floor {
            let other = base + index
            guard other != item else { continue }
            let cosine = Float(products[Int(index)]) / productUnit
            let age = time - published[Int(index)]
            if shared[Int(index)] >= sharedName {
                line.offer(Match(item: other, similarity: cosine * lineFading(seconds: age)))
            }
            if cosine > Recipe.neighbourFloor {
                smoothing.offer(Match(item: other, similarity: cosine * neighbourFading(seconds: age)))
            }
        }
        clear()
        return (
            smoothing.matches.map { Neighbour(item: $0.item, share: Recipe.neighbourShare * $0.similarity) },
            line.matches.map { Neighbour(item: $0.item, share: Recipe.lineNeighbourShare * $0.similarity) }
        )
    }

    /// Sets an item's neighbours, for good.
    mutating func smooth(_ item: Int32, with neighbours: [Neighbour]) {
        self[item].neighbours = neighbours
        self[item].norm = length(of: smoothed(item))
        norms[Int(item - base)] = self[item].norm
        link(item, to: neighbours)
    }

    private mutating func link(_ item: Int32, to neighbours: [Neighbour]) {
        for (place, neighbour) in neighbours.enumerated() where neighbour.item >= base {
            let slot = Int(item - base) * Recipe.neighbours + place
            self.neighbours[slot] = neighbour
            laterNaming[slot] = naming[Int(neighbour.item - base)]
            naming[Int(neighbour.item - base)] = item * Int32(Recipe.neighbours) + Int32(place)
        }
    }

    /// An item's own vector and its neighbours' shares, not brought to length 1.
    func smoothed(_ item: Int32) -> [VectorTerm] {
        let own = self[item].vector
        guard !self[item].neighbours.isEmpty else { return own }
        var sum = own
        for neighbour in self[item].neighbours where neighbour.item >= first {
            sum = added(sum, self[neighbour.item].vector, share: neighbour.share)
        }
        return sum
    }

    /// The vector for storylines, smoothed, of length 1, its heaviest stems only.
    func lineVector(of item: Int32, neighbours: [Neighbour]) -> [LineTerm] {
        var sum = self[item].vector.map { LineTerm(term: $0.term, weight: Int32($0.named)) }
        for neighbour in neighbours where neighbour.item >= first {
            sum = added(sum, self[neighbour.item].vector, share: neighbour.share)
        }
        return LineTerm.normalised(sum, limit: Recipe.lineVectorLimit)
    }
}

// Similarities.

extension ItemWindow {
    /// Similarity of an item to all others that it has anything to do with, before the background is taken off.
    mutating func matches(of item: Int32) -> [Match] {
        walkSmoothed(item)
        touchThroughNeighbours()
        let found = similarities(to: item)
        clear()
        return found
    }

    private func similarities(to item: Int32) -> [Match] {
        // Bound once: asking `self` for each of thousands of entries costs more than the arithmetic.
        let (products, shared, norms, neighbours) = (products, shared, norms, neighbours)
        let (base, first) = (base, first)
        let scale = 1 / (productUnit * norms[Int(item - base)])
        var found: [Match] = []
        for place in touched where base + place != item {
            let index = Int(place)
            var product = Float(products[index])
            for slot in index * Recipe.neighbours..<(index + 1) * Recipe.neighbours {
                let neighbour = neighbours[slot]
                if neighbour.item >= first { product += neighbour.share * Float(products[Int(neighbour.item - base)]) }
            }
            let count = Float(shared[index] % sharedName)
            let factor = count > 0 ? count / (count + 1) : 0.5
            let similarity = product * scale / norms[index] * factor
            if similarity >= Recipe.similarityFloor { found.append(Match(item: base + place, similarity: similarity)) }
        }
        return found
    }

    /// How near the nearest are: mean over the twenty best, each capped, those that lack counting as nothing.
    func background(of item: Int32, _ matches: [Match]) -> Int32 {
        let time = self[item].published
        var best = [Float](repeating: 0, count: Recipe.backgroundNeighbours)
        var least: Float = 0
        for match in matches where match.similarity > least {
            let faded = match.similarity * backgroundFading(seconds: time - published[Int(match.item - base)])
            let value = min(faded, Recipe.backgroundCap)
            guard value > least else { continue }
            var place = best.count - 1
            while place > 0, best[place - 1] < value {
                best[place] = best[place - 1]
                place -= 1
            }
            best[place] = value
            least = best[best.count - 1]
        }
        let sum = best.reduce(0, +)
        return Int32((sum / Float(Recipe.backgroundNeighbours) * backgroundUnit).rounded())
    }

    /// An item's similarity to itself.
    func ownSimilarity(_ item: Int32) -> Int32 {
        let count = Float(max(1, self[item].vector.count))
        return Int32((count / (count + 1) * similarityUnit).rounded())
    }

    private mutating func walkSmoothed(_ item: Int32) {
        walk(self[item].vector, countingShared: true)
        var extra: [VectorTerm] = []
        for neighbour in self[item].neighbours where neighbour.item >= first {
            extra = added(extra, self[neighbour.item].vector, share: neighbour.share)
        }
        if !extra.isEmpty { walk(extra, countingShared: false) }
    }

    /// Entries that share nothing with this one but through their neighbours.
    private mutating func touchThroughNeighbours() {
        let direct = touched.count
        let floor = UInt32(Recipe.neighbourFloor * productUnit)
        for position in 0..<direct {
            let index = Int(touched[position])
            guard products[index] > floor else { continue }
            var link = naming[index]
            while link >= 0 {
                let other = link / Int32(Recipe.neighbours)
                guard other >= first else { break }
                let at = Int(other - base)
                if products[at] == 0, !isReached[at] {
                    isReached[at] = true
                    touched.append(Int32(at))
                }
                link = laterNaming[at * Recipe.neighbours + Int(link) % Recipe.neighbours]
            }
        }
    }

    /// Adds the products of a vector with all plain vectors of the window.
    private mutating func walk(_ vector: [VectorTerm], countingShared: Bool) {
        for term in vector where term.weight > 0 {
            let step: UInt16 = countingShared ? (term.isName ? sharedName + 1 : 1) : 0
            add(
                postings[Int(term.term)], weight: UInt32(term.weight), step: step, from: first, base: base,
                &products, &shared, &touched)
        }
    }

    private mutating func clear() {
        for index in touched {
            products[Int(index)] = 0
            shared[Int(index)] = 0
            isReached[Int(index)] = false
        }
        touched.removeAll(keepingCapacity: true)
    }
}

/// What a shared name counts in `shared`, where a shared stem counts one; vectors have fewer stems.
private let sharedName: UInt16 = 256

/// A product of two weights, in this part.
private let productUnit = Float(VectorTerm.unit * VectorTerm.unit)

/// Adds the products of one stem's weight with those of its postings.
private func add(
    _ list: [Posting], weight: UInt32, step: UInt16, from first: Int32, base: Int32, _ products: inout [UInt32],
    _ shared: inout [UInt16], _ touched: inout [Int32]
) {
    var products = products.mutableSpan
    var shared = shared.mutableSpan
    for place in max(0, list.count - Recipe.postingLimit)..<list.count where list[place].item >= first {
        let posting = list[place]
        let index = Int(posting.item - base)
        if products[index] == 0 { touched.append(Int32(truncatingIfNeeded: index)) }
        products[index] &+= weight &* posting.weight
        shared[index] &+= step
    }
}

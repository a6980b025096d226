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
    // One array for each property, since a comparison reads one or two of every item it meets.
    private var ids: [String] = []
    private var published: [Int64] = []
    private var backgrounds: [Int32] = []
    private var norms: [Float] = []
    private var isListed: [Bool] = []
    /// The vectors one after another, and where each begins; the last begins nothing.
    private var vectors: [VectorTerm] = []
    private var starts: [Int] = [0]
    /// `Recipe.neighbours` places for each item; number -1 where there are fewer.
    private var neighbours: [Neighbour] = []
    /// Who names an item as neighbour, as chains through `laterNaming`, the latest first.
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
    /// Entries looked at under one stem.
    private var postingLimit = Recipe.postingLimit
    /// Postings read and pairs compared, in all.
    private(set) var work = ClusterWork()

    private let neighbourFading = Fading(days: Recipe.neighbourDays)
    private let lineFading = Fading(days: Recipe.lineNeighbourDays)
    private let backgroundFading = Fading(days: Recipe.backgroundDays)

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

    private func range(of item: Int32) -> Range<Int> {
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
            while postings.count <= term {
                postings.append([])
                living.append(0)
            }
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

// Neighbours.

extension ItemWindow {
    /// Comparisons with the entries of a refresh begin; all of it are in the window.
    mutating func beginComparing(with fresh: Range<Int32>) { postingLimit = Recipe.postingLimit + fresh.count }

    /// The most similar entries by plain vectors: those that smooth this one, and those whose storylines it may join.
    mutating func nearest(to item: Int32) -> (smoothing: [Neighbour], line: [Neighbour]) {
        walk(vector(of: item), countingShared: true, budget: Recipe.ownPostings)
        var smoothing = Best(limit: Recipe.neighbours)
        var line = Best(limit: Recipe.lineCandidates)
        let floor = UInt32(Recipe.lineNeighbourFloor * productUnit)
        let time = published(item)
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
    mutating func smooth(_ item: Int32, with found: [Neighbour]) {
        let index = Int(item - base)
        for (place, neighbour) in found.enumerated() { neighbours[index * Recipe.neighbours + place] = neighbour }
        norms[index] = length(of: smoothed(item))
        link(item)
    }

    private mutating func link(_ item: Int32) {
        let start = Int(item - base) * Recipe.neighbours
        for slot in start..<start + Recipe.neighbours where neighbours[slot].item >= base {
            let index = Int(neighbours[slot].item - base)
            laterNaming[slot] = naming[index]
            naming[index] = item * Int32(Recipe.neighbours) + Int32(slot - start)
        }
    }

    /// An item's own vector and its neighbours' shares, not brought to length 1.
    func smoothed(_ item: Int32) -> ArraySlice<VectorTerm> {
        var sum = vector(of: item)
        for neighbour in neighbours(of: item) where neighbour.item >= first {
            sum = added(sum, vector(of: neighbour.item), share: neighbour.share)[...]
        }
        return sum
    }

    /// The vector for storylines, smoothed, of length 1, its heaviest stems only.
    func lineVector(of item: Int32, neighbours: [Neighbour]) -> [LineTerm] {
        var sum = vector(of: item).map { LineTerm(term: $0.term, weight: Int32($0.named)) }
        for neighbour in neighbours where neighbour.item >= first {
            sum = added(sum, vector(of: neighbour.item), share: neighbour.share)
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
        work.entryPairs += touched.count
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
        let time = published(item)
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
        let count = Float(max(1, range(of: item).count))
        return Int32((count / (count + 1) * similarityUnit).rounded())
    }

    private mutating func walkSmoothed(_ item: Int32) {
        walk(vector(of: item), countingShared: true, budget: Recipe.ownPostings)
        var extra: [VectorTerm] = []
        for neighbour in neighbours(of: item) where neighbour.item >= first {
            extra = added(extra[...], vector(of: neighbour.item), share: neighbour.share)
        }
        if !extra.isEmpty { walk(extra[...], countingShared: false, budget: Recipe.neighbourPostings) }
    }

    /// Entries that share nothing with this one but through their neighbours.
    private mutating func touchThroughNeighbours() {
        let direct = touched.count
        let floor = UInt32(Recipe.neighbourFloor * productUnit)
        for position in 0..<direct where touched.count < direct + Recipe.reachedLimit {
            let index = Int(touched[position])
            guard products[index] > floor else { continue }
            var link = naming[index]
            var steps = 0
            while link >= 0, steps < Recipe.namingLimit {
                steps += 1
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

    /// Adds the products of a vector with the plain vectors of the window.
    ///
    /// The heaviest stems first, until `budget` postings are read: the rest are common ones, which decide nothing.
    private mutating func walk(_ vector: ArraySlice<VectorTerm>, countingShared: Bool, budget: Int) {
        var cost = 0
        for term in vector { cost += postingCount(of: term) }
        work.postings += min(cost, budget)
        guard cost > budget else {
            for term in vector { walk(term, countingShared: countingShared) }
            return
        }
        var left = budget
        for term in vector.sorted(by: { ($1.weight, $0.term) < ($0.weight, $1.term) }) {
            left -= postingCount(of: term)
            guard left >= 0 else { return }
            walk(term, countingShared: countingShared)
        }
    }

    /// Postings read of a stem, without those of entries that have left, whose number a restart changes.
    private func postingCount(of term: VectorTerm) -> Int {
        let index = Int(term.term)
        return term.weight > 0 && index < postings.count ? min(Int(living[index]), postingLimit) : 0
    }

    private mutating func walk(_ term: VectorTerm, countingShared: Bool) {
        let index = Int(term.term)
        guard term.weight > 0, index < postings.count else { return }
        let step: UInt16 = countingShared ? (term.isName ? sharedName + 1 : 1) : 0
        add(
            postings[index], weight: UInt32(term.weight), step: step, limit: postingLimit, from: first, base: base,
            &products, &shared, &touched)
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
    _ list: [Posting], weight: UInt32, step: UInt16, limit: Int, from first: Int32, base: Int32,
    _ products: inout [UInt32], _ shared: inout [UInt16], _ touched: inout [Int32]
) {
    var products = products.mutableSpan
    var shared = shared.mutableSpan
    for place in max(0, list.count - limit)..<list.count where list[place].item >= first {
        let posting = list[place]
        let index = Int(posting.item - base)
        if products[index] == 0 { touched.append(Int32(truncatingIfNeeded: index)) }
        products[index] &+= weight &* posting.weight
        shared[index] &+= step
    }
}

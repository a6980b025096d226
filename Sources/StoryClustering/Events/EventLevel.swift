// One event in several languages
//
// Stories of different languages share no words, but names, places and numbers (`NameScanner`). Each story is known
// by those of its entries, weighed by how rare they are among the stories of its own language in the window. Two
// stories are as alike as the cosine of these, times n / (n + 1) for n shared names, faded by the time between them,
// less the background: one and a half times the mean of how alike each is to the next four of the other's language
// (cross-domain similarity local scaling, Conneau et al. 2018), so that in a month of Olympics the word Tokyo says
// nothing and neither does a champion who is in ten stories.
//
// A story that has changed looks for the story of each other language that is most like it; if that is mutual, the
// two, or the events that they belong to, become one event if the mean likeness between the two sides, made a little
// lenient for large ones, reaches the threshold. An event has one story of a language at most. A story that
// has come to be unlike the rest of its event leaves it.
//
// What it costs is bounded: names of a story, postings read of each, candidates, languages.

/// The stories of the window as other languages may know them, and the events that they are of.
struct EventLevel: Sendable {
    let threshold: Double
    /// By the story's order.
    private(set) var profiles: [Int32: EventProfile] = [:]
    /// Stories of each event with a story in the window, ascending, by the order that names it.
    private(set) var events: [Int32: [Int32]] = [:]
    /// Languages by number; those of stories in the window and before.
    private(set) var languages: [String] = []
    /// Stories of each language.
    private var counts: [Int] = []
    /// Stories with a name, ascending, by language and name.
    private var postings: [UInt64: [Int32]] = [:]
    /// Pairs of stories that were compared.
    private(set) var pairs = 0

    init(threshold: Double) { self.threshold = threshold }

    /// Whether there is more than one language.
    var isNeeded: Bool { counts.count { $0 > 0 } > 1 }

    mutating func number(of language: String) -> UInt8? {
        if let index = languages.firstIndex(of: language) { return UInt8(index) }
        guard languages.count < 64 else { return nil }
        languages.append(language)
        counts.append(0)
        return UInt8(languages.count - 1)
    }

    /// Puts a story in, or back.
    mutating func place(_ profile: EventProfile, _ order: Int32) {
        while counts.count <= Int(profile.language) {
            languages.append("")
            counts.append(0)
        }
        profiles[order] = profile
        counts[Int(profile.language)] += 1
        for name in profile.names { post(order, postingKey(name.key, profile.language)) }
        guard profile.event >= 0 else { return }
        insert(order, into: profile.event)
    }

    @discardableResult
    mutating func remove(_ order: Int32) -> EventProfile? {
        guard let profile = profiles.removeValue(forKey: order) else { return nil }
        counts[Int(profile.language)] -= 1
        for name in profile.names { unpost(order, postingKey(name.key, profile.language)) }
        if profile.event >= 0 { withdraw(order, from: profile.event) }
        return profile
    }

    /// Weighs a story's names anew, as rare as they are now.
    mutating func weigh(_ order: Int32) {
        guard var profile = remove(order) else { return }
        let language = profile.language
        profile.weigh { rarity(of: $0, in: language) }
        place(profile, order)
    }

    private func rarity(of name: UInt32, in language: UInt8) -> Double {
        let with = Double(postings[postingKey(name, language)]?.count ?? 0)
        let without = Double(counts[Int(language)]) + Recipe.eventPriorStories - with
        return logarithm(1 + (without + 0.5) / (with + 0.5))
    }

    private func postingKey(_ name: UInt32, _ language: UInt8) -> UInt64 { UInt64(language) << 32 | UInt64(name) }

    private mutating func post(_ order: Int32, _ key: UInt64) {
        let place = Self.place(of: order, in: postings[key] ?? [])
        postings[key, default: []].insert(order, at: place)
    }

    private mutating func unpost(_ order: Int32, _ key: UInt64) {
        guard let list = postings[key] else { return }
        let place = Self.place(of: order, in: list)
        guard place < list.count, list[place] == order else { return }
        if list.count == 1 { postings[key] = nil } else { postings[key]?.remove(at: place) }
    }

    private static func place(of order: Int32, in list: [Int32]) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < order { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

// Membership.

extension EventLevel {
    private mutating func insert(_ order: Int32, into event: Int32) {
        let place = Self.place(of: order, in: events[event] ?? [])
        events[event, default: []].insert(order, at: place)
    }

    private mutating func withdraw(_ order: Int32, from event: Int32) {
        events[event]?.removeAll { $0 == order }
        if events[event]?.isEmpty == true { events[event] = nil }
    }

    /// The stories of an event but this one.
    func others(than order: Int32) -> [Int32] {
        guard let event = profiles[order]?.event, event >= 0 else { return [] }
        return (events[event] ?? []).filter { $0 != order }
    }

    /// A story becomes part of an event, or of none.
    mutating func move(_ order: Int32, to event: Int32, named name: String, score: Double) {
        guard let old = profiles[order]?.event else { return }
        if old >= 0 { withdraw(order, from: old) }
        profiles[order]?.event = event
        profiles[order]?.eventName = name
        profiles[order]?.score = Float(score)
        if event >= 0 { insert(order, into: event) }
    }

    mutating func rename(_ order: Int32, _ name: String) { profiles[order]?.name = name }

    mutating func setScore(_ score: Double, of order: Int32) { profiles[order]?.score = Float(score) }
}

// Likeness.

extension EventLevel {
    /// How alike a story is to those of other languages, or of one: above nothing, by language, the best first.
    mutating func likenesses(of order: Int32, in language: UInt8? = nil) -> [UInt8: [(order: Int32, score: Double)]] {
        guard let own = profiles[order] else { return [:] }
        var found: [UInt8: [(order: Int32, score: Double)]] = [:]
        for number in counts.indices where counts[number] > 0 && number != Int(own.language) {
            let other = UInt8(number)
            if let language, language != other { continue }
            var scores: [(order: Int32, score: Double)] = []
            for candidate in candidates(of: own, in: other) {
                let score = likeness(own, candidate)
                if score > 0 { scores.append((candidate, score)) }
            }
            guard !scores.isEmpty else { continue }
            scores.sort { ($1.score, $0.order) < ($0.score, $1.order) }
            found[other] = scores
        }
        return found
    }

    /// Stories of a language that share one of the rarer names, the latest.
    private func candidates(of own: EventProfile, in language: UInt8) -> [Int32] {
        var found: Set<Int32> = []
        for name in own.names.sorted(by: { ($1.weight, $0.key) < ($0.weight, $1.key) }) {
            guard found.count < Recipe.eventCandidates else { break }
            guard let list = postings[postingKey(name.key, language)] else { continue }
            found.formUnion(list.suffix(Recipe.eventPostings))
        }
        return found.sorted()
    }

    mutating func likeness(_ own: EventProfile, _ order: Int32) -> Double {
        guard let other = profiles[order] else { return 0 }
        pairs += 1
        let gap = own.gap(to: other)
        guard gap <= Recipe.eventGapLimit else { return 0 }
        let (product, shared) = own.product(with: other)
        guard shared >= Recipe.leastSharedNames else { return 0 }
        let apart = Double(abs(own.earliest - other.earliest)) / 86400
        let fading = exponential(-Double(gap) / 86400 / Recipe.eventDays - apart / Recipe.eventStartDays)
        return product * Double(shared) / Double(shared + 1) * fading
    }

    /// How alike a story is to the next best ones of a language.
    static func background(_ scores: [(order: Int32, score: Double)]?) -> Double {
        let next = (scores ?? []).dropFirst().prefix(Recipe.eventBackgroundStories)
        return next.reduce(0) { $0 + $1.score } / Double(Recipe.eventBackgroundStories)
    }
}

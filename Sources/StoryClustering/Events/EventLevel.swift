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
// What it costs is bounded: names of a story, postings read of each, candidates, languages. A story that has no two
// names in common with any other language, as all have in a stream of one, costs a look-up for each name.

/// The stories of the window as other languages may know them, and the events that they are of.
struct EventLevel: Sendable {
    let threshold: Double
    /// Slot of each story, by its order and one.
    private var slots = NumberTable()
    private var profiles: [EventProfile] = []
    private var orders: [Int32] = []
    /// Those of the profiles, which are read of many stories that turn out to be too far away.
    private var times: [(earliest: Int64, latest: Int64)] = []
    private var free: [Int] = []
    /// Stories of each event with a story in the window, ascending, by the order that names it.
    private var events: [Int32: [Int32]] = [:]
    /// Languages by number; those of stories in the window and before.
    private(set) var languages: [String] = []
    /// Stories of each language.
    private var counts: [Int] = []
    private var postings = EventPostings()
    /// Pairs of stories that were compared.
    private(set) var pairs = 0

    // Scratch of one search.
    /// What a story shares with each slot.
    private var met: [MetStory] = []
    private var touched: [Int32] = []

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

    private func slot(of order: Int32) -> Int? { order < 0 ? nil : slots[UInt64(order) + 1].map(Int.init) }

    /// What is known of the story with this order.
    func profile(of order: Int32) -> EventProfile? { slot(of: order).map { profiles[$0] } }

    func contains(_ order: Int32) -> Bool { slot(of: order) != nil }

    /// The language of a story; nil where there is none.
    func language(of order: Int32) -> UInt8? { slot(of: order).map { profiles[$0].language } }

    /// The event of a story, -1 for none; nil where there is no story.
    func event(of order: Int32) -> Int32? { slot(of: order).map { profiles[$0].event } }

    /// Id of the first entry of a story.
    func name(of order: Int32) -> String? { slot(of: order).map { profiles[$0].name } }
}

// Putting stories in and taking them out.

extension EventLevel {
    /// Puts a story in, or back.
    mutating func place(_ profile: EventProfile, _ order: Int32) {
        while counts.count <= Int(profile.language) {
            languages.append("")
            counts.append(0)
        }
        let slot = free.popLast() ?? profiles.count
        if slot == profiles.count {
            profiles.appendSparingly(profile)
            orders.appendSparingly(order)
            times.appendSparingly((profile.earliest, profile.latest))
            met.appendSparingly(MetStory())
        } else {
            profiles[slot] = profile
            orders[slot] = order
            times[slot] = (profile.earliest, profile.latest)
        }
        slots.set(UInt64(order) + 1, to: Int32(slot))
        counts[Int(profile.language)] += 1
        for name in profile.names { postings.insert(slot, name.key, profile.language, orders: orders) }
        guard profile.event >= 0 else { return }
        insert(order, into: profile.event)
    }

    @discardableResult
    mutating func remove(_ order: Int32) -> EventProfile? {
        guard let slot = slot(of: order) else { return nil }
        let profile = profiles[slot]
        profiles[slot] = EventProfile(language: 0)
        slots.remove(UInt64(order) + 1)
        counts[Int(profile.language)] -= 1
        for name in profile.names { unpost(name.key, profile.language, slot) }
        free.append(slot)
        if profile.event >= 0 { withdraw(order, from: profile.event) }
        return profile
    }

    /// Adds the names of an entry to what is known of a story, which has this name; a new one is in its language.
    mutating func add(_ entry: EntryNames, published: Int64, to order: Int32, named name: String) {
        guard let slot = slot(of: order) else {
            var profile = EventProfile(language: entry.language)
            profile.name = name
            profile.add(entry.names, published: published)
            place(profile, order)
            return
        }
        profiles[slot].name = name
        post(entry.names, besides: profiles[slot].names, slot)
        profiles[slot].add(entry.names, published: published)
        times[slot] = (profiles[slot].earliest, profiles[slot].latest)
    }

    /// Adds what was known of a story that has been taken out.
    ///
    /// - Returns: false where there is no story to add it to.
    mutating func add(_ other: EventProfile, to order: Int32) -> Bool {
        guard let slot = slot(of: order) else { return false }
        post(other.names, besides: profiles[slot].names, slot)
        profiles[slot].add(other)
        times[slot] = (profiles[slot].earliest, profiles[slot].latest)
        return true
    }

    /// Both by ascending key.
    private mutating func post(_ names: [EventName], besides known: [EventName], _ slot: Int) {
        let language = profiles[slot].language
        var at = 0
        for name in names {
            while at < known.count, known[at].key < name.key { at += 1 }
            if at < known.count, known[at].key == name.key { continue }
            postings.insert(slot, name.key, language, orders: orders)
        }
    }

    /// Weighs a story's names anew, as rare as they are now among the others.
    mutating func weigh(_ order: Int32) {
        guard let slot = slot(of: order) else { return }
        let language = profiles[slot].language
        let others = Double(counts[Int(language)] - 1) + Recipe.eventPriorStories
        let rarities = profiles[slot].names.map { name in
            let with = Double(postings.count(name.key, language) - 1)
            return logarithm(1 + (others - with + 0.5) / (with + 0.5))
        }
        let dropped = profiles[slot].weigh(rarities)
        for name in dropped { unpost(name, language, slot) }
    }

    /// Of a common name the latest stories alone are listed; once these are too few, all are looked through for more.
    private mutating func unpost(_ name: UInt32, _ language: UInt8, _ slot: Int) {
        guard !postings.remove(slot, name, language, orders: orders) else { return }
        let slots = profiles.indices.filter { profiles[$0].language == language && profiles[$0].has(name) }
        postings.fill(name, language, with: slots.map { Int32($0) }, orders: orders)
    }
}

// Membership.

extension EventLevel {
    private static func place(of order: Int32, in list: [Int32]) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < order { low = middle + 1 } else { high = middle }
        }
        return low
    }

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
        guard let event = event(of: order), event >= 0 else { return [] }
        return (events[event] ?? []).filter { $0 != order }
    }

    /// A story becomes part of an event, or of none.
    mutating func move(_ order: Int32, to event: Int32, named name: String, score: Double) {
        guard let slot = slot(of: order) else { return }
        let old = profiles[slot].event
        if old >= 0 { withdraw(order, from: old) }
        profiles[slot].event = event
        profiles[slot].eventName = name
        profiles[slot].score = Float(score)
        if event >= 0 { insert(order, into: event) }
    }

    mutating func rename(_ order: Int32, _ name: String) {
        if let slot = slot(of: order) { profiles[slot].name = name }
    }

    mutating func setScore(_ score: Double, of order: Int32) {
        if let slot = slot(of: order) { profiles[slot].score = Float(score) }
    }
}

// Likeness.

/// A name of a story that looks for others, and how much it weighs there.
private struct SoughtName {
    var key: UInt32
    var weight: Int
    /// In which languages it is.
    var languages: Int32
    /// Stories of the language that is searched.
    var stories = 0
}

/// Names that any story may have, whether it was met under them or not.
private struct Unread {
    var count: Int
    /// Squares of what they weigh in the story that looks.
    var square: Int

    init(_ names: [SoughtName]) {
        count = names.count
        square = names.reduce(0) { $0 + $1.weight * $1.weight }
    }

    /// What a story may have in common with the one that looks.
    ///
    /// A product is at most what the shared names alone make of the length of a vector.
    func mostProduct(beside met: MetStory) -> Double {
        let shared = Double(Int(met.names) + count)
        let length = Double(Int(met.square) + square).squareRoot() / EventName.weightUnit
        return length * shared / (shared + 1) * 1.02  // Weights are rounded.
    }
}

extension EventLevel {
    /// How alike a story is to those of another language, above nothing: the best, then those that are its background.
    typealias Likenesses = [(order: Int32, score: Double)]

    /// By language, where the best is as much as the threshold.
    mutating func likenesses(of order: Int32) -> [(language: UInt8, scores: Likenesses)] {
        guard let slot = slot(of: order) else { return [] }
        let own = profiles[slot]
        let names = sharedNames(of: own)
        guard names.count >= Recipe.leastSharedNames else { return [] }
        let all = names.reduce(0) { $0 | $1.languages }
        var found: [(language: UInt8, scores: Likenesses)] = []
        for number in counts.indices where counts[number] > 0 && number != Int(own.language) {
            let language = UInt8(number)
            guard all & EventPostings.bit(language) != 0 else { continue }
            let scores = likenesses(of: own, names, in: language, ifAny: true)
            if !scores.isEmpty { found.append((language, scores)) }
        }
        return found
    }

    mutating func likenesses(of order: Int32, in language: UInt8) -> Likenesses {
        guard let slot = slot(of: order), profiles[slot].language != language else { return [] }
        let own = profiles[slot]
        return likenesses(of: own, sharedNames(of: own), in: language, ifAny: false)
    }

    /// The names of a story that other languages have too, the heaviest first, of equals the lower key.
    private func sharedNames(of own: EventProfile) -> [SoughtName] {
        let language = EventPostings.bit(own.language)
        var names: [SoughtName] = []
        names.reserveCapacity(own.names.count)
        for name in own.names {
            let languages = postings.languages(of: name.key)
            guard languages & ~language != 0 || languages < 0 else { continue }
            names.append(SoughtName(key: name.key, weight: Int(name.weight), languages: languages))
        }
        names.sort { ($1.weight, $0.key) < ($0.weight, $1.key) }
        return names
    }

    /// Of stories of a language that share one of the rarer names, the latest; none, where `ifAny` says so, unless one
    /// of them reaches the threshold.
    private mutating func likenesses(
        of own: EventProfile, _ all: [SoughtName], in language: UInt8, ifAny: Bool
    ) -> Likenesses {
        var names: [SoughtName] = []
        names.reserveCapacity(all.count)
        for var name in all where name.languages & EventPostings.bit(language) != 0 {
            name.stories = postings.count(name.key, language)
            if name.stories > 0 { names.append(name) }
        }
        guard names.count >= Recipe.leastSharedNames else { return [] }
        if ifAny, !mayReachThreshold(own, names, in: language) { return [] }
        var isAll = true
        for name in names where isAll {
            isAll = meet(name, in: language)
        }
        let unread = Unread(isAll ? names.filter { $0.stories > Recipe.eventPostings } : names)
        let found = mostAlike(own, unread)
        clear()
        guard let best = found.first, !ifAny || best.score >= threshold else { return [] }
        return found
    }

    /// The best of the stories met, and as many more as make the background.
    private mutating func mostAlike(_ own: EventProfile, _ unread: Unread) -> Likenesses {
        let most = 1 + Recipe.eventBackgroundStories
        var best: Likenesses = []
        best.reserveCapacity(most + 1)
        for slot in touched {
            let least = best.count == most ? best[most - 1].score : 0
            let found = (order: orders[Int(slot)], score: likeness(own, Int(slot), unread, atLeast: least))
            guard found.score > 0 else { continue }
            let place = best.firstIndex { ($0.score, found.order) < (found.score, $0.order) } ?? best.count
            best.insert(found, at: place)
            if best.count > most { best.removeLast() }
        }
        return best
    }

    /// False only where no story of the language reaches the threshold.
    ///
    /// Names of very many stories, which weigh little, are not looked under.
    private mutating func mayReachThreshold(_ own: EventProfile, _ names: [SoughtName], in language: UInt8) -> Bool {
        let unread = Unread(names.filter { $0.stories > Recipe.eventPostings })
        guard unread.mostProduct(beside: MetStory()) < threshold else { return true }
        for name in names where name.stories <= Recipe.eventPostings { read(name, in: language) }
        defer { clear() }
        for slot in touched where likeness(own, Int(slot), unread, atLeast: threshold) >= threshold { return true }
        return false
    }

    /// - Returns: false, and nothing is read, once there are stories enough.
    private mutating func meet(_ name: SoughtName, in language: UInt8) -> Bool {
        guard touched.count < Recipe.eventCandidates else { return false }
        read(name, in: language)
        return true
    }

    private mutating func read(_ name: SoughtName, in language: UInt8) {
        postings.meet(name.key, language, square: Int32(name.weight * name.weight), &met, &touched)
    }

    private mutating func clear() {
        for slot in touched { met[Int(slot)] = MetStory() }
        touched.removeAll(keepingCapacity: true)
    }

    /// How alike two stories are; nothing where they are of one language, or one is not there.
    mutating func likeness(of a: Int32, _ b: Int32) -> Double {
        guard let first = slot(of: a), let second = slot(of: b), profiles[first].language != profiles[second].language
        else { return 0 }
        return likeness(profiles[first], profiles[second], fading(profiles[first], second))
    }

    /// The same with a story that has been met, where that may be so much; else nothing.
    private mutating func likeness(
        _ own: EventProfile, _ slot: Int, _ unread: Unread, atLeast least: Double
    ) -> Double {
        guard Int(met[slot].names) + unread.count >= Recipe.leastSharedNames else { return 0 }
        let most = unread.mostProduct(beside: met[slot])
        guard most >= least else { return 0 }
        let fading = fading(own, slot)
        guard fading > 0, most * fading >= least else { return 0 }
        return likeness(own, profiles[slot], fading)
    }

    private mutating func likeness(_ own: EventProfile, _ other: EventProfile, _ fading: Double) -> Double {
        pairs += 1
        let (product, shared) = own.product(with: other)
        guard shared >= Recipe.leastSharedNames else { return 0 }
        return product * Double(shared) / Double(shared + 1) * fading
    }

    /// How much time leaves of a likeness.
    private func fading(_ own: EventProfile, _ slot: Int) -> Double {
        let times = times[slot]
        let gap = max(0, own.earliest - times.latest, times.earliest - own.latest)
        guard gap <= Recipe.eventGapLimit else { return 0 }
        let apart = Double(abs(own.earliest - times.earliest)) / 86400
        return exponential(-Double(gap) / 86400 / Recipe.eventDays - apart / Recipe.eventStartDays)
    }

    /// How alike a story is to the next best ones of a language.
    static func background(_ scores: Likenesses) -> Double {
        let next = scores.dropFirst().prefix(Recipe.eventBackgroundStories)
        return next.reduce(0) { $0 + $1.score } / Double(Recipe.eventBackgroundStories)
    }
}

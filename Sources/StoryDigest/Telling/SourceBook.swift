import Synchronization
import TextAnalysis
package import TidingsModel

/// What is known of the feeds: what they are called, what they repeat, and which words are common in them.
package struct SourceBook: Sendable {
    private struct Source: Sendable {
        var title: String?
        var category: [String] = []
        var weight = 1.0
        var names = SourceNames()
        var texts = TextHabits()
        var titles = Boilerplate()
        var outletName: String?
    }

    private var sources: [Source] = []
    private var places: [Feed.ID: Int] = [:]
    private var learned: Set<Entry.ID> = []
    private var titleCount = 0
    private var titlesWithWord = WordCounts()

    package init(feeds: [FollowedFeed]) {
        sources.reserveCapacity(feeds.count)
        note(feeds)
    }

    /// What the feeds are now called, and what their reader thinks of them; what was learned of them stays.
    package mutating func note(_ feeds: [FollowedFeed]) {
        for followed in feeds {
            let place = places[followed.feed.id] ?? add(Source(), for: followed.feed.id)
            sources[place].title = followed.title
            sources[place].category = followed.feed.settings.category
            sources[place].weight = followed.feed.settings.weight
            sources[place].outletName = followed.feed.settings.outlet
            sources[place].names = SourceNames(of: followed)
        }
    }

    @discardableResult
    private mutating func add(_ source: Source, for feed: Feed.ID) -> Int {
        places[feed] = sources.count
        sources.append(source)
        return sources.count - 1
    }

    /// Learns what the entry's feed repeats and which words are common.
    ///
    /// The more entries it has seen, the better it tells them; none at all will do. An entry teaches once.
    package mutating func learn(_ entry: Entry) {
        guard learned.insert(entry.id).inserted else { return }
        if places[entry.feedID] == nil {
            var source = Source()
            source.names = SourceNames(outlet: entry.outlet)
            add(source, for: entry.feedID)
        }
        if let place = places[entry.feedID], !sources[place].texts.isFull {
            sources[place].texts.learn(beginning(of: entry.summary.isEmpty ? entry.content : entry.summary))
            sources[place].titles.learn(entry.title)
        }
        titleCount += 1
        for word in ContentWords(of: [entry.title]).words { titlesWithWord.add(word.hash, line: titleCount) }
    }

    package func feedTitle(_ feed: Feed.ID) -> String? { places[feed].flatMap { sources[$0].title } }
    /// What a feed and its publisher are called.
    func names(of feed: Feed.ID) -> [String] {
        guard let place = places[feed] else { return [] }
        let outlet = sources[place].names.made.outlet
        return [sources[place].title, outlet, outletName(of: outlet, at: place)].compactMap { $0 }
    }

    package func category(of feed: Feed.ID) -> [String] { category(at: places[feed]) }

    /// The outlet as people know it.
    package func outletName(of entry: Entry) -> String { outletName(of: entry.outlet, at: places[entry.feedID]) }

    /// The first sentences of the entry's text, without what its feed repeats and what speaks of the outlet alone.
    func sentences(of entry: Entry, limit: Int = 8) -> SentenceRanges {
        sentences(of: entry.summary.isEmpty ? entry.content : entry.summary, limit: limit, at: places[entry.feedID])
    }

    // MARK: By place

    // Who asks several things of a feed finds it once, and hands on no more of an entry than is looked at.

    /// Where the feed stands; nil for one that nothing is known of.
    func place(of feed: Feed.ID) -> Int? { places[feed] }

    func category(at place: Int?) -> [String] { place.map { sources[$0].category } ?? [] }
    func weight(at place: Int?) -> Double { place.map { sources[$0].weight } ?? 1 }

    /// An outlet as people know it, of an entry of the feed.
    func outletName(of outlet: String, at place: Int?) -> String {
        guard let place else { return TextAnalysis.outletName(domain: outlet, feedTitle: nil) }
        if let name = sources[place].outletName { return name }
        let names = sources[place].names.made
        if names.outlet == outlet { return names.outletName }
        return TextAnalysis.outletName(domain: outlet, feedTitle: sources[place].title)
    }

    /// The title of an entry of the feed, without what its outlet adds; nil when it has none.
    func title(_ title: String, at place: Int?) -> String? {
        guard let place else { return nonEmpty(TitleCleaner().clean(title)) }
        let bytes = title.utf8.span
        let stripped = sources[place].titles.inner(of: bytes).map { text(of: bytes.extracting($0)) }
        let meant = stripped.map { saysSomething($0) ? $0 : title } ?? title
        return nonEmpty(sources[place].names.made.cleaner.clean(meant)) ?? nonEmpty(title)
    }

    /// The first sentences of a text of the feed.
    func sentences(of text: String, limit: Int, at place: Int?) -> SentenceRanges {
        let whole = Array(beginning(of: text).utf8)
        let habits = place.map { sources[$0].texts.learned }
        guard let inner = habits?.repeated.inner(of: whole.span) else {
            return sentences(in: whole, limit: limit, habits)
        }
        return sentences(in: Array(whole[inner]), limit: limit, habits)
    }

    private func sentences(in text: [UInt8], limit: Int, _ habits: TextHabits.Habits?) -> SentenceRanges {
        var sentences = sentenceRanges(in: text, limit: limit)
        let bytes = sentences.bytes
        let housekeeping = Housekeeping(in: bytes.span)
        let mayHoldDateline = position(of: UInt8(ascii: ")"), in: bytes.span, from: 0, to: bytes.count) != nil
        var kept = 0
        for index in sentences.ranges.indices {
            var range = sentences.ranges[index]
            if let habits, habits.repeated.isRepeated(bytes.span, range.place) { continue }
            if housekeeping.fills(range.place, of: bytes.span) { continue }
            let dateline = mayHoldDateline ? lengthOfDateline(bytes.span.extracting(range.place)) : 0
            range.place = range.place.lowerBound + dateline..<range.place.upperBound
            if range.place.isEmpty { continue }
            sentences.ranges[kept] = range
            kept += 1
        }
        sentences.ranges.removeLast(sentences.ranges.count - kept)
        return sentences
    }

    /// What stands for the entry in a list: its title, else the first sentence of its text, else its address.
    package func line(for entry: Entry) -> String {
        line(for: entry, title: title(entry.title, at: places[entry.feedID]))
    }

    /// The same for an entry whose title is known.
    func line(for entry: Entry, title: String?) -> String {
        if let title { return title }
        let found = sentences(of: entry, limit: 4)
        if let first = found.ranges.first { return found.text(first.place) }
        let text = entry.summary.isEmpty ? entry.content : entry.summary
        return nonEmpty(text).map { String($0.prefix(120)) } ?? entry.link ?? "(untitled)"
    }

    /// How telling a word is: 1 for one that no other title has, towards 0 for one that every title has.
    ///
    /// By the hash of a content word.
    func rarity(of word: UInt64) -> Double {
        // Few titles say little of what is common.
        let share = Double(titlesWithWord[word]) / Double(titleCount + 50)
        return max(0, 1 - share * 2)
    }
}

/// What a feed's outlet is called, worked out when somebody asks for the first time.
///
/// A digest of one day hears of a few of the feeds: the names of 10,000 were a third of its time.
private final class SourceNames: Sendable {
    final class Made: Sendable {
        let cleaner: TitleCleaner
        /// The outlet that the entries have mostly, empty where nobody knows, and what people call it.
        let outlet: String
        let outletName: String

        init(cleaner: TitleCleaner, outlet: String = "", outletName: String = "") {
            self.cleaner = cleaner
            self.outlet = outlet
            self.outletName = outletName
        }
    }

    private let names: [String]
    private let homePage: String?
    /// The feed's address and title; nil for a feed that nothing is known of.
    private let feed: (url: String, title: String)?
    private let maker = Mutex<Made?>(nil)

    init(of followed: FollowedFeed) {
        let settings = followed.feed.settings
        names = [settings.outlet, settings.title, followed.state.documentTitle].compactMap { $0 }
        homePage = followed.state.homePage
        feed = (followed.feed.url, followed.title)
    }

    init(outlet: String? = nil) {
        names = outlet.map { [$0] } ?? []
        homePage = nil
        feed = nil
    }

    var made: Made {
        maker.withLock { made in
            if let made { return made }
            let new = make()
            made = new
            return new
        }
    }

    private func make() -> Made {
        let home = homePage.flatMap(registrableDomain)
        let cleaner = TitleCleaner(outletNames: names + (home.map { [$0] } ?? []))
        // The outlet that entries are given where the reader sets none.
        guard let feed, let outlet = home ?? registrableDomain(of: feed.url) else {
            return Made(cleaner: cleaner)
        }
        return Made(
            cleaner: cleaner, outlet: outlet,
            outletName: TextAnalysis.outletName(domain: outlet, feedTitle: feed.title))
    }
}

/// As much of a text as is looked at; the end of a long one tells nothing that its beginning does not.
private func beginning(of text: String) -> String {
    let most = 4000
    guard text.utf8.count > most else { return text }
    // What is cut off in the middle of a word is broken off.
    let end = text.utf8.index(text.startIndex, offsetBy: most)
    return String(text[..<end]) + "…"
}

/// Whether a title can stand alone: "46", left of "Crossword number 46", cannot.
private func saysSomething(_ title: String) -> Bool {
    // Most begin with a letter.
    if let first = title.utf8.first, first | 0x20 &- 0x61 < 26 { return true }
    return title.unicodeScalars.contains(where: \.properties.isAlphabetic)
}

/// Nil for a text of white space.
func nonEmpty(_ text: String) -> String? {
    if let first = text.utf8.first, 0x21..<0x7f ~= first { return text }
    return text.unicodeScalars.contains { !$0.properties.isWhitespace } ? text : nil
}

/// In bytes that of "MOSCOW, Nov 24 (Reuters) - " at the front of a sentence; 0 where there is nothing of the kind.
private func lengthOfDateline(_ bytes: Span<UInt8>) -> Int {
    guard position(of: UInt8(ascii: ")"), in: bytes, from: 0, to: min(120, bytes.count)) != nil else { return 0 }
    let sentence = text(of: bytes)
    let head = sentence.prefix(60)
    for mark in [") - ", ") – ", ") — ", ") -- "] {
        guard let close = head.ranges(of: mark).first, head[..<close.lowerBound].contains("(") else { continue }
        let place = head[..<close.lowerBound]
        guard let first = place.first(where: \.isLetter), first.isUppercase else { continue }
        return sentence.utf8.distance(from: sentence.startIndex, to: close.upperBound)
    }
    return 0
}

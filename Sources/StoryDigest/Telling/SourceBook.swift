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
        var texts = Boilerplate()
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
        for followed in feeds {
            var source = Source()
            source.title = followed.title
            source.category = followed.feed.settings.category
            source.weight = followed.feed.settings.weight
            source.outletName = followed.feed.settings.outlet
            source.names = SourceNames(of: followed)
            add(source, for: followed.feed.id)
        }
    }

    private mutating func add(_ source: Source, for feed: Feed.ID) {
        places[feed] = sources.count
        sources.append(source)
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
            let text = beginning(of: entry)
            let parts = TextAnalysis.sentences(in: text, limit: 12).map(\.text)
            sources[place].texts.learn(text, sentences: parts)
            sources[place].titles.learn(entry.title, sentences: [])
        }
        titleCount += 1
        for word in ContentWords(of: entry.title).words { titlesWithWord.add(word.hash, line: titleCount) }
    }

    package func feedTitle(_ feed: Feed.ID) -> String? { places[feed].flatMap { sources[$0].title } }
    package func category(of feed: Feed.ID) -> [String] { places[feed].map { sources[$0].category } ?? [] }
    func weight(of feed: Feed.ID) -> Double { places[feed].map { sources[$0].weight } ?? 1 }

    /// Whose voice the entry is, as people know it: the family of its outlet, where it has one.
    func publisherName(of entry: Entry) -> String { entry.family ?? outletName(of: entry) }

    /// The outlet as people know it.
    package func outletName(of entry: Entry) -> String {
        guard let place = places[entry.feedID] else {
            return TextAnalysis.outletName(domain: entry.outlet, feedTitle: nil)
        }
        if let name = sources[place].outletName { return name }
        let names = sources[place].names.made
        if names.outlet == entry.outlet { return names.outletName }
        return TextAnalysis.outletName(domain: entry.outlet, feedTitle: sources[place].title)
    }

    /// The entry's title without what its outlet adds; nil when it has none.
    package func title(of entry: Entry) -> String? {
        guard let place = places[entry.feedID] else { return nonEmpty(TitleCleaner().clean(entry.title)) }
        let stripped = sources[place].titles.stripped(entry.title)
        let cleaned = sources[place].names.made.cleaner.clean(saysSomething(stripped) ? stripped : entry.title)
        return nonEmpty(cleaned) ?? nonEmpty(entry.title)
    }

    /// The first sentences of the entry's text, without what its feed repeats and what speaks of the outlet alone.
    func sentences(of entry: Entry, limit: Int = 8) -> [Sentence] {
        let whole = beginning(of: entry)
        guard let place = places[entry.feedID] else { return sentences(in: whole, limit: limit) { _ in false } }
        return sentences(in: sources[place].texts.stripped(whole), limit: limit, sources[place].texts.isRepeated)
    }

    private func sentences(in text: String, limit: Int, _ isRepeated: (String) -> Bool) -> [Sentence] {
        var sentences = TextAnalysis.sentences(in: text, limit: limit)
        sentences.removeAll { isRepeated($0.text) || isHousekeeping($0.text) }
        for index in sentences.indices {
            if let text = withoutDateline(sentences[index].text) { sentences[index].text = text }
        }
        sentences.removeAll(where: \.text.isEmpty)
        return sentences
    }

    /// What stands for the entry in a list: its title, else the first sentence of its text, else its address.
    package func line(for entry: Entry) -> String { line(for: entry, title: title(of: entry)) }

    /// The same for an entry whose title is known.
    func line(for entry: Entry, title: String?) -> String {
        if let title { return title }
        if let first = sentences(of: entry, limit: 4).first { return first.text }
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

/// As much of an entry's text as is looked at; the end of a long one tells nothing that its beginning does not.
private func beginning(of entry: Entry) -> String {
    let text = entry.summary.isEmpty ? entry.content : entry.summary
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

/// Takes "MOSCOW, Nov 24 (Reuters) - " from the front of a sentence; nil where there is nothing of the kind.
private func withoutDateline(_ sentence: String) -> String? {
    let bytes = sentence.utf8.span
    guard position(of: UInt8(ascii: ")"), in: bytes, from: 0, to: min(120, bytes.count)) != nil else { return nil }
    let head = sentence.prefix(60)
    for mark in [") - ", ") – ", ") — ", ") -- "] {
        guard let close = head.ranges(of: mark).first, head[..<close.lowerBound].contains("(") else { continue }
        let place = head[..<close.lowerBound]
        guard let first = place.first(where: \.isLetter), first.isUppercase else { continue }
        return String(sentence[close.upperBound...])
    }
    return nil
}

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

    private var sources: [Feed.ID: Source] = [:]
    private var learned: Set<Entry.ID> = []
    private var titleCount = 0
    private var titlesWithWord: [UInt64: Int] = [:]

    package init(feeds: [FollowedFeed]) {
        for followed in feeds {
            var source = Source()
            source.title = followed.title
            source.category = followed.feed.settings.category
            source.weight = followed.feed.settings.weight
            source.outletName = followed.feed.settings.outlet
            source.names = SourceNames(of: followed)
            sources[followed.feed.id] = source
        }
    }

    /// Learns what the entry's feed repeats and which words are common.
    ///
    /// The more entries it has seen, the better it tells them; none at all will do. An entry teaches once.
    package mutating func learn(_ entry: Entry) {
        guard learned.insert(entry.id).inserted else { return }
        if sources[entry.feedID] == nil {
            var source = Source()
            source.names = SourceNames(outlet: entry.outlet)
            sources[entry.feedID] = source
        }
        if sources[entry.feedID]?.texts.isFull == false {
            let text = beginning(of: entry)
            let parts = TextAnalysis.sentences(in: text, limit: 12).map(\.text)
            sources[entry.feedID]?.texts.learn(text, sentences: parts)
            sources[entry.feedID]?.titles.learn(entry.title, sentences: [])
        }
        titleCount += 1
        for word in Set(contentWords(entry.title).map(\.hash)) { titlesWithWord[word, default: 0] += 1 }
    }

    package func feedTitle(_ feed: Feed.ID) -> String? { sources[feed]?.title }
    package func category(of feed: Feed.ID) -> [String] { sources[feed]?.category ?? [] }
    func weight(of feed: Feed.ID) -> Double { sources[feed]?.weight ?? 1 }

    /// Whose voice the entry is, as people know it: the family of its outlet, where it has one.
    func publisherName(of entry: Entry) -> String { entry.family ?? outletName(of: entry) }

    /// The outlet as people know it.
    package func outletName(of entry: Entry) -> String {
        if let name = sources[entry.feedID]?.outletName { return name }
        if let usual = sources[entry.feedID]?.names.usual, usual.outlet == entry.outlet { return usual.name }
        return TextAnalysis.outletName(domain: entry.outlet, feedTitle: sources[entry.feedID]?.title)
    }

    /// The entry's title without what its outlet adds; nil when it has none.
    package func title(of entry: Entry) -> String? {
        guard let source = sources[entry.feedID] else { return nonEmpty(TitleCleaner().clean(entry.title)) }
        let stripped = source.titles.stripped(entry.title)
        let cleaned = source.names.cleaner.clean(saysSomething(stripped) ? stripped : entry.title)
        return nonEmpty(cleaned) ?? nonEmpty(entry.title)
    }

    /// The first sentences of the entry's text, without what its feed repeats and what speaks of the outlet alone.
    func sentences(of entry: Entry, limit: Int = 8) -> [Sentence] {
        let source = sources[entry.feedID]
        let whole = beginning(of: entry)
        let text = source?.texts.stripped(whole) ?? whole
        return TextAnalysis.sentences(in: text, limit: limit).compactMap { sentence in
            if source?.texts.isRepeated(sentence.text) == true || isHousekeeping(sentence.text) { return nil }
            let text = withoutDateline(sentence.text)
            return text.isEmpty ? nil : Sentence(text: text, ending: sentence.ending)
        }
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
    func rarity(of word: ContentWord) -> Double {
        // Few titles say little of what is common.
        let share = Double(titlesWithWord[word.hash, default: 0]) / Double(titleCount + 50)
        return max(0, 1 - share * 2)
    }
}

/// What a feed's outlet is called, worked out when somebody asks for the first time.
///
/// A digest of one day hears of a few of the feeds: the names of 10,000 were a third of its time.
private final class SourceNames: Sendable {
    private struct Made {
        let cleaner: TitleCleaner
        let usual: (outlet: String, name: String)?
    }

    private let names: [String]
    private let homePage: String?
    /// The feed's address and title; nil for a feed that nothing is known of.
    private let feed: (url: String, title: String)?
    private let made = Mutex<Made?>(nil)

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

    var cleaner: TitleCleaner { all.cleaner }
    /// What the publisher is called where the entry's outlet is this one, as it nearly always is.
    var usual: (outlet: String, name: String)? { all.usual }

    private var all: Made {
        made.withLock { made in
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
            return Made(cleaner: cleaner, usual: nil)
        }
        return Made(
            cleaner: cleaner, usual: (outlet, TextAnalysis.outletName(domain: outlet, feedTitle: feed.title)))
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
    title.unicodeScalars.contains(where: \.properties.isAlphabetic)
}

private func nonEmpty(_ text: String) -> String? {
    text.unicodeScalars.contains { !$0.properties.isWhitespace } ? text : nil
}

/// Takes "MOSCOW, Nov 24 (Reuters) - " from the front of a sentence.
private func withoutDateline(_ sentence: String) -> String {
    let bytes = sentence.utf8.span
    guard (0..<min(120, bytes.count)).contains(where: { bytes[$0] == UInt8(ascii: ")") }) else { return sentence }
    let head = sentence.prefix(60)
    for mark in [") - ", ") – ", ") — ", ") -- "] {
        guard let close = head.ranges(of: mark).first, head[..<close.lowerBound].contains("(") else { continue }
        let place = head[..<close.lowerBound]
        guard let first = place.first(where: \.isLetter), first.isUppercase else { continue }
        return String(sentence[close.upperBound...])
    }
    return sentence
}

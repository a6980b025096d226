package import TidingsModel

/// What the reader wants to see no longer, or always.
package struct ReaderRules: Sendable, Hashable {
    package var mutes: [ReaderRule] = []
    package var watches: [ReaderRule] = []

    package init() {}

    /// The first mute that a story falls under.
    func mute(for story: Story, _ book: SourceBook) -> ReaderRule? {
        mutes.first { $0.matches(story, book, wholly: true) }
    }

    /// The names of the watches that it falls under.
    package func watches(for story: Story, _ book: SourceBook) -> [String] {
        watches.filter { $0.matches(story, book, wholly: false) }.map(\.name)
    }
}

/// Which stories are meant: all conditions that are set must hold.
package struct ReaderRule: Sendable, Hashable {
    /// Words or phrases of which a title or a summary must hold one; `*` at the end stands for any ending.
    package var phrases: [String] = []
    /// Address, title or publisher of a feed.
    package var feed: String?
    /// Id of a storyline, or of one of its stories.
    package var storyline: String?
    /// A muted storyline shows again when that many times as many publishers tell it; 0 is never.
    package var grown = 3
    /// What it is called, in place of its conditions.
    package var givenName: String?

    package init() {}

    package var name: String {
        givenName ?? (phrases + [feed, storyline].compactMap { $0 }).joined(separator: ", ")
    }

    package var isEmpty: Bool { phrases.isEmpty && feed == nil && storyline == nil }

    /// With `wholly`, all voices of the story must be the feed's.
    func matches(_ story: Story, _ book: SourceBook, wholly: Bool) -> Bool {
        if let storyline {
            let names = [story.storyline.rawValue, story.id.rawValue] + story.mergedFrom.map(\.rawValue)
            guard names.contains(storyline.lowercased()) else { return false }
        }
        let voices = story.members.filter { $0.duplicateOf == nil }.map(\.entry)
        if let feed {
            let isFeed = { (entry: Entry) in isOf(entry, feed, book) }
            guard wholly ? voices.allSatisfy(isFeed) : voices.contains(where: isFeed) else { return false }
        }
        if !phrases.isEmpty {
            let wanted = phrases.map(Phrase.init)
            let isTold = voices.contains { entry in
                [entry.title, entry.summary].contains { text in
                    let scalars = Array(text.prefix(2000).lowercased().unicodeScalars)
                    return wanted.contains { $0.occurs(in: scalars) }
                }
            }
            guard isTold else { return false }
        }
        return !isEmpty
    }

    /// Whether the feed that it names is this one.
    package func names(_ feed: Feed.ID, _ book: SourceBook) -> Bool {
        guard let wanted = self.feed else { return false }
        if wanted.contains("://") { return feed == Feed.ID(url: wanted) }
        return book.names(of: feed).contains { $0.lowercased() == wanted.lowercased() }
    }

    private func isOf(_ entry: Entry, _ feed: String, _ book: SourceBook) -> Bool {
        if feed.contains("://") { return entry.feedID == Feed.ID(url: feed) }
        let names = [book.feedTitle(entry.feedID), entry.outlet, book.outletName(of: entry)]
        return names.contains { $0?.lowercased() == feed.lowercased() }
    }
}

/// Words as a reader writes them down.
private struct Phrase {
    private let scalars: [Unicode.Scalar]
    private let isOpen: Bool

    init(_ text: String) {
        let lower = text.lowercased()
        isOpen = lower.hasSuffix("*")
        scalars = Array((isOpen ? String(lower.dropLast()) : lower).unicodeScalars)
    }

    /// Whether it stands in the lower-case text, between words; scripts without spaces have no such borders.
    func occurs(in text: [Unicode.Scalar]) -> Bool {
        guard let first = scalars.first, let last = scalars.last, text.count >= scalars.count else { return false }
        for start in 0...text.count - scalars.count where text[start] == first {
            let end = start + scalars.count
            guard text[start..<end].elementsEqual(scalars) else { continue }
            let isAtStart = start == 0 || isBorder(text[start - 1], first)
            let isAtEnd = isOpen || end == text.count || isBorder(last, text[end])
            if isAtStart, isAtEnd { return true }
        }
        return false
    }

    private func isBorder(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        !isPartOfWord(a) || !isPartOfWord(b)
    }

    /// Chinese, Japanese, Thai and their like write on without a space.
    private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xe00..<0xf00, 0x1000..<0x10a0, 0x1780..<0x17e0, 0x3040..<0x3400, 0x3400..<0xa000, 0x20000..<0x30000: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }
}

import StoryDigest
import StoryStorage
import TidingsModel
import TidingsWeb

// How the first page stays quick
//
// A digest ranks every story of its window, which of 5,000 stories a day takes most of a second. The page shows some
// hundred of them, and nearly all of a score is the number of publishers, which the store knows of every story. So
// the outlines of all stories are read, and in full only those that can come to be shown: the most widely told ones, also
// of those that are new, those of each category, what quiet feeds said, and what the reader watches. The rest is counted.

/// Chooses what the first page shows.
struct FrontDesk {
    private static let mostOutlines = 20_000
    /// Read in full: of all stories, of those that began in the day, of each category, of quiet feeds, of each watch, of the
    /// storylines.
    private static let (ofAll, ofNew, ofCategory, ofQuiet, ofWatch, ofLines, ofLine) = (24, 16, 8, 12, 12, 8, 6)

    let reader: PageReader
    let kept: PageShelf.Book

    private var since: Timestamp { reader.now - Timestamp.day }

    func page() throws -> String {
        let outlines = try reader.store.outlines(since: since, limit: Self.mostOutlines)
        let digest = try digest(of: outlines)
        return renderFrontPage(FrontPageInput(digest: digest, stories: outlines.map { ($0.id, category(of: $0)) }))
    }

    func digest() throws -> Digest {
        try digest(of: reader.store.outlines(since: since, limit: Self.mostOutlines))
    }

    /// The day's stories of a category, in the order of the page.
    func categoryPage(_ name: String) throws -> String {
        let found = try outlines(of: name == "-" ? "" : name)
        guard !found.isEmpty else {
            throw PageProblem.notFound("nothing is new in the category \(name)")
        }
        let most = 200
        let order = Dictionary(found.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        let told = try reader.tell(found.prefix(most).map(\.id), reader.teller(kept.book))
        return renderCategoryPage(
            name == "-" ? "Other" : name, told.sorted { (order[$0.id] ?? 0) < (order[$1.id] ?? 0) },
            left: found.count - told.count, clock: reader.clock, now: reader.now)
    }

    /// The day's stories, of one category where it is given; an empty name is that of feeds without one.
    func outlines(of category: String?) throws -> [StoryOutline] {
        let all = try reader.store.outlines(since: since, limit: Self.mostOutlines)
        guard let category else { return all }
        let found = all.filter { (self.category(of: $0) ?? "") == category }
        guard !found.isEmpty || category.isEmpty || categories.contains(category) else {
            throw PageProblem.notFound("no feed has the category \(category)")
        }
        return found
    }

    private var categories: Set<String> { Set(kept.feeds.compactMap(\.feed.settings.category.first)) }

    private func category(of outline: StoryOutline) -> String? {
        outline.feed.flatMap { kept.book.category(of: $0).first }
    }

    // MARK: Digest

    private func digest(of outlines: [StoryOutline]) throws -> Digest {
        let window = DigestWindow(since: since, until: reader.now, isFirst: true)
        let rules = try reader.configuration.digest.rules.resolved(in: reader.store)
        let chosen = choose(from: outlines, watched: try watched(rules.watches, among: outlines))
        var input = DigestInput(
            window: window, zone: reader.clock.zone, stories: try stories(chosen.map(\.id)),
            earlier: try stories(earlier(than: chosen)), feeds: kept.feeds)
        input.book = kept.book
        input.learns = false
        input.minPublishers = reader.configuration.digest.minPublishers
        input.floor = reader.configuration.digest.floor
        input.rules = rules
        input.mutedAt = try reader.store.mutedStorylines()
        var digest = StoryDigest.digest(of: input)
        digest.entryCount = try reader.store.entryCount(fetchedAfter: since)
        digest.feedCount = kept.feeds.count { $0.state.recentEntryTimes.first.map { $0 > since } == true }
        digest.storyCount = outlines.count
        digest.sharedStoryCount = outlines.count { $0.publishers > 1 }
        return digest
    }

    private func choose(from outlines: [StoryOutline], watched: Set<Story.ID>) -> [StoryOutline] {
        let quietFeeds = Set(kept.feeds.filter { $0.isQuiet(at: reader.now) }.map(\.feed.id))
        var perCategory: [String?: Int] = [:]
        var (new, quiet) = (0, 0)
        return outlines.enumerated().filter { index, outline in
            let name = category(of: outline)
            perCategory[name, default: 0] += 1
            if outline.firstPublished > since { new += 1 }
            if index < Self.ofAll || perCategory[name, default: 0] <= Self.ofCategory { return true }
            if outline.firstPublished > since && new <= Self.ofNew || watched.contains(outline.id) { return true }
            guard quiet < Self.ofQuiet, outline.publishers <= 1, outline.feed.map(quietFeeds.contains) == true else {
                return false
            }
            quiet += 1
            return true
        }.map(\.element)
    }

    /// Stories that the reader may want to see however few tell them; the digest looks whether it is so.
    private func watched(_ watches: [ReaderRule], among outlines: [StoryOutline]) throws -> Set<Story.ID> {
        var found: Set<Story.ID> = []
        for watch in watches {
            if let name = watch.storyline {
                let meant = outlines.filter { $0.storyline.rawValue == name || $0.id.rawValue == name }
                found.formUnion(meant.prefix(Self.ofWatch).map(\.id))
            } else if watch.phrases.isEmpty {
                for feed in kept.feeds where watch.names(feed.feed.id, kept.book) {
                    let latest = try reader.store.entryPage(
                        after: nil, limit: Self.ofWatch, since: since, feed: feed.feed.id)
                    found.formUnion(latest.values.map(\.story))
                }
            } else {
                for phrase in watch.phrases { found.formUnion(try stories(with: phrase)) }
            }
        }
        return found
    }

    private func stories(with phrase: String) throws -> [Story.ID] {
        let isOpen = phrase.hasSuffix("*")
        let words = phrase.filter { $0 != "\"" && $0 != "*" }
        // What cannot be searched for, as the beginning of very many words, is left to the other ways.
        guard let query = try? SearchQuery("\"\(words)\"" + (isOpen ? "*" : "")) else { return [] }
        return try reader.store.search(query, in: SearchWindow(after: since), limit: Self.ofWatch, now: reader.now)
            .hits.map(\.story)
    }

    /// Of the storylines of the most widely told stories, what came in the week before.
    private func earlier(than chosen: [StoryOutline]) throws -> [Story.ID] {
        let known = Set(chosen.map(\.id))
        var lines: [Storyline.ID] = []
        for outline in chosen where outline.publishers > 1 && !lines.contains(outline.storyline) {
            lines.append(outline.storyline)
            if lines.count == Self.ofLines { break }
        }
        let week = reader.now - 7 * Timestamp.day
        return try lines.flatMap { try reader.store.stories(of: $0, since: week, limit: Self.ofLine) }
            .filter { !known.contains($0) }
    }

    private func stories(_ ids: [Story.ID]) throws -> [Story] {
        guard !ids.isEmpty else { return [] }
        var query = StoryQuery()
        query.stories = ids
        var found: [Story] = []
        try reader.store.forEachStory(query) { found.append($0) }
        return found
    }
}

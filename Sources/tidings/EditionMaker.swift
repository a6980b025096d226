import StoryDigest
import StoryStorage
import TidingsModel

/// Makes digests of what the store holds.
struct EditionMaker {
    let store: Store
    let configuration: Configuration
    var since = DigestStart.last
    var minPublishers: Int?
    var top: Int?

    /// What is new up to `newest`, the last entry that the digest may know of.
    func digest(now: Timestamp, through newest: StoragePlace) throws -> Digest {
        let zone = configuration.digest.zone
        // A mark that lies ahead was set before the clock went back, and would hide all until it is reached again.
        let mark = try store.readingMark().flatMap { $0.at <= now ? $0 : nil }
        var window = since.window(now: now, lastMark: mark?.at, zone: zone)
        var query = StoryQuery()
        if since == .last, let mark {
            window.arrived = try store.entries(after: mark.arrival, through: newest)
            query.arrivedAfter = mark.arrival
            query.arrivedThrough = newest
        } else {
            query.fetchedAfter = window.since
            query.fetchedUntil = window.until
        }
        var input = DigestInput(window: window, zone: zone, stories: [], feeds: try store.feeds())
        input.minPublishers = minPublishers ?? configuration.digest.minPublishers
        input.top = top ?? configuration.digest.top
        input.floor = configuration.digest.floor
        // A first fetch brings thousands of entries and hardly any news; reading them all would change nothing.
        guard try store.hasNews(in: query) else {
            input.book = SourceBook(feeds: [])
            return StoryDigest.digest(of: input)
        }
        try store.forEachStory(query) { input.stories.append($0) }
        let known = Set(input.stories.map(\.id))
        var others = StoryQuery()
        others.texts = .plain
        others.stories = try store.storylines(of: input.stories.map(\.id)).flatMap(\.stories)
            .filter { !known.contains($0) }
        try store.forEachStory(others) { input.earlier.append($0) }
        input.book = try SourceBook(reading: store)
        input.rules = try configuration.digest.rules.resolved(in: store)
        input.mutedAt = try store.mutedStorylines()
        return StoryDigest.digest(of: input)
    }
}

extension ReaderRules {
    /// Ids of storylines that were merged lead to what they became.
    func resolved(in store: Store) throws -> ReaderRules {
        func living(_ rule: ReaderRule) throws -> ReaderRule {
            guard let text = rule.storyline, case .one(let id) = try store.resolveStoryline(text) else { return rule }
            var rule = rule
            rule.storyline = id.rawValue
            return rule
        }
        var rules = self
        rules.mutes = try mutes.map(living)
        rules.watches = try watches.map(living)
        return rules
    }
}

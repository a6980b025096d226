import TextAnalysis
package import TidingsModel

/// Chooses from a story's entries what is shown of it.
package struct StoryTeller: Sendable {
    private let book: SourceBook
    private let window: DigestWindow
    private let clock: LocalClock

    package init(book: SourceBook, window: DigestWindow, clock: LocalClock) {
        self.book = book
        self.window = window
        self.clock = clock
    }

    /// Nil for a story without entries.
    package func tell(_ story: Story) -> ToldStory? {
        let voices = story.members.filter { $0.duplicateOf == nil }.map(\.entry)
        let entries = voices.isEmpty ? story.members.map(\.entry) : voices
        let centre = TitleCentre(entries.map { book.title(of: $0) ?? "" })
        guard let lead = headlineEntry(of: entries, centre), let first = story.firstSeen, let last = story.lastUpdated
        else { return nil }
        let growth = growth(of: entries)
        let headline = book.line(for: lead)
        return ToldStory(
            story: story, headline: headline, lead: lead,
            summary: Summaries(book: book).best(for: headline, lead: lead, of: entries, centre),
            publishers: distinct(([lead] + entries).map(book.publisherName)),
            domains: distinct(story.members.map { domain(of: $0.entry) }), category: category(of: entries),
            languages: distinct(entries.compactMap(\.language)), keywords: centre.keywords(book),
            firstSeen: first, lastUpdated: last, phase: phase(first: first, last: last, growth: growth), growth: growth,
            days: days(of: entries), score: Score(of: figures(of: entries, growth: growth)),
            freshPublishers: Set(entries.filter(window.isFresh).map(\.publisher)).count,
            isUpdate: !window.isFirst && story.members.contains { $0.entry.fetched <= window.since })
    }

    /// The entry nearest to what all titles have in common; of equals the better written, then the earlier one.
    private func headlineEntry(of entries: [Entry], _ centre: TitleCentre) -> Entry? {
        var best: (entry: Entry, value: Double)?
        for entry in entries {
            let title = book.title(of: entry)
            let value = title.map { centre.closeness(of: $0) * writing($0) } ?? -1
            if let found = best, found.value >= value - 1e-9 { continue }
            best = (entry, value)
        }
        return best?.entry
    }

    /// Lowers titles that are cut off, shouted, or no more than a label.
    private func writing(_ title: String) -> Double {
        var value = 1.0
        if title.hasSuffix("…") || title.hasSuffix("...") { value *= 0.5 }
        if title.split(separator: " ").count < 4 { value *= 0.7 }
        if title.utf8.count > 160 { value *= 0.8 }
        if title.hasSuffix("?") { value *= 0.9 }
        if title.contains(where: \.isLetter), title == title.uppercased(), title != title.lowercased() { value *= 0.8 }
        return value
    }

    private func figures(of entries: [Entry], growth: Int) -> StoryFigures {
        let fresh = entries.filter(window.isFresh)
        var weights: [String: Double] = [:]
        for entry in fresh.isEmpty ? entries : fresh {
            weights[entry.publisher] = max(weights[entry.publisher] ?? 0, book.weight(of: entry.feedID))
        }
        // Summed in a fixed order, so that equal input gives equal digits.
        let sorted = weights.sorted { $0.key < $1.key }.map(\.value)
        return StoryFigures(publishers: weights.count, growth: growth, feedWeights: sorted)
    }

    private func growth(of entries: [Entry]) -> Int {
        let recent = window.until - 6 * Timestamp.hour
        let before = window.until - 12 * Timestamp.hour
        let now = Set(entries.filter { $0.published > recent && $0.published <= window.until }.map(\.publisher))
        let earlier = Set(entries.filter { $0.published > before && $0.published <= recent }.map(\.publisher))
        return now.count - earlier.count
    }

    private func phase(first: Timestamp, last: Timestamp, growth: Int) -> ToldStory.Phase {
        if window.until - last > 12 * Timestamp.hour { return .fading }
        if window.until - first <= 6 * Timestamp.hour { return .new }
        return growth > 0 ? .growing : .steady
    }

    private func category(of entries: [Entry]) -> [String] {
        var counts: [[String]: Int] = [:]
        for entry in entries {
            let category = book.category(of: entry.feedID)
            if !category.isEmpty { counts[category, default: 0] += 1 }
        }
        return counts.max { a, b in (a.value, b.key.joined(separator: "/")) < (b.value, a.key.joined(separator: "/")) }?
            .key ?? []
    }

    private func days(of entries: [Entry]) -> [ToldStory.Day] {
        var byDay: [Int64: [Entry]] = [:]
        for entry in entries { byDay[clock.day(entry.published), default: []].append(entry) }
        var used: Set<String> = []
        return byDay.sorted { $0.key < $1.key }.compactMap { _, entries in
            let centre = TitleCentre(entries.map { book.title(of: $0) ?? "" })
            let unused = entries.filter { !used.contains(book.line(for: $0)) }
            let candidates = unused.isEmpty ? entries : unused
            guard let lead = headlineEntry(of: candidates, centre), let start = entries.map(\.published).min() else {
                return nil
            }
            let headline = book.line(for: lead)
            used.insert(headline)
            return ToldStory.Day(
                start: start, headline: headline, link: lead.link,
                publishers: distinct(([lead] + entries).map(book.publisherName)),
                isNew: entries.contains { window.isFresh($0) && (!window.isFirst || $0.published > window.newsStart) })
        }
    }
}

/// The registrable domain of an entry's address, else its outlet.
package func domain(of entry: Entry) -> String { entry.link.flatMap(registrableDomain) ?? entry.outlet }

/// Each once, in order of first appearance.
func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
}

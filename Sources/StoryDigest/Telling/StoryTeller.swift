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

    /// An entry with its cleaned title and the words of it, if there are others to compare it with.
    private struct Voice {
        let entry: Entry
        let title: String?
        let stems: [UInt64]
    }

    /// Nil for a story without entries.
    package func tell(_ story: Story) -> ToldStory? {
        let entries = entries(of: story)
        let isCopied = story.members.allSatisfy { $0.duplicateOf != nil }
        let voices = entries.map { voice($0, isAlone: entries.count == 1) }
        let centre = TitleCentre(voices.map(\.stems))
        guard let lead = headlineVoice(of: voices, centre), let first = story.firstSeen, let last = story.lastUpdated
        else { return nil }
        let growth = growth(of: entries)
        let headline = headline(of: lead, in: voices)
        let reports = reports(of: story)
        let fresh = entries.filter(window.isFresh)
        let isUpdate = !window.isFirst && story.members.contains { window.wasSeen($0.entry) }
        let figures = figures(
            of: fresh.isEmpty ? entries : fresh, growth: growth, isNew: !window.isFirst && !isUpdate && !fresh.isEmpty)
        let content = ToldStory.Content(
            story: story, headline: headline, lead: lead.entry,
            publishers: reports.filter { !$0.isCopy || isCopied }.map(\.outlet), reports: reports,
            domains: distinct(story.members.map { domain(of: $0.entry) }), category: category(of: entries),
            languages: distinct(entries.compactMap(\.language)),
            firstSeen: first, lastUpdated: last, phase: phase(first: first, last: last, growth: growth), growth: growth,
            days: days(of: voices, lead, headline), freshPublishers: Set(fresh.map(\.publisher)).count,
            isUpdate: isUpdate, titles: voices.map(\.title), teller: self)
        return ToldStory(content, figures: figures)
    }

    /// Those with words of their own; where there are none, all.
    private func entries(of story: Story) -> [Entry] {
        let own = story.members.filter { $0.duplicateOf == nil }.map(\.entry)
        return own.isEmpty ? story.members.map(\.entry) : own
    }

    func sentences(of told: ToldStory) -> [ToldSentence] {
        let entries = entries(of: told.story)
        // A lone title is the headline.
        let others = entries.count == 1 ? [] : entries
        let titles = zip(others, told.titles).map { entry, title in
            title.map { stems(of: $0, language: entry.language) } ?? []
        }
        let centre = TitleCentre(titles)
        return Summaries(book: book, language: told.lead.language)
            .best(for: told.headline, lead: told.lead, of: entries, centre)
    }

    func keywords(of told: ToldStory) -> [String] {
        StoryDigest.keywords(of: told.titles.compactMap { $0 }, book)
    }

    private func voice(_ entry: Entry, isAlone: Bool) -> Voice {
        let title = book.title(of: entry)
        // What is compared with nothing needs no words.
        let words = isAlone ? nil : title.map { stems(of: $0, language: entry.language) }
        return Voice(entry: entry, title: title, stems: words ?? [])
    }

    // MARK: Headlines

    /// The entry nearest to what all titles have in common; of equals the better written, then the earlier one.
    private func headlineVoice(of voices: [Voice], _ centre: TitleCentre) -> Voice? {
        if voices.count == 1 { return voices[0] }
        var best: (voice: Voice, value: Double)?
        for voice in voices {
            let value = voice.title.map { centre.closeness(of: voice.stems) * writing($0) } ?? -1
            if let found = best, found.value >= value - 1e-9 { continue }
            best = (voice, value)
        }
        return best?.voice
    }

    /// Lowers titles that are cut off, shouted, or no more than a label.
    private func writing(_ title: String) -> Double {
        var value = 1.0
        if title.hasSuffix("…") || title.hasSuffix("...") { value *= 0.5 }
        if displayWidth(title) < 20 { value *= 0.7 }
        if title.utf8.count > 160, displayWidth(title) > 160 { value *= 0.8 }
        if title.hasSuffix("?") || title.hasSuffix("？") || title.hasSuffix("؟") { value *= 0.9 }
        if isShouted(title) { value *= 0.6 }
        return value
    }

    /// The line that stands for the entry, in the spelling of the others where it shouts.
    private func headline(of voice: Voice, in voices: [Voice]) -> String {
        let line = book.line(for: voice.entry, title: voice.title)
        guard isShouted(line) else { return line }
        let texts = voices.flatMap { [$0.title ?? "", $0.entry.summary, $0.entry.content] }
        return calmed(line, by: texts)
    }

    // MARK: Who told it

    /// Each publisher once, in order of its first report; one that told it in own words later is no copier.
    private func reports(of story: Story) -> [ToldStory.Report] {
        var reports: [ToldStory.Report] = []
        var places: [String: Int] = [:]
        for member in story.members {
            let entry = member.entry
            let name = book.publisherName(of: entry)
            guard let place = places[name] else {
                places[name] = reports.count
                reports.append(
                    .init(
                        outlet: name, entry: entry.id, time: entry.published, link: entry.link,
                        copyOf: member.duplicateOf, isFresh: window.isFresh(entry)))
                continue
            }
            if reports[place].isCopy, member.duplicateOf == nil {
                reports[place] = .init(
                    outlet: name, entry: entry.id, time: entry.published, link: entry.link, copyOf: nil,
                    isFresh: reports[place].isFresh)
            }
            // New to the reader is a publisher of whom nothing was read before.
            if window.wasSeen(entry) { reports[place].isFresh = false }
        }
        return reports.sorted { ($0.time, $0.entry) < ($1.time, $1.entry) }
    }

    // MARK: Figures

    private func figures(of entries: [Entry], growth: Int, isNew: Bool) -> StoryFigures {
        if entries.count == 1 {
            let prominence = entries[0].position?.prominence ?? 0
            return StoryFigures(
                publishers: 1, growth: growth, isNew: isNew, prominences: prominence > 0 ? [prominence] : [],
                feedWeights: [max(0, book.weight(of: entries[0].feedID))])
        }
        var weights: [String: Double] = [:]
        var prominences: [String: Double] = [:]
        for entry in entries {
            weights[entry.publisher] = max(weights[entry.publisher] ?? 0, book.weight(of: entry.feedID))
            if let prominence = entry.position?.prominence, prominence > 0 {
                prominences[entry.publisher] = max(prominences[entry.publisher] ?? 0, prominence)
            }
        }
        return StoryFigures(
            publishers: weights.count, growth: growth, isNew: isNew, prominences: inOrder(prominences),
            feedWeights: inOrder(weights))
    }

    /// By publisher, so that equal input is added up to equal digits.
    private func inOrder(_ values: [String: Double]) -> [Double] {
        values.count > 1 ? values.sorted { $0.key < $1.key }.map(\.value) : Array(values.values)
    }

    private func growth(of entries: [Entry]) -> Int {
        let recent = window.until - 6 * Timestamp.hour
        let before = window.until - 12 * Timestamp.hour
        guard entries.contains(where: { $0.published > before }) else { return 0 }
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
        if entries.count == 1 { return book.category(of: entries[0].feedID) }
        var counts: [[String]: Int] = [:]
        for entry in entries {
            let category = book.category(of: entry.feedID)
            if !category.isEmpty { counts[category, default: 0] += 1 }
        }
        return counts.max { a, b in (a.value, b.key.joined(separator: "/")) < (b.value, a.key.joined(separator: "/")) }?
            .key ?? []
    }

    // MARK: Days

    /// A story of one day is told under its own headline; a day after others under one that they have not.
    private func days(of voices: [Voice], _ lead: Voice, _ headline: String) -> [ToldStory.Day] {
        if voices.count == 1 { return [day(of: voices, lead, headline)] }
        let days = voices.map { clock.day($0.entry.published) }
        guard days.contains(where: { $0 != days[0] }) else { return [day(of: voices, lead, headline)] }
        var byDay: [Int64: [Voice]] = [:]
        for (day, voice) in zip(days, voices) { byDay[day, default: []].append(voice) }
        var used: Set<String> = []
        return byDay.sorted { $0.key < $1.key }.compactMap { _, voices in
            let centre = TitleCentre(voices.map(\.stems))
            let unused = used.isEmpty ? [] : voices.filter { !used.contains(self.headline(of: $0, in: voices)) }
            guard let lead = headlineVoice(of: unused.isEmpty ? voices : unused, centre) else { return nil }
            let line = self.headline(of: lead, in: voices)
            used.insert(line)
            return day(of: voices, lead, line)
        }
    }

    private func day(of voices: [Voice], _ lead: Voice, _ headline: String) -> ToldStory.Day {
        ToldStory.Day(
            start: voices.reduce(lead.entry.published) { min($0, $1.entry.published) }, headline: headline,
            link: lead.entry.link,
            publishers: distinct(
                (voices.count == 1 ? voices : [lead] + voices).map { book.publisherName(of: $0.entry) }),
            isNew: voices.contains { voice in
                window.isFresh(voice.entry) && (!window.isFirst || voice.entry.published > window.newsStart)
            })
    }
}

/// The registrable domain of an entry's address, else its outlet.
package func domain(of entry: Entry) -> String { entry.link.flatMap(registrableDomain) ?? entry.outlet }

/// Each once, in order of first appearance.
func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    if values.count < 2 { return values }
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
}

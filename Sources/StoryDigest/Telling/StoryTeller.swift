import TextAnalysis
package import TidingsModel

/// Chooses from a story's entries what is shown of it.
///
/// Held by every story that it told, and so shared: copies of what is known of the feeds would be counted by all threads.
package final class StoryTeller: Sendable {
    let book: SourceBook
    private let window: DigestWindow
    private let clock: LocalClock

    package init(book: SourceBook, window: DigestWindow, clock: LocalClock) {
        self.book = book
        self.window = window
        self.clock = clock
    }

    /// A member with its cleaned title and the words of it, if there are others to compare it with.
    private struct Voice {
        /// Among the members of the story.
        let place: Int
        let title: String?
        let words: WordSet
    }

    /// What is told, with what its choice needs of all the others.
    private struct Telling {
        let members: [Story.Member]
        /// Of each member.
        let publishers: [String]
        /// Of those with words of their own; where there are none, of all.
        let voices: [Voice]

        func entry(_ voice: Voice) -> Entry { members[voice.place].entry }
        func published(_ voice: Voice) -> Timestamp { members[voice.place].entry.published }
    }

    /// Whether it takes the whole texts of a story to tell it, and not the beginnings alone: a shouted title is spelled as
    /// words are there.
    package func needsWholeTexts(of story: Story) -> Bool {
        story.members.contains { mayBeShouted($0.entry.title) || nonEmpty($0.entry.title) == nil }
    }

    /// Nil for a story without entries.
    package func tell(_ story: Story) -> ToldStory? {
        let own = ownPlaces(in: story)
        let isCopied = story.members.allSatisfy { $0.duplicateOf != nil }
        let telling = Telling(
            members: story.members, publishers: story.members.map { book.publisherName(of: $0.entry) },
            voices: voices(of: story, own))
        let centre = TitleCentre(telling.voices.map(\.words))
        guard let lead = headlineVoice(of: telling.voices, centre), let first = story.firstSeen,
            let last = story.lastUpdated
        else { return nil }
        let growth = growth(of: own, in: story)
        let headline = headline(of: lead, in: telling.voices, telling)
        let reports = reports(of: telling)
        let fresh = own.filter { window.isFresh(story.members[$0].entry) }
        let isUpdate = !window.isFirst && story.members.contains { window.wasSeen($0.entry) }
        let figures = figures(
            of: fresh.isEmpty ? own : fresh, in: story, growth: growth,
            isNew: !window.isFirst && !isUpdate && !fresh.isEmpty)
        let domains = story.members.map { domain(of: $0.entry) }
        let content = ToldStory.Content(
            story: story, headline: headline, lead: telling.entry(lead),
            publishers: reports.filter { !$0.isCopy || isCopied }.map(\.outlet), reports: reports,
            domains: distinct(domains), domainOfEach: domains, category: category(of: own, in: story),
            languages: distinct(own.compactMap { story.members[$0].entry.language }),
            firstSeen: first, lastUpdated: last, phase: phase(first: first, last: last, growth: growth), growth: growth,
            days: days(of: telling, lead, headline),
            freshPublishers: distinct(fresh.map { story.members[$0].entry.publisher }).count,
            isUpdate: isUpdate, titles: telling.voices.map(\.title), centre: centre, teller: self)
        return ToldStory(content, figures: figures)
    }

    /// The nested category that the story would be told in.
    package func category(of story: Story) -> [String] { category(of: ownPlaces(in: story), in: story) }

    /// Places of those with words of their own; where there are none, of all.
    private func ownPlaces(in story: Story) -> [Int] {
        let own = story.members.indices.filter { story.members[$0].duplicateOf == nil }
        return own.isEmpty ? Array(story.members.indices) : own
    }

    func sentences(of told: ToldStory) -> [ToldSentence] {
        var summaries = Summaries(of: self, language: told.lead.language)
        let entries = ownPlaces(in: told.story).map { told.story.members[$0].entry }
        return summaries.best(for: told.headline, lead: told.lead, of: entries, told.centre)
    }

    func keywords(of told: ToldStory) -> [String] {
        StoryDigest.keywords(of: told.titles.compactMap { $0 }, book)
    }

    private func voices(of story: Story, _ own: [Int]) -> [Voice] {
        var readers: [(language: String?, stems: StemReader)] = []
        return own.map { place in
            let title = book.title(of: story.members[place].entry)
            // What is compared with nothing needs no words.
            guard own.count > 1, let title else { return Voice(place: place, title: title, words: WordSet()) }
            let language = story.members[place].entry.language
            let reader = readers.firstIndex { $0.language == language } ?? readers.count
            if reader == readers.count { readers.append((language, StemReader(language: language))) }
            return Voice(place: place, title: title, words: readers[reader].stems.words(of: title))
        }
    }

    // MARK: Headlines

    /// The entry nearest to what all titles have in common; of equals the better written, then the earlier one.
    private func headlineVoice(of voices: [Voice], _ centre: TitleCentre) -> Voice? {
        if voices.count == 1 { return voices[0] }
        var best: (voice: Voice, value: Double)?
        for voice in voices {
            let value = voice.title.map { centre.closeness(of: voice.words) * writing($0) } ?? -1
            if let found = best, found.value >= value - 1e-9 { continue }
            best = (voice, value)
        }
        return best?.voice
    }

    /// Lowers titles that are cut off, shouted, or no more than a label.
    private func writing(_ title: String) -> Double {
        var value = 1.0
        let width = displayWidth(title)
        if title.unicodeScalars.last == "…" || title.utf8.suffix(3).elementsEqual("...".utf8) { value *= 0.5 }
        if width < 20 { value *= 0.7 }
        if width > 160 { value *= 0.8 }
        if endsAsQuestion(title) { value *= 0.9 }
        if isShouted(title) { value *= 0.6 }
        return value
    }

    /// The line that stands for the entry, in the spelling of the others where it shouts.
    private func headline(of voice: Voice, in voices: [Voice], _ telling: Telling) -> String {
        let line = voice.title ?? book.line(for: telling.entry(voice), title: nil)
        guard isShouted(line) else { return line }
        let texts = voices.flatMap { voice in
            let entry = telling.entry(voice)
            return [voice.title ?? "", entry.summary, entry.content]
        }
        return calmed(line, by: texts)
    }

    // MARK: Who told it

    /// Each publisher once, in order of its first report; one that told it in own words later is no copier.
    private func reports(of telling: Telling) -> [ToldStory.Report] {
        let members = telling.members
        var reports: [ToldStory.Report] = []
        var places: [String: Int] = [:]
        for index in members.indices {
            let name = telling.publishers[index]
            // Most stories have one member.
            guard let place = members.count == 1 ? nil : places[name] else {
                if members.count > 1 { places[name] = reports.count }
                reports.append(report(members[index], name, isFresh: window.isFresh(members[index].entry)))
                continue
            }
            if reports[place].isCopy, members[index].duplicateOf == nil {
                reports[place] = report(members[index], name, isFresh: reports[place].isFresh)
            }
            // New to the reader is a publisher of whom nothing was read before.
            if window.wasSeen(members[index].entry) { reports[place].isFresh = false }
        }
        return reports.count > 1 ? reports.sorted { ($0.time, $0.entry) < ($1.time, $1.entry) } : reports
    }

    private func report(_ member: Story.Member, _ name: String, isFresh: Bool) -> ToldStory.Report {
        ToldStory.Report(
            outlet: name, entry: member.entry.id, time: member.entry.published, link: member.entry.link,
            copyOf: member.duplicateOf, isFresh: isFresh)
    }

    // MARK: Figures

    private func figures(of places: [Int], in story: Story, growth: Int, isNew: Bool) -> StoryFigures {
        if places.count == 1 {
            let prominence = story.members[places[0]].entry.position?.prominence ?? 0
            return StoryFigures(
                publishers: 1, growth: growth, isNew: isNew, prominences: prominence > 0 ? [prominence] : [],
                feedWeights: [max(0, book.weight(of: story.members[places[0]].entry.feedID))])
        }
        var weights: [String: Double] = [:]
        var prominences: [String: Double] = [:]
        for place in places {
            let publisher = story.members[place].entry.publisher
            weights[publisher] = max(weights[publisher] ?? 0, book.weight(of: story.members[place].entry.feedID))
            if let prominence = story.members[place].entry.position?.prominence, prominence > 0 {
                prominences[publisher] = max(prominences[publisher] ?? 0, prominence)
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

    private func growth(of places: [Int], in story: Story) -> Int {
        let recent = window.until - 6 * Timestamp.hour
        let before = window.until - 12 * Timestamp.hour
        guard places.contains(where: { story.members[$0].entry.published > before }) else { return 0 }
        func publishers(after start: Timestamp, until end: Timestamp) -> Int {
            let entries = places.lazy.map { story.members[$0].entry }
            return Set(entries.filter { $0.published > start && $0.published <= end }.map(\.publisher)).count
        }
        return publishers(after: recent, until: window.until) - publishers(after: before, until: recent)
    }

    private func phase(first: Timestamp, last: Timestamp, growth: Int) -> ToldStory.Phase {
        if window.until - last > 12 * Timestamp.hour { return .fading }
        if window.until - first <= 6 * Timestamp.hour { return .new }
        return growth > 0 ? .growing : .steady
    }

    private func category(of places: [Int], in story: Story) -> [String] {
        if places.count == 1 { return book.category(of: story.members[places[0]].entry.feedID) }
        var counts: [[String]: Int] = [:]
        for place in places {
            let category = book.category(of: story.members[place].entry.feedID)
            if !category.isEmpty { counts[category, default: 0] += 1 }
        }
        return counts.max { a, b in (a.value, b.key.joined(separator: "/")) < (b.value, a.key.joined(separator: "/")) }?
            .key ?? []
    }

    // MARK: Days

    /// A story of one day is told under its own headline; a day after others under one that they have not.
    private func days(of telling: Telling, _ lead: Voice, _ headline: String) -> [ToldStory.Day] {
        let voices = telling.voices
        if voices.count == 1 { return [day(of: voices, lead, headline, telling)] }
        let days = voices.map { clock.day(telling.published($0)) }
        guard days.contains(where: { $0 != days[0] }) else { return [day(of: voices, lead, headline, telling)] }
        var byDay: [Int64: [Voice]] = [:]
        for (day, voice) in zip(days, voices) { byDay[day, default: []].append(voice) }
        var used: Set<String> = []
        return byDay.sorted { $0.key < $1.key }.compactMap { _, voices in
            let centre = TitleCentre(voices.map(\.words))
            let unused =
                used.isEmpty ? [] : voices.filter { !used.contains(self.headline(of: $0, in: voices, telling)) }
            guard let lead = headlineVoice(of: unused.isEmpty ? voices : unused, centre) else { return nil }
            let line = self.headline(of: lead, in: voices, telling)
            used.insert(line)
            return day(of: voices, lead, line, telling)
        }
    }

    private func day(of voices: [Voice], _ lead: Voice, _ headline: String, _ telling: Telling) -> ToldStory.Day {
        var start = telling.published(lead)
        var publishers = [telling.publishers[lead.place]]
        for voice in voices where voices.count > 1 {
            start = min(start, telling.published(voice))
            publishers.append(telling.publishers[voice.place])
        }
        return ToldStory.Day(
            start: start, headline: headline, link: telling.members[lead.place].entry.link,
            publishers: distinct(publishers),
            isNew: voices.contains { voice in
                window.isFresh(telling.members[voice.place].entry)
                    && (!window.isFirst || telling.published(voice) > window.newsStart)
            })
    }
}

/// The registrable domain of an entry's address, else its outlet.
package func domain(of entry: Entry) -> String { entry.link.flatMap(registrableDomain) ?? entry.outlet }

/// Each once, in order of first appearance.
func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    if values.count < 2 { return values }
    if values.count < 8 {
        return values.indices.filter { index in !values[..<index].contains(values[index]) }.map { values[$0] }
    }
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
}

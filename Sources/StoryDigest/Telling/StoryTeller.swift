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
    ///
    /// Of members and their entries single values are read, by place: copying an entry takes as long as a dozen of them.
    private struct Telling {
        let members: [Story.Member]
        /// Places in the book, of each member.
        let feeds: [Int?]
        /// Of each member.
        let publishers: [String]
        /// Of those with words of their own; where there are none, of all.
        let voices: [Voice]

        func published(_ voice: Voice) -> Timestamp { members[voice.place].entry.published }
        func publisher(_ place: Int) -> String { members[place].entry.family ?? members[place].entry.outlet }
    }

    /// Whether it takes the whole texts of a story to tell it, and not the beginnings alone: a shouted title is spelled as
    /// words are there.
    package func needsWholeTexts(of story: Story) -> Bool {
        let members = story.members
        return members.indices.contains { place in
            let title = members[place].entry.title
            return mayBeShouted(title) || nonEmpty(title) == nil
        }
    }

    /// Nil for a story without entries.
    package func tell(_ story: Story) -> ToldStory? {
        let members = story.members
        let own = ownPlaces(in: members)
        let isCopied = members.indices.allSatisfy { members[$0].duplicateOf != nil }
        let feeds = members.indices.map { book.place(of: members[$0].entry.feedID) }
        let telling = Telling(
            members: members, feeds: feeds,
            publishers: members.indices.map {
                members[$0].entry.family ?? book.outletName(of: members[$0].entry.outlet, at: feeds[$0])
            },
            voices: voices(of: members, own, feeds))
        let centre = TitleCentre(telling.voices.map(\.words))
        guard let lead = headlineVoice(of: telling.voices, centre) else { return nil }
        var (first, last) = (members[0].entry.published, members[0].entry.published)
        for place in members.indices.dropFirst() {
            first = min(first, members[place].entry.published)
            last = max(last, members[place].entry.published)
        }
        let growth = growth(of: own, in: telling)
        let headline = headline(of: lead, in: telling.voices, telling)
        let reports = reports(of: telling)
        let fresh = own.filter { window.isFresh($0, of: members) }
        let isUpdate = !window.isFirst && members.indices.contains { window.wasSeen($0, of: members) }
        let figures = figures(
            of: fresh.isEmpty ? own : fresh, in: telling, growth: growth,
            isNew: !window.isFirst && !isUpdate && !fresh.isEmpty)
        let domains = members.indices.map {
            members[$0].entry.link.flatMap(registrableDomain) ?? members[$0].entry.outlet
        }
        let content = ToldStory.Content(
            story: story, headline: headline, leadPlace: lead.place, feeds: feeds, publisherOfEach: telling.publishers,
            publishers: reports.filter { !$0.isCopy || isCopied }.map(\.outlet), reports: reports,
            domains: distinct(domains), domainOfEach: domains, category: category(of: own.map { feeds[$0] }),
            languages: distinct(own.compactMap { members[$0].entry.language }),
            firstSeen: first, lastUpdated: last, phase: phase(first: first, last: last, growth: growth), growth: growth,
            days: days(of: telling, lead, headline),
            freshPublishers: fresh.count < 2 ? fresh.count : distinct(fresh.map(telling.publisher)).count,
            isUpdate: isUpdate, titles: telling.voices.map(\.title), centre: centre, teller: self)
        return ToldStory(content, figures: figures)
    }

    /// The nested category that the story would be told in.
    package func category(of story: Story) -> [String] {
        let members = story.members
        return category(of: ownPlaces(in: members).map { book.place(of: members[$0].entry.feedID) })
    }

    /// Places of those with words of their own; where there are none, of all.
    private func ownPlaces(in members: [Story.Member]) -> [Int] {
        if members.count == 1 { return [0] }
        let own = members.indices.filter { members[$0].duplicateOf == nil }
        return own.isEmpty ? Array(members.indices) : own
    }

    func sentences(of told: ToldStory) -> [ToldSentence] {
        let members = told.members
        var summaries = Summaries(
            book, members, feeds: told.feeds, publishers: told.publisherOfEach,
            language: members[told.leadPlace].entry.language)
        return summaries.best(for: told.headline, lead: told.leadPlace, of: ownPlaces(in: members), told.centre)
    }

    func keywords(of told: ToldStory) -> [String] { StoryDigest.keywords(of: told.titles, book) }

    private func voices(of members: [Story.Member], _ own: [Int], _ feeds: [Int?]) -> [Voice] {
        var readers: [(language: String?, stems: StemReader)] = []
        return own.map { place in
            let title = book.title(members[place].entry.title, at: feeds[place])
            // What is compared with nothing needs no words.
            guard own.count > 1, let title else { return Voice(place: place, title: title, words: WordSet()) }
            let language = members[place].entry.language
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
        if endsAsQuestion(title.utf8.span) { value *= 0.9 }
        if isShouted(title) { value *= 0.6 }
        return value
    }

    /// The line that stands for the entry, in the spelling of the others where it shouts.
    private func headline(of voice: Voice, in voices: [Voice], _ telling: Telling) -> String {
        let line = voice.title ?? book.line(for: telling.members[voice.place].entry, title: nil)
        guard isShouted(line) else { return line }
        let texts = voices.flatMap { voice in
            let entry = telling.members[voice.place].entry
            return [voice.title ?? "", entry.summary, entry.content]
        }
        return calmed(line, by: texts)
    }

    // MARK: Who told it

    /// Each publisher once, in order of its first report; one that told it in own words later is no copier.
    private func reports(of telling: Telling) -> [ToldStory.Report] {
        let members = telling.members
        var reports: [ToldStory.Report] = []
        // Few are found sooner one by one.
        var places: [String: Int]? = members.count > 16 ? [:] : nil
        for index in members.indices {
            let name = telling.publishers[index]
            let found = places.map { $0[name] } ?? reports.indices.first { reports[$0].outlet == name }
            guard let place = found else {
                places?[name] = reports.count
                reports.append(report(index, of: telling, isFresh: window.isFresh(index, of: members)))
                continue
            }
            if reports[place].isCopy, members[index].duplicateOf == nil {
                reports[place] = report(index, of: telling, isFresh: reports[place].isFresh)
            }
            // New to the reader is a publisher of whom nothing was read before.
            if window.wasSeen(index, of: members) { reports[place].isFresh = false }
        }
        return reports.count > 1 ? reports.sorted { ($0.time, $0.entry) < ($1.time, $1.entry) } : reports
    }

    private func report(_ place: Int, of telling: Telling, isFresh: Bool) -> ToldStory.Report {
        let members = telling.members
        return ToldStory.Report(
            outlet: telling.publishers[place], entry: members[place].entry.id, time: members[place].entry.published,
            link: members[place].entry.link, copyOf: members[place].duplicateOf, isFresh: isFresh)
    }

    // MARK: Figures

    private func figures(of places: [Int], in telling: Telling, growth: Int, isNew: Bool) -> StoryFigures {
        let members = telling.members
        if places.count == 1 {
            let prominence = members[places[0]].entry.position?.prominence ?? 0
            return StoryFigures(
                publishers: 1, growth: growth, isNew: isNew, prominences: prominence > 0 ? [prominence] : [],
                feedWeights: [max(0, book.weight(at: telling.feeds[places[0]]))])
        }
        // By publisher, so that equal input is added up to equal digits.
        let named = places.map { (place: $0, publisher: telling.publisher($0)) }.sorted { $0.publisher < $1.publisher }
        var weights: [Double] = []
        var prominences: [Double] = []
        var start = 0
        while start < named.count {
            var (weight, prominence) = (0.0, 0.0)
            let publisher = named[start].publisher
            while start < named.count, named[start].publisher == publisher {
                let place = named[start].place
                weight = max(weight, book.weight(at: telling.feeds[place]))
                prominence = max(prominence, members[place].entry.position?.prominence ?? 0)
                start += 1
            }
            weights.append(weight)
            if prominence > 0 { prominences.append(prominence) }
        }
        return StoryFigures(
            publishers: weights.count, growth: growth, isNew: isNew, prominences: prominences, feedWeights: weights)
    }

    private func growth(of places: [Int], in telling: Telling) -> Int {
        let members = telling.members
        let recent = window.until - 6 * Timestamp.hour
        let before = window.until - 12 * Timestamp.hour
        guard places.contains(where: { members[$0].entry.published > before }) else { return 0 }
        func publishers(after start: Timestamp, until end: Timestamp) -> Int {
            Set(
                places.lazy.filter { members[$0].entry.published > start && members[$0].entry.published <= end }
                    .map(telling.publisher)
            ).count
        }
        return publishers(after: recent, until: window.until) - publishers(after: before, until: recent)
    }

    private func phase(first: Timestamp, last: Timestamp, growth: Int) -> ToldStory.Phase {
        if window.until - last > 12 * Timestamp.hour { return .fading }
        if window.until - first <= 6 * Timestamp.hour { return .new }
        return growth > 0 ? .growing : .steady
    }

    /// Of the feeds at these places in the book.
    private func category(of feeds: [Int?]) -> [String] {
        if feeds.count == 1 { return book.category(at: feeds[0]) }
        // A few, which are found sooner one by one.
        var counts: [(category: [String], feeds: Int)] = []
        for feed in feeds {
            let category = book.category(at: feed)
            if category.isEmpty { continue }
            if let known = counts.firstIndex(where: { $0.category == category }) {
                counts[known].feeds += 1
            } else {
                counts.append((category, 1))
            }
        }
        if counts.count < 2 { return counts.first?.category ?? [] }
        return counts.max { a, b in
            (a.feeds, b.category.joined(separator: "/")) < (b.feeds, a.category.joined(separator: "/"))
        }?.category ?? []
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
                window.isFresh(voice.place, of: telling.members)
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

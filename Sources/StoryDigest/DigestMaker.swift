package import TidingsModel

/// Ranks what is new and arranges it.
package func digest(of input: DigestInput) -> Digest {
    let maker = DigestMaker(input)
    return maker.digest()
}

private struct DigestMaker {
    let input: DigestInput
    let clock: LocalClock
    let book: SourceBook
    let teller: StoryTeller
    let links: LinkBook

    init(_ input: DigestInput) {
        self.input = input
        clock = LocalClock(zone: input.zone)
        var book = input.book ?? SourceBook(feeds: input.feeds)
        for story in input.learns ? input.stories + input.earlier : [] {
            for member in story.members { book.learn(member.entry) }
        }
        self.book = book
        teller = StoryTeller(book: book, window: input.window, clock: clock)
        links = LinkBook(input.stories)
    }

    func digest() -> Digest {
        let fresh = input.stories.flatMap(\.members).map(\.entry).filter(input.window.isFresh)
        let isNew = { (story: Story) in story.members.contains { input.window.isFresh($0.entry) } }
        let told = input.stories.filter(isNew).compactMap(teller.tell).map(figured)
        let (shown, muted) = sifted(told)
        let sorted = shown.filter { $0.story.publishers.count >= input.minPublishers || !$0.watchedFor.isEmpty }
            .sorted(by: comesFirst)
        let ranked = oneOfEachEvent(sorted)
        let trouble = trouble()
        let whole = Digest(
            window: input.window, clock: clock, book: book, entryCount: fresh.count,
            feedCount: Set(fresh.map(\.feedID)).count,
            storyCount: told.count, sharedStoryCount: told.filter { $0.story.publishers.count > 1 }.count,
            ranked: ranked, running: running(sorted), quiet: input.minPublishers > 1 ? [] : quiet(ranked),
            muted: muted, trouble: trouble.new, troubleBefore: trouble.before, askedTop: input.top, floor: input.floor)
        return withSentences(whole)
    }

    /// With the sentences of the top stories chosen, for as many forms as will show them.
    private func withSentences(_ digest: Digest) -> Digest {
        var digest = digest
        let top = Set(digest.sections(.generous(top: digest.askedTop)).top.map(\.id))
        for index in digest.ranked.indices where top.contains(digest.ranked[index].id) {
            digest.ranked[index].chosenSentences = digest.ranked[index].sentences
        }
        return digest
    }

    /// With what only all stories together tell: links between them, and the reader's rules.
    private func figured(_ told: ToldStory) -> ToldStory {
        var told = told
        told.watchedFor = input.rules.watches(for: told.story, book)
        var figures = told.figures
        figures.links = links.publishers(linkingTo: told.id)
        figures.isWatched = !told.watchedFor.isEmpty
        if figures != told.figures { told.figures = figures }
        return told
    }

    /// The best story of an event stands for those of other languages.
    private func oneOfEachEvent(_ sorted: [ToldStory]) -> [ToldStory] {
        var stories: [ToldStory] = []
        var places: [NewsEvent.ID: Int] = [:]
        for told in sorted {
            guard let event = told.story.event?.id else {
                stories.append(told)
                continue
            }
            guard let place = places[event] else {
                places[event] = stories.count
                stories.append(told)
                continue
            }
            stories[place].elsewhere.append(told)
            let watches = told.watchedFor.filter { !stories[place].watchedFor.contains($0) }
            stories[place].watchedFor += watches
        }
        return stories
    }

    // MARK: Mutes

    /// A muted story shows again when it has grown; one that is watched is never muted.
    private func sifted(_ told: [ToldStory]) -> (shown: [ToldStory], muted: [Digest.Muted]) {
        guard !input.rules.mutes.isEmpty else { return (told, []) }
        var voices: [Storyline.ID: Set<String>] = [:]
        for story in input.stories + input.earlier { voices[story.storyline, default: []].formUnion(story.publishers) }
        var shown: [ToldStory] = []
        var muted: [Digest.Muted] = []
        for story in told {
            guard story.watchedFor.isEmpty, let rule = input.rules.mute(for: story.story, book) else {
                shown.append(story)
                continue
            }
            let count = voices[story.story.storyline]?.count ?? 0
            let before = input.mutedAt[story.story.storyline] ?? count
            if rule.grown > 0, before > 0, count > before, count >= rule.grown * before {
                shown.append(story)
            } else {
                muted.append(Digest.Muted(story: story, rule: rule.name, publishers: before))
            }
        }
        return (shown, muted)
    }

    // MARK: Storylines

    private func running(_ ranked: [ToldStory]) -> [Digest.Running] {
        let current = Set(ranked.map(\.story.storyline))
        let shown = Set(ranked.map(\.id))
        let others = (input.stories + input.earlier).filter {
            current.contains($0.storyline) && !shown.contains($0.id)
        }
        var members: [Storyline.ID: [ToldStory]] = [:]
        for story in ranked + others.compactMap(teller.tell) {
            members[story.story.storyline, default: []].append(story)
        }
        // In the order of their best story; stories of the past, told above in any order, follow it.
        return distinct(ranked.map(\.story.storyline)).compactMap { id in members[id].flatMap { line(id, $0) } }
    }

    /// Nil for what is no more than a story of one day, or what one publisher alone goes on about.
    private func line(_ id: Storyline.ID, _ stories: [ToldStory]) -> Digest.Running? {
        guard let first = stories.map(\.firstSeen).min(), let last = stories.map(\.lastUpdated).max(),
            stories.count > 1 || last - first > Timestamp.day
        else { return nil }
        let byTime = stories.sorted { ($0.firstSeen, $0.id) < ($1.firstSeen, $1.id) }
        guard Set(stories.flatMap(\.story.publishers)).count > 1, let best = widest(byTime) else { return nil }
        let course = byTime.flatMap { story in days(of: story).map { Digest.Running.Step(story: story.id, day: $0) } }
        return Digest.Running(
            id: id, title: best.headline, stories: byTime,
            publishers: distinct(([best] + byTime).flatMap(\.publishers)), firstSeen: first, lastUpdated: last,
            dayCount: Int(clock.day(last) - clock.day(first)) + 1,
            course: course.sorted { ($0.day.start, $0.story) < ($1.day.start, $1.story) })
    }

    /// A story of a day's length counts once, also where midnight falls into it.
    private func days(of story: ToldStory) -> [ToldStory.Day] {
        guard story.days.count > 1, story.lastUpdated - story.firstSeen <= Timestamp.day else { return story.days }
        return [
            ToldStory.Day(
                start: story.firstSeen, headline: story.headline, link: story.lead.link, publishers: story.publishers,
                isNew: story.days.contains(where: \.isNew))
        ]
    }

    /// The most widely told story, of equals the later one.
    private func widest(_ stories: [ToldStory]) -> ToldStory? {
        stories.max { ($0.publishers.count, $0.firstSeen) < ($1.publishers.count, $1.firstSeen) }
    }

    // MARK: Feeds

    private func quiet(_ ranked: [ToldStory]) -> [Digest.QuietLine] {
        let quietFeeds = Set(input.feeds.filter { $0.isQuiet(at: input.window.until) }.map(\.feed.id))
        guard !quietFeeds.isEmpty else { return [] }
        var lines: [(published: Timestamp, line: Digest.QuietLine)] = []
        for story in ranked where story.story.publishers.count == 1 {
            guard let entry = story.story.members.last(where: { quietFeeds.contains($0.entry.feedID) })?.entry else {
                continue
            }
            let feed = book.feedTitle(entry.feedID) ?? entry.outlet
            let line = Digest.QuietLine(story: story, feed: feed, headline: story.headline, link: entry.link)
            lines.append((entry.published, line))
        }
        // The newest of each feed is enough.
        var seen: Set<String> = []
        return lines.sorted { ($1.published, $0.line.feed) < ($0.published, $1.line.feed) }.map(\.line)
            .filter { seen.insert($0.feed).inserted }
    }

    private func trouble() -> (new: [Digest.Trouble], before: Int) {
        var new: [Digest.Trouble] = []
        var before = 0
        for followed in input.feeds where followed.state.health == .failing || followed.state.health == .gone {
            let since = followed.state.failingSince ?? followed.state.lastChecked
            if let since, since <= input.window.since {
                before += 1
            } else {
                let reason = followed.state.lastError ?? "it does not answer"
                new.append(.init(feed: followed.title, reason: reason, since: since))
            }
        }
        return (new, before)
    }
}

/// By band, inside a band by the latest news; then by score and id, so that the order is the same everywhere.
private func comesFirst(_ a: ToldStory, _ b: ToldStory) -> Bool {
    if a.score.band != b.score.band { return a.score.band > b.score.band }
    if a.lastUpdated != b.lastUpdated { return a.lastUpdated > b.lastUpdated }
    if a.score.total != b.score.total { return a.score.total > b.score.total }
    return a.id < b.id
}

extension FollowedFeed {
    /// Less than one entry a day, over the two days at least that its known entries span.
    package func isQuiet(at now: Timestamp) -> Bool {
        guard let oldest = state.recentEntryTimes.min() else { return false }
        let days = Double(now - oldest) / Double(Timestamp.day)
        return days >= 2 && Double(state.recentEntryTimes.count) / days < 1
    }
}

import StoryDigest
import StoryStorage
import TidingsModel

/// Finds out what hooks are to be told, and puts it into the outbox.
///
/// It goes by what was stored since each hook was last told, and notes that together with the notices, so that a kill
/// costs none and doubles none. A hook that is new is told of what comes from now on.
struct HookDesk {
    let store: Store
    let hooks: [Hook]
    let rules: ReaderRules
    let clock: LocalClock

    /// Looks at the stories that have got entries; how many notices there are.
    func noteStories(at now: Timestamp) throws -> Int {
        let newest = try store.newestArrival()
        let marks = try store.hookMarks()
        let unknown = hooks.filter { marks[$0.name] == nil }
        if !unknown.isEmpty {
            let starts = Dictionary(unknown.map { ($0.name, newest) }) { first, _ in first }
            try store.post([], told: [], marks: starts, at: now)
        }
        var count = 0
        // Hooks that know equally much are told together.
        let behind = Dictionary(grouping: hooks.filter { marks[$0.name].map { $0 < newest } ?? false }) {
            marks[$0.name] ?? newest
        }
        for (mark, group) in behind.sorted(by: { $0.key < $1.key }) {
            count += try tell(group, after: mark, through: newest, at: now)
        }
        return count
    }

    private func tell(
        _ group: [Hook], after mark: StoragePlace, through newest: StoragePlace, at now: Timestamp
    ) throws -> Int {
        var query = StoryQuery()
        query.arrivedAfter = mark
        query.arrivedThrough = newest
        var notices: [OutgoingItem] = []
        var told: [HookTold] = []
        let resolved = try rules.resolved(in: store)
        let book = SourceBook(feeds: try store.knownFeeds())
        let teller = StoryTeller(book: book, now: now, zone: clock.zone)
        let writer = HookJSON(book: book, clock: clock, now: now)
        try store.forEachStory(query) { story in
            let standing = try standing(of: story, resolved, book)
            for hook in group {
                let watched = "watch " + story.id.rawValue
                let known = try store.told(hook.name, of: [story.id.rawValue, watched])
                let before = known[story.id.rawValue]
                let events = hook.events(for: standing, before: before, wasWatched: known[watched] != nil)
                if hook.counts(standing, before: before) {
                    told.append(
                        HookTold(hook: hook.name, subject: story.id.rawValue, number: Int64(standing.publishers)))
                }
                if !standing.watches.isEmpty, known[watched] == nil, standing.isNews {
                    told.append(HookTold(hook: hook.name, subject: watched, number: 1))
                }
                guard !events.isEmpty, let told = teller.tell(story) else { continue }
                notices.append(writer.notice(to: hook, events, of: told, standing))
            }
        }
        let marks = Dictionary(group.map { ($0.name, newest) }) { first, _ in first }
        try store.post(notices, told: told, marks: marks, at: now)
        return notices.count
    }

    private func standing(of story: Story, _ rules: ReaderRules, _ book: SourceBook) throws -> StoryStanding {
        let line = try store.storylines(of: [story.id]).first
        return StoryStanding(
            publishers: story.publishers.count, isNews: story.members.contains(where: \.entry.isNews),
            isContinuation: line.map { $0.stories.first != story.id && $0.stories.count > 1 } ?? false,
            watches: rules.watches(for: story, book))
    }

    /// Looks at the feeds; how many notices there are.
    func noteFeeds(at now: Timestamp) throws -> Int {
        let listeners = hooks.filter { $0.events.contains(.feedGone) }
        guard !listeners.isEmpty else { return 0 }
        let feeds = try store.feeds().filter { !$0.feed.paused }
        let gone = feeds.filter { Hook.isGone($0.state, at: now) }
        let ids = Set(gone.map(\.feed.id.rawValue))
        let well = feeds.map(\.feed.id.rawValue).filter { !ids.contains($0) }
        let writer = HookJSON(book: SourceBook(feeds: []), clock: clock, now: now)
        var count = 0
        for hook in listeners {
            let known = try store.told(hook.name, of: gone.map(\.feed.id.rawValue))
            try store.forgetTold(hook.name, of: Array(try store.told(hook.name, of: well).keys))
            let fresh = gone.filter { known[$0.feed.id.rawValue] == nil }
            guard !fresh.isEmpty else { continue }
            let told = fresh.map { HookTold(hook: hook.name, subject: $0.feed.id.rawValue, number: now.seconds) }
            try store.post(fresh.map { writer.notice(to: hook, of: $0) }, told: told, marks: [:], at: now)
            count += fresh.count
        }
        return count
    }
}

import FeedFetching
import FeedParsing
import Logging
import StoryStorage
import TidingsModel

// Lists on the web
//
// A list is asked as a feed is: by the same schedule, with validators, secrets and back-off. What it names is followed;
// what it names no longer is not, and keeps its entries. A look that failed, or brought no list, changes nothing, and
// a list that has lost half of its feeds at once is believed when it says so again.

/// What one look at a list brought.
struct ListArrival: Sendable {
    enum Outcome: Sendable {
        case feeds(FetchAnswer, [Feed])
        case notAList(FetchAnswer, String)
        case answer(FetchAnswer)
        case failed(FetchError)
    }

    let list: FollowedList
    let outcome: Outcome
}

extension Engine {
    /// Fewer feeds than these may go at once without a doubt.
    private static let fewFeeds = 5

    /// Looks at every list that is due.
    func visitLists(in group: inout Events, at now: Timestamp, force: Bool) throws(StoreError) {
        let rests = try store.hostRests(at: now)
        for list in try store.lists() where !busyLists.contains(list.source.feed.url) {
            guard force || schedule.isDue(list.source, at: now, hostRests: rests) else { continue }
            busyLists.insert(list.source.feed.url)
            visiting += 1
            let fetcher = fetcherInUse()
            do {
                let request = try schedule.request(for: list.source, at: now, secrets: options.secrets)
                group.addTask { .listArrived(await look(at: list, request, fetcher)) }
            } catch {
                group.addTask { .listArrived(ListArrival(list: list, outcome: .failed(error))) }
            }
        }
    }

    /// When the next list is due that is not busy.
    func nextListDue() throws(StoreError) -> Timestamp? {
        try store.lists().filter { !busyLists.contains($0.source.feed.url) && $0.source.state.health != .gone }
            .map(\.source.state.nextDue).min()
    }

    /// Stores what a list has come to; true when there are other feeds to follow now.
    func take(_ arrival: ListArrival) throws(StoreError) -> Bool {
        visiting -= 1
        let list = arrival.list.source
        busyLists.remove(list.feed.url)
        agenda = nil
        if case .failed(.cancelled) = arrival.outcome { return false }
        let look = Self.believed(arrival)
        var source = list
        source.state = schedule.after(look, of: list, now: clock()).state
        var feeds: [Feed]?
        if case .feeds(_, let named) = arrival.outcome, case .feed = look { feeds = named }
        let changes = try store.saveList(source, naming: feeds, at: clock())
        hubs.unreviewed?.formUnion((changes.updated + changes.removed).map(\.id))
        note(changes, of: source, before: list.state)
        return changes != SubscriptionChanges()
    }

    private static func believed(_ arrival: ListArrival) -> Look {
        switch arrival.outcome {
        case .failed(let error): return .failed(error)
        case .answer(let answer): return .answer(answer)
        case .notAList(let answer, let reason): return .notAFeed(answer, reason)
        case .feeds(let answer, let feeds):
            let (before, state) = (arrival.list.feedCount, arrival.list.source.state)
            let doubt = "it names \(feeds.count) of the \(before) feeds that it named; they go if it says so again"
            guard before - feeds.count > Self.fewFeeds, feeds.count * 2 < before, state.lastError != doubt else {
                return .feed(answer, Look.Document())
            }
            return .notAFeed(answer, doubt)
        }
    }

    private func note(_ changes: SubscriptionChanges, of list: FollowedFeed, before: FeedState) {
        var fields: Logger.Metadata = ["list": "\(list.feed.url)"]
        if list.state.health != .well {
            fields["error"] = "\(list.state.lastError ?? "")"
            fields["next"] = "\(list.state.nextDue.rfc3339)"
            logger.log(level: list.state.failureCount == 1 ? .warning : .debug, "list failed", metadata: fields)
        }
        report.lists.append(PassReport.ListLook(list: list, changes: changes))
        guard changes != SubscriptionChanges() else { return }
        fields["added"] = "\(changes.added.count)"
        fields["changed"] = "\(changes.updated.count)"
        fields["removed"] = "\(changes.removed.count)"
        logger.notice("list changed", metadata: fields)
        let words = [("listed", changes.added), ("relisted", changes.updated), ("unlisted", changes.removed)]
        for (word, feeds) in words {
            for feed in feeds {
                logger.info(
                    "\(word)",
                    metadata: [
                        "feed": "\(feed.url)", "title": "\(feed.settings.title ?? "")",
                        "category": "\(feed.settings.category.joined(separator: "/"))",
                    ])
            }
        }
    }
}

/// Fetches and reads a list, beside all feeds.
@concurrent private func look(at list: FollowedList, _ request: FetchRequest, _ fetcher: Fetcher) async -> ListArrival {
    await fetcher.fetch(request) { result in
        switch result {
        case .failure(let error): return ListArrival(list: list, outcome: .failed(error))
        case .success(let answer) where answer.status == 200:
            var head = answer
            head.body = []
            guard answer.isWhole else {
                return ListArrival(list: list, outcome: .notAList(head, "the list has broken off"))
            }
            return ListArrival(list: list, outcome: read(answer.body, of: list.source.feed, head))
        case .success(let answer): return ListArrival(list: list, outcome: .answer(answer))
        }
    }
}

private func read(_ body: [UInt8], of list: Feed, _ head: FetchAnswer) -> ListArrival.Outcome {
    do throws(SubscriptionListError) {
        let feeds = try parseRemoteList(body, origin: .listed(list: list.url)).compactMap(asListed)
        guard !feeds.isEmpty else { throw .empty }
        return .feeds(head, feeds)
    } catch {
        switch error {
        case .empty: return .notAList(head, "the list names no feed")
        case .notAList: return .notAList(head, "this is no OPML")
        case .malformedOPML: return .notAList(head, error.description)
        }
    }
}

/// A list says what is followed, and not how often its servers are asked; nil for what cannot be fetched at all.
private func asListed(_ feed: Feed) -> Feed? {
    let scheme = feed.url.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https", feed.url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7f }) else {
        return nil
    }
    var feed = feed
    feed.settings.intervalSeconds = nil
    return feed
}

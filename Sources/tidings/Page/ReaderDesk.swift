import ArgumentParser
import Foundation
import StoryDigest
import StoryStorage
import TidingsModel
import TidingsWeb

// What reader clients are shown
//
// The calls of Miniflux's API that clients make, over one user, whose feeds are those that are followed. Beside them
// stands a feed "Stories" in a category of that name: what two publishers or more have told, each story an entry that
// leads to its page. Categories have no row anywhere, so their numbers are made of their names.

/// Answers reader clients.
struct ReaderDesk {
    /// The version of Miniflux whose calls these are, by which clients decide what they may ask.
    private static let level = "2.2.0"
    /// Of its feed and its category.
    private static let stories = 1
    private static let storiesName = "Stories"
    private static let mostEntries = 1000

    let store: Store
    let request: PageRequest
    let now: Timestamp

    private var query: FormFields { request.query }

    func answer(_ call: ReaderCall, _ reader: PageReader, _ shelf: inout PageShelf) throws -> PageAnswer {
        switch call {
        case .version:
            return PageAnswer(
                json: ReaderJSON.version(level: Self.level, program: "tidings \(Tidings.configuration.version)"))
        case .me: return PageAnswer(json: ReaderJSON.user(timezone: reader.clock.zone.identifier))
        case .integrations: return PageAnswer(json: ReaderJSON.integrations())
        case .categories:
            return PageAnswer(json: try categories())
        case .feeds(let scope): return PageAnswer(json: ReaderJSON.feeds(try feeds().within(scope)))
        case .feed(let number):
            guard let feed = try feeds().within(.feed(number)).first else { throw Self.noFeed }
            return PageAnswer(json: ReaderJSON.feed(feed))
        case .counters: return PageAnswer(json: ReaderJSON.counters(try counters()))
        case .entries(let scope): return PageAnswer(json: try entries(scope, reader, shelf.book(reader)))
        case .entry(let number, let scope):
            return PageAnswer(json: try entry(number, scope, reader, shelf.book(reader)))
        case .mark, .toggleStar, .markAllRead, .refresh: throw PageProblem.wrongMethod("GET")
        }
    }

    // MARK: Feeds

    private static let noFeed = PageProblem.notFound("there is no feed of this number")

    /// The feeds as clients see them, that of the stories first.
    private struct Feeds {
        var all: [ReaderJSON.Feed]

        var categories: [ReaderJSON.Category] {
            var seen: Set<Int> = []
            return all.map(\.category).filter { seen.insert($0.number).inserted }
        }

        func within(_ scope: ReaderCall.Scope) throws(PageProblem) -> [ReaderJSON.Feed] {
            switch scope {
            case .all: return all
            case .feed(let number):
                guard let feed = all.first(where: { $0.number == number }) else { throw noFeed }
                return [feed]
            case .category(let number):
                let found = all.filter { $0.category.number == number }
                guard !found.isEmpty else { throw .notFound("there is no category of this number") }
                return found
            }
        }
    }

    private func feeds() throws -> Feeds {
        let numbers = try store.readerFeeds()
        let own = ReaderJSON.Feed(
            number: Self.stories, title: Self.storiesName, url: request.origin + "/feeds/stories.atom",
            site: request.origin + "/", category: .init(number: Self.stories, title: Self.storiesName))
        return Feeds(
            all: try [own]
                + store.feeds().compactMap { followed in
                    guard let number = numbers[followed.feed.id] else { return nil }
                    let name = followed.feed.settings.category.first ?? ""
                    var feed = ReaderJSON.Feed(
                        number: Self.shown(number), title: followed.title, url: maskingUser(followed.feed.url),
                        site: followed.state.homePage ?? "",
                        category: .init(number: Self.number(ofCategory: name), title: name.isEmpty ? "Other" : name))
                    feed.checked = followed.state.lastChecked
                    feed.error = followed.state.lastError.map(maskingSecrets)
                    feed.failures = followed.state.failureCount
                    feed.isPaused = followed.feed.paused
                    return feed
                })
    }

    /// One number is that of the stories.
    private static func shown(_ feed: Int) -> Int { feed + stories }

    /// The same for the same name always: 31 bits of its SHA-256, of which two categories are alike once in a million.
    private static func number(ofCategory name: String) -> Int {
        let digits = sha256(Array(name.utf8)).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return max(Int(digits & 0x7fff_ffff), stories + 1)
    }

    /// With `counts`, how many feeds and unread entries each has.
    private func categories() throws -> [UInt8] {
        let feeds = try feeds()
        guard query["counts"] == "true" else { return ReaderJSON.categories(feeds.categories) }
        let unread = try counters().mapValues(\.unread)
        return ReaderJSON.categories(feeds.categories) { category in
            let own = feeds.all.filter { $0.category == category }
            return (own.count, own.reduce(0) { $0 + (unread[$1.number] ?? 0) })
        }
    }

    private func counters() throws -> [Int: (read: Int, unread: Int)] {
        let counters = try store.readerCounters(at: now)
        return Dictionary(counters.map { (Self.shown($0.key), $0.value) }) { first, _ in first }
    }

    // MARK: Entries

    private func entries(
        _ scope: ReaderCall.Scope, _ reader: PageReader, _ kept: PageShelf.Book
    ) throws -> [UInt8] {
        let feeds = try feeds()
        let (wanted, isNothing) = try filters(within(scope), feeds)
        guard !isNothing else { return json(reader, kept).entries([], total: 0) }
        let page = try store.readerPage(wanted, at: now)
        return json(reader, kept).entries(try items(page.items, feeds, reader, kept), total: page.total)
    }

    private func entry(
        _ number: Int, _ scope: ReaderCall.Scope, _ reader: PageReader, _ kept: PageShelf.Book
    ) throws -> [UInt8] {
        let feeds = try feeds()
        let within = try feeds.within(scope)
        guard let found = try ReaderNumber(number).flatMap({ try store.readerItem($0, at: now) }),
            let item = try items([found], feeds, reader, kept).first,
            within.contains(where: { $0.number == item.feed.number })
        else { throw PageProblem.notFound("there is no entry of this number") }
        return json(reader, kept).entry(item)
    }

    private func json(_ reader: PageReader, _ kept: PageShelf.Book) -> ReaderJSON {
        ReaderJSON(book: kept.book, clock: reader.clock)
    }

    /// In the order given; an entry whose feed is no longer followed has no place to stand.
    private func items(
        _ found: [ReaderItem], _ feeds: Feeds, _ reader: PageReader, _ kept: PageShelf.Book
    ) throws -> [ReaderJSON.Item] {
        let byNumber = Dictionary(feeds.all.map { ($0.number, $0) }) { first, _ in first }
        let numbers = try store.readerFeeds()
        let ids = found.compactMap { item -> Story.ID? in
            guard case .story(let id) = item.content else { return nil }
            return id
        }
        let told = try reader.tell(ids, reader.teller(kept.book))
        let stories = Dictionary(told.map { ($0.id, $0) }) { first, _ in first }
        return found.compactMap { item in
            var content: ReaderJSON.Item.Content
            var feed = byNumber[Self.stories]
            switch item.content {
            case .entry(let stored):
                content = .entry(stored.entry)
                feed = numbers[stored.entry.feedID].flatMap { byNumber[Self.shown($0)] }
            case .story(let id):
                guard let told = stories[id] else { return nil }
                content = .story(told, address: request.origin + "/stories/\(id.rawValue)")
            }
            guard let feed else { return nil }
            return ReaderJSON.Item(
                number: item.number.rawValue, feed: feed, content: content, isRead: item.isRead,
                isStarred: item.isStarred)
        }
    }

    // MARK: Filters

    /// What the address and its query name together.
    private func within(_ scope: ReaderCall.Scope) throws(PageProblem) -> [ReaderCall.Scope] {
        var scopes = [scope]
        if let feed = try number("feed_id"), feed > 0 { scopes.append(.feed(feed)) }
        if let category = try number("category_id"), category > 0 { scopes.append(.category(category)) }
        return scopes
    }

    /// `isNothing`: no feed is all that was named.
    private func filters(
        _ scopes: [ReaderCall.Scope], _ feeds: Feeds
    ) throws(PageProblem) -> (ReaderQuery, isNothing: Bool) {
        var wanted = ReaderQuery()
        if let text = query["search"], !text.isEmpty {
            do {
                wanted.search = try SearchQuery(text)
            } catch {
                throw .badRequest(error.description)
            }
        }
        wanted.tags = query.all("tags").filter { !$0.isEmpty }
        var numbers = Set(feeds.all.map(\.number))
        for scope in scopes { try numbers.formIntersection(feeds.within(scope).map(\.number)) }
        if scopes != [.all] { wanted.feeds = numbers.filter { $0 != Self.stories }.map { $0 - Self.stories }.sorted() }
        wanted.wantsStories = numbers.contains(Self.stories)
        wanted.wantsEntries = numbers.count > (wanted.wantsStories ? 1 : 0)
        try order(&wanted)
        let isEmpty = try marks(&wanted)
        wanted.publishedAfter = try time("after", "published_after")
        wanted.publishedBefore = try time("before", "published_before")
        wanted.changedAfter = try time("changed_after")
        wanted.changedBefore = try time("changed_before")
        wanted.after = try number("after_entry_id")
        wanted.before = try number("before_entry_id").flatMap { $0 > 0 ? $0 : nil }
        wanted.offset = try number("offset") ?? 0
        wanted.limit = min(try number("limit").flatMap { $0 > 0 ? $0 : nil } ?? 100, Self.mostEntries)
        return (wanted, numbers.isEmpty || isEmpty)
    }

    private func order(_ wanted: inout ReaderQuery) throws(PageProblem) {
        switch query["order"] ?? "published_at" {
        case "published_at": wanted.order = .published
        // Entries are numbered as they come, and hardly ever change.
        case "id", "created_at", "changed_at": wanted.order = .number
        default: throw .badRequest("order is published_at, id, created_at or changed_at")
        }
        switch query["direction"] ?? "asc" {
        case "asc": wanted.isAscending = true
        case "desc": wanted.isAscending = false
        default: throw .badRequest("direction is asc or desc")
        }
    }

    /// True where nothing can be both.
    private func marks(_ wanted: inout ReaderQuery) throws(PageProblem) -> Bool {
        let known: Set = ["read", "unread", "removed"]
        let statuses = query.all("status").flatMap { $0.split(separator: ",").map(String.init) }
        guard statuses.allSatisfy(known.contains) else { throw .badRequest("status is read, unread or removed") }
        switch (statuses.contains("read"), statuses.contains("unread")) {
        case (true, false): wanted.isRead = true
        case (false, true): wanted.isRead = false
        default: break
        }
        switch query["starred"] ?? "" {
        case "1", "t", "T", "true", "TRUE", "True": wanted.isStarred = true
        case "0", "f", "F", "false", "FALSE", "False": wanted.isStarred = false
        default: break
        }
        return statuses == ["removed"]
    }

    private func number(_ name: String) throws(PageProblem) -> Int? {
        guard let text = query[name], !text.isEmpty else { return nil }
        guard let number = Int(text), 0...Int(Int32.max) ~= number else {
            throw .badRequest("\(name) is a whole number")
        }
        return number
    }

    /// In seconds of Unix; 0 is none.
    private func time(_ names: String...) throws(PageProblem) -> Timestamp? {
        for name in names {
            guard let text = query[name], !text.isEmpty else { continue }
            guard let seconds = Int64(text), 0...(1 << 40) ~= seconds else {
                throw .badRequest("\(name) is a time in seconds")
            }
            if seconds > 0 { return Timestamp(seconds: seconds) }
        }
        return nil
    }

    // MARK: Changes

    /// What the request wants changed, which somebody else does.
    func change(_ call: ReaderCall) throws -> MarkDesk.Change {
        switch call {
        case .mark: return try marking()
        case .toggleStar(let number):
            guard let item = try ReaderNumber(number).flatMap({ try store.readerItem($0, at: now) }) else {
                throw PageProblem.notFound("there is no entry of this number")
            }
            return .star(item.number)
        case .markAllRead(let scope):
            let numbers = try feeds().within(scope).map(\.number)
            let feeds = numbers.filter { $0 != Self.stories }.map { $0 - Self.stories }
            return .allRead(
                (feeds.isEmpty ? [] : [.feeds(feeds)]) + (numbers.contains(Self.stories) ? [.stories] : []))
        default: return .nothing
        }
    }

    private struct Marking: Decodable {
        var entry_ids: [Int]
        var status: String
    }

    private func marking() throws -> MarkDesk.Change {
        guard let marking = try? JSONDecoder().decode(Marking.self, from: Data(request.body)) else {
            throw PageProblem.badRequest("the body is no {\"entry_ids\": […], \"status\": \"read\"}")
        }
        guard !marking.entry_ids.isEmpty else { throw PageProblem.badRequest("entry_ids is empty") }
        switch marking.status {
        case "read", "removed": return .read(marking.entry_ids.compactMap(ReaderNumber.init), true)
        case "unread": return .read(marking.entry_ids.compactMap(ReaderNumber.init), false)
        default: throw PageProblem.badRequest("status is read or unread")
        }
    }
}

extension ReaderCall {
    /// Whether it changes something.
    var isChange: Bool {
        switch self {
        case .mark, .toggleStar, .markAllRead, .refresh: true
        default: false
        }
    }
}

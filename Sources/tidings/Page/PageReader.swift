import StoryDigest
import StoryStorage
import TidingsEngine
import TidingsModel
import TidingsWeb

/// Reads one page from the store.
struct PageReader {
    let store: Store
    let configuration: Configuration
    let now: Timestamp

    var clock: LocalClock { LocalClock(zone: configuration.digest.zone) }

    func answer(_ request: PageRequest, _ shelf: inout PageShelf) throws -> PageAnswer {
        switch request.resource {
        case .front:
            return try shelf.front(self) { book in PageAnswer(html: try FrontDesk(reader: self, kept: book).page()) }
        case .category(let name):
            return PageAnswer(html: try FrontDesk(reader: self, kept: shelf.book(self)).categoryPage(name))
        case .story(let name): return try storyPage(name, try shelf.book(self))
        case .why(let name): return try whyPage(name, try shelf.book(self))
        case .storyline(let name): return try storylinePage(name, try shelf.book(self))
        case .feeds: return PageAnswer(html: try feedsPage())
        case .editions: return PageAnswer(html: renderEditionsPage(try editionLines(), clock: clock, now: now))
        case .edition(let id): return try editionPage(id)
        case .storiesFeed: return try storiesFeed(category: nil, shelf.book(self))
        case .categoryFeed(let name): return try storiesFeed(category: name, shelf.book(self))
        case .metrics:
            return PageAnswer(
                contentType: "text/plain; version=0.0.4; charset=utf-8", body: try metrics(shelf.counts(self)))
        case .health: return PageAnswer(contentType: "text/plain; charset=utf-8", body: Array("ok\n".utf8))
        case .search: return PageAnswer(html: try SearchDesk(reader: self, query: request.query).page())
        case .api(let resource):
            return try APIDesk(reader: self, query: request.query).answer(resource, &shelf)
        case .reader(let call):
            return try ReaderDesk(store: store, request: request, now: now).answer(call, self, &shelf)
        }
    }

    func teller(_ book: SourceBook) -> StoryTeller { StoryTeller(book: book, now: now, zone: clock.zone) }

    /// The stories, told in the order of the store: the latest first.
    func tell(_ ids: [Story.ID], _ teller: StoryTeller) throws -> [ToldStory] {
        guard !ids.isEmpty else { return [] }
        var query = StoryQuery()
        query.stories = ids
        var told: [ToldStory] = []
        try store.forEachStory(query) { story in
            if let one = teller.tell(story) { told.append(one) }
        }
        return told
    }

    // MARK: Stories

    /// The id that a name leads to, whose address is another where the name is not the whole of it.
    func story(_ name: String) throws -> Story.ID {
        switch try store.resolveStory(name) {
        case .one(let id): return id
        case .several(let ids):
            throw PageProblem.notFound(
                "\(name) is the beginning of several stories: \(ids.map(\.rawValue).joined(separator: ", "))")
        case .none: throw PageProblem.notFound("there is no story \(name)")
        }
    }

    func storyline(_ name: String) throws -> Storyline.ID {
        switch try store.resolveStoryline(name) {
        case .one(let id): return id
        case .several(let ids):
            throw PageProblem.notFound(
                "\(name) is the beginning of several storylines: \(ids.map(\.rawValue).joined(separator: ", "))")
        case .none: throw PageProblem.notFound("there is no storyline \(name)")
        }
    }

    private func storyPage(_ name: String, _ kept: PageShelf.Book) throws -> PageAnswer {
        let id = try story(name)
        guard id.rawValue == name else { return PageAnswer(movedTo: "/stories/\(id.rawValue)") }
        let teller = teller(kept.book)
        guard let told = try tell([id], teller).first else { throw PageProblem.notFound("story \(name) is gone") }
        let line = try store.stories(of: told.story.storyline, since: Timestamp(seconds: .min), limit: 40)
        let others = try tell(line.filter { $0 != id }, teller)
        let reasons = try WhyReader(store: store, teller: teller, clusterer: { nil }).reasons(of: id)
        return PageAnswer(
            html: renderStoryPage(
                StoryPageInput(
                    told: told, others: others.sorted { ($0.firstSeen, $0.id) < ($1.firstSeen, $1.id) },
                    reasons: reasons, book: kept.book, clock: clock, now: now)))
    }

    private func whyPage(_ name: String, _ kept: PageShelf.Book) throws -> PageAnswer {
        let id = try story(name)
        guard id.rawValue == name else { return PageAnswer(movedTo: "/stories/\(id.rawValue)/why") }
        let reasons = try why(teller(kept.book)).reasons(of: id)
        return PageAnswer(
            html: renderWhyPage(
                StoryPageInput(
                    told: reasons.told, others: [], reasons: reasons, book: kept.book, clock: clock, now: now)))
    }

    /// Reads all that the clusterer knows, which is what makes it slow.
    func why(_ teller: StoryTeller) -> WhyReader {
        WhyReader(store: store, teller: teller) { try store.loadClusterer(options: configuration.clustering) }
    }

    private func storylinePage(_ name: String, _ kept: PageShelf.Book) throws -> PageAnswer {
        let id = try storyline(name)
        guard id.rawValue == name else { return PageAnswer(movedTo: "/storylines/\(id.rawValue)") }
        let most = 200
        let ids = try store.stories(of: id, since: Timestamp(seconds: .min), limit: most + 1)
        let told = try tell(Array(ids.prefix(most)), teller(kept.book))
        return PageAnswer(
            html: renderStorylinePage(id, told, isCut: ids.count > most, clock: clock, now: now))
    }

    // MARK: Feeds

    private func feedsPage() throws -> String {
        let hubs = try store.hubSubscriptions().byFeed
        let lines = try store.feeds().map { followed in
            FeedLine(
                followed, health: followed.healthWord, next: followed.nextLook(clock, now: now),
                hub: hubs[followed.feed.id]?.sentence(clock, now: now))
        }
        return renderFeedsPage(lines, clock: clock, now: now)
    }

    // MARK: Editions

    private func editionLines() throws -> [EditionLine] {
        try store.editions().map { EditionLine(id: $0.id, since: $0.since, until: $0.until) }
    }

    /// As it was printed, byte for byte.
    private func editionPage(_ id: String) throws -> PageAnswer {
        guard let edition = try store.edition(id) else { throw PageProblem.notFound("no edition \(id) is kept") }
        guard let page = edition.forms["html"] else {
            throw PageProblem.notFound("edition \(id) was not kept as a page")
        }
        return PageAnswer(
            contentType: "text/html; charset=utf-8", body: page, styleSource: styleSource(ofPage: page))
    }

    // MARK: Feeds of stories

    /// The latest stories as an Atom feed; a category's own, or all.
    private func storiesFeed(category: String?, _ kept: PageShelf.Book) throws -> PageAnswer {
        let most = 50
        let desk = FrontDesk(reader: self, kept: kept)
        let ids = try desk.outlines(of: category).sorted { ($1.lastUpdated, $1.id) < ($0.lastUpdated, $0.id) }
        let told = try tell(ids.prefix(most).map(\.id), teller(kept.book))
        let text = renderStoriesFeed(told, category: category, clock: clock, as: configuration.digest.publication)
        return PageAnswer(contentType: "application/atom+xml; charset=utf-8", body: Array(text.utf8))
    }
}

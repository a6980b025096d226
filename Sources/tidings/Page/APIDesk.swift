import StoryDigest
import StoryStorage
import TidingsModel
import TidingsWeb

/// Answers programs, by the document that describes the API (`OpenAPI`).
struct APIDesk {
    let reader: PageReader
    let query: FormFields

    private var store: Store { reader.store }

    func answer(_ resource: APIResource, _ shelf: inout PageShelf) throws -> PageAnswer {
        switch resource {
        case .description:
            try allow([])
            return PageAnswer(json: Array(OpenAPI.text.utf8))
        case .schema:
            try allow([])
            return PageAnswer(contentType: "application/schema+json", body: Array((ExportSchema.text + "\n").utf8))
        case .stories: return PageAnswer(json: try stories(shelf.book(reader)))
        case .story(let name): return try story(name, shelf.book(reader))
        case .why(let name): return try why(name, shelf.book(reader))
        case .storylines: return PageAnswer(json: try storylines(shelf.book(reader)))
        case .storyline(let name): return try storyline(name, shelf.book(reader))
        case .entries: return PageAnswer(json: try entries(shelf.book(reader)))
        case .entry(let name): return try entry(name, shelf.book(reader))
        case .feeds: return PageAnswer(json: try feeds(shelf.book(reader)))
        case .digest:
            try allow([])
            return try shelf.digest(reader) { kept in PageAnswer(json: try digest(kept)) }
        case .search: return PageAnswer(json: try search())
        }
    }

    // MARK: Stories

    private func stories(_ kept: PageShelf.Book) throws -> [UInt8] {
        try allow(["cursor", "limit", "since", "min_publishers"])
        let page = try store.storyPage(
            after: cursor(), limit: number("limit", in: 1...100) ?? 20, since: time("since"),
            minPublishers: number("min_publishers", in: 1...1000) ?? 1)
        let told = try tell(page.values, kept)
        return try json(kept).stories(told, next: page.next?.rawValue)
    }

    private func story(_ name: String, _ kept: PageShelf.Book) throws -> PageAnswer {
        try allow([])
        let id = try reader.story(name)
        guard id.rawValue == name else { return PageAnswer(movedTo: "/api/v1/stories/\(id.rawValue)") }
        guard let told = try tell([id], kept).first else { throw PageProblem.notFound("story \(name) is gone") }
        return PageAnswer(json: try json(kept).story(told))
    }

    private func why(_ name: String, _ kept: PageShelf.Book) throws -> PageAnswer {
        try allow([])
        let id = try reader.story(name)
        guard id.rawValue == name else { return PageAnswer(movedTo: "/api/v1/stories/\(id.rawValue)/why") }
        return PageAnswer(json: try reader.why(reader.teller(kept.book)).reasons(of: id).json)
    }

    /// In the order of the ids.
    private func tell(_ ids: [Story.ID], _ kept: PageShelf.Book) throws -> [ToldStory] {
        let told = try reader.tell(ids, reader.teller(kept.book))
        let places = Dictionary(ids.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        return told.sorted { (places[$0.id] ?? 0) < (places[$1.id] ?? 0) }
    }

    // MARK: Storylines

    private func storylines(_ kept: PageShelf.Book) throws -> [UInt8] {
        try allow(["cursor", "limit"])
        let page = try store.storylinePage(
            after: cursor(), limit: number("limit", in: 1...100) ?? 20, minStories: 2)
        let lines = try page.values.compactMap { try line($0, kept)?.line }
        return try json(kept).storylines(lines, next: page.next?.rawValue)
    }

    private func storyline(_ name: String, _ kept: PageShelf.Book) throws -> PageAnswer {
        try allow([])
        let id = try reader.storyline(name)
        guard id.rawValue == name else { return PageAnswer(movedTo: "/api/v1/storylines/\(id.rawValue)") }
        guard let (line, widest) = try line(id, kept) else {
            throw PageProblem.notFound("storyline \(name) is gone")
        }
        let latest = try store.stories(of: id, since: Timestamp(seconds: .min), limit: 100)
        return PageAnswer(json: try json(kept).storyline(line, try tell(latest.isEmpty ? [widest] : latest, kept)))
    }

    /// A storyline under the headline of its widest story.
    private func line(
        _ id: Storyline.ID, _ kept: PageShelf.Book
    ) throws -> (line: StoryDocument.Line, widest: Story.ID)? {
        guard let course = try store.course(of: id), let widest = course.widest else { return nil }
        let title = try tell([widest], kept).first?.headline ?? ""
        let line = StoryDocument.Line(
            id: id, title: title, firstSeen: course.firstSeen, lastUpdated: course.lastUpdated,
            stories: course.stories)
        return (line, widest)
    }

    // MARK: Entries, feeds, digest

    private func entries(_ kept: PageShelf.Book) throws -> [UInt8] {
        try allow(["cursor", "limit", "since", "feed"])
        let page = try store.entryPage(
            after: cursor(), limit: number("limit", in: 1...500) ?? 100, since: time("since"),
            feed: query["feed"].map(Feed.ID.init(rawValue:)))
        return try json(kept).entries(page.values.map(APIJSON.Item.init), next: page.next?.rawValue)
    }

    private func entry(_ name: String, _ kept: PageShelf.Book) throws -> PageAnswer {
        try allow([])
        guard let entry = try store.entry(Entry.ID(rawValue: name)) else {
            throw PageProblem.notFound("there is no entry \(name)")
        }
        return PageAnswer(json: try json(kept).entry(APIJSON.Item(entry)))
    }

    private func search() throws -> [UInt8] {
        try allow(["q", "outlet", "language", "since", "until", "limit", "cursor"])
        guard query["q"] != nil else { throw PageProblem.badRequest("q is missing: the words to look for") }
        return try SearchDesk(reader: reader, query: query).json(
            limit: number("limit", in: 1...100) ?? 20, since: time("since"), until: time("until"))
    }

    private func feeds(_ kept: PageShelf.Book) throws -> [UInt8] {
        try allow([])
        let writer = FeedJSON(hubs: try store.hubSubscriptions().byFeed, now: reader.now)
        return try json(kept).feeds(try store.feeds()) { writer.write($0, to: &$1) }
    }

    private func digest(_ kept: PageShelf.Book) throws -> [UInt8] {
        let digest = try FrontDesk(reader: reader, kept: kept).digest()
        return Array(OutputFormat.json.render(digest, generated: reader.now, style: TextStyle()).utf8)
    }

    private func json(_ kept: PageShelf.Book) throws -> APIJSON {
        APIJSON(book: kept.book, clock: reader.clock, changed: try store.lastArrival() ?? Timestamp(seconds: 0))
    }

    // MARK: Parameters

    /// Nobody is to believe that a filter works which we do not know.
    private func allow(_ known: [String]) throws(PageProblem) {
        guard query.isWhole else { throw .badRequest("the query is not encoded as it should be") }
        guard let unknown = query.names.first(where: { !known.contains($0) }) else { return }
        let there = known.isEmpty ? "there is none here" : "there are \(known.joined(separator: ", "))"
        throw .badRequest("there is no parameter \(unknown); \(there)")
    }

    private func cursor() throws(PageProblem) -> PageCursor? {
        guard let text = query["cursor"] else { return nil }
        guard let cursor = PageCursor(rawValue: text) else {
            throw .badRequest("cursor is no \"next\" of an earlier answer")
        }
        return cursor
    }

    private func number(_ name: String, in range: ClosedRange<Int>) throws(PageProblem) -> Int? {
        guard let text = query[name] else { return nil }
        guard let number = Int(text), range.contains(number), String(number) == text else {
            throw .badRequest("\(name) is a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    private func time(_ name: String) throws(PageProblem) -> Timestamp? {
        guard let text = query[name] else { return nil }
        guard let time = Timestamp(rfc3339: text) else {
            throw .badRequest("\(name) is a time as in 2026-11-23T06:00:00Z")
        }
        return time
    }
}

extension APIJSON.Item {
    init(_ stored: StoredEntry) {
        self.init(
            stored.entry, story: stored.story, storyline: stored.storyline, duplicateOf: stored.duplicateOf,
            similarity: stored.similarity)
    }
}

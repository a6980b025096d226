import StoryDigest
import StoryStorage
import TidingsModel
import TidingsWeb

/// Looks for what people and programs type.
struct SearchDesk {
    let reader: PageReader
    let query: FormFields

    func page() throws -> String {
        func field(_ name: String) -> String { query[name] ?? "" }
        var input = SearchPageInput(
            query: field("q"), outlet: field("outlet"), language: field("language"), outcome: .nothing)
        if !input.query.isEmpty {
            do {
                let found = try search(limit: 20)
                let next = found.next.map { "/search?" + address(with: $0) }
                input.outcome = .found(found.hits, total: found.total, isCut: found.isCut, next: next)
            } catch let problem as SearchQueryError {
                input.outcome = .complaint(problem.description)
            }
        }
        return renderSearchPage(input, clock: reader.clock, now: reader.now)
    }

    /// `since` and `until` are what the API has besides.
    func json(limit: Int, since: Timestamp?, until: Timestamp?) throws -> [UInt8] {
        do {
            let found = try search(limit: limit, in: SearchWindow(after: since, until: until))
            var json = JSONWriter()
            SearchJSON().write(
                found.hits, total: found.total, isCut: found.isCut, next: found.next?.text,
                generated: try reader.store.lastArrival() ?? Timestamp(seconds: 0), to: &json)
            return json.takeLine()
        } catch let problem as SearchQueryError {
            throw PageProblem.badRequest(problem.description)
        }
    }

    private func search(limit: Int, in window: SearchWindow = .init()) throws -> SearchPage {
        var wanted = try SearchQuery(query["q"] ?? "")
        if let outlet = query["outlet"], !outlet.isEmpty { try wanted.require(.outlet, outlet) }
        if let language = query["language"], !language.isEmpty { try wanted.require(.language, language) }
        var cursor: SearchCursor?
        if let text = query["cursor"] {
            cursor = SearchCursor(text)
            guard cursor != nil else { throw PageProblem.badRequest("cursor is no \"next\" of an earlier answer") }
        }
        return try reader.store.search(wanted, in: window, limit: limit, from: cursor, now: reader.now)
    }

    private func address(with cursor: SearchCursor) -> String {
        let fields = ["q", "outlet", "language"].compactMap { name in
            query[name].flatMap { $0.isEmpty ? nil : "\(name)=\(pathPart($0))" }
        }
        return (fields + ["cursor=\(pathPart(cursor.text))"]).joined(separator: "&")
    }
}

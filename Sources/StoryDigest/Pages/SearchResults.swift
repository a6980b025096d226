package import TidingsModel

/// What the search page shows.
package struct SearchPageInput: Sendable {
    package enum Outcome: Sendable {
        /// Nothing was looked for yet.
        case nothing
        /// It could not be looked for.
        case complaint(String)
        /// `next` is the address of the next page; `isCut`: older entries were not looked at.
        case found([SearchHit], total: Int, isCut: Bool, next: String?)
    }

    /// As it was typed.
    package var query: String
    package var outlet: String
    package var language: String
    package var outcome: Outcome

    package init(query: String, outlet: String, language: String, outcome: Outcome) {
        self.query = query
        self.outlet = outlet
        self.language = language
        self.outcome = outcome
    }
}

/// A field to type into, and what was found.
package func renderSearchPage(_ input: SearchPageInput, clock: LocalClock, now: Timestamp) -> String {
    var page = HTMLPage()
    page.raw("<main id=\"main\">\n<h1>Search</h1>\n")
    page.raw(form(input))
    switch input.outcome {
    case .nothing:
        page.note(
            "p", "All words must be there; \"in quotation marks\" in a row, -without, begin* with, this OR that.",
            class: "meta")
    case .complaint(let sentence): page.element("p", sentence.prefix(1).uppercased() + sentence.dropFirst() + ".")
    case .found(let hits, let total, let isCut, let next):
        let older = isCut ? ", among the latest thousand entries" : ""
        page.note("p", "\(counted(total, "story", "stories")) found\(older)", class: "meta")
        page.raw("<ol>\n")
        for hit in hits { page.raw(item(hit, clock, now)) }
        page.raw("</ol>\n")
        if let next { page.raw("<p><a href=\"\(escaped(next))\" rel=\"next\">More</a></p>\n") }
    }
    page.raw("</main>\n")
    let title = input.query.isEmpty ? "Search" : "\(input.query), search"
    return HTMLPage.head(title: title, place: .site(.search)) + page.html + HTMLPage.foot
}

private func form(_ input: SearchPageInput) -> String {
    func field(_ name: String, _ label: String, _ value: String, _ attributes: String) -> String {
        "<div><label for=\"f-\(name)\">\(label)</label>"
            + "<input id=\"f-\(name)\" name=\"\(name)\" value=\"\(escaped(value))\" \(attributes)></div>\n"
    }
    return "<form class=\"find\" action=\"/search\" role=\"search\">\n"
        + field("q", "Words", input.query, "type=\"search\" size=\"28\" required")
        + field("outlet", "Outlet", input.outlet, "size=\"14\"")
        + field("language", "Language", input.language, "size=\"4\"")
        + "<button>Search</button>\n</form>\n"
}

private func item(_ hit: SearchHit, _ clock: LocalClock, _ now: Timestamp) -> String {
    let others = hit.publishers.count > 1 ? " and \(hit.publishers.count - 1) more" : ""
    let time =
        now - hit.published > 300 * Timestamp.day
        ? clock.isoDate(hit.published) : clock.relative(hit.published, to: now)
    let matches = hit.matches > 1 ? " · \(hit.matches) entries found" : ""
    return "<li><article><h2 class=\"hit\"><a href=\"\(storyPath(hit.story))\">\(marked(hit.cleanTitle))</a></h2>\n"
        + (hit.snippet.isEmpty ? "" : "<p>\(marked(hit.snippet))</p>\n")
        + "<p class=\"meta\">\(linked(hit.publisher, to: hit.link))\(others) · \(escaped(time))\(matches)</p></article></li>\n"
}

/// What was looked for stands out.
private func marked(_ text: MarkedText) -> String {
    let parts = text.pieces.map { $0.isMarked ? "<mark>\(escaped($0.text))</mark>" : escaped($0.text) }
    return "<bdi>\(parts.joined())</bdi>"
}

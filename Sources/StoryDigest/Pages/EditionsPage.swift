package import TidingsModel

/// An edition as the list of them shows it.
package struct EditionLine: Sendable {
    let id: String
    let since: Timestamp
    let until: Timestamp

    package init(id: String, since: Timestamp, until: Timestamp) {
        self.id = id
        self.since = since
        self.until = until
    }
}

/// The digests that were kept, the latest first.
package func renderEditionsPage(_ editions: [EditionLine], clock: LocalClock, now: Timestamp) -> String {
    var page = HTMLPage()
    page.raw("<main id=\"main\">\n<h1>Editions</h1>\n")
    if editions.isEmpty {
        page.note("p", "No edition is kept yet. The daily digest keeps one, and so does `tidings digest --mark`.")
    } else {
        page.note("p", "Each as it was printed.", class: "meta")
    }
    page.raw("<ul class=\"dense\">\n")
    for edition in editions {
        let until = "\(clock.longDate(edition.until)), \(clock.time(edition.until))"
        page.raw("<li>\(localLink(until, to: "/editions/\(pathPart(edition.id))")) ")
        page.raw(
            "<span class=\"meta\">since \(escaped(clock.relative(edition.since, to: edition.until)))</span></li>\n")
    }
    page.raw("</ul>\n</main>\n")
    return HTMLPage.head(title: "Editions", place: .site(.editions)) + page.html + HTMLPage.foot
}

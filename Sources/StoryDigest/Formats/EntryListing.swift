import TextAnalysis
package import TidingsModel

/// Every entry with title, address and text, one after the other: no window, no ranking, no cap.
package struct EntryListing: Sendable {
    package enum Format: String, Sendable {
        case text
        case html
    }

    private let book: SourceBook
    private let clock: LocalClock
    private let format: Format
    private let style: TextStyle

    package init(book: SourceBook, clock: LocalClock, format: Format, style: TextStyle) {
        self.book = book
        self.clock = clock
        self.format = format
        self.style = style
    }

    package func head(_ counts: (entries: Int, feeds: Int)) -> String {
        let entries = counted(counts.entries, "entry", "entries")
        let line = "every entry stored: \(entries) from \(counted(counts.feeds, "feed", "feeds"))"
        switch format {
        case .text: return "Tidings, \(line)\n"
        case .html:
            var page = HTMLPage()
            page.raw("<header>\n")
            page.note("h1", "Tidings")
            page.note("p", line, class: "meta")
            page.raw("</header>\n<main>\n")
            return HTMLPage.head(title: "Tidings") + page.html
        }
    }

    package func entry(_ entry: Entry) -> String {
        switch format {
        case .text: text(entry)
        case .html: html(entry)
        }
    }

    package var foot: String { format == .html ? "</main>\n" + HTMLPage.foot : "" }

    private func text(_ entry: Entry) -> String {
        var page = TextPage(style: style)
        let time = "\(clock.isoDate(entry.published)) \(clock.time(entry.published))"
        let title = entry.title.isEmpty ? book.line(for: entry) : entry.title
        page.paragraph(title, mark: "", weight: .bold)
        page.line(book.outletName(of: entry), mark: spaces(4), right: time, weight: .dim)
        if let link = entry.link { page.address(link, indent: 4) }
        let text = plainText(of: entry)
        if !text.isEmpty { page.quotation(text, indent: 4) }
        return "\n" + page.text
    }

    private func html(_ entry: Entry) -> String {
        var page = HTMLPage()
        page.raw("<article>\n<h3>")
        page.link(entry.title.isEmpty ? book.line(for: entry) : entry.title, to: entry.link)
        page.raw("</h3>\n<p class=\"meta\">")
        page.raw(isolated(book.outletName(of: entry)))
        page.raw(" · \(clock.isoDate(entry.published)) \(clock.time(entry.published))")
        if let author = entry.author, !author.isEmpty { page.raw(" · \(isolated(author))") }
        page.raw("</p>\n<div class=\"body\">")
        let body = sanitise(entry.html, base: entry.link, policy: .page).html
        page.raw(body.isEmpty ? isolated(plainText(of: entry)) : body)
        page.raw("</div>\n</article>\n")
        return page.html
    }

    private func plainText(of entry: Entry) -> String {
        entry.content.utf8.count > entry.summary.utf8.count ? entry.content : entry.summary
    }
}

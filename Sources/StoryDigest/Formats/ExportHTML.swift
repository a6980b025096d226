import TidingsModel

/// One page that needs nothing beside it, a story an article.
struct HTMLWriter: StoryWriter {
    private let clock: LocalClock
    private let generated: Timestamp

    init(_ context: ExportContext) {
        clock = context.clock
        generated = context.head.generated
    }

    func begin() -> [UInt8] {
        let title = "Tidings, \(clock.longDate(generated))"
        var page = HTMLPage()
        page.raw("<header>\n")
        page.note("h1", title)
        page.raw("</header>\n<main>\n")
        return Array((HTMLPage.head(title: title) + page.html).utf8)
    }

    func write(_ told: ToldStory, number: Int, to bytes: inout [UInt8]) {
        var page = HTMLPage()
        page.raw("<article id=\"\(escaped(told.id.rawValue))\">\n<h3>")
        page.link(told.headline, to: told.lead.link)
        page.raw("</h3>\n")
        for sentence in told.sentences { page.element("p", sentence.text) }
        page.raw("<ol class=\"course\">\n")
        for report in told.reports {
            let time = "\(clock.isoDate(report.time)) \(clock.time(report.time))"
            page.raw("<li><span class=\"meta\">\(time)</span> \(linked(report.outlet, to: report.link))")
            page.raw(report.isCopy ? " <span class=\"meta\">a copy</span></li>\n" : "</li>\n")
        }
        page.raw("</ol>\n</article>\n")
        bytes += page.html.utf8
    }

    func end() -> [UInt8] { Array(("</main>\n" + HTMLPage.foot).utf8) }
}

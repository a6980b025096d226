import TidingsModel

/// Who told a story when, drawn: a line an outlet, a dot where it first told it, a ring for a copy.
///
/// Places along the line are percentages and letters keep their size, so that the drawing fits a phone and a wide
/// window alike.
struct Timeline {
    private static let mostLines = 24
    private static let rowHeight = 36

    private let reports: [ToldStory.Report]
    private let clock: LocalClock
    private let first: Timestamp
    private let last: Timestamp
    private let left: Int

    /// Nil for what one outlet alone told.
    init?(of story: ToldStory, clock: LocalClock) {
        guard story.reports.count > 1, let first = story.reports.first, let last = story.reports.last else {
            return nil
        }
        reports = Array(story.reports.prefix(Self.mostLines))
        left = story.reports.count - reports.count
        self.clock = clock
        self.first = first.time
        self.last = last.time
    }

    var html: String {
        let height = reports.count * Self.rowHeight + 8
        var html = """
            <svg class="when" height="\(height)" role="img" aria-labelledby="when-title">
            <title id="when-title">\(escaped(words))</title>

            """
        for (row, report) in reports.enumerated() { html += line(report, row: row) }
        html += "</svg>\n"
        if left > 0 { html += "<p class=\"meta\">and \(counted(left, "outlet")) more</p>\n" }
        return html
    }

    /// For whoever hears the page; the list of entries says it all.
    private var words: String {
        let own = reports.filter { !$0.isCopy }.count
        let copies = reports.count - own
        let span = "\(clock.shortDate(first)) \(clock.time(first)) to \(clock.shortDate(last)) \(clock.time(last))"
        return "\(counted(own, "outlet")) told it from \(span)"
            + (copies > 0 ? ", \(counted(copies, "outlet")) more copied it" : "")
    }

    private func line(_ report: ToldStory.Report, row: Int) -> String {
        let top = row * Self.rowHeight
        let place = place(of: report.time)
        let time = clock.day(first) == clock.day(last) ? clock.time(report.time) : dated(report.time)
        let style = report.isCopy ? " class=\"copy\"" : ""
        return """
            <text x="0" y="\(top + 14)">\(escaped(cut(report.outlet, to: 30)))</text>
            <text class="at" x="100%" y="\(top + 14)" text-anchor="end">\(time)\(report.isCopy ? ", a copy" : "")</text>
            <line x1="0" y1="\(top + 24)" x2="100%" y2="\(top + 24)"/>
            <circle\(style) cx="\(place)%" cy="\(top + 24)" r="4"/>

            """
    }

    private func dated(_ time: Timestamp) -> String { "\(clock.shortDate(time)) \(clock.time(time))" }

    /// In percent, with room for a dot at both ends; integers, so that all machines draw the same.
    private func place(of time: Timestamp) -> Int {
        guard last > first else { return 2 }
        return 2 + Int((time - first) * 96 / (last - first))
    }
}

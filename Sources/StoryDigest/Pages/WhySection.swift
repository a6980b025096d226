import TidingsModel

/// How a story came together, as `tidings why` says it: what was decided of each entry, by which score.
struct WhySection {
    private let reasons: StoryReasons
    private let book: SourceBook
    private let clock: LocalClock
    private var page = HTMLPage()

    init(_ reasons: StoryReasons, book: SourceBook, clock: LocalClock) {
        self.reasons = reasons
        self.book = book
        self.clock = clock
        write()
    }

    var html: String { page.html }

    private mutating func write() {
        page.raw("<section aria-labelledby=\"why\">\n")
        page.heading("Why this is one story", id: "why")
        let needed = reasons.steps.lazy.compactMap(\.reason).last.map { $0.comparison.threshold }
        page.raw("<details><summary>")
        page.raw("\(counted(reasons.steps.count, "step"))")
        if let needed { page.raw(", each with the score that joined it; \(scoreDigits(needed)) is needed") }
        page.raw("</summary>\n<ol class=\"course dense\">\n")
        for step in reasons.steps { add(step) }
        page.raw("</ol>\n</details>\n")
        if let nearest = reasons.nearest { add(nearest: nearest) }
        page.raw("</section>\n")
    }

    private mutating func add(_ step: StoryStep) {
        page.raw("<li>")
        if let entry = step.entries.first {
            page.raw("\(isolated("\(book.outletName(of: entry)): \(book.line(for: entry))")) ")
        }
        page.raw("<span class=\"meta\">\(escaped(clock.shortDate(step.moment))) \(clock.time(step.moment)) · ")
        page.raw(isolated(words(of: step)))
        page.raw("</span></li>\n")
    }

    private func words(of step: StoryStep) -> String {
        switch step.kind {
        case .began: "began a story"
        case .unknown: "stored before reasons were kept"
        case .joined(let reason): "joined, \(figures(reason))"
        case .merged(let story, let reason):
            "story \(story) of \(counted(step.entries.count, "entry", "entries")) became part of it, \(figures(reason))"
        case .copied(let original, let rule): "a copy of \(whose(original)): \(rule)"
        case .corrected(let correction, let isOut): correctionWords(correction, isOut: isOut, step.entries.count)
        }
    }

    private func whose(_ original: Entry.ID) -> String {
        reasons.told.story.members.first { $0.entry.id == original }.map { "\(book.outletName(of: $0.entry))'s" }
            ?? original.rawValue
    }

    private func figures(_ reason: Reason) -> String {
        var text = "score \(scoreDigits(reason.comparison.score)), \(timeApart(reason.comparison.gapSeconds)), "
        text += "with \(counted(reason.comparison.otherSize, "entry", "entries"))"
        let shown = reason.evidence.words.filter { $0.text != nil }.prefix(6)
        guard !shown.isEmpty else { return text }
        return text + ": "
            + shown.map { "\($0.text ?? "") \(percentage(reason.evidence.share(of: $0)))" }.joined(separator: ", ")
    }

    private mutating func add(nearest: Reason) {
        page.raw("<p class=\"meta\">The nearest story that it is not one with: ")
        let name = nearest.headline.isEmpty ? nearest.other : nearest.headline
        page.raw(localLink(name, to: "/stories/\(pathPart(nearest.other))"))
        let needed = scoreDigits(nearest.comparison.threshold)
        page.raw(", \(isolated(figures(nearest))); \(needed) is needed")
        page.raw(nearest.isBarred ? "; you keep the two apart</p>\n" : "</p>\n")
    }
}

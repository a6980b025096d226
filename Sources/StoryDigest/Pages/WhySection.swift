import TidingsModel

/// How a story came together, as `tidings why` says it: what was decided of each entry, by which score, and, where
/// it is the whole of it, by which words.
struct WhySection {
    private let reasons: StoryReasons
    private let book: SourceBook
    private let clock: LocalClock
    private let isWhole: Bool
    private var page = HTMLPage()

    init(_ reasons: StoryReasons, book: SourceBook, clock: LocalClock, isWhole: Bool = false) {
        self.isWhole = isWhole
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
        let count = counted(reasons.steps.count, "step")
        let scores = needed.map { ", each with the score that joined it; \(scoreDigits($0)) is needed" } ?? ""
        if isWhole {
            page.note("p", count + scores, class: "meta")
        } else {
            page.raw("<details><summary>\(escaped(count + scores))</summary>\n")
        }
        page.raw("<ol class=\"course dense\">\n")
        for step in reasons.steps { add(step) }
        page.raw("</ol>\n")
        if !isWhole {
            let path = "\(storyPath(reasons.told.id))/why"
            page.raw(
                "<p class=\"meta\"><a href=\"\(path)\">With the words that tied them, and the nearest story</a></p>\n")
            page.raw("</details>\n")
        }
        if let nearest = reasons.nearest { add(nearest: nearest) }
        page.raw("</section>\n")
        guard isWhole else { return }
        storyline()
        event()
    }

    private mutating func add(_ step: StoryStep) {
        page.raw("<li>")
        if let entry = step.entries.first {
            page.raw("\(isolated("\(book.outletName(of: entry)): \(book.line(for: entry))")) ")
        }
        page.raw("<span class=\"meta\">\(escaped(clock.shortDate(step.moment))) \(clock.time(step.moment)) · ")
        page.raw(isolated(words(of: step)))
        page.raw("</span>")
        if let reason = step.reason { tie(reason.evidence, "tied by", isEmptySaid: true) }
        page.raw("</li>\n")
    }

    /// The words of an evidence, each with its share, on a line of their own.
    private mutating func tie(
        _ evidence: Evidence, _ label: String, in element: String = "span", limit: Int = 8, isEmptySaid: Bool = false
    ) {
        guard isWhole else { return }
        let shown = evidence.words.filter { $0.text != nil }.prefix(limit)
        if !shown.isEmpty {
            let words = shown.map { "\(isolated($0.text ?? "")) \(percentage(evidence.share(of: $0)))" }
            page.raw("<\(element) class=\"meta\">\(label) \(words.joined(separator: ", "))</\(element)>\n")
        } else if isEmptySaid, evidence.missing > 0 {
            page.raw("<\(element) class=\"meta\">its words are no longer kept</\(element)>\n")
        }
    }

    private mutating func storyline() {
        let told = reasons.told
        page.raw("<section aria-labelledby=\"line\">\n")
        page.heading("Its storyline", id: "line")
        guard reasons.siblings > 0 else {
            page.raw("<p>It is the only story of its storyline.</p>\n</section>\n")
            return
        }
        let count = counted(reasons.siblings, "other story", "other stories")
        let link = localLink(count, to: "/storylines/\(pathPart(told.story.storyline.rawValue))")
        page.raw("<p>With \(link)</p>\n")
        tie(reasons.lineEvidence, "Tied by", in: "p", limit: 12)
        for reason in reasons.lineReasons {
            let (what, rest) =
                reason.isParted ? ("It was part of", ", which was not one") : ("Its own became part of", "")
            page.raw("<p class=\"meta\">\(what) \(escaped(reason.other))\(rest): ")
            page.raw("\(isolated(figures(reason))); \(scoreDigits(reason.comparison.threshold)) is needed</p>\n")
        }
        page.raw("</section>\n")
    }

    private mutating func event() {
        guard let event = reasons.told.story.event, !reasons.eventReasons.isEmpty else { return }
        page.raw("<section aria-labelledby=\"event\">\n")
        page.heading("The same event in other languages", id: "event")
        page.raw("<p class=\"meta\">Score \(scoreDigits(event.score)); \(scoreDigits(event.threshold)) is needed</p>\n")
        page.raw("<ul class=\"dense\">\n")
        for reason in reasons.eventReasons {
            page.raw("<li>\(localLink(reason.headline, to: storyPath(reason.story)))")
            if let language = reason.language { page.raw(" <span class=\"meta\">\(escaped(language))</span>") }
            tie(reason.evidence, "names", limit: 10)
            page.raw("</li>\n")
        }
        page.raw("</ul>\n</section>\n")
    }

    private func words(of step: StoryStep) -> String {
        switch step.kind {
        case .began: "began a story"
        case .unknown: "stored before reasons were kept"
        case .joined(let reason): "joined, \(figures(reason))"
        case .merged(let story, let reason):
            "story \(story) of \(counted(step.entries.count, "entry", "entries")) became part of it, \(figures(reason))"
        case .copied(let original, let rule): "a copy of \(whose(original)): \(rule)"
        case .separated(let story, let reason, let isOut):
            "\(separationWords(story, reason, isOut: isOut)), \(figures(reason))"
        case .corrected(let correction, let isOut): correctionWords(correction, isOut: isOut, step.entries.count)
        }
    }

    private func whose(_ original: Entry.ID) -> String {
        reasons.told.story.members.first { $0.entry.id == original }.map { "\(book.outletName(of: $0.entry))'s" }
            ?? original.rawValue
    }

    private func figures(_ reason: Reason) -> String {
        "score \(scoreDigits(reason.comparison.score)), \(timeApart(reason.comparison.gapSeconds)), "
            + "with \(counted(reason.comparison.otherSize, "entry", "entries"))"
    }

    private mutating func add(nearest: Reason) {
        page.raw("<p class=\"meta\">The nearest story that it is not one with: ")
        let name = nearest.headline.isEmpty ? nearest.other : nearest.headline
        page.raw(localLink(name, to: "/stories/\(pathPart(nearest.other))"))
        let needed = scoreDigits(nearest.comparison.threshold)
        page.raw(", \(isolated(figures(nearest))); \(needed) is needed")
        if nearest.isParted { page.raw("; the two were one and stay apart") }
        page.raw(nearest.isBarred ? "; you keep the two apart</p>\n" : "</p>\n")
        tie(nearest.evidence, "In common", in: "p")
    }
}

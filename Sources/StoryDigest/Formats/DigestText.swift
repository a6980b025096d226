import TidingsModel

/// The digest for terminals, pipes and mail.
package func renderText(_ digest: Digest, style: TextStyle = TextStyle()) -> String {
    guard let limit = style.lineLimit else {
        let limits = Digest.Limits.generous(top: digest.askedTop)
        return TextDigest(digest, style, limits).lines.joined(separator: "\n") + "\n"
    }
    for limits in tighterAndTighter {
        let lines = TextDigest(digest, style, limits).lines
        if lines.count <= limit { return lines.joined(separator: "\n") + "\n" }
    }
    let lines = TextDigest(digest, style, tighterAndTighter[tighterAndTighter.count - 1]).lines
    return (lines.prefix(limit - 1) + ["… `tidings digest --top 20` shows more"]).joined(separator: "\n") + "\n"
}

/// The first that fits the page is taken: top stories give way last.
private let tighterAndTighter: [Digest.Limits] = [
    .init(top: 8, running: 4, course: 6, quiet: 6, categories: 8, perCategory: 5),
    .init(top: 7, running: 3, course: 6, quiet: 5, categories: 8, perCategory: 4),
    .init(top: 7, running: 3, course: 5, quiet: 5, categories: 7, perCategory: 3),
    .init(top: 6, running: 3, course: 5, quiet: 4, categories: 6, perCategory: 3),
    .init(top: 6, running: 2, course: 5, quiet: 4, categories: 6, perCategory: 2),
    .init(top: 6, running: 2, course: 4, quiet: 3, categories: 5, perCategory: 2),
    .init(top: 6, running: 1, course: 4, quiet: 3, categories: 5, perCategory: 1),
    .init(top: 5, running: 1, course: 4, quiet: 2, categories: 4, perCategory: 2),
    .init(top: 5, running: 1, course: 4, quiet: 2, categories: 4, perCategory: 1),
    .init(top: 4, running: 1, course: 4, quiet: 2, categories: 4, perCategory: 2),
    .init(top: 4, running: 1, course: 4, quiet: 2, categories: 4, perCategory: 1),
    .init(top: 4, running: 1, course: 4, quiet: 1, categories: 3, perCategory: 1),
    .init(top: 3, running: 1, course: 3, quiet: 1, categories: 2, perCategory: 1),
]

private struct TextDigest {
    let digest: Digest
    let sections: Digest.Sections
    let limits: Digest.Limits
    var page: TextPage

    var lines: [String] {
        var lines = page.lines
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    init(_ digest: Digest, _ style: TextStyle, _ limits: Digest.Limits) {
        self.digest = digest
        self.limits = limits
        sections = digest.sections(limits)
        page = TextPage(style: style)
        header()
        topStories()
        watched()
        stillRunning()
        quietFeeds()
        categories()
        trouble()
    }

    private var now: Timestamp { digest.window.until }

    private mutating func header() {
        page.line(
            "Tidings, \(digest.clock.longDate(now))", right: digest.sinceLine, weight: .bold)
        page.line(digest.countLine, weight: .dim)
    }

    private mutating func heading(_ text: String, right: String = "") {
        page.blank()
        page.line(text, right: right, weight: .bold)
    }

    private mutating func topStories() {
        guard !sections.top.isEmpty else { return }
        heading("TOP STORIES")
        for (index, story) in sections.top.enumerated() {
            if index > 0, page.style.lineLimit == nil { page.blank() }
            let number = String(index + 1)
            page.paragraph(
                story.headline, mark: spaces(2 - number.count) + number + "  ", right: story.standing,
                weight: .bold)
            if let summary = story.summary { page.paragraph(summary, mark: spaces(4)) }
            let span = digest.clock.span(story.firstSeen, story.lastUpdated, now: now)
            page.line(
                credit(of: story, width: page.style.width - 6 - span.count), mark: spaces(4), right: span, weight: .dim)
            for other in story.elsewhere {
                page.line(
                    other.headline, mark: spaces(4) + other.elsewhereMark + spaces(2), right: other.shortCredit,
                    weight: .dim)
            }
            if let line = sections.running.first(where: { $0.id == story.story.storyline }) {
                page.line("day \(line.dayCount) of a running storyline, see below", mark: spaces(4), weight: .dim)
            }
            if let link = story.lead.link { page.address(link, indent: 4) }
        }
    }

    /// As many publishers as fit, in the order in which they told it.
    private func credit(of story: ToldStory, width: Int) -> String {
        for shown in stride(from: min(story.publishers.count, 12), through: 1, by: -1) {
            for copies in [2, 0] {
                let text = story.credit(upTo: shown, copiesUpTo: copies, \.outlet)
                if displayWidth(terminalSafe(text)) <= width { return text }
            }
        }
        return counted(story.publishers.count, "publisher")
    }

    private mutating func watched() {
        guard !sections.watched.isEmpty else { return }
        heading("WATCHED")
        for story in sections.watched {
            page.line(story.headline, mark: " ", right: cut(story.watchedFor[0], to: 26))
        }
        if sections.watchedLeft > 0 { page.line("and \(sections.watchedLeft) more", mark: " ", weight: .dim) }
    }

    private mutating func stillRunning() {
        guard !sections.running.isEmpty else { return }
        heading("STILL RUNNING", right: "* new    publishers")
        for line in sections.running {
            let extent = digest.extent(of: line)
            let fits = displayWidth(terminalSafe(line.title)) + extent.count + 3 <= page.style.width
            page.paragraph(line.title, mark: " ", right: fits ? extent : "", weight: .bold)
            if !fits { page.line(extent, mark: spaces(3), weight: .dim) }
            let (steps, left) = digest.course(of: line, limit: limits.course)
            var lastDay = ""
            for step in steps {
                let day = digest.clock.shortDate(step.day.start)
                let label = day == lastDay ? spaces(10) : day.padded(to: 10)
                lastDay = day
                page.line(
                    step.day.headline, mark: "   \(label) \(step.day.isNew ? "*" : " ") ",
                    right: String(step.day.publishers.count))
            }
            if left > 0 {
                page.line("\(moreHeadlines(left)): tidings show \(line.id.rawValue)", mark: spaces(16), weight: .dim)
            }
        }
        if sections.runningLeft > 0 { page.line("and \(sections.runningLeft) more", mark: " ", weight: .dim) }
    }

    private mutating func quietFeeds() {
        guard !sections.quiet.isEmpty else { return }
        heading("FROM QUIET FEEDS")
        for line in sections.quiet { page.line(line.headline, mark: " ", right: cut(line.feed, to: 26)) }
        if sections.quietLeft > 0 { page.line("and \(sections.quietLeft) more", mark: " ", weight: .dim) }
    }

    private mutating func categories() {
        for section in sections.categories {
            let isOnly = sections.categories.count == 1 && section.name == nil
            heading(
                (section.name ?? (isOnly ? "More stories" : "Other")).uppercased(),
                right: section.left > 0 ? "and \(section.left) more" : "")
            for story in section.stories {
                page.line(story.headline, mark: " ", right: story.shortCredit)
            }
        }
        if sections.storiesLeft > 0 {
            page.blank()
            page.line(
                "and \(counted(sections.storiesLeft, "story", "stories")) in other categories", weight: .dim)
        }
    }

    private mutating func trouble() {
        if let line = digest.mutedLine {
            page.blank()
            page.line(line, weight: .dim)
        }
        guard !digest.trouble.isEmpty else { return }
        heading("FEEDS IN TROUBLE")
        for trouble in digest.trouble.prefix(4) { page.line("\(trouble.feed): \(trouble.reason)", mark: " ") }
        let left = digest.trouble.count - digest.trouble.prefix(4).count
        if left > 0 || digest.troubleBefore > 0 {
            let more = left > 0 ? "and \(left) more" : ""
            let old = digest.troubleBefore > 0 ? "\(digest.troubleBefore) for longer" : ""
            page.line(
                [more, old].filter { !$0.isEmpty }.joined(separator: ", ") + ": tidings status", mark: " ", weight: .dim
            )
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + spaces(width - displayWidth(self)) }
}

import TidingsModel

/// Why an entry is in its story, for a terminal.
package func renderWhy(
    _ reasons: EntryReasons, book: SourceBook, clock: LocalClock, window: Int64, style: TextStyle
) -> String {
    var page = WhyPage(book: book, clock: clock, windowDays: window, style: style)
    page.entry(reasons)
    return page.text
}

/// How a story came together, for a terminal.
package func renderWhy(
    _ reasons: StoryReasons, book: SourceBook, clock: LocalClock, window: Int64, style: TextStyle
) -> String {
    var page = WhyPage(book: book, clock: clock, windowDays: window, style: style)
    page.story(reasons)
    return page.text
}

private struct WhyPage {
    let book: SourceBook
    let clock: LocalClock
    let windowDays: Int64
    private var page: TextPage

    init(book: SourceBook, clock: LocalClock, windowDays: Int64, style: TextStyle) {
        self.book = book
        self.clock = clock
        self.windowDays = windowDays
        page = TextPage(style: style)
    }

    var text: String { page.text }

    // MARK: Entry

    mutating func entry(_ reasons: EntryReasons) {
        page.paragraph(book.line(for: reasons.entry), weight: .bold)
        page.line(
            "\(book.outletName(of: reasons.entry)), entry \(reasons.entry.id.rawValue)",
            right: moment(reasons.entry.published), weight: .dim)
        page.blank()
        page.line("ITS STORY", weight: .bold)
        head(of: reasons.told)
        page.blank()
        page.line("WHY", weight: .bold)
        for step in reasons.steps { add(step, of: reasons.told, namesEntry: step.entries.map(\.id) != [reasons.entry.id]) }
        guard let nearest = reasons.nearest else { return }
        page.blank()
        page.line("THE NEAREST STORY IT DID NOT JOIN", weight: .bold)
        if nearest.other == reasons.told.id.rawValue {
            page.paragraph(
                "story \(nearest.comparison.other), which is one with its own now", mark: spaces(2))
        } else {
            other(nearest)
        }
        figures(nearest, indent: 4)
    }

    // MARK: Story

    mutating func story(_ reasons: StoryReasons) {
        page.paragraph(reasons.told.headline, weight: .bold)
        let publishers = counted(reasons.told.story.publishers.count, "publisher")
        let entries = counted(reasons.told.story.members.count, "entry", "entries")
        page.line("story \(reasons.told.id.rawValue), \(entries), \(publishers)", weight: .dim)
        page.blank()
        page.line("HOW IT CAME TOGETHER", right: "score", weight: .bold)
        for step in reasons.steps { add(step, of: reasons.told, namesEntry: true) }
        page.blank()
        page.line("ITS STORYLINE", weight: .bold)
        storyline(reasons)
        guard let nearest = reasons.nearest else { return }
        page.blank()
        page.line("THE NEAREST STORY IT IS NOT ONE WITH", weight: .bold)
        other(nearest)
        figures(nearest, indent: 4)
    }

    private mutating func storyline(_ reasons: StoryReasons) {
        let id = reasons.told.story.storyline.rawValue
        guard reasons.siblings > 0 else {
            page.paragraph("storyline \(id), of which it is the only story", mark: spaces(2))
            return
        }
        page.paragraph(
            "storyline \(id), with \(counted(reasons.siblings, "other story", "other stories"))", mark: spaces(2))
        for (subject, reason) in reasons.lineReasons {
            page.line(
                "storyline \(subject) became part of \(reason.comparison.other)", mark: spaces(4),
                right: number(reason.comparison.score))
            page.line(
                needed(reason.comparison) + ", " + apart(reason.comparison.gapSeconds), mark: spaces(6), weight: .dim)
        }
        words(reasons.lineEvidence, label: "tied by", indent: 4)
    }

    // MARK: Parts

    private mutating func head(of told: ToldStory) {
        page.paragraph(told.headline, mark: spaces(2))
        page.line("story \(told.id.rawValue)", mark: spaces(2), weight: .dim)
    }

    private mutating func other(_ reason: Reason) {
        if !reason.headline.isEmpty { page.paragraph(reason.headline, mark: spaces(2)) }
        page.line("story \(reason.other)", mark: spaces(2), weight: .dim)
        if reason.isBarred { page.line("you keep the two apart", mark: spaces(4)) }
    }

    private mutating func add(_ step: StoryStep, of told: ToldStory, namesEntry: Bool) {
        let time = moment(step.at)
        let mark = spaces(2) + time + spaces(2)
        let indent = displayWidth(mark)
        func name(_ entry: Entry) -> String { "\(book.outletName(of: entry)): \(book.line(for: entry))" }
        let subject = namesEntry ? step.entries.first.map(name) : nil
        switch step.kind {
        case .began:
            let isFirst = step.entries.first.map { Story.ID(first: $0.id) } == told.id
            page.line(
                subject ?? (isFirst ? "it began the story" : "it began a story of its own"), mark: mark,
                right: subject == nil ? "" : isFirst ? "began it" : "on its own")
        case .unknown:
            page.line(subject ?? "it was stored before reasons were kept", mark: mark)
            if subject != nil { page.line("stored before reasons were kept", mark: spaces(indent), weight: .dim) }
        case .joined(let reason):
            page.line(subject ?? "it joined the story", mark: mark, right: number(reason.comparison.score))
            figures(reason, indent: indent)
        case .merged(let story, let reason):
            let count = counted(step.entries.count, "entry", "entries")
            let what = namesEntry || step.entries.count > 1 ? "story \(story), \(count)" : "its story of one"
            page.line("\(what), became part of it", mark: mark, right: number(reason.comparison.score))
            if let subject { page.line(subject, mark: spaces(indent)) }
            figures(reason, indent: indent)
        case .copied(let original, let rule):
            page.line(subject ?? "it is a copy", mark: mark, right: subject == nil ? "" : "copy")
            let source = told.story.members.first { $0.entry.id == original }.map { book.outletName(of: $0.entry) }
            page.paragraph(
                "of \(source.map { "\($0)'s, entry " } ?? "entry ")\(original.rawValue): \(rule)", mark: spaces(indent),
                weight: .dim)
        case .corrected(let correction, let isOut):
            let count = counted(step.entries.count, "entry", "entries")
            let what =
                switch (correction.kind, isOut) {
                case (.split, true): "you took \(count) out of it"
                case (.split, false): "you took it out of story \(correction.story.rawValue): \(count)"
                case (.join, _): "you joined story \(correction.story.rawValue) to it: \(count)"
                }
            page.line(what, mark: mark, right: correction.id)
        }
    }

    /// Score, time and words of a comparison.
    private mutating func figures(_ reason: Reason, indent: Int) {
        let comparison = reason.comparison
        var parts = ["score \(number(comparison.score))", needed(comparison), apart(comparison.gapSeconds)]
        let others = counted(comparison.otherSize, "entry", "entries")
        parts.append(comparison.size > 1 ? "\(comparison.size) with \(others)" : "with \(others)")
        page.paragraph(parts.joined(separator: ", "), mark: spaces(indent), weight: .dim)
        words(reason.evidence, label: "words", indent: indent)
    }

    /// What words count, best first, in percent of all they have in common.
    private mutating func words(_ evidence: Evidence, label: String, indent: Int) {
        let shown = evidence.words.filter { $0.text != nil }.prefix(10)
        if !shown.isEmpty {
            var list = shown.map { "\($0.text ?? "") \(percent(evidence.share(of: $0)))" }
            let left = evidence.words.count - shown.count
            if left > 0 {
                let rest = 1 - shown.reduce(0) { $0 + evidence.share(of: $1) }
                list.append("\(left) more \(percent(rest))")
            }
            page.paragraph(list.joined(separator: ", "), mark: spaces(indent) + label + " ")
        }
        guard evidence.missing > 0 else { return }
        let count = counted(evidence.missing, "entry", "entries")
        let verb = evidence.missing == 1 ? "has" : "have"
        page.paragraph(
            evidence.words.isEmpty
                ? "their words are not kept any more: \(count) of the two sides \(verb) left the window of \(windowDays) days"
                : "without \(count) that \(verb) left the window of \(windowDays) days",
            mark: spaces(indent), weight: .dim)
    }

    private func moment(_ time: Timestamp) -> String { "\(clock.shortDate(time)) \(clock.time(time))" }

    private func needed(_ comparison: Comparison) -> String { "needed \(number(comparison.threshold))" }
}

/// Two digits behind the point, as thresholds have.
private func number(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = String(hundredths % 100)
    return "\(value < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)"
}

private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

private func apart(_ seconds: Int64) -> String {
    switch seconds {
    case ..<60: "no time apart"
    case ..<(2 * Timestamp.hour): "\(seconds / 60) min apart"
    case ..<(2 * Timestamp.day): "\(seconds / Timestamp.hour) h apart"
    default: "\(seconds / Timestamp.day) days apart"
    }
}

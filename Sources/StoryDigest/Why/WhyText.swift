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
        for step in reasons.steps {
            add(step, of: reasons.told, namesEntry: step.entries.map(\.id) != [reasons.entry.id])
        }
        guard let nearest = reasons.nearest else { return }
        page.blank()
        page.line("THE NEAREST STORY IT DID NOT JOIN", weight: .bold)
        if nearest.other == reasons.told.id.rawValue {
            page.paragraph(
                "story \(nearest.comparison.other), which is one with its own now", mark: spaces(2))
        } else {
            other(nearest)
        }
        figures(nearest, mark: spaces(4))
    }

    // MARK: Story

    mutating func story(_ reasons: StoryReasons) {
        page.paragraph(reasons.told.headline, weight: .bold)
        let publishers = counted(reasons.told.story.publishers.count, "publisher")
        let entries = counted(reasons.told.story.members.count, "entry", "entries")
        page.line("story \(reasons.told.id.rawValue), \(entries), \(publishers)", weight: .dim)
        page.blank()
        let needed = reasons.steps.lazy.compactMap(\.reason).last.map {
            ", needed \(scoreDigits($0.comparison.threshold))"
        }
        page.line("HOW IT CAME TOGETHER", right: "score\(needed ?? "")", weight: .bold)
        for step in reasons.steps { add(step, of: reasons.told, namesEntry: true) }
        page.blank()
        page.line("ITS STORYLINE", weight: .bold)
        storyline(reasons)
        event(reasons)
        guard let nearest = reasons.nearest else { return }
        page.blank()
        page.line("THE NEAREST STORY IT IS NOT ONE WITH", weight: .bold)
        other(nearest)
        figures(nearest, mark: spaces(4))
    }

    private mutating func storyline(_ reasons: StoryReasons) {
        let id = reasons.told.story.storyline.rawValue
        guard reasons.siblings > 0 else {
            page.paragraph("storyline \(id), of which it is the only story", mark: spaces(2))
            return
        }
        page.paragraph(
            "storyline \(id), with \(counted(reasons.siblings, "other story", "other stories"))", mark: spaces(2))
        for reason in reasons.lineReasons {
            let other = reason.comparison.other
            let what =
                reason.isParted ? "it was part of \(other), which was not one" : "its own became part of \(other)"
            page.paragraph("\(what): \(judgement(reason.comparison))", mark: spaces(4), weight: .dim)
        }
        words(reasons.lineEvidence, label: "tied by ", mark: spaces(4), limit: 10)
    }

    private mutating func event(_ reasons: StoryReasons) {
        guard let event = reasons.told.story.event else { return }
        page.blank()
        page.line("THE SAME EVENT IN OTHER LANGUAGES", weight: .bold)
        page.paragraph(
            "event \(event.id.rawValue), score \(scoreDigits(event.score)), needed \(scoreDigits(event.threshold))",
            mark: spaces(2))
        for reason in reasons.eventReasons {
            let language = reason.language.map { spaces(2) + $0 + spaces(2) } ?? spaces(2)
            page.paragraph(reason.headline, mark: language)
            page.line("story \(reason.story.rawValue)", mark: spaces(4), weight: .dim)
            words(reason.evidence, label: "names ", mark: spaces(4), limit: 10)
        }
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
        if reason.isParted { page.line("the two were one and stay apart", mark: spaces(4)) }
    }

    private mutating func add(_ step: StoryStep, of told: ToldStory, namesEntry: Bool) {
        let time = spaces(2) + moment(step.moment) + spaces(2)
        let column = displayWidth(time)
        // Below the time, so that it can be named to `split` and `join`.
        let id = namesEntry && step.entries.count == 1 ? step.entries[0].id.rawValue : ""
        let below = spaces(2) + id + spaces(column - 2 - displayWidth(id))
        func named(_ other: String) -> String {
            guard namesEntry, let entry = step.entries.first else { return other }
            return "\(book.outletName(of: entry)): \(book.line(for: entry))"
        }
        switch step.kind {
        case .began:
            let isFirst = step.entries.first.map { Story.ID(first: $0.id) } == told.id
            page.line(named(isFirst ? "it began the story" : "it began a story of its own"), mark: time)
            if namesEntry { page.line(isFirst ? "began it" : "a story of its own", mark: below, weight: .dim) }
        case .unknown:
            page.line(named("it was stored before reasons were kept"), mark: time)
            if namesEntry { page.line("stored before reasons were kept", mark: below, weight: .dim) }
        case .joined(let reason):
            let isThis =
                reason.other == told.id.rawValue || told.story.mergedFrom.contains { $0.rawValue == reason.other }
            page.line(
                named(isThis ? "it joined the story" : "it joined story \(reason.other)"), mark: time,
                right: scoreDigits(reason.comparison.score))
            detail(reason, isOnlyOne: !namesEntry, mark: below)
        case .merged(let story, let reason):
            let count = counted(step.entries.count, "entry", "entries")
            let what = namesEntry || step.entries.count > 1 ? "story \(story), \(count)," : "its story of one"
            page.line("\(what) became part of it", mark: time, right: scoreDigits(reason.comparison.score))
            detail(reason, isOnlyOne: !namesEntry, mark: below)
        case .copied(let original, let rule):
            page.line(named("it is a copy"), mark: time)
            let source = told.story.members.first { $0.entry.id == original }.map { book.outletName(of: $0.entry) }
            let whose = source.map { "of \($0)'s, \(original.rawValue)" } ?? "of \(original.rawValue)"
            page.paragraph("\(namesEntry ? "a copy " : "")\(whose): \(rule)", mark: below, weight: .dim)
        case .separated(let story, let reason, let isOut):
            page.line(
                separationWords(story, reason, isOut: isOut), mark: time, right: scoreDigits(reason.comparison.score))
            figures(reason, mark: spaces(column))
        case .corrected(let correction, let isOut):
            page.line(correctionWords(correction, isOut: isOut, step.entries.count), mark: time)
            let id = spaces(2) + correction.id
            page.line("correction", mark: id + spaces(column - displayWidth(id)), weight: .dim)
        }
    }

    /// Of a step: all figures where it is the only one shown, else those that its line does not say.
    private mutating func detail(_ reason: Reason, isOnlyOne: Bool, mark: String) {
        guard !isOnlyOne else { return figures(reason, mark: mark) }
        words(
            reason.evidence, label: "\(timeApart(reason.comparison.gapSeconds)), \(sizes(reason.comparison)): ",
            mark: mark, limit: 5)
    }

    /// Score, time and words of a comparison.
    private mutating func figures(_ reason: Reason, mark: String) {
        page.paragraph(judgement(reason.comparison) + ", " + sizes(reason.comparison), mark: mark, weight: .dim)
        words(reason.evidence, label: "words ", mark: spaces(displayWidth(mark)), limit: 10)
    }

    private func judgement(_ comparison: Comparison) -> String {
        "score \(scoreDigits(comparison.score)), needed \(scoreDigits(comparison.threshold)), \(timeApart(comparison.gapSeconds))"
    }

    private func sizes(_ comparison: Comparison) -> String {
        let others = counted(comparison.otherSize, "entry", "entries")
        return comparison.size > 1 ? "\(comparison.size) with \(others)" : "with \(others)"
    }

    /// What words count, best first, in percent of all they have in common.
    private mutating func words(_ evidence: Evidence, label: String, mark: String, limit: Int) {
        let shown = evidence.words.filter { $0.text != nil }.prefix(limit)
        if !shown.isEmpty {
            var list = shown.map { "\($0.text ?? "") \(percentage(evidence.share(of: $0)))" }
            let left = evidence.words.count - shown.count
            if left > 0 {
                let rest = 1 - shown.reduce(0) { $0 + evidence.share(of: $1) }
                list.append("\(left) more \(percentage(rest))")
            }
            page.paragraph(label + list.joined(separator: ", "), mark: mark, weight: .dim)
        }
        if evidence.pairsOfOneOutlet > 0 {
            page.paragraph(voices(evidence), mark: spaces(displayWidth(mark)), weight: .dim)
        }
        guard evidence.missing > 0 else { return }
        let count = counted(evidence.missing, "entry", "entries")
        let (has, are) = evidence.missing == 1 ? ("has", "is") : ("have", "are")
        let gone = "\(count) \(has) left the window of \(windowDays) days"
        guard shown.isEmpty else {
            page.paragraph("\(gone) and \(are) not counted here", mark: spaces(displayWidth(mark)), weight: .dim)
            return
        }
        let lead = label.hasSuffix(": ") ? label : ""
        page.paragraph("\(lead)words are not kept any more, since \(gone)", mark: mark, weight: .dim)
    }

    private func voices(_ evidence: Evidence) -> String {
        guard evidence.pairs > 1 else { return "one outlet tells both, which counts less" }
        let count = evidence.pairsOfOneOutlet
        return "one outlet tells \(count) of \(evidence.pairs) pairs, which \(count == 1 ? "counts" : "count") less"
    }

    private func moment(_ time: Timestamp) -> String { "\(clock.shortDate(time)) \(clock.time(time))" }
}

/// Two digits behind the point, as thresholds have.
func scoreDigits(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = String(hundredths % 100)
    return "\(value < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)"
}

/// The number and its sign stay on one line.
func percentage(_ share: Double) -> String { "\(Int((share * 100).rounded()))\u{a0}%" }

extension StoryStep {
    var reason: Reason? {
        switch kind {
        case .joined(let reason), .merged(_, let reason): reason
        case .began, .copied, .separated, .corrected, .unknown: nil
        }
    }
}

func timeApart(_ seconds: Int64) -> String {
    switch seconds {
    case ..<60: "no time apart"
    case ..<(2 * Timestamp.hour): "\(seconds / 60) min apart"
    case ..<(2 * Timestamp.day): "\(seconds / Timestamp.hour) h apart"
    default: "\(seconds / Timestamp.day) days apart"
    }
}

/// What became of a story that turned out to be two.
func separationWords(_ story: String, _ reason: Reason, isOut: Bool) -> String {
    let entries = counted(reason.comparison.size, "entry", "entries")
    let source = reason.comparison.other
    return isOut ? "\(entries) left it as story \(story)" : "\(entries) left story \(source) as this one"
}

/// What its reader said of a story.
func correctionWords(_ correction: Correction, isOut: Bool, _ count: Int) -> String {
    let entries = counted(count, "entry", "entries")
    switch (correction.kind, isOut) {
    case (.split, true): return "you took \(counted(correction.entries.count, "entry", "entries")) out of it"
    case (.split, false): return "you took \(entries) out of story \(correction.story.rawValue)"
    case (.move, true):
        return "you put \(counted(correction.entries.count, "entry", "entries")) of it into another story"
    case (.move, false): return "you put \(entries) of story \(correction.story.rawValue) into it"
    case (.join, _): return "you joined \(entries) of story \(correction.story.rawValue) to it"
    }
}

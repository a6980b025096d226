package import TidingsModel

/// Stories as lines of a table: id, age, publishers, headline.
package struct StoryTable: Sendable {
    private let style: TextStyle
    private let now: Timestamp

    package init(style: TextStyle, now: Timestamp) {
        self.style = style
        self.now = now
    }

    package var head: String { line("STORY", "AGE", "PUBL", "HEADLINE", .bold) }

    package func row(_ told: ToldStory) -> String {
        line(
            told.id.rawValue, age(since: told.lastUpdated), String(told.story.publishers.count), told.headline, .plain)
    }

    private func line(
        _ id: String, _ age: String, _ count: String, _ headline: String, _ weight: TextPage.Weight
    ) -> String {
        var page = TextPage(style: style)
        let mark = id + spaces(15 - id.count) + spaces(4 - age.count) + age + spaces(6 - count.count) + count + "  "
        page.line(headline, mark: weight == .bold ? "" : mark, weight: weight)
        if weight == .bold { return page.painted(mark, .bold) + page.text }
        return page.text
    }

    private func age(since time: Timestamp) -> String {
        let seconds = max(0, now - time)
        switch seconds {
        case ..<Timestamp.hour: return "\(seconds / Timestamp.minute)m"
        case ..<(2 * Timestamp.day): return "\(seconds / Timestamp.hour)h"
        default: return "\(seconds / Timestamp.day)d"
        }
    }
}

/// A story with all its entries, and the other stories of its storyline.
package func renderStory(
    _ told: ToldStory, others: [ToldStory], book: SourceBook, clock: LocalClock, now: Timestamp, style: TextStyle
) -> String {
    var page = TextPage(style: style)
    page.paragraph(told.headline, weight: .bold)
    let publishers = counted(told.story.publishers.count, "publisher", "publishers")
    let entries = counted(told.story.members.count, "entry", "entries")
    let span = clock.span(told.firstSeen, told.lastUpdated, now: now)
    page.line("\(publishers), \(entries), \(told.phase.rawValue), \(span)", weight: .dim)
    if let summary = told.summary { page.paragraph(summary) }
    page.line("story \(told.id.rawValue), storyline \(told.story.storyline.rawValue)", weight: .dim)
    if let event = told.story.event {
        let others = event.others.map(\.rawValue).joined(separator: ", ")
        page.line("event \(event.id.rawValue), in other languages: \(others)", weight: .dim)
    }
    if let source = told.story.splitFrom { page.line("taken out of story \(source.rawValue)", weight: .dim) }
    page.blank()
    page.line("ENTRIES", weight: .bold)
    for member in told.story.members { add(member, of: told.story, book, clock, to: &page) }
    if !others.isEmpty {
        page.blank()
        page.line("THE STORYLINE'S OTHER STORIES", right: "publishers", weight: .bold)
        for other in others { add(other, clock, to: &page) }
    }
    return page.text
}

/// A storyline with its stories, oldest first, and the entries of each.
package func renderStoryline(
    _ id: Storyline.ID, _ stories: [ToldStory], book: SourceBook, clock: LocalClock, now: Timestamp, style: TextStyle
) -> String {
    var page = TextPage(style: style)
    let publishers = Set(stories.flatMap(\.story.publishers)).count
    page.line(
        "Storyline \(id.rawValue): \(counted(stories.count, "story", "stories")), "
            + counted(publishers, "publisher", "publishers"), weight: .bold)
    for told in stories {
        page.blank()
        add(told, clock, to: &page)
        for member in told.story.members { add(member, of: told.story, book, clock, to: &page) }
    }
    return page.text
}

private func add(_ told: ToldStory, _ clock: LocalClock, to page: inout TextPage) {
    page.line(
        told.headline, mark: "\(clock.shortDate(told.firstSeen).prefix(10))  ", right: "\(told.publishers.count)",
        weight: .bold)
    page.line("story \(told.id.rawValue)", mark: spaces(2), weight: .dim)
}

private func add(
    _ member: Story.Member, of story: Story, _ book: SourceBook, _ clock: LocalClock, to page: inout TextPage
) {
    let entry = member.entry
    let time = "\(clock.shortDate(entry.published)) \(clock.time(entry.published))"
    page.line(book.outletName(of: entry), mark: spaces(2), right: time)
    page.paragraph(book.line(for: entry), mark: spaces(4))
    if let link = entry.link { page.address(link, indent: 4) }
    guard let original = member.duplicateOf else { return }
    let source = story.members.first { $0.entry.id == original }.map { book.outletName(of: $0.entry) }
    page.line("a copy of \(source.map { "\($0)'s" } ?? original.rawValue)", mark: spaces(4), weight: .dim)
}

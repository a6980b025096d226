package import TidingsModel

/// A storyline day by day, the latest first; with `isCut`, its oldest stories are not among `stories`.
package func renderStorylinePage(
    _ id: Storyline.ID, _ stories: [ToldStory], isCut: Bool, clock: LocalClock, now: Timestamp
) -> String {
    let widest = stories.max { ($0.publishers.count, $0.firstSeen) < ($1.publishers.count, $1.firstSeen) }
    let title = widest?.headline ?? "Storyline \(id.rawValue)"
    var page = HTMLPage()
    page.raw("<main id=\"main\">\n")
    page.element("h1", title)
    page.note("p", extent(of: stories, clock) + (isCut ? ", and older ones" : ""), class: "meta")
    for day in days(of: stories, clock) {
        page.raw("<section aria-labelledby=\"d\(day.number)\">\n")
        page.heading(clock.longDate(day.start), id: "d\(day.number)")
        page.raw("<ol class=\"course dense\">\n")
        for step in day.steps { page.raw(line(step, clock)) }
        page.raw("</ol>\n</section>\n")
    }
    page.raw("</main>\n<footer class=\"meta\"><p>Storyline \(escaped(id.rawValue)) · ")
    page.raw("<a href=\"/api/v1/storylines/\(pathPart(id.rawValue))\">as JSON</a></p></footer>\n")
    return HTMLPage.head(title: title, place: .site(nil)) + page.html + HTMLPage.foot
}

/// What one story was on one day.
private struct Step {
    let story: ToldStory
    let day: ToldStory.Day
}

private struct Day {
    let number: Int64
    let start: Timestamp
    var steps: [Step]
}

private func extent(of stories: [ToldStory], _ clock: LocalClock) -> String {
    guard let first = stories.map(\.firstSeen).min(), let last = stories.map(\.lastUpdated).max() else { return "" }
    let parts = [
        counted(Int(clock.day(last) - clock.day(first)) + 1, "day"), counted(stories.count, "story", "stories"),
        counted(Set(stories.flatMap(\.publishers)).count, "publisher"),
        "\(clock.date(first)) to \(clock.date(last))",
    ]
    return parts.joined(separator: " · ")
}

/// Days and what was told on each, the latest first; within a day the most widely told first.
private func days(of stories: [ToldStory], _ clock: LocalClock) -> [Day] {
    var days: [Int64: Day] = [:]
    for story in stories {
        for day in story.days {
            let number = clock.day(day.start)
            days[number, default: Day(number: number, start: day.start, steps: [])].steps
                .append(Step(story: story, day: day))
        }
    }
    return days.values.sorted { $0.number > $1.number }.map { day in
        var day = day
        day.steps.sort {
            ($1.day.publishers.count, $0.day.start, $0.story.id) < ($0.day.publishers.count, $1.day.start, $1.story.id)
        }
        return day
    }
}

private func line(_ step: Step, _ clock: LocalClock) -> String {
    let outlets = step.day.publishers.prefix(8).map(isolated).joined(separator: ", ")
    let left = step.day.publishers.count - 8
    return "<li>\(localLink(step.day.headline, to: storyPath(step.story.id))) <span class=\"meta\">"
        + "\(clock.time(step.day.start)) · \(outlets)\(left > 0 ? " and \(left) more" : "")</span></li>\n"
}

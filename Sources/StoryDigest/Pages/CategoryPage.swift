package import TidingsModel

/// The day's stories of a category; `left` more have no room.
package func renderCategoryPage(
    _ name: String, _ stories: [ToldStory], left: Int, clock: LocalClock, now: Timestamp
) -> String {
    var page = HTMLPage()
    page.raw("<main id=\"main\">\n")
    page.element("h1", name)
    page.note("p", "\(counted(stories.count + left, "story", "stories")) of the last 24 hours", class: "meta")
    page.raw(storyList(stories, clock: clock, now: now))
    if left > 0 { page.note("p", "and \(left) more", class: "meta") }
    page.raw("</main>\n<footer class=\"meta\"><p><a href=\"/feeds/\(pathPart(name)).atom\">")
    page.raw("These stories as a feed</a></p></footer>\n")
    return HTMLPage.head(title: name, place: .site(.today)) + page.html + HTMLPage.foot
}

/// Stories a line each, with who told them.
func storyList(_ stories: [ToldStory], clock: LocalClock, now: Timestamp) -> String {
    var html = "<ul class=\"dense\">\n"
    for story in stories {
        let credit = story.credit(upTo: 6, copiesUpTo: 0) { linked($0.outlet, to: $0.link) }
        let time = escaped(clock.span(story.firstSeen, story.lastUpdated, now: now))
        html += "<li>\(storyLink(story, .site(nil))) <span class=\"meta\">\(credit) · \(time)</span></li>\n"
    }
    return html + "</ul>\n"
}

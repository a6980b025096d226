import TidingsModel

/// The digest as one page that needs nothing beside it.
package func renderHTML(_ digest: Digest) -> String {
    let page = HTMLDigest(digest).page
    let title = "Tidings, \(digest.clock.longDate(digest.window.until))"
    return HTMLPage.head(title: title) + page.html + HTMLPage.foot
}

private struct HTMLDigest {
    let digest: Digest
    let sections: Digest.Sections
    var page = HTMLPage()

    init(_ digest: Digest) {
        self.digest = digest
        sections = digest.sections(.generous(top: digest.askedTop))
        page.raw("<header>\n")
        page.note("h1", "Tidings, \(digest.clock.longDate(digest.window.until))")
        page.note("p", "\(digest.sinceLine) · \(digest.countLine)", class: "meta")
        page.raw("</header>\n<main>\n")
        topStories()
        watched()
        stillRunning()
        quietFeeds()
        categories()
        trouble()
        page.raw("</main>\n")
    }

    private mutating func topStories() {
        guard !sections.top.isEmpty else { return }
        page.note("h2", "Top stories")
        for story in sections.top {
            page.raw("<article>\n<h3>")
            page.link(story.headline, to: story.lead.link)
            page.raw("</h3>\n")
            let sentences = story.sentences.prefix(2).map { isolated($0.text) }.joined(separator: " ")
            if !sentences.isEmpty { page.raw("<p>\(sentences)</p>\n") }
            page.raw("<p class=\"meta\">")
            page.raw(credit(of: story))
            let span = digest.clock.span(story.firstSeen, story.lastUpdated, now: digest.window.until)
            page.raw(" · \(escaped(span)) · \(marked(story.standing))</p>\n")
            elsewhere(story)
            page.raw("</article>\n")
        }
    }

    /// The same event in other languages.
    private mutating func elsewhere(_ story: ToldStory) {
        guard !story.elsewhere.isEmpty else { return }
        page.raw("<ul class=\"meta\">\n")
        for other in story.elsewhere {
            let headline = linked(other.headline, to: other.lead.link)
            page.raw("<li>\(isolated(other.elsewhereMark)): \(headline) \(isolated(other.shortCredit))</li>\n")
        }
        page.raw("</ul>\n")
    }

    /// Bold where it says that something is new.
    private func marked(_ standing: String) -> String {
        let isNew = ["new", "growing"].contains { standing.hasSuffix($0) }
        return isNew ? "<span class=\"new\">\(standing)</span>" : standing
    }

    /// Publishers in the order in which they told it, each leading to its own article.
    private func credit(of story: ToldStory) -> String {
        story.credit(upTo: 8, copiesUpTo: 4) { report in linked(report.outlet, to: report.link) }
    }

    private mutating func watched() {
        guard !sections.watched.isEmpty else { return }
        page.note("h2", "Watched")
        page.raw("<ul>\n")
        for story in sections.watched { item(story.headline, story.lead.link, credit: story.watchedFor[0]) }
        page.raw("</ul>\n")
        more(sections.watchedLeft)
    }

    private mutating func stillRunning() {
        guard !sections.running.isEmpty else { return }
        page.note("h2", "Still running")
        for line in sections.running {
            page.raw("<article>\n")
            page.element("h3", line.title)
            page.note("p", digest.extent(of: line), class: "meta")
            page.raw("<ol class=\"course\">\n")
            let (steps, left) = digest.course(of: line, limit: 12)
            for step in steps {
                page.raw("<li><span class=\"meta\">\(escaped(digest.clock.shortDate(step.day.start)))</span> ")
                page.raw(linked(step.day.headline, to: step.day.link))
                let count = counted(step.day.publishers.count, "publisher", "publishers")
                page.raw(" <span class=\"meta\">\(count)</span>")
                if step.day.isNew { page.raw(" <span class=\"meta new\">new</span>") }
                page.raw("</li>\n")
            }
            page.raw("</ol>\n")
            if left > 0 { page.note("p", "and \(left) more", class: "meta") }
            page.raw("</article>\n")
        }
        more(sections.runningLeft)
    }

    private mutating func quietFeeds() {
        guard !sections.quiet.isEmpty else { return }
        page.note("h2", "From quiet feeds")
        page.raw("<ul>\n")
        for line in sections.quiet { item(line.headline, line.link, credit: line.feed) }
        page.raw("</ul>\n")
        more(sections.quietLeft)
    }

    private mutating func categories() {
        for section in sections.categories {
            let isOnly = sections.categories.count == 1 && section.name == nil
            page.element("h2", section.name ?? (isOnly ? "More stories" : "Other"))
            page.raw("<ul>\n")
            for story in section.stories { item(story.headline, story.lead.link, credit: story.shortCredit) }
            page.raw("</ul>\n")
            more(section.left)
        }
        more(sections.storiesLeft)
    }

    private mutating func trouble() {
        if let line = digest.mutedLine { page.note("p", line, class: "meta") }
        guard !digest.trouble.isEmpty else { return }
        page.note("h2", "Feeds in trouble")
        page.raw("<ul>\n")
        for trouble in digest.trouble { page.element("li", "\(trouble.feed): \(trouble.reason)") }
        page.raw("</ul>\n")
        if digest.troubleBefore > 0 { page.note("p", "\(digest.troubleBefore) for longer", class: "meta") }
    }

    private mutating func item(_ headline: String, _ link: String?, credit: String) {
        page.raw("<li>\(linked(headline, to: link)) <span class=\"meta\">\(isolated(credit))</span></li>\n")
    }

    private mutating func more(_ count: Int) {
        if count > 0 { page.note("p", "and \(count) more", class: "meta") }
    }
}

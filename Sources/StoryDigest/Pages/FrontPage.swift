package import TidingsModel

/// The digest as one page that needs nothing beside it.
package func renderHTML(_ digest: Digest) -> String { FrontPage(digest, .file).html }

/// What the daemon's first page is made from.
package struct FrontPageInput: Sendable {
    /// Of the stories that may come to be shown.
    package var digest: Digest
    /// All stories there are, each with its category, so that those without room can be counted.
    package var stories: [(id: Story.ID, category: String?)]

    package init(digest: Digest, stories: [(id: Story.ID, category: String?)]) {
        self.digest = digest
        self.stories = stories
    }
}

/// The digest of a day as the daemon's first page.
package func renderFrontPage(_ input: FrontPageInput) -> String {
    FrontPage(input.digest, .site(.today), stories: input.stories).html
}

private struct FrontPage {
    let digest: Digest
    let sections: Digest.Sections
    let place: PagePlace
    /// Stories of each category that found no room.
    private var left: [String?: Int] = [:]
    private var page = HTMLPage()

    init(_ digest: Digest, _ place: PagePlace, stories: [(id: Story.ID, category: String?)] = []) {
        self.digest = digest
        self.place = place
        var limits = Digest.Limits.generous(top: digest.askedTop)
        if place != .file { limits.perCategory = 8 }
        sections = digest.sections(limits)
        let shown = sections.placed
        for story in stories where !shown.contains(story.id) { left[story.category, default: 0] += 1 }
        write()
    }

    var html: String {
        HTMLPage.head(title: title, place: place, isWide: true) + page.html + HTMLPage.foot
    }

    private var title: String { "Tidings, \(digest.clock.longDate(digest.window.until))" }

    private mutating func write() {
        page.raw("<main id=\"main\">\n")
        page.note("h1", place == .file ? title : digest.clock.longDate(digest.window.until))
        let since =
            place == .file ? digest.sinceLine : "the 24 hours until \(digest.clock.time(digest.window.until))"
        page.note("p", "\(since) · \(digest.countLine)", class: "meta")
        contents()
        if sections.top.isEmpty, sections.categories.isEmpty { page.note("p", "Nothing is new.") }
        page.raw("<div class=\"front\">\n<div>\n")
        topStories()
        page.raw("<div class=\"columns\">\n")
        categories()
        page.raw("</div>\n</div>\n<div>\n")
        watched()
        stillRunning()
        quietFeeds()
        trouble()
        page.raw("</div>\n</div>\n</main>\n")
    }

    /// Leads to the categories, where there are several.
    private mutating func contents() {
        let named = sections.categories.enumerated().filter { $0.element.name != nil }
        guard named.count > 1 else { return }
        page.raw("<nav class=\"jump\" aria-label=\"Categories\"><ul>")
        for (index, section) in named {
            page.raw("<li><a href=\"#c\(index + 1)\">\(isolated(section.name ?? ""))</a></li>")
        }
        page.raw("</ul></nav>\n")
    }

    // MARK: Stories in full

    private mutating func topStories() {
        guard !sections.top.isEmpty else { return }
        page.raw("<section aria-labelledby=\"top\">\n")
        page.heading("Top stories", id: "top")
        for (index, story) in sections.top.enumerated() {
            page.raw(index == 0 ? "<article class=\"lead\">\n<h3>" : "<article>\n<h3>")
            page.raw(headline(of: story))
            page.raw("</h3>\n")
            let sentences = story.sentences.prefix(index == 0 ? 2 : 1).map { isolated($0.text) }.joined(separator: " ")
            if !sentences.isEmpty { page.raw("<p>\(sentences)</p>\n") }
            page.raw("<p class=\"meta\">")
            page.raw(credit(of: story, upTo: 8, copiesUpTo: 4))
            let span = digest.clock.span(story.firstSeen, story.lastUpdated, now: digest.window.until)
            page.raw(" · \(escaped(span)) · \(marked(story.standing))</p>\n")
            elsewhere(story)
            page.raw("</article>\n")
        }
        page.raw("</section>\n")
    }

    /// The same event in other languages.
    private mutating func elsewhere(_ story: ToldStory) {
        guard !story.elsewhere.isEmpty else { return }
        page.raw("<ul class=\"meta\">\n")
        for other in story.elsewhere {
            let mark = isolated(other.elsewhereMark)
            page.raw("<li>\(mark): \(headline(of: other)) \(isolated(other.shortCredit))</li>\n")
        }
        page.raw("</ul>\n")
    }

    /// Bold where it says that something is new.
    private func marked(_ standing: String) -> String {
        let isNew = ["new", "growing"].contains { standing.hasSuffix($0) }
        return isNew ? "<span class=\"new\">\(standing)</span>" : standing
    }

    private func headline(of story: ToldStory) -> String { storyLink(story, place) }

    /// Publishers in the order in which they told it, each leading to its own article.
    private func credit(of story: ToldStory, upTo limit: Int, copiesUpTo copies: Int) -> String {
        story.credit(upTo: limit, copiesUpTo: copies) { report in linked(report.outlet, to: report.link) }
    }

    // MARK: Beside them

    private mutating func watched() {
        guard !sections.watched.isEmpty else { return }
        begin("Watched", id: "watched")
        for story in sections.watched { item(headline(of: story), isolated(story.watchedFor[0])) }
        end(left: sections.watchedLeft)
    }

    private mutating func stillRunning() {
        guard !sections.running.isEmpty else { return }
        page.raw("<section aria-labelledby=\"running\">\n")
        page.heading("Still running", id: "running")
        for line in sections.running {
            page.raw("<article>\n<h3>")
            let path = place == .file ? nil : "/storylines/\(line.id.rawValue)"
            page.raw(path.map { "<a href=\"\(escaped($0))\">\(isolated(line.title))</a>" } ?? isolated(line.title))
            page.raw("</h3>\n")
            page.note("p", digest.extent(of: line), class: "meta")
            page.raw("<ol class=\"course dense\">\n")
            let (steps, left) = digest.course(of: line, limit: place == .file ? 12 : 3)
            for step in steps { add(step) }
            page.raw("</ol>\n")
            if left > 0 { page.note("p", moreHeadlines(left), class: "meta") }
            page.raw("</article>\n")
        }
        more(sections.runningLeft)
        page.raw("</section>\n")
    }

    private mutating func add(_ step: Digest.Running.Step) {
        page.raw("<li>")
        switch place {
        case .file: page.raw(linked(step.day.headline, to: step.day.link))
        case .site: page.raw("<a href=\"/stories/\(step.story.rawValue)\">\(isolated(step.day.headline))</a>")
        }
        let count = counted(step.day.publishers.count, "publisher", "publishers")
        page.raw(" <span class=\"meta\">\(escaped(digest.clock.shortDate(step.day.start))), \(count)")
        if step.day.isNew { page.raw(" · <span class=\"new\">new</span>") }
        page.raw("</span></li>\n")
    }

    private mutating func quietFeeds() {
        guard !sections.quiet.isEmpty else { return }
        begin("From quiet feeds", id: "quiet")
        for line in sections.quiet {
            let headline =
                place == .file
                ? linked(line.headline, to: line.link) : localLink(line.headline, to: storyPath(line.story.id))
            item(headline, isolated(line.feed))
        }
        end(left: sections.quietLeft)
    }

    private mutating func trouble() {
        if let line = digest.mutedLine { page.note("p", line, class: "meta") }
        guard !digest.trouble.isEmpty else { return }
        page.raw("<section aria-labelledby=\"trouble\">\n")
        page.heading("Feeds in trouble", id: "trouble", path: place == .file ? nil : "/feeds")
        page.raw("<ul>\n")
        for trouble in digest.trouble { page.element("li", "\(trouble.feed): \(trouble.reason)", class: "meta") }
        page.raw("</ul>\n")
        if digest.troubleBefore > 0 { page.note("p", "\(digest.troubleBefore) for longer", class: "meta") }
        page.raw("</section>\n")
    }

    // MARK: Categories

    private mutating func categories() {
        for (index, section) in sections.categories.enumerated() {
            let isOnly = sections.categories.count == 1 && section.name == nil
            let path = place == .file ? nil : "/categories/\(pathPart(section.name ?? "-"))"
            begin(section.name ?? (isOnly ? "More stories" : "Other"), id: "c\(index + 1)", path: path)
            for story in section.stories { item(headline(of: story), line(under: story)) }
            end(left: place == .file ? section.left : left[section.name] ?? 0, path: path)
        }
        more(place == .file ? sections.storiesLeft : 0)
    }

    /// Who told it, each with a link to its own article, and when it was first seen.
    private func line(under story: ToldStory) -> String {
        let time = digest.clock.relative(story.firstSeen, to: digest.window.until)
        return "\(credit(of: story, upTo: 3, copiesUpTo: 0)) · \(escaped(time))"
    }

    private mutating func begin(_ name: String, id: String, path: String? = nil) {
        page.raw("<section aria-labelledby=\"\(id)\">\n")
        page.heading(name, id: id, path: path)
        page.raw("<ul class=\"dense\">\n")
    }

    private mutating func item(_ headline: String, _ line: String) {
        page.raw("<li>\(headline) <span class=\"meta\">\(line)</span></li>\n")
    }

    private mutating func end(left: Int, path: String? = nil) {
        page.raw("</ul>\n")
        more(left, path: path)
        page.raw("</section>\n")
    }

    private mutating func more(_ count: Int, path: String? = nil) {
        guard count > 0 else { return }
        let words = "and \(count) more"
        page.raw("<p class=\"meta\">\(path.map { "<a href=\"\($0)\">\(words)</a>" } ?? words)</p>\n")
    }
}

/// The headline, leading to the story's page, and in a file to the article that it is from.
func storyLink(_ story: ToldStory, _ place: PagePlace) -> String {
    switch place {
    case .file: linked(story.headline, to: story.lead.link)
    case .site: localLink(story.headline, to: storyPath(story.id))
    }
}

func storyPath(_ story: Story.ID) -> String { "/stories/\(pathPart(story.rawValue))" }

/// Text of a feed that leads to a page of the daemon.
func localLink(_ text: String, to path: String) -> String { "<a href=\"\(path)\">\(isolated(text))</a>" }

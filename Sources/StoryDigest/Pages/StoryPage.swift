import TextAnalysis
package import TidingsModel

/// All that the page of a story is made from.
package struct StoryPageInput: Sendable {
    package var told: ToldStory
    /// The other stories of its storyline, oldest first.
    package var others: [ToldStory]
    package var reasons: StoryReasons?
    package var book: SourceBook
    package var clock: LocalClock
    package var now: Timestamp

    package init(
        told: ToldStory, others: [ToldStory], reasons: StoryReasons?, book: SourceBook, clock: LocalClock,
        now: Timestamp
    ) {
        self.told = told
        self.others = others
        self.reasons = reasons
        self.book = book
        self.clock = clock
        self.now = now
    }
}

/// A story: its headline and sentences, who told it when, its entries, and why they are one.
package func renderStoryPage(_ input: StoryPageInput) -> String {
    var page = StoryPage(input)
    page.write()
    return HTMLPage.head(title: input.told.headline, place: .site(nil)) + page.page.html + HTMLPage.foot
}

private struct StoryPage {
    /// Of so many entries the texts are on the page, each of at most so many bytes.
    private static let mostTexts = 30
    private static let longestText = 60_000

    let input: StoryPageInput
    var page = HTMLPage()
    private var texts = 0

    init(_ input: StoryPageInput) { self.input = input }

    private var told: ToldStory { input.told }

    mutating func write() {
        page.raw("<main id=\"main\">\n")
        page.element("h1", told.headline)
        let parts = [
            told.category.joined(separator: " / "),
            counted(told.publishers.count, "publisher"), counted(told.story.members.count, "entry", "entries"),
            told.phase.rawValue, input.clock.span(told.firstSeen, told.lastUpdated, now: input.now),
        ]
        page.element("p", parts.filter { !$0.isEmpty }.joined(separator: " · "), class: "meta")
        sentences()
        when()
        entries()
        storyline()
        if let reasons = input.reasons {
            page.raw(WhySection(reasons, book: input.book, clock: input.clock).html)
        }
        page.raw("</main>\n<footer class=\"meta\">\n")
        page.raw("<p>Story \(escaped(told.id.rawValue)) · ")
        page.raw("<a href=\"/api/v1\(storyPath(told.id))\">as JSON</a></p>\n</footer>\n")
    }

    private mutating func sentences() {
        for sentence in told.sentences {
            page.raw("<p class=\"said\">\(isolated(sentence.text)) <cite>\(isolated(sentence.outlet))</cite></p>\n")
        }
    }

    private mutating func when() {
        guard let timeline = Timeline(of: told, clock: input.clock) else { return }
        page.raw("<section aria-labelledby=\"when\">\n")
        page.heading("Who told it when", id: "when")
        page.raw(timeline.html)
        page.raw("</section>\n")
    }

    // MARK: Entries

    private mutating func entries() {
        page.raw("<section aria-labelledby=\"entries\">\n")
        page.heading("Entries by outlet", id: "entries")
        for (outlet, members) in byOutlet() {
            page.element("h3", outlet)
            page.raw("<ul class=\"dense\">\n")
            for member in members { add(member) }
            page.raw("</ul>\n")
        }
        page.raw("</section>\n")
    }

    /// Outlets in the order of their first entry, which is that of the members.
    private func byOutlet() -> [(outlet: String, members: [Story.Member])] {
        var groups: [(outlet: String, members: [Story.Member])] = []
        for member in told.story.members {
            let name = input.book.outletName(of: member.entry)
            if let place = groups.firstIndex(where: { $0.outlet == name }) {
                groups[place].members.append(member)
            } else {
                groups.append((name, [member]))
            }
        }
        return groups
    }

    private mutating func add(_ member: Story.Member) {
        let entry = member.entry
        page.raw("<li id=\"\(escaped(entry.id.rawValue))\">\(linked(input.book.line(for: entry), to: entry.link))")
        var parts = [input.clock.relative(entry.published, to: input.now)]
        let outlet = input.book.outletName(of: entry)
        if let author = entry.author, !author.isEmpty, author != outlet { parts.append(author) }
        if let original = member.duplicateOf { parts.append(copyWords(of: original)) }
        if entry.id == told.lead.id { parts.append("its title is the headline") }
        page.raw(" <span class=\"meta\">\(isolated(parts.joined(separator: " · ")))</span>\n")
        if member.duplicateOf == nil { text(of: entry) }
        page.raw("</li>\n")
    }

    private func copyWords(of original: Entry.ID) -> String {
        let source = told.story.members.first { $0.entry.id == original }.map { input.book.outletName(of: $0.entry) }
        return source.map { "a copy of \($0)'s" } ?? "a copy"
    }

    /// What the feed gave of it, cleaned for a page, to be unfolded.
    private mutating func text(of entry: Entry) {
        let plain = entry.content.utf8.count > entry.summary.utf8.count ? entry.content : entry.summary
        guard texts < Self.mostTexts, !plain.isEmpty else { return }
        texts += 1
        let isShown = entry.html.utf8.count <= Self.longestText
        let body = isShown ? sanitise(entry.html, base: entry.link, policy: .page).html : ""
        page.raw("<details><summary>Text</summary><div class=\"body\">")
        page.raw(body.isEmpty ? isolated(String(plain.prefix(Self.longestText / 4))) : body)
        page.raw("</div></details>\n")
    }

    // MARK: Storyline

    private mutating func storyline() {
        guard !input.others.isEmpty else { return }
        page.raw("<section aria-labelledby=\"line\">\n")
        page.heading(
            "The storyline's other stories", id: "line",
            path: "/storylines/\(pathPart(told.story.storyline.rawValue))")
        page.raw("<ol class=\"dense\">\n")
        for other in input.others {
            let count = counted(other.publishers.count, "publisher")
            let time = input.clock.relative(other.firstSeen, to: input.now)
            page.raw(
                "<li>\(storyLink(other, .site(nil))) <span class=\"meta\">\(escaped(time)), \(count)</span></li>\n")
        }
        page.raw("</ol>\n</section>\n")
    }
}

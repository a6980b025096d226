import TidingsModel

/// The digest as a Markdown document.
package func renderMarkdown(_ digest: Digest) -> String { MarkdownDigest(digest).text }

private struct MarkdownDigest {
    let digest: Digest
    let sections: Digest.Sections
    var text = ""

    init(_ digest: Digest) {
        self.digest = digest
        sections = digest.sections(.generous(top: digest.askedTop))
        text = "# Tidings, \(digest.clock.longDate(digest.window.until))\n\n"
        text += "\(digest.sinceLine). \(digest.countLine).\n"
        topStories()
        watched()
        stillRunning()
        quietFeeds()
        categories()
        trouble()
    }

    private mutating func heading(_ name: String) { text += "\n## \(name)\n\n" }

    private mutating func topStories() {
        guard !sections.top.isEmpty else { return }
        heading("Top stories")
        for (index, story) in sections.top.enumerated() {
            let indent = spaces(String(index + 1).count + 2)
            text += "\(index + 1). **\(markdownLink(story.headline, to: story.lead.link))**, \(story.standing)\n"
            let sentences = story.sentences.prefix(2).map { markdownText($0.text) }.joined(separator: " ")
            if !sentences.isEmpty { text += "\n\(indent)\(sentences)\n" }
            let span = digest.clock.span(story.firstSeen, story.lastUpdated, now: digest.window.until)
            text += "\n\(indent)*\(credit(of: story))*, \(span)\n\n"
            for other in story.elsewhere {
                text += "\(indent)- \(markdownText(other.elsewhereMark)): "
                text += "\(markdownLink(other.headline, to: other.lead.link)), \(markdownText(other.shortCredit))\n"
            }
            if !story.elsewhere.isEmpty { text += "\n" }
        }
    }

    private func credit(of story: ToldStory) -> String {
        story.credit(upTo: 8, copiesUpTo: 4) { report in markdownLink(report.outlet, to: report.link) }
    }

    private mutating func watched() {
        guard !sections.watched.isEmpty else { return }
        heading("Watched")
        for story in sections.watched { item(story.headline, story.lead.link, credit: story.watchedFor[0]) }
        more(sections.watchedLeft)
    }

    private mutating func stillRunning() {
        guard !sections.running.isEmpty else { return }
        heading("Still running")
        for line in sections.running {
            text += "### \(markdownText(line.title))\n\n\(digest.extent(of: line))\n\n"
            let (steps, left) = digest.course(of: line, limit: 12)
            for step in steps {
                let count = counted(step.day.publishers.count, "publisher")
                text += "- \(digest.clock.shortDate(step.day.start)): "
                text += "\(markdownLink(step.day.headline, to: step.day.link)), \(count)"
                text += step.day.isNew ? ", **new**\n" : "\n"
            }
            if left > 0 { text += "\n\(moreHeadlines(left))\n" }
            text += "\n"
        }
        more(sections.runningLeft)
    }

    private mutating func quietFeeds() {
        guard !sections.quiet.isEmpty else { return }
        heading("From quiet feeds")
        for line in sections.quiet { item(line.headline, line.link, credit: line.feed) }
        more(sections.quietLeft)
    }

    private mutating func categories() {
        for section in sections.categories {
            let isOnly = sections.categories.count == 1 && section.name == nil
            heading(section.name.map(markdownText) ?? (isOnly ? "More stories" : "Other"))
            for story in section.stories { item(story.headline, story.lead.link, credit: story.shortCredit) }
            more(section.left)
        }
        more(sections.storiesLeft)
    }

    private mutating func trouble() {
        if !digest.trouble.isEmpty {
            heading("Feeds in trouble")
            for trouble in digest.trouble { text += "- \(markdownText("\(trouble.feed): \(trouble.reason)"))\n" }
            if digest.troubleBefore > 0 { text += "\n\(digest.troubleBefore) for longer\n" }
        }
        if let line = digest.mutedLine { text += "\n\(line)\n" }
    }

    private mutating func item(_ headline: String, _ link: String?, credit: String) {
        text += "- \(markdownLink(headline, to: link)), \(markdownText(credit))\n"
    }

    private mutating func more(_ count: Int) {
        if count > 0 { text += "\nand \(count) more\n" }
    }
}

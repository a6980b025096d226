import TidingsModel

/// Stories as entries of an Atom feed (RFC 4287), written piece by piece.
struct AtomFeed {
    let publication: Publication
    let clock: LocalClock

    func head(name: String, title: String, updated: Timestamp) -> String {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
        <id>\(escaped(tag(name)))</id>
        <title>\(escaped(title))</title>
        <updated>\(updated.rfc3339)</updated>
        <author><name>Tidings</name></author>
        <generator>Tidings</generator>

        """
    }

    let foot = "</feed>\n"

    /// `alternate` is the lead's article, `related` are those of the others.
    func entry(_ told: ToldStory) -> String {
        var told = told
        told.chosenSentences = told.sentences
        var lines = [
            "<entry>", "<id>\(escaped(tag("story/" + told.id.rawValue)))</id>",
            "<title>\(escaped(told.headline))</title>",
            "<published>\(told.firstSeen.rfc3339)</published>", "<updated>\(told.lastUpdated.rfc3339)</updated>",
        ]
        for outlet in told.publishers.prefix(1) {
            lines.append("<author><name>\(escaped(outlet))</name></author>")
        }
        let lead = told.lead.link.flatMap(webAddress)
        if let lead { lines.append("<link rel=\"alternate\" href=\"\(escaped(lead))\"/>") }
        for report in told.reports {
            guard let link = report.link.flatMap(webAddress), link != lead else { continue }
            lines.append(
                "<link rel=\"related\" href=\"\(escaped(link))\" title=\"\(escaped(report.outlet))\"/>")
        }
        if !told.category.isEmpty {
            lines.append("<category term=\"\(escaped(told.category.joined(separator: "/")))\"/>")
        }
        if let summary = told.summary { lines.append("<summary>\(escaped(summary))</summary>") }
        lines.append("<content type=\"html\">\(escaped(storyFragment(told, clock)))</content>")
        return (lines + ["</entry>", ""]).joined(separator: "\n")
    }

    /// A name for ever (RFC 4151).
    private func tag(_ name: String) -> String { "tag:\(publication.host),2026:\(name)" }
}

/// A story as a fragment of HTML: its sentences, and who told it when.
func storyFragment(_ told: ToldStory, _ clock: LocalClock) -> String {
    var html = told.sentences.map { "<p>\(isolated($0.text))</p>" }.joined()
    html += "<ul>"
    for report in told.reports {
        let time = "\(clock.isoDate(report.time)) \(clock.time(report.time))"
        html += "<li>\(linked(report.outlet, to: report.link)), \(time)\(report.isCopy ? ", a copy" : "")</li>"
    }
    return html + "</ul>"
}

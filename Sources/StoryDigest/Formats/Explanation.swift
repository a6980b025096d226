import TidingsModel

/// Every number behind the order of the stories, and where each story went.
package func renderExplanation(_ digest: Digest, style: TextStyle = TextStyle()) -> String {
    var page = TextPage(style: style)
    page.line("WHY THIS ORDER", weight: .bold)
    page.paragraph(
        "score = " + RankingSignals.all.map { "\(decimal($0.weight)) x \($0.signal.name)" }.joined(separator: " + ")
            + ", in doublings; stories within a band of 0.5 are ordered by their last news")
    for (index, story) in digest.ranked.enumerated() {
        page.blank()
        page.line(story.headline, mark: "\(index + 1)  ", weight: .bold)
        let parts = story.score.parts.map { "\($0.name) \(decimal($0.value))" }.joined(separator: ", ")
        page.line("score \(decimal(story.score.total)) (\(parts)), band \(story.score.band)", mark: spaces(4))
        let fresh = counted(story.freshPublishers, "publisher", "publishers")
        page.line(
            "\(fresh) in the window, \(story.publishers.count) in all, growth \(story.growth), "
                + "\(story.phase.rawValue), last \(digest.clock.relative(story.lastUpdated, to: digest.window.until))",
            mark: spaces(4))
        page.line("story \(story.id.rawValue), storyline \(story.story.storyline.rawValue)", mark: spaces(4))
    }
    return page.text
}

/// At most three digits behind the point, no zeros at the end.
func decimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let thousandths = Int((value * 1000).rounded())
    let digits = String(abs(thousandths) % 1000)
    var fraction = String(repeating: "0", count: 3 - digits.count) + digits
    while fraction.last == "0" { fraction.removeLast() }
    let sign = thousandths < 0 ? "-" : ""
    return "\(sign)\(abs(thousandths) / 1000)" + (fraction.isEmpty ? "" : "." + fraction)
}

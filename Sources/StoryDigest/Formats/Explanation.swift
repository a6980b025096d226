import TidingsModel

/// Every number behind the order of the stories, and where each story went.
package func renderExplanation(_ digest: Digest, style: TextStyle = TextStyle()) -> String {
    var page = TextPage(style: style)
    page.line("WHY THIS ORDER", weight: .bold)
    page.paragraph(
        "score = " + RankingSignals.all.map { "\(decimal($0.weight)) x \($0.name)" }.joined(separator: " + ")
            + ", in doublings; stories within a band of 0.5 are ordered by their last news")
    page.paragraph(
        "A top story scores \(decimal(digest.floor)) or more; at most three stand for a publisher, two for a publisher "
            + "and category, one for a storyline.")
    for (index, story) in digest.ranked.enumerated() {
        page.blank()
        page.line(story.headline, mark: "\(index + 1)  ", weight: .bold)
        explain(story, digest, &page)
    }
    for muted in digest.muted {
        page.blank()
        page.line(muted.story.headline, mark: "-  ", weight: .bold)
        page.line(
            "muted by \"\(muted.rule)\" since \(counted(muted.publishers, "publisher")) told its storyline",
            mark: spaces(4))
        explain(muted.story, digest, &page)
    }
    return page.text
}

private func explain(_ story: ToldStory, _ digest: Digest, _ page: inout TextPage) {
    let parts = story.score.parts.filter { $0.value != 0 }
        .map { "\($0.name) \(decimal($0.weight)) x \(decimal($0.signal)) = \(decimal($0.value))" }
    page.line("score \(decimal(story.score.total)), band \(story.score.band)", mark: spaces(4))
    if !parts.isEmpty { page.paragraph(parts.joined(separator: ", "), mark: spaces(6)) }
    let fresh = counted(story.freshPublishers, "publisher")
    page.paragraph(
        "\(fresh) in the window, \(story.publishers.count) in all, growth \(story.growth), "
            + "\(story.phase.rawValue), last \(digest.clock.relative(story.lastUpdated, to: digest.window.until))",
        mark: spaces(4))
    if !story.watchedFor.isEmpty {
        page.line("watched for \(story.watchedFor.joined(separator: ", "))", mark: spaces(4))
    }
    page.line("story \(story.id.rawValue), storyline \(story.story.storyline.rawValue)", mark: spaces(4))
}

/// At most three digits behind the point, no zeros at the end.
func decimal(_ value: Double) -> String {
    var bytes: [UInt8] = []
    appendDecimal(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// Appends the same to a text.
func appendDecimal(_ value: Double, to bytes: inout [UInt8]) {
    guard value.isFinite, abs(value) < 1e12 else { return bytes.append(0x30) }
    let thousandths = Int((value * 1000).rounded())
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let whole = abs(thousandths) / 1000
    if whole < 10 { bytes.append(0x30 + UInt8(truncatingIfNeeded: whole)) } else { bytes += String(whole).utf8 }
    var fraction = abs(thousandths) % 1000
    if fraction > 0 { bytes.append(UInt8(ascii: ".")) }
    var unit = 100
    while fraction > 0 {
        bytes.append(0x30 + UInt8(truncatingIfNeeded: fraction / unit))
        fraction %= unit
        unit /= 10
    }
}

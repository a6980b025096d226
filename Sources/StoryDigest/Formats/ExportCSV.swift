package import TidingsModel

/// A table for spreadsheets (RFC 4180), a story a row.
struct CSVWriter: StoryWriter {
    init(_ context: ExportContext) {}

    func begin() -> [UInt8] {
        csvRow([
            "id", "title", "summary", "category", "publishers", "articles", "first_seen", "last_updated", "phase",
            "first_publisher", "storyline", "link",
        ])
    }

    func write(_ told: ToldStory, number: Int, to bytes: inout [UInt8]) {
        bytes += csvRow([
            told.id.rawValue, told.headline, told.summary ?? "", told.category.joined(separator: "/"),
            String(told.story.publishers.count), String(told.story.members.count), told.firstSeen.rfc3339,
            told.lastUpdated.rfc3339, told.phase.rawValue, told.reports.first?.outlet ?? "",
            told.story.storyline.rawValue, told.lead.link ?? "",
        ])
    }
}

/// The same with an entry a row.
package enum CSVItems {
    package static var head: [UInt8] {
        csvRow([
            "id", "date", "outlet", "feed_title", "title", "link", "author", "language", "story", "storyline",
            "duplicate_of", "summary",
        ])
    }

    package static func row(
        _ entry: Entry, story: Story.ID, storyline: Storyline.ID, duplicateOf: Entry.ID?, _ book: SourceBook
    ) -> [UInt8] {
        csvRow([
            entry.id.rawValue, entry.published.rfc3339, entry.outlet, book.feedTitle(entry.feedID) ?? "", entry.title,
            entry.link ?? "", entry.author ?? "", entry.language ?? "", story.rawValue, storyline.rawValue,
            duplicateOf?.rawValue ?? "", entry.summary,
        ])
    }
}

private func csvRow(_ cells: [String]) -> [UInt8] {
    var row: [UInt8] = []
    for (index, cell) in cells.enumerated() {
        if index > 0 { row.append(UInt8(ascii: ",")) }
        appendCell(cell, to: &row)
    }
    return row + [0x0d, 0x0a]
}

/// A cell that no spreadsheet takes for a formula.
///
/// An apostrophe before `=`, `+`, `-` and `@` marks it as text (OWASP, "CSV Injection"). One line, since not every reader
/// knows better.
private func appendCell(_ text: String, to row: inout [UInt8]) {
    let line = oneLine(text)
    let quote = UInt8(ascii: "\"")
    let first = line.utf8.first { $0 != 0x20 }
    let isFormula = first.map { [UInt8](("=+-@").utf8).contains($0) } ?? false
    // Full-width signs count as well.
    let isWideFormula =
        line.unicodeScalars.first { $0 != " " && $0 != "\u{a0}" && $0 != "\u{3000}" }
        .map { [0xff1d, 0xff0b, 0xff0d, 0xff20].contains($0.value) } ?? false
    let needsQuotes =
        isFormula || isWideFormula || line.utf8.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x27 }
    guard needsQuotes else {
        row += line.utf8
        return
    }
    row.append(quote)
    if isFormula || isWideFormula { row.append(UInt8(ascii: "'")) }
    for byte in line.utf8 {
        if byte == quote { row.append(quote) }
        row.append(byte)
    }
    row.append(quote)
}

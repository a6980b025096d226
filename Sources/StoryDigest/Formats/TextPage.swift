import TextAnalysis

/// How text is set.
package struct TextStyle: Sendable {
    package var width: Int
    package var colour: Bool
    /// Nil: as long as it gets.
    package var lineLimit: Int?

    package init(width: Int = 80, colour: Bool = false, lineLimit: Int? = 60) {
        self.width = max(40, width)
        self.colour = colour
        self.lineLimit = lineLimit
    }
}

/// Lines of text with something at their right edge; whatever comes from feeds goes through here and is made safe.
struct TextPage {
    enum Weight: String {
        case plain = ""
        case bold = "1"
        case dim = "2"
        case title = "1;4"
    }

    let style: TextStyle
    private(set) var lines: [String] = []

    init(style: TextStyle) { self.style = style }

    var text: String { lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n" }

    mutating func blank() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// Lines that are set and safe already.
    mutating func append(_ set: [String]) { lines += set }

    /// A paragraph behind `mark`, its later lines indented to the same column; `right` ends the first line.
    mutating func paragraph(
        _ text: String, mark: String = "", right: String = "", weight: Weight = .plain, rightWeight: Weight = .dim
    ) {
        let indent = displayWidth(mark)
        let room = style.width - indent
        let right = terminalSafe(right)
        let rightWidth = right.isEmpty ? 0 : displayWidth(right) + 2
        let safe = terminalSafe(text)
        // Only the first line shares its room.
        let fits = displayWidth(safe) <= room - rightWidth
        let rows = fits ? [safe] : wrapped(safe, width: max(20, room - rightWidth))
        for (index, row) in rows.enumerated() {
            var line = index == 0 ? mark : spaces(indent)
            line += painted(row, weight)
            if index == 0, !right.isEmpty {
                line += spaces(max(2, style.width - indent - displayWidth(row) - displayWidth(right)))
                line += painted(right, rightWeight)
            }
            lines.append(line)
        }
    }

    /// One line, cut with dots where it is too long.
    mutating func line(
        _ text: String, mark: String = "", right: String = "", weight: Weight = .plain, rightWeight: Weight = .dim
    ) {
        let right = terminalSafe(right)
        let room = style.width - displayWidth(mark) - (right.isEmpty ? 0 : displayWidth(right) + 2)
        let safe = cut(terminalSafe(text), to: room)
        var line = mark + painted(safe, weight)
        if !right.isEmpty {
            line += spaces(max(2, style.width - displayWidth(mark) - displayWidth(safe) - displayWidth(right)))
            line += painted(right, rightWeight)
        }
        lines.append(line)
    }

    /// As it is, however long: an address that is cut leads nowhere.
    mutating func address(_ url: String, indent: Int) {
        lines.append(spaces(indent) + painted(terminalSafe(url), .dim))
    }

    /// Text of a feed, each line marked as such, so that none can pass for a line of ours.
    mutating func quotation(_ text: String, indent: Int) {
        let mark = spaces(indent) + "| "
        for row in wrapped(terminalSafe(text), width: style.width - displayWidth(mark)) { lines.append(mark + row) }
    }

    func painted(_ text: String, _ weight: Weight) -> String {
        guard style.colour, weight != .plain, !text.isEmpty else { return text }
        return "\u{1b}[\(weight.rawValue)m\(text)\u{1b}[0m"
    }
}

/// The text, cut at a word where possible so that it takes `width` columns at most.
func cut(_ text: String, to width: Int) -> String {
    guard displayWidth(text) > width else { return text }
    let words = text.split(separator: " ")
    var kept = ""
    for word in words {
        let longer = kept.isEmpty ? String(word) : kept + " " + word
        if displayWidth(longer) > width - 1 { break }
        kept = longer
    }
    if displayWidth(kept) * 2 < width { kept = prefix(of: text, columns: width - 1) }
    return kept + "…"
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

/// What a terminal shows as it stands: no control characters, and no more marks on a letter than any language sets.
func terminalSafe(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
            if scalar.properties.isWhitespace { view.append(" ") }
        case .nonspacingMark, .enclosingMark:
            marks += 1
            if marks <= mostMarks(like: scalar) { view.append(scalar) }
        default:
            marks = 0
            view.append(scalar)
        }
    }
    return String(view)
}

/// Vietnamese sets two on a Latin letter; Hebrew and Tibetan need more.
private func mostMarks(like mark: Unicode.Scalar) -> Int {
    switch mark.value {
    case 0x300...0x36f, 0x483...0x489, 0x1ab0...0x1aff, 0x1dc0...0x1dff, 0x20d0...0x20ff: 2
    default: 4
    }
}

/// Lines of at most `width` columns, broken between words, and within those that are longer than a line.
func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
        if !line.isEmpty, displayWidth(line) + 1 + displayWidth(word) > width {
            lines.append(line)
            line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
        // Chinese, Japanese and Thai write whole sentences as one word.
        while displayWidth(line) > width, width > 1 {
            let head = prefix(of: line, columns: width)
            lines.append(head)
            line.removeFirst(head.count)
        }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
}

/// As many characters as fit into the columns.
func prefix(of text: String, columns: Int) -> String {
    var kept = ""
    var width = 0
    for character in text {
        width += displayWidth(String(character))
        guard width <= columns else { break }
        kept.append(character)
    }
    return kept
}

/// Lines in columns, as wide as what stands in them; the flexible column gives way where the page is too narrow.
package struct ColumnTable {
    package struct Column {
        package var title: String
        package var isRight: Bool
        /// Cut where there is no room.
        package var isFlexible: Bool

        package init(_ title: String, isRight: Bool = false, isFlexible: Bool = false) {
            self.title = title
            self.isRight = isRight
            self.isFlexible = isFlexible
        }
    }

    private let columns: [Column]
    private let style: TextStyle
    private var rows: [[String]] = []

    package init(_ columns: [Column], style: TextStyle) {
        self.columns = columns
        self.style = style
    }

    /// A cell a column; whatever comes from feeds is made safe here.
    package mutating func add(_ cells: [String]) {
        rows.append(cells.map(terminalSafe))
    }

    package var text: String {
        let widths = widths()
        let page = TextPage(style: style)
        let head = page.painted(line(columns.map(\.title), widths), .bold)
        return ([head] + rows.map { line($0, widths) }).map { $0 + "\n" }.joined()
    }

    private func widths() -> [Int] {
        var widths = columns.map { displayWidth($0.title) }
        for row in rows {
            for (index, cell) in row.enumerated() { widths[index] = max(widths[index], displayWidth(cell)) }
        }
        var excess = widths.reduce(2 * (widths.count - 1), +) - style.width
        // The widest of them first, down to what is still legible.
        while excess > 0 {
            let flexible = widths.indices.filter { columns[$0].isFlexible && widths[$0] > 12 }
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let text = cut(cell, to: widths[index])
            let padding = spaces(widths[index] - displayWidth(text))
            let isLast = index == cells.count - 1
            line += (index > 0 ? "  " : "") + (columns[index].isRight ? padding + text : text + (isLast ? "" : padding))
        }
        return line
    }
}

/// One line of text that a terminal shows as it stands, cut to the width where one is given.
package func terminalLine(_ text: String, width: Int? = nil) -> String {
    let safe = terminalSafe(text)
    return width.map { cut(safe, to: $0) } ?? safe
}

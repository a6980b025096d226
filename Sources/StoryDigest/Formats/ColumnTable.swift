/// Lines in columns, as wide as what stands in them.
///
/// Where the page is too narrow, the columns that fold leave the line and stand below it, indented; where that is not
/// enough, the flexible ones are cut.
package struct ColumnTable {
    package struct Column {
        package enum Kind {
            case plain
            /// Cut where there is no room.
            case flexible
            /// Stands below its line where there is no room; its title stands in front of it then.
            case folding
        }

        package var title: String
        package var kind: Kind

        package init(_ title: String, _ kind: Kind = .plain) {
            self.title = title
            self.kind = kind
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
        let all = Array(columns.indices)
        let folds = width(of: all) > style.width
        let shown = folds ? all.filter { columns[$0].kind != .folding } : all
        let widths = cutWidths(of: shown)
        let page = TextPage(style: style)
        var lines = [page.painted(line(columns.map(\.title), shown, widths), .bold)]
        for row in rows {
            lines.append(line(row, shown, widths))
            for index in all where !shown.contains(index) && !row[index].isEmpty {
                let mark = "    " + columns[index].title.lowercased() + " "
                for part in wrapped(row[index], width: max(20, style.width - displayWidth(mark))) {
                    lines.append(page.painted(mark + part, .dim))
                }
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func naturalWidth(_ column: Int) -> Int {
        rows.reduce(displayWidth(columns[column].title)) { max($0, displayWidth($1[column])) }
    }

    private func width(of shown: [Int]) -> Int {
        shown.reduce(2 * (shown.count - 1)) { $0 + naturalWidth($1) }
    }

    /// The widest of the flexible columns first, down to what is still legible.
    private func cutWidths(of shown: [Int]) -> [Int: Int] {
        var widths = Dictionary(uniqueKeysWithValues: shown.map { ($0, naturalWidth($0)) })
        var excess = width(of: shown) - style.width
        while excess > 0 {
            let flexible = shown.filter { columns[$0].kind == .flexible && widths[$0, default: 0] > 12 }
            guard let widest = flexible.max(by: { widths[$0, default: 0] < widths[$1, default: 0] }) else { break }
            widths[widest, default: 0] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(_ cells: [String], _ shown: [Int], _ widths: [Int: Int]) -> String {
        let parts = shown.map { index in
            let width = widths[index, default: 0]
            let text = cut(cells[index], to: width)
            return index == shown.last ? text : text + spaces(width - displayWidth(text))
        }
        return parts.joined(separator: "  ")
    }
}

/// One line of text that a terminal shows as it stands, cut to the width where one is given.
package func terminalLine(_ text: String, width: Int? = nil) -> String {
    let safe = terminalSafe(text)
    return width.map { cut(safe, to: $0) } ?? safe
}

import TextAnalysis
package import TidingsModel

/// What a search found, for the terminal; what was looked for stands out where colours do.
package func renderHits(_ hits: [SearchHit], clock: LocalClock, now: Timestamp, style: TextStyle) -> String {
    var page = TextPage(style: style)
    for hit in hits {
        page.blank()
        let count = counted(hit.publishers.count, "publisher", "publishers")
        page.marked(hit.cleanTitle, right: "\(count), \(clock.day(hit.published, seenFrom: now))", weight: .bold)
        if !hit.snippet.isEmpty { page.marked(hit.snippet, indent: 2) }
        let others = hit.matches > 1 ? "; \(hit.matches) entries found" : ""
        page.line(
            "story \(hit.story.rawValue), in the words of \(hit.publisher)\(others)", mark: "  ", weight: .dim)
        if let link = hit.link { page.address(link, indent: 2) }
    }
    return page.text
}

extension SearchHit {
    /// The title as it is shown, without what its outlet adds, else that there is none.
    package var cleanTitle: MarkedText {
        let whole = title.text
        let cleaned = TitleCleaner(outletNames: [publisher]).clean(whole)
        if cleaned.isEmpty { return MarkedText([MarkedText.Piece("(untitled)")]) }
        guard let range = whole.firstRange(of: cleaned) else { return title }
        return title.part(whole[..<range.lowerBound].utf8.count..<whole[..<range.upperBound].utf8.count)
    }
}

extension MarkedText {
    /// The bytes of a range, which begins and ends with a letter.
    fileprivate func part(_ range: Range<Int>) -> MarkedText {
        var at = 0
        return MarkedText(
            pieces.compactMap { piece in
                let bytes = Array(piece.text.utf8)
                let place = at..<at + bytes.count
                at = place.upperBound
                let shared = range.clamped(to: place)
                guard !shared.isEmpty else { return nil }
                let start = shared.lowerBound - place.lowerBound
                let text = String(decoding: bytes[start..<start + shared.count], as: UTF8.self)
                return Piece(text, isMarked: piece.isMarked)
            })
    }
}

extension LocalClock {
    /// `relative`, with the year where it may be another.
    fileprivate func day(_ time: Timestamp, seenFrom now: Timestamp) -> String {
        now - time > 300 * Timestamp.day ? isoDate(time) : relative(time, to: now)
    }
}

extension TextPage {
    /// A paragraph whose marked parts are underlined.
    fileprivate mutating func marked(
        _ text: MarkedText, indent: Int = 0, right: String = "", weight: Weight = .plain
    ) {
        let safe = text.pieces.map { (text: terminalSafe($0.text), isMarked: $0.isMarked) }
        var bare = TextPage(style: TextStyle(width: style.width, colour: false, lineLimit: nil))
        bare.paragraph(safe.map(\.text).joined(), mark: spaces(indent), right: right)
        guard style.colour else { return append(bare.lines) }
        // Setting a paragraph moves spaces only.
        var marks = safe.flatMap { piece in
            piece.text.unicodeScalars.filter { $0 != " " }.map { _ in piece.isMarked }
        }[...]
        append(bare.lines.map { paint($0, &marks, weight) })
    }

    private func paint(_ line: String, _ marks: inout ArraySlice<Bool>, _ weight: Weight) -> String {
        var painted = ""
        var isOpen = false
        for scalar in line.unicodeScalars {
            let isMarked = scalar == " " ? isOpen && marks.first == true : marks.popFirst() ?? false
            if isMarked != isOpen { painted += isMarked ? "\u{1b}[1;4m" : "\u{1b}[0m" }
            isOpen = isMarked
            painted.unicodeScalars.append(scalar)
        }
        return isOpen ? painted + "\u{1b}[0m" : painted
    }
}

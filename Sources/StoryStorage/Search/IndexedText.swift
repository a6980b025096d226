import TextAnalysis

/// An entry as the index of search has it.
struct IndexedText {
    let number: Int64
    let title: [UInt8]
    let words: [UInt8]
    let source: [UInt8]

    /// Changes with everything that decides which terms a text has: an index by other rules is made anew.
    static let rules: Int64 = 1
    /// Bytes of a text that are read; what comes later is not found.
    static let mostBytes = 64 << 10

    static let columns = "n, title, summary, content, outlet, language"

    /// From a row of `columns`.
    init(_ row: HandBound) {
        number = row.int(0)
        title = SearchTerms(row.text(1), limit: Self.mostBytes).bytes
        words = SearchTerms(Self.text(summary: row.text(2), content: row.text(3)), limit: Self.mostBytes).bytes
        source = Self.source(outlet: row.text(4), language: row.optionalText(5))
    }

    /// The text that is searched, and from which snippets are taken: both, unless one begins the other.
    static func text(summary: String, content: String) -> String {
        if content.isEmpty || summary.isEmpty { return summary + content }
        // Dots for what was left out, or the first words of an invitation to read on, may end a summary.
        let shared = zip(summary.utf8, content.utf8).prefix { $0 == $1 }.count
        return shared + 12 >= summary.utf8.count ? content : summary + "\n" + content
    }

    private static func source(outlet: String, language: String?) -> [UInt8] {
        let names = SearchTerms(outlet, for: .query).bytes
        guard let language, let term = languageTerm(language) else { return names }
        return names + [UInt8(ascii: " ")] + Array(term.utf8)
    }

    /// A term that no text has, since the sign in it ends every term.
    static func languageTerm(_ language: String) -> String? {
        let name = SearchTerms(language, for: .query).bytes.prefix { $0 != UInt8(ascii: " ") }
        return name.isEmpty ? nil : "§" + String(decoding: name, as: UTF8.self)
    }
}

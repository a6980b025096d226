import TextAnalysis

/// What somebody looks for, as read from what they typed: `harbour "signed deal" -strike vote* outlet:example`.
///
/// All of it must be in an entry, of parts joined by OR one of them, and nothing that follows a minus. Any text can
/// be read; nothing of it has a meaning for the database.
package struct SearchQuery: Sendable, Hashable {
    /// Where something is looked for.
    package enum Place: String, Sendable, CaseIterable {
        case words
        case title
        case outlet
        case language
    }

    /// A word or several in a row.
    package struct Part: Sendable, Hashable {
        package var place: Place
        /// As in the index: folded, with one space between two.
        package var terms: String
        /// The last term may go on.
        package var isPrefix: Bool
    }

    /// One of each must hold.
    package private(set) var wanted: [[Part]] = []
    package private(set) var unwanted: [Part] = []

    package init(_ text: String) throws(SearchQueryError) {
        var joins = false
        for token in SearchToken.all(in: text) {
            if token.isOr {
                joins = !wanted.isEmpty
                continue
            }
            guard let part = try Part(token) else { continue }
            if token.isUnwanted {
                unwanted.append(part)
            } else if joins, !wanted.isEmpty {
                wanted[wanted.count - 1].append(part)
            } else {
                wanted.append([part])
            }
            joins = false
            guard wanted.reduce(unwanted.count, { $0 + $1.count }) <= Self.mostParts else { throw .tooLong }
        }
        guard !wanted.isEmpty else { throw unwanted.isEmpty ? .empty : .onlyUnwanted }
    }

    /// Adds what every hit must come from.
    package mutating func require(_ place: Place, _ text: String) throws(SearchQueryError) {
        guard let part = try Part(place, text, isPrefix: false) else { throw .empty }
        wanted.append([part])
    }

    private static let mostParts = 32
}

extension SearchQuery.Part {
    /// Nil where there is nothing to look for: signs alone.
    fileprivate init?(_ token: SearchToken) throws(SearchQueryError) {
        try self.init(token.place, token.text, isPrefix: token.isPrefix)
    }

    fileprivate init?(_ place: SearchQuery.Place, _ text: String, isPrefix: Bool) throws(SearchQueryError) {
        let found = SearchTerms(text, for: .query, limit: 1000)
        guard !found.terms.isEmpty else { return nil }
        // A lone letter of a script without spaces begins a pair wherever it stands.
        let isPrefix = (isPrefix || found.isLoneDenseLetter) && place != .language
        let terms = String(decoding: found.bytes, as: UTF8.self)
        let letters = terms.split(separator: " ").last?.unicodeScalars.count ?? 0
        if isPrefix, letters < 3, !found.isLoneDenseLetter { throw .shortPrefix(text) }
        self.init(place: place, terms: terms, isPrefix: isPrefix)
    }
}

/// Why nothing can be searched for.
package enum SearchQueryError: Error, Equatable {
    case empty
    case onlyUnwanted
    case shortPrefix(String)
    case tooLong
}

extension SearchQueryError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "the search names no word to look for"
        case .onlyUnwanted: "the search only says what to leave out; name a word to look for, too"
        case .shortPrefix(let text): "\(text)* stands for too many words; begin it with three letters or more"
        case .tooLong: "the search has more than 32 parts"
        }
    }
}

/// A piece of a search as it was typed.
private struct SearchToken {
    var text = ""
    var place = SearchQuery.Place.words
    var isUnwanted = false
    var isPrefix = false
    var isOr = false

    /// Split at spaces, but for what stands in quotation marks; one that is not closed reaches to the end.
    static func all(in text: String) -> [SearchToken] {
        var tokens: [SearchToken] = []
        var rest = text[...]
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard !rest.isEmpty else { return tokens }
            tokens.append(next(in: &rest))
        }
    }

    private static func next(in rest: inout Substring) -> SearchToken {
        var token = SearchToken()
        if let first = rest.first, first == "-" || first == "\u{2212}", rest.dropFirst().first?.isWhitespace == false {
            token.isUnwanted = true
            rest.removeFirst()
        }
        for place in SearchQuery.Place.allCases where place != .words {
            let name = place.rawValue + ":"
            guard rest.count > name.count, rest.prefix(name.count).lowercased() == name else { continue }
            token.place = place
            rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
            break
        }
        if let opening = rest.first, let closing = quotationMarks[opening] {
            rest.removeFirst()
            token.text = String(rest.prefix { !closing.contains($0) })
            rest = rest.dropFirst(token.text.count + 1)
            if rest.first == "*" {
                token.isPrefix = true
                rest.removeFirst()
            }
            return token
        }
        let word = rest.prefix { !$0.isWhitespace && $0 != "\"" }
        rest = rest.dropFirst(word.count)
        token.isOr = !token.isUnwanted && token.place == .words && (word == "OR" || word == "|")
        token.isPrefix = word.last == "*"
        token.text = String(token.isPrefix ? word.dropLast() : word)
        return token
    }
}

/// What opens a phrase, and what closes it.
private let quotationMarks: [Character: String] = [
    "\"": "\"", "“": "”“\"", "„": "“”\"", "«": "»", "»": "«", "「": "」", "『": "』",
]

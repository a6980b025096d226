import TextAnalysis
import TidingsModel

/// Finds in texts what a search looks for, as the index does.
struct Snippets {
    private struct Pattern {
        let terms: [ArraySlice<UInt8>]
        let isPrefix: Bool
    }

    /// In bytes: two lines of a terminal in Latin script.
    private static let snippetBytes = 200
    /// Of those, before the first match.
    private static let leadBytes = 60

    private let patterns: [Pattern]

    init(_ query: SearchQuery) {
        patterns = query.wanted.joined().filter { $0.place == .words || $0.place == .title }.map { part in
            Pattern(
                terms: Array(part.terms.utf8).split(separator: UInt8(ascii: " ")), isPrefix: part.isPrefix)
        }
    }

    /// The whole text on one line, with all that is looked for marked.
    func marked(_ text: String) -> MarkedText {
        let bytes = Array(text.utf8)
        return pieces(of: bytes, 0..<bytes.count, matches(in: text).map(\.place))
    }

    /// The part of the text that holds most of what is looked for; its beginning where it holds nothing.
    func snippet(of text: String) -> MarkedText {
        let bytes = Array(text.utf8)
        let matches = matches(in: text)
        let start = bestStart(matches)
        var low = max(0, start - (start == 0 ? 0 : Self.leadBytes))
        var high = min(bytes.count, low + Self.snippetBytes)
        if high == bytes.count { low = max(0, min(low, high - Self.snippetBytes)) }
        low = wordStart(bytes, low)
        high = wordEnd(bytes, high, after: low)
        var snippet = pieces(of: bytes, low..<high, matches.map(\.place))
        if low > 0 { snippet.pieces.insert(MarkedText.Piece("… "), at: 0) }
        if high < bytes.count { snippet.pieces.append(MarkedText.Piece(" …")) }
        return snippet
    }

    // MARK: Matches

    /// What was found: which pattern, and where.
    private struct Match {
        let pattern: Int
        let place: Range<Int>
    }

    private func matches(in text: String) -> [Match] {
        let found = SearchTerms(text, limit: IndexedText.mostBytes)
        var matches: [Match] = []
        for start in found.terms.indices {
            for (number, pattern) in patterns.enumerated() {
                if let end = end(of: pattern, from: start, found) {
                    let place = found.terms[start].text.lowerBound..<found.terms[end].text.upperBound
                    matches.append(Match(pattern: number, place: place))
                }
            }
        }
        return matches
    }

    /// The last term of the pattern, where it stands at `start`.
    private func end(of pattern: Pattern, from start: Int, _ text: SearchTerms) -> Int? {
        guard start + pattern.terms.count <= text.terms.count else { return nil }
        for (offset, wanted) in pattern.terms.enumerated() {
            let term = text.bytes(of: text.terms[start + offset])
            let isLast = offset == pattern.terms.count - 1
            guard isLast && pattern.isPrefix ? term.starts(with: wanted) : term == wanted else { return nil }
        }
        return start + pattern.terms.count - 1
    }

    /// Where the window begins that has the most different patterns; of equals the first.
    private func bestStart(_ matches: [Match]) -> Int {
        var best = (start: matches.first?.place.lowerBound ?? 0, patterns: 0)
        let room = Self.snippetBytes - Self.leadBytes
        for (index, first) in matches.enumerated() {
            var seen: Set<Int> = []
            for match in matches[index...] {
                guard match.place.upperBound - first.place.lowerBound <= room else { break }
                seen.insert(match.pattern)
            }
            if seen.count > best.patterns { best = (first.place.lowerBound, seen.count) }
            if best.patterns == patterns.count { break }
        }
        return best.start
    }

    // MARK: Cutting

    /// The start of the word that `at` stands in, or of the letter where words are long.
    private func wordStart(_ bytes: [UInt8], _ at: Int) -> Int {
        guard at > 0 else { return 0 }
        for start in stride(from: at, to: max(0, at - 24), by: -1) where isSpace(bytes[start - 1]) { return start }
        return letterStart(bytes, at)
    }

    private func wordEnd(_ bytes: [UInt8], _ at: Int, after low: Int) -> Int {
        guard at < bytes.count else { return bytes.count }
        for end in stride(from: at, to: max(low, at - 24), by: -1) where isSpace(bytes[end]) { return end }
        return letterStart(bytes, at)
    }

    private func letterStart(_ bytes: [UInt8], _ at: Int) -> Int {
        var start = at
        while start > 0, start < bytes.count, bytes[start] & 0xc0 == 0x80 { start -= 1 }
        return start
    }

    private func pieces(of bytes: [UInt8], _ window: Range<Int>, _ places: [Range<Int>]) -> MarkedText {
        var pieces: [MarkedText.Piece] = []
        var at = window.lowerBound
        func add(to end: Int, isMarked: Bool) {
            guard end > at else { return }
            let text = String(decoding: bytes[at..<end].map { isSpace($0) ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
            pieces.append(MarkedText.Piece(text, isMarked: isMarked))
            at = end
        }
        for place in joined(places) where place.upperBound <= window.upperBound && place.lowerBound >= at {
            add(to: place.lowerBound, isMarked: false)
            add(to: place.upperBound, isMarked: true)
        }
        add(to: window.upperBound, isMarked: false)
        return MarkedText(pieces)
    }

    /// Places that overlap, as those of pairs of letters do, are one.
    private func joined(_ places: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for place in places.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = joined.last, place.lowerBound < last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
            } else {
                joined.append(place)
            }
        }
        return joined
    }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0d ~= byte }

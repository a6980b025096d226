/// A sentence as it stands in a text.
package struct Sentence: Sendable, Hashable {
    package enum Ending: Sendable {
        /// Closed by its own full stop, question or exclamation mark.
        case whole
        /// No mark at its end: a heading, a list item, or the end of a text that was cut without a sign.
        case open
        /// Broken off with dots.
        case cut
    }

    package var text: String
    package var ending: Ending

    package init(text: String, ending: Ending) {
        self.text = text
        self.ending = ending
    }
}

/// The sentences of a plain text, in order, at most `limit` of them.
///
/// Lines that do not go on in lower case end a sentence too. Thai, Lao and Khmer set no stop: there a phrase that is
/// long enough ends at a space. Only the first `reach` code points are looked at.
package func sentences(in text: String, limit: Int = .max, reach: Int = 20_000) -> [Sentence] {
    // The first few of a long text stand at its beginning, nearly always.
    if limit < reach / 200, text.utf8.count > limit * 200 {
        var splitter = SentenceSplitter(scalars: beginning(of: text, limit * 200))
        let found = splitter.split(limit: limit)
        if splitter.isSettled(found) { return found }
    }
    var splitter = SentenceSplitter(scalars: beginning(of: text, reach))
    return splitter.split(limit: limit)
}

private func beginning(of text: String, _ count: Int) -> [Unicode.Scalar] {
    let bytes = text.utf8.span
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(min(count, bytes.count))
    var at = 0
    while at < bytes.count, scalars.count < count {
        let (scalar, length) = decodeScalar(bytes, at, bytes.count)
        scalars.append(Unicode.Scalar(scalar) ?? "\u{fffd}")
        at += length
    }
    return scalars
}

/// Letters after which a space ends a sentence where no stop is set: about a line and a half.
private let longPhrase = 60

private struct SentenceSplitter {
    let scalars: [Unicode.Scalar]
    private var start = 0
    private var found: [Sentence] = []

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// Whether the sentences would be the same with more text behind: none was ended by the end of what is at hand, and
    /// no look ahead, which passes over spaces and then twelve letters at most, went beyond it.
    func isSettled(_ found: [Sentence]) -> Bool {
        guard let next = firstVisible(from: start) else { return false }
        return !found.isEmpty && next + 14 < scalars.count
    }

    mutating func split(limit: Int) -> [Sentence] {
        var i = 0
        while i < scalars.count, found.count < limit {
            if isNewline(scalars[i]) {
                if lineEnds(at: i) { close(at: i) }
                i += 1
            } else if isFullWidthStop(scalars[i]) {
                // Quotes open there with the mark that closes them in German.
                i = afterClosers(i + 1) { $0 != "“" }
                close(at: i)
            } else if isPhraseEnd(i) {
                close(at: i, ending: .whole)
                i += 1
            } else if isStop(scalars[i]) {
                let stop = i
                i = afterClosers(afterStops(i))
                if sentenceEnds(stop: stop, next: i) { close(at: i) }
            } else {
                i += 1
            }
        }
        if found.count < limit { close(at: scalars.count) }
        return found
    }

    /// Whether a space here ends a phrase of a script without stops.
    private func isPhraseEnd(_ i: Int) -> Bool {
        guard scalars[i] == " ", i - start >= longPhrase, i + 1 < scalars.count else { return false }
        return isWithoutStops(scalars[i - 1]) && isWithoutStops(scalars[i + 1])
    }

    private mutating func close(at end: Int, ending known: Sentence.Ending? = nil) {
        // Bytes, since a view of code points checks its room for each.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end - start + 16)
        var space = false
        var hasLetter = false
        for scalar in scalars[start..<end] {
            if isSpace(scalar) {
                space = true
                continue
            }
            if space, !bytes.isEmpty { bytes.append(0x20) }
            space = false
            hasLetter = hasLetter || isLetter(scalar)
            if scalar.isASCII {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
            }
        }
        let last = scalars[start..<end].lastIndex { !isSpace($0) && !isCloser($0) }
        let ends = known ?? last.map(ending(at:)) ?? .open
        start = end
        if hasLetter { found.append(Sentence(text: String(decoding: bytes, as: UTF8.self), ending: ends)) }
    }

    /// By the last that is neither space nor closes a quotation.
    private func ending(at last: Int) -> Sentence.Ending {
        let mark = scalars[last]
        if mark == "…" || mark == "‥" || mark == "⋯" { return .cut }
        if mark == ".", last > start, scalars[last - 1] == "." { return .cut }
        // Whole as far as anyone can tell: the script has no mark for it.
        if isWithoutStops(mark) { return .whole }
        return isStop(mark) || isFullWidthStop(mark) ? .whole : .open
    }

    private func afterStops(_ i: Int) -> Int {
        var i = i
        while i < scalars.count, isStop(scalars[i]) { i += 1 }
        return i
    }

    private func afterClosers(_ i: Int, where isMeant: (Unicode.Scalar) -> Bool = { _ in true }) -> Int {
        var i = i
        while i < scalars.count, isCloser(scalars[i]), isMeant(scalars[i]) { i += 1 }
        return i
    }

    /// A line break ends a sentence unless the next line goes on in lower case.
    private func lineEnds(at i: Int) -> Bool {
        guard let next = firstVisible(from: i) else { return true }
        return !scalars[next].properties.isLowercase
    }

    private func sentenceEnds(stop: Int, next: Int) -> Bool {
        guard next < scalars.count else { return true }
        guard isSpace(scalars[next]), let visible = firstVisible(from: next) else { return false }
        if scalars[visible].properties.isLowercase { return false }
        // Several stops in a row, or another mark than a full stop, are no abbreviation.
        guard scalars[stop] == ".", next == stop + 1 else { return true }
        return !isAbbreviation(before: stop) && !isOrdinal(before: stop, next: visible)
    }

    private func isAbbreviation(before stop: Int) -> Bool {
        var first = stop
        while first > start, stop - first < 12, isWordPart(scalars[first - 1]) { first -= 1 }
        let word = scalars[first..<stop]
        let letters = word.filter { $0.properties.isAlphabetic }
        // Initials ("J. Smith") and dotted acronyms ("U.S.", "z.B.").
        if letters.count == 1, word.count == 1 { return letters.first?.properties.isUppercase ?? false }
        if word.contains(".") { return true }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: word)
        return abbreviations.contains(String(name).lowercased())
    }

    /// Whether the full stop makes an ordinal, as in German dates.
    private func isOrdinal(before stop: Int, next: Int) -> Bool {
        var first = stop
        while first > start, isDigit(scalars[first - 1]) { first -= 1 }
        guard stop - first == 1 || stop - first == 2 else { return false }
        var word = String.UnicodeScalarView()
        for scalar in scalars[next...].prefix(12) {
            guard scalar.properties.isAlphabetic else { break }
            word.append(scalar)
        }
        return monthsAfterOrdinals.contains(String(word).lowercased())
    }

    private func firstVisible(from i: Int) -> Int? {
        scalars[i...].firstIndex { !isSpace($0) && !isOpener($0) }
    }
}

private func isNewline(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" || scalar == "\u{2029}" }
private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
private func isWordPart(_ scalar: Unicode.Scalar) -> Bool { isLetter(scalar) || scalar == "." }

// The standard library's look at its tables costs twenty times a comparison, and most text is ASCII.

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x61...0x7a).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic
}

/// Thai, Lao and Khmer.
private func isWithoutStops(_ scalar: Unicode.Scalar) -> Bool {
    0xe00..<0xf00 ~= scalar.value || 0x1780..<0x17d4 ~= scalar.value
}

/// Marks that end a sentence when white space follows.
private func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", "؟", "۔", "।", "॥", "։", "።", "။", "។", "៕": true
    default: false
    }
}

private func isFullWidthStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar == "！" || scalar == "？" || scalar == "｡"
}

private func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "”", "’", "“", "»", "«", ")", "]", "」", "』", "）": true
    default: false
    }
}

private func isOpener(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "“", "‘", "„", "«", "»", "(", "[", "「", "『", "–", "—", "-", "¿", "¡": true
    default: false
    }
}

/// Words whose full stop is part of them; lower case.
private let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "hon", "rev", "sr",
    "jr", "vs", "etc", "inc", "corp", "co", "ltd", "dept", "est", "approx", "no", "nos", "fig", "vol", "pp", "ft", "mt",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "al", "cf", "ca", "bzw", "usw",
    "ggf", "inkl", "mio", "mrd", "tel", "str", "hl", "mme", "mlle", "av", "bd", "sra", "dra", "sig", "dott", "ul",
    "р", "рр", "м", "вул", "ім", "тис", "млн", "млрд", "грн", "обл", "див", "ст", "напр", "акад", "проф", "г", "гг",
    "ул", "им", "тыс", "руб", "см", "т", "н",
]

private let monthsAfterOrdinals: Set<String> = [
    "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "dezember", "jahrhundert",
]

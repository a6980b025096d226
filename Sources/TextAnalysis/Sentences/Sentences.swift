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

/// Where the sentences of a text stand.
package struct SentenceRanges: Sendable {
    package struct Range: Sendable {
        /// In `bytes`.
        package var place: Swift.Range<Int>
        package var ending: Sentence.Ending
    }

    /// The text in UTF-8, and behind it the sentences that have not the spaces of the text.
    package fileprivate(set) var bytes: [UInt8]
    /// In order.
    package var ranges: [Range] = []

    package func text(_ place: Swift.Range<Int>) -> String { String(decoding: bytes[place], as: UTF8.self) }
}

/// The sentences of a plain text, in order, at most `limit` of them.
///
/// Lines that do not go on in lower case end a sentence too. Thai, Lao and Khmer set no stop: there a phrase that is
/// long enough ends at a space. Only the first `reach` code points are looked at.
package func sentences(in text: String, limit: Int = .max, reach: Int = 20_000) -> [Sentence] {
    let found = sentenceRanges(in: Array(text.utf8), limit: limit, reach: reach)
    return found.ranges.map { Sentence(text: found.text($0.place), ending: $0.ending) }
}

/// The same of a text in UTF-8, for those who read many and keep few.
package func sentenceRanges(in bytes: [UInt8], limit: Int = .max, reach: Int = 20_000) -> SentenceRanges {
    // The first few of a long text stand at its beginning, nearly always.
    if limit < reach / 200, bytes.count > limit * 200 {
        var splitter = SentenceSplitter(bytes, upTo: limit * 200)
        splitter.split(limit: limit)
        if splitter.isSettled { return splitter.found }
    }
    var splitter = SentenceSplitter(bytes, upTo: reach)
    splitter.split(limit: limit)
    return splitter.found
}

/// Letters after which a space ends a sentence where no stop is set: about a line and a half.
private let longPhrase = 60

/// Places are those of bytes, at the first one of a code point.
private struct SentenceSplitter {
    private let bytes: [UInt8]
    private let end: Int
    /// Whether single spaces are all that there is of white space, all through.
    private let isTidy: Bool
    private var start = 0
    private(set) var found: SentenceRanges

    /// Of the first `reach` code points.
    init(_ bytes: [UInt8], upTo reach: Int) {
        self.bytes = bytes
        found = SentenceRanges(bytes: bytes)
        var end = bytes.count
        if end > reach {
            // Of so many bytes some may belong to one code point.
            end = reach
            var codePoints = bytes[..<end].reduce(0) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 }
            while end < bytes.count, codePoints < reach || bytes[end] & 0xc0 == 0x80 {
                if bytes[end] & 0xc0 != 0x80 { codePoints += 1 }
                end += 1
            }
        }
        self.end = end
        isTidy = holdsSingleSpacesAlone(bytes.span, before: end)
    }

    /// Whether the sentences would be the same with more text behind: none was ended by the end of what is at hand, and
    /// no look ahead, which passes over spaces and then twelve letters at most, went beyond it.
    var isSettled: Bool {
        guard !found.ranges.isEmpty, var at = firstVisible(from: start) else { return false }
        for _ in 0..<14 where at < end { at += length(at) }
        return at < end
    }

    mutating func split(limit: Int) {
        let bytes = bytes
        found.ranges.reserveCapacity(min(limit, end / 64 + 1))
        var i = 0
        while i < end, found.ranges.count < limit {
            let byte = bytes[i]
            if 0x40..<0x80 ~= byte {
                i = endOfPlainRun(in: bytes.span, from: i + 1, to: end)
                continue
            }
            if byte < 0x80 {
                if isNewline(UInt32(byte)) {
                    if lineEnds(at: i) { close(at: i) }
                    i += 1
                } else if byte == 0x20 {
                    if i > 0, bytes[i - 1] >= 0x80, isPhraseEnd(i) { close(at: i, ending: .whole) }
                    i += 1
                } else if isStop(UInt32(byte)) {
                    i = endOfStops(at: i)
                } else {
                    i += 1
                }
                continue
            }
            // Two bytes of a letter, as of Latin, Greek and Cyrillic: the first stop of this kind begins with 0xd6.
            if 0xc3..<0xd6 ~= byte {
                i += 2
                continue
            }
            let (scalar, length) = decodeScalar(bytes.span, i, end)
            if isFullWidthStop(scalar) {
                // Quotes open there with the mark that closes them in German.
                i = afterClosers(i + length) { $0 != 0x201c }
                close(at: i)
            } else if isStop(scalar) {
                i = endOfStops(at: i)
            } else {
                if scalar == 0x2029, lineEnds(at: i) { close(at: i) }
                i += length
            }
        }
        if found.ranges.count < limit { close(at: end) }
    }

    /// Behind stops and what closes with them; ends the sentence where they do.
    private mutating func endOfStops(at stop: Int) -> Int {
        let next = afterClosers(afterStops(stop))
        if sentenceEnds(stop: stop, next: next) { close(at: next) }
        return next
    }

    /// Whether a space here ends a phrase of a script without stops.
    private func isPhraseEnd(_ i: Int) -> Bool {
        guard i + 1 < end, isWithoutStops(scalar(before: i)), isWithoutStops(scalar(i + 1)) else { return false }
        return bytes[start..<i].reduce(0) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 } >= longPhrase
    }

    private mutating func close(at end: Int, ending known: Sentence.Ending? = nil) {
        let (place, hasLetter) = collapsed(start, end)
        var last = end
        while last > start {
            let before = beginning(before: last)
            let scalar = scalar(before)
            if !isSpace(scalar), !isCloser(scalar) { break }
            last = before
        }
        let ends = known ?? (last > start ? ending(at: beginning(before: last)) : .open)
        start = end
        if hasLetter { found.ranges.append(.init(place: place, ending: ends)) }
    }

    /// Where what stands between two places is to be found with a single space in place of many and none at its ends,
    /// and whether letters do.
    private mutating func collapsed(_ start: Int, _ end: Int) -> (Range<Int>, hasLetter: Bool) {
        let bytes = bytes
        let tidy = isTidy ? trimmed(in: bytes.span, start, end) : tidyRange(in: bytes.span, start, end)
        if let tidy { return (tidy, holdsLetter(in: bytes.span, tidy)) }
        var kept: [UInt8] = []
        var hasLetter = false
        var space = false
        var at = start
        while at < end {
            // As far as it may stay as it is, which is all of it mostly.
            let first = at
            while at < end,
                isVisible(bytes[at]) || bytes[at] == 0x20 && at > first && at + 1 < end && isVisible(bytes[at + 1])
            {
                if !hasLetter { hasLetter = bytes[at] | 0x20 &- 0x61 < 26 }
                at += 1
            }
            let (scalar, length) = at < end ? decodeScalar(bytes.span, at, end) : (0x20, 0)
            if at > first || !isSpace(scalar) {
                if kept.isEmpty { kept.reserveCapacity(end - first) } else if space { kept.append(0x20) }
                space = false
            }
            kept += bytes[first..<at]
            if isSpace(scalar) {
                space = true
            } else {
                hasLetter = hasLetter || isLetter(scalar)
                kept += bytes[at..<at + length]
            }
            at += length
        }
        let behind = found.bytes.count
        found.bytes += kept
        return (behind..<behind + kept.count, hasLetter)
    }

    /// By the last that is neither space nor closes a quotation.
    private func ending(at last: Int) -> Sentence.Ending {
        let mark = scalar(last)
        if mark == 0x2026 || mark == 0x2025 || mark == 0x22ef { return .cut }
        if mark == 0x2e, last > start, bytes[last - 1] == 0x2e { return .cut }
        // Whole as far as anyone can tell: the script has no mark for it.
        if isWithoutStops(mark) { return .whole }
        return isStop(mark) || isFullWidthStop(mark) ? .whole : .open
    }

    private func afterStops(_ i: Int) -> Int {
        var i = i
        while i < end {
            let (scalar, length) = decodeScalar(bytes.span, i, end)
            guard isStop(scalar) else { break }
            i += length
        }
        return i
    }

    private func afterClosers(_ i: Int, where isMeant: (UInt32) -> Bool = { _ in true }) -> Int {
        var i = i
        while i < end {
            let (scalar, length) = decodeScalar(bytes.span, i, end)
            guard isCloser(scalar), isMeant(scalar) else { break }
            i += length
        }
        return i
    }

    /// A line break ends a sentence unless the next line goes on in lower case.
    private func lineEnds(at i: Int) -> Bool {
        guard let next = firstVisible(from: i) else { return true }
        return !isLowercase(scalar(next))
    }

    private func sentenceEnds(stop: Int, next: Int) -> Bool {
        guard next < end else { return true }
        guard isSpace(scalar(next)), let visible = firstVisible(from: next) else { return false }
        if isLowercase(scalar(visible)) { return false }
        // Several stops in a row, or another mark than a full stop, are no abbreviation.
        guard bytes[stop] == 0x2e, next == stop + 1 else { return true }
        return !isAbbreviation(before: stop) && !isOrdinal(before: stop, next: visible)
    }

    private func isAbbreviation(before stop: Int) -> Bool {
        let bytes = bytes
        var first = stop
        var count = 0
        var letters = 0
        var isPlain = true
        // Most are words of ASCII.
        while first > start, count < 12, bytes[first - 1] | 0x20 &- 0x61 < 26 {
            first -= 1
            count += 1
        }
        letters = count
        while first > start, count < 12 {
            let byte = bytes[first - 1]
            if byte < 0x80 {
                guard isLetter(UInt32(byte)) || byte == 0x2e else { break }
                if byte != 0x2e { letters += 1 }
                first -= 1
            } else {
                let before = beginning(before: first)
                guard isLetter(scalar(before)) else { break }
                letters += 1
                first = before
                isPlain = false
            }
            count += 1
        }
        // Initials ("J. Smith") and dotted acronyms ("U.S.", "z.B.").
        if letters == 1, count == 1 { return isUppercase(scalar(first)) }
        if letters < count { return true }
        if stop - first > longestAbbreviation { return false }
        if isPlain { return plainAbbreviations.contains(packed(bytes[first..<stop])) }
        return abbreviations.contains(String(decoding: bytes[first..<stop], as: UTF8.self).lowercased())
    }

    /// Whether the full stop makes an ordinal, as in German dates.
    private func isOrdinal(before stop: Int, next: Int) -> Bool {
        var first = stop
        while first > start, 0x30...0x39 ~= bytes[first - 1] { first -= 1 }
        guard stop - first == 1 || stop - first == 2 else { return false }
        var last = next
        for _ in 0..<12 where last < end {
            let (scalar, length) = decodeScalar(bytes.span, last, end)
            guard isLetter(scalar) else { break }
            last += length
        }
        return monthsAfterOrdinals.contains(String(decoding: bytes[next..<last], as: UTF8.self).lowercased())
    }

    private func firstVisible(from i: Int) -> Int? {
        var i = i
        while i < end {
            let (scalar, length) = decodeScalar(bytes.span, i, end)
            if !isSpace(scalar), !isOpener(scalar) { return i }
            i += length
        }
        return nil
    }

    private func scalar(_ i: Int) -> UInt32 { decodeScalar(bytes.span, i, end).0 }
    private func length(_ i: Int) -> Int { decodeScalar(bytes.span, i, end).1 }
    private func scalar(before i: Int) -> UInt32 { scalar(beginning(before: i)) }

    /// Where the code point before a place begins.
    private func beginning(before i: Int) -> Int {
        var i = i - 1
        while i > 0, bytes[i] & 0xc0 == 0x80 { i -= 1 }
        return i
    }
}

// What most texts are made of, sixteen bytes at a time.

/// The first place from `start` on of what may end a sentence, or of anything but ASCII.
private func endOfPlainRun(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var i = start
    while i + 16 <= end {
        let block = byteBlock(bytes, at: i)
        // Stop and exclamation mark; question mark; line feed and carriage return with the four around them.
        let stops = block.equals(0x2e) .| block.equals(0x21) .| block.equals(0x3f)
        if holdsAnywhere(stops .| block.equals(0x08, in: 0xf8) .| block.equals(0x80, in: 0x80)) { break }
        i += 16
    }
    while i < end, bytes[i] < 0x80, !isStop(UInt32(bytes[i])), !isNewline(UInt32(bytes[i])) { i += 1 }
    return i
}

/// Whether all white space up to a place are single spaces of ASCII.
///
/// False too for some texts of which that is true: those with letters that begin as the rarer spaces do.
private func holdsSingleSpacesAlone(_ bytes: Span<UInt8>, before end: Int) -> Bool {
    var i = 0
    while i + 17 <= end {
        let block = byteBlock(bytes, at: i)
        let spaces = block.equals(0x20) .& byteBlock(bytes, at: i + 1).equals(0x20)
        let others = block.equals(0, in: 0xe0) .| block.equals(0xc2) .| block.equals(0xe0, in: 0xfc)
        if holdsAnywhere(spaces .| others) { return false }
        i += 16
    }
    while i < end {
        let byte = bytes[i]
        if byte < 0x20 || byte == 0xc2 || 0xe0...0xe3 ~= byte { return false }
        if byte == 0x20, i + 1 < end, bytes[i + 1] == 0x20 { return false }
        i += 1
    }
    return true
}

/// Whether single spaces are all that a text has of white space, and none at its ends; false for an empty one.
func isTidy(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty, text[0] != 0x20, text[text.count - 1] != 0x20 else { return false }
    return holdsSingleSpacesAlone(text, before: text.count)
        || tidyRange(in: text, 0, text.count) == 0..<text.count
}

/// The range without the spaces of ASCII at its ends.
private func trimmed(in bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    var (first, last) = (start, end)
    while first < last, isSpaceOfASCII(bytes[first]) { first += 1 }
    while first < last, isSpaceOfASCII(bytes[last - 1]) { last -= 1 }
    return first..<last
}

/// The range without spaces at its ends, where no other white space stands in it and no two spaces; else nil.
///
/// Nil too for some texts that are tidy: those with letters that begin as the rarer spaces do.
private func tidyRange(in bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int>? {
    let range = trimmed(in: bytes, start, end)
    let last = range.upperBound
    var i = range.lowerBound
    while i + 18 <= last {
        let block = byteBlock(bytes, at: i)
        let next = byteBlock(bytes, at: i + 1)
        let third = byteBlock(bytes, at: i + 2)
        let spaces = block.equals(0, in: 0xe0) .| (block.equals(0x20) .& next.equals(0x20))
        let latin = block.equals(0xc2) .& (next.equals(0x85) .| next.equals(0xa0))
        // U+2000 to U+200F, U+2028 to U+202F, and what ends as U+205F does.
        let general =
            block.equals(0xe2) .& (third.equals(0x80, in: 0xf0) .| third.equals(0xa8, in: 0xf8) .| third.equals(0x9f))
        let wide = block.equals(0xe3) .& (next.equals(0x80) .& third.equals(0x80))
        if holdsAnywhere(spaces .| latin .| general .| wide .| block.equals(0xe1)) { return nil }
        i += 16
    }
    while i < last {
        let byte = bytes[i]
        if byte < 0x20 || byte == 0x20 && bytes[i + 1] == 0x20 { return nil }
        if byte == 0xc2 || 0xe1...0xe3 ~= byte, isSpace(decodeScalar(bytes, i, last).0) { return nil }
        i += 1
    }
    return range
}

private func holdsLetter(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
        let (scalar, length) = decodeScalar(bytes, i, range.upperBound)
        if isLetter(scalar) { return true }
        i += length
    }
    return false
}

private func isNewline(_ scalar: UInt32) -> Bool { scalar == 0x0a || scalar == 0x0d || scalar == 0x2029 }
private func isSpaceOfASCII(_ byte: UInt8) -> Bool { byte == 0x20 || 9...13 ~= byte }
private func isVisible(_ byte: UInt8) -> Bool { 0x21..<0x80 ~= byte }

/// Unicode's White_Space, which never changes.
private func isSpace(_ scalar: UInt32) -> Bool {
    if 0x21...0x7f ~= scalar { return false }
    return switch scalar {
    case 0x20, 9...13, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: true
    default: false
    }
}

// The standard library's look at its tables costs twenty times a comparison, and most text is ASCII.

private func isLetter(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? 0x61...0x7a ~= scalar | 0x20 : Unicode.Scalar(scalar)?.properties.isAlphabetic == true
}

private func isLowercase(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? 0x61...0x7a ~= scalar : Unicode.Scalar(scalar)?.properties.isLowercase == true
}

private func isUppercase(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? 0x41...0x5a ~= scalar : Unicode.Scalar(scalar)?.properties.isUppercase == true
}

/// Thai, Lao and Khmer.
private func isWithoutStops(_ scalar: UInt32) -> Bool { 0xe00..<0xf00 ~= scalar || 0x1780..<0x17d4 ~= scalar }

/// Marks that end a sentence when white space follows: . ! ? … ؟ ۔ । ॥ ։ ። ။ ។ ៕
private func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2e, 0x21, 0x3f, 0x2026, 0x61f, 0x6d4, 0x964, 0x965, 0x589, 0x1362, 0x104b, 0x17d4, 0x17d5: true
    default: false
    }
}

// 。 ！ ？ ｡
private func isFullWidthStop(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0xff01 || scalar == 0xff1f || scalar == 0xff61
}

// " ' ” ’ “ » « ) ] 」 』 ）
private func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x201d, 0x2019, 0x201c, 0xbb, 0xab, 0x29, 0x5d, 0x300d, 0x300f, 0xff09: true
    default: false
    }
}

// " ' “ ‘ „ « » ( [ 「 『 – — - ¿ ¡
private func isOpener(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x201c, 0x2018, 0x201e, 0xab, 0xbb, 0x28, 0x5b, 0x300c, 0x300e, 0x2013, 0x2014, 0x2d, 0xbf, 0xa1:
        true
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

/// In bytes, of which a letter in lower case has as many as its capital here.
private let longestAbbreviation = abbreviations.reduce(0) { max($0, $1.utf8.count) }

/// Those of letters of ASCII.
private let plainAbbreviations = Set(abbreviations.filter { isASCII($0.utf8.span) }.map { packed(Array($0.utf8)[...]) })

/// Up to eight letters of ASCII in lower case, side by side.
private func packed(_ letters: ArraySlice<UInt8>) -> UInt64 { letters.reduce(0) { $0 << 8 | UInt64($1 | 0x20) } }

private let monthsAfterOrdinals: Set<String> = [
    "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "dezember", "jahrhundert",
]

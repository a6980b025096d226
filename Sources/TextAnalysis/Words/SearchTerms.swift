// From text to the terms that search compares
//
// The letters are those of `LetterTable`, as everywhere: folded, without accents, digits of all scripts alike. Unlike
// the words of clustering nothing is dropped or cut to a stem, since people search for phrases and beginnings. An
// acronym loses its dots (U.S. is us), a possessive 's goes, anything else that is no letter ends a term. Scripts
// without spaces give overlapping pairs of letters, and a text also the last letter of a run by itself, so that a
// single letter is found as the beginning of a pair wherever it stands.

/// The terms of a text in the order in which they stand, and where.
package struct SearchTerms: Sendable {
    /// What the terms are for.
    package enum Use: Sendable {
        /// To be found: ends a run of dense letters with the last of them.
        case text
        /// To find: all of them in a row are what is looked for.
        case query
    }

    /// Offsets into `bytes`, and into the UTF-8 of the text.
    package struct Term: Sendable {
        package let bytes: Range<Int>
        package let text: Range<Int>
    }

    /// The terms as UTF-8, with one space between two.
    package private(set) var bytes: [UInt8] = []
    package private(set) var terms: [Term] = []
    /// Whether the only term is a single letter of a dense script, which is the beginning of what is looked for.
    package private(set) var isLoneDenseLetter = false

    private let use: Use
    private var word: OpenWord?
    private var run: OpenRun?

    /// Reads `text` up to its byte `limit`.
    package init(_ text: String, for use: Use = .text, limit: Int = .max) {
        self.use = use
        let count = text.utf8.count
        bytes.reserveCapacity(min(count, limit) + 16)
        scan(text.utf8.span, min(count, limit))
    }

    package func bytes(of term: Term) -> ArraySlice<UInt8> { bytes[term.bytes] }

    // MARK: Scanning

    /// A word under way.
    private struct OpenWord {
        /// Where it begins in `bytes` and in the text.
        var start: Int
        var textStart: Int
        var textEnd: Int
        /// The letters since the last dot of an acronym, if there was one.
        var segmentStart: Int
        var segmentTextStart: Int
        var segmentLetters = 0
        /// Where in the text the segment before ended; nil before the first dot.
        var headTextEnd: Int?
        var hasPendingDot = false

        init(at start: Int, text: Range<Int>) {
            self.start = start
            textStart = text.lowerBound
            textEnd = text.upperBound
            segmentStart = start
            segmentTextStart = text.lowerBound
        }

        /// Goes on after a dot.
        mutating func beginSegment(at start: Int, text: Int) {
            headTextEnd = textEnd
            segmentStart = start
            segmentTextStart = text
            segmentLetters = 0
            hasPendingDot = false
        }
    }

    /// The last letter of a run of dense ones.
    private struct OpenRun {
        var letter: UInt32
        var text: Range<Int>
        var pairs = 0
    }

    private mutating func scan(_ text: Span<UInt8>, _ end: Int) {
        let letters = LetterTable.shared
        var at = 0
        while at < end {
            let (scalar, length) = decodeScalar(text, at, end)
            let place = at..<at + length
            at += length
            switch letters.classify(scalar) {
            case .letter(let folded):
                endRun()
                append(folded, at: place)
            case .dense(let letter):
                endWord()
                appendDense(letter, at: place)
            case .ignored: word?.textEnd = place.upperBound
            case .separator:
                endRun()
                if scalar == 0x2e, takesDot() { continue }
                if word != nil, isApostrophe(scalar), endsPossessive(text, at, end) { at += 1 }
                endWord()
            }
        }
        endRun()
        endWord()
    }

    private func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 || scalar == 0x2bc }

    /// Whether a lone s stands here.
    private func endsPossessive(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
        guard at < end, text[at] | 0x20 == UInt8(ascii: "s") else { return false }
        guard at + 1 < end else { return true }
        if case .separator = LetterTable.shared.classify(decodeScalar(text, at + 1, end).0) { return true }
        return false
    }

    private mutating func append(_ letter: UInt32, at place: Range<Int>) {
        var open = word ?? OpenWord(at: separated(), text: place)
        if open.hasPendingDot { open.beginSegment(at: bytes.count, text: place.lowerBound) }
        open.segmentLetters += 1
        if open.segmentLetters == 2, let end = open.headTextEnd { splitOff(&open, end) }
        open.textEnd = place.upperBound
        if bytes.count - open.start < longestTerm { put(letter) }
        word = open
    }

    /// A dot after a single letter may be one of an acronym.
    private mutating func takesDot() -> Bool {
        guard let open = word, !open.hasPendingDot, open.segmentLetters == 1, let last = bytes.last,
            !(0x30...0x39 ~= last)
        else { return false }
        word?.hasPendingDot = true
        return true
    }

    /// What came before the last dot is a word of its own: a.example is no acronym.
    private mutating func splitOff(_ open: inout OpenWord, _ textEnd: Int) {
        terms.append(Term(bytes: open.start..<open.segmentStart, text: open.textStart..<textEnd))
        bytes.insert(space, at: open.segmentStart)
        open.start = open.segmentStart + 1
        open.textStart = open.segmentTextStart
        open.headTextEnd = nil
    }

    private mutating func endWord() {
        guard let open = word else { return }
        terms.append(Term(bytes: open.start..<bytes.count, text: open.textStart..<open.textEnd))
        word = nil
    }

    private mutating func appendDense(_ letter: UInt32, at place: Range<Int>) {
        guard let previous = run else {
            run = OpenRun(letter: letter, text: place)
            return
        }
        let start = separated()
        put(previous.letter)
        put(letter)
        terms.append(Term(bytes: start..<bytes.count, text: previous.text.lowerBound..<place.upperBound))
        run = OpenRun(letter: letter, text: place, pairs: previous.pairs + 1)
    }

    private mutating func endRun() {
        guard let last = run else { return }
        run = nil
        guard use == .text || last.pairs == 0 else { return }
        let start = separated()
        put(last.letter)
        terms.append(Term(bytes: start..<bytes.count, text: last.text))
        isLoneDenseLetter = terms.count == 1
    }

    /// Where the next term begins.
    private mutating func separated() -> Int {
        isLoneDenseLetter = false
        if !bytes.isEmpty { bytes.append(space) }
        return bytes.count
    }

    private mutating func put(_ scalar: UInt32) {
        switch scalar {
        case ..<0x80: bytes.append(UInt8(scalar))
        case ..<0x800:
            bytes.append(UInt8(0xc0 | scalar >> 6))
            bytes.append(UInt8(0x80 | scalar & 0x3f))
        case ..<0x10000:
            bytes.append(UInt8(0xe0 | scalar >> 12))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3f))
            bytes.append(UInt8(0x80 | scalar & 0x3f))
        default:
            bytes.append(UInt8(0xf0 | scalar >> 18))
            bytes.append(UInt8(0x80 | scalar >> 12 & 0x3f))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3f))
            bytes.append(UInt8(0x80 | scalar & 0x3f))
        }
    }
}

private let space = UInt8(ascii: " ")

/// In bytes; letters beyond are not compared.
private let longestTerm = 60

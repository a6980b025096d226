// From text to words that can be compared
//
// Letters and digits in any script, folded by `LetterTable`; an apostrophe or a full stop between letters does not
// end a word, a possessive 's goes, short acronyms lose their dots (U.S. is us). Stop words and single letters are
// dropped. The first five letters stand for the word: on labelled news as good as Snowball's stems, in nine
// languages, and it needs no grammar. Scripts without spaces give overlapping pairs of letters instead.

/// A word of a text, reduced to what clustering compares.
package struct Word: Sendable, Hashable {
    /// Names the word's stem within its language; 64 bits, so that two stems never meet in practice.
    package var stem: UInt64
    package var isCapital: Bool
}

/// Cuts texts of one language into words.
package struct WordScanner: Sendable {
    private let profile: LanguageProfile
    private let letters = LetterTable.shared

    /// Words of different languages never compare equal.
    package init(language: String?) { profile = LanguageProfile.of(language) }

    /// Appends the words of UTF-8 text, until there are `limit`.
    package func scan(_ bytes: [UInt8], into words: inout [Word], upTo limit: Int = .max) {
        scan(bytes.span, into: &words, upTo: limit)
    }

    package func scan(_ bytes: Span<UInt8>, into words: inout [Word], upTo limit: Int = .max) {
        var word = WordBuffer()
        var previousDense: UInt32?
        var pairs = 0
        var at = 0
        while at < bytes.count, words.count < limit {
            if bytes[at] < 0x80, word.isEmpty, previousDense == nil {
                appendPlainWords(bytes, &at, to: &words, upTo: limit)
                if at == bytes.count || words.count >= limit { break }
            }
            let byte = bytes[at]
            if ASCIIByte.isAlphanumeric(byte) {
                if previousDense != nil {
                    endPairs(&previousDense, &pairs, into: &words)
                    continue
                }
                if word.isEmpty { word.begin(capital: byte &- 0x41 < 26) }
                word.append(UInt32(byte | 0x20))
                at += 1
                continue
            }
            let (scalar, length) = decodeScalar(bytes, at, bytes.count)
            at += length
            switch letters.classify(scalar) {
            case .letter(let folded):
                endPairs(&previousDense, &pairs, into: &words)
                if word.isEmpty { word.begin(capital: letters.isCapital(scalar)) }
                word.append(folded)
            case .dense(let letter):
                end(&word, into: &words)
                if let previous = previousDense {
                    words.append(Word(stem: hash(previous, letter), isCapital: false))
                    pairs += 1
                }
                previousDense = letter
            case .ignored:
                continue
            case .separator:
                endPairs(&previousDense, &pairs, into: &words)
                if joins(scalar), !word.isEmpty, word.pendingJoiner == 0 {
                    word.pendingJoiner = scalar
                } else {
                    end(&word, into: &words)
                }
            }
        }
        endPairs(&previousDense, &pairs, into: &words)
        end(&word, into: &words)
    }

    /// Appends the words of ASCII from here on, as most are, up to the first that anything else may belong to.
    ///
    /// What stands between words is passed over; other scripts are left to the caller.
    private func appendPlainWords(
        _ bytes: Span<UInt8>, _ at: inout Int, to words: inout [Word], upTo limit: Int
    ) {
        while at < bytes.count, words.count < limit {
            let first = eightBytes(bytes, at: at)
            let length = lengthOfPlainWord(bytes, at: at, first)
            if length == 0 {
                if bytes[at] >= 0x80 { return }
                at &+= 1
                continue
            }
            let end = at &+ length
            if end < bytes.count {
                guard length < WordBuffer.limit, bytes[end] < 0x80 else { return }
                // What joins two letters ends a word where no letter follows.
                if joins(UInt32(bytes[end])), end + 1 < bytes.count {
                    let next = bytes[end + 1]
                    guard next < 0x80, !ASCIIByte.isAlphanumeric(next) else { return }
                }
            }
            // Capitals differ in that bit from small letters, and digits have it.
            let letters = (first | 0x2020_2020_2020_2020) & lowBytes(length)
            let isLoneLetter = length == 1 && !ASCIIByte.isDigit(bytes[at])
            if !isLoneLetter, !isStopWord(bytes, at..<end, letters) {
                words.append(Word(stem: stem(letters, length), isCapital: first & 0xff &- 0x41 < 26))
            }
            // Most words are followed by a space.
            at = end < bytes.count && bytes[end] == 0x20 ? end &+ 1 : end
        }
    }

    /// In letters and digits of ASCII, as far as a word may be long; `first` is what begins there.
    @inline(__always)
    private func lengthOfPlainWord(_ bytes: Span<UInt8>, at start: Int, _ first: UInt64) -> Int {
        var length = plainLetters(atStartOf: first)
        while length & 7 == 0, length > 0, length < WordBuffer.limit {
            let more = plainLetters(atStartOf: eightBytes(bytes, at: start &+ length))
            if more == 0 { break }
            length &+= more
        }
        return length
    }

    /// Of a word's first letters, the first one lowest.
    @inline(__always)
    private func stem(_ letters: UInt64, _ length: Int) -> UInt64 {
        func letter(_ place: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: letters &>> (place &* 8) & 0xff) }
        var stem = hashed(profile.seed, letter(0))
        if length > 1 { stem = hashed(stem, letter(1)) }
        if length > 2 { stem = hashed(stem, letter(2)) }
        if length > 3 { stem = hashed(stem, letter(3)) }
        if length >= stemLength { stem = hashed(stem, letter(4)) }
        return mixed(stem)
    }

    @inline(__always)
    private func isStopWord(_ bytes: Span<UInt8>, _ range: Range<Int>, _ letters: UInt64) -> Bool {
        if range.count <= 8 { return profile.stopWords.contains(letters: letters) }
        guard range.count <= profile.stopWords.longest else { return false }
        var whole = wordSeed
        for at in range { whole = hashed(whole, UInt32(bytes[at] | 0x20)) }
        return profile.stopWords.contains(mixed(whole))
    }

    private func joins(_ scalar: UInt32) -> Bool {
        if scalar == 0x2e { return true }
        return !profile.splitsAtApostrophe && (scalar == 0x27 || scalar == 0x2019 || scalar == 0x2bc)
    }

    /// A lone letter of a dense script is a word of its own.
    private func endPairs(_ previous: inout UInt32?, _ pairs: inout Int, into words: inout [Word]) {
        if let lone = previous, pairs == 0 { words.append(Word(stem: hash(lone, 0), isCapital: false)) }
        previous = nil
        pairs = 0
    }

    private func end(_ word: inout WordBuffer, into words: inout [Word]) {
        guard !word.isEmpty else { return }
        defer { word.clear() }
        word.dropPossessive()
        word.dropDotsOfAcronym()
        if word.count == 1, !word.isDigit { return }
        guard !profile.stopWords.contains(word.hash(of: word.count, seed: wordSeed)) else { return }
        if profile.dropsArabicArticle { word.dropArabicArticle() }
        words.append(Word(stem: word.hash(of: stemLength, seed: profile.seed), isCapital: word.isCapital))
    }

    private func hash(_ a: UInt32, _ b: UInt32) -> UInt64 {
        mixed(hashed(hashed(profile.seed, a), b))
    }
}

/// How many of eight bytes, the first one lowest, are letters and digits of ASCII before the first that is none.
@inline(__always)
private func plainLetters(atStartOf bytes: UInt64) -> Int {
    // The highest bit of each byte says whether a sum is 0x80 or more; no sum goes beyond its byte.
    let low = bytes & 0x7f7f_7f7f_7f7f_7f7f
    let small = low | 0x2020_2020_2020_2020
    let letters = (small &+ 0x1f1f_1f1f_1f1f_1f1f) & ~(small &+ 0x0505_0505_0505_0505)
    let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    let others = (bytes | ~(letters | digits)) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount / 8
}

/// A mask of so many bytes, eight at most.
@inline(__always)
private func lowBytes(_ count: Int) -> UInt64 { count >= 8 ? .max : 1 &<< UInt64(count * 8) &- 1 }

/// Five letters: as good as Snowball, 4 or 6 worse (og2021 and five more labelled sets of news).
private let stemLength = 5

/// One word in the making, folded; letters beyond the last place are not kept.
struct WordBuffer {
    static let limit = 40

    private var letters = InlineArray<40, UInt32>(repeating: 0)  // `limit` of them.
    private(set) var count = 0
    private(set) var isCapital = false
    private var dots = 0
    private var lastApostrophe = 0
    /// A full stop or apostrophe that belongs to the word only if a letter follows.
    var pendingJoiner: UInt32 = 0

    var isEmpty: Bool { count == 0 }
    // Through a span, here and below: what reads one place of the array copies all of it.
    var isDigit: Bool { 0x30...0x39 ~= letters.span[0] }

    mutating func begin(capital: Bool) { isCapital = capital }

    mutating func append(_ letter: UInt32) {
        if pendingJoiner == 0x2e {
            dots += 1
            put(0x2e)
        } else if pendingJoiner != 0 {
            lastApostrophe = count
        }
        pendingJoiner = 0
        put(letter)
    }

    mutating func clear() {
        count = 0
        dots = 0
        lastApostrophe = 0
        pendingJoiner = 0
    }

    mutating func dropPossessive() {
        if lastApostrophe > 0, lastApostrophe == count - 1, letters.span[count - 1] == 0x73 { count -= 1 }
    }

    // U.S. and 3.5, but not example.com.
    mutating func dropDotsOfAcronym() {
        guard dots > 0, count <= 8 else { return }
        var kept = 0
        for index in 0..<count where letters[index] != 0x2e {
            letters[kept] = letters[index]
            kept += 1
        }
        count = kept
    }

    /// The article is written on to its noun, after "and", "in" or "for" in one letter more.
    mutating func dropArabicArticle() {
        let alef: UInt32 = 0x627
        let lam: UInt32 = 0x644
        if count >= 5, letters[0] == alef, letters[1] == lam {
            drop(2)
        } else if count >= 6, letters[1] == alef, letters[2] == lam, arabicPrefixes.contains(letters[0]) {
            drop(3)
        } else if count >= 5, letters[0] == lam, letters[1] == lam {
            drop(2)
        }
    }

    /// Of the first `limit` letters.
    func hash(of limit: Int, seed: UInt64) -> UInt64 {
        var hash = seed
        let letters = letters.span
        for index in 0..<min(limit, count) { hash = hashed(hash, letters[index]) }
        return mixed(hash)
    }

    private mutating func put(_ letter: UInt32) {
        var letters = letters.mutableSpan
        guard count < letters.count else { return }
        letters[count] = letter
        count += 1
    }

    private mutating func drop(_ number: Int) {
        for index in number..<count { letters[index - number] = letters[index] }
        count -= number
    }
}

/// And, in, like, so.
private let arabicPrefixes: [UInt32] = [0x648, 0x628, 0x643, 0x641]

/// The seed under which whole words are hashed, whatever their language.
let wordSeed: UInt64 = 0xcbf2_9ce4_8422_2325

@inline(__always)
func hashed(_ hash: UInt64, _ letter: UInt32) -> UInt64 { (hash ^ UInt64(letter)) &* 0x100_0000_01b3 }

/// FNV-1a leaves short words close together; this spreads them (the finaliser of MurmurHash 3).
@inline(__always)
func mixed(_ hash: UInt64) -> UInt64 {
    var h = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
    h = (h ^ h >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return h ^ h >> 33
}

/// One scalar of UTF-8 and its length; a broken byte counts as a separator.
@inline(__always)
func decodeScalar(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[at])
    if first < 0x80 { return (first, 1) }
    if first >= 0xc2, first < 0xe0, at + 1 < end { return ((first & 0x1f) << 6 | UInt32(bytes[at + 1]) & 0x3f, 2) }
    if first >= 0xe0, first < 0xf0, at + 2 < end {
        let second = UInt32(bytes[at + 1]) & 0x3f
        return ((first & 0x0f) << 12 | second << 6 | UInt32(bytes[at + 2]) & 0x3f, 3)
    }
    if first >= 0xf0, first < 0xf5, at + 3 < end {
        let second = UInt32(bytes[at + 1]) & 0x3f
        let third = UInt32(bytes[at + 2]) & 0x3f
        return ((first & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[at + 3]) & 0x3f, 4)
    }
    return (0, 1)
}

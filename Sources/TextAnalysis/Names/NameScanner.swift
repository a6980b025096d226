// Names that languages have in common
//
// Macron is Makron in Slovenian, Макрон in Russian and ماكرون in Arabic. A word's letters are written in Latin ones
// (`Romanisation`), spellings of one sound are made one (`SoundWriter`), and what is left of the consonants is the key under
// which such words meet; how the whole is spelled then says how sure that is. Countries and their people have names
// of their own in every language, which a table brings together (`PlaceTable`). Numbers are numbers.
//
// Common words with a common root (président, президент) meet too: whoever compares knows how rare each is.

/// A word of a text as other languages might know it.
package struct NameWord: Sendable, Hashable {
    /// The same for words that may be one name.
    package var key: UInt32
    /// The same for words that are spelled alike; only to be asked of words with one key.
    package var spelling: UInt16
    /// How likely it is a name, to 1.
    package var weight: Float
    /// Where it stands in the text, in bytes.
    package var range: Range<Int>
}

/// Finds in texts of one language what other languages may share.
package struct NameScanner: Sendable {
    private let profile: LanguageProfile
    private let letters = LetterTable.shared
    private let romanisation = Romanisation.shared
    private let places = PlaceTable.shared

    package init(language: String) { profile = LanguageProfile.of(language) }

    /// Appends the names of UTF-8 text, of its first `limit` words.
    ///
    /// Words without a capital count half, since they may be anything; where capitals say nothing, because a headline
    /// writes all words so or the script has none, each counts a little less than a name.
    package func scan(_ bytes: [UInt8], into found: inout [NameWord], upTo limit: Int) {
        var known = KnownNames(isKept: false)
        scan(bytes, into: &found, upTo: limit, &known)
    }

    /// The same for who has many texts to read: words that were met lately are known.
    package func scan(_ bytes: [UInt8], into found: inout [NameWord], upTo limit: Int, _ known: inout KnownNames) {
        let first = found.count
        var word = LetterBuffer()
        var count = CapitalCount()
        var at = 0
        let bytes = bytes.span
        let folded = foldedASCII
        let ascii = folded.span
        while at < bytes.count, count.words < limit {
            let byte = bytes[at]
            if byte < 0x80, ascii[Int(byte)] != 0 {
                if word.isEmpty { word.begin(at: at, isCapital: byte &- 0x41 < 26) }
                word.append(UInt32(ascii[Int(byte)]))
                at += 1
                continue
            }
            let (scalar, length) = decodeScalar(bytes, at, bytes.count)
            switch letters.classify(scalar) {
            case .letter(let folded):
                if word.isEmpty { word.begin(at: at, isCapital: letters.isCapital(scalar)) }
                word.append(folded)
            case .ignored: break
            case .dense, .separator: end(&word, at, &count, &known, into: &found)
            }
            at += length
        }
        end(&word, at, &count, &known, into: &found)
        let plain: Float = count.areTelling ? 0.5 : 0.7
        for index in first..<found.count where found[index].weight == 0 {
            found[index].weight = plain
        }
        guard !count.areTelling else { return }
        for index in first..<found.count where found[index].weight == WordWeight.capital { found[index].weight = plain }
    }

    private func end(
        _ word: inout LetterBuffer, _ at: Int, _ count: inout CapitalCount, _ known: inout KnownNames,
        into found: inout [NameWord]
    ) {
        guard !word.isEmpty else { return }
        defer { word.clear() }
        if !word.isNumber { count.add(isCapital: word.isCapital) }
        guard word.count > 1 else { return }
        // A word may be another in another language.
        let hash = word.hash ^ profile.seed
        let name: KnownName
        if let last = known[hash] {
            name = last
        } else {
            name = self.name(of: &word)
            known[hash] = name
        }
        guard name.isName else { return }
        let weight = name.isSure ? WordWeight.sure : word.isCapital ? WordWeight.capital : 0
        found.append(NameWord(key: name.key, spelling: name.spelling, weight: weight, range: word.start..<at))
    }

    private func name(of word: inout LetterBuffer) -> KnownName {
        guard !profile.stopWords.contains(word.hash) else { return KnownName() }
        if word.isNumber { return KnownName(key: mark(word.hash, 1), spelling: 0, isSure: true) }
        // Some names begin as if with an article.
        var place = places.place(word)
        if place == nil, profile.dropsArabicArticle {
            word.dropArabicArticle()
            place = places.place(word)
        }
        if let place { return KnownName(key: mark(place, 2), spelling: 0, isSure: true) }
        var sound = SoundWriter()
        guard sound.write(word, romanisation) else { return KnownName() }
        return KnownName(key: sound.key, spelling: sound.spelling, isSure: false)
    }

    private func mark(_ hash: UInt64, _ kind: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: mixed(hash ^ kind)) }
}

private enum WordWeight {
    /// Numbers and places.
    static let sure: Float = 1
    /// A little more, so that it is told from what is sure.
    static let capital: Float = 1.001
}

/// Whether capitals tell names from other words.
private struct CapitalCount {
    private(set) var words = 0
    private var capitals = 0

    mutating func add(isCapital: Bool) {
        words += 1
        if isCapital { capitals += 1 }
    }

    /// Not where nearly all words have one, nor where none has: then the script may have none.
    var areTelling: Bool { capitals > 0 && Double(capitals) <= 0.7 * Double(words) }
}

/// One word in the making, folded; letters beyond the last place are not kept.
struct LetterBuffer {
    private(set) var letters = InlineArray<32, UInt32>(repeating: 0)
    private(set) var count = 0
    private(set) var start = 0
    private(set) var isCapital = false
    private(set) var isNumber = true
    /// Of all its letters, as words are hashed everywhere.
    private var plainHash = wordSeed

    var isEmpty: Bool { count == 0 }
    var hash: UInt64 { mixed(plainHash) }

    mutating func begin(at start: Int, isCapital: Bool) {
        self.start = start
        self.isCapital = isCapital
    }

    mutating func append(_ letter: UInt32) {
        plainHash = hashed(plainHash, letter)
        if !(0x30...0x39 ~= letter) { isNumber = false }
        var letters = letters.mutableSpan
        guard count < letters.count else { return }
        letters[count] = letter
        count += 1
    }

    mutating func clear() {
        count = 0
        isNumber = true
        plainHash = wordSeed
    }

    /// The article is written on to its noun, after "and", "in" or "for" in one letter more.
    mutating func dropArabicArticle() {
        let (alef, lam): (UInt32, UInt32) = (0x627, 0x644)
        if count >= 5, letters[0] == alef, letters[1] == lam {
            drop(2)
        } else if count >= 6, letters[1] == alef, letters[2] == lam {
            drop(3)
        } else if count >= 5, letters[0] == lam, letters[1] == lam {
            drop(2)
        }
    }

    private mutating func drop(_ number: Int) {
        for index in number..<count { letters[index - number] = letters[index] }
        count -= number
    }
}

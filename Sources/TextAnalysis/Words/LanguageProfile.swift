/// What cutting a text into words must know of its language.
struct LanguageProfile: Sendable {
    /// Keeps the stems of languages apart.
    let seed: UInt64
    let stopWords: WordSet
    /// French and Italian write the article on to its noun: l'accord, dell'accordo.
    let splitsAtApostrophe: Bool
    let dropsArabicArticle: Bool

    /// That of a BCP 47 primary subtag; one nobody has heard of has no stop words.
    static func of(_ language: String?) -> LanguageProfile {
        let language = language ?? ""
        return known[language] ?? LanguageProfile(language, stopWords: "")
    }

    private static let known: [String: LanguageProfile] = Dictionary(
        uniqueKeysWithValues: stopWordLists.map { ($0.language, LanguageProfile($0.language, stopWords: $0.words)) })

    private init(_ language: String, stopWords: String) {
        var seed = wordSeed
        for byte in language.utf8 { seed = hashed(seed, UInt32(byte)) }
        self.seed = mixed(seed)
        self.stopWords = WordSet(stopWords)
        splitsAtApostrophe = ["fr", "it", "ca", "oc"].contains(language)
        dropsArabicArticle = language == "ar"
    }
}

/// A set of folded words, by their hashes: open addressing, a power of two at most half full.
struct WordSet: Sendable {
    private var slots: [UInt64]
    /// The words of up to eight letters of ASCII by these letters themselves, the first one lowest.
    private var short: [UInt64]
    /// In letters.
    let longest: Int

    init(_ words: String) {
        let words = tableWords(words).map { foldedLetters($0) }
        longest = words.reduce(0) { max($0, $1.count) }
        var size = 16
        while size < words.count * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        short = slots
        for word in words {
            let hash = wordHash(word)
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (size - 1) }
            slots[slot] = hash
            guard !word.isEmpty, word.count <= 8, word.allSatisfy({ $0 < 0x80 }) else { continue }
            let letters = word.reversed().reduce(0) { $0 << 8 | UInt64($1) }
            short[place(of: letters)] = letters
        }
    }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }

    /// The same for a word of up to eight letters of ASCII, the first one lowest.
    @inline(__always)
    func contains(letters: UInt64) -> Bool { short[place(of: letters)] != 0 }

    /// Where a short word is, or would be.
    @inline(__always)
    private func place(of letters: UInt64) -> Int {
        let mask = short.count - 1
        var place = Int(truncatingIfNeeded: (letters &* 0x9e37_79b9_7f4a_7c15) >> 40) & mask
        while short[place] != 0, short[place] != letters { place = (place + 1) & mask }
        return place
    }
}

/// The letters of a word as the scanner folds them.
private func foldedLetters(_ word: Substring.UTF8View) -> [UInt32] {
    let bytes = Array(word)
    var letters: [UInt32] = []
    var at = 0
    while at < bytes.count {
        let (scalar, length) = decodeScalar(bytes.span, at, bytes.count)
        at += length
        switch LetterTable.shared.classify(scalar) {
        case .letter(let folded), .dense(let folded): letters.append(folded)
        case .ignored, .separator: continue
        }
    }
    return letters
}

/// The hash of a whole word as the scanner folds it.
func wordHash(_ word: Substring.UTF8View) -> UInt64 { wordHash(foldedLetters(word)) }

private func wordHash(_ letters: [UInt32]) -> UInt64 { mixed(letters.reduce(wordSeed) { hashed($0, $1) }) }

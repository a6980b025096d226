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

    init(_ words: String) {
        let hashes = tableWords(words).map { wordHash($0) }
        var size = 16
        while size < hashes.count * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        for hash in hashes {
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (size - 1) }
            slots[slot] = hash
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
}

/// The hash of a whole word as the scanner folds it.
func wordHash(_ word: Substring.UTF8View) -> UInt64 {
    var hash = wordSeed
    let bytes = Array(word)
    var at = 0
    while at < bytes.count {
        let (scalar, length) = decodeScalar(bytes.span, at, bytes.count)
        at += length
        switch LetterTable.shared.classify(scalar) {
        case .letter(let folded), .dense(let folded): hash = hashed(hash, folded)
        case .ignored, .separator: continue
        }
    }
    return mixed(hash)
}

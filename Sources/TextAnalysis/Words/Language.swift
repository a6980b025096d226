// Which language a text is in
//
// The feed's own word counts first. It is overruled when the text is in a script in which that language is not
// written, and when function words of another language abound and its own hardly occur: feeds of several
// languages often carry one word for all. Ukrainian and Russian are told apart by letters only one of them has.
// Without the feed's word script and function words decide, where these are few the commonest words, and a title with
// none of them stays unknown.

/// The language of a text as a BCP 47 primary subtag in lower case, nil where nobody can tell.
///
/// The feed's own word counts first, unless the script of the text speaks against it; then function words and script.
package func language(of text: String, stated: String?) -> String? { language(of: text, "", stated: stated) }

/// The same of a title and the text below it.
package func language(of title: String, _ text: String, stated: String?) -> String? {
    language(of: title, text, stated: stated, doubt: .ofOneEntry)
}

/// The language of many titles together, which a feed says are in this one.
///
/// They overrule it sooner than a single text, which may be a quotation or a list of names.
package func language(ofTitles titles: String, stated: String) -> String? {
    language(of: titles, "", stated: stated, doubt: .ofManyTitles)
}

/// The language of a title and the text below it, where nobody states one and all around it are in this one.
package func language(of title: String, _ text: String, expected: String?) -> String? {
    language(of: title, text, stated: expected, doubt: .ofNeighbours)
}

/// What it takes to overrule what a feed says: so many function words of another language, and so many times its own.
private struct Doubt {
    let leastWords: Int
    let leastTimes: Int

    static let ofOneEntry = Doubt(leastWords: 4, leastTimes: 5)
    static let ofManyTitles = Doubt(leastWords: 8, leastTimes: 2)
    static let ofNeighbours = Doubt(leastWords: 2, leastTimes: 3)
}

private func language(of title: String, _ text: String, stated: String?, doubt: Doubt) -> String? {
    let stated = primarySubtag(stated)
    let first = min(title.utf8.count, LanguageEvidence.mostBytes)
    // A line break parts them.
    let second = min(text.utf8.count, max(0, LanguageEvidence.mostBytes - first - 1))
    var evidence = LanguageEvidence(stated: stated)
    var bounds = TextBounds()
    if stated != nil {
        bounds.add(title.utf8.span, first)
        bounds.add(text.utf8.span, second)
    }
    let isEnough =
        evidence.read(title.utf8.span, first, within: bounds) || evidence.read(text.utf8.span, second, within: bounds)
    if isEnough, let stated { return stated }
    guard let script = evidence.script else { return stated }
    if let stated, evidence.allows(stated, script) {
        return evidence.contradiction(of: stated, script, doubt) ?? stated
    }
    if script == .latin, !evidence.isClear(script) {
        for part in [title, text] {
            evidence.count(commonStemsIn: part)
            evidence.count(lettersIn: part)
        }
    }
    return evidence.guess(script)
}

/// `EN-gb` is en; old and special tags lead to the ones in use.
private func primarySubtag(_ tag: String?) -> String? {
    guard let tag else { return nil }
    let bytes = tag.utf8
    if bytes.count == 2, bytes.allSatisfy({ $0 &- 0x61 < 26 }) { return sameLanguage[tag] ?? tag }
    var letters: [UInt8] = []
    for byte in tag.utf8 {
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { break }
        if ASCIIByte.isSpace(byte) { continue }
        guard ASCIIByte.isLetter(byte), letters.count < 3 else { return nil }
        letters.append(byte | 0x20)
    }
    guard letters.count >= 2 else { return nil }
    let primary = String(decoding: letters, as: UTF8.self)
    return sameLanguage[primary] ?? primary
}

private let sameLanguage = ["nb": "no", "nn": "no", "iw": "he", "in": "id", "cmn": "zh", "ua": "uk", "und": nil]
    .compactMapValues { $0 }

/// What the first part of a text says of its language.
private struct LanguageEvidence {
    private let stated: String?
    /// The list of the stated language.
    private let own: Int?
    private var letters = [Int](repeating: 0, count: Script.allCases.count)
    /// Function words seen, by position in `stopWordLists`; and common stems and letters, where those tell too little.
    private var functionWords = ListCounts()
    private var wordCount = 0
    private var ukrainianLetters = 0
    private var russianLetters = 0
    /// The word that is being read.
    private var word: UInt64 = 0

    /// More of a text is not looked at.
    static let mostBytes = 600
    /// Words of a title, and of a text, that are looked for among the commonest.
    private static let mostStems = 40
    /// Code points of each in which letters are looked for.
    private static let mostLetters = 200
    /// So much is read before somebody asks whether it is enough.
    private static let step = 100

    init(stated: String?) {
        self.stated = stated
        own = stated.flatMap { stated in stopWordLists.firstIndex { $0.language == stated } }
    }

    /// Reads up to `limit`, or to the end of the character there; where it stopped.
    private mutating func read(_ bytes: Span<UInt8>, from start: Int, to limit: Int, _ end: Int) -> Int {
        let table = LetterTable.shared
        let known = FunctionWords.shared
        let folded = foldedASCII
        let ascii = folded.span
        var word = word
        var latin = 0
        var at = start
        // Every word but the last has a byte behind it that ends it.
        var words = InlineArray<64, UInt64>(repeating: 0)
        var found = 0
        while at < limit {
            let byte = bytes[at]
            // Most text by far, told by one table: letters fold to lower case, digits stay, the rest separates.
            if byte < 0x80 {
                at += 1
                let letter = ascii[Int(byte)]
                // Without a branch: where words end, a processor guesses wrongly twice a word.
                words[found] = word
                found += letter == 0 && word != 0 ? 1 : 0
                // Digits are below all letters.
                latin += letter >= 0x61 ? 1 : 0
                let longer = FunctionWords.appended(word, UInt32(letter))
                word = letter == 0 ? 0 : longer
                continue
            }
            let (scalar, length) = decodeScalar(bytes, at, end)
            at += length
            if let script = Script(scalar) { letters[script.rawValue] += 1 }
            if 0x400...0x4ff ~= scalar { countCyrillic(scalar) }
            switch table.classify(scalar) {
            case .letter(let folded): word = FunctionWords.appended(word, folded)
            case .ignored: continue
            case .dense, .separator:
                words[found] = word
                found += word != 0 ? 1 : 0
                word = 0
            }
        }
        for i in 0..<found { count(known.lists(of: words[i])) }
        letters[Script.latin.rawValue] += latin
        self.word = word
        return at
    }

    /// Reads so much of a text; true once more of it would not matter.
    mutating func read(_ bytes: Span<UInt8>, _ end: Int, within bounds: TextBounds) -> Bool {
        var at = 0
        while at < end {
            at = read(bytes, from: at, to: min(at + Self.step, end), end)
            if let stated { if proves(stated, within: bounds) { return true } } else if isSettled { return true }
        }
        endWord()
        return false
    }

    /// Where no language is stated: whether one is so far ahead, in Latin letters alone, that nobody would read on.
    private var isSettled: Bool {
        guard letters.reduce(0, +) == letters[Script.latin.rawValue], let best = best(.latin),
            functionWords[best] >= 8
        else { return false }
        return functionWords[best] >= 2 * (second(.latin, after: best).map { functionWords[$0] } ?? 0)
    }

    private mutating func endWord() {
        if word != 0 { count(FunctionWords.shared.lists(of: word)) }
        word = 0
    }

    /// Whether nothing that is still to be read can speak against the stated language.
    ///
    /// Told for texts in Latin letters alone, which most are: neither can all characters beyond ASCII be so many letters
    /// of another script, of which kana count fourfold, nor all other words those of another language, of which five
    /// times as many would be needed.
    private func proves(_ stated: String, within bounds: TextBounds) -> Bool {
        let latin = letters[Script.latin.rawValue]
        guard latin >= 3, latin > 4 * bounds.others, letters.reduce(0, +) == latin, let own else { return false }
        let rest = bounds.words - wordCount
        let known = 5 * functionWords[own]
        return known > rest && known > (best(.latin).map { functionWords[$0] } ?? 0) + rest && allows(stated, .latin)
    }

    /// That of most letters; kana make a text with many Han letters Japanese.
    var script: Script? {
        let kana = letters[Script.kana.rawValue]
        if kana > 0, kana * 10 >= letters[Script.han.rawValue], kana * 4 >= letters[Script.latin.rawValue] {
            return .kana
        }
        let best = letters.indices.max { (letters[$0], -$0) < (letters[$1], -$1) } ?? 0
        return letters[best] >= 3 ? Script(rawValue: best) : nil
    }

    func allows(_ language: String, _ script: Script) -> Bool {
        if script == .latin, latinLanguages.contains(language) { return true }
        if script == .latin { return !Script.allCases.dropFirst().contains { $0.writesOnly(language) } }
        if script == .kana { return language == "ja" }
        if script == .other { return !latinLanguages.contains(language) }
        return script.languages.contains(language) || alsoWritten[script]?.contains(language) == true
    }

    /// Another language than the stated one, where the text leaves no doubt.
    func contradiction(of stated: String, _ script: Script, _ doubt: Doubt) -> String? {
        if script == .cyrillic { return cyrillicContradiction(of: stated) }
        guard let own, let best = best(script), functionWords[best] >= doubt.leastWords,
            functionWords[best] >= doubt.leastTimes * functionWords[own]
        else { return nil }
        return stopWordLists[best].language
    }

    /// Whether function words alone tell a language of a script.
    func isClear(_ script: Script) -> Bool {
        guard let best = best(script), functionWords[best] >= 3 else { return false }
        return functionWords[best] >= 2 * (second(script, after: best).map { functionWords[$0] } ?? 0)
    }

    /// Counts the common words of a text, for a title has few function words.
    mutating func count(commonStemsIn text: String) {
        var words: [Word] = []
        WordScanner(language: nil).scan(text.utf8.span, into: &words, upTo: Self.mostStems)
        for word in words { functionWords.add(CommonStemLanguages.shared.lists(of: word.stem)) }
    }

    /// Counts letters that a few languages write alone: Danish and Swedish share most of their words, but not these.
    mutating func count(lettersIn text: String) {
        let bytes = text.utf8.span
        var at = 0
        for _ in 0..<Self.mostLetters where at < bytes.count {
            guard bytes[at] >= 0x80 else {
                at += 1
                continue
            }
            let (scalar, length) = decodeScalar(bytes, at, bytes.count)
            at += length
            if let lists = telling[scalar] { functionWords.add(lists) }
        }
    }

    func guess(_ script: Script) -> String? {
        if script == .cyrillic, let certain = lettersOnly { return certain }
        guard script.languages.count > 1 else { return script.languages.first }
        let unknown = script == .latin ? nil : script.languages.first
        guard let best = best(script), functionWords[best] >= (wordCount < 12 ? 1 : 2) else { return unknown }
        let isTied = second(script, after: best).map { functionWords[$0] == functionWords[best] } ?? false
        return isTied && functionWords[best] < 3 ? unknown : stopWordLists[best].language
    }

    private func cyrillicContradiction(of stated: String) -> String? {
        guard stated == "ru" || stated == "uk", let certain = lettersOnly else { return nil }
        return certain == stated ? nil : certain
    }

    /// By letters that Russian or Ukrainian lacks.
    private var lettersOnly: String? {
        if ukrainianLetters >= 2, russianLetters == 0 { return "uk" }
        let isBulgarian = functionWords[bulgarian] > functionWords[russian]
        return russianLetters >= 2 && ukrainianLetters == 0 && !isBulgarian ? "ru" : nil
    }

    private func best(_ script: Script) -> Int? { functionWords.most(among: listsByScript[script.rawValue]) }

    private func second(_ script: Script, after best: Int) -> Int? {
        functionWords.most(among: listsByScript[script.rawValue] & ~(1 << UInt64(best)))
    }

    private mutating func countCyrillic(_ scalar: UInt32) {
        switch scalar {
        // і ї є ґ, small and capital.
        case 0x456, 0x457, 0x454, 0x491, 0x406, 0x407, 0x404, 0x490: ukrainianLetters += 1
        // ы э ъ ё
        case 0x44b, 0x44d, 0x44a, 0x451, 0x42b, 0x42d, 0x42a, 0x401: russianLetters += 1
        default: break
        }
    }

    /// Counts a word of these lists, a bit for each.
    private mutating func count(_ lists: UInt64) {
        wordCount += 1
        functionWords.add(lists)
    }
}

/// For letters beyond ASCII the stop-word lists of the languages that write them, a bit each.
private let telling: [UInt32: UInt64] = {
    var telling: [UInt32: UInt64] = [:]
    for (letters, languages) in tellingLetters {
        let lists = stopWordLists.indices.filter { languages.contains(stopWordLists[$0].language) }
        for letter in (letters + letters.uppercased()).unicodeScalars {
            telling[letter.value] = lists.reduce(telling[letter.value] ?? 0) { $0 | 1 << UInt64($1) }
        }
    }
    return telling
}()

private let tellingLetters: [(letters: String, languages: [String])] = [
    ("å", ["sv", "da", "no"]), ("æø", ["da", "no"]), ("ä", ["sv", "de", "fi"]), ("ö", ["sv", "de", "fi", "tr", "hu"]),
    ("ü", ["de", "tr", "hu"]), ("ß", ["de"]), ("ñ", ["es"]), ("ãõ", ["pt"]), ("ç", ["fr", "pt", "tr", "ca"]),
    ("ìò", ["it"]), ("êâ", ["fr", "pt"]), ("œû", ["fr"]), ("șțş", ["ro"]), ("ă", ["ro", "vi"]),
    ("ąęłńśźż", ["pl"]), ("ćđ", ["hr"]), ("čšž", ["cs", "sk", "sl", "hr"]), ("ěřů", ["cs"]), ("ľĺŕ", ["sk"]),
    ("ğış", ["tr"]), ("őű", ["hu"]), ("đơư", ["vi"]),
]

/// How much there can be in texts at the most, told in blocks before they are read.
private struct TextBounds {
    /// Every word ends at the end of its text, or at a byte that is neither letter, digit nor within a character.
    var words = 0
    /// Characters beyond ASCII.
    var others = 0

    /// Of the first bytes of a text, fewer than 4,000.
    mutating func add(_ bytes: Span<UInt8>, _ end: Int) {
        let none = ByteBlock(repeating: 0)
        var ends = none
        var starts = none
        var i = 0
        while i + 16 <= end {
            let block = byteBlock(bytes, at: i)
            let isLetter =
                ((block | ByteBlock(repeating: 0x20)) &- ByteBlock(repeating: 0x61))
                .< ByteBlock(repeating: 26)
            let isDigit = (block &- ByteBlock(repeating: 0x30)) .< ByteBlock(repeating: 10)
            ends &+= ByteBlock(repeating: 1).replacing(
                with: 0, where: isLetter .| isDigit .| block.equals(0x80, in: 0xc0))
            starts &+= none.replacing(with: 1, where: block.equals(0xc0, in: 0xc0))
            i += 16
        }
        words += 1
        for lane in 0..<16 {
            words += Int(ends[lane])
            others += Int(starts[lane])
        }
        while i < end {
            let byte = bytes[i]
            if !ASCIIByte.isAlphanumeric(byte), byte & 0xc0 != 0x80 { words += 1 }
            if byte >= 0xc0 { others += 1 }
            i += 1
        }
    }
}

/// The lists of languages written in each script, a bit for each.
private let listsByScript: [UInt64] = Script.allCases.map { script in
    stopWordLists.indices.reduce(0) { lists, list in
        script.languages.contains(stopWordLists[list].language) ? lists | 1 << UInt64(list) : lists
    }
}

private let russian = stopWordLists.firstIndex { $0.language == "ru" } ?? 0
private let bulgarian = stopWordLists.firstIndex { $0.language == "bg" } ?? 0

/// ASCII letters in lower case and digits; 0 for what separates words.
let foldedASCII: [UInt8] = (0...255).map { (byte: UInt8) in
    if ASCIIByte.isLetter(byte) { return byte | 0x20 }
    return ASCIIByte.isDigit(byte) ? byte : 0
}

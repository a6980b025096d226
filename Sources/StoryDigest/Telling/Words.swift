import TextAnalysis

/// The words of a text as comparisons see them: stems of the clusterer, pairs of letters where a script sets no spaces.
func stems(of text: String, language: String?) -> [UInt64] {
    stems(of: text, by: WordScanner(language: language ?? "en"))
}

func stems(of text: String, by scanner: WordScanner) -> [UInt64] {
    var words: [Word] = []
    words.reserveCapacity(text.utf8.count / 6)
    // An array of a whole text is a copy, one of a prefix is made byte by byte.
    let bytes = text.utf8.count <= 4000 ? Array(text.utf8) : Array(text.utf8.prefix(4000))
    scanner.scan(bytes, into: &words)
    return words.map(\.stem)
}

/// A word that carries meaning, for people.
struct ContentWord {
    /// In lower case.
    let text: String
    /// The same for equal words, and in practice for no others.
    let hash: UInt64

    fileprivate init(lowered text: String) {
        self.text = text
        hash = wordHash(text.utf8.span)
    }
}

/// The words of a line that carry meaning: lower case, no possessive, no function words, no single letters.
func contentWords(_ text: String) -> [ContentWord] {
    guard text.utf8.count <= 4000, isASCII(text.utf8.span) else { return contentWords(anyScript: text) }
    let written = text.utf8.span
    let bytes = text.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    var words: [ContentWord] = []
    words.reserveCapacity(bytes.count / 5)
    var at = 0
    while at < bytes.count {
        guard isWordByte(bytes[at]) else {
            at += 1
            continue
        }
        let start = at
        while at < bytes.count, isWordByte(bytes[at]) || bytes[at] == apostrophe { at += 1 }
        var end = at
        if end - start > 2, written[end - 1] == UInt8(ascii: "s"), bytes[end - 2] == apostrophe { end -= 2 }
        while bytes[end - 1] == apostrophe { end -= 1 }
        guard end - start > 1 else { continue }
        let word = ContentWord(lowered: String(decoding: bytes[start..<end], as: UTF8.self))
        if !functionWords.contains(word.hash) { words.append(word) }
    }
    return words
}

private let apostrophe = UInt8(ascii: "'")

private func isWordByte(_ byte: UInt8) -> Bool { 0x61...0x7a ~= byte | 0x20 || 0x30...0x39 ~= byte }

private func contentWords(anyScript text: String) -> [ContentWord] {
    var words: [ContentWord] = []
    var word = String.UnicodeScalarView()
    var count = 0
    func close() {
        guard count > 1 else {
            if count > 0 { word = String.UnicodeScalarView() }
            count = 0
            return
        }
        var scalars = word[...]
        word = String.UnicodeScalarView()
        count = 0
        if scalars.last == "s", let mark = scalars.dropLast().last, isApostrophe(mark) { scalars = scalars.dropLast(2) }
        while let last = scalars.last, isApostrophe(last) { scalars = scalars.dropLast() }
        guard scalars.count > 1 else { return }
        let word = ContentWord(lowered: String(Substring(scalars)).lowercased())
        if !functionWords.contains(word.hash) { words.append(word) }
    }
    for scalar in text.unicodeScalars.prefix(4000) {
        if isWordPart(scalar) || count > 0 && isApostrophe(scalar) {
            word.append(scalar)
            count += 1
        } else {
            close()
        }
    }
    close()
    return words
}

/// Whether the word, in lower case, stands in any text.
func isFunctionWord(_ word: String) -> Bool { functionWords.contains(wordHash(word.utf8.span)) }

/// FNV-1a.
private func wordHash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for at in bytes.indices { hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01b3 }
    return hash
}

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" || scalar == "ʼ" }

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    // Comparisons first: a look at Unicode's tables costs twenty times as much.
    if scalar.isASCII { return 0x61...0x7a ~= scalar.value | 0x20 || 0x30...0x39 ~= scalar.value }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// Enough of the commonest words to keep them out of keywords and comparisons of titles.
private let functionWords: Set<UInt64> = Set(
    """
    a an the and or but of in on at to for from by with as is are was were be been being it its this that these those \
    he she they we you his her their our not no after before over under up down out into about than more most new says \
    say said will would could should can may has have had do does did who what when where why how which amid against \
    between during while also just now one two first last still yet if so all some any her him them there here \
    der die das den dem des ein eine einen einem einer und oder aber in im an am auf zu zum zur von vom für mit bei \
    nach vor aus über unter um als ist sind war waren wird werden hat haben nicht kein keine er sie es wir ihr sich \
    auch noch nur wie was wer wo wenn dass sein seine bis gegen neue neuer neues mehr \
    і й та або але не в у на до з із зі за від про по для як що це є був була було були його її їх він вона вони ми ви \
    який яка яке які при після перед під над між через також ще вже тільки чи б би то \
    и или но не в во на до с со из за от о об по для как что это был была было были его её их он она они мы вы который \
    которая которое которые при после перед под над между через также ещё уже только ли бы же то \
    le la les l un une des du de et ou mais à au aux en dans sur sous pour par avec sans est sont était a ont qui que \
    quoi dont où ne pas plus ce cette ces son sa ses leur leurs il elle ils elles nous vous se après avant entre contre \
    el los las una unos unas y o pero del al en con por para sin es son era fue ha han su sus que no se lo más como \
    tras ante entre sobre contra este esta estos estas o os as um uma uns umas e do da dos das no na nos nas ao com sem \
    é são foi tem seu sua il lo gli i di che è sono nel nella dei delle della con non si più come
    """.split(separator: " ").map { wordHash($0.utf8.span) })

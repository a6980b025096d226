import TextAnalysis

/// Reads the words of texts as comparisons see them: stems of the clusterer, pairs of letters where a script sets no
/// spaces.
struct StemReader {
    private let scanner: WordScanner
    /// Kept from text to text.
    private var words: [Word] = []

    init(language: String?) {
        scanner = WordScanner(language: language ?? "en")
        words.reserveCapacity(48)
    }

    /// Of the first 4,000 bytes.
    mutating func words(of text: String) -> WordSet {
        WordSet(read(text.utf8.span).map(\.stem))
    }

    /// The same in the order of the text, each as often as it stands there.
    mutating func read(_ bytes: Span<UInt8>) -> [Word] {
        words.removeAll(keepingCapacity: true)
        scanner.scan(bytes.extracting(0..<min(4000, bytes.count)), into: &words)
        return words
    }
}

/// The words of lines that carry meaning: lower case, no possessive, no function words, no single letters.
struct ContentWords {
    struct Word {
        /// In `lowered`.
        var range: Range<Int>
        /// The same for equal words, and in practice for no others.
        var hash: UInt64
        /// Of the lines.
        var line: Int
    }

    private var lowered: [UInt8] = []
    private(set) var words: [Word] = []

    init(of lines: [String?]) {
        let count = lines.reduce(0) { $0 + ($1?.utf8.count ?? 0) }
        lowered.reserveCapacity(count)
        words.reserveCapacity(count / 5)
        for (index, line) in lines.enumerated() {
            guard let line else { continue }
            if line.utf8.count <= 4000, isASCII(line.utf8.span) {
                readASCII(line.utf8.span, index)
            } else {
                read(line, index)
            }
        }
    }

    /// For people, in lower case.
    func text(of word: Word) -> String { String(decoding: lowered[word.range], as: UTF8.self) }

    /// Whether it has three code points or more and is no number.
    func isTelling(_ word: Word) -> Bool {
        guard word.range.count > 2 else { return false }
        // So many bytes are three code points or more.
        if word.range.count <= 8 {
            var points = 0
            for at in word.range where lowered[at] & 0xc0 != 0x80 { points += 1 }
            if points <= 2 { return false }
        }
        if 0x61...0x7a ~= lowered[word.range.lowerBound] { return true }
        return !text(of: word).allSatisfy(\.isNumber)
    }

    private mutating func readASCII(_ written: Span<UInt8>, _ line: Int) {
        let begin = lowered.count
        lowered.append(addingCapacity: written.count) { lowered in
            for at in written.indices { lowered.append(written[at] &- 0x41 < 26 ? written[at] | 0x20 : written[at]) }
        }
        let kept = lowered
        let bytes = kept.span
        var at = begin
        while at < bytes.count {
            guard isWordByte(bytes[at]) else {
                at += 1
                continue
            }
            let start = at
            var hash = emptyHash
            while at < bytes.count, isWordByte(bytes[at]) {
                hash = (hash ^ UInt64(bytes[at])) &* hashFactor
                at += 1
            }
            var end = at
            if at < bytes.count, bytes[at] == apostrophe {
                while at < bytes.count, isWordByte(bytes[at]) || bytes[at] == apostrophe { at += 1 }
                end = at
                let closes = end - start > 2 && written[end - begin - 1] == UInt8(ascii: "s")
                if closes, bytes[end - 2] == apostrophe { end -= 2 }
                while bytes[end - 1] == apostrophe { end -= 1 }
                hash = wordHash(bytes.extracting(start..<end))
            }
            if end - start > 1 { add(start..<end, hash, line) }
        }
    }

    private mutating func read(_ text: String, _ line: Int) {
        var word = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars.prefix(4000) {
            if isWordPart(scalar) || count > 0 && isApostrophe(scalar) {
                word.append(scalar)
                count += 1
            } else if count > 0 {
                if count > 1 { add(word, line) }
                word = String.UnicodeScalarView()
                count = 0
            }
        }
        if count > 1 { add(word, line) }
    }

    private mutating func add(_ word: String.UnicodeScalarView, _ line: Int) {
        var scalars = word[...]
        if scalars.last == "s", let mark = scalars.dropLast().last, isApostrophe(mark) { scalars = scalars.dropLast(2) }
        while let last = scalars.last, isApostrophe(last) { scalars = scalars.dropLast() }
        guard scalars.count > 1 else { return }
        let start = lowered.count
        lowered += String(Substring(scalars)).lowercased().utf8
        add(start..<lowered.count, wordHash(lowered.span.extracting(start..<lowered.count)), line)
    }

    private mutating func add(_ range: Range<Int>, _ hash: UInt64, _ line: Int) {
        if !functionWords.contains(hash) { words.append(Word(range: range, hash: hash, line: line)) }
    }
}

private let apostrophe = UInt8(ascii: "'")

private func isWordByte(_ byte: UInt8) -> Bool { 0x61...0x7a ~= byte | 0x20 || 0x30...0x39 ~= byte }

/// Whether the word, in lower case, stands in any text.
func isFunctionWord(_ word: String) -> Bool { functionWords.contains(wordHash(word.utf8.span)) }

/// FNV-1a.
private func wordHash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = emptyHash
    for at in bytes.indices { hash = (hash ^ UInt64(bytes[at])) &* hashFactor }
    return hash
}

private let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325
private let hashFactor: UInt64 = 0x100_0000_01b3

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" || scalar == "ʼ" }

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    // Comparisons first: a look at Unicode's tables costs twenty times as much.
    if scalar.isASCII { return 0x61...0x7a ~= scalar.value | 0x20 || 0x30...0x39 ~= scalar.value }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// Words by their hashes.
private struct WordList {
    private var words = WordCounts()

    init(_ text: String) { for word in text.split(separator: " ") { words.add(wordHash(word.utf8.span), line: 0) } }

    func contains(_ hash: UInt64) -> Bool { words[hash] > 0 }
}

/// Enough of the commonest words to keep them out of keywords and comparisons of titles.
private let functionWords = WordList(
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
    """)

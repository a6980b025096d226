import Testing
import TextAnalysis

@Suite struct WordScannerTests {
    @Test(arguments: [
        // Case, accents, possessives, acronyms, numbers.
        ("en", "Zelenskyy", "ZELENSKYY"),
        ("en", "Macron's plan", "macron plan"),
        ("en", "Macron’s plan", "macron plan"),
        ("en", "the U.S. envoy", "US envoy"),
        ("en", "O'Brien", "OBrien"),
        ("en", "negotiators negotiated", "negotiation negotiating"),
        ("de", "Gespräche über Frieden", "Gesprache uber Frieden"),
        ("de", "Straße", "Strasse"),
        ("pl", "Łódź", "Lodz"),
        ("fr", "l'accord", "accord"),
        ("fr", "L’Élysée", "Elysee"),
        ("it", "dell'accordo", "accordo"),
        ("uk", "п'ять", "пʼять"),
        ("uk", "Київ", "КИЇВ"),
        ("ru", "ёлка", "елка"),
        ("el", "Ειρήνη", "ΕΙΡΗΝΗ"),
        ("tr", "Görüşme", "gorusme"),
        ("ar", "المفاوضات", "مفاوضات"),
        ("ar", "والسلام", "سلام"),
        ("ar", "مُفاوَضات", "مفاوضات"),
        ("he", "שָׁלוֹם", "שלום"),
        ("en", "ＡＢＣ ２０", "abc 20"),
        ("hi", "युद्ध १२", "युद्ध 12"),
    ])
    func `ways to write a word are one word`(language: String, one: String, other: String) {
        #expect(stems(one, language) == stems(other, language))
        #expect(!stems(one, language).isEmpty)
    }

    @Test(arguments: [
        ("en", "peace", "war"), ("en", "U.S.", "us.example.com"), ("uk", "мир", "рим"), ("zh", "日内瓦", "维也纳"),
        ("ja", "東京", "京都"), ("th", "สันติภาพ", "สงคราม"), ("hi", "शांति", "युद्ध"), ("en", "7.1", "6.4"),
    ])
    func `different words are different`(language: String, one: String, other: String) {
        #expect(Set(stems(one, language)).isDisjoint(with: stems(other, language)))
    }

    @Test(arguments: [
        ("en", "What is it that they have been doing with the", 0), ("de", "Und wenn sie nicht mit uns sind", 0),
        ("fr", "Ce qu'il y a dans les", 0), ("en", "a b c", 0), ("en", "peace-talks: day 5!", 4),
        ("zh", "日内瓦会谈", 4), ("ja", "国", 1), ("ko", "협상", 1), ("en", "…—«»", 0), ("en", "", 0),
    ])
    func `stop words and marks are none, and letters without spaces go in pairs`(
        language: String, text: String, count: Int
    ) {
        #expect(stems(text, language).count == count)
    }

    // With a soft hyphen in it a word is put together letter by letter.
    @Test(arguments: [
        "the", "x", "7", "U2", "talks", "TALKS", "s", "themselves", "Themselves7", "ourselve", "minister", "ministers",
        "40000000", String(repeating: "letters8", count: 2), String(repeating: "letters8", count: 5),
        String(repeating: "letters", count: 7),
    ])
    func `a word of plain letters is what it is with what does not count`(word: String) {
        let spelled = word.prefix(1) + "\u{ad}" + word.dropFirst()
        for end in [
            "", " ", ".", ". ", "...", ".5", ".com", "'", "' ", "'s", "’s", ", ", "\n", ".\" ", "’ ", "é", "-x",
        ] {
            for language in ["en", "fr"] {
                #expect(words(word + end, language) == words(spelled + end, language), "\(end)")
            }
        }
    }

    @Test func `words of two languages never meet`() {
        #expect(stems("Kremlin", "en") != stems("Kremlin", "de"))
        #expect(stems("Kremlin", nil) == stems("Kremlin", nil))
    }

    @Test func `a capital is seen in every script that has them`() {
        #expect(words("Macron met Зеленський and Ερντογάν", "en").map(\.isCapital) == [true, false, true, true])
    }

    @Test func `broken UTF-8 parts words and harms nothing`() {
        let bytes: [UInt8] = [0x70, 0x65, 0xff, 0xc3, 0x28, 0x61, 0x62, 0xe2, 0x82]
        var words: [Word] = []
        WordScanner(language: "en").scan(bytes, into: &words)
        #expect(words.count == 2)
    }

    private func words(_ text: String, _ language: String?) -> [Word] {
        var words: [Word] = []
        let bytes = Array(text.utf8)
        WordScanner(language: language).scan(bytes, into: &words)
        return words
    }

    private func stems(_ text: String, _ language: String?) -> [UInt64] { words(text, language).map(\.stem) }
}

import Testing
import TextAnalysis

/// Names that several languages share.
@Suite struct NameScannerTests {
    private func words(_ text: String, _ language: String) -> [(text: String, word: NameWord)] {
        let bytes = Array(text.utf8)
        var found: [NameWord] = []
        NameScanner(language: language).scan(bytes, into: &found, upTo: 100)
        return found.map { (String(decoding: bytes[$0.range], as: UTF8.self), $0) }
    }

    private func key(_ text: String, _ language: String) -> UInt32? { words(text, language).first?.word.key }

    @Test(arguments: [
        (["Macron": "fr", "Макрон": "ru", "ماكرون": "ar", "Μακρόν": "el"]),
        (["Schmidt": "de", "Шмидт": "ru", "Šmidt": "sl"]),
        (["Zelensky": "en", "Selenskyj": "de", "Zelenski": "es", "Зеленский": "ru"]),
        (["Doncic": "en", "Dončić": "sl"]),
    ])
    func `a name has one key in every spelling`(_ spellings: [String: String]) {
        let keys = Set(spellings.map { key($0.key, $0.value) })
        #expect(keys.count == 1 && !keys.contains(nil), "\(spellings)")
    }

    @Test(arguments: [
        ["Germany": "en", "deutscher": "de", "Alemania": "es", "Allemagne": "fr", "Германии": "ru", "ألمانيا": "ar"],
        ["Japanese": "en", "Japón": "es", "japonais": "fr", "Японии": "ru", "اليابان": "ar", "Japão": "pt"],
        ["Kyjiw": "de", "Киеве": "ru", "Kiev": "fr", "Kyiv": "en"],
        ["Croatia": "en", "hrvatski": "sl", "Хорватия": "ru", "Kroatien": "de"],
    ])
    func `a country and its people are one in every language`(_ spellings: [String: String]) {
        let keys = Set(spellings.map { key($0.key, $0.value) })
        #expect(keys.count == 1 && !keys.contains(nil), "\(spellings)")
    }

    @Test func `another name has another key, and so has another country`() {
        #expect(key("Macron", "fr") != key("Merkel", "de"))
        #expect(key("Austria", "en") != key("Australia", "en"))
        #expect(key("Francisco", "es") != key("France", "fr"))
        #expect(key("India", "en") != key("Indiana", "en"))
    }

    @Test func `names that sound alike are told by their spelling`() throws {
        let exact = try #require(words("Nadal", "es").first?.word)
        let same = try #require(words("Надал", "ru").first?.word)
        #expect(exact.key == same.key && exact.spelling == same.spelling)
        let near = try #require(words("Nodel", "en").first?.word)
        #expect(exact.key == near.key && exact.spelling != near.spelling)
    }

    @Test func `numbers are numbers, stop words and single letters nothing`() {
        let found = words("The 121 of a U in 2021", "en")
        #expect(found.map(\.text) == ["121", "2021"])
        #expect(key("121", "en") == key("121", "ru"))
        #expect(key("121", "en") != key("122", "en"))
    }

    @Test func `a word with a capital weighs more, unless all have one`() {
        let telling = words("divers lift bell near Tallmouth", "en")
        #expect(telling.map { $0.word.weight > 0.9 } == [false, false, false, true])
        let shouted = words("Divers Lift Bell Near Tallmouth", "en").map(\.word.weight)
        #expect(Set(shouted).count == 1 && shouted[0] > 0.5 && shouted[0] < 0.9)
    }

    @Test func `an article written on to its noun is not part of the name`() {
        #expect(key("الكرملين", "ar") == key("كرملين", "ar"))
    }

    @Test(arguments: ["", "...", "東京オリンピック", "\u{301}\u{301}", "ÿÿÿ ﷽", String(repeating: "щ", count: 5000)])
    func `odd text is no name and does no harm`(_ text: String) {
        #expect(words(text, "ru").count <= 1)
        #expect(words(text, "xx").count <= 1)
    }

    @Test func `a word that was met is what it was, in its own language`() {
        // "die" is a word of no weight in one language and may be a name in another.
        let texts = [
            ("die Wahl in Kiew gewinnt Schmidt 2024", "de"), ("three die near Kyiv as schmidt wins 2024 vote", "en"),
            ("الكرملين", "ar"), ("Die Wahl", "en"), ("die WAHL", "de"),
        ]
        var known = KnownNames()
        for _ in 0..<2 {
            for (text, language) in texts {
                var found: [NameWord] = []
                NameScanner(language: language).scan(Array(text.utf8), into: &found, upTo: 100, &known)
                #expect(found == words(text, language).map(\.word))
            }
        }
    }
}

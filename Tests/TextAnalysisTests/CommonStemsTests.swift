import Testing
import TextAnalysis

@Suite struct CommonStemsTests {
    @Test(arguments: [
        ("en", "people", "parliament"), ("de", "Jahr", "Bundesrat"), ("fr", "années", "ambassade"),
        ("es", "año", "huelga"),
        ("ru", "человек", "посольство"), ("uk", "людина", "посольство"), ("el", "χρόνια", "πρεσβεία"),
        ("ar", "العالم", "السفارة"), ("he", "אנשים", "שגרירות"), ("hi", "सरकार", "दूतावास"), ("zh", "中国", "使馆"),
        ("ja", "日本", "使館"), ("ko", "사람", "대사"), ("sr", "година", "амбасада"),
    ])
    func `what is common in a language ranks before what is not`(language: String, common: String, rare: String) throws
    {
        let (first, second) = try (rank(of: common, language), rank(of: rare, language))
        #expect((1...250).contains(first))
        #expect(second == 0 || second > first)
    }

    @Test func `a stem is common in the languages in which it is`() throws {
        #expect(try rank(of: "people", "en") > 0)
        #expect(try rank(of: "people", "de") == 0)
        #expect(try rank(of: "people", "xx") == 0)
        #expect(CommonStems.shared.rank(of: 0) == 0)
    }

    @Test func `words that nobody has are not common`() throws {
        // The tables of all languages lie in one, and a stem is told by a part of its hash.
        for number in 0..<5000 where try rank(of: "zq\(number)", "en") != 0 {
            Issue.record("zq\(number) has a rank")
        }
    }

    private func rank(of word: String, _ language: String) throws -> Int {
        var words: [Word] = []
        WordScanner(language: language).scan(word.utf8.span, into: &words)
        return try CommonStems.shared.rank(of: #require(words.first).stem)
    }
}

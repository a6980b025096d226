import Testing

@testable import TextAnalysis

struct SearchTermsTests {
    private func terms(_ text: String, for use: SearchTerms.Use = .text) -> [String] {
        let found = SearchTerms(text, for: use)
        return found.terms.map { String(decoding: found.bytes(of: $0), as: UTF8.self) }
    }

    @Test(arguments: [
        ("Harbour talks end", ["harbour", "talks", "end"]),
        ("ÉLECTION à Genève", ["election", "a", "geneve"]),
        ("E\u{301}lection", ["election"]),
        ("The U.S. and the U.N. agree.", ["the", "us", "and", "the", "un", "agree"]),
        ("see a.example today", ["see", "a", "example", "today"]),
        ("up 3.5 percent", ["up", "3", "5", "percent"]),
        ("Putin's and Putin’s plans", ["putin", "and", "putin", "plans"]),
        ("don't stop", ["don", "t", "stop"]),
        ("state-run l'été", ["state", "run", "l", "ete"]),
        ("Straße, ſtraße", ["strase", "strase"]),
        ("Война и мир: ЁЛКА", ["воина", "и", "мир", "елка"]),
        ("المُؤتمر", ["الموتمر"]),
        ("भारत की", ["भारत", "की"]),
        ("１２３ ＡＢＣ", ["123", "abc"]),
        ("", []),
        ("- … !?", []),
    ]) func `a text gives folded words`(text: String, expected: [String]) {
        #expect(terms(text) == expected)
    }

    @Test func `scripts without spaces give pairs, and the last letter`() {
        #expect(terms("東京都") == ["東京", "京都", "都"])
        #expect(terms("AI大会，北京") == ["ai", "大会", "会", "北京", "京"])
        #expect(terms("ไทย") == ["ไท", "ทย", "ย"])
        #expect(terms("서울시") == ["서울", "울시", "시"])
    }

    @Test func `what looks for them needs the pairs alone, and a lone letter is a beginning`() {
        #expect(terms("東京都", for: .query) == ["東京", "京都"])
        #expect(terms("京", for: .query) == ["京"])
        #expect(SearchTerms("京", for: .query).isLoneDenseLetter)
        #expect(!SearchTerms("京 a", for: .query).isLoneDenseLetter)
        #expect(!SearchTerms("東京", for: .query).isLoneDenseLetter)
    }

    @Test func `every term knows where it stands in the text`() {
        let text = "The U.S. été, 東京都"
        let found = SearchTerms(text)
        let places = found.terms.map { String(decoding: Array(text.utf8)[$0.text], as: UTF8.self) }
        #expect(places == ["The", "U.S", "été", "東京", "京都", "都"])
        #expect(String(decoding: found.bytes, as: UTF8.self) == "the us ete 東京 京都 都")
    }

    @Test func `letters are those that clustering sees`() {
        // Whatever separates words for one separates them for the other.
        for scalar in ["a", "Ä", "ё", "ك", "東", "ก", "7", "٣", "²", "_", "·", "\u{ad}", "\u{200d}", "🙂", "ｶ"] {
            var words: [Word] = []
            WordScanner(language: nil).scan(Array("xx\(scalar)yy".utf8), into: &words)
            #expect((words.count == 1) == (terms("xx\(scalar)yy").count == 1), "\(scalar)")
        }
    }

    @Test func `a word without end and a text beyond the limit are cut`() {
        #expect(terms(String(repeating: "x", count: 5000))[0].utf8.count <= 64)
        #expect(SearchTerms("one two three", limit: 7).terms.count == 2)
    }

    @Test func `broken and hostile bytes end words and do no harm`() {
        for text in ["a\u{0}b", "\u{202e}evil", String(repeating: "e\u{301}", count: 999), "\u{fffd}", "a.b.c.d.e.fg"] {
            let found = SearchTerms(text)
            #expect(found.terms.allSatisfy { $0.text.upperBound <= text.utf8.count && !$0.bytes.isEmpty })
            #expect(
                found.bytes.allSatisfy {
                    $0 >= 0x80 || $0 == 0x20 || (0x30...0x39).contains($0) || (0x61...0x7a).contains($0)
                })
        }
    }
}

import Testing
import TidingsModel

@testable import StoryStorage

struct SnippetTests {
    /// The marked parts in brackets.
    private func shown(_ text: MarkedText) -> String {
        text.pieces.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined()
    }

    @Test(arguments: [
        ("harbour", "The HARBOUR, closed", "The [HARBOUR], closed"),
        ("geneve", "À Genève.", "À [Genève]."),
        ("\"signed deal\"", "signed a deal, a signed deal", "signed a deal, a [signed deal]"),
        ("elect*", "Elections elect no re-elected", "[Elections] [elect] no re-[elected]"),
        ("us", "The U.S. and us", "The [U.S]. and [us]"),
        ("東京都", "在東京都市", "在[東京都]市"),
        ("nothing", "Something else", "Something else"),
        ("x1 -harbour", "harbour x1", "harbour [x1]"),
        ("title:x1 outlet:harbour", "harbour x1", "harbour [x1]"),
    ]) func `what was looked for is marked`(query: String, text: String, expected: String) throws {
        #expect(shown(Snippets(try SearchQuery(query)).marked(text)) == expected)
    }

    @Test func `a snippet shows the place that has most of the words`() throws {
        let filler = String(repeating: "lorem ipsum dolor sit amet ", count: 30)
        let text = "harbour \(filler) the harbour deal was signed \(filler)"
        let snippet = Snippets(try SearchQuery("harbour deal")).snippet(of: text)
        #expect(shown(snippet).contains("the [harbour] [deal] was signed"))
        #expect(snippet.text.hasPrefix("… ") && snippet.text.hasSuffix(" …"))
        #expect(snippet.text.utf8.count < 240)
    }

    @Test func `a snippet is whole letters and one line`() throws {
        let text = String(repeating: "東京都で地震がありました。\n", count: 40)
        let snippet = Snippets(try SearchQuery("nothing")).snippet(of: text)
        #expect(text.replacing("\n", with: " ").hasPrefix(String(snippet.text.dropLast(2))))
        #expect(!snippet.text.contains("\n") && !snippet.text.contains("\u{fffd}"))
        for word in ["地震", "した"] {
            let text = Snippets(try SearchQuery(word)).snippet(of: String(repeating: "あ", count: 300) + text)
            #expect(!text.text.contains("\u{fffd}") && shown(text).contains("[\(word)]"))
        }
        #expect(Snippets(try SearchQuery("x1")).snippet(of: "").isEmpty)
    }
}

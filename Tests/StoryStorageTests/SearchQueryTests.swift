import Testing

@testable import StoryStorage

struct SearchQueryTests {
    private func sentence(_ text: String) -> String? {
        do {
            _ = try SearchQuery(text)
            return nil
        } catch {
            return error.description
        }
    }

    /// As in `a+b, c -d`: what must hold, alternatives joined by +, and what must not.
    private func reading(_ text: String) throws -> String {
        let query = try SearchQuery(text)
        func name(_ part: SearchQuery.Part) -> String {
            let place = part.place == .words ? "" : part.place.rawValue + ":"
            return place + part.terms.replacing(" ", with: "_") + (part.isPrefix ? "*" : "")
        }
        let wanted = query.wanted.map { $0.map(name).joined(separator: "+") }
        return (wanted + query.unwanted.map { "-" + name($0) }).joined(separator: " ")
    }

    @Test(arguments: [
        ("harbour Deal", "harbour deal"),
        ("\"harbour deal\"", "harbour_deal"),
        ("“harbour deal” x1", "harbour_deal x1"),
        ("„harbour deal“", "harbour_deal"),
        ("«harbour deal»", "harbour_deal"),
        ("\"harbour deal", "harbour_deal"),
        ("harbour -strike -\"mass protest\"", "harbour -strike -mass_protest"),
        ("harbour - strike", "harbour strike"),
        ("one OR two three", "one+two three"),
        ("one | two", "one+two"),
        ("OR one", "one"),
        ("one OR", "one"),
        ("one or two", "one or two"),
        ("elect*", "elect*"),
        ("\"signed elect\"*", "signed_elect*"),
        ("state-run", "state_run"),
        ("U.S.", "us"),
        ("outlet:bbc.co.uk news", "outlet:bbc_co_uk news"),
        ("outlet: bbc", "outlet:bbc"),
        ("OUTLET:\"Big News\"", "outlet:big_news"),
        ("title:deal -title:strike", "title:deal -title:strike"),
        ("language:de x1", "language:de x1"),
        ("nosuch:field", "nosuch_field"),
        ("東京都", "東京_京都"),
        ("京", "京*"),
        ("a\"b c\"d", "a b_c d"),
        ("title:", "title"),
    ]) func `a search is read as it is meant`(text: String, expected: String) throws {
        #expect(try reading(text) == expected)
    }

    @Test(arguments: [
        ("", "the search names no word to look for"),
        (" * - \" \" OR ", "the search names no word to look for"),
        ("-strike", "the search only says what to leave out; name a word to look for, too"),
        ("ab*", "ab* stands for too many words; begin it with three letters or more"),
        (Array(repeating: "word", count: 40).joined(separator: " "), "the search has more than 32 parts"),
    ]) func `what cannot be looked for is said in a sentence`(text: String, expected: String) {
        #expect(sentence(text) == expected)
    }
}

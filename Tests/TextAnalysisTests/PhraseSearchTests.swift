import Testing
import TextAnalysis

@Suite struct PhraseSearchTests {
    private let search = PhraseSearch(["our newsletter", "all rights reserved"])

    private func stands(_ text: String, _ range: Range<Int>? = nil) -> Bool {
        search.stands(in: text.utf8.span, range ?? 0..<text.utf8.count)
    }

    @Test func `a phrase is found wherever it stands, in letters of either case`() {
        for before in 0..<20 {
            let text = String(repeating: "x", count: before)
            #expect(stands(text + "our newsletter"), "behind \(before)")
            #expect(stands(text + "Our NEWSLETTER of today"), "behind \(before)")
            #expect(stands(text + "© All rights reserved."), "behind \(before)")
        }
    }

    @Test func `what is not the whole phrase is none`() {
        #expect(!stands("our newsletten"))
        #expect(!stands("our  newsletter, all right reserved, your newslette"))
        #expect(!stands(""))
    }

    @Test func `a phrase that goes beyond the range is none in it`() {
        let text = "Read our newsletter now"
        #expect(stands(text, 5..<19))
        #expect(!stands(text, 6..<19))
        #expect(!stands(text, 5..<18))
    }
}

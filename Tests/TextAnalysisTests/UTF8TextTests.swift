import Testing

@testable import TextAnalysis

struct UTF8TextTests {
    @Test func `a text is what was written, however long`() {
        var text = UTF8Text(capacity: 0)
        var expected = ""
        for number in 0..<1_000 {
            let piece = "\(number): Genève, 日内瓦 "
            text.append(piece.utf8.span, from: 0, to: piece.utf8.count)
            text.append("&amp;")
            text.append(codePoint: 0x1f310)
            expected += piece + "&amp;\u{1f310}"
        }
        #expect(text.string == expected)
    }

    @Test func `part of a text is taken where characters end`() {
        let source = "aéb"
        var text = UTF8Text(capacity: 4)
        text.append(source.utf8.span, from: 1, to: 3)
        #expect(text.string == "é")
    }

    @Test(arguments: [(0, 2, "a\u{fffd}"), (2, 4, "\u{fffd}b"), (2, 3, "\u{fffd}")])
    func `half a character never gets into a text`(start: Int, end: Int, expected: String) {
        let source = "aéb"
        var text = UTF8Text(capacity: 4)
        text.append(source.utf8.span, from: start, to: end)
        #expect(text.string == expected)
    }

    @Test func `bytes that nobody vouches for are repaired`() {
        var text = UTF8Text(capacity: 4)
        text.append(unproven: [0x61, 0xff, 0x62].span)
        #expect(text.string == "a\u{fffd}b")
    }

    @Test func `what is no character is left out`() {
        var text = UTF8Text(capacity: 4)
        text.append(codePoint: 0xd800)
        text.append(codePoint: 0x110000)
        #expect(text.string.isEmpty)
    }
}

import Testing

@testable import FeedParsing

struct UTF8CheckingTests {
    @Test(arguments: [
        "plain words, longer than a block of eight", "Быстрая коричневая лиса прыгает", "naïve café, déjà vu à Genève",
        "日本語の文字列です。", "mixed Ж ж 日 😀 é a", "😀😃😄😁", "éééééééé",
    ])
    func `bytes are UTF-8 where Swift says so, too`(text: String) {
        let bytes = Array(text.utf8)
        let odd: [UInt8] = [
            0x00, 0x41, 0x7f, 0x80, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xf0, 0xf4, 0xf5, 0xff,
        ]
        #expect(isUTF8(bytes[...]))
        for at in bytes.indices {
            #expect(isUTF8(bytes[..<at]) == (String(validating: bytes[..<at], as: UTF8.self) != nil))
            for byte in odd {
                var changed = bytes
                changed[at] = byte
                let expected = String(validating: changed, as: UTF8.self)
                #expect(isUTF8(changed[...]) == (expected != nil), "\(byte) at \(at) of \(text)")
                changed.withUnsafeBufferPointer { #expect(String(text: $0) == String(decoding: $0, as: UTF8.self)) }
            }
        }
    }

    @Test(arguments: [
        "", " ", "a", " a", "a ", "a b", "a  b", "a\nb", "\t a \u{b}\u{c} b\r\n", "a \n b c  d e ", "é  è",
        "a\u{1}b \u{1} c",
        "one two\nthree four five\n\nsix",
    ])
    func `white space between words becomes one blank`(text: String) {
        let blanks: Set<Character> = [" ", "\n", "\t", "\r", "\r\n", "\u{b}", "\u{c}"]
        #expect(text.collapsed == text.split { blanks.contains($0) }.joined(separator: " "))
    }
}

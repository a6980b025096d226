import Foundation
import StoryDigest
import Testing

@Suite struct JSONWriterTests {
    // Short texts, whole blocks of sixteen bytes and what is left behind them are looked through in three ways.
    @Test(arguments: ["\u{1}", "\n", "\"", "\\", "\u{7f}", "\u{85}", "\u{2028}", "\u{202e}", "é", "—"])
    func `a character is written as it has to be wherever it stands`(character: String) throws {
        for count in 0..<40 {
            for place in 0...count {
                let text =
                    String(repeating: "a", count: place) + character + String(repeating: "z", count: count - place)
                var json = JSONWriter()
                json.object {
                    $0.member("member", text)
                    $0.key("key")
                    $0.string(text)
                }
                let line = String(decoding: json.takeLine(), as: UTF8.self)
                let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
                #expect(read == ["member": text, "key": text])
                guard let scalar = character.unicodeScalars.first, !["\n", "\"", "\\"].contains(character) else {
                    continue
                }
                #expect(line.unicodeScalars.contains(scalar) == ["é", "—"].contains(character))
            }
        }
    }
}

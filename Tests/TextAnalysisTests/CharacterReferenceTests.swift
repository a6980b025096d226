import Testing
import TextAnalysis

@Suite struct CharacterReferenceTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("&", "&"), ("a & b", "a & b"), ("AT&T", "AT&T"), ("&;", "&;"), ("&#;", "&#;"),
        ("&#x;", "&#x;"), ("caf&eacute;", "café"), ("&lt;b&gt;", "<b>"), ("&amp;amp;", "&amp;"),
        ("&quot;&apos;", "\"'"), ("&nbsp;", "\u{a0}"), ("&CounterClockwiseContourIntegral;", "∳"),
        ("&NotEqualTilde;", "≂\u{338}"), ("&fjlig;", "fj"), ("&nosuchname;", "&nosuchname;"),
        // Without semicolon: old names alone, the longest of them.
        ("&copy 2026", "© 2026"), ("&notit;", "¬it;"), ("&notin;", "∉"), ("&eacut;", "&eacut;"),
        ("&alpha x", "&alpha x"),
        ("&ampx", "&x"), ("&lt", "<"), ("x&gt", "x>"),
        // Numbers.
        ("&#65;&#x42;&#X43;", "ABC"), ("&#65 &#66", "A B"), ("&#150;&#x80;", "–€"), ("&#0;", "\u{fffd}"),
        ("&#xD800;", "\u{fffd}"), ("&#x110000;", "\u{fffd}"), ("&#99999999999999999999;", "\u{fffd}"),
        ("&#x1F600;", "😀"), ("&#38;lt;", "&lt;"),
    ])
    func `references are decoded once`(text: String, expected: String) {
        #expect(decodingCharacterReferences(text) == expected)
    }

    @Test(arguments: [
        ("amp", "&"), ("nbsp", "\u{a0}"), ("eacute", "é"), ("AElig", "Æ"), ("aelig", "æ"), ("zwnj", "\u{200c}"),
        ("zwj", "\u{200d}"), ("Aacute", "Á"), ("hellip", "…"), ("NotEqualTilde", "≂\u{338}"),
    ])
    func `a name has its text`(name: String, text: String) {
        #expect(characterReference(named: name) == text)
    }

    @Test(arguments: ["", "nosuchname", "Eacut", "eacutes", "EACUTE", "amp;", "é", "zzzzz", "!"])
    func `other names have none`(name: String) { #expect(characterReference(named: name) == nil) }
}

import Testing
import TextAnalysis

@Suite struct SentenceTests {
    @Test(arguments: [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        (
            "Mr. Witkoff met J. Kushner in the U.S. Capitol. They left.",
            ["Mr. Witkoff met J. Kushner in the U.S. Capitol.", "They left."]
        ),
        ("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."]),
        ("He said: \"We are done.\" Then he left.", ["He said: \"We are done.\"", "Then he left."]),
        (
            "Am 24. November trafen sie sich. Danach war Ruhe.",
            ["Am 24. November trafen sie sich.", "Danach war Ruhe."]
        ),
        ("Це коштує 5 млн. Грошей немає.", ["Це коштує 5 млн. Грошей немає."]),
        (
            "Переговори тривають. Сторони зустрінуться завтра.",
            ["Переговори тривають.", "Сторони зустрінуться завтра."]
        ),
        ("会談が始まった。明日も続く。", ["会談が始まった。", "明日も続く。"]),
        ("谈判开始了。“我们有希望！”双方明天再谈？", ["谈判开始了。", "“我们有希望！”", "双方明天再谈？"]),
        ("بدأت المحادثات. هل تنجح؟ لا أحد يعرف.", ["بدأت المحادثات.", "هل تنجح؟", "لا أحد يعرف."]),
        ("مذاکرات شروع ہوئے۔ کل جاری رہیں گے۔", ["مذاکرات شروع ہوئے۔", "کل جاری رہیں گے۔"]),
        ("वार्ता शुरू हुई। कल जारी रहेगी।", ["वार्ता शुरू हुई।", "कल जारी रहेगी।"]),
        ("ንግግሩ ተጀመረ። ነገ ይቀጥላል።", ["ንግግሩ ተጀመረ።", "ነገ ይቀጥላል።"]),
        (
            "รัฐบาลและฝ่ายค้านเริ่มการเจรจาสันติภาพรอบใหม่ที่กรุงเทพมหานครเมื่อวันอังคาร โดยคาดว่าจะใช้เวลาสามวัน",
            [
                "รัฐบาลและฝ่ายค้านเริ่มการเจรจาสันติภาพรอบใหม่ที่กรุงเทพมหานครเมื่อวันอังคาร",
                "โดยคาดว่าจะใช้เวลาสามวัน",
            ]
        ),
        ("A heading\nThe text goes\non in the next line.", ["A heading", "The text goes on in the next line."]),
        ("  \n ", []), ("", []), ("...", []),
    ])
    func `a text falls into its sentences`(text: String, expected: [String]) {
        #expect(sentences(in: text).map(\.text) == expected)
    }

    @Test(arguments: [
        ("The end.", Sentence.Ending.whole), ("\"The end!\"", .whole), ("No mark at all", .open),
        ("And then they…", .cut), ("And then they...", .cut), ("And then they [...]", .cut), ("What now?", .whole),
        ("It was Friday. (2025)", .open),
    ])
    func `a sentence knows how it ends`(text: String, ending: Sentence.Ending) throws {
        #expect(sentences(in: text).first?.ending == (text.hasPrefix("It was") ? .whole : ending))
        #expect(sentences(in: text, limit: 1).count == 1)
    }

    @Test func `white space of any kind and length is one space`() {
        let text = " \u{a0}The  talks\tgo\u{2009}\u{3000}on,\r\nsays é \u{85}a man\u{a0}. \u{a0}"
        #expect(sentences(in: text).map(\.text) == ["The talks go on, says é a man ."])
    }

    @Test func `what is looked at is counted in code points`() {
        #expect(sentences(in: "Мир. Мир!", reach: 4).map(\.text) == ["Мир."])
        #expect(sentences(in: "Мир. Мир!", reach: 6).map(\.text) == ["Мир.", "М"])
    }

    @Test func `a very long text is looked at only so far`() {
        let long = String(repeating: "Word after word. ", count: 100_000)
        #expect(sentences(in: long).count < 1300)
    }

    @Test(arguments: [
        "The talks went on. They end in the 3. Dezember hall. Nobody left, said Mr. Smith of the U.S. embassy. ",
        "Переговори тривали всю ніч. Угоду підписали опівдні! Що далі? ",
        "谈判今天开始。协议明天签署！",
        "A heading\nThe text goes\non in the next line.\n\n     \n Then \"it ends!\" (He knows.) ",
        "Only one sentence that goes on and on, without any mark, for as long as there is room for more words of it ",
        "Spaces.                                                                                                x ",
    ])
    func `the first sentences of a long text are those of the whole`(part: String) {
        let text = String(repeating: part, count: 1 + 4000 / part.unicodeScalars.count)
        let all = sentences(in: text)
        for limit in [1, 2, 3, 6, 12, 40] {
            #expect(sentences(in: text, limit: limit) == Array(all.prefix(limit)), "\(limit)")
        }
    }
}

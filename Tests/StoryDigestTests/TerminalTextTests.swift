import StoryDigest
import Testing
import TidingsModel

/// What a digest's text does with the scripts of the world and with hostile titles.
@Suite struct TerminalTextTests {
    private func page(title: String, summary: String = "", width: Int = 60) -> [String] {
        var scene = Scene()
        for outlet in ["a.example", "b.example"] {
            scene.add([.init(outlet: outlet, title: title, hoursAgo: 2, summary: summary)])
        }
        return renderText(scene.digest(), style: TextStyle(width: width, lineLimit: nil))
            .split(separator: "\n").map(String.init)
    }

    /// Columns by a rule of thumb that holds for the letters used here.
    private func columns(_ line: String) -> Int {
        line.unicodeScalars.reduce(0) { $0 + ((0x2e80...0xffe6).contains($1.value) ? 2 : 1) }
    }

    @Test func `wide letters count twice, and a line without spaces is broken`() {
        let title = String(repeating: "北京和平会谈今天重新开始", count: 8)
        let lines = page(title: title, summary: title + "。")
        #expect(lines.contains { $0.contains("北京") })
        #expect(lines.allSatisfy { columns($0) <= 60 || $0.contains("https://") })
    }

    @Test func `marks are kept where a language sets them, and not by the dozen`() throws {
        let stacked = "T" + String(repeating: "\u{301}", count: 30) + "alks in Hue\u{302}\u{301} resume"
        let line = try #require(page(title: stacked).first { $0.contains("alks in") })
        #expect(line.unicodeScalars.count { $0.value == 0x301 } == 3)
        #expect(line.contains("e\u{302}\u{301} resume"))
    }
}

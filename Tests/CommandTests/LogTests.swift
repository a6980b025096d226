import Logging
import Testing
import TidingsModel

@testable import tidings

struct LogTests {
    @Test func `a line for the journal begins with its priority and has its feed first`() {
        let line = StandardErrorLog.line(
            level: .warning, message: "refreshed",
            fields: ["ms": "210", "feed": "https://a.example/", "why": "no answer", "empty": ""], isJournal: true)
        #expect(line == "<4>refreshed feed=https://a.example/ empty=\"\" ms=210 why=\"no answer\"\n")
    }

    @Test func `a line elsewhere begins with time and level`() {
        let line = StandardErrorLog.line(level: .info, message: "started", fields: [:], isJournal: false)
        #expect(line.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ info    started\n/) != nil)
    }

    @Test func `a value cannot end its line or reach the terminal's controls`() {
        let line = StandardErrorLog.line(
            level: .error, message: "failed", fields: ["why": "a \"b\"\nfailed \u{1b}[31mred"], isJournal: true)
        #expect(line == "<3>failed why=\"a \\\"b\\\"\\nfailed [31mred\"\n")
    }

    @Test(arguments: [
        ("https://a.example/feed", "https://a.example/feed"),
        ("https://user:pass@a.example/feed", "https://***@a.example/feed"),
        ("see https://a.example/f?id=3&token=abc&x=1#top now", "see https://a.example/f?id=3&token=***&x=1#top now"),
        (
            "http://u@h/?api_key=1 and https://b.example/?Sig=2",
            "http://***@h/?api_key=*** and https://b.example/?Sig=***"
        ),
        ("no address", "no address"),
    ])
    func `secrets of addresses are masked`(_ text: String, _ masked: String) {
        #expect(maskingSecrets(text) == masked)
    }
}

import Foundation
import Testing
import TidingsModel
import TidingsTesting

@testable import StoryDigest

struct SearchTextTests {
    private let now = Timestamp(seconds: 1_764_000_000)

    private func hit(_ title: [MarkedText.Piece], _ snippet: [MarkedText.Piece] = []) -> SearchHit {
        SearchHit(
            story: .init(rawValue: "s1"), storyline: .init(rawValue: "l1"), entry: .init(rawValue: "e1"),
            feed: .init(rawValue: "f1"), link: "https://a.example/1", title: MarkedText(title),
            snippet: MarkedText(snippet), publisher: "a.example", language: nil, published: now - 3600,
            publishers: ["a.example", "b.example"], matches: 2, score: 1.5)
    }

    private func text(_ hit: SearchHit, colour: Bool = false) -> String {
        renderHits(
            [hit], clock: LocalClock(zone: .gmt), now: now, style: TextStyle(width: 60, colour: colour, lineLimit: nil))
    }

    @Test func `a hit says title, place, publishers and address`() {
        let text = text(
            hit(
                [.init("The "), .init("harbour", isMarked: true)],
                [.init("At noon the "), .init("harbour", isMarked: true)]))
        #expect(
            text == """
                The harbour                              2 publishers, 15:00
                  At noon the harbour
                  story s1, in the words of a.example; 2 entries found
                  https://a.example/1

                """)
    }

    @Test func `what was looked for stands out where colours do, over lines as well`() {
        let words = Array(repeating: MarkedText.Piece("harbour deal", isMarked: true), count: 9)
        let pieces = words.flatMap { [$0, MarkedText.Piece(" and ")] }
        let painted = text(hit([.init("x")], pieces), colour: true)
        let plain = text(hit([.init("x")], pieces))
        #expect(painted.components(separatedBy: "\u{1b}[1;4m").count > 9)
        #expect(painted.replacing(/\u{1b}\[[0-9;]*m/, with: "") == plain)
        #expect(plain.split(separator: "\n").allSatisfy { $0.count <= 60 })
    }

    @Test func `a terminal is told nothing by a feed`() {
        let evil = "a\u{1b}[2J\u{7}b\u{202e}c\u{9b}31m\nTIDINGS SAYS"
        for colour in [true, false] {
            let text = text(hit([.init(evil, isMarked: true)], [.init(evil, isMarked: true)]), colour: colour)
            let bare = text.replacing(/\u{1b}\[(1;4|2|0)m/, with: "")
            #expect(!bare.unicodeScalars.contains { $0.value != 10 && $0.properties.generalCategory == .control })
            #expect(!bare.contains("\u{202e}") && !bare.contains("\nTIDINGS"))
        }
    }

    @Test func `the outlet's name at a title's end is not repeated`() {
        let hit = hit([.init("Harbour deal "), .init("signed", isMarked: true), .init(" at noon - a.example")])
        #expect(hit.cleanTitle.text == "Harbour deal signed at noon")
        #expect(hit.cleanTitle.pieces.contains(.init("signed", isMarked: true)))
        #expect(self.hit([]).cleanTitle.text == "(untitled)")
    }

    @Test func `programs get the same, the marked parts as such`() throws {
        var json = JSONWriter()
        SearchJSON().write(
            [hit([.init("x")], [.init("a\u{1b} "), .init("b", isMarked: true)])], total: 7, isCut: true, next: "1.2.3",
            generated: now, to: &json)
        let value = try JSONValue(parsing: String(decoding: json.takeLine(), as: UTF8.self))
        #expect(value["total"]?.number == 7 && value["next"]?.string == "1.2.3")
        let first = try #require(value["hits"]?.items.first)
        #expect(first["story"]?.string == "s1" && first["publishers"]?.items.count == 2)
        #expect(first["snippet"]?.items.last?["text"]?.string == "b")
    }
}

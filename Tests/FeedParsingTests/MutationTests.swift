import Testing
import TidingsModel
import TidingsTesting

@testable import FeedParsing

/// Fixtures with bytes changed, removed, doubled and swapped: nothing may crash, and what is printed stays JSON.
struct MutationTests {
    @Test(arguments: documentNames)
    func `mutated documents are read to some end`(name: String) throws {
        let original = try fixture(name)
        var random = Mulberry(seed: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
        for _ in 0..<150 {
            let bytes = mutated(original, &random)
            let feed = parseFeed(bytes, DocumentContext(url: "https://a.example/feed"))
            #expect(throws: Never.self) { try JSONValue(parsing: String(decoding: feed.json(), as: UTF8.self)) }
            _ = normalise(feed, of: followed(), at: noon)
            _ = try? parseSubscriptions(bytes, origin: .added)
        }
    }

    private func mutated(_ original: [UInt8], _ random: inout Mulberry) -> [UInt8] {
        var bytes = original
        for _ in 0..<(1 + random.below(8)) {
            guard bytes.count > 8 else { break }
            let at = random.below(bytes.count - 4)
            switch random.below(6) {
            case 0: bytes[at] = UInt8(random.below(256))
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(contentsOf: interesting[random.below(interesting.count)].utf8, at: at)
            case 3: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.below(40)))
            case 4: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 1 + random.below(60))], at: at)
            default: bytes.removeSubrange((bytes.count - random.below(bytes.count / 2))...)
            }
        }
        return bytes
    }

    private let interesting = [
        "<", ">", "&", "\"", "'", "</", "/>", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE x [", "]>", "&#", "&#x0;",
        "&amp;",
        "xmlns:a=\"", "xml:base=\"//\"", "\u{0}", "\u{feff}", "é", "<item>", "</item>", "<link/>", "{", "}", "[", "\\u",
    ]
}

/// A small generator of numbers, the same everywhere.
struct Mulberry {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: state >> 33) % max(1, limit)
    }
}

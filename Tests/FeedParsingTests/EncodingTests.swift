import FeedParsing
import Testing
import TidingsTesting

struct EncodingTests {
    /// A feed of one item whose title is made of the bytes given.
    private func document(_ title: [UInt8], declared: String?) -> [UInt8] {
        let declaration = declared.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
        return Array("\(declaration)<rss version=\"2.0\"><channel><item><title>".utf8) + title
            + Array("</title></item></channel></rss>".utf8)
    }

    private func title(of feed: ParsedFeed) throws -> String? {
        try printedTitle(feed)
    }

    @Test(
        arguments: [
            ("windows-1251", [0xcd, 0xee, 0xe2, 0xe8, 0xed, 0xe8], "Новини"),
            ("koi8-u", [0xee, 0xcf, 0xd7, 0xc9, 0xce, 0xc9], "Новини"),
            ("iso-8859-1", [0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x80], "“Café”€"),
            ("iso-8859-2", [0xb1, 0xe6], "ąć"),
            ("gb2312", [0xd6, 0xd0, 0xce, 0xc4], "中文"),
            ("gbk", [0x81, 0x40], "丂"),
            ("big5", [0xa4, 0xa4, 0xa4, 0xe5], "中文"),
            ("euc-kr", [0xb3, 0xd7], "네"),
            ("shift_jis", [0x93, 0xfa, 0x96, 0x7b], "日本"),
            ("euc-jp", [0xc6, 0xfc, 0xcb, 0xdc], "日本"),
            ("tis-620", [0xa1, 0xa2], "กข"),
            ("utf8", [0xc3, 0xa9], "é"),
        ] as [(String, [UInt8], String)])
    func `a declared encoding is believed`(label: String, bytes: [UInt8], expected: String) throws {
        let feed = parseFeed(document(bytes, declared: label))
        #expect(try title(of: feed) == expected)
        #expect(feed.encoding == label)
        #expect(!feed.bozo)
    }

    @Test func `the header's charset goes before the declaration`() throws {
        let bytes = document([0xe9], declared: "windows-1251")
        let feed = parseFeed(bytes, DocumentContext(contentType: "application/rss+xml; charset=\"windows-1252\""))
        #expect(try title(of: feed) == "é")
        #expect(feed.encoding == "windows-1252")
    }

    @Test func `a label that cannot be right is overruled and named`() throws {
        let feed = parseFeed(document([0xc3, 0xa9], declared: "us-ascii"))
        #expect(try title(of: feed) == "é")
        #expect(feed.encoding == "utf-8")
        #expect(feed.bozo)
        #expect(feed.warnings.first?.description == "it is not in the encoding us-ascii; read it as utf-8")
    }

    @Test(arguments: ["x-unknown-99", "", "utf-16"])
    func `a label of no use leaves UTF-8`(label: String) throws {
        #expect(try title(of: parseFeed(document([0xc3, 0xa9], declared: label))) == "é")
    }

    @Test func `stray bytes in UTF-8 are read as windows-1252`() throws {
        let feed = parseFeed(
            document([0xc3, 0xa9, 0xc3, 0xa9, 0xc3, 0xa9, 0x20, 0xe9, 0x20, 0x93, 0x81], declared: "utf-8"))
        #expect(try title(of: feed) == "ééé é “\u{fffd}")
        #expect(feed.encoding == "utf-8")
        #expect(feed.bozo)
    }

    @Test func `text without charset is ASCII only as long as it is`() throws {
        let plain = DocumentContext(contentType: "text/xml")
        #expect(parseFeed(document([0x61], declared: nil), plain).encoding == "us-ascii")
        let feed = parseFeed(document([0xe9], declared: "iso-8859-1"), plain)
        #expect(feed.encoding == "iso-8859-1")
        #expect(try title(of: feed) == "é")
    }

    @Test(arguments: [
        (1, true, false), (1, false, true), (2, true, true), (2, false, false), (4, true, true), (4, false, false),
    ])
    func `Unicode's wide forms are recognised with mark and without`(width: Int, bigEndian: Bool, hasMark: Bool) throws
    {
        let text = String(decoding: document(Array("é€😀".utf8), declared: nil), as: UTF8.self)
        var bytes: [UInt8] = []
        func append(_ unit: UInt32) {
            let all = (0..<width).map { UInt8(truncatingIfNeeded: unit >> UInt32($0 * 8)) }
            bytes += bigEndian ? all.reversed() : all
        }
        if width == 1 {
            bytes = (hasMark ? [0xef, 0xbb, 0xbf] : []) + Array(text.utf8)
        } else {
            if hasMark { append(0xfeff) }
            if width == 2 {
                text.utf16.forEach { append(UInt32($0)) }
            } else {
                text.unicodeScalars.forEach { append($0.value) }
            }
        }
        #expect(try title(of: parseFeed(bytes)) == "é€😀")
    }

    @Test func `bytes that are not of the encoding that was named are marked`() throws {
        let feed = parseFeed(document([0x93, 0xfa, 0xff], declared: "shift_jis"))
        #expect(try title(of: feed) == "日\u{fffd}")
        #expect(feed.encoding == "shift_jis")
        #expect(feed.warnings.first?.description == "it has bytes that are not shift_jis; put U+FFFD in their place")
    }

    @Test func `units that are none of UTF-16 are marked`() throws {
        var bytes: [UInt8] = [0xff, 0xfe]
        for unit in String(decoding: document(Array("a@b".utf8), declared: nil), as: UTF8.self).utf16 {
            let unit = unit == 0x40 ? 0xd800 : unit
            bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
        }
        let feed = parseFeed(bytes)
        #expect(try title(of: feed) == "a\u{fffd}b")
        #expect(feed.warnings.first?.description == "it has units that are not utf-16le; put U+FFFD in their place")
    }

    @Test func `a mark of UTF-8 before bytes that are none is half the truth`() throws {
        let feed = parseFeed([0xef, 0xbb, 0xbf] + document([0xc3, 0xa9, 0x20, 0xe9], declared: nil))
        #expect(try title(of: feed) == "é é")
        #expect(feed.warnings.first?.description == "it has bytes that are not UTF-8; read them as windows-1252")
    }

    @Test func `EBCDIC is known by how a document begins`() throws {
        // "<?xml version='1.0'?><rss><channel><title>a</title></channel></rss>" in code page 37.
        let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
        func ebcdic(_ byte: UInt8) -> UInt8 {
            if let place = letters.firstIndex(of: byte) {
                return UInt8(place < 9 ? 0x81 + place : place < 18 ? 0x91 + place - 9 : 0xa2 + place - 18)
            }
            let marks: [Character: UInt8] = [
                "<": 0x4c, ">": 0x6e, "?": 0x6f, "/": 0x61, " ": 0x40, "=": 0x7e, "'": 0x7d, ".": 0x4b, "1": 0xf1,
                "0": 0xf0,
            ]
            return marks[Character(Unicode.Scalar(byte))] ?? 0x6f
        }
        let text = "<?xml version='1.0'?><rss><channel><title>quay</title></channel></rss>"
        let feed = parseFeed(text.utf8.map(ebcdic))
        #expect(feed.encoding == "cp037")
        #expect(try JSONValue(parsing: String(decoding: feed.json(), as: UTF8.self))["title"]?.string == "quay")
    }

    @Test func `a text that was encoded twice is read as it was meant`() throws {
        let twice = "Café".utf8.map { String(Unicode.Scalar($0)) }.joined()
        #expect(try printed(rss("<item><title>\(twice)</title></item>"))["entries"]?[0]?["title"]?.string == "Café")
        #expect(
            try printed(rss("<item><title>Cafés à Genève</title></item>"))["entries"]?[0]?["title"]?.string
                == "Cafés à Genève")
    }
}

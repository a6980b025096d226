import Testing

@testable import TidingsModel

@Suite struct EntryTests {
    private func entry(_ title: String, _ summary: String = "", _ content: String = "") -> Entry {
        let time = Timestamp(seconds: 1_764_000_000)
        return Entry(
            id: Entry.ID(rawValue: "e1"), feedID: Feed.ID(rawValue: "f1"), outlet: "a.example", title: title,
            summary: summary, content: content, published: time, fetched: time)
    }

    @Test func `a fingerprint tells texts apart that differ in one bit, in length, or in where they stand`() {
        let text = "Nineteen bytes more than eight, and an é"
        var texts: Set<Int64> = [entry(text).fingerprint]
        for place in text.utf8.indices {
            for bit in 0..<7 where text.utf8[place] < 0x80 {
                var bytes = Array(text.utf8)
                bytes[text.utf8.distance(from: text.utf8.startIndex, to: place)] ^= 1 << UInt8(bit)
                #expect(texts.insert(entry(String(decoding: bytes, as: UTF8.self)).fingerprint).inserted)
            }
        }
        for length in 0..<text.count { #expect(texts.insert(entry(String(text.prefix(length))).fingerprint).inserted) }
        for length in 1...20 {
            #expect(texts.insert(entry(String(repeating: "\0", count: length)).fingerprint).inserted)
        }
        #expect(texts.insert(entry("", text).fingerprint).inserted)
        #expect(texts.insert(entry("", "", text).fingerprint).inserted)
        #expect(entry(text).fingerprint == entry(text).fingerprint)
    }

    @Test(arguments: ["", "a", "eight by", "nine byte", "Sechzehn Zeichen", "Ünïcödé, and a tail of five"])
    func `a fingerprint is the one that stores hold`(_ text: String) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ word: UInt64) {
            hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
            hash ^= hash >> 32
        }
        // Title, link, summary, content, fragment: words of eight bytes, the first byte on top, then their number.
        for part in [text, "", text, "", ""] {
            let bytes = Array(part.utf8)
            for start in stride(from: 0, to: bytes.count, by: 8) {
                add(bytes[start..<min(start + 8, bytes.count)].reduce(0) { $0 << 8 | UInt64($1) })
            }
            add(UInt64(bytes.count))
        }
        #expect(entry(text, text).fingerprint == Int64(bitPattern: hash))
    }
}

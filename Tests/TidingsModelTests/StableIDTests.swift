import Testing
import TidingsModel

@Suite struct StableIDTests {
    @Test func `the hash is SHA-256, by the examples of FIPS 180-4`() {
        let hex = { (text: String) in
            sha256(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        #expect(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    }

    @Test func `parts do not run together`() {
        #expect(StableID.make("e", "ab", "c") != StableID.make("e", "a", "bc"))
    }

    @Test func `a story is named after its first entry`() {
        let entry = Entry.ID(feed: Feed.ID(url: "https://a.example/"), key: "g1")
        #expect(Story.ID(first: entry).rawValue == "s" + entry.rawValue.dropFirst())
        #expect(entry.rawValue.count == 14)
    }

    @Test func `a derived id keeps all but its first letter, whatever that is and however much follows`() {
        let long = String(repeating: "0123456789", count: 4)
        for (id, derived) in [
            ("e1", "s1"), ("e", "s"), ("", "s"), ("eдом", "sдом"), ("éa", "sa"), ("e" + long, "s" + long),
        ] {
            #expect(StableID.derived("s", from: id) == derived)
        }
    }

    @Test func `a feed cannot claim the entry of another`() {
        let feed = Feed.ID(url: "https://a.example/feed")
        let hostile = Feed.ID(url: "https://b.example/feed")
        #expect(Entry.ID(feed: hostile, key: "1") != Entry.ID(feed: feed, key: "1"))
        // Nor by a key that begins with what the other's id is made of.
        #expect(Entry.ID(feed: hostile, key: feed.rawValue + "1") != Entry.ID(feed: feed, key: "1"))
        let parts = ["ab", "c"].map { Entry.ID(feed: Feed.ID(rawValue: "x" + $0), key: $0 == "ab" ? "c" : "bc") }
        #expect(parts[0] != parts[1])
    }
}

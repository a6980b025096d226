import Testing
import TextAnalysis

@Suite struct URLReferenceTests {
    /// RFC 3986, section 5.4; `http:g` as its last line allows.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
        (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
        ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
        ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
        ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"),
        ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
        ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
        ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
        ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"), ("http:g", "http://a/b/c/g"),
    ])
    func `a reference is resolved as in RFC 3986`(reference: String, expected: String) {
        #expect(resolve(reference, against: "http://a/b/c/d;p?q") == expected)
    }

    @Test(arguments: [
        ("  \n/x y\t", "https://h.example/x%20y"), ("\\x\\y", "https://h.example/x/y"),
        ("\\\\other.example\\x", "https://other.example/x"), ("/a\n/b", "https://h.example/a/b"),
        ("http://o.example\u{c}/", "http://o.example/"),
        ("\u{a0}/x\u{200b}", "https://h.example/x"), ("/straße", "https://h.example/straße"),
        ("HTTP://H.example/", "http://H.example/"), ("http://a.example/b/../c", "http://a.example/c"),
        ("mailto:a b@c.example", "mailto:a b@c.example"), ("tag:a.example,2026:x", "tag:a.example,2026:x"),
        ("urn:isbn:1", "urn:isbn:1"), ("data:text/plain,a\\b", "data:text/plain,a\\b"),
        ("feed://h.example/f", "http://h.example/f"), ("feed:https://h.example/f", "https://h.example/f"),
        ("http:///h.example/f", "http://h.example/f"), ("///o.example/f", "https://o.example/f"),
        ("x?q=\\", "https://h.example/x?q=\\"),
    ])
    func `carelessness is forgiven`(reference: String, expected: String) {
        #expect(resolve(reference, against: "https://h.example/") == expected)
    }

    @Test func `without a base a reference stays, and nothing gives nothing`() {
        #expect(resolve("a/../b", against: nil) == "a/../b")
        #expect(resolve(" https://a.example/x/./y ", against: nil) == "https://a.example/x/y")
        #expect(resolve("", against: nil) == nil)
        #expect(resolve(" \n", against: "") == nil)
        #expect(resolve("x", against: "mailto:a@b.example") == "x")
        #expect(resolve("x", against: "https://a.example") == "https://a.example/x")
        #expect(resolve("c", against: "a/b") == "a/c")
        #expect(resolve("c", against: "a/../https:///b") == "./https:///c")
        #expect(resolve("x/y", against: "http://") == "x/y")
        #expect(resolve("x/y", against: "https:////") == "x/y")
        #expect(resolve("http:/..///o.example/f", against: "http:/x") == "http:/..///o.example/f")
    }
}

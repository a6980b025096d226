import Testing
import TextAnalysis

/// SplitMix64: the same numbers for the same seed, everywhere.
private struct FixedGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

private let pieces = [
    "<p>", "</p>", "<p", "<b>", "</b>", "<i>", "</i>", "<div class=\"x\">", "</div>", "<a href=\"/x?a=1&amp;b=2\">",
    "<a href='", "</a>", "<li>", "</li>",
    "<ul>", "</ul>", "<dl>", "<dt>", "<dd>", "</dl>", "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>",
    "<caption>", "<thead>", "<tbody>", "<col>",
    "<h1>", "</h2>", "<br>", "</br>", "<hr/>", "<img src=/i.png alt='a&quot;b'>", "<image>", "<video>",
    "<source src=x>", "</video>", "<audio src=x>",
    "<svg>", "</svg>", "<circle r=1 />", "<foreignObject>", "<desc>", "<title>", "</title>", "<math>", "<mi>",
    "<annotation-xml>", "</math>",
    "<script>", "</script>", "<style>", "</style>", "<textarea>", "</textarea>", "<select>", "<option>", "</select>",
    "<noscript>", "</noscript>",
    "<button>", "</button>", "<form>", "</form>", "<input value=x>", "<template>", "</template>", "<object>",
    "</object>", "<iframe>", "</iframe>",
    "<pre>", "</pre>", "<x-y>", "<!--", "-->", "--!>", "<!-->", "<!doctype html>", "<![CDATA[", "]]>", "<?xml ?>",
    "&amp;", "&lt;", "&#60;", "&copy", "&copy=",
    "&#x202e;", "&#0;", "&notit;", "&", "<", ">", "\"", "'", "=", "/", " ", "\n", "\r", "\r\n", "\t", "\u{0}", "\u{1b}",
    "\u{85}", "\u{a0}", "\u{2028}", "\u{202e}",
    "word", "слово", "語", "😀", "e\u{301}", " style=\"color:red;margin:0 1px\"", " style='background:url(x) red'",
    " srcset='a 1x, b 2x'", " onclick=x()",
    " href=javascript:x()", " href=\"java\nscript:x()\"", " xlink:href=\"#a\"", " title=\"</p><script>\"", " id=a id=b",
    " rel=x", "\\", "//b.example/", "feed:",
]

@Suite struct SanitiserFuzzTests {
    @Test(arguments: [UInt64(1), 2, 3, 4]) func `whatever comes, the output is well formed and stays as it is`(
        seed: UInt64
    ) throws {
        var random = FixedGenerator(state: seed)
        for _ in 0..<600 {
            let html = randomHTML(&random)
            for policy in [HTMLPolicy.archive, .page] {
                let first = sanitise(html, base: "https://a.example/dir/page", policy: policy)
                let fragment = try CheckedFragment(first.html)
                #expect(fragment.offences(policy) == [], "\(html.debugDescription)")
                let second = sanitise(first.html, base: "https://a.example/dir/page", policy: policy)
                #expect(second.html == first.html, "\(html.debugDescription)")
                #expect(!first.text.hasPrefix(" ") && !first.text.hasSuffix("\n") && !first.text.contains("  "))
            }
            let text = plainText(ofHTML: html, isOneLine: false)
            #expect(text == sanitise(html, base: nil, policy: .archive).text)
        }
    }

    @Test(arguments: [UInt64(5), 6]) func `bytes of any kind do no harm`(seed: UInt64) throws {
        var random = FixedGenerator(state: seed)
        for _ in 0..<600 {
            var bytes = [UInt8](randomHTML(&random).utf8)
            for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: at)
                default: bytes.removeLast(bytes.count - at)
                }
            }
            for policy in [HTMLPolicy.archive, .page] {
                let result = sanitise(bytes, base: "https://a.example/", policy: policy)
                #expect(try CheckedFragment(result.html).offences(policy) == [], "\(bytes)")
                #expect(
                    sanitise(result.html, base: "https://a.example/", policy: policy).html == result.html, "\(bytes)")
            }
        }
    }

    private func randomHTML(_ random: inout FixedGenerator) -> String {
        (0..<Int.random(in: 1...30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
}

import Testing
import TextAnalysis

@Suite struct PlainTextTests {
    @Test(arguments: [
        ("plain words", "plain words"), ("  two   spaces\n\tand a line ", "two spaces and a line"),
        ("<b>Bold</b> and<i> slanted</i>", "Bold and slanted"), ("a<b>b</b>c", "abc"), ("one<br>two", "one two"),
        ("<p>one</p><p>two", "one two"), ("1 < 2 and AT&T", "1 < 2 and AT&T"), ("I <3 feeds", "I <3 feeds"),
        ("a <- b <= c <> d", "a <- b <= c <> d"), ("a<b and no more", "a<b and no more"),
        ("&lt;b&gt; is a tag", "<b> is a tag"), ("&amp;lt;", "&lt;"), ("Fish&nbsp;&amp; chips", "Fish & chips"),
        ("x<!-- no -->y", "xy"), ("x<!-- never closed", "x"), ("x<!-->y", "xy"), ("x<?php echo ?>y", "xy"),
        ("x<script>alert('<b>')</script>y", "xy"), ("x<STYLE>p {}</sTyLe\n>y", "xy"), ("x<script>y", "x"),
        ("cut off in <a href=\"https://a.ex", "cut off in"), ("an <img alt=\"unseen\"> image", "an image"),
        ("<![CDATA[twice <b>wrapped</b>]]>", "twice wrapped"), ("tab\u{0}\u{1b}[2Jbell\u{7}", "tab[2Jbell"),
        ("one\u{2028}two", "one two"), ("\u{93}quoted\u{94}", "“quoted”"), ("<", "<"), ("a <", "a <"), ("</", "</"),
        ("std::vector<int> and Map<K, V>", "std::vector<int> and Map<K, V>"), ("A <a@b.example>", "A <a@b.example>"),
        ("see <https://a.example/b>", "see <https://a.example/b>"), ("<o:p>x</o:p> <x-y z>y</x-y> <blink>z", "x y z"),
        ("#include </usr/x.h>", "#include </usr/x.h>"), ("A<B", "A<B"), ("x</b", "x"), ("x</b y", "x</b y"),
        ("</>x", "x"), ("<!x", "<!x"), ("привіт <b>світ</b>", "привіт світ"), ("", ""),
    ])
    func `a title loses its tags and is decoded once`(html: String, expected: String) {
        #expect(plainText(ofHTML: html) == expected)
    }

    @Test(arguments: [
        ("<p>One.</p><p>Two.</p>", "One.\nTwo."), ("One.<br/>Two.", "One.\nTwo."),
        ("<ul><li>a<li>b</ul>c", "a\nb\nc"), ("<h1>Head</h1>text", "Head\ntext"),
        ("<table><tr><td>1<td>2<tr><td>3</table>", "1 2\n3"), ("<div>a<div>b</div>c</div>", "a\nb\nc"),
        ("a\nb", "a b"), ("<pre>a\nb</pre>", "a\nb"), ("<select><option>no</select>yes", "yes"),
        ("<video>no player</video>yes", "yes"), ("<noscript>turn on scripts</noscript>yes", "yes"),
        ("<svg><title>no</title></svg>yes", "yes"), ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢kan"),
    ])
    func `blocks stand on lines of their own`(html: String, expected: String) {
        #expect(plainText(ofHTML: html, isOneLine: false) == expected)
        #expect(sanitise(html, base: nil, policy: .archive).text == expected)
        #expect(sanitise(html, base: nil, policy: .page).text == expected)
    }
}

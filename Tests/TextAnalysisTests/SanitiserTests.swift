import Testing
import TextAnalysis

private func archived(_ html: String, base: String? = "https://a.example/dir/page") -> String {
    sanitise(html, base: base, policy: .archive).html
}

@Suite struct SanitiserTests {
    @Test(arguments: [
        ("plain & simple", "plain &amp; simple"), ("1 < 2 > 0", "1 &lt; 2 &gt; 0"), ("&lt;b&gt;", "&lt;b&gt;"),
        ("&copy; &nbsp;x", "© \u{a0}x"), ("<b>x", "<b>x</b>"), ("x</b>", "x"), ("<b><i>x</b>y</i>", "<b><i>x</i></b>y"),
        ("<br><hr/><img>", "<br /><hr /><img />"), ("<br></br>x</br>", "<br />x<br />"), ("<p/>x", "<p></p>x"),
        ("<blink>x</blink>", "x"), ("<o:p>x</o:p>", "x"), ("<html><body>x</body></html>", "x"),
        ("<P CLASS=A>x</P>", "<p class=\"A\">x</p>"), ("<a name=\"x\"/>y", "<a name=\"x\"></a>y"),
        ("<input disabled>", "<input disabled=\"\" />"),
        ("<image src=/i.png>", "<img src=\"https://a.example/i.png\" />"),
        ("<![CDATA[<b>x</b>]]>", "<b>x</b>"), ("x<!-- a -- b --!>y", "xy"), ("<!DOCTYPE html>x", "x"),
        ("<object><p>fallback</object>", "<p>fallback</p>"), ("a\r\nb\rc", "a\nb\nc"), ("x</div", "x"),
        ("x<b", "x&lt;b"), ("x<a href=", "x&lt;a href="),
        ("x<img src='y", "x"), ("x<y z", "x&lt;y z"),
    ])
    func `a fragment is written anew and well formed`(html: String, expected: String) {
        #expect(archived(html) == expected)
    }

    @Test(arguments: [
        ("<p>a<p>b", "<p>a</p><p>b</p>"), ("<p>a<div>b</div>", "<p>a</p><div>b</div>"),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        (
            "<table><tr><td>1<td>2<tr><td>3</table>",
            "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>"
        ),
        (
            "<table><thead><tr><th>h<tbody><tr><td>1</table>",
            "<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
        ),
        ("<h2>a<h3>b", "<h2>a</h2><h3>b</h3>"), ("<h2>a</h3>b", "<h2>a</h2>b"),
        ("<a href=/1>a<a href=/2>b", "<a href=\"https://a.example/1\">a</a><a href=\"https://a.example/2\">b</a>"),
        ("<div><table><tr><td></div>x</table>", "<div><table><tr><td>x</td></tr></table></div>"),
        ("<select><option>a<option>b</select>", "<select><option>a</option><option>b</option></select>"),
        ("<b><p>x</b></p>y", "<b><p>x</p></b>y"),
    ])
    func `what HTML implies is written out`(html: String, expected: String) { #expect(archived(html) == expected) }

    @Test(arguments: [
        "href", "src", "cite", "longdesc", "background", "action", "poster",
    ])
    func `relative addresses are resolved`(name: String) {
        #expect(archived("<a \(name)=\"../x?a=1&amp;b=2\">") == "<a \(name)=\"https://a.example/x?a=1&amp;b=2\"></a>")
    }

    @Test func `every candidate of a source set is resolved`() {
        #expect(
            archived("<img srcset='a.png 1x, /b.png 2x,javascript:x 3x, https://c.example/c,d.png 480w'>")
                == "<img srcset=\"https://a.example/dir/a.png 1x, https://a.example/b.png 2x, "
                + "https://c.example/c,d.png 480w\" />")
    }

    @Test func `links that copy their base again and again do so within bounds`() {
        let base = "https://a.example/\(String(repeating: "d", count: 900))/page"
        let few = archived("<a href=\"x\">y</a>", base: base)
        #expect(few == "<a href=\"https://a.example/\(String(repeating: "d", count: 900))/x\">y</a>")
        let many = String(repeating: "<a href=\"x\">y</a>", count: 1_000)
        #expect(archived(many, base: base).utf8.count < 4 * many.utf8.count)
        // Only a path that nobody has is taken for none.
        #expect(archived("<a href=\"x\">y</a>", base: base + "/\(few)/") == "<a href=\"x\">y</a>")
    }

    @Test func `addresses keep their ampersands`() {
        #expect(
            archived("<a href='https://b.example/?a=1&copy=2&amp;lt=3&reg;'>")
                == "<a href=\"https://b.example/?a=1&amp;copy=2&amp;lt=3®\"></a>")
        #expect(archived("<a href=/x>", base: nil) == "<a href=\"/x\"></a>")
    }

    @Test(arguments: [
        ("color:red", "color: red;"), ("COLOR : Red ; ", "color: Red;"),
        ("margin: 0 auto !important", "margin: 0 auto !important;"),
        ("position: fixed; color: #00ff00", "color: #00ff00;"), ("margin: 99999px", ""), ("margin: -50px", ""),
        ("background: url(//b.example/x.png) red", "background: red;"), ("background-image: url(x.png)", ""),
        ("border: 1px solid rgb(1, 2, 3)", "border: 1px solid rgb(1, 2, 3);"),
        ("font-family: 'A B', serif", "font-family: 'A B', serif;"), ("width: expression(alert(1))", ""),
        ("color: \\72 ed", ""), ("color: red /* ; */", ""), ("-moz-binding: x", ""), ("behavior: x", ""),
        ("width: calc(1px)", ""), ("color: red; }", "color: red;"), ("@import 'x'", ""), ("color: url(x", ""),
        ("colour", ""),
    ])
    func `a style keeps its harmless declarations`(style: String, expected: String) {
        let attribute = expected.isEmpty ? "" : " style=\"\(expected)\""
        #expect(archived("<p style=\"\(style)\">") == "<p\(attribute)></p>")
    }

    @Test func `drawings and formulas stay in the archive`() {
        #expect(
            archived(
                "<svg viewbox='0 0 1 1' onload=x><title>t</title><lineargradient id=g /><circle r='1' fill='url(#g)'/></svg>"
            )
                == "<svg viewBox=\"0 0 1 1\" xmlns=\"http://www.w3.org/2000/svg\"><title>t</title>"
                + "<linearGradient id=\"g\"></linearGradient><circle r=\"1\" fill=\"url(#g)\"></circle></svg>")
        #expect(
            archived("<math><mi xlink:href='/x'>a</mi></math>")
                == "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi xlink:href=\"https://a.example/x\" "
                + "xmlns:xlink=\"http://www.w3.org/1999/xlink\">a</mi></math>")
        #expect(archived("<circle r=1><mi>a</mi><title>t</title>") == "at")
    }

    @Test func `pictures within an address stay when they cannot run`() {
        #expect(archived("<img src='data:image/png;base64,AA'>") == "<img src=\"data:image/png;base64,AA\" />")
        #expect(archived("<img src='data:image/svg+xml,x'>") == "<img />")
        #expect(archived("<a href='data:image/png;base64,AA'>") == "<a href=\"\"></a>")
    }

    @Test func `bytes that are no UTF-8 are replaced`() {
        let bytes: [UInt8] = [0x61, 0xff, 0x3c, 0x62, 0x3e, 0xc0, 0xbc, 0xe2, 0x80, 0x3c, 0x2f, 0x62, 0x3e, 0xc2]
        let result = sanitise(bytes, base: nil, policy: .archive)
        #expect(result.html.hasPrefix("a\u{fffd}<b>\u{fffd}"))
        #expect(result.html.contains("</b>"))
        #expect(!result.html.contains("<b>\u{fffd}<"))
    }
}

import Testing
import TextAnalysis

private func page(_ html: String) -> String { sanitise(html, base: "https://a.example/dir/page", policy: .page).html }

private let rel = "rel=\"noopener noreferrer nofollow\""

@Suite struct PagePolicyTests {
    @Test(arguments: [
        ("<p id=a class=b style='color:red' title=t onclick=x>x</p>", "<p title=\"t\">x</p>"),
        ("<form action=/x><input name=q>text<button>Go</button></form>", "text"),
        ("<select><option>a</select>x", "x"), ("<svg><circle/></svg>x", "x"), ("<math><mi>a</mi></math>x", "x"),
        ("<noscript><img src=/x></noscript>x", "x"), ("<font color=red>x</font>", "x"),
        ("<iframe src=/x></iframe>x", "x"),
        ("<td colspan=2 width=5>x</td>", " x"),
        ("<table><tr><td colspan=2>x", "<table><tr><td colspan=\"2\">x</td></tr></table>"),
        ("a<td>b<td>c", "a b c"), ("x\u{202e}y", "xy"), ("x&#x2066;y", "xy"),
        ("<li>a<li>b", "<ul><li>a</li><li>b</li></ul>"), ("<p>x<dd>y", "<p>x</p><dl><dd>y</dd></dl>"),
        ("<ol start=3 type=a><li value=4>x", "<ol start=\"3\"><li value=\"4\">x</li></ol>"),
    ])
    func `a page keeps text and structure`(html: String, expected: String) { #expect(page(html) == expected) }

    @Test(arguments: [
        ("<a href=/x target=_top>x</a>", "<a href=\"https://a.example/x\" \(rel)>x</a>"),
        ("<a href=x rel=opener>x</a>", "<a href=\"https://a.example/dir/x\" \(rel)>x</a>"),
        ("<a name=x>y</a>", "y"), ("<a href=>y</a>", "y"), ("<a href=javascript:x>y</a>z", "yz"),
        ("<a href='svn://x'>y</a>", "y"),
        ("<a href='mailto:a@b.example'>y</a>", "<a href=\"mailto:a@b.example\" \(rel)>y</a>"),
    ])
    func `links lead out of the page and say nothing about it`(html: String, expected: String) {
        #expect(page(html) == expected)
    }

    @Test(arguments: [
        ("<img src=/i.png alt='A <cat>'>", "<a href=\"https://a.example/i.png\" \(rel)>[image: A &lt;cat&gt;]</a>"),
        ("<img src=/i.png>", "<a href=\"https://a.example/i.png\" \(rel)>[image]</a>"),
        ("<a href=/x><img src=/i.png alt=cat></a>", "<a href=\"https://a.example/x\" \(rel)>[image: cat]</a>"),
        ("<img src=/p.gif width=1 height=1>x", "x"), ("<img src='data:image/png;base64,AA'>x", "x"),
        ("<img srcset=/i.png>x", "x"),
        (
            "<video poster=/p.png><source src=/v.webm><source src=/v.mp4>none</video>x",
            "<a href=\"https://a.example/v.webm\" \(rel)>[video]</a>x"
        ),
        ("<audio src=/a.mp3 controls autoplay></audio>", "<a href=\"https://a.example/a.mp3\" \(rel)>[audio]</a>"),
        ("<video>none</video>x", "x"),
        (
            "<picture><source srcset=/a.avif><img src=/a.png alt=a></picture>",
            "<a href=\"https://a.example/a.png\" \(rel)>[image: a]</a>"
        ),
    ])
    func `nothing remote is loaded`(html: String, expected: String) { #expect(page(html) == expected) }

    @Test func `descriptions of pictures are no text`() {
        #expect(sanitise("a<img src=https://b.example/i alt=cat>b", base: nil, policy: .page).text == "ab")
    }

    @Test func `without a base only absolute links stay`() {
        #expect(sanitise("<a href=/x>a</a><a href='//b.example/'>b</a>", base: nil, policy: .page).html == "ab")
    }
}

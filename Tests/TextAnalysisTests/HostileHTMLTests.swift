import Testing
import TextAnalysis

/// Attacks on whoever shows the output, each class in a few forms.
private let attacks = [
    // Scripts and what behaves like them.
    "<script>x()</script>", "<SCRIPT SRC=//e.example/x.js></SCRIPT>", "<script>x()", "<scr<script>ipt>x()</script>",
    "<svg><script>x()</script></svg>", "<math><script>x()</script></math>", "<iframe srcdoc='<script>x()</script>'>",
    "<object data='data:text/html,<script>x()</script>'></object>", "<embed src=javascript:x()>",
    "<base href='https://e.example/'><a href=x>y</a>", "<meta http-equiv=refresh content='0;url=javascript:x()'>",
    "<link rel=stylesheet href=//e.example/x.css>", "<style>*{background:url(//e.example)}</style>",
    "<template><img src=x onerror=x()></template>", "<plaintext><b>x", "<xmp><img src=x onerror=x()></xmp>",
    "<frameset onload=x()><frame src=javascript:x()></frameset>", "<applet code=x></applet>",
    "<portal src=javascript:x()>",
    // Event handlers and attribute injection.
    "<img src=x onerror=x()>", "<IMG SRC=x OnErRoR=x()>", "<img/src=x/onerror=x()>",
    "<b onclick='x()' onmouseover=y()>z</b>",
    "<img src='x\" onerror=\"x()'>", "<img title='\"><script>x()</script>'>", "<img alt=`x`onerror=x()>",
    "<a href='x' title='a\" onclick=\"x()'>y</a>", "<img src=\"x\"onerror=\"x()\">", "<p =onclick=x() \"onclick=x()>y",
    "<a href=\"https://a.example/'onmouseover='x()\">y</a>", "<button formaction=javascript:x()>y</button>",
    "<form action=javascript:x()><input type=submit formaction=javascript:y()></form>", "<input autofocus onfocus=x()>",
    "<details ontoggle=x() open>y</details>", "<video><source onerror=x()></video>", "<body onload=x()>y",
    // Schemes in disguise.
    "<a href=javascript:x()>y</a>", "<a href=JaVaScRiPt:x()>y</a>", "<a href='java\nscript:x()'>y</a>",
    "<a href='&#106;avascript:x()'>y</a>", "<a href='&#x6a&#x61vascript&colon;x()'>y</a>",
    "<a href='java&Tab;script:x()'>y</a>",
    "<a href='java&NewLine;script&#0058;x()'>y</a>", "<a href=' \u{1}javascript:x()'>y</a>",
    "<a href='\u{a0}javascript:x()'>y</a>",
    "<a href='\u{feff}javascript:x()'>y</a>", "<a href='java\u{0}script:x()'>y</a>", "<a href='vbscript:x()'>y</a>",
    "<a href='data:text/html,<script>x()</script>'>y</a>", "<a href='feed:javascript:x()'>y</a>",
    "<a href='\u{200b}javascript:x()'>y</a>",
    "<a href='feed:feed:javascript:x()'>y</a>", "<img src='javascript:x()'>", "<img srcset='javascript:x() 2x'>",
    "<svg><a xlink:href='javascript:x()'><text>y</text></a></svg>",
    "<svg><use xlink:href='data:image/svg+xml,x#y'/></svg>",
    "<svg><a><animate attributeName=href values=javascript:x() /><text>y</text></a></svg>",
    "<svg><image href='javascript:x()'/></svg>",
    "<svg><set attributeName=onmouseover to=x()></svg>", "<math href='javascript:x()'>y</math>",
    "<q cite='javascript:x()'>y</q>",
    "<img lowsrc='javascript:x()' dynsrc='javascript:y()'>", "<table background='javascript:x()'><tr><td>y",
    "<video poster=javascript:x()>",
    "<svg><path fill='url(https://e.example/x)'/></svg>", "<svg><path fill='u\u{16}rl(https://e.example/x)'/></svg>",
    "<svg><path fill='ur\u{7f}l(https://e.example/x)'/></svg>", "<p style='background:u\u{1}rl(https://e.example/x)'>y",
    "<p style='background:url(javascript:x())'>y",
    "<p style='width:expression(x())'>y",
    "<p style='x:\\65xpression(x())'>y", "<p style=\"font-family:'x;}*{color:red'\">y",
    "<a href='//e.example\\@b.example'>y</a>",
    // Markup that changes when it is parsed again.
    "<noscript><p title='</noscript><img src=x onerror=x()>'>",
    "<textarea><p title='</textarea><img src=x onerror=x()>'></textarea>",
    "<svg><style><a id='</style><img src=x onerror=x()>'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror=x()>'>",
    "<svg></p><style><g title='</style><img src=x onerror=x()>'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=x()>",
    "<math><annotation-xml encoding='text/html'><img src=x onerror=x()></annotation-xml></math>",
    "<svg><desc><script>x()</script></desc></svg>",
    "<svg><foreignObject><iframe onload=x()></foreignObject></svg>", "<select><noembed></select><script>x()</script>",
    "<title><b title='</title><script>x()</script>'>",
    "<!--><script>x()</script>-->", "<!--!><img src=x onerror=x()>-->", "<!-- --!><script>x()</script> -->",
    "<![CDATA[><script>x()</script>]]>",
    "<!-- <img title='--><script>x()</script>'>", "<?x ><script>x()</script>?>", "</<script>x()</script>",
    "<a <script>x()</script>", "<%<script>x()</script>%>",
    "<table><form><table><form></table><input onfocus=x()></form>", "<a><table><a href=javascript:x()>",
    "<p><svg><p><title><img src=x onerror=x()>",
    "<img title=\"<!--\"><script>x()</script><img title=\"-->\">",
    "<noembed><img title='</noembed><script>x()</script>'></noembed>",
    // Left open on purpose.
    "<a href='https://e.example/?", "<img src='https://e.example/?", "<a title=\"", "<!--", "<textarea>", "<select>",
    "<div", "</div", "<script", "&", "&#",
    "<table><tr><td>", "</div></div></body></html>", "<button><button>", "<p title='x", "<b>&lt;script&gt;x()",
    // Bytes.
    "<scr\u{0}ipt>x()</scr\u{0}ipt>", "<\u{0}script>x()</script>", "<img src=x\u{c}onerror=x()>",
    "<img\u{b}src=x\u{b}onerror=x()>", "\u{1b}[2J", "&#27;[2J&#7;&#0;",
]

@Suite struct HostileHTMLTests {
    @Test(arguments: attacks, [HTMLPolicy.archive, .page])
    func `an attack leaves nothing that acts`(attack: String, policy: HTMLPolicy) throws {
        for html in [attack, "<p>before</p>" + attack + "<p>after</p>"] {
            let result = sanitise(html, base: "https://a.example/", policy: policy)
            let fragment = try CheckedFragment(result.html)
            #expect(fragment.offences(policy) == [], "\(html) gave \(result.html)")
            #expect(sanitise(result.html, base: "https://a.example/", policy: policy).html == result.html)
            #expect(!result.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        }
    }

    @Test(arguments: [
        "<div>", "<b><p>", "<ul><li>", "<table><tr><td>", "<a href=x>", "<a b=\"", "<a b='\">", "<!--", "<![CDATA[",
        "<svg>", "<template>", "<script></scrip",
        "<object><x>", "&", "&#", "&aaaaaaaaaaaaaaaaaaaaaaaa", "<", "</", "<p style='a:(", "</b></i>", "<video>",
        "\u{85}", " ", "<select><option>", "<dl><dd>", "<math><mi>",
    ])
    func `much of the same takes little`(piece: String) throws {
        let html = String(repeating: piece, count: 60_000 / piece.utf8.count)
        for policy in [HTMLPolicy.archive, .page] {
            let result = sanitise(html, base: "https://a.example/", policy: policy)
            #expect(result.html.utf8.count < html.utf8.count * 9)
            #expect(try CheckedFragment(result.html).depth <= 100)
        }
    }
}

import TidingsModel

/// How all pages look: readable on a phone, light and dark, in letters that the system has.
package enum PageStyle {
    /// Names the style in a Content-Security-Policy, which then allows no other (CSP 3, section 2.3.1).
    package static let source = styleSource(of: text)

    static let text = """
        :root{color-scheme:light dark;--bg:#fbfaf7;--card:#fff;--fg:#1b1b19;--dim:#5d5b55;--line:#dedbd2;\
        --accent:#8a3b12;--bad:#a3161a;--good:#2d6a33;--mark:#f3e6d8}
        @media(prefers-color-scheme:dark){:root{--bg:#161614;--card:#1d1d1a;--fg:#e9e6df;--dim:#a8a499;--line:#37352f;\
        --accent:#e8a87c;--bad:#f0938c;--good:#93c796;--mark:#3a2a1c}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0 auto;max-width:44rem;padding:1rem 1rem 3rem;background:var(--bg);color:var(--fg);\
        font:17px/1.5 Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
        body.wide{max-width:80rem}
        h1{font-size:1.6rem;line-height:1.2;margin:.25rem 0}
        h2{font:600 .8rem/1.3 system-ui,sans-serif;letter-spacing:.08em;text-transform:uppercase;color:var(--accent);\
        border-top:1px solid var(--line);margin:2rem 0 .75rem;padding-top:.75rem}
        h2 a{text-decoration:none}
        h3{font-size:1.15rem;line-height:1.3;margin:0 0 .25rem}
        p{margin:.25rem 0}
        a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.15em}
        a:hover{text-decoration-color:currentColor}
        a:focus-visible,summary:focus-visible,input:focus-visible,button:focus-visible,[tabindex]:focus-visible\
        {outline:3px solid var(--accent);outline-offset:2px}
        article{margin:0 0 1.5rem}
        ol,ul{list-style:none;margin:0;padding:0}
        li{margin:0 0 .5rem}
        time{white-space:nowrap}
        .meta{font:.8rem/1.45 system-ui,sans-serif;color:var(--dim)}
        .new{color:var(--accent);font-weight:600}
        .bad{color:var(--bad);font-weight:600}
        .good{color:var(--good)}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:.5rem;top:.5rem;z-index:1;padding:.5rem .75rem;background:var(--bg)}
        .mast{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1.5rem;border-bottom:3px double var(--line);\
        padding-bottom:.5rem;margin-bottom:1rem}
        .mast>a{font-size:1.35rem;font-weight:700;text-decoration:none}
        .mast ul,.jump ul{display:flex;flex-wrap:wrap;gap:.1rem 1rem;font:.9rem/1.6 system-ui,sans-serif}
        .mast li,.jump li{margin:0}
        .mast a[aria-current]{color:var(--accent);text-decoration:none;font-weight:600}
        .jump{margin:.5rem 0}
        .jump ul{font-size:.8rem;color:var(--dim)}
        .course{border-left:2px solid var(--line);margin:.5rem 0;padding-left:.85rem}
        main>.meta+ul{margin-top:.75rem}
        .dense li{margin:0 0 .6rem;line-height:1.35}
        .dense .meta{display:block}
        .lead h3{font-size:1.45rem;line-height:1.2}
        .said{margin:.75rem 0}
        .said cite{font:.8rem/1.45 system-ui,sans-serif;color:var(--dim)}
        .body{overflow:hidden;margin:.5rem 0;padding-left:.85rem;border-left:2px solid var(--line);font-size:.95rem}
        .body img{display:none}
        .body pre{white-space:pre-wrap}
        .body table{display:block;max-width:100%;overflow-x:auto}
        .body h1,.body h2,.body h3,.body h4,.body h5,.body h6{all:revert;font-size:1rem;margin:.5rem 0}
        details{margin:.25rem 0}
        summary{cursor:pointer;font:.8rem/1.45 system-ui,sans-serif;color:var(--dim)}
        svg.when{display:block;width:100%;margin:.5rem 0 1rem;font:13px system-ui,sans-serif}
        svg.when text{fill:var(--fg)}
        svg.when .at{fill:var(--dim)}
        svg.when line{stroke:var(--line);stroke-width:1}
        svg.when circle{fill:var(--accent);stroke:var(--accent);stroke-width:2}
        svg.when .copy{fill:var(--bg)}
        table{border-collapse:collapse;width:100%;font:.85rem/1.45 system-ui,sans-serif}
        th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
        th{color:var(--dim);font-weight:600}
        tbody th{color:var(--fg)}
        h2.hit{all:unset;display:block;font-weight:700;line-height:1.3}
        mark{background:var(--mark);color:inherit}
        form.find{margin:.75rem 0;display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:end;font:.9rem system-ui,sans-serif}
        form.find label{display:block;font-size:.8rem;color:var(--dim)}
        form.find input,form.find button{font:1rem system-ui,sans-serif;padding:.4rem .6rem;border:1px solid var(--dim);\
        border-radius:.25rem;background:var(--card);color:var(--fg);max-width:100%}
        footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.75rem}
        @media(min-width:60rem){.front{display:grid;grid-template-columns:minmax(0,1.7fr) minmax(0,1fr);gap:0 2.5rem}\
        .columns{columns:2 16rem;column-gap:2.5rem}.columns section{break-inside:avoid;padding-top:.05rem}}
        @media(max-width:48rem){.stack thead{position:absolute;left:-99rem}.stack tr{display:block;\
        border-bottom:1px solid var(--line);padding:.5rem 0}.stack th{display:block;border:0;padding:.05rem 0}\
        .stack td{display:inline-block;border:0;padding:.05rem 1rem .05rem 0}.stack td:empty{display:none}\
        .stack td[data-name]::before{content:attr(data-name) ": ";color:var(--dim)}}
        @media(min-width:48.01rem){.stack{table-layout:fixed}.stack th:nth-child(1){width:27%}\
        .stack th:nth-child(2){width:21%}.stack th:nth-child(3),.stack th:nth-child(4){width:12%}}
        """
}

/// The source that allows a style of these letters.
func styleSource(of text: String) -> String { "'sha256-\(base64(sha256(Array(text.utf8))))'" }

/// The source of a whole page's own style, as it was printed by any version; nil where it has none.
package func styleSource(ofPage page: [UInt8]) -> String? {
    let text = String(decoding: page, as: UTF8.self)
    guard let start = text.firstRange(of: "<style>"), let end = text[start.upperBound...].firstRange(of: "</style>")
    else { return nil }
    return styleSource(of: String(text[start.upperBound..<end.lowerBound]))
}

/// RFC 4648, section 4.
private func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let part = bytes[start..<min(start + 3, bytes.count)]
        let value = part.enumerated().reduce(UInt32(0)) { $0 | UInt32($1.element) << UInt32(16 - 8 * $1.offset) }
        for place in 0..<4 {
            let letter = letters[Int(value >> UInt32(18 - 6 * place) & 63)]
            result.append(place <= part.count ? letter : UInt8(ascii: "="))
        }
    }
    return String(decoding: result, as: UTF8.self)
}

import TextAnalysis

/// A page that stands alone: no script, nothing loaded from anywhere, readable on a phone, light and dark.
///
/// Everything from feeds is escaped and isolated from the direction of the text around it.
struct HTMLPage {
    private(set) var html = ""

    static func head(title: String) -> String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
        base-uri 'none'; form-action 'none'">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>\(escaped(title))</title>
        <style>\(style)</style>
        </head>
        <body>

        """
    }

    static let foot = "</body>\n</html>\n"

    mutating func raw(_ html: String) { self.html += html }

    /// An element of our own around text of a feed.
    mutating func element(_ name: String, _ text: String, class style: String? = nil) {
        open(name, class: style)
        html += isolated(text)
        close(name)
    }

    /// An element of our own around words of our own.
    mutating func note(_ name: String, _ text: String, class style: String? = nil) {
        open(name, class: style)
        html += escaped(text)
        close(name)
    }

    mutating func open(_ name: String, class style: String? = nil) {
        html += style.map { "<\(name) class=\"\($0)\">" } ?? "<\(name)>"
    }

    mutating func close(_ name: String) { html += "</\(name)>\n" }

    /// Text of a feed that leads to `url` where that is an address of the web.
    mutating func link(_ text: String, to url: String?) { html += linked(text, to: url) }
}

/// Text of a feed as a link, plain where `url` is no address of the web.
func linked(_ text: String, to url: String?) -> String {
    guard let url = url.flatMap(webAddress) else { return isolated(text) }
    return "<a href=\"\(escaped(url))\" rel=\"noopener noreferrer\">\(isolated(text))</a>"
}

/// The address when it is http or https and holds nothing that a browser would drop on the way to another scheme.
func webAddress(_ url: String) -> String? {
    let lower = url.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    let isClean = url.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7f && !(0x80..<0xa0 ~= $0.value) }
    return isClean ? url : nil
}

/// Text of a feed: escaped, without control characters, and isolated from the direction of its surroundings.
func isolated(_ text: String) -> String { "<bdi>\(escaped(text))</bdi>" }

/// Text within HTML or XML, as one line.
func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20..<0x7f ~= $0 && !isMarkup($0) }) { return text }
    var result: [UInt8] = []
    for byte in oneLine(text).utf8 {
        switch byte {
        case UInt8(ascii: "&"): result += "&amp;".utf8
        case UInt8(ascii: "<"): result += "&lt;".utf8
        case UInt8(ascii: ">"): result += "&gt;".utf8
        case UInt8(ascii: "\""): result += "&quot;".utf8
        case UInt8(ascii: "'"): result += "&#39;".utf8
        default: result.append(byte)
        }
    }
    return String(decoding: result, as: UTF8.self)
}

private func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
}

private let style = """
    :root{color-scheme:light dark;--bg:#fbfaf7;--fg:#1b1b19;--dim:#62605a;--line:#dedbd2;--accent:#8a3b12;--new:#8a3b12}
    @media(prefers-color-scheme:dark){:root{--bg:#161614;--fg:#e9e6df;--dim:#a19d93;--line:#35332e;--accent:#e8a87c;\
    --new:#e8a87c}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:44rem;padding:1.25rem 1rem 3rem;background:var(--bg);color:var(--fg);\
    font:17px/1.5 Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
    h1{font-size:1.5rem;line-height:1.2;margin:0}
    h2{font:600 .8rem/1.3 system-ui,sans-serif;letter-spacing:.08em;text-transform:uppercase;color:var(--accent);\
    border-top:1px solid var(--line);margin:2rem 0 .75rem;padding-top:.75rem}
    h3{font-size:1.15rem;line-height:1.3;margin:0 0 .25rem}
    p{margin:.25rem 0}
    a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.15em}
    a:hover{text-decoration-color:currentColor}
    article{margin:0 0 1.5rem}
    ol,ul{list-style:none;margin:0;padding:0}
    li{margin:0 0 .5rem}
    .meta{font:.8rem/1.45 system-ui,sans-serif;color:var(--dim)}
    li .meta{white-space:nowrap}
    .new{color:var(--new);font-weight:600}
    .course{border-left:2px solid var(--line);margin:.5rem 0;padding-left:.85rem}
    .body{overflow:hidden}
    .body img{display:none}
    .body pre{white-space:pre-wrap}
    .body table{display:block;max-width:100%;overflow-x:auto}
    .body h1,.body h2,.body h3,.body h4,.body h5,.body h6{all:revert;font-size:1rem;margin:.5rem 0}
    """

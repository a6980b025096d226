import TextAnalysis

/// A page that stands alone: no script, nothing loaded from anywhere, readable on a phone, light and dark.
///
/// Everything from feeds is escaped and isolated from the direction of the text around it.
struct HTMLPage {
    private(set) var html = ""

    /// `isWide`: for what stands in columns.
    static func head(title: String, place: PagePlace = .file, isWide: Bool = false) -> String {
        // In a file the page itself must say what the daemon says in its header.
        let policy = """
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \(PageStyle.source); \
            base-uri 'none'; form-action 'none'">
            <meta name="referrer" content="no-referrer">

            """
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            \(place.links ?? policy)<meta name="color-scheme" content="light dark">
            <title>\(escaped(title))</title>
            <style>\(PageStyle.text)</style>
            </head>
            <body\(isWide ? " class=\"wide\"" : "")>
            \(place.navigation)
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

    /// A heading with an anchor that links within the page lead to.
    mutating func heading(_ text: String, id: String, path: String? = nil) {
        let words = isolated(text)
        html += "<h2 id=\"\(escaped(id))\">\(path.map { "<a href=\"\($0)\">\(words)</a>" } ?? words)</h2>\n"
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

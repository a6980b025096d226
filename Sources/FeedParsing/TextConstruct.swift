import TextAnalysis

/// A text with its type, language and base, as RFC 4287, section 3.1, has it; every format's texts take this shape.
///
/// The value is as the feed gives it, decoded once: sanitising costs more than parsing, so it waits until
/// somebody asks for `sanitised`.
struct TextConstruct: Sendable {
    static let plain = "text/plain"
    static let html = "text/html"
    static let xhtml = "application/xhtml+xml"

    var value: String
    /// Nil for a plain text that has nothing from where it stands.
    private var scope: TextScope?

    init(_ value: String, type: String = plain, language: String? = nil, base: String? = nil) {
        self.init(value, scope: TextScope(type, language, base))
    }

    init(_ value: String, scope: TextScope?) {
        self.value = value
        self.scope = scope
    }

    var type: String {
        get { scope?.type ?? Self.plain }
        set { scope = TextScope(newValue, language, base, source: source) }
    }

    var language: String? { scope?.language }

    var base: String? {
        get { scope?.base }
        set { scope = TextScope(type, language, newValue, source: source) }
    }

    /// Atom's out-of-line content.
    var source: String? {
        get { scope?.source }
        set { scope = TextScope(type, language, base, source: newValue) }
    }

    var isMarkup: Bool { scope?.isMarkup ?? false }
    var isPlain: Bool { scope?.isPlain ?? true }
    var isEmpty: Bool { value.utf8.allSatisfy { isSpace($0) } }

    /// The fragment and its text; a plain text becomes a fragment by escaping.
    var sanitised: CleanText {
        if isMarkup {
            let clean = sanitise(value, base: base, policy: .archive)
            return CleanText(html: clean.html, text: clean.text)
        }
        // Also a plain text may have characters that are no part of a document.
        let fragment = sanitise(escaped(value), base: nil, policy: .archive).html
        return CleanText(html: fragment, text: value.collapsed)
    }

    /// The text of `sanitised`, which costs less alone.
    var text: String { isMarkup ? TextAnalysis.plainText(ofHTML: value, isOneLine: false) : value.collapsed }

    /// On one line, tags removed, references decoded.
    var plainText: String { isMarkup ? text.collapsed : value.collapsed }

    /// `plainText` of a title: tags that are still there were escaped once too often, and nobody wants to read them.
    var titleText: String {
        let text = plainText
        guard text.holds(UInt8(ascii: "<")), looksLikeHTML(text) else { return text }
        return TextAnalysis.plainText(ofHTML: text, isOneLine: false).collapsed
    }
}

/// Of what type a text is and what it has from where it stands; most texts of a document share one.
final class TextScope: Sendable {
    let type: String
    let language: String?
    let base: String?
    let source: String?
    let isMarkup: Bool
    let isPlain: Bool

    /// Nil for what goes without saying.
    convenience init?(_ type: String, _ language: String?, _ base: String?) {
        guard type != TextConstruct.plain || language != nil || base != nil else { return nil }
        self.init(type, language, base, source: nil)
    }

    init(_ type: String, _ language: String?, _ base: String?, source: String?) {
        self.type = type
        self.language = language
        self.base = base
        self.source = source
        isPlain = type == TextConstruct.plain
        isMarkup = type == TextConstruct.html || type == TextConstruct.xhtml || type == "image/svg+xml"
    }
}

/// A fragment that is fit to show, and the plain text of the same.
struct CleanText: Sendable {
    var html: String
    var text: String
}

/// Text as it stands in markup.
func escaped(_ text: String) -> String {
    guard text.holdsAny({ $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ">") }) else {
        return text
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    var text = text
    text.withUTF8 { appendEscaped($0, to: &bytes, quote: false) }
    return String(decoding: bytes, as: UTF8.self)
}

/// What needs no escape is copied in runs.
func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], quote: Bool) {
    var copied = text.startIndex
    for at in text.indices {
        let escape: StaticString
        switch text[at] {
        case UInt8(ascii: "<"): escape = "&lt;"
        case UInt8(ascii: ">"): escape = "&gt;"
        case UInt8(ascii: "&"): escape = "&amp;"
        case UInt8(ascii: "\"") where quote: escape = "&quot;"
        default: continue
        }
        bytes.append(contentsOf: text[copied..<at])
        escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
        copied = at + 1
    }
    bytes.append(contentsOf: text[copied...])
}

/// Whether a text that might be plain is HTML: it has an end tag, a void tag or a reference, and all its tags and
/// references are HTML's own.
///
/// RSS leaves the question open; "AT&T <a@b.example>" must stay as it is, and "<b>Big</b> news" must lose its tags.
func looksLikeHTML(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { looksLikeHTML($0) }
}

private func looksLikeHTML(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var proven = false
    var at = 0
    while at < bytes.count {
        if bytes[at] == UInt8(ascii: "<") {
            guard let tag = tag(in: bytes, at: at) else { return false }
            if tag.proves { proven = true }
            at = tag.end
        } else if bytes[at] == UInt8(ascii: "&"), let end = reference(in: bytes, at: at) {
            proven = true
            at = end
        } else {
            at += 1
        }
    }
    return proven
}

/// A tag of HTML at `at`; nil when what stands there is anything else.
private func tag(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (end: Int, proves: Bool)? {
    var at = start + 1
    // A comment.
    if at + 2 < bytes.count, bytes[at] == UInt8(ascii: "!"), bytes[at + 1] == UInt8(ascii: "-") {
        return (at + 2, true)
    }
    let closes = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if closes { at += 1 }
    let nameStart = at
    while at < bytes.count, isLetter(bytes[at]) || isDigit(bytes[at]) { at += 1 }
    guard at > nameStart, at - nameStart <= 12 else { return nil }
    let name = String(decoding: bytes[nameStart..<at].map(lowered), as: UTF8.self)
    guard htmlElementNames.contains(name) else { return nil }
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
    guard at < bytes.count else { return nil }
    return (at + 1, closes || voidElementNames.contains(name) || bytes[at - 1] == UInt8(ascii: "/"))
}

/// The end of a character reference at `at`, nil when a bare ampersand stands there.
private func reference(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var at = start + 1
    let numeric = at < bytes.count && bytes[at] == UInt8(ascii: "#")
    if numeric { at += 1 }
    let nameStart = at
    while at < bytes.count, at - nameStart < 32, isLetter(bytes[at]) || isDigit(bytes[at]) { at += 1 }
    guard at > nameStart, at < bytes.count, bytes[at] == UInt8(ascii: ";") else { return nil }
    if numeric { return at + 1 }
    let whole = String(decoding: bytes[start...at], as: UTF8.self)
    return HTMLReferences.decode(whole) == nil ? nil : at + 1
}

let voidElementNames: Set<String> = ["br", "hr", "img", "input", "wbr", "area", "col", "embed", "source"]

private let htmlElementNames: Set<String> = [
    "a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote",
    "br", "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn",
    "div", "dl", "dt", "em", "embed", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "main", "map", "mark", "nav",
    "object", "ol", "p", "picture", "pre", "q", "s", "samp", "script", "section", "select", "small", "source", "span",
    "strike", "strong", "style", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr",
    "tt", "u", "ul", "var", "video", "wbr",
]

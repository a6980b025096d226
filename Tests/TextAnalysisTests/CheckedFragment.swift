import TextAnalysis

/// A fragment read by a strict reader of its own: what is not exactly what the sanitiser promises is an error.
struct CheckedFragment {
    struct Malformed: Error { var at: String }

    struct Tag {
        var name: String
        var attributes: [(name: String, value: String)]
    }

    private(set) var tags: [Tag] = []
    private(set) var depth = 0
    private var rest: Substring.UnicodeScalarView

    init(_ html: String) throws {
        rest = html[...].unicodeScalars
        var open: [String] = []
        while let start = rest.firstIndex(where: { $0 == "<" || $0 == ">" }) {
            guard rest[start] == "<" else { throw malformed }
            rest = rest[rest.index(after: start)...]
            if starts(with: "/") {
                rest.removeFirst()
                guard open.popLast() == takeName(), take(">") else { throw malformed }
                continue
            }
            let tag = try takeTag()
            tags.append(tag)
            if take(" />") { continue }
            guard take(">") else { throw malformed }
            open.append(tag.name)
            depth = max(depth, open.count)
        }
        guard open.isEmpty else { throw malformed }
    }

    private var malformed: Malformed { Malformed(at: String(Substring(rest.prefix(80)))) }

    private mutating func takeTag() throws -> Tag {
        var tag = Tag(name: takeName(), attributes: [])
        guard !tag.name.isEmpty else { throw malformed }
        while starts(with: " "), !starts(with: " />") {
            rest.removeFirst()
            let name = takeName()
            guard !name.isEmpty, take("=\""), let end = rest.firstIndex(of: "\"") else { throw malformed }
            let value = rest[..<end]
            guard !value.contains(where: { $0 == "<" || $0 == ">" }) else { throw malformed }
            tag.attributes.append((name, decodingCharacterReferences(String(Substring(value)))))
            rest = rest[rest.index(after: end)...]
        }
        return tag
    }

    private mutating func takeName() -> String {
        let name = rest.prefix {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789-:".unicodeScalars.contains($0))
        }
        rest = rest[name.endIndex...]
        return String(Substring(name))
    }

    private func starts(with text: String) -> Bool { rest.starts(with: text.unicodeScalars) }

    private mutating func take(_ text: String) -> Bool {
        guard starts(with: text) else { return false }
        rest = rest.dropFirst(text.unicodeScalars.count)
        return true
    }

    /// What must never be written, whatever the input.
    func offences(_ policy: HTMLPolicy) -> [String] {
        var found: [String] = []
        for tag in tags {
            if active.contains(tag.name) || policy == .page && barredFromPages.contains(tag.name) {
                found.append(tag.name)
            }
            for attribute in tag.attributes {
                let place = "\(tag.name) \(attribute.name)=\(attribute.value)"
                let isBarred =
                    policy == .page
                    && ["id", "class", "style", "name", "src", "srcset", "target"].contains(attribute.name)
                if attribute.name.hasPrefix("on") || ["srcdoc", "formaction"].contains(attribute.name) || isBarred {
                    found.append(place)
                }
                let values = attribute.name == "srcset" ? imageCandidates(attribute.value) : [attribute.value]
                if values.contains(where: { isHarmful(visible($0).lowercased(), of: attribute.name) }) {
                    found.append(place)
                }
            }
        }
        return found
    }
}

/// What is left of a value without white space and what nobody sees.
private func visible(_ value: String) -> String {
    String(
        value.unicodeScalars.filter {
            $0.value > 0x20 && !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
        })
}

/// The addresses of a source set (WHATWG HTML, "parse a srcset attribute"): a comma parts two of them only at the end of
/// an address or after what is said of its size.
private func imageCandidates(_ value: String) -> [String] {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { " \t\n\u{c}\r".unicodeScalars.contains(scalar) }
    var found: [String] = []
    var rest = value[...].unicodeScalars
    while true {
        rest = rest.drop { isSpace($0) || $0 == "," }
        let address = rest.prefix { !isSpace($0) }
        guard !address.isEmpty else { return found }
        found.append(String(Substring(address)))
        rest = rest[address.endIndex...]
        guard address.last != "," else { continue }
        var depth = 0
        rest = rest.drop { scalar in
            if scalar == "(" { depth += 1 }
            if scalar == ")" { depth = max(0, depth - 1) }
            return scalar != "," || depth > 0
        }
    }
}

/// Whether a value without white space, in lower case, could run or load something.
///
/// A scheme counts where a value begins with it; style sheets hold addresses anywhere.
private func isHarmful(_ value: String, of attribute: String) -> Bool {
    let schemes = ["javascript:", "vbscript:", "data:text", "data:image/svg"]
    switch attribute {
    case "style": return (schemes + ["expression", "url(j", "url(h", "\\"]).contains(where: value.contains)
    case "fill", "stroke", "filter", "mask", "clip-path", "marker-start", "marker-mid", "marker-end", "cursor":
        return ["url(j", "url(h", "\\"].contains(where: value.contains)
    // Words and numbers, of which nothing is ever loaded.
    case "title", "alt", "value", "label", "summary", "type", "rel", "id", "class", "name", "role", "lang", "hreflang",
        "xml:lang", "datetime", "dir", "media", "charset", "abbr", "accept", "accesskey", "align", "axis", "char",
        "charoff", "color", "cols", "colspan", "coords", "enctype", "face", "for", "frame", "headers", "height", "loop",
        "max", "method", "min", "pattern", "placeholder", "rows", "rowspan", "rules", "scope", "shape", "size", "span",
        "start", "step", "tabindex", "target", "valign", "width", "wrap":
        return false
    default: return schemes.contains(where: value.hasPrefix)
    }
}

private let active: Set<String> = [
    "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "meta", "link", "template",
    "plaintext", "xmp", "noembed",
    "noframes", "portal", "animate", "set", "use", "animateMotion", "animateTransform", "image",
]

private let barredFromPages: Set<String> = [
    "svg", "math", "form", "input", "button", "select", "textarea", "option", "img", "audio", "video", "source",
    "noscript", "dialog", "font", "title", "body", "html",
]

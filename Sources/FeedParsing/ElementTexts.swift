// How a text stands in a document: as characters, as escaped markup, as markup, as base64.

extension Element {
    /// The text of an element that does not state its type (RSS and most modules).
    ///
    /// `html` is taken as markup anyway; else the text is looked at.
    func untypedText(html: Bool) -> TextConstruct? {
        if let markup = inlineMarkup(withoutDiv: true) {
            return construct(markup, TextConstruct.xhtml)
        }
        guard let text = trimmedText else { return nil }
        if let stated = attribute("type"), let typed = typedText(default: stated) { return typed }
        return construct(text, html || looksLikeHTML(text) ? TextConstruct.html : TextConstruct.plain)
    }

    /// The text of an element that states its type: Atom 1.0 (RFC 4287, sections 3.1 and 4.1.3) and 0.3 with `mode`.
    func typedText(default standard: String) -> TextConstruct? {
        let type = mediaType(attribute("type") ?? standard)
        let mode = attribute("mode")?.asciiLowered
        if mode == "base64" || (mode == nil && isBase64(type)) {
            return construct(decodedBase64(text) ?? text, type)
        }
        // RFC 4287, section 3.1.1.3: the div is no part of the content; in Atom 0.3 and other types it is.
        let isOld = name.namespace.hasPrefix("http://purl.org/atom/ns")
        if mode != "escaped", let markup = inlineMarkup(withoutDiv: type == TextConstruct.xhtml && !isOld) {
            let kind = type == TextConstruct.plain || type == TextConstruct.html ? TextConstruct.xhtml : type
            return construct(markup, kind)
        }
        // Text in markup is itself, whatever characters it has.
        if type.hasSuffix("xml"), mode != "escaped" { return construct(escaped(text.trimmed), type) }
        return trimmedText.map { construct($0, type) }
    }

    private func construct(_ value: String, _ type: String) -> TextConstruct {
        TextConstruct(withoutDoubleEncoding(value), scope: textScope(type))
    }

    /// The markup inside, nil when there are no elements; `withoutDiv`, a single div around it is left out.
    private func inlineMarkup(withoutDiv: Bool) -> String? {
        guard let first = children.first(where: { _ in true }) else { return nil }
        var root = self
        if withoutDiv, first.local == "div", isAlone(first) { root = first }
        var bytes: [UInt8] = []
        for index in root.contentRange { root.tree.appendMarkup(index, in: root.index, to: &bytes) }
        root.tree.closeMarkup(after: root.contentRange.upperBound - 1, in: root.index, &bytes)
        return String(decoding: bytes, as: UTF8.self).trimmed
    }

    private var contentRange: Range<Int> { (index + 1)..<end }

    /// Whether nothing but white space stands beside the child.
    private func isAlone(_ child: Element) -> Bool {
        var at = index + 1
        while at < end {
            let node = tree.node(at)
            if at != child.index {
                guard node.isText, tree.bytes(node.bytes).allSatisfy({ isSpace($0) }) else { return false }
            }
            at = tree.end(of: at)
        }
        return true
    }
}

extension XMLTree {
    /// Appends the start tag or text at `index`, after the end tags of what ended before it.
    fileprivate func appendMarkup(_ index: Int, in root: Int, to bytes: inout [UInt8]) {
        let node = node(index)
        if index > root + 1 { closeMarkup(from: index - 1, before: Int(node.parent), root, &bytes) }
        if node.isText {
            appendEscaped(self.bytes(node.bytes), to: &bytes, quote: false)
        } else {
            appendStartTag(index, to: &bytes)
        }
    }

    /// End tags of everything still open below `root` after its last node.
    fileprivate func closeMarkup(after last: Int, in root: Int, _ bytes: inout [UInt8]) {
        guard last > root else { return }
        closeMarkup(from: last, before: root, root, &bytes)
    }

    /// End tags from the node up to, and without, its ancestor.
    private func closeMarkup(from start: Int, before ancestor: Int, _ root: Int, _ bytes: inout [UInt8]) {
        var at = start
        while at != ancestor, at > root {
            if !node(at).isText, !isVoid(at) {
                bytes.append(contentsOf: "</".utf8)
                bytes.append(contentsOf: names[Int(node(at).name)].written.utf8)
                bytes.append(UInt8(ascii: ">"))
            }
            at = Int(node(at).parent)
        }
    }

    private func isVoid(_ index: Int) -> Bool {
        end(of: index) == index + 1 && voidElementNames.contains(names[Int(node(index).name)].local)
    }

    private func appendStartTag(_ index: Int, to bytes: inout [UInt8]) {
        let name = names[Int(node(index).name)]
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: name.written.utf8)
        if bearsNamespace(index, name) {
            var namespace = name.namespace
            namespace.withUTF8 { appendAttribute("xmlns", $0, to: &bytes) }
        }
        for attribute in Element(tree: self, index: index).attributes {
            let attributeName = names[Int(attribute.name)]
            let prefix = attributeName.prefix.isEmpty ? "" : attributeName.prefix + ":"
            appendAttribute(prefix + attributeName.written, self.bytes(attribute.bytes), to: &bytes)
        }
        bytes.append(contentsOf: (isVoid(index) ? " />" : ">").utf8)
    }

    private func appendAttribute(_ name: String, _ value: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(0x20)
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: "=\"".utf8)
        appendEscaped(value, to: &bytes, quote: true)
        bytes.append(UInt8(ascii: "\""))
    }

    /// SVG and MathML must say so where they begin.
    private func bearsNamespace(_ index: Int, _ name: XMLName) -> Bool {
        guard name.local == "svg" || name.local == "math", !name.namespace.isEmpty else { return false }
        let parent = Int(node(index).parent)
        return parent < 0 || names[Int(node(parent).name)].namespace != name.namespace
    }
}

/// Atom 1.0's short names and the media types of Atom 0.3 as media types in lower case, parameters left out.
func mediaType(_ type: String) -> String {
    let bare = type.holds(UInt8(ascii: ";")) ? String(type.prefix { $0 != ";" }) : type
    switch bare.trimmed.asciiLowered {
    case "", "text", "plain", "text/plain": return TextConstruct.plain
    case "html", "text/html": return TextConstruct.html
    case "xhtml", "application/xhtml+xml", "text/xhtml", "application/xhtml": return TextConstruct.xhtml
    case let other: return other
    }
}

/// RFC 4287, section 4.1.3.3: what is neither text nor XML is base64.
private func isBase64(_ type: String) -> Bool {
    guard type.holds(UInt8(ascii: "/")) else { return false }
    return !(type.hasPrefix("text/") || type.hasSuffix("+xml") || type.hasSuffix("/xml") || type.hasPrefix("message/"))
}

/// The text that base64 stands for; nil for what is no base64 or no text.
func decodedBase64(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in text.utf8 {
        let value: UInt32
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = UInt32(byte) - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): value = UInt32(byte) - 71
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(byte) + 4
        case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
        case UInt8(ascii: "="): continue
        case let space where isSpace(space): continue
        default: return nil
        }
        buffer = (buffer << 6 | value) & 0xff_ffff
        bits += 6
        if bits >= 8 {
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
        }
    }
    return String(validating: bytes, as: UTF8.self)
}

/// The text that was meant, where every byte of its UTF-8 was taken for a character and encoded again.
///
/// Told by its characters: all below U+0100, and as bytes they are UTF-8, which no text in a Western language is.
func withoutDoubleEncoding(_ text: String) -> String {
    if text.utf8Span.isKnownASCII { return text }
    var text = text
    guard text.withUTF8({ isDoublyEncoded($0) }) else { return text }
    let bytes = text.withUTF8 { singlyEncoded($0) }
    return String(validating: bytes, as: UTF8.self) ?? text
}

/// Each character, all of which are below U+0100, as a byte.
private func singlyEncoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
        let end = skipASCII(text, at)
        bytes.append(contentsOf: text[at..<end])
        guard end + 1 < text.count else { break }
        bytes.append(text[end] << 6 | text[end + 1] & 0x3f)
        at = end + 2
    }
    return bytes
}

/// Whether every character beyond ASCII is below U+0100, and the first of them could begin a sequence of UTF-8.
///
/// Nearly every text is told by that first one: "é" is followed by a letter, not by a second odd character.
private func isDoublyEncoded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = skipASCII(bytes, 0)
    // U+00C2 is C3 82, and what follows a first byte, U+0080 to U+00BF, is C2 and itself.
    guard at + 3 < bytes.count, bytes[at] == 0xc3, (0x82...0xb4).contains(bytes[at + 1]), bytes[at + 2] == 0xc2 else {
        return false
    }
    while at < bytes.count {
        guard bytes[at] <= 0xc3 else { return false }
        at = skipASCII(bytes, at + 2)
    }
    return true
}

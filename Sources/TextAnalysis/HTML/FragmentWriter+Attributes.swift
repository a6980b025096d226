extension FragmentWriter {
    /// Writes the tag that the scanner has read, under the element's own name.
    mutating func writeStartTag(_ element: Int, _ bytes: Span<UInt8>, isVoid: Bool) {
        elements.startTags.write(element, to: &html)
        if !writtenAttributes.isEmpty { writtenAttributes.removeAll(keepingCapacity: true) }
        let isForeign =
            openCounts[elements.svg] > 0 || openCounts[elements.math] > 0
            || element == elements.svg || element == elements.math
        // By place, since an iterator would keep a copy of them alive.
        for place in scanner.attributes.indices {
            let attribute = scanner.attributes[place]
            guard
                let index = attributes.names.index(
                    of: bytes, from: attribute.name.lowerBound, to: attribute.name.upperBound),
                !writtenAttributes.contains(index)
            else { continue }
            let traits = attributes.traits[index]
            let isAllowed =
                policy == .page
                ? traits.contains(.page)
                : traits.contains(.archive) || traits.contains(.foreign) && isForeign
            guard isAllowed, !writePlainly(index, attribute.value, of: element, bytes) else { continue }
            writeAttribute(index, attribute.value, of: element, bytes)
        }
        if policy == .archive { writeNamespaces(of: element) }
        if elements.roles[element] == .anchor, policy == .page {
            html.append(" rel=\"noopener noreferrer nofollow\"")
        }
        html.append(isVoid ? " />" : ">")
    }

    /// Writes a value that means itself and needs no escape, as nearly all do; false for any other.
    private mutating func writePlainly(
        _ index: Int, _ source: Range<Int>, of element: Int, _ bytes: Span<UInt8>
    ) -> Bool {
        let value = bytes.extracting(source)
        switch attributes.roles[index] {
        case .href where policy == .page && elements.roles[element] != .anchor: return false
        case .href, .src:
            guard isPlainWebAddress(value) else { return false }
        case .other where !attributes.traits[index].contains(.foreign):
            if attributes.traits[index].contains(.url), !isPlainWebAddress(value) { return false }
        default: return false
        }
        guard isPlainValue(value) else { return false }
        writtenAttributes.append(index)
        attributes.openings.write(index, to: &html)
        html.append(bytes, from: source.lowerBound, to: source.upperBound)
        html.append("\"")
        return true
    }

    private mutating func writeAttribute(_ index: Int, _ source: Range<Int>, of element: Int, _ bytes: Span<UInt8>) {
        value.removeAll(keepingCapacity: true)
        value.append(bytes, from: source.lowerBound, to: source.upperBound, decoding: .attribute)
        // What is not written must hide nothing from those who judge the value: `u\u{1}rl(` would be written as `url(`.
        value.removeAll(where: isNeverWritten)
        switch attributes.roles[index] {
        case .href, .src, .xlink, .other:
            if attributes.traits[index].contains(.url) {
                if attributes.roles[index] == .href, policy == .page, elements.roles[element] != .anchor { return }
                guard let url = safeURL(value, allowsImageData: elements.roles[element] == .image) else {
                    // A link whose target is refused stays a link to nowhere.
                    if attributes.roles[index] == .href { write(index, []) }
                    return
                }
                write(index, url)
            } else if !attributes.traits[index].contains(.foreign) || !refersOutside(value) {
                write(index, value)
            }
        case .srcset:
            let candidates = safeSourceSet(value)
            if !candidates.isEmpty { write(index, candidates) }
        case .style:
            let style = filteredStyle(value)
            if !style.isEmpty { write(index, style) }
        case .namespace, .xlinkNamespace: break
        }
    }

    private mutating func write(_ index: Int, _ value: [UInt8]) {
        writtenAttributes.append(index)
        attributes.openings.write(index, to: &html)
        html.append(escapingAttribute: value.span)
        html.append("\"")
    }

    /// Declares what an SVG or MathML element needs when it is read as XML.
    private mutating func writeNamespaces(of element: Int) {
        if elements.roles[element] == .svg {
            html.append(" xmlns=\"http://www.w3.org/2000/svg\"")
        } else if elements.roles[element] == .math {
            html.append(" xmlns=\"http://www.w3.org/1998/Math/MathML\"")
        }
        if writtenAttributes.contains(where: { attributes.roles[$0] == .xlink }) {
            html.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
        }
    }

    /// The value of an attribute of the tag that the scanner has read, decoded; nil when it has none.
    private func decodedAttribute(_ name: String, _ bytes: Span<UInt8>) -> [UInt8]? {
        guard let wanted = attributes.names.index(of: [UInt8](name.utf8)) else { return nil }
        for attribute in scanner.attributes {
            let index = attributes.names.index(
                of: bytes, from: attribute.name.lowerBound, to: attribute.name.upperBound)
            guard index == wanted else { continue }
            var decoded: [UInt8] = []
            decoded.append(
                bytes, from: attribute.value.lowerBound, to: attribute.value.upperBound, decoding: .attribute)
            return decoded
        }
        return nil
    }

    /// Where the link that the scanner has read leads; nil when a page may not link there.
    func pageLink(_ bytes: Span<UInt8>) -> [UInt8]? { decodedAttribute("href", bytes).flatMap { safeURL($0) } }

    /// Writes a link in place of a picture, which would have to be loaded.
    mutating func writeImageLink(_ bytes: Span<UInt8>) {
        // Pixels that only count readers.
        for side in ["width", "height"] {
            if let pixels = decodedAttribute(side, bytes), pixels == [0x30] || pixels == [0x31] { return }
        }
        guard keepsHTML, let url = decodedAttribute("src", bytes).flatMap({ safeURL($0) }) else { return }
        writeLink(to: url, "image", decodedAttribute("alt", bytes) ?? decodedAttribute("title", bytes) ?? [])
    }

    /// Writes a link in place of a player, and passes over what stands within it.
    mutating func writeMediaLink(_ element: Int, _ bytes: Span<UInt8>, tagEnd: Int) -> Int {
        mediaSource = decodedAttribute("src", bytes)
        let end = skipElement(element, bytes, tagEnd: tagEnd)
        if keepsHTML, let url = mediaSource.flatMap({ safeURL($0) }) {
            writeLink(to: url, String(decoding: elements.names.name(element), as: UTF8.self), [])
        }
        return end
    }

    /// Remembers the first address that a player may be fed from.
    mutating func noteMediaSource(_ bytes: Span<UInt8>) {
        if mediaSource == nil { mediaSource = decodedAttribute("src", bytes) }
    }

    private mutating func writeLink(to url: [UInt8], _ kind: String, _ description: [UInt8]) {
        // Within a link the description has to do: links do not nest.
        let isLink = openCounts[elements.anchor] == 0
        if isLink {
            html.append("<a href=\"")
            html.append(escapingAttribute: url.span)
            html.append("\" rel=\"noopener noreferrer nofollow\">")
        }
        html.append("[")
        html.append(unproven: kind.utf8.span)
        if !description.isEmpty {
            html.append(": ")
            // The plain text goes without what stands for a picture.
            silentCount += 1
            for scalar in String(decoding: description, as: UTF8.self).unicodeScalars.prefix(Self.longestDescription) {
                write(codePoint: scalar.value)
            }
            silentCount -= 1
        }
        html.append(isLink ? "]</a>" : "]")
    }
}

extension UTF8Text {
    /// Appends the value of a double-quoted attribute.
    fileprivate mutating func append(escapingAttribute value: Span<UInt8>) {
        // It may have been decoded, resolved and cut.
        guard (try? UTF8Span(validating: value)) != nil else {
            var copied: [UInt8] = []
            copied.append(value, from: 0, to: value.count)
            return append(escapingAttribute: String(decoding: copied, as: UTF8.self).utf8.span)
        }
        var copied = 0
        for i in value.indices where needsEscape(value[i]) {
            append(value, from: copied, to: i)
            switch value[i] {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "\""): append("&quot;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case 0x0d: append("\n")
            default: break
            }
            copied = i + 1
        }
        append(value, from: copied, to: value.count)
    }
}

/// Whether an attribute's value has neither references nor anything that has to be escaped.
private func isPlainValue(_ value: Span<UInt8>) -> Bool {
    var i = 0
    while i + 16 <= value.count {
        let block = byteBlock(value, at: i)
        if holdsAnywhere(block.controlsAndMarkup .| block.equals(0x22)) { return false }
        i += 16
    }
    while i < value.count {
        if value[i] == UInt8(ascii: "&") || needsEscape(value[i]) { return false }
        i += 1
    }
    return true
}

extension FragmentWriter {
    /// Reads what begins with the `<` at `start`; the position after it.
    mutating func readMarkup(_ bytes: Span<UInt8>, at start: Int) -> Int {
        guard start + 1 < bytes.count else { return writeLessThan(at: start) }
        switch bytes[start + 1] {
        case UInt8(ascii: "/"): return readEndTag(bytes, at: start)
        case UInt8(ascii: "!"): return readDeclaration(bytes, at: start)
        case UInt8(ascii: "?"): return readBogusComment(bytes, at: start)
        case let byte where ASCIIByte.isLetter(byte): return readStartTag(bytes, at: start)
        default: return writeLessThan(at: start)
        }
    }

    private mutating func writeLessThan(at start: Int) -> Int {
        writeLiteral(UInt8(ascii: "<"))
        return start + 1
    }

    private mutating func readStartTag(_ bytes: Span<UInt8>, at start: Int) -> Int {
        guard let end = scanner.scan(bytes, from: start + 1) else { return endUnterminatedTag(bytes, at: start) }
        guard let element = element(bytes, named: scanner.name) else {
            return keepsUnknownTags && isText(bytes) ? writeLessThan(at: start) : end
        }
        return startElement(element, bytes, tagEnd: end)
    }

    /// Whether the tag that the scanner has read cannot be meant as one.
    private func isText(_ bytes: Span<UInt8>) -> Bool {
        var isPlain = true
        for i in scanner.name where !ASCIIByte.isAlphanumeric(bytes[i]) {
            let isColon = bytes[i] == UInt8(ascii: ":")
            // Within a name, colon and hyphen are those of prefixes and custom elements; `https:` is an address.
            guard isColon || bytes[i] == UInt8(ascii: "-"), !isColon || i + 1 < scanner.name.upperBound else {
                return true
            }
            isPlain = false
        }
        return isPlain && scanner.attributes.isEmpty
    }

    func element(_ bytes: Span<UInt8>, named name: Range<Int>) -> Int? {
        elements.names.index(of: bytes, from: name.lowerBound, to: name.upperBound)
    }

    /// A tag that never ends: the rest of a text that was cut within it, or a less-than sign ("a<b").
    private mutating func endUnterminatedTag(_ bytes: Span<UInt8>, at start: Int) -> Int {
        unterminated += 1
        if unterminated > Self.mostUnterminated { return bytes.count }
        let isEnd = bytes[start + 1] == UInt8(ascii: "/")
        let name = start + (isEnd ? 2 : 1)
        var rest = name
        while rest < bytes.count, ASCIIByte.isAlphanumeric(bytes[rest]) { rest += 1 }
        guard element(bytes, named: name..<rest) != nil else { return writeLessThan(at: start) }
        while rest < bytes.count, ASCIIByte.isSpace(bytes[rest]) { rest += 1 }
        if isEnd, rest == bytes.count { return rest }
        // Without a value it is no tag that was cut: "A<B", "a link starts with <a href=".
        guard var value = position(bytes, of: UInt8(ascii: "="), from: rest), value < rest + 100 else {
            return writeLessThan(at: start)
        }
        value += 1
        while value < bytes.count, ASCIIByte.isSpace(bytes[value]) { value += 1 }
        return value < bytes.count ? bytes.count : writeLessThan(at: start)
    }

    private mutating func readEndTag(_ bytes: Span<UInt8>, at start: Int) -> Int {
        guard start + 2 < bytes.count, ASCIIByte.isLetter(bytes[start + 2]) else {
            return readBogusComment(bytes, at: start)
        }
        guard let end = scanner.scan(bytes, from: start + 2) else { return endUnterminatedTag(bytes, at: start) }
        if let element = element(bytes, named: scanner.name) {
            endElement(element, tagStart: start)
        } else if keepsUnknownTags, !scanner.attributes.isEmpty {
            // "#include </usr/include/x>"
            return writeLessThan(at: start)
        }
        return end
    }

    private mutating func readDeclaration(_ bytes: Span<UInt8>, at start: Int) -> Int {
        if startsWith(bytes, "<!--", at: start) { return endOfComment(bytes, at: start) }
        if startsWith(bytes, "<![CDATA[", at: start) {
            // Feeds wrap markup in a second CDATA section; only its brackets go.
            isInCDATA = true
            return start + 9
        }
        return readBogusComment(bytes, at: start)
    }

    /// What HTML takes for a comment up to the next `>`; text where there is none.
    private mutating func readBogusComment(_ bytes: Span<UInt8>, at start: Int) -> Int {
        guard start < scanner.lastGreater, let end = position(bytes, of: UInt8(ascii: ">"), from: start) else {
            return writeLessThan(at: start)
        }
        return end + 1
    }

    /// The position after a comment.
    ///
    /// One that never ends goes as far as the next `>`, else to the end.
    mutating func endOfComment(_ bytes: Span<UInt8>, at start: Int) -> Int {
        let content = start + 4
        if startsWith(bytes, ">", at: content) { return content + 1 }
        if startsWith(bytes, "->", at: content) { return content + 2 }
        if hasCommentEnd {
            var i = content
            while let dashes = position(bytes, of: UInt8(ascii: "-"), from: i) {
                if startsWith(bytes, "-->", at: dashes) { return dashes + 3 }
                if startsWith(bytes, "--!>", at: dashes) { return dashes + 4 }
                i = dashes + 1
            }
            hasCommentEnd = false
        }
        guard content <= scanner.lastGreater, let end = position(bytes, of: UInt8(ascii: ">"), from: content) else {
            return bytes.count
        }
        return end + 1
    }

    /// Passes over everything in an element, itself included; the position after it.
    ///
    /// Where its end tag is missing, only its start tag goes, but with raw text everything.
    mutating func skipElement(_ element: Int, _ bytes: Span<UInt8>, tagEnd: Int) -> Int {
        if scanner.closesItself { return tagEnd }
        guard let first = endTag(of: element, bytes, from: tagEnd) else {
            return elements.traits[element].contains(.rawText) ? bytes.count : tagEnd
        }
        if elements.traits[element].contains(.rawText) {
            return position(bytes, of: UInt8(ascii: ">"), from: first).map { $0 + 1 } ?? bytes.count
        }
        var depth = 1
        var i = tagEnd
        while let tag = position(bytes, of: UInt8(ascii: "<"), from: i) {
            i = skipMarkup(bytes, at: tag, within: element, &depth)
            if depth == 0 { return i }
        }
        return bytes.count
    }

    private mutating func skipMarkup(
        _ bytes: Span<UInt8>, at start: Int, within element: Int, _ depth: inout Int
    ) -> Int {
        if startsWith(bytes, "<!--", at: start) { return endOfComment(bytes, at: start) }
        let isEnd = startsWith(bytes, "</", at: start)
        let name = start + (isEnd ? 2 : 1)
        guard name < bytes.count, ASCIIByte.isLetter(bytes[name]) else { return start + 1 }
        guard let end = scanner.scan(bytes, from: name) else { return bytes.count }
        guard let found = self.element(bytes, named: scanner.name) else { return end }
        if elements.roles[found] == .source { noteMediaSource(bytes) }
        if found == element {
            depth += isEnd ? -1 : scanner.closesItself ? 0 : 1
        } else if !isEnd, elements.traits[found].contains(.rawText) {
            return skipElement(found, bytes, tagEnd: end)
        }
        return end
    }

    /// The next end tag of an element; that there is none is remembered.
    private mutating func endTag(of element: Int, _ bytes: Span<UInt8>, from start: Int) -> Int? {
        guard !endless.contains(element) else { return nil }
        var i = start
        while let tag = position(bytes, of: UInt8(ascii: "<"), from: i) {
            if startsWith(bytes, "</", at: tag) {
                var end = tag + 2
                while end < bytes.count, ASCIIByte.isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "-") { end += 1 }
                if end > tag + 2, self.element(bytes, named: tag + 2..<end) == element { return tag }
            }
            i = tag + 1
        }
        endless.insert(element)
        return nil
    }
}

private func position(_ bytes: Span<UInt8>, of byte: UInt8, from start: Int) -> Int? {
    position(of: byte, in: bytes, from: start, to: bytes.count)
}

private func startsWith(_ bytes: Span<UInt8>, _ prefix: String, at start: Int) -> Bool {
    var i = start
    for byte in prefix.utf8 {
        guard i < bytes.count, bytes[i] == byte else { return false }
        i += 1
    }
    return true
}

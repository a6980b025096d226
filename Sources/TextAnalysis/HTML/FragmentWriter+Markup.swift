extension FragmentWriter {
    /// Reads what begins with the `<` at `start`; the position after it.
    mutating func readMarkup(at start: Int) -> Int {
        guard start + 1 < input.count else { return writeLessThan(at: start) }
        switch input[start + 1] {
        case UInt8(ascii: "/"): return readEndTag(at: start)
        case UInt8(ascii: "!"): return readDeclaration(at: start)
        case UInt8(ascii: "?"): return readBogusComment(at: start)
        case let byte where ASCIIByte.isLetter(byte): return readStartTag(at: start)
        default: return writeLessThan(at: start)
        }
    }

    private mutating func writeLessThan(at start: Int) -> Int {
        writeLiteral(UInt8(ascii: "<"))
        return start + 1
    }

    private mutating func readStartTag(at start: Int) -> Int {
        guard let end = scanner.scan(from: start + 1) else { return endUnterminatedTag(at: start) }
        guard let element = element(named: scanner.name) else { return end }
        return startElement(element, tagEnd: end)
    }

    func element(named name: Range<Int>) -> Int? {
        elements.names.index(of: input.span, from: name.lowerBound, to: name.upperBound)
    }

    /// A tag that never ends: the rest of a text that was cut within it, or a less-than sign ("a<b").
    private mutating func endUnterminatedTag(at start: Int) -> Int {
        unterminated += 1
        let source = input
        let bytes = source.span
        var nameEnd = start + 1
        while nameEnd < bytes.count, ASCIIByte.isAlphanumeric(bytes[nameEnd]) { nameEnd += 1 }
        var rest = nameEnd
        while rest < bytes.count, ASCIIByte.isSpace(bytes[rest]) { rest += 1 }
        let isCut =
            rest == bytes.count || scanner.attributes.contains { $0.value.lowerBound > $0.name.upperBound }
            || input[rest...].prefix(100).contains(UInt8(ascii: "="))
        if unterminated > Self.mostUnterminated { return input.count }
        if isCut, element(named: start + 1..<nameEnd) != nil { return input.count }
        return writeLessThan(at: start)
    }

    private mutating func readEndTag(at start: Int) -> Int {
        guard start + 2 < input.count, ASCIIByte.isLetter(input[start + 2]) else { return readBogusComment(at: start) }
        guard let end = scanner.scan(from: start + 2) else { return endUnterminatedTag(at: start) }
        if let element = element(named: scanner.name) { endElement(element, tagStart: start) }
        return end
    }

    private mutating func readDeclaration(at start: Int) -> Int {
        if startsWith("<!--", at: start) { return endOfComment(at: start) }
        if startsWith("<![CDATA[", at: start) {
            // Feeds wrap markup in a second CDATA section; only its brackets go.
            isInCDATA = true
            return start + 9
        }
        return readBogusComment(at: start)
    }

    /// What HTML takes for a comment up to the next `>`; text where there is none.
    private mutating func readBogusComment(at start: Int) -> Int {
        guard start < scanner.lastGreater, let end = position(of: UInt8(ascii: ">"), from: start) else {
            return writeLessThan(at: start)
        }
        return end + 1
    }

    /// The position after a comment.
    ///
    /// One that never ends goes as far as the next `>`, else to the end.
    mutating func endOfComment(at start: Int) -> Int {
        let content = start + 4
        if startsWith(">", at: content) { return content + 1 }
        if startsWith("->", at: content) { return content + 2 }
        if hasCommentEnd {
            var i = content
            while let dashes = position(of: UInt8(ascii: "-"), from: i) {
                if startsWith("-->", at: dashes) { return dashes + 3 }
                if startsWith("--!>", at: dashes) { return dashes + 4 }
                i = dashes + 1
            }
            hasCommentEnd = false
        }
        guard content <= scanner.lastGreater, let end = position(of: UInt8(ascii: ">"), from: content) else {
            return input.count
        }
        return end + 1
    }

    /// Passes over everything in an element, itself included; the position after it.
    ///
    /// Where its end tag is missing, only its start tag goes, but with raw text everything.
    mutating func skipElement(_ element: Int, tagEnd: Int) -> Int {
        if scanner.closesItself { return tagEnd }
        guard let first = endTag(of: element, from: tagEnd) else {
            return elements.traits[element].contains(.rawText) ? input.count : tagEnd
        }
        if elements.traits[element].contains(.rawText) {
            return position(of: UInt8(ascii: ">"), from: first).map { $0 + 1 } ?? input.count
        }
        var depth = 1
        var i = tagEnd
        while let tag = position(of: UInt8(ascii: "<"), from: i) {
            i = skipMarkup(at: tag, within: element, &depth)
            if depth == 0 { return i }
        }
        return input.count
    }

    private mutating func skipMarkup(at start: Int, within element: Int, _ depth: inout Int) -> Int {
        if startsWith("<!--", at: start) { return endOfComment(at: start) }
        let isEnd = startsWith("</", at: start)
        let name = start + (isEnd ? 2 : 1)
        guard name < input.count, ASCIIByte.isLetter(input[name]) else { return start + 1 }
        guard let end = scanner.scan(from: name) else { return input.count }
        guard let found = self.element(named: scanner.name) else { return end }
        if elements.roles[found] == .source { noteMediaSource() }
        if found == element {
            depth += isEnd ? -1 : scanner.closesItself ? 0 : 1
        } else if !isEnd, elements.traits[found].contains(.rawText) {
            return skipElement(found, tagEnd: end)
        }
        return end
    }

    /// The next end tag of an element; that there is none is remembered.
    private mutating func endTag(of element: Int, from start: Int) -> Int? {
        guard !endless.contains(element) else { return nil }
        var i = start
        while let tag = position(of: UInt8(ascii: "<"), from: i) {
            if startsWith("</", at: tag) {
                var end = tag + 2
                while end < input.count, ASCIIByte.isLetter(input[end]) || input[end] == UInt8(ascii: "-") { end += 1 }
                if end > tag + 2, self.element(named: tag + 2..<end) == element { return tag }
            }
            i = tag + 1
        }
        endless.insert(element)
        return nil
    }

    private func position(of byte: UInt8, from start: Int) -> Int? {
        let source = input
        let bytes = source.span
        var i = start
        while i < bytes.count {
            if bytes[i] == byte { return i }
            i += 1
        }
        return nil
    }

    private func startsWith(_ prefix: String, at start: Int) -> Bool {
        input[min(start, input.count)...].starts(with: prefix.utf8)
    }
}

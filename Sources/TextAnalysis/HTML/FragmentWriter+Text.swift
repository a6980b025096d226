extension FragmentWriter {
    /// Writes text up to the next `<`; the position of that, or the end.
    mutating func writeText(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let end = bytes.count
        var i = start
        // What lies between these and `i` is clean and not yet written.
        var markupStart = start
        var wordStart = start
        while true {
            i = endOfPlain(bytes, from: i)
            guard i < end else { break }
            let byte = bytes[i]
            switch byte {
            case UInt8(ascii: "<"):
                writeMarkup(bytes, from: markupStart, to: i)
                writeWords(bytes, from: wordStart, to: i)
                return i
            case 0x20:
                // The second of two spaces.
                writeWords(bytes, from: wordStart, to: i)
                while i < end, bytes[i] == 0x20 { i += 1 }
                wordStart = i
                continue
            case UInt8(ascii: ">"):
                let isCDATAEnd =
                    isInCDATA && i >= markupStart + 2 && bytes[i - 1] == UInt8(ascii: "]")
                    && bytes[i - 2] == UInt8(ascii: "]")
                if !isCDATAEnd {
                    writeMarkup(bytes, from: markupStart, to: i)
                    writeMarkup("&gt;")
                    i += 1
                    markupStart = i
                    continue
                }
                isInCDATA = false
                writeMarkup(bytes, from: markupStart, to: i - 2)
                writeWords(bytes, from: wordStart, to: max(wordStart, i - 2))
                i += 1
            case UInt8(ascii: "&"):
                writeMarkup(bytes, from: markupStart, to: i)
                writeWords(bytes, from: wordStart, to: i)
                i = writeReference(bytes, at: i)
            default:
                let length = lengthOfSpecial(bytes, at: i)
                guard length > 0 else {
                    i += 1
                    continue
                }
                writeMarkup(bytes, from: markupStart, to: i)
                writeWords(bytes, from: wordStart, to: i)
                writeSpecial(bytes, at: i)
                i += length
            }
            markupStart = i
            wordStart = i
        }
        writeMarkup(bytes, from: markupStart, to: end)
        writeWords(bytes, from: wordStart, to: end)
        return end
    }

    /// How many bytes at `i` make a character that `writeSpecial` has to handle; 0 when it is ordinary.
    private func lengthOfSpecial(_ bytes: Span<UInt8>, at i: Int) -> Int {
        let byte = bytes[i]
        if byte < 0x80 { return 1 }
        guard i + 1 < bytes.count else { return 0 }
        let next = bytes[i + 1]
        // C1 controls and the no-break space.
        if byte == 0xc2 { return 0x80...0xa0 ~= next ? 2 : 0 }
        guard i + 2 < bytes.count else { return 0 }
        // Line and paragraph separators and the controls of bidirectional text.
        let isSeparatorOrBidi =
            next == 0x80 && 0xa8...0xae ~= bytes[i + 2] || next == 0x81 && 0xa6...0xa9 ~= bytes[i + 2]
        return isSeparatorOrBidi ? 3 : 0
    }

    private mutating func writeSpecial(_ bytes: Span<UInt8>, at i: Int) {
        switch bytes[i] {
        case 0x0d:
            if i + 1 < bytes.count, bytes[i + 1] == 0x0a { return }
            write(codePoint: 0x0a)
        case 0xc2: write(codePoint: UInt32(bytes[i + 1]))
        case 0xe2: write(codePoint: 0x2000 | UInt32(bytes[i + 1] & 0x3f) << 6 | UInt32(bytes[i + 2] & 0x3f))
        case let byte: write(codePoint: UInt32(byte))
        }
    }

    private mutating func writeReference(_ bytes: Span<UInt8>, at i: Int) -> Int {
        guard let reference = characterReference(in: bytes, at: i, end: bytes.count, .text) else {
            writeLiteral(UInt8(ascii: "&"))
            return i + 1
        }
        write(codePoint: reference.first)
        if reference.second != 0 { write(codePoint: reference.second) }
        return reference.end
    }

    /// A byte of the source that looked like markup and is text.
    mutating func writeLiteral(_ byte: UInt8) { write(codePoint: UInt32(byte)) }

    mutating func write(codePoint: UInt32) {
        switch codePoint {
        case 0x09, 0x0a, 0x0c, 0x0d, 0x20, 0xa0:
            writeCharacter(codePoint == 0x0c || codePoint == 0x0d ? 0x0a : codePoint)
            if codePoint == 0x0a, openCounts[elements.preformatted] > 0 { lineBreak() } else { space() }
        case 0x2028, 0x2029:
            writeCharacter(codePoint)
            lineBreak()
        case 0x80...0x9f:
            if let meant = windows1252[Int(codePoint - 0x80)] {
                writeVisible(meant)
            } else if policy == .archive {
                writeVisible(codePoint)
            }
        case ..<0x20, 0x7f, 0xfdd0...0xfdef, 0xd800...0xdfff: break
        case _ where codePoint & 0xfffe == 0xfffe: break
        case 0x202a...0x202e, 0x2066...0x2069:
            // Left open, they would turn around what follows on the page.
            if policy == .archive { writeCharacter(codePoint) }
            if silentCount == 0 { text.append(codePoint: codePoint) }
        default: writeVisible(codePoint)
        }
    }

    private mutating func writeVisible(_ codePoint: UInt32) {
        switch codePoint {
        case 0x26: writeMarkup("&amp;")
        case 0x3c: writeMarkup("&lt;")
        case 0x3e: writeMarkup("&gt;")
        default: writeCharacter(codePoint)
        }
        if silentCount == 0 { text.append(codePoint: codePoint) }
    }

    private mutating func writeCharacter(_ codePoint: UInt32) {
        if keepsHTML { html.append(codePoint: codePoint) }
    }

    private mutating func writeMarkup(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        if keepsHTML { html.append(bytes, from: start, to: end) }
    }

    mutating func writeMarkup(_ markup: StaticString) {
        if keepsHTML { html.append(markup) }
    }

    /// Writes clean text, whose spaces may stand at its ends.
    private mutating func writeWords(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        guard silentCount == 0, start < end else { return }
        let first = bytes[start] == 0x20 ? start + 1 : start
        if first > start { text.space() }
        let last = end > first && bytes[end - 1] == 0x20 ? end - 1 : end
        if first < last { text.append(bytes, from: first, to: last) }
        if last < end { text.space() }
    }

    mutating func space() {
        if silentCount == 0 { text.space() }
    }

    mutating func lineBreak() {
        if silentCount == 0 { text.lineBreak() }
    }
}

/// Where text ends that may be copied as it is: no markup, no control, nothing but single spaces between words.
private func endOfPlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var i = start
    while i + 17 <= bytes.count, isPlain(byteBlock(bytes, at: i), before: byteBlock(bytes, at: i + 1)) { i += 16 }
    let table = plainBytes
    let isPlain = table.span
    // A table, since every branch on a byte's value would be guessed wrongly at each space.
    while i < bytes.count, isPlain[Int(bytes[i])], i == start || bytes[i] != 0x20 || bytes[i - 1] != 0x20 { i += 1 }
    return i
}

/// Whether a block is plain; `next` begins one byte later.
@inline(__always)
private func isPlain(_ block: ByteBlock, before next: ByteBlock) -> Bool {
    let space = ByteBlock(repeating: 0x20)
    let doubleSpaces = ((block ^ space) | (next ^ space)) .== ByteBlock(repeating: 0)
    // 0xc2 and 0xe2 differ in one bit.
    return !holdsAnywhere(block.controlsAndMarkup .| block.equals(0xc2, in: 0xdf) .| doubleSpaces)
}

/// Whether a text is the same as plain text: no markup, no control, single spaces within.
func isPlainText(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 0 else { return true }
    return bytes[0] != 0x20 && bytes[bytes.count - 1] != 0x20 && endOfPlain(bytes, from: 0) == bytes.count
}

/// Whether a byte of text needs no second look.
private let plainBytes: [Bool] = (0...255).map { byte in
    byte >= 0x20 && ![0x26, 0x3c, 0x3e, 0x7f, 0xc2, 0xe2].contains(byte)
}

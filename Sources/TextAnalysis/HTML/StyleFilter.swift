/// The declarations of a `style` attribute that do no harm, in a uniform spelling.
///
/// Properties are taken from a list; those of boxes that are not on it are kept when their values are plain measures,
/// colours and keywords. Nothing that loads, runs or moves an element out of its place is on the list.
func filteredStyle(_ style: [UInt8]) -> [UInt8] {
    var written: [UInt8] = []
    for declaration in declarations(in: style) {
        guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
        let name = trimmed(declaration[..<colon])
        let value = trimmed(declaration[(colon + 1)...])
        guard !name.isEmpty, name.allSatisfy(isNameByte), !value.isEmpty, isHarmless(value) else { continue }
        guard StyleTables.properties.index(of: [UInt8](name)) != nil || isBoxProperty(name) && isPlainBox(value) else {
            continue
        }
        if !written.isEmpty { written.append(0x20) }
        written += name.map(ASCIIByte.lowercased)
        written += ": ".utf8
        written += value
        written.append(UInt8(ascii: ";"))
    }
    return written
}

/// The declarations, without what they would have loaded.
private func declarations(in style: [UInt8]) -> [ArraySlice<UInt8>] {
    guard let style = withoutAddresses(style) else { return [] }
    return style.split(separator: UInt8(ascii: ";")).filter { !$0.allSatisfy(ASCIIByte.isSpace) }
}

/// The style with a space for each `url(…)`; nil when one is not closed.
private func withoutAddresses(_ style: [UInt8]) -> [UInt8]? {
    var kept: [UInt8] = []
    var rest = style[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "(")) {
        let isAddress = rest[..<open].suffix(3).map(ASCIIByte.lowercased).elementsEqual("url".utf8)
        guard isAddress else {
            kept += rest[...open]
            rest = rest[(open + 1)...]
            continue
        }
        guard let close = rest[open...].firstIndex(of: UInt8(ascii: ")")) else { return nil }
        kept += rest[..<(open - 3)]
        kept.append(0x20)
        rest = rest[(close + 1)...]
    }
    return kept + rest
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop(while: ASCIIByte.isSpace)
    while let last = bytes.last, ASCIIByte.isSpace(last) { bytes = bytes.dropLast() }
    return bytes
}

private func isNameByte(_ byte: UInt8) -> Bool { ASCIIByte.isAlphanumeric(byte) || byte == UInt8(ascii: "-") }

/// Words, numbers, colours, quoted names and lists of numbers: nothing that could be a function, an escape or an address.
private func isHarmless(_ value: ArraySlice<UInt8>) -> Bool {
    var quote: UInt8?
    var isInList = false
    var previous: UInt8 = 0x20
    for byte in value {
        defer { previous = byte }
        if byte == quote {
            quote = nil
            continue
        }
        if quote != nil {
            guard
                ASCIIByte.isAlphanumeric(byte) || byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            else { return false }
            continue
        }
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
        case UInt8(ascii: "("):
            guard !isInList, previous | 0x20 == UInt8(ascii: "b") || previous | 0x20 == UInt8(ascii: "a") else {
                return false
            }
            isInList = true
        case UInt8(ascii: ")"):
            guard isInList else { return false }
            isInList = false
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "%"), 0x20, 0x09, 0x0a, 0x0d, 0x0c: continue
        case UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"):
            guard !isInList else { return false }
        default:
            guard ASCIIByte.isDigit(byte) || ASCIIByte.isLetter(byte) && !isInList else { return false }
        }
    }
    return quote == nil && !isInList
}

private func isBoxProperty(_ name: ArraySlice<UInt8>) -> Bool {
    let family = name.prefix { $0 != UInt8(ascii: "-") }.map(ASCIIByte.lowercased)
    return ["background", "border", "margin", "padding"].contains { family.elementsEqual($0.utf8) }
}

private func isPlainBox(_ value: ArraySlice<UInt8>) -> Bool {
    value.split(whereSeparator: ASCIIByte.isSpace).allSatisfy { word in
        StyleTables.keywords.index(of: [UInt8](word)) != nil || isColour(word) || isSmallMeasure(word)
    }
}

/// `#` and hexadecimal digits, or part of `rgb(…)`, whose numbers may stand apart.
private func isColour(_ word: ArraySlice<UInt8>) -> Bool {
    if word.first == UInt8(ascii: "#") {
        return word.count > 1 && word.dropFirst().allSatisfy { ASCIIByte.hexValue($0) != nil }
    }
    let numbers = word.starts(with: "rgb(".utf8) ? word.dropFirst(4) : word
    return numbers.count > 1
        && numbers.allSatisfy { byte in
            ASCIIByte.isDigit(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "%")
                || byte == UInt8(ascii: ")")
        } && (numbers.contains(UInt8(ascii: ",")) || numbers.last == UInt8(ascii: ")"))
}

/// Up to two digits before and after the point: more would push the text out of sight.
private func isSmallMeasure(_ word: ArraySlice<UInt8>) -> Bool {
    let whole = word.prefix(while: ASCIIByte.isDigit)
    var rest = word.dropFirst(whole.count)
    var digits = whole.count
    if rest.first == UInt8(ascii: ".") {
        let part = rest.dropFirst().prefix(while: ASCIIByte.isDigit)
        rest = rest.dropFirst(part.count + 1)
        digits += part.count
        guard part.count <= 2 else { return false }
    }
    guard digits > 0, whole.count <= 2 else { return false }
    return rest.isEmpty || StyleTables.units.index(of: [UInt8](rest)) != nil
}

private enum StyleTables {
    static let properties = NameTable(
        """
        azimuth background-color border-bottom-color border-collapse border-color border-left-color border-right-color \
        border-top-color clear color cursor direction display elevation float font font-family font-size font-style \
        font-variant font-weight height letter-spacing line-height overflow pause pause-after pause-before pitch \
        pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress text-align \
        text-decoration text-indent unicode-bidi vertical-align voice-family volume white-space width
        """.split(separator: " ").map(String.init))
    static let keywords = NameTable(
        """
        auto aqua black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green !important \
        inherit italic left lime maroon medium none navy normal nowrap olive pointer purple red right silver solid teal \
        thick thin top transparent underline white yellow
        """.split(separator: " ").map(String.init))
    static let units = NameTable(["cm", "em", "ex", "in", "mm", "pc", "pt", "px", "rem", "vw", "vh", "ch", "%"])
}

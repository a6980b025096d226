/// A character reference as it was found in a text.
struct CharacterReference {
    /// The position after it.
    var end: Int
    var first: UInt32
    /// The second code point of the few references that stand for two; else 0.
    var second: UInt32 = 0
}

/// Decodes character references once: named ones of HTML 5, decimal and hexadecimal ones.
package func decodingCharacterReferences(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return String(decoding: decodingCharacterReferences([UInt8](text.utf8)), as: UTF8.self)
}

/// Decodes the character references of a UTF-8 text once.
package func decodingCharacterReferences(_ bytes: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    decoded.append(bytes.span, from: 0, to: bytes.count, decoding: .text)
    return decoded
}

/// What an HTML character reference stands for, without ampersand and semicolon (`nbsp`, `eacute`).
package func characterReference(named name: String) -> String? {
    guard let (first, second) = NamedReferences.shared.find([UInt8](name.utf8).span, from: 0, to: name.utf8.count)
    else { return nil }
    var decoded: [UInt8] = []
    decoded.append(codePoint: first)
    if second != 0 { decoded.append(codePoint: second) }
    return String(decoding: decoded, as: UTF8.self)
}

/// Where a reference stands, as old names without semicolon mean less in attributes.
enum ReferencePlace {
    case text
    case attribute
}

extension [UInt8] {
    /// Appends part of a text with its character references decoded.
    mutating func append(_ bytes: Span<UInt8>, from start: Int, to end: Int, decoding place: ReferencePlace) {
        var i = start
        var copied = start
        while let mark = position(of: UInt8(ascii: "&"), in: bytes, from: i, to: end) {
            guard let reference = characterReference(in: bytes, at: mark, end: end, place) else {
                i = mark + 1
                continue
            }
            append(bytes, from: copied, to: mark)
            append(codePoint: reference.first)
            if reference.second != 0 { append(codePoint: reference.second) }
            i = reference.end
            copied = i
        }
        append(bytes, from: copied, to: end)
    }
}

/// The reference that the ampersand at `start` begins, by the rules of HTML 13.2.5.72 and following; nil when none does.
func characterReference(
    in bytes: Span<UInt8>, at start: Int, end: Int, _ place: ReferencePlace
) -> CharacterReference? {
    guard start + 2 < end else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") { return numericReference(in: bytes, at: start, end: end) }
    guard ASCIIByte.isLetter(bytes[start + 1]) else { return nil }
    var nameEnd = start + 2
    let limit = min(end, start + 1 + NamedReferences.longestName)
    while nameEnd < limit, ASCIIByte.isAlphanumeric(bytes[nameEnd]) { nameEnd += 1 }
    if nameEnd < end, bytes[nameEnd] == UInt8(ascii: ";"),
        let (first, second) = NamedReferences.shared.find(bytes, from: start + 1, to: nameEnd)
    {
        return CharacterReference(end: nameEnd + 1, first: first, second: second)
    }
    return oldReference(in: bytes, at: start, nameEnd: nameEnd, end: end, place)
}

/// A name that may stand without its semicolon: the longest that the text begins with.
private func oldReference(
    in bytes: Span<UInt8>, at start: Int, nameEnd: Int, end: Int, _ place: ReferencePlace
) -> CharacterReference? {
    var length = min(nameEnd - start - 1, NamedReferences.longestOldName)
    while length >= 2 {
        let after = start + 1 + length
        if let code = NamedReferences.shared.findOld(bytes, from: start + 1, to: after) {
            // `?a=1&copy=2` in an attribute is an address, not a copyright sign.
            if place == .attribute, after < end,
                bytes[after] == UInt8(ascii: "=") || ASCIIByte.isAlphanumeric(bytes[after])
            {
                return nil
            }
            return CharacterReference(end: after, first: code)
        }
        length -= 1
    }
    return nil
}

private func numericReference(in bytes: Span<UInt8>, at start: Int, end: Int) -> CharacterReference? {
    var i = start + 2
    let isHex = bytes[i] | 0x20 == UInt8(ascii: "x")
    if isHex { i += 1 }
    let digits = i
    var value: UInt32 = 0
    while i < end, let digit = ASCIIByte.hexValue(bytes[i]), isHex || digit < 10 {
        // Beyond the last code point only the fact counts, so the value stays put.
        if value <= 0x10ffff { value = value * (isHex ? 16 : 10) + UInt32(digit) }
        i += 1
    }
    guard i > digits else { return nil }
    if i < end, bytes[i] == UInt8(ascii: ";") { i += 1 }
    return CharacterReference(end: i, first: codePoint(stated: value))
}

/// The code point that a numeric reference means: those of the C1 range are taken for Windows-1252.
private func codePoint(stated value: UInt32) -> UInt32 {
    switch value {
    case 0x80...0x9f: windows1252[Int(value - 0x80)] ?? value
    case 0, 0xd800...0xdfff, 0x110000...: 0xfffd
    default: value
    }
}

/// What text in Windows-1252 means by 0x80 to 0x9f; nil for the five that mean nothing.
package let windows1252: [UInt32?] = [
    0x20ac, nil, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, nil, 0x017d,
    nil, nil, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, nil,
    0x017e, 0x0178,
]

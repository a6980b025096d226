/// A piece of a date.
enum DateToken: Equatable {
    case number(Int, digits: Int)
    /// In lower case, without full stops.
    case word(String)
    case mark(UInt8)
}

/// Cuts a date into numbers, words and the marks that matter; blanks and brackets with their content are left out.
func dateTokens(_ bytes: UnsafeBufferPointer<UInt8>) -> [DateToken] {
    var tokens: [DateToken] = []
    var at = 0
    while at < bytes.count, tokens.count < 40 {
        let byte = bytes[at]
        if isDigit(byte) {
            tokens.append(number(bytes, &at))
        } else if isLetter(byte) || byte >= 0x80 {
            tokens.append(word(bytes, &at))
        } else if byte == UInt8(ascii: "(") {
            // "(Coordinated Universal Time)" explains what was said before.
            while at < bytes.count, bytes[at] != UInt8(ascii: ")") { at += 1 }
            at += 1
        } else {
            if !isSpace(byte) { tokens.append(.mark(byte)) }
            at += 1
        }
    }
    return tokens
}

private func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> DateToken {
    let start = at
    var value = 0
    while at < bytes.count, isDigit(bytes[at]) {
        // Beyond 18 digits it is no date; the value only must not overflow.
        if at - start < 18 { value = value * 10 + Int(bytes[at] - 0x30) }
        at += 1
    }
    return .number(value, digits: at - start)
}

private func word(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> DateToken {
    let start = at
    while at < bytes.count, isLetter(bytes[at]) || bytes[at] >= 0x80 { at += 1 }
    var text = String(decoding: bytes[start..<at], as: UTF8.self)
    // "a.m.", "p.m."
    if text.utf8.count == 1, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "."),
        bytes[at + 1] | 0x20 == UInt8(ascii: "m")
    {
        text += "m"
        at += 2
    }
    return .word(text.lowercased())
}

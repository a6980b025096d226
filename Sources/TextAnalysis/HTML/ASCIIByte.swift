/// Questions about single bytes of markup and addresses.
enum ASCIIByte {
    /// The white space of HTML: tab, line feed, form feed, carriage return, space.
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d || byte == 0x0c
    }

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

    /// Control bytes that carry no text.
    static func isControl(_ byte: UInt8) -> Bool { (byte < 0x20 && !isSpace(byte)) || byte == 0x7f }

    static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}

extension [UInt8] {
    /// Appends a code point in UTF-8; nothing for what is no scalar value.
    mutating func append(codePoint: UInt32) {
        guard let scalar = Unicode.Scalar(codePoint) else { return }
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(unit) }
    }
}

/// Whether a byte of an attribute's value is left out: control characters that are no space.
func isNeverWritten(_ byte: UInt8) -> Bool { byte < 0x20 && !ASCIIByte.isSpace(byte) || byte == 0x7f }

/// Whether a byte of an attribute's value cannot be written as it is.
func needsEscape(_ byte: UInt8) -> Bool {
    if byte > 0x3e { return byte == 0x7f }
    return byte < 0x20 && byte != 0x09 && byte != 0x0a && byte != 0x0c || byte == UInt8(ascii: "&")
        || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
}

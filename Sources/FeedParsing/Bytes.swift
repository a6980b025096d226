import Glibc

// Small questions on bytes and strings that every format asks.

/// White space as XML knows it.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 }

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

extension ArraySlice<UInt8> {
    /// Without white space at both ends.
    var trimmed: ArraySlice<UInt8> {
        var low = startIndex
        var high = endIndex
        while low < high, isSpace(self[low]) { low += 1 }
        while high > low, isSpace(self[high - 1]) { high -= 1 }
        return self[low..<high]
    }

    var trimmedString: String { String(decoding: trimmed, as: UTF8.self) }

    func starts(withASCII text: StaticString, at offset: Int) -> Bool {
        guard offset >= startIndex, offset + text.utf8CodeUnitCount <= endIndex else { return false }
        return text.withUTF8Buffer { wanted in
            for i in 0..<wanted.count where self[offset + i] != wanted[i] { return false }
            return true
        }
    }

    /// Whether these bytes stand at `offset`, in whatever case; `text` in lower case.
    func startsIgnoringCase(_ text: StaticString, at offset: Int) -> Bool {
        guard offset >= startIndex, offset + text.utf8CodeUnitCount <= endIndex else { return false }
        return text.withUTF8Buffer { wanted in
            for i in 0..<wanted.count where lowered(self[offset + i]) != wanted[i] { return false }
            return true
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Without white space at both ends.
    var trimmed: UnsafeBufferPointer<UInt8> {
        var low = 0
        var high = count
        while low < high, isSpace(self[low]) { low += 1 }
        while high > low, isSpace(self[high - 1]) { high -= 1 }
        return UnsafeBufferPointer(rebasing: self[low..<high])
    }

    var trimmedString: String { String(text: trimmed) }
}

extension String {
    /// The text that these bytes are in UTF-8, repaired where they are not.
    ///
    /// Looked through once here, as every safe way to a String takes twice as long for what is not ASCII.
    init(text bytes: UnsafeBufferPointer<UInt8>) {
        let ascii = skipASCII(bytes, 0)
        if ascii == bytes.count || isUTF8(bytes, from: ascii) {
            self.init(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: ascii == bytes.count))
        } else {
            self.init(decoding: bytes, as: UTF8.self)
        }
    }

    /// Whether a byte of ASCII is in it.
    func holds(_ byte: UInt8) -> Bool {
        utf8.span.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memchr($0, CInt(byte), bytes.count) != nil } ?? false
        }
    }

    /// Whether a byte is in it for which that is so; all are asked, which takes a fraction of asking up to the first one.
    @inline(__always)
    func holdsAny(_ test: (UInt8) -> Bool) -> Bool {
        utf8.span.withUnsafeBufferPointer { $0.reduce(into: UInt8(0)) { $0 |= test($1) ? 1 : 0 } != 0 }
    }

    var nonEmpty: String? { isEmpty ? nil : self }

    /// Without XML white space at both ends.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else { return self }
        var view = utf8[...]
        while let byte = view.first, isSpace(byte) { view.removeFirst() }
        while let byte = view.last, isSpace(byte) { view.removeLast() }
        return String(Substring(view))
    }

    /// Lower case of the ASCII letters; the rest as it is.
    var asciiLowered: String {
        guard utf8.contains(where: { $0 &- 0x41 < 26 }) else { return self }
        return String(decoding: utf8.map(lowered), as: UTF8.self)
    }

    /// Runs of white space become one blank; none at the ends.
    var collapsed: String {
        if isCollapsed(utf8.span) { return self }
        var text = self
        return text.withUTF8 { String(decoding: collapsedBytes($0), as: UTF8.self) }
    }

    func hasPrefixIgnoringCase(_ prefix: String) -> Bool {
        let bytes = utf8.span
        let wanted = prefix.utf8.span
        guard bytes.count >= wanted.count else { return false }
        for i in wanted.indices where lowered(bytes[i]) != lowered(wanted[i]) { return false }
        return true
    }

    func equalsIgnoringCase(_ other: String) -> Bool {
        utf8.count == other.utf8.count && hasPrefixIgnoringCase(other)
    }
}

/// Copied in runs, which end where something other than a single blank stands between words.
private func collapsedBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
        guard !isBlank(bytes[at]) else {
            at += 1
            continue
        }
        var end = at + 1
        while end < bytes.count {
            let byte = bytes[end]
            let isSingle = byte == 0x20 && end + 1 < bytes.count && !isBlank(bytes[end + 1])
            guard byte > 0x20 || isSingle || !isBlank(byte) else { break }
            end += 1
        }
        if !result.isEmpty { result.append(0x20) }
        result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[at..<end]))
        at = end
    }
    return result
}

/// White space with vertical tab and form feed.
@inline(__always)
private func isBlank(_ byte: UInt8) -> Bool { isSpace(byte) || byte == 0x0b || byte == 0x0c }

/// Whether no white space but single blanks between words is there.
private func isCollapsed(_ bytes: Span<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    for i in bytes.indices {
        let byte = bytes[i]
        if byte <= 0x20 {
            if byte == 0x20 ? previous == 0x20 : (0x09...0x0d).contains(byte) { return false }
        }
        previous = byte
    }
    return previous != 0x20 || bytes.isEmpty
}

import TextAnalysis

/// Whether the bytes are UTF-8 (RFC 3629).
func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { isUTF8($0, from: skipASCII($0, 0)) }
}

/// The same of what follows a place between two characters.
func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = start
    while at < bytes.count {
        let byte = bytes[at]
        if at + 8 <= bytes.count {
            let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
            if byte < 0x80 {
                let others = word & 0x8080_8080_8080_8080
                at += others == 0 ? 8 : others.trailingZeroBitCount / 8
                continue
            }
            if areFourPairs(word) {
                at += 8
                continue
            }
        }
        let length = byte < 0x80 ? 1 : sequenceLength(bytes, at)
        guard length > 0 else { return false }
        at += length
    }
    return true
}

/// Whether eight bytes, the first one lowest, are four characters of two: C2 to DF, and 80 to BF.
@inline(__always)
private func areFourPairs(_ word: UInt64) -> Bool {
    // C0 and C1, which begin nothing, have none of four bits; adding 254 to what is not 0 carries out of its byte.
    word & 0xc0e0_c0e0_c0e0_c0e0 == 0x80c0_80c0_80c0_80c0
        && ((word & 0x001e_001e_001e_001e) &+ 0x00fe_00fe_00fe_00fe) & 0x0100_0100_0100_0100 == 0x0100_0100_0100_0100
}

/// UTF-8 with every byte that is none read as windows-1252, and whether it was UTF-8 for the most part.
func mixedUTF8(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], isMostlyUTF8: Bool) {
    bytes.withUnsafeBufferPointer { buffer in
        var result: [UInt8] = []
        result.reserveCapacity(buffer.count + buffer.count / 8)
        var sequences = 0
        var odd = 0
        var at = 0
        while at < buffer.count {
            let start = at
            at = skipASCII(buffer, at)
            result.append(contentsOf: buffer[start..<at])
            guard at < buffer.count else { break }
            let length = sequenceLength(buffer, at)
            if length > 0 {
                sequences += 1
                result.append(contentsOf: buffer[at..<(at + length)])
                at += length
            } else {
                odd += 1
                appendWindows1252(buffer[at], to: &result)
                at += 1
            }
        }
        return (result, sequences >= odd)
    }
}

private func appendWindows1252(_ byte: UInt8, to result: inout [UInt8]) {
    let code = byte < 0xa0 ? windows1252[Int(byte - 0x80)] : UInt32(byte)
    // U+FFFD for the five places where windows-1252 has nothing.
    let scalar = code.flatMap { Unicode.Scalar($0) } ?? "\u{fffd}"
    result.append(contentsOf: String(Character(scalar)).utf8)
}

/// Where the next byte beyond ASCII is; the end when there is none.
func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    let raw = UnsafeRawBufferPointer(bytes)
    // Four words at a time, as most texts are ASCII to the end.
    while at + 32 <= bytes.count {
        let first = raw.loadUnaligned(fromByteOffset: at, as: SIMD4<UInt64>.self)
        guard (first[0] | first[1] | first[2] | first[3]) & 0x8080_8080_8080_8080 == 0 else { break }
        at += 32
    }
    while at + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        at += 8
    }
    while at < bytes.count, bytes[at] < 0x80 { at += 1 }
    return at
}

/// The length of the sequence of two to four bytes at `at`; 0 when there is none, overlong ones and surrogates included.
private func sequenceLength(_ b: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    func follows(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xbf) -> Bool {
        at + offset < b.count && b[at + offset] >= low && b[at + offset] <= high
    }
    switch b[at] {
    case 0xc2...0xdf: return follows(1) ? 2 : 0
    case 0xe0: return follows(1, 0xa0) && follows(2) ? 3 : 0
    case 0xed: return follows(1, 0x80, 0x9f) && follows(2) ? 3 : 0
    case 0xe1...0xef: return follows(1) && follows(2) ? 3 : 0
    case 0xf0: return follows(1, 0x90) && follows(2) && follows(3) ? 4 : 0
    case 0xf1...0xf3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xf4: return follows(1, 0x80, 0x8f) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
}

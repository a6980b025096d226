// Sixteen bytes at a time
//
// Long runs of text and addresses are looked through in blocks, by comparisons of all bytes at once. The way in which a
// block is put together is one that the compiler turns into a single load.

typealias ByteBlock = SIMD16<UInt8>

/// The sixteen bytes from `i` on.
@inline(__always)
func byteBlock(_ bytes: Span<UInt8>, at i: Int) -> ByteBlock {
    let b = bytes.extracting(i..<(i + 16))
    return ByteBlock(
        b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15])
}

/// Eight bytes from a place on, the first one lowest; zeros behind the end.
@inline(__always)
func eightBytes(_ bytes: Span<UInt8>, at start: Int) -> UInt64 {
    guard start &+ 8 <= bytes.count else {
        var word: UInt64 = 0
        for at in start..<max(start, bytes.count) {
            word |= UInt64(bytes[at]) &<< UInt64(truncatingIfNeeded: (at &- start) &* 8)
        }
        return word
    }
    let b = bytes.extracting(start..<(start &+ 8))
    // The compiler turns this into a single load.
    let low = UInt64(b[0]) | UInt64(b[1]) << 8 | UInt64(b[2]) << 16 | UInt64(b[3]) << 24
    let high = UInt64(b[4]) << 32 | UInt64(b[5]) << 40 | UInt64(b[6]) << 48 | UInt64(b[7]) << 56
    return low | high
}

extension ByteBlock {
    @inline(__always)
    func equals(_ byte: UInt8) -> SIMDMask<SIMD16<Int8>> { self .== ByteBlock(repeating: byte) }

    /// Where a byte is equal to `byte` in the bits of `mask`.
    @inline(__always)
    func equals(_ byte: UInt8, in mask: UInt8) -> SIMDMask<SIMD16<Int8>> {
        (self & ByteBlock(repeating: mask)) .== ByteBlock(repeating: byte)
    }

    /// Where there are control characters, `&`, `<`, `>` or DEL.
    @inline(__always)
    var controlsAndMarkup: SIMDMask<SIMD16<Int8>> {
        // `<` and `>` differ in one bit, and controls have none of the upper three.
        equals(0, in: 0xe0) .| equals(0x3c, in: 0xfd) .| equals(0x26) .| equals(0x7f)
    }
}

/// Whether a comparison holds for any byte; `any(_:)` is not compiled in place.
@inline(__always)
func holdsAnywhere(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let sixteen = ByteBlock(repeating: 0).replacing(with: 1, where: mask)
    let eight = sixteen.lowHalf | sixteen.highHalf
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return two[0] | two[1] != 0
}

/// The first position from `start` on of what JSON may not hold as it is, the count where there is none: a control
/// character, a quotation mark, a backslash, DEL, or the first byte of U+0080 to U+00BF and of U+2000 to U+2FFF.
package func startOfEscape(in bytes: Span<UInt8>, from start: Int) -> Int {
    var i = start
    while i + 32 <= bytes.count {
        let both = escapes(in: byteBlock(bytes, at: i)) .| escapes(in: byteBlock(bytes, at: i + 16))
        if holdsAnywhere(both) { break }
        i += 32
    }
    while i + 16 <= bytes.count {
        if holdsAnywhere(escapes(in: byteBlock(bytes, at: i))) { break }
        i += 16
    }
    // What is left is looked at together with bytes that are known already.
    if bytes.count >= 16, i + 16 > bytes.count, !holdsAnywhere(escapes(in: byteBlock(bytes, at: bytes.count - 16))) {
        return bytes.count
    }
    if start == 0, 8..<16 ~= bytes.count,
        !holdsEscape(eightBytes(bytes, at: 0)), !holdsEscape(eightBytes(bytes, at: bytes.count - 8))
    {
        return bytes.count
    }
    while i < bytes.count, isPlain(bytes[i]) { i += 1 }
    return i
}

@inline(__always)
private func escapes(in block: ByteBlock) -> SIMDMask<SIMD16<Int8>> {
    block.equals(0, in: 0xe0) .| block.equals(0x22) .| block.equals(0x5c) .| block.equals(0x7f)
        .| block.equals(0xc2, in: 0xdf)
}

/// The same of eight bytes.
@inline(__always)
private func holdsEscape(_ bytes: UInt64) -> Bool {
    // A byte that is 0 borrows from its highest bit ("Bit Twiddling Hacks", determine if a word has a zero byte).
    func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- 0x0101_0101_0101_0101) & ~bytes }
    let controls = (bytes &- 0x2020_2020_2020_2020) & ~bytes
    let quotes = zeros(bytes ^ 0x2222_2222_2222_2222) | zeros(bytes ^ 0x5c5c_5c5c_5c5c_5c5c)
    let others = zeros((bytes & 0xdfdf_dfdf_dfdf_dfdf) ^ 0xc2c2_c2c2_c2c2_c2c2)
    let found = controls | quotes | others | zeros(bytes ^ 0x7f7f_7f7f_7f7f_7f7f)
    return found & 0x8080_8080_8080_8080 != 0
}

/// Whether there are no bytes but those of ASCII.
package func isASCII(_ bytes: Span<UInt8>) -> Bool {
    var seen = ByteBlock(repeating: 0)
    var i = 0
    while i + 16 <= bytes.count {
        seen |= byteBlock(bytes, at: i)
        i += 16
    }
    while i < bytes.count {
        seen[0] |= bytes[i]
        i += 1
    }
    return !holdsAnywhere(seen .>= ByteBlock(repeating: 0x80))
}

private func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5c && byte != 0x7f && byte != 0xc2 && byte != 0xe2
}

/// The first position of a byte from `start` on, nil where there is none before `end`.
package func position(of byte: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var i = start
    while i + 16 <= end, !holdsAnywhere(byteBlock(bytes, at: i).equals(byte)) { i += 16 }
    while i < end {
        if bytes[i] == byte { return i }
        i += 1
    }
    return nil
}

/// How far into bytes of ASCII every capital is followed at once by a small letter, in steps of sixteen bytes.
package func lengthOfMixedCase(in bytes: Span<UInt8>) -> Int {
    var i = 0
    while i + 17 <= bytes.count {
        let capitals = (byteBlock(bytes, at: i) &- ByteBlock(repeating: 0x41)) .< ByteBlock(repeating: 26)
        let small = (byteBlock(bytes, at: i + 1) &- ByteBlock(repeating: 0x61)) .< ByteBlock(repeating: 26)
        if holdsAnywhere(capitals .& .!small) { break }
        i += 16
    }
    return i
}

/// Opaque ids that depend on nothing but what they name.
///
/// The first 65 bits of a SHA-256 (FIPS 180-4), in thirteen letters and digits of Crockford's base 32.
/// A cryptographic hash, since a hostile feed must not be able to claim the id of another feed's entry.
package enum StableID {
    /// `prefix`, a letter, and thirteen letters and digits; the parts are kept apart by their lengths.
    package static func make(_ prefix: Unicode.Scalar, _ parts: String...) -> String {
        var message: [UInt8] = []
        message.reserveCapacity(parts.reduce(192) { $0 + $1.utf8.count })
        for part in parts {
            append(part.utf8.count, to: &message)
            message.append(UInt8(ascii: ":"))
            message.append(contentsOf: part.utf8)
        }
        return text(UInt8(ascii: prefix), sha256State(of: message))
    }

    /// In decimal digits.
    private static func append(_ number: Int, to message: inout [UInt8]) {
        if number > 9 { append(number / 10, to: &message) }
        message.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }

    /// The same thing under another letter: a story is named after its first entry.
    ///
    /// Byte by byte: several are made for every entry.
    package static func derived(_ prefix: Unicode.Scalar, from id: String) -> String {
        let bytes = id.utf8.span
        var letters = InlineArray<32, UInt8>(repeating: UInt8(ascii: prefix))
        guard !bytes.isEmpty, bytes.count <= letters.count, bytes[0] < 0x80 else {
            return String(prefix) + id.dropFirst()
        }
        for place in 1..<bytes.count { letters[place] = bytes[place] }
        guard let text = try? UTF8Span(validating: letters.span.extracting(first: bytes.count)) else {
            preconditionFailure("what follows a letter of ASCII begins with a whole character")
        }
        return String(copying: text)
    }

    /// The prefix and the first 65 bits.
    private static func text(_ prefix: UInt8, _ digest: SHA256State) -> String {
        let bits = UInt64(digest[0]) << 32 | UInt64(digest[1])
        let alphabet = alphabet.span
        var letters = InlineArray<14, UInt8>(repeating: prefix)
        for place in 0..<12 { letters[place + 1] = alphabet[Int(bits >> UInt64(59 - place * 5) & 31)] }
        letters[13] = alphabet[Int(bits << 1 & 31 | UInt64(digest[2] >> 31))]
        guard let text = try? UTF8Span(validating: letters.span) else { preconditionFailure("ids are of ASCII") }
        return String(copying: text)
    }

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}

/// SHA-256 of a short message, 32 bytes.
///
/// For ids only; nothing secret passes through it.
package func sha256(_ message: [UInt8]) -> [UInt8] {
    let state = sha256State(of: message)
    var digest: [UInt8] = []
    digest.reserveCapacity(32)
    for i in state.indices {
        for shift in stride(from: 24, through: 0, by: -8) {
            digest.append(UInt8(truncatingIfNeeded: state[i] >> UInt32(shift)))
        }
    }
    return digest
}

/// The digest of a message as eight words.
private func sha256State(of message: consuming [UInt8]) -> SHA256State {
    let bitCount = UInt64(message.count) * 8
    message.append(0x80)
    while message.count % 64 != 56 { message.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) { message.append(UInt8(truncatingIfNeeded: bitCount >> shift)) }

    var state: SHA256State = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    for block in stride(from: 0, to: message.count, by: 64) { compress(&state, message.span, at: block) }
    return state
}

private typealias SHA256State = InlineArray<8, UInt32>

/// One block of 64 bytes; nothing here is on the heap, since every entry's id passes through it.
private func compress(_ state: inout SHA256State, _ message: Span<UInt8>, at block: Int) {
    var schedule = InlineArray<64, UInt32>(repeating: 0)
    for i in 0..<16 {
        let at = block + i * 4
        let high = UInt32(message[at]) << 24 | UInt32(message[at + 1]) << 16
        schedule[i] = high | UInt32(message[at + 2]) << 8 | UInt32(message[at + 3])
    }
    for i in 16..<64 {
        let w15 = schedule[i - 15]
        let w2 = schedule[i - 2]
        let s0 = rotated(w15, 7) ^ rotated(w15, 18) ^ (w15 >> 3)
        let s1 = rotated(w2, 17) ^ rotated(w2, 19) ^ (w2 >> 10)
        schedule[i] = schedule[i - 16] &+ s0 &+ schedule[i - 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    let constants = roundConstants.span
    // Eight rounds at a time, after which every word stands at its own place again: nothing is moved between them.
    for i in stride(from: 0, to: 64, by: 8) {
        round(a, b, c, &d, e, f, g, &h, constants[i] &+ schedule[i])
        round(h, a, b, &c, d, e, f, &g, constants[i + 1] &+ schedule[i + 1])
        round(g, h, a, &b, c, d, e, &f, constants[i + 2] &+ schedule[i + 2])
        round(f, g, h, &a, b, c, d, &e, constants[i + 3] &+ schedule[i + 3])
        round(e, f, g, &h, a, b, c, &d, constants[i + 4] &+ schedule[i + 4])
        round(d, e, f, &g, h, a, b, &c, constants[i + 5] &+ schedule[i + 5])
        round(c, d, e, &f, g, h, a, &b, constants[i + 6] &+ schedule[i + 6])
        round(b, c, d, &e, f, g, h, &a, constants[i + 7] &+ schedule[i + 7])
    }
    let words: SHA256State = [a, b, c, d, e, f, g, h]
    for i in words.indices { state[i] = state[i] &+ words[i] }
}

/// One round (FIPS 180-4, section 6.2.2, step 3), in which only two of the words change.
@inline(__always)
private func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ input: UInt32
) {
    // The same as the standard's in fewer steps: three rotations in one another, choice and majority by differences.
    let s1 = rotated(rotated(rotated(e, 14) ^ e, 5) ^ e, 6)
    let t1 = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ input
    let s0 = rotated(rotated(rotated(a, 9) ^ a, 11) ^ a, 2)
    d = d &+ t1
    h = t1 &+ s0 &+ ((a & (b ^ c)) ^ (b & c))
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 &- count) }

private let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]

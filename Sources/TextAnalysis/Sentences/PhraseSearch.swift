// How phrases are looked for
//
// A phrase of 14 letters or more holds whole any eight bytes that begin at one of its first seven, wherever it stands.
// So every seventh place of a text is enough: the eight bytes there are looked up among those of the phrases, first in
// a table of bits. Most texts are passed over in a tenth of the time that a look at each byte takes.

/// Finds phrases of ASCII in texts, in letters of either case.
package struct PhraseSearch: Sendable {
    private static let stride = 7

    private let phrases: [[UInt8]]
    /// All eight bytes in a row of the phrases.
    private var pieces: Set<UInt64> = []
    /// A bit for each of them, and not always another one for others.
    private var bits = [UInt64](repeating: 0, count: 256)

    /// Each of 14 letters at least, in lower case.
    package init(_ phrases: [String]) {
        self.phrases = phrases.map { Array($0.utf8) }
        for phrase in self.phrases {
            precondition(phrase.count >= 2 * Self.stride)
            for start in 0...phrase.count - 8 {
                let piece = eightBytes(phrase.span, at: start) | Self.small
                pieces.insert(piece)
                let bit = Self.bit(of: piece)
                bits[bit / 64] |= 1 << UInt64(bit % 64)
            }
        }
    }

    /// Whether one of them stands in a range of the bytes.
    package func stands(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard mayStand(in: bytes, range) else { return false }
        return phrases.contains { phrase in
            var start = range.lowerBound
            while start + phrase.count <= range.upperBound {
                if phrase.indices.allSatisfy({ ASCIIByte.lowercased(bytes[start + $0]) == phrase[$0] }) { return true }
                start += 1
            }
            return false
        }
    }

    /// Whether a look is worth while; false is certain.
    package func mayStand(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let bits = bits.span
        var start = range.lowerBound
        while start + 8 <= range.upperBound {
            let piece = eightBytes(bytes, at: start) | Self.small
            let bit = Self.bit(of: piece)
            if bits[bit / 64] &>> UInt64(bit % 64) & 1 == 1, pieces.contains(piece) { return true }
            start += Self.stride
        }
        return false
    }

    /// Makes small letters of capitals, and other bytes of some others.
    private static let small: UInt64 = 0x2020_2020_2020_2020

    @inline(__always)
    private static func bit(of piece: UInt64) -> Int {
        Int(truncatingIfNeeded: (piece &* 0x9e37_79b9_7f4a_7c15) >> 50)
    }
}

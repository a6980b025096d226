/// How entries use their stems, one entry after another, as their refresh is stored.
///
/// An entry is the number of its stems, then for each the distance to the one before and how it is used.
struct PackedUses: Sendable {
    /// Uses above, those without a capital below, both under fifteen; anything else stands behind this mark.
    private static let mark: UInt8 = 0xff

    private(set) var bytes: ArraySlice<UInt8> = []

    /// Empty, with room for so many stems.
    init(roomFor count: Int) { bytes.reserveCapacity(4 * count + 8) }

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// By ascending number.
    mutating func append(_ uses: [TermUse]) {
        append(UInt32(uses.count))
        var last: Int32 = 0
        for use in uses {
            append(UInt32(bitPattern: use.term &- last))
            last = use.term
            if use.uses < 15, use.lowUses < 15 {
                bytes.append(use.uses << 4 | use.lowUses)
            } else {
                bytes.append(Self.mark)
                bytes.append(use.uses)
                bytes.append(use.lowUses)
            }
        }
    }

    private mutating func append(_ value: UInt32) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Reads the uses of the entry that begins at a place, and moves the place behind it.
    ///
    /// What was cut short has fewer.
    func read(_ at: inout Int, into uses: inout [TermUse]) {
        let bytes = bytes.span
        var place = at
        var term: UInt32 = 0
        // Each takes two bytes at least.
        let most = min(Int(Self.number(bytes, &place)), (bytes.count - place) / 2)
        uses.resize(to: most, with: TermUse(term: 0, uses: 0, lowUses: 0))
        var read = uses.mutableSpan
        var count = 0
        while count < most {
            term &+= Self.number(bytes, &place)
            guard place < bytes.count else { break }
            let both = bytes[place]
            place += 1
            if both == Self.mark, place + 1 < bytes.count {
                read[count] = TermUse(term: Int32(bitPattern: term), uses: bytes[place], lowUses: bytes[place + 1])
                place += 2
            } else {
                read[count] = TermUse(term: Int32(bitPattern: term), uses: both >> 4, lowUses: both & 15)
            }
            count += 1
        }
        uses.resize(to: count, with: TermUse(term: 0, uses: 0, lowUses: 0))
        at = place
    }

    @inline(__always)
    private static func number(_ bytes: Span<UInt8>, _ at: inout Int) -> UInt32 {
        var value: UInt32 = 0
        var shift: UInt32 = 0
        while at < bytes.count, shift < 32 {
            let byte = bytes[at]
            at += 1
            value |= UInt32(byte & 0x7f) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return value
    }
}

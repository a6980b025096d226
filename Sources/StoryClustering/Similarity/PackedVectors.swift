// The vectors of the window, and how entries use their stems
//
// Both are read an entry at a time, so they lie in one row of bytes, three to six for each stem where they took eleven.
// First the number of stems in the vector and those, each as its distance from the one before, then its weights; with
// the distance go four bits that say in what form the weights and the uses are. Then the number of the other stems and
// those in the same way, then the uses that have no form of their own.

/// The vectors of entries and their uses of stems, by place.
struct PackedVectors: Sendable {
    /// Uses inside lines and those without a capital: none, one of either, or in a byte or three of their own.
    private enum UseForm {
        static let none: UInt64 = 0
        static let name: UInt64 = 1
        static let word: UInt64 = 2
        static let written: UInt64 = 3
        static let mask: UInt64 = 3
    }

    /// Weights of twelve bits each, in three bytes; or both as they are, in four.
    private enum WeightForm {
        static let narrow: UInt64 = 0 << 2
        static let narrowName: UInt64 = 1 << 2
        static let wide: UInt64 = 2 << 2
        static let mask: UInt64 = 3 << 2
    }

    private static let mark: UInt8 = 0xff

    private var bytes = ByteChunks()
    // Scratch of one entry, longer than what it takes.
    private var buffer: [UInt8] = []
    private var others: [UInt8] = []
    private var written: [UInt8] = []

    var count: Int { bytes.count }

    /// Both by ascending number; all stems of the vector are used.
    mutating func append(_ vector: [VectorTerm], _ uses: [TermUse]) {
        makeRoom(for: uses.count)
        let (ownCount, otherCount, writtenCount) = Self.pack(vector, uses, &buffer, &others, &written)
        bytes.append(buffer[..<ownCount], others[..<otherCount], written[..<writtenCount])
    }

    private mutating func makeRoom(for stems: Int) {
        // A number of six bytes and the weights, that number alone, three; and the count of all.
        guard others.count < 6 * stems + 16 else { return }
        buffer.resize(to: 10 * stems + 32, with: 0)
        others.resize(to: 6 * stems + 16, with: 0)
        written.resize(to: 3 * stems + 16, with: 0)
    }

    /// - Returns: how much of each that takes.
    private static func pack(
        _ vector: [VectorTerm], _ uses: [TermUse], _ buffer: inout [UInt8], _ others: inout [UInt8],
        _ written: inout [UInt8]
    ) -> (own: Int, others: Int, uses: Int) {
        let vector = vector.span
        let uses = uses.span
        var buffer = buffer.mutableSpan
        var others = others.mutableSpan
        var written = written.mutableSpan
        var (at, other, end) = (0, 0, 0)
        put(UInt64(vector.count), &buffer, &at)
        put(UInt64(uses.count - vector.count), &others, &other)
        var (last, lastOther): (Int32, Int32) = (0, 0)
        var next = 0
        for place in uses.indices {
            let use = uses[place]
            let form = form(of: use)
            if form == UseForm.written { write(use, &written, &end) }
            guard next < vector.count, vector[next].term == use.term else {
                put(UInt64(UInt32(bitPattern: use.term &- lastOther)) << 4 | form, &others, &other)
                lastOther = use.term
                continue
            }
            write(vector[next], distance: use.term &- last, form, &buffer, &at)
            last = use.term
            next += 1
        }
        return (at, other, end)
    }

    @inline(__always)
    private static func write(
        _ term: VectorTerm, distance: Int32, _ form: UInt64, _ bytes: inout MutableSpan<UInt8>, _ at: inout Int
    ) {
        let isNarrow = term.weight < 1 << 12 && term.lineWeight < 1 << 12
        let weights = isNarrow ? term.isName ? WeightForm.narrowName : WeightForm.narrow : WeightForm.wide
        put(UInt64(UInt32(bitPattern: distance)) << 4 | weights | form, &bytes, &at)
        let both = UInt32(term.weight) | (isNarrow ? UInt32(term.lineWeight) << 12 : UInt32(term.packed) << 16)
        for place in 0..<4 { bytes[at + place] = UInt8(truncatingIfNeeded: both >> UInt32(8 * place)) }
        at += isNarrow ? 3 : 4
    }

    mutating func removeFirst(_ count: Int) { bytes.removeFirst(count) }

    /// Stems in the vector of the entry at a place.
    func vectorCount(_ index: Int) -> Int {
        let (chunk, start) = bytes.bytes(of: index)
        var at = start
        return Int(Self.number(chunk.span, &at))
    }

    /// Reads the vector of the entry at a place.
    func read(_ index: Int, into vector: inout [VectorTerm]) {
        let (chunk, start) = bytes.bytes(of: index)
        let bytes = chunk.span
        var at = start
        let count = Int(Self.number(bytes, &at))
        vector.resize(to: count, with: VectorTerm(term: 0, weight: 0, packed: 0))
        var terms = vector.mutableSpan
        var term: Int32 = 0
        for place in terms.indices {
            let (key, word) = Self.key(bytes, &at)
            term &+= Int32(truncatingIfNeeded: key >> 4)
            let form = key & WeightForm.mask
            if form == WeightForm.wide {
                terms[place] = VectorTerm(
                    term: term, weight: UInt16(truncatingIfNeeded: word), packed: UInt16(truncatingIfNeeded: word >> 16)
                )
                at &+= 4
            } else {
                terms[place] = VectorTerm(
                    term: term, weight: UInt16(truncatingIfNeeded: word & 0xfff),
                    lineWeight: UInt16(truncatingIfNeeded: word >> 12 & 0xfff), isName: form == WeightForm.narrowName)
                at &+= 3
            }
        }
    }

    /// Hands over the stems of the vector of the entry at a place that have a weight for stories, with it.
    @inline(__always)
    func forEachWeight(_ index: Int, _ body: (Int, UInt16) -> Void) {
        let (chunk, start) = bytes.bytes(of: index)
        let bytes = chunk.span
        var at = start
        var term: Int32 = 0
        for _ in 0..<Self.number(bytes, &at) {
            let (key, word) = Self.key(bytes, &at)
            term &+= Int32(truncatingIfNeeded: key >> 4)
            let isWide = key & WeightForm.mask == WeightForm.wide
            at &+= isWide ? 4 : 3
            let weight = UInt16(truncatingIfNeeded: isWide ? word : word & 0xfff)
            if weight > 0 { body(Int(term), weight) }
        }
    }

    /// Reads how the entry at a place uses its stems.
    func readUses(_ index: Int, into uses: inout [TermUse]) {
        uses.removeAll(keepingCapacity: true)
        let (chunk, start) = bytes.bytes(of: index)
        let bytes = chunk.span
        var at = start
        var vectorLeft = Self.number(bytes, &at)
        // The others come after the vector.
        var other = at
        for _ in 0..<vectorLeft {
            let (key, _) = Self.key(bytes, &other)
            other += key & WeightForm.mask == WeightForm.wide ? 4 : 3
        }
        var othersLeft = Self.number(bytes, &other)
        uses.reserveCapacity(Int(vectorLeft + othersLeft))
        var end = other
        for _ in 0..<othersLeft { _ = Self.key(bytes, &end) }
        var (term, otherTerm): (Int32, Int32) = (0, 0)
        var (key, otherKey): (UInt64, UInt64) = (0, 0)
        func next(_ at: inout Int, _ term: inout Int32) -> UInt64 {
            let key = Self.key(bytes, &at).key
            term &+= Int32(truncatingIfNeeded: key >> 4)
            return key
        }
        if vectorLeft > 0 { key = next(&at, &term) }
        if othersLeft > 0 { otherKey = next(&other, &otherTerm) }
        while vectorLeft + othersLeft > 0 {
            if othersLeft == 0 || vectorLeft > 0 && term < otherTerm {
                uses.append(Self.use(of: term, key, bytes, &end))
                at += key & WeightForm.mask == WeightForm.wide ? 4 : 3
                vectorLeft -= 1
                if vectorLeft > 0 { key = next(&at, &term) }
            } else {
                uses.append(Self.use(of: otherTerm, otherKey, bytes, &end))
                othersLeft -= 1
                if othersLeft > 0 { otherKey = next(&other, &otherTerm) }
            }
        }
    }

    @inline(__always)
    private static func form(of use: TermUse) -> UInt64 {
        switch (use.uses, use.lowUses) {
        case (0, 0): UseForm.none
        case (1, 0): UseForm.name
        case (1, 1): UseForm.word
        default: UseForm.written
        }
    }

    @inline(__always)
    private static func write(_ use: TermUse, _ bytes: inout MutableSpan<UInt8>, _ at: inout Int) {
        if use.uses < 15, use.lowUses < 15 {
            bytes[at] = use.uses << 4 | use.lowUses
            at += 1
        } else {
            bytes[at] = mark
            bytes[at + 1] = use.uses
            bytes[at + 2] = use.lowUses
            at += 3
        }
    }

    private static func use(of term: Int32, _ key: UInt64, _ bytes: Span<UInt8>, _ at: inout Int) -> TermUse {
        switch key & UseForm.mask {
        case UseForm.none: return TermUse(term: term, uses: 0, lowUses: 0)
        case UseForm.name: return TermUse(term: term, uses: 1, lowUses: 0)
        case UseForm.word: return TermUse(term: term, uses: 1, lowUses: 1)
        default:
            let both = bytes[at]
            at += 1
            guard both == mark else { return TermUse(term: term, uses: both >> 4, lowUses: both & 15) }
            at += 2
            return TermUse(term: term, uses: bytes[at - 2], lowUses: bytes[at - 1])
        }
    }

    /// A stem's distance and its form, and what is behind them.
    @inline(__always)
    private static func key(_ bytes: Span<UInt8>, _ at: inout Int) -> (key: UInt64, word: UInt64) {
        let word = bytes.fixed64(at)
        // Without a branch for each byte: how many there are is nothing that a processor could guess.
        let ends = ~word & 0x8080_8080
        guard ends != 0 else {
            let key = number(bytes, &at)
            return (key, bytes.fixed64(at))
        }
        let bits = UInt64(ends.trailingZeroBitCount) &+ 1
        at &+= Int(bits / 8)
        let own = word & (1 &<< bits &- 1)
        let key = own & 0x7f | own >> 1 & 0x3f80 | own >> 2 & 0x1f_c000 | own >> 3 & 0xfe0_0000
        return (key, word &>> bits)
    }

    @inline(__always)
    private static func number(_ bytes: Span<UInt8>, _ at: inout Int) -> UInt64 {
        var byte = UInt64(bytes[at])
        at += 1
        var value = byte & 0x7f
        var shift: UInt64 = 7
        while byte >= 0x80 {
            byte = UInt64(bytes[at])
            at += 1
            value |= (byte & 0x7f) << shift
            shift += 7
        }
        return value
    }
}

// The vectors of the window, and how entries use their stems
//
// Both are read an entry at a time, so they lie in one row of bytes, three to six for each stem where they took eleven:
// the number of stems, of those in the vector, then for each stem the distance to the one before with four bits that
// say in what form the rest follows: how the entry uses it, and its weights if it is in the vector.

/// The vectors of entries and their uses of stems, by place.
struct PackedVectors: Sendable {
    /// Uses inside lines and those without a capital: none, one of either, or in a byte or three of their own.
    private enum UseForm {
        static let none: UInt32 = 0
        static let name: UInt32 = 1
        static let word: UInt32 = 2
        static let written: UInt32 = 3
        static let mask: UInt32 = 3
    }

    /// Not in the vector; weights of twelve bits each, in three bytes; or both as they are, in four.
    private enum WeightForm {
        static let none: UInt32 = 0 << 2
        static let narrow: UInt32 = 1 << 2
        static let narrowName: UInt32 = 2 << 2
        static let wide: UInt32 = 3 << 2
        static let mask: UInt32 = 3 << 2
    }

    private static let mark: UInt8 = 0xff

    private var bytes = ByteChunks()
    private var buffer: [UInt8] = []

    var count: Int { bytes.count }

    /// Both by ascending number; all stems of the vector are used.
    mutating func append(_ vector: [VectorTerm], _ uses: [TermUse]) {
        buffer.removeAll(keepingCapacity: true)
        append(UInt32(uses.count))
        append(UInt32(vector.count))
        var last: UInt32 = 0
        var next = 0
        for use in uses {
            let stem = UInt32(bitPattern: use.term)
            var key = (stem &- last) << 4
            last = stem
            let useForm = Self.form(of: use)
            key |= useForm
            guard next < vector.count, vector[next].term == use.term else {
                append(key)
                if useForm == UseForm.written { append(use) }
                continue
            }
            let term = vector[next]
            next += 1
            let isNarrow = term.weight < 1 << 12 && term.named < 1 << 12
            append(key | (isNarrow ? term.isName ? WeightForm.narrowName : WeightForm.narrow : WeightForm.wide))
            if useForm == UseForm.written { append(use) }
            let both =
                isNarrow
                ? UInt32(term.weight) | UInt32(term.named) << 12 : UInt32(term.weight) | UInt32(term.packed) << 16
            let width: UInt32 = isNarrow ? 3 : 4
            for place in 0..<width { buffer.append(UInt8(truncatingIfNeeded: both >> (8 * place))) }
        }
        bytes.append(buffer)
    }

    mutating func removeFirst(_ count: Int) { bytes.removeFirst(count) }

    /// Stems in the vector of the entry at a place.
    func vectorCount(_ index: Int) -> Int {
        let (chunk, start) = bytes.bytes(of: index)
        let bytes = chunk.span
        var at = start
        _ = Self.number(bytes, &at)
        return Int(Self.number(bytes, &at))
    }

    /// Reads the vector of the entry at a place.
    func read(_ index: Int, into vector: inout [VectorTerm]) {
        let (chunk, start) = bytes.bytes(of: index)
        Self.read(chunk.span, start, into: &vector)
    }

    private static func read(_ bytes: Span<UInt8>, _ start: Int, into vector: inout [VectorTerm]) {
        var at = start
        _ = number(bytes, &at)
        let count = Int(number(bytes, &at))
        if vector.count > count { vector.removeLast(vector.count - count) }
        while vector.count < count { vector.append(VectorTerm(term: 0, weight: 0, packed: 0)) }
        var vector = vector.mutableSpan
        var place = 0
        var term: UInt32 = 0
        while place < count {
            let key = number(bytes, &at)
            term &+= key >> 4
            if key & UseForm.mask == UseForm.written { at += bytes[at] == mark ? 3 : 1 }
            let form = key & WeightForm.mask
            if form == WeightForm.none { continue }
            let low = UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
            let number = Int32(bitPattern: term)
            if form == WeightForm.wide {
                vector[place] = VectorTerm(
                    term: number, weight: UInt16(truncatingIfNeeded: low),
                    packed: UInt16(low >> 16) | UInt16(bytes[at + 3]) << 8)
                at += 4
            } else {
                vector[place] = VectorTerm(
                    term: number, weight: UInt16(low & 0xfff), named: UInt16(low >> 12),
                    isName: form == WeightForm.narrowName)
                at += 3
            }
            place += 1
        }
    }

    /// Reads how the entry at a place uses its stems.
    func readUses(_ index: Int, into uses: inout [TermUse]) {
        uses.removeAll(keepingCapacity: true)
        let (chunk, start) = bytes.bytes(of: index)
        let bytes = chunk.span
        var at = start
        let count = Self.number(bytes, &at)
        _ = Self.number(bytes, &at)
        var term: UInt32 = 0
        for _ in 0..<count {
            let key = Self.number(bytes, &at)
            term &+= key >> 4
            var use = TermUse(term: Int32(bitPattern: term), uses: 0, lowUses: 0)
            switch key & UseForm.mask {
            case UseForm.none: break
            case UseForm.name: use.uses = 1
            case UseForm.word: (use.uses, use.lowUses) = (1, 1)
            default:
                let both = bytes[at]
                at += 1
                (use.uses, use.lowUses) = (both >> 4, both & 15)
                guard both == Self.mark else { break }
                (use.uses, use.lowUses) = (bytes[at], bytes[at + 1])
                at += 2
            }
            switch key & WeightForm.mask {
            case WeightForm.none: break
            case WeightForm.wide: at += 4
            default: at += 3
            }
            uses.append(use)
        }
    }

    private static func form(of use: TermUse) -> UInt32 {
        switch (use.uses, use.lowUses) {
        case (0, 0): UseForm.none
        case (1, 0): UseForm.name
        case (1, 1): UseForm.word
        default: UseForm.written
        }
    }

    private mutating func append(_ use: TermUse) {
        if use.uses < 15, use.lowUses < 15 {
            buffer.append(use.uses << 4 | use.lowUses)
        } else {
            buffer.append(Self.mark)
            buffer.append(use.uses)
            buffer.append(use.lowUses)
        }
    }

    private mutating func append(_ value: UInt32) {
        var rest = value
        while rest >= 0x80 {
            buffer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        buffer.append(UInt8(truncatingIfNeeded: rest))
    }

    @inline(__always)
    private static func number(_ bytes: Span<UInt8>, _ at: inout Int) -> UInt32 {
        var byte = UInt32(bytes[at])
        at += 1
        var value = byte & 0x7f
        var shift: UInt32 = 7
        while byte >= 0x80 {
            byte = UInt32(bytes[at])
            at += 1
            value |= (byte & 0x7f) << shift
            shift += 7
        }
        return value
    }
}

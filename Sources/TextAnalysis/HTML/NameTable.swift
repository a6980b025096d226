/// Finds ASCII names in constant time, whatever their case.
///
/// An open-addressing table for as long as the program runs: a look-up allocates nothing.
struct NameTable: Sendable {
    private let slots: ConstantTable<UInt16>
    private let bytes: ConstantTable<UInt8>
    private let starts: ConstantTable<Int>
    /// All of a name of up to eight letters, a hash of a longer one.
    private let packed: ConstantTable<UInt64>

    /// The index of a name is its position here.
    init(_ names: [String]) {
        var size = 16
        while size < names.count * 3 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        var bytes: [UInt8] = []
        var starts = [0]
        var packed: [UInt64] = []
        for (index, name) in names.enumerated() {
            let utf8 = [UInt8](name.utf8)
            bytes += utf8
            starts.append(bytes.count)
            let pack = Self.pack(utf8.span, from: 0, to: utf8.count)
            packed.append(pack)
            var slot = Self.hash(pack) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(index + 1)
        }
        self.slots = ConstantTable(slots)
        self.bytes = ConstantTable(bytes)
        self.starts = ConstantTable(starts)
        self.packed = ConstantTable(packed)
    }

    /// The name as it is spelled.
    func name(_ index: Int) -> [UInt8] { (starts[index]..<starts[index + 1]).map { bytes[$0] } }

    func index(of text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        let mask = slots.count - 1
        let pack = Self.pack(text, from: start, to: end)
        var slot = Self.hash(pack) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if packed[index] == pack, matches(index, text, start, end) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    func index(of name: [UInt8]) -> Int? { index(of: name.span, from: 0, to: name.count) }

    private func matches(_ index: Int, _ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let first = starts[index]
        guard starts[index + 1] - first == end - start else { return false }
        if end - start <= 8 { return true }
        for offset in 0..<(end - start)
        where ASCIIByte.lowercased(bytes[first + offset]) != ASCIIByte.lowercased(text[start + offset]) {
            return false
        }
        return true
    }

    /// The lower-case bytes side by side, the ninth upon the first.
    @inline(__always)
    private static func pack(_ text: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
        var pack: UInt64 = 0
        for i in start..<end { pack = (pack << 8 | pack >> 56) ^ UInt64(ASCIIByte.lowercased(text[i])) }
        return pack
    }

    @inline(__always)
    private static func hash(_ pack: UInt64) -> Int {
        Int(truncatingIfNeeded: (pack &* 0x9e37_79b9_7f4a_7c15) >> 40)
    }
}

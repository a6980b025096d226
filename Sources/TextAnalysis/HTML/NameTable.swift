/// Finds ASCII names in constant time, whatever their case.
///
/// An open-addressing table over one byte array: a look-up allocates nothing.
struct NameTable: Sendable {
    private var slots: [UInt16]
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]

    /// The index of a name is its position here.
    init(_ names: [String]) {
        var size = 16
        while size < names.count * 3 { size *= 2 }
        slots = [UInt16](repeating: 0, count: size)
        for (index, name) in names.enumerated() {
            let utf8 = [UInt8](name.utf8)
            bytes += utf8
            starts.append(bytes.count)
            var slot = Self.hash(utf8.span, from: 0, to: utf8.count) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(index + 1)
        }
    }

    /// The name as it is spelled.
    func name(_ index: Int) -> ArraySlice<UInt8> { bytes[starts[index]..<starts[index + 1]] }

    func index(of text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        let mask = slots.count - 1
        var slot = Self.hash(text, from: start, to: end) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if matches(index, text, start, end) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    func index(of name: [UInt8]) -> Int? { index(of: name.span, from: 0, to: name.count) }

    private func matches(_ index: Int, _ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let first = starts[index]
        guard starts[index + 1] - first == end - start else { return false }
        for offset in 0..<(end - start)
        where ASCIIByte.lowercased(bytes[first + offset]) != ASCIIByte.lowercased(text[start + offset]) {
            return false
        }
        return true
    }

    /// FNV-1a over the lower-case bytes.
    private static func hash(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for i in start..<end { hash = (hash ^ UInt64(ASCIIByte.lowercased(text[i]))) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 29))
    }
}

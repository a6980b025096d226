/// Looks names up in the list of HTML's character references.
struct NamedReferences: Sendable {
    static let shared = NamedReferences(namedReferenceList)
    static let longestName = 31
    /// Of those that may stand without semicolon.
    static let longestOldName = 6

    private let list: [UInt8]
    /// Where each record begins, in the order of the names.
    private let starts: [UInt16]

    private init(_ text: String) {
        list = [UInt8](text.utf8)
        var starts: [UInt16] = []
        starts.reserveCapacity(2125)
        var isInside = false
        for (i, byte) in list.enumerated() {
            if ASCIIByte.isSpace(byte) {
                isInside = false
            } else if !isInside {
                isInside = true
                starts.append(UInt16(i))
            }
        }
        self.starts = starts
    }

    /// The one or two code points of a name; the second is 0 where there is one.
    func find(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> (UInt32, UInt32)? {
        guard let mark = markAfterName(bytes, from: start, to: end) else { return nil }
        var i = mark + 1
        let first = code(at: &i)
        guard i < list.count, list[i] == UInt8(ascii: "+") else { return (first, 0) }
        i += 1
        return (first, code(at: &i))
    }

    /// The code point of a name that also stands without its semicolon.
    func findOld(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> UInt32? {
        guard let mark = markAfterName(bytes, from: start, to: end), list[mark] == UInt8(ascii: "*") else { return nil }
        var i = mark + 1
        return code(at: &i)
    }

    private func code(at i: inout Int) -> UInt32 {
        var value: UInt32 = 0
        while i < list.count, let digit = ASCIIByte.hexValue(list[i]) {
            value = value << 4 | UInt32(digit)
            i += 1
        }
        return value
    }

    private func markAfterName(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            let record = Int(starts[middle])
            switch order(bytes, start, end, record) {
            case 0: return record + end - start
            case ..<0: high = middle
            default: low = middle + 1
            }
        }
        return nil
    }

    /// Below, equal or above zero as the name sorts before, with or after that of the record.
    private func order(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ record: Int) -> Int {
        for offset in 0..<(end - start) {
            let theirs = list[record + offset]
            guard ASCIIByte.isAlphanumeric(theirs) else { return 1 }
            let ours = bytes[start + offset]
            if ours != theirs { return ours < theirs ? -1 : 1 }
        }
        return ASCIIByte.isAlphanumeric(list[record + end - start]) ? -1 : 0
    }
}

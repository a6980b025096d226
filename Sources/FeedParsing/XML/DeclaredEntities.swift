import TextAnalysis

/// The entities that a document's internal subset declares, beside XML's and HTML's own.
///
/// External ones are not read, parameter entities are not known: nothing is fetched, and what is expanded is bounded.
struct DeclaredEntities {
    /// A reference inside an entity inside an entity: enough for what feeds do.
    private static let maxDepth = 4
    /// Bytes that references to declared entities may come to in one document.
    private static let maxExpansion = 1 << 20

    private var values: [String: [UInt8]] = [:]
    private var spent = 0

    /// Reads `<!ENTITY name "value">` declarations.
    mutating func declare(in subset: Slice<UnsafeBufferPointer<UInt8>>) {
        var at = subset.startIndex
        while let found = next("<!ENTITY", in: subset, from: at), values.count < 256 {
            at = found
            guard let name = word(in: subset, &at), name != "%", let value = literal(in: subset, &at) else { continue }
            if values[name] == nil { values[name] = value }
        }
    }

    /// What `&name;` stands for, in UTF-8; the reference itself when nobody knows it.
    mutating func expand(_ reference: String) -> [UInt8] { expand(reference, depth: 0) }

    private mutating func expand(_ reference: String, depth: Int) -> [UInt8] {
        switch reference {
        case "&lt;": return [UInt8(ascii: "<")]
        case "&gt;": return [UInt8(ascii: ">")]
        case "&amp;": return [UInt8(ascii: "&")]
        case "&quot;": return [UInt8(ascii: "\"")]
        case "&apos;": return [UInt8(ascii: "'")]
        default: break
        }
        let name = String(reference.dropFirst().dropLast())
        if let value = values[name] { return expandValue(value, depth: depth) }
        if name.hasPrefix("#") { return character(name) }
        return Array((HTMLReferences.decode(reference) ?? reference).utf8)
    }

    private mutating func expandValue(_ value: [UInt8], depth: Int) -> [UInt8] {
        guard depth < Self.maxDepth, spent < Self.maxExpansion else { return [] }
        spent += value.count
        guard value.contains(UInt8(ascii: "&")) else { return value }
        var result: [UInt8] = []
        var at = 0
        while at < value.count, spent < Self.maxExpansion {
            if value[at] == UInt8(ascii: "&"), let end = value[at...].firstIndex(of: UInt8(ascii: ";")), end - at < 40 {
                let part = expand(String(decoding: value[at...end], as: UTF8.self), depth: depth + 1)
                spent += part.count
                result.append(contentsOf: part)
                at = end + 1
            } else {
                result.append(value[at])
                at += 1
            }
        }
        return result
    }

    /// A numeric reference; nothing for what XML forbids, and windows-1252 for the C1 range, as browsers do.
    private func character(_ name: String) -> [UInt8] {
        let digits = name.dropFirst()
        let hexadecimal = digits.first == "x" || digits.first == "X"
        guard let code = hexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else { return [] }
        let mapped = code >= 0x80 && code <= 0x9f ? windows1252[Int(code - 0x80)] ?? code : code
        guard let scalar = Unicode.Scalar(mapped), mapped >= 0x20 || mapped == 9 || mapped == 10 || mapped == 13,
            mapped & 0xfffe != 0xfffe
        else { return [] }
        return Array(String(Character(scalar)).utf8)
    }

    // MARK: Declarations

    private func next(_ text: StaticString, in bytes: Slice<UnsafeBufferPointer<UInt8>>, from start: Int) -> Int? {
        text.withUTF8Buffer { wanted in
            var at = start
            while at + wanted.count <= bytes.endIndex {
                if (0..<wanted.count).allSatisfy({ bytes[at + $0] == wanted[$0] }) { return at + wanted.count }
                at += 1
            }
            return nil
        }
    }

    private func word(in bytes: Slice<UnsafeBufferPointer<UInt8>>, _ at: inout Int) -> String? {
        while at < bytes.endIndex, isSpace(bytes[at]) { at += 1 }
        let start = at
        while at < bytes.endIndex, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
        return at > start && at - start <= 64 ? String(decoding: bytes[start..<at], as: UTF8.self) : nil
    }

    private func literal(in bytes: Slice<UnsafeBufferPointer<UInt8>>, _ at: inout Int) -> [UInt8]? {
        while at < bytes.endIndex, isSpace(bytes[at]) { at += 1 }
        guard at < bytes.endIndex, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else { return nil }
        let quote = bytes[at]
        guard let end = bytes[(at + 1)...].firstIndex(of: quote) else { return nil }
        defer { at = end + 1 }
        return Array(bytes[(at + 1)..<end])
    }
}

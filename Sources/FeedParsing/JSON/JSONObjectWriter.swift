import TidingsModel

/// Writes JSON objects whose members are left out where there is nothing to say.
struct JSONObjectWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// What was written since the last time.
    mutating func takeBytes() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    mutating func object(_ key: String? = nil, _ members: (inout JSONObjectWriter) -> Void) {
        begin(key)
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        members(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    mutating func list<Element>(
        _ key: String, _ elements: [Element], always: Bool = false,
        _ write: (inout JSONObjectWriter, Element) -> Void
    ) {
        guard always || !elements.isEmpty else { return }
        begin(key)
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        for element in elements { write(&self, element) }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    mutating func member(_ key: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        begin(key)
        string(text)
    }

    /// A text that is written even when it is empty.
    mutating func member(_ key: String, always text: String) {
        begin(key)
        string(text)
    }

    mutating func member(_ key: String, _ value: Bool?) {
        guard let value else { return }
        begin(key)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    mutating func member(_ key: String, _ time: Timestamp?) { member(key, time?.rfc3339) }

    mutating func member(_ key: String, number: Double?) {
        guard let number, number.isFinite else { return }
        begin(key)
        append(number)
    }

    mutating func element(_ text: String) {
        begin(nil)
        string(text)
    }

    mutating func element(pair: (Double, Double)) {
        begin(nil)
        bytes.append(UInt8(ascii: "["))
        append(pair.0)
        bytes.append(UInt8(ascii: ","))
        append(pair.1)
        bytes.append(UInt8(ascii: "]"))
    }

    /// A list of pairs as an element of a list.
    mutating func ring(_ pairs: [(Double, Double)]) {
        begin(nil)
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        for pair in pairs { element(pair: pair) }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    mutating func element(number: Double) {
        begin(nil)
        append(number)
    }

    private mutating func append(_ number: Double) {
        let whole = number.rounded() == number && abs(number) < 1e15
        bytes.append(contentsOf: (whole ? String(Int64(number)) : String(number)).utf8)
    }

    private mutating func begin(_ key: String?) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
        guard let key else { return }
        string(key)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Control characters that JSON can only escape are of no use to anybody, and of harm to terminals: left out.
    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var clean = 0
            for i in utf8.indices {
                let byte = utf8[i]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7f else {
                    continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean..<i]))
                clean = i + 1
                switch byte {
                case UInt8(ascii: "\""): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
                case UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
                case 0x0a: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
                case 0x0d: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
                case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
                default: continue
                }
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

/// The fields of a query or a form (application/x-www-form-urlencoded).
package struct FormFields: Sendable, Hashable {
    private var fields: [String: String] = [:]
    /// What stands there again under a name, in its order.
    private var others: [String: [String]] = [:]
    /// In the order in which they stand there.
    package private(set) var names: [String] = []
    /// Whether all of it could be read, and nothing stands there twice.
    package private(set) var isWhole = true

    /// Of a field that stands there twice the first counts, and of all fields the first hundred.
    package init(_ text: String) {
        for pair in text.utf8.split(separator: UInt8(ascii: "&"), maxSplits: 100).prefix(100) {
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            let name = Self.decoded(pair[..<equals])
            guard let name, let value = Self.decoded(pair[equals...].dropFirst()) else {
                isWhole = false
                continue
            }
            guard fields[name] == nil else {
                isWhole = false
                others[name, default: []].append(value)
                continue
            }
            fields[name] = value
            names.append(name)
        }
    }

    package subscript(name: String) -> String? { fields[name] }

    /// All values of a name, where one is allowed to stand there twice.
    package func all(_ name: String) -> [String] { (fields[name].map { [$0] } ?? []) + (others[name] ?? []) }

    /// Nil for what is not UTF-8.
    static func decoded(_ text: Substring.UTF8View, plusIsSpace: Bool = true) -> String? {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = digit(rest.popFirst()), let low = digit(rest.popFirst()) else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8?) -> UInt8? {
        byte.flatMap { Character(Unicode.Scalar($0)).hexDigitValue }.map { UInt8($0) }
    }
}

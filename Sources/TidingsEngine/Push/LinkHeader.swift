/// One target of a Link header field (RFC 8288, section 3), with its relations in lower case.
struct LinkHeader: Hashable {
    var target: String
    var relations: [String]

    /// The links of a field; what cannot be read ends the list.
    static func links(in field: String) -> [LinkHeader] {
        var reader = Reader(text: Array(field.utf8.prefix(16 << 10)))
        var links: [LinkHeader] = []
        while links.count < 50, let link = reader.link() { links.append(link) }
        return links
    }
}

private struct Reader {
    let text: [UInt8]
    private var at = 0

    init(text: [UInt8]) { self.text = text }

    /// `<target>; name=value; name="value"` up to the next comma.
    mutating func link() -> LinkHeader? {
        skip { $0 == UInt8(ascii: ",") || isBlank($0) }
        guard take(UInt8(ascii: "<")) else { return nil }
        let target = word { $0 != UInt8(ascii: ">") }
        guard take(UInt8(ascii: ">")) else { return nil }
        var relations: [String]?
        while true {
            skip(isBlank)
            guard take(UInt8(ascii: ";")) else { break }
            let (name, value) = parameter()
            // A second rel of one link does not count.
            if name == "rel", relations == nil {
                relations = value.lowercased().split { $0 == " " || $0 == "\t" }.map(String.init)
            }
        }
        return LinkHeader(target: target, relations: relations ?? [])
    }

    private mutating func parameter() -> (name: String, value: String) {
        skip(isBlank)
        let name = word { $0 != UInt8(ascii: "=") && !isEnd($0) }
        guard take(UInt8(ascii: "=")) else { return (name.lowercased(), "") }
        guard take(UInt8(ascii: "\"")) else { return (name.lowercased(), word { !isEnd($0) }) }
        var value: [UInt8] = []
        while at < text.count, text[at] != UInt8(ascii: "\"") {
            if text[at] == UInt8(ascii: "\\") { at += 1 }
            if at < text.count { value.append(text[at]) }
            at += 1
        }
        at = min(at + 1, text.count)
        return (name.lowercased(), String(decoding: value, as: UTF8.self))
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < text.count, text[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func skip(_ condition: (UInt8) -> Bool) {
        while at < text.count, condition(text[at]) { at += 1 }
    }

    private mutating func word(_ condition: (UInt8) -> Bool) -> String {
        let start = at
        skip(condition)
        var end = at
        while end > start, isBlank(text[end - 1]) { end -= 1 }
        return String(decoding: text[start..<end], as: UTF8.self)
    }
}

private func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") }

private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

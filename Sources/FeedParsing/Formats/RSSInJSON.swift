// RSS in JSON: https://github.com/scripting/Scripting-News/tree/master/rss-in-json

/// RSS whose elements are members of JSON objects, attributes included.
enum RSSInJSON {
    static func recognises(_ document: JSONNode) -> Bool { document["rss"]?["channel"]?.isObject ?? false }

    /// The tree that the same feed would have in XML, which RSS's own reader then reads.
    static func tree(_ document: JSONNode, _ context: DocumentContext) -> XMLTree {
        var writer = TreeWriter()
        if let rss = document["rss"] { writer.write("rss", rss) }
        var builder = writer.builder
        builder.finish()
        return XMLTree(builder, context: context)
    }
}

private struct TreeWriter: ~Copyable {
    var builder = XMLTreeBuilder(sizeHint: 1 << 12)
    private var numbers: [String: Int32] = [:]

    mutating func write(_ key: String, _ value: JSONNode) {
        if case .array(let elements) = value {
            for element in elements { write(key, element) }
            return
        }
        guard builder.start(number(of: key)) else { return }
        if case .object(let members) = value {
            // Nobody says which members are attributes, so scalars are both.
            for member in members where member.key != "#value" { writeAttribute(member.key, member.value) }
            // Beside a value of its own they can only be attributes.
            if let text = value["#value"] {
                writeText(text)
            } else {
                for member in members { write(member.key, member.value) }
            }
        } else {
            writeText(value)
        }
        builder.end()
    }

    private mutating func writeAttribute(_ key: String, _ value: JSONNode) {
        guard let text = value.text ?? value.bool.map(String.init), builder.takesAttributes else { return }
        let name = number(of: key)
        Array(text.utf8).withUnsafeBufferPointer { builder.attribute(name, $0) }
    }

    private mutating func writeText(_ value: JSONNode?) {
        guard let text = value?.text ?? value?.bool.map(String.init) else { return }
        Array(text.utf8).withUnsafeBufferPointer { builder.text($0) }
    }

    private mutating func number(of key: String) -> Int32 {
        if let known = numbers[key] { return known }
        let parts = key.split(separator: ":", maxSplits: 1)
        let number = Int32(builder.names.count)
        builder.names.append(
            XMLName(written: String(parts.last ?? ""), prefix: parts.count > 1 ? String(parts[0]) : "", namespace: ""))
        numbers[key] = number
        return number
    }
}

/// A value of a JSON document (RFC 8259).
enum JSONNode: Sendable {
    case null
    case bool(Bool)
    /// As written, since ids may be numbers beyond any type.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([(key: String, value: JSONNode)])

    subscript(_ key: String) -> JSONNode? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// A string, or a number in a string's place.
    var text: String? {
        switch self {
        case .string(let text): text.nonEmpty
        case .number(let text): text
        default: nil
        }
    }

    /// Text without white space around it.
    var trimmed: String? { text?.trimmed.nonEmpty }

    var bool: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    /// The elements of an array; a single value counts as an array of itself.
    var elements: [JSONNode] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }

    var isObject: Bool {
        if case .object = self { return true }
        return false
    }
}

/// Holds JSON against a JSON Schema (draft 2020-12), as far as ours goes.
///
/// Knows type, const, enum, required, properties, additionalProperties, items, minItems, minimum, maximum, `$ref`
/// into `$defs`, and the formats date-time and uri-reference. A keyword it does not know is reported as a fault, so
/// that a schema cannot outgrow it in silence.
package struct JSONSchemaChecker {
    private let root: JSONValue

    package init(schema: String) throws { root = try JSONValue(parsing: schema) }

    /// What is wrong, each with its place; `definition` names one of `$defs` instead of the whole.
    package func faults(in text: String, definition: String? = nil) -> [String] {
        guard let value = try? JSONValue(parsing: text) else { return ["no JSON: \(text.prefix(80))"] }
        let schema = definition.flatMap { root["$defs"]?[$0] } ?? root
        var faults: [String] = []
        check(value, schema, at: "$", &faults)
        return faults
    }

    private static let annotations: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

    private func check(_ value: JSONValue, _ schema: JSONValue, at place: String, _ faults: inout [String]) {
        guard case .object(let keywords) = schema else { return }
        for (keyword, rule) in keywords where !Self.annotations.contains(keyword) {
            switch keyword {
            case "$ref": check(value, definition(rule), at: place, &faults)
            case "type": if !isType(rule.string, value) { faults.append("\(place): not of type \(rule)") }
            case "const": if value != rule { faults.append("\(place): not \(rule)") }
            case "enum": if !rule.items.contains(value) { faults.append("\(place): none of \(rule)") }
            case "minimum": if let n = value.number, n < rule.number ?? n { faults.append("\(place): too small") }
            case "maximum": if let n = value.number, n > rule.number ?? n { faults.append("\(place): too large") }
            case "minItems":
                if case .array(let items) = value, Double(items.count) < rule.number ?? 0 {
                    faults.append("\(place): too few items")
                }
            case "format": if !isFormat(rule.string, value) { faults.append("\(place): no \(rule)") }
            case "items":
                for (index, item) in value.items.enumerated() { check(item, rule, at: "\(place)[\(index)]", &faults) }
            case "required", "properties", "additionalProperties": continue
            default: faults.append("the schema's keyword \(keyword) is unknown to the checker")
            }
        }
        if case .object(let members) = value { checkMembers(members, keywords, at: place, &faults) }
    }

    private func checkMembers(
        _ members: [String: JSONValue], _ keywords: [String: JSONValue], at place: String, _ faults: inout [String]
    ) {
        for name in keywords["required"]?.items ?? [] where members[name.string ?? ""] == nil {
            faults.append("\(place): lacks \(name)")
        }
        for (name, member) in members {
            if let schema = keywords["properties"]?[name] {
                check(member, schema, at: "\(place).\(name)", &faults)
            } else if keywords["additionalProperties"] == .bool(false) {
                faults.append("\(place): \(name) is not allowed")
            } else if let schema = keywords["additionalProperties"] {
                check(member, schema, at: "\(place).\(name)", &faults)
            }
        }
    }

    private func definition(_ reference: JSONValue) -> JSONValue {
        let prefix = "#/$defs/"
        guard let text = reference.string, text.hasPrefix(prefix) else { return .null }
        return root["$defs"]?[String(text.dropFirst(prefix.count))] ?? .null
    }

    private func isType(_ name: String?, _ value: JSONValue) -> Bool {
        switch (name, value) {
        case ("string", .string), ("array", .array), ("object", .object), ("boolean", .bool), ("null", .null),
            ("number", .number):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }

    private func isFormat(_ name: String?, _ value: JSONValue) -> Bool {
        guard case .string(let text) = value else { return true }
        switch name {
        case "date-time": return text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/) != nil
        case "uri-reference": return !text.contains { $0.isWhitespace }
        default: return false
        }
    }
}

import TOMLKit

/// A value of a TOML document.
enum TOMLNode: Sendable, Equatable {
    case string(String)
    case integer(Int)
    case double(Double)
    case bool(Bool)
    case array([TOMLNode])
    case table([String: TOMLNode])
    /// A date or a time, which no setting is.
    case time

    /// What it is, in a sentence.
    var kind: String {
        switch self {
        case .string(let text): "the text \"\(text)\""
        case .integer(let number): "the number \(number)"
        case .double(let number): "the number \(number)"
        case .bool(let value): "\(value)"
        case .array: "a list"
        case .table: "a table"
        case .time: "a date or time"
        }
    }
}

/// Reads a TOML document.
func readTOML(_ bytes: [UInt8], file: String) throws(ConfigurationError) -> [String: TOMLNode] {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { throw .notText(file: file) }
    do {
        return try TOMLTable(string: text).nodes
    } catch let error as TOMLParseError {
        let sentence = error.description.split(separator: "\n").first.map(String.init) ?? "this is not TOML"
        let position = error.source.begin
        throw .syntax(file: file, line: position.line, column: position.column, reason: sentence)
    } catch {
        throw .syntax(file: file, line: 1, column: 1, reason: "this is not TOML")
    }
}

extension TOMLTable {
    fileprivate var nodes: [String: TOMLNode] {
        Dictionary(keys.map { ($0, self[$0].map { TOMLNode($0) } ?? .time) }) { first, _ in first }
    }
}

extension TOMLNode {
    fileprivate init(_ value: any TOMLValueConvertible) {
        if let text = value.string {
            self = .string(text)
        } else if let number = value.int {
            self = .integer(number)
        } else if let number = value.double {
            self = .double(number)
        } else if let truth = value.bool {
            self = .bool(truth)
        } else if let list = value.array {
            self = .array(list.map { TOMLNode($0) })
        } else if let table = value.table {
            self = .table(table.nodes)
        } else {
            self = .time
        }
    }
}

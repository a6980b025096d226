/// A table of the configuration file that knows where it stands, so that each complaint names file and key.
struct ConfigurationTable {
    let file: String
    /// Empty for the file as a whole.
    let path: String
    private let nodes: [String: TOMLNode]

    init(file: String, path: String = "", _ nodes: [String: TOMLNode]) {
        self.file = file
        self.path = path
        self.nodes = nodes
    }

    func key(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    var names: [String] { nodes.keys.sorted() }

    func has(_ name: String) -> Bool { nodes[name] != nil }

    /// Complains about the first key that is none of these.
    func allow(_ known: [String]) throws(ConfigurationError) {
        guard let unknown = nodes.keys.filter({ !known.contains($0) }).min() else { return }
        throw .unknownKey(file: file, key: key(unknown), nearest: nearest(to: unknown, of: known).map(key))
    }

    // MARK: Values; nil where the key is not there

    func string(_ name: String) throws(ConfigurationError) -> String? {
        guard let node = nodes[name] else { return nil }
        guard case .string(let text) = node else { throw wrongType(name, "text in quotes") }
        return text
    }

    func bool(_ name: String) throws(ConfigurationError) -> Bool? {
        guard let node = nodes[name] else { return nil }
        guard case .bool(let value) = node else { throw wrongType(name, "true or false") }
        return value
    }

    func integer(_ name: String, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int? {
        guard let node = nodes[name] else { return nil }
        guard case .integer(let number) = node else { throw wrongType(name, "a whole number") }
        guard range.contains(number) else {
            throw bad(name, "\(number) is not between \(range.lowerBound) and \(range.upperBound)")
        }
        return number
    }

    func number(_ name: String, in range: ClosedRange<Double>) throws(ConfigurationError) -> Double? {
        guard let node = nodes[name] else { return nil }
        let number: Double
        switch node {
        case .integer(let value): number = Double(value)
        case .double(let value): number = value
        default: throw wrongType(name, "a number")
        }
        guard range.contains(number) else {
            throw bad(name, "\(number) is not between \(range.lowerBound) and \(range.upperBound)")
        }
        return number
    }

    func duration(_ name: String, in range: ClosedRange<Duration>) throws(ConfigurationError) -> Duration? {
        guard let node = nodes[name] else { return nil }
        guard case .string(let text) = node else { throw wrongType(name, "a time such as \"10m\"") }
        guard let duration = Duration(setting: text) else {
            throw bad(name, "\"\(text)\" is no time; write a whole number and ms, s, m, h or d, as in \"10m\"")
        }
        guard range.contains(duration) else {
            throw bad(name, "\(text) is not between \(range.lowerBound.setting) and \(range.upperBound.setting)")
        }
        return duration
    }

    func size(_ name: String, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int? {
        guard let node = nodes[name] else { return nil }
        guard case .string(let text) = node else { throw wrongType(name, "a size such as \"16MB\"") }
        guard let bytes = byteCount(setting: text) else {
            throw bad(name, "\"\(text)\" is no size; write a whole number and B, KB, MB or GB, as in \"16MB\"")
        }
        guard range.contains(bytes) else {
            throw bad(
                name, "\(text) is not between \(sizeSetting(range.lowerBound)) and \(sizeSetting(range.upperBound))")
        }
        return bytes
    }

    func strings(_ name: String) throws(ConfigurationError) -> [String]? {
        guard let node = nodes[name] else { return nil }
        guard case .array(let items) = node else { throw wrongType(name, "a list of texts in quotes") }
        var texts: [String] = []
        for (index, item) in items.enumerated() {
            guard case .string(let text) = item else {
                let key = "\(key(name))[\(index + 1)]"
                throw .wrongType(file: file, key: key, expected: "text in quotes", found: item.kind)
            }
            texts.append(text)
        }
        return texts
    }

    /// A table of nothing but texts.
    func texts(_ name: String) throws(ConfigurationError) -> [String: String]? {
        guard let node = nodes[name] else { return nil }
        guard case .table(let nodes) = node else { throw wrongType(name, "a table, { Name = \"value\" },") }
        var texts: [String: String] = [:]
        for (key, node) in nodes {
            guard case .string(let text) = node else {
                throw .wrongType(
                    file: file, key: "\(self.key(name)).\(key)", expected: "text in quotes", found: node.kind)
            }
            texts[key] = text
        }
        return texts
    }

    /// Texts and tables side by side, counted from 1.
    func textsAndTables(_ name: String) throws(ConfigurationError) -> [(path: String, item: Item)] {
        guard let node = nodes[name] else { return [] }
        guard case .array(let items) = node else { throw wrongType(name, "a list of files and [[\(name)]] tables") }
        var all: [(String, Item)] = []
        for (index, item) in items.enumerated() {
            let path = "\(key(name))[\(index + 1)]"
            switch item {
            case .string(let text): all.append((path, .text(text)))
            case .table(let nodes): all.append((path, .table(ConfigurationTable(file: file, path: path, nodes))))
            default: throw .wrongType(file: file, key: path, expected: "text in quotes", found: item.kind)
            }
        }
        return all
    }

    enum Item {
        case text(String)
        case table(ConfigurationTable)
    }

    // MARK: Tables

    func table(_ name: String) throws(ConfigurationError) -> ConfigurationTable? {
        guard let node = nodes[name] else { return nil }
        guard case .table(let nodes) = node else { throw wrongType(name, "a table, [\(name)],") }
        return ConfigurationTable(file: file, path: key(name), nodes)
    }

    /// The tables of `[[name]]`, counted from 1.
    func tables(_ name: String) throws(ConfigurationError) -> [ConfigurationTable] {
        guard let node = nodes[name] else { return [] }
        guard case .array(let items) = node else { throw wrongType(name, "[[\(name)]], in two brackets,") }
        var tables: [ConfigurationTable] = []
        for (index, item) in items.enumerated() {
            let path = "\(key(name))[\(index + 1)]"
            guard case .table(let nodes) = item else {
                throw .wrongType(file: file, key: path, expected: "a table", found: item.kind)
            }
            tables.append(ConfigurationTable(file: file, path: path, nodes))
        }
        return tables
    }

    /// The file of this name, seen from the folder of the configuration file.
    func path(_ name: String) -> String {
        guard !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return name }
        return file[...slash] + name
    }

    // MARK: Complaints

    func bad(_ name: String, _ reason: String) -> ConfigurationError {
        .badValue(file: file, key: key(name), reason: reason)
    }

    func wrongType(_ name: String, _ expected: String) -> ConfigurationError {
        .wrongType(file: file, key: key(name), expected: expected, found: nodes[name]?.kind ?? "nothing")
    }
}

/// The known word that a mistyped or shortened one most likely stands for; nil when none is near.
func nearest(to word: String, of known: [String]) -> String? {
    let word = word.lowercased().replacing("-", with: "_")
    let longer = known.filter { word.utf8.count > 2 && $0.hasPrefix(word) }
    if longer.count == 1 { return longer[0] }
    let near = known.map { (known: $0, distance: editDistance(Array(word.utf8), Array($0.utf8))) }
        .min { ($0.distance, $0.known) < ($1.distance, $1.known) }
    guard let near, near.distance <= max(2, word.utf8.count / 3) else { return nil }
    return near.known
}

/// How many letters must be put in, taken out or changed to make one word of the other (Levenshtein).
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var previous = Array(0...b.count)
    for (row, letter) in a.enumerated() {
        var current = [row + 1]
        for (column, other) in b.enumerated() {
            let change = previous[column] + (letter == other ? 0 : 1)
            current.append(min(change, previous[column + 1] + 1, current[column] + 1))
        }
        previous = current
    }
    return previous[b.count]
}

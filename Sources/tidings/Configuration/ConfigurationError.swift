/// What is wrong with a configuration.
enum ConfigurationError: Error, Equatable {
    case unreadable(file: String, key: String?, reason: String)
    case syntax(file: String, line: Int, column: Int, reason: String)
    case notText(file: String)
    case unknownKey(file: String, key: String, nearest: String?)
    case wrongType(file: String, key: String, expected: String, found: String)
    case missing(file: String, key: String)
    case badValue(file: String, key: String, reason: String)
    case duplicateFeed(file: String, key: String, url: String, first: String)
    case badSubscriptions(file: String, reason: String)
}

extension ConfigurationError: CustomStringConvertible {
    var description: String {
        switch self {
        case .unreadable(let file, let key, let reason):
            "\(file): \(key.map { "named by \($0), but " } ?? "")it cannot be read: \(reason)"
        case .syntax(let file, let line, let column, let reason):
            "\(file): line \(line), column \(column): \(reason)"
        case .notText(let file): "\(file): this is not UTF-8 text; save it as UTF-8"
        case .unknownKey(let file, let key, let nearest):
            "\(file): \(key): there is no such setting" + (nearest.map { "; did you mean \($0)?" } ?? "")
        case .wrongType(let file, let key, let expected, let found):
            "\(file): \(key): \(found) stands where \(expected) is wanted"
        case .missing(let file, let key): "\(file): \(key): it is missing, and nothing works without it"
        case .badValue(let file, let key, let reason): "\(file): \(key): \(reason)"
        case .duplicateFeed(let file, let key, let url, let first):
            "\(file): \(key): \(url) is declared twice, first by \(first); keep one of them"
        case .badSubscriptions(let file, let reason): "\(file): \(reason)"
        }
    }
}

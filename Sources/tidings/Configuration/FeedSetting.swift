import TidingsModel

/// What can be set for one feed, in `[[feed]]` and with `feeds add` and `feeds set`.
enum FeedSetting: String, CaseIterable {
    case title, category, outlet, language, weight, interval
    case allowPrivate = "allow_private"
    case userAgent = "user_agent"
    case username, password
    case bearerToken = "bearer_token"
    case headers, proxy
    case ignoreTLSErrors = "ignore_tls_errors"

    /// As it is written on the command line, where hyphens are as good.
    init?(word: String) { self.init(rawValue: word.lowercased().replacing("-", with: "_")) }

    /// Takes it from the table; where it is not there it is unset.
    func read(from table: ConfigurationTable, into settings: inout FeedSettings) throws(ConfigurationError) {
        switch self {
        case .title: settings.title = try text(in: table)
        case .category: settings.category = try category(in: table)
        case .outlet: settings.outlet = try text(in: table)
        case .language:
            settings.language = try text(in: table)
            if let language = settings.language, !isLanguageTag(language) {
                throw table.bad(rawValue, "\"\(language)\" is no language; write a tag as in \"en\" or \"pt-BR\"")
            }
        case .weight: settings.weight = try table.number(rawValue, in: 0...100) ?? 1
        case .interval: settings.intervalSeconds = try table.pollInterval(rawValue)
        case .allowPrivate: settings.allowPrivate = try table.bool(rawValue) ?? false
        case .userAgent:
            settings.userAgent = try text(in: table)
            if let agent = settings.userAgent, !isHeaderText(agent) {
                throw table.bad(rawValue, "a user agent is one line of plain letters, digits and signs")
            }
        case .username: settings.username = try username(in: table)
        case .password: settings.password = try secret(in: table)
        case .bearerToken: settings.bearerToken = try secret(in: table)
        case .headers: settings.headers = try headers(in: table)
        case .proxy: settings.proxy = try proxy(in: table)
        case .ignoreTLSErrors: settings.ignoreTLSErrors = try table.bool(rawValue) ?? false
        }
    }

    /// `weight=2` as setting and value.
    static func taken(apart word: String) throws(Problem) -> (FeedSetting, String) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
            throw Problem(sentence: "\(word) sets nothing", remedy: "write it as in weight=2", status: .usage)
        }
        guard let setting = FeedSetting(word: parts[0]) else {
            let names = allCases.map(\.rawValue)
            let near = nearest(to: parts[0], of: names).map { "did you mean \($0)?" }
            throw Problem(
                sentence: "there is no setting \(parts[0])",
                remedy: near ?? "there are \(names.joined(separator: ", "))", status: .usage)
        }
        return (setting, parts[1])
    }

    /// Takes it from the command line; an empty value unsets it.
    ///
    /// Of the header fields the one named is changed and the others stay.
    func read(_ value: String, into settings: inout FeedSettings) throws(Problem) {
        do {
            let others = settings.headers
            try read(from: ConfigurationTable(file: "", value.isEmpty ? [:] : nodes(for: value)), into: &settings)
            if self == .headers, !value.isEmpty { settings.headers.merge(others) { new, _ in new } }
            settings.headers = settings.headers.filter { !$0.value.isEmpty }
        } catch {
            throw Problem(place: rawValue, sentence: error.reason, status: .usage)
        }
    }

    private func nodes(for text: String) -> [String: TOMLNode] {
        switch self {
        case .weight: [rawValue: Double(text).map { .double($0) } ?? .string(text)]
        case .allowPrivate, .ignoreTLSErrors: [rawValue: Bool(text).map { .bool($0) } ?? .string(text)]
        case .headers: [rawValue: headerNode(text)]
        case .title, .category, .outlet, .language, .interval, .userAgent, .username, .password, .bearerToken, .proxy:
            [rawValue: .string(text)]
        }
    }

    func text(in table: ConfigurationTable) throws(ConfigurationError) -> String? {
        let text = try table.string(rawValue)
        return text?.isEmpty == true ? nil : text
    }

    /// `"World/Europe"` or `["World", "Europe"]`.
    private func category(in table: ConfigurationTable) throws(ConfigurationError) -> [String] {
        if let names = try? table.strings(rawValue) { return names.filter { !$0.isEmpty } }
        let text: String?
        do { text = try table.string(rawValue) } catch {
            throw table.wrongType(rawValue, "a name, or a list of nested names,")
        }
        return (text ?? "").split(separator: "/").map { $0.trimmed }.filter { !$0.isEmpty }
    }
}

extension ConfigurationError {
    /// The complaint without its place.
    fileprivate var reason: String {
        switch self {
        case .badValue(_, _, let reason): reason
        case .wrongType(_, _, let expected, let found): "\(found) stands where \(expected) is wanted"
        default: description
        }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

/// Two or three letters, and parts of at most eight letters or digits behind hyphens (RFC 5646).
private func isLanguageTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}

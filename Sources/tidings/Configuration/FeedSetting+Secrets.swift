import FeedFetching
import TidingsModel

// Settings that hold secrets, or may
//
// A secret is never written out, neither in the configuration, which is shown and copied, nor in the store: the
// setting says where it is looked up, `env:NAME` or `credential:NAME`.

extension FeedSetting {
    /// Fields of the header that fetching itself sets, or that mean something to the connection.
    private static let ownFields: Set = [
        "host", "content-length", "transfer-encoding", "connection", "keep-alive", "te", "trailer", "upgrade",
        "expect", "accept-encoding", "if-none-match", "if-modified-since", "if-match", "if-unmodified-since", "range",
        "if-range", "a-im", "proxy-authorization",
    ]

    /// What a secret's name looks like, in every complaint about one.
    private static let remedy = "name where it stands: \"env:NAME\" or \"credential:NAME\""

    func secret(in table: ConfigurationTable) throws(ConfigurationError) -> SecretReference? {
        guard let text = try text(in: table) else { return nil }
        // The text is not repeated: it may be the secret.
        guard let secret = SecretReference(rawValue: text) else {
            throw table.bad(rawValue, "a secret is not written out; \(Self.remedy)")
        }
        return secret
    }

    func username(in table: ConfigurationTable) throws(ConfigurationError) -> String? {
        guard let name = try text(in: table) else { return nil }
        guard SecretReference(rawValue: name) == nil else { return name }
        guard !name.contains(":") else {
            throw table.bad(rawValue, "a user name holds no colon; the password is a setting of its own")
        }
        guard isLine(name) else { throw table.bad(rawValue, "a user name is one line") }
        return name
    }

    func proxy(in table: ConfigurationTable) throws(ConfigurationError) -> String? {
        guard let text = try text(in: table), text != "direct", SecretReference(rawValue: text) == nil else {
            return try self.text(in: table)
        }
        if let complaint = complaint(aboutProxy: text) { throw table.bad(rawValue, complaint) }
        return text
    }

    /// `{ X-Api-Key = "env:KEY" }`, or in a list of lines `["X-Api-Key: env:KEY"]`.
    func headers(in table: ConfigurationTable) throws(ConfigurationError) -> [String: String] {
        guard let fields = try table.texts(rawValue) else { return [:] }
        for (name, value) in fields {
            guard isFieldName(name) else {
                throw table.bad(rawValue, "\"\(name)\" is no name of a header; write { Name = \"value\" }")
            }
            guard name.lowercased() != "user-agent" else {
                throw table.bad(rawValue, "\(name) is a setting of its own, user_agent")
            }
            guard !Self.ownFields.contains(name.lowercased()) else {
                throw table.bad(rawValue, "\(name) is set by the fetching itself")
            }
            guard value.isEmpty || isLine(value) else { throw table.bad(rawValue, "what \(name) says is one line") }
            guard value.isEmpty || !isTelling(name) || SecretReference(rawValue: value) != nil else {
                throw table.bad(rawValue, "what \(name) says is a secret and not written out; \(Self.remedy)")
            }
        }
        return fields
    }

    /// `X-Api-Key: env:KEY`, as curl takes it.
    func headerNode(_ text: String) -> TOMLNode {
        guard let colon = text.firstIndex(of: ":") else { return .table([text: .string("")]) }
        let value = text[text.index(after: colon)...].drop { $0 == " " }
        return .table([String(text[..<colon]): .string(String(value))])
    }

    private func isTelling(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["auth", "cookie", "token", "key", "secret", "pass", "session", "signature"].contains {
            name.contains($0)
        }
    }
}

/// Why settings that are in order each for itself do not go together; nil when they do.
func complaint(about settings: FeedSettings) -> String? {
    if settings.password != nil, settings.username == nil { return "a password needs a username beside it" }
    if settings.bearerToken != nil, settings.username != nil {
        return "bearer_token and username exclude each other: a server is told one of them"
    }
    let hasField = settings.headers.keys.contains { $0.lowercased() == "authorization" }
    if hasField, settings.bearerToken != nil || settings.username != nil {
        return "the header Authorization excludes username and bearer_token, which make one themselves"
    }
    return nil
}

/// Why this is no proxy, in words that do not repeat it; nil when it may be one.
func complaint(aboutProxy text: String) -> String? {
    guard Proxy(text) != nil else {
        return "a proxy is written as in http://proxy.example:3128; its scheme is one of "
            + Proxy.schemes.joined(separator: ", ")
    }
    return maskingUser(text) == text
        ? nil : "user and password of a proxy are not written out; let env:NAME or credential:NAME hold all of its URL"
}

/// Visible text of one line; Unicode is as good as ASCII there.
private func isLine(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f } }

/// A token (RFC 9110, section 5.6.2).
private func isFieldName(_ name: String) -> Bool {
    !name.isEmpty
        && name.utf8.allSatisfy { byte in
            (0x30..<0x3a).contains(byte) || (0x61..<0x7b).contains(byte | 0x20) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
}

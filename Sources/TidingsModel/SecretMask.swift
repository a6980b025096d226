/// The text with what is secret in its URLs replaced: user and password, and the values of telling query parameters.
package func maskingSecrets(_ text: String) -> String {
    guard text.contains("://") else { return text }
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: "://") {
        result += rest[..<range.upperBound]
        let url = rest[range.upperBound...].prefix { !$0.isWhitespace && !"\"<>".contains($0) }
        result += masked(url)
        rest = rest[url.endIndex...]
    }
    return result + rest
}

/// What follows the scheme of a URL.
private func masked(_ url: Substring) -> String {
    let authority = url.prefix { !"/?#".contains($0) }
    var tail = url[authority.endIndex...]
    var result = ""
    if let at = authority.lastIndex(of: "@") {
        result = "***" + authority[at...]
    } else {
        result = String(authority)
    }
    guard let question = tail.firstIndex(of: "?") else { return result + tail }
    result += tail[...question]
    tail = tail[tail.index(after: question)...]
    let query = tail.prefix { $0 != "#" }
    let parts = query.split(separator: "&", omittingEmptySubsequences: false).map { part in
        guard let equals = part.firstIndex(of: "="), isTelling(part[..<equals]) else { return String(part) }
        return part[...equals] + "***"
    }
    return result + parts.joined(separator: "&") + tail[query.endIndex...]
}

private func isTelling(_ name: Substring) -> Bool {
    let name = name.lowercased()
    return ["token", "key", "auth", "pass", "pwd", "secret", "sig", "session", "sid", "credential", "hash"]
        .contains { name.contains($0) }
}

/// The URL without user and password, whose place shows that they were there.
///
/// Its query stays whole, since without it the URL names another document.
package func maskingUser(_ url: String) -> String { replacingUser(in: url, by: "***@") }

/// The URL without user and password.
package func withoutUser(_ url: String) -> String { replacingUser(in: url, by: "") }

private func replacingUser(in url: String, by mark: String) -> String {
    guard let scheme = url.firstRange(of: "://") else { return url }
    let authority = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
    guard let at = authority.lastIndex(of: "@") else { return url }
    return url[..<scheme.upperBound] + mark + url[url.index(after: at)...]
}

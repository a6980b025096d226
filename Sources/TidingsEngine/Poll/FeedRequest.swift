package import FeedFetching
package import TidingsModel

/// Looks a secret up; nil where there is none of that name.
package typealias SecretLookup = @Sendable (SecretReference) -> String?

extension FetchRequest {
    /// Takes what a feed's settings say of how its server is asked; `secrets` are looked up now.
    ///
    /// Throws when one is missing: without it the server would be asked in vain.
    package mutating func take(_ settings: FeedSettings, secrets: SecretLookup) throws(FetchError) {
        allowPrivate = settings.allowPrivate
        userAgent = settings.userAgent
        ignoresTLSErrors = settings.ignoreTLSErrors
        route = try settings.route(secrets)
        authorization = try settings.authorization(secrets)
        headers = []
        for (name, value) in settings.headers.sorted(by: { $0.key < $1.key }) {
            headers.append(HeaderField(name: name, value: try plain(value, for: "the header \(name)", secrets)))
        }
    }

    /// Forgets all that only the feed's own server may know.
    mutating func dropSecrets() {
        authorization = nil
        headers = []
        ignoresTLSErrors = false
    }
}

extension FeedSettings {
    fileprivate func route(_ secrets: SecretLookup) throws(FetchError) -> FetchRequest.Route {
        guard let proxy else { return .general }
        guard proxy != "direct" else { return .direct }
        if let found = Proxy(try plain(proxy, for: "proxy", secrets)) { return .through(found) }
        guard let secret = SecretReference(rawValue: proxy) else { return .general }
        throw .unusableSecret(secret, setting: "proxy")
    }

    fileprivate func authorization(_ secrets: SecretLookup) throws(FetchError) -> FetchRequest.Authorization? {
        if let bearerToken { return .bearer(try plain(bearerToken.rawValue, for: "bearer_token", secrets)) }
        guard let username else { return nil }
        let word = try password.map { (secret) throws(FetchError) in
            try plain(secret.rawValue, for: "password", secrets)
        }
        return .basic(user: try plain(username, for: "username", secrets), password: word ?? "")
    }
}

/// The text itself, or the secret that it names.
private func plain(_ text: String, for setting: String, _ secrets: SecretLookup) throws(FetchError) -> String {
    guard let secret = SecretReference(rawValue: text) else { return text }
    guard let found = secrets(secret) else { throw .missingSecret(secret, setting: setting) }
    // A line break could begin a header of its own.
    guard (1...8192).contains(found.utf8.count), found.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }) else {
        throw .unusableSecret(secret, setting: setting)
    }
    return found
}

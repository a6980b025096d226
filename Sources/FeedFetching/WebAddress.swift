import CCurl

/// An http or https URL, taken apart by libcurl's own parser, so that no two parsers disagree on its host.
struct WebAddress: Sendable, Hashable {
    /// Without user, password and fragment; otherwise as written.
    let url: String
    let scheme: String
    /// In lower case, without the dot at the end.
    let host: String
    let port: String
    /// User and password, when the URL held them.
    let credentials: Credentials?

    struct Credentials: Sendable, Hashable {
        let user: String
        let password: String
    }

    /// Scheme, host and port (RFC 6454): credentials go back only to where they belong.
    var origin: String { "\(scheme)://\(host):\(port)" }

    /// The server, as far as politeness goes.
    ///
    /// http and https of one name are one server; behind another port there most likely is another, above all on
    /// the own machine.
    var server: String { port == "80" || port == "443" ? host : "\(host):\(port)" }

    /// A URL as configured: nothing in its path is tidied.
    init(_ url: String) throws(FetchError) {
        try self.init(Array(url.utf8), base: nil, flags: tidings_url_as_is)
    }

    /// The target of a redirect: `location`, resolved against the URL that named it.
    ///
    /// It brings no credentials of its own.
    init(location: [UInt8], base: WebAddress) throws(FetchError) {
        try self.init(location, base: base.url, flags: tidings_url_lenient)
    }

    private init(_ text: [UInt8], base: String?, flags: UInt32) throws(FetchError) {
        guard let parts = URLParts(text, base: base, flags: flags) else { throw .badURL }
        guard parts.scheme == "http" || parts.scheme == "https" else { throw .forbiddenScheme(parts.scheme) }
        var host = parts.host
        if host.hasSuffix(".") { host.removeLast() }
        guard !host.isEmpty, let port = parts.port, let url = parts.url else { throw .badURL }
        self.url = url
        self.scheme = parts.scheme
        self.host = host
        self.port = port
        let isOurs = base == nil && (parts.user != nil || parts.password != nil)
        credentials = isOurs ? Credentials(user: parts.user ?? "", password: parts.password ?? "") : nil
    }
}

/// The server of a URL, as far as politeness goes; nil for what cannot be fetched.
package func serverName(of url: String) -> String? { (try? WebAddress(url))?.server }

/// The origin of a URL, to be compared with another's; nil for what cannot be fetched.
package func origin(of url: String) -> String? { (try? WebAddress(url))?.origin }

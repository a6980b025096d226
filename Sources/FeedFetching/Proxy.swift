import CCurl

/// A proxy that a feed is fetched through.
///
/// User and password stand apart from its address, so that no message can hold them.
package struct Proxy: Sendable, Hashable {
    /// Without user and password.
    let url: String
    let host: String
    let user: String?
    let password: String?

    /// Schemes that leave the name lookup to the proxy.
    package static let schemes = ["http", "https", "socks5h"]

    /// Takes `SCHEME://[USER:PASSWORD@]HOST[:PORT]`; nil for anything else.
    package init?(_ text: String) {
        guard let parts = URLParts(Array(text.utf8), base: nil, flags: tidings_url_as_is),
            Self.schemes.contains(parts.scheme), !parts.host.isEmpty,
            let path = parts.path, path.isEmpty || path == "/"
        else { return nil }
        host = parts.host
        user = parts.user
        password = parts.password
        url = "\(parts.scheme)://\(parts.host)" + (parts.port.map { ":\($0)" } ?? "")
    }
}

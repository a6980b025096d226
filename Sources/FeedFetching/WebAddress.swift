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

    /// Credentials go back only to where they belong.
    func hasSameOrigin(as other: WebAddress) -> Bool {
        scheme == other.scheme && host == other.host && port == other.port
    }

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
        guard let handle = curl_url() else { throw .badURL }
        defer { curl_url_cleanup(handle) }
        if let base, curl_url_set(handle, CURLUPART_URL, base, flags) != CURLUE_OK { throw .badURL }
        guard !text.contains(0) else { throw .badURL }
        let code = (text + [0]).withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { curl_url_set(handle, CURLUPART_URL, $0.baseAddress, flags) }
        }
        guard code == CURLUE_OK, let scheme = part(CURLUPART_SCHEME, of: handle)?.lowercased() else { throw .badURL }
        guard scheme == "http" || scheme == "https" else { throw .forbiddenScheme(scheme) }
        guard var host = part(CURLUPART_HOST, of: handle)?.lowercased(),
            let port = part(CURLUPART_PORT, of: handle, flags: tidings_url_default_port)
        else { throw .badURL }
        if host.hasSuffix(".") { host.removeLast() }
        let user = part(CURLUPART_USER, of: handle, flags: tidings_url_decode)
        let password = part(CURLUPART_PASSWORD, of: handle, flags: tidings_url_decode)
        for secret in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_FRAGMENT] {
            curl_url_set(handle, secret, nil, 0)
        }
        guard !host.isEmpty, let url = part(CURLUPART_URL, of: handle) else { throw .badURL }
        self.url = url
        self.scheme = scheme
        self.host = host
        self.port = port
        let isOurs = base == nil && (user != nil || password != nil)
        credentials = isOurs ? Credentials(user: user ?? "", password: password ?? "") : nil
    }
}

private func part(_ which: CURLUPart, of handle: OpaquePointer, flags: UInt32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, which, &text, flags) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
}

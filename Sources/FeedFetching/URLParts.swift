import CCurl

/// The parts of a URL of any scheme, as libcurl reads them.
struct URLParts {
    /// In lower case.
    let scheme: String
    /// In lower case; empty where there is none.
    let host: String
    /// The scheme's own where the URL names none; nil where it has none.
    let port: String?
    let user: String?
    let password: String?
    let path: String?
    /// Without user, password and fragment.
    let url: String?

    /// Nil for what is no URL; `flags` are those of curl_url_set(3).
    init?(_ text: [UInt8], base: String?, flags: UInt32) {
        guard !text.contains(0), let handle = curl_url() else { return nil }
        defer { curl_url_cleanup(handle) }
        if let base, curl_url_set(handle, CURLUPART_URL, base, flags) != CURLUE_OK { return nil }
        let code = (text + [0]).withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { curl_url_set(handle, CURLUPART_URL, $0.baseAddress, flags) }
        }
        guard code == CURLUE_OK, let scheme = part(CURLUPART_SCHEME, of: handle)?.lowercased() else { return nil }
        self.scheme = scheme
        host = part(CURLUPART_HOST, of: handle)?.lowercased() ?? ""
        port = part(CURLUPART_PORT, of: handle, flags: tidings_url_default_port)
        user = part(CURLUPART_USER, of: handle, flags: tidings_url_decode)
        password = part(CURLUPART_PASSWORD, of: handle, flags: tidings_url_decode)
        path = part(CURLUPART_PATH, of: handle)
        for secret in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_FRAGMENT] {
            curl_url_set(handle, secret, nil, 0)
        }
        url = part(CURLUPART_URL, of: handle)
    }
}

private func part(_ which: CURLUPart, of handle: OpaquePointer, flags: UInt32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, which, &text, flags) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
}

import CCurl
import TidingsModel

// What libcurl is told before each hop.

extension Transfer {
    func setOptions(_ handle: UnsafeMutableRawPointer) {
        tidings_setopt_string(handle, CURLOPT_URL, address.url)
        tidings_setopt_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        tidings_setopt_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        tidings_setopt_long(handle, CURLOPT_PATH_AS_IS, 1)
        tidings_setopt_long(handle, CURLOPT_NOSIGNAL, 1)
        // A lookup that hangs must not hold the loop up when its transfer is given up.
        tidings_setopt_long(handle, CURLOPT_QUICK_EXIT, 1)
        setProxy(handle)
        tidings_setopt_long(handle, CURLOPT_HTTP_VERSION, tidings_http_2_over_tls)
        tidings_setopt_string(handle, CURLOPT_ACCEPT_ENCODING, "")
        tidings_setopt_long(handle, CURLOPT_CONNECTTIMEOUT_MS, Int(clamping: milliseconds(options.connectTimeout)))
        // Debian's CURLOPT_CAPATH switches libcurl's cache of certificates off: 20 ms of CPU a connection.
        tidings_setopt_string(handle, CURLOPT_CAPATH, nil)
        if let bundle = options.certificateBundle { tidings_setopt_string(handle, CURLOPT_CAINFO, bundle) }
        // Cached names make one multi handle slow with thousands of hosts; feeds of one host share a connection.
        tidings_setopt_long(handle, CURLOPT_DNS_CACHE_TIMEOUT, 0)
        tidings_setopt_pointer(handle, CURLOPT_ERRORBUFFER, errorText)
        tidings_setopt_string(handle, CURLOPT_USERAGENT, cleaned(job.request.userAgent ?? options.userAgent))
        setCredentials(handle)
        setHeaders(handle)
        installCallbacks(on: handle)
    }

    /// Never what the environment says: whoever wants a proxy sets it.
    private func setProxy(_ handle: UnsafeMutableRawPointer) {
        tidings_setopt_string(handle, CURLOPT_PROXY, proxy?.url ?? "")
        tidings_setopt_string(handle, CURLOPT_PROXYUSERNAME, proxy?.user)
        tidings_setopt_string(handle, CURLOPT_PROXYPASSWORD, proxy?.password)
        tidings_setopt_string(handle, CURLOPT_NOPROXY, "")
        // Our header is for the server, and the proxy's is not an answer.
        tidings_setopt_long(handle, CURLOPT_HEADEROPT, tidings_header_separate)
        tidings_setopt_long(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    }

    private func setCredentials(_ handle: UnsafeMutableRawPointer) {
        var user: String?
        var password: String?
        if isAtHome {
            if case .basic(let name, let word) = job.request.authorization { (user, password) = (name, word) }
            if job.request.authorization == nil, let stated = job.address.credentials {
                (user, password) = (stated.user, stated.password)
            }
        }
        tidings_setopt_long(handle, CURLOPT_HTTPAUTH, tidings_auth_basic)
        tidings_setopt_string(handle, CURLOPT_USERNAME, user)
        tidings_setopt_string(handle, CURLOPT_PASSWORD, password)
        let takesAny = isAtHome && job.request.ignoresTLSErrors
        tidings_setopt_long(handle, CURLOPT_SSL_VERIFYPEER, takesAny ? 0 : 1)
        tidings_setopt_long(handle, CURLOPT_SSL_VERIFYHOST, takesAny ? 0 : 2)
    }

    private func setHeaders(_ handle: UnsafeMutableRawPointer) {
        curl_slist_free_all(headerList)
        headerList = nil
        let own = isAtHome ? job.request.headers : []
        if !own.contains(where: { $0.name.lowercased() == "accept" }) {
            headerList = curl_slist_append(headerList, acceptHeader)
        }
        for field in own { appendHeader(field.name, Array(field.value.utf8)) }
        if isAtHome, case .bearer(let token) = job.request.authorization {
            appendHeader("Authorization", Array("Bearer \(token)".utf8))
        }
        let validators = job.request.validators
        if !validators.isEmpty, address.url == validatorsAddress {
            appendHeader("If-None-Match", validators.etag.flatMap(latin1Bytes))
            appendHeader("If-Modified-Since", validators.lastModified.flatMap(latin1Bytes))
            // What is new since that ETag is enough (RFC 3229).
            if validators.etag != nil { headerList = curl_slist_append(headerList, "A-IM: feed") }
        }
        tidings_setopt_list(handle, CURLOPT_HTTPHEADER, headerList)
    }

    /// The URL that the validators belong to, written as `address.url` is.
    private var validatorsAddress: String? {
        guard let url = job.request.validatorsURL, url != job.request.url else { return job.address.url }
        return try? WebAddress(url).url
    }

    private func appendHeader(_ name: String, _ value: [UInt8]?) {
        // libcurl would take an empty one for an order to leave the field out.
        guard let value, !value.isEmpty, !value.contains(where: { $0 < 0x20 && $0 != 9 }) else { return }
        let line = Array("\(name): ".utf8) + value + [0]
        line.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { headerList = curl_slist_append(headerList, $0.baseAddress) }
        }
    }
}

private let acceptHeader =
    "Accept: application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
    + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.9, */*;q=0.5"

/// Without what could end a header field.
private func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20..<0x7f ~= $0 }) { return text }
    return String(text.filter { !$0.isNewline && $0 != "\0" })
}

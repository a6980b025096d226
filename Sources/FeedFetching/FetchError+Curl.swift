import CCurl

extension FetchError {
    /// What libcurl's result means, given how far the answer had come.
    init(
        _ code: CURLcode, detail: String, host: String, proxy: Proxy?, head: ResponseHead, options: FetchOptions
    ) {
        let reason = detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail
        switch code {
        case CURLE_COULDNT_RESOLVE_PROXY: self = .proxy(reason: "the name \(proxy?.host ?? "") leads to no address")
        case CURLE_COULDNT_CONNECT where proxy != nil:
            self = .proxy(reason: "\(proxy?.host ?? "") takes no connection")
        // What a proxy answers to CONNECT is told by libcurl's own words alone.
        case CURLE_RECV_ERROR where proxy != nil && detail.contains("CONNECT"), CURLE_PROXY:
            self = .proxy(reason: reason)
        case CURLE_URL_MALFORMAT: self = .badURL
        // The scheme was looked at before, so what remains is an answer in HTTP/0.9.
        case CURLE_OK, CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: self = .notHTTP
        case CURLE_COULDNT_RESOLVE_HOST: self = .unknownHost(host)
        case CURLE_COULDNT_CONNECT: self = .connectionRefused(host)
        case CURLE_OPERATION_TIMEDOUT:
            self = .timedOut(.connecting, seconds: Int(options.connectTimeout.components.seconds))
        case CURLE_GOT_NOTHING: self = .noAnswer
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR: self = head.byteCount == 0 ? .noAnswer : .truncated
        case CURLE_PARTIAL_FILE: self = .truncated
        case CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR: self = .badEncoding
        case CURLE_FILESIZE_EXCEEDED: self = .tooLarge(limit: options.maxBodyBytes)
        // libcurl's own limit on one line is below ours on all of them.
        case CURLE_OUT_OF_MEMORY where !head.isComplete: self = .headerTooLarge(limit: 100 << 10)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            self = .tls(reason: reason)
        default: self = .transport(reason: reason)
        }
    }
}

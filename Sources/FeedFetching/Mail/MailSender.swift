import CCurl
import Glibc
import Synchronization
import TidingsModel

/// Hands mails to a server, each over a connection of its own.
package struct MailSender: Sendable {
    package var server: MailServer
    package var username: String?
    package var password: String?
    /// What we call ourselves in EHLO; nil: what this machine is called.
    package var greeting: String?
    package var certificateBundle: String?
    package var connectTimeout = Duration.seconds(20)
    package var totalTimeout = Duration.seconds(120)

    package init(server: MailServer) { self.server = server }

    /// Returns when the server has taken it.
    ///
    /// A cancelled task gives it up only before its text is on the way: nobody could know what became of it then.
    package func send(_ mail: OutgoingMail) async throws(MailError) {
        let delivery = MailDelivery(mail, by: self)
        let error = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in delivery.start(continuation) }
        } onCancel: {
            delivery.isCancelled.store(true, ordering: .relaxed)
        }
        if let error { throw error }
    }
}

/// One mail on its way; its thread alone touches what is not constant.
private final class MailDelivery: @unchecked Sendable {
    private let mail: OutgoingMail
    private let sender: MailSender
    private let bytes: [UInt8]
    let isCancelled = Atomic(false)
    private var continuation: CheckedContinuation<MailError?, Never>?
    private var sent = 0
    /// The server's last words, and those of a reply of several lines before it.
    private var reply = ServerReply()
    private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    init(_ mail: OutgoingMail, by sender: MailSender) {
        self.mail = mail
        self.sender = sender
        bytes = mail.lines
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit { errorText.deallocate() }

    func start(_ continuation: CheckedContinuation<MailError?, Never>) {
        self.continuation = continuation
        var thread = pthread_t()
        let me = Unmanaged.passRetained(self)
        let failed = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<MailDelivery>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, me.toOpaque())
        guard failed == 0 else {
            me.release()
            return continuation.resume(returning: .transport(reason: "there is no room for another thread"))
        }
        pthread_detach(thread)
    }

    private func run() {
        var error: MailError? = .transport(reason: "libcurl has no memory")
        if let handle = curl_easy_init() {
            var receivers = curl_slist_append(nil, "<\(OutgoingMail.address(in: mail.to))>")
            setOptions(handle, receivers)
            let start = ContinuousClock.now
            let code = curl_easy_perform(handle)
            error = outcome(code, after: ContinuousClock.now - start)
            curl_easy_cleanup(handle)
            curl_slist_free_all(receivers)
            receivers = nil
        }
        continuation?.resume(returning: error)
        continuation = nil
    }

    // MARK: What libcurl is told

    private func setOptions(_ handle: UnsafeMutableRawPointer, _ receivers: UnsafeMutablePointer<curl_slist>?) {
        let server = sender.server
        let scheme = server.security == .tls ? "smtps" : "smtp"
        let greeting = sender.greeting.map { "/\($0)" } ?? ""
        tidings_setopt_string(handle, CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)\(greeting)")
        tidings_setopt_string(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        tidings_setopt_string(handle, CURLOPT_PROXY, "")
        tidings_setopt_long(handle, CURLOPT_NOSIGNAL, 1)
        tidings_setopt_long(handle, CURLOPT_USE_SSL, server.security == .none ? tidings_ssl_none : tidings_ssl_all)
        // As for feeds: with Debian's folder of certificates libcurl reads all of them anew.
        tidings_setopt_string(handle, CURLOPT_CAPATH, nil)
        if let bundle = sender.certificateBundle { tidings_setopt_string(handle, CURLOPT_CAINFO, bundle) }
        tidings_setopt_long(
            handle, CURLOPT_CONNECTTIMEOUT_MS, Int(clamping: milliseconds(sender.connectTimeout)))
        tidings_setopt_long(handle, CURLOPT_TIMEOUT_MS, Int(clamping: milliseconds(sender.totalTimeout)))
        tidings_setopt_pointer(handle, CURLOPT_ERRORBUFFER, errorText)
        if let username = sender.username {
            tidings_setopt_string(handle, CURLOPT_USERNAME, username)
            tidings_setopt_string(handle, CURLOPT_PASSWORD, sender.password ?? "")
        }
        tidings_setopt_string(handle, CURLOPT_MAIL_FROM, "<\(OutgoingMail.address(in: mail.from))>")
        tidings_setopt_list(handle, CURLOPT_MAIL_RCPT, receivers)
        tidings_setopt_long(handle, CURLOPT_UPLOAD, 1)
        tidings_setopt_off(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes.count))
        installCallbacks(on: handle)
    }

    private func installCallbacks(on handle: UnsafeMutableRawPointer) {
        let me = Unmanaged.passUnretained(self).toOpaque()
        tidings_setopt_pointer(handle, CURLOPT_READDATA, me)
        tidings_setopt_read(handle) { buffer, size, count, me in
            guard let delivery = delivery(me), let buffer else { return 0 }
            return delivery.give(UnsafeMutableRawBufferPointer(start: buffer, count: size &* count))
        }
        tidings_setopt_pointer(handle, CURLOPT_HEADERDATA, me)
        tidings_setopt_write(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, me in
            delivery(me)?.reply.take(UnsafeRawBufferPointer(start: bytes, count: size &* count))
            return size &* count
        }
        tidings_setopt_long(handle, CURLOPT_NOPROGRESS, 0)
        tidings_setopt_pointer(handle, CURLOPT_XFERINFODATA, me)
        tidings_setopt_progress(handle) { me, _, _, _, _ in
            guard let delivery = delivery(me) else { return 1 }
            return delivery.isCancelled.load(ordering: .relaxed) && delivery.sent == 0 ? 1 : 0
        }
    }

    private func give(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - sent)
        buffer.copyBytes(from: bytes[sent..<sent + count])
        sent += count
        return count
    }

    // MARK: What came of it

    private func outcome(_ code: CURLcode, after elapsed: Duration) -> MailError? {
        let detail = String(cString: errorText)
        let reason = detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail
        switch code {
        case CURLE_OK: return nil
        case CURLE_ABORTED_BY_CALLBACK: return .cancelled
        case CURLE_COULDNT_RESOLVE_HOST: return .unknownHost(sender.server.host)
        case CURLE_COULDNT_CONNECT: return .noConnection(sender.server.host)
        case CURLE_OPERATION_TIMEDOUT where reply.code == 0 && elapsed < sender.totalTimeout:
            // TCP and TLS have a limit of their own, and nothing was said yet.
            return .noConnectionInTime(
                host: sender.server.host, seconds: Int(sender.connectTimeout.components.seconds))
        case CURLE_OPERATION_TIMEDOUT: return .timedOut(seconds: Int(elapsed.components.seconds))
        case CURLE_USE_SSL_FAILED: return .tls(reason: "the server offers no STARTTLS")
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            return .tls(reason: reason)
        case CURLE_LOGIN_DENIED:
            // A server that is busy may say so here as well.
            return (400..<500).contains(reply.code)
                ? .putOff(code: reply.code, reason: reply.text) : .login(reason: reply.text)
        default: break
        }
        if (500..<600).contains(reply.code) { return .refused(code: reply.code, reason: reply.text) }
        if (400..<500).contains(reply.code) { return .putOff(code: reply.code, reason: reply.text) }
        if [CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING].contains(code) { return .brokenOff }
        return .transport(reason: reason)
    }
}

/// The last reply of a server (RFC 5321, section 4.2).
private struct ServerReply {
    private(set) var code = 0
    private(set) var text = ""

    mutating func take(_ line: UnsafeRawBufferPointer) {
        let line = line.prefix(600)
        // 221 answers our parting, which follows every refusal.
        guard let code = Int(String(decoding: line.prefix(3), as: UTF8.self)), code != 221 else { return }
        let isFollowed = line.count > 3 && line[line.startIndex + 3] == UInt8(ascii: "-")
        let words = String(decoding: line.dropFirst(4).filter { $0 >= 0x20 && $0 != 0x7f }, as: UTF8.self)
        let goesOn = isOpen && code == self.code && text.utf8.count < 500
        text = goesOn ? text + " " + words : words
        self.code = code
        isOpen = isFollowed
    }

    private var isOpen = false
}

private func delivery(_ pointer: UnsafeMutableRawPointer?) -> MailDelivery? {
    pointer.map { Unmanaged<MailDelivery>.fromOpaque($0).takeUnretainedValue() }
}

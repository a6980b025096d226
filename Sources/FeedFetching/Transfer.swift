import CCurl
import Glibc
import TidingsModel

/// One fetch under way, all its redirects included; only the loop's thread touches it.
///
/// libcurl's callbacks reach it through the pointer in CURLOPT_PRIVATE and its siblings. They only take notes
/// here; nobody is told anything before the loop has seen the end of the transfer.
final class Transfer {
    let job: FetchJob
    let options: FetchOptions
    /// Bytes of bodies that all transfers hold together.
    let ledger: Ledger

    private(set) var address: WebAddress
    private(set) var hops: [FetchAnswer.Hop] = []
    private var visited: Set<String> = []
    private(set) var handle: UnsafeMutableRawPointer?
    private var headerList: UnsafeMutablePointer<curl_slist>?
    private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    var head = ResponseHead()
    private var body: [UInt8] = []
    private var droppedBytes = 0
    /// Why we ended it ourselves.
    var stopReason: FetchError?
    /// The last address that the guard refused.
    private var refusedAddress: String?
    private(set) var isPaused = false
    /// Its place in the order of beginning; ids are not in that order.
    var turn = 0
    /// The body ended before its bytes did.
    private var hasSurplus = false

    let clock: TransferClock
    private var credentials: WebAddress.Credentials?
    private let credentialsOrigin: WebAddress

    init(_ job: FetchJob, options: FetchOptions, ledger: Ledger) {
        self.job = job
        self.options = options
        self.ledger = ledger
        address = job.address
        credentials = job.address.credentials
        credentialsOrigin = job.address
        clock = TransferClock(options)
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        release()
        errorText.deallocate()
    }

    var allowsPrivate: Bool { options.allowPrivate || job.request.allowPrivate }

    // MARK: The loop's side

    /// Makes the handle ready for the next hop; false when libcurl has no memory.
    func prepare(keepConnection: Bool, now: Int64) -> Bool {
        visited.insert(address.url)
        if handle == nil { handle = curl_easy_init() }
        guard let handle else { return false }
        head = ResponseHead()
        droppedBytes = 0
        refusedAddress = nil
        clock.beginHop(now)
        setOptions(handle)
        setForm(on: handle)
        self.keepConnection(keepConnection)
        return true
    }

    /// Whether the connection stays open for the next request to this host.
    func keepConnection(_ keep: Bool) {
        if let handle { tidings_setopt_long(handle, CURLOPT_FORBID_REUSE, keep ? 0 : 1) }
    }

    /// Gives back the handle and all it holds.
    func release() {
        if let handle { curl_easy_cleanup(handle) }
        handle = nil
        curl_slist_free_all(headerList)
        headerList = nil
        ledger.heldBytes -= body.count
        body = []
    }

    /// Goes on after a pause that the ledger asked for.
    func resume(now: Int64) {
        guard isPaused else { return }
        isPaused = false
        clock.resume(now)
        if let handle { curl_easy_pause(handle, tidings_pause_nothing) }
    }

    /// Notices what takes too long; nil while all is well.
    func overdue(now: Int64) -> FetchError? {
        guard !isPaused else { return nil }
        var received: curl_off_t = 0
        if let handle { tidings_getinfo_off(handle, CURLINFO_SIZE_DOWNLOAD_T, &received) }
        return clock.overdue(now: now, received: head.byteCount + Int(clamping: received), hasBegun: head.byteCount > 0)
    }

    /// What became of this hop.
    enum Outcome {
        case done(Result<FetchAnswer, FetchError>)
        /// The transfer is ready for its next hop, at another address.
        case redirected
    }

    func finish(_ code: CURLcode, now: Int64) -> Outcome {
        if head.hasBody || !head.isComplete {
            if let stopReason { return .done(.failure(stopReason)) }
            // Something follows the compressed stream; libcurl minds, and the body is there all the same.
            hasSurplus = code == CURLE_WRITE_ERROR && !body.isEmpty
            guard code == CURLE_OK && head.isComplete || hasSurplus else { return .done(.failure(failure(code))) }
        } else if let stopReason, stopReason == .cancelled {
            // Else the header is all we wanted, however the rest of the answer went.
            return .done(.failure(.cancelled))
        }
        guard leadsOn else { return .done(.success(answer(now: now))) }
        do {
            try follow()
            return .redirected
        } catch {
            return .done(.failure(error))
        }
    }

    private func follow() throws(FetchError) {
        guard let location = head.bytes(.location), !location.isEmpty else {
            throw .redirectWithoutTarget(status: head.status)
        }
        guard hops.count < options.maxRedirects else { throw .tooManyRedirects(limit: options.maxRedirects) }
        let target = try WebAddress(location: location, base: address)
        try refuseInsecureForm(to: target)
        hops.append(FetchAnswer.Hop(status: head.status, target: target.url))
        // We send no cookies, so the same question gets the same answer.
        guard !visited.contains(target.url) else { throw .redirectLoop(target.url) }
        // Once they were left behind they do not come back.
        if !target.hasSameOrigin(as: credentialsOrigin) { credentials = nil }
        address = target
        stopReason = nil
    }

    private func answer(now: Int64) -> FetchAnswer {
        var answer = FetchAnswer(status: head.status, finalURL: address.url)
        answer.hops = hops
        ledger.heldBytes -= body.count
        if job.isReadAtOnce { ledger.beingReadBytes += body.count }
        swap(&answer.body, &body)
        answer.isWhole = !hasSurplus
        answer.validators = head.validators
        answer.contentType = head.text(.contentType)
        answer.contentLanguage = head.text(.contentLanguage)
        answer.contentLocation = head.text(.contentLocation)
        answer.link = head.text(.link)
        answer.cacheControl = head.text(.cacheControl)
        answer.expires = head.text(.expires)
        answer.age = head.text(.age)
        answer.date = head.text(.date)
        answer.retryAfter = head.text(.retryAfter)
        answer.milliseconds = Int(clamping: clock.elapsed(now))
        return answer
    }

    private func failure(_ code: CURLcode) -> FetchError {
        if let refusedAddress, code == CURLE_COULDNT_CONNECT || code == CURLE_ABORTED_BY_CALLBACK {
            return .privateAddress(refusedAddress)
        }
        return FetchError(code, detail: String(cString: errorText), host: address.host, head: head, options: options)
    }

    // MARK: The callbacks' side

    /// Takes a piece of the body; another number than its length ends or pauses the transfer.
    func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard head.hasBody else {
            // Read for the connection's sake, but not for ever.
            droppedBytes += bytes.count
            return droppedBytes > 64 << 10 ? 0 : bytes.count
        }
        guard body.count + bytes.count <= options.maxBodyBytes else {
            stopReason = .tooLarge(limit: options.maxBodyBytes)
            return 0
        }
        guard ledger.hasRoom(bytes.count, for: job.id) else {
            isPaused = true
            return tidings_write_pause
        }
        reserve(body.count + bytes.count)
        body.append(contentsOf: bytes)
        ledger.heldBytes += bytes.count
        return bytes.count
    }

    /// Grows the body by doubling, but never beyond what it may hold.
    private func reserve(_ count: Int) {
        guard count > body.capacity else { return }
        body.reserveCapacity(min(max(count, body.capacity * 2, 32 << 10), max(count, options.maxBodyBytes)))
    }

    func takeHeader(_ line: UnsafeRawBufferPointer) -> Int {
        head.take(line)
        guard head.byteCount <= options.maxHeaderBytes else {
            stopReason = .headerTooLarge(limit: options.maxHeaderBytes)
            return 0
        }
        if head.isComplete, head.hasBody, let length = head.text(.contentLength).flatMap({ Int($0) }) {
            if length > options.maxBodyBytes {
                stopReason = .tooLarge(limit: options.maxBodyBytes)
                return 0
            }
            if head.bytes(.contentEncoding) == nil, length > 0 { body.reserveCapacity(min(length, 1 << 20)) }
        }
        return line.count
    }

    /// The guard: whether we talk to this address at all.
    func mayReach(_ address: [UInt8], named name: @autoclosure () -> String) -> Bool {
        if allowsPrivate || isPublic(address: address) { return true }
        refusedAddress = name()
        return false
    }

    // MARK: Options

    private func setOptions(_ handle: UnsafeMutableRawPointer) {
        tidings_setopt_string(handle, CURLOPT_URL, address.url)
        tidings_setopt_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        tidings_setopt_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        tidings_setopt_long(handle, CURLOPT_PATH_AS_IS, 1)
        tidings_setopt_long(handle, CURLOPT_NOSIGNAL, 1)
        // A lookup that hangs must not hold the loop up when its transfer is given up.
        tidings_setopt_long(handle, CURLOPT_QUICK_EXIT, 1)
        tidings_setopt_string(handle, CURLOPT_PROXY, "")
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

    private func setCredentials(_ handle: UnsafeMutableRawPointer) {
        tidings_setopt_long(handle, CURLOPT_HTTPAUTH, tidings_auth_basic)
        tidings_setopt_string(handle, CURLOPT_USERNAME, credentials?.user)
        tidings_setopt_string(handle, CURLOPT_PASSWORD, credentials?.password)
    }

    private func setHeaders(_ handle: UnsafeMutableRawPointer) {
        curl_slist_free_all(headerList)
        headerList = curl_slist_append(nil, acceptHeader)
        let validators = job.request.validators
        if !validators.isEmpty, address.url == validatorsAddress {
            appendHeader("If-None-Match", validators.etag)
            appendHeader("If-Modified-Since", validators.lastModified)
            // What is new since that ETag is enough (RFC 3229).
            if validators.etag != nil { headerList = curl_slist_append(headerList, "A-IM: feed") }
        }
        tidings_setopt_list(handle, CURLOPT_HTTPHEADER, headerList)
    }

    /// The URL that the validators belong to, written as `address.url` is.
    private var validatorsAddress: String? {
        guard let url = job.request.validatorsURL else { return job.address.url }
        return try? WebAddress(url).url
    }

    private func appendHeader(_ name: String, _ value: String?) {
        guard let value, let bytes = latin1Bytes(value), !bytes.contains(where: { $0 < 0x20 && $0 != 9 }) else {
            return
        }
        let line = Array("\(name): ".utf8) + bytes + [0]
        line.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { headerList = curl_slist_append(headerList, $0.baseAddress) }
        }
    }
}

private let acceptHeader =
    "Accept: application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
    + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.9, */*;q=0.5"

/// Without what could end a header field.
private func cleaned(_ text: String) -> String { String(text.filter { !$0.isNewline && $0 != "\0" }) }

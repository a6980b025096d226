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
    var headerList: UnsafeMutablePointer<curl_slist>?
    let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    var head = ResponseHead()
    private var body: [UInt8] = []
    private var droppedBytes = 0
    /// Why we ended it ourselves.
    var stopReason: FetchError?
    /// The last address that the guard refused.
    private var refusedAddress: String?
    private(set) var isPaused = false {
        didSet { ledger.pausedCount += (isPaused ? 1 : 0) - (oldValue ? 1 : 0) }
    }
    /// Its place in the order of beginning; ids are not in that order.
    var turn = 0
    /// The body ended before its bytes did.
    private var hasSurplus = false

    let clock: TransferClock
    /// Nobody but the origin of the request has answered so far; once it was left, secrets do not come back.
    private(set) var isAtHome = true

    init(_ job: FetchJob, options: FetchOptions, ledger: Ledger) {
        self.job = job
        self.options = options
        self.ledger = ledger
        address = job.address
        clock = TransferClock(options)
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        release()
        errorText.deallocate()
    }

    var allowsPrivate: Bool { options.allowPrivate || job.request.allowPrivate }

    var proxy: Proxy? {
        switch job.request.route {
        case .general: options.proxy
        case .direct: nil
        case .through(let proxy): proxy
        }
    }

    // MARK: The loop's side

    /// Why the address must not be asked through the proxy, which looks names up where the guard cannot see them.
    var refusal: FetchError? {
        guard proxy != nil, !allowsPrivate else { return nil }
        let literal = addressBytes(String(address.host.drop { $0 == "[" }.prefix { $0 != "]" }))
        let isPrivate = literal.isEmpty ? isOwnMachine(address.host) : !isPublic(address: literal)
        return isPrivate ? .privateAddress(address.host) : nil
    }

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
        isPaused = false
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
        if target.origin != job.address.origin { isAtHome = false }
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
        return FetchError(
            code, detail: String(cString: errorText), host: address.host, proxy: proxy, head: head, options: options)
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
    ///
    /// A proxy may be anywhere, since its reader has named it.
    func mayReach(_ address: [UInt8], named name: @autoclosure () -> String) -> Bool {
        if allowsPrivate || proxy != nil || isPublic(address: address) { return true }
        refusedAddress = name()
        return false
    }
}

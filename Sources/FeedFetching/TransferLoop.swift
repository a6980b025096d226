import CCurl
import Glibc

// How the fetches run
//
// One thread holds one multi handle, every easy handle and every queue; nothing here is shared but the mailbox.
// A round: take the mail, start what may start, let libcurl work, settle what ended, look at the clocks, sleep in
// curl_multi_poll until a socket, a timer or the mailbox's bell. Redirects are followed here and not by libcurl,
// since each hop has to pass the host's queue, the guard and the rules for credentials and validators.

/// The thread that runs all transfers.
final class TransferLoop {
    /// Milliseconds that nearly every answer is complete in; a server that needs more is a slow one.
    private static let slowAfter: Int64 = 2000

    private let options: FetchOptions
    private let mailbox: Mailbox
    private let multi: UnsafeMutableRawPointer?
    private let ledger: Ledger
    private var queues: HostQueues<Transfer>
    private var active: [UInt64: Transfer] = [:]
    /// Fetches in a row that a host left without a first byte.
    private var silences: [String: Int] = [:]
    private var lastClockCheck: Int64 = 0
    /// Transfers begun so far, and those that may still be under way, in this order.
    private var turns = 0
    private var begun = FIFO<(id: UInt64, turn: Int)>()
    private var wasStarved = false
    /// Transfers that keep us waiting; others may begin in their place.
    private var slowCount = 0

    /// Starts a thread that ends when the mailbox says stop.
    static func start(options: FetchOptions, mailbox: Mailbox) {
        let loop = Unmanaged.passRetained(TransferLoop(options: options, mailbox: mailbox))
        var thread = pthread_t()
        let failed = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<TransferLoop>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, loop.toOpaque())
        guard failed == 0 else {
            // No thread, no fetches: everything asked for is answered by `.cancelled`.
            loop.takeRetainedValue().end()
            return
        }
        pthread_detach(thread)
    }

    private init(options: FetchOptions, mailbox: Mailbox) {
        self.options = options
        self.mailbox = mailbox
        multi = mailbox.handle
        ledger = Ledger(limit: options.maxMemoryBytes)
        queues = HostQueues(perHost: min(2, options.perHost))
    }

    private func run() {
        prepareThread()
        tidings_multi_setopt_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, min(2, max(1, options.perHost)))
        tidings_multi_setopt_long(multi, CURLMOPT_MAXCONNECTS, options.maxConcurrent * 2)
        while true {
            let mail = mailbox.takeMail()
            if mail.isStopping || multi == nil { break }
            accept(mail)
            startWhatMay()
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            let someEnded = settleEnded()
            checkClocks()
            resumePaused()
            if someEnded, queues.hasReady { continue }
            curl_multi_poll(multi, nil, 0, waitMilliseconds(), nil)
        }
        end()
    }

    /// Signals are the main thread's business; a closed connection is told by an error, not by SIGPIPE.
    private func prepareThread() {
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, nil)
        // libidn2 takes host names for what the thread's locale says, and ours are UTF-8.
        if let utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) { uselocale(utf8) }
    }

    // MARK: Starting

    private func accept(_ mail: Mailbox.Mail) {
        let now = monotonicMilliseconds()
        ledger.beingReadBytes -= mail.returnedBytes
        if !mail.jobs.isEmpty, active.isEmpty { silences = [:] }
        var shared: Set<String> = []
        for job in mail.jobs {
            let server = job.address.server
            queues.add(Transfer(job, options: options, ledger: ledger), at: server, now: now)
            if queues.isActive(server) { shared.insert(server) }
        }
        if !shared.isEmpty {
            for transfer in active.values where shared.contains(transfer.address.server) {
                transfer.keepConnection(true)
            }
        }
        guard !mail.cancelled.isEmpty else { return }
        for transfer in queues.removeWaiting(where: { mail.cancelled.contains($0.job.id) }) {
            answer(transfer, .failure(.cancelled))
        }
        for id in mail.cancelled { active[id].map { settle($0, .failure(.cancelled), now: now) } }
    }

    private func startWhatMay() {
        let now = monotonicMilliseconds()
        while hasFreePlace, let transfer = queues.next(now: now) { start(transfer, now: now) }
        findOldest()
    }

    private func findOldest() {
        while let first = begun.first, active[first.id]?.turn != first.turn { _ = begun.popFirst() }
        ledger.oldest = begun.first?.id
    }

    /// Slow servers hold nobody up: for each of them another may begin, up to four times the usual number in all.
    private var hasFreePlace: Bool {
        active.count - min(slowCount, 3 * options.maxConcurrent) < options.maxConcurrent && ledger.isReadInTime
    }

    private func start(_ transfer: Transfer, now: Int64) {
        active[transfer.job.id] = transfer
        turns += 1
        transfer.turn = turns
        begun.append((transfer.job.id, turns))
        if let refusal = transfer.refusal { return settle(transfer, .failure(refusal), now: now) }
        let isLast = !queues.hasWaiting(at: transfer.address.server)
        guard transfer.prepare(keepConnection: !isLast, now: now),
            curl_multi_add_handle(multi, transfer.handle) == CURLM_OK
        else {
            settle(transfer, .failure(.transport(reason: "out of memory")), now: now)
            return
        }
    }

    // MARK: Ending

    /// Settles what libcurl has finished; true when there was something.
    private func settleEnded() -> Bool {
        var left: Int32 = 0
        var ended: [(handle: UnsafeMutableRawPointer, code: CURLcode)] = []
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
            ended.append((handle, tidings_message_result(message)))
        }
        let now = monotonicMilliseconds()
        for (handle, code) in ended {
            var pointer: UnsafeMutableRawPointer?
            tidings_getinfo_pointer(handle, CURLINFO_PRIVATE, &pointer)
            guard let pointer else { continue }
            let transfer = Unmanaged<Transfer>.fromOpaque(pointer).takeUnretainedValue()
            hopEnded(transfer, code, now: now)
        }
        return !ended.isEmpty
    }

    private func hopEnded(_ transfer: Transfer, _ code: CURLcode, now: Int64) {
        let address = transfer.address
        switch transfer.finish(code, now: now) {
        case .done(let result):
            settle(transfer, result, at: address.server, now: now)
            judge(address, by: result)
        case .redirected:
            curl_multi_remove_handle(multi, transfer.handle)
            active[transfer.job.id] = nil
            if transfer.address.server == address.server {
                start(transfer, now: now)
            } else {
                queues.finished(at: address.server, pause: pause(after: transfer), now: now)
                transfer.clock.pause(now)
                queues.add(transfer, at: transfer.address.server, first: true, now: now)
            }
        }
    }

    private func settle(
        _ transfer: Transfer, _ result: Result<FetchAnswer, FetchError>, at server: String? = nil, now: Int64
    ) {
        let pause = pause(after: transfer)
        curl_multi_remove_handle(multi, transfer.handle)
        active[transfer.job.id] = nil
        queues.finished(at: server ?? transfer.address.server, pause: pause, now: now)
        answer(transfer, result)
    }

    private func answer(_ transfer: Transfer, _ result: Result<FetchAnswer, FetchError>) {
        transfer.release()
        transfer.job.continuation.resume(returning: result)
    }

    /// Spares a server, and those waiting for it, what one answer says of all.
    private func judge(_ address: WebAddress, by result: Result<FetchAnswer, FetchError>) {
        let server = address.server
        switch result {
        case .success(let answer):
            silences[server] = nil
            if answer.status == 429 || answer.status == 503 { failWaiting(at: server, .hostAtRest(server)) }
        case .failure(let error):
            switch error {
            case .unknownHost: failWaiting(at: server, error)
            // Nobody behind one port may still mean somebody behind the other.
            case .connectionRefused, .timedOut(.connecting, _): failWaiting(at: server, error, port: address.port)
            case .timedOut(.firstByte, _):
                // One slow page may be that page's fault; two in a row are the host's.
                silences[server, default: 0] += 1
                if silences[server] == 2 { failWaiting(at: server, error) }
            default: break
            }
        }
    }

    private func failWaiting(at server: String, _ error: FetchError, port: String? = nil) {
        silences[server] = nil
        let spared = queues.removeWaiting(at: server) { port == nil || $0.address.port == port }
        for transfer in spared { answer(transfer, .failure(error)) }
    }

    /// None where the other end is this machine, or where there was no connection and so nobody to spare.
    private func pause(after transfer: Transfer) -> Int64 {
        var remote: UnsafePointer<CChar>?
        guard let handle = transfer.handle,
            tidings_getinfo_string(handle, CURLINFO_PRIMARY_IP, &remote) == CURLE_OK, let remote
        else { return 0 }
        let address = addressBytes(String(cString: remote))
        let isLoopback = address.count == 4 ? address[0] == 127 : address == [UInt8](repeating: 0, count: 15) + [1]
        // Behind a proxy on this machine is a server that is not.
        let sparesNobody = address.isEmpty || isLoopback && transfer.proxy == nil
        return sparesNobody ? 0 : milliseconds(options.pausePerHost)
    }

    /// Abandons everything, and answers what came too late.
    private func end() {
        let now = monotonicMilliseconds()
        for transfer in Array(active.values) { settle(transfer, .failure(.cancelled), now: now) }
        for transfer in queues.removeWaiting(where: { _ in true }) { answer(transfer, .failure(.cancelled)) }
        for job in mailbox.close() { job.continuation.resume(returning: .failure(.cancelled)) }
    }

    // MARK: Time

    private func checkClocks() {
        let now = monotonicMilliseconds()
        guard now - lastClockCheck >= 100 else { return }
        lastClockCheck = now
        slowCount = active.values.count { $0.clock.hopElapsed(now) > Self.slowAfter }
        for transfer in Array(active.values) {
            guard let error = transfer.overdue(now: now) else { continue }
            transfer.stopReason = error
            hopEnded(transfer, CURLE_OPERATION_TIMEDOUT, now: now)
        }
    }

    /// Lets those go on that waited for memory.
    private func resumePaused() {
        let now = monotonicMilliseconds()
        findOldest()
        var isStarved = !ledger.isReadInTime
        if ledger.pausedCount > 0 {
            for transfer in active.values where transfer.isPaused {
                transfer.clock.pause(now)
                if ledger.hasRoom(for: transfer.job.id) { transfer.resume(now: now) }
                isStarved = isStarved || transfer.isPaused
            }
        }
        if isStarved != wasStarved { mailbox.setStarved(isStarved) }
        wasStarved = isStarved
    }

    /// Until the next clock has to be looked at; the mailbox's bell comes before.
    private func waitMilliseconds() -> Int32 {
        var wait: Int64 = active.isEmpty ? 60_000 : 250
        if hasFreePlace {
            if queues.hasReady { return 0 }
            if let next = queues.nextWake { wait = min(wait, next - monotonicMilliseconds()) }
        }
        return Int32(clamping: max(0, wait))
    }
}

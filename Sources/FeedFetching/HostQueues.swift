/// Who may go next: few at once on one host and with a pause between.
///
/// The host that will take longest goes first, since the whole is done when it is; among those alike, first come
/// first served. A host that is busy or resting delays nobody else. Times are milliseconds of one monotonic clock.
struct HostQueues<Job> {
    private struct Host {
        var waiting = FIFO<Job>()
        var active = 0
        var freeAt: Int64 = 0
        /// In `ready` or in `resting`; never in both, never twice.
        var isListed = false
    }

    private let perHost: Int
    private var hosts: [String: Host] = [:]
    /// Hosts with a job that may start now, by how many wait there: one, two or three, four to seven, and so on.
    private var ready = Array(repeating: FIFO<String>(), count: 8)
    /// Hosts whose pause is still running; in order, since every pause is equally long.
    private var resting = FIFO<(until: Int64, host: String)>()

    init(perHost: Int) { self.perHost = max(1, perHost) }

    /// A job that goes on from another host (`first`) does not queue up again behind new ones.
    mutating func add(_ job: Job, at host: String, first: Bool = false, now: Int64) {
        if first {
            hosts[host, default: Host()].waiting.prepend(job)
        } else {
            hosts[host, default: Host()].waiting.append(job)
        }
        list(host, now: now)
    }

    /// The next job that may start now; it counts as active until `finished`.
    mutating func next(now: Int64) -> Job? {
        while let first = resting.first, first.until <= now {
            _ = resting.popFirst()
            hosts[first.host]?.isListed = false
            list(first.host, now: now)
        }
        while let level = ready.lastIndex(where: { $0.first != nil }), let name = ready[level].popFirst() {
            hosts[name]?.isListed = false
            guard let job = hosts[name]?.waiting.popFirst() else { continue }
            hosts[name]?.active += 1
            list(name, now: now)
            return job
        }
        return nil
    }

    /// One request on `host` has ended; the next may begin after the pause.
    mutating func finished(at host: String, pause: Int64, now: Int64) {
        hosts[host]?.active -= 1
        hosts[host]?.freeAt = now + pause
        list(host, now: now)
    }

    /// Takes away the jobs of one host that have not begun and that `condition` names.
    mutating func removeWaiting(at host: String, where condition: (Job) -> Bool) -> [Job] {
        hosts[host]?.waiting.removeAll(where: condition) ?? []
    }

    /// Takes away every job that has not begun and that `condition` names.
    mutating func removeWaiting(where condition: (Job) -> Bool) -> [Job] {
        hosts.keys.flatMap { hosts[$0]?.waiting.removeAll(where: condition) ?? [] }
    }

    /// Whether requests on the host are under way.
    func isActive(_ host: String) -> Bool { hosts[host].map { $0.active > 0 } ?? false }

    func hasWaiting(at host: String) -> Bool { hosts[host]?.waiting.first != nil }

    var hasReady: Bool { ready.contains { $0.first != nil } }

    /// When the next pause ends.
    var nextWake: Int64? { resting.first?.until }

    /// Puts a host where it belongs, or forgets it.
    private mutating func list(_ name: String, now: Int64) {
        guard let host = hosts[name], !host.isListed else { return }
        if host.freeAt > now {
            resting.append((host.freeAt, name))
        } else if host.waiting.first != nil {
            guard host.active < perHost else { return }
            let level = Int.bitWidth - 1 - host.waiting.count.leadingZeroBitCount
            ready[min(level, ready.count - 1)].append(name)
        } else {
            if host.active == 0 { hosts[name] = nil }
            return
        }
        hosts[name]?.isListed = true
    }
}

/// An array that gives its first element away in constant time.
struct FIFO<Element> {
    private var elements: [Element] = []
    private var head = 0

    var first: Element? { head < elements.count ? elements[head] : nil }

    var count: Int { elements.count - head }

    mutating func append(_ element: Element) { elements.append(element) }

    mutating func prepend(_ element: Element) {
        if head > 0 {
            head -= 1
            elements[head] = element
        } else {
            elements.insert(element, at: 0)
        }
    }

    mutating func popFirst() -> Element? {
        guard let element = first else { return nil }
        head += 1
        if head > 32, head * 2 > elements.count {
            elements.removeFirst(head)
            head = 0
        }
        return element
    }

    mutating func removeAll(where condition: (Element) -> Bool) -> [Element] {
        let removed = elements[head...].filter(condition)
        guard !removed.isEmpty else { return [] }
        elements = elements[head...].filter { !condition($0) }
        head = 0
        return removed
    }
}

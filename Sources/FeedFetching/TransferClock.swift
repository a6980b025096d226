import Glibc

/// How long a fetch and its present hop have taken, and what that is too long for.
final class TransferClock {
    private let options: FetchOptions
    private var startedAt: Int64?
    private var hopStartedAt: Int64 = 0
    private var stoppedAt: Int64?
    /// Time spent in queues between hops, which counts for nothing.
    private var idle: Int64 = 0
    private var windowStart: Int64 = 0
    private var windowBytes = 0

    init(_ options: FetchOptions) { self.options = options }

    func beginHop(_ now: Int64) {
        if startedAt == nil { startedAt = now }
        resume(now)
        hopStartedAt = now
        windowStart = now
        windowBytes = 0
    }

    /// The fetch waits, for its turn or for memory.
    func pause(_ now: Int64) { stoppedAt = stoppedAt ?? now }

    func resume(_ now: Int64) {
        guard let stoppedAt else { return }
        let pause = now - stoppedAt
        idle += pause
        hopStartedAt += pause
        windowStart += pause
        self.stoppedAt = nil
    }

    func elapsed(_ now: Int64) -> Int64 { now - (startedAt ?? now) - idle }

    /// Time that the present hop has taken, waiting for memory not counted.
    func hopElapsed(_ now: Int64) -> Int64 { (stoppedAt ?? now) - hopStartedAt }

    func overdue(now: Int64, received: Int, hasBegun: Bool) -> FetchError? {
        if let error = exceeded(options.totalTimeout, elapsed(now), .total) { return error }
        guard hasBegun else {
            // A halt is counted from the first byte on, however late that came.
            windowStart = now
            return exceeded(options.firstByteTimeout, now - hopStartedAt, .firstByte)
        }
        if received - windowBytes >= 512 {
            windowStart = now
            windowBytes = received
        }
        return exceeded(options.stallTimeout, now - windowStart, .stalled)
    }

    private func exceeded(_ limit: Duration, _ taken: Int64, _ step: FetchError.Step) -> FetchError? {
        taken < milliseconds(limit) ? nil : .timedOut(step, seconds: Int(limit.components.seconds))
    }
}

func milliseconds(_ duration: Duration) -> Int64 {
    let (seconds, attoseconds) = duration.components
    return seconds.multipliedReportingOverflow(by: 1000).overflow
        ? .max : seconds * 1000 + attoseconds / 1_000_000_000_000_000
}

/// Milliseconds of a clock that nobody sets.
func monotonicMilliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}

import Testing

@testable import FeedFetching

/// In milliseconds of a clock that stands where the test puts it.
@Suite struct TransferClockTests {
    private let clock = TransferClock(FetchOptions())

    @Test func `a first byte that comes late is no halt`() {
        clock.beginHop(0)
        #expect(clock.overdue(now: 15_000, received: 0, hasBegun: false) == nil)
        #expect(clock.overdue(now: 15_100, received: 100, hasBegun: true) == nil)
        #expect(clock.overdue(now: 24_900, received: 100, hasBegun: true) == nil)
        #expect(clock.overdue(now: 25_100, received: 100, hasBegun: true) == .timedOut(.stalled, seconds: 10))
    }

    @Test func `time in a queue counts for nothing`() {
        clock.beginHop(0)
        clock.pause(1_000)
        clock.resume(61_000)
        #expect(clock.overdue(now: 79_900, received: 0, hasBegun: false) == nil)
        #expect(clock.overdue(now: 80_000, received: 0, hasBegun: false) == .timedOut(.firstByte, seconds: 20))
    }
}

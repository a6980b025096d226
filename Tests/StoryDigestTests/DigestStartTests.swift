import Foundation
import StoryDigest
import Testing
import TidingsModel

@Suite struct DigestStartTests {
    private let now = Timestamp(CivilTime(year: 2026, month: 11, day: 24, hour: 6, minute: 30))

    @Test(arguments: [
        ("24h", "2026-11-23T06:30:00Z"), ("3d", "2026-11-21T06:30:00Z"), ("90m", "2026-11-24T05:00:00Z"),
        ("1w", "2026-11-17T06:30:00Z"), ("2026-11-23", "2026-11-22T23:00:00Z"),
        ("2026-11-23T06:00", "2026-11-23T05:00:00Z"), ("2026-11-23 06:00:30", "2026-11-23T05:00:30Z"),
        ("2026-11-23T06:00Z", "2026-11-23T06:00:00Z"), ("2026-11-23T06:00:00+05:30", "2026-11-23T00:30:00Z"),
        // The night the clocks go forward, and the summer before.
        ("2026-03-29", "2026-03-28T23:00:00Z"), ("2026-07-01", "2026-06-30T22:00:00Z"),
    ])
    func `a start is read by the reader's clock`(text: String, expected: String) throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        let start = try #require(DigestStart(text))
        #expect(start.time(now: now, zone: berlin)?.rfc3339 == expected)
        let window = start.window(now: now, lastMark: Timestamp(seconds: 1), zone: berlin)
        #expect(window.since.rfc3339 == expected && window.until == now && !window.isFirst)
    }

    @Test(arguments: [
        "", "yesterday", "24", "h", "-3d", "99999999999999999999d", "2026-02-31", "2026-11-23T25:00", "2026-13-01",
    ])
    func `what says no time is refused`(text: String) {
        #expect(DigestStart(text) == nil)
    }

    @Test func `last is the last mark, or three days when there is none`() {
        let mark = now - 7200
        #expect(DigestStart.last.window(now: now, lastMark: mark, zone: .gmt) == .init(since: mark, until: now))
        let first = DigestStart.last.window(now: now, lastMark: nil, zone: .gmt)
        #expect(first == .init(since: now - 3 * Timestamp.day, until: now, isFirst: true))
    }

    /// The nights of 23 and 25 hours, as the timer runs at 06:30 by the clock.
    @Test(arguments: [("2026-03-28", "2026-03-29", 23), ("2026-10-24", "2026-10-25", 25)])
    func `a day of 23 or 25 hours loses and doubles nothing`(before: String, after: String, hours: Int64) throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        let marks = try [before, after].map { day in
            try #require(DigestStart("\(day) 06:30")?.time(now: now, zone: berlin))
        }
        #expect(marks[1] - marks[0] == hours * Timestamp.hour)
        let first = DigestStart.last.window(now: marks[0], lastMark: marks[0] - Timestamp.day, zone: berlin)
        let second = DigestStart.last.window(now: marks[1], lastMark: first.until, zone: berlin)
        for minute in 0..<(hours * 60) {
            var entry = Entry(
                id: .init(rawValue: "e"), feedID: .init(rawValue: "f"), outlet: "a.example", title: "x",
                published: marks[0], fetched: marks[0] + minute * 60 + 1)
            #expect(!first.isFresh(entry) && second.isFresh(entry))
            entry.fetched = entry.fetched - 1
            #expect(first.isFresh(entry) == (minute == 0) && second.isFresh(entry) == (minute > 0))
        }
    }

    @Test(arguments: [
        (3600, "05:30"), (20_000, "00:56"), (30_000, "yesterday 22:10"), (259_200, "Saturday 06:30"),
        (1_728_000, "4 November 06:30"),
    ])
    func `times are told as people tell them`(ago: Int, expected: String) {
        #expect(LocalClock(zone: .gmt).relative(now - Int64(ago), to: now) == expected)
    }

    @Test func `a span names the day where it is not today`() {
        let clock = LocalClock(zone: .gmt)
        #expect(clock.span(now - 3600, now, now: now) == "05:30 to 06:30")
        #expect(clock.span(now - 40_000, now - 3600, now: now) == "Mon 19:23 to today 05:30")
        #expect(clock.span(now - 40_000, now - 36_000, now: now) == "Mon 19:23 to 20:30")
        #expect(clock.span(now - 864_000, now, now: now) == "14 Nov 06:30 to today 06:30")
        #expect(clock.span(now, now + 5, now: now) == "06:30")
        #expect(clock.longDate(now) == "Tuesday 24 November 2026")
    }
}

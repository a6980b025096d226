import Testing
import TidingsModel

@Suite struct TimestampTests {
    static let moments: [(Int64, String)] = [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (1_795_413_600, "2026-11-23T06:00:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
    ]

    @Test(arguments: moments) func `a moment prints as RFC 3339 in UTC`(seconds: Int64, text: String) {
        #expect(Timestamp(seconds: seconds).rfc3339 == text)
    }

    @Test(arguments: moments) func `civil time leads back to the same second`(seconds: Int64, text: String) {
        #expect(Timestamp(Timestamp(seconds: seconds).civil).seconds == seconds)
    }

    @Test func `23 November 2026 is a Monday`() {
        #expect(CivilTime(year: 2026, month: 11, day: 23).weekday == 1)
        #expect(CivilTime(year: 1969, month: 12, day: 31).weekday == 3)
    }
}

import Foundation
import StoryDigest
import Testing
import TidingsModel

@testable import tidings

struct EditionScheduleTests {
    private func schedule(_ times: [String], _ zone: String = "Europe/Berlin") throws -> EditionSchedule {
        EditionSchedule(
            times: times.compactMap(LocalTime.init), clock: LocalClock(zone: try #require(TimeZone(identifier: zone))))
    }

    private func time(_ text: String) throws -> Timestamp {
        try #require(DigestStart(text)?.time(now: Timestamp(seconds: 0), zone: .gmt))
    }

    @Test func `the latest moment is that of the reader's clock`() throws {
        let schedule = try schedule(["06:30", "18:00"])
        for (now, expected) in [
            ("2026-11-24T05:29:59Z", "2026-11-23T17:00:00Z"), ("2026-11-24T05:30:00Z", "2026-11-24T05:30:00Z"),
            ("2026-11-24T17:00:01Z", "2026-11-24T17:00:00Z"), ("2026-11-24T23:30:00Z", "2026-11-24T17:00:00Z"),
        ] {
            #expect(try schedule.latest(at: time(now)) == time(expected), "\(now)")
        }
        #expect(try EditionSchedule(times: [], clock: schedule.clock).latest(at: time("2026-11-24T05:30:00Z")) == nil)
    }

    @Test func `days of 23 and 25 hours have each time once`() throws {
        let schedule = try schedule(["02:30"])
        for day in ["2026-03-28", "2026-10-24"] {
            var last = try time(day + "T12:00:00Z")
            var moments: [Timestamp] = []
            var now = last
            while now < last + 3 * Timestamp.day, moments.count < 9 {
                now = now + 600
                guard let moment = schedule.due(last: moments.last ?? last, at: now) else { continue }
                moments.append(moment)
                last = min(last, moment)
            }
            #expect(moments.count == 3, "\(day): \(moments.map(\.rfc3339))")
        }
    }

    @Test func `of what was missed only the latest counts, and a first start begins with the next`() throws {
        let schedule = try schedule(["06:00", "18:00"], "UTC")
        let now = try time("2026-11-24T09:00:00Z")
        #expect(schedule.due(last: nil, at: now) == nil)
        #expect(try schedule.due(last: now - 5 * Timestamp.day, at: now) == time("2026-11-24T06:00:00Z"))
        #expect(schedule.due(last: now - 60, at: now) == nil)
    }

    @Test func `a time of day is written as one`() {
        #expect(LocalTime("6:05")?.description == "06:05" && LocalTime("23:59") != nil)
        for text in ["", "6", "24:00", "06:60", "6:5", "-1:00", "06:00:00", "aa:bb", "+6:00"] {
            #expect(LocalTime(text) == nil, "\(text)")
        }
    }
}

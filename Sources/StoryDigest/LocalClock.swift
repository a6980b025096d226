package import Foundation
package import TidingsModel

/// Times as the reader's clock shows them.
package struct LocalClock: Sendable {
    package var zone: TimeZone

    package init(zone: TimeZone) { self.zone = zone }

    package func civil(_ time: Timestamp) -> CivilTime {
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.seconds)))
        return (time + Int64(offset)).civil
    }

    /// Days since 1970-01-01 on the reader's calendar.
    package func day(_ time: Timestamp) -> Int64 {
        let civil = civil(time)
        return Timestamp(CivilTime(year: civil.year, month: civil.month, day: civil.day)).seconds / Timestamp.day
    }

    /// As in `06:05`.
    package func time(_ time: Timestamp) -> String {
        let civil = civil(time)
        return "\(twoDigits(civil.hour)):\(twoDigits(civil.minute))"
    }

    /// As in `23 November`.
    package func date(_ time: Timestamp) -> String {
        let civil = civil(time)
        return "\(civil.day) \(Self.months[civil.month - 1])"
    }

    /// As in `Monday 23 November 2026`.
    package func longDate(_ time: Timestamp) -> String {
        "\(Self.weekdays[civil(time).weekday]) \(date(time)) \(civil(time).year)"
    }

    /// As in `Mon 23 Nov`.
    package func shortDate(_ time: Timestamp) -> String {
        let civil = civil(time)
        return "\(Self.weekdays[civil.weekday].prefix(3)) \(civil.day) \(Self.months[civil.month - 1].prefix(3))"
    }

    /// As in `2026-11-23`.
    package func isoDate(_ time: Timestamp) -> String {
        let civil = civil(time)
        guard 1000...9999 ~= civil.year else {
            return "\(civil.year)-\(twoDigits(civil.month))-\(twoDigits(civil.day))"
        }
        var text: [UInt8] = []
        Timestamp(civil).appendRFC3339(to: &text)
        return String(decoding: text.prefix(10), as: UTF8.self)
    }

    /// `yesterday 06:00`, `Saturday 06:00`, `12 November 06:00`: a time as seen from `now`.
    package func relative(_ time: Timestamp, to now: Timestamp) -> String {
        switch day(now) - day(time) {
        case 0: self.time(time)
        case 1: "yesterday \(self.time(time))"
        case 2...6: "\(Self.weekdays[civil(time).weekday]) \(self.time(time))"
        default: "\(date(time)) \(self.time(time))"
        }
    }

    /// `21:14 to 05:40`, with the weekday or date where it is not today's, `Mon 21:14 to today 05:40` where it is.
    package func span(_ first: Timestamp, _ last: Timestamp, now: Timestamp) -> String {
        let from = stamp(first, now: now)
        if last - first < Timestamp.minute { return from }
        let isToday = day(last) == day(now)
        let to = day(first) == day(last) ? time(last) : (isToday ? "today " : "") + stamp(last, now: now)
        return "\(from) to \(to)"
    }

    private func stamp(_ time: Timestamp, now: Timestamp) -> String {
        switch day(now) - day(time) {
        case 0: self.time(time)
        case 1...6: "\(Self.weekdays[civil(time).weekday].prefix(3)) \(self.time(time))"
        default: "\(civil(time).day) \(Self.months[civil(time).month - 1].prefix(3)) \(self.time(time))"
        }
    }

    private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

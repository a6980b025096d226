/// A moment in UTC, in whole seconds since 1970-01-01T00:00:00Z.
///
/// An integer, so that equal input gives equal output on every machine. Calendar arithmetic
/// is the proleptic Gregorian one of RFC 3339; zones are the business of whoever prints.
package struct Timestamp: Sendable, Hashable, Comparable, Codable {
    package var seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    package init(from decoder: any Decoder) throws {
        seconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(seconds)
    }

    package static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }
    package static func + (a: Timestamp, seconds: Int64) -> Timestamp { Timestamp(seconds: a.seconds &+ seconds) }
    package static func - (a: Timestamp, seconds: Int64) -> Timestamp { Timestamp(seconds: a.seconds &- seconds) }
    /// Seconds from `b` to `a`.
    package static func - (a: Timestamp, b: Timestamp) -> Int64 { a.seconds &- b.seconds }

    package static let minute: Int64 = 60
    package static let hour: Int64 = 3600
    package static let day: Int64 = 86400
}

/// A date and time of day without a zone.
package struct CivilTime: Sendable, Hashable {
    package var year: Int
    package var month: Int
    package var day: Int
    package var hour: Int
    package var minute: Int
    package var second: Int

    package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// 0 is Sunday, as in RFC 5322's and skipDays' order of names.
    package var weekday: Int {
        let days = Timestamp(self).seconds / Timestamp.day - (Timestamp(self).seconds % Timestamp.day < 0 ? 1 : 0)
        return Int(((days + 4) % 7 + 7) % 7)
    }
}

// Days from civil and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
// Years are counted from March, so that the leap day ends a year.

extension Timestamp {
    package init(_ civil: CivilTime) {
        let year = civil.month <= 2 ? civil.year - 1 : civil.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (civil.month + (civil.month > 2 ? -3 : 9)) + 2) / 5 + civil.day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        let timeOfDay = civil.hour * 3600 + civil.minute * 60 + civil.second
        seconds = Int64(days) * Timestamp.day + Int64(timeOfDay)
    }

    package var civil: CivilTime {
        let timeOfDay = ((seconds % Timestamp.day) + Timestamp.day) % Timestamp.day
        let shifted = (seconds - timeOfDay) / Timestamp.day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = Int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9)
        return CivilTime(
            year: Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month: month,
            day: Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1),
            hour: Int(timeOfDay / 3600), minute: Int(timeOfDay % 3600 / 60), second: Int(timeOfDay % 60))
    }

    /// RFC 3339 in UTC, `2026-11-23T06:00:00Z`.
    package var rfc3339: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(20)
        appendRFC3339(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the same to a text.
    package func appendRFC3339(to bytes: inout [UInt8]) {
        let time = civil
        if !(0...9999 ~= time.year) {
            let digits = String(time.year)
            bytes += String(repeating: "0", count: max(0, 4 - digits.count)).utf8
            bytes += digits.utf8
        }
        bytes.append(addingCapacity: 20) { bytes in
            if 0...9999 ~= time.year {
                bytes.append(twoDigits: time.year / 100)
                bytes.append(twoDigits: time.year % 100)
            }
            bytes.append(UInt8(ascii: "-"))
            bytes.append(twoDigits: time.month)
            bytes.append(UInt8(ascii: "-"))
            bytes.append(twoDigits: time.day)
            bytes.append(UInt8(ascii: "T"))
            bytes.append(twoDigits: time.hour)
            bytes.append(UInt8(ascii: ":"))
            bytes.append(twoDigits: time.minute)
            bytes.append(UInt8(ascii: ":"))
            bytes.append(twoDigits: time.second)
            bytes.append(UInt8(ascii: "Z"))
        }
    }
}

extension OutputSpan<UInt8> {
    @inline(__always)
    fileprivate mutating func append(twoDigits number: Int) {
        let number = UInt8(truncatingIfNeeded: number)
        append(0x30 &+ number / 10)
        append(0x30 &+ number % 10)
    }
}

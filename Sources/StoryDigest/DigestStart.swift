package import Foundation
package import TidingsModel

/// From when on entries are new, as a reader says it: `last`, `24h`, `2026-11-23`.
package enum DigestStart: Sendable, Hashable {
    /// Where the last digest ended.
    case last
    case ago(seconds: Int64)
    /// By the reader's clock.
    case local(CivilTime)
    case absolute(Timestamp)

    /// Nil for what says no time.
    package init?(_ text: String) {
        if text == "last" {
            self = .last
        } else if let seconds = Self.seconds(in: text) {
            self = .ago(seconds: seconds)
        } else if let (civil, zone) = Self.date(in: text) {
            self = zone.map { .absolute(Timestamp(civil) - $0) } ?? .local(civil)
        } else {
            return nil
        }
    }

    /// The window from here to `now`; without an earlier digest `last` means three days.
    package func window(now: Timestamp, lastMark: Timestamp?, zone: TimeZone) -> DigestWindow {
        switch self {
        case .last:
            DigestWindow(since: lastMark ?? now - 3 * Timestamp.day, until: now, isFirst: lastMark == nil)
        case .ago, .local, .absolute: DigestWindow(since: time(now: now, zone: zone) ?? now, until: now)
        }
    }

    /// The moment meant; nil for `last`.
    package func time(now: Timestamp, zone: TimeZone) -> Timestamp? {
        switch self {
        case .last: nil
        case .ago(let seconds): now - seconds
        case .absolute(let time): time
        case .local(let civil): Self.moment(civil, zone)
        }
    }

    private static func moment(_ civil: CivilTime, _ zone: TimeZone) -> Timestamp {
        func offset(_ time: Timestamp) -> Int64 {
            Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.seconds))))
        }
        let asUTC = Timestamp(civil)
        // The second look gets it right where the zone changes between the two.
        let near = asUTC - offset(asUTC)
        return asUTC - offset(near)
    }

    private static func seconds(in text: String) -> Int64? {
        guard let unit = text.last, let count = Int64(text.dropLast()), count >= 0, count < 100_000 else { return nil }
        switch unit {
        case "m": return count * Timestamp.minute
        case "h": return count * Timestamp.hour
        case "d": return count * Timestamp.day
        case "w": return count * 7 * Timestamp.day
        default: return nil
        }
    }

    /// RFC 3339, of which the zone, the seconds and the time may be missing.
    private static func date(in text: String) -> (CivilTime, zoneSeconds: Int64?)? {
        let pattern = /(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?/
        guard let match = text.wholeMatch(of: pattern), let year = Int(match.1), let month = Int(match.2),
            let day = Int(match.3)
        else { return nil }
        let hour = match.4.flatMap { Int($0) } ?? 0
        let minute = match.5.flatMap { Int($0) } ?? 0
        let second = match.6.flatMap { Int($0) } ?? 0
        let civil = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        // 31 February comes back as another day.
        guard Timestamp(civil).civil == civil else { return nil }
        return (civil, match.7.flatMap(zoneSeconds))
    }

    private static func zoneSeconds(_ text: Substring) -> Int64? {
        if text == "Z" { return 0 }
        let parts = text.dropFirst().split(separator: ":").compactMap { Int64($0) }
        guard parts.count == 2 else { return nil }
        let seconds = parts[0] * Timestamp.hour + parts[1] * Timestamp.minute
        return text.hasPrefix("-") ? -seconds : seconds
    }
}

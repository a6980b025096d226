import TidingsModel

/// Turns the sample's own times into times of today.
///
/// The sample ends at 22:00 of its last day. That moment becomes the moment of serving, and all others keep
/// their distance from it, so that the sample is always the last three days and never in the future.
struct SampleClock: Sendable {
    let now: Timestamp

    private static let end: Int64 = 22 * 60

    func time(ofMinutes minutes: Int) -> Timestamp { now - (Self.end - Int64(minutes)) * Timestamp.minute }

    /// RFC 822 as most RSS feeds write it.
    func rfc822(_ time: Timestamp) -> String {
        let c = time.civil
        let names = weekdays(in: "en")[c.weekday].prefix(3)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let month = months[(c.month + 11) % 12]
        return "\(names), \(c.day) \(month) \(c.year) \(two(c.hour)):\(two(c.minute)):\(two(c.second)) +0000"
    }

    /// Puts the names of the days in the place of `{d0}`, `{d-1}` and `{d-2}`.
    func naming(_ text: String, in language: String) -> String {
        guard text.contains("{d") else { return text }
        var result = text
        for day in -2...0 {
            let name = weekdays(in: language)[time(ofMinutes: day * 1440 + 720).civil.weekday]
            result = result.replacing("{d\(day)}", with: name)
        }
        return result
    }

    private func weekdays(in language: String) -> [String] {
        switch language {
        case "de": ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"]
        case "uk": ["неділя", "понеділок", "вівторок", "середа", "четвер", "п'ятниця", "субота"]
        default: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        }
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

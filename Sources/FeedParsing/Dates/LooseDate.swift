import TidingsModel

/// The parts of a date in no particular form, as far as they have been found.
struct LooseDate {
    private var tokens: [DateToken]
    private var hour: Int?
    private var minute = 0
    private var second = 0
    private var afternoon: Bool?
    /// Seconds east of Greenwich.
    private var zone = 0
    private var month: Int?

    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
        var date = LooseDate(tokens: dateTokens(bytes))
        guard date.takeTime() else { return nil }
        date.takeWords()
        return date.resolve()
    }

    private init(tokens: [DateToken]) { self.tokens = tokens }

    // MARK: Time of day

    /// Removes time and zone from the tokens; false when what looks like a time is none.
    private mutating func takeTime() -> Bool {
        if let mark = compactTime { return takeCompactTime(mark) }
        guard let colon = tokens.indices.first(where: { isTimeColon($0) }) else { return takeHour() }
        guard case .number(let hours, _) = tokens[colon - 1], case .number(let minutes, _) = tokens[colon + 1] else {
            return true
        }
        hour = hours
        minute = minutes
        var end = colon + 2
        if end < tokens.count, tokens[end] == .mark(UInt8(ascii: ":")) {
            guard end + 1 < tokens.count, case .number(let seconds, _) = tokens[end + 1] else { return false }
            second = seconds
            end += 2
        }
        // Four parts are no time.
        if end < tokens.count, tokens[end] == .mark(UInt8(ascii: ":")) { return false }
        if end + 1 < tokens.count, tokens[end] == .mark(UInt8(ascii: ".")) || tokens[end] == .mark(UInt8(ascii: ",")),
            case .number = tokens[end + 1], end == colon + 4
        {
            end += 2
        }
        return takeZone(from: end, timeStart: colon - 1)
    }

    private func isTimeColon(_ index: Int) -> Bool {
        guard tokens[index] == .mark(UInt8(ascii: ":")), index > 0, index + 1 < tokens.count else { return false }
        guard case .number = tokens[index - 1], case .number = tokens[index + 1] else { return false }
        return true
    }

    /// Where "T101455" stands after a date.
    private var compactTime: Int? {
        guard let mark = tokens.firstIndex(of: .word("t")), mark + 1 < tokens.count,
            case .number(_, let count) = tokens[mark + 1], count == 6 || count == 4 || count == 2
        else { return nil }
        let hasColon = mark + 2 < tokens.count && tokens[mark + 2] == .mark(UInt8(ascii: ":"))
        return hasColon ? nil : mark
    }

    private mutating func takeCompactTime(_ mark: Int) -> Bool {
        guard case .number(let digits, let count) = tokens[mark + 1] else { return false }
        hour = count == 6 ? digits / 10_000 : count == 4 ? digits / 100 : digits
        minute = count == 6 ? digits / 100 % 100 : count == 4 ? digits % 100 : 0
        second = count == 6 ? digits % 100 : 0
        return takeZone(from: mark + 2, timeStart: mark)
    }

    /// "7 PM".
    private mutating func takeHour() -> Bool {
        for index in tokens.indices.dropLast() {
            guard case .number(let value, let count) = tokens[index], count <= 2,
                case .word(let word) = tokens[index + 1],
                word == "am" || word == "pm"
            else { continue }
            hour = value
            return takeZone(from: index + 1, timeStart: index)
        }
        return true
    }

    /// Reads what follows the time, and removes time and zone.
    private mutating func takeZone(from start: Int, timeStart: Int) -> Bool {
        var at = start
        if at < tokens.count, case .word(let word) = tokens[at], let half = afternoonWords[word] {
            afternoon = half
            at += 1
        }
        if timeStart > 0, case .word(let word) = tokens[timeStart - 1], let offset = zoneOfNoonWord(word) {
            zone = offset
        }
        if at < tokens.count, case .word(let word) = tokens[at], let offset = zoneOffset(word) {
            zone = offset
            at += 1
        }
        if at + 1 < tokens.count, case .mark(let sign) = tokens[at],
            sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        {
            guard let (offset, end) = numericZone(at + 1) else {
                // A dash may be just a dash; a plus sign can only begin a zone.
                if sign == UInt8(ascii: "+") { return false }
                tokens.removeSubrange(timeStart..<at)
                return true
            }
            zone = sign == UInt8(ascii: "-") ? -offset : offset
            at = end
        }
        tokens.removeSubrange(timeStart..<at)
        return true
    }

    private func numericZone(_ index: Int) -> (seconds: Int, end: Int)? {
        guard case .number(let value, let count) = tokens[index], count <= 4 else { return nil }
        if index + 1 < tokens.count, tokens[index + 1] == .mark(UInt8(ascii: ":")) {
            guard index + 2 < tokens.count, case .number(let minutes, _) = tokens[index + 2], minutes < 60, value <= 24
            else { return nil }
            return (value * 3600 + minutes * 60, index + 3)
        }
        let (hours, minutes) = count <= 2 ? (value, 0) : (value / 100, value % 100)
        guard hours <= 24, minutes < 60 else { return nil }
        return (hours * 3600 + minutes * 60, index + 1)
    }

    // MARK: Date

    /// Finds the month's name, and a half of the day or a zone that stand apart from the time.
    private mutating func takeWords() {
        var kept: [DateToken] = []
        for token in tokens {
            guard case .word(let word) = token else {
                kept.append(token)
                continue
            }
            // The last one: French Tuesdays and Marches are both "mar.".
            if let found = monthNumber(word) {
                month = found
                kept.append(token)
            } else if let half = afternoonWords[word] {
                afternoon = afternoon ?? half
            } else if zone == 0, hour != nil, let offset = zoneOffset(word) {
                zone = offset
            }
        }
        tokens = kept
    }

    private mutating func resolve() -> Timestamp? {
        if let hour, let afternoon {
            guard hour <= 12 else { return finish(hour: hour) }
            return finish(hour: hour % 12 + (afternoon ? 12 : 0))
        }
        return finish(hour: hour)
    }

    private func finish(hour: Int?) -> Timestamp? {
        let numbers = tokens.compactMap { token -> (value: Int, digits: Int)? in
            if case .number(let value, let count) = token { return (value, count) }
            return nil
        }
        if month == nil, numbers.count == 1, let date = compactDate(numbers[0].value, numbers[0].digits) { return date }
        guard let (year, month, day) = dayParts(numbers) else { return nil }
        return civil(year, month, day, hour ?? 0, minute, second, zone: zone)
    }

    private func dayParts(_ numbers: [(value: Int, digits: Int)]) -> (year: Int, month: Int, day: Int)? {
        if let month { return namedDate(month, numbers) }
        guard let first = numbers.first else { return nil }
        switch numbers.count {
        case 1: return wholeNumber(first.value, first.digits)
        case 2: return twoNumbers(first, numbers[1])
        case 3: return threeNumbers(numbers)
        default: return nil
        }
    }

    /// Day and year beside a month's name; the year is the one that cannot be a day, else the second.
    private func namedDate(_ month: Int, _ numbers: [(value: Int, digits: Int)]) -> (Int, Int, Int)? {
        guard let first = numbers.first else { return nil }
        guard numbers.count >= 2 else {
            // "Nov. 2020": good enough unless a time says that a day was meant.
            return hour == nil && first.digits == 4 ? (first.value, month, 1) : nil
        }
        let second = numbers[1]
        return first.digits >= 3 || first.value > 31
            ? (fullYear(first), month, second.value) : (fullYear(second), month, first.value)
    }

    /// "20031231", "200312", "031231", "2003365", "2003", "-0312".
    private func wholeNumber(_ value: Int, _ digits: Int) -> (Int, Int, Int)? {
        switch digits {
        case 8: return (value / 10_000, value / 100 % 100, value % 100)
        case 7: return ordinal(value / 1000, value % 1000)
        case 6: return (fullYear((value / 10_000, 2)), value / 100 % 100, value % 100)
        case 4:
            if tokens.first == .mark(UInt8(ascii: "-")) { return (fullYear((value / 100, 2)), value % 100, 1) }
            return (value, 1, 1)
        default: return nil
        }
    }

    private func twoNumbers(_ a: (value: Int, digits: Int), _ b: (value: Int, digits: Int)) -> (Int, Int, Int)? {
        if a.digits == 4 { return b.digits == 3 ? ordinal(a.value, b.value) : (a.value, b.value, 1) }
        if tokens.first == .mark(UInt8(ascii: "-")), a.digits == 2 { return (fullYear(a), b.value, 1) }
        return b.digits == 4 ? (b.value, a.value, 1) : nil
    }

    private func threeNumbers(_ n: [(value: Int, digits: Int)]) -> (Int, Int, Int)? {
        if n[0].digits >= 4 { return (n[0].value, n[1].value, n[2].value) }
        let mark = tokens.dropFirst().first
        if n[2].digits >= 4 || mark == .mark(UInt8(ascii: ".")) {
            // With dots or dashes the day comes first, with slashes the American month, unless that is no month.
            let monthFirst = mark == .mark(UInt8(ascii: "/"))
            let (month, day) = monthFirst ? (n[0].value, n[1].value) : (n[1].value, n[0].value)
            return (fullYear(n[2]), month, day)
        }
        if mark == .mark(UInt8(ascii: "/")) { return (fullYear(n[2]), n[0].value, n[1].value) }
        return (fullYear(n[0]), n[1].value, n[2].value)
    }

    /// The day of a year, as ISO 8601 has it.
    private func ordinal(_ year: Int, _ day: Int) -> (Int, Int, Int)? {
        guard (1...366).contains(day), year > 0 else { return nil }
        let date = (Timestamp(CivilTime(year: year, month: 1, day: 1)) + Int64(day - 1) * Timestamp.day).civil
        return (date.year, date.month, date.day)
    }

    /// Ten digits are seconds since 1970, thirteen milliseconds; twelve and fourteen a date with its time.
    private func compactDate(_ value: Int, _ digits: Int) -> Timestamp? {
        switch digits {
        case 9, 10: return hour == nil ? Timestamp(seconds: Int64(value)) : nil
        case 13: return hour == nil ? Timestamp(seconds: Int64(value / 1000)) : nil
        case 12:
            let date = value / 10_000
            return civil(date / 10_000, date / 100 % 100, date % 100, value / 100 % 100, value % 100, 0, zone: zone)
        case 14:
            let date = value / 1_000_000
            return civil(
                date / 10_000, date / 100 % 100, date % 100, value / 10_000 % 100, value / 100 % 100, value % 100,
                zone: zone)
        default: return nil
        }
    }

    /// RFC 5322, section 4.3, but with the turn at 1969, before which there was no feed nor Unix.
    private func fullYear(_ year: (value: Int, digits: Int)) -> Int {
        guard year.digits <= 2 else { return year.value }
        return year.value < 69 ? 2000 + year.value : 1900 + year.value
    }
}

import TidingsModel

extension Timestamp {
    /// Reads `2026-11-23T06:00:00Z` with any zone, a fraction that is dropped, or a date alone; without zone UTC.
    init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), (1...12).contains(month),
            (1...31).contains(day)
        else { return nil }
        var civil = CivilTime(year: year, month: month, day: day)
        guard bytes.count > 10 else {
            self.init(civil)
            return
        }
        guard let hour = number(11..<13), let minute = number(14..<16) else { return nil }
        civil.hour = hour
        civil.minute = minute
        var rest = bytes.dropFirst(16)
        if rest.first == UInt8(ascii: ":"), let second = number(17..<19) {
            civil.second = second
            rest = bytes.dropFirst(19)
        }
        if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { (0x30...0x39).contains($0) } }
        guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            self.init(civil)
            return
        }
        let zone = rest.dropFirst().filter { $0 != UInt8(ascii: ":") }.map { Int64($0) - 0x30 }
        guard zone.count == 4, zone.allSatisfy({ (0...9).contains($0) }) else { return nil }
        let hours = zone[0] * 10 + zone[1]
        let offset = hours * Timestamp.hour + (zone[2] * 10 + zone[3]) * Timestamp.minute
        self = Timestamp(civil) - (sign == UInt8(ascii: "-") ? -offset : offset)
    }
}

import TidingsModel

// Dates as feeds write them
//
// 1. The two forms that nearly all feeds use, RFC 3339 and RFC 822 with its successors, are read at fixed places.
// 2. Everything else is cut into numbers, words and marks (`DateTokens`). The time of day is what has colons, the
//    zone follows it, a word may be a month in one of many languages, and the numbers that are left are year, month
//    and day by their size and order (`LooseDate`).
//
// Cost: 10 to 20 ns for the common forms, under a microsecond for the others.

/// The moment that a date of any spelling means; nil when it means none.
///
/// A date without a time of day is midnight, one without a zone is UTC.
func parseDate(_ text: ArraySlice<UInt8>) -> Timestamp? { text.withUnsafeBufferPointer { parseDate($0) } }

func parseDate(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    let text = text.trimmed
    // No date is longer, and a hostile one should not be looked at.
    guard text.count >= 4, text.count <= 128 else { return nil }
    return internetDate(text) ?? mailDate(text) ?? LooseDate.parse(text)
}

/// RFC 3339, section 5.6: "2026-11-23T06:00:00.5+01:00".
private func internetDate(_ b: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard b.count >= 20, b[4] == UInt8(ascii: "-"), b[7] == UInt8(ascii: "-"), b[10] | 0x20 == UInt8(ascii: "t") else {
        return nil
    }
    guard b[13] == UInt8(ascii: ":"), b[16] == UInt8(ascii: ":"), let high = two(b, 0), let low = two(b, 2) else {
        return nil
    }
    guard let month = two(b, 5), let day = two(b, 8), let hour = two(b, 11) else { return nil }
    guard let minute = two(b, 14), let second = two(b, 17) else { return nil }
    var at = 19
    if b[at] == UInt8(ascii: ".") || b[at] == UInt8(ascii: ",") {
        at += 1
        while at < b.count, isDigit(b[at]) { at += 1 }
    }
    guard let zone = numericZone(b, at) else { return nil }
    return civil(high * 100 + low, month, day, hour, minute, second, zone: zone)
}

/// RFC 822 and RFC 5322: "Mon, 23 Nov 2026 06:00:00 GMT".
private func mailDate(_ b: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard b.count >= 28, b[3] == UInt8(ascii: ","), b[4] == 0x20, let day = two(b, 5), b[7] == 0x20 else { return nil }
    guard let month = englishMonth(b, 8), b[11] == 0x20, let high = two(b, 12), let low = two(b, 14) else { return nil }
    guard b[16] == 0x20, let hour = two(b, 17), b[19] == UInt8(ascii: ":"), let minute = two(b, 20) else { return nil }
    guard b[22] == UInt8(ascii: ":"), let second = two(b, 23), b[25] == 0x20 else { return nil }
    guard let zone = mailZone(b, 26) else { return nil }
    return civil(high * 100 + low, month, day, hour, minute, second, zone: zone)
}

/// "Z", "+01:00" or "+0100" up to the end, in seconds east.
private func numericZone(_ b: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    guard at < b.count else { return nil }
    if b[at] | 0x20 == UInt8(ascii: "z") { return at + 1 == b.count ? 0 : nil }
    guard b[at] == UInt8(ascii: "+") || b[at] == UInt8(ascii: "-"), at + 5 <= b.count else { return nil }
    let colon = at + 3 < b.count && b[at + 3] == UInt8(ascii: ":") ? 1 : 0
    guard at + 5 + colon == b.count, let hours = two(b, at + 1), let minutes = two(b, at + 3 + colon) else {
        return nil
    }
    guard minutes < 60 else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return b[at] == UInt8(ascii: "-") ? -seconds : seconds
}

private func mailZone(_ b: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    if b.count == at + 3, b[at] == UInt8(ascii: "G"), b[at + 1] == UInt8(ascii: "M"), b[at + 2] == UInt8(ascii: "T") {
        return 0
    }
    return numericZone(b, at)
}

private func englishMonth(_ b: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    let key = UInt32(b[at] | 0x20) << 16 | UInt32(b[at + 1] | 0x20) << 8 | UInt32(b[at + 2] | 0x20)
    switch key {
    case 0x6a616e: return 1
    case 0x666562: return 2
    case 0x6d6172: return 3
    case 0x617072: return 4
    case 0x6d6179: return 5
    case 0x6a756e: return 6
    case 0x6a756c: return 7
    case 0x617567: return 8
    case 0x736570: return 9
    case 0x6f6374: return 10
    case 0x6e6f76: return 11
    case 0x646563: return 12
    default: return nil
    }
}

@inline(__always)
private func two(_ b: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    let high = b[at] &- 0x30
    let low = b[at + 1] &- 0x30
    guard high < 10, low < 10 else { return nil }
    return Int(high) * 10 + Int(low)
}

/// The moment, when there is such a day and time; day and month are swapped where only that makes sense.
///
/// The 31st of a shorter month is the day after its last, as calendars of C reckon; hour 24 and second 60 likewise.
func civil(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int, zone: Int) -> Timestamp? {
    let swapped = month > 12 && day <= 12
    let (month, day) = swapped ? (day, month) : (month, day)
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    guard hour <= 24, minute < 60, second <= 61 else { return nil }
    let local = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    return Timestamp(local) - Int64(zone)
}

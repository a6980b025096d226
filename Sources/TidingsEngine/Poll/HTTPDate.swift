import TidingsModel

/// A date of an HTTP header in any of its three forms (RFC 9110, section 5.6.7); nil for anything else.
func httpDate(_ text: String) -> Timestamp? {
    guard text.utf8.count <= 40 else { return nil }
    // The name of the day says nothing new, and nor does the zone, which is always GMT.
    let words = text.split { " -,".contains($0) }.filter { $0 != "GMT" && $0 != "UTC" }
    guard words.count == 5 else { return nil }
    // Sun, 06 Nov 1994 08:49:37 GMT; Sunday, 06-Nov-94 08:49:37 GMT; Sun Nov  6 08:49:37 1994
    let isAsctime = Int(words[1]) == nil
    let dayWord = isAsctime ? words[2] : words[1]
    let monthWord = isAsctime ? words[1] : words[2]
    let yearWord = isAsctime ? words[4] : words[3]
    let clock = (isAsctime ? words[3] : words[4]).split(separator: ":").compactMap { Int($0) }
    guard let day = Int(dayWord), let stated = Int(yearWord), let month = monthNumber(monthWord),
        clock.count == 3, 1...31 ~= day, 0...9999 ~= stated,
        0...23 ~= clock[0], 0...59 ~= clock[1], 0...60 ~= clock[2]
    else { return nil }
    // Two digits: RFC 850's form, within fifty years of the years this runs in.
    let year = yearWord.utf8.count > 2 ? stated : stated + (stated < 77 ? 2000 : 1900)
    return Timestamp(
        CivilTime(year: year, month: month, day: day, hour: clock[0], minute: clock[1], second: clock[2]))
}

private func monthNumber(_ word: Substring) -> Int? {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return names.firstIndex { $0 == word }.map { $0 + 1 }
}

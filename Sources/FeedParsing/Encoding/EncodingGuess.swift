/// A guess at the encoding of a document that names none and is not UTF-8; nil for Western text.
///
/// Told by which bytes stand beside each other: Cyrillic and Thai letters come in runs of high bytes, the double bytes
/// of East Asia in pairs of certain ranges.
func guessedEncoding(_ bytes: [UInt8]) -> String? {
    let high = bytes.prefix(200_000).reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
    guard high > 8 else { return nil }
    for label in ["euc-jp", "euc-kr", "shift_jis", "gb18030", "big5"] {
        if let share = pairShare(bytes.prefix(200_000), label), share > 0.95 { return label }
    }
    return singleByteGuess(bytes.prefix(200_000))
}

/// Of the high bytes, the share that forms pairs in the most used rows of a double-byte set.
private func pairShare(_ bytes: ArraySlice<UInt8>, _ label: String) -> Double? {
    var good = 0
    var kana = 0
    var all = 0
    var at = bytes.startIndex
    while at < bytes.endIndex {
        guard bytes[at] >= 0x80 else {
            at += 1
            continue
        }
        all += 1
        let second = at + 1 < bytes.endIndex ? bytes[at + 1] : 0
        if isFrequentPair(bytes[at], second, label) { good += 1 }
        if bytes[at] == 0xa4 || bytes[at] == 0xa5 { kana += 1 }
        at += 2
    }
    // China's and Korea's sets have kana too, but their texts do not.
    guard all > 0, label != "euc-jp" || kana * 4 > all else { return nil }
    return Double(good) / Double(all)
}

private func isFrequentPair(_ first: UInt8, _ second: UInt8, _ label: String) -> Bool {
    switch label {
    // Kana, without which no Japanese text is, marks, and the kanji around them.
    case "euc-jp": (0xa1...0xa5).contains(first) && second >= 0xa1 || (0xb0...0xf4).contains(first) && second >= 0xa1
    // Hangul syllables; and the rows of marks.
    case "euc-kr": (0xb0...0xc8).contains(first) && second >= 0xa1 || first == 0xa1 && second >= 0xa1
    // Kana, half-width katakana's neighbours, and the first level of kanji.
    case "shift_jis": (0x81...0x84).contains(first) && second >= 0x40 || (0x88...0x97).contains(first) && second >= 0x40
    // The first level of hanzi.
    case "gb18030": (0xb0...0xd7).contains(first) && second >= 0xa1 || (0xa1...0xa3).contains(first) && second >= 0xa1
    case "big5": (0xa1...0xc6).contains(first) && (second >= 0xa1 || (0x40...0x7e).contains(second))
    default: false
    }
}

/// Thai and Cyrillic by the letters that they use most.
private func singleByteGuess(_ bytes: ArraySlice<UInt8>) -> String? {
    var counts = [Int](repeating: 0, count: 256)
    var runs = 0
    var previous: UInt8 = 0
    for byte in bytes {
        counts[Int(byte)] += 1
        if byte >= 0x80, previous >= 0x80 { runs += 1 }
        previous = byte
    }
    let high = counts[0x80...].reduce(0, +)
    // Western text has its accents one by one.
    guard runs * 2 > high else { return nil }
    func share(_ range: ClosedRange<Int>) -> Double { Double(counts[range].reduce(0, +)) / Double(high) }
    // Thai marks and vowels below and above the line, which windows-1251 uses for its rarer capitals.
    let thai = share(0xd0...0xda) + share(0xe0...0xee)
    if share(0xa1...0xfb) > 0.98, thai > 0.3, share(0xa1...0xbf) > 0.15, share(0xef...0xff) < 0.02 { return "tis-620" }
    // Hebrew has its 27 letters where windows-1251 has most of its small ones, but not the last five, of which
    // Cyrillic texts are full.
    if share(0xe0...0xfa) > 0.9, share(0xfb...0xff) < 0.01 { return "windows-1255" }
    // Small letters are the upper 32 in windows-1251, the 32 before them in KOI8-R.
    if share(0xe0...0xff) > 0.7 { return "windows-1251" }
    if share(0xc0...0xdf) > 0.7 { return "koi8-r" }
    return nil
}

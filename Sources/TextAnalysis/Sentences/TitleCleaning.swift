/// Takes from a headline what belongs to its outlet and not to the news: "LIVE:", " - Reuters", " | BBC".
///
/// One per feed: what an outlet is called is worked out once.
package struct TitleCleaner: Sendable {
    private let known: Set<String>

    /// `outletNames` are what the outlet is called: its name, its domain, the title of its feed.
    package init(outletNames: [String] = []) { known = Set(outletNames.flatMap(nameForms)) }

    /// The cleaned title; never empty where the title was not.
    package func clean(_ title: String) -> String {
        let whole = collapsed(title)
        guard mayBeLabelled(whole.utf8.span) else { return whole }
        var cleaned = whole
        for _ in 0..<4 {
            let before = cleaned
            cleaned = withoutLabel(cleaned)
            cleaned = withoutOutletAtEnd(cleaned)
            cleaned = withoutOutletAtStart(cleaned)
            if cleaned == before { break }
        }
        return cleaned.unicodeScalars.contains { $0.properties.isAlphabetic } ? cleaned : whole
    }

    private func withoutOutletAtEnd(_ title: String) -> String {
        guard let (range, bar) = lastSeparator(in: title) else { return title }
        let tail = title[range.upperBound...]
        let head = title[..<range.lowerBound]
        guard wordCount(head) >= 2 else { return title }
        // After a bar stand an outlet, a section or an author, never news.
        guard liveTails.contains(letters(of: tail)) || isOutlet(tail) || bar && wordCount(tail) <= 4 else {
            return title
        }
        return String(head)
    }

    private func withoutOutletAtStart(_ title: String) -> String {
        for separator in separatorsAtStart {
            guard let range = firstRange(of: separator, in: title[...]) else { continue }
            let tail = title[range.upperBound...]
            let head = title[..<range.lowerBound]
            if wordCount(head) <= 4, known.contains(letters(of: head)), wordCount(tail) >= 2 { return String(tail) }
        }
        return title
    }

    private func isOutlet(_ text: Substring) -> Bool {
        let words = text.split(separator: " ")
        guard !words.isEmpty, words.count <= 5 else { return false }
        // "BBC News" of an outlet known as "bbc".
        for count in 1...words.count where words.dropFirst(count).allSatisfy(isSectionWord) {
            let head = words.prefix(count).map { letters(of: $0) }.joined()
            if isKnown(head) || head.hasPrefix("the") && isKnown(String(head.dropFirst(3))) { return true }
        }
        // "Reuters" of an outlet known as "Reuters World".
        let name = letters(of: text)
        return name.count > 3
            && known.contains { $0.hasPrefix(name) && wordsAfterName.contains(String($0.dropFirst(name.count))) }
    }

    private func isKnown(_ name: String) -> Bool { known.contains(name) || wellKnownNames.contains(name) }
}

/// What an outlet calls itself, for people, when all that is known is its domain and the title of its feed.
///
/// "BBC News - World" of bbc.co.uk gives "BBC News"; where no part of the title resembles the domain, the domain stays.
package func outletName(domain: String, feedTitle: String?) -> String {
    guard let feedTitle, let label = domain.split(separator: ".").first else { return domain }
    let wanted = letters(of: label)
    for part in parts(of: collapsed(feedTitle)) {
        let found = letters(of: part)
        guard !found.isEmpty, part.count <= 30 else { continue }
        let withoutThe = found.hasPrefix("the") ? String(found.dropFirst(3)) : found
        if [found, withoutThe].contains(where: { $0.hasPrefix(wanted) || (wanted.hasPrefix($0) && $0.count > 2) }) {
            return String(part)
        }
    }
    return domain
}

private let separators = [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " « ", " / "]
private let separatorsAtStart = separators + [": "]
private let separatorsOfFeedTitle = separators + [": ", ", ", " > "]
private let separatorsOfLabel = [": ", " - ", " – ", " — ", " | ", "-", "! "]

private func collapsed(_ text: String) -> String {
    // Most titles are tidy, and Characters are slow.
    if isTidy(text.utf8.span) { return text }
    return text.split { $0.isWhitespace }.joined(separator: " ")
}

/// Lower-case letters and digits alone, to compare names.
private func letters(of text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
        let kept = text.utf8.lazy.map(ASCIIByte.lowercased).filter(ASCIIByte.isAlphanumeric)
        return String(decoding: Array(kept), as: UTF8.self)
    }
    return String(text.lowercased().filter { $0.isLetter || $0.isNumber })
}

/// Whether a title may hold a label or the name of its outlet: one of the marks stands before a space, or at the front.
private func mayBeLabelled(_ title: Span<UInt8>) -> Bool {
    guard !title.isEmpty else { return false }
    let first = title[0]
    // "[Live]", "+++ … +++", "UPDATE 2-".
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "+") { return true }
    let hyphen = UInt8(ascii: "-")
    if first | 0x20 == UInt8(ascii: "u"), position(of: hyphen, in: title, from: 0, to: title.count) != nil {
        return true
    }
    for at in 1..<title.count where title[at] == 0x20 {
        switch title[at - 1] {
        case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "!"): return true
        // The last byte of a dash, a dot or a pointed quote, as it is of some letters.
        case 0x93, 0x94, 0xa2, 0xb7, 0xbb, 0xab: return true
        default: continue
        }
    }
    return false
}

private func wordCount(_ text: Substring) -> Int {
    let bytes = text.utf8.span
    // A mark may stand on a space.
    guard isASCII(bytes) else { return text.split(separator: " ").count }
    return bytes.indices.count { bytes[$0] != 0x20 && ($0 == 0 || bytes[$0 - 1] == 0x20) }
}

/// Whether a label can be that long: 24 characters.
private func isShort(_ text: Substring) -> Bool {
    let bytes = text.utf8.span
    return bytes.count <= 24 || !isASCII(bytes) && text.count <= 24
}

// A separator's sign is rarer than the space before it, and looked for first.

private func firstRange(of needle: String, in text: Substring) -> Range<String.Index>? {
    let bytes = text.utf8.span
    let wanted = needle.utf8.span
    let sign = wanted[0] == 0x20 ? 1 : 0
    var at = sign
    while let found = position(of: wanted[sign], in: bytes, from: at, to: bytes.count) {
        if stands(wanted, in: bytes, at: found - sign) { return range(found - sign, wanted.count, in: text) }
        at = found + 1
    }
    return nil
}

private func lastRange(of needle: String, in text: Substring) -> Range<String.Index>? {
    let bytes = text.utf8.span
    let wanted = needle.utf8.span
    guard position(of: wanted[1], in: bytes, from: 0, to: bytes.count) != nil else { return nil }
    var at = bytes.count - wanted.count
    while at >= 0 {
        if bytes[at] == wanted[0], stands(wanted, in: bytes, at: at) { return range(at, wanted.count, in: text) }
        at -= 1
    }
    return nil
}

private func stands(_ wanted: Span<UInt8>, in bytes: Span<UInt8>, at start: Int) -> Bool {
    guard start + wanted.count <= bytes.count else { return false }
    for at in wanted.indices where bytes[start + at] != wanted[at] { return false }
    return true
}

/// Of so many bytes from an offset on.
private func range(_ offset: Int, _ count: Int, in text: Substring) -> Range<String.Index> {
    let start = text.utf8.index(text.startIndex, offsetBy: offset)
    return start..<text.utf8.index(start, offsetBy: count)
}

private func parts(of feedTitle: String) -> [Substring] {
    var parts = [feedTitle[...]]
    for separator in separatorsOfFeedTitle { parts = parts.flatMap { pieces(of: $0, at: separator) } }
    return parts
}

/// Without empty ones.
private func pieces(of text: Substring, at separator: String) -> [Substring] {
    var rest = text
    var pieces: [Substring] = []
    while let range = firstRange(of: separator, in: rest) {
        pieces.append(rest[..<range.lowerBound])
        rest = rest[range.upperBound...]
    }
    pieces.append(rest)
    return pieces.filter { !$0.isEmpty }
}

/// The forms under which a name may stand at the end of a title.
private func nameForms(_ name: String) -> [String] {
    var forms = parts(of: collapsed(name)).map { letters(of: $0) }
    forms.append(letters(of: name))
    // "a.b.example" is also known as "b.example" and "b".
    if !name.contains(" "), name.contains(".") {
        let labels = name.split(separator: ".")
        forms.append(letters(of: labels.first ?? ""))
        if labels.count > 2 { forms.append(letters(of: labels[1])) }
    }
    return forms.filter { $0.count > 2 }.flatMap { $0.hasPrefix("the") ? [$0, String($0.dropFirst(3))] : [$0] }
}

private func isSectionWord(_ word: some StringProtocol) -> Bool { wordsAfterName.contains(letters(of: word)) }

private func lastSeparator(in title: String) -> (Range<String.Index>, bar: Bool)? {
    var last: (Range<String.Index>, bar: Bool)?
    for separator in separators {
        guard let range = lastRange(of: separator, in: title[...]) else { continue }
        if let found = last, found.0.lowerBound >= range.lowerBound { continue }
        last = (range, separator == " | " || separator == " :: ")
    }
    return last
}

/// Removes "LIVE:", "Breaking -", "+++ … +++", "UPDATE 2-" and the like from the start.
private func withoutLabel(_ title: String) -> String {
    var text = title[...]
    if text.hasPrefix("+++") {
        text = text.drop { $0 == "+" || $0 == " " }
        if let range = firstRange(of: "+++", in: text) { text = text[..<range.lowerBound] }
        return collapsed(String(text))
    }
    for separator in separatorsOfLabel {
        guard let range = firstRange(of: separator, in: text) else { continue }
        let head = text[..<range.lowerBound]
        guard isShort(head) else { continue }
        let label = letters(of: head)
        let bare = label.hasPrefix("update") && label.dropFirst(6).allSatisfy(\.isNumber) ? "update" : label
        // A hyphen without spaces only ends a wire service's "UPDATE 2-".
        if separator == "-", bare != "update" || bare == label { continue }
        if labels.contains(bare) { return String(text[range.upperBound...].drop { $0 == " " }) }
    }
    if text.hasPrefix("["), let end = text.firstIndex(of: "]"), isShort(text[..<end]) {
        let rest = text[text.index(after: end)...].drop { $0 == " " }
        if labels.contains(letters(of: text[..<end])) { return String(rest) }
    }
    return title
}

/// Letters only.
private let labels: Set<String> = [
    "live", "liveblog", "liveblogs", "liveupdates", "liveupdate", "livecoverage", "livenews", "breaking",
    "breakingnews",
    "justin", "update", "updates", "updated", "exclusive", "watch", "video", "videos", "listen", "podcast", "audio",
    "photos", "pictures", "inpictures", "gallery", "newsalert", "alert", "developing", "urgent", "flash", "correction",
    "corrected", "eilmeldung", "eil", "newsblog", "newsticker", "ticker", "liveticker", "exklusiv", "endirect",
    "direct",
    "exclusif", "endirecto", "envivo", "ultimahora", "últimahora", "exclusiva", "diretta", "indiretta", "aovivo",
    "urgente", "терміново", "оновлено", "відео", "фото", "наживо", "онлайн", "ексклюзив", "срочно", "видео",
    "обновлено", "эксклюзив",
]

private let liveTails: Set<String> = [
    "live", "liveupdates", "livecoverage", "liveblog", "liveticker", "asithappened", "video", "podcast", "liveonline",
]

/// What may follow a name without being part of it.
private let wordsAfterName: Set<String> = [
    "news", "world", "worldnews", "online", "international", "europe", "uk", "us", "english", "com", "net", "org",
    "business", "politics", "technology", "tech", "science", "sport", "sports", "culture", "opinion", "live",
    "magazine",
    "agency", "newsagency", "digital", "daily", "today", "rss", "feed", "headlines", "topstories", "nachrichten",
    "новини", "новости", "actualités", "noticias",
]

/// Names that stand behind titles of other outlets too: agencies and aggregated papers; letters only.
private let wellKnownNames: Set<String> = [
    "reuters", "ap", "apnews", "associatedpress", "afp", "dpa", "bbc", "bbcnews", "cnn", "guardian", "nytimes",
    "newyorktimes", "washingtonpost", "aljazeera", "aljazeeraenglish", "npr", "politico", "bloomberg", "ft",
    "financialtimes", "dw", "euronews", "france24", "tass", "ukrinform", "pravda", "kyivindependent", "spiegel",
    "derspiegel", "tagesschau", "zeit", "zeitonline", "faz", "lemonde", "elpais", "skynews", "cbsnews", "nbcnews",
    "abcnews", "foxnews", "theverge", "arstechnica", "techcrunch", "wired", "axios", "yahoo", "yahoonews", "msn",
]

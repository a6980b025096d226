import TextAnalysis

// What an outlet puts around every text of its own
//
// Openings and closings of up to 10 words are counted per feed, and so are whole sentences. An opening is taken off
// when many of the feed's texts share it ("Credit: Shutterstock", "MOSCOW (WorldWire) -"), a sentence is passed over
// when three of them do ("Subscribe to our newsletter."). Openings without any mark must be far commoner, since the
// reports on one event begin alike as well; a single word must be both ("Markets:").

/// The openings, closings and sentences that one feed repeats.
struct Boilerplate: Sendable {
    private static let longest = 10
    /// More texts than this teach nothing new.
    private static let enough = 300

    private var texts = 0
    private var openings: [UInt64: Int] = [:]
    private var closings: [UInt64: Int] = [:]
    private var sentences: [UInt64: Int] = [:]

    /// Whether more texts teach nothing.
    var isFull: Bool { texts >= Self.enough }

    mutating func learn(_ text: String, sentences found: [String]) {
        guard texts < Self.enough, !text.isEmpty else { return }
        texts += 1
        let bytes = Array(text.utf8)
        let words = OuterWords(of: bytes, Self.longest)
        var hash = Hash()
        for word in words.first {
            hash.add(bytes, word)
            openings[hash.value, default: 0] += 1
        }
        hash = Hash()
        for word in words.last {
            hash.add(bytes, word)
            closings[hash.value, default: 0] += 1
        }
        var seen: [UInt64] = []
        for sentence in found {
            let bytes = Array(sentence.utf8)
            var hash = Hash()
            hash.add(bytes, bytes.indices)
            guard !seen.contains(hash.value) else { continue }
            seen.append(hash.value)
            sentences[hash.value, default: 0] += 1
        }
    }

    func isRepeated(_ sentence: String) -> Bool {
        let bytes = Array(sentence.utf8)
        var hash = Hash()
        hash.add(bytes, bytes.indices)
        return sentences[hash.value, default: 0] >= 3
    }

    /// The text without the opening and the closing that its feed repeats.
    func stripped(_ text: String) -> String {
        guard texts >= 3 else { return text }
        let bytes = Array(text.utf8)
        let words = OuterWords(of: bytes, Self.longest)
        let first = repeated(words.first, of: bytes, in: openings)
        let last = repeated(words.last, of: bytes, in: closings)
        guard first > 0 || last > 0 else { return text }
        let start = first == 0 ? 0 : words.first[first - 1].upperBound
        let end = last == 0 ? bytes.count : words.last[last - 1].lowerBound
        guard let inner = trimmed(bytes, start, end) else { return "" }
        return String(decoding: bytes[inner], as: UTF8.self)
    }

    /// How many of the words, outermost first, the feed repeats.
    private func repeated(_ words: [Range<Int>], of bytes: [UInt8], in counts: [UInt64: Int]) -> Int {
        var hash = Hash()
        var found = 0
        var hasMark = false
        for (index, word) in words.enumerated() {
            hash.add(bytes, word)
            let count = counts[hash.value, default: 0]
            // What goes on from there has been seen no more often.
            if count < 3 { break }
            hasMark = hasMark || bytes[word].contains(where: isSign)
            let isTelling = hasMark && index > 0
            let share = isTelling ? 0.3 : 0.6
            let least = max(isTelling ? 3 : 5, Int((Double(texts) * share).rounded(.up)))
            if index > 0 || hasMark, count >= least { found = index + 1 }
        }
        return found
    }

    /// FNV-1a over words.
    private struct Hash {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325

        mutating func add(_ bytes: [UInt8], _ word: Range<Int>) {
            for at in word { value = (value ^ UInt64(bytes[at])) &* 0x100_0000_01b3 }
            value = (value ^ 0x20) &* 0x100_0000_01b3
        }
    }
}

/// The first and the last words of a text, outermost first; those of a short one are both.
private struct OuterWords {
    var first: [Range<Int>] = []
    var last: [Range<Int>] = []

    init(of bytes: [UInt8], _ most: Int) {
        first.reserveCapacity(most)
        last.reserveCapacity(most)
        var at = 0
        while first.count < most {
            while at < bytes.count, isSpace(bytes[at]) { at += 1 }
            let start = at
            while at < bytes.count, !isSpace(bytes[at]) { at += 1 }
            if start == at { break }
            first.append(start..<at)
        }
        at = bytes.count
        while last.count < most {
            while at > 0, isSpace(bytes[at - 1]) { at -= 1 }
            let end = at
            while at > 0, !isSpace(bytes[at - 1]) { at -= 1 }
            if end == at { break }
            last.append(at..<end)
        }
    }
}

/// The part between two places without spaces at its ends; nil where nothing else is left.
private func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Range<Int>? {
    var (start, end) = (start, end)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while start < end, isSpace(bytes[end - 1]) { end -= 1 }
    return start < end ? start..<end : nil
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

/// Bytes that hint at a credit, a dateline or a signature.
private func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
        UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "@"):
        true
    default: false
    }
}

/// Whether a sentence speaks of the outlet and not of the news, whoever writes it.
func isHousekeeping(_ sentence: String) -> Bool {
    let bytes = sentence.utf8.span
    let text: [UInt8]
    if isASCII(bytes.extracting(0..<min(400, bytes.count))) {
        let count = min(200, bytes.count)
        text = [UInt8](capacity: count) { text in
            for at in 0..<count { text.append(bytes[at] &- 0x41 < 26 ? bytes[at] | 0x20 : bytes[at]) }
        }
    } else {
        text = Array(sentence.prefix(200).lowercased().utf8)
    }
    if housekeepingOpenings.stand(in: text, at: 0) { return true }
    return text.indices.contains { housekeepingPhrases.stand(in: text, at: $0) }
}

/// Words to look for; most places are passed over by their first two bytes.
private struct Phrases {
    private let phrases: [[UInt8]]
    private var beginnings = [Bool](repeating: false, count: 256)

    init(_ texts: [String]) {
        phrases = texts.map { Array($0.utf8) }
        for phrase in phrases { beginnings[Self.beginning(phrase[0], phrase[1])] = true }
    }

    /// Whether one of them stands there.
    func stand(in text: [UInt8], at place: Int) -> Bool {
        guard place + 1 < text.count, beginnings[Self.beginning(text[place], text[place + 1])] else { return false }
        return phrases.contains { text[place...].starts(with: $0) }
    }

    /// A number below 256 for two bytes, not always another one for others.
    private static func beginning(_ first: UInt8, _ second: UInt8) -> Int { Int(first &* 31 ^ second) }
}

private let housekeepingOpenings = Phrases([
    "read more", "continue reading", "click here", "subscribe", "sign up", "follow us", "credit:", "photo:", "image:",
    "picture:", "photograph:", "advertisement", "copyright", "©", "source:", "tags:", "filed under", "related:",
    "see also", "watch:", "listen:", "view comments", "share this", "get the latest", "weiterlesen", "mehr dazu",
    "lesen sie auch", "foto:", "bild:", "quelle:", "читайте також", "читати далі", "фото:", "джерело:", "підписуйтесь",
    "читайте также", "читать далее", "источник:", "lire la suite", "leer más", "sigue leyendo", "leia mais",
])

private let housekeepingPhrases = Phrases([
    "appeared first on", "all rights reserved", "our newsletter", "this article was originally published",
    "view the full article", "erschien zuerst auf", "alle rechte vorbehalten", "est apparu en premier",
])

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
    /// Whether there is a sentence that is passed over.
    private var repeatsSentences = false

    /// Whether more texts teach nothing.
    var isFull: Bool { texts >= Self.enough }

    mutating func learn(_ text: String, sentences found: [String]) {
        guard texts < Self.enough, !text.isEmpty else { return }
        texts += 1
        let bytes = Array(text.utf8)
        var words = OuterWords(of: bytes)
        var hash = Hash()
        for _ in 0..<Self.longest {
            guard let word = words.next() else { break }
            hash.add(bytes, word)
            openings[hash.value, default: 0] += 1
        }
        words = OuterWords(of: bytes, fromEnd: true)
        hash = Hash()
        for _ in 0..<Self.longest {
            guard let word = words.next() else { break }
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
            if sentences[hash.value, default: 0] >= 3 { repeatsSentences = true }
        }
    }

    func isRepeated(_ sentence: String) -> Bool {
        guard repeatsSentences else { return false }
        let bytes = Array(sentence.utf8)
        var hash = Hash()
        hash.add(bytes, bytes.indices)
        return sentences[hash.value, default: 0] >= 3
    }

    /// The text without the opening and the closing that its feed repeats.
    func stripped(_ text: String) -> String {
        guard texts >= 3 else { return text }
        let bytes = Array(text.utf8)
        let first = repeated(OuterWords(of: bytes), in: openings)
        let last = repeated(OuterWords(of: bytes, fromEnd: true), in: closings)
        guard first != nil || last != nil else { return text }
        guard let inner = trimmed(bytes, first?.upperBound ?? 0, last?.lowerBound ?? bytes.count) else { return "" }
        return String(decoding: bytes[inner], as: UTF8.self)
    }

    /// The last of the words, outermost first, that the feed repeats.
    private func repeated(_ words: OuterWords, in counts: [UInt64: Int]) -> Range<Int>? {
        var words = words
        var hash = Hash()
        var found: Range<Int>?
        var hasMark = false
        for index in 0..<Self.longest {
            guard let word = words.next() else { break }
            hash.add(words.bytes, word)
            let count = counts[hash.value, default: 0]
            // What goes on from there has been seen no more often.
            if count < 3 { break }
            hasMark = hasMark || words.bytes[word].contains(where: isSign)
            let isTelling = hasMark && index > 0
            let share = isTelling ? 0.3 : 0.6
            let least = max(isTelling ? 3 : 5, Int((Double(texts) * share).rounded(.up)))
            if index > 0 || hasMark, count >= least { found = word }
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

/// The words of a text from one of its ends on.
private struct OuterWords: IteratorProtocol {
    let bytes: [UInt8]
    private let fromEnd: Bool
    private var at: Int

    init(of bytes: [UInt8], fromEnd: Bool = false) {
        self.bytes = bytes
        self.fromEnd = fromEnd
        at = fromEnd ? bytes.count : 0
    }

    mutating func next() -> Range<Int>? {
        if fromEnd {
            while at > 0, isSpace(bytes[at - 1]) { at -= 1 }
            let end = at
            while at > 0, !isSpace(bytes[at - 1]) { at -= 1 }
            return at < end ? at..<end : nil
        }
        while at < bytes.count, isSpace(bytes[at]) { at += 1 }
        let start = at
        while at < bytes.count, !isSpace(bytes[at]) { at += 1 }
        return start < at ? start..<at : nil
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
///
/// In its first 200 code points; a phrase of letters beyond ASCII stands at its beginning alone.
func isHousekeeping(_ sentence: String) -> Bool {
    let bytes = sentence.utf8.span
    return housekeepingOpenings.begin(sentence) || housekeepingPhrases.stand(in: bytes, before: reach(of: 200, bytes))
}

/// Where so many code points end.
private func reach(of count: Int, _ bytes: Span<UInt8>) -> Int {
    if bytes.count <= count { return bytes.count }
    var left = count
    for at in bytes.indices where bytes[at] & 0xc0 != 0x80 {
        if left == 0 { return at }
        left -= 1
    }
    return bytes.count
}

/// What a sentence may begin with, in lower case.
private struct Openings {
    private static let longest = 24

    private let plain: [[UInt8]]
    private let others: [String]
    /// By the first byte, of both cases.
    private var begins = [Bool](repeating: false, count: 256)
    private var beginsOthers = [Bool](repeating: false, count: 256)

    init(_ texts: [String]) {
        plain = texts.filter { isASCII($0.utf8.span) }.map { Array($0.utf8) }
        others = texts.filter { !isASCII($0.utf8.span) }
        for text in texts {
            for first in [text, text.uppercased()].compactMap(\.utf8.first) {
                begins[Int(first)] = true
                if others.contains(text) { beginsOthers[Int(first)] = true }
            }
        }
    }

    func begin(_ sentence: String) -> Bool {
        let bytes = sentence.utf8.span
        guard !bytes.isEmpty, begins[Int(bytes[0])] else { return false }
        if plain.contains(where: { stands($0, in: bytes, at: 0) }) { return true }
        guard beginsOthers[Int(bytes[0])], !isASCII(bytes.extracting(0..<min(Self.longest, bytes.count))) else {
            return false
        }
        let beginning = sentence.prefix(Self.longest).lowercased()
        return others.contains { beginning.utf8.starts(with: $0.utf8) }
    }
}

/// Phrases of ASCII to look for, in lower case and of four letters at least.
private struct Phrases {
    private let phrases: [[UInt8]]
    /// A bit for the first four letters of each, and not always another one for others.
    private var beginnings: UInt64 = 0

    init(_ texts: [String]) {
        phrases = texts.map { Array($0.utf8) }
        for phrase in phrases { beginnings |= 1 << Self.bit(phrase.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }) }
    }

    func stand(in bytes: Span<UInt8>, before end: Int) -> Bool {
        var word: UInt32 = 0
        for at in 0..<end {
            word = word << 8 | UInt32(lowered(bytes[at]))
            guard beginnings &>> UInt64(Self.bit(word)) & 1 == 1, at >= 3 else { continue }
            if phrases.contains(where: { $0.count <= end - at + 3 && stands($0, in: bytes, at: at - 3) }) {
                return true
            }
        }
        return false
    }

    private static func bit(_ word: UInt32) -> UInt32 { word &* 0x9e37_79b9 &>> 26 }
}

/// Whether it stands there, in letters of either case.
private func stands(_ phrase: [UInt8], in bytes: Span<UInt8>, at start: Int) -> Bool {
    guard bytes.count - start >= phrase.count else { return false }
    for at in phrase.indices where lowered(bytes[start + at]) != phrase[at] { return false }
    return true
}

private func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

private let housekeepingOpenings = Openings([
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

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
    static let enough = 300

    private var texts = 0
    private var openings = WordCounts()
    private var closings = WordCounts()
    /// How many texts share the commonest of those that could be taken off.
    private var most = (opening: 0, closing: 0)
    private var sentences = WordCounts()
    /// Whether there is a sentence that is passed over.
    private var repeatsSentences = false

    mutating func learn(_ text: String, sentences found: SentenceRanges? = nil) {
        guard texts < Self.enough, !text.isEmpty else { return }
        texts += 1
        let bytes = text.utf8.span
        Self.learn(OuterWords(of: bytes), of: bytes, line: texts, &openings, &most.opening)
        Self.learn(OuterWords(of: bytes, fromEnd: true), of: bytes, line: texts, &closings, &most.closing)
        guard let found else { return }
        for range in found.ranges {
            var hash = Hash()
            hash.add(found.bytes.span, range.place)
            sentences.add(hash.value, line: texts)
            if sentences[hash.value] >= 3 { repeatsSentences = true }
        }
    }

    private static func learn(
        _ words: OuterWords, of bytes: Span<UInt8>, line: Int, _ counts: inout WordCounts, _ most: inout Int
    ) {
        var words = words
        var hash = Hash()
        var hasMark = false
        for index in 0..<longest {
            guard let word = words.next(in: bytes) else { break }
            hash.add(bytes, word)
            counts.add(hash.value, line: line)
            if !hasMark { for at in word where isSign(bytes[at]) { hasMark = true } }
            if index > 0 || hasMark { most = max(most, counts[hash.value]) }
        }
    }

    func isRepeated(_ bytes: Span<UInt8>, _ sentence: Range<Int>) -> Bool {
        guard repeatsSentences else { return false }
        var hash = Hash()
        hash.add(bytes, sentence)
        return sentences[hash.value] >= 3
    }

    /// What is left of a text without the opening and the closing that its feed repeats; nil where it has neither.
    func inner(of bytes: Span<UInt8>) -> Range<Int>? {
        guard texts >= 3 else { return nil }
        // Most feeds repeat nothing.
        let first =
            most.opening < least(isTelling: true) ? nil : repeated(OuterWords(of: bytes), of: bytes, in: openings)
        let last =
            most.closing < least(isTelling: true)
            ? nil : repeated(OuterWords(of: bytes, fromEnd: true), of: bytes, in: closings)
        guard first != nil || last != nil else { return nil }
        return trimmed(bytes, first?.upperBound ?? 0, last?.lowerBound ?? bytes.count)
    }

    /// The last of the words, outermost first, that the feed repeats.
    private func repeated(_ words: OuterWords, of bytes: Span<UInt8>, in counts: WordCounts) -> Range<Int>? {
        var words = words
        var hash = Hash()
        var found: Range<Int>?
        var hasMark = false
        for index in 0..<Self.longest {
            guard let word = words.next(in: bytes) else { break }
            hash.add(bytes, word)
            let count = counts[hash.value]
            // What goes on from there has been seen no more often.
            if count < 3 { break }
            if !hasMark { for at in word where isSign(bytes[at]) { hasMark = true } }
            if index > 0 || hasMark, count >= least(isTelling: hasMark && index > 0) { found = word }
        }
        return found
    }

    /// So many texts have to share what is taken off.
    private func least(isTelling: Bool) -> Int {
        max(isTelling ? 3 : 5, Int((Double(texts) * (isTelling ? 0.3 : 0.6)).rounded(.up)))
    }

    /// FNV-1a over words.
    private struct Hash {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325

        mutating func add(_ bytes: Span<UInt8>, _ word: Range<Int>) {
            for at in word { value = (value ^ UInt64(bytes[at])) &* 0x100_0000_01b3 }
            value = (value ^ 0x20) &* 0x100_0000_01b3
        }
    }
}

/// The words of a text from one of its ends on.
private struct OuterWords {
    private let fromEnd: Bool
    private var at: Int

    init(of bytes: Span<UInt8>, fromEnd: Bool = false) {
        self.fromEnd = fromEnd
        at = fromEnd ? bytes.count : 0
    }

    /// `bytes` are those that it was made for.
    mutating func next(in bytes: Span<UInt8>) -> Range<Int>? {
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

/// The part between two places without spaces at its ends; empty where nothing else is left.
private func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    var (first, last) = (start, max(start, end))
    while first < last, isSpace(bytes[first]) { first += 1 }
    while first < last, isSpace(bytes[last - 1]) { last -= 1 }
    return first..<last
}

/// Of UTF-8.
func text(of bytes: Span<UInt8>) -> String {
    let copy = [UInt8](capacity: bytes.count) { copy in
        for at in bytes.indices { copy.append(bytes[at]) }
    }
    return String(decoding: copy, as: UTF8.self)
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

/// Finds the sentences of a text that speak of the outlet and not of the news, whoever writes them.
struct Housekeeping: Sendable {
    private let mayHoldPhrase: Bool

    init(in text: Span<UInt8>) { mayHoldPhrase = housekeepingPhrases.mayStand(in: text, 0..<text.count) }

    /// In the first 200 code points of a sentence; a phrase of letters beyond ASCII stands at its beginning alone.
    func fills(_ sentence: Range<Int>, of text: Span<UInt8>) -> Bool {
        if housekeepingOpenings.begin(text.extracting(sentence)) { return true }
        guard mayHoldPhrase else { return false }
        let end = sentence.lowerBound + reach(of: 200, text.extracting(sentence))
        return housekeepingPhrases.stands(in: text, sentence.lowerBound..<end)
    }
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

    /// Of ASCII, by the first letter.
    private var plain = [[[UInt8]]](repeating: [], count: 128)
    private let others: [String]
    /// By the first byte, of both cases.
    private var beginsOthers = [Bool](repeating: false, count: 256)

    init(_ texts: [String]) {
        others = texts.filter { !isASCII($0.utf8.span) }
        for text in texts {
            let bytes = Array(text.utf8)
            if isASCII(bytes.span) {
                plain[Int(bytes[0])].append(bytes)
            } else {
                for first in [text, text.uppercased()].compactMap(\.utf8.first) { beginsOthers[Int(first)] = true }
            }
        }
    }

    func begin(_ bytes: Span<UInt8>) -> Bool {
        guard !bytes.isEmpty else { return false }
        if bytes[0] < 0x80 {
            for phrase in plain[Int(lowered(bytes[0]))] where stands(phrase, in: bytes, at: 0) { return true }
        }
        guard beginsOthers[Int(bytes[0])], !isASCII(bytes.extracting(0..<min(Self.longest, bytes.count))) else {
            return false
        }
        let head = bytes.extracting(0..<min(8 * Self.longest, bytes.count))
        let beginning = text(of: head).prefix(Self.longest).lowercased()
        return others.contains { beginning.utf8.starts(with: $0.utf8) }
    }
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

private let housekeepingPhrases = PhraseSearch([
    "appeared first on", "all rights reserved", "our newsletter", "this article was originally published",
    "view the full article", "erschien zuerst auf", "alle rechte vorbehalten", "est apparu en premier",
])

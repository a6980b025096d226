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
        let words = text.utf8.split(omittingEmptySubsequences: true, whereSeparator: isSpace)
        var hash = Hash()
        for word in words.prefix(Self.longest) {
            hash.add(word)
            openings[hash.value, default: 0] += 1
        }
        hash = Hash()
        for word in words.suffix(Self.longest).reversed() {
            hash.add(word)
            closings[hash.value, default: 0] += 1
        }
        var seen: [UInt64] = []
        for sentence in found {
            var hash = Hash()
            hash.add(Substring(sentence).utf8)
            guard !seen.contains(hash.value) else { continue }
            seen.append(hash.value)
            sentences[hash.value, default: 0] += 1
        }
    }

    func isRepeated(_ sentence: String) -> Bool {
        var hash = Hash()
        hash.add(Substring(sentence).utf8)
        return sentences[hash.value, default: 0] >= 3
    }

    /// The text without the opening and the closing that its feed repeats.
    func stripped(_ text: String) -> String {
        guard texts >= 3 else { return text }
        let words = text.utf8.split(omittingEmptySubsequences: true, whereSeparator: isSpace)
        let first = repeated(words.prefix(Self.longest).map { $0 }, in: openings)
        let last = repeated(words.suffix(Self.longest).reversed().map { $0 }, in: closings)
        guard first > 0 || last > 0 else { return text }
        guard first + last < words.count else { return "" }
        let start = words[first].startIndex
        let end = words[words.count - 1 - last].endIndex
        return String(text[start..<end])
    }

    /// How many of the words, outermost first, the feed repeats.
    private func repeated(_ words: [Substring.UTF8View.SubSequence], in counts: [UInt64: Int]) -> Int {
        var hash = Hash()
        var found = 0
        var hasMark = false
        for (index, word) in words.enumerated() {
            hash.add(word)
            hasMark = hasMark || word.contains(where: isSign)
            let isTelling = hasMark && index > 0
            let share = isTelling ? 0.3 : 0.6
            let least = max(isTelling ? 3 : 5, Int((Double(texts) * share).rounded(.up)))
            if index > 0 || hasMark, counts[hash.value, default: 0] >= least { found = index + 1 }
        }
        return found
    }

    /// FNV-1a over words.
    private struct Hash {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325

        mutating func add(_ word: some Sequence<UInt8>) {
            for byte in word { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
            value = (value ^ 0x20) &* 0x100_0000_01b3
        }
    }
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
    let text =
        Array(sentence.utf8.prefix(400)).isASCII
        ? sentence.utf8.prefix(200).map { 0x41...0x5a ~= $0 ? $0 | 0x20 : $0 }
        : Array(sentence.prefix(200).lowercased().utf8)
    return housekeepingOpenings.contains { text.starts(with: $0) }
        || housekeepingPhrases.contains { holds(text, $0) }
}

extension [UInt8] {
    fileprivate var isASCII: Bool { allSatisfy { $0 < 0x80 } }
}

/// Whether the bytes stand somewhere in the text.
func holds(_ text: [UInt8], _ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, text.count >= bytes.count else { return false }
    for start in 0...text.count - bytes.count where text[start] == first {
        if text[start..<start + bytes.count].elementsEqual(bytes) { return true }
    }
    return false
}

private let housekeepingOpenings = [
    "read more", "continue reading", "click here", "subscribe", "sign up", "follow us", "credit:", "photo:", "image:",
    "picture:", "photograph:", "advertisement", "copyright", "©", "source:", "tags:", "filed under", "related:",
    "see also", "watch:", "listen:", "view comments", "share this", "get the latest", "weiterlesen", "mehr dazu",
    "lesen sie auch", "foto:", "bild:", "quelle:", "читайте також", "читати далі", "фото:", "джерело:", "підписуйтесь",
    "читайте также", "читать далее", "источник:", "lire la suite", "leer más", "sigue leyendo", "leia mais",
].map { Array($0.utf8) }

private let housekeepingPhrases = [
    "appeared first on", "all rights reserved", "our newsletter", "this article was originally published",
    "view the full article", "erschien zuerst auf", "alle rechte vorbehalten", "est apparu en premier",
].map { Array($0.utf8) }

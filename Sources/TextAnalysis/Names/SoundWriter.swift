/// Writes a word as it sounds, near enough for names to meet across spellings.
///
/// Macron, Макрон and ماكرون all come to m-k-r-n, Schmidt and Шмидт to s-m-d-t: hissing sounds are one, k is k however it is written, w is v,
/// y and j are i, double letters are single. The key is made of the consonants and of whether a vowel comes first,
/// since vowels are what languages disagree on and what some scripts leave out; of short words it is all letters.
struct SoundWriter {
    private(set) var key: UInt32 = 0
    private(set) var spelling: UInt16 = 0

    private static let keyLength = 5
    private static let spellingLength = 6
    private static let leastConsonants = 3

    /// - Returns: false for what is too short, or in a script that cannot be written so.
    mutating func write(_ word: borrowing LetterBuffer, _ romanisation: Romanisation) -> Bool {
        var latin = InlineArray<48, UInt8>(repeating: 0)
        guard let length = Self.write(word, romanisation, into: &latin) else { return false }
        guard length > 2 else { return false }
        var sounds = InlineArray<96, UInt8>(repeating: 0)
        let count = Self.listen(latin, length, into: &sounds)
        var spelled = wordSeed
        for place in 0..<min(count, Self.spellingLength) { spelled = hashed(spelled, UInt32(sounds[place])) }
        var consonants = wordSeed
        var kept = 0
        var last: UInt8 = 0
        for place in 0..<count where kept < Self.keyLength {
            var sound = sounds[place]
            if isVowel(sound) {
                guard place == 0 else { continue }
                sound = UInt8(ascii: "a")
            }
            guard sound != UInt8(ascii: "h"), sound != last else { continue }
            last = sound
            consonants = hashed(consonants, UInt32(sound))
            kept += 1
        }
        let isLong = kept >= Self.leastConsonants && length > 3
        key = UInt32(truncatingIfNeeded: mixed(isLong ? consonants : spelled))
        spelling = UInt16(truncatingIfNeeded: mixed(spelled) >> 16)
        return true
    }

    private static func write(
        _ word: borrowing LetterBuffer, _ romanisation: Romanisation, into latin: inout InlineArray<48, UInt8>
    ) -> Int? {
        var length = 0
        for place in 0..<word.count {
            guard var rest = romanisation.latin(word.letters[place]) else { return nil }
            while rest > 0, length < latin.count {
                latin[length] = UInt8(truncatingIfNeeded: rest)
                length += 1
                rest >>= 8
            }
        }
        return length
    }

    /// Spellings of one sound become one letter; double ones single.
    private static func listen(
        _ latin: borrowing InlineArray<48, UInt8>, _ length: Int, into sounds: inout InlineArray<96, UInt8>
    ) -> Int {
        var count = 0
        func letter(_ place: Int) -> UInt8 { place < length ? latin[place] : 0 }
        func put(_ sound: UInt8) {
            guard count == 0 || sounds[count - 1] != sound, count < sounds.count else { return }
            sounds[count] = sound
            count += 1
        }
        var at = 0
        while at < length {
            let (sound, width) = self.sound(letter(at), letter(at + 1), letter(at + 2), letter(at + 3))
            at += width
            if sound == UInt8(ascii: "x") {
                put(UInt8(ascii: "k"))
                put(UInt8(ascii: "s"))
            } else {
                put(sound)
            }
        }
        return count
    }

    /// The sound that begins with these letters, and how many of them it takes.
    private static func sound(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> (UInt8, Int) {
        // Most letters sound alike whatever follows: a bit each for c, d, g, j, k, p, q, s, t, w, y and z.
        if 0x69b0c98 >> UInt32(a & 31) & 1 == 0 { return (a, 1) }
        let hissing = UInt8(ascii: "s")
        switch (ascii(a), ascii(b), ascii(c), ascii(d)) {
        case ("t", "s", "c", "h"): return (hissing, 4)
        case ("t", "c", "h", _), ("t", "s", "h", _), ("s", "c", "h", _): return (hissing, 3)
        case ("t", "s", _, _), ("t", "z", _, _), ("z", "h", _, _): return (hissing, 2)
        case ("c", "h", _, _), ("s", "h", _, _): return (hissing, 2)
        case ("d", "s", "c", "h"): return (UInt8(ascii: "i"), 4)
        case ("d", "z", "h", _): return (UInt8(ascii: "i"), 3)
        case ("d", "j", _, _): return (UInt8(ascii: "i"), 2)
        case ("t", "h", _, _): return (UInt8(ascii: "t"), 2)
        case ("k", "h", _, _): return (UInt8(ascii: "h"), 2)
        case ("k", "s", _, _): return (UInt8(ascii: "x"), 2)
        case ("p", "h", _, _): return (UInt8(ascii: "f"), 2)
        case ("g", "h", _, _): return (UInt8(ascii: "g"), 2)
        case ("c", "k", _, _), ("q", "u", _, _): return (UInt8(ascii: "k"), 2)
        case ("c", "e", _, _), ("c", "i", _, _), ("c", "y", _, _), ("z", _, _, _): return (hissing, 1)
        case ("c", _, _, _), ("q", _, _, _): return (UInt8(ascii: "k"), 1)
        case ("w", _, _, _): return (UInt8(ascii: "v"), 1)
        case ("j", _, _, _), ("y", _, _, _): return (UInt8(ascii: "i"), 1)
        default: return (a, 1)
        }
    }

    private func isVowel(_ sound: UInt8) -> Bool {
        switch ascii(sound) {
        case "a", "e", "i", "o", "u": true
        default: false
        }
    }
}

private func ascii(_ byte: UInt8) -> Unicode.Scalar { Unicode.Scalar(byte) }

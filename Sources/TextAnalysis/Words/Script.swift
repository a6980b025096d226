/// What a letter is written in, as far as it tells a language.
enum Script: Int, CaseIterable {
    case latin, cyrillic, greek, arabic, hebrew, devanagari, bengali, thai, kana, han, hangul, other

    init?(_ scalar: UInt32) {
        switch scalar {
        case 0x41...0x5a, 0x61...0x7a, 0xc0...0x24f, 0x1e00...0x1eff: self = .latin
        case 0x370...0x3ff, 0x1f00...0x1fff: self = .greek
        case 0x400...0x52f: self = .cyrillic
        case 0x590...0x5ff: self = .hebrew
        case 0x600...0x6ff, 0x750...0x77f: self = .arabic
        case 0x900...0x97f: self = .devanagari
        case 0x980...0x9ff: self = .bengali
        case 0xe00...0xe7f: self = .thai
        case 0x3040...0x30ff: self = .kana
        case 0x3400...0x9fff, 0x20000...0x323af: self = .han
        case 0xac00...0xd7a3: self = .hangul
        case 0x530...0x58f, 0xa00...0x109f, 0x10a0...0x10ff, 0x1200...0x139f, 0x1780...0x17ff: self = .other
        default: return nil
        }
    }

    /// The languages of a stop-word list that are written in it, or the one that mostly is.
    var languages: [String] {
        switch self {
        case .latin: latinLanguages
        case .cyrillic: ["ru", "uk", "be", "bg", "sr"]
        case .greek: ["el"]
        case .arabic: ["ar", "fa", "ur"]
        case .hebrew: ["he"]
        case .devanagari: ["hi"]
        case .bengali: ["bn"]
        case .thai: ["th"]
        case .kana: ["ja"]
        case .han: ["zh"]
        case .hangul: ["ko"]
        case .other: []
        }
    }

    /// Whether a language is written in this script and in no other.
    func writesOnly(_ language: String) -> Bool {
        languages.contains(language) && language != "sr" && !latinLanguages.contains(language)
    }
}

let latinLanguages = [
    "en", "de", "nl", "sv", "da", "no", "fr", "es", "pt", "it", "ca", "ro", "pl", "cs", "sk", "sl", "hr", "tr", "fi",
    "hu", "id", "vi",
]

/// Languages that are also, or only, written in a script the lists do not give for them.
let alsoWritten: [Script: [String]] = [
    .cyrillic: ["mk", "kk", "ky", "mn", "tg", "uz", "tt", "ba", "cv"],
    .arabic: ["ps", "ku", "ckb", "sd", "ug"],
    .hebrew: ["yi"],
    .devanagari: ["mr", "ne", "sa"],
    .bengali: ["as"],
    .han: ["ja", "ko", "yue"],
]

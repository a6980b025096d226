// Letters as search sees them
//
// One table lookup per scalar: lower case, accents off, marks that are decoration dropped, marks that are spelling
// (the vowel signs of Indic scripts) kept. Built once from the Unicode properties of the standard library and the
// pairs below, which are Unicode's own decompositions for the letters of living alphabets, and for letters with a
// stroke or a ligature the plain letter that readers type instead.

/// What a scalar is to a word.
enum LetterClass {
    /// Part of a word, folded.
    case letter(UInt32)
    /// A letter of a script written without spaces (or nearly so): words are pairs of these.
    case dense(UInt32)
    /// Inside a word, and not heard of again.
    case ignored
    case separator
}

struct LetterTable: Sendable {
    static let shared = LetterTable()

    private static let separatorCode: UInt16 = 0
    private static let ignoredCode: UInt16 = 1
    private static let denseBit: UInt16 = 0x4000
    private static let limit = 0x2000

    /// Per scalar below `limit`: a code above, or the folded scalar with its bits.
    private let codes: [UInt16]
    private let capitals: [Bool]

    private init() {
        var codes = [UInt16](repeating: Self.separatorCode, count: Self.limit)
        var capitals = [Bool](repeating: false, count: Self.limit)
        for value in 0..<UInt32(Self.limit) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            codes[Int(value)] = Self.code(of: scalar, properties.generalCategory)
            capitals[Int(value)] = properties.isUppercase
        }
        for (base, accented) in foldings {
            for scalar in accented.unicodeScalars {
                codes[Int(scalar.value)] = UInt16(truncatingIfNeeded: base.value)
                guard let capital = scalar.properties.uppercaseMapping.unicodeScalars.first,
                    capital != scalar, capital.value < Self.limit, capital.properties.isUppercase
                else { continue }
                codes[Int(capital.value)] = UInt16(truncatingIfNeeded: base.value)
            }
        }
        self.codes = codes
        self.capitals = capitals
    }

    @inline(__always)
    func isCapital(_ scalar: UInt32) -> Bool { scalar < Self.limit && capitals[Int(scalar)] }

    @inline(__always)
    func classify(_ scalar: UInt32) -> LetterClass {
        guard scalar < Self.limit else { return Self.classifyHigh(scalar) }
        let code = codes[Int(scalar)]
        if code == Self.separatorCode { return .separator }
        if code == Self.ignoredCode { return .ignored }
        if code & Self.denseBit != 0 { return .dense(UInt32(code & ~Self.denseBit)) }
        return .letter(UInt32(code))
    }

    private static func code(of scalar: Unicode.Scalar, _ category: Unicode.GeneralCategory) -> UInt16 {
        let value = UInt16(truncatingIfNeeded: scalar.value)
        // Soft hyphen and Arabic tatweel: typesetting, not spelling.
        if value == 0xad || value == 0x640 { return ignoredCode }
        // Thai, Lao, Myanmar, Khmer.
        let dense = 0xe00..<0xf00 ~= value || 0x1000..<0x10a0 ~= value || 0x1780..<0x17e0 ~= value
        // An apostrophe in the guise of a letter, as some write Ukrainian.
        if value == 0x2bc { return separatorCode }
        switch category {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            if dense { return value | denseBit }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
            return UInt16(truncatingIfNeeded: lower)
        case .decimalNumber:
            return 0x30 + UInt16(truncatingIfNeeded: Int64(scalar.properties.numericValue ?? 0))
        case .nonspacingMark, .spacingMark:
            if dense { return value | denseBit }
            return 0x900..<0x10a0 ~= value ? value : ignoredCode
        default:
            return separatorCode
        }
    }

    private static func classifyHigh(_ scalar: UInt32) -> LetterClass {
        switch scalar {
        case 0x200c, 0x200d, 0xfe00...0xfe0f, 0xfeff: .ignored
        // Kana, CJK with its extensions, Hangul.
        case 0x3041...0x30ff, 0x31f0...0x31ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xac00...0xd7a3, 0xf900...0xfaff,
            0x20000...0x323af, 0x3005...0x3007:
            .dense(scalar)
        // Full-width digits and letters are the ASCII ones.
        case 0xff10...0xff19: .letter(scalar - 0xff10 + 0x30)
        case 0xff21...0xff3a: .letter(scalar - 0xff21 + 0x61)
        case 0xff41...0xff5a: .letter(scalar - 0xff41 + 0x61)
        case 0xff66...0xff9d: .dense(scalar)
        // Presentation forms of Hebrew and Arabic are rare in feeds; taken as they are.
        case 0xfb1d...0xfdfb, 0xfe70...0xfefc: .letter(scalar)
        default: .separator
        }
    }
}

/// The plain letter, and those that fold to it.
private let foldings: [(Unicode.Scalar, String)] = [
    ("a", "àáâãäåæāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặǣǽ"),
    ("b", "ɓḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ðďđɗḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩəḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ƒḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
    ("j", "ĵǰ"),
    ("k", "ķƙǩḱḳḵ"),
    ("l", "ĺļľłḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňŋǹṅṇṉṋ"),
    ("o", "òóôõöøōŏőœơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợǿ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "ßśŝşšſșṡṣṥṧṩẛ"),
    ("t", "þţťŧțṫṭṯṱẗ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
    ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
    ("β", "ϐ"),
    ("ε", "έϵἐἑἒἓἔἕὲέ"),
    ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
    ("θ", "ϑ"),
    ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ"),
    ("κ", "ϰ"),
    ("ο", "όὀὁὂὃὄὅὸό"),
    ("π", "ϖ"),
    ("ρ", "ϱῤῥ"),
    ("σ", "ςϲ"),
    ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
    ("φ", "ϕ"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
    ("а", "ӑӓ"),
    ("г", "ѓ"),
    ("е", "ѐёӗ"),
    ("ж", "ӂӝ"),
    ("з", "ӟ"),
    ("и", "йѝӣӥ"),
    ("к", "ќ"),
    ("о", "ӧ"),
    ("у", "ўӯӱӳ"),
    ("ч", "ӵ"),
    ("ы", "ӹ"),
    ("э", "ӭ"),
    ("і", "ї"),
    ("ѵ", "ѷ"),
    ("ә", "ӛ"),
    ("ө", "ӫ"),
    ("ا", "آأإ"),
    ("و", "ؤ"),
    ("ي", "ئى"),
    ("ہ", "ۂ"),
    ("ے", "ۓ"),
    ("ە", "ۀ"),
    ("ه", "ة"),
    ("ک", "ك"),
]

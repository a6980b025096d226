/// Latin letters for those of other alphabets, as newspapers write their names.
///
/// By sound and without marks: Cyrillic as in BGN/PCGN less its apostrophes, Greek as it is spoken, Arabic, Persian
/// and Hebrew with the vowels they write. Letters come folded by `LetterTable`.
struct Romanisation: Sendable {
    static let shared = Romanisation()

    private static let first: UInt32 = 0x370
    private static let end: UInt32 = 0x700
    /// Up to four ASCII letters a scalar, the first lowest; nothing for those that are silent.
    private let packed: [UInt32]
    private let isKnown: [Bool]

    private init() {
        var packed = [UInt32](repeating: 0, count: Int(Self.end - Self.first))
        var isKnown = [Bool](repeating: false, count: packed.count)
        for word in tableWords(alphabets) {
            let pair = Array(word)
            let (scalar, length) = decodeScalar(pair.span, 0, pair.count)
            guard Self.first..<Self.end ~= scalar else { continue }
            let index = Int(scalar - Self.first)
            isKnown[index] = true
            for (place, byte) in pair.dropFirst(length).enumerated() {
                packed[index] |= UInt32(byte) << UInt32(8 * place)
            }
        }
        self.packed = packed
        self.isKnown = isKnown
    }

    /// Four ASCII letters at most, the first in the lowest byte; nil for a letter that it does not know.
    @inline(__always)
    func latin(_ letter: UInt32) -> UInt32? {
        if letter < 0x80 { return letter }
        guard letter >= Self.first, letter < Self.end else { return nil }
        let index = Int(letter - Self.first)
        return isKnown[index] ? packed[index] : nil
    }
}

/// Each letter with those that stand for it.
private let alphabets = """
    аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щsh ъ ыi ь эe юiu яia іi єe ґg ђdj
    јi љl њn ћch џdzh ўu қk ғg ңn өo үu ұu һh әa
    αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξks οo πp ρr σs τt υi φf χkh ψps ωo
    اa بb تt ثth جj حh خkh دd ذz رr زz سs شsh صs ضd طt ظz عa غg فf قk کk لl مm نn هh وu يi یi ءa پp چch ژzh گg ڤv ھh ہh ےe
    אa בb גg דd הh וv זz חkh טt יi כk ךk לl מm םm נn ןn סs עa פp ףf צts ץts קk רr שsh תt
    """

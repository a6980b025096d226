/// What a word is to other languages, wherever it stands.
struct KnownName {
    /// Key below, spelling above it, then two bits: whether it is a name at all, and whether that is sure.
    fileprivate let packed: UInt64

    fileprivate init(packed: UInt64) { self.packed = packed }

    /// No name.
    init() { packed = 0 }

    init(key: UInt32, spelling: UInt16, isSure: Bool) {
        packed = UInt64(key) | UInt64(spelling) << 32 | 1 << 48 | (isSure ? 1 << 49 : 0)
    }

    var key: UInt32 { UInt32(truncatingIfNeeded: packed) }
    var spelling: UInt16 { UInt16(truncatingIfNeeded: packed >> 32) }
    var isName: Bool { packed >> 48 & 1 == 1 }
    var isSure: Bool { packed >> 49 & 1 == 1 }
}

/// The words that were met last, in 64 kB: names come again in one text after the other.
package struct KnownNames: Sendable {
    private static let digits: UInt64 = 12

    private let isKept: Bool
    // By the upper bits of the hash; none before the first word.
    private var hashes: [UInt64] = []
    private var names: [UInt64] = []

    package init() { isKept = true }

    /// One that keeps nothing, for a single text.
    init(isKept: Bool) { self.isKept = isKept }

    /// By the hash of a word and its language.
    subscript(hash: UInt64) -> KnownName? {
        get {
            let place = Int(hash >> (64 - Self.digits))
            guard place < hashes.count, hashes[place] == hash else { return nil }
            return KnownName(packed: names[place])
        }
        set {
            guard isKept, let newValue else { return }
            if hashes.isEmpty {
                hashes = [UInt64](repeating: 0, count: 1 << Self.digits)
                names = hashes
            }
            let place = Int(hash >> (64 - Self.digits))
            hashes[place] = hash
            names[place] = newValue.packed
        }
    }
}

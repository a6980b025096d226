/// The text in windows-1251, for the outlet that never left it.
func windows1251(_ text: String) throws -> [UInt8] {
    try text.unicodeScalars.map { scalar in
        switch scalar.value {
        case 0..<0x80: return UInt8(scalar.value)
        case 0x410...0x44f: return UInt8(scalar.value - 0x410 + 0xc0)
        default:
            guard let byte = others[scalar] else {
                throw SampleError(description: "windows-1251 has no \"\(scalar)\"")
            }
            return byte
        }
    }
}

private let others: [Unicode.Scalar: UInt8] = [
    "І": 0xb2, "і": 0xb3, "Ї": 0xaf, "ї": 0xbf, "Є": 0xaa, "є": 0xba, "Ґ": 0xa5, "ґ": 0xb4, "Ё": 0xa8, "ё": 0xb8,
    "«": 0xab, "»": 0xbb, "–": 0x96, "—": 0x97, "…": 0x85, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "„": 0x84,
    "№": 0xb9, "\u{a0}": 0xa0,
]

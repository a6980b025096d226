/// Text of a feed as one line for documents: no control characters, no direction marks that reach beyond it, no
/// noncharacters.
///
/// Joiners stay: Persian, Indic scripts and emoji are written with them.
func oneLine(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20..<0x7f ~= $0 }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09, 0x0a, 0x0d, 0x2028, 0x2029: result.append(" ")
        case let value where isForbidden(value): continue
        default: result.append(scalar)
        }
    }
    return String(result)
}

/// Controls, direction marks that reach beyond their text, noncharacters: what XML forbids, and more.
func isForbidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7f..<0xa0, 0x202a...0x202e, 0x2066...0x2069, 0xfdd0...0xfdef: true
    default: scalar & 0xfffe == 0xfffe
    }
}

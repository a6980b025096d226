import HTTPTypes

/// The secret that whoever looks must know: as a bearer's token (RFC 6750), or as the password of basic
/// authentication (RFC 7617), which is how browsers ask for it; its user may be anybody.
struct PageToken: Sendable {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    func accepts(_ authorization: String?) -> Bool {
        guard let authorization, let space = authorization.firstIndex(of: " ") else { return false }
        let value = authorization[authorization.index(after: space)...].drop { $0 == " " }
        switch authorization[..<space].lowercased() {
        case "bearer": return isOurs(Array(value.utf8))
        case "basic":
            guard let pair = base64Decoded(value.utf8), let colon = pair.firstIndex(of: UInt8(ascii: ":")) else {
                return false
            }
            return isOurs(Array(pair[(colon + 1)...]))
        default: return false
        }
    }

    /// The same for a reader client, which may also send it as `X-Auth-Token`, as Miniflux has it.
    func accepts(header: HTTPFields) -> Bool {
        let own = HTTPField.Name("X-Auth-Token").flatMap { header[$0] }
        return own.map { isOurs(Array($0.utf8)) } ?? accepts(header[.authorization])
    }

    /// Takes as long whatever the first wrong byte is.
    private func isOurs(_ other: [UInt8]) -> Bool {
        var difference = UInt8(other.count == bytes.count ? 0 : 1)
        for (index, byte) in bytes.enumerated() { difference |= byte ^ (index < other.count ? other[index] : 0) }
        return difference == 0
    }
}

/// RFC 4648, section 4; nil for what is none.
private func base64Decoded(_ text: Substring.UTF8View) -> [UInt8]? {
    var result: [UInt8] = []
    var (bits, count) = (UInt32(0), 0)
    for byte in text {
        let value: UInt8
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): value = 62
        case UInt8(ascii: "/"): value = 63
        case UInt8(ascii: "="): continue
        default: return nil
        }
        bits = bits << 6 | UInt32(value)
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return result
}

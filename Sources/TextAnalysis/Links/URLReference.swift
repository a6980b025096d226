/// Resolves a reference against a base URI (RFC 3986, section 5), leniently; nil when there is nothing to resolve.
///
/// White space around and line breaks within are left out, spaces, quotation marks and angle brackets become
/// `%20` and the like, backslashes of web addresses slashes,
/// `feed:` the address it wraps. What is no web address (`mailto:`, `tag:`, `urn:`, `data:`) stays as it is.
package func resolve(_ reference: String, against base: String?) -> String? {
    if isPlainWebAddress(reference.utf8.span) { return reference }
    let base = base.flatMap { BaseURL([UInt8]($0.utf8)) }
    let tidied = tidiedReference([UInt8](reference.utf8))
    if tidied.isEmpty, base == nil { return nil }
    return String(decoding: resolve(tidied, against: base), as: UTF8.self)
}

/// What references are resolved against, taken apart once.
struct BaseURL: Sendable {
    /// Each relative link gets a copy of its base, and no honest one has so long a host and path.
    static let maxBytes = 1_000

    let parts: URLParts

    /// Nil for what no reference can be resolved against.
    init?(_ base: [UInt8]) {
        // Signed addresses have long queries, which hardly a reference takes over.
        guard base.count <= 8 * Self.maxBytes else { return nil }
        let tidied = tidiedReference(base)
        guard !tidied.isEmpty else { return nil }
        var parts = URLParts(tidied)
        guard (parts.authority?.count ?? 0) + parts.path.count <= Self.maxBytes else { return nil }
        if let query = parts.query, query.count > Self.maxBytes { parts.query = nil }
        guard parts.authority != nil || parts.path.first == UInt8(ascii: "/") || parts.scheme == nil else { return nil }
        // `http://` or `http:/path` and no host: what would be resolved against it is read with its own first segment
        // as the host.
        if parts.isWeb, parts.authority?.isEmpty ?? true { return nil }
        parts.path = removingDotSegments(parts.path)
        self.parts = parts
    }
}

/// Resolves a tidied reference; without a base only its own dot segments are resolved.
func resolve(_ reference: [UInt8], against base: BaseURL?) -> [UInt8] {
    var parts = URLParts(reference)
    if let scheme = parts.scheme {
        // `https:page` of an https page is relative, as section 5.2.2 allows for old parsers' sake.
        let isRelative =
            parts.isWeb && parts.authority == nil && base?.parts.scheme?.elementsEqual(scheme) == true
        guard isRelative else {
            guard parts.authority != nil else { return reference }
            parts.path = removingDotSegments(parts.path)
            return parts.bytes
        }
    }
    guard let base = base?.parts else { return reference }
    parts.scheme = base.scheme
    if parts.authority != nil {
        // Read again with its scheme, which decides what `///host` means.
        parts = URLParts(parts.bytes)
        parts.path = removingDotSegments(parts.path)
        return parts.bytes
    }
    parts.authority = base.authority
    if parts.path.isEmpty {
        parts.path = base.path
        if parts.query == nil { parts.query = base.query }
    } else {
        parts.path = removingDotSegments(merged(parts.path, with: base))
    }
    return parts.bytes
}

private func merged(_ path: ArraySlice<UInt8>, with base: URLParts) -> ArraySlice<UInt8> {
    let slash = UInt8(ascii: "/")
    if path.first == slash { return path }
    if base.path.isEmpty, base.authority != nil { return [slash] + path }
    guard let last = base.path.lastIndex(of: slash) else { return path }
    return base.path[...last] + path
}

/// The reference without what only carelessness put there.
func tidiedReference(_ reference: [UInt8]) -> [UInt8] {
    if isPlainWebAddress(reference.span) { return reference }
    let trimmed = unwrappingFeedScheme(trimmedReference(reference[...]))
    var isWeb = true
    if let length = schemeLength(of: trimmed) {
        let rest = trimmed.dropFirst(length + 1).first
        isWeb =
            rest == UInt8(ascii: "/") || rest == UInt8(ascii: "\\") || length <= 5 && URLParts([UInt8](trimmed)).isWeb
    }
    var tidied: [UInt8] = []
    tidied.reserveCapacity(trimmed.count)
    var isBeforeQuery = true
    for byte in trimmed {
        switch byte {
        case 0x09, 0x0a, 0x0c, 0x0d: continue
        case 0x20 where isWeb: tidied += "%20".utf8
        case UInt8(ascii: "\"") where isWeb: tidied += "%22".utf8
        case UInt8(ascii: "<") where isWeb: tidied += "%3C".utf8
        case UInt8(ascii: ">") where isWeb: tidied += "%3E".utf8
        case UInt8(ascii: "`") where isWeb: tidied += "%60".utf8
        case UInt8(ascii: "\\") where isWeb && isBeforeQuery: tidied.append(UInt8(ascii: "/"))
        case _ where ASCIIByte.isControl(byte): continue
        case UInt8(ascii: "?"), UInt8(ascii: "#"):
            isBeforeQuery = false
            tidied.append(byte)
        default: tidied.append(byte)
        }
    }
    return tidied
}

/// Whether this is an absolute web address without anything to tidy or to resolve: most of all addresses.
func isPlainWebAddress(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 8, bytes[0] == UInt8(ascii: "h"), bytes[1] == UInt8(ascii: "t"), bytes[2] == UInt8(ascii: "t"),
        bytes[3] == UInt8(ascii: "p")
    else { return false }
    var i = bytes[4] == UInt8(ascii: "s") ? 5 : 4
    guard bytes[i] == UInt8(ascii: ":"), bytes[i + 1] == UInt8(ascii: "/"), bytes[i + 2] == UInt8(ascii: "/"),
        i + 3 < bytes.count, ASCIIByte.isAlphanumeric(bytes[i + 3])
    else { return false }
    i += 3
    while i + 16 <= bytes.count, isPlainAddress(byteBlock(bytes, at: i), after: byteBlock(bytes, at: i - 1)) { i += 16 }
    let table = plainAddressBytes
    let isPlain = table.span
    while i < bytes.count {
        let byte = bytes[i]
        // What begins with a dot may be a segment to resolve.
        guard isPlain[Int(byte)], byte != UInt8(ascii: ".") || bytes[i - 1] != UInt8(ascii: "/") else { return false }
        i += 1
    }
    return true
}

/// Whether a block has nothing to tidy or to resolve; `previous` begins one byte earlier.
@inline(__always)
private func isPlainAddress(_ block: ByteBlock, after previous: ByteBlock) -> Bool {
    // Controls, DEL and what is beyond ASCII: below 0x21 or above 0x7e.
    let isInvisible = (block &- ByteBlock(repeating: 0x21)) .> ByteBlock(repeating: 0x5d)
    let isMark = block.equals(0x22) .| block.equals(0x3c, in: 0xfd) .| block.equals(0x5c) .| block.equals(0x60)
    let hasDotSegment = block.equals(UInt8(ascii: ".")) .& previous.equals(UInt8(ascii: "/"))
    return !holdsAnywhere(isInvisible .| isMark .| hasDotSegment)
}

/// Visible ASCII but for the marks that `tidiedReference` writes in another way.
private let plainAddressBytes: [Bool] = (0...255).map { byte in
    byte > 0x20 && byte < 0x7f && ![0x22, 0x3c, 0x3e, 0x5c, 0x60].contains(byte)
}

/// Without ASCII and Unicode white space, control and zero-width characters at both ends.
private func trimmedReference(_ reference: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = reference
    while let length = leadingBlank(of: rest) { rest = rest.dropFirst(length) }
    while let length = trailingBlank(of: rest) { rest = rest.dropLast(length) }
    return rest
}

private func leadingBlank(of bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first <= 0x20 || first == 0x7f { return 1 }
    return blankCharacters.first { bytes.starts(with: $0) }?.count
}

private func trailingBlank(of bytes: ArraySlice<UInt8>) -> Int? {
    guard let last = bytes.last else { return nil }
    if last <= 0x20 || last == 0x7f { return 1 }
    guard last >= 0x80 else { return nil }
    return blankCharacters.first { bytes.suffix($0.count).elementsEqual($0) }?.count
}

/// Blanks outside ASCII that get copied along with addresses: no-break and ideographic space, zero-width characters.
private let blankCharacters: [[UInt8]] = ["\u{a0}", "\u{3000}", "\u{feff}", "\u{200b}", "\u{200e}", "\u{200f}"].map {
    [UInt8]($0.utf8)
}

/// `feed://host/` stands for `http://host/`, and `feed:https://host/` for the address within.
private func unwrappingFeedScheme(_ reference: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = reference
    while schemeLength(of: rest) == 4, rest.prefix(4).map(ASCIIByte.lowercased).elementsEqual("feed".utf8) {
        let wrapped = trimmedReference(rest.dropFirst(5))
        if wrapped.starts(with: "//".utf8) { return ArraySlice("http:".utf8) + wrapped }
        guard schemeLength(of: wrapped) != nil else { return rest }
        rest = wrapped
    }
    return rest
}

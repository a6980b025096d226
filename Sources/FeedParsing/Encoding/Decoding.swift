import Glibc

// Which encoding a document is in
//
// A byte-order mark is never wrong. Then RFC 7303: the charset of the HTTP header, then the document's own
// declaration, then UTF-8. Each candidate must decode the whole document without fault, else the next one is tried;
// labels mean what browsers take them for (WHATWG Encoding Standard): "gb2312" is gb18030, "iso-8859-1" is
// windows-1252. Last comes UTF-8 with the odd bytes read as windows-1252: documents pasted together from both exist.

/// A document in UTF-8, and how it came to be that.
struct DecodedDocument {
    var bytes: ArraySlice<UInt8>
    /// The label of the encoding that was used.
    var encoding: String
    /// Set when a label was wrong: nobody could decode the document by it.
    var warning: Warning?
    /// False for UTF-8 that was taken at its word: whoever parses it finds out.
    var isProven: Bool
}

/// Finds the encoding of a document and brings it to UTF-8.
///
/// With `trustUTF8`, a document that should be UTF-8 is passed on as it is, since its parser will check it anyway.
func decode(_ bytes: [UInt8], _ context: DocumentContext, trustUTF8: Bool) -> DecodedDocument {
    let signature = Signature(bytes)
    if let unicode = signature.encoding { return decodeUnicode(bytes, unicode, skip: signature.length, trustUTF8) }

    let candidates = candidateLabels(bytes, context)
    for (index, label) in candidates.enumerated() {
        let warning =
            index == 0
            ? nil
            : Warning(
                line: nil, problem: "it is not in the encoding \(candidates[0])", remedy: "read it as \(label)")
        if let decoded = decodeStrictly(bytes[...], label, trustUTF8 && index == candidates.count - 1) {
            return DecodedDocument(
                bytes: decoded.bytes, encoding: label, warning: warning, isProven: decoded.isProven)
        }
    }
    return decodeLoosely(bytes, candidates)
}

/// The labels that somebody gives for the document, most trustworthy first, UTF-8 at the end.
private func candidateLabels(_ bytes: [UInt8], _ context: DocumentContext) -> [String] {
    var labels: [String] = []
    func add(_ label: String?) {
        guard let label, !label.isEmpty, !labels.contains(label) else { return }
        labels.append(label)
    }
    let type = context.contentType?.asciiLowered ?? ""
    add(charset(of: type))
    // RFC 2046, section 4.1.2: text is US-ASCII unless it says otherwise; as soon as it is not, nobody believes it.
    if labels.isEmpty, type.trimmed.hasPrefix("text/"), isASCII(bytes) { add("us-ascii") }
    add(declaredEncoding(bytes))
    // Bytes of which the first is a "<" and the second no zero are not two or four to a character.
    if bytes.first == UInt8(ascii: "<") {
        labels.removeAll { $0.hasPrefix("utf-16") || $0.hasPrefix("utf-32") || $0 == "ucs-2" }
    }
    add("utf-8")
    return labels
}

/// The charset parameter of a Content-Type, which is in lower case already.
private func charset(of type: String) -> String? {
    for parameter in type.split(separator: ";").dropFirst() {
        let parts = parameter.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, String(parts[0]).trimmed == "charset" else { continue }
        return String(parts[1].filter { $0 != "\"" && $0 != "'" }).trimmed.nonEmpty
    }
    return nil
}

/// The encoding that the XML declaration names, in lower case.
private func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(512)
    guard let start = head.firstIndex(of: UInt8(ascii: "<")), head.starts(withASCII: "<?xml", at: start),
        let end = head[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let declaration = head[start..<end]
    guard var at = declaration.indices.first(where: { declaration.starts(withASCII: "encoding", at: $0) }) else {
        return nil
    }
    at += 8
    while at < end, isSpace(head[at]) || head[at] == UInt8(ascii: "=") { at += 1 }
    guard at < end, head[at] == UInt8(ascii: "\"") || head[at] == UInt8(ascii: "'") else { return nil }
    let value = declaration[(at + 1)...].prefix { $0 != head[at] }
    return value.trimmedString.asciiLowered.nonEmpty
}

func isASCII(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 < 0x80 } }

private func decodeStrictly(
    _ bytes: ArraySlice<UInt8>, _ label: String, _ trustUTF8: Bool
) -> (bytes: ArraySlice<UInt8>, isProven: Bool)? {
    guard let codec = codec(of: label) else { return nil }
    switch codec {
    case "UTF-8":
        if trustUTF8 { return (bytes, false) }
        return isUTF8(bytes) ? (bytes, true) : nil
    case "US-ASCII":
        return bytes.allSatisfy { $0 < 0x80 } ? (bytes, true) : nil
    default:
        return convert(bytes, from: codec, lenient: false).map { ($0[...], true) }
    }
}

/// When no label fits: the first one that is not Unicode with its faults marked, else UTF-8 mixed with windows-1252.
private func decodeLoosely(_ bytes: [UInt8], _ candidates: [String]) -> DecodedDocument {
    for label in candidates {
        guard let codec = codec(of: label), !codec.hasPrefix("U"),
            let converted = convert(bytes[...], from: codec, lenient: true)
        else { continue }
        let warning = Warning(
            line: nil, problem: "it has bytes that are not \(label)", remedy: "put U+FFFD in their place")
        return DecodedDocument(bytes: converted[...], encoding: label, warning: warning, isProven: true)
    }
    let (mixed, isMostlyUTF8) = mixedUTF8(bytes[...])
    let label = isMostlyUTF8 ? "utf-8" : guessedEncoding(bytes) ?? "windows-1252"
    let warning = Warning(line: nil, problem: "it has bytes that are not UTF-8", remedy: "read them as windows-1252")
    if label != "utf-8", label != "windows-1252", let codec = codec(of: label),
        let converted = convert(bytes[...], from: codec, lenient: true)
    {
        let guess = Warning(line: nil, problem: "it does not name its encoding", remedy: "read it as \(label)")
        return DecodedDocument(bytes: converted[...], encoding: label, warning: guess, isProven: true)
    }
    return DecodedDocument(bytes: mixed[...], encoding: label, warning: warning, isProven: true)
}

private func decodeUnicode(_ bytes: [UInt8], _ encoding: String, skip: Int, _ trustUTF8: Bool) -> DecodedDocument {
    let body = bytes[skip...]
    if encoding == "utf-8" {
        if trustUTF8 || isUTF8(body) { return .init(bytes: body, encoding: encoding, isProven: !trustUTF8) }
        let warning = Warning(
            line: nil, problem: "it has bytes that are not UTF-8", remedy: "read them as windows-1252")
        return .init(bytes: mixedUTF8(body).bytes[...], encoding: encoding, warning: warning, isProven: true)
    }
    if let converted = convert(body, from: encoding.uppercased(), lenient: false) {
        return .init(bytes: converted[...], encoding: encoding, isProven: true)
    }
    let converted = convert(body, from: encoding.uppercased(), lenient: true) ?? []
    let warning = Warning(
        line: nil, problem: "it has units that are not \(encoding)", remedy: "put U+FFFD in their place")
    return .init(bytes: converted[...], encoding: encoding, warning: warning, isProven: true)
}

/// A byte-order mark, or the first characters of an XML document in one of Unicode's wide forms (XML 1.0, appendix F).
private struct Signature {
    var encoding: String?
    var length = 0

    init(_ bytes: [UInt8]) {
        func begins(_ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }
        if begins([0xef, 0xbb, 0xbf]) {
            (encoding, length) = ("utf-8", 3)
        } else if begins([0, 0, 0xfe, 0xff]) {
            (encoding, length) = ("utf-32be", 4)
        } else if begins([0xff, 0xfe, 0, 0]) {
            (encoding, length) = ("utf-32le", 4)
        } else if begins([0xfe, 0xff]) {
            (encoding, length) = ("utf-16be", 2)
        } else if begins([0xff, 0xfe]) {
            (encoding, length) = ("utf-16le", 2)
        } else if begins([0, 0, 0, 0x3c]) {
            encoding = "utf-32be"
        } else if begins([0x3c, 0, 0, 0]) {
            encoding = "utf-32le"
        } else if begins([0, 0x3c, 0]) {
            encoding = "utf-16be"
        } else if begins([0x3c, 0]), bytes.count > 3, bytes[3] == 0 {
            encoding = "utf-16le"
        } else if begins([0x4c, 0x6f, 0xa7, 0x94]) {
            encoding = "cp037"
        }
    }
}

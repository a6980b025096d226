import TidingsModel

/// The header of one answer: what of it anybody here wants to know.
struct ResponseHead {
    private(set) var status = 0
    /// The empty line has come; what follows is a body.
    private(set) var isComplete = false
    private(set) var byteCount = 0
    private var fields: [Field: [UInt8]] = [:]

    enum Field: String, CaseIterable {
        case etag
        case lastModified = "last-modified"
        case contentType = "content-type"
        case contentLanguage = "content-language"
        case contentLocation = "content-location"
        case cacheControl = "cache-control"
        case expires
        case age
        case date
        case retryAfter = "retry-after"
        case location
        case contentLength = "content-length"
        case contentEncoding = "content-encoding"
        case link
    }

    var hasBody: Bool { status == 200 || status == 226 }

    /// Takes one line as it came, its end included.
    mutating func take(_ line: UnsafeRawBufferPointer) {
        byteCount += line.count
        let text = trimmed(line[...])
        if text.starts(with: "HTTP/".utf8) {
            begin(text)
        } else if text.isEmpty {
            isComplete = status >= 200
        } else if !isComplete, let colon = text.firstIndex(of: UInt8(ascii: ":")) {
            // Trailers come after the body and change nothing.
            take(name: text[..<colon], value: trimmed(text[(colon + 1)...]))
        }
    }

    func bytes(_ field: Field) -> [UInt8]? { fields[field] }

    func text(_ field: Field) -> String? { fields[field].map { String(decoding: $0, as: UTF8.self) } }

    /// ETag and Last-Modified, each byte one character, so that the very bytes can go back.
    var validators: HTTPValidators {
        HTTPValidators(etag: opaque(.etag), lastModified: opaque(.lastModified))
    }

    private mutating func begin(_ line: Slice<UnsafeRawBufferPointer>) {
        fields = [:]
        isComplete = false
        let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
        status = words.count > 1 ? Int(String(decoding: words[1], as: UTF8.self)) ?? 0 : 0
    }

    private mutating func take(name: Slice<UnsafeRawBufferPointer>, value: Slice<UnsafeRawBufferPointer>) {
        guard name.count < 20, let field = Field(rawValue: String(decoding: name, as: UTF8.self).lowercased()) else {
            return
        }
        if field == .cacheControl || field == .link, let earlier = fields[field] {
            fields[field] = earlier + Array(", ".utf8) + value
        } else {
            fields[field] = Array(value)
        }
    }

    private func opaque(_ field: Field) -> String? {
        // Longer ones would only earn a 431; a control character could start a header of its own.
        guard let value = fields[field], !value.isEmpty, value.count <= 4096,
            !value.contains(where: { $0 < 0x20 && $0 != 9 || $0 == 0x7f })
        else { return nil }
        return latin1(value)
    }
}

/// Each byte as the character of that number, so that any bytes survive as a String.
func latin1(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(Unicode.Scalar(byte)) }
    return String(text)
}

/// The bytes that `latin1` made a String of; nil when it was not made so.
func latin1Bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
        guard let byte = UInt8(exactly: scalar.value) else { return nil }
        bytes.append(byte)
    }
    return bytes
}

private func trimmed(_ text: Slice<UnsafeRawBufferPointer>) -> Slice<UnsafeRawBufferPointer> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 || byte == 10 }
    var text = text
    while let last = text.last, isBlank(last) { text = text.dropLast() }
    return text.drop(while: isBlank)
}
